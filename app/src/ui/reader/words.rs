//! What the reader says in words: the same in the window and on paper.

use jiff::civil::Date;

use crate::clinic::Imported;
use crate::reading::{
    Brought, ExerciseReading, FaultKind, Holds, HurtMoment, Judged, Reading, Week,
};
use crate::records::progress::Change;
use crate::ui::texts::Texts;

/// "26 Nov".
pub(in crate::ui) fn short_day(day: Date, texts: &Texts) -> String {
    let month = format!("month-short-{}", day.month());
    let parts = [
        ("day", &*day.day().to_string()),
        ("month", &*texts.get(&month)),
    ];
    texts.with_texts("date-short", parts)
}

/// "26 Nov 2026".
pub(super) fn day_and_year(day: Date, texts: &Texts) -> String {
    format!("{} {}", short_day(day, texts), day.year())
}

/// An exercise's name; of one that is in no language its own, or its id as words.
pub(super) fn exercise_name(id: &str, own: &str, texts: &Texts) -> String {
    let words = id.replace('_', " ");
    let own = if own.is_empty() { &words } else { own };
    texts.exercise_name(id, own).into_owned()
}

/// The same, of an exercise that was read.
pub(super) fn name_of(reading: &Reading, id: &str, texts: &Texts) -> String {
    let own = reading.exercise(id).map_or("", |one| one.name.as_str());
    exercise_name(id, own, texts)
}

/// Who it is of.
pub(super) fn who(brought: &Brought, texts: &Texts) -> String {
    if brought.name.trim().is_empty() {
        texts.get("reader-nameless").into_owned()
    } else {
        brought.name.trim().to_owned()
    }
}

/// How long it tells of, and what was planned.
pub(super) fn span(brought: &Brought, reading: &Reading, texts: &Texts) -> String {
    let weeks = u32::try_from(reading.weeks.len()).unwrap_or(u32::MAX);
    let mut said = vec![
        texts
            .with_number("reader-weeks", "weeks", weeks)
            .into_owned(),
    ];
    if let Some(until) = brought.until {
        let day = day_and_year(until, texts);
        said.push(texts.with_text("reader-until", "day", &day).into_owned());
    }
    said.push(match brought.plans.last() {
        Some(plan) => texts
            .with_number("reader-plan", "days", plan.days)
            .into_owned(),
        None => texts.get("reader-no-plan").into_owned(),
    });
    said.join(". ")
}

/// What changed, in one sentence; a change smaller than its error is none.
pub(super) fn changed(reading: &Reading, texts: &Texts) -> String {
    let ranges: Vec<String> = reading
        .exercises
        .iter()
        .filter_map(|one| {
            let name = exercise_name(&one.id, &one.name, texts);
            match one.range {
                Change::More(by) => Some(named("reader-range-more", &name, by, texts)),
                Change::Less(by) => Some(named("reader-range-less", &name, by, texts)),
                Change::None | Change::Unknown => None,
            }
        })
        .collect();
    let is_known = reading
        .exercises
        .iter()
        .any(|one| one.range == Change::None);
    let range = match (ranges.is_empty(), is_known) {
        (false, _) => ranges.join(", "),
        (true, true) => texts.get("reader-range-none").into_owned(),
        (true, false) => texts.get("reader-range-unknown").into_owned(),
    };
    format!("{range}. {}", pain_change(reading.pain, texts))
}

/// How the pain changed.
pub(super) fn pain_change(change: Change, texts: &Texts) -> String {
    match change {
        Change::More(by) => texts
            .with_text("reader-pain-more", "by", &tenth(by, texts))
            .into_owned(),
        Change::Less(by) => texts
            .with_text("reader-pain-less", "by", &tenth(by, texts))
            .into_owned(),
        Change::None => texts.get("reader-pain-none").into_owned(),
        Change::Unknown => texts.get("reader-pain-unknown").into_owned(),
    }
}

/// How a range changed.
pub(super) fn range_change(change: Change, texts: &Texts) -> String {
    match change {
        Change::More(by) => texts
            .with_number("reader-more-deg", "by", whole(by))
            .into_owned(),
        Change::Less(by) => texts
            .with_number("reader-less-deg", "by", whole(by))
            .into_owned(),
        Change::None => texts.get("reader-no-change").into_owned(),
        Change::Unknown => texts.get("reader-too-few").into_owned(),
    }
}

