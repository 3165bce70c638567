//! What the figure does and when: the timing of squats, and the angles of a moment.

use crate::gait;

/// A movement of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FigureMovement {
    /// Squats with a pause of standing between them.
    #[default]
    Squat,
    /// Walks through the picture, turns and comes back.
    Walk,
    /// Stands still, breathing.
    Stand,
}

impl FigureMovement {
    /// The movement of that name: `squat`, `walk` or `stand`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "squat" => Some(Self::Squat),
            "walk" => Some(Self::Walk),
            "stand" => Some(Self::Stand),
            _ => None,
        }
    }
}

/// The part of the movement a moment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigurePhase {
    /// Upright on both feet, before, between or after squats.
    Standing,
    /// On the way down.
    Down,
    /// Holding the bottom.
    Hold,
    /// On the way up.
    Up,
    /// Walking or turning to walk back.
    Walking,
}

/// Standing before the first squat. Units: s.
const LEAD_S: f64 = 1.5;
/// Down, hold, up and standing of one squat. Units: s. Source: tempo of the exercise library.
const DOWN_S: f64 = 2.0;
const HOLD_S: f64 = 0.5;
const UP_S: f64 = 1.5;
const REST_S: f64 = 1.0;
/// Bend of the knee at the bottom: comfortable depth, and the fault of stopping too early. Units: degrees.
const DEPTH_DEG: f32 = 95.0;
const SHALLOW_DEG: f32 = 44.0;
/// Bend of the knee and lean of the shank in relaxed standing. Units: degrees.
const STANDING_KNEE_DEG: f32 = 3.0;
const STANDING_SHANK_DEG: f32 = 3.5;

/// One leg. Units: degrees in the leg's plane, forward positive.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Leg {
    /// Bend of the knee.
    pub(crate) knee: f32,
    /// Lean of the shank from the vertical, knee ahead of the ankle.
    pub(crate) shank: f32,
    /// Pitch of the foot, toes down positive.
    pub(crate) foot: f32,
}

/// One arm. Units: degrees, forward positive.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Arm {
    /// Lift of the upper arm from hanging.
    pub(crate) lift: f32,
    /// Bend of the elbow.
    pub(crate) elbow: f32,
}

/// The angles of a moment; pairs are left, right.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Stance {
    /// Lean of the trunk. Units: degrees, forward positive.
    pub(crate) trunk: f32,
    pub(crate) legs: [Leg; 2],
    pub(crate) arms: [Arm; 2],
    /// How far each ankle is outside its hip. Units: m at the figure's own height.
    pub(crate) spread: f32,
    /// How far toes and knees point outward. Units: degrees.
    pub(crate) toe_out: f32,
    /// Whether the feet stay where they are and the hips move over them.
    pub(crate) planted: bool,
    /// Way walked along the room's x axis. Units: m.
    pub(crate) along: f32,
    /// Turn about the vertical. Units: degrees, 0 looks along x.
    pub(crate) heading: f32,
}

/// Depth 0-1 of a squat at `t` seconds, squats done and the phase.
fn squat_at(t: f64) -> (f64, u32, FigurePhase) {
    let cycle = DOWN_S + HOLD_S + UP_S + REST_S;
    let since = t - LEAD_S;
    if since.is_nan() || since < 0.0 {
        return (0.0, 0, FigurePhase::Standing);
    }
    let (done, at) = ((since / cycle).floor() as u32, since.rem_euclid(cycle));
    if at < DOWN_S {
        (smooth(at / DOWN_S), done, FigurePhase::Down)
    } else if at < DOWN_S + HOLD_S {
        (1.0, done, FigurePhase::Hold)
    } else if at < DOWN_S + HOLD_S + UP_S {
        let risen = smooth((at - DOWN_S - HOLD_S) / UP_S);
        (1.0 - risen, done, FigurePhase::Up)
    } else {
        (0.0, done.saturating_add(1), FigurePhase::Standing)
    }
}

