//! Words that ask for a hand: where one hand alone begins, they say which.

use goodform_pose::Side;

/// The texts that ask for a raised hand, and those that name the left and the right one.
const ASKING: [[&str; 3]; 10] = [
    [
        "stage-ready-hand",
        "one-hand-stage-ready-hand-left",
        "one-hand-stage-ready-hand-right",
    ],
    [
        "stage-rest-hand",
        "one-hand-stage-rest-hand-left",
        "one-hand-stage-rest-hand-right",
    ],
    [
        "lead-held",
        "one-hand-lead-held-left",
        "one-hand-lead-held-right",
    ],
    [
        "lead-pause-hand",
        "one-hand-lead-pause-hand-left",
        "one-hand-lead-pause-hand-right",
    ],
    [
        "lead-pause-gone",
        "one-hand-lead-pause-gone-left",
        "one-hand-lead-pause-gone-right",
    ],
    [
        "end-rest-hand",
        "one-hand-end-rest-hand-left",
        "one-hand-end-rest-hand-right",
    ],
    [
        "hand-title",
        "one-hand-hand-title-left",
        "one-hand-hand-title-right",
    ],
    [
        "hand-ask",
        "one-hand-hand-ask-left",
        "one-hand-hand-ask-right",
    ],
    [
        "studio-ends-hand",
        "one-hand-studio-ends-hand-left",
        "one-hand-studio-ends-hand-right",
    ],
    [
        "studio-tries-hand",
        "one-hand-studio-tries-hand-left",
        "one-hand-studio-tries-hand-right",
    ],
];

/// The id of a text where that hand alone begins. Missing hand: either does.
pub(super) fn handed(id: &'static str, hand: Option<Side>) -> &'static str {
    let Some(&[_, left, right]) = ASKING.iter().find(|[either, ..]| *either == id) else {
        return id;
    };
    match hand {
        Some(Side::Left) => left,
        Some(Side::Right) => right,
        None => id,
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::Side;

    use super::{ASKING, handed};
    use crate::sound::is_spoken;
    use crate::ui::texts::{Language, Texts};

    #[test]
    fn every_text_that_asks_for_a_hand_can_name_it_in_every_language() {
        for (language, words) in [
            (Language::English, ["left", "right"]),
            (Language::German, ["link", "recht"]),
        ] {
            let texts = Texts::of(language);
            for [id, ..] in ASKING {
                for (hand, word) in [Side::Left, Side::Right].into_iter().zip(words) {
                    let said = texts.get(handed(id, Some(hand))).to_lowercase();
                    assert!(said.contains(word), "{id} {hand:?}: {said}");
                    let is_told = id.starts_with("stage-");
                    assert_eq!(is_spoken(handed(id, Some(hand))), is_told, "{id}");
                }
                assert_eq!(handed(id, None), id);
            }
        }
        assert_eq!(
            handed("stage-ready-still", Some(Side::Left)),
            "stage-ready-still"
        );
    }
}
