//! The coach: from poses in time to repetitions, verdicts and at most one cue.

use goodform_pose::measure::Measure;
use goodform_pose::{Pose, Side, Timestamp};

use crate::cues::Cues;
use crate::exercise::{CountUnit, Exercise};
use crate::faults::Strictness;
use crate::hold::{HoldClock, HoldEvent};
use crate::judge::{Judge, Moment};
use crate::lanes::Lanes;
use crate::machine::{Event, Place};
use crate::pace::{Pace, Paced};
use crate::posture::PostureGate;
use crate::progress::BRIDGE_S;
use crate::record::Recorder;
use crate::rule::Limb;
use crate::scene::{Scene, Seen};
use crate::spans::Spans;
use crate::template::{Follower, Taken, Template};
use crate::update::{AttemptReason, CoachUpdate, DrivingScale, Judging, Phase, Reason, Report};

/// Without a person for longer than this the movement is void. Units: s.
/// Source: exercise library, `tracking_loss_s` [K].
const LOST_S: f64 = 1.0;

/// Coaches one set of one exercise. It cannot fail, and it knows no clock: time comes with the pose.
#[derive(Debug, Clone)]
pub struct Coach {
    exercise: Exercise,
    scene: Scene,
    gate: PostureGate,
    lanes: Lanes,
    holds: Option<HoldClock>,
    pace: Option<Pace>,
    judge: Judge,
    recorder: Recorder,
    spans: Spans,
    follower: Option<Follower>,
    judging: Judging,
    is_dark: bool,
    last: Option<Timestamp>,
    last_seen: Option<Timestamp>,
}

impl Coach {
    /// A coach for one set, as strict as the library.
    pub fn new(exercise: &Exercise) -> Self {
        Self::with_strictness(exercise, Strictness::default())
    }

    /// A coach for one set that widens or narrows every band alike.
    pub fn with_strictness(exercise: &Exercise, strictness: Strictness) -> Self {
        let mut exercise = exercise.clone();
        // Forms of an exercise cannot be chosen yet: their own faults are left out.
        exercise.faults.retain(|fault| fault.variant.is_none());
        let exercise = &exercise;
        let times_holds = exercise.count.unit == CountUnit::Holds;
        Self {
            scene: Scene::of(&exercise.count),
            gate: PostureGate::new(&exercise.posture),
            lanes: Lanes::new(&exercise.count),
            holds: times_holds.then(|| HoldClock::new(&exercise.count)),
            pace: Pace::of(exercise),
            judge: Judge::new(exercise, strictness),
            recorder: Recorder::new(Cues::new(exercise.faults.len())),
            spans: Spans::default(),
            follower: None,
            judging: Judging::CannotJudge(Reason::NoPerson),
            is_dark: false,
            last: None,
            last_seen: None,
            exercise: exercise.clone(),
        }
    }

    /// A coach that compares every repetition with a template of the exercise, too.
    #[must_use]
    pub fn with_template(mut self, template: &Template) -> Self {
        self.follower = Some(Follower::new(template));
        self
    }

    /// A coach that keeps the shape of every repetition.
    pub(crate) fn recording(exercise: &Exercise, channels: &[(Measure, Limb)]) -> Self {
        let mut coach = Self::new(exercise);
        coach.follower = Some(Follower::recording(channels));
        coach
    }

    pub(crate) fn take_taken(&mut self) -> Vec<Taken> {
        self.follower
            .as_mut()
            .map(Follower::take_taken)
            .unwrap_or_default()
    }

    /// Everything kept of the set so far.
    pub fn report(&self) -> &Report {
        self.recorder.report()
    }

    /// Says whether the next moments are too dark to see well: what is hidden then is hidden by the dark.
    pub const fn set_dark(&mut self, is_dark: bool) {
        self.is_dark = is_dark;
    }

    /// The exercise as it is coached.
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// What stands at a moment that the coach does not see: before a set, in a pause.
    pub fn glance(&self, at: Timestamp) -> CoachUpdate {
        self.answer(at)
    }

