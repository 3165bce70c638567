//! Exercise-Correction: landmarks of MediaPipe, row by row, with a label each and without time.

use std::path::Path;

use glam::{Vec2, Vec3};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose};

use super::landmark_names;
use super::{Reading, Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Label, LabelledFrame, Timing};
use crate::text;

/// The films were 16:9; their size is not told, and shares of it are all the rows hold. Units: px.
const FRAME: Vec2 = Vec2::new(1280.0, 720.0);

/// By what a file's name begins with, the exercise it is.
const EXERCISES: [(&str, Option<&str>); 4] = [
    ("squat", Some("squat")),
    ("lunge", Some("split_squat")),
    ("plank", Some("plank")),
    ("bicep", None),
];

/// What a file's name says: `squat_model_test.csv`.
pub(super) fn named(path: &Path) -> Option<Recording> {
    path.extension().filter(|end| *end == "csv")?;
    let stem = text::stem(path);
    let (_, exercise) = EXERCISES.iter().find(|(word, _)| stem.starts_with(word))?;
    Some(Recording {
        set: Set::ExerciseCorrection,
        sensor: "mediapipe",
        subject: "not told".to_owned(),
        movement: stem.replace('_', " "),
        exercise: exercise.map(str::to_owned),
        label: Label::ByRow,
        path: path.to_path_buf(),
    })
}

/// What the four columns of a landmark hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    X,
    Y,
    /// Relative depth, which nothing here uses.
    Z,
    Visibility,
}

pub(super) fn read(recording: &Recording, reading: &mut Reading) {
    let path = &recording.path;
    let text = match text::read(path) {
        Ok(text) => text,
        Err(problem) => return reading.problems.push(problem),
    };
    let mut lines = text
        .lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line));
    let columns = lines.next().map(|(_, line)| columns(path, line));
    let columns = match columns {
        Some(Ok(columns)) => columns,
        Some(Err(problem)) => return reading.problems.push(problem),
        None => {
            return reading
                .problems
                .push(DatasetError::foreign(path, "it is empty"));
        }
    };
    let mut track = recording.track(Timing::Untimed);
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        match row(path, number, line, &columns) {
            Ok(frame) => track.frames.push(frame),
            Err(problem) => reading.problems.push(problem),
        }
    }
    reading.tracks.push(track);
}

/// The landmark and field of each column after the label.
fn columns(path: &Path, header: &str) -> Result<Vec<(Landmark, Field)>, DatasetError> {
    let wrong = |reason: String| DatasetError::line(path, 1, reason);
    let mut names = header.trim().split(',');
    if names.next() != Some("label") {
        return Err(wrong("the first column is not called \"label\"".into()));
    }
    names
        .map(|name| {
            let (landmark, field) = name.rsplit_once('_').unwrap_or((name, ""));
            let field = match field {
                "x" => Field::X,
                "y" => Field::Y,
                "z" => Field::Z,
                "v" => Field::Visibility,
                _ => return Err(wrong(format!("an unknown column, \"{name}\""))),
            };
            landmark_names::parse(landmark)
                .map(|landmark| (landmark, field))
                .ok_or_else(|| wrong(format!("an unknown landmark, \"{landmark}\"")))
        })
        .collect()
}

fn row(
    path: &Path,
    number: usize,
    line: &str,
    columns: &[(Landmark, Field)],
) -> Result<LabelledFrame, DatasetError> {
    let mut fields = line.trim().split(',');
    let label = fields.next().unwrap_or_default().to_owned();
    let values = text::numbers(path, number, fields)?;
    if values.len() != columns.len() {
        let reason = format!(
            "{} numbers where the header names {}",
            values.len(),
            columns.len()
        );
        return Err(DatasetError::line(path, number, reason));
    }
    let mut image = [ImageLandmark {
        position: Vec2::NAN,
        ..ImageLandmark::default()
    }; LANDMARK_COUNT];
    for ((landmark, field), value) in columns.iter().zip(&values) {
        let Some(point) = image.get_mut(landmark.index()) else {
            continue;
        };
        match field {
            Field::X => point.position.x = value * FRAME.x,
            Field::Y => point.position.y = value * FRAME.y,
            Field::Z => {}
            Field::Visibility => (point.visibility, point.presence) = (*value, 1.0),
        }
    }
    Ok(LabelledFrame {
        at: None,
        pose: Pose::new(image, [Vec3::NAN; LANDMARK_COUNT], FRAME),
        origin: Vec3::ZERO,
        label: Some(label),
    })
}
