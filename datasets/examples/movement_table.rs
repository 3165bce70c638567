//! Prints what a movement's poses measure at the end of every phase, and how fast tracks are made.
#![allow(clippy::print_stdout, reason = "it is what an example is for")]

use std::time::Instant;

use goodform_datasets::{Camera, FaultChoice, Movement, MovementTrack, TrackOptions, View};
use goodform_pose::measure::Measure;
use goodform_pose::{Landmark, Pose, Side};

fn row(pose: &Pose) -> String {
    let columns = [
        Measure::KneeFlex3d,
        Measure::HipFlex3d,
        Measure::HipFlex,
        Measure::TrunkIncl,
        Measure::ShankIncl,
        Measure::ElbowFlex3d,
        Measure::ArmLift3d,
        Measure::TrunkTilt3d,
        Measure::HipOverAnkle,
    ];
    let column = |measure: Measure| {
        let value = |side| measure.value(pose, side).unwrap_or(f32::NAN);
        let (left, right) = (value(Side::Left), value(Side::Right));
        format!("{left:7.1}{right:7.1}")
    };
    columns.map(column).join(" |")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    println!(
        "knee, hip, hip in picture, trunk, shank, elbow, arm, trunk tilt, hip over ankle: left, right"
    );
    for id in Movement::ids() {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == id) {
            continue;
        }
        let Some(movement) = Movement::builtin(id)? else {
            continue;
        };
        let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
        println!("{id}");
        let faults = movement.fault_ids().map(Some).collect::<Vec<_>>();
        for fault in std::iter::once(None).chain(faults) {
            let choice = fault.map(|id| FaultChoice {
                id: id.to_owned(),
                size: 1.0,
                every: 1,
            });
            let options = TrackOptions {
                repetitions: 1,
                faults: choice.into_iter().collect(),
                ..TrackOptions::default()
            };
            let track = MovementTrack::new(&movement, &options)?;
            let Some(first) = track.repetitions().first() else {
                continue;
            };
            for (name, t_s) in [("start", first.start_s), ("turn", first.turn_s)] {
                let Some(pose) = track.pose(t_s, &camera) else {
                    continue;
                };
                let floor = track.moment(t_s).map(|moment| {
                    let at = |l: Landmark| moment.joints.landmark(l).y;
                    [
                        at(Landmark::RightFootIndex),
                        at(Landmark::RightKnee),
                        at(Landmark::RightHip),
                        at(Landmark::RightShoulder),
                        at(Landmark::RightWrist),
                        at(Landmark::RightElbow),
                        at(Landmark::Nose),
                    ]
                });
                println!(
                    "  {:14} {name:5} {}  y {floor:.2?}",
                    fault.unwrap_or("-"),
                    row(&pose)
                );
            }
        }
    }
    let Some(squat) = Movement::builtin("squat")? else {
        return Ok(());
    };
    let camera = Camera::new(&View::of(&squat, 60.0), 640, 480);
    let options = TrackOptions {
        repetitions: 200,
        fidget: 0.3,
        ..TrackOptions::default()
    };
    let started = Instant::now();
    let track = MovementTrack::new(&squat, &options)?;
    let frames = track.poses(&camera, 30.0).count();
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{frames} frames of track in {seconds:.3} s: {:.0} a second",
        frames as f64 / seconds
    );
    Ok(())
}
