//! What leads to a set: finding the place or resting, then a countdown. No drawing here, and no clock: time is told.

use std::sync::Arc;

use goodform_exercises::{Floor, Gestured, Report};

use super::lead_bar::LeadAction;
use crate::street::{Outline, Watched};

/// From a raised hand to the set. Units: s. Source: clinical research, section 7: "spoken 3-2-1".
pub(super) const COUNTDOWN_S: f64 = 3.0;
/// What T adds to a rest. Units: s. Source: design, Keyboard.
const MORE_REST_S: f64 = 30.0;

/// What comes before a set.
#[derive(Debug, Clone, PartialEq)]
pub enum LeadIn {
    /// The right place is found.
    Place,
    /// A rest after the set before.
    Rest {
        /// How long. Units: s.
        seconds: f64,
        /// What the set before came to.
        report: Arc<Report>,
        /// So many more, or fewer, the person says it were.
        correction: i32,
    },
}

/// How a set is led up to, and what follows it.
#[derive(Debug, Clone, Default)]
pub struct SetPlan {
    /// What comes before it. Missing: it begins at once, and ends when it is stopped.
    pub before: Option<LeadIn>,
    /// Which set, of how many; from 1.
    pub set: [u32; 2],
    /// Where on the floor it is done. Missing: it is done upright.
    pub floor: Option<Floor>,
    /// After it the person gets up from the floor.
    pub gets_up: bool,
    /// The rest after it, where another set follows. Units: s.
    pub rest_s: f64,
    /// So long in position is a set, where nothing is counted. Units: s; 0 where something is.
    pub position_s: f64,
    /// Where to stand or lie, as an outline.
    pub outline: Option<Arc<Outline>>,
    /// So many on one side, then as many on the other. Missing: it is not so.
    pub one_side: Option<u32>,
    /// When the rest began, by the window's own clock. Units: s. Missing: when the window gets this.
    pub rest_since: Option<f64>,
}

/// A countdown to something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Countdown {
    since: f64,
}

impl Countdown {
    pub(super) const fn from(now: f64) -> Self {
        Self { since: now }
    }

    /// The number that is shown; `None`: it is over.
    pub(super) fn shown(self, now: f64) -> Option<u32> {
        let left = COUNTDOWN_S - (now - self.since);
        (left > 0.0).then(|| left.ceil() as u32)
    }

    /// How long until the next number. Units: s.
    pub(super) fn next_s(self, now: f64) -> f64 {
        let left = COUNTDOWN_S - (now - self.since);
        (left - (left.ceil() - 1.0)).max(0.01)
    }
}

/// The time of a rest. It ends by itself and forces nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RestClock {
    whole_s: f64,
    since: f64,
    /// What is left of it while it stands still.
    held_s: Option<f64>,
}

impl RestClock {
    pub(super) fn left_s(&self, now: f64) -> f64 {
        let left = self.held_s.unwrap_or(self.whole_s - (now - self.since));
        left.clamp(0.0, self.whole_s)
    }

    pub(super) fn share(&self, now: f64) -> f32 {
        (self.left_s(now) / self.whole_s.max(1.0)) as f32
    }

    pub(super) const fn is_held(&self) -> bool {
        self.held_s.is_some()
    }

    fn more(&mut self, now: f64) {
        let left = self.left_s(now) + MORE_REST_S;
        (self.whole_s, self.since) = (left.max(self.whole_s), now);
        self.since = now - (self.whole_s - left);
        self.held_s = self.held_s.map(|_| left);
    }

    /// Stands still, or goes on.
    fn hold(&mut self, now: f64) {
        let left = self.left_s(now);
        self.held_s = match self.held_s {
            Some(held) => {
                self.since = now - (self.whole_s - held);
                None
            }
            None => Some(left),
        };
    }
}

