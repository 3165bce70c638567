//! Plots one understands at a glance: days across, words at the axes, shapes as well as colours.

use eframe::egui::{Align, Pos2, Shape, StrokeKind};

use super::dates::{DAYS, WEEKS};
use super::digest::{Digest, ExerciseDays};
use crate::records::progress::{Change, DayPain, DayValue};
use crate::ui::pen::{Pen, Type, diamond};
use crate::ui::texts::Texts;

/// Where the points lie within a plot of 1004 by 440: left, top, width, height. Px of the design.
const FIELD: [f32; 4] = [120.0, 34.0, 860.0, 320.0];
/// Between lines of the range's axis. Units: degrees.
const STEP_DEG: f32 = 30.0;
/// What the marks mean stands so far from the left, after the first week's word. Px of the design.
const LEGEND: f32 = 200.0;
/// The strongest pain that can be said. Units: points.
const WORST: f32 = 10.0;

/// What is plotted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plot {
    /// Repetitions of a day.
    Count,
    /// How far it went.
    Range,
    /// Pain before and after.
    Pain,
}

impl Plot {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 3] = [Self::Count, Self::Range, Self::Pain];

    /// The id of its word.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Count => "plot-count",
            Self::Range => "plot-range",
            Self::Pain => "plot-pain",
        }
    }
}

/// What the plot says, in one sentence.
pub(super) fn answer(plot: Plot, digest: &Digest, chosen: usize, texts: &Texts) -> String {
    let exercise = digest.exercises.get(chosen);
    let change = match plot {
        Plot::Count => exercise.map_or(Change::Unknown, |one| one.count_change),
        Plot::Range => exercise.map_or(Change::Unknown, |one| one.range_change),
        Plot::Pain => digest.pain_change,
    };
    let whole = |by: f64| by.round().clamp(0.0, 9999.0) as u32;
    match change {
        Change::Unknown => texts.get("plot-unknown").into_owned(),
        Change::None => texts.get("plot-none").into_owned(),
        Change::More(by) => texts
            .with_number(&format!("{}-more", plot.id()), "by", whole(by))
            .into_owned(),
        Change::Less(by) => texts
            .with_number(&format!("{}-less", plot.id()), "by", whole(by))
            .into_owned(),
    }
}

/// Draws a plot into a part of the frame, 1004 wide and 440 high.
pub(super) fn paint_plot(pen: &Pen<'_>, plot: Plot, digest: &Digest, chosen: usize, texts: &Texts) {
    let exercise = digest.exercises.get(chosen);
    match plot {
        Plot::Count => counts(pen, exercise),
        Plot::Range => ranges(pen, exercise, texts),
        Plot::Pain => pains(pen, digest, texts),
    }
    weeks(pen, texts);
}

/// The middle of a day across.
fn x(day: i32) -> f32 {
    FIELD[0] + FIELD[2] * (day as f32 + 0.5) / DAYS as f32
}

fn y(share: f32) -> f32 {
    FIELD[1] + FIELD[3] * (1.0 - share.clamp(0.0, 1.0))
}

/// Lines across with their numbers or words.
fn grid(pen: &Pen<'_>, lines: impl Iterator<Item = (f32, String)>) {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink2.solid());
    for (share, word) in lines {
        let ends = [
            pen.frame.at(FIELD[0], y(share)),
            pen.frame.at(FIELD[0] + FIELD[2], y(share)),
        ];
        let line = pen.stroke(2.0, colours.hairline.solid());
        pen.painter.line_segment(ends, line);
        let at = (FIELD[0] - 16.0, y(share) + 10.0);
        pen.line(&word, &kind, at, Align::Max);
    }
}

