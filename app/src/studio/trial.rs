//! A template tried out at once: a movement goes down the same street a patient's does, and what they would be told is
//! told to the therapist.

use std::sync::Arc;

use goodform_datasets::{
    FaultChoice, Figure, FigureMotion, FigureOptions, Movement, TrackOptions, View as Camera,
};
use goodform_exercises::{
    AttemptReason, Cue, Deviation, Exercise, Report, Template, TemplateScore,
};
use goodform_pose::{Pose, Timestamp, Track};

use crate::street::{ReplayedPoses, Street, TrackSource, analyse};

/// Repetitions the figure does in a trial. Own choice: a cue is not given twice in a row.
const REPETITIONS: u32 = 2;
/// The figure's pictures a second.
const FPS: f64 = 30.0;
/// A cue is given at the end of its repetition, or so long after it at most. Units: s. Own choice.
const AFTER_S: f64 = 1.0;

/// What a template is tried out on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// The recording it was made of.
    Own,
    /// The same, each repetition going so far. Units: percent.
    Scaled(u32),
    /// The figure, which makes that fault, or none.
    Figure(Option<String>),
}

/// A repetition of a trial.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedOne {
    /// Whether it was as the template. Missing: too little was seen.
    pub is_right: Option<bool>,
    /// It was too small to be counted.
    pub is_short: bool,
    /// How it differed.
    pub deviations: Vec<Deviation>,
    /// What the patient would be told.
    pub cue: Option<Cue>,
}

/// What a trial gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// On what.
    pub trial: Trial,
    /// Its repetitions, in their order.
    pub done: Vec<TriedOne>,
}

/// A recording and the repetitions in it, from when to when. Units: s.
pub type Spans = (Arc<Track>, Vec<[f64; 2]>);

/// The trials there are of an exercise: those the figure can do, with each fault it can make.
pub fn trials(exercise: &Exercise, has_recording: bool) -> Vec<Trial> {
    let mut trials = Vec::new();
    if has_recording {
        trials.extend([Trial::Own, Trial::Scaled(70)]);
    }
    if let Ok(Some(movement)) = Movement::builtin(&exercise.id) {
        trials.push(Trial::Figure(None));
        let faults = movement
            .fault_ids()
            .map(|id| Trial::Figure(Some(id.to_owned())));
        trials.extend(faults);
    }
    trials
}

/// Tries a template out.
///
/// # Errors
/// One plain sentence.
pub fn try_out(
    template: &Template,
    exercise: &Exercise,
    trial: &Trial,
    recordings: &[Spans],
) -> Result<Tried, String> {
    let mut done = Vec::new();
    match trial {
        Trial::Own => {
            for (track, _) in recordings {
                done.extend(tried(template, exercise, Arc::clone(track))?);
            }
        }
        Trial::Scaled(percent) => {
            for (track, spans) in recordings {
                let share = *percent as f32 / 100.0;
                let track = scaled(track, spans, share);
                done.extend(tried(template, exercise, Arc::new(track))?);
            }
        }
        Trial::Figure(fault) => {
            let track = figure(&exercise.id, fault.as_deref())?;
            done = tried(template, exercise, Arc::new(track))?;
        }
    }
    Ok(Tried {
        trial: trial.clone(),
        done,
    })
}

/// A track down the street, compared with the template.
fn tried(
    template: &Template,
    exercise: &Exercise,
    track: Arc<Track>,
) -> Result<Vec<TriedOne>, String> {
    let poses = Box::new(ReplayedPoses(Arc::clone(&track)));
    let mut street = Street::with_template(poses, exercise, Some(template));
    let mut source = TrackSource::new(track);
    analyse(&mut source, &mut street, |_, _, _| Ok(())).map_err(|error| error.to_string())?;
    Ok(ones(street.report()))
}

/// Repetitions and what was too small for one, in their order, with what was said to each.
fn ones(report: &Report) -> Vec<TriedOne> {
    let cue = |from: Timestamp, to: Timestamp| {
        let within =
            |at: Timestamp| at.seconds_since(from) >= 0.0 && at.seconds_since(to) <= AFTER_S;
        let mut cues = report.cues.iter();
        cues.find(|given| within(given.at))
            .map(|given| given.cue.clone())
    };
    let mut all: Vec<(Timestamp, TriedOne)> = Vec::new();
    for one in &report.repetitions {
        let compared = one.compared.as_ref();
        let is_right = compared.and_then(TemplateScore::is_right);
        let tried = TriedOne {
            is_right,
            is_short: false,
            deviations: compared
                .map(|score| score.deviations.clone())
                .unwrap_or_default(),
            cue: cue(one.start, one.end),
        };
        all.push((one.start, tried));
    }
    let short = report.attempts.iter();
    for one in short.filter(|one| one.reason == AttemptReason::TooSmall) {
        let tried = TriedOne {
            is_right: Some(false),
            is_short: true,
            deviations: Vec::new(),
            cue: cue(one.start, one.end),
        };
        all.push((one.start, tried));
    }
    all.sort_by(|(a, _), (b, _)| a.as_seconds().total_cmp(&b.as_seconds()));
    all.into_iter().map(|(_, one)| one).collect()
}

