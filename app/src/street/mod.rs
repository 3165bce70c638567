//! The street of a frame, written once: source -> estimator -> coach -> snapshot.
//!
//! It knows no egui: the window, the command line, the tests, the reports and the benches take it.

mod camera;
mod clip;
mod latest;
mod pixels;
mod snapshot;
mod source;

pub use camera::{CameraListing, CameraMode, CameraSource, list_cameras};
pub use clip::ClipSource;
pub use latest::Latest;
pub use pixels::Coding;
pub use snapshot::{Notice, Snapshot, StageTimes};
pub use source::{FrameSource, Read, SourceDescription, SourceError};
