//! `goodform history`: what was kept of past exercises.

use std::path::{Path, PathBuf};

use super::args::HistoryArgs;
use super::{CliError, say, say_json};
use crate::records::{KeptSession, RECORDS_FOLDER, Records, repetitions_csv, sessions_json};
use crate::store::{data_folder, write_whole};

/// The folder that was named, else the user's own.
pub(crate) fn folder(named: Option<&Path>) -> Result<PathBuf, CliError> {
    let own = || data_folder().map(|folder| folder.join(RECORDS_FOLDER));
    named.map(Path::to_owned).or_else(own).ok_or_else(|| {
        CliError::Use("this account has no folder of its own; name one with --records".to_owned())
    })
}

pub(crate) fn history(args: &HistoryArgs) -> Result<(), CliError> {
    let folder = folder(args.records.as_deref())?;
    let mut records = Records::open(&folder).map_err(CliError::usage)?;
    if args.delete_all {
        records.delete_all().map_err(CliError::usage)?;
        say("everything that was kept is deleted");
        return Ok(());
    }
    if let Some(session) = args.delete {
        records.delete(session).map_err(CliError::usage)?;
        say(&format!("session {session} is deleted"));
        return Ok(());
    }
    let sessions = records.sessions().map_err(CliError::usage)?;
    if let Some(path) = &args.export {
        return export(path, &sessions);
    }
    if args.json {
        return say_json(&sessions);
    }
    if sessions.is_empty() {
        say(&format!("nothing was kept yet in {}", folder.display()));
    }
    for session in &sessions {
        say(&text(session));
    }
    Ok(())
}

fn export(path: &Path, sessions: &[KeptSession]) -> Result<(), CliError> {
    let ending = path.extension().and_then(std::ffi::OsStr::to_str);
    let text = match ending {
        Some("json") => sessions_json(sessions).map_err(|e| CliError::Failed(e.to_string()))?,
        Some("csv") => repetitions_csv(sessions),
        _ => {
            let said = format!("{}: name a file that ends in .json or .csv", path.display());
            return Err(CliError::Use(said));
        }
    };
    write_whole(path, text.as_bytes()).map_err(CliError::Use)?;
    say(&format!(
        "{} sessions written to {}",
        sessions.len(),
        path.display()
    ));
    Ok(())
}

fn text(session: &KeptSession) -> String {
    use std::fmt::Write as _;
    // Writing into a string cannot fail.
    let mut out = format!("{:>4}  {}", session.id, session.day());
    for set in &session.sets {
        let range = set
            .report
            .mean_range_deg()
            .map_or(String::new(), |(mean, error)| {
                format!(", range {mean:.0} +-{error:.0} deg")
            });
        let ended = if set.ended { "" } else { ", broken off" };
        let _ = write!(
            out,
            "\n      {} x {} in {:.0} s{range}{ended}",
            set.done, set.exercise, set.seconds
        );
        for hurt in &set.hurts {
            let _ = write!(
                out,
                "\n      it hurt at {:.0} s: {}{}",
                hurt.at_s,
                hurt.place
                    .as_deref()
                    .unwrap_or("not said where")
                    .replace('_', " "),
                hurt.strength
                    .map_or(String::new(), |strength| format!(", {strength} of 10"))
            );
        }
    }
    out
}
