//! Other systems: nokhwa.
//!
//! It waits for a picture without limit and cannot be called back: a thread that waits for a stalled
//! camera ends when pictures come again or the camera is pulled.

use std::borrow::Cow;
use std::time::Duration;

use nokhwa::utils::{CameraFormat, CameraIndex, FrameFormat, RequestedFormat, RequestedFormatType};
use nokhwa::{Camera, NokhwaError};

use super::device::{Device, no_readable_format};
use super::list::CameraMode;
use crate::street::SourceError;
use crate::street::pixels::Coding;

/// The codings we read, as nokhwa names them.
const READABLE: [FrameFormat; 3] = [FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12];

/// A camera under nokhwa.
pub(super) struct PortableCamera {
    name: String,
    camera: Camera,
}

impl PortableCamera {
    /// Opens it in whichever readable mode comes first.
    pub(super) fn open(index: u32, name: &str) -> Result<Self, SourceError> {
        let any = RequestedFormat::with_formats(RequestedFormatType::None, &READABLE);
        Ok(Self {
            camera: Camera::new(CameraIndex::Index(index), any)
                .map_err(|error| explain(&error, name))?,
            name: name.to_owned(),
        })
    }
}

impl Device for PortableCamera {
    fn modes(&mut self) -> Result<Vec<CameraMode>, SourceError> {
        let formats = self
            .camera
            .compatible_camera_formats()
            .map_err(|error| explain(&error, &self.name))?;
        Ok(formats.iter().filter_map(mode_of).collect())
    }

    fn start(&mut self, mode: CameraMode) -> Result<(), SourceError> {
        self.camera
            .stop_stream()
            .and_then(|()| self.camera.set_camera_requset(request(mode)))
            .and_then(|_| self.camera.open_stream())
            .map_err(|error| explain(&error, &self.name))
    }

    fn next(
        &mut self,
        _patience: Duration,
        _go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Cow<'_, [u8]>>, SourceError> {
        self.camera
            .frame_raw()
            .map(Some)
            .map_err(|error| explain(&error, &self.name))
    }
}

/// The mode nokhwa names so; `None` where we do not read its coding.
fn mode_of(format: &CameraFormat) -> Option<CameraMode> {
    let coding = match format.format() {
        FrameFormat::MJPEG => Coding::Mjpeg,
        FrameFormat::YUYV => Coding::Yuyv,
        FrameFormat::NV12 => Coding::Nv12,
        _ => return None,
    };
    Some(CameraMode {
        coding,
        width: format.width(),
        height: format.height(),
        interval: (1, format.frame_rate()),
    })
}

/// The request for exactly this mode.
fn request(mode: CameraMode) -> RequestedFormat<'static> {
    let coding = match mode.coding {
        Coding::Mjpeg => FrameFormat::MJPEG,
        Coding::Yuyv => FrameFormat::YUYV,
        Coding::Nv12 => FrameFormat::NV12,
    };
    let format = CameraFormat::new_from(mode.width, mode.height, coding, mode.interval.1);
    RequestedFormat::with_formats(RequestedFormatType::Exact(format), &READABLE)
}

/// The system's trouble in words for the person; nokhwa hands on its errors as text only.
fn explain(error: &NokhwaError, name: &str) -> SourceError {
    let said = error.to_string();
    let has = |words: &str| said.contains(words);
    if has("resource busy") {
        SourceError::Busy { name: name.into() }
    } else if has("No such device") || has("No such file") || has("Input/output error") {
        SourceError::Gone { name: name.into() }
    } else if has("Fufill") {
        no_readable_format(name)
    } else {
        SourceError::Camera {
            name: name.into(),
            reason: format!("{said}; unplug it and plug it in again"),
        }
    }
}
