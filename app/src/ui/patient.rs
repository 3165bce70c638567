//! The patient's window: home, before an exercise, the exercise, and home again.

mod looking_back;
mod pages;
mod sets;
mod steering;
mod without;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use eframe::egui::{Context, Ui};
use goodform_exercises::Floor;
use goodform_models::Frame;

use super::advice::Advice;
use super::after::Asks;
use super::app::{SessionApp, SessionInputs};
use super::archive::Archive;
use super::before::{BeforeAction, BeforeView, Pictured, before_screen};
use super::fonts::install_fonts;
use super::history::HistoryApp;
use super::home_word::TherapistWord;
use super::own_questions::OwnQuestions;
use super::page_keys::forget_repeats;
use super::picture::PictureTexture;
use super::settings_page::SettingsTab;
use super::steps::Steps;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::waker::Waker;
use crate::records::progress::MorningAfter;
use crate::settings::{Asked, Due, Settings};
use crate::sound::{Rank, SoundDesk};
use crate::street::Demonstration;
use steering::Steering;
use without::Without;

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
    /// The way out, the time at the target and the way back. Units: s; all 0 where there is no tempo.
    pub pace_s: [f64; 3],
    /// The rest between its sets. Units: s.
    pub rest_s: f64,
    /// What is written down by hand takes so many minutes. Missing: it is done before the camera.
    pub minutes: Option<u32>,
    /// It is done on the floor, and how the person lies there.
    pub floor: Option<Floor>,
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

/// The days of a week on which something was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// Days on which something was done, since Monday.
    pub done: u32,
    /// Days it is planned for.
    pub planned: u32,
    /// The person comes back after a longer while.
    pub is_back: bool,
    /// It hurt today, and the person stopped.
    pub has_hurt: bool,
}

/// A programme that was found and is not followed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where it lies.
    pub path: PathBuf,
    /// Who wrote it, for whom, when.
    pub by: String,
}

/// The cameras there are, by number and name, once they were looked for.
pub type CamerasToCome = Receiver<Vec<(u32, String)>>;

/// What opens a camera for one of the exercises.
pub type Begin = Box<dyn Fn(usize, &Settings) -> Opened>;

/// The window's contents for another programme, or why it cannot be followed.
pub type Renewed = Result<PatientInputs, String>;

/// All the patient's window is made from.
pub struct PatientInputs {
    /// Today's exercises, then those of a short day, then all of the library.
    pub items: Vec<PatientItem>,
    /// Where today's end, and where a short day's do.
    pub parts: [usize; 2],
    /// How long today's and a short day's take. Units: minutes.
    pub minutes: [u32; 2],
    /// What was asked and shown before.
    pub asked: Asked,
    /// Keeps what was asked.
    pub keep_asked: Box<dyn Fn(&Asked)>,
    /// The day it was when these were made, ISO 8601.
    pub today: String,
    /// The day it is.
    pub now: Box<dyn Fn() -> String>,
    /// Makes all of it anew: another day has come.
    pub again: Box<dyn Fn() -> Renewed>,
    /// What went wrong on the way, in words.
    pub trouble: Option<String>,
    /// The week so far.
    pub week: Week,
    /// What the therapist has to say of the whole.
    pub word: TherapistWord,
    /// What its therapist wants asked before the first exercise.
    pub ask: Vec<String>,
    /// Whose programme it is, in words. Empty: the gentle beginning.
    pub programme: String,
    /// Where what is done is kept, in words. Empty: nowhere.
    pub folder: String,
    /// Somebody who says hello.
    pub hello: Receiver<Frame>,
    /// Opens the camera to look whether it works.
    pub look: Box<dyn Fn(&Settings) -> Opened>,
    /// Looks which cameras there are.
    pub cameras: Box<dyn Fn() -> CamerasToCome>,
    /// A programme that was found.
    pub offer: Receiver<Offer>,
    /// Follows a programme from now on.
    pub follow: Box<dyn Fn(&Path) -> Renewed>,
    /// Follows none any more.
    pub starter: Box<dyn Fn() -> Renewed>,
    /// Deletes all that was kept.
    pub delete_all: Box<dyn Fn() -> Receiver<Result<(), String>>>,
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
    /// Shows an exercise; without movement, where that is set. `None`: the figure cannot do it.
    pub show: Box<dyn Fn(usize, bool) -> Option<Demonstration>>,
    /// Opens the camera for an exercise.
    pub begin: Begin,
    /// A session was left: its street is stopped.
    pub left: Box<dyn Fn()>,
    /// Sets that were done today already, of each exercise.
    pub done: Vec<u32>,
    /// The session after whose day this is the next morning. Missing: nothing was done yesterday, or it was answered.
    pub morning: Option<MorningAfter>,
    /// What was kept. Missing: nothing is kept, and there is nothing to look back at.
    pub archive: Option<Rc<dyn Archive>>,
    /// To be woken when a picture came.
    pub waker: Waker,
}

