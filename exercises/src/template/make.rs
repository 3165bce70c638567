//! From one to five repetitions to a template.

use goodform_pose::measure::{Measure, Plane, Unit, out_of_side_view_deg};
use goodform_pose::{Pose, Timestamp};

use super::compare::compare;
use super::draft::Draft;
use super::find::find;
use super::own::Own;
use super::shape::{Cut, Line, PHASES, POINTS, Shape, TOP_SHARE};
use super::{CountedBy, Curve, Made, Template};
use crate::exercise::{Combine, Exercise, Sides, View};
use crate::faults::Strictness;
use crate::rule::Limb;

/// A measure must be seen in this share of a repetition, and in half of them. Source: clinical note, coverage
/// 90 %.
const MIN_SEEN: f32 = 0.9;
/// Robust standard deviation out of the median absolute deviation, and how many of them are tolerated.
/// Source: clinical note, template, step 5.
const ROBUST: f32 = 1.4826;
const SPREADS: f32 = 2.5;
/// The least tolerance, and that many standard errors at least; more where it rests on one or two repetitions.
/// Units: degrees; body lengths. Source: clinical note, template, step 5.
const FLOOR_DEG: f32 = 10.0;
const FLOOR_LENGTHS: f32 = 0.08;
const FLOOR_SEM: f32 = 2.0;
const ONE: f32 = 1.5;
const TWO: f32 = 1.2;
/// A repetition that is on average so many tolerances from the others is left out. [K]
const OUTLYING: f32 = 1.0;

/// A movement as it was recorded.
pub type Recorded<'a> = &'a [Option<(Timestamp, Pose)>];

/// Why no template can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MakeError {
    /// Nothing in it looks like a repetition.
    #[error(
        "no repetition was found; record one to five, from a standstill to a standstill, with the whole body in the picture"
    )]
    NoRepetition,
    /// Holds are timed by the library; their form is not compared yet.
    #[error("{0} is held or paced, not repeated: templates are made of repetitions")]
    Held(String),
    /// The measure that was chosen does not repeat here.
    #[error("{0} does not repeat in these recordings; choose one that `template make` lists")]
    NoDriver(&'static str),
    /// All repetitions were dropped.
    #[error("no repetition is kept; keep at least one")]
    NoneKept,
    /// Nothing could be measured well enough.
    #[error(
        "no measure was seen for nine tenths of every repetition; move so that the camera sees the whole body from the side or the front"
    )]
    NothingSeen,
}

