//! A field that is typed into: one line, several for a note, or a heading.
//!
//! Nothing of the patient's window is typed; a therapist names people and movements and writes notes.

use eframe::egui::{
    Color32, CornerRadius, FontId, Frame, Id, Key, LayerId, Margin, Modifiers, Order, Rect,
    Response, Sense, Stroke, TextEdit, Ui, UiBuilder,
};

use super::flow::{Flow, RING, Voice, followed};
use super::pen::{Pen, Type};
use super::theme::sizes;

/// Between a field's border and its letters. Px of the design.
const PAD: f32 = 20.0;
/// Letters of a field at the usual size. Px of the design.
const LETTERS: f32 = 30.0;
/// From one line of a field to the next. Units: times the letters.
const LINE: f32 = 1.32;

/// Around the whole of a heading that is cut off. Px of the design.
const AROUND: f32 = 18.0;

/// How the letters of a field look.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Looks {
    Usual,
    /// They are not shown.
    Secret,
    /// A heading of that size: it has no frame before it is typed into. Px of the design.
    Title(f32),
}

/// A field.
pub(super) struct Field<'a> {
    /// Its id within the screen.
    pub(super) id: (&'static str, usize),
    /// Its name for a screen reader, and what is read above it where it stands in a column.
    pub(super) name: &'a str,
    /// What stands in it while it is empty.
    pub(super) hint: &'a str,
    /// Lines it shows at least; one: Enter leaves it, more: Enter begins a line.
    pub(super) rows: usize,
    /// The most letters it takes: what is saved must stay a file that a person can read.
    pub(super) most: usize,
}

/// What was done in a field.
pub(super) struct Typed {
    /// The field's answer; the focus may be asked of it.
    pub(super) response: Response,
    /// The text is another than before.
    pub(super) changed: bool,
    /// Enter was pressed in its one line.
    pub(super) entered: bool,
}

/// How high a field is for its text. Px of the design.
pub(super) fn field_height(pen: &Pen<'_>, of: &Field<'_>, text: &str, width: f32) -> f32 {
    let line = LETTERS * pen.text * LINE;
    let shown = if of.rows > 1 {
        let kind = letters(pen, pen.theme.palette.ink.solid());
        let galley = pen.lay(text, &kind, width - 2.0 * PAD);
        galley.rows.len().max(of.rows)
    } else {
        1
    };
    // As high as a button of the same size of letters.
    (shown as f32 * line + 32.0 * pen.text).max(72.0 * pen.text)
}

/// Draws a field at a place of the design; it is typed into where it has the focus.
pub(super) fn field(
    ui: &mut Ui,
    pen: &Pen<'_>,
    of: &Field<'_>,
    text: &mut String,
    place: [f32; 4],
) -> Typed {
    draw(ui, pen, (of, Looks::Usual), text, place)
}

