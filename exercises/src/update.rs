//! What the coach says of one moment, and the records it keeps of a set.

use goodform_pose::{Side, Timestamp};

use crate::exercise::Severity;
use crate::score::Score;
use crate::template::TemplateScore;

/// Why something cannot be judged. It is shown as such; it is never a fault and never counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nobody is seen.
    NoPerson,
    /// The limbs the exercise needs leave the picture.
    OutOfFrame,
    /// They do because the person is too near for all of the body.
    TooNear,
    /// The person is so small in the picture that every landmark is a guess.
    TooFar,
    /// It is too dark to see what the exercise needs.
    LowLight,
    /// A limb is hidden by the body or a thing.
    LimbHidden,
    /// The person is turned away from the view the exercise is judged from.
    Turned,
    /// The person is not in the exercise's posture.
    NotInPosture,
    /// It has not ended yet.
    Unfinished,
}

/// Whether the movement can be judged at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judging {
    /// It can.
    Judged,
    /// It can be counted, perhaps, but not judged.
    CannotJudge(Reason),
}

/// Where in a repetition the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Not seen near the start yet, or nobody there.
    Waiting,
    /// At the start.
    Ready,
    /// On the way to the target.
    Out,
    /// Past the turn, on the way back.
    Back,
}

/// What is thought of a closed repetition.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Judged, with the ids of the faults seen, none when it was right.
    Judged {
        /// Fault ids of the library, in its order.
        faults: Vec<String>,
    },
    /// Counted, not judged.
    CannotJudge(Reason),
}

/// A counted repetition.
#[derive(Debug, Clone, PartialEq)]
pub struct Repetition {
    /// Its number in the set, from 1.
    pub index: u32,
    /// When it left the start.
    pub start: Timestamp,
    /// When it turned back (where the turn was, not where it was noticed).
    pub turn: Timestamp,
    /// When it was closed, or the last moment seen.
    pub end: Timestamp,
    /// Whether its return to the start was seen.
    pub closed: bool,
    /// The side that moved, for one-sided exercises.
    pub side: Option<Side>,
    /// The largest value of the judged driving measure: median of the top tenth. Units: degrees.
    /// Missing: the view did not allow it.
    pub peak_deg: Option<f32>,
    /// Peak less start of the judged driving measure. Units: degrees. Missing: as `peak_deg`.
    pub rom_deg: Option<f32>,
    /// What it is worth, and what that is made of; empty where it could not be judged.
    pub score: Score,
    /// The verdict.
    pub verdict: Verdict,
    /// How it differs from the template. Missing: there is none, or it could not be compared.
    pub compared: Option<TemplateScore>,
}

/// Why a movement was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AttemptReason {
    /// It turned back before it reached the target zone.
    TooSmall,
    /// It was quicker than this exercise can be.
    TooFast,
    /// Something moved, and it did not look like this exercise.
    Unlike,
    /// The person left the posture or the picture on the way.
    Interrupted,
}

/// A movement that began like a repetition and was not counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attempt {
    /// When it left the start.
    pub start: Timestamp,
    /// When it was given up.
    pub end: Timestamp,
    /// Why it was not counted.
    pub reason: AttemptReason,
}

/// A hold: time in the target band and in posture.
#[derive(Debug, Clone, PartialEq)]
pub struct Hold {
    /// When it began.
    pub start: Timestamp,
    /// When it ended.
    pub end: Timestamp,
    /// Time in the band. Units: s.
    pub in_band_s: f64,
    /// The verdict.
    pub verdict: Verdict,
    /// What it is worth, and what that is made of.
    pub score: Score,
}

/// One short sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Fault id it answers.
    pub id: String,
    /// The words as the library has them (languages map the id to theirs).
    pub text: String,
    /// How bad what it answers is.
    pub severity: Severity,
    /// Later than this it would answer another movement, and is not said.
    pub expires: Timestamp,
}

/// A span of time that could not be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unjudged {
    /// From.
    pub from: Timestamp,
    /// To.
    pub to: Timestamp,
    /// Why.
    pub reason: Reason,
}

/// What the coach says of one moment. Cheap to copy; records are in [`Report`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoachUpdate {
    /// The moment.
    pub at: Timestamp,
    /// Repetitions counted so far.
    pub count: u32,
    /// Where in the repetition the person is.
    pub phase: Phase,
    /// Whether this moment can be judged.
    pub judging: Judging,
    /// The driving measure, smoothed, as it is counted by. Units: the measure's (squat: degrees).
    pub driving: Option<f32>,
    /// The measure its range is judged by, smoothed, as a repetition's peak is read. Units: the measure's. Missing: none is
    /// judged, or this moment does not show it.
    pub judged: Option<f32>,
    /// Its start and target band: what the arc on the screen shows.
    pub scale: DrivingScale,
    /// This moment added a repetition: its place in [`Report::repetitions`].
    pub counted: Option<usize>,
    /// This moment closed a repetition.
    pub closed: Option<usize>,
    /// How long the hold that is going on has lasted. Units: s. Missing: none is going on.
    pub held_s: Option<f64>,
    /// This moment gave a cue: its place in [`Report::cues`].
    pub cue: Option<usize>,
}

/// What the instrument on the screen is drawn from. Units: the driving measure's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DrivingScale {
    /// Value at rest.
    pub start: f32,
    /// Where the target zone begins.
    pub target_from: f32,
    /// Where it ends.
    pub target_to: f32,
}

/// A cue as it was given.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenCue {
    /// When.
    pub at: Timestamp,
    /// What.
    pub cue: Cue,
}

/// Everything kept of a set so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// Counted repetitions.
    pub repetitions: Vec<Repetition>,
    /// Movements begun and not counted.
    pub attempts: Vec<Attempt>,
    /// Holds.
    pub holds: Vec<Hold>,
    /// Time in the position of an exercise of which nothing is counted. Units: s; 0 for all others.
    pub in_position_s: f64,
    /// Cues given.
    pub cues: Vec<GivenCue>,
    /// Spans that could not be judged.
    pub cannot_judge: Vec<Unjudged>,
    /// What is said at the end of the set; empty before.
    pub summary: Summary,
}

impl Report {
    /// Repetitions or holds so far: an exercise has the one or the other.
    pub fn done(&self) -> u32 {
        u32::try_from(self.repetitions.len() + self.holds.len()).unwrap_or(u32::MAX)
    }
}

/// The end of a set in two thoughts: what went well, then one thing to try.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// What went well. Missing: nothing was counted.
    pub went_well: Option<WentWell>,
    /// The fault that showed most often and the words that answer it. Missing: none showed.
    pub to_try: Option<Cue>,
}

/// What went well in a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WentWell {
    /// Every judged repetition was right.
    AllRight,
    /// Most repetitions reached the range.
    Range,
    /// The tempo was that of the exercise.
    Tempo,
    /// The movement was steady.
    Steadiness,
    /// The set was done.
    Done,
}
