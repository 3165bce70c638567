//! Judging right against wrong, set by set and movement by movement: who and how many there are to judge.
//!
//! The frame only: the columns of the judgement stay empty until verdicts are measured.

use std::collections::BTreeMap;

use goodform_datasets::{Label, LabelledTrack};
use serde::Serialize;

use super::interval::Rate;

/// One subject's recordings of one movement.
#[derive(Debug, Clone, Serialize)]
pub struct JudgementRow {
    /// The set and what it was seen by.
    pub set: String,
    /// The movement, in the set's words.
    pub movement: String,
    /// The exercise of the library it is, where it is one.
    pub exercise: Option<String>,
    /// Who.
    pub subject: String,
    /// Recordings, or rows, that are right by the set.
    pub right: usize,
    /// Recordings, or rows, that are wrong by the set.
    pub wrong: usize,
    /// Wrong ones in which a fault was named. Missing: not measured yet.
    pub caught: Option<Rate>,
    /// Right ones in which none was. Missing: not measured yet.
    pub spared: Option<Rate>,
}

/// Every set, movement and subject with labels.
pub fn frame(tracks: &[LabelledTrack]) -> Vec<JudgementRow> {
    type Key = (String, String, Option<String>, String);
    let mut rows: BTreeMap<Key, (usize, usize)> = BTreeMap::new();
    for track in tracks {
        let key = (
            format!("{} ({})", track.set, track.sensor),
            track.movement.clone(),
            track.exercise.clone(),
            track.subject.clone(),
        );
        let counts = rows.entry(key).or_default();
        match &track.label {
            Label::Correct => counts.0 += 1,
            Label::Incorrect | Label::Fault(_) => counts.1 += 1,
            // Rows labelled C are right; other letters are stages or faults, told apart by the movement.
            Label::ByRow => {
                let right = |label: &Option<String>| label.as_deref() == Some("C");
                let total = track.frames.len();
                let right = track
                    .frames
                    .iter()
                    .filter(|frame| right(&frame.label))
                    .count();
                if right > 0 {
                    counts.0 += right;
                    counts.1 += total - right;
                }
            }
            Label::Unlabelled => {}
        }
    }
    rows.into_iter()
        .filter(|(_, (right, wrong))| right + wrong > 0)
        .map(
            |((set, movement, exercise, subject), (right, wrong))| JudgementRow {
                set,
                movement,
                exercise,
                subject,
                right,
                wrong,
                caught: None,
                spared: None,
            },
        )
        .collect()
}
