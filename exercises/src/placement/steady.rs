//! What is told stays as it is until something else has lasted.

use goodform_pose::Timestamp;

/// Something else must last so long before it is believed. Units: s. Own choice: longer than a landmark jumps.
const SETTLE_S: f64 = 0.4;

/// A value that changes only when another has lasted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steady<T> {
    value: T,
    other: Option<(T, Timestamp)>,
}

impl<T: Copy + PartialEq> Steady<T> {
    pub(super) const fn new(value: T) -> Self {
        Self { value, other: None }
    }

    /// Takes what is so now and gives what is told.
    pub(super) fn take(&mut self, now: T, at: Timestamp) -> T {
        if now == self.value {
            self.other = None;
            return self.value;
        }
        match self.other {
            Some((other, since)) if other == now => {
                if at.seconds_since(since) >= SETTLE_S {
                    (self.value, self.other) = (now, None);
                }
            }
            _ => self.other = Some((now, at)),
        }
        self.value
    }
}
