//! The words of the goniometer: joints by their clinical names, angles with their errors, why there is none.

use goodform_exercises::{Aim, Joint, Reason, View, compare};
use goodform_pose::Side;

use super::word_of;
use crate::records::{KeptReading, Readings};
use crate::ui::texts::Texts;

/// A joint's movement.
pub(super) fn joint_word(joint: Joint, texts: &Texts) -> String {
    let id = format!("gonio-{}", joint.name().replace('_', "-"));
    texts.get(&id).into_owned()
}

pub(super) const fn side_id(side: Side) -> &'static str {
    match side {
        Side::Left => "gonio-left",
        Side::Right => "gonio-right",
    }
}

/// "Knee flexion, right", or of the midline without a side.
pub(super) fn joint_and_side(joint: Joint, side: Option<Side>, texts: &Texts) -> String {
    let name = joint_word(joint, texts);
    let id = match side {
        Some(Side::Left) => "gonio-of-left",
        Some(Side::Right) => "gonio-of-right",
        None => return name,
    };
    texts.with_text(id, "joint", &name).into_owned()
}

/// The side that counts.
pub(super) fn side_of(aim: Aim) -> Option<Side> {
    aim.joint.is_sided().then_some(aim.side)
}

/// Whole degrees; an error is rounded up, since what is said must hold.
pub(super) fn degrees(value_deg: f32) -> String {
    let whole = value_deg.round() as i32;
    if whole < 0 {
        format!("\u{2212}{}°", whole.unsigned_abs())
    } else {
        format!("{whole}°")
    }
}

pub(super) fn error(error_deg: f32) -> String {
    format!("± {}°", error_deg.ceil() as i32)
}

pub(super) fn with_error(value_deg: f32, error_deg: f32) -> String {
    format!("{} {}", degrees(value_deg), error(error_deg))
}

/// The hour and minute of a time.
fn clock(at: &str) -> &str {
    at.get(11..16).unwrap_or(at)
}

/// "14:05 Knee flexion, right: 84° ± 10°, held still", and the note.
pub(super) fn reading_words(of: &KeptReading, texts: &Texts) -> String {
    let name = joint_and_side(of.joint, of.side, texts);
    let value = with_error(of.value_deg, of.error_deg);
    let how = texts.get(word_of(of.how));
    let said = format!("{} {name}: {value}, {how}", clock(&of.at));
    if of.note.is_empty() {
        said
    } else {
        format!("{said}. {}", of.note)
    }
}

/// All of the list in one line, for another program.
pub(super) fn in_one_line(readings: &Readings, texts: &Texts) -> String {
    let parts = readings.list.iter().map(|one| {
        let name = joint_and_side(one.joint, one.side, texts);
        let said = format!("{name}: {}", with_error(one.value_deg, one.error_deg));
        let note = one.note.replace(['\r', '\n'], " ");
        if note.is_empty() {
            said
        } else {
            format!("{said} ({note})")
        }
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// How the newest of both sides compare. Missing: one of them was not read.
pub(super) fn sides_compared(joint: Joint, readings: &Readings, texts: &Texts) -> Option<String> {
    let newest = |side: Side| {
        let mut list = readings.list.iter().rev();
        list.find(|one| one.joint == joint && one.side == Some(side))
            .map(|one| (one.value_deg, one.error_deg))
    };
    let (left, right) = (newest(Side::Left)?, newest(Side::Right)?);
    let difference = compare(left, right);
    let both = texts.with_texts(
        "gonio-both",
        [
            ("left", &with_error(left.0, left.1)),
            ("right", &with_error(right.0, right.1)),
        ],
    );
    let said = if difference.is_clear() {
        let id = if difference.by_deg > 0.0 {
            "gonio-right-more"
        } else {
            "gonio-right-less"
        };
        let by = with_error(difference.by_deg.abs(), difference.error_deg);
        texts.with_text(id, "by", &by).into_owned()
    } else {
        texts.get("gonio-no-difference").into_owned()
    };
    Some(format!("{both}. {said}"))
}

/// Why there is no number, and what to do.
pub(super) fn reason_words(reason: Reason, aim: Aim, texts: &Texts) -> String {
    let id = match reason {
        Reason::Turned => match (aim.joint.view(), side_of(aim)) {
            (View::Front, _) => "gonio-turn-front",
            (View::Side, Some(Side::Left)) => "gonio-turn-left",
            (View::Side, Some(Side::Right)) => "gonio-turn-right",
            (View::Side, None) => "gonio-turn-side",
            _ => "gonio-turn-across",
        },
        Reason::NoPerson | Reason::NotInPosture | Reason::Unfinished => "gonio-no-person",
        Reason::OutOfFrame => "gonio-out-of-frame",
        Reason::TooNear => "gonio-too-near",
        Reason::TooFar => "gonio-too-far",
        Reason::LowLight => "gonio-low-light",
        Reason::LimbHidden => "gonio-hidden",
    };
    texts.get(id).into_owned()
}
