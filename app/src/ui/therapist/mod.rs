//! The therapist's window: a door to each of the tools, and the tool that is open.

mod door;
mod over;

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Ui};

use self::door::{DoorAction, door_screen};
use self::over::{held_over, is_held_over};
use super::fonts::install_fonts;
use super::page_keys::forget_repeats;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::waker::Waker;
use crate::records::THERAPIST_FILE_END;
use crate::settings::Settings;

/// A tool of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToolKind {
    /// A movement is recorded and becomes a template.
    Studio,
    /// A programme is put together.
    Planner,
    /// What a patient brought is read.
    Reader,
    /// The angle of a joint is seen live.
    Goniometer,
}

impl ToolKind {
    /// All of them, in the order of the door.
    pub const ALL: [Self; 4] = [Self::Studio, Self::Planner, Self::Reader, Self::Goniometer];

    /// Its name in the language files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Studio => "studio",
            Self::Planner => "programme",
            Self::Reader => "reader",
            Self::Goniometer => "goniometer",
        }
    }
}

/// A tool that is open. It keeps by itself what is done in it: the window may go at any moment.
pub trait Tool {
    /// Draws it into all of `ui`; gives whether the person went back to the door.
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool;

    /// Whether it does something with files that are dropped on it.
    fn takes_files(&self) -> bool {
        false
    }

    /// Files were dropped on it.
    fn dropped(&mut self, files: Vec<PathBuf>) {
        let _ = files;
    }

    /// The tool or the window is being closed: cameras stop here.
    fn closing(&mut self) {}
}

/// What opens a tool, with a file where one was named.
pub type OpenTool = Box<dyn Fn(&Context, Option<&Path>) -> Box<dyn Tool>>;

/// All the window is made from.
pub struct TherapistInputs {
    /// The tools there are.
    pub tools: Vec<(ToolKind, OpenTool)>,
    /// The one that is open at once, and the file it opens.
    pub begin: Option<(ToolKind, Option<PathBuf>)>,
    /// The language of all words.
    pub language: Language,
    /// What the person has set.
    pub settings: Settings,
    /// To be woken when something came.
    pub waker: Waker,
}

/// The therapist's window.
pub struct TherapistApp {
    inputs: TherapistInputs,
    texts: Texts,
    theme: Theme,
    tool: Option<Box<dyn Tool>>,
}

impl TherapistApp {
    /// Makes the window's contents; `ctx` is the window's.
    pub fn new(ctx: &Context, mut inputs: TherapistInputs) -> Self {
        install_fonts(ctx);
        inputs.waker.tie(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let begin = inputs.begin.take();
        let mut app = Self {
            texts: Texts::of(inputs.language),
            theme: Theme::set(&inputs.settings),
            tool: None,
            inputs,
        };
        if let Some((kind, file)) = begin {
            app.open(ctx, kind, file.as_deref());
        }
        app
    }

    fn open(&mut self, ctx: &Context, kind: ToolKind, file: Option<&Path>) {
        let mut tools = self.inputs.tools.iter();
        let found = tools.find(|(of, _)| *of == kind);
        self.tool = found.map(|(_, open)| open(ctx, file));
        ctx.request_repaint();
    }

    /// Draws one picture of the window into all of `ui`.
    pub fn show(&mut self, ui: &mut Ui) {
        forget_repeats(ui.ctx());
        let dropped = dropped(ui);
        // What a patient brought is let go over the first thing that is there.
        if self.tool.is_none() && dropped.iter().any(|file| is_brought(file)) {
            self.open(&ui.ctx().clone(), ToolKind::Reader, None);
        }
        let Some(tool) = self.tool.as_mut() else {
            self.door(ui);
            if is_held_over(ui) {
                held_over(ui, &self.texts, &self.theme);
            }
            return;
        };
        if !dropped.is_empty() {
            tool.dropped(dropped);
        }
        let is_left = tool.show(ui, &self.texts, &self.theme);
        if tool.takes_files() && is_held_over(ui) {
            held_over(ui, &self.texts, &self.theme);
        }
        if is_left {
            tool.closing();
            self.tool = None;
            ui.ctx().request_repaint();
        }
    }

    fn door(&mut self, ui: &mut Ui) {
        let kinds: Vec<ToolKind> = self.inputs.tools.iter().map(|(kind, _)| *kind).collect();
        match door_screen(ui, &kinds, &self.texts, &self.theme) {
            Some(DoorAction::Open(kind)) => self.open(&ui.ctx().clone(), kind, None),
            None => {}
        }
    }
}

/// The files that were let go over the window.
fn dropped(ui: &Ui) -> Vec<PathBuf> {
    let files = ui.ctx().input(|input| input.raw.dropped_files.clone());
    files.iter().map(|file| file.path().to_path_buf()).collect()
}

/// Whether it is called as the files of patients are.
fn is_brought(file: &Path) -> bool {
    file.extension()
        .is_some_and(|end| end == THERAPIST_FILE_END)
}

impl eframe::App for TherapistApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(tool) = self.tool.as_mut() {
            tool.closing();
        }
    }

    fn clear_color(&self, _visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.theme.palette.bg.solid().to_normalized_gamma_f32()
    }
}
