//! The therapist puts a programme together: chooses, doses, checks, saves one file and one sheet.

mod begin;
mod check;
mod choose;
mod draft;
mod item;
mod parts;
mod place;
mod plan;
mod words;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError};

use eframe::egui::{Context, Ui};
use goodform_exercises::{
    Contraindication, Exercise, LONGEST_QUESTION, Programme, contraindications,
};
use goodform_models::Frame;

use self::begin::{BeginAction, BeginView, begin_screen};
use self::check::{CheckAction, Reason, check_screen};
use self::draft::{Change, Draft, exercise_of};
use self::place::{PlaceAction, PlaceView, Saving, place_screen};
use self::plan::{PlanAction, PlanTyped, PlanView, plan_screen};
use super::archive::{Awaited, Place};
use super::hands::unmark;
use super::picture::PictureTexture;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::therapist::Tool;

pub use self::draft::Movable;
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
}

/// What opens the file of a programme.
pub type OpenProgramme = Box<dyn Fn(&Path) -> Awaited<Taken>>;

/// What draws movements and sends each picture with its movement's name, where the figure can do it.
pub type DrawPictures = Box<dyn Fn(&[Movable]) -> Receiver<(String, Frame)>>;
/// What saves a programme and its sheet, in a language, into a folder; gives the names of the two files.
pub type SaveProgramme = Box<dyn Fn(&Programme, Language, &Path) -> Awaited<[String; 2]>>;

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
    /// Folders that are there now.
    pub places: Box<dyn Fn() -> Awaited<Vec<Place>>>,
    /// Saves the programme and its sheet.
    pub save: SaveProgramme,
    /// The day it is, ISO 8601.
    pub today: Box<dyn Fn() -> String>,
    /// The language of the window, and at first of the sheet.
    pub language: Language,
}

enum Stage {
    Begin,
    Plan,
    /// What applies to the person, by its place.
    Check(Vec<usize>),
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
    /// A question that is being typed.
    question: String,
    open: Option<usize>,
    is_choosing: bool,
    /// A word that stands where the minutes are.
    word: Option<String>,
    left: Option<Taken>,
    earlier: Vec<(PathBuf, Programme)>,
    opening: Option<(Awaited<Taken>, bool)>,
    trouble: Option<String>,
    places: Vec<Place>,
    places_to_come: Option<Awaited<Vec<Place>>>,
    place: usize,
    saving: Option<Awaited<[String; 2]>>,
    sheet: Language,
}

impl PlannerApp {
    /// Makes it; it begins empty, with a file, or with what was left.
    pub fn new(inputs: PlannerInputs) -> Self {
        let shelf = inputs.library.clone();
        let opening = inputs
            .file
            .as_deref()
            .map(|file| ((inputs.open)(file), false));
        Self {
            stage: Stage::Plan,
            drawing: vec![(inputs.pictures)(&shelf)],
            pictures: Vec::new(),
            draft: Draft::new(Programme::empty("", &(inputs.today)())),
            typed: PlanTyped::default(),
            question: String::new(),
            open: None,
            is_choosing: true,
            word: None,
            left: None,
            earlier: Vec::new(),
            opening,
            trouble: None,
            places: Vec::new(),
            places_to_come: None,
            place: 0,
            saving: None,
            sheet: inputs.language,
            shelf,
            inputs,
        }
    }

    /// The programme as it is now.
    pub fn programme(&self) -> &Programme {
        self.draft.now()
    }

    /// Takes what came since.
    fn take_news(&mut self, ctx: &Context) {
        for drawing in &self.drawing {
            while let Ok((name, frame)) = drawing.try_recv() {
                let mut picture = PictureTexture::default();
                picture.show(ctx, &frame);
                self.pictures.push((name, picture));
            }
        }
        if let Ok(found) = self.inputs.found.try_recv() {
            self.learn(found.movables);
            self.earlier = found.earlier;
            self.take_left(found.draft);
        }
        if let Some((opening, copy)) = &self.opening {
            let copy = *copy;
            match opening.try_recv() {
                Ok(Ok(taken)) => self.take(taken, copy),
                Ok(Err(trouble)) => self.not_opened(trouble),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => self.opening = None,
            }
        }
        if let Some(places) = &self.places_to_come
            && let Ok(places) = places.try_recv()
        {
            self.places = places.unwrap_or_default();
            self.places_to_come = None;
        }
        if let Some(saving) = &self.saving {
            let came = match saving.try_recv() {
                Ok(Ok([file, sheet])) => Saving::Saved(file, sheet),
                Ok(Err(trouble)) => Saving::Trouble(trouble),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => Saving::Trouble(String::new()),
            };
            self.saving = None;
            if matches!(self.stage, Stage::Place(_)) {
                self.stage = Stage::Place(came);
            }
        }
    }

