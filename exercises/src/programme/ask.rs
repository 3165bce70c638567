//! From an item to what is coached.

use super::{Item, Programme};
use crate::coach::Coach;
use crate::exercise::Exercise;
use crate::library::Library;
use crate::prescription::{Prescription, PrescriptionError};
use crate::template::Template;

/// What is to be asked before the first time, and the exercises for which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contraindication<'a> {
    /// The contraindication, as the library words it.
    pub what: &'a str,
    /// The names of the exercises.
    pub exercises: Vec<&'a str>,
}

/// The contraindications of exercises, each once, in the order of the exercises.
pub fn contraindications<'a>(
    exercises: impl IntoIterator<Item = &'a Exercise>,
) -> Vec<Contraindication<'a>> {
    let mut all: Vec<Contraindication<'a>> = Vec::new();
    for exercise in exercises {
        for what in &exercise.contraindications {
            match all.iter_mut().find(|one| one.what == what) {
                Some(known) if known.exercises.contains(&exercise.name.as_str()) => {}
                Some(known) => known.exercises.push(&exercise.name),
                None => all.push(Contraindication {
                    what,
                    exercises: vec![&exercise.name],
                }),
            }
        }
    }
    all
}

impl Programme {
    /// What is to be asked before its exercises are begun.
    ///
    /// Missing: what only templates ask for; who has read them calls [`contraindications`].
    pub fn contraindications<'a>(&self, library: &'a Library) -> Vec<Contraindication<'a>> {
        contraindications(
            self.items
                .iter()
                .filter_map(|item| item.in_library(library)),
        )
    }
}

impl Item {
    /// What it changes of the exercise.
    pub fn prescription(&self) -> Prescription {
        Prescription {
            sets: self.sets,
            reps: self.repetitions,
            hold_s: self.hold_s,
            rest_s: self.rest_s,
            range: self.share(),
            one_side: self.side.is_some(),
            ..Prescription::default()
        }
    }

    /// Share of the range that is asked for. Missing: nothing is said, or all of it.
    fn share(&self) -> Option<f32> {
        let percent = self.range_percent.filter(|percent| *percent != 100)?;
        Some(percent as f32 / 100.0)
    }

    /// The exercise as it is asked for.
    ///
    /// # Errors
    /// [`PrescriptionError`]: something means nothing for this exercise.
    pub fn exercise(&self, exercise: &Exercise) -> Result<Exercise, PrescriptionError> {
        exercise.prescribed(&self.prescription())
    }

    /// The template and its exercise as they are asked for. Missing: the library has the exercise no more.
    ///
    /// # Errors
    /// [`PrescriptionError`]: something means nothing for its exercise.
    pub fn with_template(
        &self,
        mut template: Template,
        library: &Library,
    ) -> Result<Option<(Template, Exercise)>, PrescriptionError> {
        template.amplitude = self.share().unwrap_or(template.amplitude);
        template.strictness = self.strictness.unwrap_or(template.strictness);
        let Some(exercise) = template.exercise(library) else {
            return Ok(None);
        };
        // The template's exercise asks for the share already.
        let beside = Prescription {
            range: None,
            ..self.prescription()
        };
        let exercise = exercise.prescribed(&beside)?;
        Ok(Some((template, exercise)))
    }

    /// A coach for one set of an exercise that [`Item::exercise`] gave.
    pub fn coach(&self, exercise: &Exercise) -> Coach {
        Coach::with_strictness(exercise, self.strictness.unwrap_or_default())
    }
}
