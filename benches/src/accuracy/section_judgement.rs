//! The section on judging right against wrong.

use super::document::Document;
use super::report::AccuracyReport;

/// Right against wrong, repetition by repetition and row by row.
pub(super) fn judgement(report: &AccuracyReport, document: &mut Document) {
    document.heading(2, "Judgement");
    document.text(
        "Repetitions that others labelled right or wrong, seen by the virtual camera from the side and the front. \
         Areas under the curve: 0.5 is chance, 1 parts all. Library: the score by the exercise's own rules; nobody \
         told it how deep this set's movement was meant. Template: the score against a template of the other \
         people's right repetitions, so that nobody is judged by a template they are in (of the person's own where \
         a set has one person only). Best single number: of all measures the exercise is judged by, the one that \
         parts these very repetitions best, chosen with hindsight. Verdict: right where neither a rule nor the \
         template objects.",
    );
    let area = |area: Option<f64>| area.map_or("none".to_owned(), |area| format!("{area:.3}"));
    let rows = report.judgement.iter().map(|row| {
        vec![
            row.set.clone(),
            row.movement.clone(),
            row.exercise.clone(),
            row.view.to_owned(),
            row.people.to_string(),
            row.right.to_string(),
            row.wrong.to_string(),
            row.judged.to_string(),
            area(row.library),
            area(row.template),
            row.template_by_person
                .map_or("none".to_owned(), |mean| mean.to_string()),
            row.best_rule
                .as_ref()
                .map_or("none".to_owned(), |(rule, area)| {
                    format!("{area:.3} {rule}")
                }),
            row.verdict.map_or("none".to_owned(), |(accuracy, kappa)| {
                format!("{accuracy:.2}, {kappa:.2}")
            }),
        ]
    });
    let head = [
        "set",
        "movement",
        "exercise",
        "view",
        "people",
        "right",
        "wrong",
        "judged by the library",
        "library",
        "template",
        "template, by person",
        "best single number",
        "verdict: balanced accuracy, kappa",
    ];
    document.table(&head, rows);
    document.text("Measures alone, row by row, parted by the library's thresholds. Those of the plank and the lunge were chosen with these very rows in view, so that their figures flatter; the squat's was not. Few people: easy, do not oversell.");
    let rows = report.row_labels.iter().map(|row| {
        let labels = row
            .labels
            .iter()
            .map(|(label, count)| format!("{label} {count}"));
        vec![
            row.file.clone(),
            row.rule.clone(),
            labels.collect::<Vec<_>>().join(", "),
            format!("{:.3}", row.balanced_accuracy),
            row.unread.to_string(),
        ]
    });
    document.table(
        &["file", "rule", "labels", "balanced accuracy", "not read"],
        rows,
    );
}
