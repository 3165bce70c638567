//! How far it went against the zone, with the error as a whisker.

use eframe::egui::{Align, StrokeKind};

use super::degrees;
use super::pen::{Pen, Type};
use super::texts::Texts;

/// How wide the bar is. Px of the design.
const WIDTH: f32 = 570.0;

/// What is shown. Units: degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RangeBar {
    /// Largest value reached: the mean of the repetitions.
    pub(super) reached: f32,
    pub(super) error: f32,
    pub(super) zone: [f32; 2],
}

impl RangeBar {
    /// The furthest point and the zone it should reach, in words.
    pub(super) fn words(&self, texts: &Texts) -> [String; 2] {
        let point = degrees::point(self.reached, self.error, self.zone, texts);
        let furthest = texts.with_text("end-furthest", "point", &point);
        [furthest.into_owned(), degrees::aim(self.zone, texts)]
    }
}

/// Draws the bar into a part of the frame, 570 wide and 130 high, with its two lines of words.
pub(super) fn range_bar(pen: &Pen<'_>, bar: RangeBar, texts: &Texts) {
    bar_alone(pen, bar);
    let colours = &pen.theme.palette;
    let inks = [colours.ink, colours.ink2];
    for ((said, ink), y) in bar.words(texts).iter().zip(inks).zip([92.0, 124.0]) {
        // The longest words of a language are smaller before they would leave the card.
        let kind = Type::new(&pen.theme.fonts.text, 27.0, ink.solid());
        let kind = pen.fit_wide(said, &kind, [27.0, 25.0, 23.0], WIDTH);
        pen.line(said, &kind, (0.0, y), Align::Min);
    }
}

/// Draws the bar alone, 570 wide and 68 high.
pub(super) fn bar_alone(pen: &Pen<'_>, bar: RangeBar) {
    let colours = &pen.theme.palette;
    let [from, to] = [bar.zone[0].min(bar.zone[1]), bar.zone[0].max(bar.zone[1])];
    // From rest to a little beyond what is wanted or was reached.
    let low = (bar.reached - bar.error).min(from).min(0.0);
    let high = (bar.reached + bar.error).max(to) * 1.12;
    let span = (high - low).max(1.0);
    let x = |value: f32| WIDTH * (value - low) / span;
    let edge = pen.stroke(2.0, colours.outline.solid());
    let track = pen.frame.rect([0.0, 24.0, WIDTH, 20.0]);
    let ground = colours.inset.solid();
    pen.painter
        .rect(track, pen.radius(10.0), ground, edge, StrokeKind::Inside);
    let zone = pen
        .frame
        .rect([x(from), 10.0, (x(to) - x(from)).max(8.0), 48.0]);
    let edge = pen.stroke(4.0, colours.band.solid());
    let ground = colours.band_soft.solid();
    pen.painter
        .rect(zone, pen.radius(10.0), ground, edge, StrokeKind::Inside);
    let ink = colours.ink.solid();
    let ends = [x(bar.reached - bar.error), x(bar.reached + bar.error)];
    let whisker = ends.map(|x| pen.frame.at(x, 34.0));
    pen.painter.line_segment(whisker, pen.stroke(6.0, ink));
    for x in ends {
        let cap = [pen.frame.at(x, 20.0), pen.frame.at(x, 48.0)];
        pen.painter.line_segment(cap, pen.stroke(6.0, ink));
    }
    let middle = pen.frame.at(x(bar.reached), 34.0);
    let edge = pen.stroke(4.0, colours.surface.solid());
    pen.painter
        .circle(middle, pen.frame.px(15.0), colours.band.solid(), edge);
}
