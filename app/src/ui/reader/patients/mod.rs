//! The therapist's patients: making their database, opening it, the list, and whose a file is.

mod door;
mod list;
mod whose;

use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::Ui;

use self::door::{DoorAction, DoorView, lock_screen, make_screen};
use self::list::{ListAction, ListView, list_screen};
use self::whose::{WhoseAction, WhoseView, whose_screen};
use super::seam::{Asked, ClinicState, Consulting, Into, Opener};
use super::taken;
use crate::clinic::{Imported, Patient};
use crate::reading::Brought;
use crate::ui::archive::Awaited;
use crate::ui::field::typing;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// How the pages end.
pub(super) enum PatientsEnd {
    /// The person went back.
    Back,
    /// A patient is opened, after something was added.
    Open(i64, Box<Brought>, Option<Imported>),
}

/// The pages, and what is on its way.
pub(super) struct PatientsPage {
    world: Rc<dyn Consulting>,
    state: Option<ClinicState>,
    changing: Option<Awaited<ClinicState>>,
    /// The file that is to be added, and whose it seems to be.
    file: Option<PathBuf>,
    asking: Option<Awaited<Asked>>,
    asked: Option<Asked>,
    importing: Option<Awaited<(i64, Imported)>>,
    opening: Option<(i64, Awaited<Brought>, Option<Imported>)>,
    /// What is typed: a passphrase and the same again, and a name.
    typed: [String; 2],
    name: String,
    trouble: Option<String>,
}

impl PatientsPage {
    /// Opens it; a file that is named is to be added.
    pub(super) fn new(world: Rc<dyn Consulting>, file: Option<PathBuf>) -> Self {
        Self {
            changing: Some(world.clinic()),
            world,
            state: None,
            file,
            asking: None,
            asked: None,
            importing: None,
            opening: None,
            typed: [String::new(), String::new()],
            name: String::new(),
            trouble: None,
        }
    }

    /// Another file was dropped: it is to be added.
    pub(super) fn take(&mut self, file: PathBuf) {
        (self.file, self.asked, self.trouble) = (Some(file), None, None);
        self.ask();
    }

    fn ask(&mut self) {
        if let (Some(ClinicState::Open(_)), Some(file)) = (&self.state, &self.file) {
            self.asking = Some(self.world.whose(file.clone()));
        }
    }

    fn is_busy(&self) -> bool {
        self.changing.is_some()
            || self.asking.is_some()
            || self.importing.is_some()
            || self.opening.is_some()
    }

