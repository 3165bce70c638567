//! What a body rests on, and how it is laid there.

use glam::{Quat, Vec3};

use super::joints::{Joints, SOLE_M, TOE_M};

/// A part of the body that can carry weight; each is on the left and on the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// The sole, flat or with its heel lifted.
    Foot,
    /// The toes of a stretched leg, as in a plank.
    Toes,
    /// The knee, with the shin laid on the floor behind it.
    Knee,
    /// The hip: seat, back of the pelvis, its front or its side.
    Hip,
    /// The palm.
    Hand,
    /// The elbow, with the forearm laid on the floor.
    Elbow,
    /// The shoulder: back, chest or side.
    Shoulder,
}

impl Contact {
    /// All parts.
    pub const ALL: [Self; 7] = [
        Self::Foot,
        Self::Toes,
        Self::Knee,
        Self::Hip,
        Self::Hand,
        Self::Elbow,
        Self::Shoulder,
    ];

    /// Whether it lies at the head's end of the body.
    const fn upper(self) -> bool {
        matches!(self, Self::Hand | Self::Elbow | Self::Shoulder)
    }

    /// Whether it belongs to the trunk, which then carries the body and not the limbs.
    const fn trunk(self) -> bool {
        matches!(self, Self::Hip | Self::Shoulder)
    }
}

/// How much of the body each part carries, left and right; 0 is none, 1 rests on the floor.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Support {
    weights: [[f32; 2]; Contact::ALL.len()],
    /// How far each heel is lifted off a planted foot. Units: degrees of the sole.
    pub heel_deg: [f32; 2],
    /// Height of what the hips sit on. Units: m; 0 is the floor.
    pub seat_m: f32,
    /// Height of what each foot stands on, left and right. Units: m; 0 is the floor.
    pub step_m: [f32; 2],
}

impl Support {
    /// The weight of a part on the left and the right, 0-1.
    pub fn weight(&self, contact: Contact) -> [f32; 2] {
        self.weights
            .get(contact as usize)
            .copied()
            .unwrap_or_default()
    }

    /// Sets the weight of a part on the left and the right, 0-1.
    pub fn set(&mut self, contact: Contact, left_right: [f32; 2]) {
        if let Some(weight) = self.weights.get_mut(contact as usize) {
            *weight = left_right;
        }
    }

    /// The support a `share` of the way to `other`.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * share;
        let mut to = *self;
        for (mine, theirs) in to.weights.iter_mut().zip(&other.weights) {
            for (a, b) in mine.iter_mut().zip(theirs) {
                *a = mix(*a, *b);
            }
        }
        let (heels, steps) = (&other.heel_deg, &other.step_m);
        for (a, b) in to.heel_deg.iter_mut().zip(heels) {
            *a = mix(*a, *b);
        }
        for (a, b) in to.step_m.iter_mut().zip(steps) {
            *a = mix(*a, *b);
        }
        to.seat_m = mix(self.seat_m, other.seat_m);
        to
    }

    /// The same with left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let swapped = |[left, right]: [f32; 2]| [right, left];
        Self {
            weights: self.weights.map(swapped),
            heel_deg: swapped(self.heel_deg),
            seat_m: self.seat_m,
            step_m: swapped(self.step_m),
        }
    }
}

/// What is changed to lay a body on its contacts; its joint angles never are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Settle {
    /// Only its height: standing, sitting, lying with a trunk that is given.
    #[default]
    Height,
    /// Its lean too, until the parts of the head's end and of the legs' end both touch: all fours,
    /// planks.
    Pitch,
    /// Its tilt to the side too: side bridges.
    Roll,
}

/// How a body is laid on the floor.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stance {
    /// What may change.
    pub settle: Settle,
    /// How much of that change is made, 0-1: between two stances it fades.
    pub share: f32,
    /// What it rests on.
    pub support: Support,
}

/// The middle of the contacts of one end.
#[derive(Debug, Clone, Copy, Default)]
struct End {
    at: Vec3,
    /// Height its points have when they rest. Units: m.
    rest: f32,
    weight: f32,
}

impl End {
    fn add(&mut self, at: Vec3, rest: f32, weight: f32) {
        self.at += at * weight;
        self.rest += rest * weight;
        self.weight += weight;
    }

    fn mean(self) -> Option<Self> {
        (self.weight > 1e-3).then(|| Self {
            at: self.at / self.weight,
            rest: self.rest / self.weight,
            weight: self.weight,
        })
    }
}

impl Stance {
    /// A stance that settles wholly.
    pub const fn new(settle: Settle, support: Support) -> Self {
        Self {
            settle,
            share: 1.0,
            support,
        }
    }

