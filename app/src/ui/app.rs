//! The exercise window: takes the newest snapshot, draws it, and hands on what the person does.

mod around;
mod ended;
mod held;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use eframe::egui::{Context, Key, Modifiers, Ui, ViewportCommand};
use goodform_exercises::{CoachUpdate, Report, Ways};
use goodform_pose::{Landmark, Timestamp};

use super::after::{AfterInputs, AfterSet};
use super::board::BannerBoard;
use super::fonts::install_fonts;
use super::hands::Hands;
use super::hearing::Hearing;
use super::lead::{Countdown, SetPlan};
use super::measured::{Measured, Measuring};
use super::other_side::OtherSide;
use super::page_keys::forget_repeats;
use super::pain::PainAnswers;
use super::picture::PictureTexture;
use super::session::{SessionAction, session_screen};
use super::set_end::SetEnd;
use super::shot::{Outcome, Shot};
use super::steps::help_now;
use super::tempo_guide::TempoGuide;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::trace::Trace;
use super::trouble::words;
use super::view::{Banner, CornerFigures, SessionView};
use super::waker::Waker;
use crate::settings::Settings;
use crate::sound::SoundDesk;
use crate::street::{Latest, Notice, Snapshot};
use around::Around;

/// What the person wants of the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UiCommand {
    /// The set begins.
    Begin,
    /// Pause; the next one goes on.
    Pause,
    /// Stop the exercise and keep what was done; the window closes by itself.
    Stop,
    /// The window is closing without a Stop before it.
    Quit,
    /// It hurt at that moment: to be kept before anything is asked.
    Hurts(Timestamp),
    /// Where, by an id of [`super::PLACES`], and how much, 0-10.
    HurtsThere(Option<&'static str>, Option<u8>),
    /// So many repetitions more, or fewer, than the coach counted.
    Correct(i32),
    /// How the set felt: pain now and effort, 0-10. Missing: not asked or passed over.
    Felt {
        /// Pain now.
        pain: Option<u8>,
        /// How hard it was.
        effort: Option<u8>,
    },
    /// What was kept of this set is to be deleted.
    Delete,
}

/// So long the notice of silence stays. Units: s. Own choice: a sentence is read in a third of it.
const NOTICE_S: f64 = 12.0;
/// A second Stop within this time is a finger that trembles. Units: s. Own choice.
const TREMBLE_S: f64 = 2.0;

/// What came of a set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finished {
    /// Something of it was done.
    pub(super) is_done: bool,
    /// It hurt.
    pub(super) hurt: bool,
    /// When the set ended, by the window's clock. Units: s.
    pub(super) ended_at: Option<f64>,
    /// What it came to.
    pub(super) report: Option<Arc<Report>>,
    /// So many more, or fewer, the person says it were.
    pub(super) correction: i32,
}

/// Where in a set the window is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Stage {
    /// Before it: the place is found, or the person rests.
    Leading,
    Doing,
    /// A hand was raised in a pause.
    Resuming(Countdown),
    /// After it, from the floor.
    GettingUp,
    /// Something that needs help at once.
    Help,
    Hurt(PainAnswers),
    Ended,
}

/// All the exercise window is made from.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts about the session"
)]
pub struct SessionInputs {
    /// The newest snapshot; closed when the source is at its end.
    pub snapshots: Arc<Latest<Snapshot>>,
    /// Things to tell.
    pub notices: Arc<Latest<Notice>>,
    /// Takes what the person wants; it must not block.
    pub commands: Box<dyn Fn(UiCommand) + Send>,
    /// To be woken when a snapshot or a notice was put, and when the snapshots are closed.
    pub waker: Waker,
    /// The exercise's id, which chooses its words.
    pub exercise_id: String,
    /// The exercise's name, where the language has none for its id.
    pub exercise_name: String,
    /// The language of all words in the window.
    pub language: Language,
    /// The landmarks its judged measure is made of.
    pub judged: &'static [Landmark],
    /// Repetitions to do; 0 for no end.
    pub target_reps: u32,
    /// The zone the judged angle should reach, and the error of a range. Units: degrees. Missing: no angle is judged.
    pub zone_deg: Option<([f32; 2], f32)>,
    /// The tempo it is done in. Missing: it has none that could be followed.
    pub ways: Option<Ways>,
    /// How long a hold should last. Units: s; 0 where nothing is held.
    pub hold_s: f64,
    /// What is heard goes here; [`SoundDesk::silent`] where nothing is.
    pub sound: SoundDesk,
    /// The report of the whole set, once it has ended.
    pub ended: Arc<OnceLock<Arc<Report>>>,
    /// Whether the set is being kept, as it is now.
    pub is_kept: Arc<AtomicBool>,
    /// What the end of the set can do.
    pub after: AfterInputs,
    /// Whether there is a home to go back to; else the window closes at the end.
    pub has_home: bool,
    /// What leads to the set and what follows it.
    pub plan: SetPlan,
    /// What the person has set.
    pub settings: Settings,
    /// Whether the picture is shown as a mirror.
    pub mirror: bool,
    /// Whether the developer corner is open from the start (F12 opens and closes it).
    pub developer: bool,
    /// The engine's name, for the corner.
    pub engine: String,
    /// The source's name, for the corner.
    pub source_name: String,
    /// Measures how fast the window is; then it closes at the source's end.
    pub measure: Option<Measuring>,
    /// Where to save a picture of the window, and at which second of the source; then the window closes.
    pub screenshot: Option<(PathBuf, f64)>,
}