/// Where on the way to a set the person is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum LeadStage {
    Placing,
    Resting(RestClock),
    /// And what a stopped countdown goes back to.
    Counting(Countdown, Option<RestClock>),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeadEnd {
    /// The set begins.
    Begin,
    /// It hurts.
    Hurts,
    /// The person leaves.
    Leave,
}

/// Leads to a set.
pub(super) struct Lead {
    pub(super) stage: LeadStage,
    heard: Heard,
    /// A countdown that began by itself was stopped: it does not begin so again before the person has moved.
    is_declined: bool,
}

impl Lead {
    /// `since`: when the rest began, in the window's time.
    pub(super) fn new(before: &LeadIn, since: f64) -> Self {
        let stage = match before {
            LeadIn::Place => LeadStage::Placing,
            LeadIn::Rest { seconds, .. } => LeadStage::Resting(RestClock {
                whole_s: *seconds,
                since,
                held_s: None,
            }),
        };
        Self {
            stage,
            heard: Heard::default(),
            is_declined: false,
        }
    }

    /// A moment later, and what the camera sees.
    pub(super) fn step(&mut self, watched: Option<&Watched>, now: f64) -> Option<LeadEnd> {
        let said = watched.map(|watched| self.heard.news(watched.gestured));
        let [raised, crossed] = said.unwrap_or_default();
        let placed = watched.and_then(|watched| watched.placed);
        let is_still = placed.is_some_and(|placed| placed.is_still);
        self.is_declined &= is_still;
        match self.stage {
            LeadStage::Placing => {
                let may_begin = placed.is_some_and(|placed| placed.may_begin);
                if (raised && may_begin) || (is_still && !self.is_declined) {
                    self.count_down(now);
                }
            }
            LeadStage::Resting(_) if raised => self.count_down(now),
            LeadStage::Resting(mut clock) if crossed => {
                if !clock.is_held() {
                    clock.hold(now);
                }
                self.stage = LeadStage::Resting(clock);
            }
            LeadStage::Counting(..) if crossed => self.stop_count(is_still),
            LeadStage::Counting(countdown, _) if countdown.shown(now).is_none() => {
                return Some(LeadEnd::Begin);
            }
            LeadStage::Resting(_) | LeadStage::Counting(..) => {}
        }
        None
    }

    /// What the person did by key or mouse.
    pub(super) fn act(&mut self, action: LeadAction, now: f64) -> Option<LeadEnd> {
        match (action, self.stage) {
            (LeadAction::Stop, _) => return Some(LeadEnd::Leave),
            (LeadAction::Hurts, _) => return Some(LeadEnd::Hurts),
            // Whoever is in a hurry need not wait for the countdown.
            (LeadAction::GoOn, LeadStage::Counting(..)) => return Some(LeadEnd::Begin),
            (LeadAction::GoOn, _) => self.count_down(now),
            (LeadAction::Wait, LeadStage::Counting(..)) => self.stop_count(true),
            (LeadAction::Wait, LeadStage::Resting(mut clock)) => {
                clock.hold(now);
                self.stage = LeadStage::Resting(clock);
            }
            (LeadAction::MoreRest, LeadStage::Resting(mut clock)) => {
                clock.more(now);
                self.stage = LeadStage::Resting(clock);
            }
            (LeadAction::Wait | LeadAction::MoreRest, _) => {}
        }
        None
    }

    /// In how long something changes by itself. Units: s.
    pub(super) fn next_s(&self, now: f64) -> Option<f64> {
        match self.stage {
            LeadStage::Placing => None,
            LeadStage::Resting(clock) => {
                let left = clock.left_s(now);
                (left > 0.0 && !clock.is_held()).then(|| (left - (left.ceil() - 1.0)).max(0.01))
            }
            LeadStage::Counting(countdown, _) => Some(countdown.next_s(now)),
        }
    }

    fn count_down(&mut self, now: f64) {
        let rest = match self.stage {
            LeadStage::Resting(clock) => Some(clock),
            _ => None,
        };
        self.stage = LeadStage::Counting(Countdown::from(now), rest);
    }

