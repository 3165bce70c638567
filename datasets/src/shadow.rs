//! The soft shadow bodies throw on the floor.

use glam::{Vec2, Vec3};
use goodform_pose::kinematics::Joints;

use crate::camera::Camera;
use crate::room::Room;

/// A round dark spot on the floor that fades to nothing at its edge.
#[derive(Debug, Clone, Copy)]
struct Spot {
    at: Vec3,
    per_radius2: f32,
    radius: f32,
    dark: f32,
}

/// How many spots a body has.
const SPOTS: usize = 19;

/// The spots of a body: each part darkens the floor below it, the less and the wider the higher it is.
fn spots(joints: &Joints) -> [Spot; SPOTS] {
    let scale = joints.body.scale();
    let under = |p: Vec3, radius: f32, dark: f32| {
        let height = (p.y / scale - 0.06).max(0.0);
        let radius = (radius + height * 0.30) * scale;
        Spot {
            at: Vec3::new(p.x, 0.0, p.z),
            per_radius2: radius.powi(-2),
            radius,
            dark: dark / (1.0 + height * 2.6),
        }
    };
    let ([left_arm, right_arm], [left_leg, right_leg]) = (&joints.arms, &joints.legs);
    let ball = |leg: &goodform_pose::kinematics::LegJoints| leg.ankle + leg.foot.ahead * 0.11;
    let chest = joints.pelvis.lerp(joints.neck, 0.8);
    [
        under(joints.pelvis, 0.26, 0.44),
        under(joints.pelvis.lerp(joints.neck, 0.4), 0.25, 0.34),
        under(chest, 0.26, 0.40),
        under(joints.head, 0.18, 0.36),
        under(left_leg.knee, 0.16, 0.30),
        under(right_leg.knee, 0.16, 0.30),
        under(left_leg.hip.midpoint(left_leg.knee), 0.17, 0.26),
        under(right_leg.hip.midpoint(right_leg.knee), 0.17, 0.26),
        under(left_leg.knee.midpoint(left_leg.ankle), 0.14, 0.22),
        under(right_leg.knee.midpoint(right_leg.ankle), 0.14, 0.22),
        under(left_leg.ankle - left_leg.foot.ahead * 0.02, 0.15, 0.40),
        under(right_leg.ankle - right_leg.foot.ahead * 0.02, 0.15, 0.40),
        under(ball(left_leg), 0.15, 0.40),
        under(ball(right_leg), 0.15, 0.40),
        under(left_arm.wrist, 0.12, 0.34),
        under(right_arm.wrist, 0.12, 0.34),
        under(left_arm.elbow, 0.13, 0.24),
        under(right_arm.elbow, 0.13, 0.24),
        under(joints.neck, 0.18, 0.12),
    ]
}

/// Darkens the floor of the picture under a body.
pub(crate) fn draw(camera: &Camera, room: &Room, joints: &Joints, rgb: &mut [u8]) {
    let (width, height) = camera.size();
    let spots = spots(joints);
    let boxes = spots.map(|spot| reach(camera, &spot));
    let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
    for (from, to) in boxes.iter().flatten() {
        (low, high) = (low.min(*from), high.max(*to));
    }
    let clip = |v: f32, limit: u32| v.clamp(0.0, limit as f32) as usize;
    let (x0, x1) = (clip(low.x, width), clip(high.x + 1.0, width));
    let (y0, y1) = (clip(low.y, height), clip(high.y + 1.0, height));
    let rows = rgb.chunks_exact_mut(width.max(1) as usize * 3).enumerate();
    let mut here: Vec<Spot> = Vec::with_capacity(SPOTS);
    for (y, row) in rows.skip(y0).take(y1.saturating_sub(y0)) {
        here.clear();
        let line = y as f32;
        here.extend(spots.iter().zip(&boxes).filter_map(|(spot, reach)| {
            let (from, to) = (*reach)?;
            (from.y <= line && line <= to.y).then_some(*spot)
        }));
        if here.is_empty() {
            continue;
        }
        let pixels = row.chunks_exact_mut(3).enumerate();
        for (x, pixel) in pixels.skip(x0).take(x1.saturating_sub(x0)) {
            let Some(at) = room.floor(camera, camera.way(x as f32, line)) else {
                continue;
            };
            darken(&here, at, pixel);
        }
    }
}

/// The pixels a spot may darken; `None` behind the camera.
fn reach(camera: &Camera, spot: &Spot) -> Option<(Vec2, Vec2)> {
    let (at, scale) = camera.project(spot.at)?;
    // Seen from above at a slant a spot is much flatter than wide.
    let slant = (-camera.ahead.y).max(0.0) + spot.radius / 2.0;
    let reach = Vec2::new(spot.radius * 1.3, spot.radius * (0.15 + slant)) * scale;
    Some((at - reach, at + reach))
}

fn darken(spots: &[Spot], at: Vec3, pixel: &mut [u8]) {
    let mut light = 1.0;
    for spot in spots {
        let near = 1.0 - (at - spot.at).length_squared() * spot.per_radius2;
        if near > 0.0 {
            light *= 1.0 - spot.dark * near * near;
        }
    }
    if light < 1.0 {
        for byte in pixel.iter_mut() {
            *byte = (f32::from(*byte) * light + 0.5) as u8;
        }
    }
}
