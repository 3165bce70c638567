//! The tempo beside the ring: the box is where to be, the ball is the person; outside the box the ball is a diamond.

use eframe::egui::epaint::RectShape;
use eframe::egui::{CornerRadius, Rect, StrokeKind, Ui, Vec2};

use super::icons;
use super::pen::Pen;
use super::tempo_guide::{TempoView, With};
use super::texts::Texts;
use super::theme::sizes;

/// Its place in the instrument: x, y, width, height. Px of the design.
const PLACE: [f32; 4] = [640.0, 8.0, 104.0, 560.0];
/// From an end of the bar to the middle of the ball there.
const END: f32 = 60.0;
/// Half the box's height, and how far it stands out beside the bar.
const HALF: f32 = 58.0;
const PROUD: f32 = 14.0;

/// Draws the bar; `pen` has its origin at the instrument.
pub(super) fn tempo_bar(ui: &Ui, pen: &Pen<'_>, view: &TempoView, texts: &Texts) {
    let colours = &pen.theme.palette;
    let [left, top, width, height] = PLACE;
    let bar = pen.frame.rect(PLACE);
    let round = CornerRadius::same(pen.radius(width / 2.0));
    let edge = pen.stroke(sizes::BORDER, colours.outline.solid());
    pen.painter
        .rect(bar, round, colours.inset.solid(), edge, StrokeKind::Inside);
    let y = |part: f32| {
        let down = if view.sinks { part } else { 1.0 - part };
        top + END + (height - 2.0 * END) * down
    };
    let middle = left + width / 2.0;
    if let Some(you) = view.you {
        ball(pen, (middle, y(you)), view);
    }
    let place = [
        left - PROUD,
        y(view.pace) - HALF,
        width + 2.0 * PROUD,
        2.0 * HALF,
    ];
    pen.painter.rect_stroke(
        pen.frame.rect(place),
        CornerRadius::same(pen.radius(30.0)),
        pen.stroke(7.0, colours.ink.solid()),
        StrokeKind::Middle,
    );
    let id = match view.with {
        With::Tempo => "tempo-with",
        With::Ahead => "tempo-ahead",
        With::Behind => "tempo-behind",
        With::Unsaid => "tempo-name",
    };
    pen.name(ui, "tempo", &texts.get(id), PLACE);
}

/// The person: blue and round in the tempo, an orange diamond outside it, white and round where nothing is said.
fn ball(pen: &Pen<'_>, (x, y): (f32, f32), view: &TempoView) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(x, y);
    let ink = match view.with {
        With::Tempo => {
            let fill = colours.band.solid();
            pen.painter.circle_filled(middle, pen.frame.px(44.0), fill);
            colours.surface.solid()
        }
        With::Ahead | With::Behind => {
            let size = Vec2::splat(pen.frame.px(68.0));
            let square = Rect::from_center_size(middle, size);
            let corner = CornerRadius::same(pen.radius(10.0));
            let fill = colours.adjust.solid();
            let shape = RectShape::filled(square, corner, fill);
            pen.painter
                .add(shape.with_angle(std::f32::consts::FRAC_PI_4));
            colours.surface.solid()
        }
        With::Unsaid => {
            let edge = pen.stroke(6.0, colours.ink.solid());
            let fill = colours.surface.solid();
            pen.painter.circle(middle, pen.frame.px(40.0), fill, edge);
            colours.ink.solid()
        }
    };
    if let Some(falls) = view.falls {
        let icon = if falls {
            icons::ARROW_DOWN
        } else {
            icons::ARROW_UP
        };
        pen.icon_at(icon, false, (middle, 54.0), ink);
    }
}
