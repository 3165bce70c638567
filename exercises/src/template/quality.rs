//! How good a recording is, before somebody relies on it: from where, what was seen, how alike its repetitions are, and
//! which measures say nothing.

use goodform_pose::measure::{Measure, Plane, out_of_side_view_deg};
use goodform_pose::{Landmark, Pose};

use super::draft::{Cutting, Draft};
use super::shape::Shape;
use super::{Recorded, Template};
use crate::exercise::View;
use crate::placement::BodyPart;
use crate::repeatability::range_sem;
use crate::rule::Limb;

/// A landmark is seen from this confidence on. Source: exercise library, `keypoint_conf_min` [K].
const SURE: f32 = 0.5;
/// A part that was seen for less than this share of the time is told of. Source: clinical note, coverage 90 %.
const SEEN: f32 = 0.9;
/// What a movement of one's own is looked at by, where no library says what matters.
const USUAL: [Measure; 8] = [
    Measure::KneeFlex,
    Measure::HipFlex,
    Measure::AnkleDf,
    Measure::ShoulderElev,
    Measure::ElbowFlex,
    Measure::TrunkIncl,
    Measure::TrunkLat,
    Measure::HipAbd,
];

/// Why a measure cannot be trusted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubted {
    /// It is read from another side.
    View(View),
    /// It was seen for this share of the repetition that shows it least.
    Hidden(f32),
    /// The repetitions differ by so much more than it errs. Units: the measure's.
    Varies(f32),
}

/// A measure that cannot be trusted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubt {
    /// The measure.
    pub measure: Measure,
    /// Why.
    pub why: Doubted,
}

/// How far the repetitions went.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The measure that drives.
    pub measure: Measure,
    /// Of which limb.
    pub limb: Limb,
    /// How far each that is kept went at its furthest. Units: the measure's.
    pub peaks: Vec<f32>,
    /// From the least to the most of them. Units: the measure's.
    pub apart: f32,
    /// What one of them errs by. Units: the measure's.
    pub error: f32,
}

/// How good a recording is.
#[derive(Debug, Clone, PartialEq)]
pub struct Quality {
    /// From where it was made.
    pub view: View,
    /// Median turn out of a view from the side. Units: degrees. Missing: nobody was seen.
    pub turned_deg: Option<f32>,
    /// Share of the pictures in which somebody was seen.
    pub seen: f32,
    /// Parts of the body that were hidden for more than a tenth of the time, and the share they were seen in.
    pub hidden: Vec<(BodyPart, f32)>,
    /// How alike the repetitions are. Missing: fewer than two are kept, or nothing drives.
    pub spread: Option<Spread>,
    /// What cannot be trusted.
    pub doubts: Vec<Doubt>,
}

impl Quality {
    /// Of recordings, the repetitions that are kept and the template made of them.
    pub fn of(
        recordings: &[Recorded<'_>],
        draft: &Draft,
        cutting: &Cutting,
        template: &Template,
    ) -> Self {
        let frames = || recordings.iter().flat_map(|recording| recording.iter());
        let poses = || frames().flatten().map(|(_, pose)| pose);
        let all = frames().count().max(1) as f32;
        let mut angles: Vec<f32> = poses().filter_map(out_of_side_view_deg).collect();
        angles.sort_unstable_by(f32::total_cmp);
        let view = template.view;
        let kept = cutting.kept();
        Self {
            view,
            turned_deg: angles.get(angles.len() / 2).copied(),
            seen: poses().count() as f32 / all,
            hidden: hidden(poses, view),
            spread: spread(draft, &kept, template),
            doubts: doubts(draft, &kept, template, view),
        }
    }
}

/// The landmarks of a part of the body, on the left.
const fn landmarks(part: BodyPart) -> &'static [Landmark] {
    use Landmark as L;
    match part {
        BodyPart::Back => &[L::LeftShoulder],
        BodyPart::Hips => &[L::LeftHip],
        BodyPart::Knees => &[L::LeftKnee],
        BodyPart::Feet => &[L::LeftAnkle, L::LeftFootIndex],
        BodyPart::Arms => &[L::LeftElbow, L::LeftWrist],
        BodyPart::Head => &[L::LeftEar],
    }
}

