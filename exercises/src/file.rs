//! An exercise file as it is written, before it is checked.

use serde::Deserialize;
use toml::Spanned;

use crate::library::{Combine, Dose, Effort, Grade, Mode, PhaseTempo};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(rename = "category")]
    pub(crate) _category: String,
    pub(crate) grade: Grade,
    pub(crate) mode: Mode,
    pub(crate) views: Vec<String>,
    pub(crate) setup: String,
    pub(crate) sees: String,
    pub(crate) cannot_see: String,
    pub(crate) stop: Vec<String>,
    pub(crate) contraindications: Vec<String>,
    #[serde(rename = "easier")]
    pub(crate) _easier: Vec<String>,
    #[serde(rename = "harder")]
    pub(crate) _harder: Vec<String>,
    pub(crate) sources: Spanned<Vec<String>>,
    pub(crate) posture: FilePosture,
    pub(crate) count: FileCount,
    pub(crate) judge: FileJudge,
    pub(crate) phases: Vec<PhaseTempo>,
    pub(crate) dose: Dose,
    pub(crate) faults: Vec<FileFault>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePosture {
    #[serde(rename = "name")]
    pub(crate) _name: String,
    pub(crate) source: Spanned<String>,
    pub(crate) limits: Vec<FileLimit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileLimit {
    pub(crate) measure: Spanned<String>,
    pub(crate) combine: Combine,
    pub(crate) min: Option<f32>,
    pub(crate) max: Option<f32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileCount {
    pub(crate) measure: Spanned<String>,
    pub(crate) combine: Combine,
    pub(crate) start: [f32; 2],
    pub(crate) leave: Spanned<f32>,
    pub(crate) enter: Spanned<f32>,
    pub(crate) target: Spanned<[f32; 2]>,
    pub(crate) min_range: Spanned<f32>,
    pub(crate) effort: Effort,
    pub(crate) min_out_s: f64,
    pub(crate) min_rep_s: f64,
    pub(crate) max_rep_s: Spanned<f64>,
    pub(crate) rises: Option<Spanned<String>>,
    pub(crate) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileJudge {
    pub(crate) measure: Spanned<String>,
    #[serde(rename = "start")]
    pub(crate) _start: [f32; 2],
    pub(crate) target: Spanned<[f32; 2]>,
    #[serde(rename = "min_range")]
    pub(crate) _min_range: f32,
    pub(crate) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileFault {
    pub(crate) id: String,
    pub(crate) measure: Spanned<String>,
    pub(crate) short_of_target_by: Spanned<f32>,
    #[serde(rename = "severity")]
    pub(crate) _severity: String,
    pub(crate) cue: String,
    pub(crate) source: Spanned<String>,
}
