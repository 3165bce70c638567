//! What can go wrong with the patients' database, each in one plain sentence.

use std::path::PathBuf;

use crate::records::RecordsError;

/// Why patients cannot be kept or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ClinicError {
    /// The file cannot be made or opened.
    #[error("your patients cannot be kept in {}: {reason}; free some space or choose another folder", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// `SQLite` cannot tell the one from the other.
    #[error("this does not open your patients: it is another passphrase, or the file is damaged")]
    Key,
    /// The system's keyring does not serve.
    #[error("the keyring of this computer does not serve ({0}); take a passphrase")]
    Ring(String),
    /// The system has a keyring, and it is locked.
    #[error("the keyring of this computer is locked; unlock it and try once more")]
    RingLocked,
    /// A newer program made it.
    #[error("your patients are kept by a newer Goodform; use that one")]
    Newer,
    /// A passphrase anybody guesses.
    #[error("take at least {0} letters, so that nobody guesses it")]
    Short(usize),
    /// A name is needed, and each only once.
    #[error("write a name or a pseudonym")]
    NoName,
    /// There is a patient of that name.
    #[error("there is a patient of this name; choose another one")]
    NameTaken,
    /// There is no such patient any more.
    #[error("this patient is not here any more")]
    Gone,
    /// What was brought belongs to somebody else.
    #[error("these exercises are with {0} already; nothing was added")]
    Others(String),
    /// No room is left.
    #[error("the disk is full, and nothing of this was kept; free some space and try once more")]
    Full,
    /// The database cannot be read or written.
    #[error("your patients cannot be read or kept just now: {0}")]
    Database(rusqlite::Error),
    /// What was kept cannot be read as text.
    #[error("something that was kept of this patient cannot be read: {0}")]
    Text(#[from] serde_json::Error),
    /// What was brought cannot be read.
    #[error(transparent)]
    Brought(#[from] RecordsError),
    /// A movement that was kept cannot be read.
    #[error("the movement of this set cannot be read: {0}")]
    Movement(String),
}

impl From<rusqlite::Error> for ClinicError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::Key,
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Database(error),
        }
    }
}
