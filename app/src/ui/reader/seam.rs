//! What the reader asks of the world outside: everything slow is awaited.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use jiff::civil::Date;

use crate::clinic::{Imported, Patient, Whose};
use crate::reading::Brought;
use crate::records::{KeptSet, Retrace};
use crate::ui::archive::{Awaited, Place, PlaceKind};

/// A patient's file that lies somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// Where.
    pub path: PathBuf,
    /// What kind of folder it lies in.
    pub place: PlaceKind,
    /// The day it was written on.
    pub day: Date,
}

/// Where what is read comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// A patient of the database, by number.
    Patient(i64),
}

/// As what a reading is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportAs {
    /// Pages to read and to print.
    Pages,
    /// A table, a row a repetition.
    Table,
    /// Everything, for programs.
    Json,
}

/// The patients' database as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClinicState {
    /// There is none yet.
    Missing,
    /// There is one, and it is locked; the keyring may have its key.
    Locked {
        /// Whether it has.
        by_keyring: bool,
    },
    /// It is open.
    Open(OpenClinic),
}

/// The patients' database while it is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenClinic {
    /// The patients, by name.
    pub patients: Vec<Patient>,
    /// The keyring's key opened it, not a passphrase.
    pub by_keyring: bool,
    /// Where it lies.
    pub file: PathBuf,
}

/// How far the adding of a file is, and whether it is to stop.
#[derive(Debug, Default)]
pub struct Course {
    permille: AtomicU32,
    is_stopped: AtomicBool,
}

impl Course {
    /// So much of the file is added. Units: share of 1.
    pub fn share(&self) -> f32 {
        self.permille.load(Ordering::Relaxed).min(1000) as f32 / 1000.0
    }

    /// It has come so far. Units: share of 1.
    pub fn go(&self, share: f64) {
        let permille = (share.clamp(0.0, 1.0) * 1000.0) as u32;
        self.permille.store(permille, Ordering::Relaxed);
    }

    /// It is to stop.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it is to stop.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }
}

/// What opens the database.
#[derive(Clone, PartialEq, Eq)]
pub enum Opener {
    /// What was typed.
    Passphrase(String),
    /// What the system's keyring keeps.
    Keyring,
}

/// To whom a file is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    /// One that is there.
    Known(i64),
    /// A new one of that name.
    New(String),
}

/// Whose a file seems to be, and how the file calls them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// By what is in the database.
    pub whose: Whose,
    /// By the programme in the file. Missing: empty.
    pub person: String,
}

impl Asked {
    /// How a patient was called in earlier files, where this one is for somebody called otherwise. Missing: it is not so,
    /// or the exercises themselves say whose it is.
    pub(super) fn called_otherwise(&self, patient: i64) -> Option<&str> {
        let mut all = self.whose.otherwise.iter();
        let found = all.find(|(of, _)| *of == patient);
        let found = found.filter(|_| self.whose.known.is_empty());
        found.map(|(_, name)| name.as_str())
    }
}

/// What the reader works with.
pub trait Consulting {
    /// Files of patients in the folders everybody knows, the newest first.
    fn found(&self) -> Awaited<Vec<FoundFile>>;
    /// Reads what was done.
    fn read(&self, file: PathBuf) -> Awaited<Brought>;
    /// Looks whether the movements of a file are whole.
    fn check(&self, file: PathBuf) -> Awaited<()>;
    /// The movement of a set.
    fn watch(&self, origin: Origin, set: KeptSet) -> Awaited<Retrace>;
    /// How the patients' database is; it opens by itself where the system's keyring has its key.
    fn clinic(&self) -> Awaited<ClinicState>;
    /// Makes it.
    fn make(&self, with: Opener) -> Awaited<ClinicState>;
    /// Opens it.
    fn unlock(&self, with: Opener) -> Awaited<ClinicState>;
    /// Closes it, when nothing is done in it any more: its key is forgotten.
    fn lock(&self) -> Awaited<ClinicState>;
    /// Something else opens it from now on.
    fn change_key(&self, to: Opener) -> Awaited<ClinicState>;
    /// Puts a database aside that nobody can open, under another name.
    fn put_aside(&self) -> Awaited<ClinicState>;
    /// Adds a patient.
    fn add(&self, name: String) -> Awaited<ClinicState>;
    /// Deletes a patient with everything.
    fn delete(&self, patient: i64) -> Awaited<ClinicState>;
    /// Whose a file seems to be.
    fn whose(&self, file: PathBuf) -> Awaited<Asked>;
    /// Adds what is new of a file; gives the patient. What was stopped on its course adds nothing.
    fn import(&self, file: PathBuf, to: Into, course: Arc<Course>) -> Awaited<(i64, Imported)>;
    /// What a patient brought.
    fn open(&self, patient: i64) -> Awaited<Brought>;
    /// Folders that are there now.
    fn places(&self) -> Awaited<Vec<Place>>;
    /// Opens a file with the program the system has for it.
    fn show(&self, file: PathBuf) -> Awaited<()>;
    /// Saves into that folder and gives the file.
    fn save(&self, what: ReportAs, of: Arc<Brought>, folder: PathBuf) -> Awaited<PathBuf>;
}
