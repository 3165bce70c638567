//! One run of everything: what is there is measured, what is not is said.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goodform::street::{StageTimes, Timings, percentiles};
use goodform_datasets::{Card, Clip, ClipKind, LabelledTrack, Set, read, read_clips};
use goodform_exercises::{Exercise, Library};
use goodform_pose::Track;

use super::angles::{self, Source};
use super::cache::see_cached;
use super::drawn::{self, Extent};
use super::network::Network;
use super::observed::{Observed, Sighting};
use super::options::Options;
use super::report::{AccuracyReport, REPORT_VERSION, SetSize, Speed};
use super::{AccuracyError, figures, judgement, robustness, spaces};

/// Where data is looked for when no folder is named, from the root of the workspace.
const SHARED_DATA: &str = "../shared/labelled";
const SHARED_CLIPS: &str = "../shared/clips";
const GOLDEN: &str = "datasets/golden";
/// The quick report looks at so many clips of an exercise, and of nothing or another movement.
const QUICK_EACH: usize = 1;
const QUICK_SILENT: usize = 5;
/// Clips that are altered.
const ALTERED_CLIPS: usize = 12;

/// A clip with what was seen of it.
type SeenClip<'a> = (&'a Clip, Arc<Vec<Observed>>);

/// Measures everything. `told` hears what is being done.
///
/// # Errors
/// [`AccuracyError`]: the library or the network cannot be opened, or a folder that was named is not there.
pub fn run(
    options: &Options,
    root: &Path,
    told: &mut dyn FnMut(&str),
) -> Result<AccuracyReport, AccuracyError> {
    let library = Library::builtin().map_err(|error| AccuracyError::Library(error.to_string()))?;
    let exercises: Vec<&Exercise> = library.exercises().collect();
    let network = Network::find(&options.model)?;
    let mut report = AccuracyReport {
        version: REPORT_VERSION,
        goodform: env!("CARGO_PKG_VERSION"),
        model: network.id().to_owned(),
        engine: network.engine(),
        quick: options.quick,
        exercises: exercises
            .iter()
            .map(|exercise| exercise.id.clone())
            .collect(),
        ..AccuracyReport::default()
    };
    let tracks = labelled(options, root, &mut report, told)?;
    let yaws = angles::yaws(if options.quick { 45 } else { 15 });
    let sides: &[f32] = if options.quick {
        &[0.0, 60.0, 90.0]
    } else {
        &spaces::YAWS
    };
    told("counting on labelled sets and figures");
    report.spaces = spaces::count_labelled(&tracks, &exercises, sides);
    let wrong = |error: goodform_datasets::MovementError| AccuracyError::Street(error.to_string());
    report
        .spaces
        .extend(figures::count_figures(&exercises, sides).map_err(wrong)?);
    report.drawn_others = figures::count_others(&exercises).map_err(wrong)?;
    told("angles of recorded people");
    report.angles = angles::recorded(&tracks, &yaws);
    report.judgement = judgement::frame(&tracks);
    drop(tracks);
    if let Some(first) = exercises.first() {
        let extent = if options.quick {
            Extent::Quick
        } else {
            Extent::Whole
        };
        report
            .angles
            .extend(drawn::drawn(&network, first, &yaws, extent, told)?);
        report.gates = angles::gates(&report.angles, &yaws);
        for id in options.also.iter().filter(|_| !options.quick) {
            // Another network is for comparison: two movements, the camera on a table.
            let other = Network::find(id)?;
            report
                .angles
                .extend(drawn::drawn(&other, first, &yaws, Extent::Quick, told)?);
        }
        clips(options, root, &exercises, &network, &mut report, told)?;
    }
    report.key_numbers = key_numbers(&report);
    Ok(report)
}

/// A folder that was named must be there; one that is only looked for need not.
fn folder(named: Option<&PathBuf>, looked_for: PathBuf) -> Result<Option<PathBuf>, AccuracyError> {
    match named {
        Some(folder) if folder.is_dir() => Ok(Some(folder.clone())),
        Some(folder) => Err(AccuracyError::file(folder, &"there is no such folder")),
        None => Ok(looked_for.is_dir().then_some(looked_for)),
    }
}

