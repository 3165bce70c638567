//! Before something is deleted: one clear question.

use eframe::egui::{Align, Ui};

use crate::ui::button::{Face, Look, button};
use crate::ui::flow::{LIST_FROM, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Draws the question into all of `ui`. Gives `true` for deleting, `false` for keeping; both keys of a page keep.
pub(in crate::ui) fn confirm_screen(
    ui: &mut Ui,
    question: &str,
    texts: &Texts,
    theme: &Theme,
) -> Option<bool> {
    let typed = page_key(ui).map(|_| false);
    if theme.text >= LIST_FROM {
        return typed.or(confirm_list(ui, question, texts, theme));
    }
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

/// The same in large letters.
fn confirm_list(ui: &mut Ui, question: &str, texts: &Texts, theme: &Theme) -> Option<bool> {
    let page = Page::open(ui, theme, question, [96.0, 1856.0]);
    page.column(ui, "confirm", |flow| {
        flow.text("confirm-gone", &texts.get("confirm-gone"), Voice::Body);
    });
    let colours = &theme.palette;
    let (keep, delete) = (texts.get("confirm-keep"), texts.get("confirm-delete"));
    let enter = texts.get("key-enter");
    let face = Face {
        icon: None,
        word: &keep,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (keeps, _) = page.foot(ui, ("confirm-keep", &face), 796.0, 700.0);
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &delete,
        key: None,
        look: Look {
            fill: colours.surface.solid(),
            border: colours.stop.solid(),
            ink: colours.stop_text.solid(),
        },
    };
    let (deletes, _) = page.foot(ui, ("confirm-delete", &face), 1856.0, 0.0);
    if keeps {
        Some(false)
    } else {
        deletes.then_some(true)
    }
}
