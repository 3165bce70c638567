//! What is around a set: what leads to it, a pause that hands end, its end when all is done, and getting up.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{ColorImage, Context, TextureOptions, Ui};
use goodform_pose::Timestamp;

use super::super::handed::handed;
use super::super::lead::{Countdown, Heard, Lead, LeadEnd, LeadIn, LeadStage};
use super::super::lead_bar::LeadAction;
use super::super::pain::PainAnswers;
use super::super::pen::{Pen, Type};
use super::super::placing::{LeadView, placing_screen, told_id};
use super::super::resting::{countdown_screen, get_up_id, getting_up_screen, rest_id, rest_screen};
use super::super::theme::sizes;
use super::super::toast::toast;
use super::super::view::PictureView;
use super::{SessionAction, SessionApp, SessionInputs, Stage, UiCommand};

/// Upright for so long, a person has got up. Units: s. Own choice: longer than a sway.
const UP_S: f64 = 2.0;

/// What a set's surroundings remember.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts about the set"
)]
pub(super) struct Around {
    pub(super) lead: Option<Lead>,
    pub(super) heard: Heard,
    outline: Option<eframe::egui::TextureHandle>,
    up_since: Option<Timestamp>,
    /// The person went on after a pause. Units: s of the window.
    went_on_at: Option<f64>,
    /// The person leaves before the last set.
    goes_home: bool,
    /// It was asked where it hurts.
    was_asked: bool,
    /// The pause is because nobody was seen.
    is_gone: bool,
    /// What was told last, and the last number.
    told: &'static str,
    number: Option<u32>,
    is_over: bool,
    /// The person has got up, or said so.
    is_up: bool,
    /// When the set ended. Units: s of the window.
    pub(super) ended_at: Option<f64>,
}

impl Around {
    /// Where a set begins, and what leads to it.
    pub(super) fn of(ctx: &Context, plan: &super::SetPlan) -> (Self, Stage) {
        let now = ctx.input(|input| input.time);
        let since = plan.rest_since.unwrap_or(now);
        let lead = plan.before.as_ref().map(|before| Lead::new(before, since));
        let stage = if lead.is_some() {
            Stage::Leading
        } else {
            Stage::Doing
        };
        let around = Self {
            lead,
            ..Self::default()
        };
        (around, stage)
    }
}

/// So long after going on nobody is missed in the picture. Units: s. Own choice: a few slow steps back.
const STEP_BACK_S: f64 = 10.0;

impl SessionInputs {
    /// Whether they are of the camera that another set was done before.
    pub(crate) fn snapshots_are(&self, other: &SessionApp) -> bool {
        Arc::ptr_eq(&self.snapshots, &other.inputs.snapshots)
    }
}

impl SessionApp {
    /// Before the set.
    pub(super) fn lead(&mut self, ui: &Ui) {
        let now = ui.input(|input| input.time);
        if self.is_held() {
            self.stop_counting(ui.ctx());
        }
        // What was seen before the pictures stopped says nothing of now.
        let latest = self.latest.as_ref().filter(|_| !self.is_held());
        let watched = latest.map(|latest| &latest.watched);
        let Some(lead) = &mut self.around.lead else {
            self.stage = Stage::Doing;
            return;
        };
        let mut end = lead.step(watched, now);
        let stage = lead.stage;
        self.load_outline(ui.ctx());
        let view = self.lead_view();
        let screen = (&self.texts, &self.theme);
        let action = match (stage, &self.inputs.plan.before) {
            (LeadStage::Placing, _) => placing_screen(ui, &view, screen.0, screen.1),
            (
                LeadStage::Resting(clock),
                Some(LeadIn::Rest {
                    report, correction, ..
                }),
            ) => rest_screen(ui, &view, (clock, now), (report, *correction), screen),
            (LeadStage::Resting(_), _) => None,
            (LeadStage::Counting(countdown, _), _) => {
                let number = countdown.shown(now).unwrap_or(1);
                countdown_screen(ui, &view, number, screen.0, screen.1)
            }
        };
        let told = match stage {
            LeadStage::Placing => told_id(&view),
            LeadStage::Resting(clock) => handed(rest_id(clock, view.gestures), view.hand),
            LeadStage::Counting(..) => "stage-countdown",
        };
        match stage {
            LeadStage::Counting(countdown, _) => self.tell_number(countdown.shown(now)),
            LeadStage::Resting(clock) => {
                self.tell(told);
                self.tell_rest_over(clock.left_s(now) <= 0.0);
            }
            LeadStage::Placing => self.tell(told),
        }
        self.tell_notice(ui);
        if let (Some(action), Some(lead)) = (action, &mut self.around.lead) {
            end = end.or(lead.act(action, now));
            ui.ctx().request_repaint();
        }
        if let Some(next_s) = self.around.lead.as_ref().and_then(|lead| lead.next_s(now)) {
            repaint_in(ui.ctx(), next_s);
        }
        match end {
            Some(LeadEnd::Begin) => self.begin(ui.ctx()),
            Some(LeadEnd::Hurts) => {
                self.act(ui.ctx(), SessionAction::Hurts);
            }
            Some(LeadEnd::Leave) => {
                self.around.goes_home = true;
                self.leave(ui.ctx());
            }
            None => {}
        }
    }

