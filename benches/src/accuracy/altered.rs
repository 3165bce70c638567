//! A source made worse or otherwise: another rate, smaller, mirrored, darker, noisier, shaken.

use goodform::street::{FrameSource, Read, SourceDescription, SourceError};
use goodform_models::Frame;
use goodform_pose::Timestamp;
use serde::Serialize;

/// What is done to every frame.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Alteration {
    /// Another rate: the newest frame at each tick. Units: frames a second.
    Rate(u32),
    /// Half the width and height.
    HalfSize,
    /// Left and right exchanged.
    Mirrored,
    /// A third of the light.
    Darker,
    /// Sensor noise of a cheap camera in a dim room.
    Noisier,
    /// A camera held in the hand.
    Shaken,
}

impl Alteration {
    /// All that are tried.
    pub const ALL: [Self; 9] = [
        Self::Rate(10),
        Self::Rate(15),
        Self::Rate(30),
        Self::Rate(60),
        Self::HalfSize,
        Self::Mirrored,
        Self::Darker,
        Self::Noisier,
        Self::Shaken,
    ];

    /// Its name.
    pub fn name(self) -> String {
        match self {
            Self::Rate(fps) => format!("{fps} frames a second"),
            Self::HalfSize => "half size".to_owned(),
            Self::Mirrored => "mirrored".to_owned(),
            Self::Darker => "a third of the light".to_owned(),
            Self::Noisier => "noise, 20 of 255".to_owned(),
            Self::Shaken => "shaken by 1.5 %".to_owned(),
        }
    }
}

/// Standard deviation of the noise. Units: of 255.
const NOISE: f32 = 20.0;
/// The light that is left.
const LIGHT: f32 = 0.35;
/// Shaking: share of the picture's height, and times a second. Source: a hand's tremor while filming.
const SHAKE: f32 = 0.015;
const SHAKES_A_S: f64 = 2.5;

/// A source, altered.
pub struct Altered<S> {
    inner: S,
    alteration: Alteration,
    description: SourceDescription,
    /// The inner source's newest frame, for another rate.
    held: Frame,
    ahead: Option<Frame>,
    tick: u64,
    started: bool,
}

impl<S: FrameSource> Altered<S> {
    /// `inner` with every frame altered.
    pub fn new(inner: S, alteration: Alteration) -> Self {
        let mut description = inner.description().clone();
        if let Alteration::Rate(fps) = alteration {
            description.fps = f64::from(fps);
        }
        Self {
            inner,
            alteration,
            description,
            held: Frame::default(),
            ahead: None,
            tick: 0,
            started: false,
        }
    }

    fn read_at_rate(&mut self, frame: &mut Frame, fps: u32) -> Result<Read, SourceError> {
        if !self.started {
            self.started = true;
            if self.inner.read(&mut self.held)? == Read::End {
                return Ok(Read::End);
            }
            self.look_ahead()?;
        }
        let due = Timestamp::from_seconds(self.tick as f64 / f64::from(fps));
        while self
            .ahead
            .as_ref()
            .is_some_and(|ahead| ahead.captured_at <= due)
        {
            if let Some(ahead) = self.ahead.take() {
                self.held = ahead;
            }
            self.look_ahead()?;
        }
        if self.ahead.is_none() && due > self.held.captured_at {
            return Ok(Read::End);
        }
        frame.clone_from(&self.held);
        frame.captured_at = due;
        frame.index = self.tick;
        self.tick += 1;
        Ok(Read::Frame)
    }

    fn look_ahead(&mut self) -> Result<(), SourceError> {
        let mut next = Frame::default();
        if self.inner.read(&mut next)? == Read::Frame {
            self.ahead = Some(next);
        }
        Ok(())
    }
}

impl<S: FrameSource> FrameSource for Altered<S> {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        if let Alteration::Rate(fps) = self.alteration {
            return self.read_at_rate(frame, fps);
        }
        let read = self.inner.read(frame)?;
        if read == Read::Frame {
            alter(self.alteration, frame);
        }
        Ok(read)
    }

    fn take_warnings(&mut self) -> Vec<String> {
        self.inner.take_warnings()
    }
}

fn alter(alteration: Alteration, frame: &mut Frame) {
    match alteration {
        Alteration::Rate(_) => {}
        Alteration::HalfSize => half(frame),
        Alteration::Mirrored => {
            for row in rows(frame) {
                row.reverse();
                // The bytes of each pixel were turned round with the row.
                for pixel in row.as_chunks_mut::<3>().0 {
                    pixel.reverse();
                }
            }
        }
        Alteration::Darker => {
            for byte in &mut frame.pixels {
                *byte = (f32::from(*byte) * LIGHT) as u8;
            }
        }
        Alteration::Noisier => noise(frame),
        Alteration::Shaken => shake(frame),
    }
}

