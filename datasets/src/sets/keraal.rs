//! KERAAL: the same trials of three low-back exercises, done seated, by Kinect, Vicon and three networks.

use std::collections::HashMap;
use std::path::Path;

use glam::{Vec2, Vec3};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Timestamp};

use super::kinect;
use super::landmark_names;
use super::{Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Joints, Label, LabelledFrame, LabelledTrack, Timing, at_rate};
use crate::text::{self, Separator};

/// Units: frames a second. Kinect and the networks on its film; source: the set's documentation, and
/// one frame of theirs for two of the Vicon's.
const RATE: f64 = 30.0;
const VICON_RATE: f64 = 60.0;
/// The film the networks saw. Units: px. Source: the set's film files.
const FILM: Vec2 = Vec2::new(960.0, 544.0);

/// By COCO's 17 numbers, as AlphaPose writes them.
const COCO: [L; 17] = [
    L::Nose,
    L::LeftEye,
    L::RightEye,
    L::LeftEar,
    L::RightEar,
    L::LeftShoulder,
    L::RightShoulder,
    L::LeftElbow,
    L::RightElbow,
    L::LeftWrist,
    L::RightWrist,
    L::LeftHip,
    L::RightHip,
    L::LeftKnee,
    L::RightKnee,
    L::LeftAnkle,
    L::RightAnkle,
];
/// OpenPose's names on the left; the right ones begin with `r`. The neck is no landmark of ours.
const OPENPOSE: [(&str, L); 8] = [
    ("lShoulder", L::LeftShoulder),
    ("lElbow", L::LeftElbow),
    ("lWrist", L::LeftWrist),
    ("lHip", L::LeftHip),
    ("lKnee", L::LeftKnee),
    ("lAnkle", L::LeftAnkle),
    ("lEye", L::LeftEye),
    ("lEar", L::LeftEar),
];

/// What a file's name says: `G3-BP-CTK-P1T1-Unknown-C-0.json` is group, sensor, exercise, person and
/// trial, a word, label, number.
pub(super) fn named(path: &Path) -> Option<Recording> {
    let parts: Vec<&str> = text::stem(path).split(['-', '_']).collect();
    let [_, sensor, exercise, person, .., label, _] = parts.as_slice() else {
        return None;
    };
    let sensor = match *sensor {
        "Kinect" => "kinect",
        "Vicon" => "vicon",
        "BP" => "blazepose",
        "OP" => "openpose",
        "AP" => "alphapose",
        _ => return None,
    };
    let (movement, exercise) = match *exercise {
        "CTK" => ("hide face", None),
        "RTK" => ("torso rotation", Some("trunk_rotation")),
        "ELK" => ("flank stretch", Some("standing_side_bend")),
        _ => return None,
    };
    let label = match *label {
        "C" => Label::Correct,
        fault if fault.starts_with('E') => Label::Fault(fault.to_owned()),
        _ => Label::Unlabelled,
    };
    Some(Recording {
        set: Set::Keraal,
        sensor,
        subject: person.split('T').next().unwrap_or(person).to_owned(),
        movement: movement.to_owned(),
        exercise: exercise.map(str::to_owned),
        label,
        path: path.to_path_buf(),
    })
}

pub(super) fn read(recording: &Recording) -> Result<LabelledTrack, DatasetError> {
    let path = &recording.path;
    let text = text::read(path)?;
    let in_picture = recording.track(Timing::Rate(RATE));
    match recording.sensor {
        "kinect" => {
            let rows = text::rows(path, &text, Separator::Blank, kinect::JOINTS * 7)?;
            let mut track = in_picture;
            track.frames = at_rate(RATE, rows.iter().map(|row| by_kinect(&row.values)));
            Ok(track)
        }
        "vicon" => {
            let rows = text::rows(path, &text, Separator::Blank, 17 * 7)?;
            let mut track = recording.track(Timing::Rate(VICON_RATE));
            let frames = rows.iter().enumerate();
            track.frames = frames.map(|(at, row)| by_vicon(at, &row.values)).collect();
            Ok(track)
        }
        network => {
            let mut track = in_picture;
            track.frames = by_network(path, &text, network)?;
            Ok(track)
        }
    }
}

/// Position and quaternion of a joint, joint after joint; of these the positions.
fn positions(values: &[f32]) -> impl Iterator<Item = Vec3> {
    values.chunks_exact(7).map(Vec3::from_slice)
}

