//! Measures in the picture: exact in their plane, and only there.

use glam::Vec2;

use super::body::{BodyFrame, facing, middle_in_image, trunk_in_image};
use super::spec::Measure as M;
use crate::angle::{bend_2d_deg, signed_deg};
use crate::landmark::{Landmark as L, Side};
use crate::pose::Pose;

pub(super) fn value(measure: M, pose: &Pose, side: Side) -> Option<f32> {
    let at = |landmark: L| pose.image(landmark.on(side)).position;
    let bend = |a: L, joint: L, b: L| bend_2d_deg(at(a), at(joint), at(b));
    match measure {
        M::KneeFlex => bend(L::LeftHip, L::LeftKnee, L::LeftAnkle),
        M::HipFlex => {
            let trunk = at(L::LeftShoulder) - at(L::LeftHip);
            let thigh = at(L::LeftHip) - at(L::LeftKnee);
            Some(signed_deg(thigh, trunk)? * facing(pose)?)
        }
        M::ShoulderElev => Some(180.0 - bend(L::LeftHip, L::LeftShoulder, L::LeftElbow)?),
        M::ShoulderExt => {
            let down = at(L::LeftHip) - at(L::LeftShoulder);
            let arm = at(L::LeftElbow) - at(L::LeftShoulder);
            Some(signed_deg(down, arm)? * facing(pose)?)
        }
        M::ElbowFlex => bend(L::LeftShoulder, L::LeftElbow, L::LeftWrist),
        M::AnkleDf => Some(bend(L::LeftKnee, L::LeftAnkle, L::LeftFootIndex)? - 90.0),
        M::HeadTrunk => {
            let neck = at(L::LeftEar) - at(L::LeftShoulder);
            let trunk = at(L::LeftShoulder) - at(L::LeftHip);
            Some(signed_deg(trunk, neck)? * facing(pose)?)
        }
        M::TrunkIncl => Some(lean(at(L::LeftShoulder) - at(L::LeftHip))? * facing(pose)?),
        M::TrunkFloor => above_floor(at(L::LeftShoulder) - at(L::LeftHip)),
        M::ThighIncl => Some(-lean(at(L::LeftHip) - at(L::LeftKnee))? * facing(pose)?),
        M::ShankIncl => Some(lean(at(L::LeftKnee) - at(L::LeftAnkle))? * facing(pose)?),
        M::LegFloor => above_floor(at(L::LeftAnkle) - at(L::LeftHip)),
        M::ArmFloor => above_floor(at(L::LeftWrist) - at(L::LeftShoulder)),
        M::TrunkLat | M::TrunkSide2d => Some(lean(trunk_in_image(pose))? * to_right(pose)?),
        M::PelvisObl => line_obliquity(pose, L::LeftHip),
        M::ShoulderObl => line_obliquity(pose, L::LeftShoulder),
        M::HipAbd => {
            let away = match side {
                Side::Left => -1.0,
                Side::Right => 1.0,
            };
            let leg = at(L::LeftHip) - at(L::LeftAnkle);
            Some(-lean(leg)? * to_right(pose)? * away)
        }
        M::Fppa => {
            let inwards = match side {
                Side::Left => 1.0,
                Side::Right => -1.0,
            };
            let thigh = at(L::LeftKnee) - at(L::LeftHip);
            let shank = at(L::LeftAnkle) - at(L::LeftKnee);
            Some(signed_deg(thigh, shank)? * to_right(pose)? * inwards)
        }
        M::BodyLine => sag(at(L::LeftShoulder), at(L::LeftHip), at(L::LeftAnkle)),
        M::BodyLineKnee => sag(at(L::LeftShoulder), at(L::LeftHip), at(L::LeftKnee)),
        M::KneeRoll => {
            let shanks = middle_in_image(pose, L::LeftKnee) - middle_in_image(pose, L::LeftAnkle);
            lean(shanks)
        }
        _ => length(measure, pose, side),
    }
}

