//! Weeks, Monday first: what was done on each day, and what the programme had asked for then.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Brought, count, day, mean};
use crate::records::progress::{DayPain, days_done, is_done, pain_days};
use crate::records::{KeptSession, Planned};

/// More weeks than that are not laid out: ten years. A wrong date in a file must not ask for more. Own choice.
const MOST: u16 = 530;

/// A day of a week.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own, and any may go with any"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayMark {
    /// Something was done.
    pub is_done: bool,
    /// The programme names this day.
    pub is_asked: bool,
    /// "This hurts" was said.
    pub has_hurt: bool,
    /// It lies outside of what the file tells.
    pub is_outside: bool,
}

/// Days against the programme that held on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// Days on which something was done: of those the programme names, or, where the person chooses, of any.
    pub done: u32,
    /// Days that were asked for, as far as they are over.
    pub asked: u32,
    /// Days on which something was done, and that the programme does not name. 0 where the person chooses.
    pub others: u32,
}

impl Kept {
    /// This and another week. A week with more days than were asked for makes up for none with fewer.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            done: self.done + other.done.min(other.asked),
            asked: self.asked + other.asked,
            others: self.others + other.others,
        }
    }
}

/// What came of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Its first day.
    pub monday: Date,
    /// Its days.
    pub days: [DayMark; 7],
    /// Days on which something was done.
    pub done: u32,
    /// Its days against the programme. Missing: none was told for them, or none of them was asked for.
    pub kept: Option<Kept>,
    /// Pain before the first and after the last exercise of a day, mean of the days. Missing: not answered.
    pub pain_before: Option<f64>,
    /// Pain after.
    pub pain_after: Option<f64>,
    /// Effort, mean of the sessions. Missing: not answered.
    pub effort: Option<f64>,
    /// Sets.
    pub sets: u32,
}

/// The Monday of a day's week.
pub(super) fn monday(of: Date) -> Date {
    let back = i64::from(of.weekday().to_monday_zero_offset());
    of.checked_sub(back.days()).unwrap_or(of)
}

/// What the sessions say, each of their days read once.
#[derive(Default)]
struct Gathered<'a> {
    done: BTreeSet<Date>,
    hurt: BTreeSet<Date>,
    pains: BTreeMap<Date, DayPain>,
    sessions: BTreeMap<Date, Vec<&'a KeptSession>>,
    /// The programmes with the day each was written on, in order.
    plans: Vec<(Date, &'a Planned)>,
}

impl<'a> Gathered<'a> {
    fn of(brought: &'a Brought) -> Self {
        let mut gathered = Self {
            done: days_done(&brought.sessions)
                .into_iter()
                .filter_map(day)
                .collect(),
            pains: pain_days(&brought.sessions)
                .into_iter()
                .filter_map(|(name, pain)| Some((day(name)?, pain)))
                .collect(),
            plans: brought
                .plans
                .iter()
                .filter_map(|plan| Some((day(&plan.on)?, plan)))
                .collect(),
            ..Self::default()
        };
        gathered.plans.sort_by_key(|(on, _)| *on);
        for session in &brought.sessions {
            if let Some(date) = day(session.day()) {
                gathered.sessions.entry(date).or_default().push(session);
                if session.sets.iter().any(|set| !set.hurts.is_empty()) {
                    gathered.hurt.insert(date);
                }
            }
        }
        gathered
    }

    /// The programme that held on a day: the last that was written by then. A day before the first one has none, as
    /// nobody knows what was asked for then.
    fn plan_on(&self, date: Date) -> Option<(usize, &'a Planned)> {
        let until = self.plans.partition_point(|(on, _)| *on <= date);
        let place = until.checked_sub(1)?;
        self.plans.get(place).map(|(_, plan)| (place, *plan))
    }
}

