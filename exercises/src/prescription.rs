//! What a therapist changes of an exercise for one person.

use crate::exercise::{Combine, Exercise, Part, Sides};
use crate::rule::{Limb, Quantity};

/// Less of the library's range is another exercise, more is nobody's. Units: share. [K]
const RANGE: [f32; 2] = [0.4, 1.2];
/// A hold or a phase. Units: s. [K]
const SECONDS: [f64; 2] = [0.2, 600.0];
/// A rest between sets: beyond ten minutes the body has cooled, and it is another session. Units: s. [K]
const REST: [f64; 2] = [0.0, 600.0];
/// The library asks for three at most; beyond ten it is a slip of the pen. Units: sets. [K]
const SETS: [u32; 2] = [1, 10];
/// The library asks for fifteen at most; beyond a hundred it is a slip of the pen. Units: repetitions. [K]
const REPS: [u32; 2] = [1, 100];

/// Changes of an exercise for one person. What is not said stays as the library has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prescription {
    /// The target zone of the judged measure, the end nearer to the start first. Units: the measure's.
    pub target: Option<[f32; 2]>,
    /// Share of the library's range that is asked for; counting follows it. `target` goes first.
    pub range: Option<f32>,
    /// Sets.
    pub sets: Option<u32>,
    /// Repetitions or holds a set, counted as [`Dose::reps`](crate::Dose::reps) counts them.
    pub reps: Option<u32>,
    /// Time of each hold. Units: s.
    pub hold_s: Option<f64>,
    /// Rest between sets. Units: s.
    pub rest_s: Option<f64>,
    /// Time of the way out and of the way back. Units: s.
    pub seconds: Option<[f64; 2]>,
    /// Of an exercise of both sides, at once or in turn: one side at a time.
    pub one_side: bool,
    /// What the person reaches first is the target, where that is less: at least
    /// [`OWN_LEAST`](crate::OWN_LEAST) of the way.
    pub own_range: bool,
    /// Forms of the exercise whose own faults are looked for.
    pub forms: Vec<String>,
}

/// A number that can be prescribed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The share of the library's range.
    Range,
    /// The target zone.
    Target,
    /// Sets.
    Sets,
    /// Repetitions a set.
    Repetitions,
    /// The time of a hold.
    Hold,
    /// The rest between sets.
    Rest,
    /// The times of the ways.
    Tempo,
}

impl std::fmt::Display for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Range => "a range",
            Self::Target => "a target",
            Self::Sets => "a number of sets",
            Self::Repetitions => "a number of repetitions",
            Self::Hold => "a hold",
            Self::Rest => "a rest",
            Self::Tempo => "a tempo",
        })
    }
}

/// Why something cannot be prescribed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PrescriptionError {
    /// A share, time or target that means nothing.
    #[error("{exercise}: {what} of {given} cannot be asked for; {remedy}")]
    Number {
        /// The exercise.
        exercise: String,
        /// Which number.
        what: Asked,
        /// What was given.
        given: String,
        /// What to do.
        remedy: String,
    },
    /// The camera judges no range of this exercise.
    #[error("{0}: the camera judges no range of this exercise, so none can be set; leave it out")]
    NotJudged(String),
    /// It moves the middle of the body, which has no sides.
    #[error("{0}: it has no left and right, so neither can be chosen; leave the side out")]
    NoSides(String),
    /// There is no such form.
    #[error("{exercise}: there is no form \"{form}\"; there is {known}")]
    Form {
        /// The exercise.
        exercise: String,
        /// What was asked for.
        form: String,
        /// What there is.
        known: String,
    },
}

