//! Repetitions as curves over one another, the band around what is wanted of them, its handles, and the phases beneath.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, Color32, CornerRadius, CursorIcon, Key as Button, Modifiers, Pos2, Rect, Sense, Shape,
    StrokeKind, Ui, WidgetInfo,
};
use goodform_exercises::{Curve, HANDLES, Handle, POINTS, Template};
use goodform_pose::measure::Unit;

use super::bench::Line;
use super::names::{phase_name, value};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;

/// Radius of a handle, and of what is hit of it. Px of the design; source: design, Studio.
const HANDLE: f32 = 17.0;
const HIT: f32 = 29.0;
/// Height of the phases, and what is left for words. Px of the design.
const PHASES: f32 = 84.0;
const AXIS: f32 = 104.0;

/// One repetition.
pub(super) struct Drawn {
    pub(super) line: Line,
    pub(super) kept: bool,
    pub(super) is_chosen: bool,
}

/// What is drawn.
pub(super) struct ChartView<'a> {
    pub(super) template: &'a Template,
    pub(super) curve: &'a Curve,
    pub(super) lines: &'a [Drawn],
    /// Where in the movement the pointer is. Units: share of the whole time.
    pub(super) at: f32,
    /// The handle that is chosen.
    pub(super) handle: Option<(usize, Handle)>,
    /// Whether bands and phases may be changed here.
    pub(super) can_shape: bool,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum ChartAction {
    /// The pointer is there.
    Scrub(f32),
    /// A handle was chosen.
    Choose(usize, Handle),
    /// An edge was moved by so much. Units: the measure's.
    Pull(usize, Handle, f32),
    /// A phase wall was moved to that share of the whole time.
    Wall(usize, f32),
    /// Dragging has ended.
    Settle,
}

/// Where values and moments lie.
struct Scale {
    field: Rect,
    low: f32,
    high: f32,
    step: f32,
    /// Where the phases end. Units: shares of the whole time.
    ends: [f32; 4],
}

impl Scale {
    fn of(view: &ChartView<'_>, field: Rect) -> Self {
        let curve = view.curve;
        let edges = curve
            .centre
            .iter()
            .flatten()
            .zip(curve.tolerance.iter().flatten());
        let edges = edges.flat_map(|(value, width)| [value - width, value + width]);
        let own = view
            .lines
            .iter()
            .flat_map(|one| one.line.iter().flatten().copied());
        let known = edges.chain(own).filter(|value| value.is_finite());
        let (low, high) = known.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let step = step(curve, high - low);
        let low = (low / step).floor() * step;
        Self {
            field,
            low,
            high: ((high / step).ceil() * step).max(low + step),
            step,
            ends: ends(view.template),
        }
    }

    fn y(&self, value: f32) -> f32 {
        let share = (value - self.low) / (self.high - self.low);
        self.field.bottom() - share.clamp(-0.05, 1.05) * self.field.height()
    }

    fn x(&self, share: f32) -> f32 {
        self.field.left() + share * self.field.width()
    }

    fn at(&self, phase: usize, point: usize, value: f32) -> Pos2 {
        Pos2::new(self.x(self.share(phase, point)), self.y(value))
    }

    fn share(&self, phase: usize, point: usize) -> f32 {
        let from = self.ends.get(phase).copied().unwrap_or(0.0);
        let to = self.ends.get(phase + 1).copied().unwrap_or(1.0);
        from + (to - from) * point as f32 / (POINTS - 1) as f32
    }

    /// So many units a point of the window.
    fn per_px(&self) -> f32 {
        (self.high - self.low) / self.field.height().max(1.0)
    }
}

/// Where the phases begin and end. Units: shares of the whole time.
pub(super) fn ends(template: &Template) -> [f32; 4] {
    let [out, top, back] = template.seconds.map(|seconds| seconds.max(0.05) as f32);
    let whole = out + top + back;
    [0.0, out / whole, (out + top) / whole, 1.0]
}

/// Between lines of the grid: five or six of them.
fn step(curve: &Curve, range: f32) -> f32 {
    let known: &[f32] = if curve.measure.unit() == Unit::Degrees {
        &[5.0, 10.0, 15.0, 30.0, 45.0, 60.0]
    } else {
        &[0.05, 0.1, 0.2, 0.5, 1.0]
    };
    let fits = known.iter().find(|step| range / **step <= 6.0);
    fits.or(known.last()).copied().unwrap_or(30.0)
}

