//! Follows a movement by the measures of a template, and compares it when it has ended.

use goodform_pose::measure::Measure;
use goodform_pose::{Pose, Side, Timestamp};

use super::compare::compare;
use super::samples::Samples;
use super::shape::{Cut, PHASES, Shape};
use super::{Deviation, Telling, Template};
use crate::rule::{Limb, Quantity};
use crate::score::{Score, pace};
use crate::update::Cue;
use crate::view::ViewGate;
use crate::watch::Watch;

/// So much of the time before a movement is kept, since the start lies in it. Units: s. [K]
const BEFORE_S: f64 = 1.0;
/// So much of a movement may be the start of the next. Units: s. [K]
const BETWEEN_S: f64 = 0.3;

/// A repetition against its template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TemplateScore {
    /// What it is worth, by the template: range, alignment, tempo. Missing parts were not seen.
    pub score: Score,
    /// What differed beyond the tolerance, the worst first.
    pub deviations: Vec<Deviation>,
    /// Whether the movement itself was seen, and most of what the person is told of.
    pub is_seen: bool,
}

/// Below this score a movement is not like its template, whatever single difference there is. Units: points of
/// 100. Source: clinical note: the therapist's own repetitions score 90 and more, one left out 85.
const LIKE: f32 = 85.0;

impl TemplateScore {
    /// Whether the movement was as the template. Missing: too little was seen.
    pub fn is_right(&self) -> Option<bool> {
        // Tempo has its own part of the score and is no reason to call a movement wrong.
        let form = Score {
            tempo: None,
            ..self.score
        };
        let total = form.total().filter(|_| self.is_seen)?;
        Some(self.deviations.is_empty() && total >= LIKE)
    }
}

/// Where the line of a measure comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Channel {
    /// One watch, whichever side moved.
    Plain(usize),
    /// One watch of the midline whose sign is a side: towards the side that moved is positive.
    Lateral(usize),
    /// The watch for the left side having moved, and that for the right.
    Moving([usize; 2]),
}

/// A movement that was recorded, moment by moment.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    samples: Samples,
    channels: Vec<Channel>,
    watches: usize,
    side: Option<Side>,
}

impl Taken {
    /// Its shape, cut like that. Missing: it never leaves the start so, or is too short.
    pub(crate) fn shape(&self, cut: &Cut) -> Option<Shape> {
        let shape = Shape::of(&self.samples, self.watches, cut)?;
        Some(shape.seen_as(&self.channels, self.side))
    }

    /// When its first and last moment are. Units: s.
    pub(crate) fn span_s(&self) -> [f64; 2] {
        let times = self.samples.times();
        [times.first(), times.last()].map(|at| at.copied().unwrap_or_default())
    }
}

/// Follows movements.
#[derive(Debug, Clone)]
pub(crate) struct Follower {
    template: Option<Template>,
    gate: ViewGate,
    channels: Vec<Channel>,
    watches: Vec<Watch>,
    /// The side each watch is held to. Missing: the limb says it.
    sides: Vec<Option<Side>>,
    row: Vec<f32>,
    samples: Samples,
    cut: Cut,
    /// Of how many moments of the movement the view is one it may be judged from, and of how many not.
    views: [u32; 2],
    telling: Telling,
    taken: Vec<Taken>,
}

impl Follower {
    pub(crate) fn new(template: &Template) -> Self {
        let curves = template.curves.iter();
        let channels: Vec<_> = curves.map(|curve| (curve.measure, curve.limb)).collect();
        Self {
            template: Some(template.clone()),
            cut: Cut {
                walls: template.walls,
                within_s: None,
            },
            telling: Telling::of(template),
            ..Self::recording(&channels)
        }
    }

    pub(crate) fn recording(wanted: &[(Measure, Limb)]) -> Self {
        let mut watched: Vec<(Measure, Limb, Option<Side>)> = Vec::new();
        let mut watch = |what: (Measure, Limb, Option<Side>)| {
            let known = watched.iter().position(|known| *known == what);
            known.unwrap_or_else(|| {
                watched.push(what);
                watched.len() - 1
            })
        };
        let mut channels = Vec::with_capacity(wanted.len());
        for (measure, limb) in wanted {
            // Which side has moved is known when it has: both are watched till then.
            let mut side = |side| watch((*measure, Limb::Moving, Some(side)));
            channels.push(match limb {
                Limb::Moving => Channel::Moving([side(Side::Left), side(Side::Right)]),
                Limb::Resting => Channel::Moving([side(Side::Right), side(Side::Left)]),
                Limb::Mid if measure.is_lateral() => {
                    Channel::Lateral(watch((*measure, *limb, None)))
                }
                _ => Channel::Plain(watch((*measure, *limb, None))),
            });
        }
        let new = |(measure, limb, _): &(Measure, Limb, _)| {
            Watch::new(Quantity::Measure(*measure, *limb))
        };
        Self {
            template: None,
            gate: ViewGate::default(),
            channels,
            watches: watched.iter().map(new).collect(),
            sides: watched.iter().map(|(_, _, side)| *side).collect(),
            row: Vec::with_capacity(watched.len()),
            samples: Samples::new(watched.len()),
            cut: Cut::USUAL,
            views: [0; 2],
            telling: Telling::default(),
            taken: Vec::new(),
        }
    }

