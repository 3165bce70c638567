//! The patient's window: home, before an exercise, the exercise, and home again.

use std::borrow::Cow;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use eframe::egui::{Context, Ui, ViewportCommand};
use goodform_models::Frame;

use super::app::{SessionApp, SessionInputs};
use super::before::{BeforeAction, BeforeView, before_screen};
use super::fonts::install_fonts;
use super::home::{HomeAction, HomeCard, HomeView, home_screen};
use super::page_keys::forget_repeats;
use super::picture::PictureTexture;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::waker::Waker;
use crate::settings::Settings;
use crate::sound::{Rank, SoundDesk};
use crate::street::Demonstration;

/// While a camera is being opened the window looks so often whether it is.
const LOOK: Duration = Duration::from_millis(50);

/// One exercise of today.
#[derive(Debug, Clone, Default)]
pub struct PatientItem {
    /// The exercise's id.
    pub exercise: String,
    /// Its name, position, set-up and what cannot be seen, as the library has them.
    pub name: String,
    /// The name is its therapist's own: no language has another.
    pub own_name: bool,
    /// How it begins.
    pub position: String,
    /// How to stand or lie, and where the camera goes.
    pub setup: String,
    /// What the camera cannot see.
    pub cannot_see: String,
    /// Who leaves it out and when to stop, as the library has it.
    pub care: Vec<String>,
    /// The therapist's word on it.
    pub note: String,
    /// Sets, and repetitions a set.
    pub dose: [u32; 2],
    /// Which sides.
    pub sides: DoseSides,
    /// Time of a hold, whole. Units: s; 0 where none is held.
    pub hold_s: u32,
    /// It is written down by hand, the camera is off.
    pub is_diary: bool,
}

/// Which sides of the body a dose is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DoseSides {
    /// Both at once.
    #[default]
    One,
    /// So many on each.
    Each,
    /// The left one alone.
    Left,
    /// The right one alone.
    Right,
}

/// What opening a camera gives: the session, or why not.
pub type Opened = Receiver<Result<SessionInputs, String>>;

/// All the patient's window is made from.
pub struct PatientInputs {
    /// Today's exercises.
    pub items: Vec<PatientItem>,
    /// How long all of it takes. Units: minutes.
    pub minutes: u32,
    /// The language of all words.
    pub language: Language,
    /// What the person has set.
    pub settings: Settings,
    /// Keeps what they set.
    pub keep_settings: Box<dyn Fn(&Settings)>,
    /// What is heard goes here.
    pub sound: SoundDesk,
    /// Pictures of the exercises, by their place, as they are drawn.
    pub stills: Receiver<(usize, Frame)>,
    /// Shows an exercise. `None`: the figure cannot do it.
    pub show: Box<dyn Fn(usize) -> Option<Demonstration>>,
    /// Opens the camera for an exercise.
    pub begin: Box<dyn Fn(usize) -> Opened>,
    /// A session was left: its street is stopped.
    pub left: Box<dyn Fn()>,
    /// Sets that were done today already, of each exercise.
    pub done: Vec<u32>,
    /// To be woken when a picture came.
    pub waker: Waker,
}

enum Stage {
    Home,
    Before(usize, Option<Demonstration>, PictureTexture),
    Opening(usize, Option<Demonstration>, PictureTexture, Opened),
    Doing(usize, Box<SessionApp>),
}

/// The patient's window.
pub struct PatientApp {
    inputs: PatientInputs,
    texts: Texts,
    theme: Theme,
    stage: Stage,
    pictures: Vec<PictureTexture>,
    /// Sets done of each exercise.
    done: Vec<u32>,
    /// The first card that is shown.
    first: usize,
    /// It hurt.
    hurt: bool,
    trouble: Option<String>,
}

impl PatientApp {
    /// Makes the window's contents; `ctx` is the window's.
    pub fn new(ctx: &Context, inputs: PatientInputs) -> Self {
        install_fonts(ctx);
        inputs.waker.tie(ctx);
        let items = inputs.items.len();
        Self {
            texts: Texts::of(inputs.language),
            theme: Theme::of(inputs.settings.look),
            stage: Stage::Home,
            pictures: (0..items).map(|_| PictureTexture::default()).collect(),
            done: (0..items)
                .map(|place| inputs.done.get(place).copied().unwrap_or(0))
                .collect(),
            first: 0,
            hurt: false,
            trouble: None,
            inputs,
        }
    }

