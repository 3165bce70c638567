//! A reading, and whether two of them differ.

use goodform_pose::{Side, Timestamp};

use super::joint::Joint;

/// Why a reading was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It was held still.
    Still,
    /// It was asked for by a key.
    Asked,
    /// A hand was raised.
    Hand,
    /// It is the furthest that was seen.
    Furthest,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Still, Self::Asked, Self::Hand, Self::Furthest];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Still => "held_still",
            Self::Asked => "asked",
            Self::Hand => "raised_hand",
            Self::Furthest => "furthest",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }
}

/// A reading. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// What was measured.
    pub joint: Joint,
    /// The person's own side; it says nothing of a joint of the midline.
    pub side: Side,
    /// The median over the time it was held.
    pub value_deg: f32,
    /// The true one is that near in 95 of 100 cases.
    pub error_deg: f32,
    /// How much the values spread meanwhile: a robust standard deviation.
    pub spread_deg: f32,
    /// How far out of the joint's view the person was turned.
    pub turned_deg: f32,
    /// Why it was taken.
    pub how: How,
    /// When, by the source's clock.
    pub at: Timestamp,
}

/// How much the second of two readings is more than the first. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The second less the first.
    pub by_deg: f32,
    /// The true difference is that near in 95 of 100 cases.
    pub error_deg: f32,
}

impl Difference {
    /// Whether there is a difference that can be measured: it is larger than its error.
    pub fn is_clear(self) -> bool {
        self.by_deg.abs() > self.error_deg
    }
}

/// Compares two values with their errors, which are taken to be independent: an error that both share would make the
/// difference surer than is said here, never less sure.
pub fn compare(first: (f32, f32), second: (f32, f32)) -> Difference {
    Difference {
        by_deg: second.0 - first.0,
        error_deg: first.1.hypot(second.1),
    }
}
