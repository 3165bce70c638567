//! The way of the driving measure through a set, and of it the curve of every repetition.

use goodform_exercises::{Repetition, Verdict};

use super::rep_chart::Said;
use crate::records::KeptRepetition;

/// Moments that are noted: eleven minutes at 30 a second. Of a longer set the first ones are drawn. Own choice.
const MOST: usize = 20_000;
/// Between moments further apart than this nobody knows what was: no line is drawn. Units: s. Own choice.
const GAP_S: f64 = 0.5;

/// The moments so far, in order. The memory is taken once.
pub(super) struct Trace {
    /// Second, and value of the measure.
    moments: Vec<(f64, f32)>,
}

impl Default for Trace {
    fn default() -> Self {
        Self {
            moments: Vec::with_capacity(MOST),
        }
    }
}

/// When a repetition was, and what was said of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start_s: f64,
    pub(super) turn_s: f64,
    pub(super) end_s: f64,
    pub(super) said: Said,
}

/// One repetition: 0 where it began, 0.5 at its turn, 1 where it ended, and the measure there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RepCurve {
    pub(super) said: Said,
    /// Parts that hang together, of points each.
    pub(super) parts: Vec<Vec<[f32; 2]>>,
}

impl Span {
    pub(super) fn of(one: &Repetition) -> Self {
        Self {
            start_s: one.start.as_seconds(),
            turn_s: one.turn.as_seconds(),
            end_s: one.end.as_seconds(),
            said: match &one.verdict {
                Verdict::Judged { faults } if faults.is_empty() => Said::Right,
                Verdict::Judged { .. } => Said::Adjust,
                Verdict::CannotJudge(_) => Said::Unseen,
            },
        }
    }

    pub(super) fn of_kept(one: &KeptRepetition) -> Self {
        Self {
            start_s: one.start_s,
            turn_s: one.turn_s,
            end_s: one.end_s,
            said: match one.verdict.as_str() {
                "right" => Said::Right,
                "faulty" => Said::Adjust,
                _ => Said::Unseen,
            },
        }
    }

    /// How far along the repetition a second is. Missing: outside.
    fn part(&self, at_s: f64) -> Option<f32> {
        let (from, to, base) = if at_s < self.turn_s {
            (self.start_s, self.turn_s, 0.0)
        } else {
            (self.turn_s, self.end_s, 0.5)
        };
        let part = (at_s - from) / (to - from);
        let inside = (0.0..=1.0).contains(&part);
        inside.then_some(base + 0.5 * part as f32)
    }
}

impl Trace {
    /// Notes a moment; what is not seen is not noted, nor what runs backwards.
    pub(super) fn note(&mut self, at_s: f64, driving: Option<f32>) {
        let later = self.moments.last().is_none_or(|(last, _)| *last < at_s);
        if let Some(value) = driving.filter(|value| value.is_finite())
            && later
            && self.moments.len() < MOST
        {
            self.moments.push((at_s, value));
        }
    }

    /// The curves of repetitions; one of which nothing was noted has no parts.
    pub(super) fn curves(&self, spans: impl Iterator<Item = Span>) -> Vec<RepCurve> {
        spans.map(|span| self.curve(span)).collect()
    }

    fn curve(&self, span: Span) -> RepCurve {
        let from = self
            .moments
            .partition_point(|(at_s, _)| *at_s < span.start_s);
        let mut parts: Vec<Vec<[f32; 2]>> = Vec::new();
        let mut last_s = f64::NEG_INFINITY;
        for (at_s, value) in self.moments.iter().skip(from) {
            if *at_s > span.end_s {
                break;
            }
            let Some(part) = span.part(*at_s) else {
                continue;
            };
            if at_s - last_s > GAP_S {
                parts.push(Vec::new());
            }
            last_s = *at_s;
            if let Some(open) = parts.last_mut() {
                open.push([part, *value]);
            }
        }
        parts.retain(|part| part.len() > 1);
        RepCurve {
            said: span.said,
            parts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Span, Trace};

    #[test]
    fn a_repetition_has_its_turn_in_the_middle_and_its_gap_is_a_gap() {
        let mut trace = Trace::default();
        for step in 0..100_u8 {
            let at_s = f64::from(step) * 0.1;
            // Nobody was seen from 5 to 6.
            trace.note(at_s, (!(50..60).contains(&step)).then_some(at_s as f32));
        }
        trace.note(3.0, Some(1e6));
        let span = Span {
            start_s: 2.0,
            turn_s: 4.0,
            end_s: 8.0,
            said: Said::Right,
        };
        let curves = trace.curves([span].into_iter());
        let [curve] = curves.as_slice() else {
            panic!("{curves:?}");
        };
        assert_eq!(curve.parts.len(), 2, "{curve:?}");
        let points: Vec<[f32; 2]> = curve.parts.concat();
        let middle = points.iter().find(|[_, value]| *value >= 4.0);
        assert!(
            middle.is_some_and(|[x, _]| (x - 0.5).abs() < 0.02),
            "{points:?}"
        );
        assert!(points.iter().all(|[x, _]| (0.0..=1.0).contains(x)));
        assert!(points.iter().all(|[_, value]| *value < 9.0));
    }
}