enum Stage {
    Home,
    /// Questions, and the exercise that was chosen before them.
    Steps(Box<Steps>, Option<usize>),
    /// The therapist's own questions, before an exercise.
    Own(OwnQuestions, usize),
    Settings(SettingsTab),
    Library,
    History(Box<HistoryApp>),
    /// The pain before the first exercise, and which one it is.
    Asking(usize, Option<u8>),
    /// The pain on the morning after.
    Morning(Option<u8>),
    /// A light word, and the exercise it comes before.
    Advice(Option<usize>, Advice),
    Before(usize, Option<Demonstration>, PictureTexture),
    Opening(usize, Option<Demonstration>, PictureTexture, Opened),
    Doing(usize, Box<SessionApp>),
    /// An exercise without a camera.
    Without(Box<Without>),
    /// A set is done, and the next one of the same exercise is being made ready before the same camera.
    Between(usize, Box<SessionApp>, Opened),
}

/// The patient's window.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts about the day"
)]
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
    /// The pain the person came with, once it was asked.
    came_with: Option<Asks>,
    trouble: Option<String>,
    hello: PictureTexture,
    /// A short day was chosen.
    is_short: bool,
    offer: Option<Offer>,
    /// The cameras there are, once they were looked for.
    cameras: Option<Vec<(u32, String)>>,
    cameras_to_come: Option<CamerasToCome>,
    /// The words of care of the exercise that was chosen were not shown before.
    care_is_new: bool,
    /// The advice that is shown was kept.
    is_advised: bool,
    /// Deleting everything was asked for.
    is_deleting: bool,
    deleted: Option<Receiver<Result<(), String>>>,
    /// The history that was left while something was being deleted.
    settling: Option<Box<HistoryApp>>,
    steering: Steering,
}

