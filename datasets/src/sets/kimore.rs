//! KIMORE: five low-back exercises, seen by a second Kinect, some five repetitions a file.

use std::path::Path;

use glam::Vec3;

use super::kinect;
use super::{Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Joints, Label, LabelledTrack, Timing, at_rate};
use crate::text::{self, Separator};

/// The sensor's rate; the files hold no times. Units: frames a second.
const RATE: f64 = 30.0;
/// Position and tracking state.
const FIELDS: usize = 4;

/// The five exercises in the set's words, and the exercise each is, where it is one.
const MOVEMENTS: [(&str, Option<&str>); 5] = [
    ("lifting of the arms", Some("arm_raise")),
    ("lateral tilt of the trunk", Some("standing_side_bend")),
    ("trunk rotation", Some("trunk_rotation")),
    ("pelvis rotation", None),
    ("squatting", Some("squat")),
];

/// What a file's name says: `JointPositionExercise5(2).csv` is exercise and person, 1 where none is named.
pub(super) fn named(path: &Path) -> Option<Recording> {
    let rest = text::stem(path).strip_prefix("JointPositionExercise")?;
    let (exercise, subject) = match rest.split_once('(') {
        Some((exercise, subject)) => (exercise, subject.strip_suffix(')')?),
        None => (rest, "1"),
    };
    let number: usize = exercise.parse().ok()?;
    let (movement, exercise) = MOVEMENTS.get(number.checked_sub(1)?)?;
    Some(Recording {
        set: Set::Kimore,
        sensor: "kinect",
        subject: subject.to_owned(),
        movement: (*movement).to_owned(),
        exercise: exercise.map(str::to_owned),
        label: Label::Unlabelled,
        path: path.to_path_buf(),
    })
}

pub(super) fn read(recording: &Recording) -> Result<LabelledTrack, DatasetError> {
    let path = &recording.path;
    let columns = kinect::JOINTS * FIELDS;
    let rows = text::rows(path, &text::read(path)?, Separator::Comma, columns)?;
    let mut joints = Vec::with_capacity(rows.len());
    for row in &rows {
        joints.push(of_row(&row.values).ok_or_else(|| {
            DatasetError::line(path, row.line, "a tracking state is not 0, 1 or 2")
        })?);
    }
    let mut track = recording.track(Timing::Rate(RATE));
    track.frames = at_rate(RATE, joints);
    kinect::level(&mut track.frames);
    Ok(track)
}

fn of_row(values: &[f32]) -> Option<Joints> {
    let mut joints = Joints::default();
    for (joint, fields) in values.chunks_exact(FIELDS).enumerate() {
        let [x, y, z, state] = fields else {
            return None;
        };
        let trust = match state {
            2.0 => 1.0,
            1.0 => kinect::INFERRED,
            0.0 => continue,
            _ => return None,
        };
        kinect::put(&mut joints, joint, Vec3::new(*x, *y, *z), trust);
    }
    Some(joints)
}