    pub(crate) fn reset(&mut self) {
        self.gate.reset();
        for watch in &mut self.watches {
            watch.reset();
        }
        self.samples.clear();
        self.views = [0; 2];
    }

    /// Takes a moment.
    pub(crate) fn observe(
        &mut self,
        (pose, at, seconds): (&Pose, Timestamp, f64),
        progress: Option<f32>,
        is_moving: bool,
    ) {
        self.gate.observe(pose, at);
        self.row.clear();
        for (watch, side) in self.watches.iter_mut().zip(&self.sides) {
            let read = watch.observe((pose, at, seconds), &self.gate, None, *side, None);
            let value = watch.now().filter(|_| read.is_none());
            self.row.push(value.unwrap_or(f32::NAN));
        }
        if let Some(progress) = progress {
            self.samples.push(at, progress, &self.row);
        }
        if is_moving {
            let [fit, unfit] = &mut self.views;
            let is_fit = self
                .template
                .as_ref()
                .is_none_or(|one| one.is_fit(&self.gate));
            *if is_fit { fit } else { unfit } += 1;
        } else {
            self.samples.keep_last(BEFORE_S);
            self.views = [0; 2];
        }
    }

    /// The movement of that side has ended and counts; gives what the therapist says to it, too.
    pub(crate) fn end(
        &mut self,
        side: Option<Side>,
        at: Timestamp,
    ) -> (Option<TemplateScore>, Option<Cue>) {
        let Some(template) = &self.template else {
            self.taken.push(Taken {
                samples: self.samples.clone(),
                channels: self.channels.clone(),
                watches: self.watches.len(),
                side,
            });
            self.drop_movement();
            return (None, None);
        };
        let shape = Shape::of(&self.samples, self.watches.len(), &self.cut);
        let [fit, unfit] = self.views;
        let is_fit = fit >= unfit;
        let shape = shape.map(|shape| shape.seen_as(&self.channels, side));
        let score = shape.map(|shape| scored(template, &shape, is_fit));
        let seen = score.as_ref().filter(|score| score.is_seen);
        let place = seen.and_then(|score| template.answer(&score.deviations));
        let cue = self.telling.next(template, place, at);
        self.drop_movement();
        (score, cue)
    }

    /// What the therapist says to a movement that turned too early.
    pub(crate) fn short(&mut self, at: Timestamp) -> Option<Cue> {
        let template = self.template.as_ref()?;
        self.telling.next(template, template.answer_short(), at)
    }

    /// The movement came to nothing.
    pub(crate) fn drop_movement(&mut self) {
        self.samples.keep_last(BETWEEN_S);
        self.views = [0; 2];
    }

    pub(crate) fn take_taken(&mut self) -> Vec<Taken> {
        std::mem::take(&mut self.taken)
    }
}

/// A movement against its template; `is_fit`: the view is one the therapist wants it judged from.
fn scored(template: &Template, shape: &Shape, is_fit: bool) -> TemplateScore {
    let compared = compare(template, shape);
    TemplateScore {
        score: Score {
            range: compared.range(template),
            alignment: compared.alignment(template),
            tempo: tempo(&template.seconds, &shape.seconds),
            steadiness: None,
            symmetry: None,
        },
        is_seen: is_fit && compared.is_seen(template),
        deviations: if is_fit {
            compared.deviations
        } else {
            Vec::new()
        },
    }
}

/// Scores the times of the ways out and back.
fn tempo(template: &[f64; PHASES], own: &[f64; PHASES]) -> Option<f32> {
    let [out, _, back] = template;
    let [own_out, _, own_back] = own;
    let one = |expected: &f64, own: &f64| (*expected > 0.0).then(|| pace(own / expected));
    Some(f32::midpoint(one(out, own_out)?, one(back, own_back)?))
}
