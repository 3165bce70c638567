//! What the history screens show, worked out once after the records were read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::dates::{day_of, place_of};
use crate::records::KeptSession;
use crate::records::progress::{
    Change, DayPain, DayValue, count_change, days_done, exercise_days, exercises_done, pain_change,
    pain_days, range_change,
};

/// One exercise over the days that are shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ExerciseDays {
    pub(super) exercise: String,
    /// By the day's place among those that are shown.
    pub(super) days: BTreeMap<i32, DayValue>,
    pub(super) count_change: Change,
    pub(super) range_change: Change,
}

/// The records of the weeks that are shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Digest {
    pub(super) today: Date,
    /// Days on which something was done, of all there are.
    pub(super) done: BTreeSet<Date>,
    /// Days of this week on which something was done.
    pub(super) this_week: u32,
    /// The exercises, the one done last first.
    pub(super) exercises: Vec<ExerciseDays>,
    pub(super) pain: BTreeMap<i32, DayPain>,
    pub(super) pain_change: Change,
    /// Sets there are in all.
    pub(super) sets: usize,
}

impl Digest {
    pub(super) fn of(sessions: &[KeptSession], today: Date) -> Self {
        let done: BTreeSet<Date> = days_done(sessions).into_iter().filter_map(day_of).collect();
        let is_this_week = |day: &&Date| place_of(**day, today).is_some_and(|place| place >= 28);
        let this_week = done.iter().filter(is_this_week).count();
        let is_shown = |day: &str| day_of(day).and_then(|day| place_of(day, today));
        let exercises = exercises_done(sessions).into_iter().filter_map(|exercise| {
            let mut days = exercise_days(sessions, exercise);
            days.retain(|day, _| is_shown(day).is_some());
            (!days.is_empty()).then(|| ExerciseDays {
                exercise: exercise.to_owned(),
                count_change: count_change(&days),
                range_change: range_change(&days),
                days: days
                    .iter()
                    .filter_map(|(day, value)| Some((is_shown(day)?, *value)))
                    .collect(),
            })
        });
        let mut pain = pain_days(sessions);
        pain.retain(|day, _| is_shown(day).is_some());
        Self {
            today,
            this_week: u32::try_from(this_week).unwrap_or(u32::MAX),
            exercises: exercises.collect(),
            pain_change: pain_change(&pain),
            pain: pain
                .iter()
                .filter_map(|(day, value)| Some((is_shown(day)?, *value)))
                .collect(),
            sets: sessions.iter().map(|session| session.sets.len()).sum(),
            done,
        }
    }
}
