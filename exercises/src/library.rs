//! The exercises this program knows.

#![allow(
    clippy::result_large_err,
    reason = "a mistake carries the whole file for its diagnostic and is made once, at start"
)]

use crate::check::{LibraryError, Posture, parse, parse_postures};
use crate::exercise::Exercise;

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The exercises this program knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Library(Vec<Exercise>);

impl Library {
    /// The built-in exercises.
    ///
    /// # Errors
    /// [`LibraryError`] if a file is wrong (a test refuses that).
    pub fn builtin() -> Result<Self, LibraryError> {
        let postures = Self::builtin_postures()?;
        BUILTIN
            .iter()
            .map(|(name, text)| parse(name, text, &postures))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The built-in postures.
    ///
    /// # Errors
    /// [`LibraryError`] if the file is wrong (a test refuses that).
    pub fn builtin_postures() -> Result<Vec<Posture>, LibraryError> {
        let text = include_str!("../library/postures.toml");
        parse_postures("postures.toml", text)
    }

    /// All exercises, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.0.iter()
    }

    /// The exercise of that id.
    pub fn find(&self, id: &str) -> Option<&Exercise> {
        self.0.iter().find(|exercise| exercise.id == id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Library;
    use crate::exercise::{Grade, View};

    #[test]
    fn the_built_in_library_is_valid() {
        let library = Library::builtin().expect("valid");
        let squat = library.find("squat").expect("there");
        assert_eq!(squat.dose.reps, 10);
        assert!(library.find("handstand").is_none());
        let ids: HashSet<_> = library.exercises().map(|one| &one.id).collect();
        assert_eq!(ids.len(), library.exercises().count());
        for exercise in library.exercises() {
            // What is judged has a view, a target and faults to look for.
            if matches!(exercise.grade, Grade::A | Grade::B) {
                assert!(exercise.judge.is_some(), "{}", exercise.id);
                assert_ne!(exercise.views.first(), Some(&View::None), "{}", exercise.id);
                assert!(!exercise.faults.is_empty(), "{}", exercise.id);
            }
            assert!(!exercise.stop.is_empty() && !exercise.cannot_see.is_empty());
        }
    }
}
