//! While a file is added: how far it is, and a way to stop.

use std::path::Path;

use eframe::egui::Ui;

use super::batch::waiting_words;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page, Voice};
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// How high the bar is. Px of the design.
const BAR: f32 = 36.0;

/// What is shown.
pub(super) struct AddingView<'a> {
    pub(super) file: &'a Path,
    /// So much is added. Units: share of 1.
    pub(super) share: f32,
    /// It was stopped, and is being taken back.
    pub(super) is_stopped: bool,
    /// Files that wait for their turn.
    pub(super) waiting: u32,
}

/// Draws it into all of `ui` and gives whether it is to stop.
pub(super) fn adding_screen(
    ui: &mut Ui,
    view: &AddingView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> bool {
    let typed = page_key(ui) == Some(PageKey::Back);
    let page = Page::open(ui, theme, &texts.get("adding-title"), [96.0, 1824.0]);
    page.column(ui, "adding", |flow| {
        let file = view.file.file_name().unwrap_or_default().to_string_lossy();
        flow.text("adding-file", &file, Voice::Aside);
        flow.gap(20.0);
        let percent = (view.share * 100.0) as u32;
        let said = if view.is_stopped {
            texts.get("adding-stopping")
        } else {
            texts.with_number("adding-share", "percent", percent)
        };
        flow.text("adding-share", &said, Voice::Head);
        flow.gap(16.0);
        let high = BAR * flow.pen.text;
        let colours = &flow.pen.theme.palette;
        let (ground, edge, done) = (colours.inset, colours.outline, colours.primary);
        let rect = flow.pen.frame.rect([0.0, flow.y, flow.width, high]);
        let border = (2.0, edge.solid());
        flow.pen.framed(rect, 8.0, ground.solid(), border);
        let wide = flow.width * view.share;
        let full = flow.pen.frame.rect([0.0, flow.y, wide, high]);
        let corner = flow.pen.radius(8.0);
        flow.pen.painter.rect_filled(full, corner, done.solid());
        flow.gap(high + 24.0);
        flow.text("adding-aside", &texts.get("adding-aside"), Voice::Aside);
        if let Some(waiting) = waiting_words(view.waiting, texts) {
            flow.gap(16.0);
            flow.text("adding-waiting", &waiting, Voice::Body);
        }
    });
    let (word, escape) = (texts.get("adding-stop"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (stops, _) = page.foot(ui, ("adding-stop", &face), 1824.0, 240.0);
    typed || stops
}
