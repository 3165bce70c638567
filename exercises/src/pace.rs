//! Exercises of which nothing is counted: the person paces them, the camera watches the position and gross faults.

use crate::exercise::{CountUnit, Exercise};

/// What a person looks like in the first moments in position is their own start. Units: s. [K]
const SETTLE_S: f64 = 2.0;

/// What a moment in position is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paced {
    /// The own start is being taken.
    Settling,
    /// A cycle is going on.
    Going,
    /// With this moment a cycle ends.
    Over,
}

/// Time spent in position, in cycles as long as the phases of the exercise together. A fault is answered when it shows,
/// once a cycle; a cycle without one went right.
#[derive(Debug, Clone)]
pub(crate) struct Pace {
    cycle_s: f64,
    settled_s: f64,
    gone_s: f64,
    in_position_s: f64,
    is_on: bool,
    answered: bool,
}

impl Pace {
    /// `None`: the exercise is counted.
    pub(crate) fn of(exercise: &Exercise) -> Option<Self> {
        (exercise.count.unit == CountUnit::Nothing).then_some(Self {
            cycle_s: exercise.cycle_s(),
            settled_s: 0.0,
            gone_s: 0.0,
            in_position_s: 0.0,
            is_on: false,
            answered: false,
        })
    }

    /// Takes a moment in position, so many seconds after the last one.
    pub(crate) fn observe(&mut self, seconds: f64) -> Paced {
        self.in_position_s += seconds;
        self.is_on = true;
        if self.settled_s < SETTLE_S {
            self.settled_s += seconds;
            return Paced::Settling;
        }
        self.gone_s += seconds;
        if self.gone_s < self.cycle_s {
            return Paced::Going;
        }
        self.gone_s = 0.0;
        Paced::Over
    }

    /// Whether a fault that shows now is to be answered: the first of a cycle is.
    pub(crate) const fn answers(&mut self) -> bool {
        !std::mem::replace(&mut self.answered, true)
    }

    /// A cycle has ended. Tells whether it went by without an answer.
    pub(crate) const fn begin_cycle(&mut self) -> bool {
        !std::mem::replace(&mut self.answered, false)
    }

    /// The position was left: what comes next begins anew, the time stays.
    pub(crate) fn leave(&mut self) {
        (self.settled_s, self.gone_s) = (0.0, 0.0);
        (self.is_on, self.answered) = (false, false);
    }

    /// Whether the person is in position.
    pub(crate) const fn is_on(&self) -> bool {
        self.is_on
    }

    /// All time in position. Units: s.
    pub(crate) fn in_position_s(&self) -> f64 {
        self.in_position_s
    }
}
