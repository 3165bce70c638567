//! Before a file is open: drop one, or choose one that was found.

use eframe::egui::Ui;

use super::rows::open_row;
use super::seam::FoundFile;
use super::words;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page, Voice};
use crate::ui::history::place_name;
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, digit_key, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What is shown.
pub(super) struct StartView<'a> {
    /// Missing: they are being looked for.
    pub(super) found: Option<&'a [FoundFile]>,
    /// A file is being read.
    pub(super) is_reading: bool,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StartAction {
    /// Chose a file, by its place.
    Open(usize),
    /// Wants to see the patients.
    Patients,
    /// Wants it to be looked for again.
    Look,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn start_screen(
    ui: &mut Ui,
    view: &StartView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<StartAction> {
    let files = view.found.unwrap_or_default();
    let typed = page_key(ui).and_then(|key| match key {
        PageKey::Back => Some(StartAction::Back),
        PageKey::Main => (!files.is_empty()).then_some(StartAction::Open(0)),
    });
    let digit = digit_key(ui).and_then(|digit| usize::from(digit).checked_sub(1));
    let digit = digit.filter(|place| *place < files.len());
    let page = Page::open(ui, theme, &texts.get("reader-title"), [96.0, 1824.0]);
    let id = if view.trouble.is_some() {
        "reader-start-told"
    } else {
        "reader-start"
    };
    let pressed = page.column(ui, id, |flow| {
        let colours = &flow.pen.theme.palette;
        let (stop, calm) = (colours.stop_text.solid(), colours.primary.solid());
        if let Some(trouble) = view.trouble {
            flow.thought((icons::WARNING, stop), ("reader-trouble", "", trouble));
            flow.gap(24.0);
        }
        let (head, aside) = (texts.get("patients-title"), texts.get("patients-aside"));
        let icon = Some(icons::LOCK);
        let patients = open_row(flow, ("patients", 0), icon, [&head, &aside]);
        flow.gap(28.0);
        let patients = patients.then_some(StartAction::Patients);
        let (drop, aside) = (texts.get("reader-drop"), texts.get("reader-drop-aside"));
        flow.thought((icons::EXPORT, calm), ("reader-drop", &drop, &aside));
        flow.gap(28.0);
        if view.is_reading {
            flow.text("reader-reading", &texts.get("reader-reading"), Voice::Body);
            return patients;
        }
        let Some(found) = view.found else {
            flow.text("reader-looking", &texts.get("reader-looking"), Voice::Aside);
            return patients;
        };
        let mut wanted = None;
        for (place, file) in found.iter().enumerate() {
            let name = file.path.file_name().unwrap_or_default().to_string_lossy();
            let day = words::day_and_year(file.day, texts);
            let at = place_name(&file.place, texts);
            let aside = texts.with_texts("reader-found-on", [("day", &*day), ("place", &*at)]);
            if open_row(flow, ("reader-found", place), None, [&name, &aside]) {
                wanted = Some(StartAction::Open(place));
            }
            flow.gap(12.0);
        }
        if found.is_empty() {
            flow.text(
                "reader-none-found",
                &texts.get("reader-none-found"),
                Voice::Body,
            );
            flow.gap(20.0);
        }
        let word = texts.get("reader-look-again");
        let face = Face {
            icon: Some((icons::REPEAT, false)),
            word: &word,
            key: None,
            look: Look::plain(&flow.pen.theme.palette),
        };
        let looks = flow.button("reader-look-again", &face);
        patients.or(wanted).or(looks.then_some(StartAction::Look))
    });
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (back, _) = page.foot(ui, ("reader-back", &face), 1824.0, 240.0);
    typed
        .or(digit.map(StartAction::Open))
        .or(pressed)
        .or(back.then_some(StartAction::Back))
}
