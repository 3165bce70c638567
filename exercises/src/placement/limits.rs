//! What cannot be judged from where the person is: which parts of the body, and whether there is enough to count by.

use goodform_pose::measure::Measure;
use goodform_pose::{Landmark, Pose, Side};

use crate::exercise::Exercise;
use crate::progress::VISIBLE;
use crate::rule::{Limb, Quantity};
use crate::view::ViewGate;

/// A part of the body, as a person names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant says what it is")]
pub enum BodyPart {
    Back,
    Hips,
    Knees,
    Feet,
    Arms,
    Head,
}

impl BodyPart {
    /// All parts, in the order they are named.
    pub const ALL: [Self; 6] = [
        Self::Back,
        Self::Hips,
        Self::Knees,
        Self::Feet,
        Self::Arms,
        Self::Head,
    ];
}

/// What cannot be judged from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Enough is seen to count, or to keep the time.
    pub can_count: bool,
    /// One bit a part whose angles cannot be read.
    parts: u8,
    /// Rules of the exercise that cannot be looked at, of so many.
    pub rules: [u8; 2],
}

impl Limits {
    /// The parts that cannot be judged.
    pub fn parts(self) -> impl Iterator<Item = BodyPart> {
        BodyPart::ALL
            .into_iter()
            .filter(move |part| self.parts & (1 << *part as u8) != 0)
    }

    /// What of an exercise cannot be read off a pose.
    pub(super) fn of(exercise: &Exercise, gate: &ViewGate, pose: &Pose) -> Self {
        let mut limits = Self {
            can_count: can_count(exercise, pose),
            ..Self::default()
        };
        let mut look = |measure: Measure, limb: Limb| {
            let is_read = gate.read(pose, measure, limb, None).is_ok();
            if !is_read {
                limits.parts |= 1 << part_of(measure) as u8;
            }
            is_read
        };
        if let Some(judge) = &exercise.judge {
            look(judge.measure, judge.limb);
        }
        let best = exercise.views.first();
        let (mut lost, mut all) = (0_u8, 0_u8);
        // What is seen from another side only is not lost by standing in the wrong place.
        let faults = exercise.faults.iter();
        for fault in faults.filter(|one| one.view.is_none() || one.view.as_ref() == best) {
            let measures = fault
                .rule
                .conditions()
                .filter_map(|one| match one.quantity {
                    Quantity::Measure(measure, limb) => Some((measure, limb)),
                    _ => None,
                });
            let is_read = measures.fold(true, |is, (measure, limb)| look(measure, limb) && is);
            all = all.saturating_add(1);
            lost = lost.saturating_add(u8::from(!is_read));
        }
        limits.rules = [lost, all];
        limits
    }
}

/// Whether one of the signals can be followed on a side; where nothing is counted, whether anybody is seen.
pub(super) fn can_count(exercise: &Exercise, pose: &Pose) -> bool {
    let signals = &exercise.count.signals;
    let is_seen = |measure: Measure| {
        Side::BOTH
            .into_iter()
            .any(|side| measure.if_visible(pose, side, VISIBLE).is_some())
    };
    let needed = signals.iter().filter(|signal| signal.is_needed);
    signals.is_empty()
        || (signals.iter().any(|signal| is_seen(signal.measure))
            && needed.into_iter().all(|signal| is_seen(signal.measure)))
}

/// The part of the body a measure is about.
fn part_of(measure: Measure) -> BodyPart {
    let landmarks = measure.landmarks();
    let has = |one: Landmark| landmarks.contains(&one);
    if has(Landmark::LeftHeel) || has(Landmark::LeftFootIndex) {
        BodyPart::Feet
    } else if has(Landmark::LeftWrist) || has(Landmark::LeftElbow) {
        BodyPart::Arms
    } else if has(Landmark::LeftEar) || has(Landmark::Nose) {
        BodyPart::Head
    } else if landmarks.get(1) == Some(&Landmark::LeftHip) && landmarks.len() > 2 {
        BodyPart::Hips
    } else if has(Landmark::LeftKnee) {
        BodyPart::Knees
    } else if has(Landmark::LeftShoulder) {
        BodyPart::Back
    } else if has(Landmark::LeftAnkle) {
        BodyPart::Feet
    } else {
        BodyPart::Hips
    }
}
