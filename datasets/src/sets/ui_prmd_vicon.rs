//! UI-PRMD as the Vicon saw it: 39 Plug-in-Gait markers on the skin, the most exact of the sets.

use std::path::Path;

use glam::Vec3;
use goodform_pose::{Landmark as L, Side};

use super::ui_prmd::{by_name, is_of, one_repetition, triples};
use super::{Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Joints, LabelledTrack, Timing, at_rate};
use crate::text::{self, Separator};

/// Source: Vakanski et al. 2018, doi:10.3390/data3010002. Units: frames a second.
const RATE: f64 = 100.0;
const MARKERS: usize = 39;

// Places of the pelvis's markers in the set's order.
const LEFT_FRONT: usize = 23;
const RIGHT_FRONT: usize = 24;
const LEFT_BACK: usize = 25;
const RIGHT_BACK: usize = 26;

/// Markers that lie on a landmark; two are averaged. Shoulder: acromion, elbow and knee: outer
/// epicondyle, ankle: outer malleolus.
const LANDMARKS: [(L, usize, usize); 14] = [
    (L::LeftShoulder, 9, 9),
    (L::LeftElbow, 11, 11),
    (L::LeftWrist, 13, 14),
    (L::LeftIndex, 15, 15),
    (L::RightShoulder, 16, 16),
    (L::RightElbow, 18, 18),
    (L::RightWrist, 20, 21),
    (L::RightIndex, 22, 22),
    (L::LeftKnee, 28, 28),
    (L::LeftAnkle, 30, 30),
    (L::RightKnee, 34, 34),
    (L::RightAnkle, 36, 36),
    (L::LeftHeel, 31, 31),
    (L::RightHeel, 37, 37),
];
const TOES: [(L, usize); 2] = [(L::LeftFootIndex, 32), (L::RightFootIndex, 38)];

pub(super) fn named(path: &Path) -> Option<Recording> {
    is_of(path, "vicon")
        .then(|| by_name(Set::UiPrmdVicon, path))
        .flatten()
}

pub(super) fn read(recording: &Recording) -> Result<LabelledTrack, DatasetError> {
    let path = &recording.path;
    let rows = text::rows(path, &text::read(path)?, Separator::Comma, MARKERS * 3)?;
    let mut track = recording.track(Timing::Rate(RATE));
    track.frames = at_rate(RATE, rows.iter().map(|row| joints(&row.values)));
    track.repetitions = Some(one_repetition(&track));
    Ok(track)
}

fn joints(values: &[f32]) -> Joints {
    let markers: Vec<Vec3> = triples(values).collect();
    let at = |marker: usize| markers.get(marker).copied().unwrap_or(Vec3::NAN);
    let mut joints = Joints::default();
    for (landmark, one, other) in LANDMARKS {
        joints.put(landmark, at(one).midpoint(at(other)), 1.0);
    }
    for (landmark, marker) in TOES {
        joints.put(landmark, at(marker), 1.0);
    }
    let pelvis = [LEFT_FRONT, RIGHT_FRONT, LEFT_BACK, RIGHT_BACK].map(at);
    for side in Side::BOTH {
        joints.put(L::LeftHip.on(side), hip(pelvis, side), 1.0);
    }
    // Millimetres, z up, the person looks along +x: seen from in front, +y is to the right.
    joints.map(|at| Vec3::new(at.y, -at.z, -at.x) / 1000.0)
}

/// The centre of a hip joint out of the four markers of the pelvis. Units: mm.
///
/// Source: Harrington et al. 2007, doi:10.1016/j.jbiomech.2006.02.003: from the middle of the front
/// markers, in axes of the pelvis, by its depth and width.
fn hip([left_front, right_front, left_back, right_back]: [Vec3; 4], side: Side) -> Vec3 {
    let (front, back) = (
        left_front.midpoint(right_front),
        left_back.midpoint(right_back),
    );
    let (width, depth) = (left_front.distance(right_front), front.distance(back));
    let outward = (left_front - right_front).normalize_or_zero();
    let ahead = front - back;
    let ahead = (ahead - outward * ahead.dot(outward)).normalize_or_zero();
    let up = ahead.cross(outward);
    let sideways = match side {
        Side::Left => outward,
        Side::Right => -outward,
    };
    front - ahead * (0.24 * depth + 9.9) - up * (0.30 * width + 10.9)
        + sideways * (0.33 * width + 7.3)
}

#[cfg(test)]
mod tests {
    use glam::Vec3;
    use goodform_pose::Side;

    use super::hip;

    #[test]
    fn hips_lie_below_behind_and_beside_the_front_markers() {
        // Facing +x, left is +y, up is +z.
        let pelvis = [
            Vec3::new(100.0, 120.0, 950.0),
            Vec3::new(100.0, -120.0, 950.0),
            Vec3::new(-60.0, 45.0, 950.0),
            Vec3::new(-60.0, -45.0, 950.0),
        ];
        let (left, right) = (hip(pelvis, Side::Left), hip(pelvis, Side::Right));
        assert!(
            (left - Vec3::new(51.7, 86.5, 867.1)).length() < 0.1,
            "{left}"
        );
        assert!(
            (right - Vec3::new(51.7, -86.5, 867.1)).length() < 0.1,
            "{right}"
        );
    }
}
