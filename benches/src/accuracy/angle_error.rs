//! The error of every measure on a pair of poses: what was seen, and what is true.

use std::collections::BTreeMap;

use goodform_pose::measure::{Measure, Plane, Unit, near_side};
use goodform_pose::{ImageLandmark, Pose, Side, Vec2, Vec3};
use serde::Serialize;

use super::interval::{Mean, Rate, mean_by_subject};

/// A landmark is sure enough to be measured with. Source: the coach's own limit.
const SURE: f32 = 0.5;
/// Size of the picture in which truth is measured. Units: px, px a metre.
const TRUTH_PX: f32 = 4000.0;
const PX_A_M: f32 = 1000.0;

/// A body as it is, to be measured from where each measure has its natural view.
pub struct TrueBody {
    side: Pose,
    front: Pose,
}

impl TrueBody {
    /// From the exact landmarks in metres of a person turned by 90 degrees, who shows their right side.
    pub fn new(seen_from_the_side: &Pose) -> Self {
        let flat = |turn: fn(Vec3) -> Vec3| {
            let world = seen_from_the_side.world_landmarks().map(turn);
            let mut image = *seen_from_the_side.image_landmarks();
            for (point, at) in image.iter_mut().zip(&world) {
                // As from very far away: a picture without perspective.
                let position = at.truncate() * PX_A_M + TRUTH_PX / 2.0;
                *point = ImageLandmark { position, ..*point };
            }
            Pose::new(image, world, Vec2::splat(TRUTH_PX))
        };
        Self {
            side: flat(|at| at),
            front: flat(|at| Vec3::new(at.z, at.y, -at.x)),
        }
    }

    /// The true value of a measure. A bend in the picture has the bend in space for its truth; leans and
    /// ratios have their value in the view they are made for. Missing: as the measure's.
    pub fn value(&self, measure: Measure, side: Side) -> Option<f32> {
        in_space(measure).map_or_else(
            || {
                if measure.plane() == Plane::Frontal {
                    measure.value(&self.front, side)
                } else {
                    measure.value(&self.side, side)
                }
            },
            |twin| twin.value(&self.side, side),
        )
    }
}

/// The measure in space that a bend in the picture stands for.
fn in_space(measure: Measure) -> Option<Measure> {
    match measure.name() {
        "knee_flex" => Measure::from_name("knee_flex_3d"),
        "elbow_flex" => Measure::from_name("elbow_flex_3d"),
        "shoulder_elev" => Measure::from_name("arm_lift_3d"),
        _ => None,
    }
}

/// Errors of one measure in one view, person by person.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    by_subject: BTreeMap<String, Vec<f64>>,
    asked: usize,
}

/// What they come to. Units: the measure's.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorSummary {
    /// Mean size of the error, by person.
    pub mae: Mean,
    /// Mean error.
    pub bias: f64,
    /// 95 of 100 errors are at most so large.
    pub p95: f64,
    /// Moments in which it could be measured.
    pub measured: Rate,
}

impl Errors {
    /// Adds a moment in which it could be measured, or not.
    fn add(&mut self, subject: &str, error: Option<f32>) {
        self.asked += 1;
        if let Some(error) = error.filter(|error| error.is_finite()) {
            let own = self.by_subject.entry(subject.to_owned()).or_default();
            own.push(f64::from(error));
        }
    }

    /// The summary; `None` where it could never be measured.
    pub fn summary(&self) -> Option<ErrorSummary> {
        let mut all: Vec<f64> = self.by_subject.values().flatten().copied().collect();
        let bias = all.iter().sum::<f64>() / all.len() as f64;
        for error in &mut all {
            *error = error.abs();
        }
        all.sort_unstable_by(f64::total_cmp);
        let last = all.len().checked_sub(1)?;
        let sizes = self
            .by_subject
            .iter()
            .map(|(subject, own)| (subject.clone(), own.iter().map(|e| e.abs()).collect()))
            .collect();
        Some(ErrorSummary {
            mae: mean_by_subject(&sizes)?,
            bias,
            p95: all.get((last as f64 * 0.95).round() as usize).copied()?,
            measured: Rate::new(all.len(), self.asked),
        })
    }
}

/// Adds the errors of every measure in one moment, on the side nearer the camera. A measure that has no
/// true value there (a landmark the set lacks) is not asked for.
pub fn add_errors(
    errors: &mut BTreeMap<&'static str, Errors>,
    subject: &str,
    seen: Option<&Pose>,
    truth: &TrueBody,
) {
    for measure in Measure::ALL {
        let side = seen.map_or(Side::Right, near_side);
        let Some(value) = truth.value(measure, side).filter(|value| value.is_finite()) else {
            continue;
        };
        let found = seen.and_then(|pose| measure.if_confident(pose, side, SURE));
        errors.entry(measure.name()).or_default().add(
            subject,
            found.map(|found| difference(measure, found, value)),
        );
    }
}

/// Found less true; angles the short way round.
fn difference(measure: Measure, found: f32, value: f32) -> f32 {
    let difference = found - value;
    if measure.unit() == Unit::Degrees {
        (difference + 180.0).rem_euclid(360.0) - 180.0
    } else {
        difference
    }
}
