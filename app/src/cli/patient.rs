//! `goodform` alone: the patient's window, with today's exercises.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use goodform_exercises::{Exercise, Item, Mode, Movement, Sides};
use goodform_models::{Frame, PixelOrder};
use goodform_pose::Side;

use super::args::{HomeArgs, RunArgs};
use super::run::{Asked, FigureWish, begin, figure};
use super::sounds::sound_desk;
use super::{CliError, history, programme, say_error};
use crate::records::Records;
use crate::settings::{self, Settings};
use crate::sound::SoundDesk;
use crate::street::{Demonstration, LiveStreet, Paced};
use crate::ui::{
    DoseSides, LEAST_IN_POSITION_S, Language, Opened, PatientInputs, PatientItem, Waker,
    run_patient,
};

/// The street that runs, if one does, and who may change that.
#[derive(Clone, Default)]
struct Streets {
    running: Arc<Mutex<Option<LiveStreet>>>,
    /// Held by whoever opens or closes: one at a time.
    door: Arc<Mutex<()>>,
    /// Raised whenever the person wants something else: what was begun before is stale.
    turn: Arc<AtomicU64>,
}

impl Streets {
    /// Something else is wanted from now on; gives the number of this wish.
    fn next_turn(&self) -> u64 {
        self.turn.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn is_stale(&self, turn: u64) -> bool {
        self.turn.load(Ordering::SeqCst) != turn
    }

    /// Stops what runs. It may take as long as a camera takes.
    fn stop(&self) {
        let live = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            running.take()
        };
        if let Some(live) = live {
            live.stop();
        }
    }

    /// The person left: what runs is stopped on a thread of its own, the window goes on.
    fn leave(&self) {
        self.next_turn();
        let own = self.clone();
        let close = move || {
            let _door = own.door.lock().unwrap_or_else(PoisonError::into_inner);
            own.stop();
        };
        // Without a thread the next set, or the end of the program, stops it.
        let _ = std::thread::Builder::new()
            .name("closing".to_owned())
            .spawn(close);
    }
}

pub(crate) fn patient(args: HomeArgs) -> Result<(), CliError> {
    let opened = match &args.programme {
        Some(file) => programme::open(file)?,
        None => programme::starter()?,
    };
    let items = opened.programme.items.into_iter();
    let mut exercises: Vec<(Item, Exercise)> = items.zip(opened.exercises).collect();
    if args.programme.is_none() {
        // What the starter says of an exercise is no therapist's word.
        for (item, _) in &mut exercises {
            item.note.clear();
        }
    }
    let seconds = exercises.iter().map(|(item, one)| item.seconds(one));
    let minutes = (seconds.sum::<f64>() / 60.0).ceil();
    let waker = Waker::default();
    let items: Vec<PatientItem> = exercises
        .iter()
        .map(|(item, one)| card(item, one))
        .collect();
    let ids: Vec<String> = exercises.iter().map(|(_, one)| one.id.clone()).collect();
    let streets = Streets::default();
    let (left, for_show, wake) = (streets.clone(), ids.clone(), waker.clone());
    let done = done_today(&args, &exercises);
    let settings_file = args.settings.clone().or_else(|| {
        let folder = crate::store::data_folder()?;
        Some(folder.join("settings.toml"))
    });
    let settings = own_settings(settings_file.as_deref());
    let language = args.language.or(settings.language);
    let keep = move |settings: &Settings| {
        let kept = settings_file
            .as_deref()
            .map(|file| settings::write(file, settings));
        if let Some(Err(trouble)) = kept {
            say_error(&trouble);
        }
    };
    let language = language.unwrap_or_else(Language::of_environment);
    let sound = sound_desk(language, &settings);
    let inputs = PatientInputs {
        items,
        minutes: minutes as u32,
        language,
        settings: settings.clone(),
        keep_settings: Box::new(keep),
        stills: stills(ids, waker.clone()),
        show: Box::new(move |place| show(for_show.get(place)?, &wake)),
        begin: Box::new(opener(
            (args, settings),
            exercises,
            streets.clone(),
            sound.clone(),
        )),
        sound,
        left: Box::new(move || left.leave()),
        done,
        waker,
    };
    let shown = run_patient(inputs).map_err(|e| CliError::Failed(e.to_string()));
    let _door = streets.door.lock().unwrap_or_else(PoisonError::into_inner);
    streets.stop();
    shown
}

/// What the person has set; a file that cannot be read is said, and the usual settings serve.
fn own_settings(file: Option<&Path>) -> Settings {
    let read = file.map(settings::read);
    read.transpose()
        .unwrap_or_else(|trouble| {
            say_error(&trouble);
            None
        })
        .unwrap_or_default()
}

/// Sets that were done today already, of each exercise: whoever opens the window again goes on where they were.
fn done_today(args: &HomeArgs, exercises: &[(Item, Exercise)]) -> Vec<u32> {
    let today = jiff::ZonedDateTime::now().date().to_string();
    let kept = || {
        let folder = history::folder(args.records.as_deref()).ok()?;
        let records = Records::open(&folder).ok()?;
        records.sessions().ok()
    };
    let sessions = if args.forget { None } else { kept() };
    let sets: Vec<_> = sessions
        .into_iter()
        .flatten()
        .filter(|session| session.day() == today)
        .flat_map(|session| session.sets)
        .collect();
    let of = |exercise: &Exercise| {
        let done = sets.iter().filter(|set| set.exercise == exercise.id);
        done.filter(|set| set.done > 0 || set.report.in_position_s >= LEAST_IN_POSITION_S)
            .count()
    };
    exercises
        .iter()
        .map(|(_, exercise)| u32::try_from(of(exercise)).unwrap_or(u32::MAX))
        .collect()
}