    /// Draws one picture of the window into all of `ui`.
    pub fn show(&mut self, ui: &Ui) {
        forget_repeats(ui.ctx());
        while let Ok((place, frame)) = self.inputs.stills.try_recv() {
            if let Some(picture) = self.pictures.get_mut(place) {
                picture.show(ui.ctx(), &frame);
            }
        }
        let stage = std::mem::replace(&mut self.stage, Stage::Home);
        self.stage = match stage {
            Stage::Home => self.home(ui),
            Stage::Before(place, shown, picture) => self.before(ui, place, shown, picture),
            Stage::Opening(place, shown, picture, opened) => {
                self.opening(ui, place, (shown, picture), opened)
            }
            Stage::Doing(place, app) => self.doing(ui, place, app),
        };
    }

    fn next(&self) -> Option<usize> {
        if self.hurt {
            return None;
        }
        let mut items = self.inputs.items.iter().zip(&self.done);
        items.position(|(item, done)| *done < item.dose[0])
    }

    fn dose(&self, item: &PatientItem) -> String {
        let [sets, repetitions] = item.dose;
        let mut parts = Vec::new();
        if sets > 1 {
            parts.push(self.texts.with_number("dose-sets", "count", sets));
        }
        let times = match item.sides {
            DoseSides::One => "dose-times",
            DoseSides::Each => "dose-each-side",
            DoseSides::Left => "dose-left",
            DoseSides::Right => "dose-right",
        };
        parts.push(self.texts.with_number(times, "count", repetitions));
        if item.hold_s > 0 {
            parts.push(self.texts.with_number("dose-hold", "seconds", item.hold_s));
        }
        parts.join(", ")
    }

    fn name<'a>(&'a self, item: &'a PatientItem) -> Cow<'a, str> {
        if item.own_name {
            return Cow::Borrowed(&item.name);
        }
        self.texts.exercise_name(&item.exercise, &item.name)
    }

    fn home(&mut self, ui: &Ui) -> Stage {
        let names: Vec<(String, String)> = self
            .inputs
            .items
            .iter()
            .map(|item| (self.name(item).into_owned(), self.dose(item)))
            .collect();
        let parts = self.inputs.items.iter().zip(&self.done).zip(&self.pictures);
        let cards: Vec<HomeCard<'_>> = names
            .iter()
            .zip(parts)
            .map(|((name, dose), ((item, done), picture))| HomeCard {
                name,
                dose,
                picture: picture.view(),
                is_done: *done >= item.dose[0],
            })
            .collect();
        let view = HomeView {
            cards: &cards,
            next: self.next(),
            minutes: self.inputs.minutes,
            first: self.first,
            hurt: self.hurt,
            trouble: self.trouble.as_deref(),
        };
        match home_screen(ui, &view, &self.texts, &self.theme) {
            Some(HomeAction::Choose(place)) => {
                self.trouble = None;
                ui.ctx().request_repaint();
                let shown = (self.inputs.show)(place);
                self.tell(place);
                Stage::Before(place, shown, PictureTexture::default())
            }
            Some(HomeAction::Page(first)) => {
                self.first = first;
                ui.ctx().request_repaint();
                Stage::Home
            }
            Some(HomeAction::Leave) => {
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
                Stage::Home
            }
            None => Stage::Home,
        }
    }

    /// Says what the screen before an exercise shows: its name, how it begins, where the camera goes.
    fn tell(&self, place: usize) {
        let Some(item) = self.inputs.items.get(place) else {
            return;
        };
        let (sound, texts, id) = (&self.inputs.sound, &self.texts, &item.exercise);
        sound.quiet();
        sound.say(&self.name(item), Rank::Tell);
        sound.say(&texts.exercise_position(id, &item.position), Rank::Tell);
        sound.say(&texts.exercise_setup(id, &item.setup), Rank::Tell);
        sound.say(&texts.exercise_cannot_see(id, &item.cannot_see), Rank::Tell);
    }

