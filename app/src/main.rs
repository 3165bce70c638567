//! The program `goodform`.

use std::process::ExitCode;

use clap::Parser as _;
use goodform::cli::{Cli, run};

/// What other people's libraries listen to before they do anything.
const VARIABLES: [(&str, &str, Who); 2] = [
    // Keeps ffmpeg, inside OpenCV, from writing lines for programmers about damaged clips: what a person should
    // know of them is said by us. The number is its `AV_LOG_QUIET`.
    ("OPENCV_FFMPEG_LOGLEVEL", "-8", Who::AnyoneElse),
    // ONNX Runtime 1.29 and later report over the network, and only this stops them from the start. The one
    // that we pack cannot; a computer may have another.
    ("ORT_DISABLE_TELEMETRY", "1", Who::WeAlone),
];

/// Whose word counts where a variable is set already.
#[derive(PartialEq, Eq)]
enum Who {
    AnyoneElse,
    WeAlone,
}

fn main() -> ExitCode {
    for (name, value, who) in VARIABLES {
        if who == Who::WeAlone || std::env::var_os(name).is_none() {
            set(name, value);
        }
    }
    run(Cli::parse())
}

fn set(name: &str, value: &str) {
    #[allow(
        unsafe_code,
        reason = "the libraries offer no other way; the one unsafe line of this project"
    )]
    // SAFETY: the environment may be changed while no other thread reads it, and this is the first
    // thing the program does: there is no other thread.
    unsafe {
        std::env::set_var(name, value);
    }
}
