//! While a file is held over the window: that it may be let go here.

use eframe::egui::{Align, Ui};

use super::super::icons;
use super::super::pen::{Pen, Type};
use super::super::texts::Texts;
use super::super::theme::{Theme, sizes};

/// Where it is said: over the middle of the page. Px of the design.
const PLACE: [f32; 4] = [460.0, 420.0, 1000.0, 240.0];

/// Whether a file is held over the window.
pub(super) fn is_held_over(ui: &Ui) -> bool {
    ui.ctx().input(|input| !input.raw.hovered_files.is_empty())
}

/// Draws it over the page.
pub(super) fn held_over(ui: &Ui, texts: &Texts, theme: &Theme) {
    let pen = Pen::over(ui, theme);
    let colours = &theme.palette;
    let edge = pen.stroke(8.0, colours.primary.solid());
    let window = ui.max_rect().shrink(pen.frame.px(16.0));
    pen.dashed_frame(window, sizes::RADIUS_CARD, (40.0, 24.0), edge);
    let [left, top, width, height] = PLACE;
    let border = (8.0, colours.primary.solid());
    let fill = colours.surface.solid();
    pen.framed(pen.frame.rect(PLACE), sizes::RADIUS_CARD, fill, border);
    let ink = colours.primary.solid();
    pen.icon(
        icons::EXPORT,
        false,
        (left + width / 2.0, top + 84.0, 84.0),
        ink,
    );
    let text = texts.get("therapist-let-go");
    let kind = Type::new(&theme.fonts.label, 48.0, colours.ink.solid());
    let foot = (left + width / 2.0, top + height - 48.0);
    pen.line(&text, &kind, foot, Align::Center);
    pen.name(ui, "therapist-let-go", &text, PLACE);
}