    /// Says what is new on the screen.
    fn tell(&mut self, id: &'static str) {
        if std::mem::replace(&mut self.around.told, id) != id {
            self.hearing.tell(id, &self.texts);
        }
        self.around.number = None;
    }

    fn tell_number(&mut self, number: Option<u32>) {
        if self.around.number != number && number.is_some() {
            self.hearing.count_down(number);
        }
        (self.around.number, self.around.told) = (number, "");
    }

    fn tell_rest_over(&mut self, is_over: bool) {
        if is_over && !self.around.is_over {
            self.hearing.rest_over();
        }
        self.around.is_over = is_over;
    }

    fn begin(&mut self, ctx: &Context) {
        self.around.lead = None;
        if self.over {
            // Nothing comes any more: there is nothing to begin.
            self.leave(ctx);
            return;
        }
        self.hearing.count_down(None);
        (self.inputs.commands)(UiCommand::Begin);
        self.has_begun = true;
        self.stage = Stage::Doing;
        // What was seen before belongs to what was before.
        self.latest = None;
        ctx.request_repaint();
    }

    /// After a pause, before the set goes on.
    pub(super) fn resume(&mut self, ui: &Ui, countdown: Countdown) {
        let now = ui.input(|input| input.time);
        let view = self.lead_view();
        let number = countdown.shown(now);
        let shown = number.unwrap_or(1);
        let action = countdown_screen(ui, &view, shown, &self.texts, &self.theme);
        self.tell_number(number);
        let [_, crossed] = self.news();
        match action {
            Some(LeadAction::Stop) => self.act(ui.ctx(), SessionAction::Stop),
            Some(LeadAction::Wait) => self.stage = Stage::Doing,
            _ if crossed => self.stage = Stage::Doing,
            Some(LeadAction::GoOn) => self.act(ui.ctx(), SessionAction::Pause),
            _ if number.is_none() => self.act(ui.ctx(), SessionAction::Pause),
            _ => {
                repaint_in(ui.ctx(), countdown.next_s(now));
                return;
            }
        }
        if self.stage == (Stage::Resuming(countdown)) {
            self.stage = Stage::Doing;
        }
        ui.ctx().request_repaint();
    }

    /// What was said by hand since the last question.
    pub(super) fn news(&mut self) -> [bool; 2] {
        let said = self.latest.as_ref().map(|latest| latest.watched.gestured);
        said.map_or([false; 2], |said| self.around.heard.news(said))
    }

    /// What the camera's newest word means for a set that is going on.
    pub(super) fn watch_set(&mut self, ctx: &Context) {
        if self.stage != Stage::Doing || self.over || self.inputs.plan.before.is_none() {
            return;
        }
        let Some(latest) = self.latest.as_ref().filter(|latest| latest.watched.in_set) else {
            return;
        };
        let watched = latest.watched;
        if self.paused {
            let [raised, _] = self.news();
            if raised && self.inputs.settings.gestures {
                let now = ctx.input(|input| input.time);
                self.stage = Stage::Resuming(Countdown::from(now));
            }
            return;
        }
        // On the floor the picture cuts people off, and a network that loses them says nothing.
        // Who goes on by hand stands at the computer, half in the picture: they get their time to step back.
        let since = self
            .around
            .went_on_at
            .map(|at| ctx.input(|input| input.time) - at);
        let is_back = since.is_none_or(|since| since > STEP_BACK_S);
        if watched.is_gone && is_back && self.inputs.plan.floor.is_none() {
            self.act(ctx, SessionAction::Pause);
            self.around.is_gone = true;
            return;
        }
        // What is counted ends a set elsewhere; here is what only takes its time.
        let asked_s = self.inputs.plan.position_s;
        if asked_s > 0.0 && latest.report.in_position_s >= asked_s {
            self.stop();
            self.end(ctx);
        }
    }

    /// A pause begins or ends: what hands said before was said to somebody else.
    pub(super) fn pause_changes(&mut self, ctx: &Context) {
        self.around.heard = Heard::default();
        self.around.is_gone = false;
        if !self.paused {
            self.around.went_on_at = Some(ctx.input(|input| input.time));
        }
    }

