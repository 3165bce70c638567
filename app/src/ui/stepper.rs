//! Two buttons that correct a count by hand: one fewer, one more.

use std::hash::Hash;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Response, Sense, Ui, WidgetInfo};

use super::flow::followed;
use super::icons;
use super::pen::Pen;
use super::texts::Texts;
use super::theme::sizes;

/// Draws the two buttons at places of the design; gives by how much the count is to change.
pub(super) fn stepper(
    ui: &Ui,
    pen: &Pen<'_>,
    [fewer, more]: [[f32; 4]; 2],
    texts: &Texts,
) -> Option<i32> {
    let fewer = square(ui, pen, (icons::MINUS, "count-fewer"), fewer, texts);
    let more = square(ui, pen, (icons::PLUS, "count-more"), more, texts);
    match (fewer, more) {
        (true, _) => Some(-1),
        (_, true) => Some(1),
        _ => None,
    }
}

/// The keys that do the same: plus, also where it shares its key with "=", and minus.
pub(super) fn stepper_keys(ui: &Ui) -> Option<i32> {
    let bound = [(Key::Plus, 1), (Key::Equals, 1), (Key::Minus, -1)];
    ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, by)| by)
    })
}

fn square(ui: &Ui, pen: &Pen<'_>, what: (char, &str), place: [f32; 4], texts: &Texts) -> bool {
    let name = texts.get(what.1);
    let response = icon_square(ui, pen, what, &name, (place, sizes::RADIUS_BUTTON, 36.0));
    followed(response).clicked()
}

/// A square button with an icon in it, at a place of the design, with a radius and a size of the icon; gives its answer.
pub(super) fn icon_square(
    ui: &Ui,
    pen: &Pen<'_>,
    (icon, id): (char, impl Hash + std::fmt::Debug),
    name: &str,
    (place, radius, size): ([f32; 4], f32, f32),
) -> Response {
    let rect = pen.frame.rect(place);
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let colours = &pen.theme.palette;
    let (fill, edge, ink) = if response.is_pointer_button_down_on() {
        (colours.ink, colours.ink, colours.surface)
    } else if response.hovered() {
        (colours.surface, colours.ink, colours.ink)
    } else {
        (colours.surface, colours.outline, colours.ink)
    };
    pen.framed(rect, radius, fill.solid(), (sizes::BORDER, edge.solid()));
    if response.has_focus() {
        pen.focus_ring(rect, radius);
    }
    pen.icon_at(icon, false, (rect.center(), size * pen.text), ink.solid());
    response
}
