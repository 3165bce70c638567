//! What every tool of the therapist's window is made from.

use std::path::PathBuf;

use crate::cli::args::TherapistArgs;
use crate::settings::Settings;
use crate::ui::{Language, Waker};

/// What every tool is made from.
#[derive(Clone)]
pub(crate) struct Bench {
    pub(crate) args: TherapistArgs,
    pub(crate) settings: Settings,
    pub(crate) language: Language,
    /// The folder of the therapist's own files. Missing: the system names none; `--folder` does.
    pub(crate) folder: Option<PathBuf>,
    pub(crate) waker: Waker,
}
