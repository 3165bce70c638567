//! After a set: what was done, its replay, how it felt, and a light word.

use std::time::Duration;

use eframe::egui::Ui;
use goodform_exercises::Report;
use goodform_pose::Landmark;

use super::advice::{Advice, advice_after};
use super::archive::{Awaited, taken};
use super::ending::{EndingAction, EndingView, Follows, ending_screen};
use super::felt::{FeltAction, Question, advice_screen, felt_screen};
use super::hand_hint::hand_hint;
use super::player::Player;
use super::texts::Texts;
use super::theme::Theme;
use super::trace::{RepCurve, Span, Trace};
use crate::records::Retrace;

/// So long what was done in a set is shown before the rest takes its place, where nobody touches anything. Units: s. Own
/// choice: what is told at the end takes about 8 s, a look as long again; the rest's time runs meanwhile.
const SHOWN_S: f64 = 20.0;

/// What is asked after a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asks {
    /// The pain the person came with, 0-10. Missing: not answered.
    pub pain_before: Option<u8>,
}

/// What the end of a set can do beyond showing it.
pub struct AfterInputs {
    /// How it felt is asked: this is an exercise's last set. Missing: it is not.
    pub asks: Option<Asks>,
    /// Reads the movement of the set back.
    pub watch: Box<dyn Fn() -> Awaited<Retrace> + Send>,
}

impl Default for AfterInputs {
    /// Nothing is asked, and there is nothing to watch.
    fn default() -> Self {
        Self {
            asks: None,
            watch: Box::new(|| std::sync::mpsc::sync_channel(1).1),
        }
    }
}

/// What the person wants at the end of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AfterAction {
    /// Away from here.
    Leave,
    /// Delete what was kept.
    Delete,
    /// The count differs by that much more.
    Count(i32),
    /// How it felt.
    Felt {
        /// Pain now.
        pain: Option<u8>,
        /// How hard it was.
        effort: Option<u8>,
        /// And then away from here.
        leaves: bool,
    },
}

/// What is known of the set that has ended.
pub(super) struct SetDone<'a> {
    pub(super) exercise: &'a str,
    pub(super) report: &'a Report,
    pub(super) correction: i32,
    pub(super) is_kept: bool,
    pub(super) hurt: bool,
    pub(super) trouble: Option<&'a str>,
    /// The zone the judged angle should reach, and the error of a range. Units: degrees.
    pub(super) zone_deg: Option<([f32; 2], f32)>,
    pub(super) judged: &'static [Landmark],
    pub(super) mirror: bool,
    pub(super) trace: &'a Trace,
    pub(super) inputs: &'a AfterInputs,
    pub(super) follows: Follows,
    /// What is said of a raised hand, which goes on. Missing: none is looked for, or it is said elsewhere.
    pub(super) hand_hint: Option<&'static str>,
}

enum Stage {
    Summary,
    Reading(Awaited<Retrace>),
    Watching(Box<Player>),
    Asking(Question, Option<u8>),
    Advice(Advice),
}

/// After a raised hand has turned the page it takes no number for so long: the finger on a key meant the page before. Units:
/// s. Own choice, a little over what it takes to see that the page has changed.
const SETTLE_S: f64 = 1.0;

/// Where after a set the person is.
pub(super) struct AfterSet {
    stage: Stage,
    curves: Option<Vec<RepCurve>>,
    effort: Option<u8>,
    /// Why the movement cannot be watched.
    unread: Option<String>,
    /// Since when it is shown. Units: s of the window. Missing: not yet.
    since: Option<f64>,
    /// Somebody sits before it.
    is_touched: bool,
    /// A hand has just turned the page.
    is_turned: bool,
    /// Until when no number is taken. Units: s of the window.
    settled_s: f64,
}

impl Default for AfterSet {
    fn default() -> Self {
        Self {
            stage: Stage::Summary,
            curves: None,
            effort: None,
            unread: None,
            since: None,
            is_touched: false,
            is_turned: false,
            settled_s: 0.0,
        }
    }
}

