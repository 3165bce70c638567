//! `cargo xtask accuracy`: prepare, build the report's program, run it.

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
    println!("Building the report's program (the first time takes several minutes) ...");
    // Continuous integration has just built everything for the tests; its quick report is about what is
    // counted, and a second build of everything would take longer than the report.
    let quickly = is_ci() && args.iter().any(|arg| arg == "--quick");
    let mut build = cargo(root);
    // The whole workspace, so that crates get the features the tests built them with.
    build.args(["build", "--workspace", "--bin", PROGRAM]);
    if !quickly {
        build.arg("--release");
    }
    if is_ci() {
        build.args(["--locked", "--quiet"]);
    }
    if !visibly(&mut build)?.success() {
        return Err("it did not build; the compiler's message is above".to_owned());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let folder = if quickly { "debug" } else { "release" };
    let status = visibly(
        Command::new(root.join(target).join(folder).join(PROGRAM))
            .current_dir(root)
            .args(args),
    )?;
    Ok(exit_code(status.code()))
}
