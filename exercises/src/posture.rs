//! Whether the person is in the exercise's posture: evidence weighed over time, not a door that slams.

use goodform_pose::smoothing::share_after;
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::Limit;
use crate::progress::VISIBLE;
use crate::scene::Seen;

/// How long evidence counts. Units: s. Source: exercise library, `posture_window_s`.
const WINDOW_S: f64 = 0.5;
/// How long it counts during a movement: a limb that is hidden for half a second must not throw a
/// repetition away. Units: s. [K]
const MOVING_WINDOW_S: f64 = 1.5;
/// The posture is taken as held from this share of good evidence on, and as lost below the lower one.
/// Between them it stays what it was: one hidden ankle does not slam the door.
const HELD: f32 = 0.6;
const LOST: f32 = 0.3;
/// A limit is wholly broken when the measure lies so many standard errors outside. Units: SEM. At two
/// it may still be the network's error.
const BROKEN_SEM: f32 = 4.0;

/// How well one limit is kept, 0-1.
fn kept(pose: &Pose, limit: &Limit) -> Option<f32> {
    let on = |side| limit.measure.if_visible(pose, side, VISIBLE);
    let value = limit.combine.join(true, on(Side::Left), on(Side::Right))?;
    let below = limit.min.map_or(0.0, |min| min - value);
    let above = limit.max.map_or(0.0, |max| value - max);
    let outside = below.max(above).max(0.0);
    Some((1.0 - outside / (BROKEN_SEM * limit.measure.sem())).clamp(0.0, 1.0))
}

/// How well the worst of some limits is kept, 0-1, as far as they can be seen. `None`: none is seen.
pub(crate) fn worst_kept(pose: &Pose, limits: &[Limit]) -> Option<f32> {
    let seen = limits.iter().filter_map(|limit| kept(pose, limit));
    seen.reduce(f32::min)
}

/// Weighs the limits of a posture over time.
#[derive(Debug, Clone)]
pub(crate) struct PostureGate {
    limits: Vec<Limit>,
    evidence: Option<f32>,
    held: bool,
    last: Option<Timestamp>,
}

impl PostureGate {
    pub(crate) fn new(limits: &[Limit]) -> Self {
        Self {
            limits: limits.to_vec(),
            evidence: None,
            held: false,
            last: None,
        }
    }

    pub(crate) fn reset(&mut self) {
        (self.evidence, self.held, self.last) = (None, false, None);
    }

    /// Takes a pose; `moving`: a repetition is going on. Gives how well the posture is kept at this
    /// moment, 0-1, as far as it can be seen.
    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp, seen: Seen, moving: bool) -> f32 {
        let seconds = self
            .last
            .replace(at)
            .map_or(0.0, |last| at.seconds_since(last));
        // What cannot be seen says nothing for or against.
        let worst = worst_kept(pose, &self.limits);
        let Some(says) = worst.map(|worst| if seen == Seen::Travelling { 0.0 } else { worst })
        else {
            return self.evidence.unwrap_or(0.0);
        };
        let window = if moving { MOVING_WINDOW_S } else { WINDOW_S };
        let before = self.evidence.unwrap_or(says);
        let evidence = before + (says - before) * share_after(seconds, window / 2.0);
        self.evidence = Some(evidence);
        self.held = evidence >= if self.held { LOST } else { HELD };
        says
    }

    /// Whether the posture is held.
    pub(crate) fn is_held(&self) -> bool {
        self.held
    }
}
