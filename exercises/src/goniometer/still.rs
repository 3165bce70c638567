//! Whether a joint is held still, and what it read meanwhile.

use goodform_pose::measure::trunk_in_image;
use goodform_pose::{Pose, Side, Timestamp, Vec2};

use super::error::Moment;
use super::joint::Joint;

/// So long it is held still. Units: s. Source: the task a goniometer is for, "about a second"; own choice.
const HELD_S: f64 = 1.0;
/// Values of the last second spread no more than this around their middle, robustly. Units: degrees. On 101
/// filmed clips the spread of what passed this was 0.9 at the median and 1.6 at nine of ten. [M]
const SPREAD_DEG: f32 = 2.0;
/// And the middle of the second half is that near the first's: a slow movement is none. Units: degrees. 4 degrees a
/// second are hardly seen. Own choice.
const DRIFT_DEG: f32 = 2.0;
/// And the newest samples are that near the middle of all: who has just begun to move is still no more. Units: degrees.
/// Own choice: one and a half times the drift, well below what arms the next reading.
const NOW_DEG: f32 = 3.0;
/// Samples that tell where it is now: one that is misread is outvoted.
const NOW: usize = 3;
/// And the vertex stays in a circle of this radius. Units: trunk lengths, of 0.5 m: 2.5 cm. The network's trembling is
/// 0.003 to 0.008 of them. Source: the noise of the virtual camera.
const MOVED: f32 = 0.05;
/// Fewer samples tell nothing: a camera of 5 frames a second gives as many.
const LEAST: usize = 5;
/// A gap between two of them longer than this is none of stillness. Units: s. Two frames of such a camera, less a little.
const GAP_S: f64 = 0.35;
/// The middle of a set of values is told by as many. A reading that is asked for takes what there is.
const LEAST_ASKED: usize = 3;
/// Samples that are held: more than a second of 60 frames.
const RING: usize = 80;
/// From the median of distances to a standard deviation. Source: normal distribution.
const MAD_TO_SD: f32 = 1.4826;

/// What was read while it was held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Still {
    pub(super) median_deg: f32,
    pub(super) spread_deg: f32,
    pub(super) moment: Moment,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sample {
    at: Timestamp,
    value: f32,
    /// The vertex. Units: trunk lengths.
    place: Vec2,
}

/// Follows the last second.
#[derive(Debug, Clone)]
pub(super) struct Stillness {
    /// The newest first.
    ring: [Sample; RING],
    held: usize,
    moment: Moment,
    still_since: Option<Timestamp>,
}

impl Default for Stillness {
    fn default() -> Self {
        Self {
            ring: [Sample::default(); RING],
            held: 0,
            moment: Moment::default(),
            still_since: None,
        }
    }
}

impl Stillness {
    pub(super) fn reset(&mut self) {
        (self.held, self.still_since) = (0, None);
    }

    pub(super) fn push(
        &mut self,
        at: Timestamp,
        value: f32,
        moment: Moment,
        pose: &Pose,
        (joint, side): (Joint, Side),
    ) {
        let newest = self.ring.first().filter(|_| self.held > 0);
        let gap_s = newest.map(|newest| at.seconds_since(newest.at));
        if gap_s.is_some_and(|gap_s| gap_s > GAP_S) {
            self.reset();
        }
        if gap_s.is_some_and(|gap_s| gap_s <= 0.0) {
            return;
        }
        let trunk = trunk_in_image(pose).length().max(1.0);
        let vertex = joint.sketch(pose, side).map(|sketch| sketch.vertex);
        let place = vertex.unwrap_or_default() / trunk;
        self.ring.rotate_right(1);
        if let Some(first) = self.ring.first_mut() {
            *first = Sample { at, value, place };
        }
        self.held = (self.held + 1).min(RING);
        self.moment = moment;
        self.find_since();
    }

