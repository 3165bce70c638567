//! What a therapist changes of an exercise for one person.

use crate::exercise::{Combine, Exercise, Part, Sides};
use crate::rule::{Limb, Quantity};

/// Less of the library's range is another exercise, more is nobody's. Units: share. [K]
const RANGE: [f32; 2] = [0.4, 1.2];
/// A hold or a phase. Units: s. [K]
const SECONDS: [f64; 2] = [0.2, 600.0];

/// Changes of an exercise for one person. What is not said stays as the library has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prescription {
    /// The target zone of the judged measure, the end nearer to the start first. Units: the measure's.
    pub target: Option<[f32; 2]>,
    /// Share of the library's range that is asked for; counting follows it. `target` goes first.
    pub range: Option<f32>,
    /// Time of each hold. Units: s.
    pub hold_s: Option<f64>,
    /// Time of the way out and of the way back. Units: s.
    pub seconds: Option<[f64; 2]>,
    /// Of an exercise of both sides at once: one side at a time.
    pub one_side: bool,
    /// What the person reaches first is the target, where that is less: at least
    /// [`OWN_LEAST`](crate::OWN_LEAST) of the way.
    pub own_range: bool,
    /// Forms of the exercise whose own faults are looked for.
    pub forms: Vec<String>,
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
        what: &'static str,
        /// What was given.
        given: String,
        /// What to do.
        remedy: String,
    },
    /// The camera judges no range of this exercise.
    #[error(
        "{0}: the camera judges no range of this exercise, so no target can be set; leave it out"
    )]
    NotJudged(String),
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

impl Exercise {
    /// The exercise as it is prescribed to one person.
    ///
    /// # Errors
    /// [`PrescriptionError`]: a number that means nothing for this exercise, or a form it has not.
    pub fn prescribed(&self, changes: &Prescription) -> Result<Self, PrescriptionError> {
        let mut exercise = self.clone();
        let number = |what, given: String, remedy: &str| PrescriptionError::Number {
            exercise: self.id.clone(),
            what,
            given,
            remedy: remedy.to_owned(),
        };
        if let Some(range) = changes.range {
            if !within(range, RANGE) {
                let given = format!("{:.0} %", range * 100.0);
                return Err(number(
                    "a range",
                    given,
                    "choose 40 to 120 % of the library's",
                ));
            }
            exercise.scale_target(range);
            exercise.scale_counting(range);
        }
        if let Some(target) = changes.target {
            let judge = self.judge.as_ref();
            let judge = judge.ok_or_else(|| PrescriptionError::NotJudged(self.id.clone()))?;
            let way = |end: f32| (end - f32::midpoint(judge.start[0], judge.start[1])) / self.way();
            if !(within(way(target[0]), [RANGE[0], 3.0]) && way(target[1]) >= way(target[0])) {
                let given = format!("{} to {}", target[0], target[1]);
                let remedy = "the target begins beyond the start and ends beyond its beginning";
                return Err(number("a target", given, remedy));
            }
            if let Some(judge) = &mut exercise.judge {
                judge.target = target;
            }
            // Asked for more, the usual still counts, and is too little; asked for less, less counts.
            exercise.count = self.count.clone();
            exercise.scale_counting(way(target[0]).min(1.0));
        }
        if let Some(hold_s) = changes.hold_s {
            if !within(hold_s, SECONDS) {
                return Err(number(
                    "a hold",
                    format!("{hold_s} s"),
                    "choose 0.2 to 600 s",
                ));
            }
            exercise.dose.hold_s = hold_s;
        }
        if let Some(seconds) = changes.seconds {
            if !seconds.iter().all(|one| within(*one, SECONDS)) {
                let given = format!("{} and {} s", seconds[0], seconds[1]);
                return Err(number("a tempo", given, "choose 0.2 to 600 s a way"));
            }
            exercise.set_seconds(Part::Out, seconds[0]);
            exercise.set_seconds(Part::Back, seconds[1]);
        }
        if changes.one_side && self.sides == Sides::Bilateral {
            exercise.split_sides();
        }
        if let Some(judge) = &mut exercise.judge {
            judge.own |= changes.own_range;
        }
        exercise.choose_forms(&changes.forms)?;
        Ok(exercise)
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
    use crate::exercise::{Combine, Exercise};
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
