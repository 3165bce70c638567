//! `goodform bench`: the stages of the street, timed in a process of its own for each combination.

use std::collections::BTreeMap;
use std::time::Instant;

use goodform_models::{Frame, PixelOrder};
use serde::{Deserialize, Serialize};

use super::args::{BenchArgs, BenchOneArgs, EngineArg};
use super::setup::{exercise, open};
use super::{CliError, run, say, say_error, say_json};
use crate::report::latencies;
use crate::street::{Analysis, ClipSource, FrameSource, Percentiles, Read, Street, percentiles};

/// Frames that warm caches and frequency up and are not timed.
const WARM_UP: u64 = 20;

/// What one combination took.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    model: String,
    engine: String,
    threads: u16,
    source: String,
    load_ms: f64,
    first_landmarks_ms: f64,
    frames: u64,
    stages_ms: BTreeMap<String, Percentiles>,
    decode_clip_ms: Option<Percentiles>,
    bare_network_ms: Option<Percentiles>,
    resident_mb: Option<f64>,
}

pub(crate) fn bench(args: &BenchArgs) -> Result<(), CliError> {
    let me = std::env::current_exe().map_err(|e| CliError::Failed(e.to_string()))?;
    let mut rows = Vec::new();
    for model in &args.models {
        for &engine in &args.engines {
            for threads in &args.threads {
                // tract runs on one thread whatever is asked.
                if engine == EngineArg::Tract && Some(threads) != args.threads.first() {
                    continue;
                }
                let mut child = std::process::Command::new(&me);
                child.args([
                    "bench-one",
                    "--model",
                    model,
                    "--engine",
                    engine_name(engine),
                ]);
                child.args([
                    "--threads",
                    &threads.to_string(),
                    "--frames",
                    &args.frames.to_string(),
                ]);
                match (&args.clip, &args.figure) {
                    (Some(clip), _) => child.arg("--clip").arg(clip),
                    (None, figure) => child
                        .arg("--figure")
                        .arg(figure.as_deref().unwrap_or("squat")),
                };
                let done = child
                    .output()
                    .map_err(|e| CliError::Failed(e.to_string()))?;
                if done.status.code() == Some(2) {
                    return Err(CliError::Use(
                        String::from_utf8_lossy(&done.stderr).trim().to_owned(),
                    ));
                }
                match serde_json::from_slice::<Row>(&done.stdout) {
                    Ok(row) => rows.push(row),
                    Err(_) => say_error(&format!(
                        "{model} on {}: {}",
                        engine_name(engine),
                        String::from_utf8_lossy(&done.stderr).trim()
                    )),
                }
            }
        }
    }
    if rows.is_empty() {
        return Err(CliError::Failed("no combination could be timed".to_owned()));
    }
    if args.json {
        say_json(&rows)
    } else {
        say(&table(&rows));
        Ok(())
    }
}

const fn engine_name(engine: EngineArg) -> &'static str {
    match engine {
        EngineArg::Auto => "auto",
        EngineArg::Onnxruntime => "onnxruntime",
        EngineArg::Tract => "tract",
    }
}

fn table(rows: &[Row]) -> String {
    use std::fmt::Write as _;
    let mut out = String::from(
        "model            engine       thr  load    total p50/p95/p99      network p50  bare p50  ratio  rest p50  RSS MB\n",
    );
    for row in rows {
        let stage = |name: &str| row.stages_ms.get(name).copied().unwrap_or_default();
        let (total, network) = (stage("total"), stage("network"));
        let bare = row.bare_network_ms.unwrap_or_default();
        let _ = writeln!(
            out,
            "{:<16} {:<12} {:>3} {:>5.0} {:>7.2}/{:>6.2}/{:>6.2} {:>12.2} {:>10.2} {:>6.2} {:>9.2} {:>7.0}",
            row.model,
            row.engine,
            row.threads,
            row.load_ms,
            total.p50,
            total.p95,
            total.p99,
            network.p50,
            bare.p50,
            total.p50 / bare.p50,
            total.p50 - network.p50,
            row.resident_mb.unwrap_or(0.0),
        );
    }
    out.push_str("ms a frame; total = decoded frame to cue; bare = the same network alone, same process; ratio = total / bare (p50)");
    out
}

pub(crate) fn one(args: &BenchOneArgs) -> Result<(), CliError> {
    let began = Instant::now();
    let mut source: Box<dyn FrameSource> = match &args.clip {
        Some(clip) => Box::new(ClipSource::open(clip).map_err(CliError::usage)?),
        None => Box::new(run::figure(run::FigureWish {
            movement: &args.figure,
            yaw_deg: 30.0,
            fault: None,
            person: None,
            seconds: None,
        })?),
    };
    let opened = open(&args.model)?;
    let load_ms = began.elapsed().as_secs_f64() * 1e3;
    let mut bare = opened.estimator;
    let squat = exercise("squat")?;
    // Pictures are decoded before the clock runs: the street alone is timed.
    let mut frames = Vec::new();
    let mut reading = Vec::new();
    let mut first_landmarks_ms = 0.0;
    for _ in 0..args.frames.saturating_add(WARM_UP).min(600) {
        let mut frame = Frame {
            order: PixelOrder::Rgb,
            ..Frame::default()
        };
        let started = Instant::now();
        if source.read(&mut frame).map_err(CliError::usage)? == Read::End {
            break;
        }
        reading.push(started.elapsed().as_secs_f32() * 1e3);
        if frames.is_empty() {
            bare.estimate(&frame)
                .map_err(|e| CliError::Failed(e.to_string()))?;
            first_landmarks_ms = began.elapsed().as_secs_f64() * 1e3;
            bare.reset();
        }
        frames.push(frame);
    }
    // The bare network and the street alternate: a noisy neighbour hits both.
    let mut analysis = Analysis::default();
    let mut bare_times = Vec::new();
    let second = open(&args.model)?;
    let mut street = Street::new(Box::new(second.estimator), &squat);
    for (number, frame) in frames.iter().enumerate() {
        let step = street
            .step(frame)
            .map_err(|e| CliError::Failed(e.to_string()))?;
        let alone = bare
            .time_network()
            .map_err(|e| CliError::Failed(e.to_string()))?;
        if number as u64 >= WARM_UP {
            analysis.record(frame.captured_at, &step);
            bare_times.push(alone);
        }
    }
    let row = Row {
        model: opened.manifest.id,
        engine: opened.engine.name.to_owned(),
        threads: args.model.threads,
        source: source.description().name.clone(),
        load_ms,
        first_landmarks_ms,
        frames: bare_times.len() as u64,
        stages_ms: latencies(&analysis)
            .into_iter()
            .map(|(name, p)| (name.to_owned(), p))
            .collect(),
        decode_clip_ms: percentiles(reading),
        bare_network_ms: percentiles(bare_times),
        resident_mb: resident_mb(),
    };
    say_json(&row)
}

/// The largest resident memory of this process so far. Units: MB. Missing: off Linux.
fn resident_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1e3)
}
