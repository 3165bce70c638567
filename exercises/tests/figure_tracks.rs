//! The coach on tracks whose truth is known: a stick figure that squats, in space and in the picture.

#![allow(
    clippy::excessive_nesting,
    clippy::inconsistent_struct_constructor,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once, in its helpers too"
)]

use goodform_exercises::{AttemptReason, Coach, Library, Report};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Side, Timestamp, Vec2, Vec3};

/// A stick figure with that knee angle, seen from `yaw` degrees (90 is the side).
fn stick(knee_deg: f32, yaw_deg: f32) -> Pose {
    let (thigh, shank, trunk) = (0.42, 0.42, 0.50);
    let lean = |deg: f32, length: f32| {
        Vec3::new(deg.to_radians().sin(), -deg.to_radians().cos(), 0.0) * length
    };
    let shank_deg = knee_deg * 0.28;
    let ankle = Vec3::ZERO;
    let knee = ankle + lean(shank_deg, shank);
    let hip = knee + lean(shank_deg - knee_deg, thigh);
    let shoulder = hip + lean(knee_deg * 0.38, trunk);
    let toe = ankle + Vec3::new(0.2, 0.05, 0.0);
    let heel = ankle + Vec3::new(-0.05, 0.05, 0.0);
    let points = [
        (Landmark::LeftShoulder, shoulder, 0.18),
        (
            Landmark::LeftElbow,
            shoulder + Vec3::new(0.25, 0.1, 0.0),
            0.2,
        ),
        (
            Landmark::LeftWrist,
            shoulder + Vec3::new(0.5, 0.0, 0.0),
            0.2,
        ),
        (Landmark::LeftHip, hip, 0.12),
        (Landmark::LeftKnee, knee, 0.12),
        (Landmark::LeftAnkle, ankle, 0.12),
        (Landmark::LeftHeel, heel, 0.12),
        (Landmark::LeftFootIndex, toe, 0.13),
    ];
    let mut image = [ImageLandmark {
        visibility: 0.9,
        presence: 0.9,
        ..Default::default()
    }; LANDMARK_COUNT];
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    let turn = glam_turn(90.0 - yaw_deg);
    for (landmark, at, half) in points {
        for side in Side::BOTH {
            let z = if side == Side::Left { half } else { -half };
            let p = turn(Vec3::new(at.x - hip.x, at.y - hip.y, z));
            let index = landmark.on(side).index();
            world[index] = p;
            let feet = turn(Vec3::new(at.x, at.y, z));
            image[index].position = Vec2::new(320.0 + feet.x * 200.0, 420.0 + feet.y * 200.0);
        }
    }
    Pose::new(image, world, Vec2::new(640.0, 480.0))
}

fn glam_turn(deg: f32) -> impl Fn(Vec3) -> Vec3 {
    let (sin, cos) = deg.to_radians().sin_cos();
    move |p| Vec3::new(p.x * cos + p.z * sin, p.y, p.z * cos - p.x * sin)
}

struct Set {
    squats: u32,
    depth_deg: f32,
    cycle_s: f64,
    fps: f64,
    yaw_deg: f32,
    mirrored: bool,
    missing: Option<(f64, f64)>,
}

impl Default for Set {
    fn default() -> Self {
        Self {
            squats: 3,
            depth_deg: 95.0,
            cycle_s: 4.0,
            fps: 30.0,
            yaw_deg: 90.0,
            mirrored: false,
            missing: None,
        }
    }
}

fn coach(sets: &[Set]) -> Report {
    let library = Library::builtin().expect("valid");
    let mut coach = Coach::new(library.find("squat").expect("there"));
    let mut begin = 0.0;
    for set in sets {
        let seconds = 1.0 + f64::from(set.squats) * set.cycle_s + 0.5;
        for frame in 0..(seconds * set.fps) as u32 {
            let t = f64::from(frame) / set.fps;
            let phase = ((t - 1.0) / set.cycle_s).clamp(0.0, f64::from(set.squats));
            let depth = 0.5 - 0.5 * (phase * std::f64::consts::TAU).cos();
            let pose = stick(5.0 + (set.depth_deg - 5.0) * depth as f32, set.yaw_deg);
            let pose = if set.mirrored { pose.mirrored() } else { pose };
            let gone = set
                .missing
                .is_some_and(|(from, to)| (from..to).contains(&t));
            coach.observe((!gone).then_some(&pose), Timestamp::from_seconds(begin + t));
        }
        begin += seconds;
    }
    coach.finish();
    coach.report().clone()
}

