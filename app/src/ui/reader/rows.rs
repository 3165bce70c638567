//! Rows and plates of the reader: a line that can be opened, a fact in a box.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Sense, Ui, WidgetInfo};

use crate::reading::sketch::Sketch;
use crate::ui::flow::{Flow, Voice, followed};
use crate::ui::icons;
use crate::ui::pen::{Pen, Type};
use crate::ui::theme::sizes;

use super::painted::paint;

/// A row that can be opened, over the whole width: its sign, its name, what is said to it.
pub(super) fn open_row(
    flow: &mut Flow<'_, '_>,
    id: (&'static str, usize),
    icon: Option<char>,
    [name, aside]: [&str; 2],
) -> bool {
    let text = flow.pen.text;
    let (head, body) = (flow.kind(Voice::Head), flow.kind(Voice::Aside));
    let left = if icon.is_some() { 84.0 * text } else { 28.0 };
    let wrap = flow.width - left - 76.0 * text;
    let heights =
        [(name, &head), (aside, &body)].map(|(text, kind)| flow.pen.tall(text, kind, wrap));
    let height = heights.iter().sum::<f32>() + 28.0;
    let rect = flow.pen.frame.rect([0.0, flow.y, flow.width, height]);
    let id = flow.ui.scope_id().with(id);
    let response = flow.ui.interact(rect, id, Sense::click());
    let spoken = format!("{name}, {aside}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let colours = &flow.pen.theme.palette;
    let edge = if response.hovered() {
        colours.primary
    } else {
        colours.outline
    };
    let border = (sizes::BORDER, edge.solid());
    flow.pen
        .framed(rect, sizes::RADIUS_BUTTON, colours.surface.solid(), border);
    if response.has_focus() {
        flow.pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    let middle = flow.y + height / 2.0;
    if let Some(icon) = icon {
        let place = (46.0 * text, middle, 44.0 * text);
        let ink = if icon == icons::OCTAGON {
            colours.stop_text
        } else {
            colours.primary
        };
        flow.pen.icon(icon, false, place, ink.solid());
    }
    let right = (flow.width - 40.0 * text, middle, 32.0 * text);
    flow.pen
        .icon(icons::ARROW_RIGHT, false, right, colours.ink2.solid());
    let top = flow.y + 14.0;
    let used = flow.pen.paragraph(name, &head, (left, top), wrap);
    flow.pen.paragraph(aside, &body, (left, top + used), wrap);
    flow.y += height;
    followed(response).clicked()
}

/// A fact: a large number, and what it is of.
pub(super) struct Fact {
    pub(super) id: &'static str,
    pub(super) number: String,
    pub(super) of: String,
    /// It should be looked at.
    pub(super) is_marked: bool,
}

/// Facts side by side, between two edges of the design.
pub(super) fn plates(ui: &Ui, pen: &Pen<'_>, facts: &[Fact], [left, right]: [f32; 2], top: f32) {
    let colours = &pen.theme.palette;
    let step = (right - left + 24.0) / facts.len().max(1) as f32;
    for (number, fact) in facts.iter().enumerate() {
        let place = [left + step * number as f32, top, step - 24.0, 128.0];
        let (ground, edge) = if fact.is_marked {
            (colours.stop_soft, colours.stop)
        } else {
            (colours.surface, colours.hairline)
        };
        let rect = pen.frame.rect(place);
        pen.framed(
            rect,
            sizes::RADIUS_CARD,
            ground.solid(),
            (sizes::BORDER, edge.solid()),
        );
        let x = place[0] + 28.0;
        let kind = Type::new(&pen.theme.fonts.heading, 52.0, colours.ink.solid());
        pen.line(&fact.number, &kind, (x, top + 62.0), Align::Min);
        let mut kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
        let wide = pen.wide(&fact.of, &kind);
        // A longer word is written smaller, down to the desk's small letters.
        kind.size = (kind.size * ((place[2] - 56.0) / wide).min(1.0)).max(22.0);
        pen.line(&fact.of, &kind, (x, top + 104.0), Align::Min);
        pen.name(ui, fact.id, &format!("{} {}", fact.number, fact.of), place);
    }
}

/// A drawing with its head.
pub(super) fn drawing(flow: &mut Flow<'_, '_>, id: &str, head: &str, sketch: &Sketch) {
    flow.text(id, head, Voice::Head);
    flow.gap(8.0);
    flow.picture(sketch.size, |_, pen| paint(pen, sketch));
    flow.gap(28.0);
}
