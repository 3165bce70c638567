//! Measures in space, from the landmarks in metres: they survive a turned view.

use glam::Vec3;

use super::body::{BodyFrame, chest_to_camera, middle, trunk};
use super::spec::Measure as M;
use crate::angle::{bend_3d_deg, between_deg};
use crate::landmark::{Landmark as L, Side};
use crate::pose::Pose;

pub(super) fn value(measure: M, pose: &Pose, side: Side) -> Option<f32> {
    let at = |landmark: L| pose.world(landmark.on(side));
    let bend = |a: L, joint: L, b: L| bend_3d_deg(at(a), at(joint), at(b));
    let over = |upper: L, lower: L| in_trunks(pose, at(lower).y - at(upper).y);
    match measure {
        M::KneeFlex3d => bend(L::LeftHip, L::LeftKnee, L::LeftAnkle),
        M::HipFlex3d | M::BodyLineKnee3d => bend(L::LeftShoulder, L::LeftHip, L::LeftKnee),
        M::BodyLine3d => bend(L::LeftShoulder, L::LeftHip, L::LeftAnkle),
        M::ElbowFlex3d => bend(L::LeftShoulder, L::LeftElbow, L::LeftWrist),
        M::ArmLift3d => between_deg(at(L::LeftElbow) - at(L::LeftShoulder), Vec3::Y),
        M::ShoulderExt3d => shoulder_ext(pose, at(L::LeftElbow) - at(L::LeftShoulder)),
        M::ThighLift3d => between_deg(at(L::LeftKnee) - at(L::LeftHip), Vec3::Y),
        M::ThighBack3d => {
            let thigh = at(L::LeftKnee) - at(L::LeftHip);
            let ahead = BodyFrame::of(pose)?.ahead()?;
            Some((-thigh.dot(ahead)).atan2(thigh.y).to_degrees())
        }
        M::LegSide3d => leg_side(pose, side),
        M::TrunkTilt3d => between_deg(trunk(pose), Vec3::NEG_Y),
        M::TrunkBack3d => {
            let up = BodyFrame::of(pose)?.up;
            let ahead = BodyFrame::of(pose)?.ahead()?;
            Some((-up.dot(ahead)).atan2(-up.y).to_degrees())
        }
        M::TrunkTwist3d => trunk_twist(pose),
        M::KneeRoll3d => {
            let frame = BodyFrame::of(pose)?;
            let shanks = middle(pose, L::LeftKnee) - middle(pose, L::LeftAnkle);
            Some(
                (-shanks.dot(frame.left))
                    .atan2(shanks.dot(frame.front))
                    .to_degrees(),
            )
        }
        M::FacePitch3d => {
            let frame = BodyFrame::of(pose)?;
            let face = pose.world(L::Nose) - middle(pose, L::LeftEar);
            Some(
                (-face.dot(frame.up))
                    .atan2(face.dot(frame.front))
                    .to_degrees(),
            )
        }
        M::ChestUp => Some(-BodyFrame::of(pose)?.front.y),
        M::ChestToCamera => chest_to_camera(pose),
        M::HipOverAnkle => over(L::LeftHip, L::LeftAnkle),
        M::HipOverKnee => over(L::LeftHip, L::LeftKnee),
        M::KneeOverAnkle => over(L::LeftKnee, L::LeftAnkle),
        M::AnkleOverHip => over(L::LeftAnkle, L::LeftHip),
        M::ShoulderOverWrist => over(L::LeftShoulder, L::LeftWrist),
        M::ShoulderOverElbow => over(L::LeftShoulder, L::LeftElbow),
        M::HipOverElbow => over(L::LeftHip, L::LeftElbow),
        M::HeelOverToe => over(L::LeftHeel, L::LeftFootIndex),
        M::FootLift3d => {
            let other = pose.world(L::LeftAnkle.on(side.other()));
            in_trunks(pose, other.y - at(L::LeftAnkle).y)
        }
        M::FeetApart3d => apart(pose, L::LeftAnkle),
        M::KneesApart3d => apart(pose, L::LeftKnee),
        M::EndsOverHip => {
            let ends = f32::midpoint(
                middle(pose, L::LeftShoulder).y,
                middle(pose, L::LeftAnkle).y,
            );
            in_trunks(pose, middle(pose, L::LeftHip).y - ends)
        }
        M::HipLift3d => {
            // The foot that carries is the lower one; the other may be in the air.
            let foot = pose.world(L::LeftAnkle).y.max(pose.world(L::RightAnkle).y);
            let ends = f32::midpoint(middle(pose, L::LeftShoulder).y, foot);
            in_trunks(pose, ends - middle(pose, L::LeftHip).y)
        }
        M::Balance3d => balance(pose),
        _ => None,
    }
}

