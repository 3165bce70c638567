//! The list of patients.

use eframe::egui::Ui;

use super::door::told;
use crate::clinic::Patient;
use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::reader::rows::open_row;
use crate::ui::reader::seam::OpenClinic;
use crate::ui::reader::words;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The most letters of a name. As the database takes them.
pub(super) const MOST: usize = 80;

/// What is shown.
pub(super) struct ListView<'a> {
    pub(super) open: &'a OpenClinic,
    /// Something is on its way.
    pub(super) is_busy: bool,
    pub(super) trouble: Option<&'a str>,
    /// Something else opens it now.
    pub(super) is_changed: bool,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListAction {
    Open(i64),
    /// Adds a patient of the name that is typed.
    Add,
    Lock,
    /// Something else shall open the patients.
    Change,
    Back,
}

/// What is said of a patient in the list.
pub(super) fn in_short(patient: &Patient, texts: &Texts) -> String {
    let sessions = texts.with_number("patients-sessions", "sessions", patient.sessions);
    match patient.until.parse() {
        Ok(day) => {
            let day = words::day_and_year(day, texts);
            let until = texts.with_text("reader-until", "day", &day);
            format!("{sessions}. {until}")
        }
        Err(_) => sessions.into_owned(),
    }
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn list_screen(
    ui: &mut Ui,
    view: &ListView<'_>,
    name: &mut String,
    texts: &Texts,
    theme: &Theme,
) -> Option<ListAction> {
    let typed = page_key(ui).filter(|key| *key == PageKey::Back);
    let page = Page::open(ui, theme, &texts.get("patients-title"), [96.0, 1824.0]);
    let id = if view.trouble.is_some() || view.is_changed {
        "patients-list-told"
    } else {
        "patients-list"
    };
    let pressed = page.column(ui, id, |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        if view.is_changed {
            let ink = flow.pen.theme.palette.band_text.solid();
            let said = texts.get("patients-changed");
            flow.thought((icons::CHECK, ink), ("patients-changed", "", &said));
            flow.gap(20.0);
        }
        flow.text("patients-drop", &texts.get("patients-drop"), Voice::Aside);
        flow.gap(20.0);
        let mut wanted = None;
        for (place, patient) in view.open.patients.iter().enumerate() {
            let aside = in_short(patient, texts);
            if open_row(flow, ("patient", place), None, [&patient.name, &aside]) {
                wanted = Some(ListAction::Open(patient.id));
            }
            flow.gap(12.0);
        }
        flow.gap(16.0);
        let added = new_patient(flow, name, texts);
        flow.gap(24.0);
        let file = view.open.file.display().to_string();
        let backup = texts.with_text("patients-backup", "file", &file);
        flow.text("patients-backup", &backup, Voice::Aside);
        flow.gap(16.0);
        let word = texts.get("patients-change");
        let face = Face {
            icon: None,
            word: &word,
            key: None,
            look: Look::quiet(&flow.pen.theme.palette),
        };
        let changes = flow.button("patients-change", &face);
        wanted
            .or(added.then_some(ListAction::Add))
            .or(changes.then_some(ListAction::Change))
    });
    let pressed = pressed.filter(|_| !view.is_busy);
    let back = typed.map(|_| ListAction::Back);
    back.or(pressed).or(foot(ui, &page, texts))
}

/// A name, and the button that adds a patient of it; gives whether that is wanted.
pub(super) fn new_patient(flow: &mut Flow<'_, '_>, name: &mut String, texts: &Texts) -> bool {
    let label = texts.get("patients-name");
    let of = Field {
        id: ("patients-name", 0),
        name: &label,
        hint: "",
        rows: 1,
        most: MOST,
    };
    let entered = flow.named_field(&of, name).entered;
    flow.gap(16.0);
    let word = texts.get("patients-new");
    let face = Face {
        icon: Some((icons::PLUS, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    let pressed = flow.button("patients-new", &face);
    (entered || pressed) && !name.trim().is_empty()
}

fn foot(ui: &Ui, page: &Page<'_>, texts: &Texts) -> Option<ListAction> {
    let colours = &page.pen.theme.palette;
    let escape = texts.get("key-escape");
    let (lock, back) = (texts.get("patients-lock"), texts.get("before-back"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let (back, left) = page.foot(ui, ("patients-back", &face), 1824.0, 240.0);
    let face = Face {
        icon: Some((icons::LOCK, false)),
        word: &lock,
        key: None,
        look: Look::quiet(colours),
    };
    let (lock, _) = page.foot(ui, ("patients-lock", &face), left - 24.0, 0.0);
    let lock = lock.then_some(ListAction::Lock);
    lock.or(back.then_some(ListAction::Back))
}
