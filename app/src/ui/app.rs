//! The exercise window: takes the newest snapshot, draws it, and hands on what the person does.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use eframe::egui::{Context, Ui, ViewportCommand};
use goodform_exercises::Report;
use goodform_pose::{Landmark, Timestamp};

use super::after::{AfterAction, AfterInputs, AfterSet, SetDone};
use super::board::BannerBoard;
use super::fonts::install_fonts;
use super::hearing::Hearing;
use super::measured::{Measured, Measuring};
use super::page_keys::forget_repeats;
use super::pain::{PLACES, PainAction, PainAnswers, pain_screen};
use super::picture::PictureTexture;
use super::session::{SessionAction, session_screen};
use super::set_end::SetEnd;
use super::shot::{Outcome, Shot};
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::trace::Trace;
use super::view::{Banner, CornerFigures, SessionView};
use super::waker::Waker;
use crate::settings::{Settings, VoiceMode};
use crate::sound::SoundDesk;
use crate::street::{Latest, Notice, Snapshot};

/// What the person wants of the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UiCommand {
    /// Pause; the next one goes on.
    Pause,
    /// Stop the exercise and keep what was done; the window closes by itself.
    Stop,
    /// The window is closing without a Stop before it.
    Quit,
    /// It hurt at that moment: to be kept before anything is asked.
    Hurts(Timestamp),
    /// Where, by an id of [`PLACES`], and how much, 0-10.
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

/// Who was in position for so long has done an exercise of which nothing is counted. Units: s. Two cycles of it,
/// own choice.
pub const LEAST_IN_POSITION_S: f64 = 10.0;
/// A second Stop within this time is a finger that trembles. Units: s. Own choice.
const TREMBLE_S: f64 = 2.0;

/// What came of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Finished {
    /// Something of it was done.
    pub(super) is_done: bool,
    /// It hurt.
    pub(super) hurt: bool,
}

