//! What is watched of a repetition for its rules: values, references, largest and smallest.

use goodform_pose::measure::Unit;
use goodform_pose::smoothing::{Smoother, share_after};
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::Part;
use crate::rule::{Condition, Quantity, Taken, Than};
use crate::update::Reason;
use crate::view::ViewGate;

/// How fast the reference of the start follows. Units: s. Long enough to average noise, short enough that
/// the last posture before the movement is it.
const REFERENCE_S: f64 = 0.5;
/// An extreme that lasts about so long is what a person shows; shorter ones are noise. Units: s. [K]
const LASTING_S: f64 = 0.3;
/// Values seen in fewer moments than this say nothing of a part. Units: s.
const MIN_SEEN_S: f64 = 0.2;

/// What was seen of a quantity in one part.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    seconds: f64,
    sum: f64,
    squares: f64,
    min: f32,
    max: f32,
    /// The smallest and largest that lasted.
    low: f32,
    high: f32,
}

impl Seen {
    fn add(&mut self, value: f32, seconds: f64) {
        if self.seconds <= 0.0 {
            (self.min, self.max) = (value, value);
            (self.low, self.high) = (value, value);
        }
        (self.min, self.max) = (self.min.min(value), self.max.max(value));
        let share = share_after(seconds, LASTING_S);
        self.low += (value - self.low).min(0.0) * share;
        self.high += (value - self.high).max(0.0) * share;
        self.seconds += seconds;
        self.sum += f64::from(value) * seconds;
        self.squares += f64::from(value) * f64::from(value) * seconds;
    }

    fn joined(self, other: Self) -> Self {
        if self.seconds <= 0.0 {
            return other;
        }
        if other.seconds <= 0.0 {
            return self;
        }
        Self {
            seconds: self.seconds + other.seconds,
            sum: self.sum + other.sum,
            squares: self.squares + other.squares,
            min: self.min.min(other.min),
            max: self.max.max(other.max),
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }
}

/// Watches one quantity.
#[derive(Debug, Clone)]
pub(crate) struct Watch {
    pub(crate) quantity: Quantity,
    smoother: Smoother,
    reference: Option<f32>,
    now: Option<f32>,
    parts: [Seen; 3],
}

fn slot(part: Part) -> usize {
    match part {
        Part::Out => 0,
        Part::Top => 1,
        Part::Back => 2,
    }
}

impl Watch {
    pub(crate) fn new(quantity: Quantity) -> Self {
        Self {
            quantity,
            smoother: Smoother::new(quantity.sem()),
            reference: None,
            now: None,
            parts: [Seen::default(); 3],
        }
    }

    /// A new repetition begins.
    pub(crate) fn restart(&mut self) {
        self.parts = [Seen::default(); 3];
    }

    /// Forgets everything.
    pub(crate) fn reset(&mut self) {
        self.restart();
        self.smoother.reset();
        (self.reference, self.now) = (None, None);
    }

    /// Takes a pose. `part`: the part of the repetition; `None` at the start, where the reference is
    /// taken.
    pub(crate) fn observe(
        &mut self,
        seen: (&Pose, Timestamp, f64),
        gate: &ViewGate,
        judged: Option<goodform_pose::measure::Measure>,
        moving: Option<Side>,
        part: Option<Part>,
    ) -> Option<Reason> {
        let (pose, at, seconds) = seen;
        let read = match self.quantity {
            Quantity::Measure(measure, limb) => gate.read(pose, measure, limb, moving),
            Quantity::Difference(a, limb_a, b, limb_b) => gate
                .read(pose, a, limb_a, moving)
                .and_then(|a| Ok(a - gate.read(pose, b, limb_b, moving)?)),
            Quantity::Asymmetry => match judged {
                Some(measure) => gate.asymmetry(pose, measure),
                None => Err(Reason::LimbHidden),
            },
            Quantity::PhaseSeconds | Quantity::CycleSeconds => return None,
        };
        self.now = self.smoother.push(at, read.ok());
        let Some(value) = self.now else {
            return read.err();
        };
        if let Some(part) = part {
            if let Some(seen) = self.parts.get_mut(slot(part)) {
                seen.add(value, seconds);
            }
        } else {
            let before = self.reference.unwrap_or(value);
            let share = share_after(seconds, REFERENCE_S);
            self.reference = Some(before + (value - before) * share);
        }
        None
    }

    /// The value of this moment.
    pub(crate) fn now(&self) -> Option<f32> {
        self.now
    }

