//! Judges one repetition after the other: what could be seen of it, its range, faults and score.

use goodform_pose::measure::{Measure, Plane};
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::{Exercise, Fault, Judged, Part, View};
use crate::faults::{FaultFinder, Strictness};
use crate::range::RangeTally;
use crate::rule::Quantity;
use crate::score::{self, Score};
use crate::tempo::Tempo;
use crate::update::{Reason, Verdict};
use crate::view::ViewGate;
use crate::watch::Watch;

/// Below this share of judged moments a repetition is not judged. Source: coverage rule, clinical note.
const MIN_COVERAGE: f64 = 0.7;
/// A person's own range as target is at least this share of the way to the library's: below it another thing is
/// trained. Units: share. Source: clinical consensus, graded tasks begin at 60 %.
pub const OWN_LEAST: f32 = 0.6;

/// Further apart than this on average, moments do not tell how long a part of a repetition took, nor how steady it went.
/// Units: s. Source: a time is off by as much as one interval at each end, and a time's own error in the rules is 0.1 s
/// (`Quantity::sem`); own choice of a little more, so that ten a second that come unevenly still serve.
pub const COARSE_S: f64 = 0.12;

/// What is thought of one repetition.
#[derive(Debug, Clone)]
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    pub(crate) peak: Option<f32>,
    pub(crate) range: Option<f32>,
    pub(crate) score: Score,
    /// Places of the faults that showed.
    pub(crate) faults: Vec<usize>,
}

/// Where a moment belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) at: Timestamp,
    pub(crate) seconds: f64,
    pub(crate) progress: Option<f32>,
    /// Progress from which on the target is reached.
    pub(crate) enter: f32,
    pub(crate) moving: Option<Side>,
    /// A repetition is going on, and whether it has turned.
    pub(crate) movement: Option<bool>,
    /// The target is being held: no way out or back is told apart.
    pub(crate) is_hold: bool,
    /// The person waits at the start, in posture.
    pub(crate) at_start: bool,
}

/// Judges the repetitions of one exercise.
#[derive(Debug, Clone)]
pub(crate) struct Judge {
    exercise: Exercise,
    gate: ViewGate,
    watches: Vec<Watch>,
    finder: FaultFinder,
    tempo: Tempo,
    tally: Option<RangeTally>,
    /// The judged angle in space: what is left of the range where the picture does not show it.
    in_space: Option<(Watch, RangeTally)>,
    /// The end of the target that is nearer to the start, as it is asked for now. Units: the judged measure's.
    target: f32,
    has_own_target: bool,
    start: Option<f32>,
    judged_s: f64,
    front_s: f64,
    total_s: f64,
    /// Moments of the movement and the time between them: too few, and nothing is said of times.
    moments: u32,
    between_s: f64,
    missing: Option<Reason>,
    apart: Option<f32>,
}

impl Judge {
    pub(crate) fn new(exercise: &Exercise, strictness: Strictness) -> Self {
        let mut quantities: Vec<Quantity> = Vec::new();
        let judged = exercise.judge.as_ref();
        let primary = judged.map(|judge| Quantity::Measure(judge.measure, judge.limb));
        let rules = exercise
            .faults
            .iter()
            .flat_map(|fault| fault.rule.conditions());
        for quantity in primary.into_iter().chain(rules.map(|rule| rule.quantity)) {
            if !quantities.contains(&quantity) {
                quantities.push(quantity);
            }
        }
        Self {
            gate: ViewGate::default(),
            watches: quantities.into_iter().map(Watch::new).collect(),
            finder: FaultFinder::new(exercise, strictness),
            tempo: Tempo::new(),
            tally: judged.map(|judge| RangeTally::new(judge.measure)),
            in_space: judged.and_then(in_space),
            target: judged.map_or(0.0, |judge| judge.target[0]),
            has_own_target: false,
            start: None,
            judged_s: 0.0,
            front_s: 0.0,
            total_s: 0.0,
            moments: 0,
            between_s: 0.0,
            missing: None,
            apart: None,
            exercise: exercise.clone(),
        }
    }

    /// Forgets the person.
    pub(crate) fn reset(&mut self) {
        self.gate.reset();
        for watch in &mut self.watches {
            watch.reset();
        }
        if let Some((watch, _)) = &mut self.in_space {
            watch.reset();
        }
        self.restart();
    }

    /// The movement is over, or void.
    pub(crate) fn restart(&mut self) {
        self.finder.restart();
        self.begin();
    }

    /// A new movement begins.
    pub(crate) fn begin(&mut self) {
        for watch in &mut self.watches {
            watch.restart();
        }
        self.tempo.restart();
        if let Some(tally) = &mut self.tally {
            tally.restart();
        }
        if let Some((watch, tally)) = &mut self.in_space {
            watch.restart();
            tally.restart();
        }
        (self.judged_s, self.front_s, self.total_s) = (0.0, 0.0, 0.0);
        (self.moments, self.between_s) = (0, 0.0);
        (self.missing, self.apart) = (None, None);
        self.start = self.primary().and_then(Watch::reference);
    }

