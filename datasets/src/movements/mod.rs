//! Movements as data: what is done, when, and what is true meanwhile.
//!
//! A movement is a file of `datasets/movements/`: named poses of joint angles, the phases of a
//! repetition, how one gets there and away, and faults as named changes with a size.
//!
//! ```
//! use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View};
//!
//! let squat = Movement::builtin("squat")?.ok_or("no such movement")?;
//! let track = MovementTrack::new(&squat, &TrackOptions { repetitions: 3, ..TrackOptions::default() })?;
//! let camera = Camera::new(&View::of(&squat, 90.0), 640, 480);
//! let poses: Vec<_> = track.poses(&camera, 30.0).collect();
//! assert_eq!(track.repetitions().len(), 3);
//! # assert!(!poses.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod angle_name;
mod builtin;
mod error;
mod file;
mod gesture;
mod movement;
mod parse;
mod seen;
mod timeline;
mod track;

pub use error::MovementError;
pub use gesture::Gesture;
pub use movement::{Movement, Prop, Sides};
pub use timeline::{FaultChoice, RepetitionTruth, TrackOptions};
pub use track::{Moment, MovementTrack};

pub(crate) use seen::pose_of;

#[cfg(test)]
pub(crate) use movement::Posture;
