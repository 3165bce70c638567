//! Counting, clip by clip: what is true, what was counted, and what every exercise counts where it must not.

use std::collections::BTreeMap;
use std::sync::Arc;

use goodform_datasets::{Clip, ClipKind};
use goodform_exercises::{CountUnit, Exercise};
use serde::Serialize;

use super::interval::{Mean, Rate, mean_by_subject};
use super::matching::{Matching, by_number, matched};
use super::observed::{Observed, coach, counted};

/// A hold is right within so much. Units: s. Source: truth by eye, 0.3 s at both ends, and half a second
/// to be sure of a posture; the table of clips allows 1 s too.
const HOLD_WITHIN_S: f64 = 1.0;

/// An exercise on a clip that shows it.
#[derive(Debug, Clone, Serialize)]
pub struct ClipCount {
    /// The clip.
    pub clip: String,
    /// The exercise.
    pub exercise: String,
    /// From where it is seen.
    pub view: String,
    /// Where it comes from.
    pub origin: String,
    /// True repetitions or holds.
    pub truth: u32,
    /// By how much that is unclear.
    pub tolerance: u32,
    /// Counted repetitions or holds.
    pub counted: u32,
    /// What was missed and invented.
    pub matching: Matching,
    /// Held and true time. Units: s. Missing: no hold.
    pub hold_s: Option<[f64; 2]>,
    /// Movements begun and not counted.
    pub attempts: u32,
}

impl ClipCount {
    /// Off by how many, beyond what is unclear.
    pub fn error(&self) -> f64 {
        f64::from(
            self.truth
                .abs_diff(self.counted)
                .saturating_sub(self.tolerance),
        )
    }

    /// Right, as far as the truth is clear; a hold also in its time.
    pub fn is_right(&self) -> bool {
        let in_time = self
            .hold_s
            .is_none_or(|[held, truth]| (held - truth).abs() <= HOLD_WITHIN_S);
        self.error() == 0.0 && in_time
    }
}

/// An exercise on a clip that does not show it.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The clip.
    pub clip: String,
    /// The exercise that was asked for.
    pub exercise: String,
    /// What it counted: repetitions, or holds.
    pub counted: u32,
    /// It must count nothing here (a clip of nothing, or of a movement outside the library). Otherwise the
    /// clip shows another exercise, which may resemble it.
    pub must_be_zero: bool,
    /// What is unclear about that.
    pub tolerance: u32,
}

impl Cell {
    /// It counted what is not there.
    pub fn is_wrong(&self) -> bool {
        self.must_be_zero && self.counted > self.tolerance
    }
}

/// Counting on clips.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Counting {
    /// Each clip that shows an exercise of the library.
    pub clips: Vec<ClipCount>,
    /// Every exercise on every other clip.
    pub matrix: Vec<Cell>,
    /// Clips of exercises the library has not, by exercise.
    pub not_in_library: BTreeMap<String, u32>,
    /// Sums.
    pub sums: Option<CountSums>,
}

/// Sums over the clips.
#[derive(Debug, Clone, Serialize)]
pub struct CountSums {
    /// Clips counted right, within their tolerance.
    pub right: Rate,
    /// Clips off by one at most.
    pub off_by_one: Rate,
    /// Mean error, by origin.
    pub mae: Option<Mean>,
    /// True repetitions found.
    pub found: Rate,
    /// Counted repetitions that were none.
    pub invented: Rate,
    /// Mean size of the error of the turn's time, by origin. Units: s.
    pub turn_error_s: Option<Mean>,
    /// Exercises on clips where they must count nothing, and do count nothing.
    pub silent: Rate,
    /// Clips of nothing on which every exercise counts nothing.
    pub silent_clips: Rate,
    /// Exercises that count nothing on clips of other exercises; they may resemble one another.
    pub silent_on_others: Rate,
}

/// Whether the camera counts anything of it.
pub fn is_counted(exercise: &Exercise) -> bool {
    exercise.count.unit != CountUnit::Nothing
}

