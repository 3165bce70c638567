//! Networks: from a frame to a pose.
//!
//! It knows no exercises, no data sets, no cameras and no window. The engine is reached in
//! `session.rs` and `runtime.rs` only.

mod detector;
mod error;
mod estimator;
mod frame;
mod landmarks;
mod registry;
mod roi;
mod runtime;
mod scene;
mod session;
mod stages;
mod steady;
mod warp;

pub use error::ModelError;
pub use estimator::{Estimate, Estimator, EstimatorTimes};
pub use frame::{Frame, PixelOrder};
pub use registry::{
    Availability, Codec, InputSpec, Licences, Manifest, Registry, Task, sha256_hex,
};
pub use roi::Roi;
pub use runtime::{Engine, EngineChoice, choose, search_places};
pub use session::SessionOptions;
pub use stages::Stages;
