//! What a therapist answered when asked whether something leaves an exercise out.

use toml::de::DeValue;

use super::table::{Found, Table, kind};
use crate::check::LibraryError;

/// More answers are no answers to what the library asks, which has about fifty. Units: answers. Own choice.
const MOST_ANSWERS: usize = 200;
/// What is asked about is a line of the library. Units: letters. Own choice.
const LONGEST: usize = 300;
const REMEDY: &str = "write about = \"late pregnancy\" below [[answer]], and applies = \"no\", \"yes, left out\" or \"yes, kept\"";

/// Whether something applies to the person, and what was done then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Applies {
    /// It does not.
    No,
    /// It does: the exercises are not in the programme.
    LeftOut,
    /// It does: they are in it all the same, and a note says why.
    Kept,
}

impl Applies {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::No, Self::LeftOut, Self::Kept];

    /// As files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::LeftOut => "yes, left out",
            Self::Kept => "yes, kept",
        }
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was asked about, as the library words it.
    pub about: String,
    /// The exercises it was asked for, by what an item names. Missing: empty, nobody wrote it down.
    pub exercises: Vec<String>,
    /// What was answered.
    pub applies: Applies,
    /// In the therapist's words. Missing: empty; of what was kept in a programme that is done there is one.
    pub note: String,
}

/// Reads all of them; in a draft what was kept need not say why yet.
pub(super) fn answers(table: &Table<'_>, is_draft: bool) -> Result<Vec<Answer>, LibraryError> {
    let Some(value) = table.find("answer") else {
        return Ok(Vec::new());
    };
    let DeValue::Array(given) = value.get_ref() else {
        return Err(table.other_kind("answer", value, "a list of [[answer]]", REMEDY));
    };
    if given.len() > MOST_ANSWERS {
        let said = format!("{} answers, {MOST_ANSWERS} at most", given.len());
        return Err(table.checker.wrong(value.span(), said, "take some out"));
    }
    let mut all: Vec<Answer> = Vec::new();
    for one in given {
        let DeValue::Table(keys) = one.get_ref() else {
            return Err(table.other_kind("answer", one, "lines under [[answer]]", REMEDY));
        };
        let inner = Table {
            checker: table.checker,
            at: one.span(),
            keys,
        };
        let answer = answer(&inner, is_draft)?;
        if all.iter().any(|known| known.about == answer.about) {
            let said = format!("\"{}\" is answered twice", answer.about);
            return Err(table
                .checker
                .wrong(one.span(), said, "take out one of the two"));
        }
        all.push(answer);
    }
    Ok(all)
}

fn answer(table: &Table<'_>, is_draft: bool) -> Result<Answer, LibraryError> {
    table.only(&["about", "exercises", "applies", "note"])?;
    let about = table.needed("about", table.text("about")?, REMEDY)?;
    if about.trim().is_empty() || about.chars().count() > LONGEST {
        let said = format!("about has 1 to {LONGEST} letters");
        return Err(table.checker.wrong(table.place("about"), said, REMEDY));
    }
    let names = Applies::ALL.map(|one| (one.name(), one));
    let applies = table.needed("applies", table.one_of("applies", &names)?, REMEDY)?;
    let note = table.text("note")?.unwrap_or_default();
    if applies == Applies::Kept && note.trim().is_empty() && !is_draft {
        let said = "what applies and is kept needs a reason".to_owned();
        let remedy = "write why: note = \"talked over, only to shoulder height\"";
        return Err(table.checker.wrong(table.place("note"), said, remedy));
    }
    Ok(Answer {
        about: about.to_owned(),
        exercises: exercises(table)?,
        applies,
        note: note.to_owned(),
    })
}

fn exercises(table: &Table<'_>) -> Result<Vec<String>, LibraryError> {
    const REMEDY: &str = "write exercises = [\"bridge\"]";
    let Some(value) = table.find("exercises") else {
        return Ok(Vec::new());
    };
    let DeValue::Array(given) = value.get_ref() else {
        return Err(table.other_kind("exercises", value, "a list of exercises", REMEDY));
    };
    let name = |one: Found<'_>| {
        let text = one.get_ref().as_str().map(str::to_owned);
        text.ok_or_else(|| {
            let said = format!("{} stands where an exercise belongs", kind(one.get_ref()));
            table.checker.wrong(one.span(), said, REMEDY)
        })
    };
    given.iter().map(name).collect()
}
