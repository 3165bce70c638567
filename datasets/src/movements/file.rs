//! The shape of a movement file, as it is read.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub(super) type Numbers = BTreeMap<Spanned<String>, Spanned<f32>>;

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) id: String,
    /// Where the numbers come from.
    pub(super) source: Spanned<String>,
    pub(super) sides: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) props: Vec<Spanned<String>>,
    pub(super) view: FileView,
    pub(super) start: Spanned<String>,
    pub(super) turn: Spanned<String>,
    /// Pause in the start pose between repetitions. Units: s.
    pub(super) rest_s: f64,
    #[serde(default)]
    pub(super) poses: BTreeMap<String, Spanned<FilePose>>,
    pub(super) phases: Spanned<Vec<FileStep>>,
    #[serde(default)]
    pub(super) enter: Vec<FileStep>,
    #[serde(default)]
    pub(super) faults: Vec<FileFault>,
}

/// The postures that every file may name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Postures {
    pub(super) poses: BTreeMap<String, Spanned<FilePose>>,
}

/// How it is best looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileView {
    /// The views it may be judged from. Units: degrees of yaw; 0 faces the camera, 90 shows the right.
    pub(super) yaws_deg: Spanned<Vec<f32>>,
    pub(super) height_m: Spanned<f32>,
    pub(super) distance_m: Spanned<f32>,
    /// What the camera looks at: height over the floor.
    pub(super) aim_m: f32,
}

/// A pose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePose {
    /// The pose whose angles it takes where it names none.
    pub(super) like: Option<Spanned<String>>,
    /// What rests: `foot`, `knee_left` and the like.
    pub(super) contacts: Option<Vec<Spanned<String>>>,
    pub(super) settle: Option<Spanned<String>>,
    /// Height of the seat. Units: m.
    pub(super) seat_m: Option<f32>,
    /// Where it is done, ahead and to the right of the movement's start. Units: m.
    pub(super) at_m: Option<[f32; 2]>,
    #[serde(default)]
    pub(super) angles: Numbers,
}

/// A way to a pose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileStep {
    pub(super) name: String,
    pub(super) to: Spanned<String>,
    pub(super) seconds: Spanned<f64>,
}

/// A fault.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileFault {
    pub(super) id: String,
    /// The phases in which it shows.
    pub(super) during: Vec<Spanned<String>>,
    pub(super) changes: Vec<FileChange>,
}

/// One change of the movement: of a pose, or of the time of a phase.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileChange {
    pub(super) pose: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) add: Numbers,
    pub(super) toward: Option<Spanned<String>>,
    pub(super) share: Option<f32>,
    pub(super) phase: Option<Spanned<String>>,
    /// The phase takes so many times as long.
    pub(super) times: Option<f64>,
}
