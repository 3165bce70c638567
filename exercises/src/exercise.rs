//! An exercise, read and checked: what is counted, what is judged, and what the person is told.

use std::fmt;

use goodform_pose::measure::{Measure, Unit};
use serde::Deserialize;

use crate::rule::{Limb, Quantity, Rule};

/// The time of a repetition of an exercise whose file names no phases. Units: s. [K]
const CYCLE_S: f64 = 6.0;

/// How one number is made of two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// A measure of the midline: one value.
    Midline,
    /// A signed measure of the midline, read by its size; the sign is the side.
    MidlineAbs,
    /// The mean of the sides, or the one that is seen.
    Mean,
    /// The side that has moved less: both must move.
    Both,
    /// The side that moves, and which one it is: each side is counted for itself.
    Either,
    /// Left against right, by its size; the larger one is the side.
    Difference,
    /// The larger of the sides.
    Larger,
    /// The smaller of the sides.
    Smaller,
}

impl Combine {
    /// Joins the values of the sides. `rising`: the movement makes the value larger.
    ///
    /// Missing: a side that is not seen is left out where one side is enough.
    pub(crate) fn join(self, rising: bool, left: Option<f32>, right: Option<f32>) -> Option<f32> {
        let pick = |f: fn(f32, f32) -> f32| match (left, right) {
            (Some(left), Some(right)) => Some(f(left, right)),
            (one, other) => one.or(other),
        };
        match self {
            Self::Midline => left,
            Self::MidlineAbs => left.map(f32::abs),
            Self::Mean => pick(f32::midpoint),
            // The side that has moved less, whichever way the measure runs.
            Self::Both if rising => Some(left?.min(right?)),
            Self::Both => Some(left?.max(right?)),
            Self::Either | Self::Larger => pick(f32::max),
            Self::Smaller => pick(f32::min),
            Self::Difference => Some((left? - right?).abs()),
        }
    }
}

/// Where the work of a repetition lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// On the way to the target: a stream that begins there has missed it.
    Out,
    /// On the way back: such a stream counts when the return is seen.
    Back,
    /// On both ways: as `Back`.
    Both,
}

/// When a repetition counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountAt {
    /// When the movement has turned back.
    Turn,
    /// When the target is held, because its end is a resting posture.
    Arrival,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountUnit {
    /// Repetitions.
    Reps,
    /// Holds, by their time.
    Holds,
    /// Nothing: a voice paces it, or it is written down by hand.
    #[serde(skip)]
    Nothing,
}

/// What one camera can judge of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Grade {
    /// Angles and faults usable for coaching.
    A,
    /// Usable with gating; some key aspects cannot be seen.
    B,
    /// Counting and timing only.
    C,
    /// Guided by voice and timer.
    D,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// What is done with an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Counted and judged.
    CountAndJudge,
    /// Counted.
    CountOnly,
    /// Timed.
    Timed,
    /// Entered by hand.
    Diary,
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CountAndJudge => "count_and_judge",
            Self::CountOnly => "count_only",
            Self::Timed => "timed",
            Self::Diary => "diary",
        })
    }
}

/// Which side of the person the camera must look at to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The person's side.
    Side,
    /// The person's front or back.
    Front,
    /// From the feet along the lying body.
    FootEnd,
    /// The camera judges nothing of it.
    None,
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Side => "side",
            Self::Front => "front",
            Self::FootEnd => "foot end",
            Self::None => "none",
        })
    }
}

/// How the two sides of the body take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// Both at once.
    Bilateral,
    /// One, then the other, in turn.
    Alternate,
    /// A set on each.
    Each,
}

/// A limit of a posture.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The measure.
    pub measure: Measure,
    /// How the sides are joined.
    pub combine: Combine,
    /// Smallest value, in the measure's unit.
    pub min: Option<f32>,
    /// Largest value, in the measure's unit.
    pub max: Option<f32>,
}

/// One measure that repetitions are counted by. Units: the measure's.
///
/// The values of the start and of `enter` tell which way it moves.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// The measure.
    pub measure: Measure,
    /// How the sides are joined.
    pub combine: Combine,
    /// The band of the start. Of a relative signal: about 0.
    pub start: [f32; 2],
    /// On the way back from here on the start is reached again.
    pub leave: f32,
    /// From here on the target zone is near enough to count.
    pub enter: f32,
    /// The target zone.
    pub target: [f32; 2],
    /// The smallest range from the person's own start.
    pub min_range: f32,
    /// How far a person's own start may lie outside `start` through the view's error: within it the
    /// start follows the person. `None`: only changes from the own start mean anything.
    pub view_error: Option<f32>,
    /// Nothing counts while it is not seen.
    pub is_needed: bool,
}

