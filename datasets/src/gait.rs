//! Walking: the angles of a stride, and where it takes the body.

use std::f64::consts::{PI, TAU};

use crate::movement::{Arm, Leg, Stance, smooth};
use crate::skeleton::hip_from_ankle;

/// Duration of one step and of the turn at the end of the way. Units: s. Source: comfortable
/// cadence, Winter 1991, The Biomechanics and Motor Control of Human Gait.
const STEP_S: f64 = 0.56;
const TURN_S: f64 = 1.2;
/// Half the way across the picture, beyond its edge at the usual distance. Units: m.
const REACH_M: f64 = 2.3;
/// No closer to the camera or the wall than this. Units: m from the middle of the room.
const DEPTH_M: f64 = 0.65;

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

/// How far the hip is ahead of the standing foot. Units: m for a figure of the usual height.
fn hip_ahead(phase: f64) -> f64 {
    let leg = leg(phase);
    f64::from(hip_from_ankle(leg.knee, leg.shank).x)
}

/// The walk at `t` seconds for a body turned by `yaw_deg`: there, a turn, back, a turn.
pub(crate) fn walk(yaw_deg: f32, t: f64) -> Stance {
    let step = hip_ahead(PI) - hip_ahead(0.0);
    let toward = f64::from(yaw_deg).to_radians().cos().abs();
    let half = REACH_M.min(DEPTH_M / toward.max(1e-3));
    let steps = (2.0 * half / step).floor().max(1.0);
    let (way_s, half_lap_s) = (steps * STEP_S, steps * STEP_S + TURN_S);
    let t = if t.is_finite() { t.max(0.0) } else { 0.0 };
    let (back, at) = (
        (t / half_lap_s).floor().rem_euclid(2.0) > 0.5,
        t.rem_euclid(half_lap_s),
    );
    let walked = (at.min(way_s)) / STEP_S;
    let (whole, phase) = (walked.floor(), walked.fract() * PI);
    let way = whole * step + hip_ahead(phase) - hip_ahead(0.0);
    let (near, far) = (leg(phase), leg(phase + PI));
    let left_first = (whole as i64).rem_euclid(2) == 0;
    let legs = if left_first { [near, far] } else { [far, near] };
    let swing = 21.0 * phase.cos() * if left_first { 1.0 } else { -1.0 };
    let arm = |swing: f64| Arm {
        lift: (swing + 3.0) as f32,
        elbow: (20.0 + 0.5 * swing) as f32,
    };
    let turned = smooth(((at - way_s) / TURN_S).clamp(0.0, 1.0));
    let along = way - steps * step / 2.0;
    Stance {
        trunk: 4.0,
        legs,
        arms: [arm(-swing), arm(swing)],
        spread: -0.025,
        toe_out: 4.0,
        planted: false,
        along: if back { -along } else { along } as f32,
        heading: (180.0 * (turned + if back { 1.0 } else { 0.0 })) as f32,
    }
}

#[cfg(test)]
mod tests {
    use super::walk;

    #[test]
    fn a_walk_goes_on_without_jumps() {
        let mut last = walk(90.0, 0.0);
        for frame in 1..1500 {
            let now = walk(90.0, f64::from(frame) / 60.0);
            assert!((now.along - last.along).abs() < 0.05, "{frame}");
            last = now;
        }
    }

    #[test]
    fn a_walk_to_the_camera_keeps_its_distance() {
        for frame in 0..600 {
            let stance = walk(0.0, f64::from(frame) / 15.0);
            assert!(stance.along.abs() < 0.7, "{stance:?}");
        }
    }
}
