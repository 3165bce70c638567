//! Gestures: what an arm says beside an exercise, from whatever posture the exercise begins in.

use goodform_pose::Side;
use goodform_pose::kinematics::{ArmAngles, Contact};

use super::movement::{Movement, Posture, Sides, Step};

/// A hand is raised within this time, held, and lowered. Units: s. [K]
const RAISE_S: [f64; 3] = [0.9, 2.0, 0.9];
/// Between two gestures. Units: s. [K]
const REST_S: f64 = 1.5;
/// An upright person lifts the arm nearly overhead; one who lies, to the ceiling. Units: degrees of the trunk. [K]
const LIFT_DEG: [f32; 2] = [158.0, 90.0];
/// A trunk leaned further than this lies. Units: degrees. Own choice.
const LYING_DEG: f32 = 50.0;

/// What is done with the arms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// One hand is raised.
    RaisedHand(Side),
    /// The forearms are crossed before the chest.
    CrossedArms,
}

impl Movement {
    /// The gesture, made in the posture this movement begins in and before the same camera.
    #[must_use]
    pub fn gesture(&self, gesture: Gesture) -> Self {
        let start = self.poses.get(self.start).copied().unwrap_or_default();
        let made = made(start, gesture);
        let step = |phase: &str, to: usize, seconds: f64| Step {
            phase: phase.to_owned(),
            to,
            seconds,
        };
        let [up_s, held_s, down_s] = RAISE_S;
        Self {
            sides: Sides::Both,
            poses: vec![start, made],
            start: 0,
            turn: 1,
            rest_s: REST_S,
            phases: vec![
                step("raise", 1, up_s),
                step("hold", 1, held_s),
                step("lower", 0, down_s),
            ],
            enter: Vec::new(),
            faults: Vec::new(),
            ..self.clone()
        }
    }
}

fn made(start: Posture, gesture: Gesture) -> Posture {
    let mut made = start;
    let trunk = &start.angles.trunk;
    let is_lying = trunk.lean_deg.abs().max(trunk.side_deg.abs()) > LYING_DEG;
    let [upright_deg, lying_deg] = LIFT_DEG;
    let lifted = ArmAngles {
        lift_deg: if is_lying { lying_deg } else { upright_deg },
        // To the ceiling: ahead of who lies on the back, aside of who lies on the side.
        plane_deg: if trunk.side_deg.abs() > LYING_DEG {
            0.0
        } else {
            80.0
        },
        elbow_deg: 12.0,
        ..ArmAngles::default()
    };
    // Upper arms a little ahead of the chest, forearms across it.
    let folded = ArmAngles {
        lift_deg: 34.0,
        plane_deg: 100.0,
        turn_deg: 84.0,
        elbow_deg: 100.0,
        ..ArmAngles::default()
    };
    let support = &mut made.stance.support;
    let [left, right] = support.weight(Contact::Hand);
    match gesture {
        Gesture::RaisedHand(Side::Left) => {
            let [_, right_arm] = made.angles.arms;
            made.angles.arms = [lifted, right_arm];
            support.set(Contact::Hand, [0.0, right]);
        }
        Gesture::RaisedHand(Side::Right) => {
            let [left_arm, _] = made.angles.arms;
            made.angles.arms = [left_arm, lifted];
            support.set(Contact::Hand, [left, 0.0]);
        }
        Gesture::CrossedArms => {
            made.angles.arms = [folded; 2];
            support.set(Contact::Hand, [0.0; 2]);
        }
    }
    made.angles = made.angles.within_limits();
    made
}
