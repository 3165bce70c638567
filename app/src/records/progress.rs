//! What was done over the weeks: numbers a day, and whether they changed by more than their error.

use std::collections::{BTreeMap, BTreeSet};

use goodform_exercises::least_change;

use super::rows::{KeptSession, KeptSet};

/// A change of the day's repetitions by less than this share is none to speak of. Units: share. Own choice: one or two
/// of ten come and go.
const LEAST_SHARE: f64 = 0.2;
/// A change of pain by less than this is none. Units: points of 10. Source: the smallest change that matters on the
/// numeric rating scale, 2 points [K].
const LEAST_PAIN: f64 = 2.0;
/// A change of the range by less than this is none to speak of, however small the errors are. Units: degrees. Source:
/// the smallest change worth reporting, same exercise, view and spot of the camera: clinical note, rule 4.
const LEAST_DEG: f64 = 10.0;
/// A range is compared by the mean of so many days at each end. Own choice.
const DAYS: usize = 3;

/// A range and its error. Units: degrees.
type Ranged = (f64, f64);

/// What was done of one exercise on one day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DayValue {
    /// Repetitions or holds of the day, as the person says.
    pub count: u32,
    /// Mean range and the error of one. Units: degrees. Missing: none was judged.
    pub range_deg: Option<Ranged>,
}

/// Pain of one day. Missing: not asked or not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayPain {
    /// Before the first exercise.
    pub before: Option<u8>,
    /// After the last one.
    pub after: Option<u8>,
    /// On the morning after.
    pub next_morning: Option<u8>,
}

/// How something went from the first days to the last ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// More of it, by so much. Units: the measure's.
    More(f64),
    /// Less of it.
    Less(f64),
    /// No change beyond the error.
    None,
    /// Too few days to tell.
    Unknown,
}

/// Who was in position for so long has done an exercise of which nothing is counted. Units: s. Two cycles of it,
/// own choice.
pub const LEAST_IN_POSITION_S: f64 = 10.0;

/// Whether anything was done in a set.
pub fn is_done(set: &KeptSet) -> bool {
    set.said() > 0 || set.report.in_position_s >= LEAST_IN_POSITION_S
}

/// The days on which something was done, as `2026-11-29`.
pub fn days_done(sessions: &[KeptSession]) -> BTreeSet<&str> {
    let sets = sessions.iter().flat_map(|session| &session.sets);
    sets.filter(|set| is_done(set)).map(KeptSet::day).collect()
}

/// The exercises that were done, the one done last first.
pub fn exercises_done(sessions: &[KeptSession]) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for set in sessions.iter().flat_map(|one| one.sets.iter().rev()) {
        if is_done(set) && !found.contains(&set.exercise.as_str()) {
            found.push(&set.exercise);
        }
    }
    found
}

/// Every day on which an exercise was done, with what came of it.
pub fn exercise_days<'a>(
    sessions: &'a [KeptSession],
    exercise: &str,
) -> BTreeMap<&'a str, DayValue> {
    let mut days: BTreeMap<&str, (DayValue, Vec<Ranged>)> = BTreeMap::new();
    let sets = sessions.iter().flat_map(|session| &session.sets);
    for set in sets.filter(|set| set.exercise == exercise && is_done(set)) {
        let (day, ranges) = days.entry(set.day()).or_default();
        day.count = day.count.saturating_add(set.said());
        ranges.extend(set.report.mean_range_deg());
    }
    let closed = days.into_iter().map(|(day, (value, ranges))| {
        let mean = mean(ranges.iter().map(|(range, _)| *range));
        let error = ranges.iter().map(|(_, error)| *error).reduce(f64::max);
        let range_deg = mean.zip(error);
        (day, DayValue { range_deg, ..value })
    });
    closed.collect()
}

