//! The records as files for others: JSON for machines, CSV for a table.

use std::fmt::Write as _;

use super::rows::KeptSession;

/// The version of the exported JSON.
const VERSION: u32 = 1;

/// All of the sessions as one JSON object.
///
/// # Errors
/// What the writer says; numbers that are none cannot be written.
pub fn sessions_json(sessions: &[KeptSession]) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&serde_json::json!({
        "goodform_export": VERSION,
        "sessions": sessions,
    }))
}

/// Every repetition a row, with its session and set: RFC 4180, the first row names the columns.
///
/// A set that was counted by hand is one row with the verdict `by_hand`. `set_counted` is the coach's count of the whole set, `set_said` the person's. Missing: an empty field. Units are in the names of the columns.
pub fn repetitions_csv(sessions: &[KeptSession]) -> String {
    let mut out = String::from(
        "session,begun,set,exercise,repetition,start_s,turn_s,end_s,side,range_deg,range_error_deg,verdict,faults,set_counted,set_said\r\n",
    );
    for session in sessions {
        for set in &session.sets {
            if set.by_hand {
                // Nobody saw it: one row for all of them, and nothing in it that was not said.
                let _ = write!(
                    out,
                    "{},{},{},{},,,,,,,,by_hand,,,{}\r\n",
                    session.id,
                    field(&session.begun),
                    set.id,
                    field(&set.exercise),
                    set.said(),
                );
            }
            for one in &set.report.repetitions {
                let number =
                    |value: Option<f64>| value.map_or(String::new(), |v| format!("{v:.1}"));
                // Writing into a string cannot fail.
                let _ = write!(
                    out,
                    "{},{},{},{},{},{:.2},{:.2},{:.2},{},{},{},{},{},{},{}\r\n",
                    session.id,
                    field(&session.begun),
                    set.id,
                    field(&set.exercise),
                    one.index,
                    one.start_s,
                    one.turn_s,
                    one.end_s,
                    field(one.side.as_deref().unwrap_or_default()),
                    number(one.rom_deg),
                    number(one.rom_error_deg),
                    field(&one.verdict),
                    field(&one.faults.join(" ")),
                    set.done,
                    set.said(),
                );
            }
        }
    }
    out
}

fn field(text: &str) -> String {
    safe(text, ',')
}

/// Letters a table program takes for the beginning of a formula, the wide ones of eastern keyboards too.
const FORMULA: [char; 10] = [
    '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A field that others read as it is: a table program must not take a text for a formula, or a part of it for another field.
pub(super) fn safe(text: &str, between: char) -> String {
    let mut safe = if text.starts_with(FORMULA) && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    // Nobody typed them, and a reader may stop at one.
    safe.retain(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t'));
    if safe.contains([between, '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}