    /// The draft that was left has the signature; with exercises in it, it is offered.
    fn take_left(&mut self, draft: Option<Taken>) {
        let is_untouched = !self.draft.can_undo() && self.opening.is_none();
        if let Some(draft) = draft {
            self.learn(draft.movables.clone());
            if is_untouched && self.draft.now().by.is_empty() {
                let today = (self.inputs.today)();
                self.draft = Draft::new(Programme::empty(&draft.programme.by, &today));
            }
            self.left = (!draft.programme.items.is_empty()).then_some(draft);
        }
        let has_more = self.left.is_some() || !self.earlier.is_empty();
        if is_untouched && has_more && self.draft.now().items.is_empty() {
            self.stage = Stage::Begin;
        }
    }

    /// Knows these movements from now on.
    fn learn(&mut self, movables: Vec<Movable>) {
        let known = |one: &Movable| self.shelf.iter().any(|old| old.movement == one.movement);
        let new: Vec<Movable> = movables.into_iter().filter(|one| !known(one)).collect();
        if !new.is_empty() {
            self.drawing.push((self.inputs.pictures)(&new));
            self.shelf.extend(new);
        }
    }

    fn take(&mut self, taken: Taken, copy: bool) {
        self.opening = None;
        self.learn(taken.movables);
        let mut programme = taken.programme;
        if copy {
            programme.person.clear();
            programme.on = (self.inputs.today)();
        }
        self.begin(programme);
    }

    fn not_opened(&mut self, trouble: String) {
        self.opening = None;
        self.trouble = Some(trouble);
        self.show_begin();
    }

    /// The first page; what is being made is offered there, as what was left before is.
    fn show_begin(&mut self) {
        if !self.draft.now().items.is_empty() {
            self.left = Some(Taken {
                programme: self.draft.now().clone(),
                movables: Vec::new(),
            });
        }
        self.stage = Stage::Begin;
    }

    fn begin(&mut self, programme: Programme) {
        self.draft = Draft::new(programme);
        self.open = None;
        self.word = None;
        self.trouble = None;
        self.is_choosing = self.draft.now().items.is_empty();
        self.stage = Stage::Plan;
        (self.inputs.keep)(self.draft.now());
    }

    fn fresh(&mut self) {
        let by = self.draft.now().by.clone();
        let left = self.left.take().map(|left| left.programme.by);
        let by = if by.is_empty() {
            left.unwrap_or_default()
        } else {
            by
        };
        let today = (self.inputs.today)();
        self.begin(Programme::empty(&by, &today));
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
        items.map(|item| exercise_of(item, &self.shelf)).collect()
    }
}

