//! `goodform run`: the live street, in a window or without one.

use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use goodform_datasets::{
    FaultChoice, FigureMotion, FigureOptions, Movement, MovementError, Person, TrackOptions, View,
};
use goodform_exercises::{Coach, Exercise, Gestures, Strictness, Template, Ways};
use goodform_pose::Side;

use super::args::RunArgs;
use super::keeping::{Keeping, OwnSession, RecordsDesk, finish_writing};
use super::setup::{exercise, open};
use super::sounds::sound_desk;
use super::track::read_track;
use super::{CliError, began, say, say_error, say_report};
use crate::report::{JsonReport, Subject};
use crate::settings::{GestureHand, Settings};
use crate::sound::SoundDesk;
use crate::store::write_whole;
use crate::street::{
    Annotator, CameraSource, ClipSource, Ended, FigureSource, FrameSource, Latest, LiveStreet,
    Notice, Outline, Paced, PoseSource, PuppetSource, Remote, ReplayedPoses, Routine,
    RoutineSource, Snapshot, SourceError, Step, Street, TrackSource,
};
use crate::ui::{
    AfterInputs, Language, LeadIn, Measuring, SessionInputs, SetPlan, Texts, UiCommand, UiError,
    Waker, camera_not_opened, run_window,
};

/// The figure goes on for so many repetitions where it stands in for a camera: an hour and more.
const FIGURE_REPETITIONS: u32 = 500;

/// The walker's view. Units: degrees.
const WALK_YAW_DEG: f32 = 30.0;

/// What the drawn figure does and who it is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FigureWish<'a> {
    pub(crate) movement: &'a str,
    /// Units: degrees. Missing: the view the movement is best seen from; a walker shows a little of the side.
    pub(crate) yaw_deg: Option<f32>,
    pub(crate) fault: Option<&'a str>,
    /// Somebody else than the usual figure, in another room.
    pub(crate) person: Option<u64>,
    pub(crate) seconds: Option<f64>,
}

/// The drawn figure as a camera.
pub(crate) fn figure(wish: FigureWish<'_>) -> Result<FigureSource, CliError> {
    let broken = |error: MovementError| CliError::Use(error.to_string());
    match Movement::builtin(wish.movement).map_err(broken)? {
        Some(movement) => figure_doing(movement, wish),
        None if wish.movement == "walk" && wish.fault.is_none() => {
            let yaw_deg = wish.yaw_deg.unwrap_or(WALK_YAW_DEG);
            figure_in(FigureOptions::walk(yaw_deg), wish)
        }
        None => {
            let known: Vec<_> = Movement::ids().chain(["walk"]).collect();
            Err(CliError::Use(format!(
                "the figure cannot do \"{}\" so; it can do: {}",
                wish.movement,
                known.join(", ")
            )))
        }
    }
}

/// The same of a movement that is named nowhere.
pub(crate) fn figure_doing(
    movement: Movement,
    wish: FigureWish<'_>,
) -> Result<FigureSource, CliError> {
    let how = TrackOptions {
        repetitions: FIGURE_REPETITIONS,
        faults: wish.fault.map(FaultChoice::always).into_iter().collect(),
        ..TrackOptions::default()
    };
    let best = movement.yaws_deg.first().copied();
    let yaw_deg = wish.yaw_deg.or(best).unwrap_or(WALK_YAW_DEG);
    let options = FigureOptions {
        view: View::of(&movement, yaw_deg),
        motion: FigureMotion::Exercise(Box::new(movement), Box::new(how)),
        ..FigureOptions::walk(yaw_deg)
    };
    figure_in(options, wish)
}

/// The figure, with whom and for how long.
fn figure_in(mut options: FigureOptions, wish: FigureWish<'_>) -> Result<FigureSource, CliError> {
    if let Some(seed) = wish.person {
        options = options.with_person(Person::of_seed(seed));
        options.scene.room_seed = Some(seed);
    }
    let broken = |error: MovementError| CliError::Use(error.to_string());
    FigureSource::new(options, wish.seconds).map_err(broken)
}

/// The figure that was asked for on the command line.
fn figure_of(args: &RunArgs, movement: &str) -> Result<FigureSource, CliError> {
    figure(FigureWish {
        movement,
        yaw_deg: args.yaw,
        fault: args.fault.as_deref(),
        person: args.person,
        seconds: args.seconds,
    })
}

