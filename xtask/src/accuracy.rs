//! `cargo xtask accuracy`: prepare, build the report's program in release, run it.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::machine::{self, Purpose};
use crate::process::{cargo, is_ci, visibly};
use crate::run::exit_code;
use crate::{Outcome, runtime};

const PROGRAM: &str = "accuracy";

pub(crate) fn accuracy(root: &Path, packages: bool, args: &[String]) -> Outcome<ExitCode> {
    if packages {
        machine::prepare(Purpose::Run)?;
    }
    runtime::prepare(root);
    println!("Building the report's program in release (the first time takes several minutes) ...");
    let mut build = cargo(root);
    build.args([
        "build",
        "--release",
        "--package",
        "goodform-benches",
        "--bin",
        PROGRAM,
    ]);
    if is_ci() {
        build.args(["--locked", "--quiet"]);
    }
    if !visibly(&mut build)?.success() {
        return Err("it did not build; the compiler's message is above".to_owned());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let status = visibly(
        Command::new(root.join(target).join("release").join(PROGRAM))
            .current_dir(root)
            .args(args),
    )?;
    Ok(exit_code(status.code()))
}
