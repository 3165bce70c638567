//! What the patient's window shows: today's exercises, a short day, the whole library, and the week so far.

use std::collections::BTreeMap;

use goodform_exercises::{Exercise, Item, Library, Movement, Part, Programme, Sides};
use goodform_pose::Side;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::CliError;
use super::programme::Opened;
use crate::records::KeptSession;
use crate::records::progress::is_done;
use crate::settings::was_away;
use crate::ui::{DoseSides, PatientItem, Week};

/// A short day takes so long. Units: minutes. What was asked for.
const SHORT_MINUTES: f64 = 5.0;

/// All exercises of the window, in three parts: today's, those of a short day, the library's.
pub(crate) struct Today {
    pub(crate) exercises: Vec<(Item, Exercise)>,
    /// How many are today's, and how many a short day's.
    pub(crate) parts: [usize; 2],
    /// How long today's and a short day's take. Units: minutes.
    pub(crate) minutes: [u32; 2],
}

/// The parts of a programme; `has_words`: its notes are a therapist's.
pub(crate) fn today(opened: &Opened, has_words: bool) -> Result<Today, CliError> {
    let programme = &opened.programme;
    let mut all: Vec<(Item, Exercise)> = programme
        .items
        .iter()
        .cloned()
        .zip(opened.exercises.iter().cloned())
        .collect();
    if !has_words {
        // What the starter says of an exercise is no therapist's word.
        for (item, _) in &mut all {
            item.note.clear();
        }
    }
    let short = short_day(programme, &all);
    let parts = [all.len(), short.len()];
    let minutes = [&all, &short].map(|part| {
        let seconds: f64 = part.iter().map(|(item, one)| item.seconds(one)).sum();
        (seconds / 60.0).ceil() as u32
    });
    all.extend(short);
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    all.extend(library.exercises().map(|exercise| {
        let item = Item::new(Movement::Library(exercise.id.clone()));
        let mut once = exercise.clone();
        once.dose.sets = 1;
        (item, once)
    }));
    Ok(Today {
        exercises: all,
        parts,
        minutes,
    })
}

/// The items of a short day, each with its exercise.
fn short_day(programme: &Programme, all: &[(Item, Exercise)]) -> Vec<(Item, Exercise)> {
    let known = |item: &Item| {
        let of = |(other, _): &&(Item, Exercise)| other.movement == item.movement;
        all.iter().find(of).map(|(_, exercise)| exercise)
    };
    let whole = Programme {
        items: all.iter().map(|(item, _)| item.clone()).collect(),
        ..programme.clone()
    };
    let short = whole.short(SHORT_MINUTES, known);
    let with_exercise = |item: Item| {
        let mut exercise = known(&item)?.clone();
        if let Some(sets) = item.sets {
            exercise.dose.sets = sets;
        }
        Some((item, exercise))
    };
    short.items.into_iter().filter_map(with_exercise).collect()
}

/// What the window shows of an exercise.
pub(crate) fn card(item: &Item, exercise: &Exercise) -> PatientItem {
    let care = exercise.contraindications.iter().chain(&exercise.stop);
    PatientItem {
        exercise: exercise.id.clone(),
        name: exercise.name.clone(),
        own_name: matches!(item.movement, Movement::Template(_)),
        position: exercise.position.clone(),
        setup: exercise.setup.clone(),
        cannot_see: exercise.cannot_see.clone(),
        care: care.cloned().collect(),
        note: item.note.clone(),
        dose: [exercise.dose.sets.max(1), exercise.dose.reps],
        sides: match (exercise.sides, item.side) {
            (Sides::Bilateral, _) => DoseSides::One,
            (_, Some(Side::Left)) => DoseSides::Left,
            (_, Some(Side::Right)) => DoseSides::Right,
            (_, None) => DoseSides::Each,
        },
        hold_s: exercise.dose.hold_s.round().max(0.0) as u32,
        pace_s: pace_s(exercise),
        rest_s: exercise.dose.rest_s,
        minutes: exercise.diary_minutes(),
        floor: exercise.floor(),
    }
}

/// How long the way out, the target and the way back take. Units: s; all 0 where the file names no times.
fn pace_s(exercise: &Exercise) -> [f64; 3] {
    Part::ALL.map(|part| {
        let phases = exercise.phases.iter();
        let of_part = phases.filter(|phase| phase.part == Some(part));
        of_part.map(|phase| phase.seconds).sum()
    })
}

