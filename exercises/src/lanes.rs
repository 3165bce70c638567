//! Sides: one progress for both together, or one for each side that moves for itself.
//!
//! One machine counts. Of two sides it takes the one that is further on its way: seen from the side the
//! network exchanges left and right now and then, and the furthest of the two does not notice.

use goodform_pose::smoothing::share_after;
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::{CountUnit, Counting, Effort, Limit};
use crate::machine::{Company, Event, Machine, Place};
use crate::posture::worst_kept;
use crate::progress::{Progress, Watched, is_one_sided};

/// How slowly the own start rises while the person waits there. Units: s. Quicker would swallow a slow
/// beginning, slower would not follow somebody who shifts. [K]
const START_FORGET_S: f64 = 4.0;
/// How fast it is found while none is known yet, where a stream that begins at the target counts nothing.
/// Units: s. People settle for a second or two after they lie down. [K]
const START_FIND_S: f64 = 0.5;
/// So long somebody must keep still for a new start to be taken. Units: s.
/// Source: calibration from the first still second.
const STILL_S: f64 = 1.0;
/// Progress that varies by less is still. A quarter of the way is well above the noise of every signal. [K]
const STILL: f32 = 0.25;
/// The side that has turned is back when it has lost this share of its peak, whatever the other does.
/// Source: exercise library, `close_fraction` [K].
const BACK_SHARE: f32 = 0.4;

/// One side, or both together.
#[derive(Debug, Clone)]
struct Lane {
    side: Option<Side>,
    progress: Progress,
    value: Option<f32>,
    still: Option<(Timestamp, f32)>,
    /// Furthest progress in the movement that is going on.
    peak: f32,
    /// Time it has led in the movement that is going on. Units: s.
    led_s: f64,
}

impl Lane {
    fn new(count: &Counting, side: Option<Side>) -> Self {
        Self {
            side,
            progress: Progress::new(count, side.map_or(Watched::Whole, Watched::Side)),
            value: None,
            still: None,
            peak: 0.0,
            led_s: 0.0,
        }
    }

    /// Progress of this moment, the own start followed. `None`: nothing of it is seen.
    fn watch(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        seconds: f64,
        leads: bool,
        follows: Option<(Place, f64)>,
    ) -> f32 {
        self.value = self.progress.push(pose, at);
        let (Some(value), Some((place, find_s))) = (self.value, follows) else {
            return 0.0;
        };
        if place != Place::Waiting {
            self.still = None;
        }
        // The resting side goes the other way while its twin works: that is not a new start.
        let below = value < 0.0 && leads;
        let share = if below || (place == Place::Waiting && self.is_still(at, value)) {
            1.0
        } else if place == Place::Waiting {
            share_after(seconds, find_s)
        } else if place == Place::Ready {
            share_after(seconds, START_FORGET_S)
        } else {
            return 0.0;
        };
        self.progress.follow(share);
        let moved = self.progress.now(at).unwrap_or(value);
        self.value = Some(moved);
        value - moved
    }

    fn is_still(&mut self, at: Timestamp, value: f32) -> bool {
        let (since, anchor) = *self.still.get_or_insert((at, value));
        if (value - anchor).abs() > STILL {
            self.still = Some((at, value));
            return false;
        }
        at.seconds_since(since) >= STILL_S
    }

    fn reset(&mut self) {
        self.progress.reset();
        (self.value, self.still) = (None, None);
        (self.peak, self.led_s) = (0.0, 0.0);
    }
}

/// All that is watched of an exercise, and the machine that counts it.
#[derive(Debug, Clone)]
pub(crate) struct Lanes {
    sides: Vec<Lane>,
    machine: Machine,
    at_target: Vec<Limit>,
    at_leaving: Vec<Limit>,
    follows: bool,
    find_s: f64,
    last: Option<Timestamp>,
    /// The place of the lane that leads.
    leading: usize,
    /// The side of the repetition that has turned.
    turned: Option<Side>,
}

impl Lanes {
    pub(crate) fn new(count: &Counting) -> Self {
        let lanes = if is_one_sided(count) {
            Side::BOTH.map(|side| Lane::new(count, Some(side))).into()
        } else {
            vec![Lane::new(count, None)]
        };
        Self {
            sides: lanes,
            machine: Machine::new(count),
            at_target: count.at_target.clone(),
            at_leaving: count.at_leaving.clone(),
            follows: count.unit == CountUnit::Reps,
            find_s: if count.effort == Effort::Out {
                START_FIND_S
            } else {
                START_FORGET_S
            },
            last: None,
            leading: 0,
            turned: None,
        }
    }

