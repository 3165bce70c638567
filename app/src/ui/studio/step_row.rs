//! A number with a button for less and one for more.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Sense, StrokeKind, WidgetInfo};

use crate::ui::flow::{Flow, Voice, followed};
use crate::ui::icons;
use crate::ui::pen::Type;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;

/// Height at the usual size of letters. Px of the design.
const HEIGHT: f32 = 70.0;

impl Flow<'_, '_> {
    /// A label, and beside it less, the number, and more. Gives -1 or 1.
    pub(super) fn step_row(
        &mut self,
        id: &str,
        (label, value): (&str, &str),
        texts: &Texts,
    ) -> Option<f32> {
        let text = self.pen.text;
        let height = HEIGHT * text;
        // A number of six letters between two squares.
        let wide = 2.0 * height + 130.0 * text.max(0.9);
        let is_narrow = self.width - wide < 120.0 * text;
        let top = self.y;
        if is_narrow {
            self.text(id, label, Voice::Body);
        } else {
            let kind = self.kind(Voice::Body);
            let baseline = top + height / 2.0 + 0.34 * kind.size;
            self.pen.line(label, &kind, (0.0, baseline), Align::Min);
            let place = [0.0, top, self.width - wide, height];
            self.pen
                .name(self.ui, id, &format!("{label}: {value}"), place);
        }
        let left = if is_narrow { 0.0 } else { self.width - wide };
        let frame = self.pen.frame.rect([left, self.y, wide, height]);
        let colours = &self.pen.theme.palette;
        let corner = CornerRadius::same(self.pen.radius(14.0));
        let border = self.pen.stroke(sizes::BORDER, colours.outline.solid());
        self.pen.painter.rect(
            frame,
            corner,
            colours.surface.solid(),
            border,
            StrokeKind::Inside,
        );
        let kind = Type::new(
            &self.pen.theme.fonts.heading,
            30.0 * text,
            colours.ink.solid(),
        );
        let middle = (left + wide / 2.0, self.y + height / 2.0 + 10.0 * text);
        self.pen.line(value, &kind, middle, Align::Center);
        let mut done = None;
        let squares = [
            (left, icons::MINUS, "studio-less", -1.0),
            (left + wide - height, icons::PLUS, "studio-more", 1.0),
        ];
        for (x, icon, word, by) in squares {
            let rect = self.pen.frame.rect([x, self.y, height, height]);
            let id = self.ui.scope_id().with((id, word));
            let response = self.ui.interact(rect, id, Sense::click());
            let name = texts.with_text(word, "what", label);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
            let colours = &self.pen.theme.palette;
            let is_down = response.is_pointer_button_down_on();
            if response.hovered() || is_down {
                let inset = self.pen.frame.px(6.0);
                let fill = if is_down { colours.ink } else { colours.inset };
                self.pen
                    .painter
                    .rect_filled(rect.shrink(inset), corner, fill.solid());
            }
            if response.has_focus() {
                self.pen.focus_ring(rect, 14.0);
            }
            let ink = if is_down {
                colours.surface
            } else {
                colours.ink
            };
            self.pen
                .icon_at(icon, false, (rect.center(), 28.0 * text), ink.solid());
            if followed(response).clicked() {
                done = Some(by);
            }
        }
        self.y += height;
        done
    }

    /// Something that is on or off.
    pub(super) fn tick(&mut self, id: (&'static str, usize), word: &str, is_on: bool) -> bool {
        let text = self.pen.text;
        let size = 40.0 * text;
        let kind = self.kind(Voice::Body);
        let wrap = self.width - size - 24.0;
        let words = self.pen.tall(word, &kind, wrap);
        let height = words.max(size) + 16.0;
        let rect = self.pen.frame.rect([0.0, self.y, self.width, height]);
        let id = self.ui.scope_id().with(id);
        let response = self.ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, word));
        let top = self.y + (height - size) / 2.0;
        let mark = self.pen.frame.rect([4.0, top, size, size]);
        let colours = &self.pen.theme.palette;
        let corner = CornerRadius::same(self.pen.radius(8.0));
        if is_on {
            let ink = colours.on_primary.solid();
            self.pen
                .painter
                .rect_filled(mark, corner, colours.primary.solid());
            self.pen
                .icon_at(icons::CHECK, false, (mark.center(), size * 0.75), ink);
        } else {
            let border = self.pen.stroke(4.0, colours.outline.solid());
            self.pen
                .painter
                .rect(mark, corner, colours.bg.solid(), border, StrokeKind::Inside);
        }
        if response.has_focus() {
            self.pen.focus_ring(mark, 8.0);
        }
        let left = size + 24.0;
        self.pen
            .paragraph(word, &kind, (left, self.y + (height - words) / 2.0), wrap);
        self.y += height;
        followed(response).clicked()
    }
}
