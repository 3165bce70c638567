//! What a programme asks for, in words: on the page and on paper.

use std::borrow::Cow;

use goodform_exercises::{Days, Exercise, Item, Movement, Sides, Weekday};
use goodform_pose::Side;

use crate::ui::texts::Texts;

/// The name of an item's exercise: the language's, or the one its therapist gave it.
pub fn movement_name<'a>(texts: &'a Texts, of: &Movement, exercise: &'a Exercise) -> Cow<'a, str> {
    match of {
        Movement::Library(id) => texts.exercise_name(id, &exercise.name),
        Movement::Template(_) => Cow::Borrowed(&exercise.name),
    }
}

/// Sets, repetitions, sides, hold and range of an item, whose exercise is as it is asked for.
pub fn dose_words(texts: &Texts, item: &Item, exercise: &Exercise) -> String {
    let dose = &exercise.dose;
    let mut parts = Vec::new();
    if dose.sets > 1 {
        parts.push(
            texts
                .with_number("dose-sets", "count", dose.sets)
                .into_owned(),
        );
    }
    let times = match (item.side, exercise.sides) {
        (Some(Side::Left), _) => "dose-left",
        (Some(Side::Right), _) => "dose-right",
        (None, Sides::Bilateral) => "dose-times",
        (None, Sides::Each | Sides::Alternate) => "dose-each-side",
    };
    let (times, count) = match exercise.diary_minutes() {
        Some(minutes) => ("dose-minutes", minutes),
        None => (times, dose.reps.max(1)),
    };
    parts.push(texts.with_number(times, "count", count).into_owned());
    let hold = dose.hold_s.round().max(0.0) as u32;
    if hold > 0 {
        parts.push(texts.with_number("dose-hold", "seconds", hold).into_owned());
    }
    if let Some(percent) = item.range_percent.filter(|percent| *percent < 100) {
        parts.push(
            texts
                .with_number("dose-range", "percent", percent)
                .into_owned(),
        );
    }
    parts.join(", ")
}

/// The days of a programme.
pub fn days_words(texts: &Texts, days: &Days) -> String {
    match days {
        Days::AWeek(7) => texts.get("plan-every-day").into_owned(),
        Days::AWeek(days) => texts.with_number("plan-a-week", "days", *days).into_owned(),
        Days::Weekdays(days) => {
            let names: Vec<String> = days.iter().map(|day| day_name(texts, *day)).collect();
            names.join(", ")
        }
    }
}

/// A day's short name.
pub fn day_name(texts: &Texts, day: Weekday) -> String {
    texts.get(&format!("plan-day-{}", day.name())).into_owned()
}

/// Words that begin small, as a sentence begins.
pub fn begun_large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
