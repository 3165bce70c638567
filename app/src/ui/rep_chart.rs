//! Every repetition of a set: how far it went against the zone, and what was thought of it, by shape as well as colour.

use eframe::egui::{Align, Pos2, Shape, StrokeKind, Vec2, vec2};
use goodform_exercises::{Attempt, AttemptReason, Hold, Repetition, Verdict};

use super::icons;
use super::pen::{Pen, Type, diamond};
use super::texts::Texts;

/// Width and height of the chart within its part of the frame. Px of the design.
const SIZE: [f32; 2] = [1008.0, 570.0];
/// The curve's floor and roof. Px of the design.
const FLOOR: f32 = 430.0;
const ROOF: f32 = 40.0;
/// Repetitions side by side; of more, the last ones are shown.
const MOST: usize = 16;

/// What is shown.
pub(super) struct RepChart<'a> {
    pub(super) repetitions: &'a [Repetition],
    pub(super) holds: &'a [Hold],
    pub(super) attempts: &'a [Attempt],
    pub(super) zone_deg: Option<[f32; 2]>,
}

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Right,
    Adjust,
    Unseen,
    /// Begun, and turned back on the way: a half repetition.
    Half,
}

const fn said(verdict: &Verdict) -> Said {
    match verdict {
        Verdict::Judged { faults } if faults.is_empty() => Said::Right,
        Verdict::Judged { .. } => Said::Adjust,
        Verdict::CannotJudge(_) => Said::Unseen,
    }
}

/// One repetition or hold, as a column.
#[derive(Clone, Copy)]
struct Column {
    /// How high it goes: degrees, or seconds of a hold. Missing: not seen.
    value: Option<f32>,
    said: Said,
}

impl RepChart<'_> {
    fn columns(&self) -> Vec<Column> {
        let repetitions = self.repetitions.iter().map(|one| Column {
            value: one.peak_deg.filter(|_| self.zone_deg.is_some()),
            said: said(&one.verdict),
        });
        let holds = self.holds.iter().map(|one| Column {
            value: Some(one.in_band_s as f32),
            said: said(&one.verdict),
        });
        repetitions.chain(holds).collect()
    }
}

/// Half repetitions: those that turned back on the way. Others, as what was too quick, are none of the person's.
fn halves(attempts: &[Attempt]) -> usize {
    let half = |attempt: &&Attempt| attempt.reason == AttemptReason::TooSmall;
    attempts.iter().filter(half).count()
}

/// Draws the marks alone, in a line with their numbers, and below them what they mean; gives what it says. `pen` is at a
/// part of the frame 1008 wide; the line is 90 high, the legend begins at `legend_top`.
pub(super) fn rep_strip(
    pen: &Pen<'_>,
    chart: &RepChart<'_>,
    legend_top: f32,
    texts: &Texts,
) -> String {
    let columns = chart.columns();
    let first = columns.len().saturating_sub(MOST);
    let step = SIZE[0] / MOST as f32;
    let kind = Type::new(&pen.theme.fonts.text, 24.0, pen.theme.palette.ink2.solid());
    for (place, column) in columns.iter().skip(first).enumerate() {
        let x = step * (place as f32 + 0.5);
        mark(pen, column.said, (x, 26.0));
        let number = (first + place + 1).to_string();
        pen.line(&number, &kind, (x, 82.0), Align::Center);
    }
    let below = pen.within([0.0, legend_top, 0.0, 0.0]);
    legend(&below, &columns, halves(chart.attempts), texts)
}

/// Draws the chart into a part of the frame; gives what it says, for a screen reader.
pub(super) fn rep_chart(pen: &Pen<'_>, chart: &RepChart<'_>, texts: &Texts) -> String {
    let columns = chart.columns();
    let first = columns.len().saturating_sub(MOST);
    let shown = columns.get(first..).unwrap_or_default();
    let zone = chart.zone_deg.filter(|_| chart.holds.is_empty());
    let scale = Scale::of(shown, zone);
    if let (Some(scale), Some(zone)) = (&scale, zone) {
        paint_zone(pen, scale, zone);
    }
    let step = SIZE[0] / shown.len().max(6) as f32;
    for (place, column) in shown.iter().enumerate() {
        let x = step * (place as f32 + 0.5);
        let y = scale
            .as_ref()
            .zip(column.value)
            .map(|(scale, value)| scale.at(value));
        if let Some(y) = y {
            let ends = [pen.frame.at(x, FLOOR), pen.frame.at(x, y)];
            let colour = pen.theme.palette.inset.solid();
            pen.round_line(ends, (step * 0.34).min(34.0), colour);
        }
        mark(pen, column.said, (x, y.unwrap_or(FLOOR)));
        let colour = pen.theme.palette.ink2.solid();
        let kind = Type::new(&pen.theme.fonts.text, 24.0, colour);
        let number = match column.value.filter(|_| !chart.holds.is_empty()) {
            Some(seconds) => format!("{seconds:.0} s"),
            None => (first + place + 1).to_string(),
        };
        pen.line(&number, &kind, (x, FLOOR + 58.0), Align::Center);
    }
    let below = pen.within([0.0, 538.0, 0.0, 0.0]);
    legend(&below, &columns, halves(chart.attempts), texts)
}

