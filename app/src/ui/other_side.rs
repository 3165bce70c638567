//! Half of a set is done on one side: the other is next.

use goodform_exercises::Repetition;
use goodform_pose::{Side, Timestamp};

/// It stands so long: time to turn round on a mat. Units: s. Own choice.
const SHOWN_S: f64 = 8.0;

/// Tells once in a set that the side changes.
#[derive(Debug, Clone, Copy)]
pub(super) struct OtherSide {
    /// Repetitions of the first side. Missing: both sides are done at once, in turn, or only one is.
    after: Option<u32>,
    since: Option<Timestamp>,
    is_shown: bool,
}

impl OtherSide {
    pub(super) const fn after(after: Option<u32>) -> Self {
        Self {
            after,
            since: None,
            is_shown: false,
        }
    }

    /// Takes one moment in; gives whether it is to be said now.
    pub(super) fn note(&mut self, at: Timestamp, count: u32, done: &[Repetition]) -> bool {
        let Some(after) = self.after.filter(|after| *after > 0) else {
            return false;
        };
        if self.since.is_some_and(|since| at < since) {
            // The source began anew.
            self.since = None;
        }
        let is_new = self.since.is_none() && count == after && !took_turns(done);
        if is_new {
            self.since = Some(at);
        }
        let is_young = |since| at.seconds_since(since) < SHOWN_S;
        self.is_shown = count == after && self.since.is_some_and(is_young);
        is_new
    }

    pub(super) const fn is_shown(&self) -> bool {
        self.is_shown
    }
}

/// Whether both sides were seen already: who changes at each repetition knows.
fn took_turns(done: &[Repetition]) -> bool {
    let saw = |side: Side| done.iter().any(|one| one.side == Some(side));
    saw(Side::Left) && saw(Side::Right)
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{Reason, Repetition, Score, Verdict};
    use goodform_pose::{Side, Timestamp};

    use super::{OtherSide, SHOWN_S, took_turns};

    fn at(seconds: f64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn sides(sides: &[Option<Side>]) -> Vec<Repetition> {
        let one = |side: &Option<Side>| Repetition {
            index: 1,
            start: at(0.0),
            turn: at(0.5),
            end: at(1.0),
            closed: true,
            side: *side,
            peak_deg: None,
            rom_deg: None,
            score: Score::default(),
            verdict: Verdict::CannotJudge(Reason::Turned),
            compared: None,
        };
        sides.iter().map(one).collect()
    }

    #[test]
    fn half_of_a_set_is_told_once_and_goes_with_time_or_the_next_repetition() {
        let mut other = OtherSide::after(Some(3));
        let left = sides(&[Some(Side::Left), None, Some(Side::Left)]);
        assert!(!other.note(at(1.0), 2, &left[..2]) && !other.is_shown());
        assert!(other.note(at(2.0), 3, &left) && other.is_shown());
        assert!(!other.note(at(3.0), 3, &left) && other.is_shown());
        other.note(at(2.0 + SHOWN_S), 3, &left);
        assert!(!other.is_shown());
        let mut other = OtherSide::after(Some(3));
        assert!(other.note(at(2.0), 3, &left));
        assert!(!other.note(at(3.0), 4, &left) && !other.is_shown());
        // A count that is corrected back is no second half.
        assert!(!other.note(at(4.0), 3, &left));
    }

    #[test]
    fn who_changes_sides_at_each_repetition_and_who_has_one_side_is_told_nothing() {
        let turns = sides(&[Some(Side::Left), Some(Side::Right), Some(Side::Left)]);
        assert!(took_turns(&turns) && !took_turns(&turns[..1]));
        assert!(!OtherSide::after(Some(3)).note(at(1.0), 3, &turns));
        assert!(!OtherSide::after(None).note(at(1.0), 3, &turns[..1]));
        assert!(!OtherSide::after(Some(0)).note(at(1.0), 0, &[]));
    }
}
