//! A movement against a template: where, when, how much and which way it differs.

use super::shape::{Line, PHASES, POINTS, Shape};
use super::{Curve, Deviation, Template};
use crate::exercise::Part;

/// Within a phase a movement may be so many points early or late. Units: points of 20. [K] three is 15 %.
const BAND: usize = 3;
/// Neighbouring points that are averaged: one point alone is noise. Units: points.
const LASTING: usize = 3;
/// A curve of which less than this share is known in a phase is not compared there.
/// Source: coverage rule, clinical note.
const MIN_KNOWN: f32 = 0.7;
/// Phases in the order of their lines.
pub(crate) const PARTS: [Part; PHASES] = [Part::Out, Part::Top, Part::Back];

/// What the comparison of one movement gave.
#[derive(Debug, Clone, Default)]
pub(crate) struct Comparison {
    /// Beyond the tolerance, the worst first.
    pub(crate) deviations: Vec<Deviation>,
    /// Score of every compared curve, 0-1, in the order of the curves. Missing: not seen.
    pub(crate) curves: Vec<Option<f32>>,
    /// How far off each compared curve was on average and at its worst. Units: tolerances.
    pub(crate) off: Vec<Option<[f32; 2]>>,
}

/// The score of a difference in tolerances: 1 at none, 0.84 at one, 0.17 at two.
/// Source: clinical note, score; the logistic form of the UI-PRMD score.
pub(crate) fn score(off: f32) -> f32 {
    let logistic = |x: f32| 1.0 / (1.0 + (3.2 * (x - 1.5)).exp());
    (logistic(off) / logistic(0.0)).clamp(0.0, 1.0)
}

/// A measure takes part in the movement where its line runs through so many standard errors. [K]
const MOVES_SEM: f32 = 8.0;

/// How far a movement went on the template's own way, as a share of it: from the start to where the
/// template is furthest from its start. Missing: the template does not move there, or it was not seen.
pub(crate) fn reached(curve: &Curve, line: &Line) -> Option<f32> {
    let first = |line: &Line| line.first().and_then(|p| p.first()).copied();
    let start = first(&curve.centre())?;
    let all = || curve.centre.iter().flatten();
    let furthest = all().copied().max_by(|a, b| (a - start).abs().total_cmp(&(b - start).abs()))?;
    let way = furthest - start;
    if way.abs() < MOVES_SEM * curve.measure.sem() {
        return None;
    }
    let own = first(line).filter(|own| own.is_finite())?;
    // The furthest that lasted: the fifth largest of sixty points.
    let mut values: Vec<f32> = line.iter().flatten().copied().filter(|v| v.is_finite()).collect();
    values.sort_unstable_by(|a, b| ((b - own) * way.signum()).total_cmp(&((a - own) * way.signum())));
    values.get(4).map(|value| (value - own) / way)
}

/// Compares a movement with a template. `amplitude`: the share of the template's range that is asked for;
/// `widen`: how much wider every tolerance is taken.
pub(crate) fn compare(template: &Template, shape: &Shape, amplitude: f32, widen: f32) -> Comparison {
    let wanted: Vec<Option<Line>> = template
        .curves
        .iter()
        .zip(&shape.lines)
        .map(|(curve, line)| curve.counts.then(|| target(curve, line, amplitude)))
        .collect();
    let mut errors: Vec<Line> = vec![[[f32::NAN; POINTS]; PHASES]; template.curves.len()];
    for phase in 0..PHASES {
        let path = aligned(template, shape, &wanted, phase);
        for (channel, errors) in errors.iter_mut().enumerate() {
            let line = of(&wanted, channel, phase);
            let (Some(wanted), Some(curve), Some(own)) = (
                line,
                template.curves.get(channel),
                shape.lines.get(channel).and_then(|line| line.get(phase)),
            ) else {
                continue;
            };
            for (at, matched) in path.iter().enumerate() {
                let tolerance = curve.tolerance(phase, at) * widen;
                let value = own.get(*matched).copied().unwrap_or(f32::NAN);
                let goal = wanted.get(at).copied().unwrap_or(f32::NAN);
                if let Some(error) = errors.get_mut(phase).and_then(|e| e.get_mut(at)) {
                    *error = (value - goal) / tolerance;
                }
            }
        }
    }
    summed(template, &errors, widen)
}

fn of(wanted: &[Option<Line>], channel: usize, phase: usize) -> Option<&[f32; POINTS]> {
    wanted.get(channel)?.as_ref()?.get(phase)
}

/// The template's line from the person's own start, with that share of its range. A start that is another by
/// more than the tolerance stays a difference.
fn target(curve: &Curve, line: &Line, amplitude: f32) -> Line {
    let first = |line: &Line| line.first().and_then(|p| p.first()).copied();
    let start = first(&curve.centre()).unwrap_or_default();
    let own = first(line).filter(|own| own.is_finite()).unwrap_or(start);
    let tolerance = curve.tolerance(0, 0);
    let shift = (own - start).clamp(-tolerance, tolerance);
    curve
        .centre()
        .map(|phase| phase.map(|value| start + shift + amplitude * (value - start)))
}

