//! `cargo xtask run`: prepare, build in release, start.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::machine::{self, Purpose};
use crate::process::{cargo, is_ci, visibly};
use crate::{Outcome, runtime};

/// What a machine without a display shows: the figure, for as long as a few squats take.
const HEADLESS_SECONDS: &str = "20";
const HEADLESS_OUT: &str = "out";

pub(crate) fn run(root: &Path, packages: bool, args: &[String]) -> Outcome<ExitCode> {
    if packages {
        machine::prepare(Purpose::Run)?;
    }
    runtime::prepare(root);
    println!("Building Goodform in release (the first time takes several minutes) ...");
    let mut build = cargo(root);
    build.args(["build", "--release", "--package", "goodform"]);
    if is_ci() {
        build.args(["--locked", "--quiet"]);
    }
    let built = visibly(&mut build)?;
    if !built.success() {
        return Err("Goodform did not build; the compiler's message is above".to_owned());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let arguments = arguments(has_display(), args);
    println!("goodform {}", arguments.join(" "));
    let status = visibly(
        Command::new(root.join(target).join("release").join("goodform"))
            .current_dir(root)
            .args(&arguments),
    )?;
    Ok(exit_code(status.code()))
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The arguments goodform is started with. Without a display it goes the same street headless,
/// and what the person did not choose is chosen so that the command ends and leaves something.
fn arguments(display: bool, given: &[String]) -> Vec<String> {
    if display && given.is_empty() {
        return vec!["home".to_owned()];
    }
    let mut all = vec!["run".to_owned()];
    let has = |option: &str| {
        given
            .iter()
            .any(|arg| arg == option || arg.starts_with(&format!("{option}=")))
    };
    // Help needs no display; a picture of the window cannot do without one, and says so itself.
    let as_given = ["--help", "-h", "--screenshot"]
        .iter()
        .any(|option| has(option));
    if !display && !as_given {
        let mut add = |words: &[&str]| all.extend(words.iter().map(|word| (*word).to_owned()));
        if !has("--headless") {
            add(&["--headless"]);
        }
        if !["--camera", "--clip", "--track", "--figure"]
            .iter()
            .any(|source| has(source))
        {
            add(&["--figure", "squat"]);
        }
        if !has("--seconds") {
            add(&["--seconds", HEADLESS_SECONDS]);
        }
        if !has("--out") {
            add(&["--out", HEADLESS_OUT]);
        }
    }
    all.extend(given.iter().cloned());
    all
}

/// The program's own code; 1 where a signal ended it.
pub(crate) fn exit_code(code: Option<i32>) -> ExitCode {
    code.and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from)
}

#[cfg(test)]
mod tests {
    use super::arguments;

    fn line(display: bool, given: &str) -> String {
        let given: Vec<String> = given.split_whitespace().map(str::to_owned).collect();
        arguments(display, &given).join(" ")
    }

    #[test]
    fn a_display_gets_the_window() {
        assert_eq!(line(true, ""), "home");
        assert_eq!(line(true, "--clip a.mp4"), "run --clip a.mp4");
    }

    #[test]
    fn no_display_gets_the_figure() {
        assert_eq!(
            line(false, ""),
            "run --headless --figure squat --seconds 20 --out out"
        );
    }

    #[test]
    fn what_was_chosen_is_kept() {
        assert_eq!(
            line(false, "--clip=a.mp4 --headless --seconds 5 --out o"),
            "run --clip=a.mp4 --headless --seconds 5 --out o"
        );
        assert_eq!(line(false, "--help"), "run --help");
    }
}
