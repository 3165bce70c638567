//! Angles put into a body come out of its landmarks again; what rests touches the floor.

use goodform_pose::kinematics::{
    Anchors, ArmAngles, Axes, Body, Contact, HeadAngles, JointAngles, LegAngles, Settle, Stance,
    Support, TrunkAngles,
};
use goodform_pose::measure::Measure;
use goodform_pose::{ImageLandmark, Landmark, Pose, Side, Vec2, Vec3};
use proptest::prelude::*;

/// Units: degrees. Asked of the round trip.
const CLOSE_DEG: f32 = 0.05;

prop_compose! {
    fn legs()(hip_deg in -30.0_f32..140.0, out_deg in -30.0_f32..55.0, turn_deg in -45.0_f32..45.0,
              knee_deg in 8.0_f32..150.0, ankle_deg in -50.0_f32..35.0) -> LegAngles {
        LegAngles { hip_deg, out_deg, turn_deg, knee_deg, ankle_deg }
    }
}
prop_compose! {
    fn arms()(lift_deg in 8.0_f32..172.0, plane_deg in -80.0_f32..170.0, turn_deg in -80.0_f32..80.0,
              elbow_deg in 8.0_f32..145.0, wrist_deg in -70.0_f32..80.0, roll_deg in -80.0_f32..80.0) -> ArmAngles {
        ArmAngles { lift_deg, plane_deg, turn_deg, elbow_deg, wrist_deg, roll_deg, shrug_m: 0.0 }
    }
}
prop_compose! {
    fn trunks()(lean_deg in -150.0_f32..150.0, side_deg in -80.0_f32..80.0, heading_deg in -170.0_f32..170.0,
                twist_deg in -50.0_f32..50.0, pelvis_deg in -25.0_f32..25.0) -> TrunkAngles {
        TrunkAngles { lean_deg, side_deg, heading_deg, curl_deg: 0.0, twist_deg, pelvis_deg }
    }
}
prop_compose! {
    fn heads()(flex_deg in -60.0_f32..60.0, side_deg in -45.0_f32..45.0, turn_deg in -80.0_f32..80.0) -> HeadAngles {
        HeadAngles { flex_deg, side_deg, turn_deg }
    }
}
prop_compose! {
    fn angles()(trunk in trunks(), head in heads(), a in legs(), b in legs(), c in arms(), d in arms()) -> JointAngles {
        JointAngles { trunk, head, legs: [a, b], arms: [c, d] }
    }
}

fn flat(angles: &JointAngles) -> Vec<f32> {
    let (t, h) = (&angles.trunk, &angles.head);
    let mut all = vec![
        t.lean_deg,
        t.side_deg,
        t.heading_deg,
        t.twist_deg,
        t.pelvis_deg,
        h.flex_deg,
        h.side_deg,
        h.turn_deg,
    ];
    for l in &angles.legs {
        all.extend([l.hip_deg, l.out_deg, l.turn_deg, l.knee_deg, l.ankle_deg]);
    }
    for a in &angles.arms {
        all.extend([
            a.lift_deg,
            a.plane_deg,
            a.turn_deg,
            a.elbow_deg,
            a.wrist_deg,
            a.roll_deg,
        ]);
    }
    all
}

