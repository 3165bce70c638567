//! Plays a kept set: where it is, whether it runs, and what the keys do.

use std::time::Duration;

use eframe::egui::Ui;
use goodform_pose::Landmark;

use super::replay::{ReplayAction, ReplayView, replay_screen};
use super::texts::Texts;
use super::theme::Theme;
use crate::records::Retrace;

/// A step of the arrow keys. Units: s. Own choice.
const STEP_S: f64 = 0.5;
/// Before a repetition, so that its beginning is seen. Units: s. Own choice.
const LEAD_S: f64 = 0.3;
/// Before a moment that was asked for, so that what led to it is seen. Units: s. Own choice.
const BEFORE_S: f64 = 2.0;
/// A picture every so often while it plays.
const FRAME: Duration = Duration::from_millis(33);

/// A set that is being watched.
pub(super) struct Player {
    kept: Retrace,
    /// The landmarks the verdict stands at.
    judged: &'static [Landmark],
    mirror: bool,
    is_of_other: bool,
    at_s: f64,
    /// The window's second at which the last picture was drawn, while it plays. Units: s.
    played_at: Option<f64>,
}

impl Player {
    /// Begins at the first moment, playing.
    pub(super) fn new(
        kept: Retrace,
        judged: &'static [Landmark],
        mirror: bool,
        now_s: f64,
    ) -> Self {
        let [first_s, _] = kept.span_s();
        Self {
            at_s: first_s,
            kept,
            judged,
            mirror,
            is_of_other: false,
            played_at: Some(now_s),
        }
    }

    /// The same, for somebody who looks at the person.
    pub(super) fn of_other(self) -> Self {
        Self {
            is_of_other: true,
            mirror: false,
            ..self
        }
    }

    /// Goes to a little before a second, playing on.
    pub(super) fn begin_before(&mut self, at_s: f64) {
        self.go(at_s - BEFORE_S);
    }

    /// The exercise's id.
    pub(super) fn exercise(&self) -> &str {
        &self.kept.set.exercise
    }

    /// Draws it into all of `ui`; gives whether the person went back.
    pub(super) fn show(&mut self, ui: &Ui, exercise: &str, texts: &Texts, theme: &Theme) -> bool {
        self.run(ui);
        let view = ReplayView {
            exercise,
            kept: &self.kept,
            judged: self.judged,
            mirror: self.mirror,
            is_of_other: self.is_of_other,
            at_s: self.at_s,
            plays: self.played_at.is_some(),
        };
        let Some(action) = replay_screen(ui, &view, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        self.act(action, ui.ctx().input(|input| input.time))
    }

    fn run(&mut self, ui: &Ui) {
        let [_, last_s] = self.kept.span_s();
        let now_s = ui.ctx().input(|input| input.time);
        if let Some(before_s) = self.played_at {
            self.at_s = (self.at_s + (now_s - before_s).max(0.0)).min(last_s);
            self.played_at = (self.at_s < last_s).then_some(now_s);
            if self.played_at.is_some() {
                ui.ctx().request_repaint_after(FRAME);
            }
        }
    }

    fn act(&mut self, action: ReplayAction, now_s: f64) -> bool {
        match action {
            ReplayAction::Back => return true,
            ReplayAction::Play => {
                let [first_s, last_s] = self.kept.span_s();
                if self.played_at.take().is_none() {
                    // At its end it begins anew.
                    if self.at_s >= last_s {
                        self.at_s = first_s;
                    }
                    self.played_at = Some(now_s);
                }
            }
            ReplayAction::Step(steps) => {
                self.played_at = None;
                self.go(self.at_s + STEP_S * f64::from(steps));
            }
            ReplayAction::Go(at_s) => self.go(at_s),
            ReplayAction::Next => {
                let next = self.marks().find(|mark| *mark > self.at_s + 0.01);
                self.go(next.unwrap_or(f64::INFINITY));
            }
            ReplayAction::Previous => {
                // Who has just come to a repetition wants the one before it.
                let before = self.at_s - 2.0 * LEAD_S;
                let last = self.marks().take_while(|mark| *mark < before).last();
                self.go(last.unwrap_or(0.0));
            }
            ReplayAction::NextHurt => {
                let hurts = || self.kept.set.hurts.iter().map(|hurt| hurt.at_s - LEAD_S);
                let next = hurts().find(|at_s| *at_s > self.at_s + 0.01);
                if let Some(at_s) = next.or_else(|| hurts().next()) {
                    self.go(at_s);
                }
            }
        }
        false
    }

    fn go(&mut self, at_s: f64) {
        let [first_s, last_s] = self.kept.span_s();
        self.at_s = at_s.max(first_s).min(last_s.max(first_s));
    }

    /// A little before each repetition and hold, in order.
    fn marks(&self) -> impl Iterator<Item = f64> + '_ {
        let report = &self.kept.set.report;
        let repetitions = report.repetitions.iter().map(|one| one.start_s);
        let holds = report.holds.iter().map(|one| one.start_s);
        repetitions.chain(holds).map(|at_s| at_s - LEAD_S)
    }
}