    /// So much of the movement was not seen as one. Units: s.
    pub(crate) fn missed(&mut self, seconds: f64) {
        self.total_s += seconds;
        self.missing = Some(Reason::Unfinished);
    }

    fn primary(&self) -> Option<&Watch> {
        self.exercise
            .judge
            .as_ref()
            .and_then(|_| self.watches.first())
    }

    /// The judged measure at this moment, as a peak is read. Missing: there is none, or it is not seen.
    pub(crate) fn value_now(&self) -> Option<f32> {
        let judge = self.exercise.judge.as_ref()?;
        let value = self.primary().and_then(Watch::now)?;
        Some(read(judge, value, self.start))
    }

    /// Takes a moment. Gives why it cannot be judged, and the place of a safety fault just shown.
    pub(crate) fn observe(
        &mut self,
        pose: &Pose,
        moment: Moment,
    ) -> (Option<Reason>, Option<usize>) {
        let Moment {
            at,
            seconds,
            moving,
            ..
        } = moment;
        self.gate.observe(pose, at);
        let part = moment.movement.map(|has_turned| {
            if let Some(progress) = moment.progress {
                self.tempo.observe(at, progress);
            }
            if moment.is_hold {
                Part::Top
            } else {
                self.tempo.part(moment.enter, has_turned)
            }
        });
        let judged = self.exercise.judge.as_ref().map(|judge| judge.measure);
        let mut why = None;
        // Of an exercise without a judged angle: why none of its rules can be read.
        let (mut unread, mut read) = (None, false);
        for (index, watch) in self.watches.iter_mut().enumerate() {
            let seen = (pose, at, seconds);
            let reason = watch.observe(seen, &self.gate, judged, moving, part);
            if index == 0 {
                why = reason;
            }
            read |= watch.now().is_some();
            unread = unread.or(reason);
        }
        if judged.is_none() {
            why = unread.filter(|_| !read);
        }
        if let Some((watch, tally)) = &mut self.in_space {
            watch.observe((pose, at, seconds), &self.gate, judged, moving, part);
            if let Some(value) = watch.now().filter(|_| part.is_some()) {
                tally.add(value, seconds);
            }
        }
        let Some(part) = part else {
            if moment.at_start {
                self.finder
                    .observe_start(&self.watches, &self.gate, seconds);
            }
            return (why, None);
        };
        self.cover(pose, why, seconds);
        let alarm = self
            .finder
            .observe(&self.watches, &self.gate, part, seconds);
        (why, alarm)
    }

    /// Whether a fault shows, and lasts, in the movement that is going on.
    pub(crate) fn shows_fault(&self) -> bool {
        self.finder.shows_lasting()
    }

    /// Whether anything that is judged from the front is read at this moment.
    fn reads_across(&self) -> bool {
        self.watches.iter().any(|watch| {
            let frontal = |measure: Measure| measure.plane() == Plane::Frontal;
            let across = match watch.quantity {
                Quantity::Measure(measure, _) => frontal(measure),
                Quantity::Difference(a, _, b, _) => frontal(a) || frontal(b),
                _ => false,
            };
            across && watch.now().is_some()
        })
    }

    /// Keeps account of how much could be judged, and of the range.
    fn cover(&mut self, pose: &Pose, why: Option<Reason>, seconds: f64) {
        self.total_s += seconds;
        self.between_s += seconds;
        self.moments += 1;
        let also_front = self.exercise.views.contains(&View::Front);
        if also_front && self.gate.is(View::Front) && self.reads_across() {
            self.front_s += seconds;
        }
        if let Some(reason) = why {
            self.missing = Some(reason);
            return;
        }
        self.judged_s += seconds;
        let Some(judge) = &self.exercise.judge else {
            return;
        };
        let value = self.watches.first().and_then(Watch::now);
        if let (Some(value), Some(tally)) = (value, &mut self.tally) {
            tally.add(read(judge, value, self.start), seconds);
        }
        if self.exercise.sides == crate::exercise::Sides::Bilateral
            && matches!(judge.measure.plane(), Plane::Arm | Plane::Frontal)
            && let Ok(apart) = self.gate.asymmetry(pose, judge.measure)
        {
            let before = self.apart.unwrap_or(apart);
            self.apart = Some(before + (apart - before) * 0.1);
        }
    }

