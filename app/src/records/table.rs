//! What was done as a table for a spreadsheet: what a person opens with a double click and sorts, not what a program reads.

use super::export::safe;
use super::rows::{KeptSession, KeptSet};

/// How spreadsheets of a language write a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableStyle {
    /// Between two fields.
    between: char,
    /// Before the tenths. With a point a spreadsheet of a language that has the comma takes 12.3 for the twelfth of March.
    decimal: char,
}

impl TableStyle {
    /// Commas between, points in numbers.
    pub const POINTS: Self = Self {
        between: ',',
        decimal: '.',
    };
    /// Semicolons between, commas in numbers.
    pub const COMMAS: Self = Self {
        between: ';',
        decimal: ',',
    };
}

impl TableStyle {
    /// A number with so many places.
    pub(super) fn number(self, value: f64, places: usize) -> String {
        format!("{value:.places$}").replace('.', &self.decimal.to_string())
    }

    /// A row behind what is there; no text is taken for a formula.
    pub(super) fn row(self, out: &mut String, fields: &[String]) {
        for (place, text) in fields.iter().enumerate() {
            if place > 0 {
                out.push(self.between);
            }
            out.push_str(&safe(text, self.between));
        }
        out.push_str("\r\n");
    }
}

/// What a table begins with: without the mark a spreadsheet takes umlauts for two letters each.
pub(super) const MARK: char = '\u{feff}';

/// The first row.
const COLUMNS: [&str; 22] = [
    "session",
    "begun",
    "set",
    "exercise",
    "what",
    "number",
    "start_s",
    "turn_s",
    "end_s",
    "side",
    "range_deg",
    "range_error_deg",
    "in_form_s",
    "verdict",
    "faults",
    "set_counted",
    "set_said",
    "pain_before",
    "pain_after",
    "effort",
    "this_hurts",
    "note",
];

/// One row, a field a column.
type Row = Vec<String>;

/// Columns of whose it is, up to `what`; of what was done, up to `faults`; and of its set and session.
const PARTS: [usize; 3] = [5, 10, 7];
const _: () = assert!(PARTS[0] + PARTS[1] + PARTS[2] == COLUMNS.len());

/// Every repetition and every hold a row; a set in which nothing was counted, or that no camera watched, has one of its own.
/// Pain, effort and "this hurts" stand in each row of their session or set, a note in the first of its session.
/// Spreadsheets take it as it is: it begins with the mark of UTF-8, numbers and days are of the language, and no text is
/// taken for a formula.
///
/// Units: in the names of the columns. Missing: an empty field.
pub fn sessions_table(sessions: &[KeptSession], style: TableStyle) -> String {
    let mut out = String::from(MARK);
    style.row(&mut out, &COLUMNS.map(str::to_owned));
    for session in sessions {
        let mut note = session.note.clone();
        for set in &session.sets {
            for mut row in rows(session, set, style) {
                // Once is enough: it may be long.
                if let Some(last) = row.last_mut() {
                    *last = std::mem::take(&mut note);
                }
                style.row(&mut out, &row);
            }
        }
    }
    out
}

fn rows(session: &KeptSession, set: &KeptSet, style: TableStyle) -> Vec<Row> {
    let whole = |value: Option<u8>| value.map_or(String::new(), |value| value.to_string());
    let number = |value: f64| style.number(value, 2);
    let maybe = |value: Option<f64>| value.map_or(String::new(), number);
    let row = |what: &str, own: [String; PARTS[1]]| -> Row {
        let whose: [String; PARTS[0]] = [
            session.id.to_string(),
            moment(&set.begun),
            set.id.to_string(),
            set.exercise.clone(),
            what.to_owned(),
        ];
        let counted = (!set.by_hand).then(|| set.done.to_string());
        let beside: [String; PARTS[2]] = [
            counted.unwrap_or_default(),
            set.said().to_string(),
            whole(session.pain_before),
            whole(session.pain_after),
            whole(session.effort),
            set.hurts.len().to_string(),
            String::new(),
        ];
        whose.into_iter().chain(own).chain(beside).collect()
    };
    let mut rows: Vec<Row> = Vec::new();
    for one in &set.report.repetitions {
        let own = [
            one.index.to_string(),
            number(one.start_s),
            number(one.turn_s),
            number(one.end_s),
            one.side.clone().unwrap_or_default(),
            maybe(one.rom_deg),
            maybe(one.rom_error_deg),
            String::new(),
            one.verdict.clone(),
            one.faults.join(" "),
        ];
        rows.push(row("repetition", own));
    }
    for (place, one) in (1..).zip(&set.report.holds) {
        let place: u32 = place;
        let mut own: [String; PARTS[1]] = Default::default();
        own[0] = place.to_string();
        own[1] = number(one.start_s);
        own[3] = number(one.end_s);
        own[7] = number(one.in_band_s);
        rows.push(row("hold", own));
    }
    if rows.is_empty() {
        let mut own: [String; PARTS[1]] = Default::default();
        own[3] = number(set.seconds);
        rows.push(row(if set.by_hand { "by_hand" } else { "set" }, own));
    }
    rows
}

/// A day and a time as spreadsheets of every language read them; the clock's offset is left out.
fn moment(begun: &str) -> String {
    match (begun.get(..10), begun.get(10..11), begun.get(11..19)) {
        (Some(day), Some("T"), Some(time)) => format!("{day} {time}"),
        _ => begun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TableStyle, sessions_table};
    use crate::records::{KeptHold, KeptRepetition, KeptReport, KeptSession, KeptSet};

    fn session() -> KeptSession {
        let repetition = KeptRepetition {
            index: 1,
            start_s: 1.25,
            rom_deg: Some(80.5),
            verdict: "right".to_owned(),
            ..KeptRepetition::default()
        };
        let set = |report: KeptReport| KeptSet {
            begun: "2026-11-02T09:00:00.25+01:00".to_owned(),
            exercise: "squat".to_owned(),
            report,
            ..KeptSet::default()
        };
        KeptSession {
            id: 7,
            note: "=1+1 \"fine\";\r\nTür, -3".to_owned(),
            sets: vec![
                set(KeptReport {
                    repetitions: vec![repetition],
                    ..KeptReport::default()
                }),
                set(KeptReport {
                    holds: vec![KeptHold::default(), KeptHold::default()],
                    ..KeptReport::default()
                }),
                set(KeptReport::default()),
            ],
            ..KeptSession::default()
        }
    }

    #[test]
    fn every_repetition_hold_and_empty_set_has_a_row_in_the_languages_own_form() {
        let all = [session()];
        let english = sessions_table(&all, TableStyle::POINTS);
        assert!(english.starts_with("\u{feff}session,begun,"));
        assert!(
            english.contains("7,2026-11-02 09:00:00,0,squat,repetition,1,1.25,0.00,0.00,,80.50,")
        );
        let german = sessions_table(&all, TableStyle::COMMAS);
        assert!(
            german.contains("7;2026-11-02 09:00:00;0;squat;repetition;1;1,25;0,00;0,00;;80,50;")
        );
        assert_eq!(german.matches("squat;hold;").count(), 2);
        assert_eq!(german.matches("squat;set;").count(), 1);
        // The note is one field, no formula, and whole.
        assert!(german.contains(";\"\'=1+1 \"\"fine\"\";\r\nTür, -3\"\r\n"));
    }
}
