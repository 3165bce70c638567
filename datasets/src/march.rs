//! Rays to the body's surface, eight at a time so that the compiler can use wide instructions.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "lanes are arrays of LANES; every index runs over 0..LANES"
)]

use crate::cone::{Cone, Material};
use crate::lanes::{LANES, Lanes, Points, Rays};

/// No surface is as far. Units: m.
const FAR_M: f32 = 1e3;
/// Closer than this counts as hit. Units: m.
const TOUCH_M: f32 = 0.0012;
/// Rays give up after so many steps; one along a forearm that points at the camera takes many.
const MAX_STEPS: u32 = 72;

/// `f32::min` cares for what is not a number; here it would only cost time.
#[inline]
fn least(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

#[inline]
fn most(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// From the nearest point of the cone's axis to point `i`, and the cone's radius there.
#[inline]
fn from_axis(cone: &Cone, p: &Points, i: usize) -> (f32, f32, f32, f32) {
    let (x, y, z) = (p.x[i] - cone.a.x, p.y[i] - cone.a.y, p.z[i] - cone.a.z);
    let dot = x * cone.along.x + y * cone.along.y + z * cone.along.z;
    let t = least(most(dot * cone.per_length2, 0.0), 1.0);
    (
        x - cone.along.x * t,
        y - cone.along.y * t,
        z - cone.along.z * t,
        cone.radius + cone.widening * t,
    )
}

/// Distance from each point to the body, negative inside. Cones are ordered by material.
///
/// Source of the round cone and the smooth union: I. Quilez, iquilezles.org/articles/smin.
#[inline]
pub(crate) fn distance(cones: &[Cone], p: &Points) -> Lanes {
    let mut body = [FAR_M; LANES];
    let mut part = [FAR_M; LANES];
    let mut material = None;
    for cone in cones {
        if material != Some(cone.material) {
            for i in 0..LANES {
                body[i] = least(body[i], part[i]);
            }
            part = [FAR_M; LANES];
            material = Some(cone.material);
        }
        let quarter = 0.25 / cone.blend;
        for i in 0..LANES {
            let (x, y, z, radius) = from_axis(cone, p, i);
            let d = (x * x + y * y + z * z).sqrt() - radius;
            let near = most(cone.blend - (part[i] - d).abs(), 0.0);
            part[i] = least(part[i], d) - near * near * quarter;
        }
    }
    for i in 0..LANES {
        body[i] = least(body[i], part[i]);
    }
    body
}

/// What the surface is like next to each point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surface {
    pub(crate) normal: Points,
    pub(crate) material: [Material; LANES],
}

/// The surface next to each point: the same union as [`distance`], with its gradient.
pub(crate) fn surface(cones: &[Cone], p: &Points) -> Surface {
    let mut found = Surface {
        normal: Points::ZERO,
        material: [Material::Skin; LANES],
    };
    let mut body = [FAR_M; LANES];
    let (mut part, mut normal) = ([FAR_M; LANES], Points::ZERO);
    let mut material = Material::Shirt;
    let mut take = |part: &Lanes, normal: &Points, material: Material| {
        for i in 0..LANES {
            if part[i] < body[i] {
                body[i] = part[i];
                found.normal.set(i, normal.get(i));
                found.material[i] = material;
            }
        }
    };
    for cone in cones {
        if material != cone.material {
            take(&part, &normal, material);
            part = [FAR_M; LANES];
            material = cone.material;
        }
        join(cone, p, &mut part, &mut normal);
    }
    take(&part, &normal, material);
    found
}

/// Joins a cone to the part it belongs to, distance and gradient.
#[inline]
fn join(cone: &Cone, p: &Points, part: &mut Lanes, normal: &mut Points) {
    let half = 0.5 / cone.blend;
    for i in 0..LANES {
        let (x, y, z, radius) = from_axis(cone, p, i);
        let length = most((x * x + y * y + z * z).sqrt(), 1e-6);
        let d = length - radius;
        let near = most(cone.blend - (part[i] - d).abs(), 0.0);
        // Share of the new cone: a half where both are as far, all or nothing outside the blend.
        let lesser = near * half;
        let share = if d < part[i] { 1.0 - lesser } else { lesser };
        part[i] = least(part[i], d) - near * near * half * 0.5;
        let new = share / length;
        normal.x[i] += x * new - normal.x[i] * share;
        normal.y[i] += y * new - normal.y[i] * share;
        normal.z[i] += z * new - normal.z[i] * share;
    }
}

/// Where rays met the body, and where they nearly did on their way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Met {
    pub(crate) t: Lanes,
    pub(crate) hit: [bool; LANES],
    /// Where a ray passed an edge within a pixel, and how much of the pixel the edge covers, 0-1.
    pub(crate) edge_t: Lanes,
    pub(crate) edge_cover: Lanes,
}

