//! The street of a frame, written once: source -> estimator -> coach -> snapshot.
//!
//! It knows no egui: the window, the command line, the tests, the reports and the benches take it.

mod latest;
mod snapshot;
mod source;

pub use latest::Latest;
pub use snapshot::{Notice, Snapshot, StageTimes};
pub use source::{FrameSource, Read, SourceDescription, SourceError};
