//! The camera: from pixels to rays and from points to pixels.

use glam::{Vec2, Vec3};

/// Distance, height, aim height and vertical field of view: a laptop on a table, 3 m away.
const DISTANCE_M: f32 = 3.2;
const EYE_M: f32 = 1.05;
const AIM_M: f32 = 0.88;
const FIELD_DEG: f32 = 40.0;
/// Points closer to the lens than this are not in the picture. Units: m.
const NEAR_M: f32 = 0.1;

/// Where the camera stands and looks. Units: m, px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Camera {
    pub(crate) eye: Vec3,
    pub(crate) ahead: Vec3,
    pub(crate) right: Vec3,
    pub(crate) up: Vec3,
    /// Length of the lens in pixels.
    focal: f32,
    middle: Vec2,
}

impl Camera {
    /// A camera that sees the figure turned by `yaw_deg`: 0 faces it, 90 shows its right side.
    pub(crate) fn new(yaw_deg: f32, width: u32, height: u32) -> Self {
        let (sin, cos) = (90.0 - yaw_deg).to_radians().sin_cos();
        let eye = Vec3::new(DISTANCE_M * sin, EYE_M, DISTANCE_M * cos);
        let ahead = (Vec3::new(0.0, AIM_M, 0.0) - eye).normalize();
        let right = ahead.cross(Vec3::Y).normalize();
        // A picture that is narrower than high must still show arms stretched forward.
        let side = (height as f32).min(width as f32 * 1.34);
        Self {
            eye,
            ahead,
            right,
            up: right.cross(ahead),
            focal: side / 2.0 / (FIELD_DEG / 2.0).to_radians().tan(),
            middle: (Vec2::new(width as f32, height as f32) - 1.0) / 2.0,
        }
    }

    /// The direction of the ray through a point of the picture; (0, 0) is the middle of the upper
    /// left pixel. Units: px.
    pub(crate) fn ray(&self, x: f32, y: f32) -> Vec3 {
        let (u, v) = (x - self.middle.x, self.middle.y - y);
        (self.ahead * self.focal + self.right * u + self.up * v).normalize()
    }

    /// How wide a pixel is at a distance of 1 m. Units: m.
    pub(crate) fn pixel(&self) -> f32 {
        self.focal.recip()
    }

    /// Where a point appears, in px, and how many px 1 m has there; `None` behind the camera.
    pub(crate) fn project(&self, p: Vec3) -> Option<(Vec2, f32)> {
        let from = p - self.eye;
        let depth = from.dot(self.ahead);
        let scale = self.focal / depth;
        let off = Vec2::new(from.dot(self.right), -from.dot(self.up));
        (depth > NEAR_M).then(|| (self.middle + off * scale, scale))
    }

    /// A vector of the room as the camera sees it: to the right, down, away from the camera.
    pub(crate) fn seen(&self, v: Vec3) -> Vec3 {
        Vec3::new(v.dot(self.right), -v.dot(self.up), v.dot(self.ahead))
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::Camera;

    #[test]
    fn a_ray_through_a_projected_point_meets_it() {
        let camera = Camera::new(33.0, 640, 480);
        let point = Vec3::new(0.3, 1.2, -0.2);
        let (at, _) = camera.project(point).unwrap();
        let ray = camera.ray(at.x, at.y);
        assert!(ray.cross((point - camera.eye).normalize()).length() < 1e-5);
    }

    #[test]
    fn from_the_side_the_figure_looks_to_the_right_of_the_picture() {
        let camera = Camera::new(90.0, 640, 480);
        assert!(camera.seen(Vec3::X).x > 0.99);
        // Facing the camera, its left is to the right of the picture.
        assert!(Camera::new(0.0, 640, 480).seen(-Vec3::Z).x > 0.99);
    }
}