    /// Takes the pose of a moment, or that nobody was seen. Times must not run backwards; a moment
    /// that is not later than the last one is answered and otherwise left out.
    pub fn observe(&mut self, pose: Option<&Pose>, at: Timestamp) -> CoachUpdate {
        let mut update = self.answer(at);
        if self.last.is_some_and(|last| at.seconds_since(last) <= 0.0) {
            return update;
        }
        self.last = Some(at);
        let Some(pose) = pose else {
            self.unseen(at, &mut update);
            return update;
        };
        // Time in which nobody was seen belongs to the movement, and is not judged.
        let seconds = self.last_seen.map_or(0.0, |seen| at.seconds_since(seen));
        if seconds > LOST_S {
            self.lose_person(&mut update);
        }
        self.last_seen = Some(at);
        let seen = self.scene.observe(pose, at);
        if seen == Seen::Cut {
            self.lose(&mut update);
            // Another scene; who was only hidden for a while goes on with the hold they had begun.
            if let Some(clock) = &mut self.holds {
                clock.forget_start();
            }
        }
        let busy = self.is_busy();
        let was_held = self.gate.is_held();
        let posture = self.gate.observe(pose, at, seen, busy);
        if self.gate.is_held() && !was_held {
            self.lanes.forget_start();
        }
        let seconds = seconds.min(LOST_S);
        let reason = if self.gate.is_held() {
            self.in_posture(pose, at, (seconds, posture), &mut update)
        } else {
            self.out_of_posture(pose, at, seconds, &mut update);
            Some(Reason::NotInPosture)
        };
        self.set_judging(at, reason);
        self.fill(&mut update);
        update
    }

    fn is_busy(&self) -> bool {
        let held = self.holds.as_ref().and_then(HoldClock::held_s);
        self.lanes.is_moving() || held.is_some()
    }

    /// Counts and judges a moment. Gives why it cannot be judged.
    fn in_posture(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        (seconds, posture): (f64, f32),
        update: &mut CoachUpdate,
    ) -> Option<Reason> {
        if self.holds.is_some() {
            return self.time_hold(pose, at, seconds, update);
        }
        if self.pace.is_some() {
            return self.accompany(pose, at, seconds, update);
        }
        let was_moving = self.lanes.is_moving();
        let was_back = self.lanes.place() == Place::Back;
        let (side, event) = self.lanes.observe(pose, at, posture);
        let place = self.lanes.place();
        let is_moving = self.lanes.is_moving();
        if is_moving && !was_moving {
            self.judge.begin();
            if let Event::Turned(swing) = event {
                // The stream began at the target: only the end of the way back was seen as one.
                self.judge
                    .missed(swing.end.seconds_since(swing.start).max(LOST_S));
            }
        }
        if self.lanes.sets_out() {
            self.judge.begin();
            if let Some(follower) = &mut self.follower {
                follower.drop_movement();
            }
        }
        let moment = Moment {
            movement: (is_moving || was_moving).then_some(place == Place::Back || was_back),
            at_start: true,
            ..self.moment(at, seconds)
        };
        let (reason, alarm) = self.judge.observe(pose, moment);
        self.warn(alarm, at, update);
        if let Some(follower) = &mut self.follower {
            let progress = self.lanes.value();
            follower.observe((pose, at, seconds), progress, is_moving || was_moving);
        }
        self.take(side, event, update);
        self.compare(update);
        self.tell_short(event, at, update);
        let came_to_nothing = matches!(event, Event::None | Event::Attempt(..));
        if was_moving
            && !is_moving
            && came_to_nothing
            && let Some(follower) = &mut self.follower
        {
            follower.drop_movement();
        }
        if was_moving && !is_moving && event == Event::None {
            // A movement that came to nothing leaves nothing behind.
            self.judge.restart();
        }
        reason
    }

    /// A repetition that has just closed, against its template.
    fn compare(&mut self, update: &mut CoachUpdate) {
        if let (Some(place), Some(follower)) = (update.closed, &mut self.follower) {
            let repetition = self.recorder.report().repetitions.get(place);
            if let Some(one) = repetition.filter(|one| one.closed) {
                let (score, cue) = follower.end(one.side, update.at);
                self.recorder.compared(place, score);
                self.recorder.tell(cue, update);
            } else {
                // Its way back was not seen: what is not seen is not compared.
                follower.drop_movement();
            }
        }
    }

