//! The room, drawn once: a wall, a skirting board, a floor and what lies on it.

use glam::{Vec2, Vec3};

use crate::camera::Camera;
use crate::chance::Chance;

/// The wall behind the figure. Units: m from the middle of what the camera looks at.
const WALL_M: f32 = 1.7;
/// Height of the skirting board. Units: m.
const BOARD_M: f32 = 0.09;
/// Width and length of a plank. Units: m.
const PLANK_M: (f32, f32) = (0.16, 1.4);
/// How round the corners of a mat are. Units: m.
const CORNER_M: f32 = 0.05;

const BOARD: Vec3 = Vec3::new(0.96, 0.95, 0.93);

/// What the floor is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Floor {
    #[default]
    Planks,
    Carpet,
}

/// A mat on the floor: its middle and half its size along x and z. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mat {
    pub(crate) middle: Vec2,
    pub(crate) half: Vec2,
    pub(crate) colour: Vec3,
}

/// A room as it is seen from a camera.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Room {
    wall: Vec3,
    floor: Vec3,
    kind: Floor,
    /// How far behind the room's middle the wall stands. Units: m.
    wall_m: f32,
    pub(crate) mat: Option<Mat>,
    /// The way the camera looks, along the floor.
    level: Vec3,
    /// Light that falls on it, as a factor.
    light: Vec3,
}

const WALLS: [Vec3; 5] = [
    Vec3::new(0.88, 0.86, 0.81),
    Vec3::new(0.80, 0.85, 0.88),
    Vec3::new(0.90, 0.83, 0.76),
    Vec3::new(0.78, 0.82, 0.76),
    Vec3::new(0.70, 0.70, 0.72),
];
const FLOORS: [(Vec3, Floor); 4] = [
    (Vec3::new(0.70, 0.56, 0.42), Floor::Planks),
    (Vec3::new(0.52, 0.38, 0.27), Floor::Planks),
    (Vec3::new(0.62, 0.60, 0.57), Floor::Carpet),
    (Vec3::new(0.42, 0.46, 0.52), Floor::Carpet),
];

impl Room {
    /// The bright room of demonstrations, seen from `camera`, whose view aims at `aim`.
    pub(crate) fn usual(camera: &Camera, aim: Vec3, light: Vec3) -> Self {
        let [wall, ..] = WALLS;
        let [(floor, kind), ..] = FLOORS;
        Self {
            wall,
            floor,
            kind,
            wall_m: WALL_M + aim.dot(level(camera)),
            mat: None,
            level: level(camera),
            light,
        }
    }

    /// The same room in other colours.
    pub(crate) fn of_seed(self, seed: u64) -> Self {
        let mut chance = Chance::new(seed, 5);
        let (floor, kind) = chance.pick(&FLOORS).unwrap_or((self.floor, self.kind));
        Self {
            wall: chance.pick(&WALLS).unwrap_or(self.wall),
            floor,
            kind,
            wall_m: self.wall_m + chance.between(-0.2, 1.2),
            ..self
        }
    }

