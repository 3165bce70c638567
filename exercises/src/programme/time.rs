//! How long a programme takes, and what of it fits into less.

use super::{Item, Programme};
use crate::exercise::{Exercise, Part, Sides};

/// To read what comes next and get into its position, once an exercise. [K] a slow person needs about so long
/// to get down to the floor. Units: s.
const SETTLE_S: f64 = 20.0;
/// To turn to the other side within a set. Units: s. [K]
const TURN_S: f64 = 5.0;

impl Item {
    /// How long it takes, getting into position and rests included: an estimate. Units: s.
    ///
    /// `exercise` is the item's own, as the library has it or as it is prescribed.
    pub fn seconds(&self, exercise: &Exercise) -> f64 {
        // What is prescribed already stays the same.
        let asked = self.exercise(exercise);
        let exercise = asked.as_ref().unwrap_or(exercise);
        let at_target = |phase: &&crate::exercise::PhaseTempo| phase.part == Some(Part::Top);
        let tops = exercise.phases.iter().filter(at_target);
        let top_s: f64 = tops.map(|phase| phase.seconds).sum();
        // A hold that no phase tells of comes on top.
        let cycle_s = exercise.cycle_s() + (exercise.dose.hold_s - top_s).max(0.0);
        let dose = &exercise.dose;
        let (sets, reps) = (
            f64::from(dose.sets),
            f64::from(exercise.repetitions_a_set()),
        );
        let mut set_s = reps * cycle_s;
        if exercise.sides == Sides::Each && self.side.is_none() {
            set_s = 2.0 * set_s + TURN_S;
        }
        SETTLE_S + sets * set_s + (sets - 1.0).max(0.0) * dose.rest_s
    }
}

impl Programme {
    /// How long a day of it takes: an estimate. Units: s.
    ///
    /// Missing: items whose exercise `known` does not give are not in it.
    pub fn seconds<'a>(&self, known: impl Fn(&Item) -> Option<&'a Exercise>) -> f64 {
        let items = self.items.iter();
        items
            .filter_map(|item| Some(item.seconds(known(item)?)))
            .sum()
    }

    /// Less of it for a busy day: in their order, the first items that fit into so many minutes, each whole.
    /// Where none fits whole, one set of the first that fits so.
    ///
    /// Missing: items whose exercise `known` does not give are left out; no items where nothing fits.
    #[must_use]
    pub fn short<'a>(&self, minutes: f64, known: impl Fn(&Item) -> Option<&'a Exercise>) -> Self {
        let mut left_s = minutes * 60.0;
        let fits = |item: &Item, left_s: f64| {
            let seconds = item.seconds(known(item)?);
            (seconds <= left_s).then_some(seconds)
        };
        let mut items: Vec<Item> = Vec::new();
        for item in &self.items {
            if let Some(seconds) = fits(item, left_s) {
                left_s -= seconds;
                items.push(item.clone());
            }
        }
        if items.is_empty() {
            let once = self.items.iter().map(|item| Item {
                sets: Some(1),
                ..item.clone()
            });
            items.extend(once.into_iter().find(|item| fits(item, left_s).is_some()));
        }
        Self {
            items,
            ..self.clone()
        }
    }
}
