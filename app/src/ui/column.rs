//! Beside the ring: the strip of repetitions, or that this moment is counted only.

use eframe::egui::{Align, Shape, Stroke};
use goodform_exercises::{Reason, Repetition, Verdict};

use super::icons;
use super::pen::{Pen, Type, diamond};
use super::texts::Texts;
use super::view::SessionView;

const MIDDLE: f32 = 692.0;
const HEIGHT: f32 = 576.0;
/// As many places as stand well above each other; a longer set shows its last ones.
const PLACES: u32 = 12;

/// Draws the column; `pen` has its origin at the instrument.
pub(super) fn column(pen: &Pen<'_>, view: &SessionView<'_>, texts: &Texts) {
    match view.unjudged() {
        Some(reason) => unjudged(pen, reason, texts),
        None => strip(pen, view),
    }
}

fn unjudged(pen: &Pen<'_>, reason: Reason, texts: &Texts) {
    let colours = &pen.theme.palette;
    pen.icon(
        icons::EYE_SLASH,
        false,
        (676.0, 201.0, 110.0),
        colours.ink2.solid(),
    );
    // With nobody there, or not in the posture, nothing is counted either.
    let lines = match reason {
        Reason::NoPerson | Reason::NotInPosture | Reason::Unfinished => {
            ["waiting-first", "waiting-second"]
        }
        Reason::OutOfFrame
        | Reason::TooNear
        | Reason::TooFar
        | Reason::LowLight
        | Reason::LimbHidden
        | Reason::Turned => ["counting-only-first", "counting-only-second"],
    };
    let kind = Type::new(&pen.theme.fonts.label, 38.0, colours.ink.solid());
    for (line, baseline) in lines.into_iter().zip([316.0, 362.0]) {
        pen.line(&texts.get(line), &kind, (676.0, baseline), Align::Center);
    }
}

fn strip(pen: &Pen<'_>, view: &SessionView<'_>) {
    if view.target == 0 {
        return;
    }
    let places = view.target.max(view.count).min(PLACES);
    let first = view.count.saturating_sub(places);
    let step = HEIGHT / PLACES.max(places) as f32;
    let top = (HEIGHT - step * places as f32) / 2.0;
    for place in 0..places {
        let index = first + place;
        let y = top + step * (place as f32 + 0.5);
        let done = view.repetitions.get(index as usize);
        match done {
            Some(repetition) => repetition_mark(pen, y, repetition),
            None if index < view.count => counted(pen, y),
            None => to_do(pen, y, index == view.count),
        }
    }
}

/// A tick in a disc, a diamond where there was something to do otherwise, a plain disc where not judged.
fn repetition_mark(pen: &Pen<'_>, y: f32, repetition: &Repetition) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(MIDDLE, y);
    match &repetition.verdict {
        Verdict::Judged { faults } if !faults.is_empty() => {
            let points = diamond(middle, pen.frame.px(20.0));
            let edge = pen.stroke(2.0, colours.adjust.solid());
            pen.painter
                .add(Shape::convex_polygon(points, colours.adjust.solid(), edge));
        }
        Verdict::Judged { .. } if repetition.closed => {
            pen.painter
                .circle_filled(middle, pen.frame.px(18.0), colours.band.solid());
            pen.icon(
                icons::CHECK,
                false,
                (MIDDLE, y, 22.0),
                colours.surface.solid(),
            );
        }
        Verdict::Judged { .. } | Verdict::CannotJudge(_) => counted(pen, y),
    }
}

fn counted(pen: &Pen<'_>, y: f32) {
    let fill = pen.theme.palette.outline.solid();
    pen.painter
        .circle_filled(pen.frame.at(MIDDLE, y), pen.frame.px(16.0), fill);
}

fn to_do(pen: &Pen<'_>, y: f32, now: bool) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(MIDDLE, y);
    let stroke: Stroke = if now {
        pen.stroke(4.0, colours.ink.solid())
    } else {
        pen.stroke(2.0, colours.hairline.solid())
    };
    let radius = pen.frame.px(if now { 17.0 } else { 12.0 });
    pen.painter
        .circle(middle, radius, colours.inset.solid(), stroke);
}
