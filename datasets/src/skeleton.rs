//! From the angles of a moment to the joints of the body.

use glam::{Vec2, Vec3};

use crate::movement::Stance;

/// The height all lengths here are given for. Units: m.
pub(crate) const HEIGHT_M: f32 = 1.72;
/// Segment lengths, shares of the height. Source: Drillis and Contini 1966, as in Winter,
/// Biomechanics and Motor Control of Human Movement.
const THIGH_M: f32 = 0.245 * HEIGHT_M;
const SHANK_M: f32 = 0.246 * HEIGHT_M;
const TRUNK_M: f32 = 0.288 * HEIGHT_M;
const UPPER_ARM_M: f32 = 0.172 * HEIGHT_M;
const FOREARM_M: f32 = 0.146 * HEIGHT_M;
/// Half the distance of the hips and of the shoulders, drop of the shoulders below the neck. Units: m.
const HIP_M: f32 = 0.088;
const SHOULDER_M: f32 = 0.170;
const SHOULDER_DROP_M: f32 = 0.055;
/// Ankle above the sole, and ahead of and behind it where the foot rolls off. Units: m.
pub(crate) const ANKLE_M: f32 = 0.080;
const BALL_M: f32 = 0.120;
const HEEL_M: f32 = 0.050;

/// Left and right of the body: signs of z. Its right is +z.
pub(crate) const SIDES: [f32; 2] = [-1.0, 1.0];

/// Three axes of a part of the body; all of length 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Axes {
    pub(crate) ahead: Vec3,
    pub(crate) up: Vec3,
    pub(crate) right: Vec3,
}

impl Axes {
    /// Leaning forward by `degrees` from upright.
    fn leaning(degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self {
            ahead: Vec3::new(cos, -sin, 0.0),
            up: Vec3::new(sin, cos, 0.0),
            right: Vec3::Z,
        }
    }

    /// The vector of components to the right, up and ahead.
    pub(crate) fn vector(&self, right: f32, up: f32, ahead: f32) -> Vec3 {
        self.right * right + self.up * up + self.ahead * ahead
    }

    /// The components to the right, up and ahead of a vector.
    pub(crate) fn components(&self, v: Vec3) -> Vec3 {
        Vec3::new(v.dot(self.right), v.dot(self.up), v.dot(self.ahead))
    }
}

/// Hip, knee and ankle with the axes of the foot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct LegJoints {
    pub(crate) hip: Vec3,
    pub(crate) knee: Vec3,
    pub(crate) ankle: Vec3,
    pub(crate) foot: Axes,
}

/// Shoulder, elbow and wrist; `hand.ahead` runs along the hand, `hand.up` to the thumb.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ArmJoints {
    pub(crate) shoulder: Vec3,
    pub(crate) elbow: Vec3,
    pub(crate) wrist: Vec3,
    pub(crate) hand: Axes,
}

/// The body of the usual height in its own axes: x ahead, y up from the floor, z to its right.
/// Units: m. Pairs are left, right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Skeleton {
    pub(crate) pelvis: Vec3,
    pub(crate) hips: Axes,
    pub(crate) trunk: Axes,
    pub(crate) neck: Vec3,
    pub(crate) head: Vec3,
    pub(crate) face: Axes,
    pub(crate) arms: [ArmJoints; 2],
    pub(crate) legs: [LegJoints; 2],
}

/// Where the hip is from the ankle, ahead and up, in the plane of the leg. Units: degrees, m.
pub(crate) fn hip_from_ankle(knee_deg: f32, shank_deg: f32) -> Vec2 {
    let lean = |degrees: f32| Vec2::from(degrees.to_radians().sin_cos());
    lean(shank_deg) * SHANK_M + lean(shank_deg - knee_deg) * THIGH_M
}

/// Height of the ankle over the floor when the foot is pitched, toes down positive.
fn ankle_height(foot_deg: f32) -> f32 {
    let (sin, cos) = foot_deg.to_radians().sin_cos();
    let roll = if sin > 0.0 { BALL_M } else { HEEL_M };
    ANKLE_M * cos + roll * sin.abs()
}

impl Skeleton {
    /// The joints of a moment.
    pub(crate) fn new(stance: &Stance) -> Self {
        let flat = stance.legs.map(|leg| hip_from_ankle(leg.knee, leg.shank));
        let rise = |flat: Vec2| (flat.y.powi(2) - stance.spread.powi(2)).max(0.0).sqrt();
        let height = flat
            .iter()
            .zip(&stance.legs)
            .map(|(flat, leg)| rise(*flat) + ankle_height(leg.foot))
            .fold(0.0, f32::max);
        let [left, _] = flat;
        let ahead = if stance.planted { left.x - 0.03 } else { 0.0 };
        let pelvis = Vec3::new(ahead, height, 0.0);
        let mut legs = [0, 1].map(|_| LegJoints {
            hip: pelvis,
            knee: pelvis,
            ankle: pelvis,
            foot: Axes::leaning(0.0),
        });
        for (((joints, leg), flat), sign) in legs.iter_mut().zip(&stance.legs).zip(flat).zip(SIDES)
        {
            let hip = pelvis + Vec3::Z * HIP_M * sign;
            let ankle = hip - Vec3::new(flat.x, rise(flat), -stance.spread * sign);
            let (sin, cos) = stance.toe_out.to_radians().sin_cos();
            let out = Vec3::new(cos, 0.0, sin * sign);
            *joints = LegJoints {
                hip,
                knee: knee(hip, ankle, out),
                ankle,
                foot: foot(out, leg.foot),
            };
        }
        let trunk = Axes::leaning(stance.trunk);
        let neck = pelvis + trunk.up * TRUNK_M;
        let face = Axes::leaning(stance.trunk * 0.35);
        Self {
            pelvis,
            hips: Axes::leaning(stance.trunk * 0.6),
            trunk,
            neck,
            head: neck + Axes::leaning(stance.trunk * 0.8).up * 0.150 + face.ahead * 0.02,
            face,
            arms: arms(stance, neck, &trunk),
            legs,
        }
    }

