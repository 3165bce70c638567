//! What is wrong with a movement file, where, and what to do about it.

use std::ops::Range;

/// A mistake in a movement file, or a wish it cannot fulfil.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MovementError {
    /// The file says something that makes no sense.
    #[error("{file}, line {line}, column {column}: {wrong}; {remedy}")]
    File {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong.
        wrong: String,
        /// What to do.
        remedy: String,
    },
    /// A fault was asked for that the movement does not have.
    #[error("\"{movement}\" has no fault \"{fault}\"; it has: {known}")]
    NoFault {
        /// The movement's id.
        movement: String,
        /// What was asked for.
        fault: String,
        /// What there is.
        known: String,
    },
}

impl MovementError {
    /// A mistake at a span of a file's text.
    pub(super) fn at(
        file: &str,
        text: &str,
        span: Range<usize>,
        wrong: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self::File {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
            wrong: wrong.into(),
            remedy: remedy.into(),
        }
    }
}
