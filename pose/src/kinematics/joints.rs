//! From angles to joints, and from joints to the 33 landmarks.

use glam::{Quat, Vec3};

use super::axes::Axes;
use super::body::{Body, FACE};
use super::joint_angles::{ArmAngles, JointAngles, LegAngles};
use crate::{LANDMARK_COUNT, Landmark};

/// Left and right of the body: signs of the axis to the right.
pub(super) const SIGNS: [f32; 2] = [-1.0, 1.0];
/// Root of the neck above the middle of the shoulders, and the head's middle above that. Units: m
/// for a body of usual height.
const NECK_M: f32 = 0.042;
const HEAD_M: (f32, f32) = (0.136, 0.020);
/// Heel behind and toes ahead of the ankle, both this high above the sole. Units: m as above.
pub(super) const HEEL_M: f32 = 0.060;
pub(super) const TOE_M: f32 = 0.170;
pub(super) const SOLE_M: f32 = 0.018;
/// Index and little finger along the hand and towards the thumb, and the thumb. Units: m as above.
pub(super) const INDEX_M: (f32, f32) = (0.095, 0.032);
pub(super) const PINKY_M: (f32, f32) = (0.085, -0.034);
const THUMB_M: (f32, f32) = (0.060, 0.048);

/// Hip, knee and ankle with the axes of the foot. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegJoints {
    /// The hip.
    pub hip: Vec3,
    /// The knee.
    pub knee: Vec3,
    /// The ankle.
    pub ankle: Vec3,
    /// The foot: ahead to the toes, up away from the sole.
    pub foot: Axes,
    /// Where the knee bends to, at a right angle to the thigh.
    pub knee_ahead: Vec3,
}

/// Shoulder, elbow and wrist with the axes of the hand. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ArmJoints {
    /// The shoulder.
    pub shoulder: Vec3,
    /// The elbow.
    pub elbow: Vec3,
    /// The wrist.
    pub wrist: Vec3,
    /// The hand: ahead along the fingers, up to the thumb.
    pub hand: Axes,
}

/// The joints of a body in the room; pairs are left, right. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joints {
    /// The body they belong to.
    pub body: Body,
    /// Middle of the hips.
    pub pelvis: Vec3,
    /// The axes of the line from hips to shoulders.
    pub trunk: Axes,
    /// The axes of the pelvis and of the chest: they differ where the spine bends or turns.
    pub hips: Axes,
    /// See `hips`.
    pub chest: Axes,
    /// Root of the neck.
    pub neck: Vec3,
    /// Middle of the head.
    pub head: Vec3,
    /// The axes of the face.
    pub face: Axes,
    /// The arms.
    pub arms: [ArmJoints; 2],
    /// The legs.
    pub legs: [LegJoints; 2],
}

impl Body {
    /// The joints at those angles, middle of the hips in the room's origin.
    pub fn pose(&self, angles: &JointAngles) -> Joints {
        let turn = &angles.trunk;
        let trunk = Axes::ROOM.leant(turn.lean_deg, turn.side_deg, turn.heading_deg);
        let hips = trunk
            .leant(-turn.curl_deg / 2.0, 0.0, 0.0)
            .turned(Quat::from_axis_angle(
                trunk.ahead,
                turn.pelvis_deg.to_radians(),
            ));
        let chest = trunk.leant(turn.curl_deg / 2.0, 0.0, turn.twist_deg);
        let curl = turn.curl_deg.to_radians();
        // The chord of an arc of that angle.
        let length = self.trunk_m * (1.0 - curl * curl / 24.0);
        let scale = self.scale();
        let across = trunk.leant(0.0, 0.0, turn.twist_deg).right;
        let middle = trunk.up * length;
        let neck = middle + chest.up * (NECK_M * scale);
        let nod = &angles.head;
        let face = trunk.leant(nod.flex_deg, nod.side_deg, nod.turn_deg);
        let carried = trunk.leant(nod.flex_deg * 0.6, nod.side_deg * 0.6, 0.0);
        let (above, ahead) = HEAD_M;
        let [left_leg, right_leg] = &angles.legs;
        let [left_arm, right_arm] = &angles.arms;
        let [left, right] = SIGNS;
        let shoulder = |sign: f32, arm: &ArmAngles| {
            middle + across * (self.shoulder_half_m * sign) + trunk.up * arm.shrug_m
        };
        let hip = |sign: f32| hips.right * (self.hip_half_m * sign);
        Joints {
            body: *self,
            pelvis: Vec3::ZERO,
            trunk,
            hips,
            chest,
            neck,
            head: neck + carried.up * (above * scale) + face.ahead * (ahead * scale),
            face,
            arms: [
                self.arm(&trunk, shoulder(left, left_arm), left, left_arm),
                self.arm(&trunk, shoulder(right, right_arm), right, right_arm),
            ],
            legs: [
                self.leg(&trunk, hip(left), left, left_leg),
                self.leg(&trunk, hip(right), right, right_leg),
            ],
        }
    }

