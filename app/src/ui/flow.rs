//! Pages that are read up close: a title, a column that scrolls where it must, and buttons pinned at the foot.
//!
//! All of their text grows with the size that was set, so nothing on them has a fixed height.

use eframe::egui::accesskit::Role;
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::style::ScrollStyle;
use eframe::egui::util::IdTypeMap;
use eframe::egui::{
    Color32, Context, CornerRadius, Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use super::button::{Face, button, button_width};
use super::choice::{Choice, choice, choice_width};
use super::pen::{Pen, Type};
use super::theme::{Theme, sizes};

/// From this size on, what stands side by side stands one below the other: design.md, Type. Units: times the usual.
pub(super) const LIST_FROM: f32 = 1.5;
/// The height of a control at the usual size. Px of the design.
pub(super) const CONTROL: f32 = 72.0;
/// Between what stands side by side. Px of the design.
pub(super) const GAP: f32 = 16.0;
/// Left for the bar of what scrolls. Px of the design.
const BAR: f32 = 32.0;
/// Left around what has the focus, for its ring. Points; it is less where the design is scaled down.
pub(super) const RING: f32 = 14.0;
/// The sign of a thought at the usual size. Px of the design.
const SIGN: f32 = 44.0;
/// An arrow key moves the page so far. Px of the design.
const STEP: f32 = 120.0;

/// A page with its title.
pub(super) struct Page<'a> {
    pub(super) pen: Pen<'a>,
    /// Left and right edge of what is read. Px of the design.
    pub(super) edges: [f32; 2],
    /// Where the column begins and where it ends. Px of the design.
    pub(super) span: [f32; 2],
}

impl<'a> Page<'a> {
    /// Lays the ground and the title, between two edges of the design.
    pub(super) fn open(ui: &Ui, theme: &'a Theme, title: &str, edges: [f32; 2]) -> Self {
        let pen = Pen::for_desk(ui, theme);
        let mut page = Self {
            pen,
            edges,
            span: [96.0, 880.0],
        };
        page.title(ui, title);
        page
    }

    fn title(&mut self, ui: &Ui, title: &str) {
        if title.is_empty() {
            return;
        }
        let colours = &self.pen.theme.palette;
        let [left, right] = self.edges;
        let width = right - left;
        // A title grows less than what is read: it is large already.
        let size = 60.0 * self.pen.text.min(1.4);
        let kind = Type::new(&self.pen.theme.fonts.heading, size, colours.ink.solid());
        let height = self.pen.paragraph(title, &kind, (left, 56.0), width);
        self.pen
            .name(ui, "page-title", title, [left, 56.0, width, height]);
        self.span[0] = 56.0 + height + 24.0;
    }

    /// Lays the column; what is longer than the page scrolls, by wheel, keys and by what has the focus.
    pub(super) fn column<R>(
        &self,
        ui: &mut Ui,
        id: &str,
        add: impl FnOnce(&mut Flow<'_, 'a>) -> R,
    ) -> R {
        self.column_to_its_end(ui, id, add).0
    }

