//! Hands and feet that stay where they were put down.

use glam::{Quat, Vec3};

use super::axes::Axes;
use super::contact::{BALL_M, Contact, Support};
use super::joints::{ArmJoints, Joints, LegJoints};

/// Height of the ankle of a shin that lies on the floor, and of the wrist of a forearm. Units: m for
/// a body of usual height.
const LAID_M: f32 = 0.060;
const WRIST_M: f32 = 0.045;
/// A limb is never quite straight: so much of its length it reaches at most.
const STRETCH: f32 = 0.9995;

/// Where feet and hands were put down, and where they point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchors {
    /// Points of every contact, as they lay.
    points: [[Vec3; 2]; Contact::ALL.len()],
    /// Ankle of a flat foot, and the way its toes point.
    feet: [(Vec3, Vec3); 2],
    /// Wrist of a flat hand, and the way its fingers point.
    hands: [(Vec3, Vec3); 2],
}

fn level(v: Vec3, instead: Vec3) -> Vec3 {
    let flat = |v: Vec3| Vec3::new(v.x, 0.0, v.z).try_normalize();
    flat(v).or_else(|| flat(instead)).unwrap_or(Vec3::X)
}

impl Anchors {
    /// The anchors of joints that lie as they should: they stay there whatever the joints do next.
    pub fn of(joints: &Joints, support: &Support) -> Self {
        let scale = joints.body.scale();
        let point = |contact: Contact, side| support.point(joints, contact, side).0;
        // Fingers of a flat hand go on from the forearm, or, under an upright one, to the head's end
        // of a lying trunk and ahead of an upright one.
        let trunk = &joints.trunk;
        let headward = level(trunk.up * (1.0 - trunk.up.y.abs()), trunk.ahead);
        let foot = |leg: &LegJoints, heel_deg: f32, step_m: f32| {
            let toes = level(leg.knee_ahead + leg.foot.ahead, joints.trunk.ahead);
            let back = toes * (off_flat(joints.body.ankle_m, scale, heel_deg).0);
            let mut ankle = leg.ankle - back;
            ankle.y = joints.body.ankle_m + step_m;
            (ankle, toes)
        };
        let hand = |arm: &ArmJoints| {
            let wrist = Vec3::new(arm.wrist.x, WRIST_M * scale, arm.wrist.z);
            let fore = (arm.wrist - arm.elbow).normalize_or_zero();
            let flat = Vec3::new(fore.x, 0.0, fore.z);
            let along = if flat.length() > 0.7 { flat } else { headward };
            (wrist, level(along, headward))
        };
        let ([left_leg, right_leg], [left_arm, right_arm]) = (&joints.legs, &joints.arms);
        let [left_heel, right_heel] = support.heel_deg;
        let [left_step, right_step] = support.step_m;
        Self {
            points: Contact::ALL.map(|contact| [point(contact, 0), point(contact, 1)]),
            feet: [
                foot(left_leg, left_heel, left_step),
                foot(right_leg, right_heel, right_step),
            ],
            hands: [hand(left_arm), hand(right_arm)],
        }
    }

    /// The anchors a `share` of the way to `other`: steps from one place to the next.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let mut to = *self;
        for (mine, theirs) in to.points.iter_mut().zip(&other.points) {
            for (a, b) in mine.iter_mut().zip(theirs) {
                *a = a.lerp(*b, share);
            }
        }
        let ends = |mine: &mut [(Vec3, Vec3); 2], theirs: &[(Vec3, Vec3); 2]| {
            for ((at, way), (to_at, to_way)) in mine.iter_mut().zip(theirs) {
                (*at, *way) = (
                    at.lerp(*to_at, share),
                    level(way.lerp(*to_way, share), *to_way),
                );
            }
        };
        ends(&mut to.feet, &other.feet);
        ends(&mut to.hands, &other.hands);
        to
    }

    /// Brings what `support` names to its anchors: the whole body slides along the floor, then planted
    /// hands and feet are reached by their limbs, and shins and forearms are laid down.
    ///
    /// Angles of limbs that are planted change by what it takes; [`super::JointAngles::measured`]
    /// tells the result. A limb that is too short stretches towards its anchor.
    #[must_use]
    pub fn reach(&self, joints: &Joints, support: &Support) -> Joints {
        let mut joints = joints.moved(self.slide(joints, support));
        let (body, trunk) = (joints.body, joints.trunk);
        let scale = body.scale();
        let knees = support.weight(Contact::Knee);
        let feet = support
            .weight(Contact::Foot)
            .into_iter()
            .zip(support.heel_deg);
        let legs = joints.legs.iter_mut().zip(&self.feet).zip(feet).zip(knees);
        for (((leg, (ankle, toes)), (weight, heel_deg)), knee_weight) in legs {
            let (shift, rise) = off_flat(body.ankle_m, scale, heel_deg);
            let target = *ankle + *toes * shift + Vec3::Y * rise;
            let (sin, cos) = heel_deg.to_radians().sin_cos();
            let foot = Axes::looking(*toes * cos - Vec3::Y * sin, *toes * sin + Vec3::Y * cos);
            plant_leg(leg, target, &foot, weight, (body.thigh_m, body.shank_m));
            lay_shin(leg, LAID_M * scale, knee_weight);
        }
        let elbows = support.weight(Contact::Elbow);
        let hands = support.weight(Contact::Hand);
        let arms = joints
            .arms
            .iter_mut()
            .zip(&self.hands)
            .zip(hands)
            .zip(elbows);
        for ((((arm, (wrist, fingers)), weight), elbow_weight), sign) in arms.zip([-1.0_f32, 1.0]) {
            let thumb = fingers.cross(Vec3::Y) * -sign;
            let hand = Axes::looking(*fingers + Vec3::Y * 0.04, thumb);
            plant_arm(
                arm,
                *wrist,
                &hand,
                weight,
                (body.upper_arm_m, body.forearm_m),
            );
            let ahead = level(trunk.up * (1.0 - trunk.up.y.abs()), trunk.ahead);
            lay_forearm(arm, ahead, WRIST_M * scale, elbow_weight);
        }
        joints
    }

    /// The mean way from where the contacts are to where they were put down, along the floor.
    fn slide(&self, joints: &Joints, support: &Support) -> Vec3 {
        let (mut way, mut total) = (Vec3::ZERO, 0.0);
        let mut add = |by: Vec3, weight: f32| {
            way += by * weight;
            total += weight;
        };
        let scale = joints.body.scale();
        for (contact, anchors) in Contact::ALL.into_iter().zip(&self.points) {
            if contact == Contact::Foot {
                continue;
            }
            for (side, (weight, anchor)) in
                support.weight(contact).into_iter().zip(anchors).enumerate()
            {
                add(*anchor - support.point(joints, contact, side).0, weight);
            }
        }
        let feet = support
            .weight(Contact::Foot)
            .into_iter()
            .zip(support.heel_deg);
        for ((leg, (ankle, toes)), (weight, heel_deg)) in
            joints.legs.iter().zip(&self.feet).zip(feet)
        {
            let (shift, _) = off_flat(joints.body.ankle_m, scale, heel_deg);
            add(*ankle + *toes * shift - leg.ankle, weight);
        }
        let mean = if total > 1e-3 { way / total } else { way };
        Vec3::new(mean.x, 0.0, mean.z)
    }
}

