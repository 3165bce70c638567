//! The sections on counting: clip by clip, and where nothing may be counted.

use std::collections::{BTreeMap, BTreeSet};

use super::counting::{Cell, ClipCount};
use super::document::Document;
use super::interval::Mean;
use super::report::AccuracyReport;
use super::svg::{MapCell, map};

/// Maps with more columns are cut into several.
const MAP_COLUMNS: usize = 16;

/// Counting, clip by clip.
pub fn counting(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Counting on clips");
    if let Some(sums) = &report.counting.sums {
        let mean =
            |mean: &Option<Mean>| mean.map_or("not known".to_owned(), |mean| mean.to_string());
        let rows = [
            (
                "clips counted right, within what is unclear",
                sums.right.to_string(),
            ),
            ("off by one at most (OBO)", sums.off_by_one.to_string()),
            ("mean error (MAE)", mean(&sums.mae)),
            ("true repetitions found", sums.found.to_string()),
            (
                "counted repetitions that were none",
                sums.invented.to_string(),
            ),
            (
                "mean error of the turn's time, s (truth by eye, within 0.3 s)",
                mean(&sums.turn_error_s),
            ),
            (
                "exercises that are silent on clips where they must be",
                sums.silent.to_string(),
            ),
            (
                "such clips on which every exercise is silent",
                sums.silent_clips.to_string(),
            ),
            (
                "exercises that are silent on clips of other exercises, which may resemble them",
                sums.silent_on_others.to_string(),
            ),
        ];
        document.table(
            &["what", "result"],
            rows.map(|(what, said)| vec![what.to_owned(), said]),
        );
    }
    let rows = report.counting.clips.iter().map(row_of_clip);
    let head = [
        "clip",
        "exercise",
        "view",
        "true",
        "counted",
        "missed",
        "invented",
        "turn error s",
        "held s",
        "attempts",
        "",
    ];
    document.table(&head, rows);
    if !report.counting.not_in_library.is_empty() {
        let lacking = report.counting.not_in_library.iter();
        let lacking: Vec<String> = lacking
            .map(|(id, count)| format!("{id} ({count})"))
            .collect();
        document.text(format!(
            "Clips of exercises the library has not, with which nothing was counted: {}.",
            lacking.join(", ")
        ));
    }
}

fn row_of_clip(clip: &ClipCount) -> Vec<String> {
    let turns = &clip.matching.turn_errors_s;
    let turn = turns.iter().map(|error| error.abs()).sum::<f64>() / turns.len() as f64;
    vec![
        clip.clip.clone(),
        clip.exercise.clone(),
        clip.view.clone(),
        format!(
            "{}{}",
            clip.truth,
            if clip.tolerance > 0 {
                format!(" ±{}", clip.tolerance)
            } else {
                String::new()
            }
        ),
        clip.counted.to_string(),
        clip.matching.missed.to_string(),
        clip.matching.invented.to_string(),
        if turns.is_empty() {
            String::new()
        } else {
            format!("{turn:.2}")
        },
        clip.hold_s.map_or(String::new(), |[held, truth]| {
            format!("{held:.1} of {truth:.1}")
        }),
        clip.attempts.to_string(),
        if clip.is_right() { "right" } else { "WRONG" }.to_owned(),
    ]
}

/// What is counted where nothing may be.
pub fn silence(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Where nothing may be counted");
    document.text(
        "Every exercise for the camera on every clip that shows nothing, or a movement outside the library. \
         Counting is not recognising: on clips of other exercises, which may resemble one another, the map \
         further below is for information.",
    );
    let (zero, others): (Vec<&Cell>, Vec<&Cell>) = report
        .counting
        .matrix
        .iter()
        .partition(|cell| cell.must_be_zero);
    let wrong = zero.iter().filter(|cell| cell.is_wrong());
    document.table(
        &["clip", "exercise", "counted", "allowed"],
        wrong.map(|cell| {
            vec![
                cell.clip.clone(),
                cell.exercise.clone(),
                cell.counted.to_string(),
                cell.tolerance.to_string(),
            ]
        }),
    );
    matrix(
        "silence",
        "Counted where nothing may be counted",
        &zero,
        document,
    );
    matrix(
        "others",
        "Counted on clips of other exercises",
        &others,
        document,
    );
    let drawn: Vec<&Cell> = report.drawn_others.iter().collect();
    matrix(
        "drawn",
        "Counted on drawn movements that are another (for information)",
        &drawn,
        document,
    );
}

fn matrix(name: &str, title: &str, cells: &[&Cell], document: &mut Document) {
    let exercises: BTreeSet<&str> = cells.iter().map(|cell| cell.exercise.as_str()).collect();
    let mut rows: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for cell in cells {
        rows.entry(&cell.clip)
            .or_default()
            .insert(&cell.exercise, cell.counted);
    }
    let exercises: Vec<&str> = exercises.into_iter().collect();
    for (number, columns) in exercises.chunks(MAP_COLUMNS).enumerate() {
        let names: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
        let drawn: Vec<(String, Vec<MapCell>)> = rows
            .iter()
            .map(|(clip, counted)| {
                let cells = columns.iter().map(|exercise| match counted.get(exercise) {
                    Some(0) => MapCell {
                        text: "0".to_owned(),
                        good: Some(1.0),
                    },
                    Some(count) => MapCell {
                        text: count.to_string(),
                        good: Some(0.0),
                    },
                    None => MapCell {
                        text: String::new(),
                        good: None,
                    },
                });
                ((*clip).to_owned(), cells.collect())
            })
            .collect();
        let file = if number == 0 {
            name.to_owned()
        } else {
            format!("{name}_{}", number + 1)
        };
        document.plot(&file, title, map(title, &names, &drawn));
    }
}
