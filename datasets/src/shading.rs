//! From a point of the body's surface to its colour.

use glam::Vec3;

use crate::camera::Camera;
use crate::cone::{Material, Placement};
use crate::head;
use crate::skeleton::{ANKLE_M, Skeleton};

const SHIRT: Vec3 = Vec3::new(0.20, 0.55, 0.53);
const TROUSERS: Vec3 = Vec3::new(0.24, 0.29, 0.40);
const SHOES: Vec3 = Vec3::new(0.87, 0.45, 0.34);
const SOLES: Vec3 = Vec3::new(0.95, 0.94, 0.92);
/// Thickness of the sole. Units: m.
const SOLE_M: f32 = 0.022;
/// Distance of the shirt's collar from the root of the neck, and its width. Units: m.
const COLLAR_M: (f32, f32) = (0.092, 0.014);

/// Warm light from above beside the camera, cool light of the room, a glow at the edges.
const KEY: Vec3 = Vec3::new(0.74, 0.70, 0.65);
const ROOM: Vec3 = Vec3::new(0.38, 0.40, 0.43);
const FLOOR_GLOW: Vec3 = Vec3::new(0.10, 0.07, 0.05);

/// The light and the body of a moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shading<'a> {
    skeleton: &'a Skeleton,
    placement: Placement,
    key: Vec3,
    /// Width of a pixel at 1 m. Units: m.
    pixel: f32,
}

/// A point of the surface as a ray met it. Units: m.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) at: Vec3,
    pub(crate) ray: Vec3,
    pub(crate) t: f32,
    pub(crate) normal: Vec3,
    pub(crate) material: Material,
    /// How much of the room the point sees, 0-1.
    pub(crate) open: f32,
}

impl<'a> Shading<'a> {
    pub(crate) fn new(camera: &Camera, skeleton: &'a Skeleton, placement: Placement) -> Self {
        let key = -camera.ahead * 0.50 + Vec3::Y * 0.72 - camera.right * 0.55;
        Self {
            skeleton,
            placement,
            key: key.normalize_or_zero(),
            pixel: camera.pixel(),
        }
    }

    /// The colour of a point, 0-1.
    pub(crate) fn colour(&self, spot: &Spot) -> Vec3 {
        let normal = spot.normal;
        let wrapped = (normal.dot(self.key) * 0.5 + 0.5).max(0.0);
        let sky = 0.78 + 0.22 * normal.y;
        let open = spot.open;
        let light = KEY * (wrapped * wrapped * (0.55 + 0.45 * open))
            + ROOM * (sky * (0.35 + 0.65 * open))
            + FLOOR_GLOW * (0.5 - 0.5 * normal.y) * open;
        let edge = 1.0 - normal.dot(-spot.ray).clamp(0.0, 1.0);
        let glow = 0.10 * edge.powi(3) * open;
        self.paint(spot) * light + Vec3::splat(glow)
    }

    fn paint(&self, spot: &Spot) -> Vec3 {
        match spot.material {
            Material::Trousers => TROUSERS,
            Material::Hair => self.hair(spot),
            Material::Shirt => self.shirt(self.placement.body(spot.at)),
            Material::Shoes => self.shoe(self.placement.body(spot.at)),
            Material::Skin => {
                let at = self.placement.body(spot.at) - self.skeleton.head;
                head::paint(self.skeleton.face.components(at), spot.t * self.pixel)
            }
        }
    }

    /// Hair shines where it turns upward.
    fn hair(&self, spot: &Spot) -> Vec3 {
        let shine = (spot.normal.dot(self.key)).max(0.0).powi(6);
        head::HAIR * (1.0 + 0.45 * shine)
    }

    fn shirt(&self, at: Vec3) -> Vec3 {
        let (from, width) = COLLAR_M;
        let off = (at - self.skeleton.neck).length() - from;
        let collar = (1.0 - (off / width).abs()).clamp(0.0, 1.0);
        SHIRT * (1.0 - 0.22 * collar)
    }

    fn shoe(&self, at: Vec3) -> Vec3 {
        let [left, right] = &self.skeleton.legs;
        let nearer = (at - left.ankle).length_squared() < (at - right.ankle).length_squared();
        let leg = if nearer { left } else { right };
        let above = (at - leg.ankle).dot(leg.foot.up) + ANKLE_M;
        if above < SOLE_M { SOLES } else { SHOES }
    }
}
