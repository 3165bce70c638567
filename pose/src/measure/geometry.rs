//! How each measure is computed from its landmarks.

use glam::{Vec2, Vec3};

use super::Measure as M;
use crate::angle::{bend_2d_deg, bend_3d_deg, between_deg, signed_deg};
use crate::{Landmark as L, Pose, Side};

/// Least sideways share of the chest's normal at which "forward in the picture" has a direction.
///
/// Units: share of 1 (sine of the turn from facing the camera). Reason: 3 standard errors of the
/// normal (0.08), so that noise cannot flip the sign; 0.24 is 14 degrees. Raising it makes signed
/// measures unknown in more oblique views. Source: exercises.json, `chest_to_camera` sem \[K\].
pub const FACING_MIN: f32 = 0.24;

const UP: Vec2 = Vec2::NEG_Y;
const DOWN: Vec2 = Vec2::Y;

/// The landmarks of a pair of tables, one a side.
macro_rules! sided {
    ($side:expr, [$($left:ident),+], [$($right:ident),+]) => {
        match $side {
            Side::Left => &[$(L::$left),+],
            Side::Right => &[$(L::$right),+],
        }
    };
}

/// The landmarks `measure` is made of on `side`.
pub(super) fn landmarks(measure: M, side: Side) -> &'static [L] {
    match measure {
        M::KneeFlex | M::KneeFlex3d => {
            sided!(side, [LeftHip, LeftKnee, LeftAnkle], [RightHip, RightKnee, RightAnkle])
        }
        M::HipFlex3d => {
            sided!(side, [LeftShoulder, LeftHip, LeftKnee], [RightShoulder, RightHip, RightKnee])
        }
        M::ShoulderElev => {
            sided!(side, [LeftHip, LeftShoulder, LeftElbow], [RightHip, RightShoulder, RightElbow])
        }
        M::ElbowFlex | M::ElbowFlex3d => {
            sided!(side, [LeftShoulder, LeftElbow, LeftWrist], [
                RightShoulder,
                RightElbow,
                RightWrist
            ])
        }
        M::AnkleDf => {
            sided!(side, [LeftKnee, LeftAnkle, LeftFootIndex], [
                RightKnee,
                RightAnkle,
                RightFootIndex
            ])
        }
        M::HipFlex | M::ThighIncl => {
            sided!(side, [LeftShoulder, RightShoulder, LeftHip, RightHip, LeftKnee], [
                LeftShoulder,
                RightShoulder,
                LeftHip,
                RightHip,
                RightKnee
            ])
        }
        M::ShankIncl => {
            sided!(side, [LeftShoulder, RightShoulder, LeftHip, RightHip, LeftKnee, LeftAnkle], [
                LeftShoulder,
                RightShoulder,
                LeftHip,
                RightHip,
                RightKnee,
                RightAnkle
            ])
        }
        M::HipOverAnkle => {
            sided!(side, [LeftShoulder, RightShoulder, LeftHip, RightHip, LeftAnkle], [
                LeftShoulder,
                RightShoulder,
                LeftHip,
                RightHip,
                RightAnkle
            ])
        }
        M::KneeOverAnkle => {
            sided!(side, [LeftShoulder, RightShoulder, LeftHip, RightHip, LeftKnee, LeftAnkle], [
                LeftShoulder,
                RightShoulder,
                LeftHip,
                RightHip,
                RightKnee,
                RightAnkle
            ])
        }
        M::TrunkIncl
        | M::TrunkTilt3d
        | M::ChestToCamera
        | M::ViewYaw
        | M::ShoulderWidth
        | M::HipWidth => &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip],
    }
}

