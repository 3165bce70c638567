//! A template was saved: where it lies, and what can be done with it next.

use eframe::egui::Ui;
use goodform_exercises::{Key, Spoken, Way};

use super::older::older;
use super::trouble_said;
use super::workshop::Listed;
use crate::studio::Shelved;
use crate::ui::archive::{Place, PlaceKind};
use crate::ui::button::{Face, Look};
use crate::ui::choice::Choice;
use crate::ui::flow::{Page, Voice};
use crate::ui::history::place_name;
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Where sharing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sharing {
    Asking,
    Writing,
    Done(PlaceKind, String),
    Trouble(String),
}

/// What is shown of a template that was saved.
pub(super) struct SavedView<'a> {
    pub(super) name: &'a str,
    pub(super) file: &'a str,
    /// Folders it can be given away in.
    pub(super) places: &'a [Place],
    pub(super) sharing: &'a Sharing,
    /// What is told to its patient.
    pub(super) cues: &'a [Spoken],
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SavedAction {
    Share(usize),
    /// The words of a cue are to be spoken anew.
    Speak(Key, Way),
    /// Back to the bench.
    Edit,
    /// To the studio's first page.
    Done,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn saved_screen(
    ui: &mut Ui,
    view: &SavedView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<SavedAction> {
    let typed = page_key(ui).map(|_| SavedAction::Done);
    let page = Page::open(ui, theme, &texts.get("studio-saved"), [96.0, 1824.0]);
    let pressed = page.column(ui, "studio-saved-page", |flow| {
        let colours = &flow.pen.theme.palette;
        let good = colours.band_text.solid();
        let care = colours.adjust_text.solid();
        let parts = [("name", view.name), ("file", view.file)];
        let text = texts.with_texts("studio-saved-where", parts);
        flow.thought((icons::CHECK, good), ("studio-saved-where", "", &text));
        flow.gap(40.0);
        let anew = older(flow, view.cues, texts).map(|(key, way)| SavedAction::Speak(key, way));
        flow.text("studio-share", &texts.get("studio-share"), Voice::Head);
        flow.text(
            "studio-share-about",
            &texts.get("studio-share-about"),
            Voice::Aside,
        );
        flow.gap(16.0);
        let mut pressed = anew;
        for (number, place) in view.places.iter().enumerate() {
            let word = place_name(&place.kind, texts);
            let of = Choice::worded(("studio-share", number), &word, false);
            let width = flow.width.min(900.0);
            if flow.answer(&of, [0.0, width]) {
                pressed = Some(SavedAction::Share(number));
            }
            flow.gap(12.0);
        }
        flow.gap(12.0);
        match view.sharing {
            Sharing::Asking => {}
            Sharing::Writing => {
                flow.text("studio-sharing", &texts.get("before-opening"), Voice::Body);
            }
            Sharing::Done(kind, name) => {
                let place = place_name(kind, texts);
                let parts = [("place", &*place), ("name", &**name)];
                let text = texts.with_texts("save-saved", parts);
                flow.thought((icons::CHECK, good), ("studio-sharing", "", &text));
            }
            Sharing::Trouble(trouble) => {
                flow.thought((icons::WARNING, care), ("studio-sharing", "", trouble));
            }
        }
        pressed
    });
    let (done, enter) = (texts.get("studio-done"), texts.get("key-enter"));
    let edit = texts.get("studio-edit");
    let colours = &theme.palette;
    let face = Face {
        icon: None,
        word: &done,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (is_done, left) = page.foot(ui, ("studio-done", &face), 1824.0, 320.0);
    let face = Face {
        icon: Some((icons::SLIDERS, false)),
        word: &edit,
        key: None,
        look: Look::plain(colours),
    };
    let (edits, _) = page.foot(ui, ("studio-edit", &face), left - 24.0, 320.0);
    pressed
        .or(typed)
        .or(is_done.then_some(SavedAction::Done))
        .or(edits.then_some(SavedAction::Edit))
}

/// What the person did on a list of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListAction {
    Open(usize),
    Back,
}

/// The title of a list of files, what is said to it, and what is said where there is none.
pub(super) type ListWords = [&'static str; 3];
/// Files that can be opened.
pub(super) const FILES: ListWords = ["studio-files", "studio-files-about", "studio-files-none"];
/// Sound files that can be chosen.
pub(super) const SOUNDS: ListWords = ["studio-sounds", "studio-sounds-about", "studio-sounds-none"];

/// Files of one of these kinds.
pub(super) fn files_screen(
    ui: &mut Ui,
    words: ListWords,
    (files, trouble): (Option<&[Listed]>, Option<&str>),
    (texts, theme): (&Texts, &Theme),
) -> Option<ListAction> {
    let row = |one: &Listed| {
        let name = one.file.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let icon = sign(words, &name);
        (name, place_name(&one.place, texts), icon)
    };
    let rows: Option<Vec<Row>> = files.map(|files| files.iter().map(row).collect());
    list_screen(ui, words, (rows.as_deref(), trouble), texts, theme)
}

/// The templates on the shelf.
pub(super) const SHELF: ListWords = [
    "studio-templates",
    "studio-templates-about",
    "studio-templates-none",
];
/// The same, where one is chosen to be compared with.
pub(super) const AGAINST: ListWords = [
    "studio-against-which",
    "studio-templates-about",
    "studio-templates-none",
];

/// Templates on the shelf.
pub(super) fn shelf_screen(
    ui: &mut Ui,
    words: ListWords,
    (shelved, trouble): (Option<&[Shelved]>, Option<&str>),
    (texts, theme): (&Texts, &Theme),
) -> Option<ListAction> {
    let rows: Option<Vec<Row>> = shelved.map(|shelved| {
        let row = |one: &Shelved| match &one.template {
            Ok(template) => {
                let count = template.repetitions.to_string();
                let parts = [("on", template.made.on.as_str()), ("count", count.as_str())];
                let about = texts.with_texts("studio-shelf-row", parts);
                (template.name.clone(), about, icons::CHART)
            }
            Err(trouble) => {
                let name = one.file.file_name().unwrap_or_default();
                let told = trouble_said("studio-unread", trouble, texts);
                (name.to_string_lossy().into_owned(), told, icons::WARNING)
            }
        };
        shelved.iter().map(row).collect()
    });
    list_screen(ui, words, (rows.as_deref(), trouble), texts, theme)
}

/// A name, what is said to it, and its sign.
type Row = (String, String, char);

/// The sign of a file: a template, a sound, or something that was filmed.
fn sign(words: ListWords, name: &str) -> char {
    if words == SOUNDS {
        icons::SPEAKER
    } else if name.to_lowercase().ends_with(".toml") {
        icons::CHART
    } else {
        icons::WEBCAM
    }
}

fn list_screen(
    ui: &mut Ui,
    [title, about, none]: ListWords,
    (rows, trouble): (Option<&[Row]>, Option<&str>),
    texts: &Texts,
    theme: &Theme,
) -> Option<ListAction> {
    let typed = page_key(ui).filter(|key| *key == PageKey::Back);
    let page = Page::open(ui, theme, &texts.get(title), [96.0, 1824.0]);
    let chosen = page.column(ui, title, |flow| {
        if let Some(trouble) = trouble {
            let care = flow.pen.theme.palette.adjust_text.solid();
            flow.thought((icons::WARNING, care), ("studio-trouble", "", trouble));
            flow.gap(24.0);
        }
        flow.text(about, &texts.get(about), Voice::Aside);
        flow.gap(24.0);
        let Some(rows) = rows else {
            flow.text("studio-moment", &texts.get("before-opening"), Voice::Body);
            return None;
        };
        if rows.is_empty() {
            flow.text(none, &texts.get(none), Voice::Body);
        }
        let mut chosen = None;
        for (place, (name, about, sign)) in rows.iter().enumerate() {
            let icon = |pen: &crate::ui::pen::Pen<'_>, space: eframe::egui::Rect| {
                let colour = pen.theme.palette.primary.solid();
                pen.icon_at(*sign, false, (space.center(), 56.0), colour);
            };
            if flow.row(("studio-list-row", place), (name, about), icon) {
                chosen = Some(ListAction::Open(place));
            }
            flow.gap(12.0);
        }
        chosen
    });
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::main(&theme.palette),
    };
    let (backs, _) = page.foot(ui, ("studio-list-back", &face), 1824.0, 320.0);
    chosen.or((backs || typed.is_some()).then_some(ListAction::Back))
}