impl PlannerApp {
    fn plan(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        let exercises = self.exercises();
        let mut typed = std::mem::take(&mut self.typed);
        let pictures = |place: usize| self.picture(place);
        let view = PlanView {
            programme: self.draft.now(),
            exercises: &exercises,
            shelf: &self.shelf,
            pictures: &pictures,
            open: self.open,
            can: [self.draft.can_undo(), self.draft.can_redo()],
            is_choosing: self.is_choosing,
            word: self.word.as_deref(),
        };
        let action = plan_screen(ui, &view, &mut typed, texts, theme);
        self.typed = typed;
        let Some(action) = action else {
            return false;
        };
        ui.ctx().request_repaint();
        match action {
            PlanAction::Do(change) => self.do_change(change),
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
    fn do_change(&mut self, change: Change) {
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
            self.stage = Stage::Check(Vec::new());
        }
    }

    fn check(&mut self, ui: &mut Ui, applies: Vec<usize>, texts: &Texts, theme: &Theme) -> Stage {
        let names = self.named(texts);
        let all: Vec<Contraindication<'_>> = contraindications(names.iter().flatten());
        let ask = &self.draft.now().ask;
        let reasons: Vec<Reason> = all
            .iter()
            .enumerate()
            .map(|(place, one)| {
                let what = begun_large(&texts.sentence(one.what));
                let exercises = one.exercises.join(", ");
                // At home nothing else says which exercise is meant.
                let whole = format!("{exercises}: {what}");
                let is_short = whole.chars().count() <= LONGEST_QUESTION;
                let question = if is_short { whole } else { what.clone() };
                Reason {
                    is_asked: ask.contains(&question),
                    what,
                    question,
                    exercises,
                    applies: applies.contains(&place),
                }
            })
            .collect();
        let is_reason = |question: &&String| reasons.iter().any(|one| one.question == **question);
        let own: Vec<String> = ask.iter().filter(|one| !is_reason(one)).cloned().collect();
        let mut question = std::mem::take(&mut self.question);
        let action = check_screen(ui, (&reasons, &own), &mut question, texts, theme);
        self.question = question;
        let Some(action) = action else {
            return Stage::Check(applies);
        };
        ui.ctx().request_repaint();
        match action {
            CheckAction::Applies(place) => {
                let mut applies = applies;
                if applies.contains(&place) {
                    applies.retain(|known| *known != place);
                } else {
                    applies.push(place);
                }
                Stage::Check(applies)
            }
            CheckAction::Do(change) => {
                self.change(change);
                Stage::Check(applies)
            }
            CheckAction::TakeOut => {
                let out = applies.iter().filter_map(|place| all.get(*place));
                let out: Vec<String> = out
                    .flat_map(|one| one.exercises.iter().map(|name| (*name).to_owned()))
                    .collect();
                let places = (0..names.len()).rev();
                let gone = places.filter(|place| {
                    let known = names.get(*place).and_then(Option::as_ref);
                    known.is_some_and(|one| out.contains(&one.name))
                });
                for place in gone.collect::<Vec<_>>() {
                    self.do_change(Change::Remove(place));
                }
                Stage::Plan
            }
            CheckAction::GoOn => {
                unmark(ui.ctx());
                self.places_to_come = Some((self.inputs.places)());
                self.place = 0;
                Stage::Place(Saving::Asking)
            }
            CheckAction::Back => Stage::Plan,
        }
    }

    /// The exercises of the programme under the names they are known by, item by item. Missing: nobody here knows it.
    fn named(&self, texts: &Texts) -> Vec<Option<Exercise>> {
        let items = self.draft.now().items.iter();
        items
            .map(|item| {
                let known = self
                    .shelf
                    .iter()
                    .find(|one| one.movement == item.movement)?;
                let exercise = known.exercise.clone();
                let name = movement_name(texts, &item.movement, &exercise).into_owned();
                Some(Exercise { name, ..exercise })
            })
            .collect()
    }

    fn place(&mut self, ui: &mut Ui, saving: Saving, texts: &Texts, theme: &Theme) -> Stage {
        let saving = match saving {
            Saving::Trouble(trouble) if trouble.is_empty() => {
                Saving::Trouble(texts.get("save-unwritten").into_owned())
            }
            saving => saving,
        };
        let view = PlaceView {
            places: &self.places,
            place: self.place,
            language: self.sheet,
            saving: &saving,
        };
        let Some(action) = place_screen(ui, &view, texts, theme) else {
            return Stage::Place(saving);
        };
        ui.ctx().request_repaint();
        match action {
            PlaceAction::Place(place) => {
                self.place = place;
                Stage::Place(Saving::Asking)
            }
            PlaceAction::Language(language) => {
                self.sheet = language;
                Stage::Place(Saving::Asking)
            }
            PlaceAction::Save => {
                let Some(place) = self.places.get(self.place) else {
                    return Stage::Place(saving);
                };
                let programme = self.draft.now();
                self.saving = Some((self.inputs.save)(programme, self.sheet, &place.folder));
                Stage::Place(Saving::Writing)
            }
            PlaceAction::Fresh => {
                self.fresh();
                Stage::Plan
            }
            PlaceAction::Back => Stage::Plan,
        }
    }

    fn begin_page(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        let said = |programme: &Programme| {
            let whose = if programme.person.trim().is_empty() {
                texts.get("plan-nobody").into_owned()
            } else {
                programme.person.clone()
            };
            let count = programme.items.len() as u32;
            let count = texts.with_number("home-count", "count", count);
            (whose, format!("{}, {count}", programme.on))
        };
        let draft = self.left.as_ref().map(|left| {
            let (whose, what) = said(&left.programme);
            format!("{whose}, {what}")
        });
        let earlier: Vec<(String, String)> =
            self.earlier.iter().map(|(_, one)| said(one)).collect();
        let view = BeginView {
            draft: draft.as_deref(),
            earlier: &earlier,
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = begin_screen(ui, &view, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        match action {
            BeginAction::GoOn => {
                if let Some(left) = self.left.take() {
                    self.take(left, false);
                }
            }
            BeginAction::Fresh => self.fresh(),
            BeginAction::Open(place) | BeginAction::Copy(place) => {
                if let Some((path, _)) = self.earlier.get(place) {
                    let copy = matches!(action, BeginAction::Copy(_));
                    self.opening = Some(((self.inputs.open)(path), copy));
                }
            }
            BeginAction::Back => return true,
        }
        false
    }
}

impl Tool for PlannerApp {
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.take_news(ui.ctx());
        let stage = std::mem::replace(&mut self.stage, Stage::Plan);
        match stage {
            Stage::Begin => {
                self.stage = Stage::Begin;
                self.begin_page(ui, texts, theme)
            }
            Stage::Plan => self.plan(ui, texts, theme),
            Stage::Check(applies) => {
                self.stage = self.check(ui, applies, texts, theme);
                false
            }
            Stage::Place(saving) => {
                self.stage = self.place(ui, saving, texts, theme);
                false
            }
        }
    }

    fn dropped(&mut self, files: Vec<PathBuf>) {
        if let Some(file) = files.first() {
            self.opening = Some(((self.inputs.open)(file), false));
        }
    }
}