impl Signal {
    /// The middle of the start band, 0 for a relative signal.
    pub fn usual_start(&self) -> f32 {
        let [low, high] = self.start;
        f32::midpoint(low, high)
    }

    /// From the usual start to `enter`, signed. Never 0 in a checked exercise.
    pub fn way(&self) -> f32 {
        self.enter - self.usual_start()
    }
}

/// How repetitions or holds are counted. Times in s.
#[derive(Debug, Clone, PartialEq)]
pub struct Counting {
    /// Repetitions or holds.
    pub unit: CountUnit,
    /// The signals; their progress is averaged, the surer one weighs more. None where nothing is counted.
    pub signals: Vec<Signal>,
    /// Where the work lies.
    pub effort: Effort,
    /// When a repetition counts.
    pub at: CountAt,
    /// A quicker way out is a fall, a swing or a glitch.
    pub min_out_s: f64,
    /// Shortest time between two turns.
    pub min_rep_s: f64,
    /// Longest repetition.
    pub max_rep_s: f64,
    /// The share of the way to `enter` from which on two like swings in a row count as the person's own
    /// range. `1`: only the library's range counts.
    pub own_range: f32,
    /// What must hold at the target, beside the posture.
    pub at_target: Vec<Limit>,
    /// What must hold on the first part of the way out, beside the posture.
    pub at_leaving: Vec<Limit>,
    /// A hold counts only if the start was seen before.
    pub needs_start: bool,
    /// The feet step in it: whoever steps does not walk off.
    pub steps: bool,
}

/// What range is judged by. Units: the measure's.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The measure.
    pub measure: Measure,
    /// The limb it is read on.
    pub limb: Limb,
    /// The right start.
    pub start: [f32; 2],
    /// The target zone; the first number is the end nearer to the start.
    pub target: [f32; 2],
    /// It is read by its size; the sign is a side or a direction.
    pub absolute: bool,
    /// Only its change from the person's own start means anything.
    pub relative: bool,
    /// What the person reaches first is the target, where that is less.
    pub own: bool,
}

impl Counting {
    /// Nothing is counted.
    pub(crate) const NOTHING: Self = Self {
        unit: CountUnit::Nothing,
        signals: Vec::new(),
        effort: Effort::Both,
        at: CountAt::Turn,
        min_out_s: 0.0,
        min_rep_s: 0.0,
        max_rep_s: 0.0,
        own_range: 1.0,
        at_target: Vec::new(),
        at_leaving: Vec::new(),
        needs_start: false,
        steps: true,
    };
}

impl Judged {
    /// +1 where the target lies above the start, -1 where it lies below.
    pub fn direction(&self) -> f32 {
        let [start_low, start_high] = self.start;
        let [from, to] = self.target;
        if from + to >= start_low + start_high {
            1.0
        } else {
            -1.0
        }
    }
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Style, tempo, range: said when nothing else is open.
    Polish,
    /// Changes what the exercise does.
    Coach,
    /// Could hurt: may interrupt.
    Safety,
}

/// When a fault is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// At every moment of its phases.
    Live,
    /// Once, when the phase has ended.
    PhaseEnd,
    /// Once, when the repetition has closed.
    RepEnd,
}

/// A part of a repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// From the start to the target.
    Out,
    /// At the target.
    Top,
    /// From the target to the start.
    Back,
}

impl Part {
    /// All parts, in their order.
    pub const ALL: [Self; 3] = [Self::Out, Self::Top, Self::Back];
}

/// A fault: a rule that is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Its id.
    pub id: String,
    /// The rule; it is a fault where the rule holds.
    pub rule: Rule,
    /// The parts of a repetition it is looked for in.
    pub parts: Vec<Part>,
    /// When it is looked for.
    pub when: When,
    /// The view it may be seen from; `None`: the exercise's own.
    pub view: Option<View>,
    /// So long it must last. Units: s.
    pub min_s: f64,
    /// What is right, in the unit of the rule's measure. Missing: two errors inside the threshold.
    pub expected: Option<[f32; 2]>,
    /// How bad it is.
    pub severity: Severity,
    /// The form of the exercise it belongs to; it is looked for only where that form was chosen.
    pub variant: Option<String>,
    /// It is looked for on attempts too.
    pub on_attempts: bool,
    /// What the person is told.
    pub cue: String,
}

/// A measure that accompanies the movement, and its right range.
#[derive(Debug, Clone, PartialEq)]
pub struct Secondary {
    /// The measure.
    pub measure: Measure,
    /// The limb it is read on.
    pub limb: Limb,
    /// The right range, in the measure's unit.
    pub expected: [f32; 2],
}

