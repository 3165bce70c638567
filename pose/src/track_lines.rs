//! A track written while it happens: a head, then one line a frame, so that a program that is killed loses the last
//! line at most.
//!
//! Units in the file, all whole numbers: time in microseconds, places in eighths of a pixel, places in space in
//! millimetres, visibility and presence in hundredths. Rounding: 1/16 px, 0.5 mm, 0.005.

use std::fmt::Write as _;

use glam::{Vec2, Vec3};
use serde::{Deserialize, Serialize};

use crate::pose::{ImageLandmark, LANDMARK_COUNT, Pose};
use crate::time::Timestamp;
use crate::track::{Track, TrackError};

/// The version of the lines this program writes and reads.
pub const LINES_VERSION: u32 = 1;
const PER_PX: f32 = 8.0;
const PER_M: f32 = 1000.0;
const PER_ONE: f32 = 100.0;
/// Numbers a landmark has: place, visibility and presence, place in space.
const NUMBERS: usize = 7;

#[derive(Serialize, Deserialize)]
struct Head {
    goodform_poses: u32,
    clip: String,
    width: u32,
    height: u32,
    fps: f64,
    model: String,
}

/// The first line, without its end: what a track says beside its frames.
///
/// # Errors
/// What the writer says; numbers that are none cannot be written.
pub fn head_line(track: &Track) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Head {
        goodform_poses: LINES_VERSION,
        clip: track.clip.clone(),
        width: track.width,
        height: track.height,
        fps: track.fps,
        model: track.model.clone(),
    })
}

/// Puts a frame's line and its end into `out`, which is emptied first. It allocates nothing once `out` is long enough.
///
/// Missing: a frame without a person is a line with its time alone. Numbers that are none are written as 0.
pub fn frame_line(out: &mut String, at: Timestamp, pose: Option<&Pose>) {
    out.clear();
    // Writing into a string cannot fail.
    let _ = write!(out, "[{}", at.as_micros());
    let mut put = |value: f32, per: f32| {
        let _ = write!(out, ",{}", (value * per).round() as i32);
    };
    if let Some(pose) = pose {
        for (image, world) in pose.image_landmarks().iter().zip(pose.world_landmarks()) {
            put(image.position.x, PER_PX);
            put(image.position.y, PER_PX);
            put(image.visibility, PER_ONE);
            put(image.presence, PER_ONE);
            put(world.x, PER_M);
            put(world.y, PER_M);
            put(world.z, PER_M);
        }
    }
    out.push_str("]\n");
}

/// Reads such lines. What stands after a line that is cut off or damaged is lost; the frames before it are given, and
/// whether all was read.
///
/// # Errors
/// [`TrackError`]: the head is foreign or newer.
pub fn read_lines(text: &str) -> Result<(Track, bool), TrackError> {
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default();
    let head: Head = serde_json::from_str(head).map_err(|error| TrackError::Foreign {
        reason: error.to_string(),
        line: 1,
        column: error.column(),
    })?;
    if head.goodform_poses > LINES_VERSION {
        return Err(TrackError::Newer {
            found: head.goodform_poses,
        });
    }
    let size = Vec2::new(head.width as f32, head.height as f32);
    let mut track = Track {
        clip: head.clip,
        width: head.width,
        height: head.height,
        fps: head.fps,
        model: head.model,
        frames: Vec::new(),
    };
    for line in lines {
        let Ok(frame) = frame_of(line, size) else {
            return Ok((track, false));
        };
        track.frames.push(frame);
    }
    Ok((track, text.ends_with('\n')))
}

/// A line that is no frame.
struct Damaged;

