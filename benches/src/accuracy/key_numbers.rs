//! The few numbers that limits are set for.

use std::collections::BTreeMap;

use super::angles::Source;
use super::interval::Rate;
use super::report::AccuracyReport;
use super::spaces;

/// The numbers that limits are set for; one whose data was not here is left out.
pub fn key_numbers(report: &AccuracyReport) -> BTreeMap<String, f64> {
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
        if name == "labelled" && report.excerpts {
            continue;
        }
        let of = |pick: fn(&spaces::SpaceCount) -> Rate| {
            let rows = report.spaces.iter().filter(|row| row.label == label);
            let (hits, all) = rows
                .map(pick)
                .fold((0, 0), |(h, n), r| (h + r.hits, n + r.of));
            Rate::new(hits, all).share
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
