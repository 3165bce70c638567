//! UI-PRMD as the Kinect saw it: positions and angles of 22 joints, put together by forward kinematics.

use std::path::{Path, PathBuf};

use glam::{Mat3, Vec3};
use goodform_pose::Landmark as L;

use super::{Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Joints, Label, LabelledTrack, Repetitions, Timing, at_rate};
use crate::text::{self, Row, Separator};

/// Source: Vakanski et al. 2018, doi:10.3390/data3010002. Units: frames a second.
const RATE: f64 = 30.0;
const JOINTS: usize = 22;
/// The joint each hangs from, in the set's order: waist, spine, chest, neck, head, its tip; left collar,
/// upper arm, forearm, hand; the same right; left upper leg, lower leg, foot, toes; the same right.
const PARENTS: [usize; JOINTS] = [
    0, 0, 1, 2, 3, 4, 2, 6, 7, 8, 2, 10, 11, 12, 0, 14, 15, 16, 0, 18, 19, 20,
];
/// A segment is named by its upper end: the upper arm begins at the shoulder.
const LANDMARKS: [(usize, L); 14] = [
    (7, L::LeftShoulder),
    (8, L::LeftElbow),
    (9, L::LeftWrist),
    (11, L::RightShoulder),
    (12, L::RightElbow),
    (13, L::RightWrist),
    (14, L::LeftHip),
    (15, L::LeftKnee),
    (16, L::LeftAnkle),
    (17, L::LeftFootIndex),
    (18, L::RightHip),
    (19, L::RightKnee),
    (20, L::RightAnkle),
    (21, L::RightFootIndex),
];

/// The ten movements in the set's words, and the exercise each is, where it is one.
const MOVEMENTS: [(&str, Option<&str>); 10] = [
    ("deep squat", Some("squat")),
    ("hurdle step", None),
    ("inline lunge", Some("split_squat")),
    ("side lunge", None),
    ("sit to stand", Some("sit_to_stand")),
    ("standing active straight leg raise", None),
    ("standing shoulder abduction", Some("shoulder_abduction")),
    ("standing shoulder extension", None),
    ("standing shoulder internal-external rotation", None),
    ("standing shoulder scaption", None),
];

/// What a file's name says: `m01_s01_e01_positions_inc.txt.gz`.
pub(super) fn by_name(set: Set, path: &Path) -> Option<Recording> {
    let mut parts = text::stem(path).split('_');
    let mut number = |letter: char| -> Option<usize> {
        let digits = parts.next()?.strip_prefix(letter)?;
        (digits.len() == 2).then(|| digits.parse().ok())?
    };
    let (movement, subject, _) = (number('m')?, number('s')?, number('e')?);
    if parts.next() != Some("positions") {
        return None;
    }
    let label = match parts.next() {
        None => Label::Correct,
        Some("inc") => Label::Incorrect,
        Some(_) => return None,
    };
    let (movement, exercise) = MOVEMENTS.get(movement.checked_sub(1)?)?;
    Some(Recording {
        set,
        sensor: if set == Set::UiPrmdVicon {
            "vicon"
        } else {
            "kinect"
        },
        subject: format!("s{subject:02}"),
        movement: (*movement).to_owned(),
        exercise: exercise.map(str::to_owned),
        label,
        path: path.to_path_buf(),
    })
}

/// Whether a folder above the file speaks of a sensor.
pub(super) fn is_of(path: &Path, sensor: &str) -> bool {
    path.parent().is_some_and(|folder| {
        folder
            .to_string_lossy()
            .to_ascii_lowercase()
            .contains(sensor)
    })
}

pub(super) fn named(path: &Path) -> Option<Recording> {
    let recording = by_name(Set::UiPrmdKinect, path)?;
    (!is_of(path, "vicon")).then_some(recording)
}

