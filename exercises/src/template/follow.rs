//! Follows a movement by the measures of a template, and compares it when it has ended.

use goodform_pose::measure::Measure;
use goodform_pose::{Pose, Side, Timestamp};

use super::compare::{Comparison, compare};
use super::samples::Samples;
use super::shape::Shape;
use super::{Deviation, Template};
use crate::rule::{Limb, Quantity};
use crate::view::ViewGate;
use crate::watch::Watch;

/// So much of the time before a movement is kept, since the start lies in it. Units: s. [K]
const BEFORE_S: f64 = 1.0;
/// So much of a movement may be the start of the next. Units: s. [K]
const BETWEEN_S: f64 = 0.3;

/// A repetition against its template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TemplateScore {
    /// What differed beyond the tolerance, the worst first.
    pub deviations: Vec<Deviation>,
    /// Score of every compared curve, 0-1. Missing: not seen.
    pub curves: Vec<Option<f32>>,
    /// How far each curve was off: on average, at its worst. Units: tolerances. Missing: not seen.
    pub off: Vec<Option<[f32; 2]>>,
    /// Share of the template's range that each curve reached, on the template's own way. Missing: the
    /// template does not move there, or it was not seen.
    pub reached: Vec<Option<f32>>,
}

/// Follows movements.
#[derive(Debug, Clone)]
pub(crate) struct Follower {
    template: Option<Template>,
    gate: ViewGate,
    watches: Vec<Watch>,
    row: Vec<f32>,
    samples: Samples,
    shapes: Vec<Shape>,
}

impl Follower {
    pub(crate) fn new(template: &Template) -> Self {
        let curves = template.curves.iter();
        let channels: Vec<_> = curves.map(|curve| (curve.measure, curve.limb)).collect();
        Self {
            template: Some(template.clone()),
            ..Self::recording(&channels)
        }
    }

    pub(crate) fn recording(channels: &[(Measure, Limb)]) -> Self {
        let watch = |(measure, limb): &(Measure, Limb)| Watch::new(Quantity::Measure(*measure, *limb));
        Self {
            template: None,
            gate: ViewGate::default(),
            watches: channels.iter().map(watch).collect(),
            row: Vec::with_capacity(channels.len()),
            samples: Samples::new(channels.len()),
            shapes: Vec::new(),
        }
    }

    pub(crate) fn reset(&mut self) {
        self.gate.reset();
        for watch in &mut self.watches {
            watch.reset();
        }
        self.samples.clear();
    }

    /// Takes a moment.
    pub(crate) fn observe(
        &mut self,
        (pose, at, seconds): (&Pose, Timestamp, f64),
        moving: Option<Side>,
        progress: Option<f32>,
        is_moving: bool,
    ) {
        self.gate.observe(pose, at);
        self.row.clear();
        for watch in &mut self.watches {
            let read = watch.observe((pose, at, seconds), &self.gate, None, moving, None);
            let value = watch.now().filter(|_| read.is_none());
            self.row.push(value.unwrap_or(f32::NAN));
        }
        if let Some(progress) = progress {
            self.samples.push(at, progress, &self.row);
        }
        if !is_moving {
            self.samples.keep_last(BEFORE_S);
        }
    }

    /// The movement has ended and counts.
    pub(crate) fn end(&mut self) -> Option<TemplateScore> {
        let shape = Shape::of(&self.samples, self.watches.len());
        self.samples.keep_last(BETWEEN_S);
        let shape = shape?;
        let Some(template) = &self.template else {
            self.shapes.push(shape);
            return None;
        };
        let Comparison {
            deviations,
            curves,
            off,
        } = compare(template, &shape, 1.0, 1.0);
        let curves_of = template.curves.iter().zip(&shape.lines);
        Some(TemplateScore {
            reached: curves_of.map(|(curve, line)| super::compare::reached(curve, line)).collect(),
            deviations,
            curves,
            off,
        })
    }

    pub(crate) fn take_shapes(&mut self) -> Vec<Shape> {
        std::mem::take(&mut self.shapes)
    }
}
