//! Two dates side by side; a difference smaller than its error is none.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Brought, Judged, day, sets};
use crate::records::progress::{Change, DayValue, days_done, is_done, pain_days, range_change};

/// One exercise of one day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DaySummary {
    /// Sets.
    pub sets: u32,
    /// Repetitions or holds, as the person says.
    pub said: u32,
    /// Mean range and its error. Units: degrees. Missing: none was judged.
    pub range_deg: Option<(f64, f64)>,
    /// The longest hold. Units: s. Missing: nothing was held.
    pub longest_s: Option<f64>,
    /// What could be judged.
    pub judged: Judged,
    /// A set whose movement was kept. Missing: none was.
    pub moved: Option<i64>,
    /// "This hurts" was said so often.
    pub hurts: u32,
}

/// Two dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Pain before and after of each. Missing: not answered.
    pub pain: [[Option<u8>; 2]; 2],
    /// The hardest effort of each. Missing: not answered.
    pub effort: [Option<u8>; 2],
    /// Each exercise on either day, and how its range differs.
    pub exercises: Vec<(String, [Option<DaySummary>; 2], Change)>,
}

/// The days on which something was done, in order.
pub fn days_with(brought: &Brought) -> Vec<Date> {
    let mut days: Vec<Date> = days_done(&brought.sessions)
        .into_iter()
        .filter_map(day)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Puts two dates side by side.
pub fn compare(brought: &Brought, dates: [Date; 2]) -> Compared {
    let names = dates.map(|date| date.to_string());
    let pains = pain_days(&brought.sessions);
    let pain = names.each_ref().map(|name| {
        let found = pains.get(name.as_str());
        found.map_or([None, None], |pain| [pain.before, pain.after])
    });
    let effort = dates.map(|date| {
        let of = brought
            .sessions
            .iter()
            .filter(|one| day(one.day()) == Some(date));
        of.filter_map(|session| session.effort).max()
    });
    let mut found: BTreeMap<&str, [Option<DaySummary>; 2]> = BTreeMap::new();
    for (place, date) in dates.into_iter().enumerate() {
        for set in sets(brought).filter(|set| day(set.day()) == Some(date) && is_done(set)) {
            let both = found.entry(&set.exercise).or_default();
            if let Some(side) = both.get_mut(place) {
                let side = side.get_or_insert_default();
                side.sets += 1;
                side.said = side.said.saturating_add(set.said());
                side.judged.take(set);
                side.hurts += super::count(set.hurts.len());
                let held = set.report.holds.iter().map(|one| one.end_s - one.start_s);
                side.longest_s = held.chain(side.longest_s).reduce(f64::max);
                if brought.moved.contains(&set.id) {
                    side.moved = Some(set.id);
                }
            }
        }
    }
    let exercises = found.into_iter().map(|(id, mut sides)| {
        let days = crate::records::progress::exercise_days(&brought.sessions, id);
        let mut two: BTreeMap<&str, DayValue> = BTreeMap::new();
        for (side, name) in sides.iter_mut().zip(&names) {
            let value = days.get(name.as_str());
            if let (Some(side), Some(value)) = (side.as_mut(), value) {
                side.range_deg = value.range_deg;
                two.insert(name, *value);
            }
        }
        // The map has the earlier one first, whichever stands on the left.
        let change = match range_change(&two) {
            Change::More(by) if names[0] > names[1] => Change::Less(by),
            Change::Less(by) if names[0] > names[1] => Change::More(by),
            other => other,
        };
        (id.to_owned(), sides, change)
    });
    Compared {
        pain,
        effort,
        exercises: exercises.collect(),
    }
}
