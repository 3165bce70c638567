//! What a person was asked and shown, and when: so that nothing is asked too often, or too seldom.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::store::write_whole;

/// The version this program writes.
const VERSION: u32 = 1;
/// The short questions are asked again after so long. Units: days. Clinical note: red flags are asked again weekly and after a flare.
const SHORT_EVERY_DAYS: i32 = 7;
/// Who was away for longer begins gently again. Units: days. Clinical note: after a gap of over 7 days nothing is increased.
const GAP_DAYS: i32 = 7;

/// Which questions are due before the next exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Everything, from the first hello.
    First,
    /// The short questions: a week has gone by.
    Weekly,
    /// The short questions: it hurt.
    AfterHurt,
}

/// What was asked and shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: u32,
    /// The day the first steps were gone through, ISO 8601. Missing: not yet.
    first_steps: Option<String>,
    /// The day the questions were last answered so that exercise is fine, ISO 8601.
    fine_on: Option<String>,
    /// It hurt since.
    hurt: bool,
    /// The day on which the morning was asked for last, ISO 8601.
    morning_on: Option<String>,
    /// The exercises whose words of care were shown, by their ids.
    care_shown: BTreeSet<String>,
    /// The therapist's questions that were answered so that exercise is fine.
    own_fine: Vec<String>,
}

impl Asked {
    /// What is due on that day, ISO 8601.
    pub fn due(&self, today: &str) -> Option<Due> {
        if self.first_steps.is_none() {
            return Some(Due::First);
        }
        if self.hurt {
            return Some(Due::AfterHurt);
        }
        let since = self.fine_on.as_deref().and_then(|day| days(day, today));
        // A clock that was turned back asks once more, which does no harm.
        let is_fresh = since.is_some_and(|since| (0..SHORT_EVERY_DAYS).contains(&since));
        (!is_fresh).then_some(Due::Weekly)
    }

    /// The questions were answered so that exercise is fine.
    pub fn answered(&mut self, today: &str) {
        self.fine_on = Some(today.to_owned());
        self.hurt = false;
    }

    /// All of the first steps were gone through.
    pub fn stepped(&mut self, today: &str) {
        self.first_steps = Some(today.to_owned());
    }

    /// Everything is asked again, from the first hello.
    pub fn again(&mut self) {
        self.first_steps = None;
    }

    /// It hurt.
    pub fn hurt(&mut self) {
        self.hurt = true;
    }

    /// An answer that needs a doctor: it is asked again before the next exercise, on whatever day.
    pub fn needs_help(&mut self) {
        self.fine_on = None;
    }

    /// Whether the morning was asked for on that day, ISO 8601: once is enough.
    pub fn has_asked_morning(&self, today: &str) -> bool {
        self.morning_on.as_deref() == Some(today)
    }

    /// The morning was asked for, whether it was answered or passed over.
    pub fn asked_morning(&mut self, today: &str) {
        self.morning_on = Some(today.to_owned());
    }

    /// Whether a programme's own questions were answered so that exercise is fine. Those of another programme ask anew.
    pub fn answered_own(&self, questions: &[String]) -> bool {
        questions.is_empty() || self.own_fine == questions
    }

    /// They were answered so.
    pub fn answer_own(&mut self, questions: &[String]) {
        self.own_fine = questions.to_vec();
    }

    /// Whether the words of care of an exercise were shown before; from now on they were.
    pub fn show_care(&mut self, exercise: &str) -> bool {
        !self.care_shown.insert(exercise.to_owned())
    }
}

/// From one day to another, both ISO 8601. Missing: one is no day.
fn days(from: &str, to: &str) -> Option<i32> {
    let (from, to): (Date, Date) = (from.parse().ok()?, to.parse().ok()?);
    (to - from).get_days().into()
}

/// Whether somebody who last came on a day has been away for long. Missing days: they never came, and are not.
pub fn was_away(last: Option<&str>, today: &str) -> bool {
    last.and_then(|last| days(last, today))
        .is_some_and(|gap| gap > GAP_DAYS)
}

/// Reads what was asked. A file that is missing or cannot be read means that everything is asked again: rather once too
/// often.
pub fn read_asked(path: &Path) -> Asked {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    toml::from_str(&text).unwrap_or_default()
}

/// Writes what was asked, whole or not at all.
///
/// # Errors
/// One sentence that says what happened.
pub fn write_asked(path: &Path, asked: &Asked) -> Result<(), String> {
    let file = Asked {
        version: VERSION,
        ..asked.clone()
    };
    let text = toml::to_string(&file).map_err(|error| error.to_string())?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{} cannot be made ({error})", folder.display()))?;
    }
    write_whole(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Asked, Due, read_asked, was_away, write_asked};

    #[test]
    fn questions_come_first_then_weekly_and_after_it_hurt() {
        let mut asked = Asked::default();
        assert_eq!(asked.due("2026-11-29"), Some(Due::First));
        asked.answered("2026-11-29");
        asked.stepped("2026-11-29");
        assert_eq!(asked.due("2026-11-29"), None);
        assert_eq!(asked.due("2026-12-05"), None);
        assert_eq!(asked.due("2026-12-06"), Some(Due::Weekly));
        // A clock that went back, and a day that is none.
        assert_eq!(asked.due("2026-11-28"), Some(Due::Weekly));
        assert_eq!(asked.due("yesterday"), Some(Due::Weekly));
        asked.hurt();
        assert_eq!(asked.due("2026-11-29"), Some(Due::AfterHurt));
        asked.answered("2026-11-29");
        assert_eq!(asked.due("2026-11-29"), None);
        asked.needs_help();
        assert_eq!(asked.due("2026-11-29"), Some(Due::Weekly));
        asked.again();
        assert_eq!(asked.due("2026-11-29"), Some(Due::First));
    }

    #[test]
    fn the_morning_is_asked_for_once_a_day() {
        let mut asked = Asked::default();
        assert!(!asked.has_asked_morning("2026-11-29"));
        asked.asked_morning("2026-11-29");
        assert!(asked.has_asked_morning("2026-11-29"));
        assert!(!asked.has_asked_morning("2026-11-30"));
    }

    #[test]
    fn care_is_shown_as_new_once() {
        let mut asked = Asked::default();
        assert!(!asked.show_care("bridge"));
        assert!(asked.show_care("bridge"));
        assert!(!asked.show_care("squat"));
    }

    #[test]
    fn what_was_asked_is_read_back_and_a_broken_file_asks_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("own/asked.toml");
        let mut asked = read_asked(&path);
        asked.answered("2026-11-29");
        asked.stepped("2026-11-29");
        asked.show_care("bridge");
        write_asked(&path, &asked).expect("written");
        let mut back = read_asked(&path);
        assert_eq!(back.due("2026-11-30"), None);
        assert!(back.show_care("bridge"));
        std::fs::write(&path, "version = [").expect("written");
        assert_eq!(read_asked(&path).due("2026-11-30"), Some(Due::First));
    }

    #[test]
    fn away_is_more_than_a_week() {
        assert!(!was_away(None, "2026-11-29"));
        assert!(!was_away(Some("2026-11-22"), "2026-11-29"));
        assert!(was_away(Some("2026-11-21"), "2026-11-29"));
    }
}
