//! Progress: several measures of one movement joined into one number.
//!
//! 0 is the person's own start, 1 is where the target zone is near enough to count. Each signal is
//! measured in its own way from start to `enter`; the surer one weighs more. One that is hidden for a
//! while fades out, so that nothing jumps.

use goodform_pose::measure::Measure;
use goodform_pose::smoothing::{Smoother, share_after};
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::{Combine, CountUnit, Counting, Signal};

/// Landmarks less visible than this say nothing. Low, because a far limb in side view is placed well
/// enough to count. Source: exercise library, `visibility_min` [M].
pub(crate) const VISIBLE: f32 = 0.2;
/// A limb of an exercise of one limb must be seen better: hidden legs jump.
/// Source: exercise library, `limb_visibility_min` [M].
const LIMB_VISIBLE: f32 = 0.2;
/// How fast a signal that comes or goes gains or loses its weight. Units: s. As long as the shortest way
/// of a repetition: faster would jump, slower would trust what is hidden.
const FADE_S: f64 = 0.25;
/// A signal that has not been seen for longer is left out at once. Units: s.
/// Source: exercise library, `gap_bridge_s`.
pub(crate) const BRIDGE_S: f64 = 0.2;
/// Every signal of an exercise must go at least so far: the share of its way to `enter`. The view may hide
/// half of a movement from one signal; one that does not move at all says it is another movement. [K]
const TAKES_PART: f32 = 0.35;
/// ... and must have come back by so many standard errors. Source: exercise library, `turn_sem` [K].
const AGREES_SEM: f32 = 2.0;
/// Most signals an exercise may have.
pub(crate) const MAX_SIGNALS: usize = 3;

/// What is watched: both sides together, or one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Watched {
    Whole,
    Side(Side),
}

/// The value of a signal in a pose, before smoothing.
fn read(signal: &Signal, pose: &Pose, watched: Watched) -> Option<f32> {
    let on = |side| signal.measure.if_visible(pose, side, VISIBLE);
    if let Watched::Side(side) = watched {
        return match signal.combine {
            Combine::Either => signal.measure.if_visible(pose, side, LIMB_VISIBLE),
            Combine::MidlineAbs => {
                let sign = if side == Side::Right { 1.0 } else { -1.0 };
                on(side).map(|value| value * sign)
            }
            Combine::Difference => Some(on(side)? - on(side.other())?),
            combine => combine.join(signal.way() >= 0.0, on(Side::Left), on(Side::Right)),
        };
    }
    let (left, right) = (on(Side::Left), on(Side::Right));
    if let (Combine::Mean, Some(left), Some(right)) = (signal.combine, left, right) {
        // A limb that is half hidden comes and goes: what is seen better says more.
        let weight = |side| visibility(signal.measure, pose, side).powi(2);
        let (of_left, of_right) = (weight(Side::Left), weight(Side::Right));
        return Some((of_left * left + of_right * right) / (of_left + of_right));
    }
    signal.combine.join(signal.way() >= 0.0, left, right)
}

/// How well the worst seen landmark of a measure is seen, `VISIBLE` to 1.
fn visibility(measure: Measure, pose: &Pose, side: Side) -> f32 {
    let seen = measure.needs(side).map(|l| pose.image(l).visibility);
    seen.fold(1.0, f32::min).max(VISIBLE)
}

/// Whether each side is watched for itself.
pub(crate) fn is_one_sided(count: &Counting) -> bool {
    count.signals.iter().any(|signal| {
        matches!(
            signal.combine,
            Combine::Either | Combine::MidlineAbs | Combine::Difference
        )
    })
}

#[derive(Debug, Clone)]
struct Strand {
    smoother: Smoother,
    /// The value at the person's own start.
    zero: Option<f32>,
    /// The latest smoothed value and when it was.
    value: Option<(Timestamp, f32)>,
    weight: f32,
    /// The furthest it went in the movement that is going on.
    peak: f32,
}

