//! The light of a room.

use glam::Vec3;

use crate::camera::Camera;

/// Where light comes from and how much there is. Colours are 0-1, red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Light {
    /// The direct light, and the soft light of the whole room.
    pub(crate) key: Vec3,
    pub(crate) room: Vec3,
    /// What the floor throws back, and the glow along edges.
    pub(crate) floor: Vec3,
    pub(crate) rim: Vec3,
    /// Where it comes from as the camera sees it: to the right, up, towards the camera.
    from: Vec3,
    /// How bright wall and floor are.
    pub(crate) surroundings: Vec3,
}

impl Default for Light {
    /// A bright room, a window beside the camera.
    fn default() -> Self {
        Self {
            key: Vec3::new(0.74, 0.70, 0.65),
            room: Vec3::new(0.38, 0.40, 0.43),
            floor: Vec3::new(0.10, 0.07, 0.05),
            rim: Vec3::splat(0.10),
            from: Vec3::new(-0.55, 0.72, 0.50),
            surroundings: Vec3::ONE,
        }
    }
}

impl Light {
    /// An evening room: a third of the light, warm.
    pub fn dim() -> Self {
        let bright = Self::default();
        let tint = Vec3::new(0.40, 0.34, 0.27);
        Self {
            key: bright.key * tint,
            room: bright.room * tint * 0.9,
            floor: bright.floor * tint,
            rim: bright.rim * 0.2,
            surroundings: tint,
            ..bright
        }
    }

    /// A window behind the person: they are dark, the wall is bright.
    pub fn behind() -> Self {
        Self {
            key: Vec3::new(0.62, 0.63, 0.66),
            room: Vec3::new(0.17, 0.18, 0.20),
            floor: Vec3::new(0.07, 0.06, 0.05),
            rim: Vec3::splat(0.30),
            from: Vec3::new(0.15, 0.55, -0.85),
            surroundings: Vec3::new(1.12, 1.13, 1.15),
        }
    }

    /// The direction towards the light in the room.
    pub(crate) fn from(&self, camera: &Camera) -> Vec3 {
        let ahead = -camera.ahead * self.from.z;
        (camera.right * self.from.x + Vec3::Y * self.from.y + ahead).normalize_or_zero()
    }
}
