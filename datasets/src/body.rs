//! From a stance to the round cones that are drawn: bones, clothes, head, hands and shoes.

use glam::Vec3;

use crate::movement::Stance;

/// A cone with rounded ends. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cone {
    pub(crate) a: Vec3,
    pub(crate) b: Vec3,
    pub(crate) radius_a: f32,
    pub(crate) radius_b: f32,
    pub(crate) colour: Vec3,
}

impl Cone {
    /// Distance from `p` to its surface, negative inside.
    #[inline]
    pub(crate) fn distance(&self, p: Vec3) -> f32 {
        let (along, from) = (self.b - self.a, p - self.a);
        let t = (from.dot(along) / along.length_squared().max(1e-9)).clamp(0.0, 1.0);
        (from - along * t).length() - (self.radius_a + (self.radius_b - self.radius_a) * t)
    }
}

const SKIN: Vec3 = Vec3::new(0.84, 0.64, 0.53);
const LIPS: Vec3 = Vec3::new(0.70, 0.38, 0.36);
const EYES: Vec3 = Vec3::new(0.10, 0.08, 0.08);
const HAIR: Vec3 = Vec3::new(0.36, 0.25, 0.18);
const SHIRT: Vec3 = Vec3::new(0.36, 0.55, 0.50);
const TROUSERS: Vec3 = Vec3::new(0.20, 0.23, 0.30);
const SHOES: Vec3 = Vec3::new(0.90, 0.89, 0.86);

/// Lengths as shares of the body's height. Source: Drillis and Contini 1966, as in Winter,
/// Biomechanics and Motor Control of Human Movement.
const THIGH: f32 = 0.245;
const SHANK: f32 = 0.246;
const TRUNK: f32 = 0.288;
const UPPER_ARM: f32 = 0.186;
const FOREARM: f32 = 0.146;

/// The points of the body in the room: x forward, y up, z to the person's right. Units: m.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Joints {
    pub(crate) hip: [Vec3; 2],
    pub(crate) knee: [Vec3; 2],
    pub(crate) ankle: [Vec3; 2],
    shoulder: [Vec3; 2],
    elbow: [Vec3; 2],
    wrist: [Vec3; 2],
    foot_lean: [f32; 2],
    chest: Vec3,
    neck: Vec3,
    pub(crate) pelvis: Vec3,
    head: Vec3,
    up: Vec3,
    forward: Vec3,
}

/// A direction in the sagittal plane that leans forward by `degrees` from straight up.
fn lean(degrees: f32) -> Vec3 {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Vec3::new(sin, cos, 0.0)
}

const SIDES: [f32; 2] = [-1.0, 1.0];

impl Joints {
    pub(crate) fn new(stance: &Stance, height: f32) -> Self {
        let (thigh, shank) = (THIGH * height, SHANK * height);
        let legs = [0, 1].map(|i| {
            let at = |list: &[f32; 2]| list.get(i).copied().unwrap_or(0.0);
            (
                lean(at(&stance.shank)) * shank,
                lean(at(&stance.thigh)) * thigh,
            )
        });
        let reach = legs.map(|(shank, thigh)| shank + thigh);
        let tallest = reach.iter().map(|leg| leg.y).fold(0.0, f32::max);
        let [left, _] = reach;
        let forward = if stance.planted { left.x } else { stance.along };
        let pelvis = Vec3::new(forward, tallest + 0.07, 0.0);
        let side = |offset: f32| SIDES.map(|sign| Vec3::new(0.0, 0.0, sign * offset));
        let hip = side(0.095).map(|offset| pelvis + offset);
        let [(shank_l, thigh_l), (shank_r, thigh_r)] = legs;
        let [hip_l, hip_r] = hip;
        let knee = [hip_l - thigh_l, hip_r - thigh_r];
        let [knee_l, knee_r] = knee;
        let ankle = [knee_l - shank_l, knee_r - shank_r];
        let up = lean(stance.trunk);
        let neck = pelvis + up * TRUNK * height;
        let head_up = lean(stance.trunk * 0.45);
        let shoulder = side(0.185).map(|offset| neck - up * 0.045 + offset);
        let mut elbow = shoulder;
        let mut wrist = shoulder;
        let arms = stance.arm.iter().zip(&stance.elbow).zip(SIDES);
        for ((e, w), ((arm, bend), sign)) in elbow.iter_mut().zip(&mut wrist).zip(arms) {
            let upper = (-lean(-*arm) + Vec3::Z * 0.16 * sign).normalize();
            let lower = (-lean(-*arm - *bend) + Vec3::Z * 0.04 * sign).normalize();
            *e += upper * UPPER_ARM * height;
            *w = *e + lower * FOREARM * height;
        }
        let foot_lean = if stance.planted {
            [0.0; 2]
        } else {
            stance.shank.map(|deg| (deg - 10.0).clamp(-20.0, 50.0))
        };
        Self {
            hip,
            knee,
            ankle,
            shoulder,
            elbow,
            wrist,
            foot_lean,
            chest: pelvis + up * 0.7 * TRUNK * height,
            neck,
            pelvis,
            head: neck + head_up * 0.155 + Vec3::X * 0.02,
            up: head_up,
            forward: Vec3::new(head_up.y, -head_up.x, 0.0),
        }
    }

