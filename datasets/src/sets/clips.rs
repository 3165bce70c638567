//! Clips with a `clips.csv` beside them: what is done in each, how often, and when it turns.

use std::path::{Path, PathBuf};

use super::csv;
use super::turns::turns;
use crate::error::DatasetError;
use crate::labelled::{Repetitions, Span};
use crate::text;

/// The table's name.
const TABLE: &str = "clips.csv";

/// What is done in a clip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClipKind {
    /// An exercise, by the library's id.
    Exercise(String),
    /// A movement outside the library: nothing of the library may count it.
    Other(String),
    /// Nothing may be counted.
    Nothing,
}

/// A clip and what is true of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// The film.
    pub path: PathBuf,
    /// What is done.
    pub kind: ClipKind,
    /// From where it is seen, in the table's words. Empty: not told.
    pub view: String,
    /// What is true of the repetitions, or of the holds where `hold_s` is there.
    pub truth: Repetitions,
    /// How long it is held. Units: s. Missing: it is no hold.
    pub hold_s: Option<f64>,
    /// What else is told.
    pub notes: String,
    /// Where the film comes from; films of one origin often show one person. Empty: not told.
    pub origin: String,
}

impl Clip {
    /// Its name: the file's, without folder and ending.
    pub fn name(&self) -> &str {
        self.path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
    }

    /// Whether `exercise` may count in it: only where it is that exercise.
    pub fn is_of(&self, exercise: &str) -> bool {
        matches!(&self.kind, ClipKind::Exercise(id) if id == exercise)
    }
}

/// Reads the table of a folder of clips. Columns by name; `file`, `exercise` and `true_reps` must be
/// there; `view`, `tolerance`, `hold_s`, `turn_times_s`, `notes` and `origin` may be.
///
/// A row that is wrong, or whose film is not there, is told in the problems; the others are read.
///
/// # Errors
/// The table cannot be read, or lacks a column.
pub fn read_clips(folder: &Path) -> Result<(Vec<Clip>, Vec<DatasetError>), DatasetError> {
    let path = folder.join(TABLE);
    let text = text::read(&path)?;
    let table = csv::parse(&text);
    let mut records = table.into_iter();
    let header = records
        .next()
        .ok_or_else(|| DatasetError::foreign(&path, "it is empty"))?;
    for wanted in ["file", "exercise", "true_reps"] {
        if !header.fields.iter().any(|name| name == wanted) {
            let reason = format!("there is no column \"{wanted}\"");
            return Err(DatasetError::line(&path, header.line, reason));
        }
    }
    let (mut clips, mut problems) = (Vec::new(), Vec::new());
    for record in records {
        match clip(folder, &header.fields, &record) {
            Ok(clip) => clips.push(clip),
            Err(reason) => problems.push(DatasetError::line(&path, record.line, reason)),
        }
    }
    Ok((clips, problems))
}

fn clip(folder: &Path, header: &[String], record: &csv::Record) -> Result<Clip, String> {
    if record.fields.len() != header.len() {
        return Err(format!(
            "{} fields where the header names {}",
            record.fields.len(),
            header.len()
        ));
    }
    let field = |name: &str| {
        let mut pairs = header.iter().zip(&record.fields);
        pairs
            .find(|(known, _)| *known == name)
            .map_or("", |(_, value)| value.trim())
    };
    let path = folder.join(field("file"));
    if field("file").is_empty() || !path.is_file() {
        return Err(format!("the film \"{}\" is not there", field("file")));
    }
    let kind = match field("exercise") {
        "" => return Err("no exercise is named; write none where nothing may be counted".into()),
        "none" => ClipKind::Nothing,
        other => other.strip_prefix("other:").map_or_else(
            || ClipKind::Exercise(other.to_owned()),
            |movement| ClipKind::Other(movement.to_owned()),
        ),
    };
    let (count, is_hold) = count(field("true_reps"))?;
    let number = |name: &str| match field(name) {
        "" => Ok(None),
        text => match text.parse::<f64>() {
            Ok(value) if value.is_finite() && value >= 0.0 => Ok(Some(value)),
            _ => Err(format!("{name} \"{text}\" is not a number")),
        },
    };
    let hold_s = number("hold_s")?;
    if is_hold && hold_s.is_none() {
        return Err("a hold without hold_s".into());
    }
    Ok(Clip {
        kind,
        view: field("view").to_owned(),
        truth: Repetitions {
            count,
            tolerance: number("tolerance")?.unwrap_or_default() as u32,
            spans: Vec::new(),
            turns: turns_of(field("turn_times_s"), count),
        },
        hold_s: hold_s.filter(|_| is_hold),
        notes: field("notes").to_owned(),
        origin: field("origin").to_owned(),
        path,
    })
}

/// `3`, or `1 hold`.
fn count(text: &str) -> Result<(u32, bool), String> {
    let (digits, is_hold) = match text.split_once(' ') {
        Some((digits, "hold" | "holds")) => (digits, true),
        _ => (text, false),
    };
    digits
        .parse()
        .map(|count| (count, is_hold))
        .map_err(|_| format!("true_reps \"{text}\" is neither a number nor \"N hold\""))
}

/// The turns of the repetitions: the first group of times that has as many as there are repetitions.
/// Others (the way down, beginnings cut off) are not turns of counted repetitions.
fn turns_of(text: &str, count: u32) -> Vec<Span> {
    turns(text)
        .into_iter()
        .find(|group| u32::try_from(group.len()) == Ok(count))
        .unwrap_or_default()
}