/// 0 to 1 with rest at both ends, as a body moves (least jerk). Source: Flash and Hogan 1985,
/// doi:10.1523/JNEUROSCI.05-07-01688.1985.
pub(crate) fn smooth(x: f64) -> f64 {
    x * x * x * (10.0 + x * (6.0 * x - 15.0))
}

/// Squats that are back at the start by `t` seconds, and the phase.
pub(crate) fn progress(movement: FigureMovement, t: f64) -> (u32, FigurePhase) {
    match movement {
        FigureMovement::Squat => {
            let (_, done, phase) = squat_at(t);
            (done, phase)
        }
        FigureMovement::Walk => (0, FigurePhase::Walking),
        FigureMovement::Stand => (0, FigurePhase::Standing),
    }
}

/// The angles at `t` seconds. `yaw_deg` is how far the body is turned from the camera: a walk
/// towards it is shorter than one across the picture.
pub(crate) fn stance(movement: FigureMovement, too_shallow: bool, yaw_deg: f32, t: f64) -> Stance {
    let breath = (t * 1.6).sin() as f32;
    let leg = Leg {
        knee: STANDING_KNEE_DEG,
        shank: STANDING_SHANK_DEG,
        foot: 0.0,
    };
    let arm = |lift| Arm { lift, elbow: 14.0 };
    let standing = Stance {
        trunk: 1.0 + 0.4 * breath,
        legs: [leg; 2],
        arms: [arm(1.0 + 0.8 * breath), arm(-1.0 + 0.8 * breath)],
        spread: 0.035,
        toe_out: 9.0,
        planted: true,
        ..Stance::default()
    };
    match movement {
        FigureMovement::Stand => standing,
        FigureMovement::Squat => squat(&standing, squat_at(t).0 as f32, too_shallow),
        FigureMovement::Walk => gait::walk(yaw_deg, t),
    }
}

fn squat(standing: &Stance, depth: f32, too_shallow: bool) -> Stance {
    let knee_deg = if too_shallow { SHALLOW_DEG } else { DEPTH_DEG };
    let bend = knee_deg / DEPTH_DEG;
    let mix = |from: f32, to: f32| from + (to - from) * depth;
    let mut now = *standing;
    now.trunk = mix(standing.trunk, 35.0 * bend);
    for leg in &mut now.legs {
        leg.knee = mix(leg.knee, knee_deg);
        leg.shank = mix(
            leg.shank,
            STANDING_SHANK_DEG + (28.0 - STANDING_SHANK_DEG) * bend,
        );
    }
    for arm in &mut now.arms {
        arm.lift = mix(arm.lift, 86.0);
        arm.elbow = mix(arm.elbow, 7.0);
    }
    now
}

#[cfg(test)]
mod tests {
    use super::{FigureMovement, FigurePhase, progress, stance};

    #[test]
    fn squats_come_every_five_seconds_after_the_lead() {
        let done = |t| progress(FigureMovement::Squat, t).0;
        assert_eq!(
            [done(0.0), done(5.4), done(5.6), done(10.4), done(10.6)],
            [0, 0, 1, 1, 2]
        );
        assert_eq!(done(f64::NAN), 0);
        assert_eq!(progress(FigureMovement::Walk, 60.0).0, 0);
        let phases = [1.0, 2.0, 3.7, 5.0, 6.0].map(|t| progress(FigureMovement::Squat, t).1);
        assert_eq!(
            phases,
            [
                FigurePhase::Standing,
                FigurePhase::Down,
                FigurePhase::Hold,
                FigurePhase::Up,
                FigurePhase::Standing
            ]
        );
    }

    #[test]
    fn the_knee_bends_as_deep_as_it_should() {
        for (too_shallow, depth) in [(false, 95.0), (true, 44.0)] {
            let deepest = (0..200)
                .map(|frame| f64::from(frame) / 30.0)
                .map(|t| stance(FigureMovement::Squat, too_shallow, 0.0, t).legs[0].knee)
                .fold(0.0_f32, f32::max);
            assert!((deepest - depth).abs() < 0.1, "{deepest}");
        }
    }
}
