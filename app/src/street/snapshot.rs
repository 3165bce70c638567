//! What the street hands on after a frame.

use std::sync::Arc;

use goodform_exercises::{CoachUpdate, Report};
use goodform_models::Frame;
use goodform_pose::Pose;

use super::trouble::Trouble;
use super::watch::Watched;

/// How long each part of the street took for one frame. Units: ms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StageTimes {
    /// From the decoded frame to the coach's answer.
    pub total: f32,
    /// Finding the person; 0 where the last frame told where to look.
    pub detect: f32,
    /// Cropping, turning and normalising the picture.
    pub preprocess: f32,
    /// The landmark network.
    pub network: f32,
    /// From its numbers to a pose.
    pub decode: f32,
    /// The coach.
    pub coach: f32,
}

/// All a window or a report needs of one frame: the picture, the pose seen in it and what the coach said.
///
/// The overlay is drawn on the very frame its pose came from.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The picture.
    pub frame: Arc<Frame>,
    /// The pose, where a person was found.
    pub pose: Option<Pose>,
    /// The coach's answer.
    pub update: CoachUpdate,
    /// Who stands before the camera.
    pub watched: Watched,
    /// All the coach has kept so far; changes only when something happened.
    pub report: Arc<Report>,
    /// How long it took.
    pub times: StageTimes,
    /// Analysed frames a second, over the last second; 0 in the first.
    pub analysed_fps: f32,
    /// Frames the camera gave that were never analysed.
    pub dropped: u64,
}

/// Something to tell the person beside the snapshots: one plain sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened and what to do. Of a trouble: in English, for the terminal.
    pub text: String,
    /// Whether the street stands still until it is mended.
    pub blocking: bool,
    /// What kind it is, where there are words for it in every language.
    pub trouble: Option<Trouble>,
}

impl Notice {
    /// One in words alone, that stops nothing.
    pub const fn plain(text: String) -> Self {
        Self {
            text,
            blocking: false,
            trouble: None,
        }
    }
}

impl From<Trouble> for Notice {
    fn from(trouble: Trouble) -> Self {
        let blocking = matches!(&trouble, Trouble::Source(error) if error.may_recover());
        Self {
            text: trouble.to_string(),
            blocking,
            trouble: Some(trouble),
        }
    }
}
