//! From the joints to the cones that are drawn: clothes, limbs, hands and shoes.
//!
//! Lengths are those of a body of usual height and girth; [`Builder`] sizes them.

use glam::Vec3;
use goodform_pose::kinematics::{ArmJoints, Joints, LegJoints};

use crate::cone::{Cone, Material};
use crate::head;
use crate::person::Person;

/// Left and right of the body: signs of the axis to the right.
pub(crate) const SIDES: [f32; 2] = [-1.0, 1.0];
/// Ankle above the sole. Units: m for a body of usual height, as all lengths here.
pub(crate) const ANKLE_M: f32 = 0.080;
/// Middle of the hips to the neck where lengths here were drawn, and now.
const DRAWN_NECK_M: f32 = 0.495;
/// How much limbs, trunk and belly take of a person's girth.
const LIMB_GIRTH: f32 = 0.75;

/// Collects cones of one person.
pub(crate) struct Builder<'a> {
    pub(crate) joints: &'a Joints,
    pub(crate) person: &'a Person,
    pub(crate) cones: &'a mut Vec<Cone>,
    scale: f32,
    girth: f32,
}

impl<'a> Builder<'a> {
    pub(crate) fn new(joints: &'a Joints, person: &'a Person, cones: &'a mut Vec<Cone>) -> Self {
        Self {
            joints,
            person,
            cones,
            scale: joints.body.scale(),
            girth: joints.body.girth,
        }
    }

    /// Adds a cone from a point and a radius to another; `blend` is how wide it flows into others.
    pub(crate) fn add(&mut self, material: Material, blend: f32, a: (Vec3, f32), b: (Vec3, f32)) {
        let (blend, scale) = (blend * self.scale, self.scale);
        let cone = Cone::new(material, blend, (a.0, a.1 * scale), (b.0, b.1 * scale));
        self.cones.push(cone);
    }

    /// A radius of the trunk, or of a limb, with the person's girth.
    fn soft(&self, radius: f32) -> f32 {
        radius * self.girth
    }

    fn limb(&self, radius: f32) -> f32 {
        radius * (1.0 + (self.girth - 1.0) * LIMB_GIRTH)
    }

    /// A point of the trunk: to the right of the spine, up along it and ahead. The spine is bent
    /// as far as chest and pelvis are turned against each other.
    fn trunk(&self, right: f32, up: f32, ahead: f32) -> Vec3 {
        let joints = self.joints;
        let spine = joints.neck - joints.pelvis;
        let share = up / DRAWN_NECK_M;
        let bend = joints
            .hips
            .up
            .cross(joints.chest.up)
            .dot(joints.trunk.right);
        let bulge = bend * spine.length() * share * (1.0 - share) * 0.5;
        let across = joints.hips.right.lerp(joints.chest.right, share);
        let front = joints.hips.ahead.lerp(joints.chest.ahead, share);
        joints.pelvis
            + spine * share
            + joints.trunk.ahead * bulge
            + (across * (right * self.wide()) + front * ahead) * self.scale
    }

    fn wide(&self) -> f32 {
        self.joints.body.shoulder_half_m / (0.170 * self.scale)
    }
}

/// Everything that is drawn of a body, material by material, into `cones`.
pub(crate) fn cones(joints: &Joints, person: &Person, cones: &mut Vec<Cone>) {
    let mut to = Builder::new(joints, person, cones);
    shirt(&mut to);
    trousers(&mut to);
    head::skin(&mut to);
    for arm in &joints.arms {
        bare_arm(arm, &mut to);
    }
    if person.shorts {
        for leg in &joints.legs {
            let (knee, calf) = (to.limb(0.054), to.limb(0.053));
            let muscle = leg.knee.lerp(leg.ankle, 0.30);
            to.add(
                Material::Skin,
                0.008,
                (leg.hip.lerp(leg.knee, 0.7), knee),
                (leg.knee, knee),
            );
            to.add(Material::Skin, 0.008, (leg.knee, knee), (muscle, calf));
            to.add(Material::Skin, 0.008, (muscle, calf), (leg.ankle, 0.036));
        }
    }
    head::hair(&mut to);
    for leg in &joints.legs {
        shoe(leg, &mut to);
    }
}

