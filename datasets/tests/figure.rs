//! The drawn figure: the same at the same time, true to its own landmarks, as anybody, anywhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::excessive_nesting,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once, in its helpers too"
)]

use goodform_datasets::{
    FaultChoice, Figure, FigureMotion, FigureOptions, Light, Movement, Person, Scene, TrackOptions,
};
use goodform_pose::{Landmark, Vec3};

fn small(id: &str, yaw_deg: f32) -> FigureOptions {
    let movement = Movement::builtin(id).expect("valid").expect("there");
    FigureOptions {
        width: 157,
        height: 119,
        ..FigureOptions::exercise(movement, yaw_deg)
    }
}

fn figure(options: FigureOptions) -> Figure {
    Figure::new(options).expect("possible")
}

/// Pixels in which two pictures differ.
fn changed(one: &[u8], two: &[u8]) -> usize {
    let pixels = one.chunks_exact(3).zip(two.chunks_exact(3));
    pixels.filter(|(a, b)| a != b).count()
}

#[test]
fn the_same_moment_gives_the_same_picture_and_another_one_another() {
    let options = FigureOptions {
        scene: Scene {
            room_seed: Some(3),
            noise: 5.0,
            second_person: true,
            ..Scene::default()
        },
        ..small("squat", 30.0)
    };
    let (mut one, mut two) = (Vec::new(), Vec::new());
    let mut drawn = figure(options.clone());
    drawn.render(1.9, &mut one);
    drawn.render(3.0, &mut one);
    figure(options).render(3.0, &mut two);
    assert!(one == two);
    drawn.render(3.6, &mut two);
    assert!(changed(&one, &two) > 200);
}

#[test]
fn the_buffer_has_the_size_of_the_picture_and_is_kept() {
    let mut drawn = figure(small("stand", 0.0));
    let mut rgb = vec![7; 12];
    drawn.render(0.0, &mut rgb);
    assert_eq!(rgb.len(), 157 * 119 * 3);
    let place = rgb.as_ptr();
    drawn.render(1.0, &mut rgb);
    assert_eq!(rgb.as_ptr(), place);
    for (width, height) in [(0, 0), (1, 1), (3, 500), (500, 3)] {
        let options = FigureOptions {
            width,
            height,
            scene: Scene {
                blur_px: 1,
                noise: 3.0,
                ..Scene::default()
            },
            ..small("bridge", 90.0)
        };
        figure(options).render(2.0, &mut rgb);
        assert_eq!(rgb.len(), (width * height * 3) as usize);
    }
}

#[test]
fn every_movement_is_drawn_where_its_landmarks_are() {
    for id in Movement::ids() {
        let movement = Movement::builtin(id).expect("valid").expect("there");
        for yaw_deg in &movement.yaws_deg {
            let mut drawn = figure(small(id, *yaw_deg));
            let turn = drawn.track().and_then(|track| track.repetitions().first());
            let turn = turn.map_or(1.0, |first| first.turn_s);
            let mut rgb = Vec::new();
            drawn.render(turn, &mut rgb);
            let pose = drawn.truth(turn).pose;
            for landmark in Landmark::ALL {
                let at = pose.image(landmark).position;
                let inside = at.x > 0.0 && at.x < 156.0 && at.y > 0.0 && at.y < 118.0;
                assert!(inside, "{id} {yaw_deg} {landmark:?} {at}");
            }
        }
    }
}

#[test]
fn people_lights_and_things_change_the_picture_and_not_the_truth() {
    let usual = small("squat", 60.0);
    let draw = |options: &FigureOptions| {
        let mut rgb = Vec::new();
        figure(options.clone()).render(2.0, &mut rgb);
        rgb
    };
    let plain = draw(&usual);
    let scenes = [
        Scene {
            light: Light::dim(),
            ..Scene::default()
        },
        Scene {
            light: Light::behind(),
            ..Scene::default()
        },
        Scene {
            room_seed: Some(4),
            ..Scene::default()
        },
        Scene {
            blur_px: 2,
            ..Scene::default()
        },
        Scene {
            noise: 6.0,
            ..Scene::default()
        },
        Scene {
            second_person: true,
            ..Scene::default()
        },
        Scene {
            obstacle: true,
            ..Scene::default()
        },
    ];
    for scene in scenes {
        let options = FigureOptions {
            scene,
            ..usual.clone()
        };
        assert!(
            changed(&plain, &draw(&options)) > 150,
            "{:?}",
            options.scene
        );
        assert_eq!(figure(options).truth(2.0), figure(usual.clone()).truth(2.0));
    }
    let other = FigureOptions {
        person: Person::of_seed(5),
        ..usual.clone()
    };
    assert!(changed(&plain, &draw(&other)) > 150);
}

#[test]
fn what_is_true_is_told_with_every_frame() {
    let movement = Movement::builtin("squat").expect("valid").expect("there");
    let how = TrackOptions {
        faults: vec![FaultChoice::always("too_shallow")],
        ..TrackOptions::default()
    };
    let options = FigureOptions {
        motion: FigureMotion::Exercise(Box::new(movement), Box::new(how)),
        ..small("squat", 90.0)
    };
    let drawn = figure(options);
    let bottom = drawn.truth(1.5 + 2.2);
    assert_eq!(
        (bottom.phase.as_str(), bottom.repetitions_done),
        ("hold", 0)
    );
    assert_eq!(bottom.faults, ["too_shallow"]);
    let [left, _] = bottom.angles.expect("measurable").legs;
    assert!((left.knee_deg - 44.0).abs() < 3.0);
    let done = [0.0, 5.4, 5.6, 10.4, 10.6].map(|t_s| drawn.truth(t_s).repetitions_done);
    assert_eq!(done, [0, 0, 1, 1, 2]);
    let walker = figure(FigureOptions::walk(90.0));
    assert_eq!(walker.truth(5.0).phase, "walk");
}

#[test]
fn left_is_the_persons_own_and_the_body_is_upright() {
    let pose = figure(small("stand", 0.0)).truth(0.0).pose;
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
    let pose = figure(small("stand", 90.0)).truth(0.0).pose;
    assert!(pose.world(Landmark::LeftHip).z > pose.world(Landmark::RightHip).z);
}

#[test]
fn a_walker_crosses_the_picture_and_comes_back() {
    let options = FigureOptions {
        width: 157,
        height: 119,
        ..FigureOptions::walk(90.0)
    };
    let mut walker = figure(options);
    let middle = |t: f64| walker.truth(t).pose.image(Landmark::LeftHip).position.x;
    assert!(middle(0.0) < 0.0);
    let seen: Vec<f32> = (0..400)
        .map(|frame| middle(f64::from(frame) / 20.0))
        .collect();
    assert!(seen.iter().any(|x| *x > 157.0));
    assert!(seen.iter().skip(200).any(|x| *x < 0.0));
    let (mut away, mut there) = (Vec::new(), Vec::new());
    walker.render(0.0, &mut away);
    let crossing = seen.iter().position(|x| *x > 78.0).expect("crosses");
    walker.render(crossing as f64 / 20.0, &mut there);
    assert!(changed(&away, &there) > 800);
}
