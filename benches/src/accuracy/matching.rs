//! Counted repetitions against true ones: which is which, what was missed, what was invented.

use goodform_datasets::Span;
use serde::Serialize;

/// A counted turn belongs to a true one if it is at most so far from it. Units: s. Source: own choice:
/// wider than the error of turn times by eye (0.3 s) and of noticing, and narrower than half a quick
/// repetition where turns are close (see [`matched`]).
const NEAR_S: f64 = 1.5;

/// What became of the repetitions of one recording.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Matching {
    /// True ones that were counted.
    pub matched: u32,
    /// True ones that were not.
    pub missed: u32,
    /// Counted ones that were none.
    pub invented: u32,
    /// Counted turn less true turn, 0 within a true span. Units: s.
    pub turn_errors_s: Vec<f64>,
    /// For each pair, its places among the true and the counted ones.
    #[serde(skip)]
    pub pairs: Vec<(usize, usize)>,
}

/// Pairs true turns with counted ones, nearest first, each at most once.
pub fn matched(truth: &[Span], counted_s: &[f64]) -> Matching {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (t, span) in truth.iter().enumerate() {
        for (c, at) in counted_s.iter().enumerate() {
            let distance = span.distance_s(*at).abs();
            if distance <= near(truth, t) {
                all.push((distance, t, c));
            }
        }
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut used_truth, mut used_counted) =
        (vec![false; truth.len()], vec![false; counted_s.len()]);
    let mut matching = Matching::default();
    for (_, t, c) in all {
        let (Some(true_used), Some(counted_used)) =
            (used_truth.get_mut(t), used_counted.get_mut(c))
        else {
            continue;
        };
        if *true_used || *counted_used {
            continue;
        }
        (*true_used, *counted_used) = (true, true);
        matching.pairs.push((t, c));
    }
    matching.pairs.sort_unstable();
    for (t, c) in &matching.pairs {
        if let (Some(span), Some(at)) = (truth.get(*t), counted_s.get(*c)) {
            matching.turn_errors_s.push(span.distance_s(*at));
        }
    }
    matching.matched = matching.pairs.len() as u32;
    matching.missed = (truth.len() - matching.pairs.len()) as u32;
    matching.invented = (counted_s.len() - matching.pairs.len()) as u32;
    matching
}

/// Where no turn times are known, only the numbers can be compared.
pub fn by_number(truth: u32, counted: u32) -> Matching {
    Matching {
        matched: truth.min(counted),
        missed: truth.saturating_sub(counted),
        invented: counted.saturating_sub(truth),
        ..Matching::default()
    }
}

/// How near is near: not beyond the middle between two neighbouring turns.
fn near(truth: &[Span], place: usize) -> f64 {
    let middle = |span: &Span| span.from_s.midpoint(span.to_s);
    let gap = |a: Option<&Span>, b: Option<&Span>| match (a, b) {
        (Some(a), Some(b)) => (middle(b) - middle(a)).abs() / 2.0,
        _ => NEAR_S,
    };
    let here = truth.get(place);
    let before = gap(
        place.checked_sub(1).and_then(|before| truth.get(before)),
        here,
    );
    let after = gap(here, truth.get(place + 1));
    NEAR_S.min(before).min(after)
}

#[cfg(test)]
mod tests {
    use goodform_datasets::Span;

    use super::matched;

    fn at(times: &[f64]) -> Vec<Span> {
        times
            .iter()
            .map(|t| Span {
                from_s: *t,
                to_s: *t,
            })
            .collect()
    }

    #[test]
    fn each_true_turn_takes_the_nearest_and_leaves_the_rest() {
        let found = matched(&at(&[2.0, 5.0, 8.0]), &[2.2, 4.9, 6.4, 20.0]);
        assert_eq!((found.matched, found.missed, found.invented), (2, 1, 2));
        assert!((found.turn_errors_s[0] - 0.2).abs() < 1e-9);
        assert!((found.turn_errors_s[1] + 0.1).abs() < 1e-9);
    }

    #[test]
    fn quick_repetitions_are_not_taken_for_their_neighbours() {
        let found = matched(&at(&[0.25, 1.0, 1.75]), &[1.0, 1.7]);
        assert_eq!(found.pairs, [(1, 0), (2, 1)]);
        assert_eq!(found.missed, 1);
    }

    #[test]
    fn nothing_counted_is_all_missed() {
        let found = matched(&at(&[1.0]), &[]);
        assert_eq!((found.matched, found.missed, found.invented), (0, 1, 0));
        assert_eq!(matched(&[], &[3.0]).invented, 1);
    }
}
