//! The therapist puts a programme together: chooses, doses, checks, saves one file and one sheet.

mod begin;
mod check;
mod checking;
mod choose;
mod draft;
mod fit;
mod item;
mod known;
mod news;
mod parts;
mod place;
mod plan;
mod steps;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use eframe::egui::Ui;
use goodform_exercises::{Exercise, MOST_ITEMS, Programme};
use goodform_models::Frame;

use self::checking::Asked;
use self::draft::{Change, Draft, exercise_of};
use self::place::Saving;
use self::plan::{PlanAction, PlanTyped, PlanView, plan_screen};
use super::archive::{Awaited, Place};
use super::hands::unmark;
use super::picture::PictureTexture;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::therapist::Tool;
use crate::street::{Latest, Unwritten};

pub use self::draft::Movable;
pub use self::fit::{SheetFit, SheetWord};
pub use self::words::{begun_large, day_name, days_words, dose_words, movement_name};

/// A programme that was opened, and the movements it carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The programme.
    pub programme: Programme,
    /// Its own movements.
    pub movables: Vec<Movable>,
}

/// What was there before the planner was opened.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The draft that was left. Missing: there is none.
    pub draft: Option<Taken>,
    /// The therapist's own movements.
    pub movables: Vec<Movable>,
    /// Programmes that were made before, the latest first.
    pub earlier: Vec<(PathBuf, Programme)>,
    /// Where a draft that cannot be read was put. Missing: there was none.
    pub aside: Option<PathBuf>,
}

/// Whether the draft is kept, or why not.
pub type Keeping = Result<(), Unwritten>;

/// What opens the file of a programme.
pub type OpenProgramme = Box<dyn Fn(&Path) -> Awaited<Taken>>;

/// What draws movements and sends each picture with its movement's name, where the figure can do it.
pub type DrawPictures = Box<dyn Fn(&[Movable]) -> Receiver<(String, Frame)>>;
/// What saves a programme and its sheet, in a language, into a folder; gives the names of the two files.
pub type SaveProgramme = Box<dyn Fn(&Programme, Language, &Path) -> Awaited<[String; 2]>>;

/// What finds out whether the sheet of a programme is one page, in a language. Missing: it cannot be told.
pub type FitSheet = Box<dyn Fn(&Programme, Language) -> Awaited<Option<SheetFit>>>;

/// What opens a sheet with the program the system has for it.
pub type ShowSheet = Box<dyn Fn(&Path) -> Awaited<()>>;

/// All the planner is made from.
pub struct PlannerInputs {
    /// The movements of the library.
    pub library: Vec<Movable>,
    /// What was there before, once it was looked for.
    pub found: Receiver<Found>,
    /// Draws the movements.
    pub pictures: DrawPictures,
    /// Opens a programme.
    pub open: OpenProgramme,
    /// The file that is opened at once.
    pub file: Option<PathBuf>,
    /// Keeps the draft; it never waits.
    pub keep: Box<dyn Fn(&Programme)>,
    /// Whether that works is told here.
    pub kept: Arc<Latest<Keeping>>,
    /// Folders that are there now.
    pub places: Box<dyn Fn() -> Awaited<Vec<Place>>>,
    /// Saves the programme and its sheet.
    pub save: SaveProgramme,
    /// Whether the sheet is one page.
    pub fit: FitSheet,
    /// Opens the sheet with the program the system has for it.
    pub show: ShowSheet,
    /// The day it is, ISO 8601.
    pub today: Box<dyn Fn() -> String>,
    /// The language of the window, and at first of the sheet.
    pub language: Language,
}

enum Stage {
    Begin,
    Plan,
    Check,
    Place(Saving),
}

/// The planner.
pub struct PlannerApp {
    inputs: PlannerInputs,
    stage: Stage,
    shelf: Vec<Movable>,
    pictures: Vec<(String, PictureTexture)>,
    drawing: Vec<Receiver<(String, Frame)>>,
    draft: Draft,
    typed: PlanTyped,
    asked: Asked,
    open: Option<usize>,
    is_choosing: bool,
    /// A word that stands where the minutes are.
    word: Option<String>,
    left: Option<Taken>,
    earlier: Vec<(PathBuf, Programme)>,
    opening: Option<Awaited<Taken>>,
    /// What is opened is for somebody else.
    is_copy: bool,
    /// Why the draft is not kept just now.
    unkept: Option<Unwritten>,
    trouble: Option<String>,
    places: Vec<Place>,
    places_to_come: Option<Awaited<Vec<Place>>>,
    place: usize,
    saving: Option<Awaited<[String; 2]>>,
    /// Whether the sheet is one page. Missing: nobody knows yet.
    fit: Option<SheetFit>,
    fitting: Option<Awaited<Option<SheetFit>>>,
    showing: Option<Awaited<()>>,
    /// Whether the sheet was opened, and what is said of it. Missing: nobody asked for it.
    shown: Option<(bool, String)>,
    sheet: Language,
}

impl PlannerApp {
    /// Makes it; it begins empty, with a file, or with what was left.
    pub fn new(inputs: PlannerInputs) -> Self {
        let shelf = inputs.library.clone();
        let opening = inputs.file.as_deref().map(|file| (inputs.open)(file));
        Self {
            stage: Stage::Plan,
            drawing: vec![(inputs.pictures)(&shelf)],
            pictures: Vec::new(),
            draft: Draft::new(Programme::empty("", &(inputs.today)())),
            typed: PlanTyped::default(),
            asked: Asked::default(),
            open: None,
            is_choosing: true,
            word: None,
            left: None,
            earlier: Vec::new(),
            opening,
            is_copy: false,
            unkept: None,
            trouble: None,
            places: Vec::new(),
            places_to_come: None,
            place: 0,
            saving: None,
            fit: None,
            fitting: None,
            showing: None,
            shown: None,
            sheet: inputs.language,
            shelf,
            inputs,
        }
    }

