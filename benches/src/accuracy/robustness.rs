//! The same clip, altered: how the result changes.

use goodform::street::ClipSource;
use goodform_datasets::{Clip, ClipKind};
use goodform_exercises::Exercise;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::altered::{Alteration, Altered};
use super::interval::Rate;
use super::network::Network;
use super::observed::{Observed, coach, counted, see};

/// Longer clips are left out: nine alterations of each are seen. Units: s.
const LONGEST_S: f64 = 25.0;
/// So many clips an exercise.
const CLIPS_EACH: usize = 2;

/// What an alteration did to the clips.
#[derive(Debug, Clone, Serialize)]
pub struct AlterationResult {
    /// The alteration.
    pub alteration: String,
    /// Clips with the same count as unaltered.
    pub same: Rate,
    /// Clips counted right, within their tolerance.
    pub right: Rate,
    /// The same clips unaltered.
    pub right_before: Rate,
    /// Clips whose count changed: the clip, the count before and after.
    pub changed: Vec<(String, u32, u32)>,
    /// Altered clips that could not be seen at all.
    pub failed: Vec<String>,
}

/// A clip with what is counted in it.
pub struct Unaltered<'a> {
    /// The clip.
    pub clip: &'a Clip,
    /// Its exercise.
    pub exercise: &'a Exercise,
    /// Counted unaltered.
    pub counted: u32,
}

/// Picks the clips: the first that is not long of each exercise, then the second.
pub fn chosen<'a>(
    seen: &[(&'a Clip, Arc<Vec<Observed>>)],
    exercises: &[&'a Exercise],
    most: usize,
) -> Vec<Unaltered<'a>> {
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (clip, frames) in seen {
        let length = frames.last().map_or(0.0, |last| last.at.as_seconds());
        let ClipKind::Exercise(id) = &clip.kind else {
            continue;
        };
        let Some(exercise) = exercises.iter().find(|exercise| exercise.id == *id) else {
            continue;
        };
        let place = taken.entry(&exercise.id).or_default();
        if length > LONGEST_S || *place >= CLIPS_EACH {
            continue;
        }
        *place += 1;
        chosen.push((*place, *clip, *exercise, frames));
    }
    // Stable: within first and second the order of the table stays.
    chosen.sort_by_key(|(place, ..)| *place);
    chosen.truncate(most);
    let unaltered = chosen
        .into_iter()
        .map(|(_, clip, exercise, frames)| Unaltered {
            clip,
            exercise,
            counted: count(frames, exercise),
        });
    unaltered.collect()
}

fn count(frames: &Arc<Vec<Observed>>, exercise: &Exercise) -> u32 {
    counted(&coach(frames, exercise))
}

fn is_right(clip: &Clip, counted: u32) -> bool {
    clip.truth.count.abs_diff(counted) <= clip.truth.tolerance
}

/// Sees every chosen clip in every alteration; one that cannot be seen is told in the result.
pub fn measure(
    clips: &[Unaltered<'_>],
    network: &Network,
    told: &mut dyn FnMut(&str),
) -> Vec<AlterationResult> {
    let mut results = Vec::new();
    for alteration in Alteration::ALL.into_iter().filter(|_| !clips.is_empty()) {
        told(&alteration.name());
        let (mut counts, mut failed): (Vec<(&Unaltered<'_>, u32)>, _) = (Vec::new(), Vec::new());
        for unaltered in clips {
            let source = match ClipSource::open(&unaltered.clip.path) {
                Ok(source) => source,
                Err(error) => {
                    failed.push(error.to_string());
                    continue;
                }
            };
            match see(
                &mut Altered::new(source, alteration),
                network,
                unaltered.exercise,
            ) {
                Ok(sighting) => {
                    let frames = Arc::new(sighting.frames);
                    counts.push((unaltered, count(&frames, unaltered.exercise)));
                }
                Err(error) => failed.push(format!("{}: {error}", unaltered.clip.name())),
            }
        }
        let changed = counts
            .iter()
            .filter(|(before, after)| before.counted != *after)
            .map(|(before, after)| (before.clip.name().to_owned(), before.counted, *after));
        results.push(AlterationResult {
            alteration: alteration.name(),
            same: Rate::count(&counts, |(before, after)| before.counted == *after),
            right: Rate::count(&counts, |(before, after)| is_right(before.clip, *after)),
            right_before: Rate::count(&counts, |(before, _)| is_right(before.clip, before.counted)),
            changed: changed.collect(),
            failed,
        });
    }
    results
}
