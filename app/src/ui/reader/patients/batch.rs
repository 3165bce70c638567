//! Files that were dropped together: they go into the database one after the other, and then it is told what came of each.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use eframe::egui::Ui;

use crate::clinic::{Imported, Patient};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::reader::rows::open_row;
use crate::ui::reader::words;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What came of one file.
pub(super) enum Came {
    /// It is with this patient.
    Added(i64, Imported),
    /// It was refused, for this reason.
    Refused(String),
    /// The therapist left it.
    Left,
}

/// The files that wait, and what came of those before.
#[derive(Default)]
pub(super) struct Batch {
    waiting: VecDeque<PathBuf>,
    came: Vec<(PathBuf, Came)>,
}

impl Batch {
    pub(super) fn wait(&mut self, files: Vec<PathBuf>) {
        self.waiting.extend(files);
    }

    /// How many wait.
    pub(super) fn waiting(&self) -> u32 {
        u32::try_from(self.waiting.len()).unwrap_or(u32::MAX)
    }

    /// The file whose turn it is now.
    pub(super) fn next(&mut self) -> Option<PathBuf> {
        self.waiting.pop_front()
    }

    /// Whether the file whose turn it is has others before or behind it.
    pub(super) fn is_of_many(&self) -> bool {
        !(self.waiting.is_empty() && self.came.is_empty())
    }

    /// Whether there is something to tell of several.
    pub(super) fn is_to_tell(&self) -> bool {
        self.waiting.is_empty() && self.came.len() > 1
    }

    pub(super) fn tell(&mut self, file: PathBuf, came: Came) {
        self.came.push((file, came));
    }

    /// Leaves all that wait.
    pub(super) fn leave_waiting(&mut self) {
        let left = self.waiting.drain(..).map(|file| (file, Came::Left));
        self.came.extend(left);
    }

    /// It is told: the next files begin anew.
    pub(super) fn forget(&mut self) {
        self.came.clear();
    }
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CameAction {
    /// Wants to see a patient.
    Open(i64),
    /// Has read it.
    On,
}

/// Draws what came of each file into all of `ui` and gives what the person did, keys included.
pub(super) fn came_screen(
    ui: &mut Ui,
    (batch, patients): (&Batch, &[Patient]),
    texts: &Texts,
    theme: &Theme,
) -> Option<CameAction> {
    let typed = page_key(ui).map(|_| CameAction::On);
    let page = Page::open(ui, theme, &texts.get("came-title"), [96.0, 1824.0]);
    let pressed = page.column(ui, "came", |flow| {
        let mut wanted = None;
        for (place, (file, came)) in batch.came.iter().enumerate() {
            let file = name_of(file);
            match came {
                Came::Added(patient, imported) => {
                    let found = patients.iter().find(|one| one.id == *patient);
                    let name = found.map_or("", |one| one.name.as_str());
                    let said = format!("{file}: {}", words::imported(*imported, texts));
                    let row = ("came", place);
                    if open_row(flow, row, Some(icons::CHECK), [name, &said]) {
                        wanted = Some(CameAction::Open(*patient));
                    }
                }
                Came::Refused(reason) => {
                    let ink = flow.pen.theme.palette.stop_text.solid();
                    let id = format!("came-{place}");
                    flow.thought((icons::WARNING, ink), (&id, &file, reason));
                }
                Came::Left => {
                    let said = texts.get("came-left");
                    flow.said(&format!("came-{place}"), &file, &said);
                }
            }
            flow.gap(16.0);
        }
        flow.gap(8.0);
        flow.text("came-open", &texts.get("came-open"), Voice::Aside);
        wanted
    });
    let (on, enter) = (texts.get("patients-title"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &on,
        key: Some(&enter),
        look: Look::main(&theme.palette),
    };
    let (on, _) = page.foot(ui, ("came-on", &face), 1824.0, 240.0);
    typed.or(pressed).or(on.then_some(CameAction::On))
}

/// How many more wait, in words. Missing: none do.
pub(super) fn waiting_words(files: u32, texts: &Texts) -> Option<String> {
    (files > 0).then(|| texts.with_number("files-wait", "files", files).into_owned())
}

fn name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