/// From degrees to the height in the chart.
struct Scale {
    low: f32,
    high: f32,
}

impl Scale {
    fn of(columns: &[Column], zone: Option<[f32; 2]>) -> Option<Self> {
        let peaks = columns.iter().filter_map(|column| column.value);
        let all = peaks.chain(zone.into_iter().flatten()).chain([0.0]);
        let (low, high) = all.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let any = columns.iter().any(|column| column.value.is_some());
        (any && high - low > 1.0).then_some(Self { low, high })
    }

    fn at(&self, value: f32) -> f32 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        FLOOR + (ROOF - FLOOR) * share
    }
}

fn paint_zone(pen: &Pen<'_>, scale: &Scale, [from, to]: [f32; 2]) {
    let colours = &pen.theme.palette;
    let (top, foot) = (scale.at(from.max(to)), scale.at(from.min(to)));
    let rect = pen.frame.rect([0.0, top, SIZE[0], (foot - top).max(6.0)]);
    let border = pen.stroke(3.0, colours.band.solid());
    let ground = colours.band_soft.solid();
    pen.painter
        .rect(rect, pen.radius(8.0), ground, border, StrokeKind::Inside);
    let kind = Type::new(&pen.theme.fonts.mono, 24.0, colours.ink2.solid());
    for value in [from, to] {
        let at = (
            SIZE[0] - 10.0,
            scale.at(value) + if value > from.min(to) { 28.0 } else { -10.0 },
        );
        pen.line(&format!("{value:.0}°"), &kind, at, Align::Max);
    }
}

/// Draws a mark with its middle at a point of the frame.
pub(super) fn mark(pen: &Pen<'_>, said: Said, (x, y): (f32, f32)) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(x, y);
    let reach = pen.frame.px(24.0);
    match said {
        Said::Right => {
            pen.painter
                .circle_filled(middle, reach, colours.band.solid());
            pen.icon_at(icons::CHECK, false, (middle, 28.0), colours.surface.solid());
        }
        Said::Adjust => {
            let points = diamond(middle, reach * 1.15);
            let edge = pen.stroke(4.0, colours.adjust.solid());
            let shape = Shape::convex_polygon(points, colours.adjust_soft.solid(), edge);
            pen.painter.add(shape);
        }
        Said::Unseen => {
            let edge = pen.stroke(3.0, colours.outline.solid());
            pen.painter
                .circle(middle, reach * 0.9, colours.surface.solid(), edge);
            let ink = colours.ink2.solid();
            pen.icon_at(icons::EYE_SLASH, false, (middle, 26.0), ink);
        }
        Said::Half => {
            let edge = pen.stroke(4.0, colours.adjust.solid());
            let points = half_disc(middle, reach);
            let shape = Shape::convex_polygon(points, colours.adjust_soft.solid(), edge);
            pen.painter.add(shape);
        }
    }
}

/// The lower half of a disc.
fn half_disc(middle: Pos2, reach: f32) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    let angle = |step: u8| std::f32::consts::PI * f32::from(step) / f32::from(STEPS);
    let around = (0..=STEPS).map(|step| middle + Vec2::angled(angle(step)) * reach);
    around.map(|point| point - vec2(0.0, reach * 0.4)).collect()
}

/// What the marks mean, with how many there are of each in the whole set.
fn legend(pen: &Pen<'_>, columns: &[Column], halves: usize, texts: &Texts) -> String {
    let mut x = 24.0;
    let mut all: Vec<String> = Vec::new();
    let kind = Type::new(&pen.theme.fonts.text, 26.0, pen.theme.palette.ink.solid());
    for (said, id) in [
        (Said::Right, "end-right"),
        (Said::Adjust, "end-adjusted"),
        (Said::Unseen, "end-unseen"),
        (Said::Half, "end-half"),
    ] {
        let count = columns.iter().filter(|column| column.said == said).count();
        let count = if said == Said::Half { halves } else { count };
        if count == 0 {
            continue;
        }
        mark(pen, said, (x, 0.0));
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let text = texts.with_number(id, "count", count);
        pen.line(&text, &kind, (x + 38.0, 9.0), Align::Min);
        let width = pen.wide(&text, &kind);
        x += width + 92.0;
        all.push(text.into_owned());
    }
    if columns.len() > MOST {
        let last = texts.with_number("end-last-shown", "count", MOST as u32);
        pen.line(&last, &kind, (0.0, 60.0), Align::Min);
        all.push(last.into_owned());
    }
    all.join("; ")
}