/// A heading that can be typed into. One that is longer than its place shows its beginning, and all of it where the
/// pointer rests on it; while it is typed into, the mark where letters go is always in sight.
pub(super) fn title_field(
    ui: &mut Ui,
    pen: &Pen<'_>,
    (of, size): (&Field<'_>, f32),
    text: &mut String,
    place: [f32; 4],
) -> Typed {
    draw(ui, pen, (of, Looks::Title(size)), text, place)
}

fn draw(
    ui: &mut Ui,
    pen: &Pen<'_>,
    (of, looks): (&Field<'_>, Looks),
    text: &mut String,
    place: [f32; 4],
) -> Typed {
    let colours = &pen.theme.palette;
    let kind = match looks {
        Looks::Title(size) => Type::new(&pen.theme.fonts.heading, size, colours.ink.solid()),
        Looks::Usual | Looks::Secret => letters(pen, colours.ink.solid()),
    };
    let is_title = matches!(looks, Looks::Title(_));
    let rect = pen.frame.rect(place);
    let id = ui.scope_id().with(of.id);
    let has_focus = ui.ctx().memory(|memory| memory.has_focus(id));
    // It is clicked, and no stop of the Tab key: the letters within are.
    let around = ui.interact(rect, id.with("around"), Sense::CLICK);
    if !is_title || has_focus || around.hovered() {
        frame(pen, rect, &around, has_focus);
    }
    let [left, top, width, height] = place;
    let line = kind.size * LINE;
    let above = if of.rows > 1 {
        16.0 * pen.text
    } else {
        (height - line) / 2.0
    };
    let inner = pen.frame.rect([
        left + PAD,
        top + above,
        width - 2.0 * PAD,
        height - 2.0 * above,
    ]);
    if text.is_empty() && !of.hint.is_empty() {
        let kind = letters(pen, pen.theme.palette.ink2.solid());
        pen.paragraph(of.hint, &kind, (left + PAD, top + above), width - 2.0 * PAD);
    }
    // A heading is cut by us while nobody types: the library would cut it within a letter.
    let is_cut = is_title && !has_focus && pen.wide(text, &kind) > width - 2.0 * PAD;
    if is_cut {
        pen.shortened(text, &kind, (left + PAD, top + above), width - 2.0 * PAD);
        if around.contains_pointer() {
            whole(ui, pen, (text, &kind), rect);
        }
    }
    let ink = if is_cut {
        Color32::TRANSPARENT
    } else {
        kind.colour
    };
    let before = text.len();
    let builder = UiBuilder::new().id_salt(of.id).max_rect(inner);
    // A child of its own: the page has made room for the field already.
    let mut inside = ui.new_child(builder);
    let output = {
        let ui = &mut inside;
        style(ui, pen);
        let edit = if of.rows > 1 {
            TextEdit::multiline(text).desired_rows(of.rows)
        } else {
            TextEdit::singleline(text)
        };
        edit.id(id)
            .font(FontId::new(pen.frame.px(kind.size), kind.family))
            .text_color(ink)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .desired_width(inner.width())
            .char_limit(of.most)
            .password(looks == Looks::Secret)
            .show(ui)
    };
    let response = output.response.response;
    if around.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        mark_typing(ui);
    }
    let entered =
        of.rows <= 1 && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let changed = response.changed() || text.len() != before;
    Typed {
        response: response.accessible_name(of.name),
        changed,
        entered,
    }
}

/// Whether a field was typed into in the picture before this one: its keys are its own, and Esc only leaves it.
///
/// Asked at the beginning of a screen, before its keys are taken.
pub(super) fn typing(ui: &Ui) -> bool {
    let now = ui.ctx().cumulative_pass_nr();
    let last = ui.ctx().data(|data| data.get_temp::<u64>(typing_id()));
    let is_typing = last.is_some_and(|last| last + 1 >= now);
    if is_typing {
        ui.ctx()
            .input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }
    is_typing
}

pub(super) fn mark_typing(ui: &Ui) {
    let now = ui.ctx().cumulative_pass_nr();
    ui.ctx().data_mut(|data| data.insert_temp(typing_id(), now));
}

fn typing_id() -> Id {
    Id::unique("typing")
}

/// The whole of a heading that is cut off, in a card beneath it and over all else.
fn whole(ui: &Ui, pen: &Pen<'_>, (text, kind): (&str, &Type), place: Rect) {
    let colours = &pen.theme.palette;
    let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("whole"));
    let room = ui.ctx().content_rect().right() - place.left() - pen.frame.px(2.0 * PAD);
    let wrap = (room / pen.frame.px(1.0)).max(1.0);
    let words = pen.lay(text, kind, wrap);
    let around = pen.frame.px(AROUND);
    let card = Rect::from_min_size(
        place.left_bottom() + eframe::egui::vec2(0.0, pen.frame.px(8.0)),
        words.size() + eframe::egui::Vec2::splat(2.0 * around),
    );
    let painter = ui.ctx().layer_painter(layer);
    let border = pen.stroke(sizes::BORDER, colours.ink.solid());
    let corner = CornerRadius::same(pen.radius(14.0));
    let inside = eframe::egui::StrokeKind::Inside;
    painter.rect(card, corner, colours.surface.solid(), border, inside);
    let at = card.min + eframe::egui::Vec2::splat(around);
    painter.galley(at, words, kind.colour);
}

fn letters(pen: &Pen<'_>, colour: eframe::egui::Color32) -> Type {
    Type::new(&pen.theme.fonts.text, LETTERS * pen.text, colour)
}

fn frame(pen: &Pen<'_>, rect: eframe::egui::Rect, around: &Response, focused: bool) {
    let colours = &pen.theme.palette;
    let edge = if around.hovered() || focused {
        colours.ink
    } else {
        colours.outline
    };
    pen.framed(
        rect,
        14.0,
        colours.surface.solid(),
        (sizes::BORDER, edge.solid()),
    );
    if focused {
        pen.focus_ring(rect, 14.0);
    }
}

