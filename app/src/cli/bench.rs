//! `goodform bench`: the stages of the street, timed in a process of its own for each combination.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use goodform_models::{Estimator, Frame, ModelError};
use serde::{Deserialize, Serialize};

use super::args::{BenchArgs, BenchOneArgs, EngineArg};
use super::setup::{exercise, open};
use super::{CliError, run, say, say_error, say_json};
use crate::report::latencies;
use crate::street::{
    Analysis, ClipSource, FrameSource, Percentiles, PoseSource, Read, Seen, Street, percentiles,
};

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
    first_landmarks_ms: Option<f64>,
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
            yaw_deg: Some(30.0),
            fault: None,
            person: None,
            seconds: None,
        })?),
    };
    let opened = open(&args.model)?;
    let load_ms = began.elapsed().as_secs_f64() * 1e3;
    let estimator = Arc::new(Mutex::new(opened.estimator));
    let squat = exercise("squat")?;
    let mut street = Street::new(Box::new(Shared(Arc::clone(&estimator))), &squat);
    let (mut analysis, mut frame) = (Analysis::default(), Frame::default());
    let (mut reading, mut bare) = (Vec::new(), Vec::new());
    let mut first_landmarks_ms = None;
    for number in 0..args.frames.saturating_add(WARM_UP) {
        let started = Instant::now();
        if source.read(&mut frame).map_err(CliError::usage)? == Read::End {
            break;
        }
        let read = started.elapsed().as_secs_f32() * 1e3;
        // The bare network runs on the street's own crop and session, so that the threads of two do
        // not wait for each other; by turns before and after, so that neither always comes first.
        let before = number % 2 == 1;
        let mut alone = if before {
            time_network(&estimator)?
        } else {
            0.0
        };
        let step = street
            .step(&frame)
            .map_err(|e| CliError::Failed(e.to_string()))?;
        if step.pose.is_some() {
            first_landmarks_ms.get_or_insert_with(|| began.elapsed().as_secs_f64() * 1e3);
        }
        if !before {
            alone = time_network(&estimator)?;
        }
        if number >= WARM_UP {
            analysis.record(frame.captured_at, &step);
            reading.push(read);
            bare.push(alone);
        }
    }
    let row = Row {
        model: opened.manifest.id,
        engine: opened.engine.name.to_owned(),
        threads: args.model.threads,
        source: source.description().name.clone(),
        load_ms,
        first_landmarks_ms,
        frames: bare.len() as u64,
        stages_ms: latencies(&analysis)
            .into_iter()
            .map(|(name, p)| (name.to_owned(), p))
            .collect(),
        decode_clip_ms: percentiles(reading),
        bare_network_ms: percentiles(bare),
        resident_mb: resident_mb(),
    };
    say_json(&row)
}

/// The estimator, lent to the street and reached beside it.
struct Shared(Arc<Mutex<Estimator>>);

impl PoseSource for Shared {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let mut estimator = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        estimator.pose(frame)
    }
}

fn time_network(estimator: &Mutex<Estimator>) -> Result<f32, CliError> {
    let mut estimator = estimator.lock().unwrap_or_else(PoisonError::into_inner);
    estimator
        .time_network()
        .map_err(|e| CliError::Failed(e.to_string()))
}

/// The largest resident memory of this process so far. Units: MB. Missing: off Linux.
fn resident_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1e3)
}