    fn leg(&self, trunk: &Axes, hip: Vec3, sign: f32, angles: &LegAngles) -> LegJoints {
        let frame = thigh_frame(trunk, sign, angles.hip_deg, angles.out_deg);
        let (sin, cos) = angles.turn_deg.to_radians().sin_cos();
        let knee_ahead = frame.front * cos + frame.outward * sin;
        let (sin, cos) = angles.knee_deg.to_radians().sin_cos();
        let shank = frame.along * cos - knee_ahead * sin;
        let shin = knee_ahead * cos + frame.along * sin;
        let (sin, cos) = angles.ankle_deg.to_radians().sin_cos();
        let knee = hip + frame.along * self.thigh_m;
        LegJoints {
            hip,
            knee,
            ankle: knee + shank * self.shank_m,
            foot: Axes::looking(shin * cos - shank * sin, -shank),
            knee_ahead,
        }
    }

    fn arm(&self, trunk: &Axes, shoulder: Vec3, sign: f32, angles: &ArmAngles) -> ArmJoints {
        let (along, bend) = upper_arm(trunk, sign, angles.lift_deg, angles.plane_deg);
        let (sin, cos) = angles.turn_deg.to_radians().sin_cos();
        let bend = bend * cos - along.cross(bend) * (sin * sign);
        let (sin, cos) = angles.elbow_deg.to_radians().sin_cos();
        let fore = along * cos + bend * sin;
        let thumb = bend * cos - along * sin;
        let (sin, cos) = angles.roll_deg.to_radians().sin_cos();
        let thumb = thumb * cos - fore.cross(thumb) * (sin * sign);
        let back = fore.cross(thumb) * sign;
        let (sin, cos) = angles.wrist_deg.to_radians().sin_cos();
        let elbow = shoulder + along * self.upper_arm_m;
        ArmJoints {
            shoulder,
            elbow,
            wrist: elbow + fore * self.forearm_m,
            hand: Axes::looking(fore * cos + back * sin, thumb),
        }
    }
}

/// A thigh's direction, and its front and outer side.
pub(super) struct ThighFrame {
    pub(super) along: Vec3,
    pub(super) front: Vec3,
    pub(super) outward: Vec3,
}

pub(super) fn thigh_frame(trunk: &Axes, sign: f32, hip_deg: f32, out_deg: f32) -> ThighFrame {
    let (sin, cos) = hip_deg.to_radians().sin_cos();
    let down = trunk.ahead * sin - trunk.up * cos;
    let front = trunk.ahead * cos + trunk.up * sin;
    let out = trunk.right * sign;
    let (sin, cos) = out_deg.to_radians().sin_cos();
    ThighFrame {
        along: down * cos + out * sin,
        front,
        outward: out * cos - down * sin,
    }
}

/// An upper arm's direction, and where its elbow bends to when the arm is not turned.
pub(super) fn upper_arm(trunk: &Axes, sign: f32, lift_deg: f32, plane_deg: f32) -> (Vec3, Vec3) {
    let (sin, cos) = plane_deg.to_radians().sin_cos();
    let level = trunk.ahead * sin + trunk.right * (cos * sign);
    let lift = Quat::from_axis_angle((-trunk.up).cross(level), lift_deg.to_radians());
    (lift * -trunk.up, lift * trunk.ahead)
}

