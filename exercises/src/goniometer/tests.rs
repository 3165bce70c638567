use goodform_pose::{
    ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Side, Timestamp, Vec2, Vec3,
};

use super::{Aim, Gauged, Goniometer, How, Joint, compare};
use crate::update::Reason;

/// Somebody who stands, seen from their right side, with the knee bent by so much: the shank goes back.
fn bent(knee_deg: f32, turned_deg: f32) -> Pose {
    let (sin, cos) = knee_deg.to_radians().sin_cos();
    let knee = Vec3::new(0.0, 0.45, 0.0);
    let points = [
        (L::LeftEar, Vec3::new(0.0, -0.75, 0.08)),
        (L::LeftShoulder, Vec3::new(0.0, -0.5, 0.18)),
        (L::LeftElbow, Vec3::new(0.0, -0.2, 0.2)),
        (L::LeftWrist, Vec3::new(0.0, 0.05, 0.2)),
        (L::LeftHip, Vec3::new(0.0, 0.0, 0.15)),
        (L::LeftKnee, knee + Vec3::Z * 0.15),
        (
            L::LeftAnkle,
            knee + Vec3::new(-0.42 * sin, 0.42 * cos, 0.15),
        ),
        (
            L::LeftHeel,
            knee + Vec3::new(-0.42 * sin - 0.05, 0.42 * cos, 0.15),
        ),
        (
            L::LeftFootIndex,
            knee + Vec3::new(-0.42 * sin + 0.15, 0.42 * cos, 0.15),
        ),
    ];
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    let mut image = [ImageLandmark {
        position: Vec2::new(320.0, 200.0),
        visibility: 1.0,
        presence: 1.0,
    }; LANDMARK_COUNT];
    let (s, c) = turned_deg.to_radians().sin_cos();
    for (landmark, at) in points {
        for side in Side::BOTH {
            // The left is far.
            let z = if side == Side::Left { at.z } else { -at.z };
            let at = Vec3::new(at.x * c + z * s, at.y, z * c - at.x * s);
            let index = landmark.on(side).index();
            world[index] = at;
            image[index].position = Vec2::new(320.0 + at.x * 200.0, 200.0 + at.y * 200.0);
        }
    }
    Pose::new(image, world, Vec2::new(640.0, 480.0))
}

fn run(gauge: &mut Goniometer, seconds: [f64; 2], pose: impl Fn(f64) -> Option<Pose>) -> Gauged {
    let mut last = None;
    let mut frame = (seconds[0] * 30.0) as u64;
    while (frame as f64) < seconds[1] * 30.0 {
        let t_s = frame as f64 / 30.0;
        let at = Timestamp::from_seconds(t_s);
        last = Some(gauge.observe(pose(t_s).as_ref(), false, at));
        frame += 1;
    }
    last.expect("some frames")
}

fn knee(side: Side) -> Goniometer {
    let joint = Joint::KneeFlexion;
    Goniometer::of(
        Aim {
            joint,
            side,
            by_itself: true,
        },
        true,
    )
}

#[test]
fn what_is_held_still_is_read_once() {
    let mut gauge = knee(Side::Right);
    let early = run(&mut gauge, [0.0, 0.9], |_| Some(bent(84.0, 0.0)));
    assert_eq!(early.count, 0, "a second has not passed");
    assert!(early.still > 0.4, "{}", early.still);
    let seen = run(&mut gauge, [0.9, 5.0], |_| Some(bent(84.0, 0.0)));
    assert_eq!(seen.count, 1);
    let taken = seen.taken.expect("taken");
    assert_eq!(taken.how, How::Still);
    assert!((taken.value_deg - 84.0).abs() < 0.1, "{taken:?}");
    assert!(taken.error_deg >= 9.8, "{taken:?}");
    // It moves and is held again.
    let moved = run(&mut gauge, [5.0, 6.0], |t| {
        Some(bent(84.0 - (t as f32 - 5.0) * 60.0, 0.0))
    });
    assert_eq!(moved.count, 1);
    let again = run(&mut gauge, [6.0, 8.0], |_| Some(bent(24.0, 0.0)));
    assert_eq!(again.count, 2);
    assert!((again.taken.expect("taken").value_deg - 24.0).abs() < 0.1);
    assert!(again.furthest.expect("seen").value_deg > 83.0);
    gauge.forget_furthest();
    let after = run(&mut gauge, [8.0, 8.5], |_| Some(bent(24.0, 0.0)));
    assert!(after.furthest.expect("seen").value_deg < 25.0);
}

#[test]
fn a_slow_movement_is_not_still() {
    let mut gauge = knee(Side::Right);
    let seen = run(&mut gauge, [0.0, 10.0], |t| {
        Some(bent(10.0 + 8.0 * t as f32, 0.0))
    });
    assert_eq!(seen.count, 0);
    // The angle stays, the body walks on.
    let mut gauge = knee(Side::Right);
    let seen = run(&mut gauge, [0.0, 4.0], |t| {
        let mut pose = bent(40.0, 0.0);
        let image = pose.image_landmarks().map(|one| ImageLandmark {
            position: one.position + Vec2::X * 40.0 * t as f32,
            ..one
        });
        pose = Pose::new(image, *pose.world_landmarks(), pose.frame_size());
        Some(pose)
    });
    assert_eq!(seen.count, 0);
}

