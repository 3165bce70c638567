//! The street of a frame, written once: source -> estimator -> coach -> snapshot.
//!
//! It knows no egui: the window, the command line, the tests, the reports and the benches take it.

mod analysis;
mod annotate;
mod camera;
mod clip;
mod dark;
mod demonstration;
mod figure;
mod gauge;
mod latest;
mod light;
mod likeness;
mod live;
mod outline;
mod pace;
mod pixels;
mod puppet;
mod routine;
mod snapshot;
mod source;
mod step;
mod trouble;
mod watch;

pub use analysis::{Analysis, AnalysisError, Percentiles, Timings, analyse, percentiles};
pub use annotate::Annotator;
pub use camera::{CameraListing, CameraMode, CameraSource, list_cameras};
pub use clip::ClipSource;
pub use demonstration::Demonstration;
pub use figure::{FigureSource, Paced, TrackSource};
pub use gauge::{Gauge, GaugeRemote};
pub use latest::Latest;
pub(crate) use likeness::likeness;
pub use live::{Ended, LiveStreet, Remote, Tell};
pub use outline::Outline;
pub use pixels::Coding;
pub use puppet::PuppetSource;
pub use routine::{Routine, RoutineSource};
pub use snapshot::{Notice, Snapshot, StageTimes};
pub use source::{FrameSource, Read, SourceDescription, SourceError};
pub use step::{PoseSource, ReplayedPoses, Seen, Step, Street, Stretch};
pub use trouble::{Trouble, Unwritten};
pub use watch::Watched;