    /// A movement that turned too early: what the therapist says to that.
    fn tell_short(&mut self, event: Event, at: Timestamp, update: &mut CoachUpdate) {
        if let (Event::Attempt(_, AttemptReason::TooSmall), Some(follower)) =
            (event, &mut self.follower)
        {
            let cue = follower.short(at);
            self.recorder.tell(cue, update);
        }
    }

    fn moment(&self, at: Timestamp, seconds: f64) -> Moment {
        Moment {
            at,
            seconds,
            progress: self.lanes.value(),
            enter: self.lanes.enter(),
            moving: self.lanes.side(),
            movement: None,
            is_hold: false,
            at_start: false,
        }
    }

    fn time_hold(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        seconds: f64,
        update: &mut CoachUpdate,
    ) -> Option<Reason> {
        self.lanes.watch(pose, at);
        let value = self.lanes.value();
        let Some(clock) = &mut self.holds else {
            return None;
        };
        let was_held = clock.held_s().is_some();
        let event = clock.observe(at, value);
        let is_held = clock.held_s().is_some();
        if is_held && !was_held {
            self.judge.begin();
        }
        let (in_band, going_on) = (clock.in_band(), clock.counted());
        let ended = was_held && !is_held && event == HoldEvent::None;
        let moment = Moment {
            // In the grace after leaving the band nothing is judged: it may be the end.
            movement: (is_held && in_band).then_some(false),
            is_hold: true,
            at_start: !is_held,
            ..self.moment(at, seconds)
        };
        let (reason, alarm) = self.judge.observe(pose, moment);
        self.warn(alarm, at, update);
        self.take_hold(event, at, update);
        if let Some(hold) = going_on {
            self.recorder.hold_goes_on(&hold);
        }
        if ended {
            self.judge.restart();
        }
        reason
    }

    /// A moment of an exercise of which nothing is counted.
    fn accompany(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        seconds: f64,
        update: &mut CoachUpdate,
    ) -> Option<Reason> {
        let pace = self.pace.as_mut()?;
        let paced = pace.observe(seconds);
        self.recorder.paced(pace.in_position_s());
        let is_settling = paced == Paced::Settling;
        let moment = Moment {
            movement: (!is_settling).then_some(false),
            is_hold: true,
            at_start: is_settling,
            ..self.moment(at, seconds)
        };
        let (reason, alarm) = self.judge.observe(pose, moment);
        self.warn(alarm, at, update);
        let pace = self.pace.as_mut()?;
        if self.judge.shows_fault() && pace.answers() {
            self.recorder.end_cycle(&mut self.judge, at, update);
        }
        if paced == Paced::Over {
            if pace.begin_cycle() {
                self.recorder.end_cycle(&mut self.judge, at, update);
            }
            self.judge.restart();
        }
        reason
    }

    fn out_of_posture(
        &mut self,
        pose: &Pose,
        at: Timestamp,
        seconds: f64,
        update: &mut CoachUpdate,
    ) {
        self.lanes.watch(pose, at);
        self.interrupt(update);
        let moment = self.moment(at, seconds);
        self.judge.observe(pose, moment);
        self.leave_hold(at, update);
        self.leave_position();
    }

    fn interrupt(&mut self, update: &mut CoachUpdate) {
        let was_moving = self.lanes.is_moving();
        let (side, event) = self.lanes.interrupt();
        self.take(side, event, update);
        if was_moving && event == Event::None {
            self.judge.restart();
        }
    }

    fn take(&mut self, side: Option<Side>, event: Event, update: &mut CoachUpdate) {
        self.recorder.take(&mut self.judge, side, event, update);
    }

    fn take_hold(&mut self, event: HoldEvent, at: Timestamp, update: &mut CoachUpdate) {
        self.recorder.take_hold(&mut self.judge, event, at, update);
    }

    fn warn(&mut self, alarm: Option<usize>, at: Timestamp, update: &mut CoachUpdate) {
        if let Some(index) = alarm {
            self.recorder.warn(&self.judge, index, at, update);
        }
    }

