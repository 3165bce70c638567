//! One exercise over the weeks: range with its error, faults by kind, holds, and what could not be judged.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::week::monday;
use super::{Brought, Judged, Week, count, day, sets};
use crate::records::KeptSet;
use crate::records::progress::{
    Change, DayValue, count_change, exercise_days, is_done, least_range_change, range_change,
    range_ends,
};

/// What was done of an exercise in one week.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExerciseWeek {
    /// Sets.
    pub sets: u32,
    /// Repetitions or holds, as the person says.
    pub said: u32,
    /// Mean range of the sets, and the error of one reading. Units: degrees. Missing: none was judged.
    pub range_deg: Option<(f64, f64)>,
    /// The longest hold. Units: s. Missing: nothing was held.
    pub longest_s: Option<f64>,
    /// What could be judged.
    pub judged: Judged,
    /// Repetitions with a fault, by its id.
    pub faults: BTreeMap<String, u32>,
    sum: (f64, u32),
}

/// A kind of fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultKind {
    /// Its id.
    pub id: String,
    /// Repetitions that had it.
    pub times: u32,
    /// Of the latest week in which the exercise was done: repetitions that had it, and that were judged.
    pub latest: [u32; 2],
}

/// Holds of all sets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holds {
    /// How many.
    pub count: u32,
    /// The mean and the longest. Units: s.
    pub mean_s: f64,
    /// The longest. Units: s.
    pub longest_s: f64,
    /// Of it in the posture that was asked for. Units: s, mean.
    pub in_form_s: f64,
}

/// One exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ExerciseReading {
    /// Its id.
    pub id: String,
    /// Its name where only the programme knows it. Missing: empty.
    pub name: String,
    /// What was asked for: sets, and repetitions a set. Missing: the last programme does not ask for it.
    pub asked: Option<[u32; 2]>,
    /// By the week's place.
    pub weeks: BTreeMap<usize, ExerciseWeek>,
    /// The mean range of the first and of the last days, as they are compared, and the error of one reading. Units:
    /// degrees. Missing: no range was judged; of one day alone both are its own.
    pub ends: Option<[(f64, f64); 2]>,
    /// How the range changed, from the first days to the last.
    pub range: Change,
    /// A change of the range by less is none that can be measured. Units: degrees. Missing: no range was judged.
    pub least_deg: Option<f64>,
    /// How many a day changed.
    pub count: Change,
    /// Sets, and repetitions or holds, as the person says.
    pub sets: u32,
    /// Repetitions or holds.
    pub said: u32,
    /// Sets whose count the person put right.
    pub by_hand: u32,
    /// Kinds of faults, the most frequent first.
    pub faults: Vec<FaultKind>,
    /// Holds. Missing: nothing was held.
    pub holds: Option<Holds>,
    /// What could be judged.
    pub judged: Judged,
    /// Of the latest week in which the exercise was done: repetitions that were just right, and that were judged.
    pub latest_right: [u32; 2],
    /// Movements begun and not counted.
    pub attempts: u32,
    /// Time in position of an exercise of which nothing is counted. Units: s.
    pub in_position_s: f64,
}

impl ExerciseReading {
    pub(super) fn of(brought: &Brought, weeks: &[Week], id: &str) -> Self {
        let days = exercise_days(&brought.sessions, id);
        let own: Vec<&KeptSet> = sets(brought)
            .filter(|set| set.exercise == id && is_done(set))
            .collect();
        let place = |set: &KeptSet| {
            let begin = monday(day(set.day())?);
            weeks.iter().position(|week| week.monday == begin)
        };
        let mut by_week: BTreeMap<usize, ExerciseWeek> = BTreeMap::new();
        for set in &own {
            if let Some(place) = place(set) {
                by_week.entry(place).or_default().take(set);
            }
        }
        let mut judged = Judged::default();
        for set in &own {
            judged.take(set);
        }
        let plan = brought.plans.last();
        let item = plan.and_then(|plan| plan.items.iter().find(|item| item.exercise == id));
        Self {
            id: id.to_owned(),
            name: item.map_or(String::new(), |item| item.name.clone()),
            asked: item.map(|item| [item.sets, item.repetitions]),
            ends: ends(&days),
            range: range_change(&days),
            least_deg: least_range_change(&days),
            count: count_change(&days),
            sets: count(own.len()),
            said: own
                .iter()
                .fold(0, |sum, set| sum.saturating_add(set.said())),
            by_hand: count(own.iter().filter(|set| set.correction != 0).count()),
            faults: faults(&by_week),
            holds: holds(&own),
            judged,
            latest_right: by_week
                .values()
                .next_back()
                .map_or([0, 0], |week| [week.judged.right, week.judged.judged()]),
            attempts: count(own.iter().map(|set| set.report.attempts.len()).sum()),
            in_position_s: own.iter().map(|set| set.report.in_position_s).sum(),
            weeks: by_week,
        }
    }
}

fn ends(days: &BTreeMap<&str, DayValue>) -> Option<[(f64, f64); 2]> {
    let ranged = || days.values().filter_map(|day| day.range_deg);
    let error = ranged().map(|(_, error)| error).reduce(f64::max)?;
    let one = || ranged().next().map(|(range, _)| (range, range));
    let (first, last) = range_ends(days).or_else(one)?;
    Some([(first, error), (last, error)])
}

impl ExerciseWeek {
    fn take(&mut self, set: &KeptSet) {
        self.sets += 1;
        self.said = self.said.saturating_add(set.said());
        if let Some((range, error)) = set.report.mean_range_deg() {
            self.sum = (self.sum.0 + range, self.sum.1 + 1);
            let worst = self.range_deg.map_or(error, |(_, other)| other.max(error));
            self.range_deg = Some((self.sum.0 / f64::from(self.sum.1), worst));
        }
        let held = set.report.holds.iter().map(|one| one.end_s - one.start_s);
        let longest = held.chain(self.longest_s).reduce(f64::max);
        self.longest_s = longest.filter(|held| held.is_finite());
        self.judged.take(set);
        for one in &set.report.repetitions {
            for fault in &one.faults {
                *self.faults.entry(fault.clone()).or_default() += 1;
            }
        }
    }
}

fn faults(weeks: &BTreeMap<usize, ExerciseWeek>) -> Vec<FaultKind> {
    let mut times: BTreeMap<&str, u32> = BTreeMap::new();
    for week in weeks.values() {
        for (id, count) in &week.faults {
            *times.entry(id).or_default() += count;
        }
    }
    let latest = weeks.values().next_back();
    let mut kinds: Vec<FaultKind> = times
        .into_iter()
        .map(|(id, times)| FaultKind {
            latest: latest.map_or([0, 0], |week| {
                let had = week.faults.get(id).copied().unwrap_or_default();
                [had, week.judged.judged()]
            }),
            id: id.to_owned(),
            times,
        })
        .collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.times));
    kinds
}

fn holds(sets: &[&KeptSet]) -> Option<Holds> {
    let all = || sets.iter().flat_map(|set| &set.report.holds);
    let length = |of: &crate::records::KeptHold| (of.end_s - of.start_s).max(0.0);
    let number = all().count();
    (number > 0).then(|| Holds {
        count: count(number),
        mean_s: all().map(length).sum::<f64>() / number as f64,
        longest_s: all().map(length).fold(0.0, f64::max),
        in_form_s: all().map(|one| one.in_band_s).sum::<f64>() / number as f64,
    })
}

/// The days of a week's place, for those who show them.
impl Week {
    /// Whether a day is of this week.
    pub fn holds(&self, date: Date) -> bool {
        monday(date) == self.monday
    }
}
