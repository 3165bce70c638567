//! An exercise without a camera: the figure shows it, a clock or the person counts, and nothing is judged.

use std::time::Duration;

use eframe::egui::Ui;

use super::advice::{Advice, advice_after};
use super::archive::{ByHandDesk, ByHandWord};
use super::by_hand_clock::{Beat, ByHandClock};
use super::by_hand_page::{At, ByHandAction, ByHandView, by_hand_screen};
use super::felt::{FeltAction, Question, advice_screen, felt_screen};
use super::pain::{PLACES, PainAction, PainAnswers, pain_screen};
use super::steps::help_now;
use super::texts::Texts;
use super::theme::Theme;
use super::view::PictureView;
use crate::sound::{Rank, SoundDesk, Tone};

/// From the button to the first repetition, standing and on the floor. Units: s. Own choice: three steps back; and a
/// person of 75 who gets down in half a minute is not hurried. A key begins at once.
const READY_S: [f64; 2] = [8.0, 40.0];
/// The same after a rest, where the person is in place. Units: s. As the countdown before a camera.
const AGAIN_S: f64 = 3.0;
/// What T adds to a rest. Units: s. Source: design, Keyboard.
const MORE_REST_S: f64 = 30.0;
/// A time at the target from which on its seconds are heard. Units: s. Own choice: shorter it is a turn.
const HELD_FROM_S: f64 = 3.0;

/// What is to be done without a camera.
#[derive(Debug, Clone, Default)]
pub(super) struct ByHandPlan {
    /// The exercise's name.
    pub(super) name: String,
    /// Which set, of how many.
    pub(super) set: [u32; 2],
    /// Repetitions a set, of both sides together.
    pub(super) target: u32,
    /// The way out, the time at the target and the way back. Units: s.
    pub(super) pace_s: [f64; 3],
    /// Between two sets. Units: s.
    pub(super) rest_s: f64,
    /// It is done on the floor.
    pub(super) is_floor: bool,
    /// The pain the person came with. Missing: not answered.
    pub(super) pain_before: Option<u8>,
}

/// What happened that the window is to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByHandEvent {
    /// A set is done.
    SetDone,
    /// It hurts.
    Hurts,
    /// Something was said that needs help at once.
    NeedsHelp,
    /// The person is done here.
    Left,
}

/// What a set without a camera needs of the house.
pub(super) struct ByHandHouse<'a> {
    pub(super) sound: &'a SoundDesk,
    pub(super) texts: &'a Texts,
    pub(super) theme: &'a Theme,
    /// Begins to keep a set. `None`: nothing is kept.
    pub(super) begin: &'a dyn Fn() -> Option<ByHandDesk>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    /// Until then. Units: s of the window; and how long it is.
    Ready(f64, f64),
    Doing,
    Paused,
    Rest(f64, f64),
    Ended,
    Hurt(PainAnswers),
    Help(PainAnswers),
    Asking(Question, Option<u8>),
    Advice(Advice),
}

/// An exercise that no camera watches.
pub(super) struct ByHand {
    plan: ByHandPlan,
    step: Step,
    clock: Option<ByHandClock>,
    /// The clock counts.
    by_clock: bool,
    /// Repetitions of this set, and of them those of the clock that were counted otherwise.
    count: u32,
    by_ear: i64,
    begun: f64,
    desk: Option<ByHandDesk>,
    is_hurt: bool,
    effort: Option<u8>,
    /// What was let be heard last.
    heard: Option<(Beat, u32)>,
}

impl ByHand {
    pub(super) fn new(plan: ByHandPlan, now: f64) -> Self {
        let ready = READY_S.map(|seconds| Step::Ready(now + seconds, seconds));
        let [standing, floor] = ready;
        Self {
            by_clock: ByHandClock::from(plan.pace_s, now).is_some(),
            step: if plan.is_floor { floor } else { standing },
            plan,
            clock: None,
            count: 0,
            by_ear: 0,
            begun: now,
            desk: None,
            is_hurt: false,
            effort: None,
            heard: None,
        }
    }

    /// Whether hands steer now: at any time but in a set.
    pub(super) const fn hears_hands(&self) -> bool {
        !matches!(self.step, Step::Doing)
    }

    /// A number that is another one on another page.
    pub(super) const fn page_number(&self) -> u16 {
        match self.step {
            Step::Ready(..) => 0,
            Step::Doing => 1,
            Step::Paused => 2,
            Step::Rest(..) => 3,
            Step::Ended => 4,
            Step::Hurt(_) => 5,
            Step::Help(_) => 6,
            Step::Asking(Question::Effort, _) => 7,
            Step::Asking(..) => 8,
            Step::Advice(_) => 9,
        }
    }

