//! From one to five repetitions to a template.

use goodform_pose::measure::{Measure, Plane, Unit, out_of_side_view_deg};
use goodform_pose::{Pose, Timestamp};

use super::compare::compare;
use super::find::find;
use super::own::Own;
use super::shape::{Line, PHASES, POINTS, Shape};
use super::{CountedBy, Curve, Made, Template};
use crate::coach::Coach;
use crate::exercise::{Combine, CountUnit, Exercise, Sides, View};
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
    if exercise.count.unit != CountUnit::Reps {
        return Err(MakeError::Held(exercise.name.clone()));
    }
    let counted_by = CountedBy::Library(exercise.id.clone());
    let mut template = recorded(name, exercise, recordings, counted_by)?;
    let matters = exercise.measures();
    for curve in &mut template.curves {
        // The library says what matters in its exercises; the rest is too far from it to be told of.
        let in_picture = curve.measure.plane() != Plane::Space && matters.contains(&curve.measure);
        curve.told = curve.counts && (curve.drives || in_picture);
    }
    Ok(template)
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
    let exercise = own.exercise(name, view);
    let mut template = recorded(name, &exercise, recordings, CountedBy::Own(Box::new(own)))?;
    for curve in &mut template.curves {
        curve.told = curve.counts && (curve.drives || curve.measure.plane() != Plane::Space);
    }
    Ok(template)
}

fn recorded(
    name: &str,
    exercise: &Exercise,
    recordings: &[Recorded<'_>],
    counted_by: CountedBy,
) -> Result<Template, MakeError> {
    let channels = channels(exercise);
    let mut shapes = Vec::new();
    for recording in recordings {
        let mut coach = Coach::recording(exercise, &channels);
        for (at, pose) in recording.iter().flatten() {
            coach.observe(Some(pose), *at);
        }
        coach.finish();
        shapes.extend(coach.take_shapes());
    }
    let bare = Template {
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
        made: Made::default(),
    };
    let mut template = from_shapes(&bare, &channels, &shapes)?;
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
    Ok(template)
}

/// From where a recording was made.
fn view_of(recording: Recorded<'_>) -> View {
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
fn channels(exercise: &Exercise) -> Vec<(Measure, Limb)> {
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

/// The template of the repetitions that are like each other.
fn from_shapes(
    bare: &Template,
    channels: &[(Measure, Limb)],
    shapes: &[Shape],
) -> Result<Template, MakeError> {
    if shapes.is_empty() {
        return Err(MakeError::NoRepetition);
    }
    let (mut template, seen) = fitted(bare, channels, shapes);
    if shapes.len() >= 3 {
        let near = |shape: &&Shape| distance(&template, &shape.only(&seen)) <= OUTLYING;
        let alike: Vec<Shape> = shapes.iter().filter(near).cloned().collect();
        if alike.len() >= 2 && alike.len() < shapes.len() {
            template = fitted(bare, channels, &alike).0;
            template.made.left_out = shapes.len() - alike.len();
        }
    }
    if template.curves.is_empty() {
        return Err(MakeError::NothingSeen);
    }
    Ok(template)
}

/// How far a repetition is from a template, on average. Units: tolerances.
fn distance(template: &Template, shape: &Shape) -> f32 {
    let off = compare(template, shape).off;
    let means: Vec<f32> = off.into_iter().flatten().map(|[mean, _]| mean).collect();
    means.iter().sum::<f32>() / means.len().max(1) as f32
}

/// The medians of the repetitions, and the places of the channels that were seen well enough.
fn fitted(
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
