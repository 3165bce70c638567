//! `goodform therapist`: the therapist's window, and what each of its tools works with.

mod bench;
mod draft;
mod goniometer;
mod patients;
mod planner;
mod reader;
mod said;
mod studio;
mod viewer;

pub use reader::consulting;

use self::bench::Bench;
use super::args::{TherapistArgs, ToolArg};
use super::keeping::finish_writing;
use super::{CliError, own};
use crate::store::data_folder;
use crate::ui::{Language, OpenTool, TherapistInputs, ToolKind, Waker, run_therapist};

/// Opens the window, and the tool that was named.
pub(crate) fn therapist(args: &TherapistArgs) -> Result<(), CliError> {
    let shown = run_therapist(therapist_inputs(args));
    finish_writing();
    shown.map_err(|error| CliError::Failed(error.to_string()))
}

/// All the therapist's window is made from.
pub fn therapist_inputs(args: &TherapistArgs) -> TherapistInputs {
    let (settings, _, _) = own::read_own(own::settings_file(args.settings.as_deref()).as_deref());
    let language = args.language.or(settings.language);
    let own_folder = || data_folder().map(|folder| folder.join("therapist"));
    let bench = Bench {
        args: args.clone(),
        language: language.unwrap_or_else(Language::of_environment),
        folder: args.folder.clone().or_else(own_folder),
        waker: Waker::default(),
        settings,
    };
    TherapistInputs {
        tools: tools(&bench),
        begin: args.tool.map(|tool| (kind(tool), args.file.clone())),
        language: bench.language,
        settings: bench.settings.clone(),
        waker: bench.waker.clone(),
    }
}

const fn kind(tool: ToolArg) -> ToolKind {
    match tool {
        ToolArg::Studio => ToolKind::Studio,
        ToolArg::Programme => ToolKind::Planner,
        ToolArg::Reader => ToolKind::Reader,
        ToolArg::Goniometer => ToolKind::Goniometer,
    }
}

/// The tools there are.
fn tools(bench: &Bench) -> Vec<(ToolKind, OpenTool)> {
    vec![
        (ToolKind::Studio, studio::opener(bench)),
        (ToolKind::Planner, planner::opener(bench)),
        (ToolKind::Reader, reader::opener(bench)),
        (ToolKind::Goniometer, goniometer::opener(bench)),
    ]
}