/// Makes a template of an exercise of the library out of recordings.
///
/// # Errors
/// [`MakeError`]: nothing to make it of.
pub fn make(
    name: &str,
    exercise: &Exercise,
    recordings: &[Recorded<'_>],
) -> Result<Template, MakeError> {
    let draft = Draft::of_exercise(name, exercise, recordings)?;
    draft.template(&draft.cut(&draft.choices(), Cut::USUAL.walls))
}

/// Makes a template of a movement that is in no library. `driver`: the measure that drives it, where somebody
/// has chosen one of [`find`](super::find); else the best.
///
/// # Errors
/// [`MakeError`]: nothing repeats, or nothing can be measured.
pub fn make_own(
    name: &str,
    driver: Option<Measure>,
    recordings: &[Recorded<'_>],
) -> Result<Template, MakeError> {
    let draft = Draft::of_own(name, driver, recordings)?;
    draft.template(&draft.cut(&draft.choices(), Cut::USUAL.walls))
}

/// How a movement is counted that nobody has named, and how its best recording is seen.
pub(super) fn own_counting(
    driver: Option<Measure>,
    recordings: &[Recorded<'_>],
) -> Result<(Own, View), MakeError> {
    let mut best: Option<(usize, Own, View)> = None;
    for recording in recordings {
        let mut drivers = find(recording);
        if let Some(measure) = driver {
            drivers.retain(|known| known.measure == measure);
        }
        let count = drivers.first().map_or(0, |driver| driver.repetitions.len());
        if let Some(own) = Own::of(&drivers, recording)
            && best.as_ref().is_none_or(|(most, ..)| count > *most)
        {
            best = Some((count, own, view_of(recording)));
        }
    }
    let (_, own, view) = best.ok_or_else(|| {
        driver.map_or(MakeError::NoRepetition, |measure| {
            MakeError::NoDriver(measure.name())
        })
    })?;
    Ok((own, view))
}

/// What every template of that movement has.
pub(super) fn bare(name: &str, counted_by: CountedBy, recordings: &[Recorded<'_>]) -> Template {
    Template {
        name: name.to_owned(),
        counted_by,
        view: recordings
            .first()
            .map_or(View::None, |recording| view_of(recording)),
        curves: Vec::new(),
        seconds: [0.0; PHASES],
        repetitions: 0,
        amplitude: 1.0,
        strictness: Strictness::Usual,
        walls: [TOP_SHARE; PHASES - 1],
        phases: [const { String::new() }; PHASES],
        views: Vec::new(),
        cues: Vec::new(),
        made: Made::default(),
    }
}

/// Says which of its measures is the movement itself.
pub(super) fn name_driver(template: &mut Template, exercise: &Exercise) {
    let judged = exercise.judge.iter().map(|judge| judge.measure);
    let counted = exercise.count.signals.iter().map(|signal| signal.measure);
    // The angle the exercise is judged by, where this view shows it; else what it is counted by.
    let drives = judged.chain(counted).find(|measure| {
        let mut curves = template.curves.iter();
        curves.any(|curve| curve.measure == *measure && curve.way().is_some())
    });
    for curve in &mut template.curves {
        curve.drives = Some(curve.measure) == drives && curve.way().is_some();
    }
    // The library says what matters in its exercises; the rest is too far from it to be told of. Of a movement of
    // their own a therapist is told of all that the picture shows.
    let matters = match template.counted_by {
        CountedBy::Library(_) => Some(exercise.measures()),
        CountedBy::Own(_) => None,
    };
    for curve in &mut template.curves {
        let matters = matters
            .as_ref()
            .is_none_or(|all| all.contains(&curve.measure));
        let in_picture = curve.measure.plane() != Plane::Space && matters;
        curve.told = curve.counts && (curve.drives || in_picture);
    }
}

/// From where a recording was made.
pub(super) fn view_of(recording: Recorded<'_>) -> View {
    let angles = recording
        .iter()
        .flatten()
        .filter_map(|(_, pose)| out_of_side_view_deg(pose));
    let mut angles: Vec<f32> = angles.collect();
    angles.sort_unstable_by(f32::total_cmp);
    match angles.get(angles.len() / 2) {
        Some(angle) if *angle <= 45.0 => View::Side,
        Some(_) => View::Front,
        None => View::None,
    }
}

/// What is recorded: every measure that can be read from somewhere.
pub(super) fn channels(exercise: &Exercise) -> Vec<(Measure, Limb)> {
    // Where no side is told by what moves, it is told by which leg is in front.
    let tells = exercise.count.signals.iter().any(|signal| {
        use Combine::{Difference, Either, MidlineAbs};
        matches!(signal.combine, Either | Difference | MidlineAbs)
    });
    let one_sided = match exercise.sides {
        Sides::Bilateral => None,
        _ if tells => Some([Limb::Moving, Limb::Resting]),
        _ => Some([Limb::Front, Limb::Rear]),
    };
    let mut channels = Vec::new();
    for measure in Measure::ALL {
        // Lengths in the picture and the way to the camera say how it was filmed, not what was done.
        let of_the_view = matches!(
            measure,
            Measure::ChestToCamera
                | Measure::ShoulderWidth
                | Measure::HipWidth
                | Measure::HipRise2d
        );
        if of_the_view || measure.unit() == Unit::Pixels {
            continue;
        }
        if !measure.is_sided() {
            channels.push((measure, Limb::Mid));
        } else if let Some(limbs) = one_sided {
            channels.extend(limbs.map(|limb| (measure, limb)));
        } else if measure.plane() == Plane::Sagittal {
            channels.push((measure, Limb::Near));
        } else {
            channels.push((measure, Limb::Both));
        }
    }
    channels
}

/// The places of the repetitions that are like each other.
pub(super) fn alike(bare: &Template, channels: &[(Measure, Limb)], shapes: &[Shape]) -> Vec<bool> {
    let all = vec![true; shapes.len()];
    if shapes.len() < 3 {
        return all;
    }
    let (template, seen) = fitted(bare, channels, shapes);
    let near = |shape: &Shape| distance(&template, &shape.only(&seen)) <= OUTLYING;
    let alike: Vec<bool> = shapes.iter().map(near).collect();
    // Where nearly none is like the others nobody can say which is meant.
    if alike.iter().filter(|is| **is).count() >= 2 {
        alike
    } else {
        all
    }
}

/// How far a repetition is from a template, on average. Units: tolerances.
pub(super) fn distance(template: &Template, shape: &Shape) -> f32 {
    let off = compare(template, shape).off;
    let means: Vec<f32> = off.into_iter().flatten().map(|[mean, _]| mean).collect();
    means.iter().sum::<f32>() / means.len().max(1) as f32
}

/// The medians of the repetitions, and the places of the channels that were seen well enough.
pub(super) fn fitted(
    bare: &Template,
    channels: &[(Measure, Limb)],
    shapes: &[Shape],
) -> (Template, Vec<usize>) {
    let mut places = Vec::new();
    let mut curves = Vec::new();
    for (channel, (measure, limb)) in channels.iter().enumerate() {
        let seen = |shape: &Shape| {
            shape
                .seen
                .get(channel)
                .is_some_and(|seen| *seen >= MIN_SEEN)
        };
        let seen = shapes.iter().filter(|shape| seen(shape));
        let lines: Vec<&Line> = seen.filter_map(|s| s.lines.get(channel)).collect();
        // Seen from the side, every other repetition of alternating limbs is hidden.
        let is_one_sided = matches!(
            limb,
            Limb::Moving | Limb::Resting | Limb::Front | Limb::Rear
        );
        let enough = if is_one_sided {
            shapes.len().div_ceil(2)
        } else {
            shapes.len()
        };
        if lines.len() < enough {
            continue;
        }
        if let Some(curve) = curve(*measure, *limb, &lines) {
            curves.push(curve);
            places.push(channel);
        }
    }
    let mut seconds = [0.0; PHASES];
    for (phase, seconds) in seconds.iter_mut().enumerate() {
        let mut all: Vec<f64> = shapes
            .iter()
            .filter_map(|s| s.seconds.get(phase).copied())
            .collect();
        all.sort_unstable_by(f64::total_cmp);
        *seconds = all.get(all.len() / 2).copied().unwrap_or_default();
    }
    let template = Template {
        curves,
        seconds,
        repetitions: shapes.len(),
        ..bare.clone()
    };
    (template, places)
}

fn curve(measure: Measure, limb: Limb, lines: &[&Line]) -> Option<Curve> {
    let few = match lines.len() {
        0 | 1 => ONE,
        2 => TWO,
        _ => 1.0,
    };
    let least = if measure.unit() == Unit::Degrees {
        FLOOR_DEG
    } else {
        FLOOR_LENGTHS
    };
    let floor = least.max(FLOOR_SEM * measure.sem()) * few;
    let (mut centre, mut tolerance) = ([[0.0; POINTS]; PHASES], [[0.0; POINTS]; PHASES]);
    for phase in 0..PHASES {
        for point in 0..POINTS {
            let value = |line: &&Line| line.get(phase)?.get(point).copied();
            let values: Vec<f32> = lines.iter().filter_map(value).collect();
            let middle = median(values.iter().copied())?;
            let spread = median(values.iter().map(|value| (value - middle).abs()))?;
            *centre.get_mut(phase)?.get_mut(point)? = middle;
            *tolerance.get_mut(phase)?.get_mut(point)? = floor.max(SPREADS * ROBUST * spread);
        }
    }
    let mut curve = Curve {
        measure,
        limb,
        counts: true,
        drives: false,
        told: true,
        centre,
        tolerance,
    };
    // In space a network is sure of more or less, not of where: what does not move there says nothing.
    curve.counts = measure.plane() != Plane::Space || curve.way().is_some();
    Some(curve)
}

/// The median; of two the mean. Missing: nothing, or something that is not a number.
fn median(values: impl Iterator<Item = f32>) -> Option<f32> {
    let mut all: Vec<f32> = values.collect();
    if all.is_empty() || all.iter().any(|value| !value.is_finite()) {
        return None;
    }
    all.sort_unstable_by(f32::total_cmp);
    let upper = all.get(all.len() / 2).copied()?;
    let lower = all.get((all.len() - 1) / 2).copied()?;
    Some(f32::midpoint(lower, upper))
}
