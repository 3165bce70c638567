//! Things in the room that stand up from the floor.

use glam::Vec3;
use goodform_pose::kinematics::Joints;

use crate::cone::{Cone, Material};

/// A kitchen chair: half its width and depth, height of the back over the floor, thickness of the
/// wood. Units: m.
const CHAIR_M: (f32, f32, f32, f32) = (0.21, 0.21, 0.86, 0.018);
/// A step for exercises: half its depth and width, its height. Units: m.
const STEP_M: (f32, f32, f32) = (0.16, 0.36, 0.15);

fn rod(cones: &mut Vec<Cone>, blend: f32, a: Vec3, b: Vec3, radius: f32) {
    cones.push(Cone::new(Material::Wood, blend, (a, radius), (b, radius)));
}

/// A chair whose seat carries the hips of `joints`, back behind them.
pub(crate) fn chair_under(joints: &Joints, seat_m: f32, cones: &mut Vec<Cone>) {
    let ahead = Vec3::new(joints.trunk.ahead.x, 0.0, joints.trunk.ahead.z).normalize_or(Vec3::X);
    let middle = Vec3::new(joints.pelvis.x, 0.0, joints.pelvis.z) - ahead * 0.03;
    chair(middle, ahead, seat_m, cones);
}

/// A chair at `middle` of the floor that faces `ahead`.
pub(crate) fn chair(middle: Vec3, ahead: Vec3, seat_m: f32, cones: &mut Vec<Cone>) {
    let (half, deep, back, wood) = CHAIR_M;
    let right = ahead.cross(Vec3::Y);
    let at = |r: f32, up: f32, a: f32| middle + right * r + Vec3::Y * up + ahead * a;
    let top = seat_m - wood * 1.4;
    for place in 0..6 {
        let r = half * (place as f32 / 2.5 - 1.0) * 0.92;
        rod(cones, 0.09, at(r, top, -deep), at(r, top, deep), wood * 1.4);
    }
    for r in [-half, half] {
        rod(
            cones,
            0.01,
            at(r, 0.0, deep * 1.02),
            at(r * 0.96, top, deep * 0.92),
            wood,
        );
        rod(
            cones,
            0.01,
            at(r, 0.0, -deep * 1.10),
            at(r, top, -deep),
            wood,
        );
        rod(
            cones,
            0.01,
            at(r, top, -deep),
            at(r, back, -deep * 1.32),
            wood,
        );
    }
    for up in [0.62, 0.74, back] {
        let lean = -deep * (1.0 + 0.32 * (up - seat_m) / (back - seat_m));
        rod(
            cones,
            0.01,
            at(-half, up, lean),
            at(half, up, lean),
            wood * 1.1,
        );
    }
}

/// A step at `middle` of the floor, across the way `ahead`.
pub(crate) fn step(middle: Vec3, ahead: Vec3, cones: &mut Vec<Cone>) {
    let (deep, half, high) = STEP_M;
    let right = ahead.cross(Vec3::Y);
    for row in 0..4 {
        let a = deep * (row as f32 / 1.5 - 1.0);
        let at = |r: f32| middle + right * r + Vec3::Y * (high / 2.0) + ahead * a;
        rod(cones, 0.09, at(-half), at(half), high / 2.0);
    }
}