    /// Turns the whole body to look the other way.
    pub(crate) fn turned(mut self, heading: f32) -> Self {
        if heading < 0.0 {
            let turn = |p: &mut Vec3| *p = Vec3::new(-p.x, p.y, -p.z);
            for list in [
                &mut self.hip,
                &mut self.knee,
                &mut self.ankle,
                &mut self.shoulder,
                &mut self.elbow,
                &mut self.wrist,
            ] {
                list.iter_mut().for_each(turn);
            }
            for point in [
                &mut self.chest,
                &mut self.neck,
                &mut self.pelvis,
                &mut self.head,
                &mut self.up,
                &mut self.forward,
            ] {
                turn(point);
            }
        }
        self
    }

    /// The bend of the left knee, measured on the joints. Units: degrees.
    pub(crate) fn knee_flex_deg(&self) -> f32 {
        let ([hip, _], [knee, _], [ankle, _]) = (self.hip, self.knee, self.ankle);
        (hip - knee).angle_between(knee - ankle).to_degrees()
    }

    /// Everything that is drawn, appended to `out`.
    pub(crate) fn cones(&self, out: &mut Vec<Cone>) {
        let mut add = |a: Vec3, b: Vec3, radius_a: f32, radius_b: f32, colour: Vec3| {
            out.push(Cone {
                a,
                b,
                radius_a,
                radius_b,
                colour,
            });
        };
        let right = Vec3::Z * self.forward.x.signum();
        let hips = self.pelvis;
        add(hips + self.up * 0.03, self.chest, 0.112, 0.122, SHIRT);
        for sign in SIDES {
            add(
                hips + right * 0.05 * sign + Vec3::Y * 0.05,
                self.neck + right * 0.10 * sign - Vec3::Y * 0.07,
                0.095,
                0.085,
                SHIRT,
            );
        }
        let ([sl, sr], [hl, hr]) = (self.shoulder, self.hip);
        add(sl, sr, 0.066, 0.066, SHIRT);
        add(hl, hr, 0.106, 0.106, TROUSERS);
        self.head_cones(right, &mut add);
        let arms = self.shoulder.iter().zip(&self.elbow).zip(&self.wrist);
        for ((&shoulder, &elbow), &wrist) in arms {
            add(shoulder, shoulder.lerp(elbow, 0.58), 0.059, 0.053, SHIRT);
            add(shoulder, elbow, 0.045, 0.038, SKIN);
            add(elbow, wrist, 0.038, 0.027, SKIN);
            let along = (wrist - elbow).normalize_or_zero();
            add(wrist, wrist + along * 0.07, 0.027, 0.033, SKIN);
            add(
                wrist + along * 0.08,
                wrist + along * 0.14,
                0.026,
                0.017,
                SKIN,
            );
            add(
                wrist + along * 0.03,
                wrist + along * 0.085 + (self.forward + self.up) * 0.025,
                0.014,
                0.011,
                SKIN,
            );
        }
        let legs = self
            .hip
            .iter()
            .zip(&self.knee)
            .zip(self.ankle.iter().zip(&self.foot_lean));
        for ((&hip, &knee), (&ankle, &foot_lean)) in legs {
            add(hip, knee, 0.090, 0.059, TROUSERS);
            add(knee, knee.lerp(ankle, 0.35), 0.059, 0.058, TROUSERS);
            add(knee.lerp(ankle, 0.35), ankle, 0.058, 0.045, TROUSERS);
            let (sin, cos) = foot_lean.to_radians().sin_cos();
            let ahead = Vec3::new(cos * self.forward.x.signum(), -sin, 0.0);
            let outward = Vec3::Z * 0.02 * (ankle.z - hips.z).signum();
            let down = Vec3::new(-sin * self.forward.x.signum(), -cos, 0.0);
            add(
                ankle - ahead * 0.045 + down * 0.028,
                ankle + ahead * 0.16 + down * 0.033 + outward,
                0.042,
                0.036,
                SHOES,
            );
        }
    }

    fn head_cones(&self, right: Vec3, add: &mut impl FnMut(Vec3, Vec3, f32, f32, Vec3)) {
        let (head, up, ahead) = (self.head, self.up, self.forward);
        add(self.neck - up * 0.02, head, 0.055, 0.054, SKIN);
        add(
            head - up * 0.04 + ahead * 0.012,
            head + up * 0.05,
            0.074,
            0.088,
            SKIN,
        );
        add(
            head + up * 0.062 - ahead * 0.018,
            head + up * 0.01 - ahead * 0.036,
            0.091,
            0.084,
            HAIR,
        );
        add(
            head + ahead * 0.085 + up * 0.02,
            head + ahead * 0.105 - up * 0.012,
            0.010,
            0.016,
            SKIN,
        );
        for sign in SIDES {
            let eye = head + ahead * 0.080 + up * 0.03 + right * 0.033 * sign;
            add(eye, eye + right * 0.006 * sign, 0.0125, 0.011, EYES);
            add(
                eye + up * 0.024 - right * 0.010 * sign,
                eye + up * 0.024 + right * 0.014 * sign,
                0.008,
                0.006,
                HAIR,
            );
            let ear = head + up * 0.010 - ahead * 0.008 + right * 0.086 * sign;
            add(ear + up * 0.012, ear - up * 0.012, 0.019, 0.014, SKIN);
        }
        let mouth = head + ahead * 0.078 - up * 0.042;
        add(
            mouth + right * 0.02 + up * 0.004,
            mouth - right * 0.02 + up * 0.004,
            0.008,
            0.008,
            LIPS,
        );
    }
}
