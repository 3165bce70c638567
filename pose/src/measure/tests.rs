//! Tests of measures: known figures, and what must not change them.

use glam::{Mat2, Vec2, Vec3};
use proptest::prelude::*;

use super::{Measure, near_side};
use crate::{ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Side};

const FRAME: Vec2 = Vec2::new(2000.0, 2000.0);

/// A person in side view facing right, from points in metres (x forward, y down).
fn side_view(points: &[(L, Vec2)], confidence: f32) -> Pose {
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    for (left, point) in points {
        for (landmark, depth) in [(*left, 0.15), (left.mirrored(), -0.15)] {
            world[landmark.index()] = point.extend(depth);
            image[landmark.index()] = ImageLandmark {
                position: *point * 400.0 + FRAME / 2.0,
                visibility: confidence,
                presence: confidence,
            };
        }
    }
    Pose::new(image, world, FRAME)
}

fn seated(confidence: f32) -> Pose {
    side_view(
        &[
            (L::LeftShoulder, Vec2::new(0.1, -0.5)),
            (L::LeftElbow, Vec2::new(0.4, -0.5)),
            (L::LeftWrist, Vec2::new(0.4, -0.8)),
            (L::LeftHip, Vec2::ZERO),
            (L::LeftKnee, Vec2::new(0.4, 0.0)),
            (L::LeftAnkle, Vec2::new(0.3, 0.4)),
            (L::LeftFootIndex, Vec2::new(0.5, 0.4)),
        ],
        confidence,
    )
}

fn value(measure: Measure, pose: &Pose) -> f32 {
    measure.value(pose, Side::Right, 0.5).unwrap_or_else(|| panic!("{measure:?} is unknown"))
}

#[test]
fn a_seated_figure_reads_as_it_is_built() {
    let pose = seated(0.9);
    let lean = 0.1_f32.atan2(0.5).to_degrees();
    let shank = 0.1_f32.atan2(0.4).to_degrees();
    let expected = [
        (Measure::KneeFlex, 90.0 + shank),
        (Measure::KneeFlex3d, 90.0 + shank),
        (Measure::HipFlex, 90.0 + lean),
        (Measure::HipFlex3d, 90.0 + lean),
        (Measure::TrunkIncl, lean),
        (Measure::TrunkTilt3d, lean),
        (Measure::ThighIncl, 90.0),
        (Measure::ShankIncl, shank),
        (Measure::ElbowFlex, 90.0),
        (Measure::AnkleDf, shank),
        (Measure::ViewYaw, 90.0),
        (Measure::ChestToCamera, 0.0),
        (Measure::ShoulderWidth, 0.0),
        (Measure::HipOverAnkle, 0.4 / 0.26_f32.sqrt()),
        (Measure::KneeOverAnkle, 0.4 / 0.26_f32.sqrt()),
    ];
    for (measure, wanted) in expected {
        let got = value(measure, &pose);
        assert!((got - wanted).abs() < 0.01, "{measure:?}: {got}, not {wanted}");
    }
    assert_eq!(near_side(&pose), Some(Side::Right));
    assert_eq!(near_side(&pose.mirrored()), Some(Side::Left));
}

#[test]
fn extension_is_negative() {
    let pose = side_view(
        &[
            (L::LeftShoulder, Vec2::new(0.0, -0.5)),
            (L::LeftHip, Vec2::ZERO),
            (L::LeftKnee, Vec2::new(-0.2, 0.4)),
        ],
        0.9,
    );
    assert!(value(Measure::HipFlex, &pose) < -20.0);
    assert!(value(Measure::ThighIncl, &pose) < -20.0);
}

#[test]
fn what_is_not_trusted_is_unknown() {
    let pose = seated(0.4);
    for measure in Measure::ALL {
        assert_eq!(measure.value(&pose, Side::Left, 0.5), None, "{measure:?}");
        assert_eq!(Measure::from_name(measure.name()), Some(measure));
    }
    assert_eq!(Measure::from_name("knee_bend"), None);
}

proptest! {
    #[test]
    fn mirror_shift_scale_and_turn(
        points in prop::array::uniform7(prop::array::uniform2(-0.4_f32..0.4)),
        shift in prop::array::uniform2(-100.0_f32..100.0),
        scale in 0.5_f32..1.3,
        turn in -3.0_f32..3.0,
    ) {
        let names = [L::LeftShoulder, L::LeftElbow, L::LeftWrist, L::LeftHip, L::LeftKnee,
            L::LeftAnkle, L::LeftFootIndex];
        let points = points.map(Vec2::from);
        for (i, a) in points.iter().enumerate() {
            prop_assume!(points.iter().skip(i + 1).all(|b| a.distance(*b) > 0.08));
        }
        let named: Vec<(L, Vec2)> = names.into_iter().zip(points).collect();
        let pose = side_view(&named, 0.9);
        let mirrored = pose.mirrored();
        for measure in Measure::ALL {
            let before = measure.value(&pose, Side::Left, 0.5);
            let after = measure.value(&mirrored, Side::Right, 0.5);
            match (before, after) {
                (Some(a), Some(b)) => {
                    let apart = (a - b).abs();
                    prop_assert!(apart.min((apart - 360.0).abs()) < 0.05, "{measure:?} {a} {b}");
                }
                (a, b) => prop_assert_eq!(a, b),
            }
        }
        let centre = FRAME / 2.0;
        let moved_image = pose.image_landmarks().map(|p| {
            let position = Mat2::from_angle(turn) * (p.position - centre) * scale + centre;
            ImageLandmark { position: position + Vec2::from(shift), ..p }
        });
        let moved = Pose::new(moved_image, *pose.world_landmarks(), FRAME);
        for measure in [Measure::KneeFlex, Measure::ElbowFlex, Measure::ShoulderElev,
            Measure::AnkleDf] {
            let (a, b) = (value(measure, &pose), value(measure, &moved));
            prop_assert!((a - b).abs() < 0.1, "{measure:?} {a} {b}");
        }
    }
}