impl Prescription {
    /// Refuses numbers that mean nothing for any exercise; `exercise` names it in the message.
    ///
    /// # Errors
    /// [`PrescriptionError::Number`] with the range that can be asked for.
    pub fn check_numbers(&self, exercise: &str) -> Result<(), PrescriptionError> {
        let check = |is_right: bool, what: Asked, given: String, remedy: String| {
            let exercise = exercise.to_owned();
            let wrong = PrescriptionError::Number {
                exercise,
                what,
                given,
                remedy,
            };
            if is_right { Ok(()) } else { Err(wrong) }
        };
        let [least, most] = RANGE.map(|share| share * 100.0);
        if let Some(range) = self.range {
            let remedy = format!("choose {least:.0} to {most:.0} % of the library's");
            let given = format!("{:.0} %", range * 100.0);
            check(within(range, RANGE), Asked::Range, given, remedy)?;
        }
        let counts = [
            (self.sets, SETS, Asked::Sets),
            (self.reps, REPS, Asked::Repetitions),
        ];
        for (given, bounds, what) in counts {
            let Some(given) = given else { continue };
            let remedy = format!("choose {} to {}", bounds[0], bounds[1]);
            check(within(given, bounds), what, given.to_string(), remedy)?;
        }
        let [out, back] = self.seconds.map_or([None; 2], |ways| ways.map(Some));
        let times = [
            (self.hold_s, SECONDS, Asked::Hold),
            (self.rest_s, REST, Asked::Rest),
            (out, SECONDS, Asked::Tempo),
            (back, SECONDS, Asked::Tempo),
        ];
        for (given, bounds, what) in times {
            let Some(given) = given else { continue };
            let remedy = format!("choose {} to {} s", bounds[0], bounds[1]);
            check(within(given, bounds), what, format!("{given} s"), remedy)?;
        }
        Ok(())
    }
}

impl Exercise {
    /// The exercise as it is prescribed to one person.
    ///
    /// # Errors
    /// [`PrescriptionError`]: a number that means nothing for this exercise, or a form it has not.
    pub fn prescribed(&self, changes: &Prescription) -> Result<Self, PrescriptionError> {
        changes.check_numbers(&self.id)?;
        let mut exercise = self.clone();
        if let Some(range) = changes.range {
            if self.judge.is_none() && self.count.signals.is_empty() {
                return Err(PrescriptionError::NotJudged(self.id.clone()));
            }
            exercise.scale_target(range);
            exercise.scale_counting(range);
        }
        if let Some(target) = changes.target {
            exercise.set_target(target, self)?;
        }
        exercise.set_dose(changes);
        if changes.one_side {
            exercise.choose_one_side()?;
        }
        if let Some(judge) = &mut exercise.judge {
            judge.own |= changes.own_range;
        }
        exercise.choose_forms(&changes.forms)?;
        Ok(exercise)
    }

    /// `usual`: the exercise of the library.
    fn set_target(&mut self, target: [f32; 2], usual: &Self) -> Result<(), PrescriptionError> {
        let Some(judge) = &usual.judge else {
            return Err(PrescriptionError::NotJudged(self.id.clone()));
        };
        let way = |end: f32| (end - f32::midpoint(judge.start[0], judge.start[1])) / usual.way();
        if !(within(way(target[0]), [RANGE[0], 3.0]) && way(target[1]) >= way(target[0])) {
            return Err(PrescriptionError::Number {
                exercise: self.id.clone(),
                what: Asked::Target,
                given: format!("{} to {}", target[0], target[1]),
                remedy: "the target begins beyond the start and ends beyond its beginning"
                    .to_owned(),
            });
        }
        if let Some(judge) = &mut self.judge {
            judge.target = target;
        }
        // Asked for more, the usual still counts, and is too little; asked for less, less counts.
        self.count = usual.count.clone();
        self.scale_counting(way(target[0]).min(1.0));
        Ok(())
    }

    fn set_dose(&mut self, changes: &Prescription) {
        self.dose.sets = changes.sets.unwrap_or(self.dose.sets);
        self.dose.reps = changes.reps.unwrap_or(self.dose.reps);
        self.dose.rest_s = changes.rest_s.unwrap_or(self.dose.rest_s);
        if let Some(hold_s) = changes.hold_s {
            self.dose.hold_s = hold_s;
            // What paces and scores the time at the target asks for the same.
            self.set_seconds(Part::Top, hold_s);
        }
        if let Some([out, back]) = changes.seconds {
            self.set_seconds(Part::Out, out);
            self.set_seconds(Part::Back, back);
        }
    }

