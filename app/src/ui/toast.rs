//! A notice: what happened and what to do, with one button; at the foot of the picture, never over the count.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Sense, StrokeKind, Ui, WidgetInfo};

use super::button::{Face, Look, button};
use super::icons;
use super::pen::{Pen, Type};
use super::picture::PLATE_HEIGHT;
use super::texts::Texts;
use super::theme::sizes;
use crate::street::Notice;

const HEIGHT: f32 = 116.0;
const MARGIN: f32 = 16.0;
/// The sizes of letters above the usual, the largest first. Units: times the usual.
const LARGER: [f32; 4] = [2.0, 1.75, 1.5, 1.25];

/// Draws the notice; `above_plate` keeps the plate in the picture free. Gives whether it was read.
pub(super) fn toast(
    ui: &Ui,
    pen: &Pen<'_>,
    notice: &Notice,
    above_plate: bool,
    texts: &Texts,
) -> bool {
    let [x, y, width, height] = sizes::PICTURE;
    let foot = y + height - MARGIN - if above_plate { PLATE_HEIGHT } else { 0.0 };
    let place = [x + MARGIN, foot - HEIGHT, width - 2.0 * MARGIN, HEIGHT];
    let [left, top, width, height] = place;
    let rect = pen.frame.rect(place);
    let colours = &pen.theme.palette;
    let border = pen.stroke(sizes::BORDER, colours.outline.solid());
    let radius = pen.radius(sizes::RADIUS_CARD);
    pen.painter.rect(
        rect,
        radius,
        colours.surface.solid(),
        border,
        StrokeKind::Inside,
    );
    pen.icon(
        icons::WARNING,
        false,
        (left + 56.0, top + height / 2.0, 52.0),
        colours.ink.solid(),
    );

    let response = ui.interact(rect, ui.scope_id().with("toast"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &notice.text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));

    let look = Look::plain(colours);
    let word = texts.get("got-it");
    let face = Face {
        icon: None,
        word: &word,
        key: None,
        look,
    };
    let spot = (left + width - 20.0, top + 22.0, 72.0);
    let (read, text_right) = button(ui, pen, ("got-it", &face), spot, 0.0);

    let text_left = left + 104.0;
    let space = text_right - 24.0 - text_left;
    // As large as letters are set, where that has room. What a system says can be long: smaller before it would leave
    // the plate.
    let larger = LARGER.into_iter().filter(|by| *by <= pen.theme.text);
    let larger = larger.map(|by| 28.0 * by);
    let sizes = larger.chain([28.0, 24.0, 20.0, 16.0]);
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
    let (kind, tall) = pen.fit_tall(&notice.text, &kind, sizes, [space, HEIGHT - 16.0]);
    let upper = top + (height - tall) / 2.0;
    pen.paragraph(&notice.text, &kind, (text_left, upper), space);
    read.clicked()
}
