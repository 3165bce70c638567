//! The top of the bench: back, the name, the steps, undo, redo and saving; and the measures above the curves.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Sense, StrokeKind, Ui, WidgetInfo};
use goodform_exercises::Key;

use super::bench::Bench;
use super::bench_page::{BLANK, BenchAction, Eyes, Step, shown, told};
use super::names::key_name;
use crate::ui::button::{Face, Look, button};
use crate::ui::field::{Field, title_field};
use crate::ui::icons;
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;

/// Back, the name, the steps, undo and redo, and saving.
pub(super) fn bar(
    ui: &mut Ui,
    pen: &Pen<'_>,
    (bench, eyes): (&Bench, &Eyes),
    texts: &Texts,
) -> Option<BenchAction> {
    let mut done = None;
    if square(
        ui,
        pen,
        (icons::ARROW_LEFT, "studio-back-name", true),
        [40.0, 36.0, 64.0],
        texts,
    ) {
        done = Some(BenchAction::Back);
    }
    let name = texts.get("studio-name");
    let mut text = bench.now().name.clone();
    let of = Field {
        name: &name,
        ..BLANK
    };
    let place = [112.0, 36.0, 470.0, 64.0];
    if title_field(ui, pen, (&of, 34.0), &mut text, place).changed {
        done = Some(BenchAction::Name(text));
    }
    let (save, enter) = (texts.get("studio-save"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &save,
        key: Some(&enter),
        look: Look::main(&pen.theme.palette),
    };
    let narrow = Pen {
        text: pen.text.min(1.15),
        ..pen.clone()
    };
    let (response, left) = button(
        ui,
        &narrow,
        ("studio-save", &face),
        (1872.0, 36.0, 64.0),
        0.0,
    );
    if response.clicked() && bench.made.trouble.is_none() {
        done = Some(BenchAction::Save);
    }
    if square(
        ui,
        pen,
        (icons::REDO, "studio-redo", bench.can_redo()),
        [left - 80.0, 36.0, 64.0],
        texts,
    ) {
        done = Some(BenchAction::Redo);
    }
    if square(
        ui,
        pen,
        (icons::UNDO, "studio-undo", bench.can_undo()),
        [left - 160.0, 36.0, 64.0],
        texts,
    ) {
        done = Some(BenchAction::Undo);
    }
    done.or(steps(ui, pen, eyes.step, [600.0, left - 184.0], texts))
}

/// A square button with an icon; its left and upper edge, and its side, are px of the design.
pub(super) fn square(
    ui: &Ui,
    pen: &Pen<'_>,
    (icon, id, can): (char, &str, bool),
    [left, top, side]: [f32; 3],
    texts: &Texts,
) -> bool {
    let rect = pen.frame.rect([left, top, side, side]);
    let sense = if can { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(id), sense);
    let name = texts.get(id);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, can, &*name));
    let colours = &pen.theme.palette;
    let (edge, ink) = if !can {
        (colours.outline, colours.outline)
    } else if response.hovered() {
        (colours.ink, colours.ink)
    } else {
        (colours.outline, colours.ink)
    };
    // What cannot be pressed has no frame: in high contrast no colour tells it.
    if can {
        let border = (sizes::BORDER, edge.solid());
        let ground = colours.surface.solid();
        pen.framed(rect, sizes::RADIUS_BUTTON, ground, border);
    }
    if response.has_focus() {
        pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    pen.icon_at(icon, false, (rect.center(), 0.53 * side), ink.solid());
    response.clicked()
}