impl Joints {
    /// Moved by a vector.
    #[must_use]
    pub fn moved(mut self, by: Vec3) -> Self {
        for point in [&mut self.pelvis, &mut self.neck, &mut self.head] {
            *point += by;
        }
        for arm in &mut self.arms {
            for point in [&mut arm.shoulder, &mut arm.elbow, &mut arm.wrist] {
                *point += by;
            }
        }
        for leg in &mut self.legs {
            for point in [&mut leg.hip, &mut leg.knee, &mut leg.ankle] {
                *point += by;
            }
        }
        self
    }

    /// Turned about the room's origin.
    #[must_use]
    pub fn turned(mut self, by: Quat) -> Self {
        for point in [&mut self.pelvis, &mut self.neck, &mut self.head] {
            *point = by * *point;
        }
        for axes in [
            &mut self.trunk,
            &mut self.hips,
            &mut self.chest,
            &mut self.face,
        ] {
            *axes = axes.turned(by);
        }
        for arm in &mut self.arms {
            for point in [&mut arm.shoulder, &mut arm.elbow, &mut arm.wrist] {
                *point = by * *point;
            }
            arm.hand = arm.hand.turned(by);
        }
        for leg in &mut self.legs {
            for point in [&mut leg.hip, &mut leg.knee, &mut leg.ankle] {
                *point = by * *point;
            }
            leg.foot = leg.foot.turned(by);
            leg.knee_ahead = by * leg.knee_ahead;
        }
        self
    }

    /// The 33 landmarks in the room, in the order of [`Landmark`]. Units: m.
    pub fn landmarks(&self) -> [Vec3; LANDMARK_COUNT] {
        Landmark::ALL.map(|landmark| self.landmark(landmark))
    }

    /// One landmark in the room. Units: m.
    pub fn landmark(&self, landmark: Landmark) -> Vec3 {
        use Landmark as L;
        let [eye, inner, outer, ear, mouth, nose] = FACE;
        let (place, sign) = match landmark {
            L::Nose => (nose, 0.0),
            L::LeftEyeInner => (inner, -1.0),
            L::LeftEye => (eye, -1.0),
            L::LeftEyeOuter => (outer, -1.0),
            L::RightEyeInner => (inner, 1.0),
            L::RightEye => (eye, 1.0),
            L::RightEyeOuter => (outer, 1.0),
            L::LeftEar => (ear, -1.0),
            L::RightEar => (ear, 1.0),
            L::MouthLeft => (mouth, -1.0),
            L::MouthRight => (mouth, 1.0),
            other => return self.limb_point(other),
        };
        let [right, up, ahead] = place;
        let scale = self.body.scale();
        self.head + self.face.vector(right * sign, up, ahead) * scale
    }

    fn limb_point(&self, landmark: Landmark) -> Vec3 {
        use Landmark as L;
        let ([left_arm, right_arm], [left_leg, right_leg]) = (&self.arms, &self.legs);
        // From the shoulders on the left points have the odd places.
        let (arm, leg) = if landmark.index() % 2 == 1 {
            (left_arm, left_leg)
        } else {
            (right_arm, right_leg)
        };
        let scale = self.body.scale();
        let hand =
            |(along, thumb): (f32, f32)| arm.wrist + arm.hand.vector(0.0, thumb, along) * scale;
        let foot = |ahead: f32| {
            leg.ankle
                + leg
                    .foot
                    .vector(0.0, SOLE_M * scale - self.body.ankle_m, ahead * scale)
        };
        match landmark {
            L::LeftShoulder | L::RightShoulder => arm.shoulder,
            L::LeftElbow | L::RightElbow => arm.elbow,
            L::LeftWrist | L::RightWrist => arm.wrist,
            L::LeftPinky | L::RightPinky => hand(PINKY_M),
            L::LeftIndex | L::RightIndex => hand(INDEX_M),
            L::LeftThumb | L::RightThumb => hand(THUMB_M),
            L::LeftHip | L::RightHip => leg.hip,
            L::LeftKnee | L::RightKnee => leg.knee,
            L::LeftAnkle | L::RightAnkle => leg.ankle,
            L::LeftHeel | L::RightHeel => foot(-HEEL_M),
            _ => foot(TOE_M),
        }
    }
}
