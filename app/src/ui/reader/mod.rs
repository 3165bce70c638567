//! Reading what a patient brought: one file, its first page, each exercise, two dates, the moments that hurt.

mod charts;
mod compare;
mod exercise;
mod first;
mod opened;
mod painted;
mod patients;
mod report;
mod rows;
mod save;
mod seam;
mod start;
mod words;

use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::Ui;

use self::opened::{OpenReading, ReadingEnd};
use self::patients::{PatientsEnd, PatientsPage};
use self::start::{StartAction, StartView, start_screen};
use super::archive::{Awaited, taken};
use super::texts::Texts;
use super::theme::Theme;
use super::therapist::Tool;
use crate::reading::Brought;

pub use report::report_pages;
pub use seam::{
    Asked, ClinicState, Consulting, Course, FoundFile, Into, OpenClinic, Opener, Origin, ReportAs,
};

enum Screen {
    Start,
    Open(Box<OpenReading>),
    Patients(Box<PatientsPage>),
}

/// The reader.
pub struct ReaderApp {
    world: Rc<dyn Consulting>,
    screen: Screen,
    found: Option<Vec<FoundFile>>,
    looking: Option<Awaited<Vec<FoundFile>>>,
    /// The file that is being read, and those that were dropped with it.
    reading: Option<(PathBuf, Vec<PathBuf>, Awaited<Brought>)>,
    trouble: Option<String>,
}

impl ReaderApp {
    /// Opens it; a file that is named is read at once.
    pub fn new(world: Rc<dyn Consulting>, file: Option<PathBuf>) -> Self {
        Self {
            looking: Some(world.found()),
            reading: file.map(|file| (file.clone(), Vec::new(), world.read(file))),
            world,
            screen: Screen::Start,
            found: None,
            trouble: None,
        }
    }

    fn read(&mut self, file: PathBuf, others: Vec<PathBuf>) {
        self.trouble = None;
        self.reading = Some((file.clone(), others, self.world.read(file)));
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) {
        let gone = ("reader-unread", texts);
        if let Some(found) = taken(ui.ctx(), &mut self.looking, gone) {
            // Folders that cannot be looked into hold nothing.
            self.found = Some(found.unwrap_or_default());
        }
        let Some((file, others, awaited)) = self.reading.take() else {
            return;
        };
        let mut awaited = Some(awaited);
        let Some(read) = taken(ui.ctx(), &mut awaited, gone) else {
            self.reading = awaited.map(|awaited| (file, others, awaited));
            return;
        };
        ui.ctx().request_repaint();
        match read {
            Ok(brought) => {
                let origin = Origin::File(file);
                let open = OpenReading::new(Rc::clone(&self.world), origin, brought);
                self.screen = Screen::Open(Box::new(open.beside(others)));
            }
            Err(trouble) => self.trouble = Some(left_out(trouble, &others, texts)),
        }
    }

    fn patients(&mut self, files: Vec<PathBuf>) {
        // What is still being read would come up over whatever is done there.
        self.reading = None;
        let page = PatientsPage::new(Rc::clone(&self.world), files);
        self.screen = Screen::Patients(Box::new(page));
    }

    fn start(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        let view = StartView {
            found: self.found.as_deref(),
            is_reading: self.reading.is_some(),
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = start_screen(ui, &view, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        match action {
            StartAction::Back => return true,
            StartAction::Patients => self.patients(Vec::new()),
            StartAction::Look => {
                self.found = None;
                self.looking = Some(self.world.found());
            }
            StartAction::Open(place) => {
                let files = self.found.as_deref().unwrap_or_default();
                if let Some(file) = files.get(place) {
                    self.read(file.path.clone(), Vec::new());
                }
            }
        }
        false
    }
}

impl Tool for ReaderApp {
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.take_news(ui, texts);
        match &mut self.screen {
            Screen::Start => self.start(ui, texts, theme),
            Screen::Open(open) => {
                let Some(end) = open.show(ui, texts, theme) else {
                    return false;
                };
                ui.ctx().request_repaint();
                match end {
                    ReadingEnd::Start => self.screen = Screen::Start,
                    ReadingEnd::Patients => self.patients(Vec::new()),
                    ReadingEnd::Keep(files) => self.patients(files),
                }
                false
            }
            Screen::Patients(page) => {
                let Some(end) = page.show(ui, texts, theme) else {
                    return false;
                };
                ui.ctx().request_repaint();
                match end {
                    PatientsEnd::Back => self.screen = Screen::Start,
                    PatientsEnd::Open(patient, brought, imported) => {
                        let said = imported.map(|imported| words::imported(imported, texts));
                        let origin = Origin::Patient(patient);
                        let world = Rc::clone(&self.world);
                        let open = OpenReading::new(world, origin, *brought).saying(said);
                        self.screen = Screen::Open(Box::new(open));
                    }
                }
                false
            }
        }
    }

    fn takes_files(&self) -> bool {
        true
    }

    fn dropped(&mut self, files: Vec<PathBuf>) {
        match &mut self.screen {
            _ if files.is_empty() => {}
            Screen::Patients(page) => page.take(files),
            Screen::Open(open) if open.is_patient() => self.patients(files),
            Screen::Open(_) | Screen::Start => {
                self.screen = Screen::Start;
                let mut files = files.into_iter();
                if let Some(first) = files.next() {
                    self.read(first, files.collect());
                }
            }
        }
    }

    fn closing(&mut self) {
        // Nobody waits for it here; the program does before it ends.
        drop(self.world.lock());
    }
}

/// Why a file is not open, and that those dropped with it are not either.
fn left_out(trouble: String, others: &[PathBuf], texts: &Texts) -> String {
    let others = u32::try_from(others.len()).unwrap_or(u32::MAX);
    if others == 0 {
        return trouble;
    }
    let left = texts.with_number("reader-others-left", "files", others);
    let trouble = trouble.trim_end_matches('.');
    format!("{trouble}. {left}")
}
