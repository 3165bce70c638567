//! Three axes of a part of the body.

use glam::{Quat, Vec3};

/// Three axes of a part of the body, all of length 1; ahead x up = right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// Where the part faces.
    pub ahead: Vec3,
    /// Towards the head end.
    pub up: Vec3,
    /// To the person's right.
    pub right: Vec3,
}

impl Axes {
    /// The axes of the room: ahead x, up y, right z.
    pub const ROOM: Self = Self {
        ahead: Vec3::X,
        up: Vec3::Y,
        right: Vec3::Z,
    };

    /// Axes from a direction ahead and one roughly up.
    ///
    /// Degenerate: parallel or empty directions give axes that are not of length 1.
    pub fn looking(ahead: Vec3, up: Vec3) -> Self {
        let ahead = ahead.normalize_or_zero();
        let up = (up - ahead * up.dot(ahead)).normalize_or_zero();
        Self {
            ahead,
            up,
            right: ahead.cross(up),
        }
    }

    /// The vector of components to the right, up and ahead.
    pub fn vector(&self, right: f32, up: f32, ahead: f32) -> Vec3 {
        self.right * right + self.up * up + self.ahead * ahead
    }

    /// The components to the right, up and ahead of a vector.
    pub fn components(&self, v: Vec3) -> Vec3 {
        Vec3::new(v.dot(self.right), v.dot(self.up), v.dot(self.ahead))
    }

    /// Turned by a rotation of the room.
    #[must_use]
    pub fn turned(&self, by: Quat) -> Self {
        Self {
            ahead: by * self.ahead,
            up: by * self.up,
            right: by * self.right,
        }
    }

    /// Turned to the right, then leant to the right, then leant forward. Units: degrees.
    #[must_use]
    pub fn leant(&self, forward_deg: f32, right_deg: f32, turn_deg: f32) -> Self {
        let turn = Quat::from_axis_angle(self.up, -turn_deg.to_radians());
        let side = Quat::from_axis_angle(self.ahead, right_deg.to_radians());
        let lean = Quat::from_axis_angle(self.right, -forward_deg.to_radians());
        self.turned(turn * side * lean)
    }

    /// The angles of [`Axes::leant`] that lead from these axes to `other`: forward, right, turn.
    ///
    /// Units: degrees. Degenerate: leant sideways by 90 forward and turn are not told apart.
    pub fn lean_of(&self, other: &Self) -> (f32, f32, f32) {
        let right = self.components(other.right);
        let side = (-right.y).clamp(-1.0, 1.0).asin();
        let turn = (-right.z).atan2(right.x);
        let lean = (-other.ahead.dot(self.up)).atan2(other.up.dot(self.up));
        (lean.to_degrees(), side.to_degrees(), turn.to_degrees())
    }
}

#[cfg(test)]
mod tests {
    use super::Axes;

    #[test]
    fn leaning_moves_the_head_where_its_name_says_and_is_read_back() {
        assert!(Axes::ROOM.leant(90.0, 0.0, 0.0).up.x > 0.999);
        assert!(Axes::ROOM.leant(0.0, 90.0, 0.0).up.z > 0.999);
        assert!(Axes::ROOM.leant(0.0, 0.0, 90.0).ahead.z > 0.999);
        let (lean, side, turn) = Axes::ROOM.lean_of(&Axes::ROOM.leant(100.0, -30.0, 170.0));
        assert!((lean - 100.0).abs() < 1e-3 && (side + 30.0).abs() < 1e-3);
        assert!((turn - 170.0).abs() < 1e-3);
    }
}