/// The exercise window.
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent facts about the window"
)]
pub struct SessionApp {
    inputs: SessionInputs,
    /// The exercise's name in the person's language.
    name: String,
    around: Around,
    /// The set has begun.
    has_begun: bool,
    texts: Texts,
    theme: Theme,
    picture: PictureTexture,
    hearing: Hearing,
    board: BannerBoard,
    latest: Option<Snapshot>,
    notice: Option<Notice>,
    paused: bool,
    corner: bool,
    over: bool,
    told: bool,
    stage: Stage,
    left: bool,
    hurt: bool,
    /// So many repetitions more, or fewer, the person says.
    /// What was kept of the set is deleted.
    deleted: bool,
    /// Something was said that needs help at once.
    needs_help: bool,
    /// The exercise's name, and which set it is where there are several.
    heading: String,
    /// When the notice of silence goes. Units: s of the window.
    quiet_at: Option<f64>,
    correction: i32,
    trace: Trace,
    tempo: TempoGuide,
    set_end: SetEnd,
    after: AfterSet,
    /// When Stop was pressed. Units: s of the window.
    stopped_at: Option<f64>,
    shot: Option<Shot>,
    measured: Option<Measured>,
    hands: Hands,
    other_side: OtherSide,
}

impl SessionApp {
    /// Makes the window's contents; `ctx` is the window's.
    pub fn new(ctx: &Context, mut inputs: SessionInputs) -> Self {
        install_fonts(ctx);
        inputs.waker.tie(ctx);
        let shot = inputs
            .screenshot
            .take()
            .map(|(path, at_s)| Shot::new(path, at_s));
        let texts = Texts::of(inputs.language).of_exercise(&inputs.exercise_id);
        let name = texts.exercise_name(&inputs.exercise_id, &inputs.exercise_name);
        let [set, sets] = inputs.plan.set;
        let heading = if sets > 1 {
            let which = texts.with_numbers("lead-set", [("set", set), ("sets", sets)]);
            format!("{name}, {which}")
        } else {
            name.to_string()
        };
        let (around, stage) = Around::of(ctx, &inputs.plan);
        let other_side = OtherSide::after(inputs.plan.one_side);
        let measured = inputs.measure.take();
        Self {
            measured: measured.map(Measured::new),
            other_side,
            corner: inputs.developer,
            name: name.into_owned(),
            heading,
            has_begun: stage == Stage::Doing,
            around,
            stage,
            texts,
            theme: Theme::set(&inputs.settings),
            hearing: Hearing::new(&inputs),
            inputs,
            picture: PictureTexture::default(),
            board: BannerBoard::default(),
            latest: None,
            notice: None,
            paused: false,
            over: false,
            told: false,
            left: false,
            hurt: false,
            deleted: false,
            needs_help: false,
            quiet_at: None,
            correction: 0,
            trace: Trace::default(),
            tempo: TempoGuide::default(),
            set_end: SetEnd::default(),
            after: AfterSet::default(),
            stopped_at: None,
            shot,
            hands: Hands::default(),
        }
    }

    /// Where the picture's outcome will be, where one was asked for.
    pub(super) fn shot_outcome(&self) -> Option<Outcome> {
        self.shot.as_ref().map(Shot::outcome)
    }

