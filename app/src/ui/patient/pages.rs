//! The pages around an exercise: home, the questions, the settings, all exercises.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::mpsc::TryRecvError;

use eframe::egui::{Key, Modifiers, Ui, ViewportCommand};

use super::super::archive::taken;
use super::super::home::{HomeAction, HomeCard, HomeView, home_screen};
use super::super::library::{LibraryAction, LibraryRow, library_screen};
use super::super::own_questions::{OwnEnd, OwnQuestions};
use super::super::settings_page::{SettingsAction, SettingsTab, SettingsView, settings_screen};
use super::super::steps::{Steps, StepsEnd, Ways};
use super::super::texts::{Language, Texts};
use super::super::theme::Theme;
use super::super::trouble::words;
use super::{LOOK, PatientApp, PatientInputs, PictureTexture, Stage, done, pictures};
use crate::settings::{Due, Settings, TEXT_SIZES};
use crate::sound::{Rank, Tone};
use crate::street::Notice;

impl PatientApp {
    /// Takes what came since: pictures, a programme that was found, cameras, what was deleted.
    pub(super) fn take_news(&mut self, ui: &Ui) {
        while let Ok((place, frame)) = self.inputs.stills.try_recv() {
            if let Some(picture) = self.pictures.get_mut(place) {
                picture.show(ui.ctx(), &frame);
            }
        }
        if let Ok(frame) = self.inputs.hello.try_recv() {
            self.hello.show(ui.ctx(), &frame);
        }
        if let Ok(offer) = self.inputs.offer.try_recv() {
            self.offer = Some(offer);
        }
        if let Some(cameras) = &self.cameras_to_come {
            match cameras.try_recv() {
                Err(TryRecvError::Empty) => ui.ctx().request_repaint_after(LOOK),
                found => {
                    self.cameras = Some(found.unwrap_or_default());
                    self.cameras_to_come = None;
                }
            }
        }
        self.settle(ui);
        self.take_trouble();
        let gone = ("history-unread", &self.texts);
        if let Some(deleted) = taken(ui.ctx(), &mut self.deleted, gone) {
            self.trouble = deleted.err();
            if self.trouble.is_none() {
                self.done.fill(0);
                self.inputs.week.done = 0;
            }
        }
    }

    /// What could not be kept is told where the person is.
    fn take_trouble(&mut self) {
        let archive = self.inputs.archive.as_ref();
        let Some(trouble) = archive.and_then(|archive| archive.trouble()) else {
            return;
        };
        let said = words(&trouble, &self.texts);
        match &mut self.stage {
            Stage::Without(without) => without.set_mut().tell(Notice::plain(said)),
            _ => self.trouble = Some(said),
        }
    }

    /// Ctrl with + and - and 0, on every page.
    pub(super) fn text_size_keys(&mut self, ui: &Ui) {
        let keys = [
            (Key::Plus, 1),
            (Key::Equals, 1),
            (Key::Minus, -1),
            (Key::Num0, 0),
        ];
        let step = ui.ctx().input_mut(|input| {
            keys.into_iter()
                .find(|(key, _)| input.consume_key(Modifiers::COMMAND, *key))
                .map(|(_, step)| step)
        });
        let Some(step) = step else { return };
        let now = TEXT_SIZES
            .iter()
            .position(|size| *size == self.inputs.settings.text_size)
            .unwrap_or(0);
        let place = match step {
            0 => 0,
            step => now.saturating_add_signed(step).min(TEXT_SIZES.len() - 1),
        };
        if let Some(size) = TEXT_SIZES.get(place) {
            let settings = Settings {
                text_size: *size,
                ..self.inputs.settings.clone()
            };
            self.set(ui, settings);
        }
    }

    /// Sets what was changed: it holds at once and is kept.
    pub(super) fn set(&mut self, ui: &Ui, settings: Settings) {
        if settings.language != self.inputs.settings.language {
            let language = settings.language.unwrap_or_else(Language::of_environment);
            self.inputs.language = language;
            self.texts = Texts::of(language);
            self.inputs.sound.set_language(language);
        }
        self.inputs.sound.set_mode(settings.voice, settings.sounds);
        if settings.voice_from != self.inputs.settings.voice_from {
            self.inputs.sound.set_voice(settings.voice_from);
        }
        self.theme = Theme::set(&settings);
        (self.inputs.keep_settings)(&settings);
        self.inputs.settings = settings;
        ui.ctx().request_repaint();
    }

