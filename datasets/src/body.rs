//! From the joints to the cones that are drawn: clothes, limbs, hands and shoes.

use glam::Vec3;

use crate::cone::{Cone, Material, Placement};
use crate::head;
use crate::skeleton::{ANKLE_M, ArmJoints, LegJoints, SIDES, Skeleton};

/// Collects cones and places them in the room.
pub(crate) struct Builder<'a> {
    pub(crate) placement: Placement,
    pub(crate) cones: &'a mut Vec<Cone>,
}

impl Builder<'_> {
    /// Adds a cone from a point and a radius to another; `blend` is how wide it flows into others.
    pub(crate) fn add(&mut self, material: Material, blend: f32, a: (Vec3, f32), b: (Vec3, f32)) {
        let cone = self.placement.cone(&Cone::new(material, blend, a, b));
        self.cones.push(cone);
    }
}

/// Everything that is drawn of a body, material by material, into `cones`.
pub(crate) fn cones(skeleton: &Skeleton, placement: Placement, cones: &mut Vec<Cone>) {
    cones.clear();
    let mut to = Builder { placement, cones };
    shirt(skeleton, &mut to);
    trousers(skeleton, &mut to);
    head::skin(skeleton, &mut to);
    for arm in &skeleton.arms {
        bare_arm(arm, &mut to);
    }
    head::hair(skeleton, &mut to);
    for leg in &skeleton.legs {
        shoe(leg, &mut to);
    }
}

fn shirt(skeleton: &Skeleton, to: &mut Builder<'_>) {
    let mut add = |blend, a, b| to.add(Material::Shirt, blend, a, b);
    let at = |right, up, ahead| skeleton.pelvis + skeleton.trunk.vector(right, up, ahead);
    let hem = |right, up, ahead| skeleton.pelvis + skeleton.hips.vector(right, up, ahead);
    add(
        0.05,
        (at(0.0, 0.13, 0.015), 0.105),
        (at(0.0, 0.33, 0.02), 0.108),
    );
    for sign in SIDES {
        add(
            0.05,
            (hem(0.058 * sign, 0.035, 0.0), 0.107),
            (at(0.050 * sign, 0.20, 0.005), 0.092),
        );
        add(
            0.06,
            (at(0.050 * sign, 0.20, 0.005), 0.092),
            (at(0.080 * sign, 0.365, 0.005), 0.092),
        );
        add(
            0.05,
            (at(0.035 * sign, 0.460, -0.012), 0.046),
            (at(0.125 * sign, 0.435, -0.004), 0.052),
        );
    }
    for (arm, sign) in skeleton.arms.iter().zip(SIDES) {
        add(
            0.05,
            (at(0.11 * sign, 0.405, 0.0), 0.062),
            (arm.shoulder, 0.056),
        );
        let end = arm.shoulder.lerp(arm.elbow, 0.60);
        add(0.03, (arm.shoulder, 0.057), (end, 0.053));
    }
}

fn trousers(skeleton: &Skeleton, to: &mut Builder<'_>) {
    let mut add = |blend, a, b| to.add(Material::Trousers, blend, a, b);
    let at = |right, up, ahead| skeleton.pelvis + skeleton.hips.vector(right, up, ahead);
    add(
        0.04,
        (at(-0.058, 0.0, 0.0), 0.104),
        (at(0.058, 0.0, 0.0), 0.104),
    );
    for (leg, sign) in skeleton.legs.iter().zip(SIDES) {
        add(
            0.05,
            (at(0.055 * sign, -0.01, -0.022), 0.098),
            (at(0.055 * sign, -0.05, -0.030), 0.088),
        );
        add(0.04, (leg.hip, 0.090), (leg.knee, 0.060));
        let calf = leg.knee.lerp(leg.ankle, 0.32) - leg.foot.ahead * 0.012;
        let cuff = leg.ankle + Vec3::Y * 0.012;
        add(0.008, (leg.knee, 0.060), (calf, 0.058));
        add(0.008, (calf, 0.058), (cuff, 0.047));
    }
}

fn bare_arm(arm: &ArmJoints, to: &mut Builder<'_>) {
    let mut add = |blend, a, b| to.add(Material::Skin, blend, a, b);
    add(0.005, (arm.shoulder, 0.044), (arm.elbow, 0.038));
    let muscle = arm.elbow.lerp(arm.wrist, 0.25);
    add(0.005, (arm.elbow, 0.038), (muscle, 0.0385));
    add(0.005, (muscle, 0.0385), (arm.wrist, 0.025));
    let hand = |along, thumb| arm.wrist + arm.hand.vector(0.0, thumb, along);
    for across in [-1.0_f32, 1.0] {
        add(
            0.02,
            (hand(0.005, 0.008 * across), 0.021),
            (hand(0.080, 0.022 * across), 0.018),
        );
    }
    let fingers = [
        (-0.032, 0.130),
        (-0.011, 0.152),
        (0.011, 0.158),
        (0.032, 0.148),
    ];
    for (across, tip) in fingers {
        add(
            0.008,
            (hand(0.080, across), 0.0115),
            (hand(tip, across * 0.9), 0.0085),
        );
    }
    add(
        0.012,
        (hand(0.020, 0.026), 0.0135),
        (hand(0.085, 0.062), 0.0095),
    );
}

fn shoe(leg: &LegJoints, to: &mut Builder<'_>) {
    let mut add = |blend, a, b| to.add(Material::Shoes, blend, a, b);
    // Heights are above the sole; what lies below is under the floor, which makes the shoe flat.
    let at = |right, above, ahead| leg.ankle + leg.foot.vector(right, above - ANKLE_M, ahead);
    add(
        0.03,
        (at(0.0, 0.030, -0.040), 0.038),
        (at(0.0, 0.070, -0.012), 0.041),
    );
    for side in [-1.0_f32, 1.0] {
        add(
            0.03,
            (at(0.004 * side, 0.024, -0.040), 0.036),
            (at(0.014 * side, 0.022, 0.120), 0.036),
        );
    }
    add(
        0.04,
        (at(0.0, 0.060, 0.0), 0.040),
        (at(0.0, 0.030, 0.115), 0.034),
    );
    add(
        0.03,
        (at(0.0, 0.020, 0.120), 0.040),
        (at(0.0, 0.016, 0.165), 0.030),
    );
}
