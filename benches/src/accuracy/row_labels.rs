//! Measures alone against labels row by row: do the library's thresholds part what others labelled?

use std::collections::BTreeMap;

use goodform_datasets::{LabelledFrame, LabelledTrack, Set};
use goodform_exercises::{Bound, Exercise, Than};
use goodform_pose::measure::Measure;
use goodform_pose::{Landmark, Pose, Side};
use serde::Serialize;

/// The rows among which the tallest posture is looked for, as a share. The start of a signal that counts by
/// its change.
const TALLEST: f64 = 0.9;

/// One file of labelled rows.
#[derive(Debug, Clone, Serialize)]
pub struct RowLabels {
    /// The file.
    pub file: String,
    /// The rule, with the library's threshold.
    pub rule: String,
    /// Labels and how many rows bear each.
    pub labels: BTreeMap<String, usize>,
    /// Mean over the labels of the share told right.
    pub balanced_accuracy: f64,
    /// Rows in which it could not be read.
    pub unread: usize,
}

/// What a row is called by the measures.
type Teller<'a> = Box<dyn Fn(&Pose) -> Option<&'static str> + 'a>;

/// The files of Exercise-Correction that the library has a rule for.
pub fn row_labels(tracks: &[LabelledTrack], exercises: &[&Exercise]) -> Vec<RowLabels> {
    let files = tracks
        .iter()
        .filter(|track| track.set == Set::ExerciseCorrection);
    files.filter_map(|track| file(track, exercises)).collect()
}

fn file(track: &LabelledTrack, exercises: &[&Exercise]) -> Option<RowLabels> {
    let find = |id: &str| exercises.iter().find(|exercise| exercise.id == id);
    let (rule, tell): (String, Teller<'_>) = if track.movement.starts_with("plank") {
        let plank = find("plank")?;
        let (sag, pike) = (bound(plank, "sag")?, bound(plank, "pike")?);
        let tell = move |pose: &Pose| {
            let line = Measure::BodyLine.value(pose, near(pose))?;
            Some(if line > sag {
                "L"
            } else if line < pike {
                "H"
            } else {
                "C"
            })
        };
        (
            format!("body_line > {sag}: low; < {pike}: high"),
            Box::new(tell),
        )
    } else if track.movement.starts_with("squat") {
        let squat = find("squat")?;
        let change = squat
            .count
            .signals
            .iter()
            .find(|s| s.measure == Measure::HipOverAnkle)?
            .enter;
        let start = tallest(track)?;
        let tell = move |pose: &Pose| {
            Some(if height(pose)? < start + change {
                "down"
            } else {
                "up"
            })
        };
        (
            format!("height of the hips {change} trunk lengths from the tallest: down"),
            Box::new(tell),
        )
    } else if track.movement.starts_with("lunge") && track.movement.contains("err") {
        let forward = bound(find("split_squat")?, "knee_forward")?;
        let tell = move |pose: &Pose| {
            Some(if shank_ahead(pose)? > forward {
                "L"
            } else {
                "C"
            })
        };
        (
            format!("shank_incl of the front leg > {forward}: knee over the toes"),
            Box::new(tell),
        )
    } else {
        return None;
    };
    let mut by_label: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut unread = 0;
    for frame in &track.frames {
        let Some(label) = &frame.label else { continue };
        let (hits, all) = by_label.entry(label.clone()).or_default();
        match tell(&frame.pose) {
            None => unread += 1,
            Some(told) => (*hits, *all) = (*hits + usize::from(told == label), *all + 1),
        }
    }
    let shares: Vec<f64> = by_label
        .values()
        .map(|(hits, all)| *hits as f64 / (*all).max(1) as f64)
        .collect();
    Some(RowLabels {
        file: track.movement.clone(),
        rule,
        balanced_accuracy: shares.iter().sum::<f64>() / shares.len().max(1) as f64,
        labels: by_label
            .into_iter()
            .map(|(label, (_, all))| (label, all))
            .collect(),
        unread,
    })
}

/// The threshold of a fault's first condition. Missing: there is no such fault, or it follows the target.
fn bound(exercise: &Exercise, fault: &str) -> Option<f32> {
    let fault = exercise.faults.iter().find(|known| known.id == fault)?;
    let condition = fault.rule.conditions().next()?;
    match (condition.bound, condition.than) {
        (Bound::Number(number), Than::More | Than::Less) => Some(number),
        _ => None,
    }
}

/// The side that is seen better: without depth nothing else tells which is near.
fn near(pose: &Pose) -> Side {
    let seen = |side: Side| -> f32 {
        [
            Landmark::LeftShoulder,
            Landmark::LeftHip,
            Landmark::LeftAnkle,
        ]
        .iter()
        .map(|landmark| pose.image(landmark.on(side)).visibility)
        .sum()
    };
    if seen(Side::Left) >= seen(Side::Right) {
        Side::Left
    } else {
        Side::Right
    }
}

/// Height of the hips over the ankles in trunk lengths, in the picture.
fn height(pose: &Pose) -> Option<f32> {
    let middle = |landmark: Landmark| {
        let at = |side| pose.image(landmark.on(side)).position;
        at(Side::Left).midpoint(at(Side::Right))
    };
    let hips = middle(Landmark::LeftHip);
    let trunk = (middle(Landmark::LeftShoulder) - hips).length();
    let height = (middle(Landmark::LeftAnkle).y - hips.y) / trunk;
    height.is_finite().then_some(height)
}

fn tallest(track: &LabelledTrack) -> Option<f32> {
    let read = |frame: &LabelledFrame| height(&frame.pose);
    let mut all: Vec<f32> = track.frames.iter().filter_map(read).collect();
    all.sort_unstable_by(f32::total_cmp);
    all.get((all.len() as f64 * TALLEST) as usize).copied()
}

/// Lean of the front leg's shank, forward as the feet point. Units: degrees.
fn shank_ahead(pose: &Pose) -> Option<f32> {
    let at = |landmark: Landmark, side: Side| pose.image(landmark.on(side)).position;
    let foot = |side| at(Landmark::LeftFootIndex, side).x - at(Landmark::LeftHeel, side).x;
    let ahead = (foot(Side::Left) + foot(Side::Right)).signum();
    let apart = at(Landmark::LeftAnkle, Side::Left).x - at(Landmark::LeftAnkle, Side::Right).x;
    let front = if apart * ahead >= 0.0 {
        Side::Left
    } else {
        Side::Right
    };
    let shank = at(Landmark::LeftKnee, front) - at(Landmark::LeftAnkle, front);
    let lean = (shank.x * ahead).atan2(-shank.y).to_degrees();
    lean.is_finite().then_some(lean)
}
