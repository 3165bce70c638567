//! From progress in time to repetitions: leaving the start, reaching the target, turning, returning.

use goodform_pose::Timestamp;
use goodform_pose::smoothing::share_after;

use crate::exercise::{CountAt, Counting, Effort};
use crate::progress::Thresholds;
use crate::update::AttemptReason;

/// A turn is one when the movement has come back by so many standard errors ...
/// Source: exercise library, `turn_sem` [K].
const TURN_SEM: f32 = 2.0;
/// ... or by this share of its range, whichever is more. Source: `turn_fraction` [K].
const TURN_SHARE: f32 = 0.25;
/// Closed at `leave`, or after this share of the own range: people do not return fully.
/// Source: `close_fraction` [K].
const CLOSE_SHARE: f32 = 0.6;
/// Time near the start before a movement may begin: a tracking glitch is shorter. Units: s.
/// Source: `arm_s` [M].
const ARM_S: f64 = 0.15;
/// The target is held when it was kept for so long. Units: s. Source: `arrival_s` [M].
const ARRIVAL_S: f64 = 0.3;
/// The way out is measured from this share of the range. Source: `out_from_fraction` [K].
const OUT_FROM_SHARE: f32 = 0.2;
/// A movement that turned back early is an attempt from this share of the smallest range on; below it, it
/// is fidgeting. [K]
const ATTEMPT_SHARE: f32 = 0.6;
/// A swing smaller than this share of what the person usually reaches is another movement. [K]
const OWN_SHARE: f32 = 0.5;
/// Two swings are alike when their sizes differ by no more than this factor. [K]
const ALIKE: f32 = 1.5;
/// The smallest share of a movement that must have been in posture, and of the time at the target that must
/// have looked like it. A limb that is hidden for a moment must not throw a repetition away. [K]
const MIN_POSTURE: f64 = 0.6;
/// Further than this on the wrong side of the start is not the start: legs in the air are not a bridge's.
/// Units: progress. Half of a movement the other way. [K]
const BEYOND_START: f32 = -0.5;
/// A turn must be seen for so long: at ten frames a second one frame alone is no turn. Units: s. [K]
const TURN_S: f64 = 0.08;
/// Leaving the start up to this share of the way to `enter`. [K]
const LEAVING: f32 = 0.6;
/// What was seen so long before belongs to it too: a chair is left at once. Units: s. [K]
const BEFORE_LEAVING_S: f64 = 0.4;
/// Near the target from this share of the peak on. [K]
const NEAR_TARGET: f32 = 0.75;
/// Progress that changes by less than this ... Own choice: so little in [`STANDS_S`] is a way out of over ten seconds,
/// twice as slow as the slowest that is asked for.
const STANDS: f32 = 0.1;
/// ... for so long, before the target is reached, is somebody who stands: a slip of the network or of the body had left
/// the start, and they set out when they move on. Units: s. Own choice: a breath; the own start is found in one second.
const STANDS_S: f64 = 1.5;
/// How a swing stands over the noise before it may be the person's own small range. Units: SEM.
const OWN_SEM: f32 = 3.0;

/// A movement from the start to its turn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Swing {
    pub(crate) start: Timestamp,
    pub(crate) turn: Timestamp,
    pub(crate) end: Timestamp,
    /// Progress at the peak.
    pub(crate) peak: f32,
}

/// What the machine says of a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Event {
    None,
    /// A repetition counts.
    Turned(Swing),
    /// A swing counts that is too small for the library and is the person's own range, and it is back at
    /// the start; so does the attempt before, if it was like it.
    Small(Option<Swing>, Swing),
    /// The repetition counted last is back at the start.
    Closed(Timestamp),
    /// The repetition counted last will not be seen returning.
    LeftOpen(Timestamp),
    /// A movement ended without counting.
    Attempt(Swing, AttemptReason),
}

/// Where in a repetition the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Waiting,
    Ready,
    Out,
    Back,
}

