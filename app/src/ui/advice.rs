//! What is said to how it felt: light words, and a person to turn to.

/// Pain above this asks for less next time. Units: points of 10. Source: pain-monitoring model [K].
const MOST_PAIN: u8 = 5;
/// So much more than at the beginning asks for the same. Units: points of 10. Source: as above.
const MOST_MORE: u8 = 2;
/// Effort above this is more than was meant. Units: points of the CR-10 scale, 3 to 5 are meant. Source: [K].
const MOST_EFFORT: u8 = 7;

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Much pain before anything was done: less today, or none.
    MuchBefore,
    /// Much pain, or more than before: fewer next time, or a pause.
    MorePain,
    /// It was very hard.
    VeryHard,
    /// It hurt, and the person stopped.
    Stopped,
    /// On the morning after it hurts clearly more than before.
    UpNextMorning,
}

impl Advice {
    /// How its texts' ids begin.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::MuchBefore => "advice-before",
            Self::MorePain => "advice-pain",
            Self::VeryHard => "advice-hard",
            Self::Stopped => "advice-stopped",
            Self::UpNextMorning => "advice-morning",
        }
    }
}

/// What to say before the first exercise. Missing: nothing, it can begin.
pub fn advice_before(pain: Option<u8>) -> Option<Advice> {
    pain.filter(|pain| *pain > MOST_PAIN)
        .map(|_| Advice::MuchBefore)
}

/// What to say after an exercise. Missing: nothing, all is as it should be.
pub fn advice_after(
    pain_before: Option<u8>,
    pain_after: Option<u8>,
    effort: Option<u8>,
) -> Option<Advice> {
    let much = pain_after.is_some_and(|pain| pain > MOST_PAIN);
    let more = pain_before
        .zip(pain_after)
        .is_some_and(|(before, after)| after >= before.saturating_add(MOST_MORE));
    let hard = effort.is_some_and(|effort| effort > MOST_EFFORT);
    if much || more {
        Some(Advice::MorePain)
    } else if hard {
        Some(Advice::VeryHard)
    } else {
        None
    }
}

/// What to say on the morning after, where it hurts clearly more than before the exercises; where nobody knows how it was
/// before, much pain alone asks for less. Missing: nothing.
pub fn advice_next_morning(pain_before: Option<u8>, pain: Option<u8>) -> Option<Advice> {
    let pain = pain?;
    let is_up = match pain_before {
        Some(before) => pain >= before.saturating_add(MOST_MORE),
        None => pain > MOST_PAIN,
    };
    is_up.then_some(Advice::UpNextMorning)
}

#[cfg(test)]
mod tests {
    use super::{Advice, advice_after, advice_before, advice_next_morning};

    #[test]
    fn a_morning_is_held_against_the_day_before() {
        for (before, morning, is_up) in [
            (Some(3), Some(4), false),
            (Some(3), Some(5), true),
            (Some(0), Some(2), true),
            // As it was, however much that is: the question before the first exercise has a word for it.
            (Some(7), Some(7), false),
            (Some(9), Some(10), false),
            (None, Some(5), false),
            (None, Some(6), true),
            (Some(3), None, false),
        ] {
            let said = advice_next_morning(before, morning);
            let wanted = is_up.then_some(Advice::UpNextMorning);
            assert_eq!(said, wanted, "{before:?} {morning:?}");
        }
    }

    #[test]
    fn four_of_ten_is_no_reason_for_a_word() {
        for (before, after, effort, said) in [
            (None, None, None, None),
            (Some(4), Some(4), Some(5), None),
            (Some(4), Some(5), Some(7), None),
            (None, Some(5), None, None),
            (Some(5), Some(6), None, Some(Advice::MorePain)),
            (Some(1), Some(3), Some(9), Some(Advice::MorePain)),
            (Some(6), Some(3), Some(8), Some(Advice::VeryHard)),
            (Some(10), Some(10), None, Some(Advice::MorePain)),
        ] {
            assert_eq!(
                advice_after(before, after, effort),
                said,
                "{before:?} {after:?} {effort:?}"
            );
        }
        assert_eq!(advice_before(Some(5)), None);
        assert_eq!(advice_before(None), None);
        assert_eq!(advice_before(Some(6)), Some(Advice::MuchBefore));
    }
}
