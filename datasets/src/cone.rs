//! The one thing the body is made of: a cone with rounded ends, and where it is placed.

use glam::Vec3;

/// What a cone is made of. Cones of one material flow into each other, those of two do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Material {
    Shirt,
    Trousers,
    Skin,
    Hair,
    Shoes,
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

/// Where the body stands in the room, how it is turned, and its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placement {
    scale: f32,
    sin: f32,
    cos: f32,
    along: f32,
}

impl Placement {
    pub(crate) fn new(scale: f32, heading_deg: f32, along: f32) -> Self {
        let (sin, cos) = heading_deg.to_radians().sin_cos();
        Self {
            scale,
            sin,
            cos,
            along,
        }
    }

    /// A point of the body in the room.
    pub(crate) fn place(&self, p: Vec3) -> Vec3 {
        let p = p * self.scale;
        Vec3::new(
            p.x * self.cos - p.z * self.sin + self.along * self.scale,
            p.y,
            p.x * self.sin + p.z * self.cos,
        )
    }

    /// A point of the room in the body's own axes.
    pub(crate) fn body(&self, p: Vec3) -> Vec3 {
        let x = p.x - self.along * self.scale;
        Vec3::new(
            x * self.cos + p.z * self.sin,
            p.y,
            p.z * self.cos - x * self.sin,
        ) / self.scale
    }

    /// A cone of the body in the room.
    pub(crate) fn cone(&self, cone: &Cone) -> Cone {
        let radius = cone.radius * self.scale;
        Cone::new(
            cone.material,
            cone.blend * self.scale,
            (self.place(cone.a), radius),
            (self.place(cone.b()), cone.radius_b() * self.scale),
        )
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::Placement;

    #[test]
    fn placing_a_point_and_coming_back_changes_nothing() {
        let placement = Placement::new(1.1, 130.0, 0.7);
        let point = Vec3::new(0.2, 1.3, -0.4);
        assert!((placement.body(placement.place(point)) - point).length() < 1e-5);
    }
}