    /// Draws the screen before an exercise.
    fn explain(
        &self,
        ui: &Ui,
        place: usize,
        (shown, picture): (Option<&Demonstration>, &mut PictureTexture),
        is_opening: bool,
    ) -> Option<BeforeAction> {
        let item = self.inputs.items.get(place)?;
        if let Some(frame) = shown.and_then(Demonstration::take) {
            picture.show(ui.ctx(), &frame);
        }
        let texts = &self.texts;
        let care: Vec<String> = item
            .care
            .iter()
            .map(|sentence| texts.sentence(sentence).into_owned())
            .collect();
        let view = BeforeView {
            name: &self.name(item),
            dose: &self.dose(item),
            position: &texts.exercise_position(&item.exercise, &item.position),
            setup: &texts.exercise_setup(&item.exercise, &item.setup),
            cannot_see: &texts.exercise_cannot_see(&item.exercise, &item.cannot_see),
            note: &item.note,
            care: &care,
            picture: picture.view(),
            is_opening,
            is_diary: item.is_diary,
        };
        before_screen(ui, &view, texts, &self.theme)
    }

    fn before(
        &mut self,
        ui: &Ui,
        place: usize,
        shown: Option<Demonstration>,
        mut picture: PictureTexture,
    ) -> Stage {
        let action = self.explain(ui, place, (shown.as_ref(), &mut picture), false);
        if action.is_some() {
            ui.ctx().request_repaint();
            self.inputs.sound.quiet();
        }
        match action {
            Some(BeforeAction::Again) => {
                self.tell(place);
                Stage::Before(place, shown, picture)
            }
            Some(BeforeAction::Begin)
                if self
                    .inputs
                    .items
                    .get(place)
                    .is_some_and(|item| item.is_diary) =>
            {
                self.count_set(place);
                Stage::Home
            }
            Some(BeforeAction::Begin) => {
                let opened = (self.inputs.begin)(place);
                Stage::Opening(place, shown, picture, opened)
            }
            Some(BeforeAction::Back) => Stage::Home,
            None => Stage::Before(place, shown, picture),
        }
    }

    fn opening(
        &mut self,
        ui: &Ui,
        place: usize,
        (shown, mut picture): (Option<Demonstration>, PictureTexture),
        opened: Opened,
    ) -> Stage {
        use std::sync::mpsc::TryRecvError;
        let action = self.explain(ui, place, (shown.as_ref(), &mut picture), true);
        ui.ctx().request_repaint_after(LOOK);
        if action == Some(BeforeAction::Back) {
            (self.inputs.left)();
            return Stage::Home;
        }
        match opened.try_recv() {
            Ok(Ok(inputs)) => Stage::Doing(place, Box::new(SessionApp::new(ui.ctx(), inputs))),
            Ok(Err(trouble)) => {
                self.trouble = Some(trouble);
                Stage::Home
            }
            Err(TryRecvError::Empty) => Stage::Opening(place, shown, picture, opened),
            Err(TryRecvError::Disconnected) => {
                self.trouble = Some(self.texts.get("home-not-opened").into_owned());
                Stage::Home
            }
        }
    }

    fn doing(&mut self, ui: &Ui, place: usize, mut app: Box<SessionApp>) -> Stage {
        app.show(ui);
        if app.voice() != self.inputs.settings.voice {
            self.inputs.settings.voice = app.voice();
            (self.inputs.keep_settings)(&self.inputs.settings);
        }
        let Some(finished) = app.finished() else {
            return Stage::Doing(place, app);
        };
        (self.inputs.left)();
        self.hurt |= finished.hurt;
        // What hurt is not done.
        if finished.is_done && !finished.hurt {
            self.count_set(place);
        }
        ui.ctx().request_repaint();
        Stage::Home
    }

    fn count_set(&mut self, place: usize) {
        if let Some(done) = self.done.get_mut(place) {
            *done += 1;
        }
        // The next one is among the cards that are shown.
        self.first = self.next().unwrap_or(0);
    }
}

impl eframe::App for PatientApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Stage::Doing(_, app) = &mut self.stage {
            app.closing();
        }
        (self.inputs.left)();
    }

    fn clear_color(&self, _visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.theme.palette.bg.solid().to_normalized_gamma_f32()
    }
}
