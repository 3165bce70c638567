//! The tempo of an exercise as time goes, where nobody watches: which part it is, and how many are over. Time is told.

/// From the end of one repetition to the next. Units: s. Own choice: one breath out.
const GAP_S: f64 = 1.0;

/// What is to be done at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beat {
    /// To the target.
    Out,
    /// Stay there.
    Stay,
    /// Back to the start.
    Back,
    /// At the start.
    Rest,
}

/// One moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moment {
    /// Repetitions that are over.
    pub(super) done: u32,
    /// What is to be done now.
    pub(super) beat: Beat,
    /// How long it still is. Units: s.
    pub(super) left_s: f64,
    /// How long all of it is. Units: s.
    pub(super) whole_s: f64,
}

/// Counts by the clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ByHandClock {
    parts: [f64; 4],
    since: f64,
    held_s: Option<f64>,
}

impl ByHandClock {
    /// From `now` on, in the tempo of `pace_s`: way out, target, way back. Missing: there is no tempo.
    pub(super) fn from(pace_s: [f64; 3], now: f64) -> Option<Self> {
        let [out, top, back] = pace_s.map(|part| part.max(0.0));
        (out + top + back >= GAP_S).then_some(Self {
            parts: [out, top, back, GAP_S],
            since: now,
            held_s: None,
        })
    }

    fn gone_s(&self, now: f64) -> f64 {
        self.held_s.unwrap_or(now - self.since).max(0.0)
    }

    /// What is to be done.
    pub(super) fn at(&self, now: f64) -> Moment {
        let whole: f64 = self.parts.iter().sum();
        let gone = self.gone_s(now);
        let mut done = (gone / whole) as u32;
        let mut into = gone - f64::from(done) * whole;
        let beats = [Beat::Out, Beat::Stay, Beat::Back, Beat::Rest];
        for (beat, part) in beats.into_iter().zip(self.parts) {
            if into < part || beat == Beat::Rest {
                // What is over counts when the person is back, not a breath later.
                done = done.saturating_add(u32::from(beat == Beat::Rest));
                return Moment {
                    done,
                    beat,
                    left_s: (part - into).max(0.0),
                    whole_s: part,
                };
            }
            into -= part;
        }
        Moment {
            done,
            beat: Beat::Rest,
            left_s: 0.0,
            whole_s: GAP_S,
        }
    }

    /// Stands still.
    pub(super) fn hold(&mut self, now: f64) {
        self.held_s = Some(self.gone_s(now));
    }

    /// Goes on. A repetition that was broken off begins anew: nobody is met in the middle of one.
    pub(super) fn go_on(&mut self, now: f64) {
        let Some(held) = self.held_s.take() else {
            return;
        };
        let whole: f64 = self.parts.iter().sum();
        let is_back = self.at(self.since + held).beat == Beat::Rest;
        let over = (held / whole).floor() + f64::from(u8::from(is_back));
        self.since = now - over * whole;
    }
}

#[cfg(test)]
mod tests {
    use super::{Beat, ByHandClock};

    const PACE: [f64; 3] = [2.0, 3.0, 2.0];

    #[test]
    fn a_repetition_counts_when_the_person_is_back() {
        let clock = ByHandClock::from(PACE, 10.0).expect("a tempo");
        let at = |now| {
            let moment = clock.at(now);
            (moment.done, moment.beat)
        };
        assert_eq!(at(10.0), (0, Beat::Out));
        assert_eq!(at(12.1), (0, Beat::Stay));
        assert_eq!(at(15.1), (0, Beat::Back));
        assert_eq!(at(17.1), (1, Beat::Rest));
        assert_eq!(at(18.1), (1, Beat::Out));
        assert_eq!(at(25.2), (2, Beat::Rest));
        assert!((clock.at(13.0).left_s - 2.0).abs() < 1e-9);
    }

    #[test]
    fn after_a_pause_the_broken_repetition_begins_anew() {
        let mut clock = ByHandClock::from(PACE, 0.0).expect("a tempo");
        clock.hold(11.0);
        assert_eq!(clock.at(500.0).done, 1);
        clock.go_on(600.0);
        let moment = clock.at(600.1);
        assert_eq!((moment.done, moment.beat), (1, Beat::Out));
        // Paused at the start, what is over stays over.
        clock.hold(607.5);
        clock.go_on(700.0);
        let moment = clock.at(700.1);
        assert_eq!((moment.done, moment.beat), (2, Beat::Out));
    }

    #[test]
    fn without_times_there_is_no_clock() {
        assert_eq!(ByHandClock::from([0.0; 3], 0.0), None);
        let held = ByHandClock::from([0.0, 20.0, 0.0], 0.0).expect("a hold");
        assert_eq!(held.at(1.0).beat, Beat::Stay);
        assert_eq!(held.at(20.5).done, 1);
    }
}
