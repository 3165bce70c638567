//! Gestures and placement on drawn people whose truth is known, with the network's noise, and on filmed exercise.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    clippy::excessive_nesting,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

use std::path::Path;

use goodform_datasets::{
    Camera, Gesture, Movement, MovementTrack, TrackOptions, View as Placed, with_noise,
};
use goodform_exercises::{
    BodyPart, Floor, Gestured, Gestures, Instruction, Library, Mode, Placement, Presence, View,
};
use goodform_pose::{Side, Timestamp, Track};

fn movement(id: &str) -> Movement {
    Movement::builtin(id).expect("valid").expect("there")
}

/// A track as a network would have seen it, and its true repetitions.
fn seen(movement: &Movement, yaw_deg: f32, repetitions: u32, seed: u64) -> Track {
    let options = TrackOptions {
        repetitions,
        seed,
        fidget: 0.2,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(movement, &options).expect("possible");
    let camera = Camera::new(&Placed::of(movement, yaw_deg), 640, 480);
    with_noise(&track.track(&camera, 15.0), seed)
}

fn said(mut gestures: Gestures, track: &Track) -> Gestured {
    for (index, frame) in track.frames.iter().enumerate() {
        let at = Timestamp::from_seconds(index as f64 / track.fps.max(1.0));
        gestures.observe(frame.as_ref().map(|(_, pose)| pose), at);
    }
    gestures.said()
}

/// A movement that begins in each posture, and the views a person is seen from in it.
const POSTURES: [(&str, &[f32]); 5] = [
    ("squat", &[0.0, 30.0, 60.0, 90.0, -90.0]),
    ("sit_to_stand", &[0.0, 45.0, 90.0]),
    ("bridge", &[75.0, 90.0, 105.0, -90.0]),
    ("hip_flexor_half_kneel", &[60.0, 90.0]),
    ("clamshell", &[0.0]),
];

#[test]
fn a_raised_hand_is_seen_from_every_posture_and_side() {
    let mut missed = Vec::new();
    for (id, yaws) in POSTURES {
        for yaw_deg in yaws {
            for side in Side::BOTH {
                // Who lies on one side has the upper hand free.
                if id == "clamshell" && side == Side::Left {
                    continue;
                }
                let raise = movement(id).gesture(Gesture::RaisedHand(side));
                for seed in 1..=3 {
                    let track = seen(&raise, *yaw_deg, 3, seed);
                    let heard = said(Gestures::of(None), &track);
                    if heard.raised != 3 || heard.crossed != 0 {
                        missed.push(format!("{id} {yaw_deg} {side:?} {seed}: {heard:?}"));
                    }
                    let other = said(Gestures::of(Some(side.other())), &track);
                    assert_eq!(
                        other.raised, 0,
                        "{id} {yaw_deg}: the other hand was asked for"
                    );
                    assert_eq!(said(Gestures::off(), &track), Gestured::default());
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Two hands that mean two things are told apart by who faces the camera, in every posture; from the side the far arm is
/// behind the body.
#[test]
fn the_hand_that_takes_and_the_one_that_moves_on_are_told_apart() {
    for (id, yaws) in [
        ("squat", [-30.0, 0.0, 30.0]),
        ("sit_to_stand", [-30.0, 0.0, 30.0]),
    ] {
        for (yaw_deg, side) in yaws
            .into_iter()
            .flat_map(|yaw| Side::BOTH.map(|side| (yaw, side)))
        {
            let raise = movement(id).gesture(Gesture::RaisedHand(side));
            for seed in 1..=3 {
                let track = seen(&raise, yaw_deg, 3, seed);
                let heard = said(Gestures::two_handed(Side::Right), &track);
                let wanted = if side == Side::Right { (3, 0) } else { (0, 3) };
                let place = format!("{id} {yaw_deg} {side:?} {seed}: {heard:?}");
                assert_eq!((heard.raised, heard.stepped), wanted, "{place}");
            }
        }
    }
}

/// While the other hand stays up the mark moves on every two seconds, and each time a hand is raised it takes once.
#[test]
fn a_hand_that_stays_up_moves_on_again_and_takes_once() {
    let squat = movement("squat");
    let camera = Camera::new(&Placed::of(&squat, 0.0), 640, 480);
    for (side, wanted) in [(Side::Left, (0, 3)), (Side::Right, (1, 0))] {
        let raise = squat.gesture(Gesture::RaisedHand(side));
        let track = MovementTrack::new(&raise, &TrackOptions::default()).expect("possible");
        let mut gestures = Gestures::two_handed(Side::Right);
        for frame in 0..(15 * 8) {
            let t_s = f64::from(frame) / 15.0;
            // Up from 2.4 s on, for 5.6 s: 1 s until it counts, then twice 2 s.
            let pose = track.pose(t_s.min(3.0), &camera);
            gestures.observe(pose.as_ref(), Timestamp::from_seconds(t_s));
        }
        let heard = gestures.said();
        assert_eq!((heard.raised, heard.stepped), wanted, "{side:?} {heard:?}");
    }
}

#[test]
fn crossed_arms_are_seen_from_the_front() {
    let mut missed = Vec::new();
    for (id, yaws) in [("squat", [0.0, 30.0]), ("sit_to_stand", [0.0, 30.0])] {
        for yaw_deg in yaws {
            let cross = movement(id).gesture(Gesture::CrossedArms);
            for seed in 1..=3 {
                let heard = said(Gestures::of(None), &seen(&cross, yaw_deg, 3, seed));
                if heard.raised != 0 || heard.crossed != 3 {
                    missed.push(format!("{id} {yaw_deg} {seed}: {heard:?}"));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// What exercise alone would have said, were hands looked for in it: which is why they are not. Prints what it finds.
#[test]
fn filmed_exercise_is_looked_at_for_gestures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/tracks");
    let folder = std::env::var_os("GOODFORM_TRACKS").map_or(folder, Into::into);
    let Ok(files) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: no tracks in {}", folder.display());
        return;
    };
    let (mut clips, mut raised, mut crossed) = (0, 0, 0);
    // Both hands, the right one taking: clips in which each says something, and how often.
    let (mut two, mut seconds) = ([[0_u32; 2]; 2], 0.0);
    for file in files.flatten() {
        let text = std::fs::read_to_string(file.path()).expect("read");
        let Ok(track) = Track::from_json(&text) else {
            continue;
        };
        let heard = said(Gestures::of(None), &track);
        let mut presence = Presence::default();
        let gone = track.frames.iter().enumerate().any(|(index, frame)| {
            let at = Timestamp::from_seconds(index as f64 / track.fps.max(1.0));
            presence.observe(frame.as_ref().map(|(_, pose)| pose), at)
        });
        clips += 1;
        raised += u32::from(heard.raised > 0);
        let both = said(Gestures::two_handed(Side::Right), &track);
        for (sum, said) in two.iter_mut().zip([both.raised, both.stepped]) {
            let [clips, times] = sum;
            *clips += u32::from(said > 0);
            *times += said;
        }
        seconds += track.frames.len() as f64 / track.fps.max(1.0);
        crossed += u32::from(heard.crossed > 0);
        if heard.raised + heard.crossed > 0 || gone {
            eprintln!("{}: {heard:?}, gone {gone}", track.clip);
        }
    }
    eprintln!("{clips} clips, a raised hand in {raised}, crossed arms in {crossed}");
    let [takes, steps] = two;
    eprintln!(
        "with two hands, in {seconds:.0} s: takes {takes:?}, moves on {steps:?} [clips, times]"
    );
}

/// A person who stays in the start of an exercise, seen from a place.
fn placed(id: &str, change: impl Fn(&mut Placed), seconds: f64) -> Vec<goodform_exercises::Placed> {
    let library = Library::builtin().expect("valid");
    let exercise = library.find(id).expect("there");
    let movement = movement(id);
    let options = TrackOptions {
        repetitions: 0,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options).expect("possible");
    let yaw_deg = if exercise.views.first() == Some(&View::Front) {
        0.0
    } else {
        90.0
    };
    let mut view = Placed::of(&movement, yaw_deg);
    change(&mut view);
    let camera = Camera::new(&view, 640, 480);
    let mut placement = Placement::of(exercise, None);
    let frames = (seconds * 15.0) as u32;
    (0..frames)
        .map(|frame| {
            let t_s = f64::from(frame) / 15.0;
            let pose = track.pose(0.5 + t_s % 1.0, &camera);
            placement.observe(pose.as_ref(), false, Timestamp::from_seconds(t_s))
        })
        .collect()
}

fn last(id: &str, change: impl Fn(&mut Placed)) -> goodform_exercises::Placed {
    *placed(id, change, 6.0).last().expect("frames")
}

#[test]
fn every_exercise_is_ready_where_its_movement_is_seen_best() {
    let library = Library::builtin().expect("valid");
    let mut wrong = Vec::new();
    for exercise in library.exercises() {
        if exercise.mode == Mode::Diary || exercise.views.first() == Some(&View::FootEnd) {
            continue;
        }
        let now = last(&exercise.id, |_| {});
        if now.instruction != Instruction::Ready || !now.may_begin {
            wrong.push(format!("{}: {now:?}", exercise.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_first_thing_amiss_is_told() {
    let told = |id: &str, change: &dyn Fn(&mut Placed)| last(id, change).instruction;
    // From the front: which side to turn is the nearer one's.
    let front = told("squat", &|view| view.yaw_deg = 20.0);
    assert!(matches!(front, Instruction::TurnSide(_)), "{front:?}");
    assert_eq!(
        told("shoulder_abduction", &|view| view.yaw_deg = 80.0),
        Instruction::TurnFront
    );
    assert_eq!(
        told("squat", &|view| view.distance_m = 1.6),
        Instruction::Back
    );
    assert_eq!(
        told("squat", &|view| view.distance_m = 16.0),
        Instruction::Nearer
    );
    assert_eq!(
        told("superman", &|view| view.distance_m = 1.2),
        Instruction::Back
    );
    assert_eq!(
        told("bridge", &|view| view.aim_at_m[0] += 0.8),
        Instruction::Middle
    );
    // Who lifts the arms needs the room over the head before they do.
    assert_eq!(
        told("squat", &|view| view.distance_m = 2.65),
        Instruction::Ready
    );
    assert_eq!(
        told("arm_raise", &|view| view.distance_m = 2.65),
        Instruction::Back
    );
    // The laptop's screen leans back: the feet are cut off, and there is room above the head.
    assert_eq!(
        told("squat", &|view| view.aim_m = 1.9),
        Instruction::TiltDown
    );
}

#[test]
fn nobody_is_told_to_be_on_the_floor_who_cannot_be_seen_there() {
    let library = Library::builtin().expect("valid");
    let mut placement = Placement::of(library.find("bridge").expect("there"), None);
    let standing =
        MovementTrack::new(&movement("stand"), &TrackOptions::default()).expect("possible");
    let camera = Camera::new(&Placed::of(&movement("stand"), 90.0), 640, 480);
    let mut now = placement.observe(None, false, Timestamp::default());
    assert_eq!(now.instruction, Instruction::StepIn);
    for frame in 1..900 {
        let at = Timestamp::from_seconds(f64::from(frame) / 15.0);
        let pose = standing.pose(at.as_seconds(), &camera);
        now = placement.observe(pose.as_ref(), false, at);
    }
    // A minute later it is as calm as before: getting down has no clock.
    assert_eq!(now.instruction, Instruction::GetDown(Floor::Back));
    assert!(now.is_upright && !now.may_begin);
    let dark = Placement::of(library.find("bridge").expect("there"), None).observe(
        None,
        true,
        Timestamp::default(),
    );
    assert_eq!(dark.instruction, Instruction::MoreLight);
}

#[test]
fn a_room_that_is_too_small_ends_the_search_and_names_what_is_lost() {
    let all = placed("squat", |view| view.yaw_deg = 45.0, 26.0);
    let first = all.first().expect("frames");
    assert!(!first.may_begin);
    let limited = all
        .iter()
        .position(|now| matches!(now.instruction, Instruction::Limited(_)));
    let limited_s = limited.expect("an end") as f64 / 15.0;
    assert!((20.0..24.0).contains(&limited_s), "after {limited_s} s");
    let now = all.last().expect("frames");
    assert!(now.may_begin);
    let limits = match now.instruction {
        Instruction::Limited(limits) => Some(limits),
        _ => None,
    };
    let limits = limits.expect("it stays");
    assert!(limits.can_count, "turned away a person is still counted");
    assert!(limits.parts().any(|part| part == BodyPart::Knees));
    assert!(limits.rules[0] > 0 && limits.rules[0] <= limits.rules[1]);
}

#[test]
fn an_instruction_stays_two_seconds() {
    // Every half second the person is somewhere else.
    let library = Library::builtin().expect("valid");
    let mut placement = Placement::of(library.find("squat").expect("there"), None);
    let track = MovementTrack::new(&movement("squat"), &TrackOptions::default()).expect("possible");
    let camera = |yaw_deg: f32, distance_m: f32| {
        let view = Placed {
            distance_m,
            ..Placed::of(&movement("squat"), yaw_deg)
        };
        Camera::new(&view, 640, 480)
    };
    let cameras = [camera(20.0, 3.2), camera(90.0, 1.6), camera(20.0, 16.0)];
    let (mut told, mut since) = (None, 0.0);
    for frame in 0..600 {
        let t_s = f64::from(frame) / 15.0;
        let camera = &cameras[(t_s * 2.0) as usize % cameras.len()];
        let pose = track.pose(0.5, camera);
        let now = placement
            .observe(pose.as_ref(), false, Timestamp::from_seconds(t_s))
            .instruction;
        if told.is_some_and(|told| told != now) {
            assert!(t_s - since >= 1.99, "{told:?} stood for {} s", t_s - since);
            since = t_s;
        }
        told = Some(now);
    }
}

#[test]
fn a_low_camera_that_sees_legs_alone_says_what_to_change() {
    let low = |distance_m: f32, aim_m: f32| {
        last("squat", |view| {
            (view.height_m, view.aim_m, view.distance_m) = (0.25, aim_m, distance_m);
        })
    };
    // From far enough away it looks at the floor and sees up to the thighs: tilted up it would see more.
    let far = low(2.8, -0.2);
    assert_eq!(far.instruction, Instruction::TiltUp);
    assert!(!far.may_begin);
    // From the table's edge no tilt shows a whole person.
    assert_eq!(low(1.6, 0.25).instruction, Instruction::Back);
    // Nobody there is told to step in, as before.
    let library = Library::builtin().expect("valid");
    let mut placement = Placement::of(library.find("squat").expect("there"), None);
    let nobody = placement.observe(None, false, Timestamp::from_seconds(1.0));
    assert_eq!(nobody.instruction, Instruction::StepIn);
}
