//! One command to run Goodform, one to test it, one to check it, one to measure it, one to
//! pack it, one to give it its voice:
//! `cargo xtask run | test | check | accuracy | dist | sounds`.
//!
//! It prepares the machine first: Debian packages ([`machine`]) and ONNX Runtime ([`runtime`]).
//! It stands outside the house: it knows the other crates by name only, and uses `std` alone.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a developer's command: the terminal is its only surface"
)]

mod accuracy;
mod check;
mod dist;
mod machine;
mod process;
mod run;
mod runtime;
mod sounds;
mod test;
mod wheel;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use machine::Purpose;
use sounds::Which;

/// What went wrong, in one or a few sentences for the person at the terminal.
pub(crate) type Outcome<T> = Result<T, String>;

const USAGE: &str = "\
Usage: cargo xtask <command> [--skip-packages]

  run [-- ARGS]   prepare this machine, build Goodform in release and start it with ARGS
  test            prepare this machine, then run every test
  check [STEP..]  all, or the steps named: format, spelling, dependencies, advisories,
                  walls, lints, documentation
  accuracy [OPTIONS]
                  measure how exact Goodform is and write a report; `accuracy --help` tells more
  dist [--out DIR]
                  build in release and pack a folder and a Debian package, in dist/ or DIR
  sounds [--anew] speak every sentence of the language files that has no sound yet, or all anew

  --skip-packages   leave the system's packages alone (for systems without apt-get,
                    once you have installed the equivalents)

Examples:
  cargo xtask run
  cargo xtask run -- --clip squat.mp4 --exercise squat
  cargo xtask run -- --figure squat --headless --json --seconds 10";

/// The command line, read.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Run { packages: bool, args: Vec<String> },
    Test { packages: bool },
    Check { packages: bool, steps: Vec<String> },
    Accuracy { packages: bool, args: Vec<String> },
    Sounds { packages: bool, which: Which },
    Dist { packages: bool, out: PathBuf },
    Help,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = parse(&args).and_then(|command| {
        let root = root()?;
        match command {
            Command::Run { packages, args } => run::run(&root, packages, &args),
            Command::Test { packages } => test::test(&root, packages),
            Command::Check { packages, steps } => check::check(&root, packages, &steps),
            Command::Accuracy { packages, args } => accuracy::accuracy(&root, packages, &args),
            Command::Sounds { packages, which } => {
                if packages {
                    machine::prepare(Purpose::Run)?;
                }
                sounds::sounds(&root, which)
            }
            Command::Dist { packages, out } => dist::dist(&root, packages, &out),
            Command::Help => {
                println!("{USAGE}");
                Ok(ExitCode::SUCCESS)
            }
        }
    });
    outcome.unwrap_or_else(|sentence| {
        eprintln!("xtask: {sentence}");
        ExitCode::FAILURE
    })
}

fn parse(args: &[String]) -> Outcome<Command> {
    let (ours, theirs) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (
            args.get(..at).unwrap_or_default(),
            args.get(at + 1..).unwrap_or_default(),
        ),
        None => (args, &[][..]),
    };
    if let Some(("accuracy", rest)) = ours
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        // Its options are the report's own, `--help` too.
        let (skip, args): (Vec<&String>, Vec<&String>) = rest
            .iter()
            .chain(theirs)
            .partition(|arg| *arg == "--skip-packages");
        return Ok(Command::Accuracy {
            packages: skip.is_empty(),
            args: args.into_iter().cloned().collect(),
        });
    }
    if ours.is_empty()
        || ours
            .iter()
            .any(|arg| arg == "--help" || arg == "-h" || arg == "help")
    {
        return Ok(Command::Help);
    }
    let packages = !ours.iter().any(|arg| arg == "--skip-packages");
    let words: Vec<&str> = ours
        .iter()
        .map(String::as_str)
        .filter(|arg| *arg != "--skip-packages")
        .collect();
    match words.as_slice() {
        ["run"] => Ok(Command::Run {
            packages,
            args: theirs.to_vec(),
        }),
        ["test"] if theirs.is_empty() => Ok(Command::Test { packages }),
        ["sounds"] if theirs.is_empty() => Ok(Command::Sounds {
            packages,
            which: Which::Missing,
        }),
        ["sounds", "--anew"] if theirs.is_empty() => Ok(Command::Sounds {
            packages,
            which: Which::Anew,
        }),
        ["check", steps @ ..] if theirs.is_empty() => Ok(Command::Check {
            packages,
            steps: steps.iter().map(|step| (*step).to_owned()).collect(),
        }),
        ["dist"] if theirs.is_empty() => Ok(Command::Dist {
            packages,
            out: PathBuf::from("dist"),
        }),
        ["dist", "--out", out] if theirs.is_empty() => Ok(Command::Dist {
            packages,
            out: PathBuf::from(out),
        }),
        ["run", ..] => Err(format!(
            "arguments for goodform come after `--`: cargo xtask run -- ...\n\n{USAGE}"
        )),
        _ => Err(format!(
            "cannot make sense of `{}`\n\n{USAGE}",
            args.join(" ")
        )),
    }
}