/// The pose of room points as an eye at the body's right side sees it, without perspective.
fn from_the_right(points: &[Vec3; 33]) -> Pose {
    let at = |l: Landmark| points.get(l.index()).copied().unwrap_or_default();
    let middle = at(Landmark::LeftHip).midpoint(at(Landmark::RightHip));
    Pose::new(
        points.map(|p| ImageLandmark {
            position: Vec2::new(320.0 + p.x * 200.0, 240.0 - p.y * 200.0),
            visibility: 1.0,
            presence: 1.0,
        }),
        points
            .map(|p| p - middle)
            .map(|p| Vec3::new(p.x, -p.y, -p.z)),
        Vec2::new(640.0, 480.0),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_angle_put_in_is_read_from_the_landmarks(angles in angles(), height in 1.45_f32..2.0) {
        let joints = Body::of_height(height).pose(&angles).moved(Vec3::new(0.3, 0.9, -0.2));
        let found = JointAngles::measured(&joints.landmarks()).expect("not degenerate");
        for (place, (put, got)) in flat(&angles).into_iter().zip(flat(&found)).enumerate() {
            prop_assert!((put - got).abs() < CLOSE_DEG, "{place}: put {put}, got {got}");
        }
    }

    #[test]
    fn the_measures_in_space_read_what_was_put_in(angles in angles()) {
        let pose = from_the_right(&Body::default().pose(&angles).landmarks());
        for (side, (leg, arm)) in Side::BOTH.into_iter().zip(angles.legs.iter().zip(&angles.arms)) {
            let knee = Measure::KneeFlex3d.value(&pose, side).expect("measurable");
            prop_assert!((knee - leg.knee_deg).abs() < CLOSE_DEG);
            let elbow = Measure::ElbowFlex3d.value(&pose, side).expect("measurable");
            prop_assert!((elbow - arm.elbow_deg).abs() < CLOSE_DEG);
        }
    }

    #[test]
    fn the_measures_in_the_picture_read_a_flat_movement(
        lean in -20.0_f32..70.0, hip in -10.0_f32..110.0, knee in 0.0_f32..130.0, ankle in -30.0_f32..30.0,
        elbow in 0.0_f32..130.0, lift in 0.0_f32..170.0,
    ) {
        let leg = LegAngles { hip_deg: hip, knee_deg: knee, ankle_deg: ankle, ..LegAngles::default() };
        let arm = ArmAngles { lift_deg: lift, plane_deg: 90.0, elbow_deg: elbow, ..ArmAngles::default() };
        let angles = JointAngles {
            trunk: TrunkAngles { lean_deg: lean, ..TrunkAngles::default() },
            legs: [leg; 2], arms: [arm; 2], ..JointAngles::default()
        };
        let pose = from_the_right(&Body::default().pose(&angles).landmarks());
        // The measures that need the way the person faces take it from the feet: only while they
        // point there.
        let faces = (hip - lean + ankle - knee).abs() < 75.0;
        for side in Side::BOTH {
            for (measure, put, needs_facing) in [
                (Measure::KneeFlex, knee, false), (Measure::ElbowFlex, elbow, false),
                (Measure::ShoulderElev, lift, false), (Measure::HipFlex, hip, true),
                (Measure::TrunkIncl, lean, true), (Measure::ThighIncl, hip - lean, true),
                (Measure::ShankIncl, knee - hip + lean, true), (Measure::TrunkTilt3d, lean.abs(), false),
            ] {
                if needs_facing && !faces { continue; }
                let got = measure.value(&pose, side).expect("measurable");
                prop_assert!((got - put).abs() < CLOSE_DEG, "{}: put {put}, got {got}", measure.name());
            }
        }
    }

    #[test]
    fn mirroring_the_angles_mirrors_the_body(angles in angles()) {
        let one = Body::default().pose(&angles).landmarks();
        let two = Body::default().pose(&angles.mirrored()).landmarks();
        for landmark in Landmark::ALL {
            let mirrored = two[landmark.mirrored().index()] * Vec3::new(1.0, 1.0, -1.0);
            prop_assert!(one[landmark.index()].abs_diff_eq(mirrored, 1e-4), "{landmark:?}");
        }
    }

    #[test]
    fn limits_leave_possible_angles_alone_and_are_kept_by_what_they_give(angles in angles()) {
        prop_assert_eq!(angles.within_limits(), angles);
        let mut wild = angles;
        wild.legs[0].knee_deg = -40.0;
        wild.arms[1].elbow_deg = 400.0;
        let tame = wild.within_limits();
        prop_assert!(tame.legs[0].knee_deg >= 0.0 && tame.arms[1].elbow_deg < 160.0);
        prop_assert_eq!(tame.within_limits(), tame);
    }
}

fn support(contacts: &[Contact]) -> Support {
    let mut support = Support::default();
    for contact in contacts {
        support.set(*contact, [1.0; 2]);
    }
    support
}

#[test]
fn a_squat_keeps_its_feet_where_they_are() {
    let body = Body::of_height(1.8);
    let squat = |knee: f32| {
        let lean = knee * 0.37;
        let leg = LegAngles {
            knee_deg: knee,
            hip_deg: knee * 0.7 + lean,
            out_deg: 6.0,
            turn_deg: 8.0,
            ankle_deg: 0.0,
        };
        JointAngles {
            trunk: TrunkAngles {
                lean_deg: lean,
                ..TrunkAngles::default()
            },
            legs: [leg; 2],
            ..JointAngles::default()
        }
    };
    let stance = Stance::new(Settle::Height, support(&[Contact::Foot]));
    let standing = stance.settle(&body.pose(&squat(4.0)));
    let anchors = Anchors::of(&standing, &stance.support);
    let mut ankles = Vec::new();
    for knee in [4.0, 30.0, 60.0, 95.0, 110.0] {
        let down = anchors.reach(&stance.settle(&body.pose(&squat(knee))), &stance.support);
        let found = JointAngles::measured(&down.landmarks()).expect("measurable");
        assert!(
            (found.legs[0].knee_deg - knee).abs() < 3.0,
            "{knee} {found:?}"
        );
        assert!((down.legs[0].ankle.y - body.ankle_m).abs() < 1e-3);
        assert!(down.legs[1].foot.up.abs_diff_eq(Vec3::Y, 1e-4));
        ankles.push(down.legs[0].ankle);
    }
    assert!(
        ankles
            .iter()
            .all(|ankle| ankle.abs_diff_eq(ankles[0], 1e-3)),
        "{ankles:?}"
    );
}

#[test]
fn on_all_fours_hands_and_knees_touch_the_floor() {
    let body = Body::default();
    let leg = LegAngles {
        hip_deg: 85.0,
        knee_deg: 85.0,
        ankle_deg: -50.0,
        ..LegAngles::default()
    };
    let arm = ArmAngles {
        lift_deg: 85.0,
        plane_deg: 90.0,
        elbow_deg: 4.0,
        ..ArmAngles::default()
    };
    let angles = JointAngles {
        trunk: TrunkAngles {
            lean_deg: 80.0,
            ..TrunkAngles::default()
        },
        legs: [leg; 2],
        arms: [arm; 2],
        ..JointAngles::default()
    };
    let stance = Stance::new(Settle::Pitch, support(&[Contact::Hand, Contact::Knee]));
    let laid = stance.settle(&body.pose(&angles));
    let rests = Anchors::of(&laid, &stance.support).reach(&laid, &stance.support);
    for side in [0, 1] {
        assert!(
            (rests.arms[side].wrist.y - 0.045).abs() < 2e-3,
            "{:?}",
            rests.arms[side]
        );
        assert!(
            (rests.legs[side].knee.y - 0.058).abs() < 2e-3,
            "{:?}",
            rests.legs[side]
        );
        assert!(
            (rests.legs[side].ankle.y - 0.060).abs() < 2e-3,
            "{:?}",
            rests.legs[side]
        );
        assert!(
            rests.arms[side].hand.right.y.abs() > 0.95,
            "the palm is flat"
        );
    }
    let (lean, ..) = Axes::ROOM.lean_of(&rests.trunk);
    assert!((60.0..100.0).contains(&lean), "{lean}");
}