    /// Bend of both knees, measured on the joints. Units: degrees.
    pub(crate) fn knees_deg(&self) -> [f32; 2] {
        self.legs.map(|leg| {
            let (thigh, shank) = (leg.hip - leg.knee, leg.knee - leg.ankle);
            thigh
                .cross(shank)
                .length()
                .atan2(thigh.dot(shank))
                .to_degrees()
        })
    }
}

/// The knee between hip and ankle, on the side `out`: two circles that meet.
fn knee(hip: Vec3, ankle: Vec3, out: Vec3) -> Vec3 {
    let length = (hip - ankle).length().max(1e-3);
    let axis = (hip - ankle) / length;
    let along = (SHANK_M.powi(2) + length.powi(2) - THIGH_M.powi(2)) / (2.0 * length);
    let aside = (SHANK_M.powi(2) - along.powi(2)).max(0.0).sqrt();
    let ahead = (out - axis * out.dot(axis)).normalize_or_zero();
    ankle + axis * along + ahead * aside
}

fn foot(out: Vec3, pitch_deg: f32) -> Axes {
    let (sin, cos) = pitch_deg.to_radians().sin_cos();
    let (ahead, up) = (out * cos - Vec3::Y * sin, out * sin + Vec3::Y * cos);
    Axes {
        ahead,
        up,
        right: ahead.cross(up),
    }
}

fn arms(stance: &Stance, neck: Vec3, trunk: &Axes) -> [ArmJoints; 2] {
    let mut arms = [0, 1].map(|_| ArmJoints {
        shoulder: neck,
        elbow: neck,
        wrist: neck,
        hand: *trunk,
    });
    for ((joints, arm), sign) in arms.iter_mut().zip(&stance.arms).zip(SIDES) {
        let lifted = arm.lift.to_radians().sin().clamp(0.0, 1.0);
        // Raised, the shoulder blade glides forward and the arms come together a little.
        let shoulder = neck + trunk.vector(SHOULDER_M * sign, -SHOULDER_DROP_M, 0.03 * lifted);
        let out = |share: f32| Vec3::Z * share * sign;
        let down = |degrees: f32| {
            let (sin, cos) = degrees.to_radians().sin_cos();
            Vec3::new(sin, -cos, 0.0)
        };
        let upper = (down(arm.lift) + out(0.17 - 0.15 * lifted)).normalize();
        let fore = (down(arm.lift + arm.elbow) + out(0.06 - 0.12 * lifted)).normalize();
        let elbow = shoulder + upper * UPPER_ARM_M;
        let thumb = down(arm.lift + arm.elbow + 90.0) - out(0.35 + 0.5 * lifted);
        let up = (thumb - fore * thumb.dot(fore)).normalize();
        *joints = ArmJoints {
            shoulder,
            elbow,
            wrist: elbow + fore * FOREARM_M,
            hand: Axes {
                ahead: fore,
                up,
                right: fore.cross(up),
            },
        };
    }
    arms
}

#[cfg(test)]
mod tests {
    use super::{ANKLE_M, Skeleton};
    use crate::movement::{FigureMovement, stance};

    #[test]
    fn the_knees_bend_forward_and_by_the_angle_put_in() {
        for movement in [FigureMovement::Squat, FigureMovement::Walk] {
            for frame in 0..180 {
                let stance = stance(movement, false, 90.0, f64::from(frame) / 30.0);
                let skeleton = Skeleton::new(&stance);
                for (deg, leg) in skeleton.knees_deg().iter().zip(&stance.legs) {
                    assert!((deg - leg.knee).abs() < 0.05, "{deg} {leg:?}");
                }
                for leg in &skeleton.legs {
                    let straight = leg.hip.lerp(leg.ankle, 0.5);
                    assert!(leg.knee.x >= straight.x - 0.01, "{leg:?}");
                }
            }
        }
    }

    #[test]
    fn the_feet_of_a_squat_stay_where_they_are() {
        let at = |t| Skeleton::new(&stance(FigureMovement::Squat, false, 0.0, t)).legs;
        for (stand, squat) in at(0.5).iter().zip(&at(3.7)) {
            assert!((stand.ankle - squat.ankle).length() < 1e-4);
            assert!((squat.ankle.y - ANKLE_M).abs() < 1e-4);
        }
    }
}