/// How much of it is done.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    /// Sets.
    pub sets: u32,
    /// Repetitions or holds a set; where the sides take turns or have a set each, on each side.
    pub reps: u32,
    /// Time of a hold; 0 where none is held. Units: s.
    #[serde(default)]
    pub hold_s: f64,
    /// Rest between sets. Units: s.
    pub rest_s: f64,
    /// How often.
    pub frequency: String,
    /// What else there is to say.
    #[serde(default)]
    pub note: String,
    /// Where the numbers come from.
    pub source: String,
}

/// A phase and how long it should take.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseTempo {
    /// Its name.
    pub name: String,
    /// The part of the repetition it is; `None` for waiting at the start.
    pub part: Option<Part>,
    /// Its time. Units: s.
    pub seconds: f64,
}

/// An exercise, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its id.
    pub id: String,
    /// Its name, in English.
    pub name: String,
    /// What it is for.
    pub category: String,
    /// What one camera can judge of it.
    pub grade: Grade,
    /// What is done with it.
    pub mode: Mode,
    /// How the sides take part.
    pub sides: Sides,
    /// The view it is judged from first, and others in which single faults can be seen.
    pub views: Vec<View>,
    /// The position it begins in.
    pub position: String,
    /// How to stand or lie and where the camera goes.
    pub setup: String,
    /// What one camera sees.
    pub sees: String,
    /// What it cannot see.
    pub cannot_see: String,
    /// When to stop.
    pub stop: Vec<String>,
    /// Who should not do it without asking.
    pub contraindications: Vec<String>,
    /// Easier forms.
    pub easier: Vec<String>,
    /// Harder forms.
    pub harder: Vec<String>,
    /// The name of its posture.
    pub posture_name: String,
    /// The posture outside of which nothing counts.
    pub posture: Vec<Limit>,
    /// Counting.
    pub count: Counting,
    /// Judging; `None` where the camera can only count.
    pub judge: Option<Judged>,
    /// What accompanies the movement.
    pub secondary: Vec<Secondary>,
    /// Phases.
    pub phases: Vec<PhaseTempo>,
    /// Dose.
    pub dose: Dose,
    /// Faults.
    pub faults: Vec<Fault>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl Exercise {
    /// The error of a repetition's range. Units: degrees. Missing: no range is judged, or it is no angle.
    pub fn range_error_deg(&self) -> Option<f32> {
        let judged = self.judge.as_ref().map(|judge| judge.measure);
        judged
            .filter(|measure| measure.unit() == Unit::Degrees)
            .map(crate::repeatability::range_sem)
    }

    /// How many minutes a set of what is written down by hand takes. Missing: it is done before the camera.
    pub fn diary_minutes(&self) -> Option<u32> {
        let minutes = f64::from(self.dose.reps.max(1)) * self.cycle_s() / 60.0;
        (self.mode == Mode::Diary).then(|| minutes.round().max(1.0) as u32)
    }

    /// Repetitions of a whole set as they are counted: both sides of one whose sides take turns.
    pub fn repetitions_a_set(&self) -> u32 {
        let turns = if self.sides == Sides::Alternate { 2 } else { 1 };
        self.dose.reps.saturating_mul(turns)
    }

    /// Time in position that a whole set takes, where nothing of it is counted. Units: s. Missing: something is.
    pub fn position_s(&self) -> Option<f64> {
        (self.count.unit == CountUnit::Nothing).then(|| {
            let one = self.dose.hold_s.max(self.cycle_s());
            one * f64::from(self.repetitions_a_set())
        })
    }

    /// Time of one repetition as it should be done. Units: s. Missing: a file that names no phases has [`CYCLE_S`].
    pub(crate) fn cycle_s(&self) -> f64 {
        let cycle_s: f64 = self.phases.iter().map(|phase| phase.seconds).sum();
        if cycle_s > 0.0 { cycle_s } else { CYCLE_S }
    }

    /// Every measure it is counted or judged by, each once: the judged one first, then what it is counted by, what
    /// accompanies it, and what its rules look at.
    pub fn measures(&self) -> Vec<Measure> {
        let rules = self.faults.iter().flat_map(|fault| fault.rule.conditions());
        let ruled = rules.flat_map(|condition| match condition.quantity {
            Quantity::Measure(measure, _) => vec![measure],
            Quantity::Difference(a, _, b, _) => vec![a, b],
            _ => Vec::new(),
        });
        let judged = self.judge.iter().map(|judge| judge.measure);
        let counted = self.count.signals.iter().map(|signal| signal.measure);
        let beside = self.secondary.iter().map(|secondary| secondary.measure);
        let mut measures = Vec::new();
        for measure in judged.chain(counted).chain(beside).chain(ruled) {
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        measures
    }
}
