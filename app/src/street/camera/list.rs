//! Which cameras there are and what they offer.

use std::panic::{AssertUnwindSafe, catch_unwind};

use nokhwa::utils::ApiBackend;

use super::choose::ranked;
use super::device;
use crate::street::SourceError;
use crate::street::pixels::Coding;

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
    /// From picture to picture, as numerator and denominator: cameras have rates such as 30000/1001.
    /// Units: s.
    pub interval: (u32, u32),
}

impl CameraMode {
    /// Rate. Units: frames a second.
    pub fn fps(self) -> f64 {
        f64::from(self.interval.1) / f64::from(self.interval.0.max(1))
    }
}

impl std::fmt::Display for CameraMode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            coding,
            width,
            height,
            ..
        } = self;
        let fps = (self.fps() * 100.0).round() / 100.0;
        write!(f, "{width}x{height} {coding} at {fps} frames a second")
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
    let modes = || Ok(ranked(device::open(index, &name)?.modes()?));
    // A panic in a driver's crate, or a node that does not open: not a camera for us.
    match catch_unwind(AssertUnwindSafe(modes)).ok()? {
        Ok(formats) if formats.is_empty() => None,
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
