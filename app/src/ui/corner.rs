//! The developer corner: a small plate of figures on the picture.

use eframe::egui::Align;

use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::{PICTURE, sizes};
use super::view::CornerFigures;

const LINE: f32 = 32.0;
const PAD: f32 = 16.0;

/// Draws the figures at the upper left of the picture.
pub(super) fn corner(pen: &Pen<'_>, figures: &CornerFigures<'_>, texts: &Texts) {
    let [x, y, ..] = sizes::PICTURE;
    let (left, top) = (x + PAD, y + PAD);
    let kind = Type::new(&pen.theme.fonts.mono, 22.0, PICTURE.plain.solid());
    let one_place = |value: f32| format!("{value:.1}");
    let lines = [
        texts.with_text("figure-fps", "value", &one_place(figures.fps)),
        texts.with_text("figure-total", "value", &one_place(figures.total_ms)),
        texts.with_text("figure-network", "value", &one_place(figures.network_ms)),
        texts.with_text("figure-dropped", "value", &figures.dropped.to_string()),
        figures.engine.into(),
        figures.source.into(),
    ];
    let widest = lines
        .iter()
        .map(|line| pen.wide(line, &kind))
        .fold(0.0, f32::max);
    let plate = [
        left,
        top,
        widest + 2.0 * PAD,
        LINE * lines.len() as f32 + PAD,
    ];
    let radius = pen.radius(14.0);
    pen.painter
        .rect_filled(pen.frame.rect(plate), radius, PICTURE.casing.solid());
    for (line, row) in lines.iter().zip(1_u8..) {
        let baseline = top + LINE * f32::from(row);
        pen.line(line, &kind, (left + PAD, baseline), Align::Min);
    }
}
