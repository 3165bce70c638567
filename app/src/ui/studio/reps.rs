//! The repetitions that were found: each may be kept or dropped, one is chosen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Sense, StrokeKind, WidgetInfo};
use goodform_exercises::Odd;

use super::bench::{Bench, Line};
use super::chart::thumbnail;
use super::names::value;
use crate::ui::flow::{Flow, Voice, followed};
use crate::ui::icons;
use crate::ui::pen::Type;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;

/// Height of a row at the usual size of letters. Px of the design.
const ROW: f32 = 112.0;

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RepAction {
    Choose(usize),
    Keep(usize),
}

/// The furthest of a line from where it begins. Missing: nothing was seen.
pub(super) fn peak(line: &Line) -> Option<f32> {
    let mut known = line
        .iter()
        .flatten()
        .copied()
        .filter(|value| value.is_finite());
    let first = known.next()?;
    known.max_by(|a, b| (a - first).abs().total_cmp(&(b - first).abs()))
}

/// How a repetition is not like the others, in words.
pub(super) const fn odd_id(odd: Odd) -> &'static str {
    match odd {
        Odd::Faster => "studio-odd-faster",
        Odd::Slower => "studio-odd-slower",
        Odd::Shorter => "studio-odd-shorter",
        Odd::Further => "studio-odd-further",
        Odd::Otherwise => "studio-odd-otherwise",
    }
}

/// Lays the list into a column.
pub(super) fn reps(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    chosen: usize,
    texts: &Texts,
) -> Option<RepAction> {
    if bench.material.draft.is_none() {
        let none = texts.get("studio-no-recording");
        flow.text("studio-found", &none, Voice::Head);
        let about = texts.get("studio-no-recording-about");
        flow.text("studio-keep", &about, Voice::Aside);
        return None;
    }
    let count = u32::try_from(bench.takes()).unwrap_or(u32::MAX);
    let head = texts.with_number("studio-found", "count", count);
    flow.text("studio-found", &head, Voice::Head);
    if count > 0 {
        flow.text("studio-keep", &texts.get("studio-keep"), Voice::Aside);
    }
    flow.gap(16.0);
    let mut done = None;
    for place in 0..bench.takes() {
        done = row(flow, bench, (place, place == chosen), texts).or(done);
        flow.gap(8.0);
    }
    let left_out = (0..bench.takes()).filter(|place| !is_kept(bench, *place));
    for place in left_out {
        let odd = bench.made.odd.get(place).copied().flatten();
        let id = odd.map_or("studio-dropped", odd_id);
        let number = u32::try_from(place + 1).unwrap_or(0);
        let text = texts.with_number(id, "number", number);
        flow.gap(8.0);
        flow.text(&format!("studio-odd-{place}"), &text, Voice::Aside);
    }
    done
}

pub(super) fn is_kept(bench: &Bench, place: usize) -> bool {
    let choice = bench.now().choices.get(place);
    choice.is_some_and(|choice| choice.kept)
}

fn row(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    (place, is_chosen): (usize, bool),
    texts: &Texts,
) -> Option<RepAction> {
    let text = flow.pen.text;
    let height = ROW * text.max(0.9);
    let rect = flow.pen.frame.rect([0.0, flow.y, flow.width, height]);
    let kept = is_kept(bench, place);
    let driver = bench.first();
    let line = driver.and_then(|key| bench.line(place, key));
    let number = (place + 1).to_string();
    let seconds = bench
        .bounds_s(place)
        .map_or(0.0, |[from, .., to]| to - from);
    let time = texts.with_decimals(
        "studio-seconds",
        [("seconds", (seconds * 10.0).round() / 10.0)],
    );
    let far = line.as_ref().and_then(peak).zip(driver);
    let far = far.map_or_else(String::new, |(peak, (measure, _))| value(measure, peak));
    let said = format!("{far}, {time}");
    let id = flow.ui.scope_id().with(("studio-rep", place));
    let response = flow.ui.interact(rect, id, Sense::click());
    let name = texts.with_texts(
        "studio-rep",
        [("number", number.as_str()), ("what", said.as_str())],
    );
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
    let pen = &flow.pen;
    let colours = &pen.theme.palette;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    if is_chosen {
        let border = pen.stroke(sizes::BORDER, colours.primary.solid());
        pen.painter.rect(
            rect,
            corner,
            colours.surface.solid(),
            border,
            StrokeKind::Inside,
        );
    } else if response.hovered() {
        let border = pen.stroke(sizes::BORDER, colours.outline.solid());
        pen.painter
            .rect_stroke(rect, corner, border, StrokeKind::Inside);
    }
    if response.has_focus() {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    let (y, middle) = (flow.y, flow.y + height / 2.0);
    if let Some(line) = &line {
        thumbnail(
            pen,
            line,
            kept,
            [28.0, y + height * 0.24, 88.0, height * 0.52],
        );
    }
    let kind = Type::new(
        &pen.theme.fonts.heading,
        28.0 * text.max(1.0),
        colours.ink.solid(),
    );
    pen.line(&number, &kind, (140.0, middle - 6.0 * text), Align::Min);
    let kind = Type::new(
        &pen.theme.fonts.text,
        24.0 * text.max(1.0),
        colours.ink2.solid(),
    );
    pen.line(
        &said,
        &kind,
        (140.0, middle + 28.0 * text.max(1.0)),
        Align::Min,
    );
    let dropped = keep_box(flow, (place, &number, kept), middle, texts);
    flow.y += height;
    if dropped {
        Some(RepAction::Keep(place))
    } else {
        followed(response)
            .clicked()
            .then_some(RepAction::Choose(place))
    }
}

/// The box that keeps it.
fn keep_box(
    flow: &Flow<'_, '_>,
    (place, number, kept): (usize, &str, bool),
    middle: f32,
    texts: &Texts,
) -> bool {
    let pen = &flow.pen;
    let colours = &pen.theme.palette;
    let size = 40.0 * pen.text.max(1.0);
    let left = flow.width - size - 24.0;
    let rect = pen.frame.rect([left, middle - size / 2.0, size, size]);
    let hit = rect.expand(pen.frame.px(12.0));
    let id = flow.ui.scope_id().with(("studio-keep", place));
    let response = flow.ui.interact(hit, id, Sense::click());
    let name = texts.with_text("studio-keep-one", "number", number);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, kept, &*name));
    let corner = CornerRadius::same(pen.radius(8.0));
    if kept {
        pen.painter
            .rect_filled(rect, corner, colours.primary.solid());
        pen.icon_at(
            icons::CHECK,
            false,
            (rect.center(), size * 0.75),
            colours.on_primary.solid(),
        );
    } else {
        let border = pen.stroke(5.0, colours.outline.solid());
        pen.painter
            .rect(rect, corner, colours.bg.solid(), border, StrokeKind::Inside);
    }
    if response.has_focus() {
        pen.focus_ring(rect, 8.0);
    }
    followed(response).clicked()
}
