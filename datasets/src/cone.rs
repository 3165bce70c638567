//! The one thing bodies and furniture are made of: a cone with rounded ends.

use glam::Vec3;

/// What a cone is made of. Cones of one material flow into each other, those of two do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Material {
    Shirt,
    Trousers,
    Skin,
    Hair,
    Shoes,
    Wood,
}

/// A cone with rounded ends. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cone {
    pub(crate) a: Vec3,
    pub(crate) along: Vec3,
    pub(crate) per_length2: f32,
    pub(crate) radius: f32,
    /// Radius of the far end less that of the near one.
    pub(crate) widening: f32,
    /// How wide it flows into its neighbours.
    pub(crate) blend: f32,
    pub(crate) material: Material,
}

impl Cone {
    pub(crate) fn new(
        material: Material,
        blend: f32,
        (a, radius_a): (Vec3, f32),
        (b, radius_b): (Vec3, f32),
    ) -> Self {
        Self {
            a,
            along: b - a,
            per_length2: 1.0 / (b - a).length_squared().max(1e-9),
            radius: radius_a,
            widening: radius_b - radius_a,
            blend,
            material,
        }
    }

    pub(crate) fn b(&self) -> Vec3 {
        self.a + self.along
    }

    pub(crate) fn radius_b(&self) -> f32 {
        self.radius + self.widening
    }

    pub(crate) fn thickest(&self) -> f32 {
        self.radius.max(self.radius_b())
    }

    /// How close the line from `eye` along `ray` comes to its surface, at most; negative inside.
    pub(crate) fn off_line(&self, eye: Vec3, ray: Vec3) -> f32 {
        let from = self.a - eye;
        let (from, along) = (
            from - ray * from.dot(ray),
            self.along - ray * self.along.dot(ray),
        );
        let t = (-from.dot(along) / along.length_squared().max(1e-9)).clamp(0.0, 1.0);
        (from + along * t).length() - self.thickest()
    }
}