    /// Draws it into all of `ui`.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        texts: &Texts,
        theme: &Theme,
    ) -> Option<PatientsEnd> {
        if let Some(end) = self.take_news(ui, texts) {
            return Some(end);
        }
        typing(ui);
        match self.state.clone() {
            None => {
                crate::ui::pen::Pen::for_page(ui, theme);
                None
            }
            Some(ClinicState::Missing) => self.make(ui, texts, theme),
            Some(ClinicState::Locked { by_keyring }) => self.unlock(ui, (texts, theme), by_keyring),
            Some(ClinicState::Open(patients)) => match self.asked.clone() {
                Some(asked) => self.whose(ui, (texts, theme), &patients, &asked),
                None => self.list(ui, (texts, theme), &patients),
            },
        }
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) -> Option<PatientsEnd> {
        let gone = ("patients-gone", texts);
        match taken(ui, &mut self.changing, gone) {
            None => {}
            Some(Ok(state)) => {
                // What was typed has done its work: a passphrase does not lie about.
                self.typed = [String::new(), String::new()];
                self.state = Some(state);
                self.ask();
            }
            Some(Err(trouble)) => {
                self.typed = [String::new(), String::new()];
                self.trouble = Some(trouble);
            }
        }
        match taken(ui, &mut self.asking, gone) {
            None => {}
            Some(Ok(asked)) => {
                self.name.clone_from(&asked.person);
                self.asked = Some(asked);
            }
            Some(Err(trouble)) => (self.file, self.trouble) = (None, Some(trouble)),
        }
        match taken(ui, &mut self.importing, gone) {
            None => {}
            Some(Ok((patient, imported))) => {
                (self.file, self.asked) = (None, None);
                let coming = self.world.open(patient);
                self.opening = Some((patient, coming, Some(imported)));
            }
            Some(Err(trouble)) => self.trouble = Some(trouble),
        }
        let (patient, coming, imported) = self.opening.take()?;
        let mut awaited = Some(coming);
        match taken(ui, &mut awaited, gone) {
            None => {
                self.opening = awaited.map(|coming| (patient, coming, imported));
                None
            }
            Some(Ok(brought)) => Some(PatientsEnd::Open(patient, Box::new(brought), imported)),
            Some(Err(trouble)) => {
                self.trouble = Some(trouble);
                None
            }
        }
    }

    fn change(&mut self, change: Awaited<ClinicState>) {
        self.trouble = None;
        self.changing = Some(change);
    }

    fn make(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<PatientsEnd> {
        let view = DoorView {
            by_keyring: true,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = make_screen(ui, &view, &mut self.typed, texts, theme)?;
        ui.ctx().request_repaint();
        match action {
            DoorAction::Back => return Some(PatientsEnd::Back),
            DoorAction::Keyring => self.change(self.world.make(Opener::Keyring)),
            DoorAction::Typed => {
                let [one, other] = &self.typed;
                if one.trim() == other.trim() {
                    self.change(self.world.make(Opener::Passphrase(one.clone())));
                } else {
                    // What cannot be seen is typed anew, not mended.
                    self.typed = [String::new(), String::new()];
                    self.trouble = Some(texts.get("patients-not-same").into_owned());
                }
            }
        }
        None
    }

    fn unlock(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        by_keyring: bool,
    ) -> Option<PatientsEnd> {
        let view = DoorView {
            by_keyring,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = lock_screen(ui, &view, &mut self.typed, texts, theme)?;
        ui.ctx().request_repaint();
        match action {
            DoorAction::Back => return Some(PatientsEnd::Back),
            DoorAction::Keyring => self.change(self.world.unlock(Opener::Keyring)),
            DoorAction::Typed => {
                let [typed, _] = &self.typed;
                self.change(self.world.unlock(Opener::Passphrase(typed.clone())));
            }
        }
        None
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        patients: &[Patient],
    ) -> Option<PatientsEnd> {
        let view = ListView {
            patients,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = list_screen(ui, &view, &mut self.name, texts, theme)?;
        ui.ctx().request_repaint();
        match action {
            ListAction::Back => return Some(PatientsEnd::Back),
            ListAction::Lock => {
                self.world.lock();
                // Who has locked it opens it again: with what, the world knows.
                self.state = Some(ClinicState::Locked { by_keyring: true });
            }
            ListAction::Add => {
                let name = std::mem::take(&mut self.name);
                self.change(self.world.add(name));
            }
            ListAction::Open(patient) => {
                self.trouble = None;
                self.opening = Some((patient, self.world.open(patient), None));
            }
        }
        None
    }

    fn whose(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        patients: &[Patient],
        asked: &Asked,
    ) -> Option<PatientsEnd> {
        let file = self.file.clone()?;
        let view = WhoseView {
            file: &file,
            patients,
            asked,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = whose_screen(ui, &view, &mut self.name, texts, theme)?;
        ui.ctx().request_repaint();
        self.trouble = None;
        match action {
            WhoseAction::Back => (self.file, self.asked) = (None, None),
            WhoseAction::Known(patient) => {
                self.importing = Some(self.world.import(file, Into::Known(patient)));
            }
            WhoseAction::New => {
                let to = Into::New(self.name.clone());
                self.importing = Some(self.world.import(file, to));
            }
        }
        None
    }
}