impl Strand {
    fn new(signal: &Signal, is_fixed: bool) -> Self {
        Self {
            smoother: Smoother::new(signal.measure.sem()),
            zero: is_fixed.then(|| signal.usual_start()),
            value: None,
            weight: 0.0,
            peak: 0.0,
        }
    }

    /// Whether it was seen lately.
    fn is_fresh(&self, at: Timestamp) -> bool {
        self.value
            .is_some_and(|(when, _)| at.seconds_since(when) <= BRIDGE_S)
    }

    fn progress(&self, signal: &Signal) -> Option<f32> {
        Some((self.value?.1 - self.zero?) / signal.way())
    }
}

/// Joins the signals of an exercise for one side or for both together. It allocates nothing per frame.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    watched: Watched,
    signals: Vec<Signal>,
    strands: Vec<Strand>,
    is_fixed: bool,
    last: Option<Timestamp>,
}

impl Progress {
    pub(crate) fn new(count: &Counting, watched: Watched) -> Self {
        // A hold may begin with the stream: only the library says what its target is.
        let is_fixed = count.unit == CountUnit::Holds;
        let strand = |signal| Strand::new(signal, is_fixed);
        Self {
            watched,
            strands: count.signals.iter().map(strand).collect(),
            signals: count.signals.clone(),
            is_fixed,
            last: None,
        }
    }

    /// Forgets everything.
    pub(crate) fn reset(&mut self) {
        for (strand, signal) in self.strands.iter_mut().zip(&self.signals) {
            *strand = Strand::new(signal, self.is_fixed);
        }
        self.last = None;
    }

    /// The posture was just taken: what was watched on the way there says nothing of the start.
    pub(crate) fn forget_start(&mut self) {
        for strand in &mut self.strands {
            if !self.is_fixed {
                strand.zero = None;
            }
            strand.peak = 0.0;
        }
    }

    /// Takes a pose and gives the progress, if any signal was seen.
    pub(crate) fn push(&mut self, pose: &Pose, at: Timestamp) -> Option<f32> {
        let seconds = self
            .last
            .replace(at)
            .map_or(0.0, |last| at.seconds_since(last));
        let mut seen = false;
        for (strand, signal) in self.strands.iter_mut().zip(&self.signals) {
            let sample = read(signal, pose, self.watched);
            let smooth = strand.smoother.push(at, sample);
            if let Some(smooth) = smooth {
                strand.value = Some((at, smooth));
                // What is first seen may be the start, as far as the view allows.
                strand.zero.get_or_insert(within(signal, smooth));
            }
            let goal = if strand.is_fresh(at) {
                surety(signal)
            } else {
                0.0
            };
            // The first signal seen takes the lead at once; the others fade in.
            strand.weight = if seconds <= 0.0 {
                goal
            } else {
                strand.weight + (goal - strand.weight) * share_after(seconds, FADE_S)
            };
            seen |= smooth.is_some();
        }
        seen.then(|| self.now(at)).flatten()
    }

    /// The progress of what was seen lately.
    pub(crate) fn now(&self, at: Timestamp) -> Option<f32> {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (strand, signal) in self.strands.iter().zip(&self.signals) {
            if let Some(progress) = strand.progress(signal).filter(|_| strand.is_fresh(at)) {
                sum += strand.weight * progress;
                weights += strand.weight;
            }
        }
        (weights > 1e-3).then(|| sum / weights)
    }

    /// Lets the own start follow by that share of the way to where each signal is now, within the error
    /// of the view.
    pub(crate) fn follow(&mut self, share: f32) {
        for (strand, signal) in self.strands.iter_mut().zip(&self.signals) {
            let (Some((_, value)), Some(zero)) = (strand.value, strand.zero) else {
                continue;
            };
            let moved = zero + (value - zero) * share;
            strand.zero = Some(within(signal, moved));
        }
    }