    fn choose_one_side(&mut self) -> Result<(), PrescriptionError> {
        let has_sides = |signal: &crate::exercise::Signal| {
            !matches!(signal.combine, Combine::Midline | Combine::MidlineAbs)
        };
        match self.sides {
            Sides::Each => {}
            // In turn with nothing is a set on one side.
            Sides::Alternate => self.sides = Sides::Each,
            Sides::Bilateral if self.count.signals.iter().any(has_sides) => self.split_sides(),
            Sides::Bilateral => return Err(PrescriptionError::NoSides(self.id.clone())),
        }
        Ok(())
    }

    /// From the right start to the target, signed. 1 where nothing is judged.
    fn way(&self) -> f32 {
        self.judge.as_ref().map_or(1.0, |judge| {
            judge.target[0] - f32::midpoint(judge.start[0], judge.start[1])
        })
    }

    fn scale_target(&mut self, share: f32) {
        if let Some(judge) = &mut self.judge {
            let start = f32::midpoint(judge.start[0], judge.start[1]);
            judge.target[0] = start + share * (judge.target[0] - start);
        }
    }

    /// Where counting enters and leaves the target, scaled from the usual start.
    fn scale_counting(&mut self, share: f32) {
        for signal in &mut self.count.signals {
            let start = signal.usual_start();
            let is_falling = signal.way() < 0.0;
            let scaled = |value: f32| start + share * (value - start);
            signal.enter = scaled(signal.enter);
            // The band is ascending; the end that is nearer to the start moves.
            let near = usize::from(is_falling);
            if let Some(end) = signal.target.get_mut(near) {
                *end = scaled(*end);
            }
            signal.leave = scaled(signal.leave);
            // Below two errors a movement cannot be told from none.
            signal.min_range = (signal.min_range * share).max(2.0 * signal.measure.sem());
        }
    }

    fn set_seconds(&mut self, part: Part, seconds: f64) {
        let is_part = |phase: &&mut crate::exercise::PhaseTempo| phase.part == Some(part);
        let usual: f64 = self
            .phases
            .iter_mut()
            .filter(is_part)
            .map(|p| p.seconds)
            .sum();
        if usual > 0.0 {
            for phase in self.phases.iter_mut().filter(|phase| is_part(phase)) {
                phase.seconds *= seconds / usual;
            }
        }
    }

    /// One arm or leg at a time: each is counted for itself, and the other is not compared with it.
    fn split_sides(&mut self) {
        self.sides = Sides::Each;
        for signal in &mut self.count.signals {
            if matches!(
                signal.combine,
                Combine::Both | Combine::Mean | Combine::Larger
            ) {
                signal.combine = Combine::Either;
            }
        }
        if let Some(judge) = &mut self.judge
            && judge.limb == Limb::Both
        {
            judge.limb = Limb::Moving;
        }
        self.faults.retain(|fault| {
            let mut conditions = fault.rule.conditions();
            !conditions.any(|condition| condition.quantity == Quantity::Asymmetry)
        });
    }

    fn choose_forms(&mut self, forms: &[String]) -> Result<(), PrescriptionError> {
        let known: Vec<&String> = self
            .faults
            .iter()
            .filter_map(|f| f.variant.as_ref())
            .collect();
        if let Some(form) = forms.iter().find(|form| !known.contains(form)) {
            let known: Vec<&str> = known.iter().map(|form| form.as_str()).collect();
            return Err(PrescriptionError::Form {
                exercise: self.id.clone(),
                form: form.clone(),
                known: if known.is_empty() {
                    "none".to_owned()
                } else {
                    known.join(", ")
                },
            });
        }
        for fault in &mut self.faults {
            fault.variant.take_if(|form| forms.contains(form));
        }
        Ok(())
    }
}

fn within<T: PartialOrd + Copy>(value: T, [least, most]: [T; 2]) -> bool {
    value >= least && value <= most
}

#[cfg(test)]
mod tests {
    use super::{Prescription, PrescriptionError};
    use crate::exercise::{Combine, Exercise, Part};
    use crate::library::Library;