/// A movement the figure can do.
fn drawn(movement: &str) -> Result<Movement, CliError> {
    let found = Movement::builtin(movement).map_err(|error| CliError::Use(error.to_string()))?;
    found.ok_or_else(|| CliError::Use(format!("the figure cannot do \"{movement}\"")))
}

/// The figure that comes, raises a hand, does its sets and gets up.
fn routine_of(movement: &str, routine: Routine) -> Result<RoutineSource, CliError> {
    RoutineSource::new(&drawn(movement)?, routine).map_err(|error| CliError::Use(error.to_string()))
}

/// The figure that does what it is told.
fn puppet_of(movement: &str, repetitions: u32, word: &Path) -> Result<PuppetSource, CliError> {
    PuppetSource::new(&drawn(movement)?, repetitions, word.to_owned())
        .map_err(|error| CliError::Use(error.to_string()))
}

/// Where frames and poses come from, and who looks at whom.
pub(crate) struct Chosen {
    pub(crate) source: Box<dyn FrameSource>,
    pub(crate) poses: Box<dyn PoseSource>,
    model: String,
    engine: String,
    /// The picture is shown as in a mirror: the person looks at themselves.
    mirror: bool,
    /// Somebody stands before a camera: what they do is worth keeping.
    is_live: bool,
}

/// Opens what frames and poses come from.
pub(crate) fn choose(args: &RunArgs) -> Result<Chosen, CliError> {
    if let Some(path) = &args.track {
        let track = Arc::new(read_track(path)?);
        return Ok(Chosen {
            source: Box::new(Paced::new(TrackSource::new(Arc::clone(&track)))),
            model: track.model.clone(),
            poses: Box::new(ReplayedPoses(track)),
            engine: String::new(),
            mirror: false,
            is_live: false,
        });
    }
    let mut is_live = false;
    let (source, mirror): (Box<dyn FrameSource>, bool) = if let Some(clip) = &args.clip {
        (
            Box::new(Paced::new(ClipSource::open(clip).map_err(CliError::usage)?)),
            false,
        )
    } else if let (Some(movement), Some(word)) = (&args.figure, &args.figure_does) {
        let repetitions = args.routine.map_or(1, |routine| routine.repetitions);
        (
            Box::new(Paced::new(puppet_of(movement, repetitions, word)?)),
            args.settings.mirror,
        )
    } else if let (Some(movement), Some(routine)) = (&args.figure, args.routine) {
        (
            Box::new(Paced::new(routine_of(movement, routine)?)),
            args.settings.mirror,
        )
    } else if let Some(movement) = &args.figure {
        (
            Box::new(Paced::new(figure_of(args, movement)?)),
            args.settings.mirror,
        )
    } else {
        let (source, is_camera) = camera_or_figure(args)?;
        is_live = is_camera;
        (source, args.settings.mirror)
    };
    let opened = open(&args.model)?;
    Ok(Chosen {
        is_live,
        source,
        poses: Box::new(opened.estimator),
        model: opened.manifest.id,
        engine: opened.engine.name.to_owned(),
        mirror,
    })
}

/// Where frames and poses come from, the network's name, and whether the picture is a mirror.
pub(crate) type SourceParts = (Box<dyn FrameSource>, Box<dyn PoseSource>, String, bool);

/// The source and the network of `args`, for who does something else than a set with them.
pub(crate) fn choose_source(args: &RunArgs) -> Result<SourceParts, CliError> {
    let Chosen {
        source,
        poses,
        model,
        mirror,
        ..
    } = choose(args)?;
    Ok((source, poses, model, mirror))
}

/// What a patient reads of a camera that cannot be opened, in their language.
fn said(error: &SourceError, args: &RunArgs) -> String {
    let texts = Texts::of(args.language.unwrap_or_else(Language::of_environment));
    camera_not_opened(error, &texts)
}

/// The camera asked for; where none was asked for and none is there, the figure, and a word about it. Tells whether it
/// is a camera.
fn camera_or_figure(args: &RunArgs) -> Result<(Box<dyn FrameSource>, bool), CliError> {
    let opened = if args.no_stand_in {
        // The camera that was set is not plugged in: another one serves.
        CameraSource::open_or_other(args.camera)
    } else {
        CameraSource::open(args.camera)
    };
    match opened {
        Ok(camera) => Ok((Box::new(camera), true)),
        Err(error) if args.no_stand_in => Err(CliError::Use(said(&error, args))),
        Err(error) if args.camera.is_some() => Err(CliError::usage(error)),
        Err(error) => {
            let why = match error {
                SourceError::NoCamera => "no camera was found".to_owned(),
                other => other.to_string(),
            };
            say_error(&format!("{why}; the drawn figure stands in for it"));
            let does = args.exercise.as_deref().unwrap_or("squat");
            Ok((Box::new(Paced::new(figure_of(args, does)?)), false))
        }
    }
}