/// Draws the chart into a part of the frame and gives what the person did.
pub(super) fn chart(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &ChartView<'_>,
    place: [f32; 4],
    texts: &Texts,
) -> Option<ChartAction> {
    let [left, top, width, height] = place;
    let colours = &pen.theme.palette;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(2.0, colours.hairline.solid());
    let card = pen.frame.rect(place);
    pen.painter.rect(
        card,
        corner,
        colours.surface.solid(),
        border,
        StrokeKind::Inside,
    );
    let foot = PHASES + 64.0;
    let field = [
        left + AXIS,
        top + 72.0,
        width - AXIS - 56.0,
        height - 72.0 - foot - 32.0,
    ];
    let scale = Scale::of(view, pen.frame.rect(field));
    grid(pen, view, &scale);
    band(pen, view.curve, &scale);
    lines(pen, view, &scale);
    let scrubbed = scrub(ui, pen, view, &scale, texts);
    let phases = [field[0], top + height - foot, field[2], PHASES];
    let walled = walls(ui, pen, view, (phases, &scale), texts);
    let pulled = view
        .can_shape
        .then(|| handles(ui, pen, view, &scale, texts))
        .flatten();
    pulled.or(walled).or(scrubbed)
}

fn grid(pen: &Pen<'_>, view: &ChartView<'_>, scale: &Scale) {
    let colours = &pen.theme.palette;
    let stroke = pen.stroke(2.0, colours.hairline.solid());
    let kind = Type::new(
        &pen.theme.fonts.text,
        24.0 * pen.text.min(1.3),
        colours.ink2.solid(),
    );
    let unit = 1.0 / pen.frame.px(1.0);
    let origin = pen.frame.at(0.0, 0.0);
    let mut level = scale.low;
    while level <= scale.high + scale.step * 0.01 {
        let y = scale.y(level);
        let ends = [
            Pos2::new(scale.field.left(), y),
            Pos2::new(scale.field.right(), y),
        ];
        pen.painter.line_segment(ends, stroke);
        let at = (
            (scale.field.left() - origin.x) * unit - 16.0,
            (y - origin.y) * unit + 8.0,
        );
        pen.line(&value(view.curve.measure, level), &kind, at, Align::Max);
        level += scale.step;
    }
}

/// The band: a filled strip of quads, since it is not convex, and its two edges.
fn band(pen: &Pen<'_>, curve: &Curve, scale: &Scale) {
    let colours = &pen.theme.palette;
    let mut edges: [Vec<Pos2>; 2] = [Vec::with_capacity(60), Vec::with_capacity(60)];
    for (phase, line) in curve.centre.iter().enumerate() {
        for (point, middle) in line.iter().enumerate() {
            let width = curve.tolerance.get(phase).and_then(|line| line.get(point));
            let width = width.copied().unwrap_or(0.0);
            let [upper, lower] = &mut edges;
            upper.push(scale.at(phase, point, middle + width));
            lower.push(scale.at(phase, point, middle - width));
        }
    }
    let [upper, lower] = edges;
    let fill = colours.band_soft.solid();
    let mut mesh = eframe::egui::Mesh::default();
    for (above, below) in upper.iter().zip(&lower) {
        mesh.colored_vertex(*above, fill);
        mesh.colored_vertex(*below, fill);
    }
    for at in 0..u32::try_from(upper.len().saturating_sub(1)).unwrap_or(0) {
        let [a, b, c, d] = [0, 1, 2, 3].map(|more| at * 2 + more);
        mesh.add_triangle(a, b, c);
        mesh.add_triangle(b, c, d);
    }
    pen.painter.add(Shape::mesh(mesh));
    let stroke = pen.stroke(4.0, colours.band.solid());
    pen.painter.line(upper, stroke);
    pen.painter.line(lower, stroke);
}

