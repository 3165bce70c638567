//! A small window with one thing to say, for who started Goodform by a click and has no terminal.

use eframe::egui::{Align, Context, Ui, ViewportCommand};

use super::button::{Face, Look, button};
use super::fonts::install_fonts;
use super::page_keys::page_key;
use super::pen::{Pen, Type};
use super::texts::{Language, Texts};
use super::theme::Theme;

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// In a few words.
    pub title: String,
    /// What happened and what to do.
    pub text: String,
}

impl Notice {
    /// Both, for a terminal.
    pub fn line(&self) -> String {
        format!("{}. {}", self.title, self.text)
    }
}

/// Sizes that are tried for the text, first as much larger as letters are set; the largest that fits is taken. Px of the design, own choice: the window is
/// about two thirds of it, and who reads it has just clicked and sits before the screen.
const TEXT_SIZES: [f32; 4] = [60.0, 52.0, 44.0, 36.0];
/// Where the text lies. Px of the design.
const TEXT: [f32; 4] = [96.0, 280.0, 1728.0, 520.0];

/// Draws it into all of `ui`; gives whether the person closed it.
pub fn notice_screen(ui: &Ui, notice: &Notice, texts: &Texts, theme: &Theme) -> bool {
    let typed = page_key(ui).is_some();
    let pen = Pen::for_desk(ui, theme);
    let colours = &pen.theme.palette;
    let title = Type::new(&pen.theme.fonts.heading, 84.0, colours.ink.solid());
    pen.line(&notice.title, &title, (96.0, 190.0), Align::Min);
    pen.name(
        ui,
        "notice-title",
        &notice.title,
        [96.0, 100.0, 1728.0, 120.0],
    );
    let [left, top, width, height] = TEXT;
    let wanted = TEXT_SIZES.map(|size| size * pen.text);
    let sizes = wanted.into_iter().chain(TEXT_SIZES).chain([28.0]);
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
    let (kind, _) = pen.fit_tall(&notice.text, &kind, sizes, [width, height]);
    pen.paragraph(&notice.text, &kind, (left, top), width);
    pen.name(ui, "notice-text", &notice.text, TEXT);
    let (word, key) = (texts.get("home-leave"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&key),
        look: Look::main(colours),
    };
    let spot = (1824.0, 856.0, 136.0);
    let (close, _) = button(ui, &pen, ("notice-close", &face), spot, 480.0);
    close.clicked() || typed
}

/// The window of a [`Notice`].
pub(super) struct NoticeApp {
    notice: Notice,
    texts: Texts,
    theme: Theme,
}

impl NoticeApp {
    pub(super) fn new(ctx: &Context, notice: Notice, (language, theme): (Language, Theme)) -> Self {
        install_fonts(ctx);
        Self {
            notice,
            texts: Texts::of(language),
            theme,
        }
    }
}

impl eframe::App for NoticeApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if notice_screen(ui, &self.notice, &self.texts, &self.theme) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn clear_color(&self, _visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.theme.palette.bg.solid().to_normalized_gamma_f32()
    }
}
