//! Coaching: from poses to counted repetitions, verdicts and at most one cue.
//!
//! It knows no network, no pixels, no files and no clock: time comes with the pose.

mod update;

pub use update::{
    Attempt, AttemptReason, CoachUpdate, Cue, DrivingScale, GivenCue, Hold, Judging, Phase, Reason,
    Repetition, Report, Unjudged, Verdict,
};
