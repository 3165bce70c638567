//! `goodform` alone: the patient's window, with today's exercises.

use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use goodform_exercises::{Exercise, Item};
use goodform_models::Frame;

use super::args::{HomeArgs, RunArgs};
use super::run::{FigureWish, begin, figure};
use super::{CliError, programme};
use crate::street::{Demonstration, FrameSource as _, LiveStreet, Paced, Read};
use crate::ui::{Language, Opened, PatientInputs, PatientItem, Waker, run_patient};

/// The street that runs, if one does.
type Slot = Arc<Mutex<Option<LiveStreet>>>;

fn stop(slot: &Slot) {
    let live = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(live) = live {
        live.stop();
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
    let slot = Slot::default();
    let (left, for_show, wake) = (Arc::clone(&slot), ids.clone(), waker.clone());
    let inputs = PatientInputs {
        items,
        minutes: minutes as u32,
        language: args.language.unwrap_or_else(Language::of_environment),
        stills: stills(ids, waker.clone()),
        show: Box::new(move |place| show(for_show.get(place)?, &wake)),
        begin: Box::new(opener(args, exercises, slot)),
        left: Box::new(move || stop(&left)),
        waker,
    };
    run_patient(inputs).map_err(|e| CliError::Failed(e.to_string()))
}

fn card(item: &Item, exercise: &Exercise) -> PatientItem {
    let care = exercise.contraindications.iter().chain(&exercise.stop);
    PatientItem {
        exercise: exercise.id.clone(),
        name: exercise.name.clone(),
        position: exercise.position.clone(),
        setup: exercise.setup.clone(),
        cannot_see: exercise.cannot_see.clone(),
        care: care.cloned().collect(),
        note: item.note.clone(),
        dose: [exercise.dose.sets.max(1), exercise.repetitions_a_set()],
        hold_s: exercise.dose.hold_s.round().max(0.0) as u32,
    }
}

fn wish(id: &str) -> FigureWish<'_> {
    FigureWish {
        movement: id,
        yaw_deg: None,
        fault: None,
        person: None,
        seconds: None,
    }
}

/// The figure does it, again and again.
fn show(id: &str, waker: &Waker) -> Option<Demonstration> {
    let source = figure(wish(id)).ok()?;
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
    let mut drawn = goodform_datasets::Figure::new(options).ok()?;
    let turn_s = drawn.track()?.repetitions().first()?.turn_s;
    let mut source = figure(wish(id)).ok()?;
    let mut frame = Frame::default();
    // The frame has its size from the source; the picture is the figure's at its turn.
    if !matches!(source.read(&mut frame), Ok(Read::Frame)) {
        return None;
    }
    drawn.render(turn_s, &mut frame.pixels);
    Some(frame)
}

/// Opens the camera, or what stands in for it, for an exercise: on a thread, since a camera takes its time.
fn opener(
    args: HomeArgs,
    exercises: Vec<(Item, Exercise)>,
    slot: Slot,
) -> impl Fn(usize) -> Opened {
    move |place| {
        let (sender, receiver) = sync_channel(1);
        let Some((_, exercise)) = exercises.get(place).cloned() else {
            return receiver;
        };
        let wanted = RunArgs {
            figure: args.figure.then(|| exercise.id.clone()),
            exercise: Some(exercise.id.clone()),
            language: args.language,
            model: args.model.clone(),
            records: args.records.clone(),
            forget: args.forget,
            ..RunArgs::default()
        };
        let slot = Arc::clone(&slot);
        let open = move || {
            stop(&slot);
            let made = begin(&wanted, &exercise).map_err(|error| error.to_string());
            let made = made.map(|(live, mut inputs)| {
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(live);
                inputs.has_home = true;
                inputs
            });
            // Whoever went home meanwhile does not hear it.
            let _ = sender.send(made);
        };
        // Without a thread the sender is dropped, which is told as a camera that did not open.
        let _ = std::thread::Builder::new()
            .name("opening".to_owned())
            .spawn(open);
        receiver
    }
}
