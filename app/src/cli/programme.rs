//! `goodform programme check | show`: what a programme asks for, in plain words.

use std::collections::BTreeMap;
use std::path::Path;

use goodform_exercises::{
    Answer, Carried, Contraindication, Days, Exercise, Item, LARGEST_PROGRAMME, Library, Movement,
    Programme, ProgrammeError, Sides, Strictness, Template, contraindications,
};
use goodform_pose::Side;

use super::args::ProgrammeAction;
use super::sheet::print;
use super::{CliError, say, template};
use crate::store::{check_writable, write_whole};
use crate::ui::Language;

/// A programme and the exercise of each of its items, as they are asked for.
pub(crate) struct Opened {
    pub(crate) programme: Programme,
    pub(crate) exercises: Vec<Exercise>,
    /// The templates it asks for, by the names of their files, as they are asked for.
    pub(crate) templates: Templates,
    /// Its file, with every template inside: letter for letter where it had them.
    pub(crate) text: String,
}

/// Templates by the names of their files.
pub(crate) type Templates = BTreeMap<String, Template>;

/// The gentle starter, for whom nobody has written a programme yet.
pub(crate) fn starter() -> Result<Opened, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let programme = Programme::starter(&library).map_err(|e| CliError::Failed(e.to_string()))?;
    let text = programme.to_toml();
    opened(programme, text, &library)
}

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

/// Reads a programme and the templates inside and beside it.
pub(crate) fn open(file: &Path) -> Result<Opened, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let mut text = read(file)?;
    let read_as = Programme::parse(&file.display().to_string(), &text, &library);
    let mut programme = read_as.map_err(said_plainly)?;
    if carry_beside(&mut programme, file.parent().unwrap_or(Path::new("")))? {
        text = programme.to_toml();
    }
    opened(programme, text, &library)
}

/// Reads a text of a file that somebody may have sent.
pub(crate) fn read(file: &Path) -> Result<String, CliError> {
    use std::io::Read as _;
    let unreadable = |e: std::io::Error| {
        CliError::Use(format!(
            "{} cannot be read ({e}); choose another file",
            file.display()
        ))
    };
    let mut text = String::new();
    let opened = std::fs::File::open(file).map_err(unreadable)?;
    let mut limited = opened.take(LARGEST_PROGRAMME as u64 + 1);
    limited.read_to_string(&mut text).map_err(unreadable)?;
    if text.len() > LARGEST_PROGRAMME {
        let said = format!(
            "{} is larger than any programme; choose another file",
            file.display()
        );
        return Err(CliError::Use(said));
    }
    Ok(text)
}

/// A mistake in a file, in one sentence with what to do.
pub(crate) fn said_plainly(error: ProgrammeError) -> CliError {
    match error {
        ProgrammeError::Wrong(wrong) => CliError::Use(plain(&wrong.said())),
        newer => CliError::usage(newer),
    }
}

/// Takes templates that lie beside the file into the programme; gives whether there were any.
fn carry_beside(programme: &mut Programme, folder: &Path) -> Result<bool, CliError> {
    let mut found = false;
    for item in &programme.items {
        let Movement::Template(name) = &item.movement else {
            continue;
        };
        if programme.templates.iter().any(|known| known.file == *name) {
            continue;
        }
        let path = folder.join(name);
        if !path.is_file() {
            return Err(CliError::Use(plain(&format!(
                "the programme asks for the template {name}, which is not beside it; put it into the same folder, or take out its item"
            ))));
        }
        // Read first, as far as a file may go; then refused here where it cannot be used.
        let text = read(&path)?;
        template::chosen(&path, &text)?;
        programme.templates.push(Carried {
            file: name.clone(),
            text,
        });
        found = true;
    }
    Ok(found)
}

/// A programme that carries its templates, with its exercises.
pub(crate) fn opened(
    programme: Programme,
    text: String,
    library: &Library,
) -> Result<Opened, CliError> {
    let items = programme.items.iter();
    let mut templates = Templates::new();
    let exercises = items
        .map(|item| asked(item, &programme, library, &mut templates))
        .collect::<Result<_, _>>()?;
    Ok(Opened {
        programme,
        exercises,
        templates,
        text,
    })
}

/// The exercise of an item as it is asked for; its template, where it has one, is put to the others.
pub(crate) fn asked(
    item: &Item,
    programme: &Programme,
    library: &Library,
    templates: &mut Templates,
) -> Result<Exercise, CliError> {
    let unknown = || CliError::Use(format!("there is no exercise \"{}\"", item.movement.name()));
    match &item.movement {
        Movement::Library(_) => {
            let exercise = item.in_library(library).ok_or_else(unknown)?;
            item.exercise(exercise).map_err(CliError::usage)
        }
        Movement::Template(name) => {
            let carried = programme.carried(name).and_then(Carried::template);
            let read = carried.ok_or_else(unknown)?;
            let asked = item.with_template(read.template, library);
            let (template, exercise) = asked.map_err(CliError::usage)?.ok_or_else(|| {
                let said = format!(
                    "the template {name} counts by an exercise that the library has no more; take out its item, or make the template anew"
                );
                CliError::Use(plain(&said))
            })?;
            // The person knows it by the name its therapist gave it.
            let known_as = template.name.clone();
            templates.insert(name.clone(), template);
            Ok(Exercise {
                name: known_as,
                ..exercise
            })
        }
    }
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

/// On one line, and without what would steer a terminal: the file is somebody else's.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{CliError, open, opened, plain, shown, to_ask};
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

    #[test]
    fn a_template_that_is_not_there_is_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.goodform.toml");
        let text = "format = \"goodform programme\"\nversion = 1\nby = \"me\"\non = \"2026-11-29\"\ndays = 2\n[[item]]\ntemplate = \"b.goodform.toml\"\n";
        std::fs::write(&file, text).expect("writable");
        let Err(CliError::Use(said)) = open(&file) else {
            panic!("it is not there");
        };
        assert!(
            said.contains("b.goodform.toml, which is not beside it"),
            "{said}"
        );
        std::fs::write(&file, text.replace("days = 2", "days = 9")).expect("writable");
        let Err(CliError::Use(said)) = open(&file) else {
            panic!("a week has seven days");
        };
        assert!(said.contains("line 5, column 8"), "{said}");
    }

    #[test]
    fn a_file_does_not_steer_the_terminal() {
        assert_eq!(plain("a\u{1b}[2J\nb  c"), "a [2J b c");
    }
}
