//! The camera and the empty room, drawn once.

use glam::Vec3;

/// Where the camera stands and looks. Units: m.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Camera {
    pub(crate) eye: Vec3,
    ahead: Vec3,
    right: Vec3,
    up: Vec3,
    focal: f32,
    width: f32,
    height: f32,
}

/// Distance, height, aim height and vertical field of view. A laptop on a table, 3 m away.
const DISTANCE_M: f32 = 3.2;
const EYE_M: f32 = 1.05;
const AIM_M: f32 = 0.88;
const FIELD_DEG: f32 = 40.0;
/// Nearest and farthest wall. Units: m from the figure.
const WALL_M: f32 = 1.7;

const WALL: Vec3 = Vec3::new(0.86, 0.83, 0.78);
const FLOOR: Vec3 = Vec3::new(0.66, 0.53, 0.40);
const BOARD: Vec3 = Vec3::new(0.94, 0.93, 0.90);

impl Camera {
    /// A camera from which the figure is turned by `yaw_deg`: 0 faces it, 90 shows its side.
    pub(crate) fn new(yaw_deg: f32, width: u32, height: u32) -> Self {
        let (sin, cos) = (90.0 - yaw_deg).to_radians().sin_cos();
        let eye = Vec3::new(DISTANCE_M * sin, EYE_M, DISTANCE_M * cos);
        let ahead = (Vec3::new(0.0, AIM_M, 0.0) - eye).normalize();
        let right = ahead.cross(Vec3::Y).normalize();
        let focal = 1.0 / (FIELD_DEG / 2.0).to_radians().tan();
        Self {
            eye,
            ahead,
            right,
            up: right.cross(ahead),
            focal,
            width: width as f32,
            height: height as f32,
        }
    }

    /// The direction of the ray through the middle of pixel (x, y).
    #[inline]
    pub(crate) fn ray(&self, x: u32, y: u32) -> Vec3 {
        let half = self.height / 2.0;
        let u = (x as f32 + 0.5 - self.width / 2.0) / half;
        let v = (half - y as f32 - 0.5) / half;
        (self.ahead * self.focal + self.right * u + self.up * v).normalize()
    }

    /// How wide a pixel is at a distance of 1 m. Units: m.
    pub(crate) fn pixel(&self) -> f32 {
        2.0 / (self.height * self.focal)
    }

    /// Where a point appears, in px, and how large 1 m is there; `None` behind the camera.
    pub(crate) fn project(&self, p: Vec3) -> Option<(f32, f32, f32)> {
        let from = p - self.eye;
        let depth = from.dot(self.ahead);
        if depth < 0.1 {
            return None;
        }
        let scale = self.focal * self.height / 2.0 / depth;
        Some((
            self.width / 2.0 + from.dot(self.right) * scale,
            self.height / 2.0 - from.dot(self.up) * scale,
            scale,
        ))
    }

    /// The floor point a ray meets before the wall, if it does.
    pub(crate) fn floor(&self, ray: Vec3) -> Option<Vec3> {
        if ray.y > -1e-4 {
            return None;
        }
        let point = self.eye + ray * (-self.eye.y / ray.y);
        (self.behind(point) < WALL_M).then_some(point)
    }

    /// How far behind the figure a point lies, seen from the camera.
    fn behind(&self, point: Vec3) -> f32 {
        let level = Vec3::new(self.ahead.x, 0.0, self.ahead.z).normalize();
        point.dot(level)
    }

    /// The colour of the empty room along a ray.
    pub(crate) fn room(&self, ray: Vec3) -> Vec3 {
        if let Some(point) = self.floor(ray) {
            return planks(point.dot(self.right), self.behind(point));
        }
        let level = Vec3::new(self.ahead.x, 0.0, self.ahead.z).normalize();
        let reach = (WALL_M - self.eye.dot(level)) / ray.dot(level).max(1e-3);
        let hit = self.eye + ray * reach;
        let across = hit.dot(self.right);
        if hit.y < 0.09 {
            return BOARD * (0.88 + 0.12 * (hit.y / 0.09));
        }
        // A soft light from the upper left, as from a window beside the camera.
        let light = 0.90 + 0.13 * (-((across + 0.8).powi(2) + (hit.y - 1.7).powi(2)) / 2.6).exp();
        WALL * light * (0.97 + 0.03 * (hit.y / 0.5).min(1.0))
    }
}

fn planks(across: f32, behind: f32) -> Vec3 {
    let plank = (behind / 0.16).floor();
    let shift = (plank * 0.618).rem_euclid(1.0) * 1.4;
    let along = ((across + shift) / 1.4).floor();
    let tone = ((plank * 12.9 + along * 78.2).sin() * 43.7).rem_euclid(1.0) * 0.10;
    let seam = ((behind / 0.16).rem_euclid(1.0) - 0.5).abs() > 0.485
        || ((across + shift) / 1.4).rem_euclid(1.0) < 0.004;
    let grain = ((across * 9.0 + plank * 5.0).sin() + (across * 23.0 + behind * 3.0).sin()) * 0.008;
    FLOOR * if seam { 0.86 } else { 1.0 + tone + grain }
}
