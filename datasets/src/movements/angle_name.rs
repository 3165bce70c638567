//! The names of angles in files, and where each of them is kept.

use goodform_pose::kinematics::{ArmAngles, LegAngles};

use super::movement::Posture;

/// The names without a side.
const NAMES: [&str; 24] = [
    "trunk",
    "trunk_side",
    "heading",
    "curl",
    "twist",
    "pelvis",
    "head",
    "head_side",
    "head_turn",
    "hip",
    "hip_out",
    "hip_turn",
    "knee",
    "ankle",
    "heel",
    "arm",
    "arm_plane",
    "arm_turn",
    "elbow",
    "wrist",
    "hand_roll",
    "shrug_m",
    "seat_m",
    "step_m",
];

/// The known name nearest to a wrong one.
pub(super) fn nearest(name: &str) -> &'static str {
    let plain = name.trim_end_matches("_left").trim_end_matches("_right");
    let off = |known: &str| {
        let common = known.bytes().zip(plain.bytes()).filter(|(a, b)| a == b);
        known.len().max(plain.len()) - common.count()
    };
    NAMES
        .into_iter()
        .min_by_key(|known| off(known))
        .unwrap_or("")
}

/// Which sides a name means: both, or the one at its end.
pub(super) fn split(name: &str) -> (&str, [bool; 2]) {
    if let Some(plain) = name.strip_suffix("_left") {
        (plain, [true, false])
    } else if let Some(plain) = name.strip_suffix("_right") {
        (plain, [false, true])
    } else {
        (name, [true, true])
    }
}

/// Changes every value that a name means; `false` if no value has that name.
pub(super) fn change(posture: &mut Posture, name: &str, by: impl Fn(&mut f32)) -> bool {
    let (plain, sides) = split(name);
    let (trunk, head) = (&mut posture.angles.trunk, &mut posture.angles.head);
    let middle = match plain {
        "trunk" => Some(&mut trunk.lean_deg),
        "trunk_side" => Some(&mut trunk.side_deg),
        "heading" => Some(&mut trunk.heading_deg),
        "curl" => Some(&mut trunk.curl_deg),
        "twist" => Some(&mut trunk.twist_deg),
        "pelvis" => Some(&mut trunk.pelvis_deg),
        "head" => Some(&mut head.flex_deg),
        "head_side" => Some(&mut head.side_deg),
        "head_turn" => Some(&mut head.turn_deg),
        "seat_m" => Some(&mut posture.stance.support.seat_m),
        _ => None,
    };
    if let Some(value) = middle {
        by(value);
        return sides == [true, true];
    }
    let mut found = false;
    let limbs = posture.angles.legs.iter_mut().zip(&mut posture.angles.arms);
    let support = &mut posture.stance.support;
    let feet = support.heel_deg.iter_mut().zip(&mut support.step_m);
    for (((leg, arm), (heel, step)), meant) in limbs.zip(feet).zip(sides) {
        let foot = match plain {
            "heel" => Some(heel),
            "step_m" => Some(step),
            _ => None,
        };
        let slot = leg_slot(leg, plain)
            .or_else(|| arm_slot(arm, plain))
            .or(foot);
        found |= slot.is_some();
        if let (Some(value), true) = (slot, meant) {
            by(value);
        }
    }
    found
}

fn leg_slot<'a>(leg: &'a mut LegAngles, plain: &str) -> Option<&'a mut f32> {
    match plain {
        "hip" => Some(&mut leg.hip_deg),
        "hip_out" => Some(&mut leg.out_deg),
        "hip_turn" => Some(&mut leg.turn_deg),
        "knee" => Some(&mut leg.knee_deg),
        "ankle" => Some(&mut leg.ankle_deg),
        _ => None,
    }
}

fn arm_slot<'a>(arm: &'a mut ArmAngles, plain: &str) -> Option<&'a mut f32> {
    match plain {
        "arm" => Some(&mut arm.lift_deg),
        "arm_plane" => Some(&mut arm.plane_deg),
        "arm_turn" => Some(&mut arm.turn_deg),
        "elbow" => Some(&mut arm.elbow_deg),
        "wrist" => Some(&mut arm.wrist_deg),
        "hand_roll" => Some(&mut arm.roll_deg),
        "shrug_m" => Some(&mut arm.shrug_m),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, change, nearest};
    use crate::movements::Posture;

    #[test]
    fn every_name_means_a_value_and_a_side_only_its_own() {
        for name in NAMES {
            let mut posture = Posture::default();
            assert!(change(&mut posture, name, |value| *value += 3.0), "{name}");
            assert_ne!(posture, Posture::default(), "{name}");
        }
        let mut posture = Posture::default();
        assert!(change(&mut posture, "knee_right", |value| *value = 40.0));
        let knees = posture.angles.legs.map(|leg| leg.knee_deg as i32);
        assert_eq!(knees, [0, 40]);
        assert!(!change(&mut posture, "knees", |_| ()));
        assert!(!change(&mut posture, "trunk_left", |_| ()));
        assert_eq!(nearest("kne_left"), "knee");
    }
}