    /// Follows how far each signal goes while a movement is going on; at the start it is forgotten.
    pub(crate) fn track_peaks(&mut self, is_moving: bool) {
        for (strand, signal) in self.strands.iter_mut().zip(&self.signals) {
            let now = strand.progress(signal).unwrap_or(0.0);
            strand.peak = if is_moving { strand.peak.max(now) } else { now };
        }
    }

    /// Whether the signals that are seen have taken part in the movement and have come back from their
    /// furthest by two standard errors. Most of them must: one alone may be the network's mistake, and
    /// one may be blind in this view.
    pub(crate) fn agrees(&self, at: Timestamp) -> bool {
        let (mut agreeing, mut all) = (0.0, 0.0);
        for (strand, signal) in self.strands.iter().zip(&self.signals) {
            let Some(now) = strand.progress(signal).filter(|_| strand.is_fresh(at)) else {
                if signal.is_needed {
                    return false;
                }
                continue;
            };
            let error = signal.measure.sem() / signal.way().abs();
            let takes_part = strand.peak >= TAKES_PART && now <= strand.peak - AGREES_SEM * error;
            if signal.is_needed && !takes_part {
                return false;
            }
            all += strand.weight;
            agreeing += if takes_part { strand.weight } else { 0.0 };
        }
        agreeing >= 0.5 * all
    }

    /// Whether the signals have gone far enough in the movement that is going on, back or not: every needed one, and
    /// half of the weight.
    pub(crate) fn took_part(&self) -> bool {
        let (mut all, mut taking) = (0.0, 0.0);
        for (strand, signal) in self.strands.iter().zip(&self.signals) {
            let takes_part = strand.peak >= TAKES_PART;
            if signal.is_needed && !takes_part {
                return false;
            }
            all += strand.weight;
            taking += if takes_part { strand.weight } else { 0.0 };
        }
        taking >= 0.5 * all
    }

    /// The first signal's smoothed value, and its own start: what an instrument shows.
    pub(crate) fn driving(&self) -> Option<f32> {
        self.strands.first()?.value.map(|(_, value)| value)
    }

    /// The first signal's own start.
    pub(crate) fn own_start(&self) -> f32 {
        let zero = self.strands.first().and_then(|strand| strand.zero);
        zero.unwrap_or_else(|| self.signals.first().map_or(0.0, Signal::usual_start))
    }
}

/// A start as near to that value as the view's error allows.
fn within(signal: &Signal, value: f32) -> f32 {
    let [low, high] = signal.start;
    signal
        .view_error
        .map_or(value, |error| value.clamp(low - error, high + error))
}

/// How sure a signal is: the inverse of its variance in units of its way, held within a factor, since the
/// errors of the library are estimates.
fn surety(signal: &Signal) -> f32 {
    let error = signal.measure.sem() / signal.way().abs().max(1e-6);
    (0.15 / error.max(0.01)).powi(2).clamp(0.25, 4.0)
}

/// The thresholds of an exercise in progress.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thresholds {
    /// One standard error.
    pub(crate) error: f32,
    /// The start is reached again.
    pub(crate) leave: f32,
    /// The smallest range.
    pub(crate) range: f32,
}

impl Thresholds {
    pub(crate) fn of(count: &Counting) -> Self {
        let (mut error, mut leave, mut range, mut weights) = (0.0, 0.0, 0.0, 0.0);
        for signal in &count.signals {
            let (way, weight) = (signal.way(), surety(signal));
            // Errors of different measures are taken as independent.
            error += (weight * signal.measure.sem() / way).powi(2);
            leave += weight * (signal.leave - signal.usual_start()) / way;
            range += weight * signal.min_range / way.abs();
            weights += weight;
        }
        let weights: f32 = f32::max(weights, 1e-6);
        Self {
            error: error.sqrt() / weights,
            leave: leave / weights,
            range: range / weights,
        }
    }
}