/// Where in a set the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Doing,
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
    correction: i32,
    trace: Trace,
    set_end: SetEnd,
    after: AfterSet,
    /// When Stop was pressed. Units: s of the window.
    stopped_at: Option<f64>,
    shot: Option<Shot>,
    measured: Option<Measured>,
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
        let measured = inputs.measure.take();
        Self {
            measured: measured.map(Measured::new),
            corner: inputs.developer,
            texts: Texts::of(inputs.language).of_exercise(&inputs.exercise_id),
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
            stage: Stage::Doing,
            left: false,
            hurt: false,
            correction: 0,
            trace: Trace::default(),
            set_end: SetEnd::default(),
            after: AfterSet::default(),
            stopped_at: None,
            shot,
        }
    }

    /// Where the picture's outcome will be, where one was asked for.
    pub(super) fn shot_outcome(&self) -> Option<Outcome> {
        self.shot.as_ref().map(Shot::outcome)
    }

    /// Draws one picture of the window into all of `ui`.
    pub fn show(&mut self, ui: &Ui) {
        forget_repeats(ui.ctx());
        self.take_news(ui.ctx());
        match self.stage {
            Stage::Hurt(answers) => self.ask(ui, answers),
            Stage::Ended if self.inputs.ended.get().is_some() => self.look_back(ui),
            Stage::Doing | Stage::Ended => {
                let action = self.draw(ui);
                if let Some(action) = action {
                    self.act(ui.ctx(), action);
                }
            }
        }
        self.take_shot(ui.ctx());
    }

    /// Asks where it hurts and how much.
    fn ask(&mut self, ui: &Ui, answers: PainAnswers) {
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
        };
        ui.ctx().request_repaint();
    }

    /// Shows what was done.
    fn look_back(&mut self, ui: &Ui) {
        let Some(report) = self.inputs.ended.get().cloned() else {
            return;
        };
        self.hearing.end(&report);
        let inputs = &self.inputs;
        let set = SetDone {
            exercise: &self
                .texts
                .exercise_name(&inputs.exercise_id, &inputs.exercise_name),
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
        };
        match self.after.show(ui, &set, &self.texts, &self.theme) {
            Some(AfterAction::Leave) => self.leave(ui.ctx()),
            Some(AfterAction::Delete) => {
                (self.inputs.commands)(UiCommand::Delete);
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
    fn correct(&mut self, by: i32, counted: u32) {
        let wanted = self.correction.saturating_add(by);
        let least = 0_i32.saturating_sub_unsigned(counted);
        self.correction = wanted.max(least);
        (self.inputs.commands)(UiCommand::Correct(self.correction));
    }

    /// The count as the person says.
    fn said(&self, counted: u32) -> u32 {
        counted.saturating_add_signed(self.correction)
    }

    /// Whoever has come home has done what was asked: the set ends by itself.
    fn end_where_asked(&mut self) {
        let (Some(latest), true) = (&self.latest, self.inputs.has_home) else {
            return;
        };
        let said = self.said(latest.update.count);
        let target = self.inputs.target_reps;
        if self.set_end.observe(latest, said, target) && self.stage == Stage::Doing {
            self.stop();
            self.stage = Stage::Ended;
        }
    }

    fn leave(&mut self, ctx: &Context) {
        self.left = true;
        self.hearing.leave();
        if !self.inputs.has_home {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// How much is said aloud: a key changes it.
    pub(super) fn voice(&self) -> VoiceMode {
        self.hearing.voice()
    }

    /// What came of the set, once the person has left it.
    pub(super) fn finished(&self) -> Option<Finished> {
        let is_done = self.inputs.ended.get().is_some_and(|report| {
            self.said(report.done()) > 0 || report.in_position_s >= LEAST_IN_POSITION_S
        });
        self.left.then_some(Finished {
            is_done,
            hurt: self.hurt,
        })
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
        if !still && let Some(snapshot) = self.inputs.snapshots.take() {
            self.picture.show(ctx, &snapshot.frame);
            self.board.update(&snapshot.update, &snapshot.report);
            let update = &snapshot.update;
            self.trace.note(update.at.as_seconds(), update.driving);
            if self.stage == Stage::Doing && !self.paused {
                let banner = self.board.banner();
                self.hearing.take(&snapshot.update, banner, &self.texts);
            }
            self.latest = Some(snapshot);
            // The street goes again: what held it up is mended.
            self.notice.take_if(|notice| notice.blocking);
            self.end_where_asked();
        }
        if let Some(notice) = self.inputs.notices.take() {
            self.notice = Some(notice);
        } else if self.notice.is_none() {
            self.notice = self.hearing.trouble(&self.texts);
        }
        if let Some(left_s) = self.hearing.forget(ctx.input(|input| input.time)) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left_s));
        }
        if self.inputs.snapshots.is_over() {
            // Whoever is asked where it hurts is not interrupted by the end of the source.
            if !self.over && self.stage == Stage::Doing && self.shot.is_none() {
                self.stage = Stage::Ended;
            }
            self.over = true;
        }
    }

    /// The banner that is shown.
    fn banner(&self) -> &Banner {
        match (self.over, self.paused) {
            (true, _) => &Banner::Finished,
            (_, true) => &Banner::Paused,
            _ => self.board.banner(),
        }
    }

    fn draw(&self, ui: &Ui) -> Option<SessionAction> {
        let banner = self.banner();
        let inputs = &self.inputs;
        let name = self
            .texts
            .exercise_name(&inputs.exercise_id, &inputs.exercise_name);
        let mut view = SessionView::waiting(&name, banner);
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

    fn act(&mut self, ctx: &Context, action: SessionAction) {
        match action {
            SessionAction::Pause => {
                self.paused = !self.paused;
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
                self.stage = Stage::Ended;
            }
            SessionAction::Hurts => {
                self.hearing.hurts(&self.texts);
                self.stop();
                let at = self.latest.as_ref().map(|latest| latest.update.at);
                (self.inputs.commands)(UiCommand::Hurts(at.unwrap_or_default()));
                self.hurt = true;
                self.stage = Stage::Hurt(PainAnswers::default());
            }
            SessionAction::Count(by) => {
                let counted = self.latest.as_ref().map_or(0, |one| one.update.count);
                self.correct(by, counted);
                self.end_where_asked();
            }
            SessionAction::Voice => {
                let now = ctx.input(|input| input.time);
                self.hearing.next_voice(now, &self.texts);
            }
            SessionAction::Again => self.hearing.again(self.banner(), &self.texts),
            SessionAction::NoticeRead => self.notice = None,
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
