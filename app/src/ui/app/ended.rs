//! What comes after a set: the questions after pain, looking back, leaving.

use std::sync::atomic::Ordering;

use eframe::egui::{Context, Ui, ViewportCommand};
use goodform_exercises::Gestured;

use super::super::after::{AfterAction, SetDone};
use super::super::ending::Follows;
use super::super::handed::handed;
use super::super::lead::LeadStage;
use super::super::pain::{PLACES, PainAction, PainAnswers, pain_screen};
use super::{Finished, SessionApp, Stage, UiCommand};
use crate::records::progress::LEAST_IN_POSITION_S;
use crate::settings::VoiceMode;

impl SessionApp {
    /// Asks where it hurts and how much.
    pub(super) fn ask(&mut self, ui: &mut Ui, answers: PainAnswers) {
        let Some(action) = pain_screen(ui, answers, &self.texts, &self.theme) else {
            return;
        };
        self.stage = match action {
            PainAction::Where(place) => {
                if answers.place.is_none() {
                    self.hearing.asks_how_much(&self.texts);
                }
                Stage::Hurt(PainAnswers {
                    place: Some(place),
                    ..answers
                })
            }
            PainAction::HowMuch(strength) => Stage::Hurt(PainAnswers {
                strength: Some(strength),
                ..answers
            }),
            PainAction::Save => {
                let place = answers.place.and_then(|place| PLACES.get(place).copied());
                (self.inputs.commands)(UiCommand::HurtsThere(place, answers.strength));
                Stage::Ended
            }
            PainAction::Skip => Stage::Ended,
            PainAction::Alarm => {
                self.needs_help = true;
                Stage::Help
            }
        };
        ui.ctx().request_repaint();
    }

    /// Shows what was done.
    pub(super) fn look_back(&mut self, ui: &mut Ui) {
        let Some(report) = self.inputs.ended.get().cloned() else {
            return;
        };
        self.hearing.end(&report);
        let inputs = &self.inputs;
        let settings = &inputs.settings;
        let hears = inputs.plan.before.is_some() && settings.gestures;
        let [number, of] = inputs.plan.set;
        let (follows, hint) = if number < of && !self.hurt {
            (Follows::Rest, "end-rest-hand")
        } else {
            (Follows::Nothing, "lead-pause-hand")
        };
        let set = SetDone {
            exercise: &self.name,
            report: &report,
            correction: self.correction,
            is_kept: inputs.is_kept.load(Ordering::Relaxed),
            hurt: self.hurt,
            trouble: self.notice.as_ref().map(|notice| notice.text.as_str()),
            zone_deg: inputs.zone_deg,
            judged: inputs.judged,
            mirror: inputs.mirror,
            trace: &self.trace,
            inputs: &inputs.after,
            follows,
            hand_hint: (hears && settings.taking_hand().is_none())
                .then(|| handed(hint, settings.starting_hand())),
        };
        let said = self
            .latest
            .as_ref()
            .map(|latest| latest.watched.gestured)
            .filter(|_| hears);
        let [raised, _] = said.map_or([false; 2], |said| self.around.heard.news(said));
        let action = self.after.show(ui, &set, &self.texts, &self.theme);
        // Nobody walks to the keyboard to go on.
        let hand = if raised { self.after.hand(&set) } else { None };
        if raised {
            ui.ctx().request_repaint();
        }
        match action.or(hand) {
            Some(AfterAction::Leave) => self.leave(ui.ctx()),
            Some(AfterAction::Delete) => {
                (self.inputs.commands)(UiCommand::Delete);
                self.deleted = true;
                // It is on its way to the disk: the line changes when it is gone.
                ui.ctx()
                    .request_repaint_after(std::time::Duration::from_millis(200));
            }
            Some(AfterAction::Count(by)) => self.correct(by, report.done()),
            Some(AfterAction::Felt {
                pain,
                effort,
                leaves,
            }) => {
                (self.inputs.commands)(UiCommand::Felt { pain, effort });
                if leaves {
                    self.leave(ui.ctx());
                }
            }
            None => {}
        }
    }

    /// The person counts otherwise; what the coach counted stays beside it, and nothing goes below none.
    pub(super) fn correct(&mut self, by: i32, counted: u32) {
        let wanted = self.correction.saturating_add(by);
        let least = 0_i32.saturating_sub_unsigned(counted);
        self.correction = wanted.max(least);
        (self.inputs.commands)(UiCommand::Correct(self.correction));
    }

    /// The count as the person says.
    pub(super) fn said(&self, counted: u32) -> u32 {
        counted.saturating_add_signed(self.correction)
    }

    /// Whoever has come home has done what was asked: the set ends by itself.
    pub(super) fn end_where_asked(&mut self, ctx: &Context) {
        let (Some(latest), true) = (&self.latest, self.inputs.has_home) else {
            return;
        };
        let said = self.said(latest.update.count);
        let target = self.inputs.target_reps;
        if self.set_end.observe(latest, said, target) && self.stage == Stage::Doing {
            self.stop();
            self.end(ctx);
        }
    }

    pub(super) fn leave(&mut self, ctx: &Context) {
        if self.gets_up_first() {
            self.stage = Stage::GettingUp;
            return;
        }
        self.left = true;
        self.hearing.leave();
        if !self.inputs.has_home {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Whether hands are heard now: at any time but in a set.
    pub(in crate::ui) fn hears_hands(&self) -> bool {
        self.stage != Stage::Doing || self.paused
    }

    /// Whether somebody is seen, and what their hands have said.
    pub(in crate::ui) fn seen_hands(&self) -> Option<(bool, Gestured)> {
        let latest = self.latest.as_ref()?;
        Some((latest.pose.is_some(), latest.watched.gestured))
    }

    /// A number that is another one on another page.
    pub(in crate::ui) fn page_number(&self) -> u16 {
        match self.stage {
            Stage::Leading => match self.around.lead.as_ref().map(|lead| lead.stage) {
                Some(LeadStage::Counting(..)) => 1,
                Some(LeadStage::Resting(_)) => 2,
                _ => 3,
            },
            Stage::Doing if self.paused => 4,
            Stage::Doing => 5,
            Stage::Resuming(_) => 6,
            Stage::GettingUp => 7,
            Stage::Help => 8,
            Stage::Hurt(_) => 9,
            Stage::Ended => 10 + self.after.page_number(),
        }
    }

    /// How much is said aloud: a key changes it.
    pub(in crate::ui) fn voice(&self) -> VoiceMode {
        self.hearing.voice()
    }

    /// Whether something was said that needs help at once.
    pub(in crate::ui) const fn needs_help(&self) -> bool {
        self.needs_help
    }

    /// Whether it was said that it hurts.
    pub(in crate::ui) const fn hurts(&self) -> bool {
        self.hurt
    }

    /// What came of the set, once the person has left it.
    pub(in crate::ui) fn finished(&self) -> Option<Finished> {
        let is_done = self.inputs.ended.get().is_some_and(|report| {
            self.said(report.done()) > 0 || report.in_position_s >= LEAST_IN_POSITION_S
        });
        self.left.then(|| Finished {
            is_done: is_done && !self.deleted,
            correction: self.correction,
            hurt: self.hurt,
            ended_at: self.around.ended_at,
            report: self.inputs.ended.get().cloned(),
        })
    }
}
