//! The two calls of a frame, written once: a pose from the frame, the coach's answer to the pose.

use std::sync::Arc;
use std::time::Instant;

use goodform_exercises::{Coach, CoachUpdate, Exercise, Report, Template};
use goodform_models::{Estimator, EstimatorTimes, Frame, ModelError};
use goodform_pose::{Pose, Track};

use super::light::is_dark;
use super::snapshot::StageTimes;

/// What a source of poses says of one frame.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// The person's pose, where one was found.
    pub pose: Option<Pose>,
    /// The scene or the person may be another than before.
    pub restarted: bool,
    /// How long it took; zeros for a replayed track.
    pub times: EstimatorTimes,
}

/// Where poses come from: a network, or a track that is replayed.
pub trait PoseSource: Send {
    /// The pose in this frame.
    ///
    /// # Errors
    /// What the engine says when it fails.
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError>;
}

impl PoseSource for Estimator {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let estimate = self.estimate(frame)?;
        let (pose, restarted, times) = (estimate.pose, estimate.restarted, estimate.times);
        Ok(Seen {
            pose,
            restarted,
            times,
        })
    }
}

/// A track as a source of poses: frame by frame, by the frame's number.
#[derive(Debug, Clone)]
pub struct ReplayedPoses(pub Arc<Track>);

impl PoseSource for ReplayedPoses {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let place = usize::try_from(frame.index).unwrap_or(usize::MAX);
        let pose = self
            .0
            .frames
            .get(place)
            .and_then(Option::as_ref)
            .map(|(_, pose)| pose.clone());
        Ok(Seen {
            pose,
            ..Seen::default()
        })
    }
}

/// What one frame gave.
#[derive(Debug, Clone)]
pub struct Step {
    /// The pose.
    pub pose: Option<Pose>,
    /// The coach's answer.
    pub update: CoachUpdate,
    /// How long it took.
    pub times: StageTimes,
}

/// The street: all pixel state in the pose source, all temporal state in the coach.
pub struct Street {
    poses: Box<dyn PoseSource>,
    coach: Coach,
}

impl Street {
    /// A street for one set of one exercise.
    pub fn new(poses: Box<dyn PoseSource>, exercise: &Exercise) -> Self {
        Self {
            poses,
            coach: Coach::new(exercise),
        }
    }

    /// A street with a coach that was made for a person.
    pub fn coached(poses: Box<dyn PoseSource>, coach: Coach) -> Self {
        Self { poses, coach }
    }

    /// A street for one set, compared with a template of it.
    pub fn with_template(
        poses: Box<dyn PoseSource>,
        exercise: &Exercise,
        template: Option<&Template>,
    ) -> Self {
        let mut street = Self::new(poses, exercise);
        if let Some(template) = template {
            street.coach = street.coach.with_template(template);
        }
        street
    }

    /// Takes a frame down the street.
    ///
    /// # Errors
    /// What the engine says when it fails; the coach cannot.
    pub fn step(&mut self, frame: &Frame) -> Result<Step, ModelError> {
        let started = Instant::now();
        let seen = self.poses.pose(frame)?;
        if seen.restarted {
            self.coach.reset_tracking();
        }
        let coaching = Instant::now();
        self.coach.set_dark(is_dark(frame, seen.pose.as_ref()));
        let update = self.coach.observe(seen.pose.as_ref(), frame.captured_at);
        let times = StageTimes {
            total: started.elapsed().as_secs_f32() * 1e3,
            detect: seen.times.detect,
            preprocess: seen.times.preprocess,
            network: seen.times.network,
            decode: seen.times.decode,
            coach: coaching.elapsed().as_secs_f32() * 1e3,
        };
        Ok(Step {
            pose: seen.pose,
            update,
            times,
        })
    }

    /// What the coach has kept so far.
    pub fn report(&self) -> &Report {
        self.coach.report()
    }

    /// Says that the source has ended: what stands open is closed as far as it was seen.
    pub fn finish(&mut self) -> &Report {
        self.coach.finish();
        self.coach.report()
    }
}
