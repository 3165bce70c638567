//! The movements that come with the program.

use super::error::MovementError;
use super::movement::Movement;
use super::parse::parse;

/// The postures that every file may name.
pub(super) const POSTURES: (&str, &str) = (
    "postures.toml",
    include_str!("../../movements/postures.toml"),
);

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

impl Movement {
    /// The ids of the built-in movements, in order.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        BUILTIN
            .iter()
            .filter_map(|(file, _)| file.strip_suffix(".toml"))
    }

    /// The built-in movement of that id; `None` where there is none.
    ///
    /// # Errors
    /// [`MovementError::File`] if its file is wrong (a test refuses that).
    pub fn builtin(id: &str) -> Result<Option<Self>, MovementError> {
        BUILTIN
            .iter()
            .find(|(file, _)| file.strip_suffix(".toml") == Some(id))
            .map(|(file, text)| parse(file, text))
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
