//! A movement against a template: where, when, how much and which way it differs.

use goodform_pose::measure::Plane;

use super::shape::{Line, PHASES, POINTS, Shape};
use super::{Curve, Deviation, Template};
use crate::exercise::Part;

/// Within a phase a movement may be so many points early or late. Units: points of 20. [K] three is 15 %.
const BAND: usize = 3;
/// How far the rest is taken to go along with the movement, as shares of the template's range. Beyond, it is
/// another movement. [K]
const ALONG: [f32; 2] = [0.5, 1.4];
/// Neighbouring points that are averaged: one point alone is noise. Units: points.
const LASTING: usize = 5;
/// A difference is told of, and makes a movement wrong, from so many tolerances on: between the one a
/// repetition of the same person is allowed and the two that nobody could miss. [M] drawn people of four builds
/// against a template of a fifth: at 1 every sixth right repetition would be called wrong.
const DEVIATES: f32 = 1.25;
/// A curve of which less than this share is known in a phase is not compared there.
/// Source: coverage rule, clinical note.
const MIN_KNOWN: f32 = 0.7;

/// What the comparison of one movement gave.
#[derive(Debug, Clone, Default)]
pub(crate) struct Comparison {
    /// Beyond the tolerance, the worst first.
    pub(crate) deviations: Vec<Deviation>,
    /// How far off each curve was: on average, at its worst. Units: tolerances. Missing: not seen.
    pub(crate) off: Vec<Option<[f32; 2]>>,
    /// Share of the template's range that each curve reached. Missing: the template does not move there, or
    /// it was not seen.
    pub(crate) reached: Vec<Option<f32>>,
}

impl Comparison {
    /// Whether the movement itself was compared, and half of what the person is told of.
    pub(crate) fn is_seen(&self, template: &Template) -> bool {
        let curves = || template.curves.iter().zip(&self.off);
        let told = curves().filter(|(curve, _)| curve.told);
        let seen = told.clone().filter(|(_, off)| off.is_some()).count();
        let drives = curves().filter(|(curve, _)| curve.drives);
        let driver = drives.clone().count() == 0 || drives.clone().any(|(_, off)| off.is_some());
        driver && seen * 2 >= told.count() && seen > 0
    }

    /// How much of the range was reached, over the measures that move. Units: points of 100. Missing: none
    /// was seen.
    pub(crate) fn range(&self, template: &Template) -> Option<f32> {
        let curves = template.curves.iter().zip(&self.reached);
        mean(curves.filter_map(|(curve, reached)| {
            let (way, phase, point) = curve.way()?;
            let tolerance = curve.tolerance(phase, point) * template.widen();
            let short = (template.amplitude - (*reached)?) * way.abs() / tolerance;
            Some(100.0 * score(short.max(0.0)))
        }))
    }

    /// How near the rest of the body was to the template. Units: points of 100. Missing: nothing was seen.
    pub(crate) fn alignment(&self, template: &Template) -> Option<f32> {
        // What moves in space is asked how far it went; in the picture it is asked where it was, too.
        let asked = template.curves.iter().zip(&self.off).filter(|(curve, _)| {
            !curve.drives && (curve.way().is_none() || curve.measure.plane() != Plane::Space)
        });
        mean(asked.filter_map(|(_, off)| off.map(|[_, worst]| 100.0 * score(worst))))
    }
}

fn mean(values: impl Iterator<Item = f32>) -> Option<f32> {
    let (sum, count) = values.fold((0.0, 0_u16), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f32::from(count))
}

/// The score of a difference in tolerances: 1 at none, 0.84 at one, 0.17 at two.
/// Source: clinical note, score; the logistic form of the UI-PRMD score.
pub(crate) fn score(off: f32) -> f32 {
    let logistic = |x: f32| 1.0 / (1.0 + (3.2 * (x - 1.5)).exp());
    (logistic(off) / logistic(0.0)).clamp(0.0, 1.0)
}

/// How far a movement went on the template's own way, as a share of it: where it got to, or how far it went,
/// whichever is more; a chair that is too low for the one is right for the other. Missing: the template does
/// not move there, or it was not seen.
fn reached(curve: &Curve, line: &Line) -> Option<f32> {
    let (way, ..) = curve.way().filter(|_| curve.counts)?;
    let start = curve.start();
    let [[own, ..], ..] = *line;
    if !own.is_finite() {
        return None;
    }
    // The furthest that lasted: the fifth of sixty points.
    let mut gone = [f32::NEG_INFINITY; PHASES * POINTS];
    for (gone, value) in gone.iter_mut().zip(line.iter().flatten()) {
        if value.is_finite() {
            *gone = ((value - own) / way).max((value - start) / way);
        }
    }
    gone.sort_unstable_by(|a, b| b.total_cmp(a));
    gone.get(LASTING + 1)
        .copied()
        .filter(|gone| gone.is_finite())
}