fn named(id: &str, name: &str, by: f64, texts: &Texts) -> String {
    let by = whole(by).to_string();
    texts.with_texts(id, [("exercise", name), ("by", &by)])
}

/// Degrees with their error.
pub(super) fn degrees((range, error): (f64, f64)) -> String {
    format!("{range:.0}° ± {error:.0}°")
}

/// An exercise in one line: how much of it, and how its range went.
pub(super) fn in_short(one: &ExerciseReading, texts: &Texts) -> String {
    let mut said =
        vec![texts.with_numbers("reader-sets", [("sets", one.sets), ("count", one.said)])];
    if let Some(ends) = one.ends {
        said.push(if one.range == Change::Unknown {
            degrees(ends[1])
        } else {
            let ends = ends.map(degrees);
            let [from, to] = &ends;
            let both = texts.with_texts("reader-from-to", [("from", from), ("to", to)]);
            format!("{both}: {}", range_change(one.range, texts))
        });
    } else if let Some(holds) = one.holds {
        let longest = whole(holds.longest_s);
        said.push(
            texts
                .with_number("reader-longest", "seconds", longest)
                .into_owned(),
        );
    } else if one.in_position_s > 0.0 {
        let minutes = whole((one.in_position_s / 60.0).ceil());
        said.push(
            texts
                .with_number("reader-position", "minutes", minutes)
                .into_owned(),
        );
    } else {
        said.push(texts.get("reader-range-unseen").into_owned());
    }
    if one.by_hand > 0 {
        said.push(
            texts
                .with_number("reader-by-hand", "sets", one.by_hand)
                .into_owned(),
        );
    }
    said.join(". ")
}

/// How much of what was judged was just right: a number, and what it is of.
pub(super) fn form(of: &Judged, texts: &Texts) -> [String; 2] {
    match (of.right_percent(), of.percent()) {
        (Some(right), Some(judged)) => {
            let of = texts.with_number("reader-fact-form", "percent", judged);
            [format!("{right} %"), of.into_owned()]
        }
        _ => ["reader-unknown", "reader-fact-unjudged"].map(|id| texts.get(id).into_owned()),
    }
}

/// How much of an exercise was just right, over all and in the last week. Missing: nothing was judged.
pub(super) fn right_times(of: &ExerciseReading, texts: &Texts) -> Option<String> {
    let [latest, of_latest] = of.latest_right;
    let numbers = [
        ("times", of.judged.right),
        ("judged", of.judged.judged()),
        ("latest", latest),
        ("of", of_latest),
    ];
    (of.judged.judged() > 0).then(|| texts.with_numbers("reader-fault-times", numbers))
}

/// What could be judged and what not, with the reasons.
pub(super) fn judged(of: &Judged, texts: &Texts) -> String {
    let Some(percent) = of.percent() else {
        return texts.get("reader-judged-none").into_owned();
    };
    let numbers = [
        ("judged", of.judged()),
        ("all", of.all()),
        ("percent", percent),
    ];
    let mut said = texts.with_numbers("reader-judged", numbers);
    let mut reasons: Vec<_> = of.unseen.iter().collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    let reasons: Vec<String> = reasons
        .into_iter()
        .map(|(reason, count)| format!("{count} × {}", reason_words(reason, texts)))
        .collect();
    if !reasons.is_empty() {
        let all = reasons.join(", ");
        said.push_str(". ");
        said.push_str(&texts.with_text("reader-unjudged", "reasons", &all));
    }
    said
}

fn reason_words(reason: &str, texts: &Texts) -> String {
    const KNOWN: [&str; 9] = [
        "no_person",
        "out_of_frame",
        "too_near",
        "too_far",
        "low_light",
        "limb_hidden",
        "turned",
        "not_in_posture",
        "unfinished",
    ];
    let id = if KNOWN.contains(&reason) {
        format!("reader-reason-{}", reason.replace('_', "-"))
    } else {
        "reader-reason-other".to_owned()
    };
    texts.get(&id).into_owned()
}

