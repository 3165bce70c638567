//! The ring: 270 degrees from rest at lower left, target zone, knob, and the count inside.

use eframe::egui::{Align, Pos2, Shape, Stroke, Vec2};

use super::icons;
use super::pen::{Pen, Type, diamond};
use super::texts::Texts;
use super::theme::sizes;
use super::view::{Mark, SessionView, fraction};

const MIDDLE: (f32, f32) = (288.0, 300.0);
const RADIUS: f32 = 252.0;
const WIDTH: f32 = 46.0;
/// The target zone stands out on each side by this.
const PROUD: f32 = 10.0;

/// Draws ring and count; `pen` has its origin at the instrument.
pub(super) fn ring(pen: &Pen<'_>, view: &SessionView<'_>, texts: &Texts) {
    if view.unjudged().is_some() {
        dotted(pen);
    } else {
        judged(pen, view);
    }
    count(pen, view, texts);
}

fn count(pen: &Pen<'_>, view: &SessionView<'_>, texts: &Texts) {
    let theme = pen.theme;
    let ink = theme.palette.ink.solid();
    // While a position is held its seconds count; else the repetitions do.
    let number = view.held_seconds().unwrap_or(view.count);
    // Three digits must still fit inside the ring.
    let size = if number < 100 {
        sizes::COUNT
    } else {
        0.68 * sizes::COUNT
    };
    let baseline = MIDDLE.1 + 0.2875 * size;
    let kind = Type::new(&theme.fonts.number, size, ink);
    pen.line(
        &number.to_string(),
        &kind,
        (MIDDLE.0, baseline),
        Align::Center,
    );
    if let Some(seen) = view.seen.filter(|_| view.held_s.is_none()) {
        let text = texts.with_number("count-seen", "count", seen);
        let kind = Type::new(&theme.fonts.label, 34.0, theme.palette.ink2.solid());
        pen.line(&text, &kind, (MIDDLE.0, 148.0), Align::Center);
    }
    if view.held_s.is_some() {
        let unit = texts.get("held-unit");
        let kind = Type::new(&theme.fonts.heading, sizes::OF_N, ink);
        pen.line(&unit, &kind, (MIDDLE.0, 548.0), Align::Center);
    } else if view.target > 0 {
        let of = texts.with_number("of-target", "target", view.target);
        let kind = Type::new(&theme.fonts.heading, sizes::OF_N, ink);
        pen.line(&of, &kind, (MIDDLE.0, 548.0), Align::Center);
    }
}

fn judged(pen: &Pen<'_>, view: &SessionView<'_>) {
    let colours = &pen.theme.palette;
    arc(
        pen,
        (0.0, 1.0),
        WIDTH + 4.0,
        (colours.outline.solid(), true),
    );
    arc(pen, (0.0, 1.0), WIDTH, (colours.inset.solid(), true));
    let value = view.driving.map(|value| fraction(value, view.scale));
    let mark = view.mark();
    if let Some(end) = value {
        match mark {
            Mark::InBand => arc(pen, (0.0, end), WIDTH, (colours.band.solid(), true)),
            Mark::Below => dashed(pen, end),
            Mark::Plain => arc(pen, (0.0, end), WIDTH, (colours.outline.solid(), true)),
        }
    }
    zone(pen, view, value.filter(|_| mark == Mark::InBand));
    if let Some(end) = value {
        knob(pen, end, mark);
    }
}

/// Two colours in turn along the arc: no line without its shape.
fn dashed(pen: &Pen<'_>, end: f32) {
    const DASH: f32 = 34.0 / (RADIUS * 1.5 * std::f32::consts::PI);
    const GAP: f32 = 16.0 / (RADIUS * 1.5 * std::f32::consts::PI);
    let colours = &pen.theme.palette;
    arc(pen, (0.0, end), WIDTH, (colours.adjust_soft.solid(), true));
    // From the knob backwards, so that a dash, not a gap, meets it.
    let mut to = end;
    while to > 0.0 {
        arc(
            pen,
            ((to - DASH).max(0.0), to),
            WIDTH,
            (colours.adjust.solid(), false),
        );
        to -= DASH + GAP;
    }
}

fn zone(pen: &Pen<'_>, view: &SessionView<'_>, reached: Option<f32>) {
    let colours = &pen.theme.palette;
    let from = fraction(view.scale.target_from, view.scale);
    let to = fraction(view.scale.target_to, view.scale);
    if to <= from {
        return;
    }
    let border = 5.0 / (RADIUS * 1.5 * std::f32::consts::PI);
    let wide = WIDTH + 2.0 * PROUD;
    arc(pen, (from, to), wide, (colours.band.solid(), false));
    arc(
        pen,
        (from + border, to - border),
        wide - 10.0,
        (colours.band_soft.solid(), false),
    );
    if let Some(end) = reached {
        arc(pen, (from, end), wide, (colours.band.solid(), false));
    } else {
        let middle = on_ring(pen, f32::midpoint(from, to), RADIUS);
        pen.icon_at(icons::FLAG, true, (middle, 44.0), colours.band_text.solid());
    }
}

fn knob(pen: &Pen<'_>, end: f32, mark: Mark) {
    let colours = &pen.theme.palette;
    let middle = on_ring(pen, end, RADIUS);
    if mark == Mark::Plain {
        // Standing ready, or beyond the zone: nothing is said of it.
        let edge = pen.stroke(6.0, colours.ink.solid());
        let fill = colours.surface.solid();
        pen.painter.circle(middle, pen.frame.px(34.0), fill, edge);
    } else if mark == Mark::InBand {
        pen.painter
            .circle_filled(middle, pen.frame.px(43.0), colours.band.solid());
        pen.painter
            .circle_filled(middle, pen.frame.px(34.0), colours.surface.solid());
        pen.icon_at(
            icons::CHECK,
            false,
            (middle, 48.0),
            colours.band_text.solid(),
        );
    } else {
        for (reach, colour) in [(45.0, colours.surface), (36.0, colours.adjust)] {
            let points = diamond(middle, pen.frame.px(reach));
            let edge = pen.stroke(4.0, colour.solid());
            pen.painter
                .add(Shape::convex_polygon(points, colour.solid(), edge));
        }
    }
}

fn dotted(pen: &Pen<'_>) {
    const DOTS: u8 = 40;
    let colour = pen.theme.palette.outline.solid();
    for dot in 0..=DOTS {
        let middle = on_ring(pen, f32::from(dot) / f32::from(DOTS), RADIUS);
        pen.painter.circle_filled(middle, pen.frame.px(6.0), colour);
    }
}

/// A point at a part (0-1) of the way along the ring.
fn on_ring(pen: &Pen<'_>, part: f32, radius: f32) -> Pos2 {
    let angle = (135.0 + 270.0 * part).to_radians();
    pen.frame.at(MIDDLE.0, MIDDLE.1) + Vec2::angled(angle) * pen.frame.px(radius)
}

fn arc(
    pen: &Pen<'_>,
    (from, to): (f32, f32),
    width: f32,
    (colour, round): (eframe::egui::Color32, bool),
) {
    let steps = ((to - from) * 90.0).ceil().clamp(1.0, 90.0);
    let points: Vec<Pos2> = (0..=steps as u16)
        .map(|step| on_ring(pen, from + (to - from) * f32::from(step) / steps, RADIUS))
        .collect();
    let stroke: Stroke = pen.stroke(width, colour);
    if round {
        for end in [points.first(), points.last()].into_iter().flatten() {
            pen.painter
                .circle(*end, stroke.width / 2.0, colour, Stroke::NONE);
        }
    }
    pen.painter.line(points, stroke);
}
