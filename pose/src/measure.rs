//! Measures: named numbers taken from a pose, each defined once for the left and read on either side.

mod body;
mod picture;
mod space;
mod spec;
#[cfg(test)]
mod tests;

use crate::landmark::{Landmark, Side};
use crate::pose::Pose;

pub use body::{
    chest_to_camera, middle_in_image, near_side, out_of_side_view_deg, trunk, trunk_in_image,
};
pub use spec::{Measure, Plane, Unit};

impl Measure {
    /// The measure of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// Its value on one side, whatever the landmarks' confidence. A measure of the midline gives
    /// the same on both.
    ///
    /// Degenerate: `None` where points coincide, or where a sign needs the way the person faces and
    /// it cannot be told (a front view).
    pub fn value(self, pose: &Pose, side: Side) -> Option<f32> {
        let value = match self.plane() {
            Plane::Space => space::value(self, pose, side),
            _ => picture::value(self, pose, side),
        };
        value.filter(|value| value.is_finite())
    }

    /// Its value on one side if every landmark it needs is at least so visible.
    pub fn if_visible(self, pose: &Pose, side: Side, min_visibility: f32) -> Option<f32> {
        self.needs(side)
            .all(|landmark| pose.image(landmark).visibility >= min_visibility)
            .then(|| self.value(pose, side))
            .flatten()
    }

    /// Its value on one side if every landmark it needs is at least so [confident](Pose::confidence):
    /// visible, present and in the frame.
    pub fn if_confident(self, pose: &Pose, side: Side, min_confidence: f32) -> Option<f32> {
        self.needs(side)
            .all(|landmark| pose.confidence(landmark) >= min_confidence)
            .then(|| self.value(pose, side))
            .flatten()
    }

    /// The landmarks it is made of on that side.
    pub fn needs(self, side: Side) -> impl Iterator<Item = Landmark> {
        self.landmarks().iter().map(move |l| l.on(side))
    }
}
