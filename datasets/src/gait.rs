//! Walking: the angles of a stride, and where it takes the body.

use std::f64::consts::{PI, TAU};

use glam::{Vec2, Vec3};
use goodform_pose::Landmark;
use goodform_pose::kinematics::{
    ArmAngles, Body, HeadAngles, JointAngles, Joints, LegAngles, TrunkAngles,
};

/// Duration of one step and of the turn at the end of the way. Units: s. Source: comfortable
/// cadence, Winter 1991, The Biomechanics and Motor Control of Human Gait.
const STEP_S: f64 = 0.56;
const TURN_S: f64 = 1.2;
/// Half the way across the picture, beyond its edge at the usual distance. Units: m.
const REACH_M: f64 = 2.3;
/// No closer to the camera or the wall than this. Units: m from the middle of the room.
const DEPTH_M: f64 = 0.65;
/// Lean of the trunk of who walks. Units: degrees.
const LEAN_DEG: f32 = 4.0;
/// How far arms hang off the sides. Units: degrees.
const ASIDE_DEG: f32 = 7.0;
/// Where the foot rolls: the ball, a share of the way from heel to toes.
const BALL: f32 = 0.78;
/// Heel and toes over the sole, as the landmarks have them. Units: m for a body of usual height.
const SOLE_M: f32 = 0.018;

/// One leg. Units: degrees; `foot` is the pitch of the foot, toes down positive.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Leg {
    knee: f32,
    shank: f32,
    foot: f32,
}

/// A leg at `phase` of its stride: 0 is heel strike, pi the strike of the other heel.
fn leg(phase: f64) -> Leg {
    let bump = |middle: f64, width: f64| {
        let off = (phase - middle + PI).rem_euclid(TAU) - PI;
        (-(off / width).powi(2)).exp()
    };
    let thigh = -7.0 - 19.0 * phase.cos();
    let knee = 4.0 + 13.0 * bump(0.8, 0.6) + 56.0 * bump(4.5, 0.85);
    let foot = -14.0 * bump(0.0, 0.5) + 38.0 * bump(3.6, 0.75) - 6.0 * bump(5.6, 0.6);
    Leg {
        knee: knee as f32,
        shank: (thigh + knee) as f32,
        foot: foot as f32,
    }
}

/// How far the hip is ahead of the standing foot. Units: m.
fn hip_ahead(body: &Body, phase: f64) -> f64 {
    let leg = leg(phase);
    let lean = |degrees: f32| Vec2::from(degrees.to_radians().sin_cos());
    let flat = lean(leg.shank) * body.shank_m + lean(leg.shank - leg.knee) * body.thigh_m;
    f64::from(flat.x)
}

/// How long a walk of so many steps takes. Units: s.
pub(crate) fn walk_s(steps: u32) -> f64 {
    f64::from(steps) * STEP_S
}

/// The body that has `left_s` seconds to walk until it stands in a stride at `to_x_m`.
pub(crate) fn arrive(body: &Body, left_s: f64, to_x_m: f32) -> Joints {
    let step = hip_ahead(body, PI) - hip_ahead(body, 0.0);
    let left = left_s.max(0.0) / STEP_S;
    let (whole, phase) = (left.ceil(), (left.ceil() - left) * PI);
    let way = hip_ahead(body, phase) - hip_ahead(body, 0.0) - whole * step;
    let left_first = (whole as i64).rem_euclid(2) == 0;
    let joints = on_the_floor(&body.pose(&stride(phase, left_first, 0.0)));
    joints.moved(Vec3::X * (f64::from(to_x_m) + way) as f32)
}

