//! What a therapist's programme asked for when a file was made: what was done is read against it.

use goodform_exercises::{Days, Exercise, Programme, Weekday};
use serde::{Deserialize, Serialize};

/// A programme as far as adherence needs it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Planned {
    /// What the therapist calls the person. Missing: empty.
    pub person: String,
    /// Who wrote it.
    pub by: String,
    /// The day it was written on, as `2026-11-29`.
    pub on: String,
    /// Days a week.
    pub days: u32,
    /// Which ones, Monday is 1. Missing: empty, the person chooses.
    pub weekdays: Vec<u8>,
    /// What is asked for, in its order.
    pub items: Vec<PlannedItem>,
}

/// One exercise of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PlannedItem {
    /// The exercise's id.
    pub exercise: String,
    /// Its name: of a therapist's own movement no library knows it.
    pub name: String,
    /// Sets.
    pub sets: u32,
    /// Repetitions a set, on each side where it has sides.
    pub repetitions: u32,
    /// Time of a hold. Units: s; 0 where nothing is held.
    pub hold_s: f64,
}

impl Planned {
    /// What a programme asks for; `exercises` are those of its items, as they are asked for.
    pub fn of<'a>(
        programme: &Programme,
        exercises: impl IntoIterator<Item = &'a Exercise>,
    ) -> Self {
        let weekdays = match &programme.days {
            Days::AWeek(_) => Vec::new(),
            Days::Weekdays(days) => (1..)
                .zip(Weekday::ALL)
                .filter(|(_, day)| days.contains(day))
                .map(|(number, _)| number)
                .collect(),
        };
        let items = exercises.into_iter().map(|exercise| PlannedItem {
            exercise: exercise.id.clone(),
            name: exercise.name.clone(),
            sets: exercise.dose.sets,
            repetitions: exercise.dose.reps,
            hold_s: exercise.dose.hold_s,
        });
        Self {
            person: programme.person.clone(),
            by: programme.by.clone(),
            on: programme.on.clone(),
            days: programme.days.count(),
            weekdays,
            items: items.collect(),
        }
    }
}
