//! Words that ask for a hand: where one hand alone begins, they say which.

use std::borrow::Cow;

use goodform_pose::Side;

/// The texts that ask for a raised hand; each has two more, `one-hand-ID-left` and `-right`, that are shown and not spoken.
const ASKING: [&str; 7] = [
    "stage-ready-hand",
    "stage-rest-hand",
    "lead-held",
    "lead-pause-hand",
    "lead-pause-gone",
    "hand-title",
    "hand-ask",
];

/// The id of a text where that hand alone begins. Missing hand: either does. What is spoken names none.
pub(super) fn handed(id: &'static str, hand: Option<Side>) -> Cow<'static, str> {
    let end = match hand {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => return Cow::Borrowed(id),
    };
    if ASKING.contains(&id) {
        Cow::Owned(format!("one-hand-{id}-{end}"))
    } else {
        Cow::Borrowed(id)
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::Side;

    use super::{ASKING, handed};
    use crate::ui::texts::{Language, Texts};

    #[test]
    fn every_text_that_asks_for_a_hand_can_name_it_in_every_language() {
        for (language, words) in [
            (Language::English, ["left", "right"]),
            (Language::German, ["link", "recht"]),
        ] {
            let texts = Texts::of(language);
            for id in ASKING {
                for (hand, word) in [Side::Left, Side::Right].into_iter().zip(words) {
                    let said = texts.get(&handed(id, Some(hand))).to_lowercase();
                    assert!(said.contains(word), "{id} {hand:?}: {said}");
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
