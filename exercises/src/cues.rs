//! Which one thing is said: the worst first, seldom, and less and less as it goes right.

use goodform_pose::Timestamp;

use crate::exercise::{Fault, Severity};
use crate::update::Cue;

/// The same cue is not given again within so many movements. Source: `same_cue_cooldown_reps` [K].
const CUE_REST: u32 = 2;
/// A safety cue may interrupt, but the same one not within so many seconds. Units: s. [K]
const SAFETY_REST_S: f64 = 6.0;
/// After so many right movements in a row a single slip is let pass: feedback that fades is learnt from
/// better than feedback on everything. Source: guidance hypothesis, Salmoni 1984; [K] for the number.
const FADED: u32 = 3;
/// So long a cue may still be said. Units: s. Later it would answer another movement. [K]
const EXPIRY_S: f64 = 2.5;

/// Chooses what to say.
#[derive(Debug, Clone)]
pub(crate) struct Cues {
    movements: u32,
    right_in_a_row: u32,
    /// For each fault: how often it showed, when its cue was last given (movement, time).
    history: Vec<History>,
    /// The fault whose cue was given last and has not shown since.
    mending: Option<usize>,
    /// Something was said in the movement that is going on: once is enough.
    has_spoken: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct History {
    shown: u32,
    last_shown: Option<u32>,
    given: Option<(u32, Timestamp)>,
}

impl Cues {
    pub(crate) fn new(faults: usize) -> Self {
        Self {
            movements: 0,
            right_in_a_row: 0,
            history: vec![History::default(); faults],
            mending: None,
            has_spoken: false,
        }
    }

    /// A movement has ended with these faults: which fault is spoken of, if any.
    pub(crate) fn after(
        &mut self,
        at: Timestamp,
        shown: impl Iterator<Item = usize>,
        fault: impl Fn(usize) -> Option<Severity>,
    ) -> Option<usize> {
        self.movements += 1;
        let has_spoken = std::mem::take(&mut self.has_spoken);
        let mut worst: Option<(Severity, u32, usize)> = None;
        let mut any = false;
        let was_right = self.right_in_a_row;
        for index in shown {
            any = true;
            let (Some(history), Some(severity)) = (self.history.get_mut(index), fault(index))
            else {
                continue;
            };
            let is_slip = was_right >= FADED && severity != Severity::Safety;
            let again = history
                .last_shown
                .is_some_and(|last| self.movements - last <= FADED);
            history.shown += 1;
            history.last_shown = Some(self.movements);
            let rests = history
                .given
                .is_some_and(|(given, _)| self.movements - given <= CUE_REST);
            if has_spoken || rests || (is_slip && !again) {
                continue;
            }
            let rank = (severity, history.shown, index);
            if worst.is_none_or(|(severity, shown, _)| (rank.0, rank.1) > (severity, shown)) {
                worst = Some(rank);
            }
        }
        self.right_in_a_row = if any { 0 } else { self.right_in_a_row + 1 };
        let (_, _, index) = worst?;
        self.given(index, self.movements, at);
        Some(index)
    }

    /// Whether a safety fault that shows at this moment is said at once.
    pub(crate) fn interrupts(&mut self, at: Timestamp, index: usize) -> bool {
        let history = self.history.get(index).copied().unwrap_or_default();
        let rests = history.given.is_some_and(|(given, when)| {
            at.seconds_since(when) < SAFETY_REST_S || self.movements + 1 - given <= CUE_REST
        });
        if rests || self.has_spoken {
            return false;
        }
        // It belongs to the movement that is going on, which is counted when it ends.
        self.given(index, self.movements + 1, at);
        self.has_spoken = true;
        true
    }

    /// A movement has ended that was not judged: it says nothing of what goes right.
    pub(crate) fn forget_movement(&mut self) {
        self.movements += 1;
        (self.right_in_a_row, self.has_spoken) = (0, false);
    }

    fn given(&mut self, index: usize, movement: u32, at: Timestamp) {
        if let Some(history) = self.history.get_mut(index) {
            history.given = Some((movement, at));
        }
        self.mending = Some(index);
    }

    /// The fault that was spoken of and is gone after two right movements: worth one word of praise.
    pub(crate) fn mended(&mut self) -> Option<usize> {
        if self.right_in_a_row == 2 && !self.has_spoken {
            self.mending.take()
        } else {
            None
        }
    }

    /// The fault that showed most often: the one thing to try next time.
    pub(crate) fn most_frequent(&self) -> Option<usize> {
        let shown = self
            .history
            .iter()
            .enumerate()
            .filter(|(_, history)| history.shown > 0);
        shown
            .max_by_key(|(_, history)| history.shown)
            .map(|(index, _)| index)
    }
}

/// The cue that answers a fault.
pub(crate) fn cue(fault: &Fault, at: Timestamp) -> Cue {
    Cue {
        id: fault.id.clone(),
        text: fault.cue.clone(),
        severity: fault.severity,
        expires: Timestamp::from_seconds(at.as_seconds() + EXPIRY_S),
    }
}

/// The word of praise for a fault that was spoken of and is gone: specific, and said once.
pub(crate) fn praise(fault: &Fault, at: Timestamp) -> Cue {
    let mut letters = fault.cue.chars();
    let first = letters.next().map(char::to_lowercase);
    let rest: String = first.into_iter().flatten().chain(letters).collect();
    Cue {
        id: format!("praise_{}", fault.id),
        text: format!("That is it: {rest}"),
        severity: Severity::Polish,
        expires: Timestamp::from_seconds(at.as_seconds() + EXPIRY_S),
    }
}
