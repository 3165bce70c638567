//! What is wrong with a file of a data set, in words that name the place.

use std::path::{Path, PathBuf};

/// Why a file, or a row of it, was left out. The rest is read all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DatasetError {
    /// The file or folder cannot be opened.
    #[error("{path}: it cannot be read: {reason}", path = path.display())]
    Unreadable {
        /// What the system said.
        reason: String,
        /// The file or folder.
        path: PathBuf,
    },
    /// A line is not what this data set writes.
    #[error("{path}:{line}: {reason}", path = path.display())]
    Line {
        /// What is wrong, and what was expected.
        reason: String,
        /// Line, from 1.
        line: usize,
        /// The file.
        path: PathBuf,
    },
    /// A file is whole and yet of no use.
    #[error("{path}: {reason}", path = path.display())]
    Foreign {
        /// What is wrong, and what was expected.
        reason: String,
        /// The file or folder.
        path: PathBuf,
    },
}

impl DatasetError {
    pub(crate) fn unreadable(path: &Path, error: &impl ToString) -> Self {
        Self::Unreadable {
            reason: error.to_string(),
            path: path.to_path_buf(),
        }
    }

    pub(crate) fn line(path: &Path, line: usize, reason: impl Into<String>) -> Self {
        Self::Line {
            reason: reason.into(),
            line,
            path: path.to_path_buf(),
        }
    }

    pub(crate) fn foreign(path: &Path, reason: impl Into<String>) -> Self {
        Self::Foreign {
            reason: reason.into(),
            path: path.to_path_buf(),
        }
    }
}
