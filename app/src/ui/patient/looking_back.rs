//! How it feels before the first exercise, and what was done over the weeks.

use eframe::egui::Ui;

use super::super::advice::advice_before;
use super::super::after::Asks;
use super::super::felt::{FeltAction, Question, felt_screen};
use super::super::history::HistoryApp;
use super::{PatientApp, Stage};

impl PatientApp {
    pub(super) fn history(&mut self, ui: &Ui, mut history: Box<HistoryApp>) -> Stage {
        if !history.show(ui, &self.texts, &self.theme) {
            return Stage::History(history);
        }
        // What was deleted is not done any more; what is written down by hand is in no record.
        if history.has_deleted() {
            self.inputs.week.done = history.this_week();
            for (item, done) in self.inputs.items.iter().zip(&mut self.done) {
                if !item.is_diary {
                    *done = history.done_today(&item.exercise);
                }
            }
        }
        ui.ctx().request_repaint();
        Stage::Home
    }

    /// Asks for the pain before the first exercise.
    pub(super) fn ask(&mut self, ui: &Ui, place: usize, chosen: Option<u8>) -> Stage {
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
        self.asked = Some(Asks { pain_before });
        if let (Some(archive), Some(pain)) = (&self.inputs.archive, pain_before) {
            archive.pain_before(pain);
        }
        advice_before(pain_before).map_or_else(
            || self.explaining(place),
            |advice| Stage::Advice(place, advice),
        )
    }
}