/// The folder of the workspace: where this crate was built from, or, when it has been moved since,
/// the nearest folder upwards that holds `xtask/`.
fn root() -> Outcome<PathBuf> {
    let here = std::env::current_dir().map_err(|error| format!("no current folder: {error}"))?;
    let from_cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let start = from_cargo.unwrap_or(here);
    start
        .ancestors()
        .find(|folder| folder.join("xtask").join("Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| "run me inside the Goodform folder, by `cargo xtask`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Command, parse};
    use crate::sounds::Which;

    fn read(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn run_hands_on_what_follows_the_dashes() {
        assert_eq!(
            read("run -- --clip a.mp4 --help"),
            Ok(Command::Run {
                packages: true,
                args: ["--clip", "a.mp4", "--help"].map(str::to_owned).to_vec()
            })
        );
    }

    #[test]
    fn packages_can_be_left_alone() {
        assert_eq!(
            read("test --skip-packages"),
            Ok(Command::Test { packages: false })
        );
    }

    #[test]
    fn help_is_given_for_nothing_and_for_help() {
        assert_eq!(read(""), Ok(Command::Help));
        assert_eq!(read("run --help"), Ok(Command::Help));
    }

    #[test]
    fn single_checks_can_be_named() {
        assert_eq!(
            read("check format walls"),
            Ok(Command::Check {
                packages: true,
                steps: ["format", "walls"].map(str::to_owned).to_vec()
            })
        );
    }

    #[test]
    fn the_report_takes_its_own_options_with_or_without_dashes() {
        for line in [
            "accuracy --quick --out a --skip-packages",
            "accuracy --skip-packages -- --quick --out a",
        ] {
            assert_eq!(
                read(line),
                Ok(Command::Accuracy {
                    packages: false,
                    args: ["--quick", "--out", "a"].map(str::to_owned).to_vec()
                }),
                "{line}"
            );
        }
    }

    #[test]
    fn sounds_are_made_where_they_lack_or_all_anew() {
        let made = |packages, which| Ok(Command::Sounds { packages, which });
        assert_eq!(read("sounds --skip-packages"), made(false, Which::Missing));
        assert_eq!(read("sounds --anew"), made(true, Which::Anew));
        assert!(read("sounds --old").is_err());
    }

    #[test]
    fn what_is_packed_goes_where_it_is_asked_to() {
        for (line, out) in [("dist --skip-packages", "dist"), ("dist --out a", "a")] {
            let Ok(Command::Dist { out: read, .. }) = read(line) else {
                panic!("{line} was not understood");
            };
            assert_eq!(read, std::path::Path::new(out));
        }
        assert!(read("dist --out").is_err());
    }

    #[test]
    fn wrong_words_are_refused() {
        assert!(read("fly").is_err());
        assert!(read("run --clip a.mp4").is_err());
        assert!(read("test -- --nocapture").is_err());
    }
}
