//! What placement says: checks, what the camera wants, the one instruction.

use goodform_pose::Side;

use super::limits::Limits;
use crate::exercise::Exercise;

/// What a check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It cannot be told yet.
    #[default]
    Unknown,
    /// It is well.
    Passed,
    /// Something is to be changed.
    Failed,
}

/// What the camera must see of the person for the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// This side.
    Side(Side),
    /// The front, or the back.
    Front,
    /// Whatever it sees.
    Any,
}

/// Where on the floor an exercise begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Floor {
    /// On the back.
    Back,
    /// Face down.
    Front,
    /// On the side.
    Side,
    /// On hands and knees, or on hands or elbows and toes.
    Hands,
    /// Kneeling.
    Knees,
}

impl Floor {
    /// Whether a hand can be raised in it.
    pub const fn frees_a_hand(self) -> bool {
        matches!(self, Self::Back | Self::Knees)
    }
}

impl Exercise {
    /// Where on the floor it begins. Missing: it is done standing or sitting.
    pub fn floor(&self) -> Option<Floor> {
        match self.posture_name.as_str() {
            "supine" | "floor_seat" => Some(Floor::Back),
            "prone" | "prone_propped" => Some(Floor::Front),
            "side_support" | "side_lying" => Some(Floor::Side),
            "quadruped"
            | "high_plank"
            | "high_plank_knees"
            | "forearm_support"
            | "forearm_support_knees" => Some(Floor::Hands),
            "half_kneel" | "kneel_folded" => Some(Floor::Knees),
            _ => None,
        }
    }
}

/// The one thing the person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instruction {
    /// Step into the picture.
    StepIn,
    /// Make more light.
    MoreLight,
    /// Take your time getting down.
    GetDown(Floor),
    /// A little further back.
    Back,
    /// A little nearer.
    Nearer,
    /// Come to the middle.
    Middle,
    /// Tilt the screen down.
    TiltDown,
    /// Tilt the screen up.
    TiltUp,
    /// Turn this side to the camera.
    TurnSide(Side),
    /// Turn the front to the camera.
    TurnFront,
    /// Something hides a part of you.
    MakeRoom,
    /// All is well, for a moment still.
    Stay,
    /// All is well.
    Ready,
    /// From here something cannot be judged; the set may begin.
    Limited(Limits),
}

/// What placement says of one moment. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent facts about a moment"
)]
pub struct Placed {
    /// The whole body is in the picture, with the room the movement needs.
    pub body: Standing,
    /// Seen from the right side.
    pub view: Standing,
    /// Neither too near nor too far.
    pub distance: Standing,
    /// There is enough light.
    pub light: Standing,
    /// What the view's check asks for.
    pub wanted: Wanted,
    /// What to do now.
    pub instruction: Instruction,
    /// The set may begin: all is well, or all that the room allows.
    pub may_begin: bool,
    /// Both hands are on the floor and the posture is held: the set may begin by itself.
    pub is_still: bool,
    /// Neither hand is free in the exercise's start: the set begins by itself.
    pub starts_itself: bool,
    /// The person stands or sits upright.
    pub is_upright: bool,
}
