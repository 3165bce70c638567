//! A button: icon, word and key, with hover, press and focus shown.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, Color32, CornerRadius, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo,
};

use super::pen::{Pen, Type};
use super::theme::{Palette, sizes};

/// What a button looks like at rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) fill: Color32,
    pub(super) border: Color32,
    pub(super) ink: Color32,
}

impl Look {
    /// The one main button of a screen.
    pub(super) const fn main(colours: &Palette) -> Self {
        Self {
            fill: colours.primary.solid(),
            border: colours.primary.solid(),
            ink: colours.on_primary.solid(),
        }
    }

    /// An ordinary one.
    pub(super) const fn plain(colours: &Palette) -> Self {
        Self {
            fill: colours.surface.solid(),
            border: colours.outline.solid(),
            ink: colours.ink.solid(),
        }
    }

    /// One without a border: leaving, deleting.
    pub(super) const fn quiet(colours: &Palette) -> Self {
        Self {
            fill: colours.bg.solid(),
            border: colours.bg.solid(),
            ink: colours.ink.solid(),
        }
    }
}

/// What stands on a button.
pub(super) struct Face<'a> {
    /// An icon and whether it is the filled one.
    pub(super) icon: Option<(char, bool)>,
    pub(super) word: &'a str,
    /// The key that does the same.
    pub(super) key: Option<&'a str>,
    pub(super) look: Look,
}

const PAD: f32 = 32.0;
const GAP: f32 = 16.0;
const ICON: f32 = 34.0;
const KEY_PAD: f32 = 12.0;

/// A button with its right edge at `right`, px of the design. Gives its answer and its left edge.
pub(super) fn button(
    ui: &Ui,
    pen: &Pen<'_>,
    (id, face): (&str, &Face<'_>),
    (right, top, height): (f32, f32, f32),
    least_width: f32,
) -> (Response, f32) {
    let width = needed_width(pen, face).max(least_width);
    let place = [right - width, top, width, height];
    let rect = pen.frame.rect(place);
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, face.word));
    let look = shown_look(pen, &response, face.look);
    paint_frame(pen, rect, look, response.has_focus());
    paint_face(pen, face, look, place);
    (response, right - width)
}

fn shown_look(pen: &Pen<'_>, response: &Response, rest: Look) -> Look {
    let colours = &pen.theme.palette;
    if response.is_pointer_button_down_on() {
        let ink = colours.ink.solid();
        Look {
            fill: ink,
            border: ink,
            ink: colours.surface.solid(),
        }
    } else if response.hovered() {
        Look {
            border: colours.ink.solid(),
            ..rest
        }
    } else {
        rest
    }
}

fn paint_frame(pen: &Pen<'_>, rect: Rect, look: Look, focused: bool) {
    let radius = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let border = pen.stroke(sizes::BORDER, look.border);
    pen.painter
        .rect(rect, radius, look.fill, border, StrokeKind::Inside);
    if focused {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
}

fn paint_face(pen: &Pen<'_>, face: &Face<'_>, look: Look, [left, top, width, height]: [f32; 4]) {
    let middle = top + height / 2.0;
    // A button wider than its face has it in the middle.
    let mut x = left + PAD + (width - needed_width(pen, face)) / 2.0;
    if let Some((icon, filled)) = face.icon {
        let size = ICON * pen.text;
        pen.icon(icon, filled, (x + size / 2.0, middle, size), look.ink);
        x += size + GAP;
    }
    let word = word_type(pen, look.ink);
    pen.line(face.word, &word, (x, middle + 10.5 * pen.text), Align::Min);
    x += pen.wide(face.word, &word) + GAP;
    if let Some(key) = face.key {
        let kind = key_type(pen, look.ink);
        let cap_width = pen.wide(key, &kind) + 2.0 * KEY_PAD;
        let cap = pen
            .frame
            .rect([x, middle - 19.0 * pen.text, cap_width, 38.0 * pen.text]);
        let stroke = pen.stroke(2.0, look.ink);
        pen.painter
            .rect_stroke(cap, pen.radius(9.0), stroke, StrokeKind::Inside);
        pen.line(
            key,
            &kind,
            (x + KEY_PAD, middle + 7.5 * pen.text),
            Align::Min,
        );
    }
}

/// How wide a button must be. Px of the design.
pub(super) fn button_width(pen: &Pen<'_>, face: &Face<'_>) -> f32 {
    needed_width(pen, face)
}

fn needed_width(pen: &Pen<'_>, face: &Face<'_>) -> f32 {
    let ink = Color32::BLACK;
    let icon = face.icon.map_or(0.0, |_| ICON * pen.text + GAP);
    let word = pen.wide(face.word, &word_type(pen, ink));
    let key = face.key.map_or(0.0, |key| {
        GAP + 2.0 * KEY_PAD + pen.wide(key, &key_type(pen, ink))
    });
    2.0 * PAD + icon + word + key
}

fn word_type(pen: &Pen<'_>, ink: Color32) -> Type {
    Type::new(&pen.theme.fonts.label, 30.0 * pen.text, ink)
}

fn key_type(pen: &Pen<'_>, ink: Color32) -> Type {
    Type::new(&pen.theme.fonts.label, 22.0 * pen.text, ink)
}