/// Where the weeks begin, in words.
fn weeks(pen: &Pen<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink2.solid());
    let foot = FIELD[1] + FIELD[3];
    for week in 0..WEEKS {
        let left = FIELD[0] + FIELD[2] * f32::from(week) / f32::from(WEEKS);
        let ends = [pen.frame.at(left, foot), pen.frame.at(left, foot + 14.0)];
        let tick = pen.stroke(3.0, colours.outline.solid());
        pen.painter.line_segment(ends, tick);
    }
    let floor = [
        pen.frame.at(FIELD[0], foot),
        pen.frame.at(FIELD[0] + FIELD[2], foot),
    ];
    let line = pen.stroke(3.0, colours.outline.solid());
    pen.painter.line_segment(floor, line);
    let middle = FIELD[2] / f32::from(WEEKS) / 2.0;
    let first = texts.with_number("plot-weeks-ago", "weeks", u32::from(WEEKS) - 1);
    let at = (FIELD[0] + middle, foot + 52.0);
    pen.line(&first, &kind, at, Align::Center);
    let at = (FIELD[0] + FIELD[2] - middle, foot + 52.0);
    pen.line(&texts.get("plot-this-week"), &kind, at, Align::Center);
}

/// A whole number that a scale may end at, at least `most`.
fn roof(most: u32) -> u32 {
    let step = match most {
        0..=10 => 5,
        11..=40 => 10,
        41..=100 => 25,
        _ => 100,
    };
    most.div_ceil(step).max(1) * step
}

fn counts(pen: &Pen<'_>, exercise: Option<&ExerciseDays>) {
    let none = std::collections::BTreeMap::new();
    let days = exercise.map_or(&none, |one| &one.days);
    let most = roof(days.values().map(|day| day.count).max().unwrap_or(0));
    // Half a repetition is no number of an axis.
    let parts = if most.is_multiple_of(2) { 2 } else { 1 };
    let lines = (0..=parts).map(|part| {
        let share = part as f32 / parts as f32;
        (share, (most * part / parts).to_string())
    });
    grid(pen, lines);
    let colours = &pen.theme.palette;
    for (day, value) in days {
        let top = y(value.count as f32 / most as f32);
        let rect = pen
            .frame
            .rect([x(*day) - 9.0, top, 18.0, (y(0.0) - top).max(4.0)]);
        let edge = pen.stroke(2.0, colours.band_text.solid());
        let fill = colours.band.solid();
        pen.painter
            .rect(rect, pen.radius(5.0), fill, edge, StrokeKind::Inside);
    }
    if let Some((day, value)) = days.last_key_value() {
        let top = y(value.count as f32 / most as f32);
        number(pen, &value.count.to_string(), (*day, top - 12.0));
    }
}

/// The latest number stands at its mark.
fn number(pen: &Pen<'_>, text: &str, (day, y): (i32, f32)) {
    let kind = Type::new(&pen.theme.fonts.label, 30.0, pen.theme.palette.ink.solid());
    let half = pen.wide(text, &kind) / 2.0;
    let at = (x(day).min(FIELD[0] + FIELD[2] - half), y.max(24.0));
    pen.line(text, &kind, at, Align::Center);
}

fn ranges(pen: &Pen<'_>, exercise: Option<&ExerciseDays>, texts: &Texts) {
    let days = exercise.map(|one| one.days.iter());
    let values: Vec<(i32, f32, f32)> = days
        .into_iter()
        .flatten()
        .filter_map(|(day, value): (&i32, &DayValue)| {
            let (range, error) = value.range_deg?;
            Some((*day, range as f32, error as f32))
        })
        .collect();
    if values.is_empty() {
        let text = texts.get("plot-no-range");
        let kind = Type::new(&pen.theme.fonts.text, 34.0, pen.theme.palette.ink2.solid());
        pen.paragraph(&text, &kind, (FIELD[0] + 24.0, 150.0), FIELD[2] - 48.0);
        return;
    }
    let highest = values.iter().map(|(_, range, error)| range + error);
    let steps = (highest.fold(0.0, f32::max) / STEP_DEG).ceil().max(1.0);
    let most = steps * STEP_DEG;
    let lines = (0..=steps as u8).map(|step| {
        let value = f32::from(step) * STEP_DEG;
        (value / most, format!("{value:.0}°"))
    });
    grid(pen, lines);
    let colours = &pen.theme.palette;
    let ink = colours.ink.solid();
    for (day, range, error) in &values {
        let ends = [range - error, range + error].map(|value| y(value / most));
        let at = |y: f32| pen.frame.at(x(*day), y);
        let whisker = [at(ends[0]), at(ends[1])];
        pen.painter.line_segment(whisker, pen.stroke(4.0, ink));
        for end in ends {
            let cap: [Pos2; 2] = [-9.0, 9.0].map(|side| pen.frame.at(x(*day) + side, end));
            pen.painter.line_segment(cap, pen.stroke(4.0, ink));
        }
        let middle = at(y(range / most));
        let fill = colours.band.solid();
        pen.painter.circle_filled(middle, pen.frame.px(12.0), fill);
    }
    if let Some((day, range, error)) = values.last() {
        let text = format!("{range:.0}° ± {error:.0}°");
        number(pen, &text, (*day, y((range + error) / most) - 14.0));
    }
}