    /// The value at the start.
    pub(crate) fn reference(&self) -> Option<f32> {
        self.reference
    }

    fn seen(&self, parts: &[Part]) -> Option<Seen> {
        let of = |part: &Part| self.parts.get(slot(*part)).copied().unwrap_or_default();
        let joined = parts.iter().map(of).fold(Seen::default(), Seen::joined);
        (joined.seconds >= MIN_SEEN_S).then_some(joined)
    }

    /// Whether a condition holds at this moment; `None` where it cannot be told. `slack`: so many
    /// standard errors the threshold lies further out.
    pub(crate) fn holds_now(&self, condition: &Condition, target: f32, slack: f32) -> Option<bool> {
        let now = self.now?;
        let value = match condition.taken {
            Taken::Value => now,
            Taken::Size => now.abs(),
            Taken::Change => now - self.reference?,
            Taken::ChangeSize => (now - self.reference?).abs(),
            Taken::Ratio => now / self.reference.filter(|r| r.abs() > 1e-3)?,
            Taken::Max | Taken::Min | Taken::Spread | Taken::MaxChange => return None,
        };
        Some(self.broken(condition, value, target, slack))
    }

    /// Whether a condition held over parts of the repetition; `None` where it cannot be told.
    pub(crate) fn held_over(
        &self,
        condition: &Condition,
        parts: &[Part],
        target: f32,
        slack: f32,
    ) -> Option<bool> {
        let seen = self.seen(parts)?;
        let value = match condition.taken {
            Taken::Max => seen.max,
            Taken::Min => seen.min,
            Taken::MaxChange => seen.max - self.reference?,
            Taken::Spread => {
                let mean = seen.sum / seen.seconds;
                (seen.squares / seen.seconds - mean * mean).max(0.0).sqrt() as f32
            }
            Taken::Value => (seen.sum / seen.seconds) as f32,
            Taken::Size => (seen.sum / seen.seconds).abs() as f32,
            Taken::Change => (seen.sum / seen.seconds) as f32 - self.reference?,
            Taken::ChangeSize => ((seen.sum / seen.seconds) as f32 - self.reference?).abs(),
            Taken::Ratio => {
                (seen.sum / seen.seconds) as f32 / self.reference.filter(|r| r.abs() > 1e-3)?
            }
        };
        Some(self.broken(condition, value, target, slack))
    }

    /// How near a condition came to holding: 0 within what is right, 1 at the threshold or beyond. `None`
    /// where it cannot be told. `expected`: what is right; without it, two errors inside the threshold.
    pub(crate) fn nearness(
        &self,
        condition: &Condition,
        parts: &[Part],
        target: f32,
        expected: Option<[f32; 2]>,
    ) -> Option<f32> {
        let seen = self.seen(parts)?;
        let is_more = condition.than == Than::More;
        let toward = if is_more { seen.high } else { seen.low };
        let value = match condition.taken {
            // The rule itself says which extreme it means.
            Taken::Max => seen.high,
            Taken::Min => seen.low,
            Taken::Value => toward,
            Taken::Size => seen.high.abs().max(seen.low.abs()),
            Taken::MaxChange => seen.high - self.reference?,
            Taken::Change => toward - self.reference?,
            Taken::ChangeSize => {
                let start = self.reference?;
                (seen.high - start).abs().max((seen.low - start).abs())
            }
            Taken::Ratio => toward / self.reference.filter(|start| start.abs() > 1e-3)?,
            Taken::Spread => return None,
        };
        let bound = condition.bound.value(target);
        let sign = if is_more { 1.0 } else { -1.0 };
        let right = expected.map_or(bound - sign * 2.0 * self.error(), |[low, high]| {
            if is_more { high } else { low }
        });
        let way = (bound - right) * sign;
        (way > 0.0).then(|| ((value - right) * sign / way).clamp(0.0, 1.0))
    }

    fn error(&self) -> f32 {
        match self.quantity {
            // A ratio of lengths in pixels is as sure as the trunk's length in the picture: 3 in 100.
            Quantity::Measure(measure, _) if measure.unit() == Unit::Pixels => 0.03,
            quantity => quantity.sem(),
        }
    }

    fn broken(&self, condition: &Condition, value: f32, target: f32, slack: f32) -> bool {
        let error = self.error();
        let bound = condition.bound.value(target);
        match condition.than {
            Than::More => value > bound + slack * error,
            Than::Less => value < bound - slack * error,
        }
    }
}
