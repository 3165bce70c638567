//! When a set has reached what was asked for: it ends by itself, after the last movement has come back.

use goodform_exercises::CoachUpdate;

use crate::street::Snapshot;

/// Whoever stays at the target of the last repetition is not kept waiting for longer than this. Units: s. Own choice.
const LONGEST_S: f64 = 4.0;

/// Watches a set for its end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SetEnd {
    /// When the target was reached. Units: s of the source.
    reached_s: Option<f64>,
}

impl SetEnd {
    /// Takes a moment; tells whether the set is at its end. `said` is the count with its correction.
    pub(super) fn observe(&mut self, snapshot: &Snapshot, said: u32, target: u32) -> bool {
        let update: &CoachUpdate = &snapshot.update;
        if target == 0 || said < target {
            self.reached_s = None;
            return false;
        }
        let now_s = update.at.as_seconds();
        let since = now_s - *self.reached_s.get_or_insert(now_s);
        // A hold is done when it is let go: how long is the person's choice.
        let holds = update.held_s.is_some();
        let open = snapshot.report.repetitions.last();
        let is_back = open.is_none_or(|one| one.closed);
        !holds && (is_back || since > LONGEST_S)
    }
}
