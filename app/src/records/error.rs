//! What can go wrong with records, each in one plain sentence.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::street::{Trouble, Unwritten};

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
        /// Of which kind that is.
        why: Unwritten,
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
        /// Of which kind that is.
        why: Unwritten,
    },
}

/// What keeps the database from being written.
pub(super) fn why(error: &rusqlite::Error) -> Unwritten {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Unwritten::Full,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Unwritten::ReadOnly,
        _ => Unwritten::Other,
    }
}

impl From<RecordsError> for Trouble {
    fn from(error: RecordsError) -> Self {
        let said = error.to_string();
        match error {
            RecordsError::Folder { why, .. } => Self::NotKept { why, said },
            RecordsError::Database(error) => Self::NotKept {
                why: why(&error),
                said,
            },
            RecordsError::Poses { why, .. } => Self::PosesNotKept { why, said },
            RecordsError::Text(_) => Self::NotKept {
                why: Unwritten::Other,
                said,
            },
            _ => Self::Said(said),
        }
    }
}
