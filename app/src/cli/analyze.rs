//! `goodform analyze`: a whole clip, as fast as it goes.

use std::io::IsTerminal as _;
use std::path::Path;

use goodform_pose::Track;
use indicatif::{ProgressBar, ProgressStyle};

use super::args::AnalyzeArgs;
use super::setup::{Opened, open, wanted};
use super::{CliError, say_report};
use crate::report::{JsonReport, Subject};
use crate::store::{check_writable, write_whole};
use crate::street::{AnalysisError, Annotator, ClipSource, FrameSource as _, Street, analyse};

pub(crate) fn analyze(args: &AnalyzeArgs) -> Result<(), CliError> {
    let (exercise, template) = wanted(&args.wanted)?;
    let mut source = ClipSource::open(&args.clip).map_err(CliError::usage)?;
    for out in args.track.iter().chain(&args.annotate) {
        check_writable(out).map_err(CliError::Use)?;
    }
    let Opened {
        estimator,
        manifest,
        engine,
    } = open(&args.model)?;
    let description = source.description().clone();
    let mut annotator = args
        .annotate
        .as_deref()
        .map(|path| Annotator::create(path, description.fps))
        .transpose()
        .map_err(CliError::Use)?;
    let mut track = new_track(&description, &manifest.id);
    let keep_track = args.track.is_some();
    let mut street = Street::with_template(Box::new(estimator), &exercise, template.as_ref());
    let bar = progress(source.frame_count_hint());
    let mut cue: Option<(f64, String)> = None;
    let analysis = analyse(&mut source, &mut street, |frame, step, report| {
        bar.inc(1);
        if keep_track {
            track
                .frames
                .push(step.pose.clone().map(|pose| (frame.captured_at, pose)));
        }
        let now = frame.captured_at.as_seconds();
        if let Some(given) = step.update.cue.and_then(|place| report.cues.get(place)) {
            cue = Some((now, given.cue.text.clone()));
        }
        let shown = cue
            .as_ref()
            .filter(|(at, _)| now - at < CUE_SHOWN_S)
            .map(|(_, text)| text.as_str());
        annotator
            .as_mut()
            .map_or(Ok(()), |annotator| annotator.add(frame, step, shown))
    })
    .map_err(failed)?;
    bar.finish_and_clear();
    if let Some(path) = &args.track {
        write_track(path, &track)?;
    }
    if let Some(annotator) = annotator {
        annotator.finish().map_err(CliError::Use)?;
    }
    let subject = Subject {
        clip: description.name,
        exercise: exercise.id.clone(),
        model: manifest.id,
        engine: engine.name.to_owned(),
        range_error_deg: exercise.range_error_deg().map(f64::from),
    };
    let report = JsonReport::new(&subject, &analysis, street.report());
    say_report(&report, args.json)
}

/// How long a cue stays drawn on an annotated clip. Units: s. Source: a glance and a short sentence.
const CUE_SHOWN_S: f64 = 2.5;

pub(crate) fn failed(error: AnalysisError) -> CliError {
    match error {
        AnalysisError::Model(error) => CliError::Failed(error.to_string()),
        other => CliError::usage(other),
    }
}

pub(crate) fn new_track(description: &crate::street::SourceDescription, model: &str) -> Track {
    Track {
        clip: description.name.clone(),
        width: description.width,
        height: description.height,
        fps: description.fps,
        model: model.to_owned(),
        frames: Vec::new(),
    }
}

pub(crate) fn write_track(path: &Path, track: &Track) -> Result<(), CliError> {
    let text = track
        .to_json()
        .map_err(|e| CliError::Failed(e.to_string()))?;
    write_whole(path, text.as_bytes()).map_err(CliError::Use)
}

/// A progress bar on a terminal, nothing elsewhere.
pub(crate) fn progress(frames: Option<u64>) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} frames, {per_sec}, {eta} to go");
    let bar = frames.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
