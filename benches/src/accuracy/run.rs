//! One run of everything: what is there is measured, what is not is said.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use goodform_datasets::{LabelledTrack, Set, read};
use goodform_exercises::{Exercise, Library};

use super::angles;
use super::clips::clips;
use super::drawn::{self, Extent};
use super::judgement::SEEDS;
use super::key_numbers::key_numbers;
use super::network::Network;
use super::options::{Options, Part};
use super::report::{AccuracyReport, REPORT_VERSION, SetSize};
use super::{AccuracyError, figures, judgement, row_labels, spaces};

/// Where data is looked for when no folder is named, from the root of the workspace.
const SHARED_DATA: &str = "../shared/labelled";
/// The quick report looks at so many drawn people, and at so many movements that must not be another.
const QUICK_PEOPLE: usize = 2;
const QUICK_MOVEMENTS: usize = 3;
const GOLDEN: &str = "datasets/golden";

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
    let (people, movements) = if options.quick {
        (QUICK_PEOPLE, QUICK_MOVEMENTS)
    } else {
        (usize::MAX, usize::MAX)
    };
    let wrong = |error: goodform_datasets::MovementError| AccuracyError::Street(error.to_string());
    if options.wants(Part::Sides) {
        told("counting from every side, recorded and drawn");
        report.spaces = spaces::count_labelled(&tracks, &exercises, sides);
        let figures = figures::count_figures(&exercises, sides, people).map_err(wrong)?;
        report.spaces.extend(figures);
        report.drawn_others = figures::count_others(&exercises, movements).map_err(wrong)?;
    }
    if options.wants(Part::Judgement) {
        told("judging right against wrong");
        report.judgement =
            judgement::judged(&tracks, &exercises, if options.quick { 1 } else { SEEDS });
        report.row_labels = row_labels::row_labels(&tracks, &exercises);
    }
    if let Some(first) = exercises.first() {
        if options.wants(Part::Angles) {
            told("angles of recorded people");
            report.angles = angles::recorded(&tracks, &yaws);
            drawn_angles(options, &network, first, &yaws, &mut report, told)?;
        }
        drop(tracks);
        if options.wants(Part::Clips) || options.wants(Part::Robustness) {
            clips(options, root, &exercises, &network, &mut report, told)?;
        }
    }
    report.key_numbers = key_numbers(&report);
    Ok(report)
}

fn drawn_angles(
    options: &Options,
    network: &Network,
    first: &Exercise,
    yaws: &[f32],
    report: &mut AccuracyReport,
    told: &mut dyn FnMut(&str),
) -> Result<(), AccuracyError> {
    let extent = if options.quick {
        Extent::Quick
    } else {
        Extent::Whole
    };
    let drawn = drawn::drawn(network, first, yaws, extent, told)?;
    report.angles.extend(drawn);
    report.gates = angles::gates(&report.angles, yaws);
    for id in options.also.iter().filter(|_| !options.quick) {
        // Another network is for comparison: two movements, the camera on a table.
        let other = Network::find(id)?;
        let drawn = drawn::drawn(&other, first, yaws, Extent::Quick, told)?;
        report.angles.extend(drawn);
    }
    Ok(())
}

/// A folder that was named must be there; one that is only looked for need not.
pub(super) fn folder(
    named: Option<&PathBuf>,
    looked_for: PathBuf,
) -> Result<Option<PathBuf>, AccuracyError> {
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
        report.excerpts = true;
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
