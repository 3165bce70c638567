//! Two people, from the front and from the back, and where it hurts.

use eframe::egui::{Align, Color32, Pos2, pos2};

use super::icons;
use super::pen::{Pen, Type};
use super::texts::Texts;

/// Limbs as thick lines: from, to, width; heads as a point. Px of the design around the middle of the body's top.
const PARTS: [([f32; 2], [f32; 2], f32); 13] = [
    ([0.0, 40.0], [0.0, 42.0], 72.0),
    ([0.0, 80.0], [0.0, 96.0], 36.0),
    ([-42.0, 116.0], [42.0, 116.0], 52.0),
    ([-20.0, 124.0], [-18.0, 250.0], 74.0),
    ([20.0, 124.0], [18.0, 250.0], 74.0),
    ([-56.0, 118.0], [-84.0, 214.0], 34.0),
    ([56.0, 118.0], [84.0, 214.0], 34.0),
    ([-84.0, 214.0], [-92.0, 296.0], 28.0),
    ([84.0, 214.0], [92.0, 296.0], 28.0),
    ([-28.0, 264.0], [-32.0, 396.0], 54.0),
    ([28.0, 264.0], [32.0, 396.0], 54.0),
    ([-32.0, 396.0], [-34.0, 516.0], 38.0),
    ([32.0, 396.0], [34.0, 516.0], 38.0),
];
/// How wide the outline is. Px of the design.
const EDGE: f32 = 3.0;

/// Where a place lies: 0 the front, 1 the back; and how far below the top. `None`: it has no place of its own.
const fn mark_of(place: usize) -> Option<(usize, [f32; 2])> {
    match place {
        0 => Some((1, [0.0, 236.0])),
        1 => Some((1, [0.0, 140.0])),
        2 => Some((1, [0.0, 88.0])),
        3 => Some((1, [26.0, 286.0])),
        4 => Some((0, [30.0, 278.0])),
        5 => Some((1, [30.0, 350.0])),
        6 => Some((0, [32.0, 396.0])),
        7 => Some((0, [34.0, 460.0])),
        _ => None,
    }
}

/// Draws both bodies into a part of the frame, 560 wide and 620 high, with a tick where it hurts.
pub(super) fn body_map(pen: &Pen<'_>, place: Option<usize>, texts: &Texts) {
    let colours = &pen.theme.palette;
    for (side, (middle, word)) in [(150.0, "pain-front"), (430.0, "pain-back")]
        .into_iter()
        .enumerate()
    {
        let at = |[x, y]: [f32; 2]| pen.frame.at(middle + x, y);
        body(pen, &at, 2.0 * EDGE, colours.outline.solid());
        body(pen, &at, 0.0, colours.inset.solid());
        let size = 28.0 * pen.text;
        let kind = Type::new(&pen.theme.fonts.text, size, colours.ink2.solid());
        // Larger words stand as close below the feet.
        let foot = 546.0 + 0.7 * size;
        pen.line(&texts.get(word), &kind, (middle, foot), Align::Center);
        if let Some((of, spot)) = place.and_then(mark_of)
            && of == side
        {
            let middle = at(spot);
            pen.painter
                .circle_filled(middle, pen.frame.px(32.0), colours.primary.solid());
            let tick = (middle, 34.0);
            pen.icon_at(icons::CHECK, false, tick, colours.on_primary.solid());
        }
    }
}

fn body(pen: &Pen<'_>, at: &dyn Fn([f32; 2]) -> Pos2, wider: f32, colour: Color32) {
    for (from, to, width) in PARTS {
        let (from, to) = (at(from), at(to));
        // A head is a point: a line of no length has no ends to round.
        let to = if from == to {
            pos2(to.x, to.y + 0.01)
        } else {
            to
        };
        pen.round_line([from, to], width + wider, colour);
    }
}
