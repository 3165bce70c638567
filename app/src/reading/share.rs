//! How much of what was done could be judged, and why the rest could not.

use std::collections::BTreeMap;

use crate::records::KeptSet;

/// Repetitions by whether they could be judged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judged {
    /// Judged as right.
    pub right: u32,
    /// Judged, with something to try.
    pub adjust: u32,
    /// Not judged, by the reason.
    pub unseen: BTreeMap<String, u32>,
}

impl Judged {
    pub(super) fn take(&mut self, set: &KeptSet) {
        for one in &set.report.repetitions {
            match one.verdict.as_str() {
                "right" => self.right += 1,
                "faulty" => self.adjust += 1,
                other => {
                    let reason = other.strip_prefix("cannot_judge:").unwrap_or_default();
                    *self.unseen.entry(reason.to_owned()).or_default() += 1;
                }
            }
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.adjust += other.adjust;
        for (reason, count) in &other.unseen {
            *self.unseen.entry(reason.clone()).or_default() += count;
        }
    }

    /// Repetitions that were judged.
    pub const fn judged(&self) -> u32 {
        self.right + self.adjust
    }

    /// Of those that were judged, the ones that were just right. Units: per cent. Missing: nothing was judged.
    pub fn right_percent(&self) -> Option<u32> {
        let judged = f64::from(self.judged());
        (judged > 0.0).then(|| (f64::from(self.right) / judged * 100.0).round() as u32)
    }

    /// All repetitions.
    pub fn all(&self) -> u32 {
        self.judged() + self.unseen.values().sum::<u32>()
    }

    /// Units: per cent. Missing: nothing was repeated.
    pub fn percent(&self) -> Option<u32> {
        let all = self.all();
        (all > 0).then(|| (f64::from(self.judged()) / f64::from(all) * 100.0).round() as u32)
    }
}