/// The recording, each repetition going only so far: every landmark goes that share of its own way. Limbs become a little
/// shorter on the way, since it is a straight one; angles do not mind.
pub fn scaled(track: &Track, spans: &[[f64; 2]], share: f32) -> Track {
    let frames = &track.frames;
    let first_of = |from_s: f64| {
        let mut poses = frames.iter().flatten();
        let found = poses.find(|(at, _)| at.as_seconds() >= from_s);
        found.map(|(_, pose)| pose.clone())
    };
    let starts: Vec<([f64; 2], Option<Pose>)> = spans
        .iter()
        .map(|span| (*span, first_of(span[0])))
        .collect();
    let less = |frame: &Option<(Timestamp, Pose)>| {
        let (at, pose) = frame.as_ref()?;
        let within = |span: &[f64; 2]| (span[0]..=span[1]).contains(&at.as_seconds());
        let start = starts.iter().find(|(span, _)| within(span));
        let Some((_, Some(start))) = start else {
            return Some((*at, pose.clone()));
        };
        Some((*at, between(start, pose, share)))
    };
    Track {
        frames: frames.iter().map(less).collect(),
        ..track.clone()
    }
}

/// A pose between two.
fn between(from: &Pose, to: &Pose, share: f32) -> Pose {
    let mut image = *to.image_landmarks();
    for (one, start) in image.iter_mut().zip(from.image_landmarks()) {
        one.position = start.position + (one.position - start.position) * share;
    }
    let mut world = *to.world_landmarks();
    for (one, start) in world.iter_mut().zip(from.world_landmarks()) {
        *one = *start + (*one - *start) * share;
    }
    Pose::new(image, world, to.frame_size())
}

/// What the figure does, as it is in truth.
pub(super) fn figure(id: &str, fault: Option<&str>) -> Result<Track, String> {
    let told = |error: goodform_datasets::MovementError| error.to_string();
    let movement = Movement::builtin(id).map_err(told)?;
    let movement = movement.ok_or_else(|| format!("the figure cannot do \"{id}\""))?;
    let yaw_deg = movement.yaws_deg.first().copied().unwrap_or(90.0);
    let how = TrackOptions {
        repetitions: REPETITIONS,
        faults: fault.map(FaultChoice::always).into_iter().collect(),
        ..TrackOptions::default()
    };
    let options = FigureOptions {
        view: Camera::of(&movement, yaw_deg),
        motion: FigureMotion::Exercise(Box::new(movement), Box::new(how)),
        ..FigureOptions::walk(yaw_deg)
    };
    let (width, height) = (options.width, options.height);
    let figure = Figure::new(options).map_err(told)?;
    let seconds = figure
        .track()
        .map_or(0.0, goodform_datasets::MovementTrack::seconds);
    let frames = (seconds * FPS) as u32;
    let frame = |frame: u32| {
        let at_s = f64::from(frame) / FPS;
        Some((Timestamp::from_seconds(at_s), figure.truth(at_s).pose))
    };
    Ok(Track {
        clip: "figure".to_owned(),
        width,
        height,
        fps: FPS,
        model: "truth".to_owned(),
        frames: (0..=frames).map(frame).collect(),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use goodform_exercises::{Draft, Library, Retouch, Spoken, Way};

    use super::{Spans, Trial, figure, trials, try_out};

    #[test]
    fn a_right_one_is_left_alone_and_a_short_one_hears_the_therapists_words() {
        let library = Library::builtin().expect("valid");
        let squat = library.find("squat").expect("known");
        let track = figure("squat", None).expect("possible");
        let draft = Draft::of_exercise("mine", squat, &[&track.frames]).expect("repeats");
        let cutting = draft.cut(&draft.choices(), Retouch::default().walls);
        let mut template = draft.template(&cutting).expect("seen");
        let driver = template
            .curves
            .iter()
            .find(|curve| curve.drives)
            .expect("one");
        template.cues = vec![Spoken {
            measure: driver.measure,
            limb: driver.limb,
            way: Way::Less,
            show: "Sit back a little more".to_owned(),
            say: String::new(),
            sound: Vec::new(),
            sound_says: String::new(),
        }];
        let spans = (0..draft.takes().len()).filter_map(|place| cutting.bounds_s(place));
        let spans: Vec<[f64; 2]> = spans.map(|[from, .., to]| [from, to]).collect();
        let recordings: Vec<Spans> = vec![(Arc::new(track), spans)];
        let own = try_out(&template, squat, &Trial::Own, &recordings).expect("tried");
        assert_eq!(own.done.len(), 2);
        for one in &own.done {
            assert!(one.is_right == Some(true) && one.cue.is_none(), "{one:?}");
        }
        let less = try_out(&template, squat, &Trial::Scaled(60), &recordings).expect("tried");
        assert!(!less.done.is_empty());
        assert!(
            less.done.iter().all(|one| one.is_right == Some(false)),
            "{less:?}"
        );
        let said: Vec<_> = less
            .done
            .iter()
            .filter_map(|one| one.cue.as_ref())
            .collect();
        assert!(
            said.iter().all(|cue| cue.text == "Sit back a little more"),
            "{said:?}"
        );
        assert!(!said.is_empty());
        assert!(trials(squat, false).len() > 2, "the figure makes faults");
    }
}