pub(crate) fn run(args: &RunArgs) -> Result<(), CliError> {
    let figure = args.figure.as_deref().filter(|id| exercise(id).is_ok());
    let id = args.exercise.as_deref().or(figure).unwrap_or("squat");
    let exercise = exercise(id)?;
    if let Some(folder) = &args.out {
        std::fs::create_dir_all(folder)
            .map_err(|e| CliError::Use(format!("{} cannot be made: {e}", folder.display())))?;
    }
    if let Some(path) = &args.screenshot {
        crate::store::check_writable(path).map_err(CliError::Use)?;
    }
    let chosen = choose(args)?;
    if args.headless {
        headless(args, &exercise, chosen)
    } else {
        window(args, &exercise, chosen)
    }
}

fn window(args: &RunArgs, exercise: &Exercise, chosen: Chosen) -> Result<(), CliError> {
    let asked = Asked {
        waits: args.placement,
        ..Asked::of(exercise)
    };
    let mut begun = session(args, &asked, chosen, &OwnSession::default())?;
    // A picture of the window has no sound.
    if args.screenshot.is_none() {
        begun.inputs.sound = sound_desk(begun.inputs.language, &args.settings);
    }
    let unwritten: Arc<OnceLock<String>> = Arc::default();
    begun.inputs.measure = args.measure.clone().map(|path| Measuring {
        path,
        began: began(),
        trouble: Arc::clone(&unwritten),
    });
    let shown = run_window(begun.inputs).map_err(|error| match error {
        // The picture is an output that was asked for and cannot be written.
        UiError::Screenshot(_) => CliError::usage(error),
        _ => CliError::Failed(error.to_string()),
    });
    let (_, report) = begun.live.stop();
    finish_writing();
    say(&format!("{} x {}", report.done(), exercise.id));
    shown?;
    unwritten
        .get()
        .map_or(Ok(()), |trouble| Err(CliError::Use(trouble.clone())))
}

/// A set before its window.
pub(crate) struct Begun {
    pub(crate) live: LiveStreet,
    pub(crate) inputs: SessionInputs,
    pub(crate) seed: Seed,
}

/// What every set before the same camera has.
#[derive(Clone)]
pub(crate) struct Seed {
    source_name: String,
    engine: String,
    mirror: bool,
    waker: Waker,
    keeping: Keeping,
}

/// What is asked for in a set.
pub(crate) struct Asked<'a> {
    pub(crate) exercise: &'a Exercise,
    pub(crate) strictness: Strictness,
    /// Whether both sides are done in it, one after the other.
    pub(crate) both_sides: bool,
    /// The one side it is done on.
    pub(crate) side: Option<Side>,
    /// The therapist's own movement it is compared with.
    pub(crate) template: Option<&'a Template>,
    /// The right place is found before it; else it begins at once.
    pub(crate) waits: bool,
    /// The camera stays open when the set is stopped.
    pub(crate) stays: bool,
}

impl<'a> Asked<'a> {
    fn of(exercise: &'a Exercise) -> Self {
        Self {
            exercise,
            strictness: Strictness::default(),
            both_sides: false,
            side: None,
            template: None,
            waits: false,
            stays: false,
        }
    }

    /// Repetitions or holds of a set, as they are counted.
    pub(crate) fn target(&self) -> u32 {
        let sides = if self.both_sides { 2 } else { 1 };
        self.exercise.repetitions_a_set().saturating_mul(sides)
    }

    fn plan(&self) -> SetPlan {
        if !self.waits {
            return SetPlan::default();
        }
        let exercise = self.exercise;
        SetPlan {
            before: Some(LeadIn::Place),
            set: [1, exercise.dose.sets.max(1)],
            floor: exercise.floor(),
            rest_s: exercise.dose.rest_s,
            position_s: exercise.position_s().unwrap_or_default(),
            one_side: self.both_sides.then(|| exercise.repetitions_a_set()),
            outline: Outline::of(&exercise.id).map(Arc::new),
            ..SetPlan::default()
        }
    }
}

