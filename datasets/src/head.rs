//! The head: its shape, its hair, and the face painted on it.

use glam::Vec3;

use crate::body::{Builder, SIDES};
use crate::cone::Material;
use crate::person::Hair;

const EYE: Vec3 = Vec3::new(0.97, 0.96, 0.94);
const IRIS: Vec3 = Vec3::new(0.19, 0.12, 0.09);
/// Cheeks and lips, relative to the skin.
const BLUSH: Vec3 = Vec3::new(1.0, 0.79, 0.81);
const LIPS: Vec3 = Vec3::new(0.82, 0.52, 0.60);

/// Middle of an eye beside and above the middle of the head, and half its width and height. Units: m.
const EYE_AT: (f32, f32) = (0.031, 0.006);
const EYE_SIZE: (f32, f32) = (0.0165, 0.0105);
const IRIS_M: f32 = 0.0085;
/// Corner of the mouth beside and below the middle of the head. Units: m.
const MOUTH_AT: (f32, f32) = (0.024, -0.046);

/// Skull, jaw, nose, ears and neck.
pub(crate) fn skin(to: &mut Builder<'_>) {
    let joints = to.joints;
    let scale = joints.body.scale();
    let bald = to.person.hair == Hair::Bald;
    let mut add = |blend, a, b| to.add(Material::Skin, blend, a, b);
    let at = |right: f32, up: f32, ahead: f32| {
        joints.head + joints.face.vector(right, up, ahead) * scale
    };
    if bald {
        add(
            0.03,
            (at(0.0, 0.052, -0.030), 0.076),
            (at(0.0, 0.046, 0.010), 0.074),
        );
    }
    add(
        0.02,
        (at(0.0, 0.035, -0.018), 0.078),
        (at(0.0, 0.028, 0.016), 0.074),
    );
    add(
        0.04,
        (at(0.0, -0.005, 0.018), 0.068),
        (at(0.0, -0.064, 0.046), 0.036),
    );
    for sign in SIDES {
        add(
            0.03,
            (at(0.030 * sign, -0.018, 0.040), 0.040),
            (at(0.022 * sign, -0.052, 0.036), 0.038),
        );
    }
    add(
        0.012,
        (at(0.0, 0.012, 0.086), 0.008),
        (at(0.0, -0.016, 0.099), 0.0125),
    );
    for sign in SIDES {
        add(
            0.006,
            (at(0.075 * sign, 0.010, -0.006), 0.017),
            (at(0.073 * sign, -0.020, 0.000), 0.012),
        );
    }
    let root = joints.neck - joints.chest.up * (0.03 * scale);
    add(0.03, (root, 0.056), (at(0.0, -0.045, -0.018), 0.050));
}

/// A cap of hair, its back, the sides and a fringe combed over.
pub(crate) fn hair(to: &mut Builder<'_>) {
    let joints = to.joints;
    let (scale, style) = (joints.body.scale(), to.person.hair);
    let mut add = |blend, a, b| to.add(Material::Hair, blend, a, b);
    let at = |right: f32, up: f32, ahead: f32| {
        joints.head + joints.face.vector(right, up, ahead) * scale
    };
    match style {
        Hair::Bald => return,
        Hair::Short => {}
        Hair::Long => {
            // Hair hangs: it falls to the shoulders as the trunk stands, not as the face looks.
            let fall = |side: f32, drop: f32, back: f32| {
                at(side, -0.01, -0.05)
                    - (joints.chest.up * drop + joints.chest.ahead * back) * scale
            };
            for sign in SIDES {
                add(
                    0.03,
                    (at(0.050 * sign, 0.02, -0.040), 0.050),
                    (fall(0.050 * sign, 0.120, 0.010), 0.034),
                );
            }
            add(
                0.03,
                (at(0.0, 0.0, -0.055), 0.058),
                (fall(0.0, 0.130, 0.018), 0.040),
            );
        }
        Hair::Bun => add(
            0.012,
            (at(0.0, 0.070, -0.105), 0.036),
            (at(0.0, 0.062, -0.118), 0.034),
        ),
    }
    add(
        0.02,
        (at(0.0, 0.060, -0.030), 0.080),
        (at(0.0, 0.064, 0.006), 0.077),
    );
    add(
        0.03,
        (at(0.0, 0.035, -0.040), 0.077),
        (at(0.0, -0.030, -0.046), 0.056),
    );
    for sign in SIDES {
        add(
            0.02,
            (at(0.060 * sign, 0.050, 0.010), 0.026),
            (at(0.064 * sign, 0.012, 0.004), 0.014),
        );
    }
    add(
        0.03,
        (at(0.045, 0.076, 0.050), 0.022),
        (at(-0.032, 0.090, 0.046), 0.025),
    );
    add(
        0.03,
        (at(-0.032, 0.090, 0.046), 0.024),
        (at(-0.064, 0.062, 0.026), 0.019),
    );
}

