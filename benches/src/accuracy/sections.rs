//! The sections of the report for people.

use std::collections::{BTreeMap, BTreeSet};

use super::angles::{AngleCell, Source, ViewGate};
use super::counting::Cell;
use super::document::Document;
use super::interval::Mean;
use super::report::AccuracyReport;
use super::spaces::SpaceCount;
use super::svg::{Line, MapCell, lines, map};

/// Maps with more columns are cut into several.
const MAP_COLUMNS: usize = 16;

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
    counting(report, &mut document);
    silence(report, &mut document);
    spaces(report, &mut document);
    angles(report, &mut document);
    robustness(report, &mut document);
    speed(report, &mut document);
    judgement(report, &mut document);
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

fn counting(report: &AccuracyReport, document: &mut Document) {
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
    let rows = report.counting.clips.iter().map(|clip| {
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
    });
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

fn silence(report: &AccuracyReport, document: &mut Document) {
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

fn spaces(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Counting from every side");
    document.text(
        "Labelled recordings in space, the repetitions of each person one after another, seen by a virtual \
         camera with the noise measured on the network; and the drawn figure's exact landmarks. Repetitions \
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

fn angles(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Angles");
    document.text(
        "Yaw 0 faces the camera, 90 shows the right side, 180 the back. Drawn: figures of different people \
         through the network, each landmark and angle known. Recorded: people of the sets in space, through \
         the virtual camera and its noise. In the picture (2D) and in space (3D) against the same truth. \
         Errors are taken on the side nearer the camera, where it could be measured at all.",
    );
    document.heading(
        3,
        "Views in which each measure stays within its stated error",
    );
    document.text(
        "The mean size of the error at the worst height of the camera, and measurable in half of the moments; \
         the stricter of drawn and recorded sets the gate.",
    );
    gate_map(&report.gates, document);
    document.table(
        &[
            "measure",
            "plane",
            "stated error",
            "unit",
            "within, yaw from-to",
            "drawn MAE over yaws",
            "recorded MAE over yaws",
        ],
        report.gates.iter().map(gate_row),
    );
    for measure in ["knee_flex", "hip_flex", "elbow_flex", "shoulder_elev"] {
        angle_plot(&report.angles, measure, &report.gates, document);
    }
    document.heading(3, "Cell by cell");
    let rows = report.angles.iter().map(|cell| {
        let error = &cell.error;
        vec![
            cell.measure.to_owned(),
            if cell.source == Source::Drawn {
                "drawn"
            } else {
                "recorded"
            }
            .to_owned(),
            cell.model.clone(),
            format!("{:.0}", cell.yaw_deg),
            format!("{:.1}", cell.height_m),
            error.mae.to_string(),
            format!("{:.2}", error.bias),
            format!("{:.2}", error.p95),
            error
                .measured
                .share
                .map_or(String::new(), |share| format!("{:.0} %", share * 100.0)),
            error.measured.of.to_string(),
        ]
    });
    let head = [
        "measure",
        "source",
        "model",
        "yaw",
        "camera m",
        "MAE",
        "bias",
        "p95",
        "measured",
        "of moments",
    ];
    document.table(&head, rows);
}

fn gate_map(gates: &[ViewGate], document: &mut Document) {
    let Some(first) = gates.first() else { return };
    let columns: Vec<String> = first
        .views
        .iter()
        .map(|view| format!("{:.0}", view.yaw_deg))
        .collect();
    let rows: Vec<(String, Vec<MapCell>)> = gates
        .iter()
        .map(|gate| {
            let cells = gate.views.iter().map(|view| {
                let worst = view.drawn.into_iter().chain(view.recorded).reduce(f64::max);
                MapCell {
                    text: worst.map_or(String::new(), |worst| short(worst, &gate.unit)),
                    good: view.within.map(|within| if within { 1.0 } else { 0.0 }),
                }
            });
            let stated = short(f64::from(gate.stated), &gate.unit);
            (
                format!("{} (states {stated})", gate.measure),
                cells.collect(),
            )
        })
        .collect();
    let title = "Mean error by yaw, and where it is within what is stated";
    document.plot("views", title, map(title, &columns, &rows));
}

fn short(value: f64, unit: &str) -> String {
    if unit == "degrees" {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}

fn gate_row(gate: &ViewGate) -> Vec<String> {
    let mut spans: Vec<String> = Vec::new();
    let mut open: Option<(f32, f32)> = None;
    for view in &gate.views {
        match (view.within == Some(true), &mut open) {
            (true, Some((_, to))) => *to = view.yaw_deg,
            (true, None) => open = Some((view.yaw_deg, view.yaw_deg)),
            (false, _) => spans.extend(open.take().map(|(from, to)| format!("{from:.0}-{to:.0}"))),
        }
    }
    spans.extend(open.map(|(from, to)| format!("{from:.0}-{to:.0}")));
    let over = |values: Vec<f64>| {
        let low = values.iter().copied().reduce(f64::min);
        let high = values.iter().copied().reduce(f64::max);
        low.zip(high)
            .map_or("not measured".to_owned(), |(low, high)| {
                format!("{}-{}", short(low, &gate.unit), short(high, &gate.unit))
            })
    };
    vec![
        gate.measure.to_owned(),
        gate.plane.clone(),
        short(f64::from(gate.stated), &gate.unit),
        gate.unit.clone(),
        if spans.is_empty() {
            "nowhere".to_owned()
        } else {
            spans.join(", ")
        },
        over(gate.views.iter().filter_map(|view| view.drawn).collect()),
        over(gate.views.iter().filter_map(|view| view.recorded).collect()),
    ]
}

/// 2D against 3D, drawn and recorded, over the yaw.
fn angle_plot(cells: &[AngleCell], flat: &str, gates: &[ViewGate], document: &mut Document) {
    let deep = if flat == "shoulder_elev" {
        "arm_lift_3d".to_owned()
    } else {
        format!("{flat}_3d")
    };
    let mut drawn = Vec::new();
    for (measure, short) in [(flat, "2D"), (deep.as_str(), "3D")] {
        let Some(gate) = gates.iter().find(|gate| gate.measure == measure) else {
            continue;
        };
        let points =
            |pick: fn(&super::angles::GateView) -> Option<f64>| -> Vec<(f64, Option<f64>)> {
                gate.views
                    .iter()
                    .map(|view| (f64::from(view.yaw_deg), pick(view)))
                    .collect()
            };
        drawn.push(Line {
            name: format!("{short} drawn"),
            points: points(|view| view.drawn),
        });
        drawn.push(Line {
            name: format!("{short} recorded"),
            points: points(|view| view.recorded),
        });
    }
    drawn.retain(|line| line.points.iter().any(|point| point.1.is_some()));
    if drawn.is_empty() || !cells.iter().any(|cell| cell.measure == flat) {
        return;
    }
    let stated = gates
        .iter()
        .find(|gate| gate.measure == flat)
        .map(|gate| f64::from(gate.stated));
    let title = format!("{flat}: mean error by yaw, in the picture and in space");
    let picture = lines(
        &title,
        ["yaw, degrees", "mean error, degrees"],
        &drawn,
        stated,
    );
    document.plot(
        &format!("angle_{flat}"),
        &format!("{title}; dashed: the stated error"),
        picture,
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

fn judgement(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Judgement");
    document.text("What there is to judge, by subject. Verdicts are not measured against it yet.");
    let rate = |rate: &Option<super::interval::Rate>| {
        rate.map_or("not measured yet".to_owned(), |rate| rate.to_string())
    };
    let rows = report.judgement.iter().map(|row| {
        vec![
            row.set.clone(),
            row.movement.clone(),
            row.exercise.clone().unwrap_or_default(),
            row.subject.clone(),
            row.right.to_string(),
            row.wrong.to_string(),
            rate(&row.caught),
            rate(&row.spared),
        ]
    });
    let head = [
        "set",
        "movement",
        "exercise",
        "subject",
        "right",
        "wrong",
        "wrong ones caught",
        "right ones spared",
    ];
    document.table(&head, rows);
}
