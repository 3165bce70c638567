//! `goodform repeatability`: how far a range differs when nothing has changed.

use std::sync::Arc;

use goodform_exercises::Repeatability;

use super::args::RepeatabilityArgs;
use super::setup::exercise;
use super::track::{read_track, replayed};
use super::{CliError, say, say_json};

/// From so many recordings on the error is known within a factor of about two. Source: chi-square distribution.
const ENOUGH: usize = 5;

pub(crate) fn repeatability(args: &RepeatabilityArgs) -> Result<(), CliError> {
    let exercise = exercise(&args.exercise)?;
    let mut sessions: Vec<Vec<f64>> = Vec::new();
    for path in &args.tracks {
        let track = Arc::new(read_track(path)?);
        let (street, _) = replayed(track, &exercise, None)?;
        let ranges = street
            .report()
            .repetitions
            .iter()
            .filter_map(|one| one.rom_deg);
        sessions.push(ranges.map(f64::from).collect());
    }
    let known = Repeatability::of(&sessions).ok_or_else(|| {
        CliError::Use(
            "fewer than two of the recordings have a judged range; record from the view the exercise is judged \
             from (see `goodform exercises`)"
                .to_owned(),
        )
    })?;
    if args.json {
        return say_json(&serde_json::json!({
            "exercise": exercise.id, "sessions": known.sessions, "ranges": sessions,
            "mean": known.mean, "sem": known.sem, "sem_at_most": known.sem_at_most, "mdc95": known.mdc95, "within": known.within,
        }));
    }
    for (path, ranges) in args.tracks.iter().zip(&sessions) {
        let ranges: Vec<String> = ranges.iter().map(|range| format!("{range:.0}")).collect();
        let ranges = if ranges.is_empty() {
            "none judged".to_owned()
        } else {
            ranges.join(", ")
        };
        say(&format!("{}: {ranges}", path.display()));
    }
    say(&format!(
        "{}, {} recordings: range {:.1}, standard error {:.1}; a change of less than {:.1} is no change (repetitions of \
         one recording differ by {:.1})",
        exercise.name, known.sessions, known.mean, known.sem, known.mdc95, known.within
    ));
    say(&format!(
        "From {} recordings the standard error is known roughly: in 19 of 20 cases it is at most {:.1}.{}",
        known.sessions,
        known.sem_at_most,
        if known.sessions < ENOUGH {
            " Five recordings or more tell more."
        } else {
            ""
        }
    ));
    Ok(())
}