    /// The same, and tells whether its end is in sight: what must be read is not answered before.
    pub(super) fn column_to_its_end<R>(
        &self,
        ui: &mut Ui,
        id: &str,
        add: impl FnOnce(&mut Flow<'_, 'a>) -> R,
    ) -> (R, bool) {
        let ([left, right], [top, foot]) = (self.edges, self.span);
        // Room for the focus ring, which lies around a control.
        let room = sizes::FOCUS_RING + sizes::FOCUS_GAP;
        let place = [left - room, top, right - left + 2.0 * room, foot - top];
        let rect = self.pen.frame.rect(place);
        let pen = self.pen.clone();
        let builder = UiBuilder::new().id_salt(id).max_rect(rect);
        let mut is_read_only = true;
        ui.scope_builder(builder, |ui| {
            style_bar(ui, &pen);
            let area = ScrollArea::vertical()
                .id_salt(id)
                .auto_shrink([false, false])
                .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded);
            let shown = area.show(ui, |ui| {
                scroll(ui, &pen);
                let corner = ui.min_rect().min + vec2(pen.frame.px(room), pen.frame.px(room));
                let painter = ui.painter().clone();
                let mut flow = Flow {
                    pen: Pen {
                        painter,
                        frame: pen.frame.at_corner(corner),
                        ..pen
                    },
                    width: right - left - BAR,
                    y: 0.0,
                    ui,
                };
                let has_control = |data: &mut IdTypeMap| data.remove_temp::<bool>(control_id());
                flow.ui.data_mut(has_control);
                let given = add(&mut flow);
                is_read_only = flow.ui.data_mut(has_control).is_none();
                let height = flow.pen.frame.px(flow.y + 2.0 * room);
                let width = flow.pen.frame.px(flow.width);
                ui.allocate_space(vec2(width, height));
                given
            });
            let seen = shown.state.clamped_offset().y + shown.inner_rect.height();
            // A line of slack: what is left is margin.
            let is_end = seen + pen.frame.px(STEP / 4.0) >= shown.content_size.y;
            let has_more = is_read_only && !is_end;
            ui.data_mut(|data| data.insert_temp(more_id(), has_more));
            (shown.inner, is_end)
        })
        .inner
    }

    /// A page further, as the Page Down key does.
    pub(super) fn read_on(ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(read_on_id(), true));
        ctx.request_repaint();
    }

    /// Whether a column without a control of its own goes on below what is in sight: no focus leads there.
    pub(super) fn has_more_to_read(ctx: &Context) -> bool {
        ctx.data_mut(|data| data.remove_temp(more_id()))
            .unwrap_or_default()
    }

    /// A button of the foot with its right edge at `right`.
    pub(super) fn foot_button(
        &self,
        ui: &Ui,
        of: (&str, &Face<'_>),
        right: f32,
        least_width: f32,
    ) -> Response {
        let spot = (right, 912.0, 120.0);
        button(ui, &self.pen, of, spot, least_width).0
    }

    /// A button of the foot with its right edge at `right`; gives whether it was pressed and its left edge.
    pub(super) fn foot(
        &self,
        ui: &Ui,
        (id, face): (&str, &Face<'_>),
        right: f32,
        least_width: f32,
    ) -> (bool, f32) {
        let spot = (right, 912.0, 120.0);
        let (response, left) = button(ui, &self.pen, (id, face), spot, least_width);
        // Who clicks twice, as on a file, means it once: the page after this one has a button in the same place.
        let is_again = response.double_clicked() || response.triple_clicked();
        (response.clicked() && !is_again, left)
    }
}

/// The bar of what scrolls: wide enough for a hand that trembles, in the theme's colours.
fn style_bar(ui: &mut Ui, pen: &Pen<'_>) {
    let colours = &pen.theme.palette;
    ui.spacing_mut().scroll = ScrollStyle {
        bar_width: pen.frame.px(20.0),
        bar_inner_margin: 0.0,
        bar_outer_margin: 0.0,
        handle_min_length: pen.frame.px(60.0),
        ..ScrollStyle::solid()
    };
    let visuals = ui.visuals_mut();
    visuals.extreme_bg_color = colours.inset.solid();
    for widget in [
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
    ] {
        widget.bg_fill = colours.outline.solid();
        widget.fg_stroke.color = colours.outline.solid();
    }
}

fn read_on_id() -> Id {
    Id::unique("read-on")
}

/// A control was laid into the column that is open.
fn control_id() -> Id {
    Id::unique("column-control")
}

/// See [`Page::has_more_to_read`].
fn more_id() -> Id {
    Id::unique("column-more")
}

fn scroll(ui: &Ui, pen: &Pen<'_>) {
    let asked = ui
        .ctx()
        .data_mut(|data| data.remove_temp::<bool>(read_on_id()));
    if asked.is_some() {
        ui.scroll_with_delta(vec2(0.0, -ui.clip_rect().height() * 0.8));
    }
    if ui.ctx().memory(|memory| memory.focused().is_some()) {
        // The arrows are those of what has the focus.
        return;
    }
    let page = ui.clip_rect().height() * 0.8;
    let step = pen.frame.px(STEP);
    let keys = [
        (Key::ArrowDown, -step),
        (Key::ArrowUp, step),
        (Key::PageDown, -page),
        (Key::PageUp, page),
    ];
    let moved: f32 = ui.ctx().input_mut(|input| {
        keys.into_iter()
            .filter(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, way)| way)
            .sum()
    });
    if moved.abs() > 0.0 {
        ui.scroll_with_delta(vec2(0.0, moved));
    }
}

