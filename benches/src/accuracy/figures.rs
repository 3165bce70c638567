//! Counting on drawn movements: every repetition known to the moment, with the noise of a network.

use goodform_datasets::{
    Camera, Movement, MovementError, MovementTrack, RepetitionTruth, Span, TrackOptions, View,
    with_noise,
};
use goodform_exercises::{Exercise, Report};
use goodform_pose::kinematics::Body;

use super::counting::{Cell, is_counted};
use super::matching::matched;
use super::observed::{coach_track, counted};
use super::spaces::{One, SpaceCount, summed};

/// The drawn people: height in m, girth (1 is usual), and how quick they are (1 is as the file has it).
const PEOPLE: [(f32, f32, f64); 5] = [
    (1.52, 1.0, 1.25),
    (1.62, 1.35, 1.1),
    (1.72, 1.0, 1.0),
    (1.78, 0.85, 0.8),
    (1.90, 1.1, 0.95),
];
/// How much repetitions differ from each other. Source: own choice: people are not machines.
const VARY: f32 = 0.1;
const REPETITIONS: u32 = 5;
const FPS: f64 = 30.0;
const SIZE: (u32, u32) = (640, 480);

/// Every exercise of the library that can be drawn, from every side, by so many people of every size.
///
/// # Errors
/// A movement file is wrong.
pub fn count_figures(
    exercises: &[&Exercise],
    yaws: &[f32],
    most_people: usize,
) -> Result<Vec<SpaceCount>, MovementError> {
    let mut counts = Vec::new();
    for exercise in exercises.iter().filter(|exercise| is_counted(exercise)) {
        let Some(movement) = Movement::builtin(&exercise.id)? else {
            continue;
        };
        for yaw_deg in yaws {
            let mut ones = Vec::new();
            for (number, person) in PEOPLE.iter().enumerate().take(most_people) {
                let drawn = drawn(&movement, *person, number as u64)?;
                let report = seen(&drawn, &movement, *yaw_deg, exercise);
                ones.push(compared(&format!("{} m", person.0), &drawn, &report));
            }
            let set = "figure";
            counts.push(summed(set, &exercise.id, "drawn", *yaw_deg, &ones));
        }
    }
    Ok(counts)
}

/// Every exercise on so many drawn movements that are another, from each one's best view.
///
/// # Errors
/// A movement file is wrong.
pub fn count_others(
    exercises: &[&Exercise],
    most_movements: usize,
) -> Result<Vec<Cell>, MovementError> {
    let mut cells = Vec::new();
    // Standing, which nothing may count, comes first.
    let mut ids: Vec<&str> = Movement::ids().collect();
    ids.sort_by_key(|id| *id != "stand");
    for id in ids.into_iter().take(most_movements) {
        let Some(movement) = Movement::builtin(id)? else {
            continue;
        };
        let yaw_deg = movement.yaws_deg.first().copied().unwrap_or_default();
        let [_, _, person, ..] = PEOPLE;
        let drawn = drawn(&movement, person, 0)?;
        for exercise in exercises.iter().filter(|e| is_counted(e) && e.id != id) {
            let report = seen(&drawn, &movement, yaw_deg, exercise);
            cells.push(Cell {
                clip: format!("drawn {id}"),
                exercise: exercise.id.clone(),
                counted: counted(&report),
                must_be_zero: id == "stand",
                tolerance: 0,
            });
        }
    }
    Ok(cells)
}

fn drawn(
    movement: &Movement,
    (height_m, girth, tempo): (f32, f32, f64),
    seed: u64,
) -> Result<MovementTrack, MovementError> {
    let options = TrackOptions {
        repetitions: REPETITIONS,
        tempo,
        vary: VARY,
        body: Body::of_height(height_m).with_girth(girth),
        seed,
        ..TrackOptions::default()
    };
    MovementTrack::new(movement, &options)
}

fn seen(drawn: &MovementTrack, movement: &Movement, yaw_deg: f32, exercise: &Exercise) -> Report {
    let camera = Camera::new(&View::of(movement, yaw_deg), SIZE.0, SIZE.1);
    coach_track(&with_noise(&drawn.track(&camera, FPS), 1), exercise, None)
}

fn compared(subject: &str, drawn: &MovementTrack, report: &Report) -> One {
    let truth = drawn.repetitions();
    if !report.holds.is_empty() {
        return holds(subject, truth, report);
    }
    let spans = spans(truth);
    let turns: Vec<f64> = report
        .repetitions
        .iter()
        .map(|r| r.turn.as_seconds())
        .collect();
    let matching = matched(&spans, &turns);
    let mut errors = [Vec::new(), Vec::new(), Vec::new()];
    for (t, c) in &matching.pairs {
        let (Some(one), Some(span), Some(counted)) =
            (truth.get(*t), spans.get(*t), report.repetitions.get(*c))
        else {
            continue;
        };
        let [starts, turns, ends] = &mut errors;
        starts.push((counted.start.as_seconds() - one.start_s).abs());
        turns.push(span.distance_s(counted.turn.as_seconds()).abs());
        if counted.closed {
            ends.push((counted.end.as_seconds() - one.end_s).abs());
        }
    }
    One {
        subject: subject.to_owned(),
        truth: truth.len() as u32,
        counted: turns.len() as u32,
        found: matching.matched,
        invented: matching.invented,
        errors,
    }
}

/// When each repetition is at its target.
fn spans(truth: &[RepetitionTruth]) -> Vec<Span> {
    let span = |one: &RepetitionTruth| Span {
        from_s: one.reach_s,
        to_s: one.turn_s,
    };
    truth.iter().map(span).collect()
}

/// A hold has a beginning and an end; what lies between is held.
fn holds(subject: &str, truth: &[RepetitionTruth], report: &Report) -> One {
    let spans = spans(truth);
    let middles: Vec<f64> = report
        .holds
        .iter()
        .map(|hold| hold.start.as_seconds().midpoint(hold.end.as_seconds()))
        .collect();
    let matching = matched(&spans, &middles);
    let mut errors = [Vec::new(), Vec::new(), Vec::new()];
    for (t, c) in &matching.pairs {
        if let (Some(one), Some(hold)) = (truth.get(*t), report.holds.get(*c)) {
            let [starts, _, ends] = &mut errors;
            starts.push((hold.start.as_seconds() - one.reach_s).abs());
            ends.push((hold.end.as_seconds() - one.turn_s).abs());
        }
    }
    One {
        subject: subject.to_owned(),
        truth: truth.len() as u32,
        counted: report.holds.len() as u32,
        found: matching.matched,
        invented: matching.invented,
        errors,
    }
}