/// The steps: a ring with its number, or a tick where it is behind.
fn steps(
    ui: &Ui,
    pen: &Pen<'_>,
    now: Step,
    [left, right]: [f32; 2],
    texts: &Texts,
) -> Option<BenchAction> {
    let colours = &pen.theme.palette;
    let place_of = |step: Step| Step::ALL.iter().position(|(known, _)| *known == step);
    let current = place_of(now).unwrap_or(0);
    let words = Step::ALL.map(|(_, id)| texts.get(id).into_owned());
    let kind = Type::new(&pen.theme.fonts.label, 28.0, colours.ink.solid());
    let size = Pen::fitting(&kind, [28.0, 24.0, 20.0], |kind| {
        let all: f32 = words.iter().map(|word| pen.wide(word, kind)).sum();
        all + 4.0 * 62.0 + 3.0 * 32.0 <= right - left
    });
    let size = size.size;
    let mut x = left;
    let mut done = None;
    for (place, ((step, id), word)) in Step::ALL.into_iter().zip(&words).enumerate() {
        let is_now = place == current;
        let family = if is_now {
            &pen.theme.fonts.heading
        } else {
            &pen.theme.fonts.text
        };
        let ink = if is_now { colours.ink } else { colours.ink2 };
        let kind = Type::new(family, size, ink.solid());
        let wide = pen.wide(word, &kind);
        let rect = pen.frame.rect([x, 40.0, 60.0 + wide, 56.0]);
        let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_now, word));
        let middle = pen.frame.at(x + 24.0, 68.0);
        let (fill, edge) = if is_now {
            (colours.primary, colours.primary)
        } else if place < current {
            (colours.primary_soft, colours.primary)
        } else {
            (colours.bg, colours.outline)
        };
        pen.painter.circle(
            middle,
            pen.frame.px(22.0),
            fill.solid(),
            pen.stroke(3.0, edge.solid()),
        );
        if place < current {
            pen.icon_at(icons::CHECK, false, (middle, 26.0), colours.primary.solid());
        } else {
            let ink = if is_now {
                colours.on_primary
            } else {
                colours.ink2
            };
            let kind = Type::new(&pen.theme.fonts.label, 24.0, ink.solid());
            pen.line(
                &(place + 1).to_string(),
                &kind,
                (x + 24.0, 76.0),
                Align::Center,
            );
        }
        pen.line(word, &kind, (x + 58.0, 68.0 + size * 0.35), Align::Min);
        if response.has_focus() {
            pen.focus_ring(rect, sizes::RADIUS_BUTTON);
        }
        if response.clicked() {
            done = Some(BenchAction::Step(step));
        }
        x += 60.0 + wide + 30.0;
    }
    done
}

/// The measures that are looked at, and the one that is shown.
pub(super) fn measures(bench: &Bench, eyes: &Eyes) -> Vec<Key> {
    let mut all = told(bench);
    let now = shown(bench, eyes);
    all.extend(now.filter(|now| !told(bench).contains(now)));
    all
}

/// Between two tabs. Px of the design.
const BETWEEN: f32 = 12.0;

/// The measures, one beside the other.
pub(super) fn tabs(
    ui: &Ui,
    pen: &Pen<'_>,
    (bench, eyes): (&Bench, &Eyes),
    ([left, top], width): ([f32; 2], f32),
    texts: &Texts,
) -> Option<BenchAction> {
    let colours = &pen.theme.palette;
    let now = shown(bench, eyes);
    let all = measures(bench, eyes);
    let family = |key: Key| {
        if Some(key) == now {
            &pen.theme.fonts.heading
        } else {
            &pen.theme.fonts.label
        }
    };
    let kind_in = |key: Key, size: f32| Type::new(family(key), size, colours.ink.solid());
    let wide_in = |key: Key, [size, pad]: [f32; 2]| {
        pen.wide(&key_name(key, texts), &kind_in(key, size)) + 2.0 * pad
    };
    // All of them side by side, where letters that can be read up close leave room for it.
    let tried = [[26.0, 24.0], [24.0, 16.0], [22.0, 12.0]];
    let tried = tried.map(|[size, pad]| [size * pen.text.min(1.2), pad]);
    let fits = |of: &[f32; 2]| {
        let wide: f32 = all.iter().map(|key| wide_in(*key, *of) + BETWEEN).sum();
        wide - BETWEEN <= width
    };
    let [size, pad] = tried.into_iter().find(fits).unwrap_or(tried[0]);
    let kind_of = |key: Key| kind_in(key, size);
    let wide_of = |key: Key| wide_in(key, [size, pad]);
    // The rest is reached by the list of measures on the right; the one that is shown has its place here.
    let mut kept_free = now.map_or(0.0, |now| wide_of(now) + BETWEEN);
    let mut x = left;
    let mut done = None;
    for (place, &key) in all.iter().enumerate() {
        let is_now = Some(key) == now;
        let (word, kind, wide) = (key_name(key, texts), kind_of(key), wide_of(key));
        if is_now {
            kept_free = 0.0;
        } else if x + wide + kept_free > left + width {
            continue;
        }
        let rect = pen.frame.rect([x, top, wide, 64.0]);
        let response = ui.interact(
            rect,
            ui.scope_id().with(("studio-tab", place)),
            Sense::click(),
        );
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_now, &word));
        let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
        if is_now {
            let border = pen.stroke(sizes::BORDER, colours.primary.solid());
            pen.painter.rect(
                rect,
                corner,
                colours.primary_soft.solid(),
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
        pen.line(&word, &kind, (x + pad, top + 41.0), Align::Min);
        if response.clicked() {
            done = Some(BenchAction::Measure(key));
        }
        x += wide + BETWEEN;
    }
    done
}
