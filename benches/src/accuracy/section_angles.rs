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
    in_plane(report, document);
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
    document.text(
        "The joints, the camera on a table (1.05 m). Every measure, height and network is in accuracy.json.",
    );
    let told = |cell: &&AngleCell| {
        JOINTS.contains(&cell.measure) && (cell.height_m - TABLE_M).abs() < 0.01
    };
    let rows = report.angles.iter().filter(told).map(|cell| {
        let error = &cell.error;
        vec![
            cell.measure.to_owned(),
            source_name(cell.source).to_owned(),
            cell.model.clone(),
            format!("{:.0}", cell.yaw_deg),
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
        "MAE",
        "bias",
        "p95",
        "measured",
        "of moments",
    ];
    document.table(&head, rows);
}

/// The joints whose cells are told one by one.
const JOINTS: [&str; 11] = [
    "knee_flex",
    "knee_flex_3d",
    "hip_flex",
    "hip_flex_3d",
    "trunk_incl",
    "trunk_tilt_3d",
    "trunk_lat",
    "shoulder_elev",
    "arm_lift_3d",
    "elbow_flex",
    "elbow_flex_3d",
];
/// A camera on a table. Units: m.
const TABLE_M: f32 = 1.05;
/// So far from its own view a measure counts as in its plane. Units: degrees of yaw.
const IN_PLANE_DEG: f32 = 20.0;

fn source_name(source: Source) -> &'static str {
    match source {
        Source::Drawn => "drawn, upright",
        Source::DrawnFloor => "drawn, on the floor",
        Source::Recorded => "recorded",
    }
}

/// The joints from where they are judged: what a therapist asks first.
fn in_plane(report: &AccuracyReport, document: &mut Document) {
    document.heading(3, "Joints seen from where they are judged");
    document.text(
        "Mean size of the error within 20 degrees of the right view, over the heights of the camera. People on \
         the floor are judged from the side.",
    );
    let of = [
        ("knee_flex", 90.0, Source::Drawn),
        ("hip_flex", 90.0, Source::Drawn),
        ("trunk_incl", 90.0, Source::Drawn),
        ("shoulder_elev", 0.0, Source::Drawn),
        ("elbow_flex", 0.0, Source::Drawn),
        ("trunk_lat", 0.0, Source::Drawn),
        ("knee_flex", 90.0, Source::DrawnFloor),
        ("hip_flex", 90.0, Source::DrawnFloor),
        ("shoulder_elev", 90.0, Source::DrawnFloor),
        ("body_line", 90.0, Source::DrawnFloor),
        ("knee_flex", 90.0, Source::Recorded),
        ("hip_flex", 90.0, Source::Recorded),
        ("trunk_incl", 90.0, Source::Recorded),
        ("shoulder_elev", 0.0, Source::Recorded),
    ];
    let rows = of.into_iter().filter_map(|(measure, yaw_deg, source)| {
        let cells = report.angles.iter().filter(|cell| {
            cell.source == source
                && cell.measure == measure
                && (source == Source::Recorded || cell.model == report.model)
                && (cell.yaw_deg - yaw_deg).abs() <= IN_PLANE_DEG
        });
        let (mut sum, mut bias, mut moments) = (0.0, 0.0, 0.0);
        for cell in cells {
            let weight = cell.error.measured.hits as f64;
            sum += cell.error.mae.value * weight;
            bias += cell.error.bias * weight;
            moments += weight;
        }
        (moments > 0.0).then(|| {
            vec![
                measure.to_owned(),
                source_name(source).to_owned(),
                format!("{yaw_deg:.0}"),
                format!("{:.1}", sum / moments),
                format!("{:.1}", bias / moments),
                format!("{moments:.0}"),
            ]
        })
    });
    let head = [
        "measure",
        "source",
        "yaw",
        "MAE, degrees",
        "bias",
        "moments",
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
