//! All exercises, to look through and to try.

use eframe::egui::{CornerRadius, Rect, Ui};

use super::button::{Face, Look};
use super::flow::{Page, Voice};
use super::home::movement_picture;
use super::page_keys::{PageKey, page_key};
use super::pen::Pen;
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::PictureView;

/// One exercise of the list.
pub struct LibraryRow<'a> {
    /// Its name.
    pub name: &'a str,
    /// How it begins.
    pub begins: &'a str,
    /// The figure doing it. Missing: it is still being drawn.
    pub picture: Option<PictureView>,
}

/// What the person did there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LibraryAction {
    /// Chose an exercise, by its place.
    Choose(usize),
    /// Back home.
    Back,
}

/// Draws the list into all of `ui` and gives what the person did, keys included.
pub fn library_screen(
    ui: &mut Ui,
    rows: &[LibraryRow<'_>],
    texts: &Texts,
    theme: &Theme,
) -> Option<LibraryAction> {
    let typed = page_key(ui).filter(|key| *key == PageKey::Back);
    let title = texts.get("library-title");
    let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    let chosen = page.column(ui, "library", |flow| {
        flow.text("library-about", &texts.get("library-about"), Voice::Aside);
        flow.gap(24.0);
        let mut chosen = None;
        for (place, row) in rows.iter().enumerate() {
            let words = (row.name, row.begins);
            let paint = |pen: &Pen<'_>, space: Rect| paint(pen, space, row.picture);
            if flow.row(("library-row", place), words, paint) {
                chosen = Some(LibraryAction::Choose(place));
            }
            flow.gap(20.0);
        }
        chosen
    });
    let back = texts.get("before-back");
    let escape = texts.get("key-escape");
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::main(&theme.palette),
    };
    let (back, _) = page.foot(ui, ("library-back", &face), 1824.0, 360.0);
    chosen.or((typed.is_some() || back).then_some(LibraryAction::Back))
}

fn paint(pen: &Pen<'_>, space: Rect, picture: Option<PictureView>) {
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    movement_picture(pen, space, picture, corner);
}
