//! Counting on recorded tracks whose truth is known in space, from every side.

use std::collections::BTreeMap;

use goodform_datasets::{Label, LabelledTrack, Repetitions};
use goodform_exercises::{Exercise, Report};
use serde::Serialize;

use super::counting::is_counted;
use super::interval::{Mean, Rate, mean_by_subject};
use super::labelled_set::{as_done, seen};
use super::observed::coach_track;

/// The views. Units: degrees of yaw.
pub const YAWS: [f32; 7] = [0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0];

/// One exercise on one set, over its people, from one side.
#[derive(Debug, Clone, Serialize)]
pub struct SpaceCount {
    /// The set and what it was seen by.
    pub set: String,
    /// The exercise.
    pub exercise: String,
    /// `correct` or `incorrect` by the set, or `drawn`.
    pub label: String,
    /// The view. Units: degrees of yaw.
    pub yaw_deg: f32,
    /// People whose repetitions were counted exactly.
    pub exact: Rate,
    /// Off by one at most.
    pub off_by_one: Rate,
    /// Repetitions that lie within a true one; of all true ones.
    pub found: Rate,
    /// Counted ones that do not; of all counted ones.
    pub invented: Rate,
    /// Mean error of the count, by person.
    pub mae: Option<Mean>,
    /// Mean size of the error of start, turn and end, by person. Units: s. Missing: the set does not say.
    pub start_turn_end_s: [Option<Mean>; 3],
}

/// What one person's set gave.
pub(super) struct One {
    pub(super) subject: String,
    pub(super) truth: u32,
    pub(super) counted: u32,
    pub(super) found: u32,
    pub(super) invented: u32,
    /// Sizes of the errors of start, turn and end. Units: s.
    pub(super) errors: [Vec<f64>; 3],
}

/// Counts every movement of the library in a set, person by person, from every side.
pub fn count_labelled(
    tracks: &[LabelledTrack],
    exercises: &[&Exercise],
    yaws: &[f32],
) -> Vec<SpaceCount> {
    let mut groups: BTreeMap<(String, String, &str), BTreeMap<String, Vec<LabelledTrack>>> =
        BTreeMap::new();
    for track in tracks.iter().filter(|track| track.is_in_space()) {
        let (Some(exercise), Some(_)) = (&track.exercise, &track.repetitions) else {
            continue;
        };
        let label = match &track.label {
            Label::Correct => "correct",
            Label::Incorrect | Label::Fault(_) => "incorrect",
            _ => continue,
        };
        // One arm after the other is one movement each: only what is alike is joined.
        let person = format!("{} {}", track.subject, track.movement);
        let key = (
            format!("{} ({})", track.set, track.sensor),
            exercise.clone(),
            label,
        );
        groups
            .entry(key)
            .or_default()
            .entry(person)
            .or_default()
            .push(track.clone());
    }
    let mut counts = Vec::new();
    for ((set, id, label), people) in groups {
        let Some(exercise) = exercises.iter().find(|e| e.id == id && is_counted(e)) else {
            continue;
        };
        for yaw_deg in yaws {
            let ones: Vec<One> = people
                .iter()
                .enumerate()
                .filter_map(|(number, (person, tracks))| {
                    let exercise = as_done(exercise, tracks.first()?)?;
                    let (seen, truth) = seen(tracks, *yaw_deg, number as u64)?;
                    let report = coach_track(&seen, &exercise, None);
                    Some(within(person, &truth, &report))
                })
                .collect();
            counts.push(summed(&set, &id, label, *yaw_deg, &ones));
        }
    }
    counts
}

/// Files that are one repetition each say from when to when it lasts, not when it turns.
fn within(subject: &str, truth: &Repetitions, report: &Report) -> One {
    let turns: Vec<f64> = report
        .repetitions
        .iter()
        .map(|r| r.turn.as_seconds())
        .collect();
    let mut free = turns.clone();
    let mut found = 0;
    for span in &truth.spans {
        if let Some(place) = free.iter().position(|at| span.distance_s(*at) == 0.0) {
            free.remove(place);
            found += 1;
        }
    }
    One {
        subject: subject.to_owned(),
        truth: truth.count,
        counted: turns.len() as u32,
        found,
        invented: free.len() as u32,
        errors: [Vec::new(), Vec::new(), Vec::new()],
    }
}

/// One row out of its people.
pub(super) fn summed(
    set: &str,
    exercise: &str,
    label: &str,
    yaw_deg: f32,
    ones: &[One],
) -> SpaceCount {
    let off = |one: &One| one.truth.abs_diff(one.counted);
    let total =
        |pick: fn(&One) -> u32| -> usize { ones.iter().map(|one| pick(one) as usize).sum() };
    let by_person = |pick: &dyn Fn(&One) -> Vec<f64>| {
        let mut values: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for one in ones {
            values
                .entry(one.subject.clone())
                .or_default()
                .extend(pick(one));
        }
        mean_by_subject(&values)
    };
    SpaceCount {
        set: set.to_owned(),
        exercise: exercise.to_owned(),
        label: label.to_owned(),
        yaw_deg,
        exact: Rate::count(ones, |one| off(one) == 0),
        off_by_one: Rate::count(ones, |one| off(one) <= 1),
        found: Rate::new(total(|one| one.found), total(|one| one.truth)),
        invented: Rate::new(total(|one| one.invented), total(|one| one.counted)),
        mae: by_person(&|one| vec![f64::from(off(one))]),
        start_turn_end_s: [0, 1, 2]
            .map(|part: usize| by_person(&|one| one.errors.get(part).cloned().unwrap_or_default())),
    }
}
