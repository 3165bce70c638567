//! An exercise file as it is written, before it is checked.

use serde::Deserialize;
use toml::Spanned;

use crate::exercise::{
    Combine, CountAt, CountUnit, Dose, Effort, Grade, Mode, Part, PhaseTempo, Severity, Sides,
    View, When,
};
use crate::rule::Limb;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) id: Spanned<String>,
    pub(crate) name: String,
    pub(crate) category: String,
    pub(crate) grade: Grade,
    pub(crate) mode: Spanned<Mode>,
    pub(crate) sides: Sides,
    pub(crate) views: Vec<View>,
    pub(crate) position: String,
    pub(crate) setup: String,
    pub(crate) sees: String,
    pub(crate) cannot_see: String,
    pub(crate) stop: Vec<String>,
    pub(crate) contraindications: Vec<String>,
    #[serde(default)]
    pub(crate) easier: Vec<String>,
    #[serde(default)]
    pub(crate) harder: Vec<String>,
    pub(crate) sources: Spanned<Vec<String>>,
    pub(crate) posture: Spanned<String>,
    pub(crate) count: Option<FileCount>,
    pub(crate) judge: Option<FileJudge>,
    #[serde(default)]
    pub(crate) secondary: Vec<FileSecondary>,
    #[serde(default)]
    pub(crate) phases: Vec<PhaseTempo>,
    pub(crate) dose: Dose,
    #[serde(default)]
    pub(crate) faults: Vec<FileFault>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePostures {
    pub(crate) posture: Vec<FilePosture>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePosture {
    pub(crate) name: String,
    #[serde(rename = "what")]
    pub(crate) _what: String,
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
    pub(crate) unit: CountUnit,
    pub(crate) effort: Effort,
    pub(crate) at: CountAt,
    #[serde(default)]
    pub(crate) min_out_s: f64,
    pub(crate) min_rep_s: f64,
    pub(crate) max_rep_s: Spanned<f64>,
    #[serde(default = "whole")]
    pub(crate) own_range: Spanned<f32>,
    #[serde(default)]
    pub(crate) needs_start: bool,
    #[serde(default)]
    pub(crate) steps: bool,
    #[serde(default)]
    pub(crate) limits: Vec<FileLimit>,
    #[serde(default)]
    pub(crate) at_target: Vec<FileLimit>,
    #[serde(default)]
    pub(crate) at_leaving: Vec<FileLimit>,
    pub(crate) signals: Spanned<Vec<FileSignal>>,
}

fn whole() -> Spanned<f32> {
    Spanned::new(0..0, 1.0)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSignal {
    pub(crate) measure: Spanned<String>,
    pub(crate) combine: Combine,
    pub(crate) start: Spanned<[f32; 2]>,
    pub(crate) leave: Spanned<f32>,
    pub(crate) enter: Spanned<f32>,
    pub(crate) target: Spanned<[f32; 2]>,
    pub(crate) min_range: Spanned<f32>,
    pub(crate) view_error: Option<Spanned<f32>>,
    #[serde(default)]
    pub(crate) relative: bool,
    #[serde(default)]
    pub(crate) needed: bool,
    pub(crate) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileJudge {
    pub(crate) measure: Spanned<String>,
    pub(crate) limb: Limb,
    pub(crate) start: [f32; 2],
    pub(crate) target: Spanned<[f32; 2]>,
    #[serde(default)]
    pub(crate) absolute: bool,
    #[serde(default)]
    pub(crate) relative: bool,
    pub(crate) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSecondary {
    pub(crate) measure: Spanned<String>,
    pub(crate) limb: Limb,
    pub(crate) expected: [f32; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileFault {
    pub(crate) id: String,
    pub(crate) rule: Spanned<String>,
    pub(crate) parts: Vec<Part>,
    pub(crate) when: When,
    pub(crate) view: Option<View>,
    #[serde(default)]
    pub(crate) min_s: f64,
    pub(crate) severity: Severity,
    #[serde(default)]
    pub(crate) on_attempts: bool,
    #[serde(default)]
    pub(crate) variant: Option<String>,
    #[serde(default)]
    pub(crate) expected: Option<Spanned<[f32; 2]>>,
    pub(crate) cue: String,
    pub(crate) source: Spanned<String>,
}
