//! Weeks, Monday first: what was done on each day, and what the programme had asked for then.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Brought, count, day, mean};
use crate::records::progress::{days_done, is_done, pain_days};
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

/// What came of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Its first day.
    pub monday: Date,
    /// Its days.
    pub days: [DayMark; 7],
    /// Days on which something was done.
    pub done: u32,
    /// Days that were asked for, as far as the week is over. Missing: no programme of that time was told.
    pub asked: Option<u32>,
    /// Pain before the first and after the last exercise of a day, mean of the days. Missing: not answered.
    pub pain_before: Option<f64>,
    /// Pain after.
    pub pain_after: Option<f64>,
    /// Effort, mean of the sessions. Missing: not answered.
    pub effort: Option<f64>,
    /// Sets.
    pub sets: u32,
}

impl Week {
    /// Days of the programme that were kept: where it leaves the days to the person, any counts, and no day more than
    /// was asked for.
    pub fn kept(&self) -> u32 {
        self.done.min(self.asked.unwrap_or(u32::MAX))
    }
}

/// The Monday of a day's week.
pub(super) fn monday(of: Date) -> Date {
    let back = i64::from(of.weekday().to_monday_zero_offset());
    of.checked_sub(back.days()).unwrap_or(of)
}

/// All weeks from the first day on which something was done until the last that is told.
pub(super) fn weeks(brought: &Brought) -> Vec<Week> {
    let done: BTreeSet<Date> = days_done(&brought.sessions)
        .into_iter()
        .filter_map(day)
        .collect();
    let (Some(first), Some(last)) = (done.first().copied(), done.last().copied()) else {
        return Vec::new();
    };
    let until = brought.until.unwrap_or(last).max(last);
    let pains = pain_days(&brought.sessions);
    let hurts = |session: &&KeptSession| session.sets.iter().any(|set| !set.hurts.is_empty());
    let hurt = brought.sessions.iter().filter(hurts);
    let hurt: BTreeSet<Date> = hurt.filter_map(|session| day(session.day())).collect();
    let mut weeks = Vec::new();
    let mut begin = monday(first);
    // Of too many the last ones count.
    let most = (i64::from(MOST) * 7).days();
    begin = begin.max(monday(until.checked_sub(most).unwrap_or(begin)));
    while begin <= until && weeks.len() < usize::from(MOST) {
        let dates: [Option<Date>; 7] =
            [0_i64, 1, 2, 3, 4, 5, 6].map(|number| begin.checked_add(number.days()).ok());
        let plan = plan_of(&brought.plans, begin);
        let days = std::array::from_fn(|number| {
            let date = dates.get(number).copied().flatten();
            mark(date, (&done, &hurt, plan), (number as u8 + 1, first, until))
        });
        let in_week = |date: &&Date| dates.contains(&Some(**date));
        let pain = |of: fn(crate::records::progress::DayPain) -> Option<u8>| {
            let of_week = pains.iter().filter(|(one, _)| dates.contains(&day(one)));
            mean(of_week.filter_map(|(_, pain)| of(*pain).map(f64::from)))
        };
        let sessions = || {
            let is_here = |one: &&KeptSession| dates.contains(&day(one.day()));
            brought.sessions.iter().filter(is_here)
        };
        let sets = sessions().flat_map(|one| &one.sets);
        weeks.push(Week {
            monday: begin,
            days,
            done: count(done.iter().filter(in_week).count()),
            asked: plan.map(|plan| asked(plan, &days)),
            pain_before: pain(|pain| pain.before),
            pain_after: pain(|pain| pain.after),
            effort: mean(sessions().filter_map(|one| one.effort.map(f64::from))),
            sets: count(sets.filter(|set| is_done(set)).count()),
        });
        let Ok(next) = begin.checked_add(7.days()) else {
            break;
        };
        begin = next;
    }
    weeks
}

/// The programme that held in a week: the last that was written before the week was over. A week before the first one
/// has none, as nobody knows what was asked for then.
fn plan_of(plans: &[Planned], monday: Date) -> Option<&Planned> {
    let sunday = monday.checked_add(6.days()).unwrap_or(monday);
    let written = |plan: &&Planned| day(&plan.on).is_some_and(|on| on <= sunday);
    plans.iter().rev().find(written)
}

fn mark(
    date: Option<Date>,
    (done, hurt, plan): (&BTreeSet<Date>, &BTreeSet<Date>, Option<&Planned>),
    (number, first, until): (u8, Date, Date),
) -> DayMark {
    let Some(date) = date else {
        return DayMark {
            is_outside: true,
            ..DayMark::default()
        };
    };
    let since = plan.and_then(|plan| day(&plan.on)).unwrap_or(first);
    DayMark {
        is_done: done.contains(&date),
        is_asked: date >= since && plan.is_some_and(|plan| plan.weekdays.contains(&number)),
        has_hurt: hurt.contains(&date),
        // What is asked for counts from the programme's day on, what was done from the first time on.
        is_outside: date > until || date < first.min(since),
    }
}

/// Days asked for of a week, as far as it is told.
fn asked(plan: &Planned, days: &[DayMark; 7]) -> u32 {
    let told = days.iter().filter(|day| !day.is_outside);
    if plan.weekdays.is_empty() {
        // Of a part of a week a part of the days. Own choice: rounded down, so that no day is asked for too early.
        return plan.days.min(7) * count(told.count()) / 7;
    }
    count(told.filter(|day| day.is_asked).count())
}