/// Opens the source and the network of `args` and begins a set, or waits before it.
pub(crate) fn begin(
    args: &RunArgs,
    asked: &Asked<'_>,
    own: &OwnSession,
) -> Result<Begun, CliError> {
    session(args, asked, choose(args)?, own)
}

/// Does what the window asks of the street and the records.
fn commands(
    (remote, ended): (Remote, Ended),
    keeping: Keeping,
    notices: &Arc<Latest<Notice>>,
    stays: bool,
) -> Box<dyn Fn(UiCommand) + Send> {
    let told = (remote.clone(), Arc::clone(&ended));
    let desk = RecordsDesk::open(keeping, notices, told);
    Box::new(move |command| match command {
        UiCommand::Begin => {
            remote.begin(Arc::clone(&ended));
            // The set does not wait for the disk.
            desk.pass(command);
        }
        UiCommand::Pause => remote.toggle_pause(),
        UiCommand::Stop if stays => remote.end_set(),
        UiCommand::Stop | UiCommand::Quit => remote.stop(),
        other => desk.pass(other),
    })
}

/// The gestures a person has asked to be looked for.
pub(crate) fn gestures(settings: &Settings) -> Gestures {
    if let Some(takes) = settings.taking_hand() {
        return Gestures::two_handed(takes);
    }
    match (settings.gestures, settings.gesture_hand) {
        (false, _) => Gestures::off(),
        (true, GestureHand::Either) => Gestures::of(None),
        (true, GestureHand::Left) => Gestures::of(Some(Side::Left)),
        (true, GestureHand::Right) => Gestures::of(Some(Side::Right)),
    }
}

/// Opens the street, and gives what the window of its first set is made from.
fn session(
    args: &RunArgs,
    asked: &Asked<'_>,
    chosen: Chosen,
    own: &OwnSession,
) -> Result<Begun, CliError> {
    let exercise = asked.exercise;
    let waker = Waker::default();
    let mut coach = Coach::with_strictness(exercise, asked.strictness);
    if let Some(template) = asked.template {
        coach = coach.with_template(template);
    }
    let street =
        Street::coached(chosen.poses, coach).watching(asked.side, gestures(&args.settings));
    let seed = Seed {
        source_name: chosen.source.description().name.clone(),
        engine: chosen.engine,
        mirror: chosen.mirror,
        waker: waker.clone(),
        keeping: Keeping::of(args, exercise, &chosen.model, chosen.is_live)
            .judged(asked.strictness)
            .within(own),
    };
    let wake = move || waker.wake();
    let live = if asked.waits {
        LiveStreet::waiting(chosen.source, street, wake)
    } else {
        LiveStreet::start_kept(chosen.source, street, seed.keeping.keeper(), wake)
    };
    let live = live.map_err(|e| CliError::Failed(e.to_string()))?;
    let inputs = set_inputs(args, asked, &live, (&seed, live.ended()));
    Ok(Begun { live, inputs, seed })
}

/// What the window of the next set before the same camera is made from.
pub(crate) fn next_set(
    args: &RunArgs,
    asked: &Asked<'_>,
    live: &LiveStreet,
    seed: &mut Seed,
) -> SessionInputs {
    seed.keeping = seed.keeping.next();
    set_inputs(args, asked, live, (seed, Ended::default()))
}

fn set_inputs(
    args: &RunArgs,
    asked: &Asked<'_>,
    live: &LiveStreet,
    (seed, ended): (&Seed, Ended),
) -> SessionInputs {
    let exercise = asked.exercise;
    let told = (live.remote(), Arc::clone(&ended));
    let keeping = &seed.keeping;
    SessionInputs {
        snapshots: live.snapshots(),
        notices: live.notices(),
        is_kept: seed.keeping.is_kept(),
        has_home: false,
        commands: commands(told, seed.keeping.clone(), &live.notices(), asked.stays),
        ended,
        after: AfterInputs {
            asks: None,
            watch: {
                let (keeping, waker) = (keeping.clone(), seed.waker.clone());
                Box::new(move || {
                    let waker = waker.clone();
                    keeping.watch(move || waker.wake())
                })
            },
        },
        ways: Ways::of(exercise),
        zone_deg: exercise
            .judge
            .as_ref()
            .map(|judge| judge.target)
            .zip(exercise.range_error_deg()),
        exercise_id: exercise.id.clone(),
        exercise_name: exercise.name.clone(),
        language: args.language.unwrap_or_else(Language::of_environment),
        judged: exercise
            .judge
            .as_ref()
            .map_or(&[], |judge| judge.measure.landmarks()),
        target_reps: asked.target(),
        plan: asked.plan(),
        hold_s: exercise.dose.hold_s,
        sound: SoundDesk::silent(),
        settings: args.settings.clone(),
        mirror: seed.mirror,
        developer: args.developer,
        engine: seed.engine.clone(),
        source_name: seed.source_name.clone(),
        measure: None,
        screenshot: args.screenshot.clone().zip(args.at),
        waker: seed.waker.clone(),
    }
}

