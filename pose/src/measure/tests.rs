use glam::{Vec2, Vec3};

use super::{Measure, near_side, out_of_side_view_deg};
use crate::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Side};

/// A person in side view facing right of the picture, knee bent by 90: thigh level, shank upright,
/// trunk upright. Their left side is far.
fn sitting() -> Pose {
    let mut image = [ImageLandmark {
        visibility: 1.0,
        presence: 1.0,
        ..Default::default()
    }; LANDMARK_COUNT];
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    let points = [
        (Landmark::LeftShoulder, 100.0, 100.0),
        (Landmark::LeftElbow, 100.0, 130.0),
        (Landmark::LeftWrist, 130.0, 130.0),
        (Landmark::LeftHip, 100.0, 150.0),
        (Landmark::LeftKnee, 150.0, 150.0),
        (Landmark::LeftAnkle, 150.0, 200.0),
        (Landmark::LeftHeel, 140.0, 205.0),
        (Landmark::LeftFootIndex, 170.0, 200.0),
    ];
    for (landmark, x, y) in points {
        for side in Side::BOTH {
            let index = landmark.on(side).index();
            image[index].position = Vec2::new(x, y);
            let z = if side == Side::Left { 0.15 } else { -0.15 };
            world[index] = Vec3::new((x - 100.0) / 100.0, (y - 150.0) / 100.0, z);
        }
    }
    Pose::new(image, world, Vec2::new(640.0, 480.0))
}

#[test]
fn sitting_in_side_view_reads_as_it_is() {
    let pose = sitting();
    let expected = [
        (Measure::KneeFlex, 90.0),
        (Measure::HipFlex, 90.0),
        (Measure::ShoulderElev, 0.0),
        (Measure::ElbowFlex, 90.0),
        (Measure::AnkleDf, 0.0),
        (Measure::TrunkIncl, 0.0),
        (Measure::ThighIncl, 90.0),
        (Measure::ShankIncl, 0.0),
        (Measure::KneeFlex3d, 90.0),
        (Measure::HipFlex3d, 90.0),
        (Measure::ElbowFlex3d, 90.0),
        (Measure::ArmLift3d, 0.0),
        (Measure::TrunkTilt3d, 0.0),
        (Measure::HipOverAnkle, 1.0),
        (Measure::KneeOverAnkle, 1.0),
    ];
    for (measure, value) in expected {
        for side in Side::BOTH {
            let found = measure.value(&pose, side).expect("measurable");
            assert!(
                (found - value).abs() < 1e-3,
                "{}: {found}, not {value}",
                measure.name()
            );
            let mirrored = measure.value(&pose.mirrored(), side).expect("measurable");
            assert!(
                (mirrored - value).abs() < 1e-3,
                "{} mirrored: {mirrored}",
                measure.name()
            );
        }
    }
    assert_eq!(near_side(&pose), Side::Right);
    assert!(out_of_side_view_deg(&pose).expect("measurable") < 1.0);
}

#[test]
fn an_unsure_landmark_gives_nothing() {
    let pose = sitting();
    let mut image = *pose.image_landmarks();
    image[Landmark::LeftKnee.index()].visibility = 0.3;
    let pose = Pose::new(image, *pose.world_landmarks(), pose.frame_size());
    assert_eq!(Measure::KneeFlex.if_confident(&pose, Side::Left, 0.5), None);
    assert!(
        Measure::KneeFlex
            .if_confident(&pose, Side::Right, 0.5)
            .is_some()
    );
    assert!(
        Measure::KneeFlex3d
            .if_visible(&pose, Side::Left, 0.2)
            .is_some()
    );
}

#[test]
fn names_are_unique_and_lead_back() {
    for measure in Measure::ALL {
        assert_eq!(Measure::from_name(measure.name()), Some(measure));
    }
    assert_eq!(Measure::from_name("lumbar_flex"), None);
}