#[derive(Debug, Clone, Copy)]
struct Way {
    /// When it left the start.
    start: Timestamp,
    /// Progress where it left.
    rest: f32,
    peak: f32,
    peak_at: Timestamp,
    /// Since when the target has been held.
    arrived: Option<Timestamp>,
    /// Since when it has been coming back.
    turning: Option<Timestamp>,
    seconds: f64,
    in_posture_s: f64,
    /// Time near the target, and how much of it looked as the target must.
    target_s: f64,
    like_target_s: f64,
    /// Time on the first part of the way, and how much of it looked as leaving must.
    leaving_s: f64,
    like_leaving_s: f64,
}

/// What is known of a moment beside its progress.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Company {
    /// How well the posture is held, 0-1.
    pub(crate) posture: f32,
    /// Whether all signals say that the movement was made and has turned.
    pub(crate) agrees: bool,
    /// How much the moment looks as the target must, 0-1. Missing: it cannot be seen.
    pub(crate) like_target: Option<f32>,
    /// How much it looks as leaving the start must, 0-1. Missing: it cannot be seen.
    pub(crate) like_leaving: Option<f32>,
    /// The side that has turned is back, and the other one is on its way.
    pub(crate) other_side: bool,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Waiting {
        near_since: Option<Timestamp>,
        /// The highest progress since the stream began, where it began past the target.
        high: Option<(Timestamp, f32)>,
    },
    /// At the start; the lowest progress since.
    Ready(f32),
    Out(Way),
    Back(Way),
}

impl State {
    /// Nothing is known yet.
    const UNKNOWN: Self = Self::Waiting {
        near_since: None,
        high: None,
    };
}

/// Finds the repetitions of one signal. Progress comes in units of the way from start to target.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    count: Counting,
    thresholds: Thresholds,
    state: State,
    last: Option<Timestamp>,
    last_turn: Option<Timestamp>,
    left_rest_at: Timestamp,
    /// Nothing was seen of this stream yet.
    fresh: bool,
    /// How much the latest moments at the start looked as leaving it must, 0-1.
    poised: f64,
    /// What the person usually reaches: a running mean of the peaks that counted.
    usual: Option<f32>,
    /// The last swing that was too small, for comparison with the next one.
    small: Option<Swing>,
    stands: Stands,
    /// At the latest moment somebody who had left the start and stood set out.
    sets_out: bool,
}

/// Where somebody stands.
#[derive(Debug, Clone, Copy, Default)]
struct Stands {
    /// The progress that is kept to.
    at: f32,
    since: Timestamp,
    /// Until when it was for long.
    until: Option<Timestamp>,
}

impl Stands {
    /// Takes a moment; gives until when one stood, where they stood for long and now rise.
    fn rises(&mut self, now: Timestamp, value: f32) -> Option<Timestamp> {
        if (value - self.at).abs() <= STANDS {
            if now.seconds_since(self.since) >= STANDS_S {
                self.until = Some(now);
            }
            return None;
        }
        let (before, until) = (self.at, self.until);
        *self = Self {
            at: value,
            since: now,
            until: None,
        };
        until.filter(|_| value > before)
    }
}

impl Machine {
    pub(crate) fn new(count: &Counting) -> Self {
        Self {
            thresholds: Thresholds::of(count),
            count: count.clone(),
            state: State::UNKNOWN,
            last: None,
            last_turn: None,
            left_rest_at: Timestamp::default(),
            fresh: true,
            poised: 1.0,
            usual: None,
            small: None,
            stands: Stands::default(),
            sets_out: false,
        }
    }

    /// Whether the movement that is going on has begun anew at the latest moment: what was before was standing.
    pub(crate) fn sets_out(&self) -> bool {
        self.sets_out
    }

    pub(crate) fn place(&self) -> Place {
        match self.state {
            State::Waiting { .. } => Place::Waiting,
            State::Ready(_) => Place::Ready,
            State::Out(_) => Place::Out,
            State::Back(_) => Place::Back,
        }
    }

    /// Progress from which on a movement counts.
    pub(crate) fn enter(&self) -> f32 {
        self.usual.map_or(1.0, |usual| (OWN_SHARE * usual).max(1.0))
    }