/// When and where it hurt.
pub(super) fn hurt(moment: &HurtMoment, reading: &Reading, texts: &Texts) -> [String; 2] {
    let head = format!(
        "{}: {}",
        short_day(moment.day, texts),
        name_of(reading, &moment.exercise, texts)
    );
    let place = moment.place.as_deref().map_or_else(
        || texts.get("reader-hurt-nowhere").into_owned(),
        |place| place_words(place, texts),
    );
    let strength = moment.strength.map_or(String::new(), |strength| {
        let said = texts.with_number("reader-of-ten", "number", u32::from(strength));
        format!(", {said}")
    });
    let at = texts
        .with_number("reader-hurt-at", "seconds", whole(moment.at_s))
        .into_owned();
    [head, format!("{place}{strength}. {at}")]
}

fn place_words(place: &str, texts: &Texts) -> String {
    if crate::ui::pain::PLACES.contains(&place) {
        let id = format!("pain-place-{}", place.replace('_', "-"));
        texts.get(&id).into_owned()
    } else {
        place.replace('_', " ")
    }
}

/// A week in words, for who hears it.
pub(super) fn week(week: &Week, texts: &Texts) -> String {
    let day = short_day(week.monday, texts);
    let Some(kept) = week.kept else {
        let done = week.done.to_string();
        return texts.with_texts("reader-week", [("day", &*day), ("done", &*done)]);
    };
    let [done, asked] = [kept.done, kept.asked].map(|number| number.to_string());
    let parts = [("day", &*day), ("done", &*done), ("asked", &*asked)];
    if !week.days.iter().any(|day| day.is_asked) {
        return texts.with_texts("reader-week-of", parts);
    }
    let said = texts.with_texts("reader-week-named", parts);
    if kept.others == 0 {
        return said;
    }
    let others = texts.with_number("reader-week-others", "others", kept.others);
    format!("{said}, {others}")
}

/// What the days that were kept are of: a number, and what it counts.
pub(super) fn kept(reading: &Reading, texts: &Texts) -> [String; 2] {
    let Some(kept) = reading.kept else {
        let of = texts.get("reader-fact-days").into_owned();
        return [reading.days.to_string(), of];
    };
    let numbers = [("done", kept.done), ("asked", kept.asked)];
    let of = if reading.has_named {
        texts.with_number("reader-fact-named", "others", kept.others)
    } else {
        texts.get("reader-fact-kept")
    };
    [texts.with_numbers("reader-of", numbers), of.into_owned()]
}

/// What a fault is: the cue that was given for it, in quotes; else its id as words.
pub(super) fn fault(id: &str, texts: &Texts) -> String {
    let cue = texts.cue_say(id);
    cue.map_or_else(
        || id.replace('_', " "),
        |cue| texts.with_text("reader-fault", "cue", &cue).into_owned(),
    )
}

/// How often a fault was.
pub(super) fn fault_times(kind: &FaultKind, of: &ExerciseReading, texts: &Texts) -> String {
    let numbers = [
        ("times", kind.times),
        ("judged", of.judged.judged()),
        ("latest", kind.latest[0]),
        ("of", kind.latest[1]),
    ];
    texts.with_numbers("reader-fault-times", numbers)
}

/// Holds in one line.
pub(super) fn holds(holds: &Holds, texts: &Texts) -> String {
    let numbers = [
        ("count", holds.count),
        ("mean", whole(holds.mean_s)),
        ("longest", whole(holds.longest_s)),
        ("form", whole(holds.in_form_s)),
    ];
    texts.with_numbers("reader-holds-line", numbers)
}

/// What could be judged of an exercise, and what was begun and not counted.
pub(super) fn share(one: &ExerciseReading, texts: &Texts) -> String {
    let said = judged(&one.judged, texts);
    if one.attempts == 0 {
        return said;
    }
    let attempts = texts.with_number("reader-attempts", "count", one.attempts);
    format!("{said}. {attempts}")
}

/// What came of adding a file.
pub(super) fn imported(of: Imported, texts: &Texts) -> String {
    if of.new + of.renewed == 0 {
        return texts.get("patients-nothing-new").into_owned();
    }
    let new = texts.with_number("patients-added", "sessions", of.new);
    if of.renewed == 0 {
        return new.into_owned();
    }
    let renewed = texts.with_number("patients-renewed", "sessions", of.renewed);
    format!("{new}. {renewed}")
}

/// A number as far as one decimal goes, with the language's own mark.
pub(super) fn tenth(number: f64, texts: &Texts) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    text.replace('.', &texts.get("reader-decimal"))
}

/// A whole number of what is not negative.
pub(super) fn whole(number: f64) -> u32 {
    number.round().clamp(0.0, 999_999.0) as u32
}
