//! `goodform programme check | show | sheet`: what a programme asks for, in plain words and on paper.

use goodform_exercises::{
    Answer, Contraindication, Days, Exercise, Item, Programme, Sides, Strictness, contraindications,
};
use goodform_pose::Side;

use super::args::ProgrammeAction;
use super::programme::{Opened, open, plain};
use super::sheet::print;
use super::{CliError, say};
use crate::store::{check_writable, write_whole};
use crate::ui::Language;

pub(crate) fn programme(action: &ProgrammeAction) -> Result<(), CliError> {
    match action {
        ProgrammeAction::Sheet {
            file,
            out,
            language,
        } => {
            check_writable(out).map_err(CliError::Use)?;
            let language = language.unwrap_or_else(Language::of_environment);
            let printed = print(&open(file)?, language).map_err(CliError::Failed)?;
            write_whole(out, &printed).map_err(CliError::Use)?;
            say(&format!("written to {}", out.display()));
        }
        ProgrammeAction::Show { file } => say(&shown(&open(file)?)),
        ProgrammeAction::Check { file } => {
            let opened = open(file)?;
            say(&format!("{}: can be used\n", file.display()));
            say(&shown(&opened));
            say(&to_ask(&contraindications(&opened.exercises)));
            for question in &opened.programme.ask {
                say(&plain(&format!("  asked at home: {question}")));
            }
            for answer in &opened.programme.answers {
                say(&answered(answer));
            }
        }
    }
    Ok(())
}

/// A programme for people: a line an exercise, and how long a day of it takes.
fn shown(opened: &Opened) -> String {
    let programme = &opened.programme;
    let mut lines = vec![head(programme)];
    if !programme.note.is_empty() {
        lines.push(plain(&programme.note));
    }
    let mut seconds = 0.0;
    for (place, (item, exercise)) in programme.items.iter().zip(&opened.exercises).enumerate() {
        let item_s = item.seconds(exercise);
        seconds += item_s;
        lines.push(format!(
            "{:>3}. {}; about {}",
            place + 1,
            line(item, exercise),
            minutes(item_s)
        ));
    }
    lines.push(format!(
        "About {} a day, {} a week.",
        minutes(seconds),
        counted(programme.days.count(), "day")
    ));
    lines.join("\n")
}

fn head(programme: &Programme) -> String {
    let person = if programme.person.trim().is_empty() {
        String::new()
    } else {
        format!(" for {}", programme.person)
    };
    let days = match &programme.days {
        Days::AWeek(7) => "every day".to_owned(),
        Days::AWeek(days) => format!("{} a week", counted(*days, "day")),
        Days::Weekdays(days) => {
            let names: Vec<String> = days.iter().map(|day| format!("{day:?}")).collect();
            names.join(", ")
        }
    };
    let (by, on) = (&programme.by, &programme.on);
    plain(&format!("Programme{person}, by {by}, {on}: {days}"))
}

/// An item in one line.
fn line(item: &Item, exercise: &Exercise) -> String {
    use std::fmt::Write as _;
    let dose = &exercise.dose;
    let mut said = exercise.name.clone();
    // Lying still or walking once is no set of one.
    if (dose.sets, dose.reps) != (1, 1) {
        let _ = write!(said, ": {} of {}", counted(dose.sets, "set"), dose.reps);
    }
    said += match (item.side, exercise.sides) {
        (Some(Side::Left), _) => " on the left",
        (Some(Side::Right), _) => " on the right",
        (None, Sides::Each) => " on each side",
        (None, Sides::Alternate) => " on each side, in turn",
        (None, Sides::Bilateral) => "",
    };
    if dose.hold_s > 0.0 {
        let _ = write!(said, ", held for {} s", dose.hold_s);
    }
    if dose.sets > 1 && dose.rest_s > 0.0 {
        let _ = write!(said, ", {} s rest between sets", dose.rest_s);
    }
    if let Some(percent) = item.range_percent.filter(|percent| *percent < 100) {
        let _ = write!(said, ", {percent} % of the range");
    }
    match item.strictness {
        None | Some(Strictness::Usual) => {}
        Some(other) => {
            let _ = write!(said, ", looked at {}", manner(other));
        }
    }
    if !item.note.is_empty() {
        let _ = write!(said, " ({})", item.note.trim_end_matches('.'));
    }
    plain(&said)
}

const fn manner(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::Gentle => "gently",
        Strictness::Usual => "as usual",
        Strictness::Exact => "exactly",
    }
}

fn to_ask(all: &[Contraindication<'_>]) -> String {
    if all.is_empty() {
        return "\nThe library names nothing to ask about before the first time.".to_owned();
    }
    let line = |one: &Contraindication<'_>| {
        let line = format!("{}: {}", one.what, one.exercises.join(", "));
        format!("  {}", plain(&line))
    };
    let lines: Vec<String> = all.iter().map(line).collect();
    format!(
        "\nTo ask about before the first time:\n{}",
        lines.join("\n")
    )
}

fn answered(answer: &Answer) -> String {
    let note = if answer.note.trim().is_empty() {
        String::new()
    } else {
        format!(" ({})", answer.note)
    };
    let (about, applies) = (&answer.about, answer.applies.name());
    format!(
        "  {}",
        plain(&format!("answered: {about}: {applies}{note}"))
    )
}

/// A time for people: half minutes are more than an estimate knows.
fn minutes(seconds: f64) -> String {
    counted((seconds / 60.0).ceil().max(1.0) as u32, "minute")
}

fn counted(count: u32, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{shown, to_ask};
    use crate::cli::programme::opened;
    use goodform_exercises::{Library, Programme, contraindications};

    #[test]
    fn a_programme_is_told_in_plain_words() {
        let library = Library::builtin().expect("valid");
        let programme = Programme::starter(&library).expect("valid");
        let opened = opened(programme, String::new(), &library).expect("known");
        let text = shown(&opened);
        assert!(
            text.contains("1. Single knee to chest: 1 set of 5 on each side, held for 5 s"),
            "{text}"
        );
        assert!(
            text.contains("80 % of the range, looked at gently"),
            "{text}"
        );
        assert!(
            text.ends_with("About 5 minutes a day, 5 days a week."),
            "{text}"
        );
        let ask = to_ask(&contraindications(&opened.exercises));
        assert!(ask.contains("  late pregnancy (supine): Bridge"), "{ask}");
        assert!(to_ask(&[]).contains("nothing to ask"));
    }
}