impl PatientApp {
    /// Makes the window's contents; `ctx` is the window's.
    pub fn new(ctx: &Context, inputs: PatientInputs) -> Self {
        install_fonts(ctx);
        inputs.waker.tie(ctx);
        // Ctrl with + and - changes our own text size.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let stage = match inputs.asked.due(&inputs.today) {
            Some(Due::First) => Stage::Steps(Box::new(Steps::new(Due::First)), None),
            _ => Stage::Home,
        };
        Self {
            texts: Texts::of(inputs.language),
            theme: Theme::set(&inputs.settings),
            stage,
            pictures: pictures(&inputs),
            done: done(&inputs),
            first: 0,
            hurt: inputs.week.has_hurt,
            came_with: None,
            trouble: inputs.trouble.clone(),
            hello: PictureTexture::default(),
            is_short: false,
            offer: None,
            cameras: None,
            cameras_to_come: None,
            care_is_new: false,
            is_advised: false,
            is_deleting: false,
            deleted: None,
            settling: None,
            steering: Steering::default(),
            inputs,
        }
    }

    /// Draws one picture of the window into all of `ui`.
    pub fn show(&mut self, ui: &mut Ui) {
        forget_repeats(ui.ctx());
        self.take_news(ui);
        self.text_size_keys(ui);
        self.steered(ui, Self::draw);
    }

    fn draw(&mut self, ui: &mut Ui) {
        let stage = std::mem::replace(&mut self.stage, Stage::Home);
        self.stage = match stage {
            Stage::Home => self.home(ui),
            Stage::Steps(steps, then) => self.steps(ui, steps, then),
            Stage::Own(own, place) => self.own_questions(ui, own, place),
            Stage::Settings(tab) => self.settings(ui, tab),
            Stage::Library => self.library(ui),
            Stage::History(history) => self.history(ui, history),
            Stage::Asking(place, chosen) => self.ask(ui, place, chosen),
            Stage::Morning(chosen) => self.morning(ui, chosen),
            Stage::Advice(place, advice) => self.advise(ui, place, advice),
            Stage::Before(place, shown, picture) => self.before(ui, place, shown, picture),
            Stage::Opening(place, shown, picture, opened) => {
                self.opening(ui, place, (shown, picture), opened)
            }
            Stage::Without(without) => self.without(ui, without),
            Stage::Doing(place, app) => self.doing(ui, place, app),
            Stage::Between(place, app, opened) => self.between(ui, place, app, opened),
        };
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
        parts.push(match item.minutes {
            Some(minutes) => self.texts.with_number("dose-minutes", "count", minutes),
            None => self.texts.with_number(times, "count", repetitions),
        });
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

    /// Says what the screen before an exercise shows: its name, how it begins and goes, where the camera goes.
    fn tell(&self, place: usize) {
        let Some(item) = self.inputs.items.get(place) else {
            return;
        };
        let (sound, texts, id) = (&self.inputs.sound, &self.texts, &item.exercise);
        sound.quiet();
        sound.say(&self.name(item), Rank::Tell);
        sound.say(&texts.exercise_position(id, &item.position), Rank::Tell);
        sound.say(&texts.exercise_way(id), Rank::Tell);
        sound.say(&texts.exercise_setup(id, &item.setup), Rank::Tell);
        sound.say(&texts.exercise_cannot_see(id, &item.cannot_see), Rank::Tell);
    }

    /// Draws the screen before an exercise.
    fn explain(
        &self,
        ui: &mut Ui,
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
            way: &texts.exercise_way(&item.exercise),
            setup: &texts.exercise_setup(&item.exercise, &item.setup),
            cannot_see: &texts.exercise_cannot_see(&item.exercise, &item.cannot_see),
            note: &item.note,
            care: &care,
            care_is_new: self.care_is_new,
            picture: match picture.view() {
                Some(there) => Pictured::There(there),
                None if shown.is_none() => Pictured::Never,
                None => Pictured::Coming,
            },
            is_opening,
            is_diary: item.minutes.is_some(),
            trouble: self.trouble.as_deref(),
        };
        before_screen(ui, &view, texts, &self.theme)
    }

    fn before(
        &mut self,
        ui: &mut Ui,
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
                    .is_some_and(|item| item.minutes.is_some()) =>
            {
                self.count_set(place);
                Stage::Home
            }
            Some(BeforeAction::Begin) => {
                self.close_eye();
                let opened = (self.inputs.begin)(place, &self.inputs.settings);
                Stage::Opening(place, shown, picture, opened)
            }
            Some(BeforeAction::Without) => self.begin_without(ui, place, (shown, picture)),
            Some(BeforeAction::Back) => {
                self.trouble = None;
                Stage::Home
            }
            None => Stage::Before(place, shown, picture),
        }
    }

    fn opening(
        &mut self,
        ui: &mut Ui,
        place: usize,
        (shown, mut picture): (Option<Demonstration>, PictureTexture),
        opened: Opened,
    ) -> Stage {
        use std::sync::mpsc::TryRecvError;
        let action = self.explain(ui, place, (shown.as_ref(), &mut picture), true);
        ui.ctx().request_repaint_after(LOOK);
        match action {
            Some(BeforeAction::Back) => {
                (self.inputs.left)();
                return Stage::Home;
            }
            Some(BeforeAction::Without) => {
                (self.inputs.left)();
                return self.begin_without(ui, place, (shown, picture));
            }
            _ => {}
        }
        match opened.try_recv() {
            Ok(Ok(mut inputs)) => {
                self.trouble = None;
                self.plan(place, &mut inputs);
                Stage::Doing(place, Box::new(SessionApp::new(ui.ctx(), inputs)))
            }
            Ok(Err(trouble)) => {
                // What else can be done stands on that page.
                self.trouble = Some(trouble);
                Stage::Before(place, shown, picture)
            }
            Err(TryRecvError::Empty) => Stage::Opening(place, shown, picture, opened),
            Err(TryRecvError::Disconnected) => {
                self.trouble = Some(self.texts.get("home-not-opened").into_owned());
                Stage::Before(place, shown, picture)
            }
        }
    }

    fn count_set(&mut self, place: usize) {
        let Some(counted) = self.inputs.items.get(place) else {
            return;
        };
        if self.done.iter().all(|done| *done == 0) {
            // The first set of the day makes it a day on which something was done.
            self.inputs.week.done += 1;
            self.inputs.week.is_back = false;
        }
        // It counts where it was done, and where the same stands in another part: today, on a short day, in the library.
        let same = |item: &PatientItem| {
            item.exercise == counted.exercise
                && item.sides == counted.sides
                && item.own_name == counted.own_name
        };
        let part = |at: usize| self.inputs.parts.iter().filter(|end| at >= **end).count();
        let items = self.inputs.items.iter().zip(&mut self.done).enumerate();
        let mut counted_in = [false; 3];
        let own = part(place);
        for (at, (item, done)) in items {
            let of = part(at);
            let first_there = counted_in.get(of).is_some_and(|counted| !counted);
            let counts = if of == own {
                at == place
            } else {
                same(item) && first_there && (*done < item.dose[0])
            };
            if counts {
                *done += 1;
                if let Some(counted) = counted_in.get_mut(of) {
                    *counted = true;
                }
            }
        }
        // The next one is among the cards that are shown.
        self.first = self.next().unwrap_or(0);
    }
}

/// No pictures yet.
fn pictures(inputs: &PatientInputs) -> Vec<PictureTexture> {
    let items = inputs.items.iter();
    items.map(|_| PictureTexture::default()).collect()
}

/// What was done of each before.
fn done(inputs: &PatientInputs) -> Vec<u32> {
    let places = 0..inputs.items.len();
    places
        .map(|place| inputs.done.get(place).copied().unwrap_or(0))
        .collect()
}

impl eframe::App for PatientApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        match &mut self.stage {
            Stage::Doing(_, app) | Stage::Between(_, app, _) => app.closing(),
            Stage::Steps(steps, _) => steps.closing(&self.inputs.left),
            _ => {}
        }
        (self.inputs.left)();
    }

    fn clear_color(&self, _visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.theme.palette.bg.solid().to_normalized_gamma_f32()
    }
}
