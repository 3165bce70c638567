//! The records of a set: what the machines and clocks tell becomes repetitions, holds and cues.

use goodform_pose::{Side, Timestamp};

use crate::cues::{Cues, cue, praise};
use crate::hold::HoldEvent;
use crate::judge::Judge;
use crate::machine::{Event, Swing};
use crate::score::Score;
use crate::template::TemplateScore;
use crate::update::{
    Attempt, AttemptReason, CoachUpdate, Cue, GivenCue, Hold, Reason, Repetition, Report, Summary,
    Unjudged, Verdict, WentWell,
};

/// From this many points on a part of the score went well. Units: points of 100. [K]
const WELL: f32 = 80.0;

/// Keeps the records of a set.
#[derive(Debug, Clone)]
pub(crate) struct Recorder {
    report: Report,
    cues: Cues,
}

impl Recorder {
    pub(crate) fn new(cues: Cues) -> Self {
        Self {
            report: Report::default(),
            cues,
        }
    }

    pub(crate) fn report(&self) -> &Report {
        &self.report
    }

    /// What a comparison with the template gave.
    pub(crate) fn compared(&mut self, place: usize, score: Option<TemplateScore>) {
        if let Some(repetition) = self.report.repetitions.get_mut(place) {
            repetition.compared = score;
        }
    }

    /// What a therapist's template says to a movement. It takes the place of what the library says: one thing at a time,
    /// and their words are meant for this person.
    pub(crate) fn tell(&mut self, cue: Option<Cue>, update: &mut CoachUpdate) {
        let Some(cue) = cue else { return };
        if let Some(given) = update.cue.and_then(|place| self.report.cues.get_mut(place)) {
            given.cue = cue;
        } else {
            self.give(cue, update.at, update);
        }
    }

    /// Repetitions or holds so far.
    pub(crate) fn count(&self) -> u32 {
        self.report.done()
    }

    pub(crate) fn span(&mut self, span: Unjudged) {
        self.report.cannot_judge.push(span);
    }

    pub(crate) fn take(
        &mut self,
        judge: &mut Judge,
        side: Option<Side>,
        event: Event,
        update: &mut CoachUpdate,
    ) {
        match event {
            Event::None => {}
            Event::Turned(swing) => self.count_one(side, &swing, update),
            Event::Small(before, now) => {
                if let Some(before) = before {
                    let attempts = &mut self.report.attempts;
                    attempts.retain(|attempt| attempt.start != before.start);
                    self.count_one(side, &before, update);
                    self.stand(side, before.end, true);
                }
                self.count_one(side, &now, update);
                self.close(judge, side, (now.end, true), update);
            }
            Event::Closed(at) => self.close(judge, side, (at, true), update),
            Event::LeftOpen(at) => self.close(judge, side, (at, false), update),
            Event::Attempt(swing, reason) => self.attempt(judge, &swing, reason, update),
        }
    }

    fn count_one(&mut self, side: Option<Side>, swing: &Swing, update: &mut CoachUpdate) {
        update.counted = Some(self.report.repetitions.len());
        self.report.repetitions.push(Repetition {
            index: u32::try_from(self.report.repetitions.len() + 1).unwrap_or(u32::MAX),
            start: swing.start,
            turn: swing.turn,
            end: swing.end,
            closed: false,
            side,
            peak_deg: None,
            rom_deg: None,
            score: Score::default(),
            verdict: Verdict::CannotJudge(Reason::Unfinished),
            compared: None,
        });
    }

    /// The place of the repetition of that side that was counted last.
    fn open(&self, side: Option<Side>) -> Option<usize> {
        let repetitions = &self.report.repetitions;
        repetitions.iter().rposition(|one| one.side == side)
    }

    fn stand(&mut self, side: Option<Side>, at: Timestamp, closed: bool) -> Option<usize> {
        let place = self.open(side)?;
        let repetition = self.report.repetitions.get_mut(place)?;
        (repetition.closed, repetition.end) = (closed, at);
        Some(place)
    }

    fn close(
        &mut self,
        judge: &mut Judge,
        side: Option<Side>,
        (at, closed): (Timestamp, bool),
        update: &mut CoachUpdate,
    ) {
        let Some(place) = self.stand(side, at, closed) else {
            return;
        };
        update.closed = Some(place);
        if !closed {
            // Its way back was not seen: what is not seen is not judged.
            self.conclude(judge, None, at, update);
            return;
        }
        let judgement = judge.end(false);
        let is_judged = matches!(judgement.verdict, Verdict::Judged { .. });
        if let Some(repetition) = self.report.repetitions.get_mut(place) {
            repetition.peak_deg = judgement.peak;
            repetition.rom_deg = judgement.range;
            repetition.score = judgement.score;
            repetition.verdict = judgement.verdict;
        }
        self.conclude(judge, is_judged.then_some(&judgement.faults), at, update);
    }

    /// So long the person was in the position of an exercise of which nothing is counted.
    pub(crate) const fn paced(&mut self, seconds: f64) {
        self.report.in_position_s = seconds;
    }

    /// A cycle of what is not counted has ended: what was seen in it is answered.
    pub(crate) fn end_cycle(&mut self, judge: &mut Judge, at: Timestamp, update: &mut CoachUpdate) {
        let judgement = judge.end(false);
        let is_judged = matches!(judgement.verdict, Verdict::Judged { .. });
        self.conclude(judge, is_judged.then_some(&judgement.faults), at, update);
    }

