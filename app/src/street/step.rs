//! The two calls of a frame, written once: a pose from the frame, the coach's answer to the pose.

use std::sync::Arc;
use std::time::Instant;

use goodform_exercises::{Coach, CoachUpdate, Exercise, Gestures, Report, Template};
use goodform_models::{Estimator, EstimatorTimes, Frame, ModelError};
use goodform_pose::{Pose, Side, Track};

use super::gauge::Gauge;
use super::light::is_dark;
use super::snapshot::StageTimes;
use super::watch::{Watch, Watched};

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
    /// Who stands before the camera.
    pub watched: Watched,
    /// How long it took.
    pub times: StageTimes,
}

/// Where in an exercise a frame is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// Before a set or after one: the right place is looked for, and gestures.
    Waiting,
    /// In a pause of a set: gestures are looked for.
    Paused,
    /// In a set: the coach watches.
    Set,
}

/// The street: all pixel state in the pose source, all temporal state in the coach and in who is watched.
pub struct Street {
    poses: Box<dyn PoseSource>,
    /// As it was made: every set begins with this one.
    fresh: Coach,
    coach: Coach,
    watch: Watch,
    last: Stretch,
}

impl Street {
    /// A street for sets of one exercise.
    pub fn new(poses: Box<dyn PoseSource>, exercise: &Exercise) -> Self {
        Self::coached(poses, Coach::new(exercise))
    }

    /// A street with a coach that was made for a person.
    pub fn coached(poses: Box<dyn PoseSource>, coach: Coach) -> Self {
        Self {
            poses,
            watch: Watch::of(coach.exercise(), None),
            fresh: coach.clone(),
            coach,
            last: Stretch::Set,
        }
    }

    /// A street for one set, compared with a template of it.
    pub fn with_template(
        poses: Box<dyn PoseSource>,
        exercise: &Exercise,
        template: Option<&Template>,
    ) -> Self {
        let coach = Coach::new(exercise);
        Self::coached(
            poses,
            match template {
                Some(template) => coach.with_template(template),
                None => coach,
            },
        )
    }

    /// The same, where the exercise is done on one side alone, and with what gestures are looked for.
    #[must_use]
    pub fn watching(mut self, side: Option<Side>, gestures: Gestures) -> Self {
        self.watch = Watch::of(self.coach.exercise(), side);
        self.watch.set_gestures(gestures);
        self
    }

    /// The same, and before sets a joint is measured.
    #[must_use]
    pub fn gauging(mut self, gauge: Gauge) -> Self {
        self.watch.set_gauge(gauge);
        self
    }

    /// Takes a frame of a set down the street.
    ///
    /// # Errors
    /// What the engine says when it fails; the coach cannot.
    pub fn step(&mut self, frame: &Frame) -> Result<Step, ModelError> {
        self.take(frame, Stretch::Set)
    }

    /// Takes a frame down the street; only one of a set reaches the coach.
    ///
    /// # Errors
    /// As [`Street::step`].
    pub fn take(&mut self, frame: &Frame, stretch: Stretch) -> Result<Step, ModelError> {
        let started = Instant::now();
        let seen = self.poses.pose(frame)?;
        if seen.restarted {
            self.coach.reset_tracking();
        }
        let coaching = Instant::now();
        let (pose, at) = (seen.pose.as_ref(), frame.captured_at);
        let is_dark = is_dark(frame, pose);
        if stretch == Stretch::Paused && self.last != stretch {
            self.watch.listen();
        }
        self.last = stretch;
        let (update, watched) = match stretch {
            Stretch::Set => {
                self.coach.set_dark(is_dark);
                let update = self.coach.observe(pose, at);
                (update, self.watch.in_set(pose, at))
            }
            Stretch::Paused => (self.coach.glance(at), self.watch.paused(pose, at)),
            Stretch::Waiting => {
                let watched = self.watch.waiting(pose, is_dark, at);
                (self.coach.glance(at), watched)
            }
        };
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
            watched,
            times,
        })
    }

    /// Nobody was looked at for a while: a movement that was going on is void, what was counted stays.
    pub fn lose(&mut self) {
        self.coach.reset_tracking();
    }

    /// A set begins: nothing of what was before is in it.
    pub fn begin(&mut self) {
        self.coach = self.fresh.clone();
    }

    /// What the coach has kept so far.
    pub fn report(&self) -> &Report {
        self.coach.report()
    }

    /// Says that the set has ended: what stands open is closed as far as it was seen.
    pub fn finish(&mut self) -> &Report {
        self.coach.finish();
        self.coach.report()
    }

    /// Waits for another set, as before the first.
    pub fn rest(&mut self) {
        self.coach = self.fresh.clone();
        self.watch.begin();
    }
}
