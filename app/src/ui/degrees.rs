//! Angles in words: what is measured from straight is said from straight, without a sign that nobody can read.
//!
//! Files for others keep the signed number.

use super::texts::Texts;

/// How an angle towards a zone is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Straight is 0 and lies in the zone: it is said from there.
    FromStraight,
    /// All of the zone lies behind 0, say a leg that goes back: its size is said.
    Behind,
    /// As it is.
    Plain,
}

const fn way([from, to]: [f32; 2]) -> Way {
    let (low, high) = (from.min(to), from.max(to));
    if low <= 0.0 && high >= 0.0 {
        Way::FromStraight
    } else if high < 0.0 {
        Way::Behind
    } else {
        Way::Plain
    }
}

fn whole(degrees: f32) -> u32 {
    degrees.abs().round().clamp(0.0, 360.0) as u32
}

/// The furthest point, with its error. Nearer to straight than the error is straight: more is not known.
pub(super) fn point(reached: f32, error: f32, zone: [f32; 2], texts: &Texts) -> String {
    let numbers = [("by", whole(reached)), ("error", whole(error))];
    match way(zone) {
        Way::FromStraight if reached.abs() <= error => texts
            .with_number("point-straight", "error", whole(error))
            .into_owned(),
        Way::FromStraight if reached > 0.0 => texts.with_numbers("point-short", numbers),
        Way::FromStraight => texts.with_numbers("point-past", numbers),
        Way::Behind => range(-reached, error),
        Way::Plain => range(reached, error),
    }
}

/// The zone it should reach.
pub(super) fn aim(zone: [f32; 2], texts: &Texts) -> String {
    let (low, high) = (zone[0].min(zone[1]), zone[0].max(zone[1]));
    match way(zone) {
        Way::FromStraight => {
            let short = texts.with_number("aim-straight", "to", whole(high));
            short.into_owned()
        }
        Way::Behind => texts.with_numbers("aim-zone", [("from", whole(high)), ("to", whole(low))]),
        Way::Plain => texts.with_numbers("aim-zone", [("from", whole(low)), ("to", whole(high))]),
    }
}

/// A range with its error.
pub(super) fn range(degrees: f32, error: f32) -> String {
    // Nobody reads "-0".
    let degrees = degrees.round() + 0.0;
    format!("{degrees:.0}° ± {error:.0}°")
}

#[cfg(test)]
mod tests {
    use super::{aim, point, range};
    use crate::ui::texts::{Language, Texts};

    #[test]
    fn a_bridge_is_said_from_straight() {
        let (texts, zone) = (Texts::english(), [-5.0, 12.0]);
        for (reached, said) in [
            (-4.0, "straight, within 5°"),
            (5.0, "straight, within 5°"),
            (14.2, "14° ± 5° short of straight"),
            (-11.0, "11° ± 5° past straight"),
        ] {
            assert_eq!(point(reached, 5.0, zone, &texts), said);
        }
        assert_eq!(aim(zone, &texts), "Aim: straight, at most 12° short of it");
        // Some files have the zone the other way round.
        let other = aim([12.0, -5.0], &texts);
        assert_eq!(other, aim(zone, &texts));
        let german = Texts::of(Language::German);
        assert_eq!(point(14.2, 5.0, zone, &german), "noch 14° ± 5° bis gerade");
    }

    #[test]
    fn what_goes_back_has_no_sign_and_what_goes_up_is_as_it_was() {
        let texts = Texts::english();
        let back = [-30.0, -12.0];
        assert_eq!(point(-22.4, 5.0, back, &texts), "22° ± 5°");
        assert_eq!(aim(back, &texts), "Aim: 12° to 30°");
        let up = [60.0, 110.0];
        assert_eq!(point(88.6, 7.1, up, &texts), "89° ± 7°");
        assert_eq!(aim(up, &texts), "Aim: 60° to 110°");
        assert_eq!(range(-0.2, 5.0), "0° ± 5°");
    }
}
