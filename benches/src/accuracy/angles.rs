//! Angles against truth by yaw and height of the camera: recorded people through the virtual camera, and
//! where both these and drawn ones ([`super::drawn`]) stay within what each measure states.

use std::collections::BTreeMap;

use goodform_datasets::{Label, LabelledTrack, VirtualCamera};
use goodform_pose::Track;
use goodform_pose::measure::{Measure, Plane};
use serde::Serialize;

use super::angle_error::{ErrorSummary, Errors, TrueBody, add_errors};
use super::interval::Rate;

/// Heights of the camera: on the floor's edge, on a table, on a shelf. Units: m.
pub(super) const HEIGHTS_M: [f32; 3] = [0.4, 1.05, 1.8];
/// The camera looks at the hips of a standing person. Units: m.
const AIM_M: f32 = 0.9;
/// Repetitions of a person and movement that are looked at.
const REPETITIONS: usize = 2;
/// A measure that can be taken in fewer of the moments serves nobody there.
const ENOUGH: f64 = 0.5;

/// What was compared with the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Drawn figures, standing and sitting, through a network: its errors on a body whose every angle is known.
    Drawn,
    /// Drawn figures on the floor: lying, kneeling, on all fours. A view of the side of the one is none of the other.
    DrawnFloor,
    /// Recorded people through the virtual camera, with the noise measured on the network.
    Recorded,
}

/// One measure from one view.
#[derive(Debug, Clone, Serialize)]
pub struct AngleCell {
    /// What was compared.
    pub source: Source,
    /// The network, or the sets.
    pub model: String,
    /// The measure.
    pub measure: &'static str,
    /// Units: degrees of yaw.
    pub yaw_deg: f32,
    /// Height of the camera. Units: m.
    pub height_m: f32,
    /// The errors. Units: the measure's.
    pub error: ErrorSummary,
}

/// Where a measure stays within the error it states.
#[derive(Debug, Clone, Serialize)]
pub struct ViewGate {
    /// The measure.
    pub measure: &'static str,
    /// Where it lives.
    pub plane: String,
    /// The error it states. Units: the measure's.
    pub stated: f32,
    /// Its unit.
    pub unit: String,
    /// Yaw by yaw: mean error drawn and recorded, at the worst height, and whether both are within.
    pub views: Vec<GateView>,
}

/// One yaw of a gate.
#[derive(Debug, Clone, Serialize)]
pub struct GateView {
    /// Units: degrees of yaw.
    pub yaw_deg: f32,
    /// Mean size of the error on drawn figures. Missing: not measured there.
    pub drawn: Option<f64>,
    /// The same on recorded people.
    pub recorded: Option<f64>,
    /// The stricter of the two is within the stated error. Missing: neither was measured.
    pub within: Option<bool>,
}

/// Yaws in steps of 15 degrees, from the front over the right side to the back.
pub fn yaws(step_deg: u32) -> Vec<f32> {
    (0..=180 / step_deg)
        .map(|step| (step * step_deg) as f32)
        .collect()
}

/// Errors by measure.
pub(super) type Cells = BTreeMap<&'static str, Errors>;

/// One cell a measure.
pub(super) fn cells(
    source: Source,
    model: &str,
    (yaw_deg, height_m): (f32, f32),
    errors: &Cells,
    into: &mut Vec<AngleCell>,
) {
    for (measure, errors) in errors {
        if let Some(error) = errors.summary() {
            into.push(AngleCell {
                source,
                model: model.to_owned(),
                measure,
                yaw_deg,
                height_m,
                error,
            });
        }
    }
}

