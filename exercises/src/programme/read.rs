//! Reads a programme's file and says in plain words where it is wrong.

use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::table::{Table, kind};
use super::{
    Days, FORMAT, Item, LARGEST_PROGRAMME, MOST_ITEMS, PROGRAMME_VERSION, Programme, Weekday,
};
use crate::check::{Checker, LibraryError};
use crate::library::Library;
use crate::nearest::nearest;

const KEYS: [&str; 11] = [
    "format", "version", "person", "by", "on", "note", "days", "ask", "answer", "item", "template",
];

/// Why a programme cannot be read.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum ProgrammeError {
    /// Written by a newer Goodform.
    #[error(
        "{file} was made by a newer Goodform (version {found} of the layout, this one knows {PROGRAMME_VERSION}); update Goodform"
    )]
    Newer {
        /// The file.
        file: String,
        /// Its version.
        found: u32,
    },
    /// Something else, or damaged.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Wrong(#[from] Box<LibraryError>),
}

impl Programme {
    /// Reads a file; `file` names it in messages, `library` has the exercises it may ask for.
    ///
    /// Templates it names are not looked for: this knows no disk.
    ///
    /// # Errors
    /// [`ProgrammeError`]: newer, foreign or damaged, with line, column and remedy.
    pub fn parse(file: &str, text: &str, library: &Library) -> Result<Self, ProgrammeError> {
        Self::read(file, text, library, Finished::Yes)
    }

    /// Reads a programme that is still being made: nobody need have signed it, and it may ask for nothing yet.
    ///
    /// # Errors
    /// [`ProgrammeError`], as [`Programme::parse`].
    pub fn parse_draft(file: &str, text: &str, library: &Library) -> Result<Self, ProgrammeError> {
        Self::read(file, text, library, Finished::No)
    }

    fn read(
        file: &str,
        text: &str,
        library: &Library,
        finished: Finished,
    ) -> Result<Self, ProgrammeError> {
        let checker = Checker { file, text };
        if text.len() > LARGEST_PROGRAMME {
            let wrong = "this is larger than any programme".to_owned();
            let remedy = "take templates out, or the sounds of their cues";
            return Err(Box::new(checker.wrong(0..0, wrong, remedy)).into());
        }
        let read = DeTable::parse(text).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            let wrong = format!("this cannot be read ({})", error.message());
            let remedy = "compare the line with those of docs/programme.md";
            Box::new(checker.wrong(span, wrong, remedy))
        })?;
        let table = Table {
            checker: &checker,
            at: 0..0,
            keys: read.get_ref(),
        };
        let version = version(&table).map_err(Box::new)?;
        if version > PROGRAMME_VERSION {
            return Err(ProgrammeError::Newer {
                file: file.to_owned(),
                found: version,
            });
        }
        Ok(programme(&table, library, finished).map_err(Box::new)?)
    }
}

fn version(table: &Table<'_>) -> Result<u32, LibraryError> {
    let format = table.text("format")?;
    let remedy = format!("write format = \"{FORMAT}\" in the first line");
    let format = table.needed("format", format, &remedy)?;
    if format != FORMAT {
        let wrong = format!("this is \"{format}\", not a programme");
        let remedy = "choose the file of a programme";
        return Err(table.checker.wrong(table.place("format"), wrong, remedy));
    }
    let remedy = format!("write version = {PROGRAMME_VERSION}");
    let version = table.whole("version")?;
    let version = table.needed("version", version, &remedy)?;
    if version == 0 {
        let wrong = "there is no such version of the layout".to_owned();
        return Err(table.checker.wrong(table.place("version"), wrong, &remedy));
    }
    Ok(version)
}

/// Whether a programme must ask for something, and be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finished {
    Yes,
    No,
}

fn programme(
    table: &Table<'_>,
    library: &Library,
    finished: Finished,
) -> Result<Programme, LibraryError> {
    table.only(&KEYS)?;
    let by = table.text("by")?;
    let by = if finished == Finished::No {
        by.unwrap_or_default()
    } else {
        let remedy = "write who made it: by = \"A. Weber, physiotherapist\"";
        table.needed("by", by.filter(|by| !by.trim().is_empty()), remedy)?
    };
    let items = match table.find("item") {
        None if finished == Finished::No => Vec::new(),
        _ => items(table, library)?,
    };
    Ok(Programme {
        person: table.text("person")?.unwrap_or_default().to_owned(),
        by: by.to_owned(),
        on: date(table)?,
        note: table.text("note")?.unwrap_or_default().to_owned(),
        days: days(table)?,
        ask: super::carried::questions(table)?,
        answers: super::answer::answers(table, finished == Finished::No)?,
        templates: super::carried::templates(table)?,
        items,
    })
}