fn rows(frame: &mut Frame) -> std::slice::ChunksExactMut<'_, u8> {
    let width = (frame.width as usize * 3).max(1);
    frame.pixels.chunks_exact_mut(width)
}

fn half(frame: &mut Frame) {
    let (width, height) = (frame.width as usize, frame.height as usize);
    let (w, h) = (width / 2, height / 2);
    if w == 0 || h == 0 {
        return;
    }
    let mut small = Vec::with_capacity(w * h * 3);
    for y in 0..h {
        for x in 0..w {
            for channel in 0..3 {
                let at = |dx: usize, dy: usize| {
                    let place = ((2 * y + dy) * width + 2 * x + dx) * 3 + channel;
                    u16::from(frame.pixels.get(place).copied().unwrap_or_default())
                };
                small.push(((at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1) + 2) / 4) as u8);
            }
        }
    }
    frame.pixels = small;
    (frame.width, frame.height) = (w as u32, h as u32);
}

/// The sum of four even numbers is nearly normal; the same frame always gets the same noise.
fn noise(frame: &mut Frame) {
    let mut state = frame.index.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for byte in &mut frame.pixels {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let sum: f32 = state
            .to_le_bytes()
            .iter()
            .take(4)
            .map(|byte| f32::from(*byte))
            .sum();
        // Four bytes: mean 510, standard deviation 148.
        let shift = (sum - 510.0) / 147.8 * NOISE;
        *byte = (f32::from(*byte) + shift).clamp(0.0, 255.0) as u8;
    }
}

fn shake(frame: &mut Frame) {
    let phase = frame.captured_at.as_seconds() * SHAKES_A_S * std::f64::consts::TAU;
    let reach = frame.height as f32 * SHAKE;
    let dx = (phase.sin() as f32 * reach).round() as i64;
    let dy = ((phase * 1.3).cos() as f32 * reach).round() as i64;
    let (width, height) = (i64::from(frame.width), i64::from(frame.height));
    let from = frame.pixels.clone();
    for (y, row) in (0..).zip(rows(frame)) {
        for (x, pixel) in (0..).zip(row.as_chunks_mut::<3>().0) {
            let sx = (x + dx).clamp(0, width - 1);
            let sy = (y + dy).clamp(0, height - 1);
            let place = usize::try_from((sy * width + sx) * 3).unwrap_or_default();
            if let Some(source) = from.get(place..place + 3) {
                pixel.copy_from_slice(source);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform::street::{FigureSource, FrameSource, Read};
    use goodform_datasets::{FigureOptions, Movement};
    use goodform_models::Frame;

    use super::{Alteration, Altered};

    fn film() -> FigureSource {
        let squat = Movement::builtin("squat").expect("a file").expect("there");
        let options = FigureOptions {
            width: 64,
            height: 48,
            ..FigureOptions::exercise(squat, 30.0)
        };
        FigureSource::new(options, Some(1.0)).expect("no faults")
    }

    fn all(mut source: impl FrameSource) -> Vec<Frame> {
        let mut frames = Vec::new();
        let mut frame = Frame::default();
        while source.read(&mut frame).expect("a figure") == Read::Frame {
            assert!(frame.is_whole());
            frames.push(frame.clone());
        }
        frames
    }

    #[test]
    fn other_rates_show_the_newest_frame_at_even_times() {
        let plain = all(film());
        for (fps, frames) in [(10, 10), (15, 15), (30, 30), (60, 59)] {
            let seen = all(Altered::new(film(), Alteration::Rate(fps)));
            assert!(seen.len().abs_diff(frames) <= 1, "{fps}: {}", seen.len());
            for (index, frame) in seen.iter().enumerate() {
                assert_eq!(frame.index, index as u64);
                let at = index as f64 / f64::from(fps);
                assert!((frame.captured_at.as_seconds() - at).abs() < 1e-5);
                let newest = plain.iter().rfind(|p| p.captured_at <= frame.captured_at);
                assert_eq!(frame.pixels, newest.expect("one before").pixels);
            }
        }
    }

    #[test]
    fn mirrored_twice_is_as_before_and_others_change_something() {
        let plain = all(film());
        let twice = all(Altered::new(
            Altered::new(film(), Alteration::Mirrored),
            Alteration::Mirrored,
        ));
        assert_eq!(plain, twice);
        for alteration in [
            Alteration::Mirrored,
            Alteration::Darker,
            Alteration::Noisier,
            Alteration::Shaken,
        ] {
            let altered = all(Altered::new(film(), alteration));
            assert_ne!(altered[9].pixels, plain[9].pixels, "{}", alteration.name());
            assert_eq!(altered, all(Altered::new(film(), alteration)));
        }
        let half = all(Altered::new(film(), Alteration::HalfSize));
        assert_eq!((half[0].width, half[0].height), (32, 24));
    }
}