/// The repetitions: kept ones solid, dropped ones dashed, the chosen one thick, and what is made of them on top.
fn lines(pen: &Pen<'_>, view: &ChartView<'_>, scale: &Scale) {
    let colours = &pen.theme.palette;
    for chosen in [false, true] {
        for one in view.lines.iter().filter(|one| one.is_chosen == chosen) {
            let width = if one.is_chosen { 5.0 } else { 3.0 };
            let colour = if one.kept || one.is_chosen {
                colours.ink2
            } else {
                colours.outline
            };
            for part in parts(&one.line, scale) {
                stroke(pen, part, (width, colour.solid()), !one.kept);
            }
        }
    }
    for part in parts(&view.curve.centre, scale) {
        stroke(pen, part, (6.0, colours.ink.solid()), false);
    }
}

fn stroke(pen: &Pen<'_>, points: Vec<Pos2>, (width, colour): (f32, Color32), dashed: bool) {
    let stroke = pen.stroke(width, colour);
    if dashed {
        let (dash, gap) = (pen.frame.px(16.0), pen.frame.px(11.0));
        pen.painter
            .extend(Shape::dashed_line(&points, stroke, dash, gap));
    } else {
        pen.painter.line(points, stroke);
    }
}

/// A line in parts that hang together: where nothing was seen nothing is drawn.
fn parts(line: &Line, scale: &Scale) -> Vec<Vec<Pos2>> {
    let mut parts: Vec<Vec<Pos2>> = vec![Vec::new()];
    for (phase, points) in line.iter().enumerate() {
        for (point, value) in points.iter().enumerate() {
            if !value.is_finite() {
                parts.push(Vec::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(scale.at(phase, point, *value));
            }
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

/// The moment under the pointer.
fn scrub(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &ChartView<'_>,
    scale: &Scale,
    texts: &Texts,
) -> Option<ChartAction> {
    let colours = &pen.theme.palette;
    let x = scale.x(view.at);
    let top = scale.field.top() - pen.frame.px(28.0);
    let line = [Pos2::new(x, top), Pos2::new(x, scale.field.bottom())];
    pen.painter
        .line_segment(line, pen.stroke(3.0, colours.ink.solid()));
    let half = pen.frame.px(17.0);
    let flag = vec![
        Pos2::new(x - half, top - half),
        Pos2::new(x + half, top - half),
        Pos2::new(x + half, top),
        Pos2::new(x, top + half),
        Pos2::new(x - half, top),
    ];
    let none = eframe::egui::Stroke::NONE;
    pen.painter
        .add(Shape::convex_polygon(flag, colours.ink.solid(), none));
    let area = scale
        .field
        .expand2(eframe::egui::vec2(0.0, pen.frame.px(40.0)));
    let response = ui.interact(
        area,
        ui.scope_id().with("studio-scrub"),
        Sense::click_and_drag(),
    );
    let name = texts.with_number("studio-scrub", "percent", (view.at * 100.0).round() as u32);
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &*name));
    if response.has_focus() {
        pen.focus_ring(area, sizes::RADIUS_BUTTON);
        let moved = arrows(ui, [Button::ArrowLeft, Button::ArrowRight]);
        if let Some(by) = moved {
            return Some(ChartAction::Scrub((view.at + by * 0.01).clamp(0.0, 1.0)));
        }
    }
    let hovers = response.hovered() || response.dragged();
    let at = response.hover_pos().or(response.interact_pointer_pos());
    let at = at.filter(|_| hovers)?;
    let moved = ui.input(|input| input.pointer.delta() != eframe::egui::Vec2::ZERO);
    let share = (at.x - scale.field.left()) / scale.field.width().max(1.0);
    moved.then_some(ChartAction::Scrub(share.clamp(0.0, 1.0)))
}

/// The arrow keys of what has the focus: one, with Shift five.
fn arrows(ui: &Ui, [less, more]: [Button; 2]) -> Option<f32> {
    ui.ctx().input_mut(|input| {
        let bound = [(less, -1.0), (more, 1.0)];
        let mut pressed = None;
        for (key, by) in bound {
            if input.consume_key(Modifiers::SHIFT, key) {
                pressed = Some(5.0 * by);
            } else if input.consume_key(Modifiers::NONE, key) {
                pressed = Some(by);
            }
        }
        pressed
    })
}

/// The phases with their names and times, and the walls between them.
fn walls(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &ChartView<'_>,
    (place, scale): ([f32; 4], &Scale),
    texts: &Texts,
) -> Option<ChartAction> {
    let colours = &pen.theme.palette;
    let [left, top, width, height] = place;
    let ink = colours.ink.solid();
    let name_kind = Type::new(&pen.theme.fonts.label, 26.0 * pen.text.min(1.3), ink);
    let time_kind = Type::new(&pen.theme.fonts.text, 22.0 * pen.text.min(1.3), ink);
    for phase in 0..3 {
        let from = scale.ends.get(phase).copied().unwrap_or(0.0);
        let to = scale.ends.get(phase + 1).copied().unwrap_or(1.0);
        let part = [
            left + width * from + 3.0,
            top,
            width * (to - from) - 6.0,
            height,
        ];
        let corner = CornerRadius::same(pen.radius(14.0));
        pen.painter
            .rect_filled(pen.frame.rect(part), corner, colours.inset.solid());
        let name = phase_name(phase, &view.template.phases, texts);
        let seconds = view.template.seconds.get(phase).copied().unwrap_or(0.0);
        let time = texts.with_decimals(
            "studio-seconds",
            [("seconds", (seconds * 10.0).round() / 10.0)],
        );
        let middle = part[0] + part[2] / 2.0;
        for (text, kind, y) in [(&name, &name_kind, 38.0), (&time, &time_kind, 68.0)] {
            let wide = pen.wide(text, kind);
            // A short phase has no room for words; its name is in the list beside.
            if wide + 12.0 <= part[2] {
                pen.line(text, kind, (middle, top + y), Align::Center);
            }
        }
        let said = format!("{name}, {time}");
        pen.name(ui, &format!("studio-phase-{phase}"), &said, part);
    }
    if !view.can_shape {
        return None;
    }
    let mut done = None;
    for wall in 0..2 {
        let share = scale.ends.get(wall + 1).copied().unwrap_or(0.5);
        let x = left + width * share;
        let bar = pen.frame.rect([x - 7.0, top - 8.0, 14.0, height + 16.0]);
        let hit = pen.frame.rect([x - 22.0, top - 8.0, 44.0, height + 16.0]);
        let id = ui.scope_id().with(("studio-wall", wall));
        let response = ui.interact(hit, id, Sense::click_and_drag());
        let name = texts.get(if wall == 0 {
            "studio-wall-in"
        } else {
            "studio-wall-out"
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &*name));
        let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
        pen.painter.rect_filled(
            bar,
            CornerRadius::same(pen.radius(7.0)),
            colours.primary.solid(),
        );
        if response.has_focus() {
            pen.focus_ring(bar, 7.0);
            if let Some(by) = arrows(ui, [Button::ArrowLeft, Button::ArrowRight]) {
                done = Some(ChartAction::Wall(wall, share + by * 0.01));
            }
        }
        if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
            && response.drag_delta().x.abs() > 0.0
        {
            let share = (at.x - scale.field.left()) / scale.field.width().max(1.0);
            done = Some(ChartAction::Wall(wall, share));
        }
        if response.drag_stopped() {
            done = Some(ChartAction::Settle);
        }
    }
    done
}

/// The handles of the band: above and below, at four places.
fn handles(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &ChartView<'_>,
    scale: &Scale,
    texts: &Texts,
) -> Option<ChartAction> {
    let colours = &pen.theme.palette;
    let mut done = None;
    for (place, (phase, point)) in HANDLES.into_iter().enumerate() {
        let of = |lines: &Line| lines.get(phase).and_then(|line| line.get(point)).copied();
        let (Some(middle), Some(width)) = (of(&view.curve.centre), of(&view.curve.tolerance))
        else {
            continue;
        };
        for (edge, level) in [
            (Handle::Upper, middle + width),
            (Handle::Lower, middle - width),
        ] {
            let at = scale.at(phase, point, level);
            let hit =
                Rect::from_center_size(at, eframe::egui::Vec2::splat(pen.frame.px(2.0 * HIT)));
            let id = ui
                .scope_id()
                .with(("studio-handle", place, edge == Handle::Upper));
            let response = ui.interact(hit, id, Sense::click_and_drag());
            let id = if edge == Handle::Upper {
                "studio-handle-upper"
            } else {
                "studio-handle-lower"
            };
            let said = value(view.curve.measure, level);
            let number = (place + 1).to_string();
            let name =
                texts.with_texts(id, [("number", number.as_str()), ("value", said.as_str())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &name));
            let is_chosen = view.handle == Some((place, edge));
            let (fill, rim) = if is_chosen {
                (colours.band.solid(), colours.surface.solid())
            } else {
                (colours.surface.solid(), colours.band.solid())
            };
            let radius = pen.frame.px(if is_chosen { HANDLE + 4.0 } else { HANDLE });
            pen.painter.circle(at, radius, fill, pen.stroke(5.0, rim));
            if is_chosen {
                tag(pen, &said, at);
            }
            if response.has_focus() {
                pen.focus_ring(
                    Rect::from_center_size(at, eframe::egui::Vec2::splat(2.0 * radius)),
                    HANDLE,
                );
                if let Some(by) = arrows(ui, [Button::ArrowDown, Button::ArrowUp]) {
                    done = Some(ChartAction::Pull(place, edge, by * one_step(view.curve)));
                } else if !is_chosen {
                    done = done.or(Some(ChartAction::Choose(place, edge)));
                }
            }
            if response.clicked() || response.drag_started() {
                response.request_focus();
                done = done.or(Some(ChartAction::Choose(place, edge)));
            }
            let moved = -response.drag_delta().y;
            if response.dragged() && moved.abs() > 0.0 {
                done = Some(ChartAction::Pull(place, edge, moved * scale.per_px()));
            }
            if response.drag_stopped() {
                done = Some(ChartAction::Settle);
            }
        }
    }
    done
}

/// The step of an arrow key: a degree, or a hundredth of a body length.
pub(super) fn one_step(curve: &Curve) -> f32 {
    if curve.measure.unit() == Unit::Degrees {
        1.0
    } else {
        0.01
    }
}

/// The value of the chosen handle, beside it.
fn tag(pen: &Pen<'_>, said: &str, at: Pos2) {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.label, 28.0, colours.surface.solid());
    let wide = pen.lay(said, &kind, f32::INFINITY).size().x;
    let pad = pen.frame.px(20.0);
    let size = eframe::egui::vec2(wide + 2.0 * pad, pen.frame.px(46.0));
    let right = at.x - pen.frame.px(36.0);
    let rect = Rect::from_min_size(Pos2::new(right - size.x, at.y - size.y), size);
    pen.painter.rect_filled(
        rect,
        CornerRadius::same(pen.radius(12.0)),
        colours.ink.solid(),
    );
    let unit = 1.0 / pen.frame.px(1.0);
    let origin = pen.frame.at(0.0, 0.0);
    let middle = rect.center() - origin;
    pen.line(
        said,
        &kind,
        (middle.x * unit, middle.y * unit + 10.0),
        Align::Center,
    );
}

/// A line that fills a small box.
fn small(line: &Line, field: Rect, ends: [f32; 4]) -> Scale {
    let known = || {
        line.iter()
            .flatten()
            .copied()
            .filter(|value| value.is_finite())
    };
    let low = known().fold(f32::INFINITY, f32::min);
    let high = known().fold(f32::NEG_INFINITY, f32::max);
    Scale {
        field,
        low,
        high: high.max(low + 1e-3),
        step: 1.0,
        ends,
    }
}

/// A template's own line in a small box, with the moment that is looked at and what it is there.
pub(super) fn reference(
    pen: &Pen<'_>,
    (template, line): (&Template, &Line),
    (at, level): (f32, Option<f32>),
    place: [f32; 4],
) {
    let colours = &pen.theme.palette;
    let scale = small(line, pen.frame.rect(place), ends(template));
    for part in parts(line, &scale) {
        stroke(pen, part, (6.0, colours.ink.solid()), false);
    }
    if let Some(level) = level {
        let spot = Pos2::new(scale.x(at), scale.y(level));
        let rim = pen.stroke(5.0, colours.surface.solid());
        pen.painter
            .circle(spot, pen.frame.px(HANDLE), colours.band.solid(), rim);
    }
}

/// A repetition's line in a small box, as a thumbnail.
pub(super) fn thumbnail(pen: &Pen<'_>, line: &Line, kept: bool, place: [f32; 4]) {
    let colours = &pen.theme.palette;
    let scale = small(line, pen.frame.rect(place), [0.0, 0.45, 0.6, 1.0]);
    let colour = if kept { colours.band } else { colours.outline };
    for part in parts(line, &scale) {
        stroke(pen, part, (5.0, colour.solid()), !kept);
    }
}
