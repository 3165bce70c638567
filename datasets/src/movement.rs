//! What the figure does: angles in time, and what is true of them.

/// A movement of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FigureMovement {
    /// Squats with a pause of standing between them.
    #[default]
    Squat,
    /// Walks through the picture and back again.
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
/// Speed of walking. Units: m/s. Steps a second follow from the stride.
const WALK_M_S: f64 = 1.0;
const STRIDE_M: f64 = 1.3;
/// Half the way of the walk. Units: m; beyond the picture's edge at the usual distance.
const WALK_REACH_M: f64 = 2.2;

/// The angles of a moment. Units: degrees in the sagittal plane, forward positive; m.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Stance {
    /// Lean of the trunk.
    pub(crate) trunk: f32,
    /// Lean of thigh and shank from the vertical, upper end forward, left and right.
    pub(crate) thigh: [f32; 2],
    pub(crate) shank: [f32; 2],
    /// Lift of the arm forward, bend of the elbow, left and right.
    pub(crate) arm: [f32; 2],
    pub(crate) elbow: [f32; 2],
    /// Where it is, sideways in the room, and which way it looks: +1 or -1.
    pub(crate) along: f32,
    pub(crate) heading: f32,
    /// The feet stay where they are.
    pub(crate) planted: bool,
}

/// How far a squat is at `t` seconds: depth 0-1 and how many turns (from down to up) are done.
fn squat_depth(t: f64) -> (f64, u32) {
    let cycle = DOWN_S + HOLD_S + UP_S + REST_S;
    let since = t - LEAD_S;
    if since < 0.0 {
        return (0.0, 0);
    }
    let (done, at) = ((since / cycle).floor(), since.rem_euclid(cycle));
    let depth = if at < DOWN_S {
        smooth(at / DOWN_S)
    } else if at < DOWN_S + HOLD_S {
        1.0
    } else {
        1.0 - smooth(((at - DOWN_S - HOLD_S) / UP_S).min(1.0))
    };
    let turned = at >= DOWN_S + HOLD_S + UP_S;
    (depth, done as u32 + u32::from(turned))
}

/// 0 to 1 with rest at both ends, as a body moves (least jerk). Source: Flash and Hogan 1985,
/// doi:10.1523/JNEUROSCI.05-07-01688.1985.
fn smooth(x: f64) -> f64 {
    x * x * x * (10.0 + x * (6.0 * x - 15.0))
}

/// Squats that are back at the start by `t` seconds.
pub(crate) fn repetitions_done(movement: FigureMovement, t: f64) -> u32 {
    if movement == FigureMovement::Squat {
        squat_depth(t).1
    } else {
        0
    }
}

/// The angles at `t` seconds.
pub(crate) fn stance(movement: FigureMovement, too_shallow: bool, t: f64) -> Stance {
    let breath = (t * 1.6).sin() as f32;
    let standing = Stance {
        trunk: 1.0 + 0.5 * breath,
        thigh: [1.0; 2],
        shank: [4.0; 2],
        arm: [4.0 + breath, 2.0 + breath],
        elbow: [12.0; 2],
        heading: 1.0,
        planted: true,
        ..Stance::default()
    };
    match movement {
        FigureMovement::Stand => standing,
        FigureMovement::Squat => {
            let (depth, _) = squat_depth(t);
            squat(
                &standing,
                depth as f32,
                if too_shallow { SHALLOW_DEG } else { DEPTH_DEG },
            )
        }
        FigureMovement::Walk => walk(t),
    }
}

fn squat(standing: &Stance, depth: f32, knee_deg: f32) -> Stance {
    let bend = knee_deg / DEPTH_DEG;
    let mix = |from: f32, to: f32| from + (to - from) * depth;
    let shank = mix(4.0, 4.0 + 24.0 * bend);
    let knee = mix(3.0, knee_deg);
    Stance {
        trunk: mix(standing.trunk, 36.0 * bend),
        thigh: [shank - knee; 2],
        shank: [shank; 2],
        arm: [mix(4.0, 82.0), mix(2.0, 80.0)],
        elbow: [mix(12.0, 6.0); 2],
        ..*standing
    }
}

fn walk(t: f64) -> Stance {
    let way = t * WALK_M_S;
    let lap = 2.0 * WALK_REACH_M;
    let (laps, on) = ((way / lap).floor(), way.rem_euclid(lap));
    let there = (laps as i64).rem_euclid(2) == 0;
    let heading = if there { 1.0 } else { -1.0 };
    let step = std::f64::consts::TAU * way / STRIDE_M;
    let leg = |phase: f64| {
        let thigh = -22.0 * phase.cos();
        let knee = 6.0 + 50.0 * (phase - 1.0).sin().max(0.0).powi(2);
        (thigh as f32, (thigh + knee) as f32)
    };
    let ((left_thigh, left_shank), (right_thigh, right_shank)) =
        (leg(step), leg(step + std::f64::consts::PI));
    let swing = 22.0 * step.cos() as f32;
    Stance {
        trunk: 4.0,
        thigh: [left_thigh, right_thigh],
        shank: [left_shank, right_shank],
        arm: [swing, -swing],
        elbow: [22.0; 2],
        along: ((on - WALK_REACH_M) as f32) * heading,
        heading,
        planted: false,
    }
}

#[cfg(test)]
mod tests {
    use super::{FigureMovement, repetitions_done, stance};

    #[test]
    fn squats_come_every_five_seconds_after_the_lead() {
        let done = |t| repetitions_done(FigureMovement::Squat, t);
        assert_eq!(
            [done(0.0), done(5.4), done(5.6), done(10.4), done(10.6)],
            [0, 0, 1, 1, 2]
        );
        assert_eq!(repetitions_done(FigureMovement::Walk, 60.0), 0);
    }

    #[test]
    fn the_knee_bends_as_deep_as_it_should() {
        for (too_shallow, depth) in [(false, 95.0), (true, 44.0)] {
            let deepest = (0..200)
                .map(|frame| stance(FigureMovement::Squat, too_shallow, f64::from(frame) / 30.0))
                .map(|stance| stance.shank[0] - stance.thigh[0])
                .fold(0.0_f32, f32::max);
            assert!((deepest - depth).abs() < 0.1, "{deepest}");
        }
    }
}