fn hidden<'a, P: Iterator<Item = &'a Pose>>(
    poses: impl Fn() -> P,
    view: View,
) -> Vec<(BodyPart, f32)> {
    let is_seen = |pose: &Pose, landmark: Landmark| {
        let sure = [landmark, landmark.mirrored()].map(|one| pose.confidence(one) >= SURE);
        // From the side one half of the body hides the other: one of the two is enough.
        if view == View::Side {
            sure.contains(&true)
        } else {
            sure == [true; 2]
        }
    };
    let share = |part: BodyPart| {
        let (mut seen, mut all) = (0.0_f32, 0.0_f32);
        for pose in poses() {
            all += 1.0;
            let is_whole = landmarks(part).iter().all(|one| is_seen(pose, *one));
            seen += f32::from(u8::from(is_whole));
        }
        seen / all.max(1.0)
    };
    BodyPart::ALL
        .into_iter()
        .map(|part| (part, share(part)))
        .filter(|(_, share)| *share < SEEN)
        .collect()
}

/// How far each kept repetition went.
fn spread(draft: &Draft, kept: &[Shape], template: &Template) -> Option<Spread> {
    let curve = template.curves.iter().find(|curve| curve.drives)?;
    let (way, ..) = curve.way()?;
    let key = (curve.measure, curve.limb);
    let channel = draft.channels().iter().position(|known| *known == key)?;
    let peak = |shape: &Shape| {
        let line = shape.lines.get(channel)?;
        let known = line.iter().flatten().copied().filter(|one| one.is_finite());
        known.reduce(if way >= 0.0 { f32::max } else { f32::min })
    };
    let peaks: Vec<f32> = kept.iter().filter_map(peak).collect();
    if peaks.len() < 2 {
        return None;
    }
    let low = peaks.iter().copied().fold(f32::INFINITY, f32::min);
    let high = peaks.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    Some(Spread {
        measure: curve.measure,
        limb: curve.limb,
        peaks,
        apart: high - low,
        error: range_sem(curve.measure),
    })
}

fn doubts(draft: &Draft, kept: &[Shape], template: &Template, view: View) -> Vec<Doubt> {
    let exercise = draft.exercise();
    let wanted = if exercise.category == "own" {
        USUAL.to_vec()
    } else {
        exercise.measures()
    };
    let doubt = |measure: Measure| {
        let plane = match measure.plane() {
            Plane::Sagittal => Some(View::Side),
            Plane::Frontal => Some(View::Front),
            _ => None,
        };
        if let Some(from) = plane.filter(|from| *from != view && view != View::None) {
            return Some(Doubted::View(from));
        }
        let mut curves = template.curves.iter();
        if let Some(curve) = curves.find(|curve| curve.measure == measure) {
            let widest = curve.tolerance.iter().flatten().copied();
            let widest = widest.fold(0.0, f32::max);
            // What the repetitions differ by beyond what is allowed anyway.
            let usual = 3.0 * range_sem(measure);
            return (curve.told && widest > usual).then_some(Doubted::Varies(widest));
        }
        Some(Doubted::Hidden(least_seen(draft, kept, measure)))
    };
    let doubts = wanted.into_iter().filter_map(|measure| {
        let why = doubt(measure)?;
        Some(Doubt { measure, why })
    });
    doubts.collect()
}

/// In which share of the repetition that shows it least a measure was seen.
fn least_seen(draft: &Draft, kept: &[Shape], measure: Measure) -> f32 {
    let channels = draft.channels().iter().enumerate();
    let channels = channels.filter(|(_, (known, _))| *known == measure);
    let seen = channels.map(|(channel, _)| {
        let seen = kept
            .iter()
            .filter_map(|shape| shape.seen.get(channel).copied());
        seen.fold(1.0, f32::min)
    });
    seen.fold(0.0, f32::max)
}
