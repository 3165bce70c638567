//! Poses over time and their versioned file.

use glam::{Vec2, Vec3};
use serde::{Deserialize, Serialize};

use crate::landmark::Landmark;
use crate::pose::{ImageLandmark, Pose};
use crate::time::Timestamp;

/// The version of the track file this program writes and reads.
pub const TRACK_VERSION: u32 = 1;

/// The poses of one person over a source, one entry a decoded frame.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Track {
    /// The source's name.
    pub clip: String,
    /// Width of its frames. Units: px.
    pub width: u32,
    /// Height of its frames. Units: px.
    pub height: u32,
    /// Its nominal rate. Units: frames a second; 0 where it does not say.
    pub fps: f64,
    /// The network that saw the poses.
    pub model: String,
    /// The frames in order. Missing: `None` where nobody was found.
    pub frames: Vec<Option<(Timestamp, Pose)>>,
}

/// Why a track file cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TrackError {
    /// It is not a track file.
    #[error("this is not a track file: {reason} (line {line}, column {column})")]
    Foreign {
        /// What was expected.
        reason: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It was written by a newer program.
    #[error(
        "the track has version {found}, this program reads up to {TRACK_VERSION}; use a newer Goodform"
    )]
    Newer {
        /// The file's version.
        found: u32,
    },
    /// A frame has not 33 landmarks or holds numbers that are none.
    #[error("frame {frame} of the track is damaged: {reason}")]
    Frame {
        /// Its number, from 0.
        frame: usize,
        /// What is wrong.
        reason: &'static str,
    },
}

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    clip: String,
    width: u32,
    height: u32,
    fps: f64,
    model: String,
    frames: Vec<Option<FileFrame>>,
}

#[derive(Serialize, Deserialize)]
struct FileFrame {
    t_s: f64,
    landmarks: Vec<FileLandmark>,
    world: Vec<FilePoint>,
}

#[derive(Serialize, Deserialize)]
struct FileLandmark {
    x: f32,
    y: f32,
    visibility: f32,
    presence: f32,
}

#[derive(Serialize, Deserialize)]
struct FilePoint {
    x: f32,
    y: f32,
    z: f32,
}

impl Track {
    /// The track as the text of its file.
    ///
    /// # Errors
    /// What the writer says; numbers that are none cannot be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let frames = self
            .frames
            .iter()
            .map(|frame| frame.as_ref().map(file_frame))
            .collect();
        let file = File {
            version: TRACK_VERSION,
            clip: self.clip.clone(),
            width: self.width,
            height: self.height,
            fps: self.fps,
            model: self.model.clone(),
            frames,
        };
        serde_json::to_string(&file)
    }

    /// Reads the text of a track file.
    ///
    /// # Errors
    /// [`TrackError`]: foreign, newer or damaged, with the place.
    pub fn from_json(text: &str) -> Result<Self, TrackError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let foreign = |error: serde_json::Error| TrackError::Foreign {
            line: error.line(),
            column: error.column(),
            reason: error.to_string(),
        };
        let Version { version } = serde_json::from_str(text).map_err(foreign)?;
        if version > TRACK_VERSION {
            return Err(TrackError::Newer { found: version });
        }
        let file: File = serde_json::from_str(text).map_err(foreign)?;
        let size = Vec2::new(file.width as f32, file.height as f32);
        let frames = file
            .frames
            .into_iter()
            .enumerate()
            .map(|(number, frame)| frame.map(|frame| pose_of(number, &frame, size)).transpose())
            .collect::<Result<_, _>>()?;
        Ok(Self {
            clip: file.clip,
            width: file.width,
            height: file.height,
            fps: file.fps,
            model: file.model,
            frames,
        })
    }
}

fn file_frame((at, pose): &(Timestamp, Pose)) -> FileFrame {
    let landmarks = pose.image_landmarks().iter().map(|point| FileLandmark {
        x: point.position.x,
        y: point.position.y,
        visibility: point.visibility,
        presence: point.presence,
    });
    let world = pose.world_landmarks().iter().map(|p| FilePoint {
        x: p.x,
        y: p.y,
        z: p.z,
    });
    FileFrame {
        t_s: at.as_seconds(),
        landmarks: landmarks.collect(),
        world: world.collect(),
    }
}

fn pose_of(number: usize, frame: &FileFrame, size: Vec2) -> Result<(Timestamp, Pose), TrackError> {
    let damaged = |reason| TrackError::Frame {
        frame: number,
        reason,
    };
    if frame.landmarks.len() != Landmark::ALL.len() || frame.world.len() != Landmark::ALL.len() {
        return Err(damaged("it needs 33 landmarks and 33 world points"));
    }
    let mut image = [ImageLandmark::default(); Landmark::ALL.len()];
    for (point, from) in image.iter_mut().zip(&frame.landmarks) {
        let position = Vec2::new(from.x, from.y);
        *point = ImageLandmark {
            position,
            visibility: from.visibility,
            presence: from.presence,
        };
    }
    let mut world = [Vec3::ZERO; Landmark::ALL.len()];
    for (point, from) in world.iter_mut().zip(&frame.world) {
        *point = Vec3::new(from.x, from.y, from.z);
    }
    Ok((
        Timestamp::from_seconds(frame.t_s),
        Pose::new(image, world, size),
    ))
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::{Track, TrackError};
    use crate::{ImageLandmark, LANDMARK_COUNT, Pose, Timestamp};

    fn track() -> Track {
        let point = ImageLandmark {
            position: Vec2::new(12.5, 8.25),
            visibility: 0.5,
            presence: 1.0,
        };
        let size = Vec2::new(640.0, 480.0);
        let pose = Pose::new(
            [point; LANDMARK_COUNT],
            [Vec3::new(0.1, -0.2, 0.3); LANDMARK_COUNT],
            size,
        );
        let frames = vec![None, Some((Timestamp::from_micros(33_367), pose))];
        Track {
            clip: "a.mp4".into(),
            width: 640,
            height: 480,
            fps: 29.97,
            model: "full".into(),
            frames,
        }
    }

    #[test]
    fn a_track_comes_back_as_it_was() {
        let text = track().to_json().expect("written");
        assert_eq!(Track::from_json(&text).expect("read"), track());
    }

    #[test]
    fn foreign_newer_and_damaged_files_are_told_apart() {
        let foreign = Track::from_json("{\n  \"frames\": []}").expect_err("no version");
        assert!(foreign.to_string().contains("line 2"), "{foreign}");
        let text = track().to_json().expect("written");
        let newer =
            Track::from_json(&text.replace("\"version\":1", "\"version\":9")).expect_err("newer");
        assert!(matches!(newer, TrackError::Newer { found: 9 }));
        let short = text.replacen(
            "{\"x\":12.5,\"y\":8.25,\"visibility\":0.5,\"presence\":1.0},",
            "",
            1,
        );
        assert!(matches!(
            Track::from_json(&short),
            Err(TrackError::Frame { frame: 1, .. })
        ));
    }
}
