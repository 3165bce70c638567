//! What is to be told beside the snapshots: by kind, so that the window says it in the person's language.

use super::source::SourceError;

/// Why something cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unwritten {
    /// The disk is full.
    Full,
    /// It may not be written to.
    ReadOnly,
    /// Anything else.
    Other,
}

impl From<&std::io::Error> for Unwritten {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Other,
        }
    }
}

/// Something to tell. Its [`Display`](std::fmt::Display) is one English sentence, for the terminal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Trouble {
    /// The source gives no picture.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The picture is black all over.
    #[error("the camera's picture is black: the shutter seems closed; open it or turn on a light")]
    Black,
    /// The camera gives too few pictures to tell how fast somebody moves.
    #[error(
        "the camera gives {fps} pictures a second: repetitions are counted, their speed is not judged; more light often helps"
    )]
    SlowCamera {
        /// Units: pictures a second.
        fps: u32,
    },
    /// The camera gives enough, and this computer looks at too few of them.
    #[error(
        "this computer looks at {fps} pictures a second: repetitions are counted, their speed is not judged; close other programs"
    )]
    SlowComputer {
        /// Units: pictures a second.
        fps: u32,
    },
    /// Time passed in which nothing ran: the computer was asleep.
    #[error("the computer was asleep; the exercise waits")]
    Slept,
    /// The camera that was chosen is not there, and another one serves.
    #[error("the chosen camera is not there; \"{name}\" is used")]
    OtherCamera {
        /// The one that serves.
        name: String,
    },
    /// What is done is not kept.
    #[error("{said}")]
    NotKept {
        /// Why.
        why: Unwritten,
        /// In words.
        said: String,
    },
    /// The movement of the set is not kept; its count is.
    #[error("{said}")]
    PosesNotKept {
        /// Why.
        why: Unwritten,
        /// In words.
        said: String,
    },
    /// Anything else, in its own words.
    #[error("{0}")]
    Said(String),
}

impl From<String> for Trouble {
    fn from(said: String) -> Self {
        Self::Said(said)
    }
}

impl Trouble {
    /// The person has to be ready again before the set goes on: it pauses.
    pub const fn pauses(&self) -> bool {
        matches!(self, Self::Slept)
    }
}