/// One frame. Missing: nobody was seen.
fn frame_of(line: &str, size: Vec2) -> Result<Option<(Timestamp, Pose)>, Damaged> {
    let numbers: Vec<i64> = serde_json::from_str(line).map_err(|_| Damaged)?;
    let (at, rest) = numbers.split_first().ok_or(Damaged)?;
    if rest.is_empty() {
        return Ok(None);
    }
    if rest.len() != LANDMARK_COUNT * NUMBERS {
        return Err(Damaged);
    }
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    let points = rest.chunks_exact(NUMBERS);
    for ((seven, image), world) in points.zip(&mut image).zip(&mut world) {
        let &[x, y, visibility, presence, wx, wy, wz] = seven else {
            return Err(Damaged);
        };
        let of = |value: i64, per: f32| value as f32 / per;
        *image = ImageLandmark {
            position: Vec2::new(of(x, PER_PX), of(y, PER_PX)),
            visibility: of(visibility, PER_ONE),
            presence: of(presence, PER_ONE),
        };
        *world = Vec3::new(of(wx, PER_M), of(wy, PER_M), of(wz, PER_M));
    }
    let at = Timestamp::from_micros(*at);
    Ok(Some((at, Pose::new(image, world, size))))
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::{frame_line, head_line, read_lines};
    use crate::landmark::Landmark;
    use crate::pose::{ImageLandmark, LANDMARK_COUNT, Pose};
    use crate::time::Timestamp;
    use crate::track::{Track, TrackError};

    fn pose(shift: f32) -> Pose {
        let point = ImageLandmark {
            position: Vec2::new(101.3 + shift, -4.7),
            visibility: 0.875,
            presence: 0.99,
        };
        let world = Vec3::new(0.1234, -0.5678, shift / 100.0);
        Pose::new(
            [point; LANDMARK_COUNT],
            [world; LANDMARK_COUNT],
            Vec2::new(640.0, 480.0),
        )
    }

    fn written() -> String {
        let track = Track {
            clip: "a \"name\"".to_owned(),
            width: 640,
            height: 480,
            fps: 30.0,
            model: "net".to_owned(),
            frames: Vec::new(),
        };
        let mut text = head_line(&track).expect("written") + "\n";
        let mut line = String::new();
        for number in 0..5 {
            let at = Timestamp::from_seconds(f64::from(number) / 30.0);
            let seen = (number != 2).then(|| pose(number as f32));
            frame_line(&mut line, at, seen.as_ref());
            text.push_str(&line);
        }
        text
    }

    #[test]
    fn lines_come_back_within_their_rounding() {
        let (track, whole) = read_lines(&written()).expect("read");
        assert!(whole && track.clip == "a \"name\"" && track.frames.len() == 5);
        assert!(track.frames.get(2).is_some_and(Option::is_none));
        let (at, read) = track.frames.get(4).and_then(Option::as_ref).expect("seen");
        let was = pose(4.0);
        assert!((at.as_seconds() - 4.0 / 30.0).abs() < 1e-6);
        let (one, other) = (read.image(Landmark::Nose), was.image(Landmark::Nose));
        assert!((one.position - other.position).abs().max_element() <= 1.0 / 16.0 + 1e-4);
        assert!((one.visibility - other.visibility).abs() <= 0.005 + 1e-5);
        let off = read.world(Landmark::Nose) - was.world(Landmark::Nose);
        assert!(off.abs().max_element() <= 0.0005 + 1e-6);
    }

    #[test]
    fn wherever_it_is_cut_off_the_frames_before_are_read() {
        let text = written();
        let head = text.find('\n').expect("a head") + 1;
        for end in head..text.len() {
            let (track, whole) = read_lines(text.get(..end).expect("ascii")).expect("a head");
            let lines = text.get(head..end).expect("ascii").matches('\n').count();
            assert!(track.frames.len() >= lines && track.frames.len() <= lines + 1);
            assert!(!whole || text.as_bytes().get(end - 1) == Some(&b'\n'));
        }
    }

    #[test]
    fn foreign_and_newer_files_are_told_apart() {
        assert!(matches!(read_lines(""), Err(TrackError::Foreign { .. })));
        let newer = written().replacen("\"goodform_poses\":1", "\"goodform_poses\":9", 1);
        assert!(matches!(
            read_lines(&newer),
            Err(TrackError::Newer { found: 9 })
        ));
    }
}
