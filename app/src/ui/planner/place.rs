//! Where the programme and its sheet are saved to, and in which language the sheet is.

use eframe::egui::Ui;

use super::parts::PRO;
use crate::ui::archive::Place;
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::Choice;
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::history::place_name;
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::{Language, Texts};
use crate::ui::theme::Theme;

/// Where the saving is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Saving {
    Asking,
    Writing,
    /// The names of the two files.
    Saved(String, String),
    Trouble(String),
}

/// What is shown.
pub(super) struct PlaceView<'a> {
    /// Whether the sheet is one page, and what is said of it. Missing: nobody knows yet.
    pub(super) fit: Option<(bool, &'a str)>,
    /// Whether the sheet was opened, and what is said of it. Missing: nobody asked for it.
    pub(super) shown: Option<(bool, &'a str)>,
    /// Folders; empty while they are being looked for, and where there is none.
    pub(super) places: &'a [Place],
    pub(super) place: usize,
    pub(super) language: Language,
    pub(super) saving: &'a Saving,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceAction {
    Place(usize),
    Language(Language),
    Save,
    /// Opens the sheet, to print it.
    Show,
    /// Another programme is begun.
    Fresh,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn place_screen(
    ui: &mut Ui,
    view: &PlaceView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<PlaceAction> {
    let is_saved = matches!(view.saving, Saving::Saved(..));
    let can_save = !view.places.is_empty() && *view.saving != Saving::Writing && !is_saved;
    let keyed = page_key(ui).and_then(|key| match key {
        PageKey::Main if is_saved => Some(PlaceAction::Fresh),
        PageKey::Main => can_save.then_some(PlaceAction::Save),
        PageKey::Back => Some(PlaceAction::Back),
    });
    let mut page = Page::open(ui, theme, &texts.get("plan-save-title"), [64.0, 1856.0]);
    page.pen.text *= PRO;
    let done = page.column(ui, "plan-save", |flow| {
        // What became of it comes first: in large letters there is no room below the choices.
        let mut action = outcome(flow, view, texts, theme);
        if !is_saved {
            too_long(flow, view.fit, theme);
        }
        flow.text(
            "plan-save-about",
            &texts.get("plan-save-about"),
            Voice::Aside,
        );
        flow.gap(20.0);
        flow.text("save-where", &texts.get("save-where"), Voice::Head);
        flow.gap(10.0);
        let width = 860.0_f32.min(flow.width);
        for (number, place) in view.places.iter().enumerate() {
            let word = place_name(&place.kind, texts);
            let of = Choice::worded(("plan-place", number), &word, number == view.place);
            if flow.answer(&of, [0.0, width]) {
                action = Some(PlaceAction::Place(number));
            }
            flow.gap(10.0);
        }
        flow.gap(14.0);
        let label = texts.get("plan-save-language");
        let words = Language::ALL.map(Language::name);
        let chosen = Language::ALL.iter().position(|one| *one == view.language);
        if let Some(number) = flow.choices("plan-language", (&label, ""), &words, chosen) {
            action = Language::ALL
                .get(number)
                .copied()
                .map(PlaceAction::Language);
        }
        if let Some((true, words)) = view.fit.filter(|_| !is_saved) {
            flow.gap(20.0);
            flow.text("plan-fit", words, Voice::Aside);
        }
        action
    });
    keyed
        .or(done)
        .or(foot(ui, &page, (is_saved, can_save), texts))
}

/// What became of the saving, and what can be done then.
fn outcome(
    flow: &mut Flow<'_, '_>,
    view: &PlaceView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<PlaceAction> {
    let (icon, colour, text) = match view.saving {
        Saving::Asking => return None,
        Saving::Writing => (
            icons::TIMER,
            theme.palette.ink,
            texts.get("before-opening").into_owned(),
        ),
        Saving::Saved(file, sheet) => {
            let parts = [("file", &**file), ("sheet", &**sheet)];
            let text = texts.with_texts("plan-saved", parts);
            (icons::CHECK, theme.palette.band_text, text)
        }
        Saving::Trouble(text) => (icons::WARNING, theme.palette.adjust_text, text.clone()),
    };
    flow.thought((icon, colour.solid()), ("plan-outcome", "", &text));
    let is_saved = matches!(view.saving, Saving::Saved(..));
    let is_asked = is_saved && print_row(flow, view.shown, texts, theme);
    flow.gap(32.0);
    is_asked.then_some(PlaceAction::Show)
}

/// The sheet is opened, to print it; gives whether that was asked for.
fn print_row(
    flow: &mut Flow<'_, '_>,
    shown: Option<(bool, &str)>,
    texts: &Texts,
    theme: &Theme,
) -> bool {
    flow.gap(16.0);
    let word = texts.get("plan-show");
    let face = Face {
        icon: None,
        word: &word,
        key: None,
        look: Look::plain(&theme.palette),
    };
    let is_asked = flow.button("plan-show", &face);
    if let Some((is_ok, words)) = shown {
        flow.gap(16.0);
        let (icon, colour) = if is_ok {
            (icons::CHECK, theme.palette.band_text)
        } else {
            (icons::WARNING, theme.palette.adjust_text)
        };
        flow.thought((icon, colour.solid()), ("plan-shown", "", words));
    }
    is_asked
}

/// That the sheet is more than one page, said before it is saved: above the choices, where it is seen in large letters too.
fn too_long(flow: &mut Flow<'_, '_>, fit: Option<(bool, &str)>, theme: &Theme) {
    if let Some((false, words)) = fit {
        let colour = theme.palette.adjust_text.solid();
        flow.thought((icons::LIST, colour), ("plan-fit", "", words));
        flow.gap(20.0);
    }
}

fn foot(
    ui: &Ui,
    page: &Page<'_>,
    (is_saved, can_save): (bool, bool),
    texts: &Texts,
) -> Option<PlaceAction> {
    let colours = &page.pen.theme.palette;
    let [enter, escape] = ["key-enter", "key-escape"].map(|id| texts.get(id));
    let mut left = 1856.0;
    let mut action = None;
    let main = match (is_saved, can_save) {
        (true, _) => Some(("plan-fresh", PlaceAction::Fresh)),
        (_, true) => Some(("plan-save", PlaceAction::Save)),
        _ => None,
    };
    if let Some((id, wants)) = main {
        let word = texts.get(id);
        let face = Face {
            icon: Some((if is_saved { icons::PLUS } else { icons::EXPORT }, false)),
            word: &word,
            key: Some(&enter),
            look: Look::main(colours),
        };
        let (pressed, edge) = button(ui, &page.pen, (id, &face), (left, 930.0, 84.0), 360.0);
        if pressed.clicked() {
            action = Some(wants);
        }
        left = edge - 20.0;
    }
    let word = texts.get("plan-to-plan");
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let (pressed, _) = button(
        ui,
        &page.pen,
        ("plan-save-back", &face),
        (left, 930.0, 84.0),
        0.0,
    );
    if pressed.clicked() {
        action = Some(PlaceAction::Back);
    }
    action
}
