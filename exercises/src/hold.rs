//! Holds: time in the target band and in posture.

use goodform_pose::Timestamp;

use crate::exercise::Counting;
use crate::progress::Thresholds;
use crate::score::Score;
use crate::update::{Hold, Reason, Verdict};

/// Shorter holds are not counted. Units: s. Source: exercise library, `hold_min_s` [K].
const MIN_HOLD_S: f64 = 2.0;
/// A hold survives leaving the band for so long; the clock stops meanwhile. Units: s.
/// Source: `hold_grace_s` [K].
const GRACE_S: f64 = 1.0;

/// What a moment did to a hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HoldEvent {
    None,
    /// It has lasted long enough to be one.
    Counted(Hold),
    /// It has ended.
    Ended(Hold),
}

#[derive(Debug, Clone, Copy)]
struct Running {
    start: Timestamp,
    last_in: Timestamp,
    in_band_s: f64,
    in_band: bool,
    counted: bool,
}

/// Times the holds of one exercise.
#[derive(Debug, Clone)]
pub(crate) struct HoldClock {
    leave: f32,
    needs_start: bool,
    start_seen: bool,
    running: Option<Running>,
    last: Option<Timestamp>,
}

impl HoldClock {
    pub(crate) fn new(count: &Counting) -> Self {
        Self {
            leave: Thresholds::of(count).leave,
            needs_start: count.needs_start,
            start_seen: false,
            running: None,
            last: None,
        }
    }

    /// Whether a hold is going on and in the band at this moment.
    pub(crate) fn in_band(&self) -> bool {
        self.running.is_some_and(|hold| hold.in_band)
    }

    /// Time held so far. Units: s.
    pub(crate) fn held_s(&self) -> Option<f64> {
        self.running.map(|hold| hold.in_band_s)
    }

    /// Takes the progress of a moment; `None`: not seen or not in posture.
    pub(crate) fn observe(&mut self, at: Timestamp, value: Option<f32>) -> HoldEvent {
        let seconds = self
            .last
            .replace(at)
            .map_or(0.0, |last| at.seconds_since(last));
        let Some(mut hold) = self.running else {
            self.start_seen |= value.is_some_and(|value| value < self.leave);
            if value.is_some_and(|value| value >= 1.0) && (self.start_seen || !self.needs_start) {
                self.running = Some(Running {
                    start: at,
                    last_in: at,
                    in_band_s: 0.0,
                    in_band: true,
                    counted: false,
                });
            }
            return HoldEvent::None;
        };
        if value.is_some_and(|value| value >= self.leave) {
            // Time that was bridged by the grace is not held time.
            if hold.in_band {
                hold.in_band_s += seconds.min(GRACE_S);
            }
            (hold.in_band, hold.last_in) = (true, at);
        } else if at.seconds_since(hold.last_in) > GRACE_S {
            return self.end();
        } else {
            hold.in_band = false;
        }
        let counted = !hold.counted && hold.in_band_s >= MIN_HOLD_S;
        hold.counted |= counted;
        self.running = Some(hold);
        if counted {
            HoldEvent::Counted(hold.record())
        } else {
            HoldEvent::None
        }
    }

    /// The hold that is going on, once it counts.
    pub(crate) fn counted(&self) -> Option<Hold> {
        self.running
            .filter(|hold| hold.counted)
            .map(|hold| hold.record())
    }

    /// Another person or scene: nothing of a start was seen.
    pub(crate) fn forget_start(&mut self) {
        self.start_seen = false;
    }

    /// Ends a hold that is running.
    pub(crate) fn end(&mut self) -> HoldEvent {
        let Some(hold) = self.running.take() else {
            return HoldEvent::None;
        };
        if !hold.counted {
            return HoldEvent::None;
        }
        HoldEvent::Ended(hold.record())
    }
}

impl Running {
    fn record(&self) -> Hold {
        Hold {
            start: self.start,
            end: self.last_in,
            in_band_s: self.in_band_s,
            verdict: Verdict::CannotJudge(Reason::Unfinished),
            score: Score::default(),
        }
    }
}
