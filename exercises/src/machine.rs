//! From one signal to repetitions: start, out, turn, back.
//!
//! The library's numbers are a prior with an error; the person's own start corrects them. A
//! repetition is counted once, when its target zone was reached and the movement has turned back by
//! more than the measure's error; no other begins before it has returned.

use goodform_pose::Timestamp;
use goodform_pose::smoothing::share_after;

use crate::library::{Counting, Effort};
use crate::update::AttemptReason;

/// Turned back = larger of this many standard errors and a share of the range.
/// Source: exercise library, `turn_sem` and `turn_fraction` [K].
const TURN_SEM: f32 = 2.0;
const TURN_SHARE: f32 = 0.25;
/// People do not return fully: this share of their own range closes a repetition too.
/// Source: exercise library, `close_fraction` [K].
const CLOSE_SHARE: f32 = 0.6;
/// Time near the start before a repetition may begin: a tracking glitch is shorter. Units: s.
/// Source: exercise library, `arm_s` [M].
const ARM_S: f64 = 0.15;
/// The time of the way out is measured from this share of the range.
/// Source: exercise library, `out_from_fraction` [K].
const OUT_FROM_SHARE: f32 = 0.2;
/// An attempt is told only if it went at least this share of the smallest range: less is fidgeting.
const ATTEMPT_SHARE: f32 = 0.5;
/// How fast the remembered own start rises to where the person now rests. Units: s.
const START_FORGET_S: f64 = 3.0;

/// What a sample brought about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Event {
    /// Nothing.
    None,
    /// A repetition turned back and counts.
    Turned(Swing),
    /// The counted repetition returned to the start.
    Closed(Timestamp),
    /// The counted repetition will not be seen to return.
    LeftOpen(Timestamp),
    /// A movement was not counted.
    Attempt(Swing, AttemptReason),
}

/// A movement out and back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Swing {
    pub(crate) start: Timestamp,
    pub(crate) turn: Timestamp,
    pub(crate) end: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    /// Not near the start yet.
    Waiting { near_since: Option<Timestamp> },
    /// At the start.
    Ready,
    /// On the way out.
    Out(Way),
    /// Turned and counted.
    Back(Way),
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Way {
    start: Timestamp,
    /// When it passed `OUT_FROM_SHARE` of the way to the target.
    from: Timestamp,
    rest: f32,
    peak: f32,
    peak_at: Timestamp,
    /// The stream began past the target: the way out was not seen.
    from_beginning: bool,
    /// The lowest the body was on the way.
    lowest: Option<f32>,
}

#[derive(Debug, Clone)]
pub(crate) struct Machine {
    count: Counting,
    sem: f32,
    state: State,
    rest: Option<f32>,
    last: Option<Timestamp>,
    last_turn: Option<Timestamp>,
    left_rest_at: Timestamp,
    fresh: bool,
}

/// Where the machine stands, for the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Waiting,
    Ready,
    Out,
    Back,
}

impl Machine {
    pub(crate) fn new(count: &Counting) -> Self {
        Self {
            sem: count.measure.sem(),
            count: count.clone(),
            state: State::Waiting { near_since: None },
            rest: None,
            last: None,
            last_turn: None,
            left_rest_at: Timestamp::default(),
            fresh: true,
        }
    }

    pub(crate) fn place(&self) -> Place {
        match self.state {
            State::Waiting { .. } => Place::Waiting,
            State::Ready => Place::Ready,
            State::Out(_) => Place::Out,
            State::Back(_) => Place::Back,
        }
    }

    /// The person's own start, in the measure's unit.
    pub(crate) fn rest(&self) -> f32 {
        let [low, high] = self.count.start;
        self.rest
            .unwrap_or_else(|| f32::midpoint(low, high))
            .clamp(low, high)
    }

    /// By how much the person's own start differs from the library's, within two errors: a view that
    /// reads everything a little high or low is followed, another posture is not.
    fn offset(&self) -> f32 {
        let [low, high] = self.count.start;
        let usual = f32::midpoint(low, high);
        (self.rest() - usual).clamp(-2.0 * self.sem, 2.0 * self.sem)
    }

    fn leave(&self) -> f32 {
        self.count.leave + self.offset() / 2.0
    }

    /// The own start moves the door by half its difference: half is the view, half the person.
    fn enter(&self) -> f32 {
        self.count.enter + self.offset() / 2.0
    }

    /// Ends what is going on: posture lost, person gone, cut, or the end of the source.
    pub(crate) fn interrupt(&mut self) -> Event {
        let state = std::mem::replace(&mut self.state, State::Waiting { near_since: None });
        self.rest = None;
        self.fresh = false;
        let Some(last) = self.last else {
            return Event::None;
        };
        match state {
            State::Back(_) => Event::LeftOpen(last),
            State::Out(way) if self.is_attempt(&way) && !way.from_beginning => {
                let swing = Swing {
                    start: way.start,
                    turn: way.peak_at,
                    end: last,
                };
                Event::Attempt(swing, AttemptReason::Interrupted)
            }
            _ => Event::None,
        }
    }

    /// A new stream: what begins past the target may count when its return is seen.
    pub(crate) fn restart(&mut self) -> Event {
        let event = self.interrupt();
        self.fresh = true;
        event
    }

