//! From a point of the body's surface to its colour.

use glam::Vec3;

use goodform_pose::kinematics::Joints;

use crate::body::ANKLE_M;
use crate::camera::Camera;
use crate::cone::Material;
use crate::head;
use crate::light::Light;
use crate::person::Person;

const SOLES: Vec3 = Vec3::new(0.95, 0.94, 0.92);
const WOOD: Vec3 = Vec3::new(0.60, 0.44, 0.30);
/// Thickness of the sole. Units: m.
const SOLE_M: f32 = 0.022;
/// Distance of the shirt's collar from the root of the neck, and its width. Units: m.
const COLLAR_M: (f32, f32) = (0.092, 0.014);

/// The light and the body of a moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shading<'a> {
    joints: &'a Joints,
    person: &'a Person,
    light: &'a Light,
    key: Vec3,
    scale: f32,
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
    pub(crate) fn new(
        camera: &Camera,
        joints: &'a Joints,
        person: &'a Person,
        light: &'a Light,
    ) -> Self {
        Self {
            joints,
            person,
            light,
            key: light.from(camera),
            scale: joints.body.scale(),
            pixel: camera.pixel(),
        }
    }

    /// The colour of a point, 0-1.
    pub(crate) fn colour(&self, spot: &Spot) -> Vec3 {
        let normal = spot.normal;
        let wrapped = (normal.dot(self.key) * 0.5 + 0.5).max(0.0);
        let sky = 0.78 + 0.22 * normal.y;
        let open = spot.open;
        let light = self.light.key * (wrapped * wrapped * (0.55 + 0.45 * open))
            + self.light.room * (sky * (0.35 + 0.65 * open))
            + self.light.floor * (0.5 - 0.5 * normal.y) * open;
        let edge = 1.0 - normal.dot(-spot.ray).clamp(0.0, 1.0);
        let glow = self.light.rim * edge.powi(3) * open;
        self.paint(spot) * light + glow
    }

    fn paint(&self, spot: &Spot) -> Vec3 {
        match spot.material {
            Material::Trousers => self.person.trousers,
            Material::Hair => self.hair(spot),
            Material::Shirt => self.shirt(spot.at),
            Material::Shoes => self.shoe(spot.at),
            Material::Wood => WOOD,
            Material::Skin => {
                let at = self.joints.face.components(spot.at - self.joints.head) / self.scale;
                let soft = spot.t * self.pixel / self.scale;
                head::paint(at, soft, self.person.skin, self.person.hair_colour)
            }
        }
    }

    /// Hair shines where it turns upward.
    fn hair(&self, spot: &Spot) -> Vec3 {
        let shine = (spot.normal.dot(self.key)).max(0.0).powi(6);
        self.person.hair_colour * (1.0 + 0.45 * shine)
    }

    fn shirt(&self, at: Vec3) -> Vec3 {
        let (from, width) = COLLAR_M;
        let off = (at - self.joints.neck).length() / self.scale - from;
        let collar = (1.0 - (off / width).abs()).clamp(0.0, 1.0);
        self.person.shirt * (1.0 - 0.22 * collar)
    }

    fn shoe(&self, at: Vec3) -> Vec3 {
        let [left, right] = &self.joints.legs;
        let nearer = (at - left.ankle).length_squared() < (at - right.ankle).length_squared();
        let leg = if nearer { left } else { right };
        let above = (at - leg.ankle).dot(leg.foot.up) / self.scale + ANKLE_M;
        if above < SOLE_M {
            SOLES
        } else {
            self.person.shoes
        }
    }
}
