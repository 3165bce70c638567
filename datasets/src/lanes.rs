//! Numbers, points and rays in sets of eight, so that the compiler can use wide instructions.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "lanes are arrays of LANES; every index runs over 0..LANES"
)]

use glam::Vec3;

/// Rays that go side by side.
pub(crate) const LANES: usize = 8;
/// One number for each ray.
pub(crate) type Lanes = [f32; LANES];

/// A point or direction for each ray.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Points {
    pub(crate) x: Lanes,
    pub(crate) y: Lanes,
    pub(crate) z: Lanes,
}

impl Points {
    pub(crate) const ZERO: Self = Self {
        x: [0.0; LANES],
        y: [0.0; LANES],
        z: [0.0; LANES],
    };

    pub(crate) fn get(&self, lane: usize) -> Vec3 {
        Vec3::new(self.x[lane], self.y[lane], self.z[lane])
    }

    pub(crate) fn set(&mut self, lane: usize, v: Vec3) {
        (self.x[lane], self.y[lane], self.z[lane]) = (v.x, v.y, v.z);
    }
}

/// Rays from one eye; they end at `end`, where the floor is. Units: m.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rays {
    pub(crate) eye: Vec3,
    pub(crate) ray: Points,
    pub(crate) end: Lanes,
}

impl Rays {
    pub(crate) fn at(&self, t: &Lanes) -> Points {
        let mut p = Points::ZERO;
        for i in 0..LANES {
            p.x[i] = self.eye.x + self.ray.x[i] * t[i];
            p.y[i] = self.eye.y + self.ray.y[i] * t[i];
            p.z[i] = self.eye.z + self.ray.z[i] * t[i];
        }
        p
    }
}