fn pains(pen: &Pen<'_>, digest: &Digest, texts: &Texts) {
    let lines = [0_u8, 5, 10].map(|value| (f32::from(value) / WORST, value.to_string()));
    grid(pen, lines.into_iter());
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 26.0, colours.ink2.solid());
    let left = FIELD[0] + 16.0;
    pen.line(
        &texts.get("pain-worst"),
        &kind,
        (left, y(1.0) + 32.0),
        Align::Min,
    );
    pen.line(
        &texts.get("pain-none"),
        &kind,
        (left, y(0.0) - 14.0),
        Align::Min,
    );
    for (day, pain) in &digest.pain {
        pain_mark(pen, x(*day), *pain);
    }
    // What the two marks mean.
    let foot = FIELD[1] + FIELD[3] + 52.0;
    let ink = Type::new(&pen.theme.fonts.text, 26.0, colours.ink.solid());
    let mut x = FIELD[0] + LEGEND;
    for (id, paint) in [
        ("plot-before", before as fn(&Pen<'_>, Pos2)),
        ("plot-after", after),
        ("plot-morning", morning),
    ] {
        paint(pen, pen.frame.at(x, foot - 10.0));
        let word = texts.get(id);
        pen.line(&word, &ink, (x + 24.0, foot), Align::Min);
        x += pen.wide(&word, &ink) + 52.0;
    }
}

fn pain_mark(pen: &Pen<'_>, x: f32, pain: DayPain) {
    let at = |value: u8| pen.frame.at(x, y(f32::from(value) / WORST));
    if let (Some(from), Some(to)) = (pain.before, pain.after) {
        let line = pen.stroke(3.0, pen.theme.palette.outline.solid());
        pen.painter.line_segment([at(from), at(to)], line);
    }
    if let Some(value) = pain.next_morning {
        // Between its day and the next one.
        let half_day = FIELD[2] / DAYS as f32 / 2.0;
        let middle = pen.frame.at(x + half_day, y(f32::from(value) / WORST));
        morning(pen, middle);
    }
    if let Some(value) = pain.before {
        before(pen, at(value));
    }
    if let Some(value) = pain.after {
        after(pen, at(value));
    }
}

/// An open ring.
fn before(pen: &Pen<'_>, middle: Pos2) {
    let colours = &pen.theme.palette;
    let edge = pen.stroke(4.0, colours.primary.solid());
    let ground = colours.surface.solid();
    pen.painter.circle(middle, pen.frame.px(13.0), ground, edge);
}

/// A diamond: the morning after.
fn morning(pen: &Pen<'_>, middle: Pos2) {
    let colours = &pen.theme.palette;
    let edge = pen.stroke(3.0, colours.primary.solid());
    let ground = colours.surface.solid();
    let corners = diamond(middle, pen.frame.px(11.0));
    pen.painter
        .add(Shape::convex_polygon(corners, ground, edge));
}

/// A smaller filled disc: on the ring it can still be seen.
fn after(pen: &Pen<'_>, middle: Pos2) {
    let fill = pen.theme.palette.primary.solid();
    pen.painter.circle_filled(middle, pen.frame.px(8.0), fill);
}