    /// Takes the signal of a moment, and the height that must rise with the turn where one is asked for.
    pub(crate) fn observe(&mut self, at: Timestamp, value: f32, height: Option<f32>) -> Event {
        let before = self.last.replace(at).unwrap_or(at);
        match self.state {
            State::Waiting { near_since } => self.wait(at, value, near_since),
            State::Ready => self.ready(at, value, at.seconds_since(before)),
            State::Out(way) => self.out(at, value, height, way),
            State::Back(way) => self.back(at, value, way),
        }
    }

    fn wait(&mut self, at: Timestamp, value: f32, near_since: Option<Timestamp>) -> Event {
        if value <= self.leave() {
            self.fresh = false;
            let since = near_since.unwrap_or(at);
            self.state = State::Waiting {
                near_since: Some(since),
            };
            if at.seconds_since(since) >= ARM_S {
                (self.rest, self.left_rest_at) = (Some(value), at);
                self.state = State::Ready;
            }
        } else if self.fresh && self.count.effort == Effort::Back && value >= self.enter() {
            self.fresh = false;
            let rest = f32::midpoint(self.count.start[0], self.count.start[1]);
            let way = Way {
                start: at,
                from: at,
                rest,
                peak: value,
                peak_at: at,
                from_beginning: true,
                lowest: None,
            };
            self.state = State::Out(way);
        } else {
            self.state = State::Waiting { near_since: None };
        }
        Event::None
    }

    fn ready(&mut self, at: Timestamp, value: f32, seconds: f64) -> Event {
        let rest = self.rest.unwrap_or(value);
        let share = share_after(seconds, START_FORGET_S);
        let rest = if value < rest {
            value
        } else {
            rest + (value - rest) * share
        };
        self.rest = Some(rest);
        let to_go = self.enter() - rest;
        if value <= rest + OUT_FROM_SHARE * to_go.max(TURN_SEM * self.sem) {
            self.left_rest_at = at;
        }
        if value > self.leave().max(rest + TURN_SEM * self.sem) {
            let from = self.left_rest_at;
            let way = Way {
                start: from,
                from,
                rest,
                peak: value,
                peak_at: at,
                from_beginning: false,
                lowest: None,
            };
            self.state = State::Out(way);
        }
        Event::None
    }

    fn out(&mut self, at: Timestamp, value: f32, height: Option<f32>, mut way: Way) -> Event {
        if value > way.peak {
            (way.peak, way.peak_at) = (value, at);
        }
        if let Some(height) = height {
            way.lowest = Some(way.lowest.map_or(height, |lowest| lowest.min(height)));
        }
        self.state = State::Out(way);
        if at.seconds_since(way.start) > self.count.max_rep_s {
            self.state = State::Waiting { near_since: None };
            return Event::None;
        }
        let range = way.peak - way.rest;
        let turned = value <= way.peak - (TURN_SEM * self.sem).max(TURN_SHARE * range);
        let home = value <= self.leave();
        let reached = way.peak >= self.enter() && range >= self.count.min_range;
        let swing = Swing {
            start: way.start,
            turn: way.peak_at,
            end: at,
        };
        if reached && way.from_beginning {
            // Only the return shows that it was a repetition at all.
            let returned = home || value <= way.peak - CLOSE_SHARE * range;
            return if returned {
                self.turned(swing, way)
            } else {
                Event::None
            };
        }
        if reached && turned && self.has_risen(&way, height) {
            let too_soon = self
                .last_turn
                .is_some_and(|last| way.peak_at.seconds_since(last) < self.count.min_rep_s);
            if too_soon || way.peak_at.seconds_since(way.from) < self.count.min_out_s {
                self.settle(at, value);
                return Event::Attempt(swing, AttemptReason::TooFast);
            }
            return self.turned(swing, way);
        }
        // Well clear of its peak: hovering at the door is not many attempts.
        if home && !reached && value <= way.peak - TURN_SEM * self.sem {
            self.settle(at, value);
            if self.is_attempt(&way) {
                return Event::Attempt(swing, AttemptReason::TooSmall);
            }
        }
        Event::None
    }

    /// Whether the body has come up again by more than two errors; asked only where the library says so.
    fn has_risen(&self, way: &Way, height: Option<f32>) -> bool {
        let Some(measure) = self.count.rises else {
            return true;
        };
        let rise = height.zip(way.lowest).map(|(now, lowest)| now - lowest);
        rise.is_some_and(|rise| rise >= TURN_SEM * measure.sem())
    }

    fn turned(&mut self, swing: Swing, way: Way) -> Event {
        self.last_turn = Some(swing.turn);
        self.state = State::Back(way);
        Event::Turned(swing)
    }

    fn back(&mut self, at: Timestamp, value: f32, way: Way) -> Event {
        let range = way.peak - way.rest;
        if value <= self.leave() || value <= way.peak - CLOSE_SHARE * range {
            self.settle(at, value);
            return Event::Closed(at);
        }
        if at.seconds_since(way.start) > self.count.max_rep_s {
            self.state = State::Waiting { near_since: None };
            return Event::LeftOpen(at);
        }
        Event::None
    }

    fn settle(&mut self, at: Timestamp, value: f32) {
        self.state = State::Ready;
        self.rest = Some(value);
        self.left_rest_at = at;
    }

    fn is_attempt(&self, way: &Way) -> bool {
        way.peak - way.rest >= (ATTEMPT_SHARE * self.count.min_range).max(TURN_SEM * self.sem)
    }
}