#[test]
fn frame_rate_tempo_view_and_mirror_change_no_count() {
    for fps in [10.0, 15.0, 30.0, 60.0] {
        for cycle_s in [2.8, 4.0, 5.2] {
            for yaw_deg in [0.0, 30.0, 60.0, 90.0] {
                for mirrored in [false, true] {
                    let report = coach(&[Set {
                        fps,
                        cycle_s,
                        yaw_deg,
                        mirrored,
                        ..Set::default()
                    }]);
                    assert_eq!(
                        report.repetitions.len(),
                        3,
                        "{fps} {cycle_s} {yaw_deg} {mirrored}"
                    );
                    for (number, repetition) in report.repetitions.iter().enumerate() {
                        let turn = 1.0 + cycle_s * (number as f64 + 0.5);
                        let off = repetition.turn.as_seconds() - turn;
                        assert!(off.abs() < 0.3, "turn off by {off} at {fps} {cycle_s}");
                        assert!(repetition.closed);
                    }
                }
            }
        }
    }
}

#[test]
fn range_is_judged_from_the_side_and_never_from_the_front() {
    let side = coach(&[Set::default()]);
    for repetition in &side.repetitions {
        let peak = repetition.peak_deg.expect("judged");
        assert!((peak - 95.0).abs() < 5.0, "{peak}");
    }
    let front = coach(&[Set {
        yaw_deg: 0.0,
        ..Set::default()
    }]);
    assert_eq!(front.repetitions.len(), 3);
    assert!(
        front
            .repetitions
            .iter()
            .all(|repetition| repetition.peak_deg.is_none())
    );
    assert!(front.cues.is_empty() && !front.cannot_judge.is_empty());
}

#[test]
fn small_movements_are_attempts_and_are_answered_with_one_cue() {
    let report = coach(&[Set {
        depth_deg: 42.0,
        squats: 3,
        ..Set::default()
    }]);
    assert!(report.repetitions.is_empty());
    assert_eq!(report.attempts.len(), 3);
    assert!(
        report
            .attempts
            .iter()
            .all(|attempt| attempt.reason == AttemptReason::TooSmall)
    );
    // The same cue not again within two movements.
    assert_eq!(report.cues.len(), 1);
    assert_eq!(report.cues[0].cue.id, "too_shallow");
    let fidgets = coach(&[Set {
        depth_deg: 15.0,
        squats: 5,
        cycle_s: 2.0,
        ..Set::default()
    }]);
    assert!(fidgets.repetitions.is_empty() && fidgets.attempts.is_empty());
}

#[test]
fn sets_add_up_and_a_person_gone_half_way_interrupts() {
    let both = coach(&[
        Set::default(),
        Set {
            squats: 2,
            cycle_s: 3.0,
            ..Set::default()
        },
    ]);
    assert_eq!(both.repetitions.len(), 5);
    // Gone from the way down of the second squat until the way up of it.
    let gone = coach(&[Set {
        missing: Some((6.2, 8.4)),
        ..Set::default()
    }]);
    assert_eq!(gone.repetitions.len(), 2);
    assert!(
        gone.attempts
            .iter()
            .any(|attempt| attempt.reason == AttemptReason::Interrupted)
    );
}

#[test]
fn a_short_gap_changes_nothing() {
    let report = coach(&[Set {
        missing: Some((2.9, 3.1)),
        ..Set::default()
    }]);
    assert_eq!(report.repetitions.len(), 3);
}

/// Who leaves the start by a slip, stands there and then squats, sets out when they squat: the drawn bridge that lay for
/// eight seconds a little higher than it had lain down was said to take thirteen on its way up.
#[test]
fn a_movement_begins_when_one_sets_out_and_not_with_the_slip_before_it() {
    const SLIPS_S: f64 = 1.0;
    const GOES_S: f64 = 9.0;
    let library = Library::builtin().expect("valid");
    let mut coach = Coach::new(library.find("squat").expect("there"));
    for frame in 0..(15.0 * 30.0) as u32 {
        let t = f64::from(frame) / 30.0;
        let way = ((t - GOES_S) / 4.0).clamp(0.0, 1.0) * std::f64::consts::TAU;
        let depth = 0.5 - 0.5 * way.cos();
        let stands = if t < SLIPS_S { 5.0 } else { 26.0 };
        let pose = stick(stands + (95.0 - stands) * depth as f32, 90.0);
        coach.observe(Some(&pose), Timestamp::from_seconds(t));
    }
    coach.finish();
    let report = coach.report();
    assert_eq!(report.repetitions.len(), 1);
    let one = &report.repetitions[0];
    let off = one.start.as_seconds() - GOES_S;
    assert!((-0.3..0.8).contains(&off), "it began {off} s off");
    assert!((one.turn.as_seconds() - GOES_S - 2.0).abs() < 0.3);
    assert!(
        one.score.tempo.is_none_or(|tempo| tempo > 80.0),
        "{:?}",
        one.score
    );
}
