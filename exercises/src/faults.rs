//! Whether the rules of an exercise are broken: live, at the end of a part, or of a repetition.

use crate::exercise::{Exercise, Fault, Part, Severity, View, When};
use crate::rule::{Condition, Quantity};
use crate::tempo::Tempo;
use crate::view::ViewGate;
use crate::watch::Watch;

/// A fault must hold in this share of the moments it could be seen in.
/// Source: exercise library, `fault_persist_fraction` [K].
const PERSIST: f64 = 0.6;

/// A part may have lasted so much longer than it was measured. Its time is taken between two heights and made
/// whole by a factor that is right within a quarter, and slow cameras lose a frame at each end.
const TIME_ERROR: f32 = 1.25;

/// What was broken so long before a movement begins still belongs to it. Units: s. [K]
const BEFORE_S: f64 = 1.0;

/// A reading drifts by a standard error for seconds. At the threshold itself half of all right people near it
/// would be told; so far beyond it few are, and who makes the fault clearly still is. [M] drawn people of three
/// builds, all faults of grades A and B: half a tolerance fired in 13 % at the threshold itself. Units: standard
/// errors.
const LIVE_SLACK: f32 = 0.5;

/// How strictly faults are looked for: one setting for every rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Every threshold lies two standard errors further out.
    Gentle,
    /// The thresholds of the library; what is watched live, half a standard error beyond.
    #[default]
    Usual,
    /// The thresholds of the library.
    Exact,
}

impl Strictness {
    /// All, the mildest first.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Usual, Self::Exact];

    /// Its name, as files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Usual => "usual",
            Self::Exact => "exact",
        }
    }

    /// The one of that name. Missing: there is none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// So much further out a threshold lies. Units: standard errors.
    fn slack(self) -> f32 {
        match self {
            Self::Gentle => 2.0,
            Self::Usual => LIVE_SLACK,
            Self::Exact => 0.0,
        }
    }

    /// The same for what is taken over a whole repetition: one number does not drift.
    fn slack_over(self) -> f32 {
        match self {
            Self::Gentle => 2.0,
            Self::Usual | Self::Exact => 0.0,
        }
    }
}

/// What is known of one fault in the repetition that is going on.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    /// Time it was broken in the run that is going on, and time it was seen. Units: s.
    broken_s: f64,
    seen_s: f64,
    /// The longest run, and all time of the repetition. Units: s.
    longest_s: f64,
    all_broken_s: f64,
    all_seen_s: f64,
    /// Time at the start since it was last broken. Units: s.
    clear_s: f64,
    fired: bool,
}

impl Standing {
    /// Whether it lasted without doubt, however long the movement.
    fn is_lasting(&self, fault: &Fault) -> bool {
        self.longest_s >= 2.0 * fault.min_s.max(0.1)
    }

    fn add(&mut self, broken: bool, seconds: f64) {
        (self.seen_s, self.all_seen_s) = (self.seen_s + seconds, self.all_seen_s + seconds);
        if broken {
            self.broken_s += seconds;
            self.all_broken_s += seconds;
            self.longest_s = self.longest_s.max(self.broken_s);
            self.clear_s = 0.0;
        } else {
            // Moments scattered over a long hold are noise, not a fault that lasts.
            self.clear_s += seconds;
            if self.clear_s > BEFORE_S {
                (self.broken_s, self.seen_s, self.clear_s) = (0.0, 0.0, 0.0);
            }
        }
    }
}

/// Looks for the faults of an exercise.
#[derive(Debug, Clone)]
pub(crate) struct FaultFinder {
    faults: Vec<Fault>,
    standing: Vec<Standing>,
    slack: f32,
    slack_over: f32,
    target: f32,
    /// For the time of a hold or phase that is prescribed. Units: s.
    hold_s: f64,
}

impl FaultFinder {
    pub(crate) fn new(exercise: &Exercise, strictness: Strictness) -> Self {
        let [target, _] = exercise
            .judge
            .as_ref()
            .map_or([0.0; 2], |judge| judge.target);
        Self {
            standing: vec![Standing::default(); exercise.faults.len()],
            faults: exercise.faults.clone(),
            slack: strictness.slack(),
            slack_over: strictness.slack_over(),
            target,
            hold_s: exercise.dose.hold_s,
        }
    }

    pub(crate) fn restart(&mut self) {
        self.standing.fill(Standing::default());
    }

    /// Takes a moment of a repetition. Gives the place of a safety fault that has just shown.
    pub(crate) fn observe(
        &mut self,
        watches: &[Watch],
        gate: &ViewGate,
        part: Part,
        seconds: f64,
    ) -> Option<usize> {
        let mut alarm = None;
        for (index, (fault, standing)) in self.faults.iter().zip(&mut self.standing).enumerate() {
            if fault.when != When::Live || !fault.parts.contains(&part) || !in_view(fault, gate) {
                continue;
            }
            let now = |condition: &Condition| {
                watch_of(watches, condition)?.holds_now(condition, self.target, self.slack)
            };
            let Some(broken) = any_of_all(fault, now) else {
                continue;
            };
            standing.add(broken, seconds);
            let lasted = standing.broken_s >= fault.min_s.max(seconds)
                && standing.broken_s >= PERSIST * standing.seen_s.min(2.0 * fault.min_s);
            if lasted && !standing.fired {
                standing.fired = true;
                if fault.severity == Severity::Safety {
                    alarm = Some(index);
                }
            }
        }
        alarm
    }