/// Lengths and heights. Those in px mean something only against another one of the same person.
fn length(measure: M, pose: &Pose, side: Side) -> Option<f32> {
    let at = |landmark: L| pose.image(landmark.on(side)).position;
    let trunk = trunk_in_image(pose).length();
    let share = |px: f32, of: f32| (of > 1e-3).then(|| px / of);
    let leg = at(L::LeftHip).distance(at(L::LeftKnee)) + at(L::LeftKnee).distance(at(L::LeftAnkle));
    let width = |l: L| {
        pose.image(l)
            .position
            .distance(pose.image(l.mirrored()).position)
    };
    match measure {
        M::ShoulderWidth => share(width(L::LeftShoulder), trunk),
        M::HipWidth => share(width(L::LeftHip), trunk),
        M::TrunkLength => Some(trunk),
        // From the middle of the frame: the nearer the zero, the less the trunk's own error says.
        M::HipRise2d => share(
            pose.frame_size().y / 2.0 - middle_in_image(pose, L::LeftHip).y,
            trunk,
        ),
        M::HipShift => {
            let aside = middle_in_image(pose, L::LeftHip).x - middle_in_image(pose, L::LeftAnkle).x;
            share(aside, width(L::LeftShoulder)).map(|shift| shift * to_right(pose).unwrap_or(1.0))
        }
        M::ShoulderShift => {
            let aside =
                middle_in_image(pose, L::LeftShoulder).x - middle_in_image(pose, L::LeftAnkle).x;
            Some(share(aside, trunk)? * to_right(pose)?)
        }
        M::HipBack => {
            let behind = at(L::LeftAnkle).x - at(L::LeftHip).x;
            Some(share(behind, leg)? * facing(pose)?)
        }
        M::HeelRise => share(at(L::LeftFootIndex).y - at(L::LeftHeel).y, leg),
        M::FootLift => {
            let other = pose.image(L::LeftAnkle.on(side.other())).position;
            share(other.y - at(L::LeftAnkle).y, leg)
        }
        M::ElbowUnderShoulder => {
            let upper = at(L::LeftShoulder).distance(at(L::LeftElbow));
            share((at(L::LeftElbow).x - at(L::LeftShoulder).x).abs(), upper)
        }
        M::EarShoulder => share((at(L::LeftShoulder).y - at(L::LeftEar).y).abs(), trunk),
        M::HandSupport => {
            let nearest = at(L::LeftWrist)
                .distance(at(L::LeftKnee))
                .min(at(L::LeftWrist).distance(at(L::LeftHip)));
            share(nearest, trunk)
        }
        M::KneeGap => share(width(L::LeftKnee), at(L::LeftHip).distance(at(L::LeftKnee))),
        _ => None,
    }
}

/// Angle of an upward segment from the vertical of the picture, clockwise positive.
fn lean(segment: Vec2) -> Option<f32> {
    signed_deg(Vec2::NEG_Y, segment)
}

/// Angle of a segment above the level.
fn above_floor(segment: Vec2) -> Option<f32> {
    (segment.length_squared() > 1e-6).then(|| (-segment.y).atan2(segment.x.abs()).to_degrees())
}

/// How far a body bends at the hip, positive where the hip hangs below the line of its ends.
fn sag(shoulder: Vec2, hip: Vec2, end: Vec2) -> Option<f32> {
    let bend = bend_2d_deg(shoulder, hip, end)?;
    let along = (end - shoulder).try_normalize()?;
    let off = (hip - shoulder) - along * (hip - shoulder).dot(along);
    Some(if off.y >= 0.0 { bend } else { -bend })
}

/// -1 where the person's right is on the picture's left (facing the camera), +1 with the back to it;
/// `None` side-on.
fn to_right(pose: &Pose) -> Option<f32> {
    let front = BodyFrame::of(pose)?.front;
    (front.z.abs() > 1e-3).then(|| front.z.signum())
}

fn line_obliquity(pose: &Pose, left: L) -> Option<f32> {
    let line = pose.image(left).position - pose.image(left.mirrored()).position;
    (line.length_squared() > 1e-6).then(|| (-line.y).atan2(line.x.abs()).to_degrees())
}