    /// Draws it into all of `ui`, with the figure that shows it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        picture: Option<PictureView>,
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandEvent> {
        let now = ui.input(|input| input.time);
        let before = self.step;
        let event = match self.step {
            Step::Hurt(answers) => self.hurt(ui, answers, house),
            Step::Help(answers) => {
                match help_now(ui, house.texts, house.theme) {
                    Some(true) => return Some(ByHandEvent::Left),
                    Some(false) => self.step = Step::Hurt(answers),
                    None => {}
                }
                None
            }
            Step::Asking(question, chosen) => self.asking(ui, (question, chosen), house),
            Step::Advice(advice) => {
                let read = advice_screen(ui, advice, house.texts, house.theme);
                read.then_some(ByHandEvent::Left)
            }
            _ => self.going(ui, now, picture, house),
        };
        if self.step != before || event.is_some() {
            ui.ctx().request_repaint();
        }
        event
    }

    fn going(
        &mut self,
        ui: &Ui,
        now: f64,
        picture: Option<PictureView>,
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandEvent> {
        let action = self.draw(ui, now, picture, house);
        if let Some(wait_s) = self.wait_s(now) {
            let wait = Duration::try_from_secs_f64(wait_s).unwrap_or_default();
            ui.ctx().request_repaint_after(wait);
        }
        if let Some(action) = action {
            ui.ctx().request_repaint();
            return self.act(action, now, house);
        }
        match self.step {
            Step::Ready(until, _) => {
                self.hear_ready(until - now, house);
                if now >= until {
                    self.begin(now, house);
                }
                None
            }
            Step::Rest(until, _) if now >= until => {
                house.sound.tone(Tone::RestOver);
                self.again(now);
                None
            }
            Step::Doing => self.follow(now, house),
            _ => None,
        }
    }

    fn begin(&mut self, now: f64, house: &ByHandHouse<'_>) {
        house.sound.tone(Tone::Go);
        (self.count, self.by_ear, self.heard) = (0, 0, None);
        self.clock = ByHandClock::from(self.plan.pace_s, now);
        self.begun = now;
        self.desk = (house.begin)();
        self.step = Step::Doing;
    }

    /// The next set, after a few seconds.
    fn again(&mut self, now: f64) {
        let [set, sets] = self.plan.set;
        self.plan.set = [set + 1, sets];
        self.heard = None;
        self.step = Step::Ready(now + AGAIN_S, AGAIN_S);
    }

    /// The clock goes on: what it says is heard, and what is over is counted.
    fn follow(&mut self, now: f64, house: &ByHandHouse<'_>) -> Option<ByHandEvent> {
        let clock = self.clock.filter(|_| self.by_clock)?;
        let moment = clock.at(now);
        let second = moment.left_s.ceil() as u32;
        if self.heard != Some((moment.beat, second)) {
            let is_new = self.heard.is_none_or(|(beat, _)| beat != moment.beat);
            self.heard = Some((moment.beat, second));
            let is_held = moment.whole_s >= HELD_FROM_S;
            let ends_hold = moment.beat == Beat::Back && self.plan.pace_s[1] >= HELD_FROM_S;
            match moment.beat {
                Beat::Back if is_new && ends_hold => house.sound.tone(Tone::HoldEnd),
                Beat::Out | Beat::Back if is_new => house.sound.tone(Tone::HoldTick),
                Beat::Stay if is_held => house.sound.tone(Tone::HoldTick),
                _ => {}
            }
        }
        let counted = i64::from(moment.done) + self.by_ear;
        let counted = u32::try_from(counted.max(0)).unwrap_or(u32::MAX);
        (counted != self.count)
            .then(|| self.set_count(counted, now, house))
            .flatten()
    }

    fn set_count(&mut self, count: u32, now: f64, house: &ByHandHouse<'_>) -> Option<ByHandEvent> {
        let grew = count > self.count;
        self.count = count;
        if grew {
            house.sound.tone(Tone::Count);
            house.sound.count(count);
        }
        self.keep(ByHandWord::Count(count, now - self.begun));
        (self.step == Step::Doing && self.plan.target > 0 && count >= self.plan.target)
            .then(|| self.end(now, true))
            .flatten()
    }

    /// The set ends; where another follows it rests first.
    fn end(&mut self, now: f64, goes_on: bool) -> Option<ByHandEvent> {
        self.keep(ByHandWord::End(self.count, now - self.begun));
        let [set, sets] = self.plan.set;
        self.step = if goes_on && set < sets {
            let rest_s = self.plan.rest_s.max(AGAIN_S);
            Step::Rest(now + rest_s, rest_s)
        } else {
            Step::Ended
        };
        (self.count > 0).then_some(ByHandEvent::SetDone)
    }

    fn keep(&self, word: ByHandWord) {
        if let Some(desk) = &self.desk {
            desk(word);
        }
    }

    fn act(
        &mut self,
        action: ByHandAction,
        now: f64,
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandEvent> {
        match (action, self.step) {
            (ByHandAction::Count(by), _) => {
                let wanted = i64::from(self.count) + i64::from(by);
                let count = u32::try_from(wanted.max(0)).unwrap_or(u32::MAX);
                self.by_ear += i64::from(count) - i64::from(self.count);
                return self.set_count(count, now, house);
            }
            (ByHandAction::Switch, _) => self.switch(now),
            (ByHandAction::MoreRest, Step::Rest(until, whole_s)) => {
                self.step = Step::Rest(until + MORE_REST_S, whole_s + MORE_REST_S);
            }
            (ByHandAction::Pause, Step::Doing) => {
                self.hold(now);
                self.step = Step::Paused;
            }
            (ByHandAction::Pause | ByHandAction::GoOn, Step::Paused) => {
                if let Some(clock) = &mut self.clock {
                    clock.go_on(now);
                }
                self.heard = None;
                self.step = Step::Doing;
            }
            (ByHandAction::GoOn, Step::Ready(..)) => self.begin(now, house),
            (ByHandAction::GoOn, Step::Rest(..)) => self.again(now),
            (ByHandAction::GoOn | ByHandAction::Stop, Step::Ended) => {
                if self.desk.is_none() {
                    return Some(ByHandEvent::Left);
                }
                self.step = Step::Asking(Question::Effort, None);
            }
            (ByHandAction::Stop, Step::Doing | Step::Paused) => {
                house.sound.hush();
                return self.end(now, false);
            }
            (ByHandAction::Stop, _) => {
                house.sound.quiet();
                // Before the first set there is nothing to look back at.
                if self.desk.is_none() {
                    return Some(ByHandEvent::Left);
                }
                self.step = Step::Ended;
            }
            (ByHandAction::Hurts, _) => {
                house.sound.hush();
                self.hold(now);
                self.is_hurt = true;
                // It is kept, whatever is answered then; what hurts before a set has a row of its own.
                if self.desk.is_none() {
                    self.desk = (house.begin)();
                }
                self.keep(ByHandWord::Hurts((now - self.begun).max(0.0)));
                self.keep(ByHandWord::End(self.count, (now - self.begun).max(0.0)));
                for id in ["pain-title", "pain-where"] {
                    house.sound.say(&house.texts.said(id), Rank::Tell);
                }
                self.step = Step::Hurt(PainAnswers::default());
                return Some(ByHandEvent::Hurts);
            }
            _ => {}
        }
        None
    }

    /// The clock stands, and what it has counted stays.
    fn hold(&mut self, now: f64) {
        if let Some(clock) = &mut self.clock {
            clock.hold(now);
        }
    }

    /// From the clock to the person and back; the number stays.
    fn switch(&mut self, now: f64) {
        self.by_clock = !self.by_clock;
        self.by_ear = i64::from(self.count);
        self.clock = ByHandClock::from(self.plan.pace_s, now);
        self.heard = None;
        if self.step == Step::Paused {
            self.step = Step::Doing;
        }
    }

    fn hear_ready(&mut self, left_s: f64, house: &ByHandHouse<'_>) {
        let left = left_s.ceil().max(0.0) as u32;
        let told = Some((Beat::Rest, left));
        if self.heard != told && (1..=3).contains(&left) {
            house.sound.tone(Tone::Countdown);
            house.sound.count(left);
        }
        self.heard = told;
    }

    /// How long until something on the screen changes. Units: s. Missing: nothing does by itself.
    fn wait_s(&self, now: f64) -> Option<f64> {
        let left_s = match self.step {
            Step::Ready(until, _) | Step::Rest(until, _) => until - now,
            Step::Doing => self.clock.filter(|_| self.by_clock)?.at(now).left_s,
            _ => return None,
        };
        Some((left_s - (left_s.ceil() - 1.0)).clamp(0.01, 1.0))
    }

    fn draw(
        &self,
        ui: &Ui,
        now: f64,
        picture: Option<PictureView>,
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandAction> {
        let texts = house.texts;
        let [set, sets] = self.plan.set;
        let about = texts.with_numbers("lead-set", [("set", set), ("sets", sets)]);
        let moment = self
            .clock
            .filter(|_| self.by_clock)
            .map(|clock| clock.at(now));
        let done = self.count as f32 / self.plan.target.max(1) as f32;
        let (at, number, share, show) = match self.step {
            Step::Ready(until, whole_s) | Step::Rest(until, whole_s) => {
                let left_s = (until - now).max(0.0);
                let share = (left_s / whole_s.max(1.0)) as f32;
                let (at, show) = match self.step {
                    Step::Rest(..) => (At::Rest, "by-hand-rest"),
                    _ => (At::Ready, "by-hand-ready"),
                };
                (at, left_s.ceil() as u32, share, show)
            }
            Step::Doing => {
                let beat = moment.map(|moment| moment.beat);
                (At::Doing, self.count, done, show_id(beat))
            }
            Step::Paused => (At::Paused, self.count, done, "banner-paused"),
            _ => (At::Ended, self.count, done, "by-hand-ended"),
        };
        let aside = match (at, self.by_clock) {
            (At::Ended, _) if self.desk.is_some() => "by-hand-kept",
            (_, true) => "by-hand-aside-clock",
            (_, false) => "by-hand-aside",
        };
        let left_s = moment.map(|moment| moment.left_s.ceil() as u32);
        let stay = moment.is_some_and(|one| one.beat == Beat::Stay && one.whole_s >= HELD_FROM_S);
        let show = if stay && at == At::Doing {
            texts.with_number("by-hand-stay", "seconds", left_s.unwrap_or_default())
        } else {
            texts.get(show)
        };
        let view = ByHandView {
            at,
            name: &self.plan.name,
            about: &about,
            number,
            target: self.plan.target,
            share,
            show: &show,
            aside: &texts.get(aside),
            by_clock: self.by_clock,
            has_clock: ByHandClock::from(self.plan.pace_s, now).is_some(),
            picture,
        };
        by_hand_screen(ui, &view, texts, house.theme)
    }

    fn hurt(
        &mut self,
        ui: &mut Ui,
        answers: PainAnswers,
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandEvent> {
        let action = pain_screen(ui, answers, house.texts, house.theme)?;
        self.step = match action {
            PainAction::Where(place) => {
                if answers.place.is_none() {
                    house.sound.quiet();
                    let asked = house.texts.said("pain-how-much");
                    house.sound.say(&asked, Rank::Tell);
                }
                Step::Hurt(PainAnswers {
                    place: Some(place),
                    ..answers
                })
            }
            PainAction::HowMuch(strength) => Step::Hurt(PainAnswers {
                strength: Some(strength),
                ..answers
            }),
            PainAction::Save => {
                let place = answers.place.and_then(|place| PLACES.get(place).copied());
                self.keep(ByHandWord::HurtsThere(place, answers.strength));
                Step::Advice(Advice::Stopped)
            }
            PainAction::Skip => Step::Advice(Advice::Stopped),
            PainAction::Alarm => {
                self.step = Step::Help(answers);
                return Some(ByHandEvent::NeedsHelp);
            }
        };
        None
    }

    fn asking(
        &mut self,
        ui: &mut Ui,
        (question, chosen): (Question, Option<u8>),
        house: &ByHandHouse<'_>,
    ) -> Option<ByHandEvent> {
        let action = felt_screen(ui, question, chosen, house.texts, house.theme)?;
        let chosen = match action {
            FeltAction::Choose(number) => {
                self.step = Step::Asking(question, Some(number));
                return None;
            }
            FeltAction::GoOn => chosen,
            FeltAction::Skip => None,
        };
        if question == Question::Effort {
            self.effort = chosen;
            self.keep(ByHandWord::Felt {
                pain: None,
                effort: chosen,
            });
            self.step = Step::Asking(Question::PainAfter, None);
            return None;
        }
        self.keep(ByHandWord::Felt {
            pain: chosen,
            effort: None,
        });
        match advice_after(self.plan.pain_before, chosen, self.effort) {
            Some(advice) => {
                self.step = Step::Advice(advice);
                None
            }
            None => Some(ByHandEvent::Left),
        }
    }
}

const fn show_id(beat: Option<Beat>) -> &'static str {
    match beat {
        None => "by-hand-count-now",
        Some(Beat::Out | Beat::Stay) => "phase-out",
        Some(Beat::Back) => "phase-back",
        Some(Beat::Rest) => "phase-ready",
    }
}
