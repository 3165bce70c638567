//! What a system's way of running a camera must do, and which one runs here.

use std::borrow::Cow;
use std::time::Duration;

use super::list::CameraMode;
use crate::street::SourceError;

/// An open camera.
///
/// It has a thread of its own and never leaves it.
pub(super) trait Device {
    /// What it can deliver and we can read, in the camera's own order.
    fn modes(&mut self) -> Result<Vec<CameraMode>, SourceError>;

    /// Starts it in one of its modes; a stream that ran before is ended first.
    fn start(&mut self, mode: CameraMode) -> Result<(), SourceError>;

    /// The bytes of the next picture; `None` where none came within `patience`, or `go_on` said no.
    fn next(
        &mut self,
        patience: Duration,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Option<Cow<'_, [u8]>>, SourceError>;
}

/// Opens the camera of that number.
pub(super) fn open(index: u32, name: &str) -> Result<Box<dyn Device>, SourceError> {
    #[cfg(target_os = "linux")]
    let device = super::linux::LinuxCamera::open(index, name)?;
    #[cfg(not(target_os = "linux"))]
    let device = super::portable::PortableCamera::open(index, name)?;
    Ok(Box::new(device))
}

/// The trouble of a camera that has no mode for us.
pub(super) fn no_readable_format(name: &str) -> SourceError {
    SourceError::Camera {
        name: name.into(),
        reason: "it offers no picture format this program reads; try another camera".into(),
    }
}