    fn stop_count(&mut self, declines: bool) {
        if let LeadStage::Counting(_, rest) = self.stage {
            self.stage = rest.map_or(LeadStage::Placing, LeadStage::Resting);
            self.is_declined = declines;
        }
    }
}

/// What of the hands' words was heard before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Heard(Option<Gestured>);

impl Heard {
    /// Whether a hand was raised, and arms were crossed, since the last question. What was said before the first one
    /// was said to somebody else.
    pub(super) fn news(&mut self, said: Gestured) -> [bool; 2] {
        let before = self.0.replace(said).unwrap_or(said);
        [said.raised > before.raised, said.crossed > before.crossed]
    }
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{Gestured, Report};

    use super::{Lead, LeadAction, LeadEnd, LeadIn, LeadStage};
    use crate::street::Watched;

    fn said(raised: u32, crossed: u32) -> Watched {
        let gestured = Gestured {
            raised,
            crossed,
            ..Gestured::default()
        };
        Watched {
            gestured,
            ..Watched::default()
        }
    }

    fn rest() -> Lead {
        let before = LeadIn::Rest {
            seconds: 20.0,
            report: Report::default().into(),
            correction: 0,
        };
        Lead::new(&before, 100.0)
    }

    fn left(lead: &Lead, now: f64) -> f64 {
        match lead.stage {
            LeadStage::Resting(clock) => clock.left_s(now),
            _ => f64::NAN,
        }
    }

    #[test]
    fn a_rest_is_held_made_longer_and_never_forces() {
        let mut lead = rest();
        assert_eq!(lead.step(Some(&said(4, 1)), 105.0), None);
        assert!((left(&lead, 105.0) - 15.0).abs() < 1e-9);
        lead.act(LeadAction::MoreRest, 105.0);
        assert!((left(&lead, 106.0) - 44.0).abs() < 1e-9);
        lead.step(Some(&said(4, 2)), 106.0);
        assert!(
            (left(&lead, 500.0) - 44.0).abs() < 1e-9,
            "crossed arms hold it"
        );
        lead.act(LeadAction::Wait, 500.0);
        assert!((left(&lead, 510.0) - 34.0).abs() < 1e-9);
        assert_eq!(lead.step(Some(&said(4, 2)), 900.0), None);
        assert!(left(&lead, 900.0).abs() < 1e-9);
        assert_eq!(lead.next_s(900.0), None, "nothing changes any more");
    }

    #[test]
    fn a_raised_hand_counts_down_and_crossed_arms_stop_it() {
        let mut lead = rest();
        lead.step(Some(&said(0, 0)), 101.0);
        lead.step(Some(&said(1, 0)), 102.0);
        assert!(matches!(lead.stage, LeadStage::Counting(..)));
        lead.step(Some(&said(1, 1)), 103.0);
        assert!((left(&lead, 103.0) - 17.0).abs() < 1e-9, "the rest went on");
        lead.step(Some(&said(2, 1)), 104.0);
        assert_eq!(lead.step(Some(&said(2, 1)), 106.9), None);
        assert_eq!(lead.step(Some(&said(2, 1)), 107.0), Some(LeadEnd::Begin));
        assert_eq!(lead.act(LeadAction::Stop, 107.0), Some(LeadEnd::Leave));
    }

    #[test]
    fn a_hand_begins_nothing_before_the_place_is_found() {
        let mut lead = Lead::new(&LeadIn::Place, 0.0);
        lead.step(Some(&said(0, 0)), 0.0);
        lead.step(Some(&said(1, 0)), 1.0);
        assert_eq!(lead.stage, LeadStage::Placing);
        // The keyboard always goes on.
        lead.act(LeadAction::GoOn, 2.0);
        assert!(matches!(lead.stage, LeadStage::Counting(..)));
        assert_eq!(lead.act(LeadAction::GoOn, 2.1), Some(LeadEnd::Begin));
    }
}
