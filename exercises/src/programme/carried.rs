//! Templates that lie inside a programme, and the questions of its therapist.

use toml::de::DeValue;

use super::MOST_ITEMS;
use super::table::{Found, Table, kind};
use crate::check::LibraryError;
use crate::template::{Template, TemplateFile};

/// More questions are not asked before the first exercise: nobody reads them. Units: questions. Own choice.
pub const MOST_QUESTIONS: usize = 12;
/// A question is read standing. Units: letters. Own choice.
pub const LONGEST_QUESTION: usize = 300;

/// A template's file inside a programme, letter for letter: so it keeps its checksum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The name items ask for it by.
    pub file: String,
    /// What stands in it.
    pub text: String,
}

impl Carried {
    /// The template. Missing: its text is none, which a programme that was read never has.
    pub fn template(&self) -> Option<TemplateFile> {
        Template::from_toml(&self.file, &self.text).ok()
    }
}

/// The questions that are asked before the first exercise.
pub(super) fn questions(table: &Table<'_>) -> Result<Vec<String>, LibraryError> {
    const REMEDY: &str =
        "write ask = [\"Is your leg numb?\"], a question that is answered with yes or no";
    let Some(value) = table.find("ask") else {
        return Ok(Vec::new());
    };
    let DeValue::Array(given) = value.get_ref() else {
        return Err(table.other_kind("ask", value, "a list of questions", REMEDY));
    };
    let wrong = |span, wrong: String| table.checker.wrong(span, wrong, REMEDY);
    if given.len() > MOST_QUESTIONS {
        let said = format!("{} questions, {MOST_QUESTIONS} at most", given.len());
        return Err(wrong(value.span(), said));
    }
    let question = |one: Found<'_>| {
        let Some(text) = one.get_ref().as_str() else {
            let said = format!("{} stands where a question belongs", kind(one.get_ref()));
            return Err(wrong(one.span(), said));
        };
        if text.trim().is_empty() || text.chars().count() > LONGEST_QUESTION {
            let said = format!("a question has 1 to {LONGEST_QUESTION} letters");
            return Err(wrong(one.span(), said));
        }
        Ok(text.to_owned())
    };
    given.iter().map(question).collect()
}

/// The templates that lie inside.
pub(super) fn templates(table: &Table<'_>) -> Result<Vec<Carried>, LibraryError> {
    const REMEDY: &str =
        "begin each with a line [[template]], name its file and put its text below";
    let Some(value) = table.find("template") else {
        return Ok(Vec::new());
    };
    let DeValue::Array(given) = value.get_ref() else {
        return Err(table.other_kind("template", value, "a list of [[template]]", REMEDY));
    };
    if given.len() > MOST_ITEMS {
        let said = format!("{} templates, {MOST_ITEMS} at most", given.len());
        let remedy = "take out those that no item asks for";
        return Err(table.checker.wrong(value.span(), said, remedy));
    }
    let mut all: Vec<Carried> = Vec::new();
    for one in given {
        let DeValue::Table(keys) = one.get_ref() else {
            return Err(table.other_kind("template", one, "lines under [[template]]", REMEDY));
        };
        let inner = Table {
            checker: table.checker,
            at: one.span(),
            keys,
        };
        let carried = template(&inner)?;
        if all.iter().any(|known| known.file == carried.file) {
            let said = format!("the template {} is there twice", carried.file);
            return Err(table
                .checker
                .wrong(one.span(), said, "take out one of the two"));
        }
        all.push(carried);
    }
    Ok(all)
}

fn template(table: &Table<'_>) -> Result<Carried, LibraryError> {
    table.only(&["file", "text"])?;
    let remedy = "write file = \"reach.goodform.toml\"";
    let file = table.needed("file", table.text("file")?, remedy)?;
    super::item::beside(table, "file", file)?;
    let remedy = "put the text of the template between text = ''' and '''";
    let text = table.needed("text", table.text("text")?, remedy)?;
    Template::from_toml(file, text).map_err(|error| {
        let said = format!("the template inside cannot be read ({error})");
        let remedy = "take this [[template]] and its items out, or put the template in anew";
        table.checker.wrong(table.place("text"), said, remedy)
    })?;
    Ok(Carried {
        file: file.to_owned(),
        text: text.to_owned(),
    })
}

/// A template's text as it stands in a programme: readable wherever TOML lets it be.
pub(super) fn literal(text: &str) -> String {
    let is_plain = !text.contains("'''")
        && !text.ends_with('\'')
        && text
            .chars()
            .all(|c| matches!(c, '\n' | '\t') || !c.is_control());
    if is_plain {
        // The line break after the opening marks is no part of the text.
        format!("'''\n{text}'''")
    } else {
        crate::template::quoted(text)
    }
}