/// The pain of every day that has one: the first before, the last after.
pub fn pain_days(sessions: &[KeptSession]) -> BTreeMap<&str, DayPain> {
    let mut days: BTreeMap<&str, DayPain> = BTreeMap::new();
    // The latest session comes first.
    for session in sessions.iter().rev() {
        let said = [
            session.pain_before,
            session.pain_after,
            session.pain_next_morning,
        ];
        if said.iter().all(Option::is_none) {
            continue;
        }
        let day = days.entry(session.day()).or_default();
        day.before = day.before.or(session.pain_before);
        day.after = session.pain_after.or(day.after);
        day.next_morning = session.pain_next_morning.or(day.next_morning);
    }
    days
}

/// The session after whose day this is the next morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MorningAfter {
    /// Its number.
    pub session: i64,
    /// The pain the person came with on that day, 0-10. Missing: not asked or not answered.
    pub pain_before: Option<u8>,
}

/// The last session of `yesterday`, as `2026-11-28`, where something was done on that day, or it hurt, and its next
/// morning has no answer yet. Missing: there is nothing to ask.
pub fn morning_after(sessions: &[KeptSession], yesterday: &str) -> Option<MorningAfter> {
    let of_day = || sessions.iter().filter(|one| one.day() == yesterday);
    if of_day().any(|one| one.pain_next_morning.is_some()) {
        return None;
    }
    let moved = |set: &KeptSet| is_done(set) || !set.hurts.is_empty();
    let last = of_day().find(|one| one.sets.iter().any(moved))?;
    let pain = pain_days(sessions);
    Some(MorningAfter {
        session: last.id,
        pain_before: pain.get(yesterday).and_then(|day| day.before),
    })
}

/// How the repetitions of a day changed.
pub fn count_change(days: &BTreeMap<&str, DayValue>) -> Change {
    let counts: Vec<f64> = days.values().map(|day| f64::from(day.count)).collect();
    ends(&counts).map_or(Change::Unknown, |(first, last)| {
        change(last - first, (first * LEAST_SHARE).max(1.0))
    })
}

/// How the range changed; less than the error of a comparison is none.
pub fn range_change(days: &BTreeMap<&str, DayValue>) -> Change {
    match (range_ends(days), least_range_change(days)) {
        (Some((first, last)), Some(least)) => change(last - first, least),
        _ => Change::Unknown,
    }
}

/// The mean range of the first and of the last days, which are compared. Units: degrees. Missing: fewer than two days have
/// one.
pub fn range_ends(days: &BTreeMap<&str, DayValue>) -> Option<(f64, f64)> {
    let ranges = days.values().filter_map(|day| day.range_deg);
    let values: Vec<f64> = ranges.map(|(range, _)| range).collect();
    ends(&values)
}

/// A change of the range by less cannot be told from none. Units: degrees. Missing: no range was judged.
pub fn least_range_change(days: &BTreeMap<&str, DayValue>) -> Option<f64> {
    let errors = days.values().filter_map(|day| Some(day.range_deg?.1));
    let worst = errors.reduce(f64::max)?;
    Some(least_change(worst).max(LEAST_DEG))
}

/// How the pain after exercising changed.
pub fn pain_change(days: &BTreeMap<&str, DayPain>) -> Change {
    pain_ends(days).map_or(Change::Unknown, |(first, last)| {
        change(last - first, LEAST_PAIN)
    })
}

/// The pain after exercising on the first and on the last days, which are compared. Units: points of 10. Missing: fewer
/// than two days have one.
pub fn pain_ends(days: &BTreeMap<&str, DayPain>) -> Option<(f64, f64)> {
    let pains = days.values().filter_map(|day| day.after.or(day.before));
    let pains: Vec<f64> = pains.map(f64::from).collect();
    ends(&pains)
}

/// The means of the first and of the last days. Missing: fewer than two days.
fn ends(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < 2 {
        return None;
    }
    // The two ends share no day.
    let days = DAYS.min(values.len() / 2);
    let first = mean(values.iter().take(days).copied())?;
    let last = mean(values.iter().rev().take(days).copied())?;
    Some((first, last))
}

fn change(by: f64, least: f64) -> Change {
    if by >= least {
        Change::More(by)
    } else if by <= -least {
        Change::Less(-by)
    } else {
        Change::None
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / f64::from(count))
}