    fn exercise(id: &str) -> Exercise {
        let library = Library::builtin().expect("valid");
        library.find(id).expect("known").clone()
    }

    #[test]
    fn nothing_said_changes_nothing() {
        let squat = exercise("squat");
        assert_eq!(squat.prescribed(&Prescription::default()), Ok(squat));
    }

    #[test]
    fn less_range_counts_less_and_asks_for_less() {
        let squat = exercise("squat");
        let half = Prescription {
            range: Some(0.6),
            ..Prescription::default()
        };
        let easy = squat.prescribed(&half).expect("possible");
        let target = |exercise: &Exercise| exercise.judge.as_ref().expect("judged").target[0];
        assert!((target(&easy) - (7.5 + 0.6 * 52.5)).abs() < 1e-3);
        let (easy, usual) = (&easy.count.signals[0], &squat.count.signals[0]);
        assert!(easy.enter < usual.enter && easy.leave < usual.leave && easy.leave < easy.enter);
    }

    #[test]
    fn a_deep_target_leaves_the_counting_alone() {
        let squat = exercise("squat");
        let deep = Prescription {
            target: Some([100.0, 135.0]),
            ..Prescription::default()
        };
        let deep = squat.prescribed(&deep).expect("possible");
        assert_eq!(deep.count, squat.count);
        let [from, _] = deep.judge.expect("judged").target;
        assert!((from - 100.0).abs() < 1e-3);
    }

    #[test]
    fn one_arm_is_counted_for_itself() {
        let both = exercise("shoulder_abduction");
        let one = Prescription {
            one_side: true,
            ..Prescription::default()
        };
        let one = both.prescribed(&one).expect("possible");
        assert!(
            one.count
                .signals
                .iter()
                .all(|s| s.combine == Combine::Either)
        );
        assert!(one.faults.iter().all(|fault| fault.id != "uneven"));
        assert!(both.faults.iter().any(|fault| fault.id == "uneven"));
    }

    #[test]
    fn a_dose_is_for_one_person() {
        let bridge = exercise("bridge");
        let dose = Prescription {
            sets: Some(1),
            reps: Some(5),
            hold_s: Some(6.0),
            rest_s: Some(20.0),
            ..Prescription::default()
        };
        let dose = bridge.prescribed(&dose).expect("possible");
        assert_eq!((dose.dose.sets, dose.dose.reps), (1, 5));
        let top = dose.phases.iter().find(|p| p.part == Some(Part::Top));
        assert!((top.expect("held").seconds - 6.0).abs() < 1e-9);
        let none = bridge.prescribed(&Prescription {
            sets: Some(0),
            ..Prescription::default()
        });
        assert!(none.expect_err("refused").to_string().contains("1 to 10"));
    }

    #[test]
    fn what_has_no_sides_is_not_done_on_one() {
        let one = Prescription {
            one_side: true,
            ..Prescription::default()
        };
        let cat = exercise("cat_cow").prescribed(&one);
        assert!(matches!(cat, Err(PrescriptionError::NoSides(_))), "{cat:?}");
        let march = exercise("standing_march");
        assert_eq!(march.repetitions_a_set(), 20);
        let one = march.prescribed(&one).expect("possible");
        assert_eq!(one.repetitions_a_set(), 10);
    }

    #[test]
    fn what_means_nothing_is_refused_in_words() {
        let squat = exercise("squat");
        let wrong = |changes: Prescription| squat.prescribed(&changes).expect_err("refused");
        let none = wrong(Prescription {
            range: Some(f32::NAN),
            ..Prescription::default()
        });
        assert!(matches!(none, PrescriptionError::Number { .. }));
        let back = wrong(Prescription {
            target: Some([-20.0, 10.0]),
            ..Prescription::default()
        });
        assert!(back.to_string().contains("target"), "{back}");
        let form = wrong(Prescription {
            forms: vec!["upside down".to_owned()],
            ..Prescription::default()
        });
        assert!(form.to_string().contains("upside down"));
    }
}
