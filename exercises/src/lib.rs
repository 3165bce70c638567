//! Coaching: from poses to counted repetitions, verdicts and at most one cue.
//!
//! It knows no network, no pixels, no files and no clock: time comes with the pose.

mod coach;
mod file;
mod judge;
mod library;
mod machine;
mod posture;
mod update;

pub use coach::Coach;
pub use library::{
    Combine, Counting, Dose, Effort, Exercise, Fault, Grade, Judged, Library, LibraryError, Limit,
    Mode, PhaseTempo, parse,
};
pub use update::{
    Attempt, AttemptReason, CoachUpdate, Cue, DrivingScale, GivenCue, Hold, Judging, Phase, Reason,
    Repetition, Report, Unjudged, Verdict,
};
