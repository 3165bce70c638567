//! What the window asks of the records: everything slow is awaited.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use eframe::egui::Context;

use crate::records::{KeptSession, Retrace};
use crate::street::Trouble;
use crate::ui::texts::Texts;

/// Something that comes from another thread, or one plain sentence why it does not.
pub type Awaited<T> = Receiver<Result<T, String>>;

/// What is awaited is looked for so often where nothing else wakes the window. Units: s. Own choice.
const LOOK: Duration = Duration::from_millis(50);

/// What was awaited, once it came: it is awaited no more then. That nobody will answer any more is an answer without
/// words. Missing: it is on its way.
pub(super) fn arrived<T>(
    ctx: &Context,
    awaited: &mut Option<Awaited<T>>,
) -> Option<Result<T, String>> {
    let came = match awaited.as_ref()?.try_recv() {
        Ok(came) => came,
        Err(TryRecvError::Disconnected) => Err(String::new()),
        Err(TryRecvError::Empty) => {
            ctx.request_repaint_after(LOOK);
            return None;
        }
    };
    *awaited = None;
    Some(came)
}

/// What has come of something that is awaited; `gone` is said where nobody answers any more. Missing: it is on its way.
pub(super) fn taken<T>(
    ctx: &Context,
    awaited: &mut Option<Awaited<T>>,
    gone: (&str, &Texts),
) -> Option<Result<T, String>> {
    let came = arrived(ctx, awaited)?;
    let words = |why: String| {
        if why.is_empty() {
            gone.1.get(gone.0).into_owned()
        } else {
            why
        }
    };
    Some(came.map_err(words))
}

/// What is to be deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deletion {
    /// One set, by its number.
    Set(i64),
    /// Everything of a day, as `2026-11-29`.
    Day(String),
    /// All there is.
    All,
}

/// As what the records are saved for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveAs {
    /// One file for the therapist.
    Therapist,
    /// A table, a row a repetition.
    Table,
    /// Pictures of the plots.
    Picture,
    /// Everything, for programs.
    Json,
}

/// A folder the person knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub folder: PathBuf,
    /// What kind, and with it its word.
    pub kind: PlaceKind,
}

/// The kinds of folders a person knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceKind {
    /// The documents.
    Documents,
    /// The downloads.
    Downloads,
    /// The folder of the person.
    Home,
    /// A stick, by its name.
    Stick(String),
}

/// What is kept of a set that is counted by hand.
#[derive(Debug, Clone, PartialEq)]
pub enum ByHandWord {
    /// So many, after so many seconds.
    Count(u32, f64),
    /// The set has ended so.
    End(u32, f64),
    /// It hurt then. Units: s of the set.
    Hurts(f64),
    /// Where, by an id of [`super::PLACES`], and how much, 0-10.
    HurtsThere(Option<&'static str>, Option<u8>),
    /// How it felt, 0-10. Missing: not answered.
    Felt {
        /// Pain now.
        pain: Option<u8>,
        /// How hard it was.
        effort: Option<u8>,
    },
}

/// Takes what is to be kept of one set; it never waits.
pub type ByHandDesk = Box<dyn Fn(ByHandWord)>;

/// What the history is read from and saved to.
pub trait Archive {
    /// All sessions, the latest first.
    fn sessions(&self) -> Awaited<Vec<KeptSession>>;
    /// A set's movement.
    fn watch(&self, set: i64) -> Awaited<Retrace>;
    /// Deletes, and gives what is left.
    fn delete(&self, what: Deletion) -> Awaited<Vec<KeptSession>>;
    /// Folders that are there now.
    fn places(&self) -> Awaited<Vec<Place>>;
    /// Saves into that folder and gives the file.
    fn save(&self, what: SaveAs, folder: PathBuf) -> Awaited<PathBuf>;
    /// Keeps the pain the person came with, 0-10.
    fn pain_before(&self, pain: u8);
    /// Keeps how much it hurts on the morning after a session, 0-10.
    fn pain_next_morning(&self, session: i64, pain: u8);
    /// What could not be kept since this was asked last. Missing: all was.
    fn trouble(&self) -> Option<Trouble>;
    /// Begins a set that no camera watches, and takes what comes of it.
    fn by_hand(&self, exercise: &str) -> ByHandDesk;
    /// Days a week that are planned. Missing: nobody said.
    fn planned_days(&self) -> Option<u32>;
    /// Today, as `2026-11-29`.
    fn today(&self) -> String;
}
