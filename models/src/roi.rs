//! The rotated square a landmark network looks at, and the transform out of it.

use glam::Vec2;

/// How much larger than the body's circle the square is. A larger one shows the network less of the
/// body, a smaller one loses hands and feet. Source: MediaPipe `pose_landmarks_to_roi`, scale 1.25.
const ROI_SCALE: f32 = 1.25;

/// A rotated square in the picture. Units: px and radians.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Roi {
    /// Its centre.
    pub center: Vec2,
    /// The length of a side.
    pub size: f32,
    /// How far it is turned, clockwise as seen. Units: radians.
    pub rotation: f32,
}

impl Roi {
    /// The square around a person whose hips are at `hips` and whose body's circle passes `top`.
    ///
    /// Degenerate: `None` for points that coincide or are not numbers.
    /// Source: MediaPipe `AlignmentPointsRectsCalculator`, target angle 90 degrees.
    pub(crate) fn from_alignment(hips: Vec2, top: Vec2) -> Option<Self> {
        let along = top - hips;
        let radius = along.length();
        if !radius.is_finite() || radius < 1.0 {
            return None;
        }
        let rotation = std::f32::consts::FRAC_PI_2 - (-along.y).atan2(along.x);
        Some(Self {
            center: hips,
            size: 2.0 * radius * ROI_SCALE,
            rotation: wrap(rotation),
        })
    }

    /// The transform from crop px (0 to `crop_size`) to picture px.
    pub(crate) fn image_from_crop(&self, crop_size: f32) -> Affine {
        let scale = self.size / crop_size;
        let (sin, cos) = self.rotation.sin_cos();
        let x_axis = Vec2::new(cos, sin) * scale;
        let y_axis = Vec2::new(-sin, cos) * scale;
        let origin = self.center - (x_axis + y_axis) * (crop_size / 2.0);
        Affine {
            x_axis,
            y_axis,
            origin,
        }
    }

    /// Whether the middle of it lies inside the picture and its size is sensible.
    pub(crate) fn is_usable(&self, frame_size: Vec2) -> bool {
        self.center.is_finite()
            && self.size.is_finite()
            && self.size >= 8.0
            && self.size <= 8.0 * frame_size.max_element()
            && self.center.cmpge(-0.5 * frame_size).all()
            && self.center.cmple(1.5 * frame_size).all()
    }
}

fn wrap(angle: f32) -> f32 {
    use std::f32::consts::{PI, TAU};
    angle - TAU * ((angle + PI) / TAU).floor()
}

/// A transform of the plane: `origin + x * x_axis + y * y_axis`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Affine {
    pub(crate) x_axis: Vec2,
    pub(crate) y_axis: Vec2,
    pub(crate) origin: Vec2,
}

impl Affine {
    pub(crate) fn apply(&self, p: Vec2) -> Vec2 {
        self.origin + self.x_axis * p.x + self.y_axis * p.y
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::Roi;

    #[test]
    fn an_upright_person_gives_an_upright_square() {
        let roi =
            Roi::from_alignment(Vec2::new(100.0, 200.0), Vec2::new(100.0, 100.0)).expect("usable");
        assert!(roi.rotation.abs() < 1e-6 && (roi.size - 250.0).abs() < 1e-3);
        let out = roi.image_from_crop(256.0);
        assert!((out.apply(Vec2::splat(128.0)) - roi.center).length() < 1e-3);
        assert!((out.apply(Vec2::ZERO) - Vec2::new(-25.0, 75.0)).length() < 1e-3);
    }

    #[test]
    fn a_person_lying_with_the_head_to_the_right_is_turned_by_a_quarter() {
        let roi = Roi::from_alignment(Vec2::ZERO, Vec2::new(50.0, 0.0)).expect("usable");
        assert!((roi.rotation - std::f32::consts::FRAC_PI_2).abs() < 1e-5);
        // Up in the crop is to the right in the picture.
        let up = roi.image_from_crop(256.0).apply(Vec2::new(128.0, 0.0));
        assert!(up.x > 50.0 && up.y.abs() < 1e-2);
        assert_eq!(Roi::from_alignment(Vec2::ZERO, Vec2::ZERO), None);
    }
}
