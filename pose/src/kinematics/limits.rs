//! How far joints go.

use super::joint_angles::{ArmAngles, HeadAngles, JointAngles, LegAngles, TrunkAngles};

impl JointAngles {
    /// The nearest angles that healthy joints can take; the trunk's place in the room is left alone.
    ///
    /// Source: joint ranges of adults, American Academy of Orthopaedic Surgeons 1965, widened by 10
    /// degrees for supple people; hip flexion includes the lumbar spine, as the measure does.
    #[must_use]
    pub fn within_limits(&self) -> Self {
        let [left, right] = self.legs;
        let [left_arm, right_arm] = self.arms;
        Self {
            trunk: TrunkAngles {
                curl_deg: self.trunk.curl_deg.clamp(-50.0, 90.0),
                twist_deg: self.trunk.twist_deg.clamp(-60.0, 60.0),
                pelvis_deg: self.trunk.pelvis_deg.clamp(-30.0, 30.0),
                ..self.trunk
            },
            head: HeadAngles {
                flex_deg: self.head.flex_deg.clamp(-75.0, 75.0),
                side_deg: self.head.side_deg.clamp(-55.0, 55.0),
                turn_deg: self.head.turn_deg.clamp(-90.0, 90.0),
            },
            legs: [left, right].map(leg),
            arms: [left_arm, right_arm].map(arm),
        }
    }
}

fn leg(leg: LegAngles) -> LegAngles {
    LegAngles {
        hip_deg: leg.hip_deg.clamp(-40.0, 150.0),
        out_deg: leg.out_deg.clamp(-40.0, 60.0),
        turn_deg: leg.turn_deg.clamp(-55.0, 60.0),
        knee_deg: leg.knee_deg.clamp(0.0, 160.0),
        ankle_deg: leg.ankle_deg.clamp(-65.0, 50.0),
    }
}

fn arm(arm: ArmAngles) -> ArmAngles {
    ArmAngles {
        lift_deg: arm.lift_deg.clamp(0.0, 180.0),
        turn_deg: arm.turn_deg.clamp(-100.0, 100.0),
        elbow_deg: arm.elbow_deg.clamp(0.0, 155.0),
        wrist_deg: arm.wrist_deg.clamp(-90.0, 95.0),
        shrug_m: arm.shrug_m.clamp(-0.02, 0.08),
        ..arm
    }
}