/// What is laid into a column, from the top down.
pub(super) struct Flow<'u, 'a> {
    pub(super) ui: &'u mut Ui,
    pub(super) pen: Pen<'a>,
    /// Px of the design.
    pub(super) width: f32,
    /// Where the next thing begins. Px of the design, from the top of the column.
    pub(super) y: f32,
}

/// The page goes where the focus goes; a page that does not scroll stays.
pub(super) fn followed(response: Response) -> Response {
    response
        .ctx
        .data_mut(|data| data.insert_temp(control_id(), true));
    if response.gained_focus() {
        let with_ring = Response {
            rect: response.rect.expand(RING),
            ..response.clone()
        };
        with_ring.scroll_to_me(None);
    }
    response
}

/// How a text of a column looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The head of a part.
    Head,
    /// What is read.
    Body,
    /// What is said beside it.
    Aside,
}

impl Voice {
    /// What is said under a head, or alone where there is none.
    pub(super) const fn under(head: &str) -> Self {
        if head.is_empty() {
            Self::Body
        } else {
            Self::Aside
        }
    }
}

impl Flow<'_, '_> {
    /// Leaves room; it does not grow with the text.
    pub(super) fn gap(&mut self, height: f32) {
        self.y += height;
    }

    pub(super) fn kind(&self, voice: Voice) -> Type {
        let (fonts, colours) = (&self.pen.theme.fonts, &self.pen.theme.palette);
        let (family, size, colour) = match voice {
            Voice::Head => (&fonts.label, 34.0, colours.ink),
            Voice::Body => (&fonts.text, 32.0, colours.ink),
            Voice::Aside => (&fonts.text, 28.0, colours.ink2),
        };
        Type::new(family, size * self.pen.text, colour.solid())
    }

    pub(super) fn paint_text(&mut self, text: &str, voice: Voice, left: f32, width: f32) {
        let kind = self.kind(voice);
        self.y += self.pen.paragraph(text, &kind, (left, self.y), width);
    }

    /// A text at `left`, named for a screen reader by its id.
    pub(super) fn text_at(&mut self, id: &str, text: &str, voice: Voice, left: f32, width: f32) {
        let top = self.y;
        self.paint_text(text, voice, left, width);
        let place = [left, top, width, self.y - top];
        self.pen.name(self.ui, id, text, place);
    }

    /// A text over the whole width.
    pub(super) fn text(&mut self, id: &str, text: &str, voice: Voice) {
        self.text_at(id, text, voice, 0.0, self.width);
    }

    /// What the sign of a thought takes of its width. Px of the design.
    pub(super) fn sign_width(&self) -> f32 {
        SIGN * self.pen.text + 28.0
    }

    /// A thought with its sign: a head, and what is said to it. An empty text is left out.
    pub(super) fn thought(
        &mut self,
        (icon, colour): (char, Color32),
        (id, head, text): (&str, &str, &str),
    ) {
        let (size, left) = (SIGN * self.pen.text, self.sign_width());
        let middle = self.y + 22.0 * self.pen.text;
        self.pen
            .icon(icon, false, (size / 2.0, middle, size), colour);
        let (top, width) = (self.y, self.width - left);
        if !head.is_empty() {
            self.paint_text(head, Voice::Head, left, width);
        }
        if !text.is_empty() {
            self.paint_text(text, Voice::under(head), left, width);
        }
        let spoken = match (head, text) {
            (head, "") => head.to_owned(),
            ("", text) => text.to_owned(),
            (head, text) => format!("{head}: {text}"),
        };
        let place = [0.0, top, self.width, self.y - top];
        self.pen.name(self.ui, id, &spoken, place);
    }

    /// A line across, which only decorates.
    pub(super) fn rule(&mut self) {
        let colour = self.pen.theme.palette.hairline.solid();
        let rect = self.pen.frame.rect([0.0, self.y, self.width, 3.0]);
        self.pen
            .painter
            .rect_filled(rect, CornerRadius::ZERO, colour);
        self.y += 3.0;
    }

    fn is_list(&self) -> bool {
        self.pen.text >= LIST_FROM
    }

