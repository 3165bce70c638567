//! Coaching: from poses to counted repetitions, verdicts and at most one cue.
//!
//! It knows no network, no pixels, no files and no clock: time comes with the pose.

mod check;
mod coach;
mod cues;
mod exercise;
mod faults;
mod file;
mod gesture;
mod goniometer;
mod hold;
mod judge;
mod lanes;
mod library;
mod machine;
mod nearest;
mod pace;
mod placement;
mod posture;
mod prescription;
mod programme;
mod progress;
mod range;
mod record;
mod repeatability;
mod room;
mod rule;
mod scene;
mod score;
mod spans;
mod template;
mod tempo;
mod update;
mod view;
mod walk;
mod watch;
mod ways;

pub use check::{LibraryError, Posture, parse, parse_postures};
pub use coach::Coach;
pub use exercise::{
    Combine, CountAt, CountUnit, Counting, Dose, Effort, Exercise, Fault, Grade, Judged, Limit,
    Mode, Part, PhaseTempo, Secondary, Severity, Sides, Signal, View, When,
};
pub use faults::Strictness;
pub use gesture::{Gestured, Gestures, Presence};
pub use goniometer::{
    Aim, Angle, Difference, Errors, Gauged, Goniometer, How, Joint, Reading, Refusal, Sketch,
    compare, is_of_use, stated,
};
pub use judge::{COARSE_S, OWN_LEAST};
pub use library::Library;
pub use placement::{BodyPart, Floor, Instruction, Limits, Placed, Placement, Standing, Wanted};
pub use prescription::{Asked, Prescription, PrescriptionError};
pub use programme::{
    Answer, Applies, Carried, Contraindication, Days, Item, LARGEST_PROGRAMME, LONGEST_QUESTION,
    MOST_ITEMS, MOST_QUESTIONS, Movement, PROGRAMME_VERSION, Programme, ProgrammeError, Weekday,
    contraindications,
};
pub use repeatability::{Repeatability, least_change, range_sem};
pub use rule::{Bound, Condition, Limb, Quantity, Rule, RuleMistake, Taken, Than};
pub use score::Score;
pub use template::{
    Band, Choice, CountedBy, Curve, Cutting, Deviation, Doubt, Doubted, Draft, Driver, Found,
    HANDLES, Handle, Key, Made, MakeError, Marks, Odd, Own, POINTS, Quality, Recorded, Retouch,
    Spoken, Spread, TEMPLATE_VERSION, Take, Template, TemplateDifference, TemplateError,
    TemplateFile, TemplateScore, Way, find, make, make_own,
};
pub use update::{
    Attempt, AttemptReason, CoachUpdate, Cue, DrivingScale, GivenCue, Hold, Judging, Phase, Reason,
    Repetition, Report, Summary, Unjudged, Verdict, WentWell,
};
pub use ways::Ways;
