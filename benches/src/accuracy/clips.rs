//! The clips: each is seen once, counted by every exercise, and some are altered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use goodform::street::{StageTimes, Timings, percentiles};
use goodform_datasets::{Card, Clip, ClipKind, read_clips};
use goodform_exercises::Exercise;
use goodform_pose::Track;

use super::cache::see_cached;
use super::network::Network;
use super::observed::{Observed, Sighting};
use super::options::{Options, Part};
use super::report::{AccuracyReport, SetSize, Speed};
use super::run::folder;
use super::{AccuracyError, robustness};

/// Where clips are looked for when no folder is named, from the root of the workspace.
const SHARED_CLIPS: &str = "../shared/clips";
/// The quick report looks at so many clips of an exercise, and of nothing or another movement.
const QUICK_EACH: usize = 1;
const QUICK_SILENT: usize = 5;
/// And at so many exercises, those with the smallest films: three minutes are for two cores.
const QUICK_EXERCISES: usize = 12;
/// Clips that are altered.
const ALTERED_CLIPS: usize = 14;

/// A clip with what was seen of it.
type SeenClip<'a> = (&'a Clip, Arc<Vec<Observed>>);

/// Sees every clip that is wanted and measures on it.
///
/// # Errors
/// A folder that was named is not there, or its table cannot be read.
pub fn clips(
    options: &Options,
    root: &Path,
    exercises: &[&Exercise],
    network: &Network,
    report: &mut AccuracyReport,
    told: &mut dyn FnMut(&str),
) -> Result<(), AccuracyError> {
    let Some(folder) = folder(options.clips.as_ref(), root.join(SHARED_CLIPS))? else {
        report
            .problems
            .push("no folder of clips was given or found".to_owned());
        return Ok(());
    };
    let (all, problems) = match read_clips(&folder) {
        Ok(read) => read,
        Err(error) if options.clips.is_some() => {
            return Err(AccuracyError::Street(error.to_string()));
        }
        Err(error) => (Vec::new(), vec![error]),
    };
    let unreadable = problems.len();
    report
        .problems
        .extend(problems.iter().map(ToString::to_string));
    let wanted: Vec<&Clip> = all
        .iter()
        .filter(|clip| {
            options
                .only
                .as_ref()
                .is_none_or(|word| clip.name().contains(word))
        })
        .collect();
    let wanted = if options.quick {
        few(&wanted, exercises)
    } else {
        wanted
    };
    let mut seen: Vec<SeenClip<'_>> = Vec::new();
    let mut timed = Vec::new();
    for (number, clip) in wanted.iter().enumerate() {
        told(&format!(
            "clip {} of {}: {}",
            number + 1,
            wanted.len(),
            clip.name()
        ));
        match sight(clip, options, network, exercises) {
            Ok(Some(sighting)) => {
                let name = clip.name();
                let warned = sighting
                    .warnings
                    .iter()
                    .map(|said| format!("{name}: {said}"));
                report.problems.extend(warned);
                timed.extend(sighting.timings.clone());
                let frames = Arc::new(sighting.frames);
                report.counting.add(clip, &frames, exercises);
                seen.push((clip, frames));
            }
            Ok(None) => report
                .problems
                .push(format!("{}: there is no track of it", clip.name())),
            Err(error) => report.problems.push(format!("{}: {error}", clip.name())),
        }
    }
    report.counting.sum();
    report.truth.push(size_of_clips(&seen, unreadable));
    report.speed = speed(&timed);
    if !options.quick && options.tracks.is_none() && options.wants(Part::Robustness) {
        let chosen = robustness::chosen(&seen, exercises, ALTERED_CLIPS);
        report.robustness = robustness::measure(&chosen, network, told);
    }
    Ok(())
}

/// The smallest files: a few of each exercise, and of what must count nothing.
fn few<'a>(clips: &[&'a Clip], exercises: &[&Exercise]) -> Vec<&'a Clip> {
    let mut by_size: Vec<&Clip> = clips.to_vec();
    let bytes = |clip: &Clip| std::fs::metadata(&clip.path).map_or(u64::MAX, |m| m.len());
    by_size.sort_by(|a, b| bytes(a).cmp(&bytes(b)).then_with(|| a.path.cmp(&b.path)));
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    by_size.retain(|clip| {
        let (group, most) = match &clip.kind {
            ClipKind::Exercise(id) if exercises.iter().any(|exercise| exercise.id == *id) => {
                (id.as_str(), QUICK_EACH)
            }
            ClipKind::Exercise(_) => return false,
            ClipKind::Other(_) | ClipKind::Nothing => ("", QUICK_SILENT),
        };
        let is_known = taken.contains_key(group);
        let exercises = taken.keys().filter(|group| !group.is_empty()).count();
        if !is_known && !group.is_empty() && exercises >= QUICK_EXERCISES {
            return false;
        }
        let taken = taken.entry(group).or_default();
        *taken += 1;
        *taken <= most
    });
    by_size
}

/// What was seen of a clip; `None` where tracks are used and it has none.
fn sight(
    clip: &Clip,
    options: &Options,
    network: &Network,
    exercises: &[&Exercise],
) -> Result<Option<Sighting>, AccuracyError> {
    let Some(folder) = &options.tracks else {
        let Some(first) = exercises.first() else {
            return Ok(None);
        };
        return see_cached(&clip.path, network, first, options.cache.as_deref()).map(Some);
    };
    let path = folder.join(format!("{}.json", clip.name()));
    if !path.is_file() {
        return Ok(None);
    }
    let text =
        std::fs::read_to_string(&path).map_err(|error| AccuracyError::file(&path, &error))?;
    let track = Track::from_json(&text).map_err(|error| AccuracyError::file(&path, &error))?;
    Ok(Some(Sighting::of_track(&track)))
}

fn size_of_clips(seen: &[SeenClip<'_>], unreadable: usize) -> SetSize {
    let card = Card::of_clips().ok();
    let origins: BTreeSet<&str> = seen.iter().map(|(clip, _)| clip.origin.as_str()).collect();
    SetSize {
        set: "clips".to_owned(),
        licence: card
            .as_ref()
            .map(|card| card.licence.clone())
            .unwrap_or_default(),
        recordings: seen.len(),
        subjects: origins.len(),
        frames: seen.iter().map(|(_, frames)| frames.len()).sum(),
        repetitions: Some(seen.iter().map(|(clip, _)| clip.truth.count).sum()),
        unreadable,
        defects: card.map(|card| card.defects).unwrap_or_default(),
    }
}

fn speed(timed: &[Timings]) -> Option<Speed> {
    type Pick = fn(&StageTimes) -> f32;
    let stages: [(&'static str, Pick); 6] = [
        ("detect", |times| times.detect),
        ("preprocess", |times| times.preprocess),
        ("network", |times| times.network),
        ("decode", |times| times.decode),
        ("coach", |times| times.coach),
        ("total", |times| times.total),
    ];
    let all: Vec<StageTimes> = timed.iter().flat_map(Timings::all).copied().collect();
    let mut speed = Speed {
        films: timed.len(),
        frames: all.len(),
        ..Speed::default()
    };
    for (name, pick) in stages {
        // Most frames are not searched: only those that are tell how long a search takes.
        let times = all
            .iter()
            .map(pick)
            .filter(|ms| name != "detect" || *ms > 0.0);
        if let Some(times) = percentiles(times.collect()) {
            speed.stages_ms.insert(name, times);
        }
    }
    (!all.is_empty()).then_some(speed)
}