    /// Draws one picture of the window into all of `ui`.
    pub fn show(&mut self, ui: &mut Ui) {
        forget_repeats(ui.ctx());
        self.take_news(ui.ctx());
        self.watch_set(ui.ctx());
        self.forget_trembling(ui.ctx());
        match self.stage {
            Stage::Leading => self.lead(ui),
            Stage::Resuming(countdown) => self.resume(ui, countdown),
            Stage::GettingUp => self.get_up(ui),
            Stage::Hurt(answers) => self.ask(ui, answers),
            Stage::Help => match help_now(ui, &self.texts, &self.theme) {
                Some(true) => self.leave(ui.ctx()),
                Some(false) => {
                    self.needs_help = false;
                    self.stage = Stage::Hurt(PainAnswers::default());
                    ui.ctx().request_repaint();
                }
                None => {}
            },
            Stage::Ended if self.inputs.ended.get().is_some() => self.look_back(ui),
            // It hurt before the set had begun: nothing is looked back at.
            Stage::Ended if !self.has_begun => self.leave(ui.ctx()),
            Stage::Doing | Stage::Ended => {
                let action = self.draw(ui);
                self.pause_hint(ui);
                if let Some(action) = action {
                    self.act(ui.ctx(), action);
                }
            }
        }
        self.take_shot(ui.ctx());
    }

    /// A second Esc right after the one that stopped the set is a finger that trembles: it must not pass over what was
    /// done.
    fn forget_trembling(&self, ctx: &Context) {
        let since = self.stopped_at.map(|at| ctx.input(|input| input.time) - at);
        let is_after = matches!(self.stage, Stage::Ended | Stage::GettingUp);
        if is_after && since.is_some_and(|since| since < TREMBLE_S) && self.inputs.has_home {
            ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        }
    }

    fn stop(&mut self) {
        if !std::mem::replace(&mut self.told, true) {
            (self.inputs.commands)(UiCommand::Stop);
        }
    }

    /// Says that the window goes, unless Stop was said before.
    pub fn closing(&mut self) {
        if !self.told {
            self.told = true;
            (self.inputs.commands)(UiCommand::Quit);
        }
    }