    /// Takes a pose and how well the posture is held. Tells the side and what happened.
    pub(crate) fn observe(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        posture: f32,
    ) -> (Option<Side>, Event) {
        let seconds = self.watch(pose, at);
        let Some(value) = self.value() else {
            return (None, Event::None);
        };
        let is_moving = !matches!(self.place(), Place::Ready);
        for lane in &mut self.sides {
            let now = lane.value.unwrap_or(0.0);
            lane.peak = if is_moving { lane.peak.max(now) } else { now };
            lane.led_s = if is_moving { lane.led_s } else { 0.0 };
            lane.progress.track_peaks(is_moving);
        }
        // The lane that went furthest made the movement, whichever leads on the way home.
        let furthest = self.sides.iter().max_by(|a, b| a.peak.total_cmp(&b.peak));
        let agrees = furthest.is_some_and(|lane| lane.progress.agrees(at));
        if let Some(lane) = self.sides.get_mut(self.leading) {
            lane.led_s += seconds;
        }
        let with = Company {
            posture,
            agrees,
            like_target: worst_kept(pose, &self.at_target),
            like_leaving: worst_kept(pose, &self.at_leaving),
            other_side: self.has_changed_sides(),
        };
        let event = self.machine.observe(at, value, with);
        if matches!(event, Event::Turned(_) | Event::Small(..)) {
            self.turned = self.led_most();
        }
        if matches!(event, Event::Closed(_)) {
            self.begin_movement();
        }
        (self.turned, event)
    }

    /// The side that has led the movement for most of the time.
    fn led_most(&self) -> Option<Side> {
        let most = self.sides.iter().max_by(|a, b| a.led_s.total_cmp(&b.led_s));
        most.and_then(|lane| lane.side)
    }

    fn begin_movement(&mut self) {
        for lane in &mut self.sides {
            (lane.peak, lane.led_s) = (lane.value.unwrap_or(0.0), 0.0);
        }
    }

    /// Whether the side that has turned is back while the other one is on its way.
    fn has_changed_sides(&self) -> bool {
        let turned = self.sides.iter().find(|lane| lane.side == self.turned);
        let leads = self.lead().and_then(|lane| lane.side);
        let Some(turned) = turned.filter(|_| self.turned.is_some() && leads != self.turned) else {
            return false;
        };
        turned
            .value
            .is_none_or(|value| value <= BACK_SHARE * turned.peak)
    }

    /// Takes a pose without counting: the smoothing goes on. Gives the time since the last one.
    pub(crate) fn watch(&mut self, pose: &Pose, at: Timestamp) -> f64 {
        let seconds = self
            .last
            .replace(at)
            .map_or(0.0, |last| at.seconds_since(last));
        let place = self.follows.then(|| (self.machine.place(), self.find_s));
        let mut less = [0.0_f32; 2];
        let (alone, leading) = (self.sides.len() == 1, self.leading);
        for (index, (lane, less)) in self.sides.iter_mut().zip(&mut less).enumerate() {
            *less = lane.watch(pose, at, seconds, alone || index == leading, place);
        }
        let ahead = |lane: &Lane| lane.value.unwrap_or(f32::MIN);
        let leader = self
            .sides
            .iter()
            .enumerate()
            .max_by(|(_, a), (_, b)| ahead(a).total_cmp(&ahead(b)));
        self.leading = leader.map_or(0, |(index, _)| index);
        let less = less.get(self.leading).copied().unwrap_or(0.0);
        self.machine.rebase(less);
        seconds.min(1.0)
    }

    /// The posture was just taken.
    pub(crate) fn forget_start(&mut self) {
        for lane in &mut self.sides {
            lane.progress.forget_start();
            lane.still = None;
        }
    }

    /// Ends what is going on.
    pub(crate) fn interrupt(&mut self) -> (Option<Side>, Event) {
        (self.turned, self.machine.interrupt())
    }

    /// The source has ended.
    pub(crate) fn end(&mut self) -> (Option<Side>, Event) {
        let furthest = self.sides.iter().max_by(|a, b| a.peak.total_cmp(&b.peak));
        let event = match furthest {
            Some(lane) if lane.progress.took_part() => self.machine.end(),
            _ => self.machine.interrupt(),
        };
        if matches!(event, Event::Turned(_)) {
            self.turned = self.led_most();
        }
        (self.turned, event)
    }

    /// A new stream: nothing of the last one is known.
    pub(crate) fn restart(&mut self) {
        self.machine.restart();
        for lane in &mut self.sides {
            lane.reset();
        }
        (self.last, self.turned) = (None, None);
    }

    fn lead(&self) -> Option<&Lane> {
        self.sides.get(self.leading)
    }

    /// Progress of the latest moment.
    pub(crate) fn value(&self) -> Option<f32> {
        self.lead()?.value
    }

    /// The side that is furthest on its way, in exercises of one side.
    pub(crate) fn side(&self) -> Option<Side> {
        self.lead()?.side
    }

    /// The first signal's smoothed value, in the measure's unit.
    pub(crate) fn driving(&self) -> Option<f32> {
        self.lead()?.progress.driving()
    }

    /// The first signal's own start, in the measure's unit.
    pub(crate) fn own_start(&self) -> f32 {
        self.lead().map_or(0.0, |lane| lane.progress.own_start())
    }

    /// Progress from which on a movement counts.
    pub(crate) fn enter(&self) -> f32 {
        self.machine.enter()
    }

    /// Where in a repetition the person is.
    pub(crate) fn place(&self) -> Place {
        self.machine.place()
    }

    /// Whether the movement that is going on has begun anew at the latest moment: what was before was standing.
    pub(crate) fn sets_out(&self) -> bool {
        self.machine.sets_out()
    }

    /// Whether a movement is going on.
    pub(crate) fn is_moving(&self) -> bool {
        matches!(self.place(), Place::Out | Place::Back)
    }
}