/// The value of `measure`, its landmarks being trusted.
pub(super) fn value(measure: M, pose: &Pose, side: Side) -> Option<f32> {
    let image = |left: L| pose.image(left.on(side)).position;
    let world = |left: L| pose.world(left.on(side));
    match measure {
        M::KneeFlex => bend_2d_deg(image(L::LeftHip), image(L::LeftKnee), image(L::LeftAnkle)),
        M::ElbowFlex => bend_2d_deg(image(L::LeftShoulder), image(L::LeftElbow), image(L::LeftWrist)),
        M::ShoulderElev => {
            let shoulder = image(L::LeftShoulder);
            signed_deg(image(L::LeftHip) - shoulder, image(L::LeftElbow) - shoulder).map(f32::abs)
        }
        M::AnkleDf => {
            let ankle = image(L::LeftAnkle);
            signed_deg(image(L::LeftKnee) - ankle, image(L::LeftFootIndex) - ankle)
                .map(|angle| 90.0 - angle.abs())
        }
        M::HipFlex => {
            let hip = image(L::LeftHip);
            let bend = signed_deg(hip - image(L::LeftShoulder), image(L::LeftKnee) - hip)?;
            Some(-forward(pose)? * bend)
        }
        M::TrunkIncl => {
            let lean = signed_deg(UP, image(L::LeftShoulder) - image(L::LeftHip))?;
            Some(forward(pose)? * lean)
        }
        M::ThighIncl => {
            let lean = signed_deg(DOWN, image(L::LeftKnee) - image(L::LeftHip))?;
            Some(-forward(pose)? * lean)
        }
        M::ShankIncl => {
            let lean = signed_deg(UP, image(L::LeftKnee) - image(L::LeftAnkle))?;
            Some(forward(pose)? * lean)
        }
        M::KneeFlex3d => bend_3d_deg(world(L::LeftHip), world(L::LeftKnee), world(L::LeftAnkle)),
        M::HipFlex3d => bend_3d_deg(world(L::LeftShoulder), world(L::LeftHip), world(L::LeftKnee)),
        M::ElbowFlex3d => {
            bend_3d_deg(world(L::LeftShoulder), world(L::LeftElbow), world(L::LeftWrist))
        }
        // The world's y runs down, so straight up is -y and a height is the other way round.
        M::TrunkTilt3d => between_deg(trunk(pose), Vec3::NEG_Y),
        M::HipOverAnkle => per_trunk(pose, world(L::LeftAnkle).y - world(L::LeftHip).y),
        M::KneeOverAnkle => per_trunk(pose, world(L::LeftAnkle).y - world(L::LeftKnee).y),
        M::ChestToCamera => chest_normal(pose).map(|normal| -normal.z),
        M::ViewYaw => chest_normal(pose)
            .filter(|n| n.x.hypot(n.z) >= FACING_MIN)
            .map(|n| n.x.abs().atan2(-n.z).to_degrees()),
        M::ShoulderWidth => width(pose, L::LeftShoulder),
        M::HipWidth => width(pose, L::LeftHip),
    }
}

/// The direction the chest faces, of length 1, in world axes: left-to-right line times trunk line.
///
/// Degenerate: `None` when the trunk has no length or no width. It looks at no confidence.
pub fn chest_normal(pose: &Pose) -> Option<Vec3> {
    // Shoulders and hips together: either line alone is the noisiest thing about a side view.
    let lateral = pose.world(L::LeftShoulder) - pose.world(L::RightShoulder)
        + pose.world(L::LeftHip)
        - pose.world(L::RightHip);
    lateral.cross(trunk(pose)).try_normalize()
}

/// The side nearer the camera. Degenerate: `None` when the chest faces the camera squarely.
pub fn near_side(pose: &Pose) -> Option<Side> {
    // Facing right in the picture, the person's right side is the near one.
    forward(pose).map(|sign| if sign > 0.0 { Side::Right } else { Side::Left })
}

/// Middle of the torso and the length of the trunk as if seen square to the camera. Units: px.
///
/// The length is the trunk's in the picture, divided by the share of it that lies across the view,
/// so that leaning towards the camera does not look like walking away from it.
/// Degenerate: `None` when less than half of the trunk lies across the view: the length would be
/// mostly a guess.
pub fn torso_px(pose: &Pose) -> Option<(Vec2, f32)> {
    let (shoulders, hips) = (middle(pose, L::LeftShoulder), middle(pose, L::LeftHip));
    let trunk = trunk(pose);
    let share = trunk.truncate().length() / trunk.length();
    let length = shoulders.distance(hips) / share;
    (share >= 0.5 && length.is_finite() && length > 1.0).then_some((shoulders.midpoint(hips), length))
}

/// +1 when forward is to the right of the picture, -1 to the left.
fn forward(pose: &Pose) -> Option<f32> {
    chest_normal(pose).filter(|n| n.x.abs() >= FACING_MIN).map(|n| n.x.signum())
}

fn trunk(pose: &Pose) -> Vec3 {
    let middle = |left: L| pose.world(left).midpoint(pose.world(left.mirrored()));
    middle(L::LeftShoulder) - middle(L::LeftHip)
}

fn middle(pose: &Pose, left: L) -> Vec2 {
    pose.image(left).position.midpoint(pose.image(left.mirrored()).position)
}

fn per_trunk(pose: &Pose, height: f32) -> Option<f32> {
    let length = trunk(pose).length();
    (length > 1e-6).then(|| height / length)
}

fn width(pose: &Pose, left: L) -> Option<f32> {
    let across = pose.image(left).position.distance(pose.image(left.mirrored()).position);
    torso_px(pose).map(|(_, trunk)| across / trunk)
}
