//! The drawn figure as a camera: what a machine without a webcam runs on.

use std::time::{Duration, Instant};

use goodform_datasets::{Figure, FigureOptions, MovementError};
use goodform_models::{Frame, PixelOrder};
use goodform_pose::Timestamp;

use super::source::{FrameSource, Read, SourceDescription, SourceError};
use super::trouble::Trouble;

/// Renders the figure frame by frame.
pub struct FigureSource {
    figure: Figure,
    description: SourceDescription,
    next: u64,
    frames: Option<u64>,
}

impl FigureSource {
    /// The figure of `options`, for `seconds` or without end.
    ///
    /// # Errors
    /// [`MovementError::NoFault`] for a fault the movement does not have.
    pub fn new(options: FigureOptions, seconds: Option<f64>) -> Result<Self, MovementError> {
        let fps = options.fps;
        let description = drawn(&options);
        let frames = seconds.map(|seconds| (seconds.max(0.0) * fps).round() as u64);
        Ok(Self {
            figure: Figure::new(options)?,
            description,
            next: 0,
            frames,
        })
    }
}

/// What is told of a camera before which the figure is drawn.
pub(super) fn drawn(options: &FigureOptions) -> SourceDescription {
    SourceDescription {
        name: "figure".to_owned(),
        width: options.width,
        height: options.height,
        fps: options.fps,
        live: false,
    }
}

/// Says of a drawn picture what a camera says of its own: size, order, time and number.
pub(super) fn stamp(frame: &mut Frame, description: &SourceDescription, (at_s, index): (f64, u64)) {
    (frame.width, frame.height) = (description.width, description.height);
    frame.order = PixelOrder::Rgb;
    frame.captured_at = Timestamp::from_seconds(at_s);
    frame.index = index;
}

impl FrameSource for FigureSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        if self.frames.is_some_and(|frames| self.next >= frames) {
            return Ok(Read::End);
        }
        let seconds = self.next as f64 / self.description.fps;
        self.figure.render(seconds, &mut frame.pixels);
        stamp(frame, &self.description, (seconds, self.next));
        self.next += 1;
        Ok(Read::Frame)
    }
}

/// A replayed track as frames: an empty picture of the right size at the right time.
pub struct TrackSource {
    track: std::sync::Arc<goodform_pose::Track>,
    description: SourceDescription,
    next: usize,
    last: Timestamp,
}

/// Grey of the empty picture behind a replayed track.
const EMPTY_GREY: u8 = 0x55;

impl TrackSource {
    /// The frames of `track`.
    pub fn new(track: std::sync::Arc<goodform_pose::Track>) -> Self {
        let description = SourceDescription {
            name: track.clip.clone(),
            width: track.width,
            height: track.height,
            fps: track.fps,
            live: false,
        };
        Self {
            track,
            description,
            next: 0,
            last: Timestamp::default(),
        }
    }
}

impl FrameSource for TrackSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        let Some(entry) = self.track.frames.get(self.next) else {
            return Ok(Read::End);
        };
        // A frame without a person has no time in the file: it follows from the rate.
        let period = if self.track.fps > 0.0 {
            1.0 / self.track.fps
        } else {
            1.0 / 30.0
        };
        let guessed = match self.next {
            0 => Timestamp::default(),
            _ => Timestamp::from_seconds(self.last.as_seconds() + period),
        };
        self.last = entry.as_ref().map_or(guessed, |(at, _)| *at);
        if frame.width != self.track.width || frame.height != self.track.height {
            frame.resize(
                self.track.width.clamp(1, 8192),
                self.track.height.clamp(1, 8192),
            );
            frame.pixels.fill(EMPTY_GREY);
        }
        frame.captured_at = self.last;
        frame.index = self.next as u64;
        self.next += 1;
        Ok(Read::Frame)
    }
}

/// Gives the frames of another source in real time, as a camera would.
pub struct Paced<S> {
    source: S,
    description: SourceDescription,
    started: Option<(Instant, Timestamp)>,
}

impl<S: FrameSource> Paced<S> {
    /// `source` in real time.
    pub fn new(source: S) -> Self {
        let description = SourceDescription {
            live: true,
            ..source.description().clone()
        };
        Self {
            source,
            description,
            started: None,
        }
    }
}

impl<S: FrameSource> FrameSource for Paced<S> {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        let read = self.source.read(frame)?;
        if read == Read::Frame {
            let (began, first) = *self
                .started
                .get_or_insert((Instant::now(), frame.captured_at));
            let due = Duration::try_from_secs_f64(frame.captured_at.seconds_since(first))
                .unwrap_or_default();
            std::thread::sleep(due.saturating_sub(began.elapsed()));
        }
        Ok(read)
    }

    fn take_warnings(&mut self) -> Vec<String> {
        self.source.take_warnings()
    }

    fn take_troubles(&mut self) -> Vec<Trouble> {
        self.source.take_troubles()
    }
}
