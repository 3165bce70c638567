//! Which cameras there are and what they offer.

use std::panic::{AssertUnwindSafe, catch_unwind};

use nokhwa::utils::{
    ApiBackend, CameraFormat, CameraIndex, FrameFormat, RequestedFormat, RequestedFormatType,
};
use nokhwa::{Camera, NokhwaError};

use crate::street::SourceError;
use crate::street::pixels::Coding;

/// The codings we read, as nokhwa names them.
const READABLE: [FrameFormat; 3] = [FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12];

/// A camera and what it offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameraListing {
    /// Its number, as `--camera` takes it.
    pub index: u32,
    /// Its name.
    pub name: String,
    /// What it can deliver and we can read, the one we would take first.
    pub formats: Vec<CameraMode>,
    /// Why it cannot be used now, in words for the person.
    pub trouble: Option<String>,
}

/// One way of running a camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CameraMode {
    /// How it writes its pictures.
    pub coding: Coding,
    /// Width. Units: px.
    pub width: u32,
    /// Height. Units: px.
    pub height: u32,
    /// Rate. Units: frames a second.
    pub fps: u32,
}

impl std::fmt::Display for CameraMode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            coding,
            width,
            height,
            fps,
        } = self;
        write!(f, "{width}x{height} {coding} at {fps} frames a second")
    }
}

impl CameraMode {
    /// The mode nokhwa names so; `None` where we do not read its coding.
    pub(super) fn from_nokhwa(format: &CameraFormat) -> Option<Self> {
        let coding = match format.format() {
            FrameFormat::MJPEG => Coding::Mjpeg,
            FrameFormat::YUYV => Coding::Yuyv,
            FrameFormat::NV12 => Coding::Nv12,
            _ => return None,
        };
        Some(Self {
            coding,
            width: format.width(),
            height: format.height(),
            fps: format.frame_rate(),
        })
    }

    /// The request for exactly this mode.
    pub(super) fn request(self) -> RequestedFormat<'static> {
        let coding = match self.coding {
            Coding::Mjpeg => FrameFormat::MJPEG,
            Coding::Yuyv => FrameFormat::YUYV,
            Coding::Nv12 => FrameFormat::NV12,
        };
        let format = CameraFormat::new_from(self.width, self.height, coding, self.fps);
        RequestedFormat::with_formats(RequestedFormatType::Exact(format), &READABLE)
    }
}

/// Lists the cameras that deliver pictures we read, and those another program holds.
pub fn list_cameras() -> Vec<CameraListing> {
    nodes()
        .into_iter()
        .filter_map(|(index, name)| listing(index, name))
        .collect()
}

fn listing(index: u32, name: String) -> Option<CameraListing> {
    // A panic in nokhwa, or a node that does not open: not a camera for us.
    match catch_unwind(AssertUnwindSafe(|| modes(&mut probe(index, &name)?, &name))).ok()? {
        Ok(formats) => Some(CameraListing {
            index,
            name,
            formats,
            trouble: None,
        }),
        Err(error @ SourceError::Busy { .. }) => {
            let trouble = Some(error.to_string());
            Some(CameraListing {
                index,
                name,
                formats: Vec::new(),
                trouble,
            })
        }
        Err(_) => None,
    }
}

/// The numbers and names of all video nodes, cameras or not, in order.
pub(super) fn nodes() -> Vec<(u32, String)> {
    let found = catch_unwind(|| nokhwa::query(ApiBackend::Auto))
        .ok()
        .and_then(Result::ok);
    let mut nodes: Vec<_> = found
        .unwrap_or_default()
        .iter()
        .filter_map(|info| Some((info.index().as_index().ok()?, info.human_name())))
        .collect();
    nodes.sort();
    nodes
}

/// Opens a node in whichever readable mode comes first.
pub(super) fn probe(index: u32, name: &str) -> Result<Camera, SourceError> {
    let any = RequestedFormat::with_formats(RequestedFormatType::None, &READABLE);
    Camera::new(CameraIndex::Index(index), any).map_err(|error| explain(&error, name))
}

/// What an open camera offers, the best first.
pub(super) fn modes(camera: &mut Camera, name: &str) -> Result<Vec<CameraMode>, SourceError> {
    let formats = camera
        .compatible_camera_formats()
        .map_err(|error| explain(&error, name))?;
    Ok(super::choose::ranked(
        formats.iter().filter_map(CameraMode::from_nokhwa).collect(),
    ))
}

/// The system's trouble in words for the person.
pub(super) fn explain(error: &NokhwaError, name: &str) -> SourceError {
    let said = error.to_string();
    // nokhwa hands on the system's errors as text only.
    let has =
        |code: u8, words: &str| said.contains(&format!("os error {code})")) || said.contains(words);
    let name = name.to_owned();
    if has(16, "resource busy") {
        SourceError::Busy { name }
    } else if has(19, "No such device") || has(2, "No such file") || has(5, "Input/output error") {
        SourceError::Gone { name }
    } else if has(13, "Permission denied") {
        let reason =
            "you may not use it; add yourself to the group \"video\" and log in again".into();
        SourceError::Camera { name, reason }
    } else if said.contains("not whole number") {
        let reason = "its picture rate is one this program cannot set; try another camera".into();
        SourceError::Camera { name, reason }
    } else if said.contains("Fufill") {
        let reason = "it offers no picture format this program reads; try another camera".into();
        SourceError::Camera { name, reason }
    } else {
        SourceError::Camera {
            name,
            reason: format!("{said}; unplug it and plug it in again"),
        }
    }
}
