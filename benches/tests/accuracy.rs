//! The report's parts on what is in the repository: they run, say what they must, and say it twice.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};

use goodform_benches::accuracy::angles::{self, Source};
use goodform_benches::accuracy::report::AccuracyReport;
use goodform_benches::accuracy::{Budgets, figures, judgement, row_labels, spaces};
use goodform_datasets::{LabelledTrack, Movement, Set, read};
use goodform_exercises::{Exercise, Library};

fn golden() -> Vec<LabelledTrack> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../datasets/golden");
    let readings = Set::ALL.map(|set| read(set, &folder, |_| true).tracks);
    readings.into_iter().flatten().collect()
}

fn measured() -> AccuracyReport {
    let library = Library::builtin().expect("the library");
    let exercises: Vec<&Exercise> = library.exercises().collect();
    let tracks = golden();
    let yaws = [0.0, 90.0];
    let mut report = AccuracyReport {
        angles: angles::recorded(&tracks, &yaws),
        spaces: spaces::count_labelled(&tracks, &exercises, &yaws),
        judgement: judgement::judged(&tracks, &exercises, 1),
        row_labels: row_labels::row_labels(&tracks, &exercises),
        ..AccuracyReport::default()
    };
    report.gates = angles::gates(&report.angles, &yaws);
    report
        .spaces
        .extend(figures::count_figures(&exercises, &[90.0], 2).expect("movements"));
    report
}

#[test]
fn two_runs_give_the_same_numbers() {
    let text = || serde_json::to_string(&measured()).expect("a report");
    assert_eq!(text(), text());
}

#[test]
fn the_parts_say_what_they_must() {
    let report = measured();
    let knee = |yaw: f32, measure: &str| {
        let mut cells = report.angles.iter();
        let cell = cells.find(|c| {
            c.source == Source::Recorded
                && c.measure == measure
                && (c.yaw_deg - yaw).abs() < 0.1
                && (c.height_m - 1.05).abs() < 0.01
        });
        cell.expect("measured").error.mae.value
    };
    // In the picture, the bend of a knee is lost from the front and seen from the side.
    assert!(knee(90.0, "knee_flex") < 6.0, "{}", knee(90.0, "knee_flex"));
    assert!(knee(0.0, "knee_flex") > 2.0 * knee(90.0, "knee_flex"));
    assert!(knee(0.0, "knee_flex_3d") < knee(0.0, "knee_flex"));
    let squat = report.spaces.iter().find(|row| row.exercise == "squat");
    assert!(squat.expect("counted").found.of > 0);
    assert!(
        report
            .judgement
            .iter()
            .any(|row| row.right == 2 && row.wrong == 1)
    );
}

#[test]
fn a_report_is_written_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    measured().write(folder.path()).expect("written");
    for name in [
        "accuracy.md",
        "accuracy.html",
        "accuracy.json",
        "views.svg",
        "found.svg",
    ] {
        let text = std::fs::read_to_string(folder.path().join(name)).expect("there");
        assert!(text.len() > 300 && !text.contains("NaN"), "{name}");
    }
}

#[test]
fn the_committed_limits_can_be_read() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("budgets.toml");
    Budgets::read(&path).expect("of their shape");
}

/// Sets name exercises by id: an id that the library has not yet is told, one that is no id is refused.
#[test]
fn sets_name_exercises_by_ids() {
    let library = Library::builtin().expect("the library");
    for track in golden() {
        let Some(id) = track.exercise else { continue };
        assert!(
            id.chars()
                .all(|char| char.is_ascii_lowercase() || char == '_'),
            "{id}"
        );
        let drawn = Movement::ids().any(|known| known == id);
        assert!(
            library.find(&id).is_some() || drawn || id == "plank",
            "{id} is nowhere known"
        );
    }
}
