//! Finds the repetitions of a movement that nobody has named.
//!
//! Every measure that survives any view is looked through for a run of alike swings away from a rest and back.
//! Measures that agree on when it turned strengthen each other; the one that moves most for its error drives.

use goodform_pose::measure::{Measure, Plane, Unit};
use goodform_pose::{Landmark, Pose, Side, Timestamp};

use super::swings::{Swing, runs};
use crate::exercise::Combine;

/// The rate everything is looked at. Units: a second. Movements of exercise end below 3 Hz.
pub(crate) const RATE: f64 = 15.0;
/// A gap up to this long is bridged. Units: s. Source: exercise library, bridging [K].
const GAP_S: f64 = 0.5;
/// A swing of fewer standard errors is noise. Units: standard errors. [K] six is one in a thousand, twice over.
const LEAST_SEM: f32 = 6.0;
/// Beyond so many standard errors a larger swing is not surer. Units: standard errors. [K]
const MOST_SEM: f32 = 30.0;
/// A trunk that leans less stands or sits. Units: degrees. [K]
const UPRIGHT_DEG: f32 = 50.0;
/// An angle that swings further has gone round the back. Units: degrees.
const ROUND_DEG: f32 = 185.0;
/// One swing alone is a getting up or down rather than a repetition: it weighs as so many. [K]
const ALONE: f32 = 0.05;
/// Turns nearer than this are of one repetition. Units: shares of its length. [K]
const SAME_TURN: f64 = 0.3;

/// A repetition that was found. Units: s.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(clippy::struct_field_names, reason = "the unit is part of the name")]
pub struct Found {
    /// When it left its start.
    pub start_s: f64,
    /// When it turned back.
    pub turn_s: f64,
    /// When it was back.
    pub end_s: f64,
}

/// A measure that may drive the movement, the best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    /// The measure.
    pub measure: Measure,
    /// How its sides are joined.
    pub combine: Combine,
    /// Its value at rest: median over the repetitions. Units: the measure's.
    pub rest: f32,
    /// Its value at the turn: median over the repetitions. Units: the measure's.
    pub peak: f32,
    /// How well it drives: range over error, times how alike the swings are. More is better.
    pub strength: f32,
    /// Its repetitions.
    pub repetitions: Vec<Found>,
}

/// The measures that may drive a movement, the best first; empty where nothing repeats.
pub fn find(frames: &[Option<(Timestamp, Pose)>]) -> Vec<Driver> {
    let Some(grid) = Grid::of(frames) else {
        return Vec::new();
    };
    let mut drivers: Vec<Driver> = Vec::new();
    let is_upright = grid.is_upright();
    for (measure, combine) in candidates() {
        // Across a lying body the picture has no sideways.
        if !is_upright && measure.plane() == Plane::Any && measure.is_lateral() {
            continue;
        }
        let series = grid.series(measure, combine);
        drivers.extend(driver(measure, combine, &series, &grid));
    }
    agreed(drivers)
}

/// Measures of any view, and how their sides may be joined.
fn candidates() -> impl Iterator<Item = (Measure, Combine)> {
    let any = Measure::ALL.into_iter().filter(|measure| {
        // Of the view, or a far limb's guess.
        let of_the_view = matches!(
            measure,
            Measure::ChestToCamera | Measure::HipRise2d | Measure::KneeRoll3d
        );
        matches!(measure.plane(), Plane::Space | Plane::Any)
            && measure.unit() != Unit::Pixels
            && !of_the_view
    });
    any.flat_map(|measure| {
        let joins: &[Combine] = if measure.is_sided() {
            &[
                Combine::Mean,
                Combine::Larger,
                Combine::Smaller,
                Combine::Difference,
            ]
        } else if measure.is_lateral() {
            &[Combine::MidlineAbs, Combine::Midline]
        } else {
            &[Combine::Midline]
        };
        joins.iter().map(move |combine| (measure, *combine))
    })
}

/// The poses at an even rate, and where the person was.
struct Grid<'a> {
    from_s: f64,
    /// The pose nearest to each moment. Missing: none within half a gap.
    poses: Vec<Option<&'a Pose>>,
}

impl<'a> Grid<'a> {
    fn of(frames: &'a [Option<(Timestamp, Pose)>]) -> Option<Self> {
        let first = frames.iter().flatten().next()?.0.as_seconds();
        let last = frames.iter().flatten().next_back()?.0.as_seconds();
        let moments = ((last - first) * RATE).ceil().min(1e6) as usize + 1;
        let mut poses = vec![None; moments];
        let mut nearest = vec![f64::INFINITY; moments];
        for (at, pose) in frames.iter().flatten() {
            let place = (at.as_seconds() - first) * RATE;
            let slot = place.round().max(0.0) as usize;
            let off = (place - place.round()).abs();
            if let (Some(cell), Some(known)) = (poses.get_mut(slot), nearest.get_mut(slot))
                && off < *known
            {
                (*cell, *known) = (Some(pose), off);
            }
        }
        Some(Self {
            from_s: first,
            poses,
        })
    }

    /// Whether the trunk is upright for most of the time.
    fn is_upright(&self) -> bool {
        let tilt = |pose: &Pose| Measure::TrunkTilt3d.value(pose, Side::Left);
        let mut all: Vec<f32> = self
            .poses
            .iter()
            .flatten()
            .filter_map(|pose| tilt(pose))
            .collect();
        all.sort_unstable_by(f32::total_cmp);
        all.get(all.len() / 2)
            .is_none_or(|tilt| *tilt < UPRIGHT_DEG)
    }

