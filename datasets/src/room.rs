//! The empty room, drawn once: a wall, a skirting board and a floor of planks.

use glam::Vec3;

use crate::camera::Camera;

/// The wall behind the figure. Units: m from the middle of the room.
const WALL_M: f32 = 1.7;
/// Height of the skirting board. Units: m.
const BOARD_M: f32 = 0.09;
/// Width and length of a plank. Units: m.
const PLANK_M: (f32, f32) = (0.16, 1.4);

const WALL: Vec3 = Vec3::new(0.88, 0.86, 0.81);
const FLOOR: Vec3 = Vec3::new(0.70, 0.56, 0.42);
const BOARD: Vec3 = Vec3::new(0.96, 0.95, 0.93);

/// The room as the camera sees it: rows from the top, three bytes a pixel.
pub(crate) fn picture(camera: &Camera, width: u32, height: u32) -> Vec<u8> {
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for y in 0..height {
        for x in 0..width {
            // Four rays a pixel: seams of the floor are finer than one.
            let mut colour = Vec3::ZERO;
            for (dx, dy) in [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)] {
                colour += colour_along(camera, camera.ray(x as f32 + dx, y as f32 + dy));
            }
            rgb.extend(bytes(colour / 4.0));
        }
    }
    rgb
}

/// A colour of 0-1 as bytes.
pub(crate) fn bytes(colour: Vec3) -> [u8; 3] {
    (colour.clamp(Vec3::ZERO, Vec3::ONE) * 255.0 + 0.5)
        .to_array()
        .map(|v| v as u8)
}

/// The floor point a ray meets before the wall, if it does.
pub(crate) fn floor(camera: &Camera, ray: Vec3) -> Option<Vec3> {
    if ray.y > -1e-4 {
        return None;
    }
    let point = camera.eye + ray * (-camera.eye.y / ray.y);
    (behind(camera, point) < WALL_M).then_some(point)
}

/// How far behind the middle of the room a point lies, seen from the camera.
fn behind(camera: &Camera, point: Vec3) -> f32 {
    point.dot(level(camera))
}

fn level(camera: &Camera) -> Vec3 {
    Vec3::new(camera.ahead.x, 0.0, camera.ahead.z).normalize_or_zero()
}

fn colour_along(camera: &Camera, ray: Vec3) -> Vec3 {
    if let Some(point) = floor(camera, ray) {
        return planks(point.dot(camera.right), behind(camera, point));
    }
    let level = level(camera);
    let reach = (WALL_M - camera.eye.dot(level)) / ray.dot(level).max(1e-3);
    let hit = camera.eye + ray * reach;
    let across = hit.dot(camera.right);
    // A soft light from the upper left, as from a window beside the camera.
    let light = 0.90 + 0.13 * (-((across + 0.8).powi(2) + (hit.y - 1.7).powi(2)) / 2.6).exp();
    if hit.y < BOARD_M {
        let rim = if hit.y > BOARD_M - 0.012 { 1.03 } else { 1.0 };
        return BOARD * light * rim * (0.86 + 0.14 * (hit.y / BOARD_M));
    }
    let corner = 0.95 + 0.05 * ((hit.y - BOARD_M) / 0.5).min(1.0);
    WALL * light * corner
}

fn planks(across: f32, behind: f32) -> Vec3 {
    let (wide, long) = PLANK_M;
    let plank = (behind / wide).floor();
    let shift = (plank * 0.618).rem_euclid(1.0) * long;
    let along = ((across + shift) / long).floor();
    let tone = ((plank * 12.9 + along * 78.2).sin() * 43.7).rem_euclid(1.0) * 0.10;
    let seam = ((behind / wide).rem_euclid(1.0) - 0.5).abs() > 0.482
        || ((across + shift) / long).rem_euclid(1.0) < 0.004;
    let grain =
        ((across * 9.0 + plank * 5.0).sin() + (across * 23.0 + behind * 60.0).sin()) * 0.007;
    let light = 1.02 - 0.06 * (behind - 0.3).abs();
    FLOOR * light * if seam { 0.84 } else { 0.97 + tone + grain }
}
