//! Something takes a moment: what it is, how far it is, and the way back.

use eframe::egui::Ui;

use super::LOOK;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page, Voice};
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Draws it into all of `ui`; `percent`: how far it is, where that is known. Gives whether the person does not want it any
/// more.
pub(super) fn waiting(
    ui: &mut Ui,
    (id, percent): (&str, Option<u32>),
    texts: &Texts,
    theme: &Theme,
) -> bool {
    ui.ctx().request_repaint_after(LOOK);
    let typed = page_key(ui) == Some(PageKey::Back);
    let page = Page::open(ui, theme, &texts.get(id), [96.0, 1824.0]);
    if let Some(percent) = percent {
        page.column(ui, "studio-waiting", |flow| {
            let text = texts.with_number("studio-looked", "percent", percent);
            flow.text("studio-looked", &text, Voice::Body);
        });
    }
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (is_back, _) = page.foot(ui, ("studio-waiting-back", &face), 1824.0, 320.0);
    typed || is_back
}
