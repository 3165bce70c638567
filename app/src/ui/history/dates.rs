//! Days as a person says them.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::ui::texts::Texts;

/// Weeks that are shown.
pub(super) const WEEKS: u8 = 5;
/// Days that are shown.
pub(super) const DAYS: i32 = 7 * WEEKS as i32;

/// The Monday of the first week that is shown; the last one is the week of `today`.
pub(super) fn first_day(today: Date) -> Date {
    let monday = i64::from(today.weekday().to_monday_zero_offset());
    let back = monday + 7 * (i64::from(WEEKS) - 1);
    // Before the calendar's first year nobody exercises.
    today.checked_sub(back.days()).unwrap_or(today)
}

/// Every day that is shown, in order.
pub(super) fn shown_days(today: Date) -> impl Iterator<Item = Date> {
    let first = first_day(today);
    (0..DAYS).filter_map(move |day| first.checked_add(day.days()).ok())
}

/// A day among those that are shown, from 0. Missing: it is not among them.
pub(super) fn place_of(day: Date, today: Date) -> Option<i32> {
    let since = first_day(today).until(day).ok()?.get_days();
    (0..DAYS).contains(&since).then_some(since)
}

/// "Thursday 26 November".
pub(super) fn long_name(day: Date, texts: &Texts) -> String {
    let weekday = format!("weekday-{}", day.weekday().to_monday_one_offset());
    let month = format!("month-{}", day.month());
    let parts = [
        ("weekday", &*texts.get(&weekday)),
        ("day", &*day.day().to_string()),
        ("month", &*texts.get(&month)),
    ];
    texts.with_texts("date-long", parts)
}

/// A day as the records write it: `2026-11-29`. Missing: it is none.
pub(super) fn day_of(text: &str) -> Option<Date> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DAYS, day_of, first_day, long_name, place_of, shown_days};
    use crate::ui::texts::{Language, Texts};

    #[test]
    fn five_weeks_end_with_this_one() {
        // A Sunday, and the Monday after it.
        assert_eq!(first_day(date(2026, 11, 29)), date(2026, 10, 26));
        assert_eq!(first_day(date(2026, 11, 30)), date(2026, 11, 2));
        let days: Vec<_> = shown_days(date(2026, 11, 29)).collect();
        assert_eq!(days.len(), DAYS as usize);
        assert_eq!(days.last(), Some(&date(2026, 11, 29)));
        assert_eq!(place_of(date(2026, 10, 25), date(2026, 11, 29)), None);
        assert_eq!(place_of(date(2026, 11, 29), date(2026, 11, 29)), Some(34));
    }

    #[test]
    fn a_day_has_a_name_in_every_language() {
        let day = day_of("2026-11-26").expect("a day");
        assert_eq!(long_name(day, &Texts::english()), "Thursday 26 November");
        let german = Texts::of(Language::German);
        assert_eq!(long_name(day, &german), "Donnerstag, 26. November");
        assert_eq!(day_of("yesterday"), None);
    }
}
