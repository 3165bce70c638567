//! Everything that was measured; its JSON is for machines.

use std::collections::BTreeMap;
use std::path::Path;

use goodform::store::write_whole;
use goodform::street::Percentiles;
use serde::Serialize;

use super::AccuracyError;
use super::angles::{AngleCell, ViewGate};
use super::counting::{Cell, Counting};
use super::document::Block;
use super::html::html;
use super::judgement::JudgementRow;
use super::markdown::markdown;
use super::robustness::AlterationResult;
use super::row_labels::RowLabels;
use super::sections::document;
use super::spaces::SpaceCount;

/// The version of the JSON.
pub const REPORT_VERSION: u32 = 1;

/// A set and how much of it there was.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SetSize {
    /// Its name.
    pub set: String,
    /// Its licence, by its card.
    pub licence: String,
    /// Recordings, or clips.
    pub recordings: usize,
    /// People, as far as the set tells; origins of clips.
    pub subjects: usize,
    /// Frames, or rows.
    pub frames: usize,
    /// True repetitions, where they are known.
    pub repetitions: Option<u32>,
    /// Files and rows that could not be read.
    pub unreadable: usize,
    /// What is known to be wrong with it, by its card.
    pub defects: Vec<String>,
}

/// How long the stages took, over every film that was seen in this run.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Speed {
    /// Films.
    pub films: usize,
    /// Frames.
    pub frames: usize,
    /// By stage. Units: ms a frame.
    pub stages_ms: BTreeMap<&'static str, Percentiles>,
}

/// Everything that was measured. Two runs on the same data give the same, but for `speed`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AccuracyReport {
    /// The version of this layout.
    pub version: u32,
    /// The program's version.
    pub goodform: &'static str,
    /// The network, or `tracks`.
    pub model: String,
    /// The engine.
    pub engine: String,
    /// A part only was looked at.
    pub quick: bool,
    /// The labelled sets are not here; a handful of recordings stands in, too few for a limit.
    pub excerpts: bool,
    /// What truth there was.
    pub truth: Vec<SetSize>,
    /// Exercises of the library.
    pub exercises: Vec<String>,
    /// Counting on clips.
    pub counting: Counting,
    /// Counting on tracks in space.
    pub spaces: Vec<SpaceCount>,
    /// Every exercise on drawn movements that are another; standing must count nothing.
    pub drawn_others: Vec<Cell>,
    /// Angles, cell by cell.
    pub angles: Vec<AngleCell>,
    /// Views in which each measure stays within its stated error.
    pub gates: Vec<ViewGate>,
    /// Altered clips.
    pub robustness: Vec<AlterationResult>,
    /// Right against wrong.
    pub judgement: Vec<JudgementRow>,
    /// Measures alone against labelled rows.
    pub row_labels: Vec<RowLabels>,
    /// What could not be read, and what was left out.
    pub problems: Vec<String>,
    /// The numbers that are compared with the committed limits.
    pub key_numbers: BTreeMap<String, f64>,
    /// Speed. Missing: no film was looked at.
    pub speed: Option<Speed>,
}

impl AccuracyReport {
    /// Writes Markdown, HTML, JSON and the plots into a folder.
    ///
    /// # Errors
    /// The folder cannot be made, or a file not be written.
    pub fn write(&self, folder: &Path) -> Result<(), AccuracyError> {
        std::fs::create_dir_all(folder).map_err(|error| AccuracyError::file(folder, &error))?;
        let document = document(self);
        let put = |name: &str, text: &str| {
            write_whole(&folder.join(name), text.as_bytes()).map_err(AccuracyError::Street)
        };
        for block in &document.blocks {
            if let Block::Plot { name, svg, .. } = block {
                put(&format!("{name}.svg"), svg)?;
            }
        }
        put("accuracy.md", &markdown(&document))?;
        put("accuracy.html", &html(&document))?;
        let json = serde_json::to_string_pretty(self)
            .map_err(|error| AccuracyError::file(folder, &error))?;
        put("accuracy.json", &json)
    }
}