    /// The room as the camera sees it: rows from the top, three bytes a pixel.
    pub(crate) fn picture(&self, camera: &Camera) -> Vec<u8> {
        let (width, height) = camera.size();
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        for y in 0..height {
            for x in 0..width {
                // Four rays a pixel: seams of the floor are finer than one.
                let mut colour = Vec3::ZERO;
                for (dx, dy) in [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)] {
                    colour += self.along(camera, camera.ray(x as f32 + dx, y as f32 + dy));
                }
                rgb.extend(bytes(colour * self.light / 4.0));
            }
        }
        rgb
    }

    /// The floor point a ray of any length meets before the wall, if it does.
    pub(crate) fn floor(&self, camera: &Camera, ray: Vec3) -> Option<Vec3> {
        if ray.y > -1e-4 {
            return None;
        }
        let point = camera.eye + ray * (-camera.eye.y / ray.y);
        (point.dot(self.level) < self.wall_m).then_some(point)
    }

    fn along(&self, camera: &Camera, ray: Vec3) -> Vec3 {
        let level = self.level;
        let across_axis = level.cross(Vec3::Y);
        if let Some(point) = self.floor(camera, ray) {
            let (across, behind) = (point.dot(across_axis), point.dot(level));
            let floor = match self.kind {
                Floor::Planks => self.planks(across, behind),
                Floor::Carpet => self.carpet(across, behind),
            };
            return self.mat.map_or(floor, |mat| mat.over(point, floor));
        }
        let reach = (self.wall_m - camera.eye.dot(level)) / ray.dot(level).max(1e-3);
        let hit = camera.eye + ray * reach;
        let across = (hit - camera.eye).dot(across_axis);
        // A soft light from the upper left, as from a window beside the camera.
        let light = 0.90 + 0.13 * (-((across + 0.8).powi(2) + (hit.y - 1.7).powi(2)) / 2.6).exp();
        if hit.y < BOARD_M {
            let rim = if hit.y > BOARD_M - 0.012 { 1.03 } else { 1.0 };
            return BOARD * light * rim * (0.86 + 0.14 * (hit.y / BOARD_M));
        }
        let corner = 0.95 + 0.05 * ((hit.y - BOARD_M) / 0.5).min(1.0);
        self.wall * light * corner
    }

    fn planks(&self, across: f32, behind: f32) -> Vec3 {
        let (wide, long) = PLANK_M;
        let plank = (behind / wide).floor();
        let shift = (plank * 0.618).rem_euclid(1.0) * long;
        let along = ((across + shift) / long).floor();
        let tone = ((plank * 12.9 + along * 78.2).sin() * 43.7).rem_euclid(1.0) * 0.10;
        let seam = ((behind / wide).rem_euclid(1.0) - 0.5).abs() > 0.482
            || ((across + shift) / long).rem_euclid(1.0) < 0.004;
        let grain =
            ((across * 9.0 + plank * 5.0).sin() + (across * 23.0 + behind * 60.0).sin()) * 0.007;
        let light = 1.02 - 0.06 * (behind - 0.3).abs().min(3.0);
        self.floor * light * if seam { 0.84 } else { 0.97 + tone + grain }
    }

    fn carpet(&self, across: f32, behind: f32) -> Vec3 {
        let weave = ((across * 310.0).sin() * (behind * 290.0).sin()) * 0.02
            + ((across * 7.0 + behind * 3.0).sin() + (behind * 5.0).sin()) * 0.008;
        let light = 1.02 - 0.06 * (behind - 0.3).abs().min(3.0);
        self.floor * light * (1.0 + weave)
    }
}

impl Mat {
    /// The colour of the floor at a point, the mat over it.
    fn over(&self, point: Vec3, floor: Vec3) -> Vec3 {
        let at = (Vec2::new(point.x, point.z) - self.middle).abs() - self.half + CORNER_M;
        let outside = at.max(Vec2::ZERO).length() - CORNER_M + at.max_element().min(0.0);
        if outside > 0.05 {
            return floor;
        }
        // Its edge throws a narrow shadow.
        if outside > 0.0 {
            return floor * (0.86 + 0.14 * (outside / 0.05));
        }
        let rim = if outside > -0.012 { 0.90 } else { 1.0 };
        let weave = 1.0 + 0.012 * ((point.x * 160.0).sin() * (point.z * 160.0).sin());
        self.colour * rim * weave
    }
}

/// A colour of 0-1 as bytes.
pub(crate) fn bytes(colour: Vec3) -> [u8; 3] {
    (colour.clamp(Vec3::ZERO, Vec3::ONE) * 255.0 + 0.5)
        .to_array()
        .map(|v| v as u8)
}

fn level(camera: &Camera) -> Vec3 {
    Vec3::new(camera.ahead.x, 0.0, camera.ahead.z).normalize_or_zero()
}