    /// A movement has ended: answers its faults, where it was judged.
    fn conclude(
        &mut self,
        judge: &mut Judge,
        faults: Option<&Vec<usize>>,
        at: Timestamp,
        update: &mut CoachUpdate,
    ) {
        match faults {
            Some(faults) => self.answer(judge, faults, at, update),
            None => self.cues.forget_movement(),
        }
        judge.restart();
    }

    fn attempt(
        &mut self,
        judge: &mut Judge,
        swing: &Swing,
        reason: AttemptReason,
        update: &mut CoachUpdate,
    ) {
        self.report.attempts.push(Attempt {
            start: swing.start,
            end: swing.end,
            reason,
        });
        let judgement = judge.end(true);
        if reason == AttemptReason::TooSmall && !judgement.faults.is_empty() {
            self.answer(judge, &judgement.faults, swing.end, update);
        }
        judge.restart();
    }

    /// Answers what was seen in a movement by at most one cue.
    fn answer(&mut self, judge: &Judge, faults: &[usize], at: Timestamp, update: &mut CoachUpdate) {
        let severity = |index| judge.fault(index).map(|fault| fault.severity);
        if let Some(index) = self.cues.after(at, faults.iter().copied(), severity) {
            self.say(judge, index, at, update);
        } else if let Some(fault) = self.cues.mended().and_then(|index| judge.fault(index)) {
            self.give(praise(fault, at), at, update);
        }
    }

    /// A safety fault has just shown: it may interrupt.
    pub(crate) fn warn(
        &mut self,
        judge: &Judge,
        index: usize,
        at: Timestamp,
        update: &mut CoachUpdate,
    ) {
        if self.cues.interrupts(at, index) {
            self.say(judge, index, at, update);
        }
    }

    fn say(&mut self, judge: &Judge, index: usize, at: Timestamp, update: &mut CoachUpdate) {
        if let Some(fault) = judge.fault(index) {
            self.give(cue(fault, at), at, update);
        }
    }

    fn give(&mut self, cue: Cue, at: Timestamp, update: &mut CoachUpdate) {
        update.cue = Some(self.report.cues.len());
        self.report.cues.push(GivenCue { at, cue });
    }

    /// The hold counted last has lasted longer.
    pub(crate) fn hold_goes_on(&mut self, hold: &Hold) {
        if let Some(last) = self.report.holds.last_mut() {
            (last.end, last.in_band_s) = (hold.end, hold.in_band_s);
        }
    }

    pub(crate) fn take_hold(
        &mut self,
        judge: &mut Judge,
        event: HoldEvent,
        at: Timestamp,
        update: &mut CoachUpdate,
    ) {
        match event {
            HoldEvent::None => {}
            HoldEvent::Counted(hold) => {
                update.counted = Some(self.report.holds.len());
                self.report.holds.push(hold);
            }
            HoldEvent::Ended(hold) => {
                update.closed = self.report.holds.len().checked_sub(1);
                let judgement = judge.end(false);
                let is_judged = matches!(judgement.verdict, Verdict::Judged { .. });
                if let Some(last) = self.report.holds.last_mut() {
                    *last = Hold {
                        verdict: judgement.verdict,
                        score: judgement.score,
                        ..hold
                    };
                }
                self.conclude(judge, is_judged.then_some(&judgement.faults), at, update);
            }
        }
    }

    /// The set is over: the last span, and the end in two thoughts.
    pub(crate) fn finish(&mut self, judge: &Judge, span: Option<Unjudged>, at: Timestamp) {
        if let Some(span) = span {
            self.span(span);
        }
        let to_try = self
            .cues
            .most_frequent()
            .and_then(|index| judge.fault(index));
        self.report.summary = Summary {
            went_well: self.went_well(),
            to_try: to_try.map(|fault| cue(fault, at)),
        };
    }

    fn went_well(&self) -> Option<WentWell> {
        let verdicts = self
            .report
            .repetitions
            .iter()
            .map(|one| (&one.verdict, one.score));
        let holds = self
            .report
            .holds
            .iter()
            .map(|one| (&one.verdict, one.score));
        let done: Vec<_> = verdicts.chain(holds).collect();
        if done.is_empty() {
            return None;
        }
        let judged = done
            .iter()
            .filter(|(verdict, _)| matches!(verdict, Verdict::Judged { .. }));
        let right =
            |verdict: &Verdict| matches!(verdict, Verdict::Judged { faults } if faults.is_empty());
        if judged.clone().count() > 0 && judged.clone().all(|(verdict, _)| right(verdict)) {
            return Some(WentWell::AllRight);
        }
        let mean = |part: fn(&Score) -> Option<f32>| {
            let known: Vec<f32> = judged
                .clone()
                .filter_map(|(_, score)| part(score))
                .collect();
            (!known.is_empty()).then(|| known.iter().sum::<f32>() / known.len() as f32)
        };
        let parts = [
            (mean(|score| score.range), WentWell::Range),
            (mean(|score| score.tempo), WentWell::Tempo),
            (mean(|score| score.steadiness), WentWell::Steadiness),
        ];
        let best = parts
            .into_iter()
            .filter_map(|(points, what)| points.map(|points| (points, what)))
            .filter(|(points, _)| *points >= WELL)
            .max_by(|(a, _), (b, _)| a.total_cmp(b));
        Some(best.map_or(WentWell::Done, |(_, what)| what))
    }
}
