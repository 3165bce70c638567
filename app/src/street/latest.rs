//! One place for the newest value: what is not taken in time is replaced and counted.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

#[derive(Debug)]
struct Slot<T> {
    value: Option<T>,
    dropped: u64,
    closed: bool,
}

/// Hands the newest value from one thread to another; older ones are dropped and counted.
///
/// State travels this way (frames, snapshots): a slow reader sees fewer of them, never old ones, and
/// the writer never waits.
#[derive(Debug)]
pub struct Latest<T> {
    slot: Mutex<Slot<T>>,
    changed: Condvar,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        let slot = Slot {
            value: None,
            dropped: 0,
            closed: false,
        };
        Self {
            slot: Mutex::new(slot),
            changed: Condvar::new(),
        }
    }
}

impl<T> Latest<T> {
    // A panic elsewhere cannot leave the slot half-written: every change is one assignment.
    fn lock(&self) -> MutexGuard<'_, Slot<T>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a value in; gives back the one it replaced, so that its memory can be used again.
    pub fn put(&self, value: T) -> Option<T> {
        let mut slot = self.lock();
        let replaced = slot.value.replace(value);
        slot.dropped += u64::from(replaced.is_some());
        drop(slot);
        self.changed.notify_one();
        replaced
    }

    /// Takes the value if there is one.
    pub fn take(&self) -> Option<T> {
        self.lock().value.take()
    }

    /// Waits for a value, at most `timeout`; `None` after that time or once [closed](Self::close) and empty.
    pub fn wait(&self, timeout: Duration) -> Option<T> {
        let (mut slot, _) = self
            .changed
            .wait_timeout_while(self.lock(), timeout, |slot| {
                slot.value.is_none() && !slot.closed
            })
            .unwrap_or_else(PoisonError::into_inner);
        slot.value.take()
    }

    /// Says that no value will follow; readers stop waiting.
    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// Whether it was closed and is empty.
    pub fn is_over(&self) -> bool {
        let slot = self.lock();
        slot.closed && slot.value.is_none()
    }

    /// How many values were replaced before anyone took them.
    pub fn dropped(&self) -> u64 {
        self.lock().dropped
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Latest;

    #[test]
    fn the_newest_wins_and_the_rest_is_counted() {
        let latest = Latest::default();
        assert_eq!(latest.put(1), None);
        assert_eq!(latest.put(2), Some(1));
        assert_eq!(latest.take(), Some(2));
        assert_eq!(latest.take(), None);
        assert_eq!(latest.dropped(), 1);
    }

    #[test]
    fn closing_wakes_a_reader_and_leaves_the_last_value() {
        let latest = Latest::default();
        latest.put(7);
        latest.close();
        assert!(!latest.is_over());
        assert_eq!(latest.wait(Duration::from_mins(1)), Some(7));
        assert_eq!(latest.wait(Duration::from_mins(1)), None);
        assert!(latest.is_over());
    }
}