pub(super) fn read(recording: &Recording) -> Result<LabelledTrack, DatasetError> {
    let path = &recording.path;
    let positions = text::rows(path, &text::read(path)?, Separator::Comma, JOINTS * 3)?;
    let beside = angles_of(path)
        .ok_or_else(|| DatasetError::foreign(path, "the file of its angles is not there"))?;
    let angles = text::rows(&beside, &text::read(&beside)?, Separator::Comma, JOINTS * 3)?;
    if angles.len() != positions.len() {
        let line = angles.len().min(positions.len()) + 1;
        let reason = format!(
            "{} rows of angles for {} rows of positions",
            angles.len(),
            positions.len()
        );
        return Err(DatasetError::line(&beside, line, reason));
    }
    let mut track = recording.track(Timing::Rate(RATE));
    let rows = positions.iter().zip(&angles);
    track.frames = at_rate(RATE, rows.map(|(at, turned)| joints(at, turned)));
    track.repetitions = Some(one_repetition(&track));
    Ok(track)
}

/// Each file of the set is one repetition.
pub(super) fn one_repetition(track: &LabelledTrack) -> Repetitions {
    let to_s = track.duration_s().unwrap_or_default();
    Repetitions {
        count: 1,
        spans: vec![crate::labelled::Span { from_s: 0.0, to_s }],
        ..Repetitions::default()
    }
}

/// The file of the angles: beside the positions, or in a folder named for angles.
fn angles_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?.replace("positions", "angles");
    let beside = path.with_file_name(&name);
    let swapped: PathBuf = path
        .parent()?
        .components()
        .map(|part| {
            let part = part.as_os_str().to_string_lossy();
            part.replace("positions", "angles")
                .replace("Positions", "Angles")
        })
        .collect();
    [swapped.join(&name), beside]
        .into_iter()
        .find(|path| path.is_file())
}

/// Forward kinematics: each joint is given in the frame of the one it hangs from.
///
/// The angles turn about x, y and z and are put together as z, x, y. The published animation puts
/// them together as z, y, x; measured on ten squats of three people, z, x, y brings the twelve large
/// joints within 6.5 cm of the Vicon markers after alignment, every other order to 12-19 cm, and only
/// z, x, y leaves the feet where they stand (10-21 cm of travel, else 47-100).
fn joints(positions: &Row, angles: &Row) -> Joints {
    let (positions, angles) = (triples(&positions.values), triples(&angles.values));
    let mut placed = [Vec3::ZERO; JOINTS];
    let mut turned = [Mat3::IDENTITY; JOINTS];
    for (joint, ((at, angle), parent)) in positions.zip(angles).zip(PARENTS).enumerate() {
        let by = angle.map(f32::to_radians);
        let own =
            Mat3::from_rotation_z(by.z) * Mat3::from_rotation_x(by.x) * Mat3::from_rotation_y(by.y);
        let (from, frame) = if joint == 0 {
            (Vec3::ZERO, Mat3::IDENTITY)
        } else {
            let from = placed.get(parent).copied().unwrap_or_default();
            (from, turned.get(parent).copied().unwrap_or_default())
        };
        if let (Some(place), Some(turn)) = (placed.get_mut(joint), turned.get_mut(joint)) {
            *place = from + frame * at;
            *turn = frame * own;
        }
    }
    let mut joints = Joints::default();
    for (joint, landmark) in LANDMARKS {
        if let Some(at) = placed.get(joint) {
            // Centimetres, y up, z towards the sensor; a person who faces it has their left at +x.
            joints.put(landmark, Vec3::new(at.x, -at.y, -at.z) / 100.0, 1.0);
        }
    }
    joints
}

/// Numbers by three.
pub(super) fn triples(values: &[f32]) -> impl Iterator<Item = Vec3> {
    values.chunks_exact(3).map(Vec3::from_slice)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Label, named};

    #[test]
    fn names_tell_movement_person_and_label() {
        let good = named(Path::new(
            "kinect_positions/correct/m05_s03_e07_positions.txt.gz",
        ));
        let good = good.expect("named");
        assert_eq!(
            (good.subject.as_str(), good.movement.as_str()),
            ("s03", "sit to stand")
        );
        assert_eq!(good.label, Label::Correct);
        let wrong = named(Path::new("x/m01_s10_e10_positions_inc.txt")).expect("named");
        assert_eq!(wrong.label, Label::Incorrect);
        for other in [
            "x/m01_s01_e01_angles.txt.gz",
            "x/m11_s01_e01_positions.txt",
            "x/m00_s01_e01_positions.txt",
            "vicon_positions/m01_s01_e01_positions.txt",
            "x/readme.txt",
        ] {
            assert_eq!(named(Path::new(other)), None, "{other}");
        }
    }
}
