//! The soft shadow the body throws on the floor.

use glam::Vec3;

use crate::camera::Camera;
use crate::cone::Placement;
use crate::room;
use crate::skeleton::{ANKLE_M, Skeleton};

/// A round dark spot on the floor that fades to nothing at its edge.
#[derive(Debug, Clone, Copy)]
struct Spot {
    at: Vec3,
    radius: f32,
    dark: f32,
}

/// The spots of a body: wide under its middle, narrow and dark under each foot.
fn spots(skeleton: &Skeleton, placement: Placement) -> [Spot; 7] {
    let floor = |p: Vec3| Vec3::new(p.x, 0.0, p.z);
    let under = |p: Vec3, radius, dark| Spot {
        at: floor(placement.place(p)),
        radius,
        dark,
    };
    let [left, right] = &skeleton.legs;
    let foot = |leg: &crate::skeleton::LegJoints, ahead: f32, radius| {
        // A foot in the air throws less shadow.
        let lift = (leg.ankle.y - ANKLE_M).max(0.0);
        let ahead = leg.foot.ahead * ahead;
        under(leg.ankle + ahead, radius, 0.42 / (1.0 + lift * 14.0))
    };
    [
        under(skeleton.pelvis, 0.62, 0.20),
        under(skeleton.neck, 0.55, 0.12),
        under(
            left.hip
                .lerp(right.hip, 0.5)
                .lerp(left.ankle.lerp(right.ankle, 0.5), 0.6),
            0.42,
            0.16,
        ),
        foot(left, -0.02, 0.16),
        foot(left, 0.10, 0.17),
        foot(right, -0.02, 0.16),
        foot(right, 0.10, 0.17),
    ]
}

/// Darkens the floor of the picture under the body.
pub(crate) fn draw(
    camera: &Camera,
    skeleton: &Skeleton,
    placement: Placement,
    (width, height): (u32, u32),
    rgb: &mut [u8],
) {
    let spots = spots(skeleton, placement);
    let (mut low, mut high) = (glam::Vec2::MAX, glam::Vec2::MIN);
    for spot in &spots {
        let Some((at, scale)) = camera.project(spot.at) else {
            return;
        };
        // Seen from above at a slant a spot is much flatter than wide; half is more than enough.
        let reach = glam::Vec2::new(spot.radius * 1.3, spot.radius * 0.8) * scale;
        (low, high) = (low.min(at - reach), high.max(at + reach));
    }
    let clip = |v: f32, limit: u32| v.clamp(0.0, limit as f32) as usize;
    let (x0, x1) = (clip(low.x, width), clip(high.x + 1.0, width));
    let (y0, y1) = (clip(low.y, height), clip(high.y + 1.0, height));
    let rows = rgb.chunks_exact_mut(width.max(1) as usize * 3).enumerate();
    for (y, row) in rows.skip(y0).take(y1.saturating_sub(y0)) {
        let pixels = row.chunks_exact_mut(3).enumerate();
        for (x, pixel) in pixels.skip(x0).take(x1.saturating_sub(x0)) {
            let Some(at) = room::floor(camera, camera.ray(x as f32, y as f32)) else {
                continue;
            };
            let mut light = 1.0;
            for spot in &spots {
                let near = 1.0 - (at - spot.at).length_squared() / spot.radius.powi(2);
                light *= 1.0 - spot.dark * near.max(0.0).powi(2);
            }
            if light < 1.0 {
                for byte in pixel.iter_mut() {
                    *byte = (f32::from(*byte) * light + 0.5) as u8;
                }
            }
        }
    }
}
