//! How exact Goodform is, measured on everything whose truth is known, in one report.

pub mod altered;
pub mod angle_error;
pub mod angles;
pub mod auc;
pub mod budgets;
pub mod cache;
pub mod clips;
pub mod counting;
pub mod document;
pub mod drawn;
pub mod figures;
pub mod html;
pub mod interval;
pub mod judgement;
pub mod key_numbers;
mod labelled_set;
pub mod markdown;
pub mod matching;
pub mod network;
pub mod observed;
pub mod options;
pub mod report;
pub mod robustness;
pub mod row_labels;
pub mod run;
pub mod section_angles;
pub mod section_counting;
pub mod section_judgement;
pub mod sections;
pub mod single_rule;
pub mod spaces;
pub mod svg;

use std::path::{Path, PathBuf};

pub use budgets::{Budgets, Shortfall};
pub use report::AccuracyReport;
pub use run::run;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccuracyError {
    /// Network, engine or film.
    #[error("{0}")]
    Street(String),
    /// The library of exercises is wrong.
    #[error("the library of exercises cannot be read: {0}")]
    Library(String),
    /// A file or folder.
    #[error("{path}: {reason}", path = path.display())]
    File {
        /// What happened.
        reason: String,
        /// Where.
        path: PathBuf,
    },
    /// The numbers fell below the committed floors.
    #[error("{0} of the committed limits are not kept; they are named above")]
    Budgets(usize),
}

impl AccuracyError {
    fn file(path: &Path, error: &impl ToString) -> Self {
        Self::File {
            reason: error.to_string(),
            path: path.to_path_buf(),
        }
    }
}