    /// Lets the voice be heard: a number, then a sentence where it says any.
    fn hear_voice(&self) {
        let sound = &self.inputs.sound;
        sound.quiet();
        sound.count(1);
        sound.say(&self.texts.said("sound-check"), Rank::Tell);
    }

    pub(super) fn keep_asked(&self) {
        (self.inputs.keep_asked)(&self.inputs.asked);
    }

    /// The exercises home shows: today's, or those of a short day.
    pub(super) fn shown(&self) -> Range<usize> {
        let [today, short] = self.inputs.parts;
        if self.is_short {
            today..short
        } else {
            0..today
        }
    }

    /// The exercise that comes next.
    pub(super) fn next(&self) -> Option<usize> {
        if self.hurt {
            return None;
        }
        let shown = self.shown();
        let items = self.inputs.items.iter().zip(&self.done).enumerate();
        items
            .skip(shown.start)
            .take(shown.len())
            .find(|(_, (item, done))| **done < item.dose[0])
            .map(|(place, _)| place)
    }

    /// A computer that slept through the night wakes to another day.
    fn look_at_the_day(&mut self, ui: &Ui) {
        if (self.inputs.now)() == self.inputs.today {
            return;
        }
        self.inputs.today = (self.inputs.now)();
        (self.came_with, self.hurt) = (None, false);
        let made = (self.inputs.again)();
        self.renew(ui, made);
    }

    pub(super) fn home(&mut self, ui: &mut Ui) -> Stage {
        self.look_at_the_day(ui);
        if self.asks_morning() {
            return self.morning(ui, None);
        }
        let shown = self.shown();
        let start = shown.start;
        let items = self.inputs.items.get(shown.clone()).unwrap_or_default();
        let names: Vec<(String, String)> = items
            .iter()
            .map(|item| (self.name(item).into_owned(), self.dose(item)))
            .collect();
        let parts = items
            .iter()
            .zip(self.done.iter().skip(start))
            .zip(self.pictures.iter().skip(start));
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
        let [long, short] = self.inputs.minutes;
        let view = HomeView {
            cards: &cards,
            next: self.next().map(|place| place - start),
            minutes: if self.is_short { short } else { long },
            first: self.first.saturating_sub(start),
            hurt: self.hurt,
            has_history: self.inputs.archive.is_some(),
            trouble: self.trouble.as_deref(),
            week: self.inputs.week,
            is_short: self.is_short,
            has_short: short < long,
            offer: self.offer.as_ref().map(|offer| offer.by.as_str()),
            word: &self.inputs.word,
        };
        let Some(action) = home_screen(ui, &view, &self.texts, &self.theme) else {
            return Stage::Home;
        };
        ui.ctx().request_repaint();
        self.leave_home(ui, action, start)
    }

    fn leave_home(&mut self, ui: &Ui, action: HomeAction, start: usize) -> Stage {
        match action {
            HomeAction::Choose(place) => self.choose(place + start),
            HomeAction::Page(first) => {
                self.first = first + start;
                Stage::Home
            }
            HomeAction::Short(is_short) => {
                self.is_short = is_short;
                self.first = self.shown().start;
                Stage::Home
            }
            HomeAction::History => self.open_history(),
            HomeAction::Settings => Stage::Settings(SettingsTab::default()),
            HomeAction::Library => Stage::Library,
            HomeAction::Worse => {
                // Whoever goes back without an answer is asked before the next exercise.
                self.note_hurt();
                Stage::Steps(Box::new(Steps::worse()), None)
            }
            HomeAction::TakeOffer => {
                if let Some(offer) = self.offer.take() {
                    let made = (self.inputs.follow)(&offer.path);
                    self.renew(ui, made);
                }
                Stage::Home
            }
            HomeAction::LeaveOffer => {
                self.offer = None;
                Stage::Home
            }
            HomeAction::Leave => {
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
                Stage::Home
            }
        }
    }

