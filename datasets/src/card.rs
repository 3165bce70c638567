//! What must be known of a data set before its numbers are trusted: one card each.

use serde::Deserialize;

use crate::sets::Set;

/// The card of a data set, as it stands in `cards/`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The set's name in files.
    pub set: String,
    /// Its full name.
    pub name: String,
    /// Where it comes from: a paper and its DOI, a repository.
    pub source: String,
    /// Its licence: an SPDX name, or words.
    pub licence: String,
    /// Whether an excerpt stands in `golden/`.
    pub excerpt: bool,
    /// Whether the people shown agreed, and who says so.
    pub consent: String,
    /// Who is shown.
    pub people: String,
    /// What saw them.
    pub sensor: String,
    /// Joints or markers a row.
    pub joints: u32,
    /// Unit of the positions.
    pub unit: String,
    /// Units: frames a second. 0 where rows have no time, or each film its own.
    pub frame_rate: f64,
    /// `rate`, `stamped` or `untimed`.
    pub timing: String,
    /// What is said of the recordings.
    pub labels: String,
    /// What it is good for.
    pub r#use: String,
    /// What is known to be wrong with it.
    pub defects: Vec<String>,
}

/// Why a card is refused.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CardError {
    /// It is no such file.
    #[error("the card cannot be read: {0}")]
    Foreign(#[from] toml::de::Error),
    /// A field says nothing, or something that cannot be.
    #[error("{field} of the card {set}: {reason}")]
    Field {
        /// The field.
        field: &'static str,
        /// What is wrong.
        reason: String,
        /// The set.
        set: String,
    },
}

/// Licences under which an excerpt may stand in the repository.
const PERMISSIVE: [&str; 6] = [
    "PDDL-1.0",
    "CC0-1.0",
    "CC-BY-4.0",
    "MIT",
    "BSD-2-Clause",
    "BSD-3-Clause",
];

const CLIPS: &str = include_str!("../cards/clips.toml");

impl Card {
    /// Reads and checks the text of a card.
    ///
    /// # Errors
    /// [`CardError`]: a field is missing, empty or unknown, or an excerpt's licence is not permissive.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        let card: Self = toml::from_str(text)?;
        let wrong = |field, reason: &str| {
            Err(CardError::Field {
                field,
                reason: reason.to_owned(),
                set: card.set.clone(),
            })
        };
        for (field, text) in [
            ("set", &card.set),
            ("name", &card.name),
            ("source", &card.source),
            ("licence", &card.licence),
            ("consent", &card.consent),
            ("people", &card.people),
            ("sensor", &card.sensor),
            ("unit", &card.unit),
            ("labels", &card.labels),
            ("use", &card.r#use),
        ] {
            if text.trim().is_empty() {
                return wrong(
                    field,
                    "it says nothing; write \"not known\" where it is not",
                );
            }
        }
        if card.defects.iter().all(|defect| defect.trim().is_empty()) {
            return wrong("defects", "every set has some; look for them");
        }
        if !["rate", "stamped", "untimed"].contains(&card.timing.as_str()) {
            return wrong("timing", "it is neither rate, stamped nor untimed");
        }
        if !(0.0..=1000.0).contains(&card.frame_rate) {
            return wrong("frame_rate", "no sensor is as fast");
        }
        if (card.timing == "rate") != (card.frame_rate > 0.0) && card.timing != "stamped" {
            return wrong("frame_rate", "it does not go with the timing");
        }
        if card.excerpt && !PERMISSIVE.contains(&card.licence.as_str()) {
            return wrong(
                "licence",
                "an excerpt needs a licence that lets us pass it on",
            );
        }
        Ok(card)
    }

    /// The card of folders of clips.
    ///
    /// # Errors
    /// As [`Card::parse`]; a test sees to it that there is none.
    pub fn of_clips() -> Result<Self, CardError> {
        Self::parse(CLIPS)
    }
}

impl Set {
    /// Its card.
    ///
    /// # Errors
    /// As [`Card::parse`]; a test sees to it that there is none.
    pub fn card(self) -> Result<Card, CardError> {
        Card::parse(match self {
            Self::UiPrmdKinect => include_str!("../cards/ui_prmd_kinect.toml"),
            Self::UiPrmdVicon => include_str!("../cards/ui_prmd_vicon.toml"),
            Self::Irds => include_str!("../cards/irds.toml"),
            Self::Keraal => include_str!("../cards/keraal.toml"),
            Self::Kimore => include_str!("../cards/kimore.toml"),
            Self::ExerciseCorrection => include_str!("../cards/exercise_correction.toml"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{CLIPS, Card};
    use crate::sets::Set;

    #[test]
    fn every_set_has_a_card_that_says_what_it_must() {
        for set in Set::ALL {
            let card = set.card().expect("a whole card");
            assert_eq!(card.set, set.name());
        }
        assert_eq!(Card::of_clips().expect("a whole card").set, "clips");
    }

    #[test]
    fn a_card_that_hides_something_is_refused() {
        for (from, to, says) in [
            (
                "consent = \"not known\"",
                "consent = \" \"",
                "consent of the card clips",
            ),
            ("consent = \"not known\"", "", "missing field `consent`"),
            ("excerpt = false", "excerpt = true", "pass it on"),
            ("timing = \"stamped\"", "timing = \"often\"", "neither rate"),
            ("joints = 0", "joints = 0\nbones = 3", "unknown field"),
        ] {
            let text = CLIPS.replace(from, to);
            assert_ne!(text, CLIPS);
            let error = Card::parse(&text).expect_err("refused").to_string();
            assert!(error.contains(says), "{error}");
        }
    }
}
