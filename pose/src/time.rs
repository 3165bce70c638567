//! The one clock of a source: microseconds since its first frame.

use serde::{Deserialize, Serialize};

/// A moment of a source, in microseconds since the source's first frame.
///
/// Units: microseconds. It is read from the source (a clip's own timestamps, the arrival of a
/// camera's frame), never from a clock inside the crates that compute.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment `micros` microseconds after the source's start.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// The moment `seconds` after the source's start; not a number gives the start itself.
    pub fn from_seconds(seconds: f64) -> Self {
        // A float cast saturates and sends NaN to 0, so no input can panic.
        Self((seconds * 1e6).round() as i64)
    }

    /// Microseconds since the source's start.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Seconds since the source's start.
    pub fn as_seconds(self) -> f64 {
        self.0 as f64 / 1e6
    }

    /// Seconds from `earlier` to this moment; negative when `earlier` is later.
    pub fn seconds_since(self, earlier: Self) -> f64 {
        self.0.saturating_sub(earlier.0) as f64 / 1e6
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn seconds_round_to_the_nearest_microsecond_and_saturate() {
        assert_eq!(Timestamp::from_seconds(1.000_000_4).as_micros(), 1_000_000);
        assert_eq!(Timestamp::from_seconds(f64::NAN).as_micros(), 0);
        assert_eq!(Timestamp::from_seconds(f64::INFINITY).as_micros(), i64::MAX);
        let (a, b) = (
            Timestamp::from_micros(250_000),
            Timestamp::from_micros(1_000_000),
        );
        assert!((b.seconds_since(a) - 0.75).abs() < 1e-12);
        assert!((a.seconds_since(b) + 0.75).abs() < 1e-12);
    }
}
