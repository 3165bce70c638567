//! Angles of drawn people through a network: its errors on bodies whose every angle is known.

use std::sync::atomic::{AtomicUsize, Ordering};

use goodform::street::FigureSource;
use goodform_datasets::{
    Camera, FigureMotion, FigureOptions, Movement, MovementTrack, Person, TrackOptions, View,
};
use goodform_exercises::Exercise;

use super::AccuracyError;
use super::angle_error::{TrueBody, add_errors};
use super::angles::{AngleCell, Cells, HEIGHTS_M, Source, cells};
use super::network::Network;
use super::observed::see;

/// Enough to see one repetition from all its parts. Units: frames a second.
const FPS: f64 = 8.0;
/// The drawn people: seed of looks and body.
const PEOPLE: u64 = 6;
/// Where the camera looks lower than this the person is on the floor. Units: m. Knees of people are at 0.5.
const FLOOR_M: f32 = 0.6;
/// So many movements from one place: twenty minutes for the whole on two cores.
const MOVEMENTS_A_PLACE: usize = 15;
/// Movements the quick report looks at.
const QUICK: [&str; 2] = ["squat", "shoulder_abduction"];

/// How much is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Two movements, the camera on a table.
    Quick,
    /// Every movement that can be drawn, from three heights.
    Whole,
}

/// Drawn people through a network, from every yaw and height, one repetition of every movement.
///
/// # Errors
/// The network cannot be opened, or a movement file is wrong.
pub fn drawn(
    network: &Network,
    exercise: &Exercise,
    yaws: &[f32],
    extent: Extent,
    told: &mut dyn FnMut(&str),
) -> Result<Vec<AngleCell>, AccuracyError> {
    let ids: Vec<&str> = Movement::ids()
        .filter(|id| extent == Extent::Whole || QUICK.contains(id))
        .collect();
    let heights: &[f32] = if extent == Extent::Whole {
        &HEIGHTS_M
    } else {
        &[1.05]
    };
    let places: Vec<Place> = yaws
        .iter()
        .flat_map(|yaw_deg| heights.iter().map(|height_m| (*yaw_deg, *height_m)))
        .collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    told(&format!(
        "angles of drawn people, {}: {} movements from {} places, {threads} at a time",
        network.id(),
        ids.len(),
        places.len()
    ));
    // With many movements each place sees every so many-th: all are seen, from a third of the places each.
    let rounds = ids.len().div_ceil(MOVEMENTS_A_PLACE).max(1);
    let mut found = Vec::new();
    for (place, errors) in shared_out(&places, threads, |place| {
        let mut errors = ByPosture::default();
        let turn = places
            .iter()
            .position(|one| *one == place)
            .unwrap_or_default();
        for (number, id) in ids.iter().enumerate() {
            if (number + turn) % rounds != 0 {
                continue;
            }
            let seed = (number as u64 + place.0 as u64) % PEOPLE;
            one(network, exercise, id, (place.0, place.1, seed), &mut errors)?;
        }
        Ok(errors)
    })? {
        cells(
            Source::Drawn,
            network.id(),
            place,
            &errors.upright,
            &mut found,
        );
        cells(
            Source::DrawnFloor,
            network.id(),
            place,
            &errors.floor,
            &mut found,
        );
    }
    Ok(found)
}

/// Errors of standing and sitting people, and of people on the floor.
#[derive(Default)]
struct ByPosture {
    upright: Cells,
    floor: Cells,
}

/// Yaw and height of a camera. Units: degrees, m.
type Place = (f32, f32);

/// Does `work` for every place, several at a time; the answers are in the order of the places.
fn shared_out(
    places: &[Place],
    threads: usize,
    work: impl Fn(Place) -> Result<ByPosture, AccuracyError> + Sync,
) -> Result<Vec<(Place, ByPosture)>, AccuracyError> {
    let next = AtomicUsize::new(0);
    let failed = |said: &str| AccuracyError::Street(said.to_owned());
    let worker = || -> Result<Vec<(usize, ByPosture)>, AccuracyError> {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(place) = places.get(number) else {
                return Ok(done);
            };
            done.push((number, work(*place)?));
        }
    };
    let mut all = std::thread::scope(|scope| {
        let mut running = Vec::new();
        for number in 0..threads {
            let named = std::thread::Builder::new().name(format!("drawn {number}"));
            let thread = named.spawn_scoped(scope, worker);
            running.push(thread.map_err(|error| failed(&error.to_string()))?);
        }
        let mut all = Vec::new();
        for thread in running {
            all.extend(
                thread
                    .join()
                    .map_err(|_| failed("a thread of the report broke down"))??,
            );
        }
        Ok::<_, AccuracyError>(all)
    })?;
    all.sort_unstable_by_key(|(number, _)| *number);
    Ok(places
        .iter()
        .copied()
        .zip(all.into_iter().map(|(_, cells)| cells))
        .collect())
}

/// One person, one movement, one repetition, from one place.
fn one(
    network: &Network,
    exercise: &Exercise,
    id: &str,
    (yaw_deg, height_m, seed): (f32, f32, u64),
    errors: &mut ByPosture,
) -> Result<(), AccuracyError> {
    let wrong = |error: goodform_datasets::MovementError| AccuracyError::Street(error.to_string());
    let Some(movement) = Movement::builtin(id).map_err(wrong)? else {
        return Ok(());
    };
    let errors = if View::of(&movement, yaw_deg).aim_m < FLOOR_M {
        &mut errors.floor
    } else {
        &mut errors.upright
    };
    let person = Person::of_seed(seed);
    let how = TrackOptions {
        repetitions: 1,
        body: person.body,
        stoop: person.stoop,
        seed,
        ..TrackOptions::default()
    };
    let truth = MovementTrack::new(&movement, &how).map_err(wrong)?;
    let view = View {
        height_m,
        ..View::of(&movement, yaw_deg)
    };
    // From the side and level: there truth is measured.
    let level = View {
        yaw_deg: 90.0,
        height_m: view.aim_m,
        ..view
    };
    let options = FigureOptions {
        fps: FPS,
        view,
        person,
        motion: FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how)),
        ..FigureOptions::exercise(movement, yaw_deg)
    };
    let side = Camera::new(&level, options.width, options.height);
    let mut film = FigureSource::new(options, Some(truth.seconds())).map_err(wrong)?;
    for frame in see(&mut film, network, exercise)?.frames {
        if let Some(exact) = truth.pose(frame.at.as_seconds(), &side) {
            let subject = format!("person {seed}");
            add_errors(
                errors,
                &subject,
                frame.pose.as_ref(),
                &TrueBody::new(&exact),
            );
        }
    }
    Ok(())
}
