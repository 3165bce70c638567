//! Paints a drawing into the window.

use eframe::egui::{Align, Color32, Shape, Stroke};

use crate::reading::sketch::{Ink, Mark, Sketch, Stands};
use crate::ui::pen::{Pen, Type};
use crate::ui::theme::Palette;

const fn colour(ink: Ink, palette: &Palette) -> Color32 {
    match ink {
        Ink::Letters => palette.ink,
        Ink::Soft => palette.ink2,
        Ink::Band => palette.band,
        Ink::Adjust => palette.adjust,
        Ink::Stop => palette.stop,
        Ink::Primary => palette.primary,
        Ink::Outline => palette.outline,
        Ink::Hairline => palette.hairline,
        Ink::Surface => palette.surface,
    }
    .solid()
}

/// Draws it with the pen's corner as its own.
pub(super) fn paint(pen: &Pen<'_>, sketch: &Sketch) {
    for mark in &sketch.marks {
        one(pen, mark);
    }
}

fn one(pen: &Pen<'_>, mark: &Mark) {
    let palette = &pen.theme.palette;
    let of = |ink: Ink| colour(ink, palette);
    let at = |[x, y]: [f32; 2]| pen.frame.at(x, y);
    let edged = |edge: Option<(f32, Ink)>| {
        edge.map_or(Stroke::NONE, |(width, ink)| pen.stroke(width, of(ink)))
    };
    match mark {
        Mark::Line { ends, width, ink } => pen.round_line(ends.map(at), *width, of(*ink)),
        Mark::Filled { corners, ink } => {
            let corners = corners.iter().map(|corner| at(*corner)).collect();
            let shape = Shape::convex_polygon(corners, of(*ink), Stroke::NONE);
            pen.painter.add(shape);
        }
        Mark::Disc {
            middle,
            radius,
            fill,
            edge,
        } => {
            let ground = fill.map_or(Color32::TRANSPARENT, of);
            pen.painter
                .circle(at(*middle), pen.frame.px(*radius), ground, edged(*edge));
        }
        Mark::Text {
            at: [x, y],
            size,
            ink,
            stands,
            is_strong,
            text,
        } => {
            let fonts = &pen.theme.fonts;
            let family = if *is_strong {
                &fonts.label
            } else {
                &fonts.text
            };
            let align = match stands {
                Stands::Left => Align::Min,
                Stands::Middle => Align::Center,
                Stands::Right => Align::Max,
            };
            pen.line(text, &Type::new(family, *size, of(*ink)), (*x, *y), align);
        }
    }
}