/// The mark where letters go, and what is selected, in the theme's colours.
fn style(ui: &mut Ui, pen: &Pen<'_>) {
    let colours = &pen.theme.palette;
    let visuals = ui.visuals_mut();
    visuals.text_cursor.stroke = Stroke::new(pen.frame.px(4.0), colours.primary.solid());
    visuals.selection.bg_fill = colours.primary_soft.solid();
    visuals.selection.stroke = Stroke::new(1.0, colours.ink.solid());
}

impl Flow<'_, '_> {
    /// A field over the whole width, its name above it.
    pub(super) fn named_field(&mut self, of: &Field<'_>, text: &mut String) -> Typed {
        let width = self.width;
        self.paint_text(of.name, Voice::Aside, 0.0, width);
        self.gap(8.0);
        self.bare_field(of, text, [0.0, width])
    }

    /// A field whose letters are not shown: for a passphrase.
    pub(super) fn secret_field(&mut self, of: &Field<'_>, text: &mut String) -> Typed {
        let width = self.width;
        self.paint_text(of.name, Voice::Aside, 0.0, width);
        self.gap(8.0);
        let height = field_height(&self.pen, of, "", width);
        let (pen, place) = (self.pen.clone(), [0.0, self.y, width, height]);
        let typed = draw(self.ui, &pen, (of, Looks::Secret), text, place);
        self.y += height;
        Typed {
            response: followed(typed.response),
            ..typed
        }
    }

    /// A heading that can be typed into, over the whole width.
    pub(super) fn title_field(
        &mut self,
        (of, size): (&Field<'_>, f32),
        text: &mut String,
    ) -> Typed {
        let height = size * LINE + 28.0;
        let (pen, place) = (self.pen.clone(), [0.0, self.y, self.width, height]);
        let typed = title_field(self.ui, &pen, (of, size), text, place);
        self.y += height;
        self.kept_in_sight(of, typed, place)
    }

    /// A field that is typed into is seen whole, with its frame: its letters alone are less than it.
    fn kept_in_sight(&self, of: &Field<'_>, typed: Typed, place: [f32; 4]) -> Typed {
        let response = followed(typed.response);
        // One of many lines keeps the line that is written in sight by itself.
        if response.gained_focus() || (typed.changed && of.rows <= 1) {
            let rect = self.pen.frame.rect(place).expand(RING);
            self.ui.scroll_to_rect(rect, None);
        }
        Typed { response, ..typed }
    }

    /// A field without its name above, from `left` on and `width` wide.
    pub(super) fn bare_field(
        &mut self,
        of: &Field<'_>,
        text: &mut String,
        [left, width]: [f32; 2],
    ) -> Typed {
        let height = field_height(&self.pen, of, text, width);
        let place = [left, self.y, width, height];
        let pen = self.pen.clone();
        let typed = field(self.ui, &pen, of, text, place);
        self.y += height;
        self.kept_in_sight(of, typed, place)
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, typing};
    use crate::ui::flow::Page;
    use crate::ui::fonts::install_fonts;
    use crate::ui::page_keys::{PageKey, page_key};
    use crate::ui::theme::Theme;
    use eframe::egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    #[derive(Default)]
    struct Typing {
        text: String,
        entered: u32,
        left: u32,
    }

    fn page(ui: &mut eframe::egui::Ui, state: &mut Typing) {
        install_fonts(ui.ctx());
        typing(ui);
        if page_key(ui) == Some(PageKey::Back) {
            state.left += 1;
        }
        let theme = Theme::light();
        let page = Page::open(ui, &theme, "", [96.0, 1824.0]);
        page.column(ui, "fields", |flow| {
            let of = Field {
                id: ("field", 0),
                name: "For whom",
                hint: "a name",
                rows: 1,
                most: 8,
            };
            if flow.named_field(&of, &mut state.text).entered {
                state.entered += 1;
            }
        });
    }

    #[test]
    fn a_field_is_typed_into_and_esc_leaves_it_before_it_leaves_the_page() {
        let mut harness = Harness::builder()
            .with_size([1366.0, 768.0])
            .build_ui_state(page, Typing::default());
        harness.run();
        harness.get_by_label("For whom").click();
        harness.run();
        harness.get_by_label("For whom").type_text("Anna Weber");
        harness.run();
        assert_eq!(harness.state().text, "Anna Web", "no more than it takes");
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().entered, 1);
        harness.get_by_label("For whom").click();
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.state().left, 0);
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.state().left, 1);
    }
}