    /// The stance a `share` of the way to `other`.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let turns = |stance: &Self| match stance.settle {
            Settle::Height => 0.0,
            _ => stance.share,
        };
        Self {
            settle: match self.settle {
                Settle::Height => other.settle,
                turning => turning,
            },
            share: turns(self) + (turns(other) - turns(self)) * share,
            support: self.support.toward(&other.support, share),
        }
    }

    /// The same with left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self {
            support: self.support.mirrored(),
            ..*self
        }
    }

    /// Lays the joints on the floor: turned as [`Settle`] allows, then lifted until the contacts rest.
    ///
    /// Degenerate: without contacts the body is returned as it is.
    #[must_use]
    pub fn settle(&self, joints: &Joints) -> Joints {
        let axis = match self.settle {
            Settle::Height => None,
            Settle::Pitch => Some(joints.trunk.right),
            Settle::Roll => Some(joints.trunk.ahead),
        };
        let level = axis.and_then(|axis| Vec3::new(axis.x, 0.0, axis.z).try_normalize());
        let turned = match level.and_then(|axis| Some((axis, self.turn(joints, axis)?))) {
            Some((axis, angle)) => joints.turned(Quat::from_axis_angle(axis, angle * self.share)),
            None => *joints,
        };
        turned.moved(Vec3::Y * self.lift(&turned))
    }

    /// The turn about a level axis after which both ends rest. Units: radians.
    fn turn(&self, joints: &Joints, axis: Vec3) -> Option<f32> {
        let mut ends = [End::default(); 2];
        for contact in Contact::ALL {
            let [legs, head] = &mut ends;
            let end = if contact.upper() { head } else { legs };
            self.each(joints, contact, |at, rest, weight| {
                end.add(at, rest, weight);
            });
        }
        let [legs, head] = ends;
        let (legs, head) = (legs.mean()?, head.mean()?);
        let between = head.at - legs.at;
        let (along, aside) = (between.y, axis.cross(between).y);
        let reach = along.hypot(aside);
        let rise = ((head.rest - legs.rest) / reach.max(1e-6)).clamp(-1.0, 1.0);
        let (middle, off) = (aside.atan2(along), rise.acos());
        let wrapped = |angle: f32| {
            let turn = std::f32::consts::TAU;
            (angle + turn / 2.0).rem_euclid(turn) - turn / 2.0
        };
        let (one, two) = (wrapped(middle - off), wrapped(middle + off));
        Some(if one.abs() < two.abs() { one } else { two })
    }

    /// How far the joints must rise until the contacts rest. Units: m.
    fn lift(&self, joints: &Joints) -> f32 {
        let (mut trunk, mut limbs, mut most) = (End::default(), End::default(), 0.0_f32);
        for contact in Contact::ALL {
            let end = if contact.trunk() {
                &mut trunk
            } else {
                &mut limbs
            };
            self.each(joints, contact, |at, rest, weight| {
                end.add(at, rest, weight);
                if contact.trunk() {
                    most = most.max(weight);
                }
            });
        }
        let need = |end: End| {
            let mean = end.mean()?;
            Some((mean.rest - mean.at.y, end.weight))
        };
        match (need(trunk), need(limbs)) {
            (Some((trunk, heavy)), Some((limbs, light))) => {
                // A trunk that lies carries the body; where both ends settle all share alike.
                let alike = heavy / (heavy + light);
                let settled = match self.settle {
                    Settle::Height => 0.0,
                    _ => self.share,
                };
                let carries = most.min(1.0);
                limbs + (trunk - limbs) * (carries + (alike - carries) * settled)
            }
            (Some((only, _)), None) | (None, Some((only, _))) => only,
            (None, None) => 0.0,
        }
    }

    /// Calls `found` with the point, resting height and weight of each side of a part that carries.
    fn each(&self, joints: &Joints, contact: Contact, mut found: impl FnMut(Vec3, f32, f32)) {
        let weights = self.support.weight(contact);
        for (side, weight) in weights.into_iter().enumerate() {
            if weight > 1e-3 {
                let (at, rest) = self.support.point(joints, contact, side);
                found(at, rest, weight);
            }
        }
    }
}

impl Support {
    /// Where a part touches, `side` 0 left or 1 right, and the height of that point when it rests.
    pub(super) fn point(&self, joints: &Joints, contact: Contact, side: usize) -> (Vec3, f32) {
        let body = &joints.body;
        let (scale, soft) = (body.scale(), body.scale() * body.girth);
        let ([left_arm, right_arm], [left_leg, right_leg]) = (&joints.arms, &joints.legs);
        let (arm, leg) = if side == 0 {
            (left_arm, left_leg)
        } else {
            (right_arm, right_leg)
        };
        match contact {
            Contact::Foot => {
                let of = |[left, right]: [f32; 2]| if side == 0 { left } else { right };
                let ankle = ankle_height(body.ankle_m, scale, of(self.heel_deg));
                (leg.ankle, ankle + of(self.step_m))
            }
            Contact::Toes => {
                let toe =
                    leg.foot
                        .vector(0.0, SOLE_M * scale - body.ankle_m, (TOE_M - 0.02) * scale);
                (leg.ankle + toe, 0.022 * scale)
            }
            Contact::Knee => (leg.knee, 0.058 * scale),
            Contact::Hip => (leg.hip, 0.100 * soft + self.seat_m),
            Contact::Hand => (arm.wrist, 0.045 * scale),
            Contact::Elbow => (arm.elbow, 0.045 * scale),
            Contact::Shoulder => (arm.shoulder, 0.085 * soft),
        }
    }
}

/// Where the foot rolls: ahead of the ankle. Units: m for a body of usual height.
pub(super) const BALL_M: f32 = 0.145;

/// Height of the ankle over the floor when the heel is lifted about the ball of the foot.
fn ankle_height(ankle_m: f32, scale: f32, heel_deg: f32) -> f32 {
    let (sin, cos) = heel_deg.to_radians().sin_cos();
    ankle_m * cos + BALL_M * scale * sin.max(0.0)
}