/// The body that walks at `t` seconds, turned by `yaw_deg` to the camera: there, a turn, back, a turn.
pub(crate) fn walk(body: &Body, yaw_deg: f32, t: f64) -> Joints {
    let step = hip_ahead(body, PI) - hip_ahead(body, 0.0);
    let toward = f64::from(yaw_deg).to_radians().cos().abs();
    let half = REACH_M.min(DEPTH_M / toward.max(1e-3));
    let steps = (2.0 * half / step).floor().max(1.0);
    let (way_s, half_lap_s) = (steps * STEP_S, steps * STEP_S + TURN_S);
    let t = if t.is_finite() { t.max(0.0) } else { 0.0 };
    let back = (t / half_lap_s).floor().rem_euclid(2.0) > 0.5;
    let at = t.rem_euclid(half_lap_s);
    let walked = (at.min(way_s)) / STEP_S;
    let (whole, phase) = (walked.floor(), walked.fract() * PI);
    let way = whole * step + hip_ahead(body, phase) - hip_ahead(body, 0.0);
    let left_first = (whole as i64).rem_euclid(2) == 0;
    let turned = ((at - way_s) / TURN_S).clamp(0.0, 1.0);
    let turned = turned * turned * (3.0 - 2.0 * turned);
    let heading = (180.0 * (turned + if back { 1.0 } else { 0.0 })) as f32;
    let along = (way - steps * step / 2.0) as f32;
    let joints = on_the_floor(&body.pose(&stride(phase, left_first, heading)));
    joints.moved(Vec3::X * if back { -along } else { along })
}

/// Lifted until heels and balls of the feet are above the floor and one of them touches it.
fn on_the_floor(joints: &Joints) -> Joints {
    let lowest = [Landmark::LeftHeel, Landmark::RightHeel]
        .into_iter()
        .zip([Landmark::LeftFootIndex, Landmark::RightFootIndex])
        .map(|(heel, toes)| {
            let (heel, toes) = (joints.landmark(heel).y, joints.landmark(toes).y);
            heel.min(heel + (toes - heel) * BALL)
        })
        .fold(f32::MAX, f32::min);
    joints.moved(Vec3::Y * (SOLE_M * joints.body.scale() - lowest))
}

/// The angles of a moment of the stride.
pub(crate) fn stride(phase: f64, left_first: bool, heading_deg: f32) -> JointAngles {
    let legs = [leg(phase), leg(phase + PI)].map(|leg| LegAngles {
        hip_deg: leg.knee - leg.shank + LEAN_DEG,
        out_deg: -1.5,
        turn_deg: 4.0,
        knee_deg: leg.knee,
        ankle_deg: leg.shank - leg.foot,
    });
    let swing = 21.0 * phase.cos() as f32;
    // An arm swings a little away from the body: ahead and aside make the lift and its plane.
    let arms = [-swing, swing].map(|swing| {
        let ahead = swing + 3.0;
        ArmAngles {
            lift_deg: ahead.hypot(ASIDE_DEG),
            plane_deg: ahead.atan2(ASIDE_DEG).to_degrees(),
            turn_deg: 15.0,
            elbow_deg: 20.0 + 0.5 * swing,
            roll_deg: 15.0,
            ..ArmAngles::default()
        }
    });
    let angles = JointAngles {
        trunk: TrunkAngles {
            lean_deg: LEAN_DEG,
            heading_deg,
            ..TrunkAngles::default()
        },
        head: HeadAngles {
            flex_deg: -2.0,
            ..HeadAngles::default()
        },
        legs,
        arms,
    };
    let [near, far] = angles.legs;
    let [near_arm, far_arm] = angles.arms;
    if left_first {
        angles
    } else {
        JointAngles {
            legs: [far, near],
            arms: [far_arm, near_arm],
            ..angles
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::kinematics::Body;

    use super::walk;

    #[test]
    fn a_walk_goes_on_without_jumps() {
        let mut last = walk(&Body::default(), 90.0, 0.0).pelvis;
        for frame in 1..1500 {
            let now = walk(&Body::default(), 90.0, f64::from(frame) / 60.0).pelvis;
            assert!((now.x - last.x).abs() < 0.05, "{frame}");
            assert!((now.y - last.y).abs() < 0.02, "{frame}");
            last = now;
        }
    }

    #[test]
    fn a_walk_to_the_camera_keeps_its_distance() {
        for frame in 0..600 {
            let joints = walk(&Body::default(), 0.0, f64::from(frame) / 15.0);
            assert!(joints.pelvis.x.abs() < 0.7, "{joints:?}");
        }
    }
}
