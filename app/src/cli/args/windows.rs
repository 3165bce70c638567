//! What can be typed for the windows that stay open: the patient's and the therapist's.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ModelArgs, languages};
use crate::ui::Language;

/// `home`.
#[derive(Debug, Clone, Default, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct HomeArgs {
    /// The programme a therapist wrote; without it a gentle starter.
    #[arg(long, value_name = "FILE")]
    pub programme: Option<PathBuf>,
    /// The drawn figure stands before the camera: to see how it goes.
    #[arg(long)]
    pub figure: bool,
    /// The language; without it that of LANG, else English.
    #[arg(long, value_parser = languages())]
    pub language: Option<Language>,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
    /// Keep what is done in this folder; without it in the user's own.
    #[arg(long, value_name = "DIR")]
    pub records: Option<PathBuf>,
    /// Keep nothing.
    #[arg(long, conflicts_with = "records")]
    pub forget: bool,
    /// Steer every page from a distance, with two raised hands. It is set from now on; the settings turn it off.
    #[arg(long)]
    pub hands_free: bool,
    /// The drawn figure does what stands in this file, for tests: stay, left, right, there, there-left, there-right, work
    /// or up.
    #[arg(long, value_name = "FILE", requires = "figure", hide = true)]
    pub figure_does: Option<PathBuf>,
    /// The programme was opened by a click: it is followed from now on.
    #[arg(skip)]
    pub follow: bool,
    /// What the person has set is kept in this file; without it in the user's own.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

/// `therapist`.
#[derive(Debug, Clone, Default, Args)]
pub struct TherapistArgs {
    /// The tool that opens at once; without it all of them are shown.
    #[arg(value_enum)]
    pub tool: Option<ToolArg>,
    /// The file it opens: a template, a recording, a programme, a patient's file.
    pub file: Option<PathBuf>,
    /// The drawn figure stands before the camera: to see how it goes.
    #[arg(long)]
    pub figure: bool,
    /// The language; without it that of LANG, else English.
    #[arg(long, value_parser = languages())]
    pub language: Option<Language>,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
    /// The folder of the therapist's own templates, programmes and patients; without it in the user's own.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// What the person has set is kept in this file; without it in the user's own.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

/// A tool of the therapist's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ToolArg {
    /// Record a movement.
    Studio,
    /// Make a programme.
    Programme,
    /// Read what a patient brought.
    Reader,
    /// The angle of a joint, live.
    Goniometer,
}
