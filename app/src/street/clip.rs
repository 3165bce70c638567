//! Recorded pictures: video files, GIFs, folders of pictures and single pictures, read by `OpenCV`.

mod clock;
mod look;
mod pictures;
mod video;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use goodform_models::{Frame, PixelOrder};
use goodform_pose::Timestamp;
use opencv::core::{LogLevel, Mat, MatTraitConst, MatTraitConstManual, set_log_level};

use self::clock::ClipClock;
use self::pictures::Pictures;
use self::video::Video;
use super::{FrameSource, Read, SourceDescription, SourceError};

/// A clip that lacks more than this share of its announced frames breaks off.
const BREAKS_OFF_BELOW: f64 = 0.98;
/// A longer silence between two frames of a clip is worth a word. Units: s.
const GAP_WORTH_TELLING: f64 = 2.0;

/// What the pictures come from.
enum Reader {
    Video(Video),
    Pictures(Pictures),
}

/// A clip, read frame by frame as fast as the reader likes, with the clip's own timestamps.
pub struct ClipSource {
    description: SourceDescription,
    reader: Reader,
    clock: ClipClock,
    /// The decoded picture; filled already by [`ClipSource::open`] for the first frame.
    picture: Mat,
    first_is_waiting: bool,
    next_index: u64,
    last_time: Timestamp,
    at_end: bool,
    warnings: Vec<String>,
}

impl std::fmt::Debug for ClipSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClipSource")
            .field("description", &self.description)
            .finish_non_exhaustive()
    }
}

impl ClipSource {
    /// Opens a video file, a GIF, a picture or a folder of pictures, and decodes its first frame.
    ///
    /// # Errors
    /// [`SourceError::Unreadable`] where it is missing, empty, or holds no picture.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, SourceError> {
        let given = path.as_ref();
        // Its warnings are written for programmers; ours say the same in plain words. A failure to
        // turn them off costs a line on stderr, nothing else.
        let _ = set_log_level(LogLevel::LOG_LEVEL_SILENT);
        // An absolute path cannot be taken for an address such as `rtsp://..`: no network.
        let path = given
            .canonicalize()
            .map_err(|error| look::missing(given, &error))?;
        let mut picture = Mat::default();
        let mut reader = if path.is_dir() || look::is_picture(&path) {
            Reader::Pictures(Pictures::list(&path).map_err(|reason| unreadable(given, reason))?)
        } else {
            look::check_video(&path).map_err(|reason| unreadable(given, reason))?;
            Reader::Video(Video::open(&path).map_err(|reason| unreadable(given, reason))?)
        };
        if !reader.read(&mut picture) {
            return Err(unreadable(given, reader.nothing_read()));
        }
        let fps = reader.fps();
        let description = SourceDescription {
            name: name_of(given),
            width: picture.cols().unsigned_abs(),
            height: picture.rows().unsigned_abs(),
            fps,
            live: false,
        };
        let clock = ClipClock::new(fps);
        let mut warnings = Vec::new();
        if matches!(reader, Reader::Pictures(_)) {
            warnings.push(format!(
                "pictures carry no times; {} a second are assumed",
                clock.fps()
            ));
        }
        Ok(Self {
            description,
            reader,
            clock,
            picture,
            first_is_waiting: true,
            next_index: 0,
            last_time: Timestamp::default(),
            at_end: false,
            warnings,
        })
    }

    /// How many frames the clip says it has: a hint for progress bars, not a promise.
    pub fn frame_count_hint(&self) -> Option<u64> {
        self.reader.frame_count_hint()
    }

    /// Decodes the next picture into `self.picture`; `false` at the end.
    fn advance(&mut self) -> bool {
        if self.first_is_waiting {
            self.first_is_waiting = false;
            return true;
        }
        !self.at_end && self.reader.read(&mut self.picture)
    }

    fn next_time(&mut self) -> Timestamp {
        let time = match &mut self.reader {
            Reader::Video(video) => self.clock.next(video.position_ms()),
            Reader::Pictures(_) => self.clock.next(None),
        };
        let gap = time.seconds_since(self.last_time);
        if self.next_index > 0 && gap > GAP_WORTH_TELLING {
            let at = self.last_time.as_seconds();
            self.warnings
                .push(format!("the clip has a gap of {gap:.1} s at {at:.1} s"));
        }
        self.last_time = time;
        time
    }

    /// Says once, at the end, what was wrong with the clip as a whole.
    fn finish(&mut self) {
        self.at_end = true;
        let frames = self.next_index;
        let video = matches!(self.reader, Reader::Video(_));
        if video && self.clock.guessed() > 0 {
            let guessed = self.clock.guessed();
            self.warnings.push(format!(
                "{guessed} of {frames} frames carry no usable time; theirs were taken from {} frames a second",
                self.clock.fps()
            ));
        }
        if self.reader.breaks_off(frames, self.last_time.as_seconds()) {
            self.warnings
                .push(SourceError::BreaksOff { frames }.to_string());
        }
        if let Some(warning) = self.reader.skipped() {
            self.warnings.push(warning);
        }
    }
}

impl FrameSource for ClipSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        if self.at_end {
            return Ok(Read::End);
        }
        if !self.advance() || copy(&self.picture, frame).is_none() {
            self.finish();
            return Ok(Read::End);
        }
        frame.captured_at = self.next_time();
        frame.index = self.next_index;
        self.next_index += 1;
        Ok(Read::Frame)
    }

    fn take_warnings(&mut self) -> Vec<String> {
        std::mem::take(&mut self.warnings)
    }
}

impl Reader {
    fn read(&mut self, picture: &mut Mat) -> bool {
        match self {
            Self::Video(video) => video.read(picture),
            Self::Pictures(pictures) => pictures.read(picture),
        }
    }

    fn fps(&self) -> f64 {
        match self {
            Self::Video(video) => video.fps(),
            Self::Pictures(_) => 0.0,
        }
    }

    fn frame_count_hint(&self) -> Option<u64> {
        match self {
            Self::Video(video) => video.frame_count_hint(),
            Self::Pictures(pictures) => Some(pictures.count()),
        }
    }

    fn breaks_off(&self, frames: u64, last_s: f64) -> bool {
        match self {
            Self::Video(video) => video.breaks_off(frames, last_s, BREAKS_OFF_BELOW),
            Self::Pictures(_) => false,
        }
    }

    fn skipped(&self) -> Option<String> {
        match self {
            Self::Pictures(pictures) if pictures.skipped() > 0 => Some(format!(
                "{} pictures of the folder could not be read",
                pictures.skipped()
            )),
            _ => None,
        }
    }

    fn nothing_read(&self) -> String {
        match self {
            Self::Video(_) => "no picture of this video can be decoded; try another file".into(),
            Self::Pictures(_) => "no picture here can be read; use PNG or JPEG pictures".into(),
        }
    }
}

/// Copies a decoded picture, once; `None` where it is not three bytes a pixel in one piece.
fn copy(picture: &Mat, frame: &mut Frame) -> Option<()> {
    let bytes = picture.data_bytes().ok()?;
    let (width, height) = (picture.cols().unsigned_abs(), picture.rows().unsigned_abs());
    if bytes.is_empty() || bytes.len() != width as usize * height as usize * 3 {
        return None;
    }
    (frame.width, frame.height, frame.order) = (width, height, PixelOrder::Bgr);
    frame.pixels.clear();
    frame.pixels.extend_from_slice(bytes);
    Some(())
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn unreadable(path: &Path, reason: String) -> SourceError {
    SourceError::Unreadable {
        reason,
        path: PathBuf::from(path),
    }
}
