//! Fills a folder with six weeks of records, done by the drawn figure: `six_weeks FOLDER [SESSIONS]`. For looking at the
//! history and for measuring; the movement is drawn with a network's noise, the coach counts it as it would a person.

#![allow(
    clippy::print_stdout,
    reason = "a tool for the desk, it talks on stdout"
)]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use goodform::records::{Keeper, Records, SetHead};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::{Coach, Library};
use jiff::ToSpan as _;

/// Exercises of each session.
const EXERCISES: [&str; 3] = ["squat", "bridge", "side_arm_raise"];
/// Frames a second of the drawn camera.
const RATE: f64 = 15.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name a folder")?;
    let folder = Path::new(&folder);
    let sessions: i64 = arguments.next().map_or(Ok(18), |count| count.parse())?;
    let today = jiff::ZonedDateTime::now().date();
    for number in 0..sessions {
        // Three days a week, the last one today; of many sessions several on a day.
        let back = (sessions - 1 - number) * 42 / sessions;
        let day = today.checked_sub(back.days())?;
        one_session(folder, &day.to_string(), number, sessions)?;
        println!("{day}: session {} of {sessions}", number + 1);
    }
    Ok(())
}

fn one_session(
    folder: &Path,
    day: &str,
    number: i64,
    all: i64,
) -> Result<(), Box<dyn std::error::Error>> {
    let records = Records::open(folder)?;
    let session = records.begin_session()?;
    let share = number as f64 / all as f64;
    let pain = 5.0 - 2.5 * share + (number % 3) as f64 * 0.6;
    let pain = pain.round().clamp(0.0, 10.0) as u8;
    records.felt(session, Some(pain), None, None)?;
    let mut last = None;
    for (place, exercise) in (0_i64..).zip(EXERCISES) {
        let sets = if place == 0 { 2 } else { 1 };
        for set in 0..sets {
            let seed = (number * 7 + place * 3 + set).unsigned_abs();
            let repetitions = 5 + (share * 5.0) as u32;
            let range = 0.85 + 0.15 * share as f32;
            last = one_set(folder, session, exercise, (repetitions, seed, range))?;
        }
        if let Some(set) = last {
            let after = (pain + u8::from(number % 4 == 1)).saturating_sub(1);
            records.felt_after(set, Some(after), Some(3 + (number % 3) as u8))?;
            if number % 5 == 2 && place == 0 {
                records.correct(set, 1)?;
            }
            if number % 9 == 4 && place == 0 {
                let hurt = records.hurts_now(set, 9.0)?;
                records.hurts_there(hurt, Some("lower_back"), Some(4))?;
            }
        }
    }
    let db = rusqlite::Connection::open(folder.join("goodform.sqlite"))?;
    let begun = format!("{day}T09:{:02}:00+01:00", number % 60);
    db.execute(
        "UPDATE session SET begun = ?1 WHERE id = ?2",
        rusqlite::params![begun, session],
    )?;
    db.execute(
        "UPDATE exercise_set SET begun = ?1 WHERE session = ?2",
        rusqlite::params![begun, session],
    )?;
    Ok(())
}

fn one_set(
    folder: &Path,
    session: i64,
    exercise: &str,
    (repetitions, seed, range): (u32, u64, f32),
) -> Result<Option<i64>, Box<dyn std::error::Error>> {
    let Some(movement) = Movement::builtin(exercise)? else {
        return Ok(None);
    };
    let library = Library::builtin()?;
    let exercise = library.find(exercise).ok_or("no such exercise")?;
    let options = TrackOptions {
        repetitions,
        seed,
        range,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options)?;
    let yaw = movement.yaws_deg.first().copied().unwrap_or(90.0);
    let camera = Camera::new(&View::of(&movement, yaw), 640, 480);
    let track = with_noise(&track.track(&camera, RATE), seed);
    let mut coach = Coach::new(exercise);
    let head = SetHead {
        exercise: exercise.id.clone(),
        model: "drawn".to_owned(),
        range_error_mdeg: exercise.range_error_deg().map(|error| (error * 1e3) as u32),
        ..SetHead::default()
    };
    let tell: goodform::street::Tell = Arc::new(|text| println!("{text}"));
    let keeper = Keeper::start(folder, Some(session), &head, &Arc::default(), tell)?;
    let mut at = goodform_pose::Timestamp::default();
    let mut report = Arc::new(coach.report().clone());
    for (moment, pose) in track.frames.iter().flatten() {
        coach.observe(Some(pose), *moment);
        if coach.report().repetitions.len() != report.repetitions.len() {
            report = Arc::new(coach.report().clone());
        }
        keeper.keep(*moment, Some(pose), &report);
        at = *moment;
        // The keeper's queue is for seconds, and here minutes pass in one.
        std::thread::sleep(Duration::from_micros(400));
    }
    coach.finish();
    let set = keeper.set();
    keeper.finish(at, &Arc::new(coach.report().clone()));
    Ok(Some(set))
}
