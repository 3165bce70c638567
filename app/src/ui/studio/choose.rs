//! The studio's first page: what is recorded, or opened.

use eframe::egui::{Rect, Ui};

use super::workshop::{Begun, Subject};
use crate::ui::button::{Face, Look, button, button_width};
use crate::ui::flow::{CONTROL, Flow, GAP, LIST_FROM, Page, Voice, followed};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The most repetitions of a recording.
pub(super) const MOST: u32 = 5;

/// What is shown.
pub(super) struct ChooseView<'a> {
    /// The exercises: id and name in the person's language.
    pub(super) exercises: &'a [(String, String)],
    /// Repetitions of a recording.
    pub(super) repetitions: u32,
    /// What was begun and not saved, the last one first.
    pub(super) begun: &'a [Begun],
    /// Something was deleted and can be brought back.
    pub(super) has_deleted: bool,
    /// What is to be told.
    pub(super) trouble: Option<&'a str>,
}

/// What the person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ChooseAction {
    Record(Subject),
    Repetitions(u32),
    /// Goes on with what was begun, by its file.
    GoOn(String),
    Forget(String),
    BringBack,
    Files,
    Templates,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn choose_screen(
    ui: &mut Ui,
    view: &ChooseView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<ChooseAction> {
    let typed = page_key(ui).map(|key| match key {
        PageKey::Back => ChooseAction::Back,
        PageKey::Main => match view.begun.first() {
            Some(begun) => ChooseAction::GoOn(begun.file.clone()),
            None => ChooseAction::Record(Subject::Own),
        },
    });
    let page = Page::open(ui, theme, &texts.get("studio-title"), [96.0, 1856.0]);
    // What is told is read first: the page goes back to its top for it.
    let id = if view.trouble.is_some() {
        "studio-told"
    } else {
        "studio"
    };
    let chosen = page.column(ui, id, |flow| {
        if let Some(trouble) = view.trouble {
            let colour = flow.pen.theme.palette.adjust_text.solid();
            flow.thought((icons::WARNING, colour), ("studio-trouble", "", trouble));
            flow.gap(24.0);
        }
        let begun = all_begun(flow, view, texts);
        let counted = repetitions(flow, view.repetitions, texts);
        flow.gap(24.0);
        let own = own_row(flow, view.begun.is_empty(), texts);
        flow.gap(32.0);
        flow.text("studio-library", &texts.get("studio-library"), Voice::Head);
        flow.gap(16.0);
        let one = grid(flow, view.exercises).map(ChooseAction::Record);
        begun.or(counted).or(own).or(one)
    });
    chosen.or(typed).or(foot(ui, &page, texts))
}

/// What was begun, each with the way to delete it, and the way back.
fn all_begun(
    flow: &mut Flow<'_, '_>,
    view: &ChooseView<'_>,
    texts: &Texts,
) -> Option<ChooseAction> {
    let mut done = None;
    for (place, begun) in view.begun.iter().enumerate() {
        done = begun_row(flow, (place, begun), texts).or(done);
        flow.gap(16.0);
    }
    if view.has_deleted {
        let face = Face {
            icon: Some((icons::UNDO, false)),
            word: &texts.get("studio-bring-back"),
            key: None,
            look: Look::plain(&flow.pen.theme.palette),
        };
        if flow.button("studio-bring-back", &face) {
            done = Some(ChooseAction::BringBack);
        }
        flow.gap(16.0);
    }
    if !view.begun.is_empty() || view.has_deleted {
        flow.gap(16.0);
    }
    done
}

fn begun_row(
    flow: &mut Flow<'_, '_>,
    (place, begun): (usize, &Begun),
    texts: &Texts,
) -> Option<ChooseAction> {
    let name = match (&begun.exercise, begun.name.as_str()) {
        (Some(id), "") => texts.exercise_name(id, id),
        (None, "") => texts.get("studio-own"),
        (_, name) => name.into(),
    };
    let forget = texts.with_text("studio-forget-one", "name", &name);
    let name = texts.with_text("studio-go-on", "name", &name);
    let about = texts.with_number("studio-go-on-about", "seconds", begun.seconds);
    let icon = |pen: &Pen<'_>, space: Rect| {
        let colour = pen.theme.palette.primary.solid();
        pen.icon_at(icons::PLAY, false, (space.center(), 76.0), colour);
    };
    let word = texts.get("studio-forget");
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    let id = format!("studio-forget-{place}");
    let (whole, top) = (flow.width, flow.y);
    let beside = button_width(&flow.pen, &face) + GAP;
    // In large letters the two stand one below the other.
    let is_list = flow.pen.text >= LIST_FROM;
    if !is_list {
        flow.width = whole - beside;
    }
    let goes_on = flow.row(("studio-go-on", place), (&name, &about), icon);
    flow.width = whole;
    let height = CONTROL * flow.pen.text;
    let spot = if is_list {
        flow.gap(GAP);
        let spot = (beside - GAP, flow.y, height);
        flow.gap(height);
        spot
    } else {
        (whole, top.midpoint(flow.y) - height / 2.0, height)
    };
    let (response, _) = button(flow.ui, &flow.pen, (&id, &face), spot, beside - GAP);
    let response = response.accessible_name(&*forget);
    match (goes_on, followed(response).clicked()) {
        (true, _) => Some(ChooseAction::GoOn(begun.file.clone())),
        (_, true) => Some(ChooseAction::Forget(begun.file.clone())),
        _ => None,
    }
}