    /// A measure over time, smoothed, short gaps bridged. Missing: not a number.
    fn series(&self, measure: Measure, combine: Combine) -> Vec<f32> {
        let read = |pose: &&Pose| {
            let side = |side| measure.if_confident(pose, side, 0.2);
            combine.join(true, side(Side::Left), side(Side::Right))
        };
        let raw: Vec<f32> = self
            .poses
            .iter()
            .map(|pose| pose.as_ref().and_then(read).unwrap_or(f32::NAN))
            .collect();
        smoothed(&bridged(&raw))
    }

    /// How far the person moved over the floor between two places, in their own height in the picture.
    fn travelled(&self, a: usize, b: usize) -> f32 {
        let feet = |place: usize| {
            let pose = self.poses.get(place).copied().flatten()?;
            let at = |landmark: Landmark| {
                pose.image(landmark)
                    .position
                    .midpoint(pose.image(landmark.mirrored()).position)
            };
            let (ankles, hips) = (at(Landmark::LeftAnkle), at(Landmark::LeftHip));
            let (shoulders, middle) = (at(Landmark::LeftShoulder), ankles.midpoint(hips));
            Some((middle, (shoulders - hips).length()))
        };
        match (feet(a), feet(b)) {
            (Some((from, trunk)), Some((to, _))) if trunk > 1.0 => (to - from).length() / trunk,
            _ => 0.0,
        }
    }
}

fn bridged(raw: &[f32]) -> Vec<f32> {
    let mut values = raw.to_vec();
    let longest = (GAP_S * RATE) as usize;
    let mut last: Option<(usize, f32)> = None;
    for (place, value) in raw
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_finite())
    {
        if let Some((from, before)) = last
            && place - from > 1
            && place - from <= longest
        {
            for (step, slot) in values.iter_mut().enumerate().take(place).skip(from + 1) {
                let share = (step - from) as f32 / (place - from) as f32;
                *slot = before + (value - before) * share;
            }
        }
        last = Some((place, *value));
    }
    values
}

/// Median of three, then mean of three: single spikes vanish, turns stay.
fn smoothed(values: &[f32]) -> Vec<f32> {
    let three = |values: &[f32], join: fn([f32; 3]) -> f32| -> Vec<f32> {
        let ends = |place: usize| {
            let at = |place: usize| values.get(place).copied().unwrap_or(f32::NAN);
            let own = at(place);
            let side = |value: f32| if value.is_finite() { value } else { own };
            let before = side(place.checked_sub(1).map_or(own, at));
            if own.is_finite() {
                join([before, own, side(at(place + 1))])
            } else {
                own
            }
        };
        (0..values.len()).map(ends).collect()
    };
    let median = three(values, |[a, b, c]| a.min(b).max(a.max(b).min(c)));
    three(&median, |[a, b, c]| (a + b + c) / 3.0)
}

fn driver(measure: Measure, combine: Combine, series: &[f32], grid: &Grid<'_>) -> Option<Driver> {
    let at_s = |place: usize| grid.from_s + place as f64 / RATE;
    let stays = |swing: &Swing| grid.travelled(swing.start, swing.end) < 0.5;
    let least = LEAST_SEM * measure.sem();
    let best = runs(series, least, RATE)
        .into_iter()
        .map(|run| run.kept(stays))
        .filter(|run| !run.swings.is_empty())
        .filter(|run| measure.unit() != Unit::Degrees || run.range().abs() < ROUND_DEG)
        .map(|run| {
            let errors = (run.range().abs() / measure.sem()).min(MOST_SEM);
            let known = series.iter().filter(|value| value.is_finite()).count();
            let seen = known as f32 / series.len().max(1) as f32;
            let count = match run.swings.len() {
                1 => ALONE,
                more => (more as f32).min(8.0),
            };
            (errors * run.alike.powi(2) * count.sqrt() * seen, run)
        })
        .max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    let (strength, run) = best;
    let repetition = |swing: &Swing| Found {
        start_s: at_s(swing.start),
        turn_s: at_s(swing.turn),
        end_s: at_s(swing.end),
    };
    Some(Driver {
        measure,
        combine,
        rest: run.rest,
        peak: run.peak,
        strength,
        repetitions: run.swings.iter().map(repetition).collect(),
    })
}

/// Orders the drivers: those whose turns others share come first.
fn agreed(drivers: Vec<Driver>) -> Vec<Driver> {
    let shares = |one: &Driver, other: &Driver| -> f32 {
        let near = |found: &Found| {
            let length = (found.end_s - found.start_s).max(0.5);
            let close = |turn: f64| (turn - found.turn_s).abs() < SAME_TURN * length;
            // Its turn may be the other's rest: a knee straightens as the arm comes down.
            other
                .repetitions
                .iter()
                .any(|o| close(o.turn_s) || close(o.start_s) || close(o.end_s))
        };
        let hits = one.repetitions.iter().filter(|found| near(found)).count();
        let most = one.repetitions.len().max(other.repetitions.len()).max(1);
        hits as f32 / most as f32
    };
    let support: Vec<f32> = drivers
        .iter()
        .map(|one| {
            // The same measure, joined otherwise, is no second opinion.
            let mut by_measure: Vec<(Measure, f32)> = Vec::new();
            for other in &drivers {
                let worth = other.strength * shares(one, other).powi(2);
                match by_measure
                    .iter_mut()
                    .find(|(measure, _)| *measure == other.measure)
                {
                    Some((_, best)) => *best = best.max(worth),
                    None => by_measure.push((other.measure, worth)),
                }
            }
            by_measure.iter().map(|(_, worth)| worth).sum()
        })
        .collect();
    let mut ranked: Vec<(f32, Driver)> = drivers
        .into_iter()
        .zip(support)
        .map(|(driver, support)| (support * driver.strength.sqrt(), driver))
        .collect();
    ranked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranked.into_iter().map(|(_, driver)| driver).collect()
}
