//! Buttons to choose from: a place, a number; the chosen one is filled and ticked.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Response, Sense, Ui, WidgetInfo};

use super::icons;
use super::pen::{Pen, Type};
use super::theme::sizes;

/// One thing to choose.
pub(super) struct Choice<'a> {
    /// Its id within the screen.
    pub(super) id: (&'static str, usize),
    /// What stands on it.
    pub(super) word: &'a str,
    /// Its name for a screen reader.
    pub(super) name: &'a str,
    pub(super) chosen: bool,
    /// Whether the word stands in the middle, as a number does, or at the left with room for a tick.
    pub(super) centred: bool,
}

impl<'a> Choice<'a> {
    /// An answer whose word says all of it, with room for its tick.
    pub(super) const fn worded(id: (&'static str, usize), word: &'a str, chosen: bool) -> Self {
        Self {
            id,
            word,
            name: word,
            chosen,
            centred: false,
        }
    }
}

/// Draws a choice at a place of the design and gives its answer.
pub(super) fn choice(ui: &Ui, pen: &Pen<'_>, of: &Choice<'_>, place: [f32; 4]) -> Response {
    let [left, top, width, height] = place;
    let rect = pen.frame.rect(place);
    let response = ui.interact(rect, ui.scope_id().with(of.id), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, of.chosen, of.name));
    let colours = &pen.theme.palette;
    let (fill, ink, edge) = if of.chosen {
        (colours.primary, colours.on_primary, colours.primary)
    } else if response.hovered() {
        (colours.surface, colours.ink, colours.ink)
    } else {
        (colours.surface, colours.ink, colours.outline)
    };
    pen.framed(
        rect,
        sizes::RADIUS_BUTTON,
        fill.solid(),
        (sizes::BORDER, edge.solid()),
    );
    if response.has_focus() {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    let middle = top + height / 2.0;
    if of.centred {
        let kind = Type::new(&pen.theme.fonts.heading, 44.0 * pen.text, ink.solid());
        let at = (left + width / 2.0, middle + 15.0 * pen.text);
        pen.line(of.word, &kind, at, Align::Center);
    } else {
        let kind = Type::new(&pen.theme.fonts.label, 30.0 * pen.text, ink.solid());
        let shift = if of.chosen {
            let size = 34.0 * pen.text;
            pen.icon(
                icons::CHECK,
                false,
                (left + 28.0 + size / 2.0, middle, size),
                ink.solid(),
            );
            44.0 + size
        } else {
            28.0
        };
        let at = (left + shift, middle + 10.5 * pen.text);
        pen.line(of.word, &kind, at, Align::Min);
    }
    response
}

/// How wide a choice must be for its word and its tick. Px of the design.
pub(super) fn choice_width(pen: &Pen<'_>, word: &str) -> f32 {
    let kind = Type::new(
        &pen.theme.fonts.label,
        30.0 * pen.text,
        eframe::egui::Color32::BLACK,
    );
    let wide = pen.wide(word, &kind);
    44.0 + 34.0 * pen.text + wide + 28.0
}
