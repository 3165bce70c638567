//! Counting a movement that is in no library, by what was found to drive it.

use goodform_pose::measure::{Measure, Unit};
use goodform_pose::{Pose, Side, Timestamp};

use super::find::Driver;
use crate::exercise::{
    Combine, CountAt, CountUnit, Counting, Dose, Effort, Exercise, Grade, Limit, Mode, Sides,
    Signal, View,
};

/// How a movement is counted that the library has not.
#[derive(Debug, Clone, PartialEq)]
pub struct Own {
    /// Its counting.
    pub count: Counting,
    /// The posture outside of which nothing counts.
    pub posture: Vec<Limit>,
}

/// Where counting leaves the start and enters the target, as shares of the recorded way. [K] as the library's
/// exercises: half of a movement is an attempt.
const LEAVE: f32 = 0.35;
const ENTER: f32 = 0.6;
const TARGET: [f32; 2] = [0.65, 2.0];
const LEAST_RANGE: f32 = 0.4;
/// A driver beside the first must be so strong, and turn with it so often. Units: shares. [K]
const STRONG: f32 = 0.4;
const SHARED: f32 = 0.8;
/// What is left of each posture measure around what was seen in the repetitions. Units: degrees; shares and
/// body lengths. Other people lean and lie otherwise. [K]
const ROOM_DEG: f32 = 25.0;
const ROOM: f32 = 0.4;
/// What tells a posture: how the trunk stands and lies, how high the hips are.
const POSTURE: [(Measure, Combine); 3] = [
    (Measure::TrunkTilt3d, Combine::Midline),
    (Measure::ChestUp, Combine::Midline),
    (Measure::HipOverAnkle, Combine::Mean),
];

impl Own {
    /// Counting by the best driver and those that go with it. Missing: the best one moves too little.
    pub fn of(drivers: &[Driver], frames: &[Option<(Timestamp, Pose)>]) -> Option<Self> {
        let first = drivers.first()?;
        let goes_along = |other: &&Driver| {
            let shared = first.repetitions.iter().filter(|one| {
                other
                    .repetitions
                    .iter()
                    .any(|o| (o.turn_s - one.turn_s).abs() < 0.5)
            });
            other.measure != first.measure
                && other.strength >= STRONG * first.strength
                && shared.count() as f32 >= SHARED * first.repetitions.len() as f32
        };
        let beside = drivers.iter().skip(1).find(goes_along);
        let signals: Vec<Signal> = [Some(first), beside]
            .into_iter()
            .flatten()
            .filter_map(signal)
            .collect();
        let lengths = first.repetitions.iter().map(|one| one.end_s - one.start_s);
        let longest = lengths.clone().fold(1.0, f64::max);
        let shortest = lengths.fold(longest, f64::min);
        (!signals.is_empty()).then(|| Self {
            posture: posture(first, frames),
            count: Counting {
                unit: CountUnit::Reps,
                signals,
                effort: Effort::Both,
                at: CountAt::Turn,
                min_out_s: 0.15,
                min_rep_s: (shortest / 3.0).clamp(0.4, 2.0),
                max_rep_s: (longest * 4.0).max(20.0),
                own_range: 1.0,
                at_target: Vec::new(),
                at_leaving: Vec::new(),
                needs_start: false,
                // Nobody knows yet what this movement is: whatever the feet do may belong to it.
                steps: true,
            },
        })
    }

    /// The exercise that counts it.
    pub(crate) fn exercise(&self, name: &str, view: View) -> Exercise {
        Exercise {
            id: super::file::id_of(name),
            name: name.to_owned(),
            category: "own".to_owned(),
            grade: Grade::B,
            mode: Mode::CountAndJudge,
            sides: Sides::Bilateral,
            views: vec![view],
            position: String::new(),
            setup: String::new(),
            sees: "what the template compares".to_owned(),
            cannot_see: String::new(),
            stop: Vec::new(),
            contraindications: Vec::new(),
            easier: Vec::new(),
            harder: Vec::new(),
            posture_name: "as recorded".to_owned(),
            posture: self.posture.clone(),
            count: self.count.clone(),
            judge: None,
            secondary: Vec::new(),
            phases: Vec::new(),
            dose: Dose {
                sets: 1,
                reps: 10,
                hold_s: 0.0,
                rest_s: 45.0,
                frequency: String::new(),
                note: String::new(),
                source: "[K]".to_owned(),
            },
            faults: Vec::new(),
            sources: vec!["the therapist's recording".to_owned()],
        }
    }
}

/// Only the change from the person's own start means anything: how they stand is their own.
fn signal(driver: &Driver) -> Option<Signal> {
    let way = driver.peak - driver.rest;
    let at = |share: f32| share * way;
    let sem = driver.measure.sem();
    let [near, far] = TARGET.map(at);
    (way.abs() * (ENTER - LEAVE) > sem).then(|| Signal {
        measure: driver.measure,
        combine: driver.combine,
        start: [-sem, sem],
        leave: at(LEAVE),
        enter: at(ENTER),
        target: [near.min(far), near.max(far)],
        min_range: at(LEAST_RANGE).abs().max(2.0 * sem),
        view_error: None,
        is_needed: false,
    })
}

fn posture(driver: &Driver, frames: &[Option<(Timestamp, Pose)>]) -> Vec<Limit> {
    let within = |at: Timestamp| {
        let at = at.as_seconds();
        driver
            .repetitions
            .iter()
            .any(|one| (one.start_s..=one.end_s).contains(&at))
    };
    let limit = |(measure, combine): (Measure, Combine)| {
        let read = |pose: &Pose| {
            let side = |side| measure.value(pose, side);
            combine.join(true, side(Side::Left), side(Side::Right))
        };
        let moments = frames.iter().flatten().filter(|(at, _)| within(*at));
        let mut all: Vec<f32> = moments.filter_map(|(_, pose)| read(pose)).collect();
        all.sort_unstable_by(f32::total_cmp);
        let low = *all.get(all.len() / 20)?;
        let high = *all.get(all.len() - 1 - all.len() / 20)?;
        let room = if measure.unit() == Unit::Degrees {
            ROOM_DEG
        } else {
            ROOM
        };
        Some(Limit {
            measure,
            combine,
            min: Some(low - room),
            max: Some(high + room),
        })
    };
    POSTURE.into_iter().filter_map(limit).collect()
}