    /// Takes another programme's exercises; what is set and was asked stays.
    fn renew(&mut self, ui: &Ui, made: Result<PatientInputs, String>) {
        match made {
            Ok(mut made) => {
                made.settings = self.inputs.settings.clone();
                made.asked = self.inputs.asked.clone();
                made.language = self.inputs.language;
                made.waker.tie(ui.ctx());
                self.pictures = pictures(&made);
                self.done = done(&made);
                (self.first, self.is_short, self.trouble) = (0, false, None);
                self.inputs = made;
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    /// An exercise was chosen: what is to be asked comes before it.
    pub(super) fn choose(&mut self, place: usize) -> Stage {
        self.trouble = None;
        if let Some(due) = self.inputs.asked.due(&self.inputs.today) {
            return Stage::Steps(Box::new(Steps::new(due)), Some(place));
        }
        if !self.inputs.asked.answered_own(&self.inputs.ask) {
            return Stage::Own(OwnQuestions::default(), place);
        }
        if self.asks_before() {
            return Stage::Asking(place, None);
        }
        if let Some(item) = self.inputs.items.get(place) {
            self.care_is_new = !self.inputs.asked.show_care(&item.exercise);
            self.keep_asked();
        }
        self.tell(place);
        let shown = (self.inputs.show)(place, self.inputs.settings.reduced_motion);
        Stage::Before(place, shown, PictureTexture::default())
    }

    pub(super) fn steps(
        &mut self,
        ui: &mut Ui,
        mut steps: Box<Steps>,
        then: Option<usize>,
    ) -> Stage {
        let taken = std::mem::take(&mut self.steering);
        let inputs = &self.inputs;
        let of = (&self.texts, &self.theme, &inputs.settings);
        let steering = RefCell::new(taken);
        let open = || {
            let open = steering.borrow_mut().hand_over();
            open.unwrap_or_else(|| (inputs.look)(&inputs.settings))
        };
        let hear = || self.hear_voice();
        let ways = Ways {
            open: &open,
            close: &*inputs.left,
            hear: &hear,
        };
        let end = steps.show(ui, of, &self.hello, &ways);
        self.steering = steering.into_inner();
        self.note_advice(&steps);
        let Some(end) = end else {
            return Stage::Steps(steps, then);
        };
        ui.ctx().request_repaint();
        let today = self.inputs.today.clone();
        match end {
            StepsEnd::First => {
                self.inputs.asked.answered(&today);
                self.inputs.asked.stepped(&today);
            }
            StepsEnd::Fine => self.inputs.asked.answered(&today),
            StepsEnd::NeedsHelp => ui.ctx().send_viewport_cmd(ViewportCommand::Close),
            StepsEnd::Left if self.inputs.asked.due(&today) == Some(Due::First) => {
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            }
            StepsEnd::Left => {}
        }
        self.keep_asked();
        match (end, then) {
            (StepsEnd::Fine | StepsEnd::First, Some(place)) => {
                self.hurt = false;
                self.choose(place)
            }
            (StepsEnd::Fine, None) => {
                // Whose back is worse does a little, if they like to do anything.
                self.is_short = true;
                self.hurt = false;
                self.first = self.shown().start;
                Stage::Home
            }
            _ => Stage::Home,
        }
    }

    /// The therapist's own questions; a yes is kept when its advice is shown, and asked again another time.
    pub(super) fn own_questions(
        &mut self,
        ui: &mut Ui,
        mut own: OwnQuestions,
        place: usize,
    ) -> Stage {
        let end = own.show(ui, &self.inputs.ask, &self.texts, &self.theme);
        if own.advises() && !self.is_advised {
            self.inputs.asked.needs_help();
            self.keep_asked();
        }
        self.is_advised = own.advises();
        match end {
            None => Stage::Own(own, place),
            Some(OwnEnd::Left) => Stage::Home,
            Some(OwnEnd::NeedsHelp) => {
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
                Stage::Home
            }
            Some(OwnEnd::Fine) => {
                self.is_advised = false;
                self.inputs.asked.answer_own(&self.inputs.ask);
                self.keep_asked();
                ui.ctx().request_repaint();
                self.choose(place)
            }
        }
    }

    /// It hurt, or it is worse: the short questions come before the next exercise, whatever happens until then.
    pub(super) fn note_hurt(&mut self) {
        if self.inputs.asked.due(&self.inputs.today) != Some(Due::AfterHurt) {
            self.inputs.asked.hurt();
            self.keep_asked();
        }
    }

    /// Something needs help at once: all is asked again before the next exercise.
    pub(super) fn note_help(&mut self) {
        if !std::mem::replace(&mut self.is_advised, true) {
            self.inputs.asked.needs_help();
            self.inputs.asked.again();
            self.keep_asked();
        }
    }

    /// An answer that needs advice is kept when the advice is shown: a window may be closed there.
    fn note_advice(&mut self, steps: &Steps) {
        if !steps.advises() || self.is_advised {
            self.is_advised &= steps.advises();
            return;
        }
        self.is_advised = true;
        self.inputs.asked.needs_help();
        if steps.is_first() {
            self.inputs.asked.again();
        }
        self.keep_asked();
    }

    pub(super) fn settings(&mut self, ui: &mut Ui, tab: SettingsTab) -> Stage {
        if tab == SettingsTab::Camera && self.cameras.is_none() && self.cameras_to_come.is_none() {
            self.cameras_to_come = Some((self.inputs.cameras)());
            ui.ctx().request_repaint_after(LOOK);
        }
        let voices = self.inputs.sound.voices();
        if tab == SettingsTab::SeeAndHear && voices.computer().is_none() {
            self.inputs.sound.look_for_voice();
            ui.ctx().request_repaint_after(LOOK);
        }
        let view = SettingsView {
            computer_voice: voices.computer() == Some(true),
            settings: &self.inputs.settings,
            tab,
            cameras: self.cameras.as_deref(),
            folder: &self.inputs.folder,
            programme: &self.inputs.programme,
            is_deleting: self.is_deleting,
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = settings_screen(ui, &view, &self.texts, &self.theme) else {
            return Stage::Settings(tab);
        };
        ui.ctx().request_repaint();
        match action {
            SettingsAction::Change(settings) => self.set(ui, *settings),
            SettingsAction::Tab(tab) => {
                self.is_deleting = false;
                return Stage::Settings(tab);
            }
            SettingsAction::AskDelete => self.is_deleting = true,
            SettingsAction::KeepAll => self.is_deleting = false,
            SettingsAction::Delete => {
                self.is_deleting = false;
                self.deleted = Some((self.inputs.delete_all)());
            }
            SettingsAction::DropProgramme => {
                let made = (self.inputs.starter)();
                self.renew(ui, made);
            }
            SettingsAction::FirstSteps => {
                return Stage::Steps(Box::new(Steps::new(Due::First)), None);
            }
            SettingsAction::Back => {
                (self.is_deleting, self.cameras) = (false, None);
                return Stage::Home;
            }
            SettingsAction::HearVoice => self.hear_voice(),
            SettingsAction::HearSound => self.inputs.sound.tone(Tone::InBand),
            SettingsAction::History => return self.open_history(),
        }
        Stage::Settings(tab)
    }

    pub(super) fn library(&mut self, ui: &mut Ui) -> Stage {
        let [_, start] = self.inputs.parts;
        let items = self.inputs.items.get(start..).unwrap_or_default();
        let names: Vec<(String, String)> = items
            .iter()
            .map(|item| {
                let begins = self.texts.exercise_position(&item.exercise, &item.position);
                (self.name(item).into_owned(), begins.into_owned())
            })
            .collect();
        let rows: Vec<LibraryRow<'_>> = names
            .iter()
            .zip(self.pictures.iter().skip(start))
            .map(|((name, begins), picture)| LibraryRow {
                name,
                begins,
                picture: picture.view(),
            })
            .collect();
        match library_screen(ui, &rows, &self.texts, &self.theme) {
            Some(LibraryAction::Choose(place)) => {
                ui.ctx().request_repaint();
                self.choose(place + start)
            }
            Some(LibraryAction::Back) => {
                ui.ctx().request_repaint();
                Stage::Home
            }
            None => Stage::Library,
        }
    }
}
