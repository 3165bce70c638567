//! The whole street, headless: the figure as a camera, real clips, and MediaPipe's own landmarks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once, in its helpers too"
)]

use std::path::{Path, PathBuf};

use goodform::street::{
    ClipSource, FigureSource, FrameSource, PoseSource as _, Read, Street, analyse,
};
use goodform_datasets::{FigureOptions, Movement};
use goodform_exercises::Library;
use goodform_models::{Estimator, Frame, Registry, SessionOptions};
use goodform_pose::{Landmark, Timestamp};

fn estimator() -> Estimator {
    let mut registry = Registry::builtin(None).expect("valid");
    let full = registry.find("full").expect("listed");
    let options = SessionOptions {
        threads: 2,
        ..SessionOptions::default()
    };
    Estimator::open(&mut registry, &full, &options).expect("opened")
}

fn squats(source: &mut dyn FrameSource) -> (usize, u64, u64) {
    let library = Library::builtin().expect("valid");
    let mut street = Street::new(Box::new(estimator()), library.find("squat").expect("there"));
    let analysis = analyse(source, &mut street, |_, _, _| Ok(())).expect("analysed");
    (
        street.report().repetitions.len(),
        analysis.frames,
        analysis.frames_with_pose,
    )
}

/// The folder beside the checkout, or nothing and a word about it.
fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!(
        "SKIPPED: {} is not here; its clips were not tried",
        folder.display()
    );
    None
}

/// The figure doing a movement, seen from `yaw_deg`, at half the frames of a camera.
fn figure(movement: &str, yaw_deg: f32, seconds: f64) -> FigureSource {
    let movement = Movement::builtin(movement).expect("valid").expect("there");
    let options = FigureOptions {
        fps: 15.0,
        ..FigureOptions::exercise(movement, yaw_deg)
    };
    FigureSource::new(options, Some(seconds)).expect("possible")
}

#[test]
fn the_figure_is_found_and_its_squats_are_counted_from_every_side() {
    for yaw_deg in [0.0, 45.0, 90.0] {
        let (count, frames, found) = squats(&mut figure("squat", yaw_deg, 12.0));
        assert_eq!(count, 2, "yaw {yaw_deg}");
        assert!(
            found * 100 >= frames * 98,
            "yaw {yaw_deg}: found in {found} of {frames}"
        );
    }
}

#[test]
fn a_walking_figure_and_a_standing_one_do_not_squat() {
    let walk = FigureOptions {
        fps: 15.0,
        ..FigureOptions::walk(90.0)
    };
    let mut walk = FigureSource::new(walk, Some(6.0)).expect("possible");
    assert_eq!(squats(&mut walk).0, 0);
    assert_eq!(squats(&mut figure("stand", 30.0, 4.0)).0, 0);
}

#[test]
fn real_squats_are_counted() {
    let Some(clips) = shared("clips") else { return };
    // File, true repetitions, what is unclear in the truth itself.
    let truth = [
        ("squat_2.mp4", 2, 0),
        ("squat_side_slow_3.mp4", 3, 0),
        ("squat_head_cropped_3.mp4", 3, 0),
        ("drv_squat_office.mp4", 1, 0),
        ("nowva_squat_living_room.mp4", 5, 0),
        ("rafael_squat_gym_oblique.mp4", 3, 1),
        ("newb_squat_studio.mp4", 2, 0),
    ];
    for (file, repetitions, unclear) in truth {
        let mut source = ClipSource::open(clips.join(file)).expect("opened");
        let (count, ..) = squats(&mut source);
        assert!(
            count.abs_diff(repetitions) <= unclear,
            "{file}: {count}, not {repetitions}"
        );
    }
}

#[test]
fn walking_counts_nothing() {
    let Some(clips) = shared("clips") else { return };
    for file in [
        "gait_wall_0.mp4",
        "street_0.mp4",
        "marvin_walk_across.mp4",
        "none_falls_from_chair_office.mp4",
    ] {
        let mut source = ClipSource::open(clips.join(file)).expect("opened");
        assert_eq!(squats(&mut source).0, 0, "{file}");
    }
}