    /// Ends what is going on: posture lost, person gone, cut, or the end of the source.
    pub(crate) fn interrupt(&mut self) -> Event {
        let state = std::mem::replace(&mut self.state, State::UNKNOWN);
        self.fresh = false;
        self.small = None;
        let Some(last) = self.last else {
            return Event::None;
        };
        match state {
            State::Back(_) => Event::LeftOpen(last),
            State::Out(way) if self.is_attempt(&way) => {
                Event::Attempt(way.swing(last), AttemptReason::Interrupted)
            }
            _ => Event::None,
        }
    }

    /// The source has ended. Who has reached the target and stays there has done the work out, though the turn is
    /// not seen.
    pub(crate) fn end(&mut self) -> Event {
        if let (State::Out(way), Some(last)) = (self.state, self.last) {
            let stays = way
                .arrived
                .is_some_and(|since| last.seconds_since(since) >= ARRIVAL_S);
            let reached = way.peak - way.rest >= self.thresholds.range;
            if self.count.effort == Effort::Out && stays && reached {
                let event = self.reached(last, way.peak, way);
                self.state = State::UNKNOWN;
                return event;
            }
        }
        self.interrupt()
    }

    /// A new stream: what begins past the target may count when its return is seen.
    pub(crate) fn restart(&mut self) {
        self.interrupt();
        (self.usual, self.last_turn) = (None, None);
        self.fresh = true;
    }

    /// The own start was moved: progress reads that much less from now on.
    pub(crate) fn rebase(&mut self, less: f32) {
        self.stands.at -= less;
        match &mut self.state {
            State::Waiting { high, .. } => {
                if let Some((_, high)) = high {
                    *high -= less;
                }
            }
            State::Ready(low) => *low -= less,
            State::Out(way) | State::Back(way) => {
                way.rest -= less;
                way.peak -= less;
            }
        }
    }

    /// Takes the progress of a moment and what comes with it.
    pub(crate) fn observe(&mut self, at: Timestamp, value: f32, with: Company) -> Event {
        let before = self.last.replace(at).unwrap_or(at);
        let seconds = at.seconds_since(before).clamp(0.0, 1.0);
        let poised = f64::from(with.like_leaving.unwrap_or(1.0));
        if matches!(self.state, State::Waiting { .. } | State::Ready(_)) {
            let share = f64::from(share_after(seconds, BEFORE_LEAVING_S / 2.0));
            self.poised += (poised - self.poised) * share;
        }
        self.sets_out = false;
        let stood = self.stands.rises(at, value);
        match self.state {
            State::Waiting { near_since, high } => {
                self.wait(at, value, with.agrees, near_since, high)
            }
            State::Ready(low) => self.ready(at, value, low),
            State::Out(mut way) => {
                way.seconds += seconds;
                way.in_posture_s += seconds * f64::from(with.posture);
                if value >= NEAR_TARGET * way.peak.max(self.enter()) {
                    way.target_s += seconds;
                    way.like_target_s += seconds * f64::from(with.like_target.unwrap_or(1.0));
                }
                if way.target_s <= 0.0 && value <= LEAVING * self.enter() {
                    way.leaving_s += seconds;
                    way.like_leaving_s += seconds * f64::from(with.like_leaving.unwrap_or(1.0));
                }
                self.out((at, value), with.agrees, stood, way)
            }
            State::Back(way) => self.back(at, value, with.other_side, way),
        }
    }

    fn wait(
        &mut self,
        at: Timestamp,
        value: f32,
        agrees: bool,
        near_since: Option<Timestamp>,
        high: Option<(Timestamp, f32)>,
    ) -> Event {
        let high = self.highest(at, value, high);
        if value > self.thresholds.leave || value < BEYOND_START {
            self.state = State::Waiting {
                near_since: None,
                high,
            };
            return Event::None;
        }
        let since = near_since.unwrap_or(at);
        if at.seconds_since(since) < ARM_S {
            self.state = State::Waiting {
                near_since: Some(since),
                high,
            };
            return Event::None;
        }
        self.settle(at, value);
        let began = high.filter(|(_, high)| agrees && high - value >= self.enter());
        let Some((turn, peak)) = began else {
            return Event::None;
        };
        // It began past the target and has come back: its return was the work.
        self.state = State::Back(Way::new(turn, value, (turn, peak)));
        self.last_turn = Some(turn);
        Event::Turned(Swing {
            start: turn,
            turn,
            end: at,
            peak,
        })
    }