/// Compares a movement with a template.
pub(crate) fn compare(template: &Template, shape: &Shape) -> Comparison {
    let lines = || template.curves.iter().zip(&shape.lines);
    let reached: Vec<Option<f32>> = lines().map(|(curve, line)| reached(curve, line)).collect();
    // What goes with the movement goes as far as the movement went: who squats deeper leans more.
    let went = template.curves.iter().zip(&reached);
    let went = went.filter_map(|(curve, reached)| reached.filter(|_| curve.drives));
    let went = went.reduce(f32::max);
    let along = went.map_or(template.amplitude, |went| went.clamp(ALONG[0], ALONG[1]));
    let wanted: Vec<Option<Line>> = lines()
        .map(|(curve, line)| {
            let amplitude = if curve.drives {
                template.amplitude
            } else {
                along
            };
            curve.counts.then(|| target(curve, line, amplitude))
        })
        .collect();
    let widen = template.widen();
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
    let mut comparison = summed(template, &errors);
    let shortfalls = shortfalls(template, &reached);
    comparison.deviations.extend(shortfalls);
    comparison.reached = reached;
    let badness = |one: &Deviation| one.amount.abs() / one.tolerance;
    comparison
        .deviations
        .sort_by(|a, b| badness(b).total_cmp(&badness(a)));
    comparison
}

/// Measures that are the movement and did not get as far as the template by more than the tolerance at its target.
fn shortfalls<'a>(
    template: &'a Template,
    reached: &'a [Option<f32>],
) -> impl Iterator<Item = Deviation> + 'a {
    let curves = template
        .curves
        .iter()
        .zip(reached)
        .filter(|(curve, _)| curve.counts && curve.told && curve.drives);
    curves.filter_map(move |(curve, reached)| {
        let (way, phase, point) = curve.way()?;
        let short = (template.amplitude - (*reached)?) * way;
        let tolerance = curve.tolerance(phase, point) * template.widen();
        (short * way.signum() > DEVIATES * tolerance).then(|| Deviation {
            measure: curve.measure,
            limb: curve.limb,
            part: Part::ALL.get(phase).copied().unwrap_or(Part::Top),
            at: point as f32 / (POINTS - 1) as f32,
            amount: -short,
            tolerance,
        })
    })
}

fn of(wanted: &[Option<Line>], channel: usize, phase: usize) -> Option<&[f32; POINTS]> {
    wanted.get(channel)?.as_ref()?.get(phase)
}

/// The template's line from the person's own start, with that share of its range. A start that is another by
/// more than the tolerance stays a difference.
fn target(curve: &Curve, line: &Line, amplitude: f32) -> Line {
    let start = curve.start();
    let [[own, ..], ..] = *line;
    let own = if own.is_finite() { own } else { start };
    let tolerance = curve.tolerance(0, 0);
    let shift = (own - start).max(-tolerance).min(tolerance);
    curve
        .centre
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
            let value = shape
                .lines
                .get(channel)
                .and_then(|line| line.get(phase)?.get(own));
            if let (Some(goal), Some(value)) = (goal, value) {
                let off = (value - goal) / curve.tolerance(phase, at);
                // One curve that is far off must not pull the others.
                // What is hidden is neither near nor far.
                sum += if off.is_finite() {
                    off.powi(2).min(4.0)
                } else {
                    1.0
                };
            }
        }
        sum
    };
    let mut total = [[f32::INFINITY; POINTS]; POINTS];
    for at in 0..POINTS {
        for own in at.saturating_sub(BAND)..(at + BAND + 1).min(POINTS) {
            let before = |a: Option<usize>, b: Option<usize>| {
                let cell = a.and_then(|a| total.get(a)).zip(b);
                cell.and_then(|(row, b)| row.get(b))
                    .copied()
                    .unwrap_or(f32::INFINITY)
            };
            let (a, b) = (at.checked_sub(1), own.checked_sub(1));
            let best = before(a, b)
                .min(before(a, Some(own)))
                .min(before(Some(at), b));
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
        total
            .get(at)
            .and_then(|row| row.get(own))
            .copied()
            .unwrap_or(f32::INFINITY)
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
        let Some((Some(from), cost)) = best else {
            break;
        };
        if !cost.is_finite() {
            break;
        }
        (at, own) = from;
    }
    let mut path = [0; POINTS];
    for (number, (place, [low, high])) in path.iter_mut().zip(ends).enumerate() {
        *place = if low == usize::MAX {
            number
        } else {
            usize::midpoint(low, high)
        };
    }
    path
}

fn summed(template: &Template, errors: &[Line]) -> Comparison {
    let mut comparison = Comparison::default();
    for (curve, errors) in template.curves.iter().zip(errors) {
        let (mut sum, mut known, mut worst) = (0.0, 0, None::<f32>);
        for (phase, errors) in errors.iter().enumerate() {
            let seen = errors.iter().filter(|error| error.is_finite()).count();
            if (seen as f32) < MIN_KNOWN * POINTS as f32 {
                continue;
            }
            sum += errors
                .iter()
                .filter(|e| e.is_finite())
                .map(|e| e.abs())
                .sum::<f32>();
            known += seen;
            if let Some((at, off)) = lasting(errors) {
                worst = Some(worst.map_or(off.abs(), |worst| worst.max(off.abs())));
                // The movement itself is asked how far it went, not how it got there.
                if off.abs() > DEVIATES && curve.told && !curve.drives {
                    let tolerance = curve.tolerance(phase, at) * template.widen();
                    comparison.deviations.push(Deviation {
                        measure: curve.measure,
                        limb: curve.limb,
                        part: Part::ALL.get(phase).copied().unwrap_or(Part::Top),
                        at: at as f32 / (POINTS - 1) as f32,
                        amount: off * tolerance,
                        tolerance,
                    });
                }
            }
        }
        comparison
            .off
            .push(worst.map(|worst| [sum / known.max(1) as f32, worst]));
    }
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
