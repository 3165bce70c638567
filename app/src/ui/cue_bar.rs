//! The bar at the foot of the screens around a set: one thing to read from across the room, and what else there is.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Align, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::banner::paint_words_at_most;
use super::pen::{Pen, Type};
use super::theme::sizes;

/// What the bar is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// Something is to be changed.
    Ask,
    /// It may begin.
    Ready,
    /// There is nothing to do.
    Calm,
}

/// What stands in the bar.
pub(super) struct CueBar<'a> {
    pub(super) mood: Mood,
    pub(super) icon: char,
    /// Two lines at most.
    pub(super) show: &'a str,
    /// Smaller, beneath. Empty: nothing.
    pub(super) aside: &'a str,
}

/// Draws the bar, and names it as a live region.
pub(super) fn cue_bar(ui: &Ui, pen: &Pen<'_>, bar: &CueBar<'_>) {
    let rect = pen.frame.rect(sizes::BANNER);
    let radius = pen.radius(sizes::RADIUS_CARD);
    let colours = &pen.theme.palette;
    let border = pen.stroke(4.0, colours.outline.solid());
    let (fill, edge) = match bar.mood {
        Mood::Ask => (colours.surface, border),
        // In high contrast nothing is filled: the border tells.
        Mood::Ready => (
            colours.primary_soft,
            pen.stroke(4.0, colours.primary.solid()),
        ),
        Mood::Calm => (colours.bg, Stroke::NONE),
    };
    pen.painter
        .rect(rect, radius, fill.solid(), edge, StrokeKind::Inside);
    let [left, top, _, height] = sizes::BANNER;
    let (x, y) = (left + 156.0, top + height / 2.0);
    let (disc, ink) = match bar.mood {
        Mood::Ready => (colours.primary, colours.on_primary),
        Mood::Ask | Mood::Calm => (colours.inset, colours.ink),
    };
    pen.painter
        .circle_filled(pen.frame.at(x, y), pen.frame.px(100.0), disc.solid());
    pen.icon(bar.icon, false, (x, y, 116.0), ink.solid());
    // With a line beneath, two lines of the cue must be a little smaller: 121 px, where 100 are asked for.
    let (raised, most) = if bar.aside.is_empty() {
        (0.0, 1.0)
    } else {
        (34.0, 0.8)
    };
    paint_words_at_most(&pen.within([0.0, -raised, 0.0, 0.0]), bar.show, most);
    if !bar.aside.is_empty() {
        let kind = Type::new(&pen.theme.fonts.text, 40.0, colours.ink.solid());
        let room = sizes::BANNER[0] + sizes::BANNER[2] - 352.0 - 24.0;
        let kind = pen.fit_wide(bar.aside, &kind, [40.0, 36.0, 32.0], room);
        pen.line(bar.aside, &kind, (352.0, top + height - 28.0), Align::Min);
    }
    let mut name = bar.show.replace('\n', " ");
    if !bar.aside.is_empty() {
        name = format!("{name}. {}", bar.aside);
    }
    let response = ui.interact(rect, ui.scope_id().with("cue-bar"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