    /// Takes a moment at the start: what is broken just before a movement belongs to it, as the lean before
    /// rising from a chair.
    pub(crate) fn observe_start(&mut self, watches: &[Watch], gate: &ViewGate, seconds: f64) {
        for (fault, standing) in self.faults.iter().zip(&mut self.standing) {
            let looked_for = fault.when == When::Live && fault.parts.contains(&Part::Out);
            if !looked_for || !in_view(fault, gate) {
                continue;
            }
            let now = |condition: &Condition| {
                watch_of(watches, condition)?.holds_now(condition, self.target, self.slack)
            };
            if any_of_all(fault, now) == Some(true) {
                let broken_s = (standing.broken_s + seconds).min(BEFORE_S);
                *standing = Standing {
                    broken_s,
                    seen_s: broken_s,
                    longest_s: broken_s,
                    all_broken_s: broken_s,
                    all_seen_s: broken_s,
                    clear_s: 0.0,
                    fired: false,
                };
            } else {
                standing.clear_s += seconds;
                if standing.clear_s > BEFORE_S {
                    *standing = Standing::default();
                }
            }
        }
    }

    /// The repetition has ended: looks for what can only be told now. Without `tempo` nothing is said of times.
    pub(crate) fn end(
        &mut self,
        watches: &[Watch],
        tempo: Option<&Tempo>,
        gate: &ViewGate,
        attempt: bool,
    ) {
        for (fault, standing) in self.faults.iter().zip(&mut self.standing) {
            if attempt && !fault.on_attempts {
                standing.fired = false;
                continue;
            }
            if fault.when == When::Live {
                // What was broken for a moment at the beginning of a long right hold does not persist.
                let persists = standing.all_broken_s >= PERSIST * standing.all_seen_s
                    || standing.is_lasting(fault);
                standing.fired &= persists;
                continue;
            }
            if !in_view(fault, gate) {
                continue;
            }
            let over = |condition: &Condition| match condition.quantity {
                Quantity::PhaseSeconds => {
                    let part = *fault.parts.first()?;
                    let took = tempo?.seconds(part) as f32 * TIME_ERROR;
                    let bound = condition.bound.value(self.hold_s as f32);
                    Some(took < bound - self.slack_over * condition.quantity.sem())
                }
                Quantity::CycleSeconds => {
                    let bound = condition.bound.value(0.0);
                    Some((tempo?.cycle_s() as f32) < bound)
                }
                _ => watch_of(watches, condition)?.held_over(
                    condition,
                    looked_for_in(fault),
                    self.target,
                    self.slack_over,
                ),
            };
            standing.fired = any_of_all(fault, over).unwrap_or(false);
        }
    }

    /// How near each fault that did not show came to it, 0-1; `None` where that was not seen. The rule's
    /// own time and share must not be met: what is near is no fault.
    pub(crate) fn near_misses<'a>(
        &'a self,
        watches: &'a [Watch],
        gate: &'a ViewGate,
    ) -> impl Iterator<Item = (&'a Fault, f32)> {
        let quiet = self.faults.iter().zip(&self.standing);
        quiet
            .filter(|(fault, standing)| !standing.fired && in_view(fault, gate))
            .filter_map(|(fault, _)| Some((fault, self.nearness(fault, watches)?)))
    }

    fn nearness(&self, fault: &Fault, watches: &[Watch]) -> Option<f32> {
        let near = |condition: &Condition| {
            let parts = looked_for_in(fault);
            watch_of(watches, condition)?.nearness(condition, parts, self.target, fault.expected)
        };
        let group = |group: &Vec<Condition>| {
            let mut all = group.iter().map(near);
            all.try_fold(1.0_f32, |least, one| one.map(|one| least.min(one)))
        };
        fault.rule.0.iter().filter_map(group).reduce(f32::max)
    }

    /// Another target than the exercise's.
    pub(crate) fn set_target(&mut self, target: f32) {
        self.target = target;
    }

    /// Whether a fault has shown that lasted, before the movement has ended.
    pub(crate) fn shows_lasting(&self) -> bool {
        let shown = self.faults.iter().zip(&self.standing);
        shown
            .filter(|(_, standing)| standing.fired)
            .any(|(fault, standing)| standing.is_lasting(fault))
    }

    /// The places of the faults that showed.
    pub(crate) fn fired(&self) -> impl Iterator<Item = usize> {
        let shown = self.standing.iter().enumerate();
        shown
            .filter(|(_, standing)| standing.fired)
            .map(|(index, _)| index)
    }

    /// A fault by its place.
    pub(crate) fn fault(&self, index: usize) -> Option<&Fault> {
        self.faults.get(index)
    }
}

/// Whether the fault may be seen from here. A fault without a view of its own is seen wherever its measures
/// can be read: each of them knows its plane.
fn in_view(fault: &Fault, gate: &ViewGate) -> bool {
    fault.view.is_none_or(|view: View| gate.is(view))
}

/// The parts a fault is looked for in: the peak of a movement may be passed in any of them.
fn looked_for_in(fault: &Fault) -> &[Part] {
    if fault.when == When::RepEnd {
        &Part::ALL
    } else {
        &fault.parts
    }
}

/// What watches the quantity of a condition.
fn watch_of<'a>(watches: &'a [Watch], condition: &Condition) -> Option<&'a Watch> {
    watches
        .iter()
        .find(|watch| watch.quantity == condition.quantity)
}

/// Any group of the rule, all conditions of the group; `None` where it cannot be told.
fn any_of_all(fault: &Fault, holds: impl Fn(&Condition) -> Option<bool>) -> Option<bool> {
    let mut known = None;
    for group in &fault.rule.0 {
        let all = group
            .iter()
            .map(&holds)
            .try_fold(true, |all, one| one.map(|one| all && one));
        match all {
            Some(true) => return Some(true),
            Some(false) => known = Some(false),
            None => {}
        }
    }
    known
}
