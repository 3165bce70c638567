//! `cargo xtask accuracy`: the report on how exact Goodform is.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a developer's command: the terminal is its surface"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser as _;
use goodform_benches::accuracy::options::Options;
use goodform_benches::accuracy::{AccuracyError, AccuracyReport, Budgets, run};

/// The committed limits, from the root of the workspace.
const BUDGETS: &str = "benches/budgets.toml";

fn main() -> ExitCode {
    let options = Options::parse();
    match report(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("accuracy: {error}");
            ExitCode::FAILURE
        }
    }
}

fn report(options: &Options) -> Result<(), AccuracyError> {
    // xtask starts it in the root of the workspace.
    let root = Path::new(".");
    let started = Instant::now();
    let report = run(options, root, &mut |doing| {
        eprintln!("[{:4.0} s] {doing}", started.elapsed().as_secs_f64());
    })?;
    report.write(&options.out)?;
    say(&report, options, started);
    if options.quick {
        limits(&report, &root.join(BUDGETS))?;
    }
    Ok(())
}

fn say(report: &AccuracyReport, options: &Options, started: Instant) {
    println!("Truth:");
    for set in &report.truth {
        println!(
            "  {:20} {:5} recordings, {:3} people or origins, {:6} frames, {} true repetitions, {} unreadable",
            set.set,
            set.recordings,
            set.subjects,
            set.frames,
            set.repetitions
                .map_or("unknown".to_owned(), |count| count.to_string()),
            set.unreadable
        );
    }
    if let Some(sums) = &report.counting.sums {
        println!(
            "Clips right: {}; off by one at most: {}",
            sums.right, sums.off_by_one
        );
        println!("Silent where nothing may be counted: {}", sums.silent);
    }
    for (name, value) in &report.key_numbers {
        println!("  {name:32} {value:.3}");
    }
    for said in &report.problems {
        println!("! {said}");
    }
    let out: PathBuf = options.out.join("accuracy.html");
    println!(
        "{} ({:.0} s)",
        out.display(),
        started.elapsed().as_secs_f64()
    );
}

fn limits(report: &AccuracyReport, path: &Path) -> Result<(), AccuracyError> {
    let (short, unknown) = Budgets::read(path)?.compare(&report.key_numbers);
    for name in &unknown {
        println!("SKIPPED: {name} has a limit, and its data is not here");
    }
    for short in &short {
        println!(
            "LIMIT NOT KEPT: {} is {:.3}, the limit in {} is {:.3}",
            short.name,
            short.measured,
            path.display(),
            short.limit
        );
    }
    if short.is_empty() {
        println!("Every limit is kept.");
        Ok(())
    } else {
        Err(AccuracyError::Budgets(short.len()))
    }
}
