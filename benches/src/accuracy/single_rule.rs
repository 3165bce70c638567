//! The best that one number can do: what a judgement must be better than.

use goodform_datasets::Span;
use goodform_exercises::{Exercise, Quantity};
use goodform_pose::measure::Measure;
use goodform_pose::{Side, Track};

use super::auc::Told;

/// What is taken of a measure over a repetition.
const TAKEN: [&str; 3] = ["largest", "smallest", "median"];
/// Which side it is read on.
const READ: [&str; 3] = ["left", "right", "mean"];
/// The share of values that is cut off at each end: single spikes are the network's.
const SPIKES: usize = 20;
/// Fewer values than this say nothing.
const FEWEST: usize = 5;

/// Every measure an exercise is judged by, every way of taking one number of it.
pub struct SingleRule {
    measures: Vec<Measure>,
    told: Vec<[[Told; READ.len()]; TAKEN.len()]>,
}

impl SingleRule {
    /// The measures of the exercise: what it counts and judges by, what accompanies it, what its rules look at.
    pub fn of(exercise: &Exercise) -> Self {
        let mut measures: Vec<Measure> = Vec::new();
        let rules = exercise.faults.iter().flat_map(|fault| fault.rule.conditions());
        let ruled = rules.flat_map(|condition| match condition.quantity {
            Quantity::Measure(measure, _) => vec![measure],
            Quantity::Difference(a, _, b, _) => vec![a, b],
            _ => Vec::new(),
        });
        let judged = exercise.judge.iter().map(|judge| judge.measure);
        let counted = exercise.count.signals.iter().map(|signal| signal.measure);
        let beside = exercise.secondary.iter().map(|secondary| secondary.measure);
        for measure in judged.chain(counted).chain(beside).chain(ruled) {
            if !measures.contains(&measure) {
                measures.push(measure);
            }
        }
        Self {
            told: measures.iter().map(|_| Default::default()).collect(),
            measures,
        }
    }

    /// Takes a repetition.
    pub fn add(&mut self, track: &Track, span: Span, is_right: bool) {
        let frames = || {
            let frames = track.frames.iter().flatten();
            frames.filter(|(at, _)| span.distance_s(at.as_seconds()) == 0.0)
        };
        for (measure, told) in self.measures.iter().zip(&mut self.told) {
            for (read, side) in [Some(Side::Left), Some(Side::Right), None].iter().enumerate() {
                let value = |pose| match side {
                    Some(side) => measure.value(pose, *side),
                    None => Some(f32::midpoint(
                        measure.value(pose, Side::Left)?,
                        measure.value(pose, Side::Right)?,
                    )),
                };
                let mut values: Vec<f32> = frames().filter_map(|(_, pose)| value(pose)).collect();
                if values.len() < FEWEST {
                    continue;
                }
                values.sort_unstable_by(f32::total_cmp);
                let (last, cut) = (values.len() - 1, values.len() / SPIKES);
                for (told, place) in told.iter_mut().zip([last - cut, cut, values.len() / 2]) {
                    if let (Some(told), Some(value)) = (told.get_mut(read), values.get(place)) {
                        told.add("", is_right, f64::from(*value));
                    }
                }
            }
        }
    }

    /// The rule with the largest area, whichever way it is read. Missing: nothing could be measured.
    pub fn best(&self) -> Option<(String, f64)> {
        let mut best: Option<(String, f64)> = None;
        for (measure, told) in self.measures.iter().zip(&self.told) {
            for (taken, told) in TAKEN.iter().zip(told) {
                for (read, told) in READ.iter().zip(told) {
                    let Some(area) = told.pooled() else { continue };
                    let area = area.max(1.0 - area);
                    if best.as_ref().is_none_or(|(_, best)| area > *best) {
                        best = Some((format!("{taken} {} ({read})", measure.name()), area));
                    }
                }
            }
        }
        best
    }
}