    /// A button at the left, or one below the other.
    pub(super) fn button(&mut self, id: &str, face: &Face<'_>) -> bool {
        let height = CONTROL * self.pen.text;
        let width = button_width(&self.pen, face);
        let spot = (width, self.y, height);
        let (response, _) = button(self.ui, &self.pen, (id, face), spot, width);
        self.y += height;
        followed(response).clicked()
    }

    /// A question with one of several answers: the label at the left, the answers at the right, or below it where they
    /// have no room. Gives the answer that was chosen now.
    pub(super) fn choices(
        &mut self,
        id: &'static str,
        (label, aside): (&str, &str),
        words: &[&str],
        chosen: Option<usize>,
    ) -> Option<usize> {
        let height = CONTROL * self.pen.text;
        let widths: Vec<f32> = words
            .iter()
            .map(|word| choice_width(&self.pen, word))
            .collect();
        let all = widths.iter().sum::<f32>() + GAP * (words.len().saturating_sub(1)) as f32;
        let beside = !self.is_list() && all + 420.0 <= self.width;
        let top = self.y;
        let room = if beside {
            self.width - all - 48.0
        } else {
            self.width
        };
        self.y += if beside { 12.0 } else { 0.0 };
        if !label.is_empty() {
            self.text_at(id, label, Voice::Body, 0.0, room);
        }
        if !aside.is_empty() {
            self.text_at(&format!("{id}-aside"), aside, Voice::Aside, 0.0, room);
        }
        let below = self.y;
        let (mut left, mut line) = if beside {
            (self.width - all, top)
        } else {
            (0.0, below + 8.0)
        };
        let mut picked = None;
        for (place, (word, width)) in words.iter().zip(&widths).enumerate() {
            if left > 0.0 && left + width > self.width + 1.0 {
                (left, line) = (0.0, line + height + GAP);
            }
            let name = if label.is_empty() {
                (*word).to_owned()
            } else {
                format!("{label}: {word}")
            };
            let of = Choice {
                id: (id, place),
                word,
                name: &name,
                chosen: chosen == Some(place),
                centred: false,
            };
            let spot = [left, line, *width, height];
            let response = choice(self.ui, &self.pen, &of, spot);
            if followed(response).clicked() {
                picked = Some(place);
            }
            left += width + GAP;
        }
        self.y = (line + height).max(below);
        picked
    }

    /// A row that can be chosen, over the whole width: its picture, its name, what is said to it.
    pub(super) fn row(
        &mut self,
        id: (&'static str, usize),
        (name, aside): (&str, &str),
        paint: impl FnOnce(&Pen<'_>, Rect),
    ) -> bool {
        let text = self.pen.text;
        let (head, body) = (self.kind(Voice::Head), self.kind(Voice::Aside));
        let picture = 220.0 * text.min(1.4);
        let (left, wrap) = (picture + 36.0, self.width - picture - 72.0);
        let heights =
            [(name, &head), (aside, &body)].map(|(text, kind)| self.pen.tall(text, kind, wrap));
        let words = heights.iter().sum::<f32>();
        let height = (words + 40.0).max(picture * 0.72);
        let rect = self.pen.frame.rect([0.0, self.y, self.width, height]);
        let response = self
            .ui
            .interact(rect, self.ui.scope_id().with(id), Sense::click());
        let spoken = format!("{name}, {aside}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let colours = &self.pen.theme.palette;
        let edge = if response.hovered() {
            colours.primary
        } else {
            colours.outline
        };
        let corner = CornerRadius::same(self.pen.radius(sizes::RADIUS_BUTTON));
        let border = self.pen.stroke(sizes::BORDER, edge.solid());
        let inside = eframe::egui::StrokeKind::Inside;
        self.pen
            .painter
            .rect(rect, corner, colours.surface.solid(), border, inside);
        if response.has_focus() {
            self.pen.focus_ring(rect, sizes::RADIUS_BUTTON);
        }
        let space = self
            .pen
            .frame
            .rect([6.0, self.y + 6.0, picture, height - 12.0]);
        paint(&self.pen, space);
        let top = self.y + (height - words) / 2.0;
        let used = self.pen.paragraph(name, &head, (left, top), wrap);
        self.pen.paragraph(aside, &body, (left, top + used), wrap);
        self.y += height;
        followed(response).clicked()
    }
}