    fn take_news(&mut self, ctx: &Context) {
        // The picture to be saved stands still until it was.
        let still = self.shot.as_ref().is_some_and(Shot::asked);
        if !still && let Some(mut snapshot) = self.inputs.snapshots.take() {
            if self.inputs.settings.taking_hand().is_some() {
                let said = snapshot.watched.gestured;
                let left = self.hands.hear(ctx, said, &self.inputs.sound);
                snapshot.watched.gestured = left;
            }
            self.picture.show(ctx, &snapshot.frame);
            self.board.update(&snapshot.update, &snapshot.report);
            let update = &snapshot.update;
            if self.has_begun && !self.paused {
                self.trace.note(update.at.as_seconds(), update.judged);
                if let Some(ways) = self.inputs.ways {
                    self.tempo.note(ways, update);
                }
            }
            if self.stage == Stage::Doing && !self.paused {
                let banner = self.board.banner();
                let update = CoachUpdate {
                    count: self.said(snapshot.update.count),
                    ..snapshot.update
                };
                let (at, done) = (update.at, &snapshot.report.repetitions);
                let changes = self.other_side.note(at, update.count, done);
                self.hearing.take(&update, banner, &self.texts);
                if changes {
                    self.hearing.other_side(&self.texts);
                }
            }
            self.latest = Some(snapshot);
            self.goes_again(ctx);
            self.end_where_asked(ctx);
        }
        if let Some(notice) = self.inputs.notices.take() {
            self.take_notice(ctx, notice);
        } else if self.notice.is_none() {
            self.notice = self.hearing.trouble(&self.texts);
            if self.notice.is_some() {
                self.goes_by_itself(ctx);
            }
        }
        // That nothing can be heard is told and then goes by itself: it hides the picture, and a hand is far away.
        let now = ctx.input(|input| input.time);
        if self.quiet_at.is_some_and(|at| now >= at) {
            (self.notice, self.quiet_at) = (None, None);
        }
        if let Some(left_s) = self.hearing.forget(ctx.input(|input| input.time)) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left_s));
        }
        if self.inputs.snapshots.is_over() {
            // Whoever is asked where it hurts is not interrupted by the end of the source.
            let in_set = matches!(self.stage, Stage::Doing | Stage::Resuming(_));
            if !self.over && in_set && self.shot.is_none() {
                self.end(ctx);
            }
            self.over = true;
        }
    }

    /// The banner that is shown.
    fn banner(&self) -> &Banner {
        match (self.over, self.paused || self.is_held()) {
            (true, _) => &Banner::Finished,
            (_, true) => &Banner::Paused,
            _ if self.other_side.is_shown() => &Banner::OtherSide,
            _ => self.board.banner(),
        }
    }

    fn draw(&self, ui: &Ui) -> Option<SessionAction> {
        let banner = self.banner();
        let mut view = SessionView::waiting(&self.heading, banner);
        view.judged = self.inputs.judged;
        view.target = self.inputs.target_reps;
        view.mirror = self.inputs.mirror;
        view.paused = self.paused;
        view.notice = self.notice.as_ref();
        view.caption = self.hearing.caption();
        view.picture = self.picture.view();
        if let Some(snapshot) = &self.latest {
            view.count = self.said(snapshot.update.count);
            view.seen = (self.correction != 0).then_some(snapshot.update.count);
            view.can_correct = snapshot.report.in_position_s <= 0.0;
            view.held_s = snapshot.update.held_s;
            view.judging = snapshot.update.judging;
            view.phase = snapshot.update.phase;
            view.driving = snapshot.update.driving;
            view.scale = snapshot.update.scale;
            let calm = self.inputs.settings.reduced_motion;
            let ways = self.inputs.ways.filter(|_| !self.paused && !self.over);
            view.tempo = ways.and_then(|ways| self.tempo.view(ways, &snapshot.update, calm));
            view.repetitions = &snapshot.report.repetitions;
            view.pose = snapshot.pose.as_ref();
            view.corner = self.corner.then_some(CornerFigures {
                fps: snapshot.analysed_fps,
                total_ms: snapshot.times.total,
                network_ms: snapshot.times.network,
                dropped: snapshot.dropped,
                engine: &self.inputs.engine,
                source: &self.inputs.source_name,
            });
        }
        session_screen(ui, &view, &self.texts, &self.theme)
    }

    /// The set has ended; its report may come a moment later.
    fn end(&mut self, ctx: &Context) {
        self.stage = if self.gets_up_first() {
            Stage::GettingUp
        } else {
            Stage::Ended
        };
        self.pause_changes(ctx);
        let now = ctx.input(|input| input.time);
        self.around.ended_at.get_or_insert(now);
    }

    fn act(&mut self, ctx: &Context, action: SessionAction) {
        match action {
            SessionAction::Pause => {
                self.paused = !self.paused;
                self.pause_changes(ctx);
                self.hearing.pause(self.paused, &self.texts);
                (self.inputs.commands)(UiCommand::Pause);
            }
            SessionAction::Stop => {
                self.hearing.stop();
                // A later Stop leaves: nobody waits for a street that does not end.
                let now = ctx.input(|input| input.time);
                let first = *self.stopped_at.get_or_insert(now);
                if now - first > TREMBLE_S {
                    self.leave(ctx);
                }
                self.stop();
                self.end(ctx);
            }
            SessionAction::Hurts => {
                self.hearing.hurts(&self.texts);
                self.stop();
                let at = self.latest.as_ref().map(|latest| latest.update.at);
                (self.inputs.commands)(UiCommand::Hurts(at.unwrap_or_default()));
                self.hurt = true;
                // Nobody is asked while they lie on the floor: the keyboard is up here.
                self.stage = if self.gets_up_first() {
                    Stage::GettingUp
                } else {
                    Stage::Hurt(PainAnswers::default())
                };
            }
            SessionAction::Count(by) => {
                let counted = self.latest.as_ref().map_or(0, |one| one.update.count);
                self.correct(by, counted);
                self.end_where_asked(ctx);
            }
            SessionAction::Voice => {
                let now = ctx.input(|input| input.time);
                self.hearing.next_voice(now, &self.texts);
            }
            SessionAction::Again => self.hearing.again(self.banner(), &self.texts),
            SessionAction::NoticeRead => (self.notice, self.quiet_at) = (None, None),
            SessionAction::Corner => self.corner = !self.corner,
            SessionAction::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
        }
        ctx.request_repaint();
    }

    fn take_shot(&mut self, ctx: &Context) {
        if let Some(shot) = &mut self.shot {
            let now_s = self
                .latest
                .as_ref()
                .map(|snapshot| snapshot.update.at.as_seconds());
            if shot.step(ctx, now_s, self.over) {
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}

impl eframe::App for SessionApp {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let began = Instant::now();
        self.show(ui);
        if let Some(measured) = &mut self.measured {
            let whole = frame.info().cpu_usage;
            measured.picture(began.elapsed(), whole, self.latest.as_ref());
            if self.over {
                ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.closing();
        if let Some(measured) = &mut self.measured {
            measured.finish();
        }
    }

    fn clear_color(&self, _visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.theme.palette.bg.solid().to_normalized_gamma_f32()
    }
}
