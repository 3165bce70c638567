//! A line of text that is typed.

use eframe::egui::{CornerRadius, FontId, Margin, Response, StrokeKind, TextEdit, Ui, Vec2};

use crate::ui::field::mark_typing;
use crate::ui::flow::{Flow, followed};
use crate::ui::pen::{Pen, Type};
use crate::ui::theme::sizes;

/// What is typed into.
pub(super) struct Field<'a> {
    pub(super) id: &'a str,
    /// Its name for a screen reader.
    pub(super) name: &'a str,
    /// What stands there while it is empty.
    pub(super) hint: &'a str,
    /// Letters it takes.
    pub(super) most: usize,
    /// Size of its letters. Px of the design.
    pub(super) size: f32,
    /// Whether it is a heading that can be typed into: no frame until it has the focus.
    pub(super) is_title: bool,
    /// Two lines.
    pub(super) is_tall: bool,
}

/// Draws it at a place of the design; `text` is changed by what is typed.
pub(super) fn field(
    ui: &mut Ui,
    pen: &Pen<'_>,
    of: &Field<'_>,
    text: &mut String,
    place: [f32; 4],
) -> Response {
    let rect = pen.frame.rect(place);
    let colours = &pen.theme.palette;
    let family = if of.is_title {
        &pen.theme.fonts.heading
    } else {
        &pen.theme.fonts.text
    };
    let font = FontId::new(pen.frame.px(of.size), family.clone());
    let id = ui.scope_id().with(of.id);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let edge = if has_focus {
        colours.ink
    } else {
        colours.outline
    };
    if !of.is_title || has_focus {
        let border = pen.stroke(sizes::BORDER, edge.solid());
        pen.painter.rect(
            rect,
            corner,
            colours.surface.solid(),
            border,
            StrokeKind::Inside,
        );
    }
    if has_focus {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    let pad = pen.frame.px(16.0);
    let inner = rect.shrink2(Vec2::new(pad, pen.frame.px(6.0)));
    let edit = if of.is_tall {
        TextEdit::multiline(text)
    } else {
        TextEdit::singleline(text)
    };
    let edit = edit
        .id(id)
        .font(font)
        .text_color(colours.ink.solid())
        .char_limit(of.most)
        .margin(Margin::ZERO)
        .frame(eframe::egui::Frame::NONE)
        .desired_rows(1)
        .align(eframe::egui::Align2::LEFT_CENTER)
        .desired_width(inner.width());
    let response = ui.put(inner, edit);
    if text.is_empty() && !of.hint.is_empty() {
        // Laid by us: the library's own hint is paler than can be read.
        let kind = Type::new(family, of.size, colours.ink2.solid());
        let hint = pen.lay(of.hint, &kind, inner.width() / pen.frame.px(1.0));
        let at = inner.left_center() - Vec2::new(0.0, hint.size().y / 2.0);
        pen.painter.galley(at, hint, kind.colour);
    }
    if response.has_focus() {
        mark_typing(ui);
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(of.name.to_owned());
    });
    response
}

impl Flow<'_, '_> {
    /// A line of text that is typed, over the whole width.
    pub(super) fn field(&mut self, of: &Field<'_>, text: &mut String) -> Response {
        let rows = if of.is_tall { 2.0 } else { 1.0 };
        let height = of.size * 1.35 * rows + 28.0;
        let place = [0.0, self.y, self.width, height];
        let pen = self.pen.clone();
        let response = field(self.ui, &pen, of, text, place);
        self.y += height;
        followed(response)
    }
}
