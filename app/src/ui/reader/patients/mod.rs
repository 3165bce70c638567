//! The therapist's patients: making their database, opening it, the list, and whose a file is.

mod adding;
mod batch;
mod door;
mod list;
mod whose;

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::Ui;

use self::adding::{AddingView, adding_screen};
use self::batch::{Batch, Came, CameAction, came_screen};
use self::door::{DoorAction, DoorView, forgotten_screen, lock_screen, make_screen, unread_screen};
use self::list::{ListAction, ListView, list_screen};
use self::whose::{WhoseAction, WhoseView, whose_screen};
use super::seam::{Asked, ClinicState, Consulting, Course, Into, OpenClinic, Opener};
use crate::clinic::{Imported, Patient};
use crate::reading::Brought;
use crate::ui::archive::{Awaited, taken};
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
    /// What came of several files.
    Came,
}

/// A file that is being added.
struct Adding {
    course: Arc<Course>,
    coming: Option<Awaited<(i64, Imported)>>,
}

/// A patient that is being opened, after a file was added or without.
struct Opening {
    patient: i64,
    coming: Option<Awaited<Brought>>,
    added: Option<(PathBuf, Imported)>,
}

/// The pages, and what is on its way.
pub(super) struct PatientsPage {
    world: Rc<dyn Consulting>,
    state: Option<ClinicState>,
    changing: Option<Awaited<ClinicState>>,
    /// The file that is to be added, and whose it seems to be.
    file: Option<PathBuf>,
    batch: Batch,
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
    opening: Option<Opening>,
    /// What is typed: a passphrase and the same again, and a name.
    typed: [String; 2],
    name: String,
    trouble: Option<String>,
}