#[test]
fn from_elsewhere_there_is_a_reason_and_no_number() {
    for (turned, side) in [(60.0, Side::Right), (90.0, Side::Right), (0.0, Side::Left)] {
        let mut gauge = knee(side);
        let seen = run(&mut gauge, [0.0, 3.0], |_| Some(bent(84.0, turned)));
        assert_eq!(seen.angle, Err(Reason::Turned), "{turned} {side:?}");
        assert_eq!((seen.count, seen.furthest), (0, None));
    }
    let mut gauge = knee(Side::Right);
    let nobody = run(&mut gauge, [0.0, 1.0], |_| None);
    assert_eq!(nobody.angle, Err(Reason::NoPerson));
    let pose = bent(30.0, 0.0);
    let dark = gauge.observe(Some(&pose), true, Timestamp::from_seconds(2.0));
    assert_eq!(dark.angle, Err(Reason::LowLight));
    gauge.take(How::Asked);
    let after = gauge.observe(None, false, Timestamp::from_seconds(2.1));
    assert_eq!(after.count, 0, "what cannot be read cannot be taken");
}

#[test]
fn a_turned_person_and_unsure_landmarks_widen_the_error() {
    let error = |pose: Pose| {
        let mut gauge = knee(Side::Right);
        let seen = run(&mut gauge, [0.0, 3.0], |_| Some(pose.clone()));
        seen.taken.expect("taken")
    };
    let well = error(bent(60.0, 0.0));
    let turned = error(bent(60.0, 22.0));
    assert!(turned.error_deg > well.error_deg, "{turned:?} {well:?}");
    assert!((turned.value_deg - 60.0).abs() <= turned.error_deg);
    let pose = bent(60.0, 0.0);
    let image = pose.image_landmarks().map(|one| ImageLandmark {
        visibility: 0.6,
        ..one
    });
    let unsure = error(Pose::new(image, *pose.world_landmarks(), pose.frame_size()));
    assert!(unsure.error_deg > 1.3 * well.error_deg, "{unsure:?}");
}

#[test]
fn a_sketch_reads_what_its_measure_reads() {
    for knee_deg in [0.0, 15.0, 84.0, 120.0] {
        let pose = bent(knee_deg, 0.0);
        for joint in Joint::ALL {
            let read = joint
                .measure()
                .value(&pose, Side::Right)
                .map(|value| joint.value(value));
            let drawn = joint
                .sketch(&pose, Side::Right)
                .map(|sketch| sketch.angle_deg());
            // Seen from the side there is no front view to read.
            let (Some(read), Some(drawn)) = (read, drawn) else {
                continue;
            };
            assert!(
                (read.abs() - drawn).abs() < 0.5,
                "{joint:?}: {read} {drawn}"
            );
        }
    }
}

#[test]
fn a_difference_smaller_than_its_error_is_none() {
    assert!(!compare((84.0, 6.0), (77.0, 6.0)).is_clear());
    let clear = compare((84.0, 6.0), (61.0, 6.0));
    assert!(clear.is_clear());
    assert!((clear.error_deg - 8.485).abs() < 0.01);
    assert!((clear.by_deg + 23.0).abs() < 1e-4);
}

#[test]
fn a_key_takes_what_is_there_and_a_hand_does_too() {
    let mut gauge = knee(Side::Right);
    run(&mut gauge, [0.0, 0.5], |_| Some(bent(50.0, 0.0)));
    gauge.take(How::Asked);
    let seen = run(&mut gauge, [0.5, 0.6], |_| Some(bent(50.0, 0.0)));
    assert_eq!(seen.count, 1);
    let raise = |up: f32| {
        let pose = bent(50.0, 0.0);
        let (mut image, mut world) = (*pose.image_landmarks(), *pose.world_landmarks());
        let index = L::LeftWrist.index();
        world[index].y = -0.5 - up;
        image[index].position.y = 200.0 + 200.0 * world[index].y;
        world[L::Nose.index()].y = -0.7;
        Some(Pose::new(image, world, pose.frame_size()))
    };
    run(&mut gauge, [0.6, 2.0], |_| raise(-0.5));
    let seen = run(&mut gauge, [2.0, 4.0], |_| raise(0.5));
    assert_eq!(seen.taken.expect("taken").how, How::Hand);
    assert_eq!(seen.count, 2);
}

#[test]
fn names_lead_back() {
    for joint in Joint::ALL {
        assert_eq!(Joint::from_name(joint.name()), Some(joint));
    }
    for how in How::ALL {
        assert_eq!(How::from_name(how.name()), Some(how));
    }
}
