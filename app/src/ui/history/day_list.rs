//! One day in large letters: all of its sets, one below the other.

use eframe::egui::Ui;

use super::day::{DayAction, DayView, pain_line, set_line};
use crate::records::KeptSet;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Draws it and gives what was pressed.
pub(super) fn day_list(
    ui: &mut Ui,
    view: &DayView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<DayAction> {
    let page = Page::open(ui, theme, view.title, [96.0, 1856.0]);
    // What came up is read first: the page goes back to its top for it.
    let id = if view.trouble.is_some() {
        "day-told"
    } else {
        "day"
    };
    let pressed = page.column(ui, id, |flow| {
        if let Some(trouble) = view.trouble {
            let ink = flow.pen.theme.palette.stop_text.solid();
            flow.thought((icons::WARNING, ink), ("day-trouble", "", trouble));
            flow.gap(24.0);
        } else if view.is_reading {
            flow.text("day-reading", &texts.get("before-opening"), Voice::Aside);
        }
        let line = pain_line(view.pain, texts);
        if !line.is_empty() {
            flow.text("day-pain", &line, Voice::Aside);
            flow.gap(24.0);
        }
        let mut pressed = None;
        for (name, set) in view.sets {
            pressed = pressed.or(one_set(flow, (name, set), texts));
        }
        let word = texts.get("day-delete-day");
        let face = Face {
            icon: Some((icons::TRASH, false)),
            word: &word,
            key: None,
            look: Look::quiet(&flow.pen.theme.palette),
        };
        let deletes = flow.button("day-delete-day", &face);
        pressed.or(deletes.then_some(DayAction::DeleteDay))
    });
    let (back, enter) = (texts.get("before-back"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&enter),
        look: Look::main(&theme.palette),
    };
    let (back, _) = page.foot(ui, ("day-back", &face), 640.0, 544.0);
    pressed.or(back.then_some(DayAction::Back))
}

fn one_set(
    flow: &mut Flow<'_, '_>,
    (name, set): (&str, &KeptSet),
    texts: &Texts,
) -> Option<DayAction> {
    flow.rule();
    flow.gap(20.0);
    flow.said(&format!("set-{}", set.id), name, &set_line(set, texts));
    flow.gap(12.0);
    let plain = Look::plain(&flow.pen.theme.palette);
    let (watch, delete) = (texts.get("end-watch"), texts.get("day-delete"));
    let names = [&watch, &delete].map(|word| format!("{word}: {name}"));
    let ids = ["watch", "delete"].map(|of| format!("{of}-{}", set.id));
    let face = |icon, word| Face {
        icon: Some((icon, false)),
        word,
        key: None,
        look: plain,
    };
    let [watch_name, delete_name] = &names;
    let [watch_id, delete_id] = &ids;
    let mut buttons = Vec::new();
    let mut actions = Vec::new();
    if set.poses.is_some() {
        buttons.push((&**watch_id, face(icons::PLAY, &*watch), &**watch_name));
        actions.push(DayAction::Watch(set.id));
    }
    buttons.push((&**delete_id, face(icons::TRASH, &*delete), &**delete_name));
    actions.push(DayAction::Delete(set.id));
    let pressed = flow.buttons(&buttons);
    flow.gap(28.0);
    pressed.and_then(|place| actions.get(place).copied())
}
