//! What a therapist asks of one person: which exercises, how much of each, on which days.

#![allow(
    clippy::result_large_err,
    reason = "a mistake carries the whole file for its diagnostic and is made once, when a file is opened"
)]

mod answer;
mod ask;
mod carried;
mod days;
mod item;
#[cfg(test)]
mod mistakes;
mod read;
#[cfg(test)]
mod round_trip;
mod table;
#[cfg(test)]
mod tests;
mod time;
mod write;

use goodform_pose::Side;

pub use answer::{Answer, Applies};
pub use ask::{Contraindication, contraindications};
pub use carried::{Carried, LONGEST_QUESTION, MOST_QUESTIONS};
pub use days::{Days, Weekday};
pub use read::ProgrammeError;

use crate::exercise::Exercise;
use crate::faults::Strictness;
use crate::library::Library;

/// The latest version of the layout: 2 carries templates and asks questions, 3 has the therapist's answers. What needs
/// none of them is written as 1, which every Goodform reads.
pub const PROGRAMME_VERSION: u32 = 3;
/// More items are no day's work, and each carries one template at most. Units: items. Own choice.
pub const MOST_ITEMS: usize = 60;
/// A larger file is no programme: the largest template there may be, 16 MB, has room in it, or some dozens with spoken
/// cues. What a patient brings back has it in one line, in which each letter takes two at most, and that line may have
/// 64 MB. Units: bytes.
pub const LARGEST_PROGRAMME: usize = 24 << 20;
const FORMAT: &str = "goodform programme";
/// A gentle beginning for a person nobody has written a programme for yet.
const STARTER: &str = include_str!("../../programmes/starter.goodform.toml");

/// A programme for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// The person's name, or what they are called here. Missing: empty, it is for nobody in particular.
    pub person: String,
    /// Who wrote it.
    pub by: String,
    /// The day it was written on, as `2026-11-29`.
    pub on: String,
    /// What the therapist has to say of the whole. Missing: empty.
    pub note: String,
    /// When it is done.
    pub days: Days,
    /// What is asked before its first exercise; who says yes to one talks with their therapist first.
    pub ask: Vec<String>,
    /// What the therapist answered to what leaves exercises out.
    pub answers: Vec<Answer>,
    /// Templates that lie inside. Missing: one that an item asks for and is not here lies beside the file.
    pub templates: Vec<Carried>,
    /// What is done, in this order.
    pub items: Vec<Item>,
}

/// What is moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Movement {
    /// An exercise of the library, by its id.
    Library(String),
    /// A therapist's own movement: a template file that lies beside the programme.
    Template(String),
}

impl Movement {
    /// The id, or the name of the file.
    pub fn name(&self) -> &str {
        match self {
            Self::Library(name) | Self::Template(name) => name,
        }
    }
}

/// One exercise of a programme. What is not said stays as the library or the template has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What is moved.
    pub movement: Movement,
    /// Sets.
    pub sets: Option<u32>,
    /// Repetitions a set, on each side where it has sides.
    pub repetitions: Option<u32>,
    /// Time of a hold. Units: s.
    pub hold_s: Option<f64>,
    /// Rest between sets. Units: s.
    pub rest_s: Option<f64>,
    /// How much of the range is asked for. Units: per cent of the library's or the template's, 60 to 100.
    pub range_percent: Option<u32>,
    /// The side it is done on. Missing: both.
    pub side: Option<Side>,
    /// How strictly it is looked at.
    pub strictness: Option<Strictness>,
    /// What the therapist has to say of it. Missing: empty.
    pub note: String,
}

impl Item {
    /// An item that changes nothing of what it asks for.
    pub fn new(movement: Movement) -> Self {
        Self {
            movement,
            sets: None,
            repetitions: None,
            hold_s: None,
            rest_s: None,
            range_percent: None,
            side: None,
            strictness: None,
            note: String::new(),
        }
    }

    /// Its exercise of the library, as the library has it. Missing: it is a template, or unknown.
    pub fn in_library<'a>(&self, library: &'a Library) -> Option<&'a Exercise> {
        match &self.movement {
            Movement::Library(id) => library.find(id),
            Movement::Template(_) => None,
        }
    }
}

impl Programme {
    /// A template that lies inside, by the name items ask for it by.
    pub fn carried(&self, file: &str) -> Option<&Carried> {
        self.templates.iter().find(|carried| carried.file == file)
    }

    /// What was answered about something. Missing: it was not asked, or is asked at home.
    pub fn answer(&self, about: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.about == about)
    }

    /// A programme that is being begun: it asks for nothing yet.
    pub fn empty(by: &str, on: &str) -> Self {
        Self {
            person: String::new(),
            by: by.to_owned(),
            on: on.to_owned(),
            note: String::new(),
            days: Days::AWeek(5),
            ask: Vec::new(),
            answers: Vec::new(),
            templates: Vec::new(),
            items: Vec::new(),
        }
    }

    /// A gentle beginning for low back pain, to be confirmed by a physiotherapist.
    ///
    /// # Errors
    /// [`ProgrammeError`] if the file is wrong (a test refuses that).
    pub fn starter(library: &Library) -> Result<Self, ProgrammeError> {
        Self::parse("starter.goodform.toml", STARTER, library)
    }
}