    /// Follows how high a stream began whose return is the work.
    fn highest(
        &mut self,
        at: Timestamp,
        value: f32,
        high: Option<(Timestamp, f32)>,
    ) -> Option<(Timestamp, f32)> {
        if std::mem::take(&mut self.fresh) && self.count.effort != Effort::Out {
            return Some((at, value));
        }
        high.map(|(when, high)| {
            if value >= high {
                (at, value)
            } else {
                (when, high)
            }
        })
    }

    fn ready(&mut self, at: Timestamp, value: f32, low: f32) -> Event {
        self.fresh = false;
        if value < BEYOND_START {
            self.wait_anew();
            return Event::None;
        }
        let low = low.min(value);
        self.state = State::Ready(low);
        // Also who stands higher than they did before is at rest.
        let is_standing = self.stands.until == Some(at);
        if is_standing || value <= low + OUT_FROM_SHARE * (self.enter() - low) {
            self.left_rest_at = at;
        }
        if value > self.thresholds.leave.max(low + self.noise()) {
            let mut way = Way::new(self.left_rest_at, low, (at, value));
            way.leaving_s = BEFORE_LEAVING_S;
            way.like_leaving_s = BEFORE_LEAVING_S * self.poised;
            self.state = State::Out(way);
        }
        Event::None
    }

    fn out(
        &mut self,
        (at, value): (Timestamp, f32),
        agrees: bool,
        stood: Option<Timestamp>,
        mut way: Way,
    ) -> Event {
        if let Some(stood) = stood.filter(|_| way.peak < self.enter()) {
            self.sets_out = true;
            let (leaving, poised) = (way.leaving_s, way.like_leaving_s);
            way = Way::new(stood, way.rest, (at, value));
            way.leaving_s = BEFORE_LEAVING_S;
            way.like_leaving_s = BEFORE_LEAVING_S * (poised / leaving.max(f64::EPSILON)).min(1.0);
        }
        if value > way.peak {
            (way.peak, way.peak_at) = (value, at);
        }
        let arrived = value >= self.enter();
        way.arrived = arrived.then(|| way.arrived.unwrap_or(at));
        let too_long = at.seconds_since(way.start) > self.count.max_rep_s;
        if too_long || value < BEYOND_START {
            self.wait_anew();
            return Event::None;
        }
        let range = way.peak - way.rest;
        let back = self.noise().max(TURN_SHARE * range);
        let turning = agrees && value <= way.peak - back;
        way.turning = turning.then(|| way.turning.unwrap_or(at));
        self.state = State::Out(way);
        let home = value <= way.peak - self.noise()
            && (value <= self.thresholds.leave || value <= way.peak - CLOSE_SHARE * range);
        let lasted = way
            .turning
            .is_some_and(|since| at.seconds_since(since) >= TURN_S);
        let has_turned = lasted || (turning && home);
        let has_arrived = self.count.at == CountAt::Arrival
            && way
                .arrived
                .is_some_and(|since| at.seconds_since(since) >= ARRIVAL_S);
        let reached = way.peak >= self.enter() && range >= self.thresholds.range;
        if reached && (has_turned || has_arrived) {
            return self.reached(at, value, way);
        }
        if home {
            self.settle(at, value);
            if reached {
                return Event::Attempt(way.swing(at), AttemptReason::Unlike);
            }
            return self.came_back(at, &way);
        }
        Event::None
    }

