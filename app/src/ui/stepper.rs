//! Two buttons that correct a count by hand: one fewer, one more.

use eframe::egui::accesskit::Role;
use eframe::egui::{CornerRadius, Key, Modifiers, Sense, StrokeKind, Ui, WidgetInfo};

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

fn square(
    ui: &Ui,
    pen: &Pen<'_>,
    (icon, id): (char, &str),
    place: [f32; 4],
    texts: &Texts,
) -> bool {
    let rect = pen.frame.rect(place);
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    let name = texts.get(id);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
    let colours = &pen.theme.palette;
    let (fill, edge, ink) = if response.is_pointer_button_down_on() {
        (colours.ink, colours.ink, colours.surface)
    } else if response.hovered() {
        (colours.surface, colours.ink, colours.ink)
    } else {
        (colours.surface, colours.outline, colours.ink)
    };
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let border = pen.stroke(sizes::BORDER, edge.solid());
    pen.painter
        .rect(rect, corner, fill.solid(), border, StrokeKind::Inside);
    if response.has_focus() {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    pen.icon_at(icon, false, (rect.center(), 36.0), ink.solid());
    response.clicked()
}
