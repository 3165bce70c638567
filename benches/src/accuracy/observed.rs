//! A clip seen once by the app's own street, kept so that every exercise can be replayed on it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use goodform::street::{ClipSource, FrameSource, PoseSource, Seen, Street, Timings, analyse};
use goodform_exercises::{Exercise, Report, Template};
use goodform_models::{Estimator, Frame, ModelError};
use goodform_pose::{Pose, Timestamp, Track};

use super::AccuracyError;
use super::network::Network;

/// What the street's eyes said of one frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// When.
    pub at: Timestamp,
    /// The pose, where somebody was found.
    pub pose: Option<Pose>,
    /// The scene or the person may be another than before.
    pub restarted: bool,
}

/// A source, seen once.
#[derive(Debug, Clone, Default)]
pub struct Sighting {
    /// Every frame.
    pub frames: Vec<Observed>,
    /// Stage times. Missing: it came from a cache or a track.
    pub timings: Option<Timings>,
    /// What the source had to say.
    pub warnings: Vec<String>,
}

impl Sighting {
    /// A track file's poses. Frames without a person have no time in it: they get the one between
    /// their neighbours. Restarts are not in it.
    pub fn of_track(track: &Track) -> Self {
        let step = if track.fps > 0.0 {
            1.0 / track.fps
        } else {
            1.0 / 30.0
        };
        let mut last = None;
        let frames = track.frames.iter().map(|frame| {
            let at = frame.as_ref().map_or_else(
                || {
                    Timestamp::from_seconds(
                        last.map_or(0.0, |at: Timestamp| at.as_seconds() + step),
                    )
                },
                |(at, _)| *at,
            );
            last = Some(at);
            Observed {
                at,
                pose: frame.as_ref().map(|(_, pose)| pose.clone()),
                restarted: false,
            }
        });
        Self {
            frames: frames.collect(),
            ..Self::default()
        }
    }
}

/// An estimator that remembers whether its last frame was a restart.
struct Watched {
    estimator: Estimator,
    restarted: Arc<AtomicBool>,
}

impl PoseSource for Watched {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let seen = self.estimator.pose(frame)?;
        self.restarted.store(seen.restarted, Ordering::Relaxed);
        Ok(seen)
    }
}

/// Takes a source down the street, once.
///
/// # Errors
/// [`AccuracyError`]: the network cannot be opened, or no frame can be read.
pub fn see(
    source: &mut dyn FrameSource,
    network: &Network,
    exercise: &Exercise,
) -> Result<Sighting, AccuracyError> {
    let restarted = Arc::new(AtomicBool::new(false));
    let eyes = Watched {
        // A new one for each source: what it saw before must not show in the numbers.
        estimator: network.estimator()?,
        restarted: Arc::clone(&restarted),
    };
    let mut street = Street::new(Box::new(eyes), exercise);
    let mut frames = Vec::new();
    let analysis = analyse(source, &mut street, |frame, step, _| {
        frames.push(Observed {
            at: frame.captured_at,
            pose: step.pose.clone(),
            restarted: restarted.load(Ordering::Relaxed),
        });
        Ok(())
    })
    .map_err(|error| AccuracyError::Street(error.to_string()))?;
    Ok(Sighting {
        frames,
        timings: Some(analysis.timings),
        warnings: analysis.warnings,
    })
}

/// As [`see`], for a film.
///
/// # Errors
/// As [`see`], and where the film cannot be opened.
pub fn see_clip(
    path: &Path,
    network: &Network,
    exercise: &Exercise,
) -> Result<Sighting, AccuracyError> {
    let mut source =
        ClipSource::open(path).map_err(|error| AccuracyError::Street(error.to_string()))?;
    see(&mut source, network, exercise)
}

/// What was seen, as the street's eyes.
struct Replay(Arc<Vec<Observed>>);

impl PoseSource for Replay {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let place = usize::try_from(frame.index).unwrap_or(usize::MAX);
        Ok(self.0.get(place).map_or_else(Seen::default, |seen| Seen {
            pose: seen.pose.clone(),
            restarted: seen.restarted,
            ..Seen::default()
        }))
    }
}

/// What the coach makes of it, on the app's own street.
pub fn coach(frames: &Arc<Vec<Observed>>, exercise: &Exercise) -> Report {
    compared(frames, exercise, None)
}

/// As [`coach`], every repetition compared with a template too.
fn compared(
    frames: &Arc<Vec<Observed>>,
    exercise: &Exercise,
    template: Option<&Template>,
) -> Report {
    let poses = Box::new(Replay(Arc::clone(frames)));
    let mut street = Street::with_template(poses, exercise, template);
    let mut frame = Frame::default();
    for (index, seen) in frames.iter().enumerate() {
        frame.captured_at = seen.at;
        frame.index = index as u64;
        // A replay cannot fail; if it ever does, the report stops there.
        if street.step(&frame).is_err() {
            break;
        }
    }
    street.finish().clone()
}

/// A bare track of poses as the coach sees it, compared with a template where there is one.
pub fn coach_track(track: &Track, exercise: &Exercise, template: Option<&Template>) -> Report {
    compared(
        &Arc::new(Sighting::of_track(track).frames),
        exercise,
        template,
    )
}

/// What was counted: repetitions, or holds where there are no repetitions. An exercise has the one or the
/// other.
pub fn counted(report: &Report) -> u32 {
    let counted = if report.repetitions.is_empty() {
        report.holds.len()
    } else {
        report.repetitions.len()
    };
    counted as u32
}