/// Sets that were done today already, of each exercise: whoever opens the window again goes on where they were. What hurt
/// is not done. Where a part asks for the same exercise twice, say left and right, the first gets its sets first.
pub(crate) fn done_today(
    sessions: &[KeptSession],
    today: Date,
    (exercises, [first, second]): (&[(Item, Exercise)], [usize; 2]),
) -> Vec<u32> {
    let today = today.to_string();
    let mut kept: BTreeMap<&str, u32> = BTreeMap::new();
    for session in sessions.iter().filter(|session| session.day() == today) {
        for set in &session.sets {
            if is_done(set) && set.hurts.is_empty() {
                *kept.entry(&set.exercise).or_default() += 1;
            }
        }
    }
    let mut left = kept.clone();
    let mut done = Vec::with_capacity(exercises.len());
    for (place, (_, exercise)) in exercises.iter().enumerate() {
        // Each part begins with all of them.
        if place == first || place == first + second {
            left.clone_from(&kept);
        }
        let of_it = left.entry(&exercise.id).or_default();
        let taken = (*of_it).min(exercise.dose.sets.max(1));
        *of_it -= taken;
        done.push(taken);
    }
    done
}

/// The days of this week on which something was done, Monday first, out of so many that were planned.
pub(crate) fn week(sessions: &[KeptSession], today: Date, planned: u32) -> Week {
    let monday = today
        .checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days())
        .unwrap_or(today);
    let mut days: Vec<Date> = done_days(sessions).collect();
    days.sort_unstable();
    days.dedup();
    let last = days.iter().rev().find(|day| **day < today);
    let last = last.map(ToString::to_string);
    Week {
        done: days
            .iter()
            .filter(|day| (monday..=today).contains(day))
            .count() as u32,
        planned,
        has_hurt: sessions
            .iter()
            .filter(|session| session.day() == today.to_string())
            .any(|session| session.sets.iter().any(|set| !set.hurts.is_empty())),
        is_back: !days.contains(&today) && was_away(last.as_deref(), &today.to_string()),
    }
}

fn done_days(sessions: &[KeptSession]) -> impl Iterator<Item = Date> {
    sessions
        .iter()
        .filter(|session| session.sets.iter().any(is_done))
        .filter_map(|session| session.day().parse().ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{card, done_today, today, week};
    use crate::cli::programme::starter;
    use crate::records::{KeptSession, KeptSet};

    fn session(begun: &str, exercise: &str, done: u32) -> KeptSession {
        KeptSession {
            id: 1,
            begun: begun.to_owned(),
            sets: vec![KeptSet {
                id: 1,
                begun: begun.to_owned(),
                exercise: exercise.to_owned(),
                ended: true,
                seconds: 60.0,
                done,
                ..KeptSet::default()
            }],
            ..KeptSession::default()
        }
    }

    #[test]
    fn a_week_begins_on_monday_and_counts_days_once() {
        let sunday = date(2026, 11, 29);
        let kept = [
            session("2026-11-22T10:00:00", "squat", 5),
            session("2026-11-23T10:00:00", "squat", 5),
            session("2026-11-25T10:00:00", "squat", 5),
            session("2026-11-25T18:00:00", "bridge", 5),
            session("2026-11-26T18:00:00", "bridge", 0),
        ];
        let shown = week(&kept, sunday, 3);
        assert_eq!((shown.done, shown.planned, shown.is_back), (2, 3, false));
        let later = week(&kept, date(2026, 12, 8), 3);
        assert_eq!((later.done, later.is_back), (0, true));
        assert!(!week(&[], sunday, 3).is_back, "who never came is not back");
    }

    #[test]
    fn the_starter_has_a_short_day_and_all_of_the_library_behind_it() {
        let opened = starter().expect("the starter");
        let all = today(&opened, false).expect("today");
        let [first, short] = all.parts;
        assert!(first > 0 && short > 0 && short <= first);
        assert!(all.minutes[1] <= 5 && all.minutes[1] <= all.minutes[0]);
        assert!(all.exercises.len() > first + short + 40);
        assert!(all.exercises.iter().all(|(item, _)| item.note.is_empty()));
        let cards: Vec<_> = all
            .exercises
            .iter()
            .map(|(item, one)| card(item, one))
            .collect();
        assert!(cards.iter().all(|card| card.dose[0] >= 1));
        let kept = [session("2026-11-29T10:00:00", &cards[0].exercise, 5)];
        let done = done_today(&kept, date(2026, 11, 29), (&all.exercises, all.parts));
        assert_eq!(done[0], 1);
        assert!(
            done_today(&kept, date(2026, 11, 30), (&all.exercises, all.parts))
                .iter()
                .all(|done| *done == 0)
        );
    }
}
