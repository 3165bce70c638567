//! The proportions of a body.

/// The height all fixed lengths here are given for. Units: m.
const USUAL_M: f32 = 1.72;

/// The lengths of a body.
///
/// Units: m. Source of the shares: Drillis and Contini 1966, as in Winter, Biomechanics and Motor
/// Control of Human Movement; its trunk ends at the neck, this one at the shoulder joint, 0.016 lower.
/// Widths and the foot are rounded to what was drawn and seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Body {
    /// Standing height.
    pub height_m: f32,
    /// Hip to knee.
    pub thigh_m: f32,
    /// Knee to ankle.
    pub shank_m: f32,
    /// Middle of the hips to middle of the shoulders, spine straight.
    pub trunk_m: f32,
    /// Shoulder to elbow.
    pub upper_arm_m: f32,
    /// Elbow to wrist.
    pub forearm_m: f32,
    /// Half the distance of the hips.
    pub hip_half_m: f32,
    /// Half the distance of the shoulders.
    pub shoulder_half_m: f32,
    /// Ankle above the sole.
    pub ankle_m: f32,
    /// Thickness of the soft parts relative to a usual body; 1 is usual, 0.85 slim, 1.4 heavy.
    pub girth: f32,
}

/// Points of the face and ears in the head's axes: right, up, ahead, for the right side.
///
/// Units: m for a head of usual size: eye, inner and outer corner, ear, corner of the mouth, nose.
pub const FACE: [[f32; 3]; 6] = [
    [0.031, 0.006, 0.083],
    [0.017, 0.006, 0.087],
    [0.046, 0.006, 0.074],
    [0.088, 0.000, -0.004],
    [0.024, -0.046, 0.080],
    [0.0, -0.016, 0.111],
];

impl Body {
    /// A body of usual build and that height.
    pub fn of_height(height_m: f32) -> Self {
        let scale = height_m / USUAL_M;
        Self {
            height_m,
            thigh_m: 0.245 * height_m,
            shank_m: 0.246 * height_m,
            trunk_m: 0.272 * height_m,
            upper_arm_m: 0.172 * height_m,
            forearm_m: 0.146 * height_m,
            hip_half_m: 0.088 * scale,
            shoulder_half_m: 0.170 * scale,
            ankle_m: 0.080 * scale,
            girth: 1.0,
        }
    }

    /// The same with soft parts `girth` times as thick, and shoulders and hips a little wider.
    #[must_use]
    pub fn with_girth(self, girth: f32) -> Self {
        let wider = 1.0 + (girth - 1.0) * 0.18;
        Self {
            girth,
            hip_half_m: self.hip_half_m * wider,
            shoulder_half_m: self.shoulder_half_m * wider,
            ..self
        }
    }

    /// Its size relative to a body of usual height.
    pub fn scale(&self) -> f32 {
        self.height_m / USUAL_M
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::of_height(USUAL_M)
    }
}