fn headless(args: &RunArgs, exercise: &Exercise, chosen: Chosen) -> Result<(), CliError> {
    let subject = Subject {
        clip: chosen.source.description().name.clone(),
        exercise: exercise.id.clone(),
        model: chosen.model,
        engine: chosen.engine,
        range_error_deg: exercise.range_error_deg().map(f64::from),
    };
    let street = Street::new(chosen.poses, exercise);
    let keeper = Keeping::of(args, exercise, &subject.model, chosen.is_live)
        .judged(Strictness::default())
        .keeper();
    let live = LiveStreet::start_kept(chosen.source, street, keeper, || ())
        .map_err(|e| CliError::Failed(e.to_string()))?;
    let (snapshots, notices) = (live.snapshots(), live.notices());
    let started = Instant::now();
    let limit = args
        .seconds
        .map(|s| Duration::try_from_secs_f64(s).unwrap_or(Duration::MAX));
    let mut last: Option<Snapshot> = None;
    // A trouble that lasts is told once.
    let mut told: Option<String> = None;
    let mut tell = |notice: Notice| {
        if told.as_ref() != Some(&notice.text) {
            say_error(&notice.text);
            told = Some(notice.text);
        }
    };
    while !snapshots.is_over() && limit.is_none_or(|limit| started.elapsed() < limit) {
        if let Some(notice) = notices.take() {
            tell(notice);
        }
        let Some(snapshot) = snapshots.wait(Duration::from_millis(100)) else {
            continue;
        };
        if !args.json {
            print_events(last.as_ref(), &snapshot);
        }
        last = Some(snapshot);
    }
    if let Some(notice) = notices.take() {
        tell(notice);
    }
    let (analysis, report) = live.stop();
    let report = JsonReport::new(&subject, &analysis, &report);
    if let Some(folder) = &args.out {
        leave(folder, &report, last.as_ref())?;
    }
    say_report(&report, args.json)
}

/// Prints what is new since the last snapshot that was seen: none is lost, whatever was dropped between.
fn print_events(last: Option<&Snapshot>, now: &Snapshot) {
    let seconds = now.frame.captured_at.as_seconds();
    let counted = last.map_or(0, |last| last.report.repetitions.len());
    for repetition in now.report.repetitions.iter().skip(counted) {
        say(&format!("{seconds:6.1} s  {}", repetition.index));
    }
    let held = last.map_or(0, |last| last.report.holds.len());
    for (number, _) in now.report.holds.iter().enumerate().skip(held) {
        say(&format!("{seconds:6.1} s  hold {}", number + 1));
    }
    let cued = last.map_or(0, |last| last.report.cues.len());
    for given in now.report.cues.iter().skip(cued) {
        say(&format!("{seconds:6.1} s  \"{}\"", given.cue.text));
    }
}

/// Leaves the last picture, drawn on, and the JSON in `folder`.
fn leave(folder: &Path, report: &JsonReport, last: Option<&Snapshot>) -> Result<(), CliError> {
    let text = serde_json::to_string_pretty(report).map_err(|e| CliError::Failed(e.to_string()))?;
    let json = folder.join("report.json");
    write_whole(&json, text.as_bytes()).map_err(CliError::Use)?;
    let Some(snapshot) = last else { return Ok(()) };
    let picture = folder.join("last.png");
    let mut annotator = Annotator::create(&picture, 0.0).map_err(CliError::Use)?;
    let step = Step {
        pose: snapshot.pose.clone(),
        update: snapshot.update,
        watched: snapshot.watched,
        times: snapshot.times,
    };
    annotator
        .add(&snapshot.frame, &step, None)
        .map_err(CliError::Failed)?;
    annotator.finish().map_err(CliError::Use)?;
    say_error(&format!(
        "left {} and {}",
        picture.display(),
        json.display()
    ));
    Ok(())
}
