//! The angles of every joint, and what lies between two sets of them.

#![allow(
    clippy::struct_field_names,
    reason = "every name of an angle ends in its unit"
)]

/// How the trunk stands in the room and bends in itself. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TrunkAngles {
    /// Lean of the line from hips to shoulders from upright, forward positive: 90 face down, -90
    /// on the back.
    pub lean_deg: f32,
    /// Lean to the person's right: 90 lying on the right side.
    pub side_deg: f32,
    /// Turn of the whole body about the vertical, to the right.
    pub heading_deg: f32,
    /// Rounding of the spine: chest forward against the pelvis. It shortens the line from hips to
    /// shoulders, as a chord, and no landmark shows it otherwise.
    pub curl_deg: f32,
    /// Turn of the shoulders against the hips, to the right.
    pub twist_deg: f32,
    /// Tilt of the hip line against the trunk, left side up positive.
    pub pelvis_deg: f32,
}

/// How the head sits on the trunk. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HeadAngles {
    /// Chin towards the chest.
    pub flex_deg: f32,
    /// Ear towards the right shoulder.
    pub side_deg: f32,
    /// Turn to the right.
    pub turn_deg: f32,
}

/// A leg. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LegAngles {
    /// Thigh forward from the line of the trunk: hip and lumbar spine together.
    pub hip_deg: f32,
    /// Thigh outward from the middle.
    pub out_deg: f32,
    /// Knee and foot turned outward about the thigh.
    pub turn_deg: f32,
    /// Bend of the knee.
    pub knee_deg: f32,
    /// Toes towards the shin; 0 is the sole at a right angle to the shank.
    pub ankle_deg: f32,
}

/// An arm. Units: degrees; `shrug_m` in m.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ArmAngles {
    /// Upper arm from the line of the trunk: 0 hangs, 180 is overhead.
    pub lift_deg: f32,
    /// Where it is lifted: 0 to the side, 90 ahead, 180 across the body, -90 behind.
    pub plane_deg: f32,
    /// Turn of the upper arm inward; 0 bends the elbow to the front of a hanging arm.
    pub turn_deg: f32,
    /// Bend of the elbow.
    pub elbow_deg: f32,
    /// Back of the hand towards the forearm.
    pub wrist_deg: f32,
    /// Turn of the hand inward about the forearm; 0 is the thumb in the plane of the elbow's bend.
    pub roll_deg: f32,
    /// The shoulder pulled up. Units: m.
    pub shrug_m: f32,
}

/// The angles of every joint; pairs are left, right.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct JointAngles {
    /// The trunk.
    pub trunk: TrunkAngles,
    /// The head.
    pub head: HeadAngles,
    /// The legs.
    pub legs: [LegAngles; 2],
    /// The arms.
    pub arms: [ArmAngles; 2],
}

fn mix(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

impl JointAngles {
    /// The angles a `share` of the way to `other`: 0 is self, 1 is other; each angle on its own.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let m = |a, b| mix(a, b, share);
        let ((a, b), (c, d)) = ((&self.trunk, &other.trunk), (&self.head, &other.head));
        let [left, right] = &self.legs;
        let [left_to, right_to] = &other.legs;
        let [left_arm, right_arm] = &self.arms;
        let [left_arm_to, right_arm_to] = &other.arms;
        Self {
            trunk: TrunkAngles {
                lean_deg: m(a.lean_deg, b.lean_deg),
                side_deg: m(a.side_deg, b.side_deg),
                heading_deg: m(a.heading_deg, b.heading_deg),
                curl_deg: m(a.curl_deg, b.curl_deg),
                twist_deg: m(a.twist_deg, b.twist_deg),
                pelvis_deg: m(a.pelvis_deg, b.pelvis_deg),
            },
            head: HeadAngles {
                flex_deg: m(c.flex_deg, d.flex_deg),
                side_deg: m(c.side_deg, d.side_deg),
                turn_deg: m(c.turn_deg, d.turn_deg),
            },
            legs: [left.toward(left_to, share), right.toward(right_to, share)],
            arms: [
                left_arm.toward(left_arm_to, share),
                right_arm.toward(right_arm_to, share),
            ],
        }
    }

    /// The same done with the other side: left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let [left, right] = self.legs;
        let [left_arm, right_arm] = self.arms;
        Self {
            trunk: TrunkAngles {
                side_deg: -self.trunk.side_deg,
                heading_deg: -self.trunk.heading_deg,
                twist_deg: -self.trunk.twist_deg,
                pelvis_deg: -self.trunk.pelvis_deg,
                ..self.trunk
            },
            head: HeadAngles {
                side_deg: -self.head.side_deg,
                turn_deg: -self.head.turn_deg,
                ..self.head
            },
            legs: [right, left],
            arms: [right_arm, left_arm],
        }
    }
}

impl LegAngles {
    fn toward(&self, to: &Self, share: f32) -> Self {
        let m = |a, b| mix(a, b, share);
        Self {
            hip_deg: m(self.hip_deg, to.hip_deg),
            out_deg: m(self.out_deg, to.out_deg),
            turn_deg: m(self.turn_deg, to.turn_deg),
            knee_deg: m(self.knee_deg, to.knee_deg),
            ankle_deg: m(self.ankle_deg, to.ankle_deg),
        }
    }
}

impl ArmAngles {
    fn toward(&self, to: &Self, share: f32) -> Self {
        let m = |a, b| mix(a, b, share);
        Self {
            lift_deg: m(self.lift_deg, to.lift_deg),
            plane_deg: m(self.plane_deg, to.plane_deg),
            turn_deg: m(self.turn_deg, to.turn_deg),
            elbow_deg: m(self.elbow_deg, to.elbow_deg),
            wrist_deg: m(self.wrist_deg, to.wrist_deg),
            roll_deg: m(self.roll_deg, to.roll_deg),
            shrug_m: m(self.shrug_m, to.shrug_m),
        }
    }
}