/// How far a lifted heel moves the ankle ahead and up, rolling about the ball of the foot. Units: m.
fn off_flat(ankle_m: f32, scale: f32, heel_deg: f32) -> (f32, f32) {
    let (sin, cos) = heel_deg.to_radians().sin_cos();
    let ball = BALL_M * scale;
    (
        ball - (ball * cos - ankle_m * sin),
        ball * sin + ankle_m * cos - ankle_m,
    )
}

/// The joint between `root` and `end`, on the side it is on already: two circles that meet.
fn middle_joint(root: Vec3, end: Vec3, now: Vec3, (upper, lower): (f32, f32)) -> (Vec3, Vec3) {
    let reach = (end - root).length();
    let axis = (end - root).normalize_or(Vec3::NEG_Y);
    let length = reach.clamp((upper - lower).abs() + 1e-3, (upper + lower) * STRETCH);
    let along = (upper.powi(2) + length.powi(2) - lower.powi(2)) / (2.0 * length);
    let aside = (upper.powi(2) - along.powi(2)).max(0.0).sqrt();
    let off = now - root;
    let out = (off - axis * off.dot(axis)).normalize_or_zero();
    (root + axis * along + out * aside, root + axis * length)
}

fn plant_leg(leg: &mut LegJoints, target: Vec3, foot: &Axes, weight: f32, lengths: (f32, f32)) {
    if weight < 1e-3 {
        return;
    }
    let end = leg.ankle.lerp(target, weight);
    // A straight leg has no bend to go by: its front says where the knee goes.
    let hint = leg.knee + leg.knee_ahead * 0.05;
    (leg.knee, leg.ankle) = middle_joint(leg.hip, end, hint, lengths);
    leg.foot = Axes::looking(
        leg.foot.ahead.lerp(foot.ahead, weight),
        leg.foot.up.lerp(foot.up, weight),
    );
}

fn plant_arm(arm: &mut ArmJoints, target: Vec3, hand: &Axes, weight: f32, lengths: (f32, f32)) {
    if weight < 1e-3 {
        return;
    }
    let end = arm.wrist.lerp(target, weight);
    let straight = arm.shoulder.midpoint(arm.wrist);
    let hint = arm.elbow + (arm.elbow - straight) * 2.0;
    (arm.elbow, arm.wrist) = middle_joint(arm.shoulder, end, hint, lengths);
    arm.hand = Axes::looking(
        arm.hand.ahead.lerp(hand.ahead, weight),
        arm.hand.up.lerp(hand.up, weight),
    );
}

/// Lays a lower segment from `joint` down until its far end has that height.
fn laid(joint: Vec3, end: Vec3, instead: Vec3, height_m: f32) -> Vec3 {
    let length = (end - joint).length();
    let drop = (height_m - joint.y).clamp(-length, length);
    let flat = level(end - joint, instead);
    joint + flat * (length * length - drop * drop).max(0.0).sqrt() + Vec3::Y * drop
}

fn lay_shin(leg: &mut LegJoints, height_m: f32, weight: f32) {
    if weight < 1e-3 {
        return;
    }
    let before = leg.ankle - leg.knee;
    let end = leg
        .ankle
        .lerp(laid(leg.knee, leg.ankle, -leg.knee_ahead, height_m), weight);
    let after = (end - leg.knee).normalize_or_zero() * before.length();
    let turn = Quat::from_rotation_arc(before.normalize_or_zero(), after.normalize_or_zero());
    leg.ankle = leg.knee + after;
    leg.foot = leg.foot.turned(turn);
}

fn lay_forearm(arm: &mut ArmJoints, ahead: Vec3, height_m: f32, weight: f32) {
    if weight < 1e-3 {
        return;
    }
    let before = arm.wrist - arm.elbow;
    let end = arm
        .wrist
        .lerp(laid(arm.elbow, arm.wrist, ahead, height_m), weight);
    let after = (end - arm.elbow).normalize_or_zero() * before.length();
    let turn = Quat::from_rotation_arc(before.normalize_or_zero(), after.normalize_or_zero());
    arm.wrist = arm.elbow + after;
    arm.hand = arm.hand.turned(turn);
}
