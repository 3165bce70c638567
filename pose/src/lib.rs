//! The body: landmarks, poses, tracks, smoothing, the angles taken from them, and the way back.
//!
//! The ground floor of Goodform. This crate knows no pixels, no networks, no clock and no threads;
//! nothing in it can fail at run time: what cannot be measured is `None`.
//!
//! # Conventions
//!
//! - **Left and right are the person's own**, also in a mirrored picture.
//! - **Image space**: pixels of the frame the pose came from, `x` to the right, `y` down, the centre
//!   of the upper left pixel at (0, 0), as MediaPipe's landmarks have it.
//! - **World space**: metres, origin midway between the hips, `x` to the right of the picture,
//!   `y` down, `z` away from the camera; the axes are the camera's, not the room's.
//! - **Angles** are in degrees, flexion positive, 0 in neutral standing. Names end in `_deg`.
//! - **Time** is a [`Timestamp`] in microseconds of the source; durations are `f64` seconds and
//!   their names end in `_s`.

pub mod angle;
pub mod kinematics;
mod landmark;
pub mod measure;
mod pose;
pub mod smoothing;
mod time;
mod track;
mod track_lines;

pub use landmark::{BONES, Landmark, Side};
pub use pose::{ImageLandmark, LANDMARK_COUNT, Pose};
pub use time::Timestamp;
pub use track::{TRACK_VERSION, Track, TrackError};
pub use track_lines::{LINES_VERSION, frame_line, head_line, read_lines};

pub use glam::{Vec2, Vec3};
