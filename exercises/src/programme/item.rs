//! Reads one item of a programme.

use goodform_pose::Side;

use super::table::Table;
use super::{Item, Movement};
use crate::check::LibraryError;
use crate::faults::Strictness;
use crate::library::Library;
use crate::nearest::nearest;
use crate::prescription::{Asked, PrescriptionError};

const KEYS: [&str; 10] = [
    "exercise",
    "template",
    "sets",
    "repetitions",
    "hold_s",
    "rest_s",
    "range_percent",
    "side",
    "strictness",
    "note",
];
/// A task is graded from 60 over 80 to all of the range; who asks for more than the library records a template.
/// Units: per cent. [K] clinical research, section 3, "template from 1 to 5 therapist repetitions", step 6.
const RANGE_PERCENT: [u32; 2] = [60, 100];

pub(super) fn read(table: &Table<'_>, library: &Library) -> Result<Item, LibraryError> {
    table.only(&KEYS)?;
    let item = Item {
        movement: movement(table, library)?,
        sets: table.whole("sets")?,
        repetitions: table.whole("repetitions")?,
        hold_s: table.seconds("hold_s")?,
        rest_s: table.seconds("rest_s")?,
        range_percent: range(table)?,
        side: side(table)?,
        strictness: table.one_of("strictness", &Strictness::ALL.map(|one| (one.name(), one)))?,
        note: table.text("note")?.unwrap_or_default().to_owned(),
    };
    let name = item.movement.name();
    let asked = match item.in_library(library) {
        Some(exercise) => item.exercise(exercise).map(drop),
        // What a template's own exercise refuses is known to who reads the template.
        None => item.prescription().check_numbers(name),
    };
    match asked {
        Ok(()) => Ok(item),
        Err(error) => Err(refused(table, name, &error)),
    }
}

fn movement(table: &Table<'_>, library: &Library) -> Result<Movement, LibraryError> {
    const REMEDY: &str = "write exercise = \"bridge\", or template = \"FILE.goodform.toml\"";
    let wrong = |key: &str, wrong: String, remedy: &str| {
        table.checker.wrong(table.place(key), wrong, remedy)
    };
    match (table.text("exercise")?, table.text("template")?) {
        (Some(_), Some(_)) => {
            let said = "both an exercise and a template are named".to_owned();
            Err(wrong("template", said, "take out one of the two"))
        }
        (None, None) => table.needed("exercise", None, REMEDY),
        (Some(id), None) if library.find(id).is_some() => Ok(Movement::Library(id.to_owned())),
        (Some(id), None) => {
            let ids = library.exercises().map(|exercise| exercise.id.as_str());
            let near = nearest(id, ids).unwrap_or_default();
            let said = format!("there is no exercise \"{id}\"");
            let remedy = format!("did you mean \"{near}\"? `goodform exercises` lists all");
            Err(wrong("exercise", said, &remedy))
        }
        (None, Some(file)) => {
            beside(table, "template", file)?;
            Ok(Movement::Template(file.to_owned()))
        }
    }
}

/// A file that somebody sends must not make Goodform read elsewhere on the disk.
pub(super) fn beside(table: &Table<'_>, key: &str, file: &str) -> Result<(), LibraryError> {
    let is_beside = !file.contains(['/', '\\', ':']);
    let end = std::path::Path::new(file).extension();
    if is_beside && end.is_some_and(|end| end.eq_ignore_ascii_case("toml")) {
        return Ok(());
    }
    let said = format!("\"{file}\" is not the name of a template beside the programme");
    let remedy = "put the template into the folder of the programme and write its name, which ends in \
                  .goodform.toml, without folders";
    Err(table.checker.wrong(table.place(key), said, remedy))
}

fn range(table: &Table<'_>) -> Result<Option<u32>, LibraryError> {
    const KEY: &str = "range_percent";
    let range = table.whole(KEY)?;
    let [least, most] = RANGE_PERCENT;
    if range.is_some_and(|range| range < least || range > most) {
        let remedy = format!("choose {least} to {most}");
        return Err(number(table, KEY, &remedy));
    }
    Ok(range)
}

fn side(table: &Table<'_>) -> Result<Option<Side>, LibraryError> {
    let names = [
        ("both", None),
        ("left", Some(Side::Left)),
        ("right", Some(Side::Right)),
    ];
    Ok(table.one_of("side", &names)?.flatten())
}

/// What cannot be prescribed, at the line that asks for it.
fn refused(table: &Table<'_>, name: &str, error: &PrescriptionError) -> LibraryError {
    let wrong = |key: &str, wrong: String, remedy: &str| {
        table.checker.wrong(table.place(key), wrong, remedy)
    };
    match error {
        PrescriptionError::Number { what, remedy, .. } => number(table, key(*what), remedy),
        PrescriptionError::NotJudged(_) => wrong(
            "range_percent",
            format!("the camera sees no range of {name}"),
            "leave range_percent out and say it in the note",
        ),
        PrescriptionError::NoSides(_) => wrong(
            "side",
            format!("{name} has no left and right"),
            "leave side out",
        ),
        PrescriptionError::Form { .. } => {
            wrong("exercise", error.to_string(), "choose another exercise")
        }
    }
}

/// A number out of its range, as it stands in the file.
fn number(table: &Table<'_>, key: &str, remedy: &str) -> LibraryError {
    let span = table.place(key);
    let given = table.checker.text.get(span.clone()).unwrap_or_default();
    let wrong = format!("{key} cannot be {given}");
    table.checker.wrong(span, wrong, remedy)
}

/// The key of the file that asks for it.
const fn key(asked: Asked) -> &'static str {
    match asked {
        Asked::Range | Asked::Target => "range_percent",
        Asked::Sets => "sets",
        Asked::Repetitions => "repetitions",
        Asked::Hold => "hold_s",
        Asked::Rest => "rest_s",
        // Times of the ways are not in the file yet.
        Asked::Tempo => "exercise",
    }
}
