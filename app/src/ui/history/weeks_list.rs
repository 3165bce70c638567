//! The last weeks in large letters: the calendar, what became more or less, what else can be done.

use eframe::egui::Ui;

use super::plots::{Plot, answer, paint_plot};
use super::weeks::{CORNER, STEP, WeeksAction, WeeksView, calendar, week_line};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The calendar with its weekdays: seven days across, five weeks and a line of words down. Px of the design.
const CALENDAR: [f32; 2] = [STEP * 7.0, STEP * 5.0 + WEEKDAYS];
/// The line of the weekdays above it. Px of the design.
const WEEKDAYS: f32 = 52.0;

/// Draws it and gives what was pressed.
pub(super) fn weeks_list(
    ui: &mut Ui,
    view: &WeeksView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<WeeksAction> {
    let page = Page::open(ui, theme, &texts.get("history-title"), [96.0, 1856.0]);
    // What came up is read first: the page goes back to its top for it.
    let id = if view.trouble.is_some() {
        "weeks-told"
    } else {
        "weeks"
    };
    let pressed = page.column(ui, id, |flow| {
        if let Some(trouble) = view.trouble {
            let ink = flow.pen.theme.palette.stop_text.solid();
            flow.thought((icons::WARNING, ink), ("history-trouble", "", trouble));
            flow.gap(24.0);
        }
        let line = week_line(view.digest, view.planned, texts);
        flow.text("history-week", &line, Voice::Aside);
        flow.gap(24.0);
        if view.digest.sets == 0 {
            let ink = flow.pen.theme.palette.primary.solid();
            let text = texts.get("history-empty");
            flow.thought((icons::CHART, ink), ("history-empty", "", &text));
            return None;
        }
        let day = flow.picture(CALENDAR, |ui, pen| {
            let pen = pen.within([-CORNER[0], WEEKDAYS - CORNER[1], 0.0, 0.0]);
            calendar(ui, &pen, view.digest, texts)
        });
        flow.gap(32.0);
        let turned = plots(flow, view, texts);
        flow.gap(32.0);
        day.or(turned).or(delete_all(flow, texts))
    });
    pressed.or(foot(ui, &page, view.digest.sets == 0, texts))
}

fn plots(flow: &mut Flow<'_, '_>, view: &WeeksView<'_>, texts: &Texts) -> Option<WeeksAction> {
    let words = Plot::ALL.map(|plot| texts.get(plot.id()));
    let words = words.each_ref().map(|word| &**word);
    let chosen = Plot::ALL.iter().position(|plot| *plot == view.plot);
    let picked = flow.choices("history-plot", ("", ""), &words, chosen);
    let mut action = picked
        .and_then(|place| Plot::ALL.get(place).copied())
        .map(WeeksAction::Plot);
    flow.gap(24.0);
    if view.plot == Plot::Pain {
        let title = texts.get("plot-pain-title");
        flow.text("plot-pain-title", &title, Voice::Head);
    } else {
        flow.text("history-exercise", view.exercise, Voice::Head);
        action = action.or(turner(flow, view, texts));
    }
    let said = answer(view.plot, view.digest, view.chosen, texts);
    flow.text("history-answer", &said, Voice::Body);
    flow.gap(24.0);
    flow.picture([1004.0, 440.0], |_, pen| {
        paint_plot(pen, view.plot, view.digest, view.chosen, texts);
    });
    action
}

/// To the exercise before and to the next one, where there is more than one.
fn turner(flow: &mut Flow<'_, '_>, view: &WeeksView<'_>, texts: &Texts) -> Option<WeeksAction> {
    if view.digest.exercises.len() < 2 {
        return None;
    }
    let look = Look::plain(&flow.pen.theme.palette);
    let (previous, next) = (texts.get("history-previous"), texts.get("history-next"));
    let face = |icon, word| Face {
        icon: Some((icon, false)),
        word,
        key: None,
        look,
    };
    flow.gap(12.0);
    let pressed = flow.buttons(&[
        ("history-previous", face(icons::ARROW_LEFT, &*previous), ""),
        ("history-next", face(icons::ARROW_RIGHT, &*next), ""),
    ]);
    flow.gap(12.0);
    pressed.map(|place| WeeksAction::Turn(if place == 0 { -1 } else { 1 }))
}

fn delete_all(flow: &mut Flow<'_, '_>, texts: &Texts) -> Option<WeeksAction> {
    let word = texts.get("history-delete-all");
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look: Look::quiet(&flow.pen.theme.palette),
    };
    flow.button("history-delete-all", &face)
        .then_some(WeeksAction::DeleteAll)
}

fn foot(ui: &Ui, page: &Page<'_>, is_empty: bool, texts: &Texts) -> Option<WeeksAction> {
    let colours = &page.pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let (save, back) = (texts.get("history-save"), texts.get("before-back"));
    let mut action = None;
    if !is_empty {
        let face = Face {
            icon: Some((icons::EXPORT, false)),
            word: &save,
            key: Some(&enter),
            look: Look::main(colours),
        };
        let (saves, _) = page.foot(ui, ("history-save", &face), 1216.0, 1120.0);
        action = saves.then_some(WeeksAction::Save);
    }
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: if is_empty {
            Look::main(colours)
        } else {
            Look::plain(colours)
        },
    };
    let (back, _) = page.foot(ui, ("history-back", &face), 1856.0, 240.0);
    if back {
        action = Some(WeeksAction::Back);
    }
    action
}
