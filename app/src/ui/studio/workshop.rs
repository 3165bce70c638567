//! What the studio's window asks of cameras, disks and threads: everything slow is awaited.

use std::path::PathBuf;
use std::sync::Arc;

use goodform_exercises::{Draft, Exercise, Retouch, Template};
use goodform_pose::{Side, Track};

use crate::sound::Listening;
use crate::street::{Latest, Notice, Outline, Snapshot};
use crate::studio::{Ender, Shelved, Spans, Tape, Trial, Tried, Work};
use crate::ui::archive::{Awaited, Place};

/// What is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An exercise of the library, by its id.
    Exercise(String),
    /// A movement of their own.
    Own,
}

impl Subject {
    /// The id of the exercise. Missing: it is a movement of their own.
    pub fn exercise(&self) -> Option<&str> {
        match self {
            Self::Exercise(id) => Some(id),
            Self::Own => None,
        }
    }
}

/// A camera that is open for a recording.
pub struct Stage {
    /// The newest snapshot; closed when the source is at its end.
    pub snapshots: Arc<Latest<Snapshot>>,
    /// Things to tell.
    pub notices: Arc<Latest<Notice>>,
    /// What keeps the recording.
    pub tape: Tape,
    /// Rolls, and counts, from the next frame on; it does not wait.
    pub roll: Box<dyn Fn() + Send>,
    /// Repetitions of a movement that no exercise counts, as they are found while it rolls. Missing: the coach counts.
    pub found: Option<Arc<Latest<u32>>>,
    /// Where to stand or lie.
    pub outline: Option<Arc<Outline>>,
    /// Whether the picture is shown as a mirror.
    pub mirror: bool,
    /// Hands are looked for.
    pub gestures: bool,
    /// The hand that counts. Missing: either does.
    pub hand: Option<Side>,
    /// What a hand says while it rolls.
    pub hands: Ender,
}

/// What can be worked on: recordings with the repetitions in them, or a template that was opened.
#[derive(Debug, Clone)]
pub struct Material {
    /// What was recorded.
    pub subject: Subject,
    /// The recordings, and the names of their files in the studio's folder.
    pub tracks: Vec<(String, Arc<Track>)>,
    /// The repetitions that were found. Missing: a template was opened, and no recording is there.
    pub draft: Option<Arc<Draft>>,
    /// The drawn figure doing it, where no recording is there. Missing: the figure cannot do it, or a recording is there.
    pub stand_in: Option<StandIn>,
    /// The template that was opened, or the first one made of the recordings.
    pub base: Arc<Template>,
    /// What was changed before: work that is gone on with.
    pub retouch: Option<Retouch>,
    /// What counts it.
    pub exercise: Arc<Exercise>,
    /// What is to be told of it: a recording whose end is missing, a file that was changed by hand.
    pub remark: Option<Remark>,
}

/// The drawn figure in the place of a recording.
#[derive(Debug, Clone)]
pub struct StandIn {
    /// What it does.
    pub track: Arc<Track>,
    /// When its first repetition begins, comes to its target, leaves it and is back. Units: s.
    pub bounds_s: [f64; 4],
}

/// What is to be told of what was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// The end of a recording is missing.
    Cut,
    /// The recording is not on the disk: it is lost when the window goes.
    Unkept,
    /// Somebody has changed the template by hand.
    ByHand,
}

/// Work that was begun and not saved.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The file that says which one it is.
    pub file: String,
    /// What it is called. Empty: nobody has named it yet.
    pub name: String,
    /// The exercise of the library, by its id. Missing: a movement of their own.
    pub exercise: Option<String>,
    /// Seconds of its recordings.
    pub seconds: u32,
}

/// A file that the studio may open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Where it lies.
    pub file: PathBuf,
    /// The kind of folder it lies in.
    pub place: crate::ui::archive::PlaceKind,
}

/// Where the studio's window gets everything from.
pub trait Workshop {
    /// The exercises of the library that are made of repetitions: id, and name in the library.
    fn exercises(&self) -> Vec<(String, String)>;
    /// Opens the camera for a recording.
    fn stage(&self, subject: &Subject, repetitions: u32) -> Awaited<Stage>;
    /// Opens the camera to try a template out: nothing is kept.
    fn stage_try(&self, template: Template, exercise: Arc<Exercise>) -> Awaited<Stage>;
    /// Tries a template out on movements; what each gives comes one after the other.
    fn try_out(
        &self,
        template: Template,
        exercise: Arc<Exercise>,
        trials: Vec<Trial>,
        recordings: Vec<Spans>,
    ) -> Awaited<Tried>;
    /// Closes the camera; what was on the tape is left.
    fn leave(&self);
    /// Stops the recording and finds its repetitions.
    fn develop(&self, subject: &Subject) -> Awaited<Material>;
    /// Opens a template, a clip or a track.
    fn open(&self, file: PathBuf, subject: &Subject) -> Awaited<Material>;
    /// The same recordings as another exercise, with the repetitions that are found then.
    fn recast(&self, material: &Material, subject: &Subject) -> Awaited<Material>;
    /// How much of a clip that is being opened has been looked at. Units: percent. Missing: none is, or nobody knows.
    fn looked(&self) -> Option<u32>;
    /// Files in the folders people know, and on sticks.
    fn files(&self) -> Awaited<Vec<Listed>>;
    /// Sound files in these folders.
    fn sounds(&self) -> Awaited<Vec<Listed>>;
    /// Reads a sound file that a cue may have; its trouble is the id of a text.
    fn sound(&self, file: PathBuf) -> Awaited<Vec<u8>>;
    /// Opens the microphone and listens.
    fn listen(&self) -> Listening;
    /// Plays a sound; it does not wait.
    fn play(&self, sound: &[u8]);
    /// Whether what was played was not heard, for want of a loudspeaker. It is told once.
    fn is_unheard(&self) -> bool;
    /// All that was begun and not saved, the last one first.
    fn begun(&self) -> Awaited<Vec<Begun>>;
    /// Goes on with one of it, by its file; what lies on the bench is set aside.
    fn go_on(&self, file: String) -> Awaited<Material>;
    /// Keeps the work as it is; it does not wait.
    fn keep(&self, work: Work);
    /// Recording anew came to nothing: this work lies on the bench again, and is no draft any more; gives all
    /// that is begun.
    fn take_back(&self, work: Work) -> Awaited<Vec<Begun>>;
    /// Deletes one of what was begun, by its file, so that it can be brought back; gives what is left.
    fn forget(&self, file: String) -> Awaited<Vec<Begun>>;
    /// The recording that was left is deleted like one of what was begun; gives what is left.
    fn let_go(&self) -> Awaited<Vec<Begun>>;
    /// Brings back what was deleted last; gives all there is.
    fn bring_back(&self) -> Awaited<Vec<Begun>>;
    /// Saves a template on the therapist's shelf and forgets the work; gives its file.
    fn save(&self, template: Template) -> Awaited<PathBuf>;
    /// The templates on the shelf, the newest first.
    fn templates(&self) -> Awaited<Vec<Shelved>>;
    /// Folders that are there now.
    fn places(&self) -> Awaited<Vec<Place>>;
    /// Writes a template into such a folder; gives its file.
    fn share(&self, template: Template, folder: PathBuf) -> Awaited<PathBuf>;
    /// The name, or with a number behind it where a template on the shelf has it: a second recording of a day takes the place
    /// of nothing that was not opened for it.
    fn free_name(&self, name: String) -> String {
        name
    }
    /// Today, as `2026-11-29`.
    fn today(&self) -> String;
}
