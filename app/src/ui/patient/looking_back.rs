//! How it feels before the first exercise, and what was done over the weeks.

use eframe::egui::Ui;

use super::super::advice::{Advice, advice_before, advice_next_morning};
use super::super::after::Asks;
use super::super::felt::{FeltAction, Question, advice_screen, felt_screen};
use super::super::history::HistoryApp;
use super::{PatientApp, Stage};

impl PatientApp {
    /// Whether the pain the person came with is still to be asked: once, and only where the answer is kept.
    pub(super) const fn asks_before(&self) -> bool {
        self.came_with.is_none() && self.inputs.archive.is_some()
    }

    /// What is asked after the set that begins. Missing: another set of the exercise follows.
    pub(super) fn asks_after(&self, place: usize) -> Option<Asks> {
        let (item, done) = self.inputs.items.get(place).zip(self.done.get(place))?;
        let is_last = done + 1 >= item.dose[0];
        is_last.then(|| self.came_with.unwrap_or_default())
    }

    /// Asks for the pain before the first exercise.
    pub(super) fn ask(&mut self, ui: &mut Ui, place: usize, chosen: Option<u8>) -> Stage {
        let question = Question::PainBefore;
        let Some(action) = felt_screen(ui, question, chosen, &self.texts, &self.theme) else {
            return Stage::Asking(place, chosen);
        };
        ui.ctx().request_repaint();
        let pain_before = match action {
            FeltAction::Choose(number) => return Stage::Asking(place, Some(number)),
            FeltAction::GoOn => chosen,
            FeltAction::Skip => None,
        };
        self.came_with = Some(Asks { pain_before });
        if let (Some(archive), Some(pain)) = (&self.inputs.archive, pain_before) {
            archive.pain_before(pain);
        }
        match advice_before(pain_before) {
            Some(advice) => Stage::Advice(Some(place), advice),
            None => self.choose(place),
        }
    }

    /// Whether the morning after is still to be asked for: once, and only where the answer is kept.
    pub(super) fn asks_morning(&self) -> bool {
        let inputs = &self.inputs;
        let is_due = inputs.morning.is_some() && inputs.archive.is_some();
        is_due && !inputs.asked.has_asked_morning(&inputs.today)
    }

    /// Asks how much it hurts on the morning after.
    pub(super) fn morning(&mut self, ui: &mut Ui, chosen: Option<u8>) -> Stage {
        let Some(after) = self.inputs.morning else {
            return Stage::Home;
        };
        let question = Question::NextMorning(after.pain_before);
        let Some(action) = felt_screen(ui, question, chosen, &self.texts, &self.theme) else {
            return Stage::Morning(chosen);
        };
        ui.ctx().request_repaint();
        let pain = match action {
            FeltAction::Choose(number) => return Stage::Morning(Some(number)),
            FeltAction::GoOn => chosen,
            FeltAction::Skip => None,
        };
        let today = self.inputs.today.clone();
        self.inputs.asked.asked_morning(&today);
        self.keep_asked();
        if let (Some(archive), Some(pain)) = (&self.inputs.archive, pain) {
            archive.pain_next_morning(after.session, pain);
        }
        match advice_next_morning(after.pain_before, pain) {
            Some(advice) => Stage::Advice(None, advice),
            None => Stage::Home,
        }
    }

    /// Shows a light word, where there is one before the exercise that was chosen.
    pub(super) fn advise(&mut self, ui: &mut Ui, place: Option<usize>, advice: Advice) -> Stage {
        if !advice_screen(ui, advice, &self.texts, &self.theme) {
            return Stage::Advice(place, advice);
        }
        ui.ctx().request_repaint();
        place.map_or(Stage::Home, |place| self.choose(place))
    }

    /// Opens the history, where there is one.
    pub(super) fn open_history(&self) -> Stage {
        let mirror = self.inputs.settings.mirror;
        let open = |archive| Stage::History(Box::new(HistoryApp::new(archive, mirror)));
        self.inputs.archive.clone().map_or(Stage::Home, open)
    }

    pub(super) fn history(&mut self, ui: &mut Ui, mut history: Box<HistoryApp>) -> Stage {
        if !history.show(ui, &self.texts, &self.theme) {
            return Stage::History(history);
        }
        ui.ctx().request_repaint();
        if history.is_deleting() {
            self.settling = Some(history);
        } else {
            self.take_over(&history);
        }
        Stage::Home
    }

    /// What was still being deleted when the person went back from the history.
    pub(super) fn settle(&mut self, ui: &Ui) {
        let Some(mut history) = self.settling.take() else {
            return;
        };
        if !history.settle(ui, &self.texts) {
            self.settling = Some(history);
            return;
        }
        self.trouble = history.trouble().map(str::to_owned);
        self.take_over(&history);
        ui.ctx().request_repaint();
    }

    /// What was deleted is not done any more.
    fn take_over(&mut self, history: &HistoryApp) {
        if !history.has_deleted() {
            return;
        }
        self.inputs.week.done = history.this_week();
        for (item, done) in self.inputs.items.iter().zip(&mut self.done) {
            if item.minutes.is_none() {
                *done = history.done_today(&item.exercise);
            }
        }
    }
}