/// For every point of the template the point of the movement that goes with it: dynamic time warping within
/// the band, over all curves at once. Source: Sakoe and Chiba 1978, doi:10.1109/TASSP.1978.1163055.
fn aligned(
    template: &Template,
    shape: &Shape,
    wanted: &[Option<Line>],
    phase: usize,
) -> [usize; POINTS] {
    let cost = |at: usize, own: usize| -> f32 {
        let mut sum = 0.0;
        for (channel, curve) in template.curves.iter().enumerate() {
            let goal = of(wanted, channel, phase).and_then(|line| line.get(at));
            let value = shape.lines.get(channel).and_then(|line| line.get(phase)?.get(own));
            if let (Some(goal), Some(value)) = (goal, value) {
                let off = (value - goal) / curve.tolerance(phase, at);
                // One curve that is far off must not pull the others.
                sum += if off.is_finite() { off.powi(2).min(4.0) } else { 0.0 };
            }
        }
        sum
    };
    let mut total = [[f32::INFINITY; POINTS]; POINTS];
    for at in 0..POINTS {
        for own in at.saturating_sub(BAND)..(at + BAND + 1).min(POINTS) {
            let before = |a: Option<usize>, b: Option<usize>| {
                let cell = a.and_then(|a| total.get(a)).zip(b);
                cell.and_then(|(row, b)| row.get(b)).copied().unwrap_or(f32::INFINITY)
            };
            let (a, b) = (at.checked_sub(1), own.checked_sub(1));
            let best = before(a, b).min(before(a, Some(own))).min(before(Some(at), b));
            let best = if at == 0 && own == 0 { 0.0 } else { best };
            if let Some(cell) = total.get_mut(at).and_then(|row| row.get_mut(own)) {
                *cell = best + cost(at, own);
            }
        }
    }
    traced(&total)
}

/// The way back through the table; of several points that go with one of the template, the middle one.
fn traced(total: &[[f32; POINTS]; POINTS]) -> [usize; POINTS] {
    let value = |at: usize, own: usize| {
        total.get(at).and_then(|row| row.get(own)).copied().unwrap_or(f32::INFINITY)
    };
    let (mut at, mut own) = (POINTS - 1, POINTS - 1);
    let mut ends = [[usize::MAX, 0]; POINTS];
    loop {
        if let Some([low, high]) = ends.get_mut(at) {
            (*low, *high) = ((*low).min(own), (*high).max(own));
        }
        if at == 0 && own == 0 {
            break;
        }
        let steps = [(1, 1), (1, 0), (0, 1)].map(|(a, b)| {
            let from = at.checked_sub(a).zip(own.checked_sub(b));
            (from, from.map_or(f32::INFINITY, |(a, b)| value(a, b)))
        });
        let best = steps.into_iter().min_by(|(_, a), (_, b)| a.total_cmp(b));
        let Some((Some(from), cost)) = best else { break };
        if !cost.is_finite() {
            break;
        }
        (at, own) = from;
    }
    let mut path = [0; POINTS];
    for (number, (place, [low, high])) in path.iter_mut().zip(ends).enumerate() {
        *place = if low == usize::MAX { number } else { usize::midpoint(low, high) };
    }
    path
}

fn summed(template: &Template, errors: &[Line], widen: f32) -> Comparison {
    let mut comparison = Comparison::default();
    for (curve, errors) in template.curves.iter().zip(errors) {
        let (mut sum, mut known, mut worst) = (0.0, 0, None::<f32>);
        for (phase, errors) in errors.iter().enumerate() {
            let seen = errors.iter().filter(|error| error.is_finite()).count();
            if (seen as f32) < MIN_KNOWN * POINTS as f32 {
                continue;
            }
            sum += errors.iter().filter(|e| e.is_finite()).map(|e| e.abs()).sum::<f32>();
            known += seen;
            if let Some((at, off)) = lasting(errors) {
                worst = Some(worst.map_or(off.abs(), |worst| worst.max(off.abs())));
                if off.abs() > 1.0 {
                    comparison.deviations.push(Deviation {
                        measure: curve.measure,
                        limb: curve.limb,
                        part: PARTS.get(phase).copied().unwrap_or(Part::Top),
                        at: at as f32 / (POINTS - 1) as f32,
                        amount: off * curve.tolerance(phase, at) * widen,
                        tolerance: curve.tolerance(phase, at) * widen,
                    });
                }
            }
        }
        let off = worst.map(|worst| [sum / known.max(1) as f32, worst]);
        comparison.curves.push(off.map(|[_, worst]| score(worst)));
        comparison.off.push(off);
    }
    let badness = |one: &Deviation| one.amount.abs() / one.tolerance;
    comparison.deviations.sort_by(|a, b| badness(b).total_cmp(&badness(a)));
    comparison
}

/// The place of a phase that is furthest off, averaged over neighbours, and by how much. Units: tolerances.
fn lasting(errors: &[f32; POINTS]) -> Option<(usize, f32)> {
    let windows = errors.windows(LASTING).enumerate();
    let means = windows.filter_map(|(from, window)| {
        let mean = window.iter().sum::<f32>() / LASTING as f32;
        mean.is_finite().then_some((from + LASTING / 2, mean))
    });
    means.max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()))
}
