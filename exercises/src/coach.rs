//! The coach: from poses in time to repetitions, verdicts and at most one cue.

use goodform_pose::smoothing::Smoother;
use goodform_pose::{Pose, Timestamp};

use crate::judge::{Judge, RangeTally};
use crate::library::{Combine, Exercise};
use crate::machine::{Event, Machine, Place, Swing};
use crate::posture::{Held, PostureGate, VISIBLE, combined};
use crate::update::{
    Attempt, AttemptReason, CoachUpdate, Cue, DrivingScale, GivenCue, Judging, Phase, Reason,
    Repetition, Report, Unjudged, Verdict,
};

/// Without a person for longer than this the movement is void. Units: s.
/// Source: exercise library, `tracking_loss_s` [K].
const LOST_S: f64 = 1.0;
/// The same cue is not given again within so many movements. Source: `same_cue_cooldown_reps` [K].
const CUE_REST: u32 = 2;
/// Shorter spans of not judging are not told. Units: s.
const SPAN_S: f64 = 0.5;

/// Coaches one set of one exercise. It cannot fail, and it knows no clock: time comes with the pose.
#[derive(Debug, Clone)]
pub struct Coach {
    exercise: Exercise,
    gate: PostureGate,
    smoother: Smoother,
    machine: Machine,
    judge: Judge,
    tally: RangeTally,
    last: Option<Timestamp>,
    last_seen: Option<Timestamp>,
    unjudged: Option<Unjudged>,
    movements: u32,
    cued_at: Option<u32>,
    report: Report,
}

impl Coach {
    /// A coach for one set.
    pub fn new(exercise: &Exercise) -> Self {
        Self {
            gate: PostureGate::new(&exercise.posture),
            smoother: Smoother::new(exercise.count.measure.sem()),
            machine: Machine::new(&exercise.count),
            judge: Judge::new(&exercise.judge),
            tally: RangeTally::default(),
            last: None,
            last_seen: None,
            unjudged: None,
            movements: 0,
            cued_at: None,
            report: Report::default(),
            exercise: exercise.clone(),
        }
    }

    /// Everything kept of the set so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Takes the pose of a moment, or that nobody was seen. Times must not run backwards; a moment
    /// that is not later than the last one is answered and otherwise left out.
    pub fn observe(&mut self, pose: Option<&Pose>, at: Timestamp) -> CoachUpdate {
        let seconds = self.last.map_or(0.0, |last| at.seconds_since(last));
        let mut update = self.answer(at);
        if self.last.is_some() && seconds <= 0.0 {
            return update;
        }
        self.last = Some(at);
        let Some(pose) = pose else {
            self.unseen(at, &mut update);
            return update;
        };
        self.last_seen = Some(at);
        let held = self.gate.observe(pose, at);
        if held == Held::Cut {
            self.reset_movement(&mut update);
        }
        let judged = self.judge.observe(pose, at);
        let value = combined(
            pose,
            self.exercise.count.measure,
            self.exercise.count.combine,
            VISIBLE,
        );
        update.driving = self.smoother.push(at, value);
        if held == Held::No {
            let event = self.machine.interrupt();
            self.take(event, &mut update);
            self.set_judging(at, Some(Reason::NotInPosture), &mut update);
        } else {
            self.tally.add(judged, seconds.min(LOST_S));
            if let Some(value) = update.driving {
                let rises = self.exercise.count.rises;
                let height = rises.and_then(|m| combined(pose, m, Combine::Larger, VISIBLE));
                let event = self.machine.observe(at, value, height);
                if self.machine.place() == Place::Ready
                    && !matches!(event, Event::Closed(_) | Event::Attempt(..))
                {
                    // Standing between repetitions belongs to none of them.
                    self.tally = RangeTally::default();
                }
                self.take(event, &mut update);
            }
            self.set_judging(at, judged.err(), &mut update);
        }
        self.fill(&mut update);
        update
    }

    /// Another scene or another person: the movement begun is void, what was counted stays.
    pub fn reset_tracking(&mut self) {
        let mut update = self.answer(self.last.unwrap_or_default());
        self.reset_movement(&mut update);
    }

    /// The source has ended: a repetition past its turn stands, unclosed.
    pub fn finish(&mut self) {
        let mut update = self.answer(self.last.unwrap_or_default());
        let event = self.machine.interrupt();
        self.take(event, &mut update);
        let at = self.last.unwrap_or_default();
        self.close_span(at);
    }

    fn reset_movement(&mut self, update: &mut CoachUpdate) {
        let event = self.machine.restart();
        self.take(event, update);
        self.smoother.reset();
        self.judge.reset();
        self.gate.reset();
        self.tally = RangeTally::default();
    }

