//! The best that one number can do: what a judgement must be better than.

use goodform_datasets::Span;
use goodform_exercises::Exercise;
use goodform_pose::measure::Measure;
use goodform_pose::{Pose, Side, Track};

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
        let measures = exercise.measures();
        Self {
            told: measures.iter().map(|_| Default::default()).collect(),
            measures,
        }
    }

    /// Takes a repetition.
    pub fn add(&mut self, track: &Track, span: Span, is_right: bool) {
        for (measure, told) in self.measures.iter().zip(&mut self.told) {
            for (read, side) in [Some(Side::Left), Some(Side::Right), None]
                .into_iter()
                .enumerate()
            {
                let Some(taken) = taken(*measure, side, track, span) else {
                    continue;
                };
                for (told, value) in told
                    .iter_mut()
                    .filter_map(|told| told.get_mut(read))
                    .zip(taken)
                {
                    told.add("", is_right, f64::from(value));
                }
            }
        }
    }

    /// The rule with the largest area, whichever way it is read. Missing: nothing could be measured.
    pub fn best(&self) -> Option<(String, f64)> {
        let measures = self.measures.iter().zip(&self.told);
        let taken = measures.flat_map(|(measure, told)| {
            TAKEN
                .iter()
                .zip(told)
                .map(move |(taken, told)| (measure, taken, told))
        });
        let read = taken.flat_map(|(measure, taken, told)| {
            let name = move |read: &str| format!("{taken} {} ({read})", measure.name());
            READ.iter().map(move |read| name(read)).zip(told)
        });
        let areas = read.filter_map(|(name, told)| {
            let area = told.pooled()?;
            Some((name, area.max(1.0 - area)))
        });
        areas.max_by(|(_, a), (_, b)| a.total_cmp(b))
    }
}

/// Largest, smallest and median of a measure over a repetition, single spikes cut off. Missing: too little
/// was seen.
fn taken(measure: Measure, side: Option<Side>, track: &Track, span: Span) -> Option<[f32; 3]> {
    let value = |pose: &Pose| match side {
        Some(side) => measure.value(pose, side),
        None => Some(f32::midpoint(
            measure.value(pose, Side::Left)?,
            measure.value(pose, Side::Right)?,
        )),
    };
    let frames = track.frames.iter().flatten();
    let frames = frames.filter(|(at, _)| span.distance_s(at.as_seconds()) == 0.0);
    let mut values: Vec<f32> = frames.filter_map(|(_, pose)| value(pose)).collect();
    if values.len() < FEWEST {
        return None;
    }
    values.sort_unstable_by(f32::total_cmp);
    let (last, cut) = (values.len() - 1, values.len() / SPIKES);
    let at = |place: usize| values.get(place).copied();
    Some([at(last - cut)?, at(cut)?, at(values.len() / 2)?])
}
