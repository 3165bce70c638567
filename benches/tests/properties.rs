//! What must not change what is counted: a mirror, the size and place in the picture, the frame rate, the pace, more of
//! the same, other noise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

use goodform_benches::accuracy::observed::{coach_track, counted};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::{Exercise, Grade, Library};
use goodform_pose::{Pose, Timestamp, Track, Vec2};

/// Sets of which a property may change the count, of twenty: the noise is drawn, and a repetition at the edge of a
/// threshold falls to either side of it.
const OFF_IN_TWENTY: usize = 1;

fn library() -> Library {
    Library::builtin().expect("valid")
}

/// Exercises whose counting is held to the properties.
fn judged(library: &Library) -> impl Iterator<Item = &Exercise> {
    let exercises = library.exercises();
    exercises.filter(|exercise| exercise.grade <= Grade::B)
}

fn drawn(exercise: &Exercise, tempo: f64, fps: f64, noise: u64) -> (Track, u32) {
    let movement = Movement::builtin(&exercise.id)
        .expect("valid")
        .expect("there");
    let options = TrackOptions {
        repetitions: 3,
        tempo,
        vary: 0.05,
        seed: 5,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options).expect("possible");
    let yaw = movement.yaws_deg.first().copied().expect("a view");
    let camera = Camera::new(&View::of(&movement, yaw), 640, 480);
    let truth = u32::try_from(track.repetitions().len()).expect("few");
    (with_noise(&track.track(&camera, fps), noise), truth)
}

fn count(exercise: &Exercise, track: &Track) -> u32 {
    counted(&coach_track(track, exercise, None))
}

/// The track with each pose changed.
fn changed(track: &Track, change: impl Fn(&Pose) -> Pose) -> Track {
    let mut other = track.clone();
    for (_, pose) in other.frames.iter_mut().flatten() {
        *pose = change(pose);
    }
    other
}

/// The pose in a picture of another size.
fn scaled(pose: &Pose, by: f32) -> Pose {
    let mut image = *pose.image_landmarks();
    for landmark in &mut image {
        landmark.position *= by;
    }
    Pose::new(image, *pose.world_landmarks(), pose.frame_size() * by)
}

/// The pose elsewhere in the picture.
fn shifted(pose: &Pose, by: Vec2) -> Pose {
    let mut image = *pose.image_landmarks();
    for landmark in &mut image {
        landmark.position += by;
    }
    Pose::new(image, *pose.world_landmarks(), pose.frame_size())
}

/// Compares what is counted of each exercise as it is and as it is changed.
fn alike(name: &str, changed: impl Fn(&Exercise, &Track) -> u32) {
    let library = library();
    let (mut sets, mut off) = (0, Vec::new());
    for exercise in judged(&library) {
        let (track, truth) = drawn(exercise, 1.0, 30.0, 1);
        let (before, after) = (count(exercise, &track), changed(exercise, &track));
        sets += 1;
        assert!(
            before.abs_diff(truth) <= 1,
            "{}: {before} of {truth}",
            exercise.id
        );
        if before != after {
            off.push(format!("{}: {before} became {after}", exercise.id));
        }
    }
    assert!(sets >= 30, "{sets} sets");
    assert!(off.len() * 20 <= sets * OFF_IN_TWENTY, "{name}: {off:?}");
}

#[test]
fn a_mirror_changes_no_count() {
    alike("mirror", |exercise, track| {
        count(exercise, &changed(track, Pose::mirrored))
    });
}

#[test]
fn the_size_of_the_picture_changes_no_count() {
    for by in [0.5, 2.0] {
        alike("size", |exercise, track| {
            count(exercise, &changed(track, |pose| scaled(pose, by)))
        });
    }
}

#[test]
fn the_place_in_the_picture_changes_no_count() {
    alike("place", |exercise, track| {
        count(
            exercise,
            &changed(track, |pose| shifted(pose, Vec2::new(14.0, -9.0))),
        )
    });
}

#[test]
fn a_set_twice_counts_twice() {
    alike("twice", |exercise, track| {
        let mut twice = track.clone();
        let shift = track.frames.len() as f64 / track.fps;
        let again = track.frames.iter().map(|frame| {
            frame.as_ref().map(|(at, pose)| {
                (
                    Timestamp::from_seconds(at.as_seconds() + shift),
                    pose.clone(),
                )
            })
        });
        twice.frames.extend(again);
        let both = count(exercise, &twice);
        // Half of it must be what one of them counts; an odd one is off.
        if both.is_multiple_of(2) {
            both / 2
        } else {
            u32::MAX
        }
    });
}

#[test]
fn frame_rate_pace_and_noise_change_no_count() {
    let library = library();
    let (mut sets, mut off) = (0, Vec::new());
    for exercise in judged(&library) {
        for (tempo, fps, noise) in [
            (1.0, 10.0, 1),
            (1.0, 60.0, 2),
            (0.75, 30.0, 3),
            (1.5, 15.0, 4),
        ] {
            let (track, truth) = drawn(exercise, tempo, fps, noise);
            let found = count(exercise, &track);
            sets += 1;
            if found != truth {
                off.push(format!(
                    "{} tempo {tempo} at {fps}: {found} of {truth}",
                    exercise.id
                ));
            }
        }
    }
    assert!(
        off.len() * 20 <= sets * OFF_IN_TWENTY,
        "{} of {sets}: {off:?}",
        off.len()
    );
}
