//! `goodform history`: what was kept of past exercises.

use std::path::Path;

use super::args::HistoryArgs;
use super::own::records_folder;
use super::{CliError, found, programme, say, say_json};
use crate::records::{
    KeptSession, Planned, Records, THERAPIST_FILE_END, TableStyle, read_therapist_file,
    repetitions_csv, sessions_json, sessions_table, write_therapist_file_of,
};
use crate::store::{write_whole, write_whole_by};
use crate::ui::{Language, poster};

pub(crate) fn history(args: &HistoryArgs) -> Result<(), CliError> {
    if let Some(path) = &args.from {
        return read(path, args.json);
    }
    let folder = records_folder(args.records.as_deref())?;
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
        return export(path, &folder, &sessions);
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

/// As what the records are written for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportAs {
    Json,
    /// A row a repetition, for other programs.
    Csv,
    /// A row a repetition or a hold, for a spreadsheet of the person's language.
    Table,
    Png,
    Therapist,
}

/// What goes beside the sessions.
pub(crate) struct Beside<'a> {
    /// What the programme asks for.
    pub(crate) planned: Option<&'a Planned>,
    pub(crate) language: Language,
    /// The text of the therapist's programme.
    pub(crate) programme: Option<&'a str>,
}

/// How tables of a language are written.
pub(crate) const fn table_style(language: Language) -> TableStyle {
    match language {
        Language::English => TableStyle::POINTS,
        Language::German => TableStyle::COMMAS,
    }
}

/// Writes the sessions of the records in `folder` to a file, whole or not at all.
pub(crate) fn export_to(
    path: &Path,
    kind: ExportAs,
    folder: &Path,
    sessions: &[KeptSession],
    beside: &Beside<'_>,
) -> Result<(), String> {
    let write = |bytes: &[u8]| write_whole(path, bytes);
    match kind {
        ExportAs::Json => write(
            sessions_json(sessions)
                .map_err(|error| error.to_string())?
                .as_bytes(),
        ),
        ExportAs::Csv => write(repetitions_csv(sessions).as_bytes()),
        ExportAs::Table => write(sessions_table(sessions, table_style(beside.language)).as_bytes()),
        ExportAs::Png => {
            let today = jiff::ZonedDateTime::now().date().to_string();
            let days = beside.planned.map(|planned| planned.days);
            write(&poster(sessions, &today, days, beside.language)?)
        }
        ExportAs::Therapist => write_whole_by(path, |out| {
            write_therapist_file_of(out, folder, sessions, (beside.planned, beside.programme))
        }),
    }
}

fn export(path: &Path, folder: &Path, sessions: &[KeptSession]) -> Result<(), CliError> {
    let ending = path.extension().and_then(std::ffi::OsStr::to_str);
    let kind = match ending {
        Some("json") => ExportAs::Json,
        Some("csv") => ExportAs::Csv,
        Some("png") => ExportAs::Png,
        Some(THERAPIST_FILE_END) => ExportAs::Therapist,
        _ => {
            let said = format!(
                "{}: name a file that ends in .json, .csv, .png or .goodform",
                path.display()
            );
            return Err(CliError::Use(said));
        }
    };
    let followed = found::followed().and_then(|file| programme::open(&file).ok());
    let plan = |opened: &programme::Opened| Planned::of(&opened.programme, &opened.exercises);
    let planned = followed.as_ref().map(plan);
    let beside = Beside {
        planned: planned.as_ref(),
        language: Language::of_environment(),
        programme: followed.as_ref().map(|opened| opened.text.as_str()),
    };
    export_to(path, kind, folder, sessions, &beside).map_err(CliError::Use)?;
    say(&format!(
        "{} sessions written to {}",
        sessions.len(),
        path.display()
    ));
    Ok(())
}

/// Lists what a file for a therapist holds.
fn read(path: &Path, json: bool) -> Result<(), CliError> {
    let file = std::fs::File::open(path)
        .map_err(|error| CliError::Use(format!("{} cannot be read: {error}", path.display())))?;
    let held = read_therapist_file(std::io::BufReader::new(file))
        .map_err(|error| CliError::Use(format!("{}: {error}", path.display())))?;
    if json {
        return say_json(&held.sessions);
    }
    let seconds: usize = held.poses.iter().map(|(_, track)| track.frames.len()).sum();
    say(&format!(
        "made on {} by Goodform {}: {} sessions, {} movements of {seconds} moments",
        held.made.get(..10).unwrap_or(&held.made),
        held.program,
        held.sessions.len(),
        held.poses.len(),
    ));
    for session in &held.sessions {
        say(&text(session));
    }
    Ok(())
}

fn text(session: &KeptSession) -> String {
    use std::fmt::Write as _;
    // Writing into a string cannot fail.
    let mut out = format!("{:>4}  {}", session.id, session.day());
    for (said, number) in [
        ("pain before", session.pain_before),
        ("pain after", session.pain_after),
        ("pain next morning", session.pain_next_morning),
        ("effort", session.effort),
    ] {
        let _ = number.map(|number| write!(out, ", {said} {number} of 10"));
    }
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
            set.said(),
            set.exercise,
            set.seconds
        );
        if set.by_hand {
            out.push_str(" (counted by hand, nothing judged)");
        } else if set.correction != 0 {
            let _ = write!(out, " (I saw {}, you say {})", set.done, set.said());
        }
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
