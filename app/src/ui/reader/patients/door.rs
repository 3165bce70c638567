//! Making the patients' database and opening it.

use eframe::egui::Ui;

use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The most letters of a passphrase. Own choice: a long sentence.
const MOST: usize = 200;

/// What is shown.
pub(super) struct DoorView<'a> {
    /// The keyring is offered.
    pub(super) by_keyring: bool,
    /// Something is on its way.
    pub(super) is_busy: bool,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DoorAction {
    /// Has typed a passphrase.
    Typed,
    /// Wants the system's keyring to have the key.
    Keyring,
    Back,
}

/// Where there is no database: what it is, and what opens it.
pub(super) fn make_screen(
    ui: &mut Ui,
    view: &DoorView<'_>,
    typed: &mut [String; 2],
    texts: &Texts,
    theme: &Theme,
) -> Option<DoorAction> {
    let keys = page_key(ui);
    let page = Page::open(ui, theme, &texts.get("patients-make-title"), [96.0, 1824.0]);
    let [one, other] = typed;
    let pressed = page.column(ui, column(view, "patients-make"), |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        let ink = flow.pen.theme.palette.primary.solid();
        let (head, text) = (
            texts.get("patients-sealed"),
            texts.get("patients-sealed-aside"),
        );
        flow.thought((icons::LOCK, ink), ("patients-sealed", &head, &text));
        flow.gap(16.0);
        let stop = flow.pen.theme.palette.stop_text.solid();
        let (head, text) = (texts.get("patients-lost"), texts.get("patients-lost-aside"));
        flow.thought((icons::WARNING, stop), ("patients-lost", &head, &text));
        flow.gap(24.0);
        let first = passphrase(flow, 0, &texts.get("patients-passphrase"), one);
        flow.gap(16.0);
        let second = passphrase(flow, 1, &texts.get("patients-again"), other);
        flow.gap(24.0);
        let keyring = keyring(flow, view, "patients-keyring", texts);
        flow.gap(10.0);
        let aside = texts.get("patients-keyring-aside");
        flow.text("patients-keyring-aside", &aside, Voice::Aside);
        let typed = (first || second).then_some(DoorAction::Typed);
        typed.or(keyring)
    });
    let main = texts.get("patients-make");
    let pressed = pressed.or(foot(ui, &page, &main, texts));
    answer(view, keys, pressed)
}

/// Where it is locked.
pub(super) fn lock_screen(
    ui: &mut Ui,
    view: &DoorView<'_>,
    typed: &mut [String; 2],
    texts: &Texts,
    theme: &Theme,
) -> Option<DoorAction> {
    let keys = page_key(ui);
    let page = Page::open(ui, theme, &texts.get("patients-locked"), [96.0, 1824.0]);
    let [one, _] = typed;
    let pressed = page.column(ui, column(view, "patients-locked"), |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        let typed = passphrase(flow, 0, &texts.get("patients-passphrase"), one);
        flow.gap(24.0);
        let keyring = keyring(flow, view, "patients-by-keyring", texts);
        typed.then_some(DoorAction::Typed).or(keyring)
    });
    let main = texts.get("patients-unlock");
    let pressed = pressed.or(foot(ui, &page, &main, texts));
    answer(view, keys, pressed)
}

/// What came up is read first: the page goes back to its top for it.
fn column<'a>(view: &DoorView<'_>, id: &'a str) -> &'a str {
    if view.trouble.is_some() {
        "patients-told"
    } else {
        id
    }
}

fn answer(
    view: &DoorView<'_>,
    keys: Option<PageKey>,
    pressed: Option<DoorAction>,
) -> Option<DoorAction> {
    let typed = keys.map(|key| match key {
        PageKey::Main => DoorAction::Typed,
        PageKey::Back => DoorAction::Back,
    });
    let action = typed.or(pressed)?;
    (action == DoorAction::Back || !view.is_busy).then_some(action)
}

/// What went amiss, or that something is on its way.
pub(super) fn told(
    flow: &mut Flow<'_, '_>,
    (trouble, is_busy): (Option<&str>, bool),
    texts: &Texts,
) {
    if let Some(trouble) = trouble {
        let ink = flow.pen.theme.palette.stop_text.solid();
        flow.thought((icons::WARNING, ink), ("patients-trouble", "", trouble));
        flow.gap(20.0);
    } else if is_busy {
        flow.text("patients-busy", &texts.get("reader-reading"), Voice::Aside);
        flow.gap(12.0);
    }
}

/// The other way, without typing.
fn keyring(
    flow: &mut Flow<'_, '_>,
    view: &DoorView<'_>,
    id: &str,
    texts: &Texts,
) -> Option<DoorAction> {
    if !view.by_keyring {
        return None;
    }
    flow.text("patients-or", &texts.get("patients-or"), Voice::Aside);
    flow.gap(10.0);
    let word = texts.get(id);
    let face = Face {
        icon: Some((icons::LOCK, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    flow.button(id, &face).then_some(DoorAction::Keyring)
}

/// A passphrase is not shown; gives whether Enter was pressed.
fn passphrase(flow: &mut Flow<'_, '_>, number: usize, name: &str, text: &mut String) -> bool {
    let of = Field {
        id: ("patients-passphrase", number),
        name,
        hint: "",
        rows: 1,
        most: MOST,
    };
    flow.secret_field(&of, text).entered
}

fn foot(ui: &Ui, page: &Page<'_>, main: &str, texts: &Texts) -> Option<DoorAction> {
    let colours = &page.pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let back = texts.get("before-back");
    let face = Face {
        icon: Some((icons::LOCK, false)),
        word: main,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (makes, _) = page.foot(ui, ("patients-main", &face), 96.0 + 640.0, 640.0);
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let (back, _) = page.foot(ui, ("patients-back", &face), 1824.0, 240.0);
    let back = back.then_some(DoorAction::Back);
    makes.then_some(DoorAction::Typed).or(back)
}
