//! The sections of the report for people.

use std::collections::BTreeMap;

use super::document::Document;
use super::interval::Mean;
use super::report::AccuracyReport;
use super::spaces::SpaceCount;
use super::svg::{Line, lines};
use super::{section_angles, section_counting, section_judgement};

/// The whole report.
pub fn document(report: &AccuracyReport) -> Document {
    let mut document = Document::default();
    document.heading(1, "How exact Goodform is");
    document.text(format!(
        "Goodform {}, network {} on {}{}. Numbers in brackets are 95 % intervals: Wilson's for rates, drawn by \
         subject (by origin for clips) for means. Two runs on the same data give the same numbers, speed aside.",
        report.goodform,
        report.model,
        report.engine,
        if report.quick { ", quick: a few clips and views only" } else { "" }
    ));
    truth(report, &mut document);
    section_counting::counting(report, &mut document);
    section_counting::silence(report, &mut document);
    spaces(report, &mut document);
    section_angles::angles(report, &mut document);
    robustness(report, &mut document);
    speed(report, &mut document);
    section_judgement::judgement(report, &mut document);
    document.heading(2, "What was left out");
    document.table(
        &["What"],
        report.problems.iter().map(|said| vec![said.clone()]),
    );
    document
}

fn truth(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "What truth there was");
    let rows = report.truth.iter().map(|set| {
        vec![
            set.set.clone(),
            set.licence.clone(),
            set.recordings.to_string(),
            set.subjects.to_string(),
            set.frames.to_string(),
            set.repetitions
                .map_or("not known".to_owned(), |count| count.to_string()),
            set.unreadable.to_string(),
        ]
    });
    let head = [
        "set",
        "licence",
        "recordings",
        "people or origins",
        "frames or rows",
        "true repetitions",
        "unreadable",
    ];
    document.table(&head, rows);
    for set in &report.truth {
        document.text(format!("{}: {}.", set.set, set.defects.join("; ")));
    }
}

fn spaces(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Counting from every side");
    document.text(
        "Labelled recordings in space, the repetitions of each person one after another, seen by a virtual \
         camera with the noise measured on the network; and drawn people of five sizes, girths and tempi with the same noise, every moment of theirs known. Repetitions \
         labelled incorrect are repetitions all the same, but may be too small to count.",
    );
    let mean = |mean: &Option<Mean>| mean.map_or(String::new(), |mean| mean.to_string());
    let rows = report.spaces.iter().map(|row| {
        let [start, turn, end] = &row.start_turn_end_s;
        vec![
            row.set.clone(),
            row.exercise.clone(),
            row.label.clone(),
            format!("{:.0}", row.yaw_deg),
            row.exact.to_string(),
            row.off_by_one.to_string(),
            row.found.to_string(),
            row.invented.to_string(),
            mean(&row.mae),
            mean(start),
            mean(turn),
            mean(end),
        ]
    });
    let head = [
        "set",
        "exercise",
        "label",
        "yaw",
        "people exact",
        "off by one",
        "repetitions found",
        "invented",
        "MAE",
        "start error s",
        "turn error s",
        "end error s",
    ];
    document.table(&head, rows);
    let mut by_group: BTreeMap<(String, String), Vec<&SpaceCount>> = BTreeMap::new();
    for row in report.spaces.iter().filter(|row| row.label != "incorrect") {
        by_group
            .entry((row.set.clone(), row.exercise.clone()))
            .or_default()
            .push(row);
    }
    let drawn: Vec<Line> = by_group
        .into_iter()
        .map(|((set, exercise), rows)| Line {
            name: format!("{exercise}, {}", set.split(' ').next().unwrap_or_default()),
            points: rows
                .iter()
                .map(|r| (f64::from(r.yaw_deg), r.found.share.map(|s| s * 100.0)))
                .collect(),
        })
        .collect();
    let title = "Repetitions found, by yaw";
    document.plot(
        "found",
        title,
        lines(title, ["yaw, degrees", "found, %"], &drawn, None),
    );
}

fn robustness(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Robustness");
    document.text("The same clips, altered and seen anew. Same: the count did not change.");
    let rows = report.robustness.iter().map(|row| {
        let changed = row
            .changed
            .iter()
            .map(|(clip, before, after)| format!("{clip} {before}→{after}"));
        vec![
            row.alteration.clone(),
            row.same.to_string(),
            row.right.to_string(),
            row.right_before.to_string(),
            changed.collect::<Vec<_>>().join(", "),
            row.failed.join("; "),
        ]
    });
    document.table(
        &[
            "altered",
            "same count",
            "right",
            "right unaltered",
            "changed",
            "not seen",
        ],
        rows,
    );
}

fn speed(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Speed");
    let Some(speed) = &report.speed else {
        document
            .text("No film was looked at in this run (tracks, or the cache), so there is none.");
        return;
    };
    document.text(format!(
        "Milliseconds a frame over {} frames of {} films on this machine, as it was loaded then. Detection: \
         only frames in which the person was searched for.",
        speed.frames, speed.films
    ));
    let rows = speed.stages_ms.iter().map(|(stage, ms)| {
        let number = |ms: f32| format!("{ms:.2}");
        vec![
            (*stage).to_owned(),
            number(ms.p50),
            number(ms.p95),
            number(ms.p99),
        ]
    });
    document.table(&["stage", "median", "p95", "p99"], rows);
}
