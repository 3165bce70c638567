//! The therapist's patients: making their database, opening it, the list, and whose a file is.

mod adding;
mod door;
mod list;
mod whose;

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::Ui;

use self::adding::{AddingView, adding_screen};
use self::door::{DoorAction, DoorView, forgotten_screen, lock_screen, make_screen};
use self::list::{ListAction, ListView, list_screen};
use self::whose::{WhoseAction, WhoseView, whose_screen};
use super::seam::{Asked, ClinicState, Consulting, Course, Into, OpenClinic, Opener};
use super::taken;
use crate::clinic::Imported;
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

/// What is shown beside the page that goes with the database's state.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    No,
    /// Something else shall open it.
    Change,
    /// Nobody can open it.
    Forgotten,
}

/// A file that is being added.
struct Adding {
    course: Arc<Course>,
    coming: Option<Awaited<(i64, Imported)>>,
    /// Another one was dropped meanwhile.
    was_dropped: bool,
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
    aside: Aside,
    /// The page that is shown has just come.
    is_fresh: bool,
    /// Something else opens the patients now: it is told once.
    is_changed: bool,
    adding: Option<Adding>,
    /// A patient whose earlier files call them otherwise: chosen once, and to be chosen again.
    doubted: Option<i64>,
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
            aside: Aside::No,
            is_fresh: true,
            is_changed: false,
            adding: None,
            doubted: None,
            opening: None,
            typed: [String::new(), String::new()],
            name: String::new(),
            trouble: None,
        }
    }

    /// Another file was dropped: it is to be added.
    pub(super) fn take(&mut self, file: PathBuf) {
        if let Some(adding) = &mut self.adding {
            adding.was_dropped = true;
            return;
        }
        (self.file, self.asked, self.trouble) = (Some(file), None, None);
        (self.aside, self.doubted) = (Aside::No, None);
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
            || self.adding.is_some()
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
        if self.adding.is_some() {
            self.adding(ui, texts, theme);
            return None;
        }
        typing(ui);
        // Taken out while it is shown, and put back.
        let state = self.state.take();
        let end = match &state {
            None => {
                crate::ui::pen::Pen::for_page(ui, theme);
                None
            }
            Some(ClinicState::Missing) => self.make(ui, texts, theme),
            Some(ClinicState::Locked { .. }) if self.aside == Aside::Forgotten => {
                self.forgotten(ui, texts, theme)
            }
            Some(ClinicState::Locked { by_keyring }) => {
                self.unlock(ui, (texts, theme), *by_keyring)
            }
            Some(ClinicState::Open(open)) => self.open(ui, (texts, theme), open),
        };
        self.state = state;
        end
    }

    fn open(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        open: &OpenClinic,
    ) -> Option<PatientsEnd> {
        let Some(asked) = self.asked.take() else {
            return match self.aside {
                Aside::Change => self.change_key(ui, (texts, theme), open),
                Aside::No | Aside::Forgotten => self.list(ui, (texts, theme), open),
            };
        };
        let is_left = self.whose(ui, (texts, theme), open, &asked);
        if !is_left {
            self.asked = Some(asked);
        }
        None
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) -> Option<PatientsEnd> {
        let gone = ("patients-gone", texts);
        match taken(ui, &mut self.changing, gone) {
            None => {}
            Some(Ok(state)) => {
                // What was typed has done its work: a passphrase does not lie about.
                self.typed = [String::new(), String::new()];
                self.is_changed = self.aside == Aside::Change;
                (self.aside, self.is_fresh) = (Aside::No, true);
                self.state = Some(state);
                self.ask();
            }
            Some(Err(trouble)) => {
                self.typed = [String::new(), String::new()];
                (self.is_fresh, self.trouble) = (true, Some(trouble));
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
        self.take_added(ui, texts);
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

    fn take_added(&mut self, ui: &Ui, texts: &Texts) {
        let coming = self.adding.as_mut().map(|adding| &mut adding.coming);
        let added = coming.and_then(|coming| taken(ui, coming, ("patients-gone", texts)));
        let Some(added) = added else {
            return;
        };
        self.adding = None;
        match added {
            Ok((patient, imported)) => {
                (self.file, self.asked) = (None, None);
                let coming = self.world.open(patient);
                self.opening = Some((patient, coming, Some(imported)));
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    fn adding(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) {
        let (Some(adding), Some(file)) = (&self.adding, &self.file) else {
            return;
        };
        let view = AddingView {
            file,
            share: adding.course.share(),
            is_stopped: adding.course.is_stopped(),
            was_dropped: adding.was_dropped,
        };
        if adding_screen(ui, &view, texts, theme) {
            adding.course.stop();
            ui.ctx().request_repaint();
        }
    }

    fn add(&mut self, file: PathBuf, to: Into) {
        let course = Arc::new(Course::default());
        let coming = self.world.import(file, to, Arc::clone(&course));
        self.adding = Some(Adding {
            course,
            coming: Some(coming),
            was_dropped: false,
        });
    }

    fn change(&mut self, change: Awaited<ClinicState>) {
        self.trouble = None;
        self.changing = Some(change);
    }

    fn make(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<PatientsEnd> {
        let view = DoorView {
            by_keyring: true,
            is_fresh: std::mem::take(&mut self.is_fresh),
            is_change: false,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = make_screen(ui, &view, &mut self.typed, texts, theme)?;
        ui.ctx().request_repaint();
        match action {
            DoorAction::Back => return Some(PatientsEnd::Back),
            DoorAction::Keyring => self.change(self.world.make(Opener::Keyring)),
            DoorAction::Typed => {
                if let Some(opener) = self.typed_twice(texts) {
                    self.change(self.world.make(opener));
                }
            }
            DoorAction::Forgotten => {}
        }
        None
    }

    /// What was typed, where it was typed the same twice.
    fn typed_twice(&mut self, texts: &Texts) -> Option<Opener> {
        let [one, other] = &self.typed;
        if one.trim() == other.trim() {
            return Some(Opener::Passphrase(one.clone()));
        }
        // What cannot be seen is typed anew, not mended.
        self.typed = [String::new(), String::new()];
        (self.is_fresh, self.trouble) = (true, Some(texts.get("patients-not-same").into_owned()));
        None
    }

    fn change_key(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        open: &OpenClinic,
    ) -> Option<PatientsEnd> {
        let view = DoorView {
            by_keyring: !open.by_keyring,
            is_fresh: std::mem::take(&mut self.is_fresh),
            is_change: true,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = make_screen(ui, &view, &mut self.typed, texts, theme)?;
        ui.ctx().request_repaint();
        match action {
            DoorAction::Back => {
                (self.aside, self.trouble) = (Aside::No, None);
                self.typed = [String::new(), String::new()];
            }
            DoorAction::Keyring => self.change(self.world.change_key(Opener::Keyring)),
            DoorAction::Typed => {
                if let Some(opener) = self.typed_twice(texts) {
                    self.change(self.world.change_key(opener));
                }
            }
            DoorAction::Forgotten => {}
        }
        None
    }

    fn forgotten(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<PatientsEnd> {
        let view = DoorView {
            by_keyring: false,
            is_fresh: std::mem::take(&mut self.is_fresh),
            is_change: false,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let action = forgotten_screen(ui, &view, texts, theme)?;
        ui.ctx().request_repaint();
        if action == DoorAction::Typed {
            self.change(self.world.put_aside());
        } else {
            (self.aside, self.trouble) = (Aside::No, None);
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
            is_fresh: std::mem::take(&mut self.is_fresh),
            is_change: false,
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
            DoorAction::Forgotten => (self.aside, self.trouble) = (Aside::Forgotten, None),
        }
        None
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        open: &OpenClinic,
    ) -> Option<PatientsEnd> {
        let view = ListView {
            open,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
            is_changed: self.is_changed,
        };
        let action = list_screen(ui, &view, &mut self.name, texts, theme)?;
        self.is_changed = false;
        ui.ctx().request_repaint();
        match action {
            ListAction::Back => return Some(PatientsEnd::Back),
            ListAction::Lock => self.change(self.world.lock()),
            ListAction::Change => {
                (self.aside, self.is_fresh, self.trouble) = (Aside::Change, true, None);
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

    /// Gives whether the file is left where it is.
    fn whose(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        open: &OpenClinic,
        asked: &Asked,
    ) -> bool {
        let Some(file) = self.file.clone() else {
            return true;
        };
        let view = WhoseView {
            file: &file,
            patients: &open.patients,
            asked,
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = whose_screen(ui, &view, &mut self.name, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        self.trouble = None;
        match action {
            WhoseAction::Back => {
                (self.file, self.doubted) = (None, None);
                return true;
            }
            WhoseAction::Known(patient) => match asked.called_otherwise(patient) {
                Some(earlier) if self.doubted != Some(patient) => {
                    self.doubted = Some(patient);
                    let parts = [("earlier", earlier), ("person", asked.person.trim())];
                    self.trouble = Some(texts.with_texts("whose-doubt", parts));
                }
                _ => self.add(file, Into::Known(patient)),
            },
            WhoseAction::New => self.add(file, Into::New(self.name.clone())),
        }
        false
    }
}
