//! The stages of a frame's way, each alone, on the drawn figure in 1280 x 720 px:
//! `cargo bench -p goodform-benches`. `goodform bench` times the street as a whole.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a bench that cannot run should say so at once; criterion's macros document nothing"
)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use goodform_datasets::{Figure, FigureOptions, Movement};
use goodform_exercises::{Coach, Library};
use goodform_models::{Frame, PixelOrder, Registry, Roi, SessionOptions, Stages};
use goodform_pose::Timestamp;

fn figure() -> Figure {
    let squat = Movement::builtin("squat").expect("valid").expect("there");
    Figure::new(FigureOptions {
        width: 1280,
        height: 720,
        ..FigureOptions::exercise(squat, 30.0)
    })
    .expect("a figure")
}

fn frame() -> Frame {
    let mut frame = Frame::default();
    frame.resize(1280, 720);
    figure().render(0.0, &mut frame.pixels);
    // As OpenCV decodes: red and blue change places on the way.
    frame.order = PixelOrder::Bgr;
    frame.pixels.chunks_exact_mut(3).for_each(<[u8]>::reverse);
    frame
}

fn stages(model: &str) -> Stages {
    let mut registry = Registry::builtin(None).expect("valid");
    let manifest = registry.find(model).expect("listed");
    let options = SessionOptions {
        threads: 2,
        ..SessionOptions::default()
    };
    Stages::open(&mut registry, &manifest, &options).expect("opened")
}

fn networks(criterion: &mut Criterion) {
    let frame = frame();
    for model in ["lite", "full"] {
        let mut stages = stages(model);
        let roi = stages.detect(&frame).expect("run").expect("a person");
        stages.warp(&frame, &roi);
        criterion.bench_function(&format!("network {model}"), |b| {
            b.iter(|| stages.run().expect("run"));
        });
    }
}

fn pixels(criterion: &mut Criterion) {
    let frame = frame();
    let mut stages = stages("full");
    let roi = stages.detect(&frame).expect("run").expect("a person");
    criterion.bench_function("detector", |b| {
        b.iter(|| stages.detect(black_box(&frame)).expect("run"));
    });
    let lying = Roi {
        rotation: 1.2,
        ..roi
    };
    // Half of the square lies beyond the picture's edge.
    let beyond = Roi {
        size: 2000.0,
        ..lying
    };
    for (name, roi) in [
        ("upright", roi),
        ("lying", lying),
        ("beyond the edge", beyond),
    ] {
        criterion.bench_function(&format!("warp {name}"), |b| {
            b.iter(|| stages.warp(black_box(&frame), &roi));
        });
    }
}

fn numbers(criterion: &mut Criterion) {
    let frame = frame();
    let mut stages = stages("full");
    let roi = stages.detect(&frame).expect("run").expect("a person");
    stages.warp(&frame, &roi);
    stages.run().expect("run");
    criterion.bench_function("decode", |b| {
        b.iter(|| stages.decode(black_box(&frame), &roi));
    });
    let pose = stages.decode(&frame, &roi).expect("a pose");
    let library = Library::builtin().expect("valid");
    let mut coach = Coach::new(library.find("squat").expect("there"));
    let mut now = 0;
    criterion.bench_function("coach", |b| {
        b.iter(|| {
            now += 33_333;
            coach.observe(Some(black_box(&pose)), Timestamp::from_micros(now))
        });
    });
}

fn drawing(criterion: &mut Criterion) {
    let mut figure = figure();
    let (mut picture, mut now) = (Vec::new(), 0.0);
    criterion.bench_function("figure", |b| {
        b.iter(|| {
            now += 1.0 / 30.0;
            figure.render(now, &mut picture);
        });
    });
}

criterion_group! {
    name = stages_of_a_frame;
    config = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
        .sample_size(50);
    targets = pixels, networks, numbers, drawing
}
criterion_main!(stages_of_a_frame);
