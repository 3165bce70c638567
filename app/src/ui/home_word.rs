//! What the therapist has to say of the whole programme, at the foot of home: their name, and their note.

use eframe::egui::{CornerRadius, StrokeKind, Ui};

use super::flow::Flow;
use super::icons;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::sizes;

/// Where it stands: what came up takes the same place and is told first. Px of the design.
const PLACE: [f32; 4] = [96.0, 958.0, 1728.0, 104.0];
/// Of its ground so much is left beside the letters. Px of the design.
const INSET: [f32; 2] = [92.0, 24.0];
/// Letters that are tried, the largest first. Px of the design; smaller ones are not read at a desk by old eyes.
const LETTERS: [f32; 3] = [30.0, 27.0, 24.0];

/// A therapist's word on the whole programme. Both empty: there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TherapistWord {
    /// Who wrote it.
    pub by: String,
    /// What they have to say.
    pub note: String,
}

impl TherapistWord {
    /// "From Anna Keller". Missing: nobody is named and nothing is said.
    pub(super) fn head(&self, texts: &Texts) -> Option<String> {
        let (by, note) = (self.by.trim(), self.note.trim());
        if by.is_empty() {
            return (!note.is_empty()).then(|| texts.get("before-note").into_owned());
        }
        Some(texts.with_text("home-by", "by", by).into_owned())
    }

    /// All of it in one line.
    fn said(&self, texts: &Texts) -> Option<String> {
        let head = self.head(texts)?;
        let note = self.note.trim();
        Some(if note.is_empty() {
            head
        } else {
            format!("{head}: {note}")
        })
    }
}

/// The letters in which it fits at the foot of home. Missing: it is longer than that, and home becomes a list, where it
/// has all the room it needs.
fn letters(pen: &Pen<'_>, said: &str) -> Option<(Type, f32)> {
    let space = [PLACE[2] - INSET[0] - INSET[1], PLACE[3] - 8.0];
    let [usual, ..] = LETTERS;
    let kind = Type::new(&pen.theme.fonts.text, usual, pen.theme.palette.ink.solid());
    let sizes = LETTERS.map(|size| size * pen.text);
    let (kind, tall) = pen.fit_tall(said, &kind, sizes, space);
    (tall <= space[1]).then_some((kind, tall))
}

/// Whether it can stand at the foot of home.
pub(super) fn fits(pen: &Pen<'_>, word: &TherapistWord, texts: &Texts) -> bool {
    let said = word.said(texts);
    said.is_none_or(|said| letters(pen, &said).is_some())
}

/// Draws it at the foot of home.
pub(super) fn foot_word(ui: &Ui, pen: &Pen<'_>, word: &TherapistWord, texts: &Texts) {
    let Some(said) = word.said(texts) else {
        return;
    };
    let Some((kind, tall)) = letters(pen, &said) else {
        return;
    };
    let colours = &pen.theme.palette;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter.rect(
        pen.frame.rect(PLACE),
        corner,
        ground,
        border,
        StrokeKind::Inside,
    );
    let [left, top, width, height] = PLACE;
    let middle = top + height / 2.0;
    let ink = colours.primary.solid();
    pen.icon(icons::STETHOSCOPE, false, (left + 52.0, middle, 44.0), ink);
    let wrap = width - INSET[0] - INSET[1];
    pen.paragraph(&said, &kind, (left + INSET[0], middle - tall / 2.0), wrap);
    pen.name(ui, "home-word", &said, PLACE);
}

/// The same in the list: a thought with its sign.
pub(super) fn list_word(flow: &mut Flow<'_, '_>, word: &TherapistWord, texts: &Texts) {
    let Some(head) = word.head(texts) else {
        return;
    };
    let ink = flow.pen.theme.palette.primary.solid();
    flow.thought(
        (icons::STETHOSCOPE, ink),
        ("home-word", &head, word.note.trim()),
    );
    flow.gap(24.0);
}
