//! What is spoken: every sentence a language may be asked to say, from its language file.
//!
//! `cargo xtask sounds` makes a sound of each, and a test finds the sentence that has none.

use crate::ui::{Language, Texts};

/// The largest number that is said. More repetitions are shown and not said. Own choice: no dose of the library is
/// near it.
pub const LARGEST_NUMBER: u32 = 100;

/// Beginnings of the ids of texts that are spoken as they stand.
const SPOKEN: [&str; 7] = [
    "say-",
    // What is told around a set: placement, countdown, rest, getting up.
    "stage-",
    "one-hand-stage-",
    "exercise-name-",
    "exercise-position-",
    "exercise-setup-",
    "exercise-cannot-see-",
];

/// One sentence to be spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The id of its text, with the place of the sentence in it where the text has more than one.
    pub id: String,
    /// The words.
    pub sentence: String,
}

/// Every sentence of a language, each once, in the order of its file; numbers first.
pub fn lines(language: Language) -> Vec<Line> {
    let texts = Texts::of(language);
    let mut lines: Vec<Line> = Vec::new();
    for number in 0..=LARGEST_NUMBER {
        lines.push(Line {
            id: format!("number-{number}"),
            sentence: number.to_string(),
        });
    }
    let mut known: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    for id in language.message_ids().filter(|id| is_spoken(id)) {
        let text = in_one_line(&texts.get(id));
        let parts: Vec<&str> = sentences(&text).collect();
        for (place, sentence) in parts.iter().enumerate() {
            if !known.insert((*sentence).to_owned()) {
                continue;
            }
            let id = match parts.len() {
                1 => id.to_owned(),
                _ => format!("{id}-part-{}", place + 1),
            };
            lines.push(Line {
                id,
                sentence: (*sentence).to_owned(),
            });
        }
    }
    lines
}

/// Whether the text of an id is spoken.
pub fn is_spoken(id: &str) -> bool {
    SPOKEN.iter().any(|start| id.starts_with(start))
        || (id.starts_with("cue-") && id.split('-').any(|part| part == "say"))
}

/// The sentences of a text: each is a sound of its own, so that texts that begin alike share them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ")
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

/// A text that is shown in several lines, in one.
pub fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{in_one_line, is_spoken, lines, sentences};
    use crate::ui::Language;

    #[test]
    fn a_text_is_cut_after_its_full_stops() {
        let cut: Vec<&str> = sentences("Lie down. Bend 1.5 cm, no more.").collect();
        assert_eq!(cut, ["Lie down.", "Bend 1.5 cm, no more."]);
        assert_eq!(sentences("Squat").count(), 1);
        assert_eq!(sentences("").count(), 0);
        assert_eq!(in_one_line("Step back\na little"), "Step back a little");
    }

    #[test]
    fn cues_are_spoken_in_their_longer_form_alone() {
        assert!(is_spoken("cue-too-shallow-say") && is_spoken("cue-drop-say-sit-up"));
        assert!(!is_spoken("cue-too-shallow-show") && !is_spoken("banner-good"));
    }

    #[test]
    fn no_sentence_is_there_twice_and_every_language_has_as_many_texts() {
        for language in Language::ALL {
            let lines = lines(language);
            let mut ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
            let mut said: Vec<&str> = lines.iter().map(|line| line.sentence.as_str()).collect();
            ids.sort_unstable();
            said.sort_unstable();
            assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
            assert!(lines.len() > 300, "{} lines", lines.len());
            // A sentence of one short word is a broken abbreviation.
            let short =
                |line: &&super::Line| line.sentence.len() < 4 && !line.id.starts_with("number-");
            assert_eq!(lines.iter().find(short), None);
        }
    }
}