    fn reached(&mut self, at: Timestamp, value: f32, way: Way) -> Event {
        let swing = way.swing(at);
        let too_soon = self
            .last_turn
            .is_some_and(|last| way.peak_at.seconds_since(last) < self.count.min_rep_s);
        if too_soon || way.peak_at.seconds_since(way.start) < self.count.min_out_s {
            self.settle(at, value);
            return Event::Attempt(swing, AttemptReason::TooFast);
        }
        if !way.looked_right() {
            self.settle(at, value);
            return Event::Attempt(swing, AttemptReason::Unlike);
        }
        self.last_turn = Some(swing.turn);
        self.small = None;
        self.usual = Some(
            self.usual
                .map_or(way.peak, |usual| f32::midpoint(usual, way.peak)),
        );
        self.state = State::Back(way);
        Event::Turned(swing)
    }

    /// A swing came back that did not reach the target: an attempt, or the person's own small range.
    fn came_back(&mut self, at: Timestamp, way: &Way) -> Event {
        if !self.is_attempt(way) {
            return Event::None;
        }
        let swing = way.swing(at);
        let own = (self.count.own_range * self.enter()).max(OWN_SEM * self.thresholds.error);
        let counts = way.peak >= own
            && self.count.own_range < 1.0
            && way.peak_at.seconds_since(way.start) >= self.count.min_out_s
            && way.looked_right();
        let before = self.small.take();
        if counts {
            let alike = |other: f32| other <= way.peak * ALIKE && way.peak <= other * ALIKE;
            let before = before.filter(|before| {
                alike(before.peak)
                    && way.start.seconds_since(before.end) <= self.count.max_rep_s
                    && way.peak_at.seconds_since(before.turn) >= self.count.min_rep_s
            });
            if before.is_some() || self.usual.is_some_and(alike) {
                self.last_turn = Some(swing.turn);
                self.usual = Some(self.usual.unwrap_or(way.peak));
                return Event::Small(before, swing);
            }
            self.small = Some(swing);
        }
        Event::Attempt(swing, AttemptReason::TooSmall)
    }

    fn back(&mut self, at: Timestamp, value: f32, other_side: bool, way: Way) -> Event {
        let range = way.peak - way.rest;
        let is_back = value <= self.thresholds.leave || value <= way.peak - CLOSE_SHARE * range;
        if is_back || other_side {
            self.settle(at, value);
            if other_side {
                // Its start was not seen apart from the other's return.
                self.state = State::Ready(value.min(self.thresholds.leave));
            }
            return Event::Closed(at);
        }
        if at.seconds_since(way.start) > self.count.max_rep_s {
            self.wait_anew();
            return Event::LeftOpen(at);
        }
        Event::None
    }

    fn wait_anew(&mut self) {
        self.state = State::UNKNOWN;
    }

    /// So far a movement must have come back, or gone out, to stand over the noise. Units: progress.
    fn noise(&self) -> f32 {
        TURN_SEM * self.thresholds.error
    }

    fn settle(&mut self, at: Timestamp, value: f32) {
        self.state = State::Ready(value);
        self.left_rest_at = at;
    }

    fn is_attempt(&self, way: &Way) -> bool {
        let smallest = ATTEMPT_SHARE * self.thresholds.range;
        way.peak - way.rest >= smallest.max(self.noise())
    }
}

impl Way {
    fn new(start: Timestamp, rest: f32, (peak_at, peak): (Timestamp, f32)) -> Self {
        Self {
            start,
            rest,
            peak,
            peak_at,
            arrived: None,
            turning: None,
            seconds: 0.0,
            in_posture_s: 0.0,
            target_s: 0.0,
            like_target_s: 0.0,
            leaving_s: 0.0,
            like_leaving_s: 0.0,
        }
    }

    /// Whether it was made in posture, and looked as it must on leaving and at the target, for most of the time.
    fn looked_right(&self) -> bool {
        self.in_posture_s >= MIN_POSTURE * self.seconds
            && self.like_leaving_s >= MIN_POSTURE * self.leaving_s
            && self.like_target_s >= MIN_POSTURE * self.target_s
    }

    fn swing(&self, end: Timestamp) -> Swing {
        Swing {
            start: self.start,
            turn: self.peak_at,
            end,
            peak: self.peak,
        }
    }
}
