//! The program `goodform`.

use std::process::ExitCode;

use clap::Parser as _;
use goodform::cli::{Cli, run};

fn main() -> ExitCode {
    run(Cli::parse())
}