/// All weeks from the first day on which something was done until the last that is told.
pub(super) fn weeks(brought: &Brought) -> Vec<Week> {
    let told = Gathered::of(brought);
    let (Some(first), Some(last)) = (told.done.first().copied(), told.done.last().copied()) else {
        return Vec::new();
    };
    let until = brought.until.unwrap_or(last).max(last);
    let mut weeks = Vec::new();
    let mut begin = monday(first);
    // Of too many the last ones count.
    let most = (i64::from(MOST) * 7).days();
    begin = begin.max(monday(until.checked_sub(most).unwrap_or(begin)));
    while begin <= until && weeks.len() < usize::from(MOST) {
        weeks.push(week(&told, begin, [first, until]));
        let Ok(next) = begin.checked_add(7.days()) else {
            break;
        };
        begin = next;
    }
    weeks
}

fn week(told: &Gathered<'_>, monday: Date, span: [Date; 2]) -> Week {
    let dates: [Option<Date>; 7] =
        [0_i64, 1, 2, 3, 4, 5, 6].map(|number| monday.checked_add(number.days()).ok());
    let days = dates.map(|date| mark(told, date, span));
    let dates = || dates.into_iter().flatten();
    let pains = || dates().filter_map(|date| told.pains.get(&date));
    let sessions = || {
        dates()
            .filter_map(|date| told.sessions.get(&date))
            .flatten()
    };
    let sets = sessions().flat_map(|one| &one.sets);
    Week {
        monday,
        days,
        done: count(days.iter().filter(|day| day.is_done).count()),
        kept: kept(told, dates(), span),
        pain_before: mean(pains().filter_map(|pain| pain.before.map(f64::from))),
        pain_after: mean(pains().filter_map(|pain| pain.after.map(f64::from))),
        effort: mean(sessions().filter_map(|one| one.effort.map(f64::from))),
        sets: count(sets.filter(|set| is_done(set)).count()),
    }
}

fn mark(told: &Gathered<'_>, date: Option<Date>, [first, until]: [Date; 2]) -> DayMark {
    let inside = date.filter(|date| (first..=until).contains(date));
    let Some(date) = inside else {
        return DayMark {
            is_outside: true,
            ..DayMark::default()
        };
    };
    let plan = told.plan_on(date);
    DayMark {
        is_done: told.done.contains(&date),
        is_asked: plan.is_some_and(|(_, plan)| names(plan, date)),
        has_hurt: told.hurt.contains(&date),
        is_outside: false,
    }
}

/// Whether a programme names this weekday.
fn names(plan: &Planned, date: Date) -> bool {
    let number = date.weekday().to_monday_one_offset();
    plan.weekdays
        .iter()
        .any(|named| i8::try_from(*named) == Ok(number))
}

/// The days of a week against the programmes of those days. Nothing is asked for before the first exercise, as nobody
/// knows when the programme was at hand; and nothing yet of the day the file was made on, which was not over.
fn kept(
    told: &Gathered<'_>,
    dates: impl Iterator<Item = Date>,
    [first, until]: [Date; 2],
) -> Option<Kept> {
    let mut kept = Kept::default();
    // Of each programme that leaves the days to the person: its days a week, and how many days of this week it held.
    let mut free: BTreeMap<usize, [u32; 2]> = BTreeMap::new();
    for date in dates.filter(|date| (first..=until).contains(date)) {
        let is_done = told.done.contains(&date);
        let Some((place, plan)) = told.plan_on(date) else {
            continue;
        };
        let is_over = date < until || is_done;
        if plan.weekdays.is_empty() {
            let [_, held] = free.entry(place).or_insert([plan.days.min(7), 0]);
            *held += u32::from(is_over);
            kept.done += u32::from(is_done);
        } else if names(plan, date) {
            kept.asked += u32::from(is_over);
            kept.done += u32::from(is_done);
        } else {
            kept.others += u32::from(is_done);
        }
    }
    // Of a part of a week a part of the days. Own choice: rounded down, so that no day is asked for too early.
    kept.asked += free
        .values()
        .map(|[days, held]| days * held / 7)
        .sum::<u32>();
    (kept.asked > 0).then_some(kept)
}
