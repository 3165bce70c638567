//! Networks: from a frame to a pose.

mod frame;

pub use frame::{Frame, PixelOrder};
