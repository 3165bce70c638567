//! Whose a file is: proposed by what is known, decided by the therapist.

use std::path::Path;

use eframe::egui::Ui;

use super::batch::waiting_words;
use super::door::told;
use super::list::{in_short, new_patient};
use crate::clinic::Patient;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page, Voice};
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::reader::rows::open_row;
use crate::ui::reader::seam::Asked;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What is shown.
pub(super) struct WhoseView<'a> {
    pub(super) file: &'a Path,
    pub(super) patients: &'a [Patient],
    pub(super) asked: &'a Asked,
    /// Files that wait for their turn.
    pub(super) waiting: u32,
    /// Something is on its way.
    pub(super) is_busy: bool,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhoseAction {
    Known(i64),
    /// A new patient of the name that is typed.
    New,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn whose_screen(
    ui: &mut Ui,
    view: &WhoseView<'_>,
    name: &mut String,
    texts: &Texts,
    theme: &Theme,
) -> Option<WhoseAction> {
    let typed = page_key(ui).filter(|key| *key == PageKey::Back);
    let page = Page::open(ui, theme, &texts.get("whose-title"), [96.0, 1824.0]);
    let id = if view.trouble.is_some() {
        "whose-told"
    } else {
        "whose"
    };
    let pressed = page.column(ui, id, |flow| {
        told(flow, (view.trouble, view.is_busy), texts);
        let file = view.file.file_name().unwrap_or_default().to_string_lossy();
        let file = match waiting_words(view.waiting, texts) {
            Some(waiting) => format!("{file}. {waiting}"),
            None => file.into_owned(),
        };
        flow.text("whose-file", &file, Voice::Aside);
        flow.gap(12.0);
        flow.text("whose-proposed", &proposed(view, texts), Voice::Head);
        flow.gap(20.0);
        let mut wanted = None;
        for (place, patient) in in_order(view).into_iter().enumerate() {
            let head = texts.with_text("whose-add-to", "name", &patient.name);
            let aside = match otherwise(view, patient.id) {
                Some(name) => texts
                    .with_text("whose-otherwise", "name", name)
                    .into_owned(),
                None => in_short(patient, texts),
            };
            if open_row(flow, ("whose", place), None, [&head, &aside]) {
                wanted = Some(WhoseAction::Known(patient.id));
            }
            flow.gap(12.0);
        }
        // Who is known by the exercises themselves is no new patient.
        if view.asked.whose.known.is_empty() {
            flow.gap(16.0);
            if new_patient(flow, name, texts) {
                wanted = Some(WhoseAction::New);
            }
        }
        wanted
    });
    let (back, escape) = (texts.get("whose-leave"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (leaves, _) = page.foot(ui, ("whose-back", &face), 1824.0, 240.0);
    let pressed = pressed.filter(|_| !view.is_busy);
    let back = typed.map(|_| WhoseAction::Back);
    back.or(pressed).or(leaves.then_some(WhoseAction::Back))
}

/// Those it may belong to: who has these exercises already alone, else who is called so first.
fn in_order<'a>(view: &WhoseView<'a>) -> Vec<&'a Patient> {
    let whose = &view.asked.whose;
    if !whose.known.is_empty() {
        let known = |patient: &&Patient| whose.known.contains(&patient.id);
        return view.patients.iter().filter(known).collect();
    }
    let mut all: Vec<&Patient> = view.patients.iter().collect();
    all.sort_by_key(|patient| {
        let is_otherwise = otherwise(view, patient.id).is_some();
        (Some(patient.id) != whose.called, is_otherwise)
    });
    all
}

/// How a patient was called in earlier files, where this one calls somebody otherwise.
fn otherwise<'a>(view: &WhoseView<'a>, patient: i64) -> Option<&'a str> {
    view.asked.called_otherwise(patient)
}

fn proposed(view: &WhoseView<'_>, texts: &Texts) -> String {
    let whose = &view.asked.whose;
    let name = |id: i64| view.patients.iter().find(|patient| patient.id == id);
    if let Some(patient) = whose.known.first().copied().and_then(name) {
        return texts
            .with_text("whose-known", "name", &patient.name)
            .into_owned();
    }
    let person = view.asked.person.trim();
    if person.is_empty() {
        texts.get("whose-unsaid").into_owned()
    } else {
        texts.with_text("whose-called", "name", person).into_owned()
    }
}