/// Follows rays from `start` until they touch the body or pass `far`. `pixel` is the width of a
/// pixel at 1 m. Units: m.
pub(crate) fn march(cones: &[Cone], rays: &Rays, start: f32, far: f32, pixel: f32) -> Met {
    let mut t = [start; LANES];
    let (mut last, mut last_t) = ([FAR_M; LANES], t);
    let (mut edge, mut edge_t) = ([1.0; LANES], t);
    let mut open = [1.0_f32; LANES];
    let mut hit = [0.0_f32; LANES];
    for _ in 0..MAX_STEPS {
        let d = distance(cones, &rays.at(&t));
        let mut left = 0.0;
        for i in 0..LANES {
            let off = d[i] / (t[i] * pixel);
            let passed = open[i] > 0.0 && off > last[i] && last[i] < edge[i];
            edge[i] = if passed { last[i] } else { edge[i] };
            edge_t[i] = if passed { last_t[i] } else { edge_t[i] };
            last[i] = off;
            last_t[i] = t[i];
            let end = least(rays.end[i], far);
            let touched = open[i] > 0.0 && d[i] < TOUCH_M && t[i] <= end;
            hit[i] = if touched { 1.0 } else { hit[i] };
            open[i] = if d[i] < TOUCH_M || t[i] > end {
                0.0
            } else {
                open[i]
            };
            t[i] += d[i] * open[i];
            left += open[i];
        }
        if left <= 0.0 {
            break;
        }
    }
    for i in 0..LANES {
        // Still open and close: it runs along a surface that it would have met.
        if open[i] > 0.0 && last[i] < 2.0 {
            hit[i] = 1.0;
        }
        if hit[i] <= 0.0 && last[i] < edge[i] {
            (edge[i], edge_t[i]) = (last[i], last_t[i]);
        }
    }
    Met {
        t,
        hit: hit.map(|hit| hit > 0.0),
        edge_t,
        edge_cover: edge.map(|off| 1.0 - off.clamp(0.0, 1.0)),
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::{distance, surface};
    use crate::cone::{Cone, Material};
    use crate::lanes::{LANES, Points};

    #[test]
    fn the_gradient_of_the_union_is_its_normal() {
        let ball = |x, material| {
            Cone::new(
                material,
                0.2,
                (Vec3::new(x, 0.0, 0.0), 0.3),
                (Vec3::new(x, 0.5, 0.0), 0.2),
            )
        };
        let cones = [
            ball(0.0, Material::Shirt),
            ball(0.5, Material::Shirt),
            ball(2.0, Material::Skin),
        ];
        let mut p = Points::ZERO;
        for lane in 0..LANES {
            p.set(lane, Vec3::new(lane as f32 * 0.3, 0.4, 0.45));
        }
        let found = surface(&cones, &p);
        let step = 1e-3;
        for (axis, got) in [
            (Vec3::X, found.normal.x),
            (Vec3::Y, found.normal.y),
            (Vec3::Z, found.normal.z),
        ] {
            let mut moved = [p, p];
            for lane in 0..LANES {
                moved[0].set(lane, p.get(lane) - axis * step);
                moved[1].set(lane, p.get(lane) + axis * step);
            }
            let [low, high] = moved.map(|p| distance(&cones, &p));
            for lane in 0..LANES {
                let slope = (high[lane] - low[lane]) / (2.0 * step);
                // The radius changes along a cone, which the normal leaves out: a small lean.
                assert!(
                    (slope - got[lane]).abs() < 0.25,
                    "{axis} {lane}: {slope} {got:?}"
                );
            }
        }
        assert_eq!(found.material[0], Material::Shirt);
        assert_eq!(found.material[7], Material::Skin);
    }
}