    /// The person is gone or another one: the movement begun is void, what was counted stays.
    fn lose(&mut self, update: &mut CoachUpdate) {
        self.interrupt(update);
        self.lanes.restart();
        self.gate.reset();
        self.end_hold(update);
        self.leave_position();
        self.judge.reset();
        if let Some(follower) = &mut self.follower {
            follower.reset();
        }
    }

    /// As [`Coach::lose`], and where the person was says nothing of the next one.
    fn lose_person(&mut self, update: &mut CoachUpdate) {
        self.lose(update);
        self.scene.reset();
    }

    /// A moment of which the hold that may be going on has nothing.
    fn leave_hold(&mut self, at: Timestamp, update: &mut CoachUpdate) {
        if let Some(clock) = &mut self.holds {
            let event = clock.observe(at, None);
            self.take_hold(event, at, update);
        }
    }

    fn leave_position(&mut self) {
        if let Some(pace) = &mut self.pace {
            pace.leave();
            self.judge.restart();
        }
    }

    fn end_hold(&mut self, update: &mut CoachUpdate) {
        if let Some(clock) = &mut self.holds {
            let event = clock.end();
            self.take_hold(event, update.at, update);
        }
    }

    /// Another scene or another person: the movement begun is void, what was counted stays.
    pub fn reset_tracking(&mut self) {
        let mut update = self.answer(self.last.unwrap_or_default());
        self.lose_person(&mut update);
    }

    /// The source has ended: a repetition past its turn stands, unclosed, and so does one that stays at its target.
    pub fn finish(&mut self) {
        let mut update = self.answer(self.last.unwrap_or_default());
        let (side, event) = self.lanes.end();
        self.take(side, event, &mut update);
        self.end_hold(&mut update);
        self.recorder
            .finish(&self.judge, self.spans.end(), update.at);
    }

    fn unseen(&mut self, at: Timestamp, update: &mut CoachUpdate) {
        let gap = self.last_seen.map(|seen| at.seconds_since(seen));
        if gap.is_some_and(|gap| gap > LOST_S) {
            self.lose_person(update);
            self.last_seen = None;
        }
        if gap.is_none_or(|gap| gap > BRIDGE_S) {
            self.set_judging(at, Some(Reason::NoPerson));
            self.leave_hold(at, update);
        }
        self.fill(update);
    }

    fn set_judging(&mut self, at: Timestamp, reason: Option<Reason>) {
        let reason = reason.map(|reason| match reason {
            Reason::NoPerson | Reason::LimbHidden if self.is_dark => Reason::LowLight,
            reason => reason,
        });
        self.judging = reason.map_or(Judging::Judged, Judging::CannotJudge);
        if let Some(span) = self.spans.observe(at, reason) {
            self.recorder.span(span);
        }
    }

    fn answer(&self, at: Timestamp) -> CoachUpdate {
        let signal = self.exercise.count.signals.first();
        // From the end that is nearer to the start to the far one.
        let [target_from, target_to] = signal.map_or([0.0; 2], |signal| {
            let [low, high] = signal.target;
            if signal.way() < 0.0 {
                [high, low]
            } else {
                [low, high]
            }
        });
        let mut update = CoachUpdate {
            at,
            count: 0,
            phase: Phase::Waiting,
            judging: self.judging,
            driving: None,
            judged: None,
            scale: DrivingScale {
                start: 0.0,
                target_from,
                target_to,
            },
            counted: None,
            closed: None,
            held_s: None,
            cue: None,
        };
        self.fill(&mut update);
        update
    }

    fn fill(&self, update: &mut CoachUpdate) {
        update.count = self.recorder.count();
        update.judging = self.judging;
        let held_s = self.holds.as_ref().and_then(HoldClock::held_s);
        let paced = self.pace.as_ref().filter(|pace| pace.is_on());
        update.held_s = held_s.or(paced.map(Pace::in_position_s));
        update.scale.start = self.lanes.own_start();
        update.driving = self.lanes.driving();
        update.judged = self.judge.value_now();
        update.phase = match self.lanes.place() {
            Place::Waiting => Phase::Waiting,
            Place::Ready => Phase::Ready,
            Place::Out => Phase::Out,
            Place::Back => Phase::Back,
        };
        if update.held_s.is_some() {
            update.phase = Phase::Out;
        }
    }
}