    /// The programme as it is now.
    pub fn programme(&self) -> &Programme {
        self.draft.now()
    }

    fn change(&mut self, change: Change) {
        if self.draft.change(change, &self.shelf) {
            self.word = None;
            self.left = None;
            (self.inputs.keep)(self.draft.now());
        }
    }

    fn picture(&self, place: usize) -> Option<super::view::PictureView> {
        let name = self.shelf.get(place)?.movement.name();
        let (_, picture) = self.pictures.iter().find(|(known, _)| known == name)?;
        picture.view()
    }

    fn exercises(&self) -> Vec<Option<Exercise>> {
        let items = self.draft.now().items.iter();
        items
            .map(|item| exercise_of(item, self.draft.now(), &self.shelf))
            .collect()
    }
}

impl PlannerApp {
    fn plan(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        let exercises = self.exercises();
        let mut typed = std::mem::take(&mut self.typed);
        let pictures = |place: usize| self.picture(place);
        let unkept = self.unkept.map(|why| unkept_words(why, texts));
        let view = PlanView {
            programme: self.draft.now(),
            exercises: &exercises,
            shelf: &self.shelf,
            pictures: &pictures,
            open: self.open,
            can: [self.draft.can_undo(), self.draft.can_redo()],
            is_choosing: self.is_choosing,
            word: self.word.as_deref().or(unkept.as_deref()),
        };
        let action = plan_screen(ui, &view, &mut typed, texts, theme);
        self.typed = typed;
        let Some(action) = action else {
            return false;
        };
        ui.ctx().request_repaint();
        match action {
            PlanAction::Do(change) => self.do_change(change, texts),
            PlanAction::Select(place) => self.open = place,
            PlanAction::Choosing(is_choosing) => self.is_choosing = is_choosing,
            PlanAction::Undo | PlanAction::Redo => {
                let moved = if action == PlanAction::Undo {
                    self.draft.undo()
                } else {
                    self.draft.redo()
                };
                self.open = self
                    .open
                    .filter(|place| *place < self.draft.now().items.len());
                if moved {
                    (self.inputs.keep)(self.draft.now());
                }
            }
            PlanAction::Next => self.next(ui, texts),
            PlanAction::Others => self.show_begin(),
            PlanAction::Back => return true,
        }
        false
    }

    /// The open item stays the same one, wherever it goes.
    fn do_change(&mut self, change: Change, texts: &Texts) {
        let adds = matches!(&change, Change::Add(_) | Change::Twice(_));
        if adds && self.draft.now().items.len() >= MOST_ITEMS {
            let most = MOST_ITEMS as u32;
            self.word = Some(texts.with_number("plan-full", "most", most).into_owned());
            return;
        }
        match &change {
            Change::Move(place, by) => {
                let to = place.saturating_add_signed(*by as isize);
                if self.open == Some(*place) {
                    self.open = Some(to);
                } else if self.open == Some(to) {
                    self.open = Some(*place);
                }
            }
            Change::Remove(place) => {
                self.open = match self.open {
                    Some(open) if open == *place => None,
                    Some(open) if open > *place => Some(open - 1),
                    open => open,
                };
            }
            Change::Twice(place) => self.open = Some(place + 1),
            _ => {}
        }
        self.change(change);
    }

    /// On to what is asked before it is saved, where something can be.
    fn next(&mut self, ui: &Ui, texts: &Texts) {
        let programme = self.draft.now();
        let lacks = if programme.items.is_empty() {
            Some("plan-empty")
        } else if programme.by.trim().is_empty() {
            self.typed.to_by = true;
            self.is_choosing = false;
            Some("plan-lacks-by")
        } else {
            None
        };
        self.word = lacks.map(|id| texts.get(id).into_owned());
        if lacks.is_none() {
            unmark(ui.ctx());
            self.asked = Asked::default();
            self.stage = Stage::Check;
        }
    }
}

impl Tool for PlannerApp {
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.take_news(ui.ctx(), texts);
        let stage = std::mem::replace(&mut self.stage, Stage::Plan);
        match stage {
            Stage::Begin => {
                self.stage = Stage::Begin;
                self.begin_page(ui, texts, theme)
            }
            Stage::Plan => self.plan(ui, texts, theme),
            Stage::Check => {
                self.stage = self.check(ui, texts, theme);
                false
            }
            Stage::Place(saving) => {
                self.stage = self.place(ui, saving, texts, theme);
                false
            }
        }
    }

    fn takes_files(&self) -> bool {
        true
    }

    fn dropped(&mut self, files: Vec<PathBuf>) {
        if let Some(file) = files.first() {
            self.open_file(file, false);
        }
    }
}

/// Why what is made is not kept, and what to do.
fn unkept_words(why: Unwritten, texts: &Texts) -> String {
    let id = match why {
        Unwritten::Full => "plan-unkept-full",
        Unwritten::ReadOnly => "plan-unkept-read-only",
        Unwritten::Other => "plan-unkept",
    };
    texts.get(id).into_owned()
}
