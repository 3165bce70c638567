//! One exercise of what a patient brought: range, faults by kind, holds, what could be judged.

use eframe::egui::Ui;

use super::rows::{drawing, open_row};
use super::{charts, words};
use crate::reading::{ExerciseReading, Reading};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, LIST_FROM, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Left and right edge of the page, and where its right half begins. Px of the design.
const EDGES: [f32; 2] = [72.0, 1848.0];
const HALF: f32 = 984.0;

/// What is shown.
pub(super) struct ExerciseView<'a> {
    pub(super) reading: &'a Reading,
    pub(super) exercise: &'a ExerciseReading,
    /// Its sets with a movement, the latest first: what is said of them.
    pub(super) sets: &'a [(i64, [String; 2])],
    /// A movement is being read.
    pub(super) is_reading: bool,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExerciseAction {
    /// Wants to see a moment, by its place among those that hurt.
    Hurt(usize),
    /// Wants to see a set.
    Watch(i64),
    /// The next exercise, or the one before.
    Turn(i32),
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn exercise_screen(
    ui: &mut Ui,
    view: &ExerciseView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<ExerciseAction> {
    let typed = page_key(ui).map(|_| ExerciseAction::Back);
    let one = view.exercise;
    let title = words::exercise_name(&one.id, &one.name, texts);
    let mut page = Page::open(ui, theme, &title, EDGES);
    let id = format!("reader-{}", one.id);
    let pressed = if theme.text >= LIST_FROM {
        page.column(ui, &id, |flow| {
            told(flow, view, texts);
            range(flow, view, texts);
            let wanted = hurts(flow, view, texts);
            faults(flow, one, texts);
            rest(flow, one, texts);
            wanted.or(sets(flow, view, texts))
        })
    } else {
        page.edges[1] = HALF - 48.0;
        page.column(ui, "reader-exercise-left", |flow| {
            range(flow, view, texts);
            rest(flow, one, texts);
        });
        page.edges = [HALF, EDGES[1]];
        page.column(ui, &id, |flow| {
            told(flow, view, texts);
            let wanted = hurts(flow, view, texts);
            faults(flow, one, texts);
            wanted.or(sets(flow, view, texts))
        })
    };
    typed.or(pressed).or(foot(ui, &page, view, texts))
}

fn told(flow: &mut Flow<'_, '_>, view: &ExerciseView<'_>, texts: &Texts) {
    if let Some(trouble) = view.trouble {
        let ink = flow.pen.theme.palette.stop_text.solid();
        flow.thought((icons::WARNING, ink), ("reader-trouble", "", trouble));
        flow.gap(20.0);
    } else if view.is_reading {
        flow.text("reader-reading", &texts.get("reader-reading"), Voice::Aside);
        flow.gap(12.0);
    }
}

fn range(flow: &mut Flow<'_, '_>, view: &ExerciseView<'_>, texts: &Texts) {
    let one = view.exercise;
    flow.text("reader-in-short", &words::in_short(one, texts), Voice::Body);
    if let Some([sets, count]) = one.asked {
        let text = texts.with_numbers("reader-asked", [("sets", sets), ("count", count)]);
        flow.text("reader-asked", &text, Voice::Aside);
    }
    flow.gap(20.0);
    let Some(least) = one.least_deg else {
        return;
    };
    let head = texts.get("reader-exercise-range");
    let sketch = charts::ranges(view.reading, one, texts);
    drawing(flow, "reader-exercise-range", &head, &sketch);
    flow.y -= 20.0;
    let text = texts.with_number("reader-least", "least", words::whole(least));
    flow.text("reader-least", &text, Voice::Aside);
    flow.gap(24.0);
}

fn hurts(
    flow: &mut Flow<'_, '_>,
    view: &ExerciseView<'_>,
    texts: &Texts,
) -> Option<ExerciseAction> {
    let all = view.reading.hurts.iter().enumerate();
    let own: Vec<_> = all
        .filter(|(_, one)| one.exercise == view.exercise.id)
        .collect();
    if own.is_empty() {
        return None;
    }
    flow.text("reader-hurts", &texts.get("reader-hurts"), Voice::Head);
    flow.gap(10.0);
    let mut wanted = None;
    for (place, moment) in own {
        let [head, text] = words::hurt(moment, view.reading, texts);
        if !moment.is_moved {
            flow.said(&format!("reader-hurt-{place}"), &head, &text);
        } else if open_row(
            flow,
            ("reader-hurt", place),
            Some(icons::OCTAGON),
            [&head, &text],
        ) {
            wanted = Some(ExerciseAction::Hurt(place));
        }
        flow.gap(12.0);
    }
    flow.gap(16.0);
    wanted
}

fn faults(flow: &mut Flow<'_, '_>, one: &ExerciseReading, texts: &Texts) {
    if one.judged.judged() == 0 {
        return;
    }
    if let Some(right) = words::right_times(one, texts) {
        flow.said("reader-right", &texts.get("reader-right"), &right);
        flow.gap(20.0);
    }
    flow.text("reader-faults", &texts.get("reader-faults"), Voice::Head);
    flow.gap(6.0);
    if one.faults.is_empty() {
        flow.text(
            "reader-faults-none",
            &texts.get("reader-faults-none"),
            Voice::Aside,
        );
    }
    for kind in &one.faults {
        let text = words::fault_times(kind, one, texts);
        let id = format!("reader-fault-{}", kind.id);
        flow.said(&id, &words::fault(&kind.id, texts), &text);
        flow.gap(10.0);
    }
    flow.gap(24.0);
}

/// Holds, what could be judged, what was begun and not counted.
fn rest(flow: &mut Flow<'_, '_>, one: &ExerciseReading, texts: &Texts) {
    if let Some(holds) = one.holds {
        let text = words::holds(&holds, texts);
        flow.said("reader-holds", &texts.get("reader-holds"), &text);
        flow.gap(20.0);
    }
    let text = words::share(one, texts);
    flow.said("reader-share", &texts.get("reader-share"), &text);
    flow.gap(24.0);
}

/// The sets, each to be watched again.
fn sets(flow: &mut Flow<'_, '_>, view: &ExerciseView<'_>, texts: &Texts) -> Option<ExerciseAction> {
    if view.sets.is_empty() {
        return None;
    }
    flow.text("reader-watch", &texts.get("reader-watch"), Voice::Head);
    flow.gap(10.0);
    let mut wanted = None;
    for (place, (set, [head, text])) in view.sets.iter().enumerate() {
        if open_row(flow, ("reader-set", place), None, [head, text]) {
            wanted = Some(ExerciseAction::Watch(*set));
        }
        flow.gap(12.0);
    }
    wanted
}

fn foot(
    ui: &Ui,
    page: &Page<'_>,
    view: &ExerciseView<'_>,
    texts: &Texts,
) -> Option<ExerciseAction> {
    let colours = &page.pen.theme.palette;
    let enter = texts.get("key-enter");
    let [previous, next, back] =
        ["history-previous", "history-next", "before-back"].map(|id| texts.get(id));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (back, _) = page.foot(ui, ("reader-back", &face), EDGES[1], 240.0);
    let mut action = back.then_some(ExerciseAction::Back);
    if view.reading.exercises.len() < 2 {
        return action;
    }
    let mut right = 72.0;
    for (id, icon, word, by) in [
        ("history-previous", icons::ARROW_LEFT, previous, -1),
        ("history-next", icons::ARROW_RIGHT, next, 1),
    ] {
        let face = Face {
            icon: Some((icon, false)),
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        right += crate::ui::button::button_width(&page.pen, &face);
        let (pressed, _) = page.foot(ui, (id, &face), right, 0.0);
        if pressed {
            action = Some(ExerciseAction::Turn(by));
        }
        right += 24.0;
    }
    action
}
