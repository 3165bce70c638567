//! The program `goodform`.

use std::process::ExitCode;

use clap::Parser as _;
use goodform::cli::{Cli, run};

fn main() -> ExitCode {
    quieten_decoders();
    run(Cli::parse())
}

/// Keeps ffmpeg, inside OpenCV, from writing lines for programmers about damaged clips: what a person
/// should know of them is said by us. It listens to this variable alone.
fn quieten_decoders() {
    const LEVEL: &str = "OPENCV_FFMPEG_LOGLEVEL";
    /// ffmpeg's `AV_LOG_QUIET`.
    const QUIET: &str = "-8";
    if std::env::var_os(LEVEL).is_some() {
        return;
    }
    #[allow(
        unsafe_code,
        reason = "OpenCV offers no other way; the one unsafe line of this project"
    )]
    // SAFETY: the environment may be changed while no other thread reads it, and this is the first
    // thing the program does: there is no other thread.
    unsafe {
        std::env::set_var(LEVEL, QUIET);
    }
}
