//! The drawn figure: the same at the same time, true to its own landmarks, on schedule.

use goodform_datasets::{Figure, FigureMovement, FigureOptions, FigurePhase};
use goodform_pose::{Landmark, Pose, Side, Vec3};

fn small(movement: FigureMovement, yaw_deg: f32) -> FigureOptions {
    FigureOptions {
        width: 157,
        height: 119,
        movement,
        yaw_deg,
        ..FigureOptions::default()
    }
}

/// Bend of the knee, measured on the landmarks in metres. Units: degrees.
fn knee_deg(pose: &Pose, side: Side) -> f32 {
    let at = |landmark: Landmark| pose.world(landmark.on(side));
    let thigh = at(Landmark::LeftHip) - at(Landmark::LeftKnee);
    let shank = at(Landmark::LeftKnee) - at(Landmark::LeftAnkle);
    thigh
        .cross(shank)
        .length()
        .atan2(thigh.dot(shank))
        .to_degrees()
}

/// Pixels in which two pictures differ.
fn changed(one: &[u8], two: &[u8]) -> usize {
    let pixels = one.chunks_exact(3).zip(two.chunks_exact(3));
    pixels.filter(|(a, b)| a != b).count()
}

#[test]
fn the_same_moment_gives_the_same_picture_and_another_one_another() {
    let options = small(FigureMovement::Squat, 30.0);
    let (mut one, mut two) = (Vec::new(), Vec::new());
    let mut figure = Figure::new(options.clone());
    figure.render(1.9, &mut one);
    figure.render(3.0, &mut one);
    Figure::new(options).render(3.0, &mut two);
    assert!(one == two);
    figure.render(3.6, &mut two);
    assert!(changed(&one, &two) > 200);
}

#[test]
fn the_buffer_has_the_size_of_the_picture_and_is_kept() {
    let mut figure = Figure::new(small(FigureMovement::Stand, 0.0));
    let mut rgb = vec![7; 12];
    figure.render(0.0, &mut rgb);
    assert_eq!(rgb.len(), 157 * 119 * 3);
    let place = rgb.as_ptr();
    figure.render(1.0, &mut rgb);
    assert_eq!(rgb.len(), 157 * 119 * 3);
    assert_eq!(rgb.as_ptr(), place);
    for (width, height) in [(0, 0), (1, 1), (3, 500), (500, 3)] {
        let options = FigureOptions {
            width,
            height,
            ..FigureOptions::default()
        };
        Figure::new(options).render(2.0, &mut rgb);
        assert_eq!(rgb.len(), (width * height * 3) as usize);
    }
}

#[test]
fn the_knee_of_the_landmarks_is_the_knee_put_in() {
    for (too_shallow, deepest) in [(false, 95.0), (true, 44.0)] {
        for (yaw_deg, height_m) in [(0.0, 1.55), (45.0, 1.72), (90.0, 1.95)] {
            let figure = Figure::new(FigureOptions {
                too_shallow,
                height_m,
                ..small(FigureMovement::Squat, yaw_deg)
            });
            for frame in 0..150 {
                let truth = figure.truth(f64::from(frame) / 25.0);
                for (side, deg) in Side::BOTH.into_iter().zip(truth.knees_flex_deg) {
                    let measured = knee_deg(&truth.pose, side);
                    assert!((measured - deg).abs() < 0.05, "{measured} {deg}");
                }
            }
            let bottom = figure.truth(1.5 + 2.2);
            assert!((bottom.knee_flex_deg - deepest).abs() < 0.05);
            assert_eq!(bottom.phase, FigurePhase::Hold);
        }
    }
}

#[test]
fn squats_are_done_when_the_body_is_up_again() {
    let figure = Figure::new(small(FigureMovement::Squat, 0.0));
    let done = [0.0, 5.4, 5.6, 10.4, 10.6, 101.0].map(|t| figure.truth(t).repetitions_done);
    assert_eq!(done, [0, 0, 1, 1, 2, 20]);
    let walker = Figure::new(small(FigureMovement::Walk, 0.0));
    assert_eq!(walker.truth(100.0).repetitions_done, 0);
}

#[test]
fn left_is_the_persons_own_and_the_body_is_upright() {
    let pose = Figure::new(small(FigureMovement::Stand, 0.0))
        .truth(0.0)
        .pose;
    let at = |landmark| pose.image(landmark).position;
    for landmark in [Landmark::LeftEye, Landmark::LeftHip, Landmark::LeftIndex] {
        // Facing the camera, the person's left is on the right of the picture.
        assert!(at(landmark).x > at(landmark.mirrored()).x, "{landmark:?}");
    }
    assert!(at(Landmark::Nose).y < at(Landmark::LeftHip).y);
    assert!(pose.world(Landmark::Nose).y < -0.5);
    let hips = pose.world(Landmark::LeftHip) + pose.world(Landmark::RightHip);
    assert!(hips.abs_diff_eq(Vec3::ZERO, 1e-5));
    // From its right side the left is farther away.
    let pose = Figure::new(small(FigureMovement::Stand, 90.0))
        .truth(0.0)
        .pose;
    assert!(pose.world(Landmark::LeftHip).z > pose.world(Landmark::RightHip).z);
}

#[test]
fn a_walker_crosses_the_picture_and_comes_back() {
    let mut figure = Figure::new(small(FigureMovement::Walk, 90.0));
    let middle = |t: f64| {
        let pose = figure.truth(t).pose;
        pose.image(Landmark::LeftHip).position.x
    };
    assert!(middle(0.0) < 0.0);
    let seen: Vec<f32> = (0..400)
        .map(|frame| middle(f64::from(frame) / 20.0))
        .collect();
    assert!(seen.iter().any(|x| *x > 157.0));
    assert!(seen.iter().skip(200).any(|x| *x < 0.0));
    let (mut away, mut there) = (Vec::new(), Vec::new());
    figure.render(0.0, &mut away);
    let crossing = seen.iter().position(|x| *x > 78.0).unwrap();
    figure.render(crossing as f64 / 20.0, &mut there);
    assert!(changed(&away, &there) > 800);
}
