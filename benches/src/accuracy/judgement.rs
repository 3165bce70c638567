//! Judging right against wrong: repetitions labelled by others, seen by a virtual camera from the side and the
//! front, told apart by the library's rules, by a template of the other people, and by the best single measure.

use std::collections::BTreeMap;

use goodform_datasets::{Label, LabelledTrack, Set, Span};
use goodform_exercises::{Exercise, Recorded, Repetition, Report, Template, Verdict, make};
use goodform_pose::Track;
use serde::Serialize;

use super::auc::{Told, agreement};
use super::interval::{Mean, Rate};
use super::labelled_set::{as_done, seen};
use super::observed::coach_track;
use super::single_rule::SingleRule;

/// The same recordings are seen so often, each time with other noise. Luck of the noise moved an area by 0.05.
pub const SEEDS: u64 = 3;
/// The views: their names and how far the person is turned. Units: degrees.
const VIEWS: [(&str, f32); 2] = [("side", 90.0), ("front", 0.0)];

/// One movement of one set from one view, over its people.
#[derive(Debug, Clone, Serialize)]
pub struct JudgementRow {
    /// The set and what it was seen by.
    pub set: String,
    /// The movement, in the set's words.
    pub movement: String,
    /// The exercise of the library it is.
    pub exercise: String,
    /// `side` or `front`.
    pub view: &'static str,
    /// People.
    pub people: usize,
    /// Repetitions that are right by the set.
    pub right: usize,
    /// Repetitions that are wrong by the set.
    pub wrong: usize,
    /// Of all repetitions, those the library judged, or refused to count as too small or unlike.
    pub judged: Rate,
    /// Area of the library's score, all people together. Missing: too few were judged.
    pub library: Option<f64>,
    /// Area of the score against a template of the other people's right repetitions (of the person's own,
    /// where there is one only), all people together.
    pub template: Option<f64>,
    /// The same, person by person.
    pub template_by_person: Option<Mean>,
    /// The best single measure of those the exercise is judged by, and its area, chosen on the same
    /// repetitions: in its own favour.
    pub best_rule: Option<(String, f64)>,
    /// Balanced accuracy and kappa of the verdict: right where neither a rule nor the template objects.
    pub verdict: Option<(f64, f64)>,
}

/// One person's repetitions of one label, as the camera saw them.
struct Seen {
    person: String,
    is_right: bool,
    track: Track,
    spans: Vec<Span>,
}

/// Every set and movement with repetitions labelled right and wrong that is an exercise of the library.
pub fn judged(tracks: &[LabelledTrack], exercises: &[&Exercise], seeds: u64) -> Vec<JudgementRow> {
    let mut groups: BTreeMap<(Set, String, String), Vec<&LabelledTrack>> = BTreeMap::new();
    for track in tracks.iter().filter(|track| track.is_in_space()) {
        if let (Some(exercise), Some(_)) = (&track.exercise, track.label.is_correct()) {
            let key = (track.set, track.movement.clone(), exercise.clone());
            groups.entry(key).or_default().push(track);
        }
    }
    let mut rows = Vec::new();
    for ((_, movement, id), tracks) in groups {
        let labels = |is: bool| tracks.iter().any(|t| t.label.is_correct() == Some(is));
        let exercise = exercises.iter().find(|exercise| exercise.id == id);
        let (Some(exercise), true, true) = (exercise, labels(true), labels(false)) else {
            continue;
        };
        for view in VIEWS {
            rows.extend(row(&movement, &tracks, exercise, view, seeds));
        }
    }
    rows
}