/// A length as a share of the trunk's.
fn in_trunks(pose: &Pose, metres: f32) -> Option<f32> {
    let length = trunk(pose).length();
    (length > 1e-3).then(|| metres / length)
}

fn apart(pose: &Pose, landmark: L) -> Option<f32> {
    let distance = pose
        .world(landmark)
        .distance(pose.world(landmark.mirrored()));
    in_trunks(pose, distance)
}

/// The upper arm in the sagittal plane of the trunk: 0 along it, positive behind. An arm behind the
/// head reads below -180, so that lifting it forwards never jumps.
fn shoulder_ext(pose: &Pose, arm: Vec3) -> Option<f32> {
    let frame = BodyFrame::of(pose)?;
    let degrees = (-arm.dot(frame.front))
        .atan2(-arm.dot(frame.up))
        .to_degrees();
    Some(if degrees > 90.0 {
        degrees - 360.0
    } else {
        degrees
    })
}

/// The share of the leg that points away from the midline, as an angle.
fn leg_side(pose: &Pose, side: Side) -> Option<f32> {
    let frame = BodyFrame::of(pose)?;
    let leg = pose.world(L::LeftAnkle.on(side)) - pose.world(L::LeftHip.on(side));
    let outwards = match side {
        Side::Left => frame.left,
        Side::Right => -frame.left,
    };
    Some(
        leg.try_normalize()?
            .dot(outwards)
            .clamp(-1.0, 1.0)
            .asin()
            .to_degrees(),
    )
}

/// The shoulder line against the hip line about the trunk's axis, positive to the person's right.
fn trunk_twist(pose: &Pose) -> Option<f32> {
    let up = trunk(pose).try_normalize()?;
    let flat = |l: L| {
        let line = pose.world(l) - pose.world(l.mirrored());
        line - up * line.dot(up)
    };
    let (hips, shoulders) = (flat(L::LeftHip), flat(L::LeftShoulder));
    let twist = hips.cross(shoulders).dot(up).atan2(hips.dot(shoulders));
    (hips.length() > 1e-3 && shoulders.length() > 1e-3).then(|| -twist.to_degrees())
}

/// Beyond this share of depth the way ahead is only the network's guess. Units: none, the cosine of the
/// angle to the camera: 0.8 is 37 degrees. Seen on squats from the front: half a trunk length off. [M]
const DEPTH_SHARE: f32 = 0.8;

/// Where the weight of the body is against the middle of the feet, along the way the person faces.
///
/// Source of the shares: Winter 2009, Biomechanics and Motor Control of Human Movement, table 4.1: head,
/// arms and trunk 0.678 of the mass at 0.626 of the trunk, a thigh 0.100 and a shank 0.0465 at 0.433 of
/// their length.
fn balance(pose: &Pose) -> Option<f32> {
    let ahead = BodyFrame::of(pose)?.ahead()?;
    if ahead.z.abs() > DEPTH_SHARE {
        return None;
    }
    let hip = middle(pose, L::LeftHip);
    let knee = middle(pose, L::LeftKnee);
    let ankle = middle(pose, L::LeftAnkle);
    let upper = hip + trunk(pose) * 0.626;
    let thighs = hip + (knee - hip) * 0.433;
    let shanks = knee + (ankle - knee) * 0.433;
    let weight = (upper * 0.678 + thighs * 0.2 + shanks * 0.093) / 0.971;
    let feet = f32::midpoint(
        middle(pose, L::LeftHeel).dot(ahead),
        middle(pose, L::LeftFootIndex).dot(ahead),
    );
    in_trunks(pose, weight.dot(ahead) - feet)
}
