//! Whether the person stands where a camera can judge: not too far, not too near.

use goodform_pose::measure::trunk_in_image;
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Timestamp};

use crate::update::Reason;

/// A trunk shorter than this in the picture is too far away, and near enough again from the larger one. The network
/// draws a body from 256 px, a trunk of about 60; at half of that every landmark is a guess from a picture enlarged
/// twice. Units: px. Source: geometry [K]; the smallest person counted right on film had 48.
const FAR_PX: [f32; 2] = [28.0, 32.0];
/// Smoothing of the size. Units: s.
const SIZE_S: f64 = 0.5;
/// A trunk longer than this share of the frame's shorter side leaves no room for the legs: a standing body is 3.3
/// trunks high.
const NEAR_SHARE: f32 = 0.6;

/// Follows how large the person is in the picture.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Room {
    trunk: Option<(Timestamp, f32)>,
    is_far: bool,
}

impl Room {
    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) {
        let now = trunk_in_image(pose).length();
        let trunk = self.trunk.map_or(now, |(last, trunk)| {
            // Whoever leans towards the camera has not gone away: it shrinks slowly and grows at once.
            let share = share_after(at.seconds_since(last), SIZE_S);
            now.max(trunk + (now - trunk) * share)
        });
        self.trunk = Some((at, trunk));
        let [within, beyond] = FAR_PX;
        self.is_far = trunk < if self.is_far { beyond } else { within };
    }

    /// Why nothing of this size can be judged.
    pub(crate) fn refuses(&self) -> Option<Reason> {
        self.is_far.then_some(Reason::TooFar)
    }
}

/// Why a landmark lies outside the picture: the person is too near, or beside it.
pub(crate) fn out_of_frame(pose: &Pose) -> Reason {
    let size = pose.frame_size();
    if trunk_in_image(pose).length() > NEAR_SHARE * size.min_element() {
        return Reason::TooNear;
    }
    let places = Landmark::ALL.map(|landmark| pose.image(landmark).position);
    let beyond = |past: &dyn Fn(goodform_pose::Vec2) -> bool| places.iter().any(|at| past(*at));
    let across = beyond(&|at| at.x < 0.0) && beyond(&|at| at.x > size.x);
    let along = beyond(&|at| at.y < 0.0) && beyond(&|at| at.y > size.y);
    if across || along {
        Reason::TooNear
    } else {
        Reason::OutOfFrame
    }
}
