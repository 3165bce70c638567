//! Movements as data: every file is valid, what is done is what is said to be true, and quickly.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::excessive_nesting,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once, in its helpers too"
)]

use goodform_datasets::{Camera, FaultChoice, Movement, MovementTrack, Prop, TrackOptions, View};
use goodform_pose::kinematics::Body;
use goodform_pose::{Landmark, Vec3};

fn builtin(id: &str) -> Movement {
    Movement::builtin(id)
        .unwrap_or_else(|error| panic!("{error}"))
        .expect("there")
}

fn track(id: &str, options: &TrackOptions) -> MovementTrack {
    MovementTrack::new(&builtin(id), options).expect("possible")
}

fn fault(id: &str) -> FaultChoice {
    FaultChoice {
        id: id.to_owned(),
        size: 1.0,
        every: 1,
    }
}

fn knee_at(track: &MovementTrack, t_s: f64) -> f32 {
    let angles = track
        .moment(t_s)
        .expect("not empty")
        .angles()
        .expect("measurable");
    let [left, right] = angles.legs;
    left.knee_deg.max(right.knee_deg)
}

#[test]
fn every_movement_is_valid_and_has_the_repetitions_it_was_asked_for() {
    for id in Movement::ids().filter(|id| *id != "stand") {
        let movement = builtin(id);
        assert_eq!(movement.id, id);
        for fault_id in movement.fault_ids() {
            let options = TrackOptions {
                faults: vec![fault(fault_id)],
                repetitions: 4,
                ..TrackOptions::default()
            };
            let track = MovementTrack::new(&movement, &options).expect("possible");
            assert_eq!(track.repetitions().len(), 4, "{id}");
            let mut shown = false;
            for frame in 0..(track.seconds() * 10.0) as u32 {
                let moment = track.moment(f64::from(frame) / 10.0).expect("not empty");
                shown |= moment.faults.iter().any(|shows| shows == fault_id);
            }
            assert!(shown, "{id} {fault_id}");
        }
        for pair in track(id, &TrackOptions::default()).repetitions().windows(2) {
            assert!(pair[0].start_s < pair[0].reach_s && pair[0].reach_s <= pair[0].turn_s);
            assert!(pair[0].turn_s < pair[0].end_s && pair[0].end_s <= pair[1].start_s);
        }
    }
}

#[test]
fn nothing_sinks_into_the_floor_or_flies_and_nothing_jumps() {
    for id in Movement::ids() {
        let movement = Movement::builtin(id).expect("valid").expect("there");
        // Whoever stands on a step stands over the floor.
        let step = if movement.props.contains(&Prop::Step) {
            0.15
        } else {
            0.0
        };
        for (height, girth) in [(1.5, 1.0), (1.72, 1.0), (1.95, 1.3)] {
            let options = TrackOptions {
                repetitions: 2,
                transitions: true,
                fidget: 0.5,
                body: Body::of_height(height).with_girth(girth),
                ..TrackOptions::default()
            };
            let track = track(id, &options);
            let mut before: Option<[Vec3; 33]> = None;
            for frame in 0..(track.seconds() * 30.0) as u32 {
                let t_s = f64::from(frame) / 30.0;
                let moment = track.moment(t_s).expect("not empty");
                let points = moment.joints.landmarks();
                let lowest = points.iter().map(|p| p.y).fold(f32::MAX, f32::min);
                let place = format!("{id} {height} m, {t_s:.2} s, {}: {lowest}", moment.phase);
                assert!(points.iter().all(|p| p.is_finite()), "{place}");
                let leaves = matches!(moment.phase, "enter" | "leave");
                // Toes bend under a foot that is set up, and the drawn foot does not.
                assert!(leaves || (-0.06..0.08 + step).contains(&lowest), "{place}");
                if let Some(before) = before {
                    for landmark in Landmark::ALL {
                        let (a, b) = (before[landmark.index()], points[landmark.index()]);
                        // 6 m/s: no exercise at home is that quick.
                        assert!((a - b).length() < 0.2, "{place} {landmark:?} {a} {b}");
                    }
                }
                before = Some(points);
            }
        }
    }
}

#[test]
fn a_squat_is_as_deep_as_its_file_says_and_its_faults_are_what_they_are_called() {
    let deepest = |options: &TrackOptions| {
        let track = track("squat", options);
        let first = &track.repetitions()[0];
        knee_at(&track, first.reach_s.midpoint(first.turn_s))
    };
    assert!((deepest(&TrackOptions::default()) - 95.0).abs() < 2.0);
    let shallow = TrackOptions {
        faults: vec![fault("too_shallow")],
        ..TrackOptions::default()
    };
    assert!((deepest(&shallow) - 44.0).abs() < 3.0);
    let half = TrackOptions {
        range: 0.5,
        ..TrackOptions::default()
    };
    assert!((deepest(&half) - 49.0).abs() < 3.0);
    let wrong = TrackOptions {
        faults: vec![fault("knock")],
        ..TrackOptions::default()
    };
    let error = MovementTrack::new(&builtin("squat"), &wrong)
        .expect_err("unknown")
        .to_string();
    assert!(
        error.contains("knock") && error.contains("too_shallow"),
        "{error}"
    );
}

