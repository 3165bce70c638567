//! A repetition in numbers, 0-100, with what it is made of.

use crate::exercise::{Exercise, Fault, Part, Severity};
use crate::rule::Quantity;
use crate::tempo::Tempo;

/// What is taken off for a fault. Units: points of 100. [K]
const SAFETY_POINTS: f32 = 60.0;
const COACH_POINTS: f32 = 35.0;
const POLISH_POINTS: f32 = 15.0;
/// What is taken off on the very edge of a fault, as a share of the fault's; in between it rises evenly from
/// what is right. A score must not jump where the verdict does. [K]
const NEAR_SHARE: f32 = 0.5;
/// A part may take this share of its time or so many times it without loss. [K] people differ widely in
/// tempo; clinical note, tempo norms.
pub(crate) const TEMPO_LEAST: f32 = 0.4;
pub(crate) const TEMPO_MOST: f32 = 2.5;
/// Left and right may differ by so much without loss, and lose all at the other. Units: degrees.
/// Two angles with an error of 4 degrees differ by 11 by chance; 40 is a limb left behind.
const UNEVEN_FROM_DEG: f32 = 12.0;
const UNEVEN_TO_DEG: f32 = 40.0;

/// The score of a repetition and its parts; what could not be seen is missing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Score {
    /// How much of the range was reached.
    pub range: Option<f32>,
    /// How few faults there were.
    pub alignment: Option<f32>,
    /// How near the times were to those of the exercise.
    pub tempo: Option<f32>,
    /// How directly it went.
    pub steadiness: Option<f32>,
    /// How like the sides were.
    pub symmetry: Option<f32>,
}

impl Score {
    /// The whole: the mean of what is known, range and alignment weighing most. Missing: nothing known.
    pub fn total(&self) -> Option<f32> {
        let parts = [
            (self.range, 0.35),
            (self.alignment, 0.35),
            (self.tempo, 0.15),
            (self.steadiness, 0.1),
            (self.symmetry, 0.05),
        ];
        let known = parts
            .iter()
            .filter_map(|(part, weight)| part.map(|part| (part, weight)));
        let (sum, weights) = known.fold((0.0, 0.0), |(sum, all), (part, weight)| {
            (sum + part * weight, all + weight)
        });
        // Tempo and steadiness alone say nothing of how it was done.
        self.alignment
            .filter(|_| weights > 0.0)
            .map(|_| sum / weights)
    }
}

/// Scores a range from the person's start to its peak.
pub(crate) fn range(direction: f32, target: f32, start: f32, peak: f32) -> f32 {
    let short = (target - peak) * direction;
    let way = (target - start).abs().max(1.0);
    (100.0 * (1.0 - 2.0 * short.max(0.0) / way)).clamp(0.0, 100.0)
}

/// Scores what faults leave, and what came near to one.
pub(crate) fn alignment<'a>(
    faults: impl Iterator<Item = &'a Fault>,
    near: impl Iterator<Item = (&'a Fault, f32)>,
) -> f32 {
    let points = |fault: &Fault| match fault.severity {
        Severity::Safety => SAFETY_POINTS,
        Severity::Coach => COACH_POINTS,
        Severity::Polish => POLISH_POINTS,
    };
    // Range and tempo have their own parts.
    let aligned = faults.filter(|fault| !is_tempo(fault));
    let near = near.filter(|(fault, _)| !fault.on_attempts);
    let almost = near.map(|(fault, share)| NEAR_SHARE * share * points(fault));
    (100.0 - aligned.map(points).sum::<f32>() - almost.sum::<f32>()).max(0.0)
}

fn is_tempo(fault: &Fault) -> bool {
    let times = [Quantity::PhaseSeconds, Quantity::CycleSeconds];
    fault
        .rule
        .conditions()
        .all(|condition| times.contains(&condition.quantity))
}

/// Scores a time as so many times the expected one.
pub(crate) fn pace(ratio: f64) -> f32 {
    let ratio = ratio as f32;
    let off = (TEMPO_LEAST / ratio.max(0.01)).max(ratio / TEMPO_MOST);
    (100.0 * (2.0 - off)).clamp(0.0, 100.0)
}

/// Scores the times of the ways out and back.
pub(crate) fn tempo(exercise: &Exercise, tempo: &Tempo) -> Option<f32> {
    let expected = |part| -> f64 {
        let phases = exercise.phases.iter();
        let of_part = phases.filter(|phase| phase.part == Some(part));
        of_part.map(|phase| phase.seconds).sum()
    };
    let one = |part| {
        let expected = expected(part);
        (expected > 0.0).then(|| pace(tempo.seconds(part) / expected))
    };
    match (one(Part::Out), one(Part::Back)) {
        (Some(out), Some(back)) => Some(f32::midpoint(out, back)),
        (one, other) => one.or(other),
    }
}

/// Scores how directly it went.
pub(crate) fn steadiness(tempo: &Tempo) -> f32 {
    (100.0 * (2.2 - tempo.wander())).clamp(0.0, 100.0)
}

/// Scores how like the sides were.
pub(crate) fn symmetry(apart_deg: f32) -> f32 {
    let share = (apart_deg - UNEVEN_FROM_DEG) / (UNEVEN_TO_DEG - UNEVEN_FROM_DEG);
    (100.0 * (1.0 - share)).clamp(0.0, 100.0)
}
