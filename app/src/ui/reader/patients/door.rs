//! Making the patients' database and opening it.

use eframe::egui::Ui;

use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The most letters of a passphrase. Own choice: a long sentence.
const MOST: usize = 200;

/// What is shown.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is of its own, and any may go with any"
)]
pub(super) struct DoorView<'a> {
    /// The keyring is offered.
    pub(super) by_keyring: bool,
    /// The page has just come: what is typed goes into its first field.
    pub(super) is_fresh: bool,
    /// Something else is to open what is there already.
    pub(super) is_change: bool,
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
    /// Has forgotten the passphrase.
    Forgotten,
    Back,
}

/// Where there is no database: what it is, and what opens it. Where there is one: what else shall open it.
pub(super) fn make_screen(
    ui: &mut Ui,
    view: &DoorView<'_>,
    typed: &mut [String; 2],
    texts: &Texts,
    theme: &Theme,
) -> Option<DoorAction> {
    let keys = page_key(ui);
    let title = texts.get(if view.is_change {
        "patients-change"
    } else {
        "patients-make-title"
    });
    let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    let [one, other] = typed;
    let pressed = page.column(ui, column(view, "patients-make"), |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        let ink = flow.pen.theme.palette.primary.solid();
        let of = if view.is_change {
            ["patients-now", "patients-now-aside"]
        } else {
            ["patients-sealed", "patients-sealed-aside"]
        };
        let [head, text] = of.map(|id| texts.get(id));
        flow.thought((icons::LOCK, ink), ("patients-sealed", &head, &text));
        flow.gap(16.0);
        let stop = flow.pen.theme.palette.stop_text.solid();
        let (head, text) = (texts.get("patients-lost"), texts.get("patients-lost-aside"));
        flow.thought((icons::WARNING, stop), ("patients-lost", &head, &text));
        flow.gap(24.0);
        let first = passphrase(
            flow,
            (0, view.is_fresh),
            &texts.get("patients-passphrase"),
            one,
        );
        flow.gap(16.0);
        let second = passphrase(flow, (1, false), &texts.get("patients-again"), other);
        flow.gap(24.0);
        let keyring = keyring(flow, view, "patients-keyring", texts);
        if view.by_keyring {
            flow.gap(10.0);
            let aside = texts.get("patients-keyring-aside");
            flow.text("patients-keyring-aside", &aside, Voice::Aside);
        }
        let typed = (first || second).then_some(DoorAction::Typed);
        typed.or(keyring)
    });
    let main = texts.get(if view.is_change {
        "patients-change-do"
    } else {
        "patients-make"
    });
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
        let typed = passphrase(
            flow,
            (0, view.is_fresh),
            &texts.get("patients-passphrase"),
            one,
        );
        flow.gap(24.0);
        let keyring = keyring(flow, view, "patients-by-keyring", texts);
        flow.gap(40.0);
        let word = texts.get("patients-forgotten");
        let face = Face {
            icon: None,
            word: &word,
            key: None,
            look: Look::quiet(&flow.pen.theme.palette),
        };
        let forgotten = flow.button("patients-forgotten", &face);
        let forgotten = forgotten.then_some(DoorAction::Forgotten);
        typed.then_some(DoorAction::Typed).or(keyring).or(forgotten)
    });
    let main = texts.get("patients-unlock");
    let pressed = pressed.or(foot(ui, &page, &main, texts));
    answer(view, keys, pressed)
}

/// Before it is known what there is: nothing, or why it cannot be known. Gives whether the person went back.
pub(super) fn unread_screen(
    ui: &mut Ui,
    trouble: Option<&str>,
    texts: &Texts,
    theme: &Theme,
) -> bool {
    if trouble.is_none() {
        // Milliseconds, or a keyring that asks: an empty page that can be left.
        Pen::for_page(ui, theme);
        return page_key(ui) == Some(PageKey::Back);
    }
    let typed = page_key(ui).is_some();
    let page = Page::open(ui, theme, &texts.get("patients-title"), [96.0, 1824.0]);
    page.column(ui, "patients-told", |flow| {
        told(flow, (trouble, false), texts);
    });
    let (word, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (back, _) = page.foot(ui, ("patients-back", &face), 1824.0, 240.0);
    typed || back
}

/// What came up is read first: the page goes back to its top for it.
fn column<'a>(view: &DoorView<'_>, id: &'a str) -> &'a str {
    if view.trouble.is_some() {
        "patients-told"
    } else {
        id
    }
}

/// Where nothing opens it: what can still be done.
pub(super) fn forgotten_screen(
    ui: &mut Ui,
    view: &DoorView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<DoorAction> {
    let keys = page_key(ui).filter(|key| *key == PageKey::Back);
    let page = Page::open(ui, theme, &texts.get("patients-forgotten"), [96.0, 1824.0]);
    page.column(ui, column(view, "patients-forgotten"), |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        let stop = flow.pen.theme.palette.stop_text.solid();
        let calm = flow.pen.theme.palette.primary.solid();
        for (icon, ink, [id, aside]) in [
            (
                icons::WARNING,
                stop,
                ["patients-lost", "patients-lost-aside"],
            ),
            (
                icons::LOCK,
                calm,
                ["patients-account-head", "patients-account-text"],
            ),
            (
                icons::REPEAT,
                calm,
                ["patients-aside-head", "patients-aside-text"],
            ),
        ] {
            let [head, text] = [id, aside].map(|id| texts.get(id));
            flow.thought((icon, ink), (id, &head, &text));
            flow.gap(24.0);
        }
    });
    let main = texts.get("patients-aside-do");
    let pressed = foot(ui, &page, &main, texts);
    answer(view, keys, pressed)
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
fn passphrase(
    flow: &mut Flow<'_, '_>,
    (number, is_fresh): (usize, bool),
    name: &str,
    text: &mut String,
) -> bool {
    let of = Field {
        id: ("patients-passphrase", number),
        name,
        hint: "",
        rows: 1,
        most: MOST,
    };
    let typed = flow.secret_field(&of, text);
    if is_fresh {
        typed.response.request_focus();
    }
    typed.entered
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