fn labelled(
    options: &Options,
    root: &Path,
    report: &mut AccuracyReport,
    told: &mut dyn FnMut(&str),
) -> Result<Vec<LabelledTrack>, AccuracyError> {
    let folder = folder(options.data.as_ref(), root.join(SHARED_DATA))?;
    if folder.is_none() {
        let note = "the labelled sets are not here: the excerpts in the repository stand in";
        report.problems.push(note.to_owned());
    }
    let folder = folder.unwrap_or_else(|| root.join(GOLDEN));
    let mut all = Vec::new();
    for set in Set::ALL {
        told(&format!("reading {set}"));
        let reading = read(set, &folder, |_| true);
        if reading.tracks.is_empty() && reading.problems.is_empty() {
            report
                .problems
                .push(format!("no recording of {set} was found"));
            continue;
        }
        let card = set.card().ok();
        let repetitions = reading
            .tracks
            .iter()
            .map(|t| t.repetitions.as_ref().map(|r| r.count));
        let people: BTreeSet<&str> = reading.tracks.iter().map(|t| t.subject.as_str()).collect();
        report.truth.push(SetSize {
            set: set.name().to_owned(),
            licence: card
                .as_ref()
                .map(|card| card.licence.clone())
                .unwrap_or_default(),
            recordings: reading.tracks.len(),
            subjects: people.len(),
            frames: reading.tracks.iter().map(|track| track.frames.len()).sum(),
            repetitions: repetitions.sum(),
            unreadable: reading.problems.len(),
            defects: card.map(|card| card.defects).unwrap_or_default(),
        });
        let problems = reading.problems.iter().map(ToString::to_string);
        report.problems.extend(problems);
        all.extend(reading.tracks);
    }
    Ok(all)
}

fn clips(
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
    if !options.quick && options.tracks.is_none() {
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

/// The numbers that limits are set for; one whose data was not here is left out.
fn key_numbers(report: &AccuracyReport) -> BTreeMap<String, f64> {
    let mut numbers = BTreeMap::new();
    let mut put = |name: &str, value: Option<f64>| {
        if let Some(value) = value {
            numbers.insert(name.to_owned(), value);
        }
    };
    if let Some(sums) = &report.counting.sums {
        put("clips_right", sums.right.share);
        put("clips_off_by_one", sums.off_by_one.share);
        put("clips_silent", sums.silent.share);
        put("clips_mae", sums.mae.map(|mae| mae.value));
    }
    for (name, label) in [("labelled", "correct"), ("figure", "drawn")] {
        let of = |pick: fn(&spaces::SpaceCount) -> super::interval::Rate| {
            let rows = report.spaces.iter().filter(|row| row.label == label);
            let (hits, all) = rows
                .map(pick)
                .fold((0, 0), |(h, n), r| (h + r.hits, n + r.of));
            super::interval::Rate::new(hits, all).share
        };
        put(&format!("{name}_exact"), of(|row| row.exact));
        put(&format!("{name}_found"), of(|row| row.found));
    }
    for (name, source) in [("drawn", Source::Drawn), ("recorded", Source::Recorded)] {
        for measure in [
            "knee_flex_3d",
            "hip_flex_3d",
            "elbow_flex_3d",
            "arm_lift_3d",
        ] {
            let cells = report.angles.iter().filter(|cell| {
                cell.source == source
                    && cell.measure == measure
                    && (source != Source::Drawn || cell.model == report.model)
            });
            let errors: Vec<f64> = cells.map(|cell| cell.error.mae.value).collect();
            let mean = errors.iter().sum::<f64>() / errors.len() as f64;
            put(
                &format!("{measure}_{name}_mae_deg"),
                (!errors.is_empty()).then_some(mean),
            );
        }
    }
    numbers
}
