//! `goodform track` and `goodform replay`: poses to a file, and the coach on such a file.

use std::path::Path;
use std::sync::Arc;

use goodform_exercises::{Exercise, Template};
use goodform_models::Frame;
use goodform_pose::Track;

use super::analyze::{failed, new_track, progress, write_track};
use super::args::{ReplayArgs, TrackArgs};
use super::setup::{Opened, open, wanted};
use super::{CliError, say, say_error, say_report};
use crate::records::{is_pose_file, read_pose_file};
use crate::report::{JsonReport, Subject};
use crate::store::check_writable;
use crate::street::{
    Analysis, ClipSource, FrameSource as _, PoseSource as _, Read, ReplayedPoses, Street,
    TrackSource, analyse,
};

pub(crate) fn track(args: &TrackArgs) -> Result<(), CliError> {
    let mut source = ClipSource::open(&args.clip).map_err(CliError::usage)?;
    check_writable(&args.out).map_err(CliError::Use)?;
    let track = see(&mut source, &mut open(&args.model)?, &|_| true)?;
    write_track(&args.out, &track)?;
    let found = track.frames.iter().flatten().count();
    say(&format!(
        "{}: {} frames, a person in {found}",
        args.out.display(),
        track.frames.len()
    ));
    Ok(())
}

/// A clip as the network sees it, as long as that goes on: it is asked after each picture, with how many are done.
pub(crate) fn see(
    source: &mut ClipSource,
    opened: &mut Opened,
    goes_on: &dyn Fn(usize) -> bool,
) -> Result<Track, CliError> {
    let mut track = new_track(source.description(), &opened.manifest.id);
    let bar = progress(source.frame_count_hint());
    let mut frame = Frame::default();
    loop {
        match source.read(&mut frame) {
            Ok(Read::Frame) => {}
            Ok(Read::End) => break,
            Err(error) if track.frames.is_empty() => return Err(CliError::usage(error)),
            Err(error) => {
                say_error(&error.to_string());
                continue;
            }
        }
        let seen = opened
            .estimator
            .pose(&frame)
            .map_err(|e| CliError::Failed(e.to_string()))?;
        track
            .frames
            .push(seen.pose.map(|pose| (frame.captured_at, pose)));
        bar.inc(1);
        if !goes_on(track.frames.len()) {
            break;
        }
    }
    bar.finish_and_clear();
    for warning in source.take_warnings() {
        say_error(&warning);
    }
    Ok(track)
}

pub(crate) fn read_track(path: &Path) -> Result<Track, CliError> {
    let unreadable =
        |reason: String| CliError::Use(format!("{} cannot be read: {reason}", path.display()));
    let bytes = std::fs::read(path).map_err(|e| unreadable(e.to_string()))?;
    if is_pose_file(&bytes) {
        let (track, whole) = read_pose_file(&bytes).map_err(unreadable)?;
        if !whole {
            say_error(&format!(
                "{}: its end is missing, the rest is used",
                path.display()
            ));
        }
        return Ok(track);
    }
    let text = String::from_utf8(bytes).map_err(|e| unreadable(e.to_string()))?;
    Track::from_json(&text).map_err(|e| unreadable(e.to_string()))
}

pub(crate) fn replay(args: &ReplayArgs) -> Result<(), CliError> {
    let (exercise, template) = wanted(&args.wanted)?;
    let track = Arc::new(read_track(&args.track)?);
    let subject = Subject {
        clip: track.clip.clone(),
        exercise: exercise.id.clone(),
        model: track.model.clone(),
        engine: String::new(),
        range_error_deg: exercise.range_error_deg().map(f64::from),
    };
    let (street, analysis) = replayed(track, &exercise, template.as_ref())?;
    let report = JsonReport::new(&subject, &analysis, street.report()).without_latency();
    say_report(&report, args.json)
}

/// A track taken down the street.
pub(crate) fn replayed(
    track: Arc<Track>,
    exercise: &Exercise,
    template: Option<&Template>,
) -> Result<(Street, Analysis), CliError> {
    let poses = Box::new(ReplayedPoses(Arc::clone(&track)));
    let mut street = Street::with_template(poses, exercise, template);
    let mut source = TrackSource::new(track);
    let analysis = analyse(&mut source, &mut street, |_, _, _| Ok(())).map_err(failed)?;
    Ok((street, analysis))
}