fn row(
    movement: &str,
    tracks: &[&LabelledTrack],
    exercise: &Exercise,
    (view, yaw_deg): (&'static str, f32),
    seeds: u64,
) -> Option<JudgementRow> {
    let first = tracks.first()?;
    let exercise = as_done(exercise, first)?;
    let seen = all_seen(tracks, yaw_deg, seeds);
    let mut people: Vec<&str> = seen.iter().map(|one| one.person.as_str()).collect();
    people.dedup();
    let (mut library, mut template) = (Told::default(), Told::default());
    let (mut verdicts, mut known, mut all) = (Vec::new(), 0, 0);
    for one in &seen {
        let others = template_for(&seen, one, &exercise);
        let report = coach_track(&one.track, &exercise, others.as_ref());
        for span in &one.spans {
            all += 1;
            let turned = |r: &&Repetition| span.distance_s(r.turn.as_seconds()) == 0.0;
            let repetition = report.repetitions.iter().find(turned);
            let by_library = by_library(repetition, &report, *span);
            let by_template = by_template(repetition, by_library);
            if let Some((score, _)) = by_library {
                known += 1;
                library.add(&one.person, one.is_right, score);
            }
            if let Some((score, _)) = by_template {
                template.add(&one.person, one.is_right, score);
            }
            let opinions = [by_library, by_template].into_iter().flatten();
            if let Some(is_right) = opinions.map(|(_, is_right)| is_right).reduce(|a, b| a && b) {
                verdicts.push((one.is_right, is_right));
            }
        }
    }
    let mut rule = SingleRule::of(&exercise);
    for one in &seen {
        for span in &one.spans {
            rule.add(&one.track, *span, one.is_right);
        }
    }
    let count = |is: bool| {
        let of_label = seen.iter().filter(|one| one.is_right == is);
        let all: usize = of_label.map(|one| one.spans.len()).sum();
        all / seeds as usize
    };
    Some(JudgementRow {
        set: format!("{} ({})", first.set, first.sensor),
        movement: movement.to_owned(),
        exercise: exercise.id.clone(),
        view,
        people: people.len(),
        right: count(true),
        wrong: count(false),
        judged: Rate::new(known, all),
        library: library.pooled(),
        template: template.pooled(),
        template_by_person: template.by_person(),
        best_rule: rule.best(),
        verdict: agreement(&verdicts),
    })
}

/// Person by person and label by label, one repetition after another, turned as the view asks.
fn all_seen(tracks: &[&LabelledTrack], yaw_deg: f32, seeds: u64) -> Vec<Seen> {
    let mut by_person: BTreeMap<(String, bool), Vec<LabelledTrack>> = BTreeMap::new();
    for track in tracks {
        let is_right = track.label == Label::Correct;
        let key = (track.subject.clone(), is_right);
        by_person.entry(key).or_default().push((*track).clone());
    }
    let people = by_person.into_iter().enumerate();
    let each =
        people.flat_map(|(number, one)| (0..seeds).map(move |seed| (number, seed, one.clone())));
    each.filter_map(|(number, seed, ((person, is_right), tracks))| {
        let (track, truth) = seen(&tracks, yaw_deg, number as u64 * seeds + seed)?;
        Some(Seen {
            track,
            spans: truth.spans,
            person,
            is_right,
        })
    })
    .collect()
}

/// A template of the right repetitions of everybody else; where there is nobody else, of the person's own.
fn template_for(seen: &[Seen], one: &Seen, exercise: &Exercise) -> Option<Template> {
    let right = || seen.iter().filter(|other| other.is_right);
    let is_alone = right().all(|other| other.person == one.person);
    let recordings: Vec<Recorded<'_>> = right()
        .filter(|other| is_alone || other.person != one.person)
        .map(|other| other.track.frames.as_slice())
        .collect();
    make("others", exercise, &recordings).ok()
}

/// The library's score and whether it calls the repetition right. Missing: it could not be judged, or nothing
/// was noticed at all.
fn by_library(repetition: Option<&Repetition>, report: &Report, span: Span) -> Option<(f64, bool)> {
    let Some(repetition) = repetition else {
        // Begun and not counted: too small, or unlike the exercise.
        let tried = report.attempts.iter().any(|attempt| {
            attempt.start.as_seconds() < span.to_s && attempt.end.as_seconds() > span.from_s
        });
        return tried.then_some((0.0, false));
    };
    match &repetition.verdict {
        Verdict::Judged { faults } => {
            let score = repetition.score.total()?;
            Some((f64::from(score), faults.is_empty()))
        }
        Verdict::CannotJudge(_) => None,
    }
}

/// The same by the template; what the library refused to count is like no template.
fn by_template(
    repetition: Option<&Repetition>,
    by_library: Option<(f64, bool)>,
) -> Option<(f64, bool)> {
    let Some(repetition) = repetition else {
        return by_library.map(|_| (0.0, false));
    };
    let compared = repetition.compared.as_ref()?;
    let score = compared.score.total()?;
    Some((f64::from(score), compared.is_right().unwrap_or(true)))
}
