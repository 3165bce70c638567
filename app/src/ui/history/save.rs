//! Saving for others: as what, and where to.

use eframe::egui::{Align, Ui};

use super::save_list::save_list;
use crate::ui::archive::{Place, PlaceKind, SaveAs};
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::{Choice, choice};
use crate::ui::flow::LIST_FROM;
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};

/// Everything it can be saved as, in order, with the ids of their words.
pub(super) const KINDS: [(SaveAs, &str); 4] = [
    (SaveAs::Therapist, "save-therapist"),
    (SaveAs::Picture, "save-picture"),
    (SaveAs::Table, "save-table"),
    (SaveAs::Json, "save-json"),
];
/// Places that stand below each other.
pub(super) const MOST: usize = 4;

/// Where the saving is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Saving {
    /// Nothing was asked for yet.
    Asking,
    /// It is being written.
    Writing,
    /// It lies there, under that name.
    Saved(PlaceKind, String),
    /// It could not be written.
    Trouble(String),
}

/// What is shown.
pub(super) struct SaveView<'a> {
    pub(super) kind: SaveAs,
    /// Folders; empty while they are being looked for, and where there is none.
    pub(super) places: &'a [Place],
    pub(super) place: usize,
    pub(super) saving: &'a Saving,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum SaveAction {
    Kind(SaveAs),
    Place(usize),
    Save,
    Back,
}

/// The word for a place.
pub(in crate::ui) fn place_name(kind: &PlaceKind, texts: &Texts) -> String {
    match kind {
        PlaceKind::Documents => texts.get("place-documents").into_owned(),
        PlaceKind::Downloads => texts.get("place-downloads").into_owned(),
        PlaceKind::Home => texts.get("place-home").into_owned(),
        PlaceKind::Stick(name) => texts.with_text("place-stick", "name", name).into_owned(),
    }
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn save_screen(
    ui: &mut Ui,
    view: &SaveView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<SaveAction> {
    let is_saved = matches!(view.saving, Saving::Saved(..));
    let can_save = !view.places.is_empty() && *view.saving != Saving::Writing;
    let typed = page_key(ui).and_then(|key| match key {
        PageKey::Main if is_saved => Some(SaveAction::Back),
        PageKey::Main => can_save.then_some(SaveAction::Save),
        PageKey::Back => Some(SaveAction::Back),
    });
    if theme.text >= LIST_FROM {
        return typed.or(save_list(ui, view, (is_saved, can_save), texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    let colours = &theme.palette;
    let title = texts.get("save-title");
    let kind = Type::new(&theme.fonts.heading, 64.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 116.0), Align::Min);
    pen.name(ui, "save-title", &title, [96.0, 52.0, 1600.0, 80.0]);
    let why = texts.get("save-why");
    let kind = Type::new(&theme.fonts.text, 36.0, colours.ink2.solid());
    pen.line(&why, &kind, (96.0, 182.0), Align::Min);
    pen.name(ui, "save-why", &why, [96.0, 146.0, 1600.0, 48.0]);
    let pressed = kinds(ui, &pen, view, texts).or(places(ui, &pen, view, texts));
    outcome(ui, &pen, view, texts);
    typed
        .or(pressed)
        .or(buttons(ui, &pen, (is_saved, can_save), texts))
}

fn kinds(ui: &Ui, pen: &Pen<'_>, view: &SaveView<'_>, texts: &Texts) -> Option<SaveAction> {
    let small = Type::new(&pen.theme.fonts.text, 28.0, pen.theme.palette.ink2.solid());
    let mut said = None;
    for (number, (kind, id)) in KINDS.into_iter().enumerate() {
        let word = texts.get(id);
        let of = Choice::worded(("save-kind", number), &word, kind == view.kind);
        let top = 250.0 + 130.0 * number as f32;
        if choice(ui, pen, &of, [96.0, top, 820.0, 76.0]).clicked() {
            said = Some(SaveAction::Kind(kind));
        }
        let id = format!("{id}-what");
        let what = texts.get(&id);
        pen.line(&what, &small, (124.0, top + 110.0), Align::Min);
        pen.name(ui, &id, &what, [96.0, top + 80.0, 820.0, 40.0]);
    }
    said
}

fn places(ui: &Ui, pen: &Pen<'_>, view: &SaveView<'_>, texts: &Texts) -> Option<SaveAction> {
    let kind = Type::new(
        &pen.theme.fonts.heading,
        36.0,
        pen.theme.palette.ink.solid(),
    );
    let where_to = texts.get("save-where");
    pen.line(&where_to, &kind, (1004.0, 230.0), Align::Min);
    let mut said = None;
    for (number, place) in view.places.iter().take(MOST).enumerate() {
        let word = place_name(&place.kind, texts);
        let of = Choice::worded(("save-place", number), &word, number == view.place);
        let top = 250.0 + 92.0 * number as f32;
        if choice(ui, pen, &of, [1004.0, top, 820.0, 76.0]).clicked() {
            said = Some(SaveAction::Place(number));
        }
    }
    said
}

/// What came of it.
fn outcome(ui: &Ui, pen: &Pen<'_>, view: &SaveView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let (text, icon, ground, ink) = match view.saving {
        Saving::Asking => return,
        Saving::Writing => {
            let text = texts.get("before-opening").into_owned();
            (text, icons::TIMER, colours.inset, colours.ink)
        }
        Saving::Saved(kind, name) => {
            let place = place_name(kind, texts);
            let parts = [("place", &*place), ("name", &**name)];
            let text = texts.with_texts("save-saved", parts);
            (text, icons::CHECK, colours.band_soft, colours.band_text)
        }
        Saving::Trouble(trouble) => {
            let trouble = trouble.clone();
            (
                trouble,
                icons::WARNING,
                colours.adjust_soft,
                colours.adjust_text,
            )
        }
    };
    let rect = pen.frame.rect([1004.0, 640.0, 820.0, 250.0]);
    pen.framed(
        rect,
        sizes::RADIUS_CARD,
        ground.solid(),
        (sizes::BORDER, ink.solid()),
    );
    pen.icon(icon, false, (1072.0, 716.0, 60.0), ink.solid());
    let kind = Type::new(&pen.theme.fonts.text, 34.0, colours.ink.solid());
    pen.paragraph(&text, &kind, (1130.0, 676.0), 660.0);
    pen.name(ui, "save-outcome", &text, [1004.0, 640.0, 820.0, 250.0]);
}

fn buttons(
    ui: &Ui,
    pen: &Pen<'_>,
    (is_saved, can_save): (bool, bool),
    texts: &Texts,
) -> Option<SaveAction> {
    let colours = &pen.theme.palette;
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
        let spot = (640.0, 932.0, 100.0);
        let (save, _) = button(ui, pen, ("save-save", &face), spot, 544.0);
        action = save.clicked().then_some(SaveAction::Save);
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
    let spot = (1824.0, 940.0, 84.0);
    let (back, _) = button(ui, pen, ("save-back", &face), spot, 240.0);
    if back.clicked() {
        action = Some(SaveAction::Back);
    }
    action
}