impl Counting {
    /// Counts a clip by its own exercise, and by every other one.
    pub fn add(&mut self, clip: &Clip, frames: &Arc<Vec<Observed>>, exercises: &[&Exercise]) {
        for exercise in exercises.iter().filter(|exercise| is_counted(exercise)) {
            let report = coach(frames, exercise);
            let count = counted(&report);
            if clip.is_of(&exercise.id) {
                self.clips.push(clip_count(clip, exercise, count, &report));
            } else {
                self.matrix.push(Cell {
                    clip: clip.name().to_owned(),
                    exercise: exercise.id.clone(),
                    counted: count,
                    must_be_zero: !matches!(clip.kind, ClipKind::Exercise(_)),
                    tolerance: match clip.kind {
                        // What is unclear of an other movement is how often that is done.
                        ClipKind::Nothing => clip.truth.tolerance,
                        _ => 0,
                    },
                });
            }
        }
        if let ClipKind::Exercise(id) = &clip.kind
            && !exercises.iter().any(|exercise| exercise.id == *id)
        {
            *self.not_in_library.entry(id.clone()).or_default() += 1;
        }
    }

    /// Sums up.
    pub fn sum(&mut self) {
        let mut errors: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        let mut turns: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for clip in &self.clips {
            errors
                .entry(clip.origin.clone())
                .or_default()
                .push(clip.error());
            let sizes = clip.matching.turn_errors_s.iter().map(|error| error.abs());
            turns.entry(clip.origin.clone()).or_default().extend(sizes);
        }
        let total = |pick: fn(&Matching) -> u32| -> usize {
            self.clips
                .iter()
                .map(|clip| pick(&clip.matching) as usize)
                .sum()
        };
        let (matched, missed, invented) = (
            total(|m| m.matched),
            total(|m| m.missed),
            total(|m| m.invented),
        );
        let (zero, others): (Vec<&Cell>, Vec<&Cell>) =
            self.matrix.iter().partition(|cell| cell.must_be_zero);
        let mut by_clip: BTreeMap<&str, bool> = BTreeMap::new();
        for cell in &zero {
            *by_clip.entry(&cell.clip).or_insert(true) &= !cell.is_wrong();
        }
        self.sums = Some(CountSums {
            right: Rate::count(&self.clips, ClipCount::is_right),
            off_by_one: Rate::count(&self.clips, |clip| clip.error() <= 1.0),
            mae: mean_by_subject(&errors),
            found: Rate::new(matched, matched + missed),
            invented: Rate::new(invented, matched + invented),
            turn_error_s: mean_by_subject(&turns),
            silent: Rate::count(&zero, |cell| !cell.is_wrong()),
            silent_clips: Rate::new(by_clip.values().filter(|ok| **ok).count(), by_clip.len()),
            silent_on_others: Rate::count(&others, |cell| cell.counted == 0),
        });
    }
}

fn clip_count(
    clip: &Clip,
    exercise: &Exercise,
    count: u32,
    report: &goodform_exercises::Report,
) -> ClipCount {
    let held: f64 = report.holds.iter().map(|hold| hold.in_band_s).sum();
    let turns: Vec<f64> = report
        .repetitions
        .iter()
        .map(|repetition| repetition.turn.as_seconds())
        .collect();
    let matching = if clip.truth.turns.is_empty() || clip.hold_s.is_some() {
        by_number(clip.truth.count, count)
    } else {
        matched(&clip.truth.turns, &turns)
    };
    ClipCount {
        clip: clip.name().to_owned(),
        exercise: exercise.id.clone(),
        view: clip.view.clone(),
        origin: clip.origin.clone(),
        truth: clip.truth.count,
        tolerance: clip.truth.tolerance,
        counted: count,
        matching,
        hold_s: clip.hold_s.map(|truth| [held, truth]),
        attempts: report.attempts.len() as u32,
    }
}
