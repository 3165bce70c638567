//! The camera: from pixels to rays and from points to pixels.

use glam::{Vec2, Vec3};

use crate::movements::{Movement, MovementTrack, TrackOptions};

/// Points closer to the lens than this are not in the picture. Units: m.
const NEAR_M: f32 = 0.1;
/// Vertical field of view of a laptop's camera in a 4:3 picture. Units: degrees.
const FIELD_DEG: f32 = 40.0;

/// From where a person is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// How far the person is turned. Units: degrees; 0 faces the camera, 90 shows the right side.
    pub yaw_deg: f32,
    /// Height of the eye over the floor. Units: m.
    pub height_m: f32,
    /// Distance of the eye from what it looks at, along the floor. Units: m.
    pub distance_m: f32,
    /// Height of what it looks at over the floor. Units: m.
    pub aim_m: f32,
    /// What it looks at lies so far ahead of the person's start and to their right. Units: m.
    pub aim_at_m: [f32; 2],
    /// The camera is tilted to its right. Units: degrees.
    pub roll_deg: f32,
    /// Vertical field of view. Units: degrees.
    pub field_deg: f32,
}

impl Default for View {
    fn default() -> Self {
        Self {
            yaw_deg: 30.0,
            height_m: 1.05,
            distance_m: 3.2,
            aim_m: 0.88,
            aim_at_m: [0.0, 0.0],
            roll_deg: 0.0,
            field_deg: FIELD_DEG,
        }
    }
}

impl View {
    /// The view a movement is made for, from `yaw_deg`: the middle of what it needs is the picture's.
    pub fn of(movement: &Movement, yaw_deg: f32) -> Self {
        let [height_m, distance_m, aim_m] = movement.eye_m;
        let options = TrackOptions {
            repetitions: 1,
            ..TrackOptions::default()
        };
        let extent = MovementTrack::new(movement, &options).map(|track| track.extent());
        let middle = extent.map_or(Vec2::ZERO, |(low, high)| (low + high) / 2.0);
        Self {
            aim_at_m: middle.to_array(),
            yaw_deg,
            height_m,
            distance_m,
            aim_m,
            ..Self::default()
        }
    }
}

/// A camera without lens errors, and the size of its picture. Units: m, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    pub(crate) eye: Vec3,
    pub(crate) ahead: Vec3,
    pub(crate) right: Vec3,
    pub(crate) up: Vec3,
    /// Length of the lens in pixels.
    focal: f32,
    middle: Vec2,
    size: (u32, u32),
}

impl Camera {
    /// A camera with that view and picture.
    pub fn new(view: &View, width: u32, height: u32) -> Self {
        let (sin, cos) = (90.0 - view.yaw_deg).to_radians().sin_cos();
        let [aim_ahead, aim_right] = view.aim_at_m;
        let aim = Vec3::new(aim_ahead, view.aim_m, aim_right);
        let level = Vec3::new(view.distance_m * sin, 0.0, view.distance_m * cos);
        let eye = Vec3::new(aim.x, view.height_m, aim.z) + level;
        let ahead = (aim - eye).normalize_or(Vec3::NEG_X);
        let right = ahead.cross(Vec3::Y).normalize_or(Vec3::Z);
        let up = right.cross(ahead);
        let (sin, cos) = view.roll_deg.to_radians().sin_cos();
        // A picture that is narrower than high must still show arms stretched forward.
        let side = (height as f32).min(width as f32 * 1.34);
        Self {
            eye,
            ahead,
            right: right * cos - up * sin,
            up: up * cos + right * sin,
            focal: side / 2.0 / (view.field_deg / 2.0).to_radians().tan(),
            middle: (Vec2::new(width as f32, height as f32) - 1.0) / 2.0,
            size: (width, height),
        }
    }

    /// Width and height of its picture. Units: px.
    pub const fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The direction of the ray through a point of the picture; (0, 0) is the middle of the upper
    /// left pixel. Units: px.
    pub(crate) fn ray(&self, x: f32, y: f32) -> Vec3 {
        self.way(x, y).normalize()
    }

    /// The way through a point of the picture, of any length. Units: px.
    pub(crate) fn way(&self, x: f32, y: f32) -> Vec3 {
        let (u, v) = (x - self.middle.x, self.middle.y - y);
        self.ahead * self.focal + self.right * u + self.up * v
    }

    /// How wide a pixel is at a distance of 1 m. Units: m.
    pub(crate) fn pixel(&self) -> f32 {
        self.focal.recip()
    }

    /// Where a point of the room appears, in px, and how many px 1 m has there; `None` behind the
    /// camera.
    pub fn project(&self, p: Vec3) -> Option<(Vec2, f32)> {
        let from = p - self.eye;
        let depth = from.dot(self.ahead);
        let scale = self.focal / depth;
        let off = Vec2::new(from.dot(self.right), -from.dot(self.up));
        (depth > NEAR_M).then(|| (self.middle + off * scale, scale))
    }

    /// A vector of the room as the camera sees it: to the right, down, away from the camera.
    pub fn seen(&self, v: Vec3) -> Vec3 {
        Vec3::new(v.dot(self.right), -v.dot(self.up), v.dot(self.ahead))
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::{Camera, View};

    fn at(yaw_deg: f32) -> Camera {
        let view = View {
            yaw_deg,
            ..View::default()
        };
        Camera::new(&view, 640, 480)
    }

    #[test]
    fn a_ray_through_a_projected_point_meets_it() {
        let camera = at(33.0);
        let point = Vec3::new(0.3, 1.2, -0.2);
        let (at, _) = camera.project(point).unwrap();
        let ray = camera.ray(at.x, at.y);
        assert!(ray.cross((point - camera.eye).normalize()).length() < 1e-5);
    }

    #[test]
    fn from_the_side_the_figure_looks_to_the_right_of_the_picture() {
        assert!(at(90.0).seen(Vec3::X).x > 0.99);
        // Facing the camera, its left is to the right of the picture.
        assert!(at(0.0).seen(-Vec3::Z).x > 0.99);
    }
}
