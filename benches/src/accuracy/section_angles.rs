//! The section on angles: gates, plots and every cell.

use super::angles::{AngleCell, GateView, Source, ViewGate};
use super::document::Document;
use super::report::AccuracyReport;
use super::svg::{Line, MapCell, lines, map};

/// Angles against truth.
pub fn angles(report: &AccuracyReport, document: &mut Document) {
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
        let points = |pick: fn(&GateView) -> Option<f64>| -> Vec<(f64, Option<f64>)> {
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
