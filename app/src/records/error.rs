//! What can go wrong with records, each in one plain sentence.

use std::path::PathBuf;

/// Why records cannot be kept or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordsError {
    /// The folder cannot be made or written.
    #[error("your exercises cannot be kept in {}: {reason}; free some space or choose another folder", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A newer program made the records.
    #[error("the records in {} were made by a newer Goodform; use that one", folder.display())]
    Newer {
        /// Which.
        folder: PathBuf,
    },
    /// The database cannot be read or written.
    #[error("the records cannot be used: {0}; the exercise goes on, what was kept before is safe")]
    Database(#[from] rusqlite::Error),
    /// A report cannot be written as text.
    #[error("a set cannot be kept: {0}")]
    Text(#[from] serde_json::Error),
    /// A file for the therapist cannot be read.
    #[error("{0}")]
    TherapistFile(&'static str),
    /// The set was deleted while it went on.
    #[error("this set was deleted; nothing more of it is kept")]
    Deleted,
    /// There is no such session.
    #[error("there is no session {0}; `goodform history` lists them")]
    NoSession(i64),
    /// The poses' file cannot be read or written.
    #[error("the poses in {} cannot be used: {reason}", path.display())]
    Poses {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}
