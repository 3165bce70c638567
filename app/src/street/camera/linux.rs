//! Linux: Video4Linux itself, by the crate nokhwa stands on.
//!
//! nokhwa waits for a picture without limit, keeps a device whose reader is stuck, and cannot open a
//! camera whose rate is no whole number. Here the wait has an end, so a stalled camera is let go and
//! opened anew, with no thread or handle left behind.

use std::borrow::Cow;
use std::io::{Error, ErrorKind};
use std::time::{Duration, Instant};

use v4l::buffer::Type;
use v4l::frameinterval::FrameIntervalEnum;
use v4l::framesize::FrameSizeEnum;
use v4l::io::traits::{CaptureStream as _, Stream as _};
use v4l::prelude::MmapStream;
use v4l::video::Capture as _;
use v4l::video::capture::Parameters;
use v4l::{Format, FourCC, Fraction};

use super::device::{Device, no_readable_format};
use super::list::CameraMode;
use crate::street::SourceError;
use crate::street::pixels::Coding;

/// Pictures the driver may be ahead of us.
const BUFFERS: u32 = 4;
/// How long one wait lasts before it is asked whether to go on. Units: ms.
const SLICE_MS: i32 = 100;
/// "There is something to read." Source: poll(2).
const POLLIN: i16 = 1;
/// Sizes taken from a camera that scales freely. Units: px.
const SIZES: [(u32, u32); 3] = [(1280, 720), (640, 480), (640, 360)];
/// Times from picture to picture taken from a camera that is free in them. Units: s.
const INTERVALS: [(u32, u32); 2] = [(1, 30), (1, 25)];

/// A camera under Video4Linux.
pub(super) struct LinuxCamera {
    name: String,
    device: v4l::Device,
    stream: Option<MmapStream<'static>>,
    /// Whether the stream has given its first picture, which is thrown away.
    begun: bool,
}

impl LinuxCamera {
    /// Opens the node of that number, and sees that nobody else holds it.
    pub(super) fn open(index: u32, name: &str) -> Result<Self, SourceError> {
        let opened = || -> std::io::Result<v4l::Device> {
            let device = v4l::Device::new(index as usize)?;
            // To set what is set already changes nothing, and is refused where another program reads.
            device.set_format(&device.format()?)?;
            Ok(device)
        };
        Ok(Self {
            device: opened().map_err(|error| explain(&error, name))?,
            name: name.to_owned(),
            stream: None,
            begun: false,
        })
    }

    fn sizes(&self, fourcc: FourCC) -> Vec<(u32, u32)> {
        let sizes = self.device.enum_framesizes(fourcc).unwrap_or_default();
        let each = sizes.into_iter().flat_map(|size| match size.size {
            FrameSizeEnum::Discrete(size) => vec![(size.width, size.height)],
            FrameSizeEnum::Stepwise(free) => {
                let fits = |(width, height): &(u32, u32)| {
                    (free.min_width..=free.max_width).contains(width)
                        && (free.min_height..=free.max_height).contains(height)
                };
                SIZES.into_iter().filter(fits).collect()
            }
        });
        each.collect()
    }

    fn intervals(&self, fourcc: FourCC, (width, height): (u32, u32)) -> Vec<(u32, u32)> {
        let known = self.device.enum_frameintervals(fourcc, width, height);
        let each = known
            .unwrap_or_default()
            .into_iter()
            .flat_map(|known| match known.interval {
                FrameIntervalEnum::Discrete(time) => vec![(time.numerator, time.denominator)],
                FrameIntervalEnum::Stepwise(free) => {
                    let (shortest, longest) = (seconds(free.min), seconds(free.max));
                    let fits = |(seconds, pictures): &(u32, u32)| {
                        (shortest..=longest).contains(&(f64::from(*seconds) / f64::from(*pictures)))
                    };
                    let mut taken: Vec<_> = INTERVALS.into_iter().filter(fits).collect();
                    if taken.is_empty() {
                        taken.push((free.min.numerator, free.min.denominator));
                    }
                    taken
                }
            });
        each.collect()
    }

    fn begin(&mut self, mode: CameraMode) -> std::io::Result<()> {
        let refused = || Error::new(ErrorKind::Unsupported, "it refuses a mode it offers");
        // The old stream gives its buffers back before anything can be set.
        self.stream = None;
        let format = Format::new(mode.width, mode.height, fourcc_of(mode.coding));
        let set = self.device.set_format(&format)?;
        if (set.width, set.height, set.fourcc) != (format.width, format.height, format.fourcc) {
            return Err(refused());
        }
        let (numerator, denominator) = mode.interval;
        let rate = Parameters::new(Fraction::new(numerator, denominator));
        self.device.set_params(&rate)?;
        let mut stream = MmapStream::with_buffers(&self.device, Type::VideoCapture, BUFFERS)?;
        for index in 0..BUFFERS as usize {
            match stream.queue(index) {
                // A driver may give fewer buffers than it was asked for.
                Err(error) if index == 0 => return Err(error),
                Err(_) => break,
                Ok(()) => {}
            }
        }
        stream.start()?;
        (self.stream, self.begun) = (Some(stream), false);
        Ok(())
    }