/// Distances from MediaPipe's landmarks, as shares of the torso's length.
#[derive(Default)]
struct Parity {
    theirs: u32,
    both: u32,
    distances: Vec<f32>,
}

impl Parity {
    fn quantile(&mut self, share: f64) -> f32 {
        self.distances.sort_unstable_by(f32::total_cmp);
        let last = self.distances.len().saturating_sub(1);
        self.distances
            .get((share * last as f64) as usize)
            .copied()
            .unwrap_or(f32::NAN)
    }
}

fn compare(clip: &Path, reference: &serde_json::Value) -> Parity {
    let mut source = ClipSource::open(clip).expect("opened");
    let mut estimator = estimator();
    let (mut frame, mut parity) = (Frame::default(), Parity::default());
    for (number, theirs) in (0..).zip(reference["frames"].as_array().expect("frames")) {
        if source.read(&mut frame).expect("read") == Read::End {
            break;
        }
        // MediaPipe's Python interface takes every clip for one of 30 frames a second.
        frame.captured_at = Timestamp::from_micros(number * 33_333);
        let ours = estimator.pose(&frame).expect("run").pose;
        let Some(points) = theirs["image_px"].as_array() else {
            continue;
        };
        parity.theirs += 1;
        let Some(ours) = ours else { continue };
        parity.both += 1;
        let at = |l: Landmark| {
            let xy = &points[l.index()];
            goodform_pose::Vec2::new(
                xy[0].as_f64().expect("x") as f32,
                xy[1].as_f64().expect("y") as f32,
            )
        };
        let middle = |l: Landmark| at(l).midpoint(at(l.mirrored()));
        let torso = middle(Landmark::LeftShoulder)
            .distance(middle(Landmark::LeftHip))
            .max(1.0);
        for landmark in Landmark::ALL.into_iter().filter(|l| l.is_body()) {
            if theirs["visibility"][landmark.index()]
                .as_f64()
                .unwrap_or(0.0)
                >= 0.5
            {
                parity
                    .distances
                    .push(ours.image(landmark).position.distance(at(landmark)) / torso);
            }
        }
    }
    parity
}

#[test]
fn landmarks_are_where_mediapipe_has_them() {
    let (Some(clips), Some(references)) = (shared("clips"), shared("reference/mediapipe_full"))
    else {
        return;
    };
    let mut files: Vec<_> = std::fs::read_dir(references)
        .expect("listed")
        .flatten()
        .map(|e| e.path())
        .collect();
    files.sort();
    let mut all = Parity::default();
    eprintln!("clip                           theirs  both   median %   p95 %");
    for file in files {
        let text = std::fs::read_to_string(&file).expect("read");
        let reference: serde_json::Value = serde_json::from_str(&text).expect("valid");
        let mut one = compare(
            &clips.join(reference["clip"].as_str().expect("named")),
            &reference,
        );
        let (median, p95) = (one.quantile(0.5) * 100.0, one.quantile(0.95) * 100.0);
        let name = reference["clip"].as_str().unwrap_or_default();
        eprintln!(
            "{name:<30} {:>6} {:>5} {median:>10.2} {p95:>7.2}",
            one.theirs, one.both
        );
        all.theirs += one.theirs;
        all.both += one.both;
        all.distances.append(&mut one.distances);
    }
    let found = f64::from(all.both) / f64::from(all.theirs);
    let (median, p95) = (all.quantile(0.5), all.quantile(0.95));
    eprintln!(
        "all: found in {:.1} %, median {:.2} %, p95 {:.2} %",
        found * 100.0,
        median * 100.0,
        p95 * 100.0
    );
    assert!(found >= 0.98, "a pose in {found} of MediaPipe's frames");
    // Reached: 99.6 %, 0.24 %, 3.4 %. MediaPipe parts from itself by 0.3 % and 4 % when one byte in a
    // thousand of its picture changes by one level: the crop feeds back. docs/parity.md has the clips.
    assert!(median <= 0.005, "median {median} of the torso");
    assert!(p95 <= 0.04, "95 of 100 within {p95} of the torso");
}
