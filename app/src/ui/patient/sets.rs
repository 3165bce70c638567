//! From one set to the next, and from one exercise to the next.

use std::sync::mpsc::TryRecvError;

use eframe::egui::Ui;

use super::super::app::{SessionApp, SessionInputs};
use super::super::lead::LeadIn;
use super::super::page_keys::{PageKey, page_key};
use super::{LOOK, Opened, PatientApp, PatientItem, Stage};
use crate::settings::Settings;

impl PatientApp {
    /// Which set it is, whether the person gets up after it, and what is asked then.
    pub(super) fn plan(&self, place: usize, inputs: &mut SessionInputs) {
        let Some(item) = self.inputs.items.get(place) else {
            return;
        };
        let [sets, _] = item.dose;
        let done = self.done.get(place).copied().unwrap_or(0);
        let is_last = done + 1 >= sets;
        inputs.after.asks = self.asks_after(place);
        let stays_down = self.stays_down(place);
        let plan = &mut inputs.plan;
        plan.gets_up = is_last && !stays_down;
        // Who does more than was asked for has one more.
        plan.set = [done + 1, sets.max(done + 1)];
    }

    /// From the floor to the floor nobody gets up in between.
    pub(super) fn stays_down(&self, place: usize) -> bool {
        let shown = self.shown();
        let next = self.inputs.items.iter().zip(&self.done).enumerate();
        let mut next = next.skip(shown.start).take(shown.len());
        let next = next.find(|(at, (item, done))| *at != place && **done < item.dose[0]);
        shown.contains(&place) && next.is_some_and(|(_, (item, _))| item.floor.is_some())
    }

    pub(super) fn doing(&mut self, ui: &mut Ui, place: usize, mut app: Box<SessionApp>) -> Stage {
        app.show(ui);
        if app.hurts() {
            // At once: whatever happens to the window, the questions come before the next exercise.
            self.hurt = true;
            self.note_hurt();
        }
        if app.needs_help() {
            self.note_help();
        }
        if app.voice() != self.inputs.settings.voice {
            let voice = app.voice();
            let settings = Settings {
                voice,
                ..self.inputs.settings.clone()
            };
            self.set(ui, settings);
        }
        let Some(finished) = app.finished() else {
            return Stage::Doing(place, app);
        };
        ui.ctx().request_repaint();
        // What hurt is not done.
        let counts = finished.is_done && !finished.hurt;
        if counts {
            self.count_set(place);
        }
        let is_left = |(item, done): (&PatientItem, &u32)| *done < item.dose[0];
        let mut sets = self.inputs.items.iter().zip(&self.done).skip(place);
        if counts && sets.next().is_some_and(is_left) {
            let opened = (self.inputs.begin)(place, &self.inputs.settings);
            return Stage::Between(place, app, opened);
        }
        (self.inputs.left)();
        match self.next() {
            // The next exercise is offered; it begins when the person says so.
            Some(next) if counts && self.shown().contains(&place) => self.choose(next),
            _ => Stage::Home,
        }
    }

    /// The camera stays open, so that this takes a moment only.
    pub(super) fn between(
        &mut self,
        ui: &mut Ui,
        place: usize,
        mut app: Box<SessionApp>,
        opened: Opened,
    ) -> Stage {
        match opened.try_recv() {
            Ok(Ok(mut inputs)) => {
                self.plan(place, &mut inputs);
                // A camera that had to be opened anew has moved, perhaps: the place is found anew.
                let goes_on = inputs.snapshots_are(&app);
                if let Some(finished) = app.finished().filter(|_| goes_on) {
                    inputs.plan.before = Some(LeadIn::Rest {
                        seconds: inputs.plan.rest_s,
                        report: finished.report.unwrap_or_default(),
                        correction: finished.correction,
                    });
                    inputs.plan.rest_since = finished.ended_at;
                }
                ui.ctx().request_repaint();
                Stage::Doing(place, Box::new(SessionApp::new(ui.ctx(), inputs)))
            }
            Ok(Err(trouble)) => {
                self.trouble = Some(trouble);
                Stage::Home
            }
            Err(TryRecvError::Empty) => {
                if page_key(ui) == Some(PageKey::Back) {
                    // A camera that does not come back holds nobody.
                    (self.inputs.left)();
                    return Stage::Home;
                }
                app.show(ui);
                ui.ctx().request_repaint_after(LOOK);
                Stage::Between(place, app, opened)
            }
            Err(TryRecvError::Disconnected) => {
                self.trouble = Some(self.texts.get("home-not-opened").into_owned());
                Stage::Home
            }
        }
    }
}
