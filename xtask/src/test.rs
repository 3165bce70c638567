//! `cargo xtask test`: prepare, then every test.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::machine::{self, Purpose};
use crate::process::{cargo, is_ci, visibly};
use crate::{Outcome, runtime};

/// Where the library of ONNX Runtime is told to programs that are not started from the root.
const LIBRARY_PATH: &str = "ORT_DYLIB_PATH";

pub(crate) fn test(root: &Path, packages: bool) -> Outcome<ExitCode> {
    if packages {
        machine::prepare(Purpose::Test)?;
    }
    let library = runtime::prepare(root);
    println!("Building the tests (the first time takes many minutes) ...");
    let mut build = cargo(root);
    build.args(["test", "--workspace", "--no-run"]);
    let mut tests = cargo(root);
    tests.args(["test", "--workspace", "--no-fail-fast"]);
    if is_ci() {
        build.args(["--locked", "--quiet"]);
        tests.arg("--locked");
    }
    if let (Some(library), None) = (library, std::env::var_os(LIBRARY_PATH)) {
        tests.env(LIBRARY_PATH, library);
    }
    if !visibly(&mut build)?.success() {
        return Err("the tests did not build; the compiler's message is above".to_owned());
    }
    let passed = if is_ci() {
        in_few_lines(&mut tests)?
    } else {
        visibly(&mut tests)?.success()
    };
    if passed {
        println!("Every test passed.");
        Ok(ExitCode::SUCCESS)
    } else {
        Err("some tests failed; they are named above".to_owned())
    }
}

/// Runs the tests and leaves out the lines of those that pass: a log should show what matters.
fn in_few_lines(tests: &mut Command) -> Outcome<bool> {
    let mut child = tests
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start cargo test: {error}"))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| format!("cannot read from cargo test: {error}"))?;
            let line = String::from_utf8_lossy(&line);
            if matters(&line) {
                println!("{line}");
            }
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("cargo test went astray: {error}"))?;
    Ok(status.success())
}

fn matters(line: &str) -> bool {
    let line = line.trim();
    let passed = line.starts_with("test ") && line.ends_with("... ok");
    !line.is_empty() && !passed && line != "running 0 tests"
}

#[cfg(test)]
mod tests {
    use super::matters;

    #[test]
    fn failures_and_sums_are_kept() {
        assert!(matters("test angle::tests::a_bend_is_measured ... FAILED"));
        assert!(matters("test result: ok. 12 passed; 0 failed; 0 ignored"));
        assert!(matters("skipped: ../shared/clips is not here"));
        assert!(matters("running 12 tests"));
    }

    #[test]
    fn what_passes_is_left_out() {
        assert!(!matters("test angle::tests::a_bend_is_measured ... ok"));
        assert!(!matters(""));
        assert!(!matters("running 0 tests"));
    }
}
