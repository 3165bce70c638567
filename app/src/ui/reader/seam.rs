//! What the reader asks of the world outside: everything slow is awaited.

use std::path::PathBuf;
use std::sync::Arc;

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
    Open(Vec<Patient>),
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
    /// Closes it: its key is forgotten.
    fn lock(&self);
    /// Adds a patient.
    fn add(&self, name: String) -> Awaited<ClinicState>;
    /// Deletes a patient with everything.
    fn delete(&self, patient: i64) -> Awaited<ClinicState>;
    /// Whose a file seems to be.
    fn whose(&self, file: PathBuf) -> Awaited<Asked>;
    /// Adds what is new of a file; gives the patient.
    fn import(&self, file: PathBuf, to: Into) -> Awaited<(i64, Imported)>;
    /// What a patient brought.
    fn open(&self, patient: i64) -> Awaited<Brought>;
    /// Folders that are there now.
    fn places(&self) -> Awaited<Vec<Place>>;
    /// Opens a file with the program the system has for it.
    fn show(&self, file: PathBuf) -> Awaited<()>;
    /// Saves into that folder and gives the file.
    fn save(&self, what: ReportAs, of: Arc<Brought>, folder: PathBuf) -> Awaited<PathBuf>;
}