    /// In a pause: how to go on without a keyboard.
    pub(super) fn pause_hint(&self, ui: &Ui) {
        if !self.paused || self.over || self.inputs.plan.before.is_none() {
            return;
        }
        let id = match (self.around.is_gone, self.inputs.settings.gestures) {
            (true, true) => "lead-pause-gone",
            (true, false) => "lead-pause-gone-key",
            (false, true) => "lead-pause-hand",
            (false, false) => return,
        };
        let pen = Pen::over(ui, &self.theme);
        let hint = handed(id, self.inputs.settings.starting_hand());
        let hint = self.texts.get(hint);
        let ink = self.theme.palette.ink.solid();
        let [_, top, _, height] = sizes::BANNER;
        let foot = top + height;
        // It is read from where the person stands: as large as the line has room for.
        let kind = Type::new(&self.theme.fonts.text, 72.0, ink);
        let kind = pen.fit_wide(&hint, &kind, [72.0, 64.0, 56.0, 48.0, 40.0], 1500.0);
        pen.line(&hint, &kind, (352.0, foot - 36.0), eframe::egui::Align::Min);
        pen.name(ui, "pause-hint", &hint, [352.0, foot - 80.0, 1500.0, 60.0]);
    }

    /// After the last set on the floor.
    pub(super) fn get_up(&mut self, ui: &Ui) {
        let Some(floor) = self.inputs.plan.floor else {
            self.leave(ui.ctx());
            return;
        };
        self.tell(get_up_id(floor));
        let view = self.lead_view();
        let action = getting_up_screen(ui, &view, floor, &self.texts, &self.theme);
        let placed = self.latest.as_ref().and_then(|latest| {
            let at = latest.update.at;
            Some((latest.watched.placed?.is_upright, at))
        });
        let is_up = if let Some((true, at)) = placed {
            let since = *self.around.up_since.get_or_insert(at);
            at.seconds_since(since) >= UP_S
        } else {
            self.around.up_since = None;
            false
        };
        if is_up || action.is_some() {
            self.around.is_up = true;
            // What was done is shown then, after a pain the questions; where nothing was begun there is nothing to show.
            if self.hurt && !std::mem::replace(&mut self.around.was_asked, true) {
                self.stage = Stage::Hurt(PainAnswers::default());
            } else if self.hurt || !self.has_begun {
                self.leave(ui.ctx());
            } else {
                self.stage = Stage::Ended;
            }
            ui.ctx().request_repaint();
        }
    }

    /// Whether the person is on the floor and is told how to get up before they go.
    pub(super) fn gets_up_first(&self) -> bool {
        let plan = &self.inputs.plan;
        let placed = self
            .latest
            .as_ref()
            .and_then(|latest| latest.watched.placed);
        let is_up = placed.is_some_and(|placed| placed.is_upright);
        let was_down = self.has_begun || matches!(plan.before, Some(LeadIn::Rest { .. }));
        let leaves = plan.gets_up || self.hurt || self.around.goes_home;
        let is_down = was_down && !is_up && !self.around.is_up;
        plan.floor.is_some() && plan.before.is_some() && is_down && leaves
    }

    fn lead_view(&self) -> LeadView<'_> {
        let latest = self.latest.as_ref().filter(|_| !self.is_held());
        LeadView {
            name: &self.name,
            set: self.inputs.plan.set,
            placed: latest.and_then(|latest| latest.watched.placed),
            is_seen: latest.is_some_and(|latest| latest.pose.is_some()),
            pose: latest.and_then(|latest| latest.pose.as_ref()),
            picture: self.picture.view(),
            mirror: self.inputs.mirror,
            outline: self.around.outline.as_ref().map(|outline| PictureView {
                texture: outline.id(),
                size: outline.size_vec2().into(),
            }),
            gestures: self.inputs.settings.gestures,
            hand: self.inputs.settings.starting_hand(),
        }
    }

    /// The outline becomes a texture once.
    fn load_outline(&mut self, ctx: &Context) {
        let outline = self.inputs.plan.outline.take();
        if let Some(outline) = outline.filter(|_| self.around.outline.is_none()) {
            let image = ColorImage::from_rgba_unmultiplied(outline.size, &outline.rgba);
            let handle = ctx.load_texture("outline", image, TextureOptions::LINEAR);
            self.around.outline = Some(handle);
        }
    }

    fn tell_notice(&mut self, ui: &Ui) {
        let pen = Pen::over(ui, &self.theme);
        let notice = self.notice.as_ref();
        if notice.is_some_and(|notice| toast(ui, &pen, notice, false, &self.texts)) {
            self.notice = None;
            ui.ctx().request_repaint();
        }
    }
}

fn repaint_in(ctx: &Context, seconds: f64) {
    let wait = Duration::try_from_secs_f64(seconds).unwrap_or_default();
    ctx.request_repaint_after(wait);
}
