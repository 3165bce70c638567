//! Sides: one lane for both together, or one for each side that moves for itself.

use goodform_pose::smoothing::share_after;
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::{CountUnit, Counting};
use crate::machine::{Event, Machine, Place, Swing};
use crate::progress::{Progress, Watched, is_one_sided};

/// How slowly the own start rises while the person waits there. Units: s. Quicker would swallow a slow
/// beginning, slower would not follow somebody who shifts. [K]
const START_FORGET_S: f64 = 4.0;
/// So long somebody must keep still for a new start to be taken. Units: s.
/// Source: calibration from the first still second.
const STILL_S: f64 = 1.0;
/// Progress that varies by less is still. A quarter of the way is well above the noise of every signal. [K]
const STILL: f32 = 0.25;

/// One lane: a side, or both together.
#[derive(Debug, Clone)]
pub(crate) struct Lane {
    pub(crate) side: Option<Side>,
    progress: Progress,
    machine: Machine,
    last: Option<Timestamp>,
    value: Option<f32>,
    still: Option<(Timestamp, f32)>,
    counted: Option<Swing>,
    follows: bool,
}

impl Lane {
    fn new(count: &Counting, side: Option<Side>) -> Self {
        Self {
            side,
            progress: Progress::new(count, side.map_or(Watched::Whole, Watched::Side)),
            machine: Machine::new(count),
            last: None,
            value: None,
            still: None,
            counted: None,
            follows: count.unit == CountUnit::Reps,
        }
    }

    /// Progress of this moment, the own start followed. `None`: nothing of it is seen.
    fn watch(&mut self, pose: &Pose, at: Timestamp) -> Option<f32> {
        let seconds = self.last.replace(at).map_or(0.0, |last| at.seconds_since(last));
        self.value = self.progress.push(pose, at);
        let value = self.value?;
        if !self.follows {
            return Some(value);
        }
        let place = self.machine.place();
        let share = if value < 0.0 || (place == Place::Waiting && self.is_still(at, value)) {
            1.0
        } else if matches!(place, Place::Ready | Place::Waiting) {
            share_after(seconds, START_FORGET_S)
        } else {
            return Some(value);
        };
        self.progress.follow(share);
        let moved = self.progress.now(at).unwrap_or(value);
        self.machine.rebase(value - moved);
        self.value = Some(moved);
        Some(moved)
    }

    fn is_still(&mut self, at: Timestamp, value: f32) -> bool {
        let (since, anchor) = *self.still.get_or_insert((at, value));
        if (value - anchor).abs() > STILL {
            self.still = Some((at, value));
            return false;
        }
        at.seconds_since(since) >= STILL_S
    }
}

/// All lanes of an exercise.
#[derive(Debug, Clone)]
pub(crate) struct Lanes(Vec<Lane>);

impl Lanes {
    pub(crate) fn new(count: &Counting) -> Self {
        if is_one_sided(count) {
            Self(Side::BOTH.map(|side| Lane::new(count, Some(side))).into())
        } else {
            Self(vec![Lane::new(count, None)])
        }
    }

    /// Takes a pose and how well the posture is held; tells each lane's event.
    pub(crate) fn observe(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        posture: f32,
        mut tell: impl FnMut(Option<Side>, Event),
    ) {
        let other = |lanes: &[Lane], side: Option<Side>| {
            let other = lanes.iter().find(|lane| lane.side != side)?;
            other.counted
        };
        for index in 0..self.0.len() {
            let Some(lane) = self.0.get_mut(index) else {
                continue;
            };
            let Some(value) = lane.watch(pose, at) else {
                continue;
            };
            let moving = matches!(lane.machine.place(), Place::Out | Place::Back | Place::Waiting);
            lane.progress.track_peaks(moving);
            let agrees = lane.progress.agrees(at);
            let event = lane.machine.observe(at, value, (posture, agrees));
            let side = lane.side;
            if let Event::Turned(swing) = event {
                lane.counted = Some(swing);
                // Both limbs went out together: one movement, already counted.
                if other(&self.0, side).is_some_and(|other| swing.start < other.turn) {
                    continue;
                }
            }
            tell(side, event);
        }
    }

    /// Takes a pose without counting: the smoothing goes on.
    pub(crate) fn watch(&mut self, pose: &Pose, at: Timestamp) {
        for lane in &mut self.0 {
            lane.watch(pose, at);
        }
    }

    /// Ends what is going on.
    pub(crate) fn interrupt(&mut self, mut tell: impl FnMut(Option<Side>, Event)) {
        for lane in &mut self.0 {
            tell(lane.side, lane.machine.interrupt());
        }
    }

    /// A new stream: nothing of the last one is known.
    pub(crate) fn restart(&mut self) {
        for lane in &mut self.0 {
            lane.machine.restart();
            lane.progress.reset();
            (lane.last, lane.value, lane.still) = (None, None, None);
        }
    }

    /// The lane that is furthest on its way.
    pub(crate) fn leading(&self) -> Option<&Lane> {
        self.0.iter().max_by(|a, b| {
            let rank = |lane: &Lane| lane.value.unwrap_or(f32::MIN);
            rank(a).total_cmp(&rank(b))
        })
    }

    /// Where in a repetition the person is.
    pub(crate) fn place(&self) -> Place {
        let rank = |place: Place| match place {
            Place::Waiting => 0,
            Place::Ready => 1,
            Place::Back => 2,
            Place::Out => 3,
        };
        let places = self.0.iter().map(|lane| lane.machine.place());
        places.max_by_key(|place| rank(*place)).unwrap_or(Place::Waiting)
    }

    /// Whether a movement is going on.
    pub(crate) fn is_moving(&self) -> bool {
        matches!(self.place(), Place::Out | Place::Back)
    }
}

impl Lane {
    /// Progress of the latest moment.
    pub(crate) fn value(&self) -> Option<f32> {
        self.value
    }

    /// The first signal's smoothed value, in the measure's unit.
    pub(crate) fn driving(&self) -> Option<f32> {
        self.progress.driving()
    }

    /// The first signal's own start, in the measure's unit.
    pub(crate) fn own_start(&self) -> f32 {
        self.progress.own_start()
    }

    /// How well its signals are seen.
    pub(crate) fn surety(&self) -> f32 {
        self.progress.surety()
    }

    /// Progress from which on a movement counts.
    pub(crate) fn enter(&self) -> f32 {
        self.machine.enter()
    }
}
