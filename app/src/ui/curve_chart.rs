//! Every repetition's way there and back over the zone it should reach.

use eframe::egui::{Align, Color32, Pos2, Shape, StrokeKind};

use super::pen::{Pen, Type};
use super::rep_chart::Said;
use super::texts::Texts;
use super::trace::RepCurve;

/// Where the curves lie within the part of the frame: left, top, width, height. Px of the design.
const FIELD: [f32; 4] = [92.0, 96.0, 900.0, 348.0];
/// The zone is wanted at the turn: it is drawn around it. Units: share of the repetition. Own choice.
const AT_TURN: [f32; 2] = [0.36, 0.64];
/// Between lines of the grid. Units: degrees.
const GRID_DEG: f32 = 30.0;

/// Whether there is anything to draw.
pub(super) fn has_curves(curves: &[RepCurve]) -> bool {
    curves.iter().any(|curve| !curve.parts.is_empty())
}

/// Draws the curves into a part of the frame, 1008 wide and 500 high.
pub(super) fn curve_chart(pen: &Pen<'_>, curves: &[RepCurve], zone_deg: [f32; 2], texts: &Texts) {
    let scale = Scale::of(curves, zone_deg);
    grid(pen, &scale);
    zone(pen, &scale, zone_deg);
    // What was right lies on top.
    for said in [Said::Unseen, Said::Adjust, Said::Right] {
        for curve in curves.iter().filter(|curve| curve.said == said) {
            for part in &curve.parts {
                let points = part.iter().map(|[x, value]| scale.at(pen, *x, *value));
                line(pen, points.collect(), said);
            }
        }
    }
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink2.solid());
    let [left, top, width, height] = FIELD;
    let foot = top + height + 44.0;
    for (id, x, align) in [
        ("curve-start", left, Align::Min),
        ("curve-turn", left + width / 2.0, Align::Center),
        ("curve-end", left + width, Align::Max),
    ] {
        pen.line(&texts.get(id), &kind, (x, foot), align);
    }
}

struct Scale {
    low: f32,
    high: f32,
    /// A measure that shrinks on its way is drawn upside down: further is always up.
    falls: bool,
}

impl Scale {
    fn of(curves: &[RepCurve], [from, to]: [f32; 2]) -> Self {
        let values = || {
            let points = curves.iter().flat_map(|curve| curve.parts.iter().flatten());
            points.map(|[_, value]| *value)
        };
        let firsts = curves
            .iter()
            .filter_map(|curve| curve.parts.first()?.first());
        let (count, sum) = firsts.fold((0.0, 0.0), |(count, sum), [_, v]| (count + 1.0, sum + v));
        let falls = count > 0.0 && sum / count > from.max(to);
        let all = values().chain([from, to]);
        let (low, high) = all.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let (low, high) = (
            (low / GRID_DEG).floor() * GRID_DEG,
            (high / GRID_DEG).ceil() * GRID_DEG,
        );
        Self {
            low,
            high: high.max(low + GRID_DEG),
            falls,
        }
    }

    fn y(&self, value: f32) -> f32 {
        let share = (value - self.low) / (self.high - self.low);
        let share = if self.falls { 1.0 - share } else { share };
        FIELD[1] + FIELD[3] * (1.0 - share.clamp(0.0, 1.0))
    }

    fn at(&self, pen: &Pen<'_>, part: f32, value: f32) -> Pos2 {
        pen.frame.at(FIELD[0] + FIELD[2] * part, self.y(value))
    }
}

fn grid(pen: &Pen<'_>, scale: &Scale) {
    let colours = &pen.theme.palette;
    let line = pen.stroke(2.0, colours.hairline.solid());
    let kind = Type::new(&pen.theme.fonts.text, 26.0, colours.ink2.solid());
    let mut value = scale.low;
    while value <= scale.high + 0.1 {
        let y = scale.y(value);
        let ends = [
            pen.frame.at(FIELD[0], y),
            pen.frame.at(FIELD[0] + FIELD[2], y),
        ];
        pen.painter.line_segment(ends, line);
        let at = (FIELD[0] - 16.0, y + 9.0);
        pen.line(&format!("{value:.0}°"), &kind, at, Align::Max);
        value += GRID_DEG;
    }
}

fn zone(pen: &Pen<'_>, scale: &Scale, [from, to]: [f32; 2]) {
    let colours = &pen.theme.palette;
    let (a, b) = (scale.y(from), scale.y(to));
    let left = FIELD[0] + FIELD[2] * AT_TURN[0];
    let width = FIELD[2] * (AT_TURN[1] - AT_TURN[0]);
    let rect = pen
        .frame
        .rect([left, a.min(b), width, (a - b).abs().max(8.0)]);
    let border = pen.stroke(4.0, colours.band.solid());
    let ground = colours.band_soft.solid();
    pen.painter
        .rect(rect, pen.radius(10.0), ground, border, StrokeKind::Inside);
}

/// A line by what was said: solid, dashed, or thin.
fn line(pen: &Pen<'_>, points: Vec<Pos2>, said: Said) {
    let colours = &pen.theme.palette;
    match said {
        Said::Right => stroke(pen, points, 5.0, colours.band.solid()),
        Said::Adjust => {
            let dashes = pen.stroke(5.0, colours.adjust.solid());
            let (dash, gap) = (pen.frame.px(20.0), pen.frame.px(12.0));
            pen.painter
                .extend(Shape::dashed_line(&points, dashes, dash, gap));
        }
        Said::Unseen | Said::Half => stroke(pen, points, 3.0, colours.outline.solid()),
    }
}

fn stroke(pen: &Pen<'_>, points: Vec<Pos2>, width: f32, colour: Color32) {
    pen.painter.line(points, pen.stroke(width, colour));
}