    /// The movement has ended.
    pub(crate) fn end(&mut self, is_attempt: bool) -> Judgement {
        let total_s = self.total_s;
        let share = |seconds: f64| total_s > 0.0 && seconds >= MIN_COVERAGE * total_s;
        // An exercise without a judged angle or a rule has nothing that could be right.
        let can_judge = self.exercise.judge.is_some() || !self.exercise.faults.is_empty();
        let by_range = can_judge && share(self.judged_s);
        self.take_own_target(by_range && !is_attempt);
        // Where the angle is not seen its times are not: in space it is late and sudden.
        let is_coarse = self.between_s > COARSE_S * f64::from(self.moments);
        let tempo = (by_range && !is_coarse).then_some(&self.tempo);
        self.finder
            .end(&self.watches, tempo, &self.gate, is_attempt);
        if !by_range && !share(self.front_s) {
            let reason = self.missing.unwrap_or(Reason::LimbHidden);
            return Judgement {
                verdict: Verdict::CannotJudge(reason),
                peak: None,
                range: None,
                score: Score::default(),
                faults: Vec::new(),
            };
        }
        let faults: Vec<usize> = self.finder.fired().collect();
        let judge = self.exercise.judge.as_ref().filter(|_| by_range);
        let peak = judge.and_then(|judge| self.peak(judge));
        let start = judge.map(|judge| self.own_start(judge));
        let range = judge.zip(peak).zip(start);
        let range = range.map(|((judge, peak), start)| {
            score::range(judge.direction(), self.target, start, peak)
        });
        let score = Score {
            range: range.or_else(|| self.range_in_space()),
            alignment: Some(score::alignment(
                faults.iter().filter_map(|i| self.fault(*i)),
                self.finder.near_misses(&self.watches, &self.gate),
            )),
            tempo: tempo.and_then(|tempo| score::tempo(&self.exercise, tempo)),
            steadiness: (!is_coarse).then(|| score::steadiness(&self.tempo)),
            symmetry: self.apart.map(score::symmetry),
        };
        Judgement {
            verdict: Verdict::Judged {
                faults: self.ids(&faults),
            },
            range: peak.zip(start).map(|(peak, start)| (peak - start).abs()),
            peak,
            score,
            faults,
        }
    }

    /// The furthest that the judged angle reached. Missing: it was not seen.
    fn peak(&self, judge: &Judged) -> Option<f32> {
        self.tally.as_ref()?.peak(judge.direction())
    }

    /// Where the judged angle began; the right start where that was not seen.
    fn own_start(&self, judge: &Judged) -> f32 {
        let own = self.start.map(|start| read(judge, start, Some(start)));
        own.unwrap_or_else(|| f32::midpoint(judge.start[0], judge.start[1]))
    }

    /// The score of the range from the angle in space, where the picture does not show it. Its peak is not
    /// told: it is surer of more or less than of degrees.
    fn range_in_space(&self) -> Option<f32> {
        let judge = self.exercise.judge.as_ref()?;
        let (watch, tally) = self.in_space.as_ref()?;
        let start = watch.reference().unwrap_or(judge.start[0]);
        let peak = tally.peak(judge.direction())?;
        Some(score::range(judge.direction(), self.target, start, peak))
    }

    /// Takes what was reached first as the target, where that was allowed and it is less: the first repetition
    /// is judged by it, too.
    fn take_own_target(&mut self, is_seen: bool) {
        let judge = self.exercise.judge.as_ref();
        let Some(judge) = judge.filter(|judge| judge.own && is_seen && !self.has_own_target) else {
            return;
        };
        let start = self.own_start(judge);
        let way = judge.target[0] - start;
        let Some(share) = self
            .peak(judge)
            .map(|peak| (peak - start) / way)
            .filter(|share| share.is_finite())
        else {
            return;
        };
        self.has_own_target = true;
        self.target = start + share.clamp(OWN_LEAST, 1.0) * way;
        self.finder.set_target(self.target);
    }

    fn ids(&self, faults: &[usize]) -> Vec<String> {
        let named = faults.iter().filter_map(|index| self.fault(*index));
        named.map(|fault| fault.id.clone()).collect()
    }

    /// A fault by its place.
    pub(crate) fn fault(&self, index: usize) -> Option<&Fault> {
        self.finder.fault(index)
    }
}

/// What watches the judged angle in space, for the angles that are the same in the picture and in space.
fn in_space(judge: &Judged) -> Option<(Watch, RangeTally)> {
    let twin = judge.measure.in_space()?;
    let watch = Watch::new(Quantity::Measure(twin, judge.limb));
    let plain = !judge.relative && !judge.absolute;
    plain.then(|| (watch, RangeTally::new(twin)))
}

/// The judged value as the library means it.
fn read(judge: &Judged, value: f32, start: Option<f32>) -> f32 {
    let value = if judge.relative {
        value - start.unwrap_or(value)
    } else {
        value
    };
    if judge.absolute { value.abs() } else { value }
}