    /// How much of its time it has been still: 0-1.
    pub(super) fn share(&self) -> f32 {
        let newest = self.ring.first().filter(|_| self.held > 0);
        let since = newest.zip(self.still_since);
        since.map_or(0.0, |(newest, since)| {
            (newest.at.seconds_since(since) / HELD_S).clamp(0.0, 1.0) as f32
        })
    }

    pub(super) fn is_still(&self) -> bool {
        // A frame of a 30 Hz camera less: the second need not end on a frame.
        self.share() >= 0.96 && self.within(HELD_S).count() >= LEAST
    }

    /// The still time.
    pub(super) fn whole(&self) -> Option<Still> {
        self.is_still().then(|| self.over(HELD_S)).flatten()
    }

    /// The last so many seconds, still or not.
    pub(super) fn last(&self, seconds: f64) -> Option<Still> {
        (self.within(seconds).count() >= LEAST_ASKED)
            .then(|| self.over(seconds))
            .flatten()
    }

    fn samples(&self) -> impl Iterator<Item = &Sample> {
        self.ring.iter().take(self.held)
    }

    fn within(&self, seconds: f64) -> impl Iterator<Item = &Sample> {
        let newest = self
            .ring
            .first()
            .map_or_else(Timestamp::default, |first| first.at);
        self.samples()
            .take_while(move |sample| newest.seconds_since(sample.at) <= seconds)
    }

    /// Since when the newest sample, and all between, belong together: the whole last second at once where all of it
    /// is still, else as much of its end as is.
    fn find_since(&mut self) {
        let spans = [1.0, 0.75, 0.5, 0.25].map(|share| share * HELD_S);
        let still = spans.into_iter().find(|seconds| self.holds_over(*seconds));
        self.still_since =
            still.and_then(|seconds| self.within(seconds).last().map(|sample| sample.at));
    }

    fn holds_over(&self, seconds: f64) -> bool {
        let Some(all) = self.over(seconds) else {
            return false;
        };
        let count = self.within(seconds).count();
        if count < LEAST_ASKED || all.spread_deg > SPREAD_DEG {
            return false;
        }
        let half = count / 2;
        let values = |skip: usize, take: usize| {
            let mut values = Sorted::default();
            let samples = self.within(seconds).skip(skip).take(take);
            samples.for_each(|sample| values.push(sample.value));
            values.median()
        };
        let drift = values(0, half).zip(values(half, count)).map(|(a, b)| a - b);
        let sum: Vec2 = self.within(seconds).map(|sample| sample.place).sum();
        let middle = sum / count as f32;
        let now = values(0, NOW).map(|now| now - all.median_deg);
        drift.is_some_and(|drift| drift.abs() <= DRIFT_DEG)
            && now.is_some_and(|now| now.abs() <= NOW_DEG)
            && self
                .within(seconds)
                .all(|sample| sample.place.distance(middle) <= MOVED)
    }

    fn over(&self, seconds: f64) -> Option<Still> {
        let mut values = Sorted::default();
        self.within(seconds).for_each(|one| values.push(one.value));
        let median_deg = values.median()?;
        let mut off = Sorted::default();
        self.within(seconds)
            .for_each(|one| off.push((one.value - median_deg).abs()));
        Some(Still {
            median_deg,
            spread_deg: MAD_TO_SD * off.median()?,
            moment: self.moment,
        })
    }
}

/// Values whose middle is looked for, in room that is there already.
struct Sorted {
    values: [f32; RING],
    held: usize,
}

impl Default for Sorted {
    fn default() -> Self {
        Self {
            values: [0.0; RING],
            held: 0,
        }
    }
}

impl Sorted {
    fn push(&mut self, value: f32) {
        if let Some(slot) = self.values.get_mut(self.held) {
            *slot = value;
            self.held += 1;
        }
    }

    /// The middle value, of two the mean.
    fn median(&mut self) -> Option<f32> {
        let values = self.values.get_mut(..self.held)?;
        values.sort_unstable_by(f32::total_cmp);
        let upper = *values.get(self.held / 2)?;
        let lower = *values.get(self.held.saturating_sub(1) / 2)?;
        Some(f32::midpoint(lower, upper))
    }
}
