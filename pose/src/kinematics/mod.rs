//! From joint angles and proportions to the points of a body, and back.
//!
//! [`Body::pose`] places the joints in a room, [`Stance::settle`] rests them on the floor, and
//! [`Joints::landmarks`] are the 33 points; [`JointAngles::measured`] reads the angles back.
//!
//! # Conventions
//!
//! - **Room space**: metres, `y` up from the floor, `x` the way a body of heading 0 faces, `z` to
//!   its right. It is not the camera's world space of a [`crate::Pose`], which runs down and away.
//! - Pairs are left, right. 0 is neutral standing with hanging arms; names end in `_deg`.

mod axes;
mod body;
mod contact;
mod joint_angles;
mod joints;
mod limits;
mod measured;
mod reach;

pub use axes::Axes;
pub use body::{Body, FACE};
pub use contact::{Contact, Settle, Stance, Support};
pub use joint_angles::{ArmAngles, HeadAngles, JointAngles, LegAngles, TrunkAngles};
pub use joints::{ArmJoints, Joints, LegJoints};
pub use reach::Anchors;
