//! IntelliRehabDS: repetitions of patients, right and wrong, seen by a second Kinect.

use std::path::Path;

use glam::Vec3;
use goodform_pose::Timestamp;

use super::kinect;
use super::ui_prmd::one_repetition;
use super::{Recording, Set};
use crate::error::DatasetError;
use crate::labelled::{Joints, Label, LabelledFrame, LabelledTrack, Timing, frame};
use crate::text;

/// The nine gestures in the set's words, and the exercise each is, where it is one.
const GESTURES: [(&str, Option<&str>); 9] = [
    ("elbow flexion left", None),
    ("elbow flexion right", None),
    ("shoulder flexion left", None),
    ("shoulder flexion right", None),
    ("shoulder abduction left", Some("shoulder_abduction")),
    ("shoulder abduction right", Some("shoulder_abduction")),
    ("shoulder forward elevation", Some("arm_raise")),
    ("side tap left", None),
    ("side tap right", None),
];
/// What every file begins with.
const HEADER: &str = "Version0.1";

/// What a file's name says: `215_18_0_1_1_stand.txt.gz` is person, date, gesture, repetition,
/// correct (1) or not (2), position.
pub(super) fn named(path: &Path) -> Option<Recording> {
    let mut parts = text::stem(path).split('_');
    let subject = parts.next().filter(|part| is_number(part))?;
    parts.next().filter(|part| is_number(part))?;
    let gesture: usize = parts.next()?.parse().ok()?;
    parts.next().filter(|part| is_number(part))?;
    let label = match parts.next()? {
        "1" => Label::Correct,
        "2" => Label::Incorrect,
        _ => return None,
    };
    let (movement, exercise) = GESTURES.get(gesture)?;
    Some(Recording {
        set: Set::Irds,
        sensor: "kinect",
        subject: subject.to_owned(),
        movement: (*movement).to_owned(),
        exercise: exercise.map(str::to_owned),
        label,
        path: path.to_path_buf(),
    })
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn read(recording: &Recording) -> Result<LabelledTrack, DatasetError> {
    let path = &recording.path;
    let text = text::read(path)?;
    let mut lines = text
        .lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line));
    if lines.next().map(|(_, line)| line.trim()) != Some(HEADER) {
        let reason = format!("it does not begin with \"{HEADER}\"");
        return Err(DatasetError::line(path, 1, reason));
    }
    let mut frames: Vec<LabelledFrame> = Vec::new();
    let mut first_ms = None;
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let (ms, joints) = row(path, number, line)?;
        let first = *first_ms.get_or_insert(ms);
        let at = Timestamp::from_seconds((ms - first) / 1000.0);
        // Two rows of one moment are the sensor's hiccup: the first stands.
        if frames.last().is_none_or(|last| last.at < Some(at)) {
            frames.extend(frame(at, &joints));
        }
    }
    if frames.is_empty() {
        return Err(DatasetError::foreign(path, "it holds no rows"));
    }
    if text::stem(path).ends_with("stand") {
        kinect::level(&mut frames);
    }
    let mut track = recording.track(Timing::Stamped);
    track.frames = frames;
    track.repetitions = Some(one_repetition(&track));
    Ok(track)
}

/// Time in ms and joints of a line: `frame,?,ms,(Name,State,x,y,z,xProj,yProj) x 25`.
fn row(path: &Path, line: usize, text: &str) -> Result<(f64, Joints), DatasetError> {
    let wrong = |reason: &str| DatasetError::line(path, line, reason);
    let (head, body) = text
        .split_once(",(")
        .ok_or_else(|| wrong("it holds no joints"))?;
    let ms = head
        .split(',')
        .nth(2)
        .and_then(|field| field.parse::<f64>().ok())
        .filter(|ms| ms.is_finite())
        .ok_or_else(|| wrong("its time is not a number"))?;
    let mut joints = Joints::default();
    let mut found = 0;
    for group in body.trim_end().trim_end_matches(')').split("),(") {
        let fields: Vec<&str> = group.split(',').collect();
        let [name, state, rest @ ..] = fields.as_slice() else {
            return Err(wrong("a joint without a name"));
        };
        let joint = kinect::NAMES
            .iter()
            .position(|known| known == name)
            .ok_or_else(|| wrong(&format!("an unknown joint, \"{name}\"")))?;
        let trust = match *state {
            "Tracked" => 1.0,
            "Inferred" => kinect::INFERRED,
            "NotTracked" => 0.0,
            other => return Err(wrong(&format!("an unknown state, \"{other}\""))),
        };
        let [x, y, z, _, _] = rest else {
            return Err(wrong(&format!("\"{name}\" has not seven fields")));
        };
        let values = text::numbers(path, line, [*x, *y, *z].into_iter())?;
        if trust > 0.0 {
            kinect::put(&mut joints, joint, Vec3::from_slice(&values), trust);
        }
        found += 1;
    }
    if found != kinect::JOINTS {
        return Err(wrong(&format!("{found} joints where 25 are expected")));
    }
    Ok((ms, joints))
}
