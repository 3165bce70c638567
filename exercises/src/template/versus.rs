//! Two templates beside each other: what differs by more than it errs, and what is the same.

use goodform_pose::measure::Measure;

use super::{Curve, Key, Template};
use crate::faults::Strictness;
use crate::repeatability::least_change;

/// Phases whose times differ by less are as long. Units: s. Own choice: where a phase ends is sure to two or three
/// pictures at either end.
const TIME_S: f64 = 0.4;

/// How two templates differ.
#[derive(Debug, Clone, PartialEq)]
pub enum TemplateDifference {
    /// A measure goes further, or less far, at its furthest: in the one, in the other. Units: the measure's.
    Reach(Key, [f32; 2]),
    /// A measure starts elsewhere. Units: the measure's.
    Start(Key, [f32; 2]),
    /// So much is allowed at its widest. Units: the measure's.
    Width(Key, [f32; 2]),
    /// A phase takes longer. Its place, and its times. Units: s.
    Time(usize, [f64; 2]),
    /// A measure is told in the one alone; `true`: in the first.
    Told(Key, bool),
    /// Share of the range that is asked for.
    Range([f32; 2]),
    /// How strictly it is compared.
    Strictness([Strictness; 2]),
    /// What is told, in words, differs: so many cues.
    Cues([usize; 2]),
}

impl TemplateDifference {
    /// What is different between two templates, and the measures that are the same within their error.
    pub fn between(a: &Template, b: &Template) -> (Vec<Self>, Vec<Key>) {
        let mut found = Vec::new();
        let mut same = Vec::new();
        let key = |curve: &Curve| (curve.measure, curve.limb);
        let pairs = a.curves.iter().filter_map(|one| {
            let other = b.curves.iter().find(|other| key(other) == key(one))?;
            Some((one, other))
        });
        for (one, other) in pairs.filter(|(one, other)| one.told || other.told) {
            let before = found.len();
            found.extend(of_curves(key(one), one, other));
            if found.len() == before {
                same.push(key(one));
            }
        }
        for (phase, times) in a.seconds.iter().zip(b.seconds).enumerate() {
            let (first, second) = times;
            if (first - second).abs() > TIME_S {
                found.push(Self::Time(phase, [*first, second]));
            }
        }
        let told = |template: &Template| -> Vec<Key> {
            let told = template.curves.iter().filter(|curve| curve.told);
            told.map(key).collect()
        };
        let (first, second) = (told(a), told(b));
        let lacks = |all: &[Key], key: &Key| !all.contains(key);
        let only_first = first.iter().filter(|key| lacks(&second, key));
        found.extend(only_first.map(|key| Self::Told(*key, true)));
        let only_second = second.iter().filter(|key| lacks(&first, key));
        found.extend(only_second.map(|key| Self::Told(*key, false)));
        if (a.amplitude - b.amplitude).abs() > 0.005 {
            found.push(Self::Range([a.amplitude, b.amplitude]));
        }
        if a.strictness != b.strictness {
            found.push(Self::Strictness([a.strictness, b.strictness]));
        }
        if a.cues != b.cues {
            found.push(Self::Cues([a.cues.len(), b.cues.len()]));
        }
        (found, same)
    }
}

/// Two values differ where they lie further apart than two readings of the same would in one of twenty.
fn differ(measure: Measure, [a, b]: [f32; 2]) -> bool {
    f64::from((a - b).abs()) > least_change(f64::from(measure.sem()))
}

fn of_curves(key: Key, a: &Curve, b: &Curve) -> Vec<TemplateDifference> {
    let (measure, _) = key;
    let mut found = Vec::new();
    let starts = [a.start(), b.start()];
    if differ(measure, starts) {
        found.push(TemplateDifference::Start(key, starts));
    }
    let furthest = |curve: &Curve| curve.way().map(|(way, ..)| curve.start() + way);
    if let (Some(one), Some(other)) = (furthest(a), furthest(b))
        && differ(measure, [one, other])
    {
        found.push(TemplateDifference::Reach(key, [one, other]));
    }
    let widest = |curve: &Curve| {
        let all = curve.tolerance.iter().flatten().copied();
        all.fold(0.0, f32::max)
    };
    let widths = [widest(a), widest(b)];
    if differ(measure, widths) {
        found.push(TemplateDifference::Width(key, widths));
    }
    found
}
