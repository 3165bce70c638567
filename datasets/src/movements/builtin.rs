//! The movements that come with the program.

use super::error::MovementError;
use super::movement::Movement;
use super::parse::parse;

/// The postures that every file may name.
pub(super) const POSTURES: (&str, &str) = (
    "postures.toml",
    include_str!("../../movements/postures.toml"),
);

/// An id and the file of it.
macro_rules! files {
    ($($id:literal),* $(,)?) => {
        [$(($id, include_str!(concat!("../../movements/", $id, ".toml")))),*]
    };
}

const BUILTIN: [(&str, &str); 44] = files![
    "squat",
    "sit_to_stand",
    "bridge",
    "bird_dog",
    "hip_hinge",
    "prone_press_up",
    "split_squat",
    "shoulder_abduction",
    "standing_side_bend",
    "standing_hip_abduction",
    "plank",
    "side_bridge",
    "push_up",
    "cat_cow",
    "standing_march",
    "calf_raise",
    "arm_raise",
    "standing_hip_extension",
    "standing_hip_flexion",
    "jumping_jack",
    "standing_extension",
    "single_leg_stance",
    "wall_sit",
    "wall_angels",
    "row_scap_retraction",
    "trunk_rotation",
    "knee_to_chest",
    "dead_bug",
    "supine_march",
    "curl_up",
    "sit_up",
    "superman",
    "superman_alternating",
    "push_up_knees",
    "plank_knees",
    "prone_on_elbows",
    "side_bridge_knees",
    "hip_flexor_half_kneel",
    "hamstring_90_90",
    "lower_trunk_rotation",
    "clamshell",
    "prone_lying",
    "childs_pose",
    "stand",
];

impl Movement {
    /// The ids of the built-in movements, in order.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        BUILTIN.into_iter().map(|(id, _)| id)
    }

    /// The built-in movement of that id; `None` where there is none.
    ///
    /// # Errors
    /// [`MovementError::File`] if its file is wrong (a test refuses that).
    pub fn builtin(id: &str) -> Result<Option<Self>, MovementError> {
        BUILTIN
            .into_iter()
            .find(|(known, _)| *known == id)
            .map(|(id, text)| parse(&format!("{id}.toml"), text))
            .transpose()
    }

    /// Reads and checks a movement file; `file` names it in messages.
    ///
    /// # Errors
    /// [`MovementError::File`] with line, column and remedy.
    pub fn parse(file: &str, text: &str) -> Result<Self, MovementError> {
        parse(file, text)
    }
}