impl AfterSet {
    /// Draws it into all of `ui`; gives what is wanted.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        set: &SetDone<'_>,
        texts: &Texts,
        theme: &Theme,
    ) -> Option<AfterAction> {
        let before = std::mem::discriminant(&self.stage);
        let stage = std::mem::replace(&mut self.stage, Stage::Summary);
        let (stage, action) = match stage {
            // Who stopped because it hurt is told that this was right, and is shown no praise and no curves.
            Stage::Summary if set.hurt => {
                let read = advice_screen(ui, Advice::Stopped, texts, theme);
                (Stage::Summary, read.then_some(AfterAction::Leave))
            }
            Stage::Summary => self.summary(ui, set, (texts, theme), false),
            Stage::Reading(awaited) => self.reading(ui, set, (texts, theme), awaited),
            Stage::Watching(mut player) => {
                let back = player.show(ui, set.exercise, texts, theme);
                let stage = if back {
                    Stage::Summary
                } else {
                    Stage::Watching(player)
                };
                (stage, None)
            }
            Stage::Asking(question, chosen) => {
                let is_settled = self.is_settled(ui);
                let action = felt_screen(ui, question, chosen, texts, theme);
                let action = action.filter(|_| is_settled);
                if action.is_some() {
                    ui.ctx().request_repaint();
                }
                self.answered(set, question, chosen, action)
            }
            Stage::Advice(advice) => {
                let read = advice_screen(ui, advice, texts, theme);
                (Stage::Advice(advice), read.then_some(AfterAction::Leave))
            }
        };
        let moved = std::mem::discriminant(&stage) != before;
        self.stage = stage;
        if let Some(id) = set.hand_hint.filter(|_| self.takes_hand()) {
            hand_hint(ui, id, texts, theme);
        }
        let action = action.or(self.rest_follows(ui, set));
        if action.is_some() || moved {
            ui.ctx().request_repaint();
        }
        action
    }

    fn is_settled(&mut self, ui: &Ui) -> bool {
        let now = ui.ctx().input(|input| input.time);
        if std::mem::take(&mut self.is_turned) {
            self.settled_s = now + SETTLE_S;
        }
        now >= self.settled_s
    }

    const fn takes_hand(&self) -> bool {
        !matches!(self.stage, Stage::Reading(_) | Stage::Watching(_))
    }

    /// Who lies on the floor does nothing, and the rest comes; who sits before the screen takes the time they want.
    fn rest_follows(&mut self, ui: &Ui, set: &SetDone<'_>) -> Option<AfterAction> {
        let now = ui.ctx().input(|input| input.time);
        let left_s = SHOWN_S - (now - *self.since.get_or_insert(now));
        self.is_touched |= ui.ctx().input(|input| !input.events.is_empty());
        let waits = set.follows == Follows::Rest && !set.hurt && !self.is_touched;
        if !waits || !matches!(self.stage, Stage::Summary) {
            return None;
        }
        if left_s > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(left_s));
        }
        // Once is enough: it stays in sight until the camera is at the next set.
        self.is_touched = left_s <= 0.0;
        self.is_touched.then_some(AfterAction::Leave)
    }

    fn summary(
        &mut self,
        ui: &mut Ui,
        set: &SetDone<'_>,
        (texts, theme): (&Texts, &Theme),
        is_reading: bool,
    ) -> (Stage, Option<AfterAction>) {
        let curves = self.curves.get_or_insert_with(|| {
            set.trace
                .curves(set.report.repetitions.iter().map(Span::of))
        });
        let view = EndingView {
            exercise: set.exercise,
            follows: set.follows,
            report: set.report,
            correction: set.correction,
            curves,
            is_kept: set.is_kept,
            can_watch: set.is_kept && !is_reading,
            trouble: set.trouble.or(self.unread.as_deref()),
            zone_deg: set.zone_deg.map(|(zone, _)| zone),
            error_deg: set.zone_deg.map(|(_, error)| error),
        };
        match ending_screen(ui, &view, texts, theme) {
            Some(EndingAction::Finish) if set.is_kept && !set.hurt && set.inputs.asks.is_some() => {
                (Stage::Asking(Question::Effort, None), None)
            }
            Some(EndingAction::Finish) => (Stage::Summary, Some(AfterAction::Leave)),
            Some(EndingAction::Delete) => (Stage::Summary, Some(AfterAction::Delete)),
            Some(EndingAction::Count(by)) => (Stage::Summary, Some(AfterAction::Count(by))),
            Some(EndingAction::Watch) if !is_reading => {
                self.unread = None;
                (Stage::Reading((set.inputs.watch)()), None)
            }
            Some(EndingAction::Watch) | None => (Stage::Summary, None),
        }
    }

    fn reading(
        &mut self,
        ui: &mut Ui,
        set: &SetDone<'_>,
        (texts, theme): (&Texts, &Theme),
        awaited: Awaited<Retrace>,
    ) -> (Stage, Option<AfterAction>) {
        let mut awaited = Some(awaited);
        match taken(ui.ctx(), &mut awaited, ("replay-unread", texts)) {
            Some(Ok(kept)) => {
                let now_s = ui.ctx().input(|input| input.time);
                let player = Player::new(kept, set.judged, set.mirror, now_s);
                ui.ctx().request_repaint();
                return (Stage::Watching(Box::new(player)), None);
            }
            Some(Err(trouble)) => self.unread = Some(trouble),
            None => {
                let (stage, action) = self.summary(ui, set, (texts, theme), true);
                let stays = matches!(stage, Stage::Summary);
                let still = awaited.filter(|_| stays).map(Stage::Reading);
                return (still.unwrap_or(stage), action);
            }
        }
        self.summary(ui, set, (texts, theme), false)
    }

    /// A number that is another one on another page.
    pub(super) const fn page_number(&self) -> u16 {
        match self.stage {
            Stage::Summary | Stage::Reading(_) => 0,
            Stage::Watching(_) => 1,
            Stage::Asking(Question::Effort, _) => 2,
            Stage::Asking(..) => 3,
            Stage::Advice(_) => 4,
        }
    }

    /// A raised hand goes on: from the summary to the questions, over each of them, and away.
    pub(super) fn hand(&mut self, set: &SetDone<'_>) -> Option<AfterAction> {
        self.is_turned = true;
        match self.stage {
            Stage::Summary if set.is_kept && !set.hurt && set.inputs.asks.is_some() => {
                self.stage = Stage::Asking(Question::Effort, None);
                None
            }
            Stage::Summary | Stage::Advice(_) => Some(AfterAction::Leave),
            Stage::Asking(question, chosen) => {
                let (stage, action) = self.answered(set, question, chosen, Some(FeltAction::GoOn));
                self.stage = stage;
                action
            }
            Stage::Reading(_) | Stage::Watching(_) => None,
        }
    }

    fn answered(
        &mut self,
        set: &SetDone<'_>,
        question: Question,
        chosen: Option<u8>,
        action: Option<FeltAction>,
    ) -> (Stage, Option<AfterAction>) {
        let chosen = match action {
            None => return (Stage::Asking(question, chosen), None),
            Some(FeltAction::Choose(number)) => {
                return (Stage::Asking(question, Some(number)), None);
            }
            Some(FeltAction::GoOn) => chosen,
            Some(FeltAction::Skip) => None,
        };
        if question == Question::Effort {
            self.effort = chosen;
            let felt = chosen.map(|effort| AfterAction::Felt {
                pain: None,
                effort: Some(effort),
                leaves: false,
            });
            return (Stage::Asking(Question::PainAfter, None), felt);
        }
        let before = set.inputs.asks.and_then(|asks| asks.pain_before);
        let advice = advice_after(before, chosen, self.effort);
        let felt = AfterAction::Felt {
            pain: chosen,
            effort: None,
            leaves: advice.is_none(),
        };
        (advice.map_or(Stage::Summary, Stage::Advice), Some(felt))
    }
}
