//! One day: its sets, each to be watched again or deleted.

use eframe::egui::{Align, CornerRadius, Response, StrokeKind, Ui};

use super::day_list::day_list;
use crate::records::KeptSet;
use crate::records::progress::DayPain;
use crate::ui::button::{Face, Look, button};
use crate::ui::degrees;
use crate::ui::flow::LIST_FROM;
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};

/// Sets that stand below each other.
pub(super) const MOST: usize = 5;

/// What is shown.
pub(super) struct DayView<'a> {
    /// The day, in words.
    pub(super) title: &'a str,
    /// The pain of the day.
    pub(super) pain: DayPain,
    /// The sets with the names of their exercises.
    pub(super) sets: &'a [(String, &'a KeptSet)],
    /// The first that is shown.
    pub(super) first: usize,
    /// Something is being read.
    pub(super) is_reading: bool,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayAction {
    Watch(i64),
    Delete(i64),
    DeleteDay,
    More,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn day_screen(
    ui: &mut Ui,
    view: &DayView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<DayAction> {
    let typed = page_key(ui).map(|_| DayAction::Back);
    if theme.text >= LIST_FROM {
        return typed.or(day_list(ui, view, texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    let colours = &theme.palette;
    let kind = Type::new(&theme.fonts.heading, 64.0, colours.ink.solid());
    pen.line(view.title, &kind, (96.0, 116.0), Align::Min);
    pen.name(ui, "day-title", view.title, [96.0, 52.0, 1200.0, 80.0]);
    let line = pain_line(view.pain, texts);
    let kind = Type::new(&theme.fonts.text, 36.0, colours.ink2.solid());
    pen.line(&line, &kind, (96.0, 182.0), Align::Min);
    if !line.is_empty() {
        pen.name(ui, "day-pain", &line, [96.0, 146.0, 1200.0, 48.0]);
    }
    let mut pressed = None;
    let shown = view.sets.iter().skip(view.first).take(MOST);
    for (row, (name, set)) in shown.enumerate() {
        let top = 236.0 + 136.0 * row as f32;
        pressed = pressed.or(paint_row(ui, &pen, (name, set), top, texts));
    }
    if let Some(trouble) = view.trouble {
        let kind = Type::new(&theme.fonts.text, 28.0, colours.stop_text.solid());
        pen.paragraph(trouble, &kind, (1180.0, 60.0), 644.0);
        pen.name(ui, "day-trouble", trouble, [1180.0, 52.0, 644.0, 140.0]);
    } else if view.is_reading {
        let text = texts.get("before-opening");
        let kind = Type::new(&theme.fonts.text, 36.0, colours.ink2.solid());
        pen.line(&text, &kind, (1824.0, 182.0), Align::Max);
    }
    typed.or(pressed).or(buttons(ui, &pen, view, texts))
}

/// The pain before and after, and on the morning after. Empty: nothing was said.
pub(super) fn pain_line(pain: DayPain, texts: &Texts) -> String {
    let of_day = day_line(pain, texts);
    let Some(morning) = pain.next_morning else {
        return of_day;
    };
    if of_day.is_empty() {
        let said = texts.with_number("day-pain-morning", "morning", u32::from(morning));
        return said.into_owned();
    }
    let said = texts.with_number("day-pain-and-morning", "morning", u32::from(morning));
    format!("{of_day}. {said}")
}

fn day_line(pain: DayPain, texts: &Texts) -> String {
    match (pain.before, pain.after) {
        (Some(before), Some(after)) => {
            let numbers = [("before", u32::from(before)), ("after", u32::from(after))];
            texts.with_numbers("day-pain-both", numbers)
        }
        (Some(before), None) => texts
            .with_number("day-pain-before", "before", u32::from(before))
            .into_owned(),
        (None, Some(after)) => texts
            .with_number("day-pain-after", "after", u32::from(after))
            .into_owned(),
        (None, None) => String::new(),
    }
}

/// What was done in a set, in words.
pub(in crate::ui) fn set_line(set: &KeptSet, texts: &Texts) -> String {
    let position_s = set.report.in_position_s.clamp(0.0, 86_400.0) as u32;
    let count = if set.by_hand {
        texts
            .with_number("by-hand-count", "count", set.said())
            .into_owned()
    } else if set.correction != 0 {
        let numbers = [("seen", set.done), ("said", set.said())];
        texts.with_numbers("count-corrected", numbers)
    } else if position_s > 0 {
        texts
            .with_number("end-position", "seconds", position_s)
            .into_owned()
    } else if set.report.holds.is_empty() {
        texts
            .with_number("count-name", "count", set.done)
            .into_owned()
    } else {
        texts
            .with_number("end-holds", "count", set.done)
            .into_owned()
    };
    let mut parts = vec![count];
    if let Some((range, error)) = set.report.mean_range_deg() {
        let range = degrees::range(range as f32, error as f32);
        parts.push(format!("{} {range}", texts.get("end-range")));
    }
    if let Some(effort) = set.effort {
        let text = texts.with_number("day-effort", "effort", u32::from(effort));
        parts.push(text.into_owned());
    }
    if !set.hurts.is_empty() {
        parts.push(texts.get("day-hurt").into_owned());
    }
    parts.join(". ")
}

fn paint_row(
    ui: &Ui,
    pen: &Pen<'_>,
    (name, set): (&str, &KeptSet),
    top: f32,
    texts: &Texts,
) -> Option<DayAction> {
    let colours = &pen.theme.palette;
    let rect = pen.frame.rect([96.0, top, 1728.0, 120.0]);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(rect, corner, ground, border, StrokeKind::Inside);
    let kind = Type::new(&pen.theme.fonts.heading, 36.0, colours.ink.solid());
    pen.line(name, &kind, (132.0, top + 52.0), Align::Min);
    let line = set_line(set, texts);
    let kind = Type::new(&pen.theme.fonts.text, 29.0, colours.ink2.solid());
    pen.line(&line, &kind, (132.0, top + 96.0), Align::Min);
    let id = format!("set-{}", set.id);
    let spoken = format!("{name}: {line}");
    pen.name(ui, &id, &spoken, [96.0, top, 1120.0, 120.0]);
    let look = Look {
        fill: ground,
        border: ground,
        ..Look::quiet(colours)
    };
    let word = texts.get("day-delete");
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look,
    };
    let id = format!("delete-{}", set.id);
    let spot = (1800.0, top + 22.0, 76.0);
    let (delete, left) = button(ui, pen, (&id, &face), spot, 0.0);
    name_after(ui, &delete, &word, name);
    let mut action = delete.clicked().then_some(DayAction::Delete(set.id));
    if set.poses.is_some() {
        let word = texts.get("end-watch");
        let face = Face {
            icon: Some((icons::PLAY, false)),
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        let id = format!("watch-{}", set.id);
        let spot = (left - 16.0, top + 22.0, 76.0);
        let (watch, _) = button(ui, pen, (&id, &face), spot, 0.0);
        name_after(ui, &watch, &word, name);
        if watch.clicked() {
            action = Some(DayAction::Watch(set.id));
        }
    }
    action
}

/// A screen reader hears which one a button is for.
fn name_after(ui: &Ui, response: &Response, word: &str, name: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(format!("{word}: {name}"));
    });
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &DayView<'_>, texts: &Texts) -> Option<DayAction> {
    let colours = &pen.theme.palette;
    let (enter, back) = (texts.get("key-enter"), texts.get("before-back"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let spot = (496.0, 948.0, 84.0);
    let (back, _) = button(ui, pen, ("day-back", &face), spot, 400.0);
    let mut action = back.clicked().then_some(DayAction::Back);
    let word = texts.get("day-delete-day");
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look: Look::quiet(colours),
    };
    let spot = (1824.0, 948.0, 84.0);
    let (delete, _) = button(ui, pen, ("day-delete-day", &face), spot, 0.0);
    if delete.clicked() {
        action = Some(DayAction::DeleteDay);
    }
    if view.sets.len() > MOST {
        let word = texts.get("day-more");
        let face = Face {
            icon: None,
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        let spot = (860.0, 948.0, 84.0);
        let (more, _) = button(ui, pen, ("day-more", &face), spot, 340.0);
        if more.clicked() {
            action = Some(DayAction::More);
        }
    }
    action
}
