//! Angles between points, in the plane and in space; degenerate input gives `None`.

use glam::{Vec2, Vec3};

/// Below this squared length a segment has no direction. Units: px² or m². It refuses true zero and
/// rounding dust only (a micrometre, a millionth of a pixel); raising it would refuse real limbs.
const NO_DIRECTION: f32 = 1e-12;

/// The angle from `from` to `to` in the picture, positive clockwise as seen (y runs down).
///
/// Units: degrees, -180 to 180. Degenerate: `None` for a vector without length or with a
/// component that is not a number. Source: atan2 of cross and dot product; unlike acos it loses
/// nothing near 0 and 180.
pub fn signed_deg(from: Vec2, to: Vec2) -> Option<f32> {
    (usable(from.length_squared()) && usable(to.length_squared()))
        .then(|| from.perp_dot(to).atan2(from.dot(to)).to_degrees())
}

/// The angle between two vectors in space.
///
/// Units: degrees, 0 to 180. Degenerate: `None` for a vector without length or with a component
/// that is not a number.
pub fn between_deg(a: Vec3, b: Vec3) -> Option<f32> {
    (usable(a.length_squared()) && usable(b.length_squared()))
        .then(|| a.cross(b).length().atan2(a.dot(b)).to_degrees())
}

/// How far a chain of three points bends at the middle one, in the picture: 0 is straight.
///
/// Units: degrees, 0 to 180. Degenerate: `None` where two of the points coincide.
pub fn bend_2d_deg(a: Vec2, joint: Vec2, b: Vec2) -> Option<f32> {
    signed_deg(joint - a, b - joint).map(f32::abs)
}

/// How far a chain of three points bends at the middle one, in space: 0 is straight.
///
/// Units: degrees, 0 to 180. Degenerate: `None` where two of the points coincide.
pub fn bend_3d_deg(a: Vec3, joint: Vec3, b: Vec3) -> Option<f32> {
    between_deg(joint - a, b - joint)
}

fn usable(length_squared: f32) -> bool {
    length_squared.is_finite() && length_squared > NO_DIRECTION
}

#[cfg(test)]
mod tests {
    use glam::{Mat2, Vec2, Vec3};
    use proptest::prelude::*;

    use super::{bend_2d_deg, bend_3d_deg, between_deg, signed_deg};

    #[test]
    fn right_angles_and_straight_lines() {
        let right_angle = bend_2d_deg(Vec2::ZERO, Vec2::Y, Vec2::new(1.0, 1.0));
        assert!((right_angle.expect("usable") - 90.0).abs() < 1e-4);
        assert!(
            bend_2d_deg(Vec2::ZERO, Vec2::Y, Vec2::Y * 2.0)
                .expect("usable")
                .abs()
                < 1e-4
        );
        assert!((between_deg(Vec3::X, -Vec3::X).expect("usable") - 180.0).abs() < 1e-4);
        assert!((signed_deg(Vec2::X, Vec2::Y).expect("usable") - 90.0).abs() < 1e-4);
    }

    #[test]
    fn no_length_no_angle() {
        assert_eq!(bend_2d_deg(Vec2::ONE, Vec2::ONE, Vec2::ZERO), None);
        assert_eq!(bend_3d_deg(Vec3::ONE, Vec3::NAN, Vec3::ZERO), None);
        assert_eq!(signed_deg(Vec2::INFINITY, Vec2::X), None);
    }

    proptest! {
        #[test]
        fn angles_survive_shift_scale_and_turn(
            points in prop::array::uniform6(-1.0_f32..1.0),
            shift in prop::array::uniform2(-5.0_f32..5.0),
            scale in 0.2_f32..5.0,
            turn in -3.0_f32..3.0,
        ) {
            let [ax, ay, jx, jy, bx, by] = points;
            let chain = [Vec2::new(ax, ay), Vec2::new(jx, jy), Vec2::new(bx, by)];
            let [a, joint, b] = chain;
            prop_assume!(a.distance(joint) > 0.05 && b.distance(joint) > 0.05);
            let moved = chain.map(|p| Mat2::from_angle(turn) * p * scale + Vec2::from(shift));
            let [a2, joint2, b2] = moved;
            let before = bend_2d_deg(a, joint, b).expect("usable");
            let after = bend_2d_deg(a2, joint2, b2).expect("usable");
            prop_assert!((before - after).abs() < 0.05, "{before} became {after}");
        }
    }
}