/// Whether both sides are done in a set, one after the other.
fn does_both_sides(item: &Item, exercise: &Exercise) -> bool {
    exercise.sides == Sides::Each && item.side.is_none()
}

fn card(item: &Item, exercise: &Exercise) -> PatientItem {
    let care = exercise.contraindications.iter().chain(&exercise.stop);
    PatientItem {
        exercise: exercise.id.clone(),
        name: exercise.name.clone(),
        own_name: matches!(item.movement, Movement::Template(_)),
        position: exercise.position.clone(),
        setup: exercise.setup.clone(),
        cannot_see: exercise.cannot_see.clone(),
        care: care.cloned().collect(),
        note: item.note.clone(),
        dose: [exercise.dose.sets.max(1), exercise.dose.reps],
        sides: match (exercise.sides, item.side) {
            (Sides::Bilateral, _) => DoseSides::One,
            (_, Some(Side::Left)) => DoseSides::Left,
            (_, Some(Side::Right)) => DoseSides::Right,
            (_, None) => DoseSides::Each,
        },
        hold_s: exercise.dose.hold_s.round().max(0.0) as u32,
        is_diary: exercise.mode == Mode::Diary,
    }
}

/// The figure does it, again and again.
fn show(id: &str, waker: &Waker) -> Option<Demonstration> {
    let source = figure(FigureWish {
        movement: id,
        yaw_deg: None,
        fault: None,
        person: None,
        seconds: None,
    })
    .ok()?;
    let waker = waker.clone();
    Demonstration::start(Box::new(Paced::new(source)), move || waker.wake()).ok()
}

/// A picture of each exercise, drawn on a thread of its own.
fn stills(ids: Vec<String>, waker: Waker) -> Receiver<(usize, Frame)> {
    let (sender, receiver) = sync_channel(ids.len().max(1));
    let draw = move || {
        for (place, id) in ids.iter().enumerate() {
            if let Some(frame) = still(id)
                && sender.send((place, frame)).is_err()
            {
                break;
            }
            waker.wake();
        }
    };
    // Without a thread the cards have no pictures; everything else works.
    let _ = std::thread::Builder::new()
        .name("stills".to_owned())
        .spawn(draw);
    receiver
}

fn still(id: &str) -> Option<Frame> {
    let movement = goodform_datasets::Movement::builtin(id).ok()??;
    let yaw = movement.yaws_deg.first().copied()?;
    let options = goodform_datasets::FigureOptions::exercise(movement, yaw);
    let mut frame = Frame {
        width: options.width,
        height: options.height,
        order: PixelOrder::Rgb,
        ..Frame::default()
    };
    let mut drawn = goodform_datasets::Figure::new(options).ok()?;
    let turn_s = drawn.track()?.repetitions().first()?.turn_s;
    drawn.render(turn_s, &mut frame.pixels);
    Some(frame)
}

/// Opens the camera for an exercise: on a thread, since a camera takes its time.
fn opener(
    (args, settings): (HomeArgs, Settings),
    exercises: Vec<(Item, Exercise)>,
    streets: Streets,
    sound: SoundDesk,
) -> impl Fn(usize) -> Opened {
    move |place| {
        let (sender, receiver) = sync_channel(1);
        let Some((item, exercise)) = exercises.get(place).cloned() else {
            return receiver;
        };
        let wanted = RunArgs {
            figure: args.figure.then(|| exercise.id.clone()),
            exercise: Some(exercise.id.clone()),
            language: args.language.or(settings.language),
            camera: settings.camera.filter(|_| !args.figure),
            developer: settings.developer,
            settings: settings.clone(),
            model: args.model.clone(),
            records: args.records.clone(),
            forget: args.forget,
            no_stand_in: true,
            ..RunArgs::default()
        };
        let (own, turn) = (streets.clone(), streets.next_turn());
        let sound = sound.clone();
        let open = move || {
            let _door = own.door.lock().unwrap_or_else(PoisonError::into_inner);
            own.stop();
            if own.is_stale(turn) {
                return;
            }
            let asked = Asked {
                exercise: &exercise,
                strictness: item.strictness.unwrap_or(settings.strictness),
                both_sides: does_both_sides(&item, &exercise),
            };
            let made = match begin(&wanted, &asked) {
                Ok(begun) if own.is_stale(turn) => {
                    // Whoever went home meanwhile is not filmed, and what began is forgotten.
                    begun.live.stop();
                    begun.keeping.delete(&|_| {});
                    return;
                }
                Ok(begun) => {
                    let mut running = own.running.lock().unwrap_or_else(PoisonError::into_inner);
                    *running = Some(begun.live);
                    let mut inputs = begun.inputs;
                    inputs.has_home = true;
                    inputs.sound = sound;
                    Ok(inputs)
                }
                Err(error) => Err(error.to_string()),
            };
            if sender.send(made).is_err() {
                own.stop();
            }
        };
        // Without a thread the sender is dropped, which is told as a camera that did not open.
        let _ = std::thread::Builder::new()
            .name("opening".to_owned())
            .spawn(open);
        receiver
    }
}
