//! At the foot of a page between exercises: that a raised hand goes on, so that nobody walks to the keyboard.

use eframe::egui::Ui;

use super::icons;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::Theme;

/// Between the buttons of those pages. Px of the design.
const PLACE: [f32; 4] = [892.0, 936.0, 640.0, 100.0];
/// Sizes of letters that are tried, the largest first: design.md, what is read from 3 m. Px of the design.
const SIZES: [f32; 4] = [48.0, 42.0, 36.0, 30.0];
/// Room for the hand, and its size. Px of the design.
const HAND: [f32; 2] = [84.0, 60.0];

/// Draws it over the page; `id` is the text.
pub(super) fn hand_hint(ui: &Ui, id: &str, texts: &Texts, theme: &Theme) {
    let pen = Pen::over(ui, theme);
    let [left, top, width, height] = PLACE;
    let colours = &theme.palette;
    let middle = top + height / 2.0;
    let [room, size] = HAND;
    let hand = (left + room / 2.0, middle, size);
    pen.icon(icons::HAND, false, hand, colours.primary.solid());
    let text = texts.get(id);
    let wrap = width - room;
    let kind = Type::new(&theme.fonts.label, SIZES[0], colours.ink.solid());
    let (kind, tall) = pen.fit_tall(&text, &kind, SIZES, [wrap, height]);
    pen.paragraph(&text, &kind, (left + room, middle - tall / 2.0), wrap);
    pen.name(ui, "hand-hint", &text, PLACE);
}
