//! What a patient brought, read for a therapist: weeks against the programme, ranges with their errors, what hurt.
//!
//! Nothing here is asked of a disk or drawn; the window and the paper show the same numbers.

mod compare;
mod exercise;
mod share;
pub mod sketch;
mod week;
mod write;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::records::progress::{
    Change, days_done, exercises_done, is_done, pain_change, pain_days, pain_ends,
};
use crate::records::{KeptSession, KeptSet, Planned};

pub use compare::{Compared, DaySummary, compare, days_with};
pub use exercise::{ExerciseReading, ExerciseWeek, FaultKind, Holds};
pub use share::Judged;
pub use week::{DayMark, Kept, Week};
pub use write::reading_json;

/// What was brought: out of one file, or gathered of one patient.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brought {
    /// What the patient is called. Missing: empty, nobody said.
    pub name: String,
    /// The day until which it tells.
    pub until: Option<Date>,
    /// The programmes, the one written first before the others. Missing: empty, none was told.
    pub plans: Vec<Planned>,
    /// The sessions, the latest first.
    pub sessions: Vec<KeptSession>,
    /// The sets of which the movement is there.
    pub moved: BTreeSet<i64>,
}

/// A moment at which "this hurts" was said.
#[derive(Debug, Clone, PartialEq)]
pub struct HurtMoment {
    /// The day.
    pub day: Date,
    /// The set, and the exercise it is of.
    pub set: i64,
    /// The exercise's id.
    pub exercise: String,
    /// When. Units: s of the set.
    pub at_s: f64,
    /// Where: an id of the list. Missing: not said.
    pub place: Option<String>,
    /// How much, 0-10. Missing: not said.
    pub strength: Option<u8>,
    /// Its movement was kept.
    pub is_moved: bool,
}

/// Everything a therapist is told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The weeks from the first to the last day, in order.
    pub weeks: Vec<Week>,
    /// Days on which something was done.
    pub days: u32,
    /// The days against the programmes. Missing: no programme was told.
    pub kept: Option<Kept>,
    /// The programme names the days, or one of several does.
    pub has_named: bool,
    /// The exercises, the one done last first.
    pub exercises: Vec<ExerciseReading>,
    /// The latest first.
    pub hurts: Vec<HurtMoment>,
    /// How the pain after exercising changed.
    pub pain: Change,
    /// The pain after exercising on the first and on the last days. Missing: too few answers.
    pub pain_ends: Option<(f64, f64)>,
    /// What could be judged, over all exercises.
    pub judged: Judged,
    /// Sets whose count the person put right by hand.
    pub by_hand: u32,
    /// Sets.
    pub sets: u32,
}

impl Reading {
    /// Reads what was brought.
    pub fn of(brought: &Brought) -> Self {
        let weeks = week::weeks(brought);
        let (days, pains) = (
            days_done(&brought.sessions).len(),
            pain_days(&brought.sessions),
        );
        let exercises: Vec<ExerciseReading> = exercises_done(&brought.sessions)
            .into_iter()
            .map(|id| ExerciseReading::of(brought, &weeks, id))
            .collect();
        let mut judged = Judged::default();
        for one in &exercises {
            judged.add(&one.judged);
        }
        let closed = weeks.iter().filter_map(|week| week.kept);
        let kept = closed.fold(None, |sum: Option<Kept>, week| {
            Some(sum.unwrap_or_default().and(week))
        });
        let sets = || sets(brought).filter(|set| is_done(set));
        Self {
            days: count(days),
            kept,
            has_named: brought.plans.iter().any(|plan| !plan.weekdays.is_empty()),
            hurts: hurts(brought),
            pain: pain_change(&pains),
            pain_ends: pain_ends(&pains),
            judged,
            by_hand: count(sets().filter(|set| set.correction != 0).count()),
            sets: count(sets().count()),
            exercises,
            weeks,
        }
    }

    /// An exercise of it.
    pub fn exercise(&self, id: &str) -> Option<&ExerciseReading> {
        self.exercises.iter().find(|one| one.id == id)
    }
}

fn sets(brought: &Brought) -> impl Iterator<Item = &KeptSet> {
    brought.sessions.iter().flat_map(|session| &session.sets)
}

fn hurts(brought: &Brought) -> Vec<HurtMoment> {
    let mut found: Vec<HurtMoment> = sets(brought)
        .flat_map(|set| {
            set.hurts.iter().filter_map(|hurt| {
                Some(HurtMoment {
                    day: day(set.day())?,
                    set: set.id,
                    exercise: set.exercise.clone(),
                    at_s: hurt.at_s,
                    place: hurt.place.clone(),
                    strength: hurt.strength,
                    is_moved: brought.moved.contains(&set.id),
                })
            })
        })
        .collect();
    found.sort_by(|one, other| {
        let order = other.day.cmp(&one.day).then(other.set.cmp(&one.set));
        order.then(other.at_s.total_cmp(&one.at_s))
    });
    found
}

/// A day as the records write it. Missing: it is none.
fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests;