fn repetitions(flow: &mut Flow<'_, '_>, now: u32, texts: &Texts) -> Option<ChooseAction> {
    let words: Vec<String> = (1..=MOST).map(|number| number.to_string()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let label = texts.get("studio-repetitions");
    let chosen = usize::try_from(now).ok().and_then(|now| now.checked_sub(1));
    let picked = flow.choices("studio-repetitions", (&label, ""), &words, chosen)?;
    Some(ChooseAction::Repetitions(
        u32::try_from(picked + 1).unwrap_or(3),
    ))
}

fn own_row(flow: &mut Flow<'_, '_>, is_main: bool, texts: &Texts) -> Option<ChooseAction> {
    let enter = texts.get("key-enter");
    let word = texts.get("studio-own");
    let look = if is_main {
        Look::main(&flow.pen.theme.palette)
    } else {
        Look::plain(&flow.pen.theme.palette)
    };
    let face = Face {
        icon: Some((icons::WEBCAM, false)),
        word: &word,
        key: is_main.then_some(&*enter),
        look,
    };
    let pressed = flow.button("studio-own", &face);
    flow.gap(8.0);
    flow.text(
        "studio-own-about",
        &texts.get("studio-own-about"),
        Voice::Aside,
    );
    pressed.then_some(ChooseAction::Record(Subject::Own))
}

/// The exercises in columns; in large letters in one.
pub(super) fn grid(flow: &mut Flow<'_, '_>, exercises: &[(String, String)]) -> Option<Subject> {
    let columns = if flow.pen.text >= LIST_FROM {
        1
    } else if flow.pen.text > 1.2 {
        2
    } else {
        3
    };
    let height = CONTROL * flow.pen.text;
    let width = (flow.width - GAP * (columns - 1) as f32) / columns as f32;
    let mut chosen = None;
    let top = flow.y;
    for (place, (id, name)) in exercises.iter().enumerate() {
        let (row, column) = (place / columns, place % columns);
        let right = (width + GAP) * column as f32 + width;
        let y = top + (height + GAP) * row as f32;
        let face = Face {
            icon: None,
            word: name,
            key: None,
            look: Look::plain(&flow.pen.theme.palette),
        };
        let id_salt = format!("studio-exercise-{id}");
        let (response, _) = button(
            flow.ui,
            &flow.pen,
            (&id_salt, &face),
            (right, y, height),
            width,
        );
        if followed(response).clicked() {
            chosen = Some(Subject::Exercise(id.clone()));
        }
    }
    let rows = exercises.len().div_ceil(columns);
    flow.y = top + (height + GAP) * rows as f32;
    chosen
}

fn foot(ui: &Ui, page: &Page<'_>, texts: &Texts) -> Option<ChooseAction> {
    let escape = texts.get("key-escape");
    let (back, files, own) = (
        texts.get("before-back"),
        texts.get("studio-files"),
        texts.get("studio-templates"),
    );
    let faces = [
        (
            "studio-back",
            &back,
            None,
            Some(&escape),
            ChooseAction::Back,
        ),
        (
            "studio-files",
            &files,
            Some((icons::EXPORT, false)),
            None,
            ChooseAction::Files,
        ),
        (
            "studio-templates",
            &own,
            Some((icons::LIST, false)),
            None,
            ChooseAction::Templates,
        ),
    ];
    let mut right = page.edges[1] - 32.0;
    let mut pressed = None;
    for (id, word, icon, key, action) in faces {
        let face = Face {
            icon,
            word,
            key: key.map(|key| &**key),
            look: Look::plain(&page.pen.theme.palette),
        };
        let (is_pressed, left) = page.foot(ui, (id, &face), right, 240.0);
        if is_pressed {
            pressed = Some(action);
        }
        right = left - 24.0;
    }
    pressed
}