    fn unseen(&mut self, at: Timestamp, update: &mut CoachUpdate) {
        if self
            .last_seen
            .is_some_and(|seen| at.seconds_since(seen) > LOST_S)
        {
            let event = self.machine.restart();
            self.take(event, update);
            self.gate.reset();
            self.judge.reset();
        }
        self.set_judging(at, Some(Reason::NoPerson), update);
        self.fill(update);
    }

    fn take(&mut self, event: Event, update: &mut CoachUpdate) {
        match event {
            Event::None => {}
            Event::Turned(swing) => self.count(&swing, update),
            Event::Closed(at) => self.close(at, true, update),
            Event::LeftOpen(at) => self.close(at, false, update),
            Event::Attempt(swing, reason) => self.attempt(&swing, reason, update),
        }
    }

    fn count(&mut self, swing: &Swing, update: &mut CoachUpdate) {
        update.counted = Some(self.report.repetitions.len());
        self.report.repetitions.push(Repetition {
            index: u32::try_from(self.report.repetitions.len() + 1).unwrap_or(u32::MAX),
            start: swing.start,
            turn: swing.turn,
            end: swing.end,
            closed: false,
            side: None,
            peak_deg: None,
            rom_deg: None,
            score: None,
            verdict: Verdict::CannotJudge(Reason::NotInPosture),
        });
    }

    fn close(&mut self, at: Timestamp, closed: bool, update: &mut CoachUpdate) {
        let range = std::mem::take(&mut self.tally).range();
        self.movements += 1;
        update.closed = self.report.repetitions.len().checked_sub(1);
        if let Some(repetition) = self.report.repetitions.last_mut() {
            (repetition.end, repetition.closed) = (at, closed);
            match range {
                Ok((rest, peak)) => {
                    (repetition.peak_deg, repetition.rom_deg) = (Some(peak), Some(peak - rest));
                    let faults = self.exercise.faults_at(peak).map(|fault| fault.id.clone());
                    repetition.verdict = Verdict::Judged {
                        faults: faults.collect(),
                    };
                }
                Err(reason) => repetition.verdict = Verdict::CannotJudge(reason),
            }
        }
        self.give_cue(at, range, update);
    }

    fn attempt(&mut self, swing: &Swing, reason: AttemptReason, update: &mut CoachUpdate) {
        self.report.attempts.push(Attempt {
            start: swing.start,
            end: swing.end,
            reason,
        });
        let range = std::mem::take(&mut self.tally).range();
        self.movements += 1;
        if reason == AttemptReason::TooSmall {
            self.give_cue(swing.end, range, update);
        }
    }

    /// Answers a judged range by the cue of its first fault, unless one was given just before.
    fn give_cue(
        &mut self,
        at: Timestamp,
        range: Result<(f32, f32), Reason>,
        update: &mut CoachUpdate,
    ) {
        let resting = self
            .cued_at
            .is_some_and(|cued| self.movements - cued <= CUE_REST);
        let Ok((_, peak)) = range else { return };
        let Some(fault) = self.exercise.faults_at(peak).next().filter(|_| !resting) else {
            return;
        };
        let cue = Cue {
            id: fault.id.clone(),
            text: fault.cue.clone(),
        };
        self.cued_at = Some(self.movements);
        update.cue = Some(self.report.cues.len());
        self.report.cues.push(GivenCue { at, cue });
    }

    fn set_judging(&mut self, at: Timestamp, reason: Option<Reason>, update: &mut CoachUpdate) {
        update.judging = reason.map_or(Judging::Judged, Judging::CannotJudge);
        if self.unjudged.map(|span| span.reason) == reason {
            return;
        }
        self.close_span(at);
        self.unjudged = reason.map(|reason| Unjudged {
            from: at,
            to: at,
            reason,
        });
    }

    fn close_span(&mut self, at: Timestamp) {
        if let Some(span) = self.unjudged.take()
            && at.seconds_since(span.from) >= SPAN_S
        {
            self.report.cannot_judge.push(Unjudged { to: at, ..span });
        }
    }

    fn answer(&self, at: Timestamp) -> CoachUpdate {
        let [target_from, target_to] = self.exercise.count.target;
        let mut update = CoachUpdate {
            at,
            count: 0,
            phase: Phase::Waiting,
            judging: Judging::CannotJudge(Reason::NoPerson),
            driving: None,
            scale: DrivingScale {
                start: self.machine.rest(),
                target_from,
                target_to,
            },
            counted: None,
            closed: None,
            cue: None,
        };
        self.fill(&mut update);
        update
    }

    fn fill(&self, update: &mut CoachUpdate) {
        update.count = u32::try_from(self.report.repetitions.len()).unwrap_or(u32::MAX);
        update.scale.start = self.machine.rest();
        update.phase = match self.machine.place() {
            Place::Waiting => Phase::Waiting,
            Place::Ready => Phase::Ready,
            Place::Out => Phase::Out,
            Place::Back => Phase::Back,
        };
    }
}
