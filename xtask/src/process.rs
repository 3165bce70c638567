//! Running other programs, and saying what went wrong with them.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};

use crate::Outcome;

/// Lines of a failed program's output that are shown.
const TAIL_LINES: usize = 30;

/// Cargo as it was called, so that `cargo +toolchain xtask` stays on that toolchain.
pub(crate) fn cargo(root: &Path) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root);
    // Set for xtask alone: cargo's children would take them for their own.
    for name in [
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PKG_NAME",
    ] {
        command.env_remove(name);
    }
    command
}

/// Whether this is a run of continuous integration: less output, and the lock file as it is.
pub(crate) fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Runs a program with the terminal as it is.
pub(crate) fn visibly(command: &mut Command) -> Outcome<ExitStatus> {
    command
        .status()
        .map_err(|error| format!("cannot start {}: {error}", name_of(command)))
}

/// Runs a program silently; when it fails, the end of what it said is part of the sentence.
pub(crate) fn quietly(command: &mut Command) -> Outcome<String> {
    let output = gather(command)?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!(
            "{} failed ({}):\n{}",
            name_of(command),
            output.status,
            tail(&output)
        ))
    }
}

/// Runs a program to its end and keeps what it said, whatever its exit status.
pub(crate) fn gather(command: &mut Command) -> Outcome<Output> {
    command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot start {}: {error}", name_of(command)))
}

/// Whether a program is there and answers with success.
pub(crate) fn answers(program: &str, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The last lines of what a program said on both its outputs.
pub(crate) fn tail(output: &Output) -> String {
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines
        .get(lines.len().saturating_sub(TAIL_LINES)..)
        .unwrap_or_default()
        .join("\n")
}

fn name_of(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|arg| arg.to_string_lossy().into_owned()),
    );
    words.truncate(4);
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{answers, quietly, tail};
    use std::process::{Command, ExitStatus, Output};

    #[test]
    fn a_failure_tells_what_the_program_said() {
        let sentence = quietly(Command::new("sh").args(["-c", "echo too bad >&2; exit 3"]));
        let sentence = sentence.expect_err("exit 3 is a failure");
        assert!(
            sentence.contains("too bad") && sentence.contains("sh -c"),
            "{sentence}"
        );
    }

    #[test]
    fn an_absent_program_does_not_answer() {
        assert!(!answers("no-such-program-of-goodform", &["--version"]));
        assert!(answers("true", &[]));
    }

    #[test]
    fn only_the_end_of_a_long_output_is_kept() {
        let lines: Vec<String> = (0..100).map(|line| format!("line {line}")).collect();
        let text = lines.join("\n");
        let output = Output {
            status: ExitStatus::default(),
            stdout: text.into_bytes(),
            stderr: Vec::new(),
        };
        let kept = tail(&output);
        assert!(
            kept.starts_with("line 70\n") && kept.ends_with("line 99"),
            "{kept}"
        );
    }
}
