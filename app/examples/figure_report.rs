//! Runs the network over the drawn figure and prints, for each movement and view, in how many frames
//! a person was found and how far measures are from the truth: `figure_report [MOVEMENT...]`.
//!
//! Options: `--model lite`, `--people N` (so many people and rooms instead of the usual one).
#![allow(clippy::print_stdout, reason = "it is what an example is for")]

use goodform_datasets::{Figure, FigureMotion, FigureOptions, Movement, Person, TrackOptions};
use goodform_models::{Estimator, Frame, PixelOrder, Registry, SessionOptions};
use goodform_pose::measure::{Measure, near_side};
use goodform_pose::{Landmark, Pose, Timestamp};

type Failure = Box<dyn std::error::Error>;

const FPS: f64 = 10.0;
const JUDGED: [Measure; 5] = [
    Measure::KneeFlex,
    Measure::HipFlex,
    Measure::TrunkIncl,
    Measure::ShoulderElev,
    Measure::ElbowFlex,
];

/// What was seen of one movement from one side.
#[derive(Default)]
struct Seen {
    frames: u32,
    found: u32,
    /// Sums of absolute and signed errors, and how many, of each measure. Units: degrees.
    errors: [(f64, f64, u32); JUDGED.len()],
    /// Sum of the distances of body landmarks, as shares of the trunk, and how many.
    off: (f64, u32),
    /// Frames in which most landmarks of the body were far off: another pose than the true one.
    lost: u32,
}

impl Seen {
    fn add(&mut self, truth: &Pose, pose: Option<&Pose>) {
        self.frames += 1;
        let Some(pose) = pose else {
            return;
        };
        self.found += 1;
        let trunk = goodform_pose::measure::trunk_in_image(truth)
            .length()
            .max(20.0);
        let body = Landmark::ALL.into_iter().filter(|l| l.is_body());
        let mut total = (0.0, 0_u32);
        for landmark in body {
            let off = (pose.image(landmark).position - truth.image(landmark).position).length();
            total = (total.0 + f64::from(off / trunk), total.1 + 1);
        }
        let mean = total.0 / f64::from(total.1.max(1));
        self.off = (self.off.0 + mean, self.off.1 + 1);
        self.lost += u32::from(mean > 0.5);
        let side = near_side(truth);
        for (measure, sums) in JUDGED.into_iter().zip(&mut self.errors) {
            let (real, seen) = (measure.value(truth, side), measure.value(pose, side));
            if let (Some(real), Some(seen)) = (real, seen) {
                let error = f64::from((seen - real + 180.0).rem_euclid(360.0) - 180.0);
                *sums = (sums.0 + error.abs(), sums.1 + error, sums.2 + 1);
            }
        }
    }

    fn print(&self, name: &str) {
        let share = |part: u32, of: u32| f64::from(part) * 100.0 / f64::from(of.max(1));
        let found = format!(
            "{name:32} found {:5.1} %  wrong pose {:5.1} %  off {:.3}",
            share(self.found, self.frames),
            share(self.lost, self.found),
            self.off.0 / f64::from(self.off.1.max(1)),
        );
        let errors = JUDGED.into_iter().zip(self.errors).map(|(measure, sums)| {
            let (absolute, signed, count) = sums;
            let count = f64::from(count.max(1));
            let (mean, bias) = (absolute / count, signed / count);
            format!("  {} {mean:4.1} ({bias:+.1})", measure.name())
        });
        let line: String = std::iter::once(found).chain(errors).collect();
        println!("{line}");
    }
}

fn run(options: FigureOptions, estimator: &mut Estimator, seen: &mut Seen) -> Result<(), Failure> {
    estimator.reset();
    let mut figure = Figure::new(options)?;
    let seconds = figure.track().map_or(6.0, |track| {
        track.repetitions().last().map_or(4.0, |last| last.end_s)
    });
    let mut frame = Frame::default();
    frame.resize(640, 480);
    frame.order = PixelOrder::Rgb;
    for index in 0..(seconds * FPS) as u64 {
        let t_s = index as f64 / FPS;
        figure.render(t_s, &mut frame.pixels);
        frame.captured_at = Timestamp::from_seconds(t_s);
        frame.index = index;
        let estimate = estimator.estimate(&frame)?;
        seen.add(&figure.truth(t_s).pose, estimate.pose.as_ref());
    }
    Ok(())
}

fn main() -> Result<(), Failure> {
    let (mut wanted, mut model, mut people) = (Vec::new(), "full".to_owned(), 0_u64);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--model" => model = words.next().unwrap_or(model),
            "--people" => people = words.next().and_then(|n| n.parse().ok()).unwrap_or(3),
            _ => wanted.push(word),
        }
    }
    let mut registry = Registry::builtin(None)?;
    let manifest = registry.find(&model)?;
    let options = SessionOptions {
        threads: 2,
        ..SessionOptions::default()
    };
    let mut estimator = Estimator::open(&mut registry, &manifest, &options)?;
    for id in Movement::ids() {
        let Some(movement) = Movement::builtin(id)? else {
            continue;
        };
        if !wanted.is_empty() && !wanted.iter().any(|name| name == id) {
            continue;
        }
        for yaw in movement.yaws_deg.clone() {
            let mut seen = Seen::default();
            for seed in 0..people.max(1) {
                let how = TrackOptions {
                    repetitions: 2,
                    hold_s: Some(2.0),
                    seed,
                    ..TrackOptions::default()
                };
                let mut options = FigureOptions::exercise(movement.clone(), yaw);
                options.motion = FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how));
                if people > 0 {
                    options = options.with_person(Person::of_seed(seed));
                    options.scene.room_seed = Some(seed);
                }
                run(options, &mut estimator, &mut seen)?;
            }
            seen.print(&format!("{id} {yaw:.0}"));
        }
    }
    Ok(())
}