fn shirt(to: &mut Builder<'_>) {
    let joints = to.joints;
    let scale = to.scale;
    let belly = (to.girth - 1.0).max(0.0) * 0.06;
    let hem = |right: f32, up: f32, ahead: f32| {
        joints.pelvis + joints.hips.vector(right, up, ahead) * scale
    };
    let (low, high) = (
        to.trunk(0.0, 0.13, 0.015 + belly),
        to.trunk(0.0, 0.33, 0.02),
    );
    let (r_low, r_high) = (to.soft(0.105), to.soft(0.108).min(0.120));
    to.add(Material::Shirt, 0.05, (low, r_low), (high, r_high));
    for sign in SIDES {
        let waist = to.trunk(0.050 * sign, 0.20, 0.005);
        let chest = to.trunk(0.080 * sign, 0.365, 0.005);
        let (r_hem, r_waist) = (to.soft(0.107), to.soft(0.092));
        to.add(
            Material::Shirt,
            0.05,
            (hem(0.058 * sign, 0.035, 0.0), r_hem),
            (waist, r_waist),
        );
        to.add(
            Material::Shirt,
            0.06,
            (waist, r_waist),
            (chest, to.soft(0.092).min(0.105)),
        );
        let (neck, yoke) = (
            to.trunk(0.035 * sign, 0.466, -0.012),
            to.trunk(0.125 * sign, 0.440, -0.004),
        );
        to.add(Material::Shirt, 0.05, (neck, 0.046), (yoke, 0.052));
    }
    let arms = joints.arms;
    for (arm, sign) in arms.iter().zip(SIDES) {
        let yoke = to.trunk(0.11 * sign, 0.415, 0.0);
        // The joint lies deep in the muscle: shirt and sleeve begin a little down the arm.
        let top = arm.shoulder.lerp(arm.elbow, 0.07);
        to.add(Material::Shirt, 0.06, (yoke, 0.060), (top, to.limb(0.050)));
        let end = arm
            .shoulder
            .lerp(arm.elbow, if to.person.long_sleeves { 1.0 } else { 0.60 });
        let (r_top, r_end) = (to.limb(0.053), to.limb(0.051));
        let r_end = if to.person.long_sleeves {
            r_end * 0.85
        } else {
            r_end
        };
        to.add(Material::Shirt, 0.03, (top, r_top), (end, r_end));
        if to.person.long_sleeves {
            let cuff = arm.elbow.lerp(arm.wrist, 0.94);
            to.add(
                Material::Shirt,
                0.02,
                (arm.elbow, r_end),
                (cuff, to.limb(0.034)),
            );
        }
    }
}

fn trousers(to: &mut Builder<'_>) {
    let joints = to.joints;
    let scale = to.scale;
    let at = |right: f32, up: f32, ahead: f32| {
        joints.pelvis + joints.hips.vector(right, up, ahead) * scale
    };
    let material = Material::Trousers;
    let seat = to.soft(0.104).min(0.135);
    to.add(
        material,
        0.04,
        (at(-0.058, 0.0, 0.0), seat),
        (at(0.058, 0.0, 0.0), seat),
    );
    let legs = joints.legs;
    for (leg, sign) in legs.iter().zip(SIDES) {
        let (high, low) = (to.soft(0.098).min(0.13), to.soft(0.088).min(0.12));
        to.add(
            material,
            0.05,
            (at(0.055 * sign, -0.01, -0.022), high),
            (at(0.055 * sign, -0.05, -0.030), low),
        );
        let (thigh, knee) = (to.limb(0.090), to.limb(0.060));
        if to.person.shorts {
            let end = leg.hip.lerp(leg.knee, 0.78);
            to.add(material, 0.04, (leg.hip, thigh), (end, knee * 1.22));
            continue;
        }
        to.add(material, 0.04, (leg.hip, thigh), (leg.knee, knee));
        let calf = leg.knee.lerp(leg.ankle, 0.32) - leg.knee_ahead * (0.012 * scale);
        let cuff = leg.ankle + (leg.knee - leg.ankle).normalize_or_zero() * (0.012 * scale);
        to.add(material, 0.008, (leg.knee, knee), (calf, to.limb(0.058)));
        to.add(
            material,
            0.008,
            (calf, to.limb(0.058)),
            (cuff, to.limb(0.047)),
        );
    }
}

fn bare_arm(arm: &ArmJoints, to: &mut Builder<'_>) {
    let scale = to.scale;
    let skin = Material::Skin;
    let (upper, elbow) = (to.limb(0.044), to.limb(0.038));
    if !to.person.long_sleeves {
        to.add(skin, 0.005, (arm.shoulder, upper), (arm.elbow, elbow));
    }
    let muscle = arm.elbow.lerp(arm.wrist, 0.25);
    to.add(
        skin,
        0.005,
        (arm.elbow, elbow * 0.98),
        (muscle, elbow * 1.01),
    );
    to.add(skin, 0.005, (muscle, elbow * 1.01), (arm.wrist, 0.025));
    let hand = |along: f32, thumb: f32| arm.wrist + arm.hand.vector(0.0, thumb, along) * scale;
    for across in [-1.0_f32, 1.0] {
        to.add(
            skin,
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
        to.add(
            skin,
            0.008,
            (hand(0.080, across), 0.0115),
            (hand(tip, across * 0.9), 0.0085),
        );
    }
    to.add(
        skin,
        0.012,
        (hand(0.020, 0.026), 0.0135),
        (hand(0.085, 0.062), 0.0095),
    );
}

fn shoe(leg: &LegJoints, to: &mut Builder<'_>) {
    let scale = to.scale;
    let shoes = Material::Shoes;
    // Heights are above the sole; what lies below is under the floor, which makes the shoe flat.
    let at = |right: f32, above: f32, ahead: f32| {
        leg.ankle + leg.foot.vector(right, above - ANKLE_M, ahead) * scale
    };
    to.add(
        shoes,
        0.03,
        (at(0.0, 0.038, -0.040), 0.036),
        (at(0.0, 0.070, -0.012), 0.041),
    );
    for side in SIDES {
        to.add(
            shoes,
            0.03,
            (at(0.004 * side, 0.032, -0.040), 0.034),
            (at(0.014 * side, 0.030, 0.120), 0.032),
        );
    }
    to.add(
        shoes,
        0.04,
        (at(0.0, 0.060, 0.0), 0.040),
        (at(0.0, 0.034, 0.115), 0.032),
    );
    to.add(
        shoes,
        0.03,
        (at(0.0, 0.030, 0.120), 0.036),
        (at(0.0, 0.026, 0.165), 0.026),
    );
}
