//! Saving for others in large letters: what came of it first, then as what, and where to.

use eframe::egui::Ui;

use super::save::{KINDS, MOST, SaveAction, SaveView, Saving, place_name};
use crate::ui::button::{Face, Look, button_width};
use crate::ui::choice::Choice;
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Draws it and gives what was pressed.
pub(super) fn save_list(
    ui: &mut Ui,
    view: &SaveView<'_>,
    (is_saved, can_save): (bool, bool),
    texts: &Texts,
    theme: &Theme,
) -> Option<SaveAction> {
    let page = Page::open(ui, theme, &texts.get("save-title"), [96.0, 1856.0]);
    // What came of it is read first: the page goes back to its top for it.
    let id = if *view.saving == Saving::Asking {
        "save"
    } else {
        "save-told"
    };
    let pressed = page.column(ui, id, |flow| {
        outcome(flow, view.saving, texts);
        flow.text("save-why", &texts.get("save-why"), Voice::Aside);
        flow.gap(24.0);
        let kind = kinds(flow, view, texts);
        flow.gap(16.0);
        kind.or(places(flow, view, texts))
    });
    pressed.or(save_foot(
        ui,
        &page,
        (is_saved, can_save),
        [1856.0, 896.0, 800.0],
        texts,
    ))
}

/// What came of it.
fn outcome(flow: &mut Flow<'_, '_>, saving: &Saving, texts: &Texts) {
    let colours = &flow.pen.theme.palette;
    let (text, icon, ink) = match saving {
        Saving::Asking => return,
        Saving::Writing => {
            let text = texts.get("before-opening").into_owned();
            (text, icons::TIMER, colours.ink)
        }
        Saving::Saved(kind, name) => {
            let place = place_name(kind, texts);
            let parts = [("place", &*place), ("name", &**name)];
            let text = texts.with_texts("save-saved", parts);
            (text, icons::CHECK, colours.band_text)
        }
        Saving::Trouble(trouble) => (trouble.clone(), icons::WARNING, colours.adjust_text),
    };
    flow.thought((icon, ink.solid()), ("save-outcome", "", &text));
    flow.gap(32.0);
}

fn kinds(flow: &mut Flow<'_, '_>, view: &SaveView<'_>, texts: &Texts) -> Option<SaveAction> {
    let mut said = None;
    for (number, (kind, id)) in KINDS.into_iter().enumerate() {
        let word = texts.get(id);
        let of = Choice::worded(("save-kind", number), &word, kind == view.kind);
        if flow.answer(&of, [0.0, flow.width]) {
            said = Some(SaveAction::Kind(kind));
        }
        let id = format!("{id}-what");
        flow.text(&id, &texts.get(&id), Voice::Aside);
        flow.gap(16.0);
    }
    said
}

fn places(flow: &mut Flow<'_, '_>, view: &SaveView<'_>, texts: &Texts) -> Option<SaveAction> {
    flow.text("save-where", &texts.get("save-where"), Voice::Head);
    flow.gap(12.0);
    let mut said = None;
    for (number, place) in view.places.iter().take(MOST).enumerate() {
        let word = place_name(&place.kind, texts);
        let of = Choice::worded(("save-place", number), &word, number == view.place);
        if flow.answer(&of, [0.0, flow.width]) {
            said = Some(SaveAction::Place(number));
        }
        flow.gap(12.0);
    }
    said
}

/// The buttons of a page that saves. Their places, px of the design: the right edges of "back" and "save", and how wide
/// "save" is at least.
pub(in crate::ui) fn save_foot(
    ui: &Ui,
    page: &Page<'_>,
    (is_saved, can_save): (bool, bool),
    [right, save_right, save_width]: [f32; 3],
    texts: &Texts,
) -> Option<SaveAction> {
    let colours = &page.pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let (save, back) = (texts.get("save-save"), texts.get("before-back"));
    let mut action = None;
    if can_save && !is_saved {
        let face = Face {
            icon: Some((icons::EXPORT, false)),
            word: &save,
            key: Some(&enter),
            look: Look::main(colours),
        };
        // A longer word grows to the right: its left edge is the page's.
        let needs = button_width(&page.pen, &face).max(save_width);
        let save_right = save_right - save_width + needs;
        let (saves, _) = page.foot(ui, ("save-save", &face), save_right, save_width);
        action = saves.then_some(SaveAction::Save);
    }
    let face = Face {
        icon: None,
        word: &back,
        key: Some(if is_saved { &enter } else { &escape }),
        look: if is_saved {
            Look::main(colours)
        } else {
            Look::plain(colours)
        },
    };
    let (back, _) = page.foot(ui, ("save-back", &face), right, 240.0);
    if back {
        action = Some(SaveAction::Back);
    }
    action
}
