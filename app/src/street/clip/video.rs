//! A video file or a GIF, decoded by `OpenCV` with ffmpeg.

use std::path::Path;

use opencv::core::Mat;
use opencv::videoio::{
    CAP_FFMPEG, CAP_PROP_FPS, CAP_PROP_FRAME_COUNT, CAP_PROP_POS_MSEC, VideoCapture,
    VideoCaptureTrait, VideoCaptureTraitConst,
};

/// An open video. `OpenCV` turns its frames upright by the file's rotation tag unless told otherwise.
pub(super) struct Video {
    capture: VideoCapture,
    fps: f64,
    frames_told: Option<u64>,
    /// Whether the container counts its frames (mp4, mov); elsewhere the number is duration x rate.
    counted: bool,
}

impl Video {
    /// Opens a file that passed [`super::look::check_video`].
    ///
    /// # Errors
    /// One clause: what is wrong and what to do.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let not_a_video = || "this is not a video that can be read; try another file".to_owned();
        let capture = VideoCapture::from_file(path, CAP_FFMPEG).map_err(|_| not_a_video())?;
        if !capture.is_opened().unwrap_or(false) {
            return Err(not_a_video());
        }
        let told = |property| capture.get(property).ok().filter(|value| value.is_finite());
        let fps = told(CAP_PROP_FPS).filter(|fps| *fps > 0.0).unwrap_or(0.0);
        let frames_told = told(CAP_PROP_FRAME_COUNT)
            .filter(|count| *count >= 1.0)
            .map(|count| count as u64);
        let extension = path.extension().unwrap_or_default();
        let counted = ["mp4", "m4v", "mov"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known));
        Ok(Self {
            capture,
            fps,
            frames_told,
            counted,
        })
    }

    /// The rate the container announces; 0 where it does not.
    pub(super) const fn fps(&self) -> f64 {
        self.fps
    }

    /// How many frames the container announces.
    pub(super) const fn frame_count_hint(&self) -> Option<u64> {
        self.frames_told
    }

    /// Decodes the next frame; `false` at the end and at damage that cannot be passed.
    pub(super) fn read(&mut self, picture: &mut Mat) -> bool {
        self.capture.read(picture).unwrap_or(false)
    }

    /// The time of the frame read last, as the container says. Units: ms.
    pub(super) fn position_ms(&self) -> Option<f64> {
        self.capture.get(CAP_PROP_POS_MSEC).ok()
    }

    /// Whether a video of which `frames` were read, the last at `last_s`, is shorter than it says.
    pub(super) fn breaks_off(&self, frames: u64, last_s: f64, below: f64) -> bool {
        let Some(told) = self.frames_told else {
            return false;
        };
        let read = frames as f64;
        // Players leave out a few frames before the first key picture or at a cut edit.
        let too_few = read < told as f64 * below && frames + 5 < told;
        // Where the number is only computed, a variable rate makes it wrong: the time decides too.
        let too_short = self.fps > 0.0 && last_s + 1.0 / self.fps < told as f64 / self.fps * below;
        too_few && (self.counted || too_short)
    }
}
