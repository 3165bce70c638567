//! How often the street sees the person, and whether it stood still: told where it changes what can be said honestly.

use std::time::{Duration, SystemTime};

use goodform_exercises::COARSE_S;
use goodform_pose::Timestamp;

use super::trouble::Trouble;

/// So long the rate is measured before it is believed. Units: s. Own choice: a camera that wakes or an engine that warms
/// up is slow for a second or two.
const MEASURED_S: f64 = 4.0;
/// The first seconds of a source say nothing. Units: s. Own choice.
const SETTLES_S: f64 = 2.0;
/// A camera is slow itself when it gives no more than this times what is looked at. Own choice: a tenth may be lost by
/// chance.
const LOST: f64 = 1.1;
/// Nothing ran for longer than this: the computer was asleep. Units: s. Own choice: more than a camera that hangs may
/// hold up its reader (`camera/capture.rs`, ten seconds), less than anybody sleeps a laptop for.
const SLEPT: Duration = Duration::from_secs(20);

/// Tells once that too few pictures are looked at to judge speed.
#[derive(Debug, Default)]
pub(super) struct RateWatch {
    begun: Option<Timestamp>,
    from: Option<(Timestamp, u64)>,
    last: Option<Timestamp>,
    seen: u32,
    is_told: bool,
}

impl RateWatch {
    /// A picture that was looked at: when it was taken, and which of the camera's own it is.
    pub(super) fn look(&mut self, at: Timestamp, index: u64) -> Option<Trouble> {
        let before = self.last.replace(at);
        // A camera that was gone says nothing of its rate, and neither does one that began anew.
        let gap = before.map_or(0.0, |before| at.seconds_since(before));
        if self.is_told || !(0.0..=1.0).contains(&gap) {
            (self.begun, self.from, self.seen) = (None, None, 0);
            return None;
        }
        let begun = *self.begun.get_or_insert(at);
        if at.seconds_since(begun) < SETTLES_S {
            return None;
        }
        let (from, first) = *self.from.get_or_insert((at, index));
        let seconds = at.seconds_since(from);
        if seconds < MEASURED_S {
            self.seen += 1;
            return None;
        }
        let looked = f64::from(self.seen) / seconds;
        let given = index.saturating_sub(first) as f64 / seconds;
        (self.from, self.seen) = (None, 0);
        if looked * COARSE_S >= 1.0 {
            return None;
        }
        self.is_told = true;
        let fps = looked.round() as u32;
        Some(if given <= looked * LOST {
            Trouble::SlowCamera { fps }
        } else {
            Trouble::SlowComputer { fps }
        })
    }
}

/// Tells that the computer was asleep. The clock of the frames does not: on some systems it stands still meanwhile.
#[derive(Debug, Default)]
pub(super) struct SleepWatch(Option<SystemTime>);

impl SleepWatch {
    /// Whether nothing ran for long before `now`. A clock that was set back says nothing.
    pub(super) fn look(&mut self, now: SystemTime) -> bool {
        let before = self.0.replace(now);
        let passed = before.and_then(|before| now.duration_since(before).ok());
        passed.is_some_and(|passed| passed > SLEPT)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use goodform_pose::Timestamp;

    use super::{RateWatch, SleepWatch};
    use crate::street::Trouble;

    /// All that is told in so many seconds of a camera of which every `nth` picture is looked at.
    fn told(fps: f64, nth: u64, seconds: f64) -> Vec<Trouble> {
        let mut watch = RateWatch::default();
        let pictures = (0..(fps * seconds) as u64).step_by(nth as usize);
        pictures
            .filter_map(|index| watch.look(Timestamp::from_seconds(index as f64 / fps), index))
            .collect()
    }

    #[test]
    fn five_pictures_a_second_are_told_once_and_ten_are_enough() {
        assert_eq!(told(5.0, 1, 60.0), [Trouble::SlowCamera { fps: 5 }]);
        assert_eq!(told(30.0, 6, 60.0), [Trouble::SlowComputer { fps: 5 }]);
        assert_eq!(told(10.0, 1, 60.0), []);
        assert_eq!(told(30.0, 1, 60.0), []);
        assert_eq!(told(5.0, 1, 3.0), [], "it has to last");
    }

    #[test]
    fn a_camera_that_was_gone_is_not_slow() {
        let mut watch = RateWatch::default();
        let mut at = 0.0;
        for index in 0..600 {
            // Thirty a second, and gone for five seconds every five.
            at += if index % 150 == 149 { 5.0 } else { 1.0 / 30.0 };
            assert_eq!(watch.look(Timestamp::from_seconds(at), index), None);
        }
    }

    #[test]
    fn minutes_in_which_nothing_ran_are_noticed_and_a_slow_camera_is_not() {
        let mut watch = SleepWatch::default();
        let mut now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let mut after = |seconds: u64| {
            now += Duration::from_secs(seconds);
            watch.look(now)
        };
        assert!(!after(0));
        assert!(!after(1));
        assert!(!after(12), "a camera that hangs");
        assert!(after(240));
        assert!(!after(1), "it is told once");
        assert!(!watch.look(SystemTime::UNIX_EPOCH), "the clock was set");
    }
}