fn by_kinect(values: &[f32]) -> Joints {
    let mut joints = Joints::default();
    for (joint, at) in positions(values).enumerate() {
        // A joint that was not seen is written as zeros.
        if at != Vec3::ZERO {
            kinect::put(&mut joints, joint, at, 1.0);
        }
    }
    joints
}

/// The 17 targets lie on segments, not on joints: only the shoulders' are landmarks, and the hips'
/// stands for the middle of the hips. Millimetres, z up, the person looks along +x.
fn by_vicon(number: usize, values: &[f32]) -> LabelledFrame {
    let targets: Vec<Vec3> = positions(values)
        .map(|at| Vec3::new(at.y, -at.z, -at.x) / 1000.0)
        .collect();
    let at = |target: usize| targets.get(target).copied().unwrap_or(Vec3::NAN);
    let (right_shoulder, left_shoulder, hips) = (at(7), at(8), at(13));
    let mut joints = Joints::default();
    joints.put(L::RightShoulder, right_shoulder, 1.0);
    joints.put(L::LeftShoulder, left_shoulder, 1.0);
    LabelledFrame {
        at: Some(Timestamp::from_seconds(number as f64 / VICON_RATE)),
        pose: joints.pose_about(hips),
        origin: hips,
        label: None,
    }
}

#[derive(serde::Deserialize)]
struct File {
    /// By the number of the frame, then by the joint: x, y (and z), shares of the film's size.
    positions: HashMap<String, HashMap<String, Vec<f32>>>,
}

fn by_network(path: &Path, text: &str, network: &str) -> Result<Vec<LabelledFrame>, DatasetError> {
    let file: File = serde_json::from_str(text)
        .map_err(|error| DatasetError::line(path, error.line(), error.to_string()))?;
    let mut frames = Vec::new();
    for (number, joints) in &file.positions {
        let number: f64 = number.parse().map_err(|_| {
            DatasetError::foreign(path, format!("frame \"{number}\" is not a number"))
        })?;
        frames.push((number, in_picture(path, joints, network)?));
    }
    frames.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
    let Some((first, _)) = frames.first() else {
        return Err(DatasetError::foreign(path, "it holds no frames"));
    };
    let first = *first;
    Ok(frames
        .into_iter()
        .map(|(number, pose)| LabelledFrame {
            at: Some(Timestamp::from_seconds((number - first) / RATE)),
            pose,
            origin: Vec3::ZERO,
            label: None,
        })
        .collect())
}

fn in_picture(
    path: &Path,
    joints: &HashMap<String, Vec<f32>>,
    network: &str,
) -> Result<Pose, DatasetError> {
    let mut image = [ImageLandmark {
        position: Vec2::NAN,
        ..ImageLandmark::default()
    }; LANDMARK_COUNT];
    for (name, at) in joints {
        let landmark = match network {
            "alphapose" => name.parse().ok().and_then(|n: usize| COCO.get(n).copied()),
            "openpose" => openpose(name),
            _ => landmark_names::parse(name),
        };
        let ([x, y] | [x, y, _]) = at.as_slice() else {
            let reason = format!("\"{name}\" has {} numbers, not 2 or 3", at.len());
            return Err(DatasetError::foreign(path, reason));
        };
        if let Some(point) = landmark.and_then(|l| image.get_mut(l.index())) {
            *point = ImageLandmark {
                position: Vec2::new(*x, *y) * FILM,
                visibility: 1.0,
                presence: 1.0,
            };
        } else if name != "Neck" {
            let reason = format!("an unknown joint, \"{name}\"");
            return Err(DatasetError::foreign(path, reason));
        }
    }
    let pose = Pose::new(image, [Vec3::NAN; LANDMARK_COUNT], FILM);
    // BlazePose was shown the film in a mirror: its x runs the other way, and its left is their right.
    Ok(if network == "blazepose" {
        pose.mirrored()
    } else {
        pose
    })
}

fn openpose(name: &str) -> Option<L> {
    if name == "Nose" {
        return Some(L::Nose);
    }
    let on_the_left = |name: &str| {
        OPENPOSE
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, landmark)| *landmark)
    };
    match name.strip_prefix('r') {
        Some(joint) => on_the_left(&format!("l{joint}")).map(L::mirrored),
        None => on_the_left(name),
    }
}
