//! The command line: a contract, described in docs/cli.md.

mod analyze;
mod args;
mod bench;
mod by_hand;
mod doctor;
mod found;
mod history;
mod instance;
mod keeping;
mod list;
mod opening;
mod own;
mod patient;
mod programme;
mod programme_said;
#[cfg(test)]
mod programme_way;
mod repeatability;
mod run;
mod setup;
mod sheet;
mod shelf;
mod sounds;
mod stills;
mod template;
mod template_file;
mod therapist;
mod today;
mod track;

use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::Instant;

pub use args::{Cli, Command, HomeArgs, TherapistArgs, ToolArg};
pub use patient::{Closing, patient_inputs};
pub use therapist::{consulting, therapist_inputs};

/// How a command fails: what the person reads, and the exit code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CliError {
    /// Wrong use, an input that cannot be read, an output that cannot be written. Exit code 2.
    #[error("{0}")]
    Use(String),
    /// Something failed on the way. Exit code 1.
    #[error("{0}")]
    Failed(String),
}

impl CliError {
    /// An error of use or of files, from anything that can say what it is.
    pub fn usage(error: impl std::fmt::Display) -> Self {
        Self::Use(error.to_string())
    }
}

/// When the program began, as near as it can know.
static BEGAN: OnceLock<Instant> = OnceLock::new();

/// When the program began.
pub(crate) fn began() -> Instant {
    *BEGAN.get_or_init(Instant::now)
}

/// Runs the command line and gives the exit code: 0 done, 1 failed, 2 wrong use or files.
pub fn run(cli: Cli) -> ExitCode {
    began();
    let command = match (cli.command, cli.file) {
        (None, Some(file)) => return ended(opening::file(file, cli.hands_free)),
        (None, None) => Command::Home(HomeArgs {
            hands_free: cli.hands_free,
            ..HomeArgs::default()
        }),
        (Some(command), _) => command,
    };
    ended(match command {
        Command::Home(args) => opening::home(&args),
        Command::Therapist(args) => therapist::therapist(&args),
        Command::Run(args) => run::run(&args),
        Command::Analyze(args) => analyze::analyze(&args),
        Command::Track(args) => track::track(&args),
        Command::Replay(args) => track::replay(&args),
        Command::Template { action } => template::template(&action),
        Command::Programme { action } => programme_said::programme(&action),
        Command::Repeatability(args) => repeatability::repeatability(&args),
        Command::History(args) => history::history(&args),
        Command::Cameras { json } => list::cameras(json),
        Command::Models(args) => list::models(&args),
        Command::Exercises { json } => list::exercises(json),
        Command::Sounds { action } => sounds::sounds(&action),
        Command::Doctor => doctor::doctor(),
        Command::Bench(args) => bench::bench(&args),
        Command::BenchOne(args) => bench::one(&args),
    })
}

/// Says what went wrong, and gives the exit code.
fn ended(done: Result<(), CliError>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say_error(&error.to_string());
            ExitCode::from(if matches!(error, CliError::Use(_)) {
                2
            } else {
                1
            })
        }
    }
}

/// Prints to the standard output; a reader that has gone (a closed pipe) is no error of ours.
pub(crate) fn say(text: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush());
}

/// Prints to the standard error.
pub(crate) fn say_error(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr().lock(), "goodform: {text}");
}

/// Prints an object as JSON.
pub(crate) fn say_json(value: &impl serde::Serialize) -> Result<(), CliError> {
    let text = serde_json::to_string_pretty(value).map_err(|e| CliError::Failed(e.to_string()))?;
    say(&text);
    Ok(())
}

/// Prints a report: one JSON object, or the short text for people.
pub(crate) fn say_report(report: &crate::report::JsonReport, json: bool) -> Result<(), CliError> {
    if json {
        return say_json(report);
    }
    say(&report.text());
    Ok(())
}