/// Recorded people, from every yaw and height.
pub fn recorded(tracks: &[LabelledTrack], yaws: &[f32]) -> Vec<AngleCell> {
    let chosen = chosen(tracks);
    let mut found = Vec::new();
    for yaw_deg in yaws {
        for height_m in HEIGHTS_M {
            let camera = looking_at_hips(*yaw_deg, height_m);
            let side = VirtualCamera {
                yaw_deg: 90.0,
                pitch_deg: 0.0,
                ..camera
            };
            let mut errors = Cells::new();
            for (number, track) in chosen.iter().enumerate() {
                let seen = camera.see(track, Some(number as u64));
                let exact = side.see(track, None);
                if let (Some(seen), Some(exact)) = (seen, exact) {
                    compare(&mut errors, &track.subject, &seen, &exact);
                }
            }
            cells(
                Source::Recorded,
                "virtual camera",
                (*yaw_deg, height_m),
                &errors,
                &mut found,
            );
        }
    }
    found
}

/// A few repetitions of each person and movement.
fn chosen(tracks: &[LabelledTrack]) -> Vec<&LabelledTrack> {
    let mut taken: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    tracks
        .iter()
        .filter(|track| track.is_in_space() && track.label == Label::Correct)
        .filter(|track| {
            let key = (
                track.set.name(),
                track.subject.as_str(),
                track.movement.as_str(),
            );
            let taken = taken.entry(key).or_default();
            *taken += 1;
            *taken <= REPETITIONS
        })
        .collect()
}

fn looking_at_hips(yaw_deg: f32, height_m: f32) -> VirtualCamera {
    let camera = VirtualCamera::default();
    VirtualCamera {
        yaw_deg,
        height_m,
        pitch_deg: ((height_m - AIM_M) / camera.distance_m).atan().to_degrees(),
        ..camera
    }
}

fn compare(errors: &mut Cells, subject: &str, seen: &Track, exact: &Track) {
    for (seen, exact) in seen.frames.iter().zip(&exact.frames) {
        if let (Some((_, seen)), Some((_, exact))) = (seen, exact) {
            add_errors(errors, subject, Some(seen), &TrueBody::new(exact));
        }
    }
}

/// Where each measure stays within its stated error: the stricter of drawn and recorded gates.
pub fn gates(cells: &[AngleCell], yaws: &[f32]) -> Vec<ViewGate> {
    Measure::ALL
        .into_iter()
        .map(|measure| {
            let stated = measure.sem();
            let views = yaws.iter().map(|yaw_deg| {
                let worst = |source| worst(cells, source, measure.name(), *yaw_deg);
                let drawn = if measure.plane() == Plane::Lying {
                    Source::DrawnFloor
                } else {
                    Source::Drawn
                };
                let (drawn, recorded) = (worst(drawn), worst(Source::Recorded));
                let within = |found: Option<(f64, Rate)>| {
                    found.map(|(mae, measured)| {
                        mae <= f64::from(stated) && measured.share.unwrap_or(0.0) >= ENOUGH
                    })
                };
                let within = match (within(drawn), within(recorded)) {
                    (Some(a), Some(b)) => Some(a && b),
                    (a, b) => a.or(b),
                };
                GateView {
                    yaw_deg: *yaw_deg,
                    drawn: drawn.map(|(mae, _)| mae),
                    recorded: recorded.map(|(mae, _)| mae),
                    within,
                }
            });
            ViewGate {
                measure: measure.name(),
                plane: format!("{:?}", measure.plane()).to_lowercase(),
                stated,
                unit: format!("{:?}", measure.unit()).to_lowercase(),
                views: views.collect(),
            }
        })
        .collect()
}

/// The largest mean error over the heights of the camera.
fn worst(cells: &[AngleCell], source: Source, measure: &str, yaw_deg: f32) -> Option<(f64, Rate)> {
    cells
        .iter()
        .filter(|cell| cell.source == source && cell.measure == measure)
        .filter(|cell| (cell.yaw_deg - yaw_deg).abs() < 0.1)
        .map(|cell| (cell.error.mae.value, cell.error.measured))
        .max_by(|a, b| a.0.total_cmp(&b.0))
}