/// 1 inside (below 0), 0 beyond `soft`, smooth between.
fn inside(distance: f32, soft: f32) -> f32 {
    (0.5 - distance / soft).clamp(0.0, 1.0)
}

/// The colour of skin at a point of the head: right, up and ahead of its middle. Units: m.
/// `soft` is the width of a pixel there: finer detail would only flicker.
pub(crate) fn paint(at: Vec3, soft: f32, skin: Vec3, hair: Vec3) -> Vec3 {
    let (side, up) = (at.x.abs(), at.y);
    if at.z < 0.02 || side > 0.09 || !(-0.11..0.12).contains(&up) {
        return skin;
    }
    let mut colour = skin;
    let cheek = ((side - 0.043).powi(2) + (up + 0.022).powi(2)) / 0.00045;
    colour = colour.lerp(skin * BLUSH, 0.45 * (-cheek).exp());
    let (eye_x, eye_y) = (side - EYE_AT.0, up - EYE_AT.1);
    let (half_w, half_h) = EYE_SIZE;
    let radius = (eye_x / half_w).hypot(eye_y / half_h);
    let white = inside((radius - 1.0) * half_h, soft);
    colour = colour.lerp(EYE, white);
    let iris = inside((eye_x + 0.001).hypot(eye_y) - IRIS_M, soft * 0.8);
    colour = colour.lerp(IRIS, iris.min(white));
    // The lid: a dark line along the upper edge of the eye.
    let lid = inside((radius - 1.05).abs() * half_h - 0.0018, soft * 0.8);
    if eye_y > 0.001 {
        colour = colour.lerp(IRIS, lid * 0.85);
    }
    let (brow_x, arch) = (side - 0.033, 0.034 - 7.0 * (side - 0.030).powi(2));
    let brow = inside((up - arch).abs() - 0.0030, soft) * inside(brow_x.abs() - 0.019, soft);
    colour = colour.lerp(hair, brow * 0.85);
    // A smile: the line between the lips rises to its corners.
    let (corner, low) = (MOUTH_AT.0, MOUTH_AT.1 - 0.006);
    let line = low + 0.010 * (side / corner).powi(2);
    let full = 0.0052 * (1.0 - (side / corner).powi(2)).max(0.0) + 0.0012;
    let lips = inside((up - line).abs() - full, soft * 0.9) * inside(side - corner - 0.002, soft);
    colour.lerp(skin * LIPS, lips * 0.9)
}

#[cfg(test)]
mod tests {
    use glam::Vec3;

    use super::paint;

    #[test]
    fn a_face_is_the_same_on_both_sides_and_only_in_front() {
        let (skin, hair) = (Vec3::new(0.9, 0.7, 0.6), Vec3::splat(0.2));
        for (x, y) in [(0.031, 0.006), (0.01, -0.05), (0.03, 0.034)] {
            let (left, right) = (Vec3::new(-x, y, 0.08), Vec3::new(x, y, 0.08));
            let painted = |at| paint(at, 0.004, skin, hair);
            assert_eq!(painted(left), painted(right));
            assert!(painted(right).distance(skin) > 0.05, "{x} {y}");
            assert_eq!(painted(Vec3::new(x, y, -0.08)), skin);
        }
    }
}