#[test]
fn the_same_seed_gives_the_same_track_and_another_one_another() {
    let options = |seed| TrackOptions {
        vary: 0.2,
        false_starts: 0.5,
        fidget: 0.4,
        seed,
        repetitions: 6,
        ..TrackOptions::default()
    };
    assert_eq!(track("squat", &options(3)), track("squat", &options(3)));
    let (one, two) = (track("squat", &options(3)), track("squat", &options(4)));
    assert_ne!(one.repetitions(), two.repetitions());
    let tried = (0..8).map(|seed| track("squat", &options(seed)).false_starts().len());
    assert!((10..40).contains(&tried.sum::<usize>()));
}

#[test]
fn landmarks_behind_the_body_and_outside_the_picture_are_less_visible() {
    let squat = builtin("squat");
    let track = track("squat", &TrackOptions::default());
    let seen = |view: &View, landmark| {
        let pose = track
            .pose(0.5, &Camera::new(view, 640, 480))
            .expect("not empty");
        pose.image(landmark).visibility
    };
    let side = View::of(&squat, 90.0);
    assert!(seen(&side, Landmark::RightHip) > 0.9 && seen(&side, Landmark::LeftHip) < 0.5);
    assert!(seen(&side, Landmark::LeftEar) < 0.5 && seen(&side, Landmark::RightEar) > 0.9);
    let front = View::of(&squat, 0.0);
    assert!(seen(&front, Landmark::LeftKnee) > 0.9 && seen(&front, Landmark::RightKnee) > 0.9);
    let near = View {
        distance_m: 1.0,
        ..side
    };
    assert!(seen(&near, Landmark::RightAnkle) < 0.1);
}

#[test]
fn mistakes_in_a_file_are_told_with_line_column_and_remedy() {
    let text = include_str!("../movements/squat.toml");
    let cases = [
        ("id = \"squat\"", "idd = \"squat\"", "unknown field"),
        ("knee = 95", "kneee = 95", "did you mean \"knee\"?"),
        ("knee = 95", "knee = 950", "no angle is that large"),
        (
            "to = \"bottom\"\nseconds = 2.0",
            "to = \"botom\"\nseconds = 2.0",
            "there is no pose \"botom\"",
        ),
        (
            "seconds = 1.5",
            "seconds = -1.5",
            "no phase takes that long",
        ),
        (
            "toward = \"stand\"",
            "toward = \"stnd\"",
            "there is no pose",
        ),
        (
            "during = [\"hold\"]",
            "during = [\"held\"]",
            "there is no phase \"held\"",
        ),
        (
            "sides = \"both\"",
            "sides = \"none\"",
            "write both, alternate or each",
        ),
        (
            "like = \"stand\"",
            "like = \"bottom\"",
            "or it is like itself",
        ),
        (
            "yaws_deg = [90, 60, 120]",
            "yaws_deg = []",
            "name at least one yaw",
        ),
        (
            "turn = \"bottom\"",
            "turn = \"kneel\"",
            "no phase goes to the turn",
        ),
    ];
    for (good, bad, said) in cases {
        assert!(text.contains(good), "{good}");
        let broken = text.replacen(good, bad, 1);
        let at = text.find(good).expect("there");
        let line = text[..at].matches('\n').count() + 1;
        let error = Movement::parse("squat.toml", &broken)
            .expect_err(bad)
            .to_string();
        assert!(error.contains(said), "{bad}: {error}");
        let places =
            [line, line + 1, line + 2].map(|line| format!("squat.toml, line {line}, column"));
        let named = places.iter().any(|place| error.contains(place));
        assert!(
            named || bad.contains("idd") || bad.contains("bottom\""),
            "{bad}: {error}"
        );
    }
}

#[test]
fn with_transitions_who_stands_walks_in_and_who_lies_gets_down_and_up_again() {
    let options = TrackOptions {
        transitions: true,
        repetitions: 1,
        ..TrackOptions::default()
    };
    for (id, lies) in [("squat", false), ("bridge", true), ("prone_press_up", true)] {
        let track = track(id, &options);
        let at = |t_s: f64| track.moment(t_s).expect("not empty");
        assert_eq!(at(0.1).phase, "enter", "{id}");
        let hips = |t_s: f64| at(t_s).joints.pelvis;
        let start_s = track.repetitions()[0].start_s;
        if lies {
            assert!(hips(0.1).y > 0.8 && hips(start_s).y < 0.2, "{id}");
            assert!(hips(track.seconds()).y > 0.8, "{id}");
        } else {
            assert!(hips(start_s).x - hips(0.1).x > 1.0, "{id} {}", hips(0.1));
        }
        assert_eq!(at(start_s - 0.1).repetitions_done, 0);
    }
}
