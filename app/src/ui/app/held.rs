//! What holds a set up: a camera that is gone, a computer that was asleep.

use std::time::Duration;

use eframe::egui::Context;

use super::super::lead::LeadStage;
use super::super::lead_bar::LeadAction;
use super::{NOTICE_S, SessionAction, SessionApp, Stage, words};
use crate::street::{Notice, Trouble};

impl SessionApp {
    /// Whether no pictures come: nothing is seen, nothing counted, and what was said last holds no longer.
    pub(super) fn is_held(&self) -> bool {
        self.notice.as_ref().is_some_and(|notice| notice.blocking)
    }

    /// Something happened to the street.
    pub(super) fn take_notice(&mut self, ctx: &Context, mut notice: Notice) {
        let was_held = self.is_held();
        if let Some(trouble) = &notice.trouble {
            notice.text = words(trouble, &self.texts);
        }
        let pauses = notice.trouble.as_ref().is_some_and(Trouble::pauses);
        let passes = matches!(
            notice.trouble,
            Some(
                Trouble::Black
                    | Trouble::SlowCamera { .. }
                    | Trouble::SlowComputer { .. }
                    | Trouble::OtherCamera { .. }
            )
        );
        let holds = notice.blocking;
        (self.notice, self.quiet_at) = (Some(notice), None);
        if passes {
            self.goes_by_itself(ctx);
        }
        match self.stage {
            Stage::Doing if pauses && !self.paused => self.act(ctx, SessionAction::Pause),
            // Whoever is far away hears that it waits.
            Stage::Doing if holds && !was_held && !self.paused => {
                self.hearing.pause(true, &self.texts);
            }
            // Nobody counts down to something that nobody sees.
            Stage::Resuming(_) if pauses || holds => self.stage = Stage::Doing,
            Stage::Leading if pauses || holds => self.stop_counting(ctx),
            _ => {}
        }
    }

    /// Pictures come again: what held the set up is mended.
    pub(super) fn goes_again(&mut self, ctx: &Context) {
        if !self.is_held() {
            return;
        }
        self.notice = None;
        if !self.paused {
            // Whoever plugged a camera in stands at the computer: they get their time to step back.
            self.pause_changes(ctx);
        }
    }

    /// What can be done about it is far from the hands of who exercises: it is told, and then goes.
    pub(super) fn goes_by_itself(&mut self, ctx: &Context) {
        self.quiet_at = Some(ctx.input(|input| input.time) + NOTICE_S);
        ctx.request_repaint_after(Duration::from_secs_f64(NOTICE_S));
    }

    /// A countdown before a set is taken back.
    pub(super) fn stop_counting(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        if let Some(lead) = &mut self.around.lead
            && matches!(lead.stage, LeadStage::Counting(..))
        {
            lead.act(LeadAction::Wait, now);
        }
    }
}