/// The day it was written on.
fn date(table: &Table<'_>) -> Result<String, LibraryError> {
    const REMEDY: &str = "write year, month and day: on = \"2026-11-29\"";
    // A date may stand without quotation marks, as TOML has it.
    let given = table.find("on").map(|value| match value.get_ref() {
        DeValue::Datetime(date) => Some(date.to_string()),
        other => other.as_str().map(str::to_owned),
    });
    let given = table.needed("on", given, REMEDY)?;
    let is_day = |text: &String| {
        let date: Option<Datetime> = text.parse().ok();
        date.is_some_and(|date| date.date.is_some() && date.time.is_none())
    };
    given.filter(is_day).ok_or_else(|| {
        let wrong = "on is no day of the calendar".to_owned();
        table.checker.wrong(table.place("on"), wrong, REMEDY)
    })
}

fn days(table: &Table<'_>) -> Result<Days, LibraryError> {
    const REMEDY: &str =
        "write days = 3 for three days a week, or days = [\"monday\", \"thursday\"]";
    let value = table.find("days");
    let value = table.needed("days", value, REMEDY)?;
    let wrong = |span, wrong: String, remedy: &str| table.checker.wrong(span, wrong, remedy);
    let DeValue::Array(names) = value.get_ref() else {
        if !value.get_ref().is_integer() {
            return Err(table.other_kind("days", value, "a number or a list of days", REMEDY));
        }
        let days = table.whole("days")?.unwrap_or_default();
        if !(1..=7).contains(&days) {
            let said = "a week has 1 to 7 days".to_owned();
            return Err(wrong(value.span(), said, REMEDY));
        }
        return Ok(Days::AWeek(days));
    };
    let mut days = std::collections::BTreeSet::new();
    for name in names {
        let Some(text) = name.get_ref().as_str() else {
            let said = format!("{} stands where a day belongs", kind(name.get_ref()));
            return Err(wrong(name.span(), said, REMEDY));
        };
        let Some(day) = Weekday::from_name(text) else {
            let near = nearest(text, Weekday::ALL.map(Weekday::name)).unwrap_or_default();
            let said = format!("there is no day \"{text}\"");
            return Err(wrong(
                name.span(),
                said,
                &format!("did you mean \"{near}\"?"),
            ));
        };
        if !days.insert(day) {
            let said = format!("{} is there twice", day.name());
            return Err(wrong(name.span(), said, "name each day once"));
        }
    }
    if days.is_empty() {
        let said = "no day is named".to_owned();
        return Err(wrong(value.span(), said, REMEDY));
    }
    Ok(Days::Weekdays(days))
}

fn items(table: &Table<'_>, library: &Library) -> Result<Vec<Item>, LibraryError> {
    const REMEDY: &str = "begin each exercise with a line [[item]] and name it below";
    let value = table.find("item");
    let value = table.needed("item", value, REMEDY)?;
    let DeValue::Array(items) = value.get_ref() else {
        return Err(table.other_kind("item", value, "a list of [[item]]", REMEDY));
    };
    if items.is_empty() {
        let wrong = "the programme asks for nothing".to_owned();
        return Err(table.checker.wrong(value.span(), wrong, REMEDY));
    }
    if items.len() > MOST_ITEMS {
        let wrong = format!("{} exercises, {MOST_ITEMS} at most", items.len());
        return Err(table.checker.wrong(value.span(), wrong, "take some out"));
    }
    let item = |item: &toml::Spanned<DeValue<'_>>| {
        let DeValue::Table(inner) = item.get_ref() else {
            return Err(table.other_kind("item", item, "a group of lines under [[item]]", REMEDY));
        };
        super::item::read(
            &Table {
                checker: table.checker,
                at: item.span(),
                keys: inner,
            },
            library,
        )
    };
    items.iter().map(item).collect()
}
