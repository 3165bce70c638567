//! Before something is deleted: one clear question.

use eframe::egui::{Align, Ui};

use crate::ui::button::{Face, Look, button};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Draws the question into all of `ui`. Gives `true` for deleting, `false` for keeping; both keys of a page keep.
pub(super) fn confirm_screen(
    ui: &Ui,
    question: &str,
    texts: &Texts,
    theme: &Theme,
) -> Option<bool> {
    let typed = page_key(ui).map(|_| false);
    let pen = Pen::for_page(ui, theme);
    let colours = &theme.palette;
    let kind = Type::new(&theme.fonts.heading, 64.0, colours.ink.solid());
    let height = pen.paragraph(question, &kind, (96.0, 240.0), 1728.0);
    pen.name(
        ui,
        "confirm-question",
        question,
        [96.0, 230.0, 1728.0, 180.0],
    );
    let text = texts.get("confirm-gone");
    let kind = Type::new(&theme.fonts.text, 40.0, colours.ink2.solid());
    pen.line(&text, &kind, (96.0, 240.0 + height + 72.0), Align::Min);
    pen.name(ui, "confirm-gone", &text, [96.0, 440.0, 1728.0, 60.0]);
    let (keep, enter) = (texts.get("confirm-keep"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &keep,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let spot = (700.0, 700.0, 136.0);
    let (keep, _) = button(ui, &pen, ("confirm-keep", &face), spot, 604.0);
    let word = texts.get("confirm-delete");
    let look = Look {
        fill: colours.surface.solid(),
        border: colours.stop.solid(),
        ink: colours.stop_text.solid(),
    };
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look,
    };
    let spot = (1824.0, 700.0, 136.0);
    let (delete, _) = button(ui, &pen, ("confirm-delete", &face), spot, 420.0);
    if keep.clicked() {
        Some(false)
    } else if delete.clicked() {
        Some(true)
    } else {
        typed
    }
}