    /// Waits until a picture can be fetched without waiting; `false` where none came.
    fn wait(&self, patience: Duration, go_on: &dyn Fn() -> bool) -> std::io::Result<bool> {
        let deadline = Instant::now() + patience;
        while go_on() && Instant::now() < deadline {
            match self.device.handle().poll(POLLIN, SLICE_MS) {
                Ok(0) => {}
                Ok(_) => return Ok(true),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}

impl Device for LinuxCamera {
    fn modes(&mut self) -> Result<Vec<CameraMode>, SourceError> {
        let formats = self
            .device
            .enum_formats()
            .map_err(|error| explain(&error, &self.name))?;
        let mut modes = Vec::new();
        for format in formats {
            let Some(coding) = coding_of(format.fourcc) else {
                continue;
            };
            for size in self.sizes(format.fourcc) {
                let intervals = self.intervals(format.fourcc, size);
                modes.extend(intervals.into_iter().map(|interval| CameraMode {
                    coding,
                    width: size.0,
                    height: size.1,
                    interval,
                }));
            }
        }
        Ok(modes)
    }

    fn start(&mut self, mode: CameraMode) -> Result<(), SourceError> {
        self.begin(mode)
            .map_err(|error| explain(&error, &self.name))
    }

    fn next(
        &mut self,
        patience: Duration,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Cow<'_, [u8]>>, SourceError> {
        let failed = |error: Error| explain(&error, &self.name);
        if !self.wait(patience, go_on).map_err(failed)? {
            return Ok(None);
        }
        if !self.begun {
            // Taken without its bytes: the crate gives those only of a picture that follows another.
            if let Some(stream) = &mut self.stream {
                stream.dequeue().map_err(failed)?;
            }
            self.begun = true;
            if !self.wait(patience, go_on).map_err(failed)? {
                return Ok(None);
            }
        }
        let Some(stream) = &mut self.stream else {
            return Ok(None);
        };
        let (bytes, about) = stream.next().map_err(failed)?;
        let used = bytes.get(..about.bytesused as usize).unwrap_or(bytes);
        Ok(Some(Cow::Borrowed(used)))
    }
}

fn seconds(fraction: Fraction) -> f64 {
    f64::from(fraction.numerator) / f64::from(fraction.denominator.max(1))
}

fn fourcc_of(coding: Coding) -> FourCC {
    FourCC::new(match coding {
        Coding::Mjpeg => b"MJPG",
        Coding::Yuyv => b"YUYV",
        Coding::Nv12 => b"NV12",
    })
}

fn coding_of(fourcc: FourCC) -> Option<Coding> {
    [Coding::Mjpeg, Coding::Yuyv, Coding::Nv12]
        .into_iter()
        .find(|coding| fourcc_of(*coding) == fourcc)
}

/// The system's trouble in words for the person. The numbers are those of errno(3).
fn explain(error: &Error, name: &str) -> SourceError {
    let name = name.to_owned();
    let reason = match error.raw_os_error() {
        Some(16) => return SourceError::Busy { name },
        Some(2 | 5 | 6 | 19) => return SourceError::Gone { name },
        // A computer's metadata and output nodes know no such request.
        Some(22 | 25) => return no_readable_format(&name),
        Some(13) => {
            "you may not use it; add yourself to the group \"video\" and log in again".to_owned()
        }
        _ => format!("{error}; unplug it and plug it in again"),
    };
    SourceError::Camera { name, reason }
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::{coding_of, explain, fourcc_of};
    use crate::street::SourceError;
    use crate::street::pixels::Coding;

    #[test]
    fn the_systems_numbers_become_sentences() {
        let said = |number| explain(&Error::from_raw_os_error(number), "Cam");
        assert_eq!(said(16), SourceError::Busy { name: "Cam".into() });
        assert_eq!(said(19), SourceError::Gone { name: "Cam".into() });
        assert!(said(13).to_string().contains("group \"video\""));
        assert!(said(22).to_string().contains("no picture format"));
        assert!(said(12).to_string().contains("unplug it"));
    }

    #[test]
    fn codings_keep_their_names() {
        for coding in [Coding::Mjpeg, Coding::Yuyv, Coding::Nv12] {
            assert_eq!(coding_of(fourcc_of(coding)), Some(coding));
        }
    }
}