impl PatientsPage {
    /// Opens it; files that are named are to be added.
    pub(super) fn new(world: Rc<dyn Consulting>, files: Vec<PathBuf>) -> Self {
        let mut batch = Batch::default();
        batch.wait(files);
        Self {
            file: batch.next(),
            batch,
            changing: Some(world.clinic()),
            world,
            state: None,
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

    /// Files were dropped: they are to be added, behind those that wait already.
    pub(super) fn take(&mut self, files: Vec<PathBuf>) {
        // A patient can be opened later; what was just added is told with the others.
        if let Some(Opening {
            patient,
            added: Some((file, imported)),
            ..
        }) = self.opening.take()
        {
            self.batch.tell(file, Came::Added(patient, imported));
        }
        if self.aside == Aside::Came {
            self.batch.forget();
        }
        self.aside = Aside::No;
        self.batch.wait(files);
        if self.file.is_none() {
            self.next();
        }
    }

    /// The next file has its turn; after the last one of several it is told what came of them.
    fn next(&mut self) {
        self.file = self.batch.next();
        // The name of one file is not proposed for the next.
        self.name.clear();
        (self.asked, self.doubted, self.trouble) = (None, None, None);
        if self.batch.is_to_tell() && self.file.is_none() {
            self.aside = Aside::Came;
        }
        // The list as it is now. What is on its way already brings it, and asks whose the file is.
        // At a closed door nothing is asked: what is typed there stays. While a page is drawn its state is out, and open.
        let is_closed = matches!(
            self.state,
            Some(ClinicState::Locked { .. } | ClinicState::Missing)
        );
        if !is_closed && self.changing.is_none() {
            self.changing = Some(self.world.clinic());
        }
    }

    /// That is what came of the file whose turn it was.
    fn tell(&mut self, came: Came) {
        if let Some(file) = self.file.take() {
            self.batch.tell(file, came);
        }
        self.next();
    }

    fn ask(&mut self) {
        if self.asking.is_some() || self.asked.is_some() || self.adding.is_some() {
            return;
        }
        if let (Some(ClinicState::Open(_)), Some(file)) = (&self.state, &self.file) {
            self.asking = Some(self.world.whose(file.clone()));
        }
    }

    fn opening(&mut self, patient: i64, added: Option<(PathBuf, Imported)>) {
        self.trouble = None;
        self.opening = Some(Opening {
            patient,
            coming: Some(self.world.open(patient)),
            added,
        });
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
            None => unread_screen(ui, self.trouble.as_deref(), texts, theme)
                .then_some(PatientsEnd::Back),
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
                Aside::Came => self.came(ui, (texts, theme), open),
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
        match taken(ui.ctx(), &mut self.changing, gone) {
            None => {}
            Some(Ok(state)) => {
                // What was typed has done its work: a passphrase does not lie about.
                self.typed = [String::new(), String::new()];
                self.is_changed = self.aside == Aside::Change;
                if self.aside != Aside::Came {
                    self.aside = Aside::No;
                }
                self.is_fresh = true;
                self.state = Some(state);
                self.ask();
            }
            Some(Err(trouble)) => {
                self.typed = [String::new(), String::new()];
                (self.is_fresh, self.trouble) = (true, Some(trouble));
            }
        }
        match taken(ui.ctx(), &mut self.asking, gone) {
            None => {}
            Some(Ok(asked)) => self.take_asked(asked),
            Some(Err(trouble)) if self.batch.is_of_many() => self.tell(Came::Refused(trouble)),
            Some(Err(trouble)) => (self.file, self.trouble) = (None, Some(trouble)),
        }
        self.take_added(ui, texts);
        let opening = self.opening.as_mut()?;
        let came = taken(ui.ctx(), &mut opening.coming, gone)?;
        let opening = self.opening.take()?;
        match came {
            Ok(brought) => {
                let imported = opening.added.map(|(_, imported)| imported);
                let brought = Box::new(brought);
                Some(PatientsEnd::Open(opening.patient, brought, imported))
            }
            Err(trouble) => {
                self.trouble = Some(trouble);
                None
            }
        }
    }

    /// Of several files those go by themselves to whom their exercises are known to belong: nobody else takes them.
    fn take_asked(&mut self, asked: Asked) {
        if let ([patient], Some(file), true) = (
            asked.whose.known.as_slice(),
            &self.file,
            self.batch.is_of_many(),
        ) {
            self.add(file.clone(), Into::Known(*patient));
            return;
        }
        self.name.clone_from(&asked.person);
        self.asked = Some(asked);
    }

    fn take_added(&mut self, ui: &Ui, texts: &Texts) {
        let coming = self.adding.as_mut().map(|adding| &mut adding.coming);
        let added = coming.and_then(|coming| taken(ui.ctx(), coming, ("patients-gone", texts)));
        let Some(added) = added else {
            return;
        };
        let was = self.adding.take();
        let is_stopped = was.is_some_and(|was| was.course.is_stopped());
        match added {
            Ok((patient, imported)) if self.batch.is_of_many() => {
                self.tell(Came::Added(patient, imported));
            }
            Ok((patient, imported)) => {
                self.asked = None;
                let added = self.file.take().map(|file| (file, imported));
                self.opening(patient, added);
            }
            // Who stops wants no other to begin.
            Err(_) if is_stopped && self.batch.is_of_many() => {
                self.asked = None;
                if let Some(file) = self.file.take() {
                    self.batch.tell(file, Came::Left);
                }
                self.batch.leave_waiting();
                self.next();
            }
            Err(trouble) if self.batch.is_of_many() => self.tell(Came::Refused(trouble)),
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
            waiting: self.batch.waiting(),
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
            ListAction::Lock => {
                // Nobody's page comes up after that.
                (self.opening, self.asking) = (None, None);
                self.change(self.world.lock());
            }
            ListAction::Change => {
                (self.aside, self.is_fresh, self.trouble) = (Aside::Change, true, None);
            }
            ListAction::Add => {
                let name = std::mem::take(&mut self.name);
                self.change(self.world.add(name));
            }
            ListAction::Open(patient) => self.opening(patient, None),
        }
        None
    }

    /// What came of several files; it is told once.
    fn came(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        open: &OpenClinic,
    ) -> Option<PatientsEnd> {
        let action = came_screen(ui, (&self.batch, &open.patients), texts, theme)?;
        ui.ctx().request_repaint();
        self.batch.forget();
        self.aside = Aside::No;
        if let CameAction::Open(patient) = action {
            self.opening(patient, None);
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
            waiting: self.batch.waiting(),
            is_busy: self.is_busy(),
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = whose_screen(ui, &view, &mut self.name, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        self.trouble = None;
        match action {
            WhoseAction::Back if self.batch.is_of_many() => {
                self.tell(Came::Left);
                return true;
            }
            WhoseAction::Back => {
                (self.file, self.doubted) = (None, None);
                self.name.clear();
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
            // Asked here already, so that another name can be typed before anything is read.
            WhoseAction::New if is_called(&open.patients, &self.name) => {
                self.trouble = Some(texts.get("clinic-name-taken").into_owned());
            }
            WhoseAction::New => self.add(file, Into::New(self.name.clone())),
        }
        false
    }
}

/// Whether a patient is called so, as the database tells names apart.
fn is_called(patients: &[Patient], name: &str) -> bool {
    patients
        .iter()
        .any(|patient| patient.name.eq_ignore_ascii_case(name.trim()))
}
