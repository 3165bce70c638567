//! What is shown while hands steer: a strip at the foot that says that the camera looks and what each hand does, and a
//! mark around the control that the next raised hand takes, large enough to be seen from 3 m.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, CornerRadius, Memory, Rect, Sense, StrokeKind, Ui, WidgetInfo};
use goodform_exercises::Gestured;
use goodform_pose::Side;

use super::hands::is_marked;
use super::icons;
use super::layout::SessionFrame;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::{Theme, sizes};

/// How high the strip is. Px of the design.
const HEIGHT: f32 = 96.0;
/// Its letters: as large as those of a button's word. Px of the design.
const LETTERS: f32 = 32.0;
/// The mark's stroke, which is three times that of the keyboard's ring. Px of the design; own choice, 2.6 mm on a laptop
/// of 14 inches are 3 minutes of arc from 3 m, and a line of one is seen.
const MARK: f32 = 16.0;
/// The disc with the hand at the mark's corner, across. Px of the design.
const DISC: f32 = 84.0;

/// What the camera sees of who steers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// It is being opened.
    Opening,
    /// There is no picture.
    Dark,
    /// Nobody is in it.
    Nobody,
    /// Somebody is.
    Somebody,
}

impl Sight {
    const fn id(self) -> &'static str {
        match self {
            Self::Opening => "hands-opening",
            Self::Dark => "hands-dark",
            Self::Nobody => "hands-nobody",
            Self::Somebody => "hands-seen",
        }
    }
}

/// What the strip is drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub(super) sight: Sight,
    pub(super) said: Gestured,
    /// The hand that takes.
    pub(super) takes: Side,
}

/// What is left of the window above the strip.
pub(super) fn above(window: Rect) -> Rect {
    let height = SessionFrame::fit(window).px(HEIGHT);
    window.with_max_y(window.max.y - height)
}

/// Draws the strip at the foot of `ui`.
pub(super) fn strip(ui: &Ui, sign: Sign, texts: &Texts, theme: &Theme) {
    let window = ui.max_rect();
    let frame = SessionFrame::fit(window);
    let place = window.with_min_y(above(window).max.y);
    let pen = Pen {
        painter: ui.painter().clone(),
        frame: frame.at_corner(place.min),
        theme,
        text: 1.0,
    };
    let colours = &theme.palette;
    pen.painter
        .rect_filled(place, CornerRadius::ZERO, colours.primary_soft.solid());
    let line = [place.left_top(), place.right_top()];
    let stroke = pen.stroke(3.0, colours.outline.solid());
    pen.painter.line_segment(line, stroke);
    let right = place.width() / frame.px(1.0) - 48.0;
    let said = sign.said;
    let takes = if is_marked(ui.ctx()) { 1.0 } else { 0.0 };
    let (left_hand, right_hand) = match sign.takes {
        Side::Right => (
            ("hands-left-next", said.stepping),
            ("hands-right-take", said.raising * takes),
        ),
        Side::Left => (
            ("hands-left-take", said.raising * takes),
            ("hands-right-next", said.stepping),
        ),
    };
    let left = hand(ui, &pen, right_hand, right, texts);
    let left = hand(ui, &pen, left_hand, left - 40.0, texts);
    sight(ui, &pen, sign.sight, left - 40.0, texts);
}

/// What one hand does, with how far it has come with it; its right edge at `right`. Gives its left edge.
fn hand(ui: &Ui, pen: &Pen<'_>, (id, share): (&str, f32), right: f32, texts: &Texts) -> f32 {
    let colours = &pen.theme.palette;
    let word = texts.get(id);
    let kind = Type::new(&pen.theme.fonts.label, LETTERS, colours.ink.solid());
    let wide = pen.wide(&word, &kind);
    let width = wide + 96.0;
    let left = right - width;
    let place = [left, 12.0, width, HEIGHT - 24.0];
    let rect = pen.frame.rect(place);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let (fill, border) = (colours.surface.solid(), colours.outline.solid());
    let border = pen.stroke(sizes::BORDER, border);
    pen.painter
        .rect(rect, corner, fill, border, StrokeKind::Inside);
    let share = share.clamp(0.0, 1.0);
    if share > 0.0 {
        let foot = [left + 12.0, HEIGHT - 28.0, (width - 24.0) * share, 12.0];
        let bar = pen.frame.rect(foot);
        let ink = colours.primary.solid();
        pen.painter.rect_filled(bar, pen.radius(6.0), ink);
    }
    let ink = colours.primary.solid();
    pen.icon(icons::HAND, share > 0.0, (left + 44.0, 44.0, 44.0), ink);
    pen.line(&word, &kind, (left + 76.0, 55.0), Align::Min);
    pen.name(ui, id, &word, place);
    left
}

/// That the camera looks, and for what.
fn sight(ui: &Ui, pen: &Pen<'_>, sight: Sight, right: f32, texts: &Texts) {
    let colours = &pen.theme.palette;
    let (icon, ink) = match sight {
        Sight::Opening => (icons::WEBCAM, colours.ink2),
        Sight::Dark => (icons::WARNING, colours.adjust_text),
        Sight::Nobody => (icons::EYE, colours.adjust_text),
        Sight::Somebody => (icons::WEBCAM, colours.band_text),
    };
    pen.icon(icon, false, (72.0, HEIGHT / 2.0, 48.0), ink.solid());
    let text = texts.get(sight.id());
    let room = right - 116.0;
    // Two short lines; smaller before they would leave the strip.
    let kind = Type::new(&pen.theme.fonts.text, 30.0, colours.ink.solid());
    let space = [room, HEIGHT - 8.0];
    let (kind, tall) = pen.fit_tall(&text, &kind, [30.0, 27.0, 24.0], space);
    pen.paragraph(&text, &kind, (116.0, (HEIGHT - tall) / 2.0), room);
    let rect = pen.frame.rect([24.0, 0.0, right - 24.0, HEIGHT]);
    let id = ui.scope_id().with("hands-sight");
    let response = ui.interact(rect, id, Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(eframe::egui::accesskit::Role::Label, true, &*text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Draws the mark around what has the focus, within `page`.
pub(super) fn mark(ui: &Ui, page: Rect, theme: &Theme) {
    let focused = ui.ctx().memory(Memory::focused);
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else {
        return;
    };
    let pen = Pen {
        painter: ui.painter().with_clip_rect(page),
        frame: SessionFrame::fit(page),
        theme,
        text: 1.0,
    };
    let colours = &theme.palette;
    let around = response.rect.intersect(page);
    let around = around.expand(pen.frame.px(sizes::FOCUS_GAP));
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON + sizes::FOCUS_GAP));
    // Light around dark: it stands out from a filled button as from the ground.
    for (width, colour) in [(MARK + 6.0, colours.bg), (MARK, colours.ink)] {
        let stroke = pen.stroke(width, colour.solid());
        pen.painter
            .rect_stroke(around, corner, stroke, StrokeKind::Outside);
    }
    let half = pen.frame.px(DISC / 2.0);
    let inside = page.shrink(half);
    let middle = inside.clamp(around.left_top());
    let edge = pen.stroke(4.0, colours.bg.solid());
    pen.painter.circle(middle, half, colours.ink.solid(), edge);
    pen.icon_at(icons::HAND, true, (middle, 54.0), colours.bg.solid());
}
