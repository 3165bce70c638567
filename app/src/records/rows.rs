//! What is read back of the records.

use serde::{Deserialize, Serialize};

/// A session: what was done in one go.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptSession {
    /// Its number.
    pub id: i64,
    /// When it began: local time with its offset, ISO 8601.
    pub begun: String,
    /// Pain before and after, and effort, 0-10. Missing: not asked or not answered.
    pub pain_before: Option<u8>,
    /// Pain after.
    pub pain_after: Option<u8>,
    /// Effort.
    pub effort: Option<u8>,
    /// A note.
    pub note: String,
    /// Its sets, in their order.
    pub sets: Vec<KeptSet>,
}

impl KeptSession {
    /// The day it began on, as `2026-11-29`.
    pub fn day(&self) -> &str {
        self.begun.get(..10).unwrap_or(&self.begun)
    }
}

/// One set of one exercise.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptSet {
    /// Its number.
    pub id: i64,
    /// When it began: local time with its offset, ISO 8601.
    pub begun: String,
    /// The exercise's id.
    pub exercise: String,
    /// The version of the program that judged it.
    pub program: String,
    /// The network that saw it.
    pub model: String,
    /// Whether it came to an end; if not the program was killed on the way, and the last second may be missing.
    pub ended: bool,
    /// How long it lasted. Units: s.
    pub seconds: f64,
    /// Repetitions and holds, as the coach counted them.
    pub done: u32,
    /// So many more, or fewer, the person says it were. Units: repetitions; 0 where nobody said so.
    pub correction: i32,
    /// No camera watched: `done` is 0, all of the count is the person's, and nothing was judged.
    pub by_hand: bool,
    /// How hard it was, and the pain after it, 0-10. Missing: not asked or not answered.
    pub effort: Option<u8>,
    /// Pain after.
    pub pain_after: Option<u8>,
    /// What the coach kept of it.
    pub report: KeptReport,
    /// The file of its poses, beside the database. Missing: none was kept.
    pub poses: Option<String>,
    /// "This hurts", as often as it was said.
    pub hurts: Vec<KeptHurt>,
}

impl KeptSet {
    /// Repetitions and holds, as the person says.
    pub const fn said(&self) -> u32 {
        self.done.saturating_add_signed(self.correction)
    }

    /// The day it began on, as `2026-11-29`.
    pub fn day(&self) -> &str {
        self.begun.get(..10).unwrap_or(&self.begun)
    }
}

/// "This hurts".
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptHurt {
    /// When. Units: s of the set.
    pub at_s: f64,
    /// Where: an id of the list, as `lower_back`. Missing: not said.
    pub place: Option<String>,
    /// How much, 0-10. Missing: not said.
    pub strength: Option<u8>,
}

/// What the coach kept of a set, as far as it is read back; see docs/cli.md for its fields.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptReport {
    /// Counted repetitions.
    pub repetitions: Vec<KeptRepetition>,
    /// Holds.
    pub holds: Vec<KeptHold>,
    /// Movements begun and not counted.
    pub attempts: Vec<KeptAttempt>,
    /// Cues given.
    pub cues: Vec<KeptCue>,
    /// Spans that could not be judged.
    pub cannot_judge: Vec<KeptSpan>,
    /// Time in the position of an exercise of which nothing is counted. Units: s.
    pub in_position_s: f64,
}

/// A movement begun and not counted.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct KeptAttempt {
    pub start_s: f64,
    pub end_s: f64,
    pub reason: String,
}

/// A cue as it was given.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct KeptCue {
    pub t_s: f64,
    pub id: String,
    pub text: String,
}

/// A span that could not be judged.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct KeptSpan {
    pub from_s: f64,
    pub to_s: f64,
    pub reason: String,
}

/// A counted repetition.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct KeptRepetition {
    pub index: u32,
    pub start_s: f64,
    pub turn_s: f64,
    pub end_s: f64,
    pub closed: bool,
    pub side: Option<String>,
    pub peak_deg: Option<f64>,
    pub rom_deg: Option<f64>,
    pub rom_error_deg: Option<f64>,
    pub score: Option<f64>,
    pub verdict: String,
    pub faults: Vec<String>,
}

/// A hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    missing_docs,
    clippy::struct_field_names,
    reason = "the fields are described in docs/cli.md, and the unit is part of the name"
)]
pub struct KeptHold {
    pub start_s: f64,
    pub end_s: f64,
    pub in_band_s: f64,
}

impl KeptReport {
    /// Mean range of the judged repetitions and the error of one of them. Units: degrees. Missing: none was judged.
    pub fn mean_range_deg(&self) -> Option<(f64, f64)> {
        let ranges = self.repetitions.iter().filter_map(|one| one.rom_deg);
        let error = self.repetitions.iter().find_map(|one| one.rom_error_deg)?;
        let (count, sum) =
            ranges.fold((0_u32, 0.0), |(count, sum), range| (count + 1, sum + range));
        (count > 0).then(|| (sum / f64::from(count), error))
    }

    /// Share of the repetitions that could be judged, 0-1. Missing: nothing was repeated.
    pub fn judged_share(&self) -> Option<f64> {
        let all = self.repetitions.len();
        let judged = self
            .repetitions
            .iter()
            .filter(|one| matches!(one.verdict.as_str(), "right" | "faulty"));
        (all > 0).then(|| judged.count() as f64 / all as f64)
    }
}
