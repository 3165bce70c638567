//! Small controls of the planner: a square with an icon, a dial with its number.

use std::hash::Hash;

use eframe::egui::{Align, Response, Ui};

use crate::ui::flow::{Flow, followed};
use crate::ui::icons;
use crate::ui::pen::{Pen, Type};
use crate::ui::stepper::icon_square;

/// The planner is read up close by who works with it: its letters are so much smaller than a patient's. Units: times
/// the usual; 22 px of the design, design.md, Type, small, pro.
pub(super) const PRO: f32 = 0.76;
/// How high a small control is at the usual size. Px of the design.
pub(super) const SMALL: f32 = 60.0;
/// A dial and the gap after it. Px of the design at the usual size.
const DIAL: f32 = 330.0;

/// A square with an icon; gives its answer.
pub(super) fn square(
    ui: &Ui,
    pen: &Pen<'_>,
    what: (char, impl Hash + std::fmt::Debug),
    name: &str,
    place: [f32; 4],
) -> Response {
    icon_square(ui, pen, what, name, (place, 14.0, 32.0))
}

/// A dial: what it is, its number between one less and one more.
pub(super) struct DialView<'a> {
    pub(super) id: (&'static str, usize),
    pub(super) label: &'a str,
    pub(super) value: &'a str,
    /// What the two presses are called.
    pub(super) names: [&'a str; 2],
}

/// Dials side by side, in as many lines as they need; gives the place of the one that was turned, and which way.
pub(super) fn dials(
    flow: &mut Flow<'_, '_>,
    left: f32,
    all: &[DialView<'_>],
) -> Option<(usize, i32)> {
    let text = flow.pen.text;
    let (width, height) = (DIAL * text, SMALL * text);
    let label = Type::new(
        &flow.pen.theme.fonts.text,
        26.0 * text,
        flow.pen.theme.palette.ink2.solid(),
    );
    let number = Type::new(
        &flow.pen.theme.fonts.label,
        30.0 * text,
        flow.pen.theme.palette.ink.solid(),
    );
    let mut turned = None;
    let mut x = left;
    for (place, dial) in all.iter().enumerate() {
        if x > left && x + width > flow.width {
            x = left;
            flow.y += 36.0 * text + height + 14.0;
        }
        let y = flow.y + 36.0 * text;
        flow.pen
            .line(dial.label, &label, (x, y - 12.0 * text), Align::Min);
        let squares = [
            (icons::MINUS, -1, x),
            (icons::PLUS, 1, x + width - 24.0 - height),
        ];
        for ((icon, by, at), name) in squares.into_iter().zip(dial.names) {
            let place_of = [at, y, height, height];
            let response = square(flow.ui, &flow.pen, (icon, (dial.id, by)), name, place_of);
            if followed(response).clicked() {
                turned = Some((place, by));
            }
        }
        let middle = x + (width - 24.0) / 2.0;
        let base = y + height / 2.0 + 10.5 * text;
        flow.pen
            .line(dial.value, &number, (middle, base), Align::Center);
        let spoken = format!("{}: {}", dial.label, dial.value);
        let id = format!("{}-{}-value", dial.id.0, dial.id.1);
        flow.pen.name(
            flow.ui,
            &id,
            &spoken,
            [x + height, y, width - 24.0 - 2.0 * height, height],
        );
        x += width;
    }
    if !all.is_empty() {
        flow.y += 36.0 * text + height;
    }
    turned
}
