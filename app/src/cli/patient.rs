//! `goodform` alone: the patient's window, with today's exercises.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use goodform_exercises::{Exercise, Floor, Item, Library, Movement, Programme, Sides, Template};
use goodform_pose::Side;

use super::args::{HomeArgs, RunArgs};
use super::keeping::{OwnSession, aside, finish_writing};
use super::own::{self, Own, OwnDesk};
use super::programme::Templates;
use super::run::{Asked, Begun, Seed, begin, next_set};
use super::shelf::Shelf;
use super::sounds::sound_desk;
use super::stills::{Subject, Wanted, hello, show, stills};
use super::today::{Today, card, done_today, today, week};
use super::{CliError, found, programme};
use crate::records::progress::morning_after;
use crate::records::{KeptSession, Planned, Records};
use crate::settings::{GestureHand, Settings};
use crate::sound::{SoundDesk, in_one_line};
use crate::street::{LiveStreet, Routine, list_cameras};
use crate::ui::{
    Archive, Language, Offer, Opened, PatientInputs, SessionInputs, TherapistWord, Waker,
    run_patient,
};

/// A camera that is open for an exercise.
struct Running {
    live: LiveStreet,
    seed: Seed,
    exercise: Exercise,
    /// The person has left it: it is being closed.
    is_left: bool,
}

/// The street that runs, if one does, and who may change that.
#[derive(Clone, Default)]
struct Streets {
    running: Arc<Mutex<Option<Running>>>,
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
        let running = {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            running.take()
        };
        if let Some(running) = running {
            running.live.stop();
        }
    }

    /// The next set before the camera that is open. Missing: none is, or for something else.
    fn next_set(&self, args: &RunArgs, asked: &Asked<'_>) -> Option<SessionInputs> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let running = running.as_mut()?;
        let is_same = running.exercise == *asked.exercise;
        let goes_on = is_same && !running.is_left && !running.live.is_over();
        goes_on.then(|| next_set(args, asked, &running.live, &mut running.seed))
    }

    /// The person left: what runs is stopped on a thread of its own, the window goes on.
    fn leave(&self) {
        let turn = self.next_turn();
        {
            let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(running) = running.as_mut() {
                running.is_left = true;
            }
        }
        let own = self.clone();
        let close = move || {
            let _door = own.door.lock().unwrap_or_else(PoisonError::into_inner);
            // Who wants another camera meanwhile stops this one.
            if !own.is_stale(turn) {
                own.stop();
            }
        };
        // Without a thread the next set, or the end of the program, stops it.
        let _ = std::thread::Builder::new()
            .name("closing".to_owned())
            .spawn(close);
    }
}

/// Opens the window and returns when it is closed.
pub(crate) fn patient(args: &HomeArgs) -> Result<(), CliError> {
    let (inputs, closing) = patient_inputs(args)?;
    let shown = run_patient(inputs).map_err(|e| CliError::Failed(e.to_string()));
    closing.close();
    shown
}

/// What is closed once the patient's window is gone.
pub struct Closing {
    desk: Arc<OwnDesk>,
    streets: Streets,
}

impl Closing {
    /// Waits until all is written and stops the camera.
    pub fn close(self) {
        self.desk.close();
        finish_writing();
        let _door = self
            .streets
            .door
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        self.streets.stop();
    }
}

/// All the patient's window is made from, and what closes it.
///
/// # Errors
/// A programme that cannot be used, a library that cannot be read.
pub fn patient_inputs(args: &HomeArgs) -> Result<(PatientInputs, Closing), CliError> {
    let maker = Maker {
        desk: Arc::new(OwnDesk::open(own::settings_file(args.settings.as_deref()))),
        streets: Streets::default(),
        session: OwnSession::default(),
        sound: Arc::default(),
        args: args.clone(),
    };
    turn_on_hands(&maker);
    let inputs = match args.programme.as_deref().filter(|_| args.follow) {
        Some(clicked) => maker.clone().follow(clicked).map_err(CliError::Use)?,
        None => maker.inputs()?,
    };
    let closing = Closing {
        desk: maker.desk,
        streets: maker.streets,
    };
    Ok((inputs, closing))
}

/// Somebody has asked for steering by hands: it is set, as in the settings.
fn turn_on_hands(maker: &Maker) {
    if !maker.args.hands_free {
        return;
    }
    let file = own::settings_file(maker.args.settings.as_deref());
    let (settings, _, unread) = own::read_own(file.as_deref());
    // A file that cannot be read is the person's: it is not written over.
    if unread.is_none() && settings.taking_hand().is_none() {
        maker.desk.keep(Own::Settings(Settings {
            gestures: true,
            hands_free: true,
            ..settings
        }));
    }
}

/// Makes the window's contents, and makes them anew for another programme.
#[derive(Clone)]
struct Maker {
    args: HomeArgs,
    desk: Arc<OwnDesk>,
    streets: Streets,
    session: OwnSession,
    /// Made once, when the settings are read; it stays for every programme.
    sound: Arc<OnceLock<SoundDesk>>,
}

impl Maker {
    /// Follows another programme from now on.
    fn follow(mut self, path: &Path) -> Result<PatientInputs, String> {
        self.args.programme = None;
        found::follow(path)
            .and_then(|_| self.inputs())
            .map_err(|error| error.to_string())
    }

    /// Follows none any more.
    fn starter(mut self) -> Result<PatientInputs, String> {
        self.args.programme = None;
        found::drop_followed()
            .and_then(|()| self.inputs())
            .map_err(|error| error.to_string())
    }

    /// The programme that was named, else the one that is followed, else the starter; its file, and why a followed one is
    /// not used.
    fn programme(&self) -> Result<(Option<PathBuf>, programme::Opened, Option<String>), CliError> {
        if let Some(file) = self.args.programme.clone() {
            let opened = programme::open(&file)?;
            return Ok((Some(file), opened, None));
        }
        let Some(file) = found::followed() else {
            return Ok((None, programme::starter()?, None));
        };
        match programme::open(&file) {
            Ok(opened) => Ok((Some(file), opened, None)),
            // A programme that was taken over and no longer opens keeps nobody from exercising.
            Err(error) => Ok((None, programme::starter()?, Some(error.to_string()))),
        }
    }

    /// What was kept in that folder; a programme goes along where somebody wrote one.
    fn archive(
        &self,
        folder: PathBuf,
        (all, opened): (&Today, &programme::Opened),
        (is_followed, language): (bool, Language),
        waker: &Waker,
    ) -> Rc<dyn Archive> {
        Rc::new(Shelf {
            folder,
            programme: is_followed.then(|| opened.text.clone()),
            exercises: all.exercises.iter().map(|(_, one)| one.clone()).collect(),
            session: self.session.clone(),
            planned: Some(Planned::of(&opened.programme, &opened.exercises)),
            language,
            waker: waker.clone(),
            troubles: Arc::default(),
        })
    }

    /// All the window is made from.
    fn inputs(&self) -> Result<PatientInputs, CliError> {
        let args = &self.args;
        let (file, opened, trouble) = self.programme()?;
        let all = today(&opened, file.is_some())?;
        let own = own::settings_file(args.settings.as_deref());
        let (mut settings, asked, unread) = own::read_own(own.as_deref());
        if args.hands_free {
            // What keeps it may still be writing.
            (settings.gestures, settings.hands_free) = (true, true);
        }
        let waker = Waker::default();
        let records = own::records_folder(args.records.as_deref()).ok();
        let records = records.filter(|_| !args.forget);
        let sessions = records.as_deref().map(sessions).unwrap_or_default();
        let day = jiff::ZonedDateTime::now().date();
        let [first, short] = all.parts;
        let language = args.language.or(settings.language);
        let language = language.unwrap_or_else(Language::of_environment);
        let planned_days = opened.programme.days.count();
        let archive = records.clone().map(|folder| {
            let how = (file.is_some(), language);
            self.archive(folder, (&all, &opened), how, &waker)
        });
        let sound = self.sound.get_or_init(|| sound_desk(language, &settings));
        let today_s = all.exercises.iter();
        let subject = |(item, one): &(Item, Exercise)| {
            Subject::new(one, opened.templates.get(item.movement.name()))
        };
        let subjects: Vec<Subject> = today_s.clone().map(subject).collect();
        let items = today_s.map(|(item, one)| card(item, one)).collect();
        let (left, for_show, wake) = (self.streets.clone(), subjects.clone(), waker.clone());
        let (desk, desk_too) = (Arc::clone(&self.desk), Arc::clone(&self.desk));
        // Asked for once: who turns it off meanwhile has it off with the next programme, too.
        let mut later = self.clone();
        later.args.hands_free = false;
        let [for_follow, for_starter, for_again] = [(); 3].map(|()| later.clone());
        Ok(PatientInputs {
            items,
            parts: [first, first + short],
            minutes: all.minutes,
            language,
            archive,
            sound: sound.clone(),
            settings,
            keep_settings: Box::new(move |settings| desk.keep(Own::Settings(settings.clone()))),
            asked,
            keep_asked: Box::new(move |asked| desk_too.keep(Own::Asked(asked.clone()))),
            today: day.to_string(),
            now: Box::new(|| jiff::ZonedDateTime::now().date().to_string()),
            again: Box::new(move || for_again.inputs().map_err(|error| error.to_string())),
            trouble: trouble.or(unread),
            week: week(&sessions, day, planned_days),
            done: done_today(&sessions, day, (&all.exercises, all.parts)),
            morning: day
                .yesterday()
                .ok()
                .and_then(|yesterday| morning_after(&sessions, &yesterday.to_string())),
            word: word(file.is_some(), &opened.programme),
            ask: opened.programme.ask.clone(),
            programme: file.map(|_| said(&opened.programme)).unwrap_or_default(),
            folder: records
                .as_ref()
                .map(|folder| folder.display().to_string())
                .unwrap_or_default(),
            stills: stills(of_cards(subjects, first + short), waker.clone()),
            hello: hello(waker.clone()),
            show: Box::new(move |place, calm| show(for_show.get(place)?, calm, &wake)),
            look: Box::new(looker(args.clone(), self.streets.clone())),
            begin: Box::new(opener(
                args.clone(),
                (all.exercises, opened.templates),
                self.streets.clone(),
                self.session.clone(),
                sound.clone(),
            )),
            left: Box::new(move || left.leave()),
            cameras: Box::new(cameras),
            offer: offer(waker.clone()),
            follow: Box::new(move |path| for_follow.clone().follow(path)),
            starter: Box::new(move || for_starter.clone().starter()),
            delete_all: Box::new(move || delete_all(records.clone())),
            waker,
        })
    }
}

/// What was done before; records that cannot be read keep nobody from exercising.
fn sessions(folder: &Path) -> Vec<KeptSession> {
    Records::open(folder)
        .and_then(|records| records.sessions())
        .unwrap_or_default()
}

/// What the therapist says of the whole; what the starter says of itself is no therapist's word.
fn word(has_words: bool, programme: &Programme) -> TherapistWord {
    if !has_words {
        return TherapistWord::default();
    }
    TherapistWord {
        by: programme.by.clone(),
        note: programme.note.clone(),
    }
}

/// Whose programme it is, in a few words.
fn said(programme: &Programme) -> String {
    let parts = [&programme.by, &programme.person, &programme.on];
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A programme that lies in a folder people know, or on a stick.
fn offer(waker: Waker) -> Receiver<Offer> {
    aside(
        "programmes",
        move || waker.wake(),
        || {
            let found = found::find()?;
            Some(Offer {
                path: found.path,
                by: said(&found.programme),
            })
        },
    )
}

/// Pictures of the cards; those of the library, which are many, are smaller.
fn of_cards(subjects: Vec<Subject>, large: usize) -> Vec<Wanted<usize>> {
    let wanted = subjects.into_iter().enumerate();
    wanted
        .map(|(place, subject)| (place, subject, if place < large { 1 } else { 2 }))
        .collect()
}

/// The cameras there are.
fn cameras() -> Receiver<Vec<(u32, String)>> {
    let list = || {
        let cameras = list_cameras().into_iter();
        Some(cameras.map(|camera| (camera.index, camera.name)).collect())
    };
    aside("cameras", || (), list)
}

/// Deletes all that was kept.
fn delete_all(folder: Option<PathBuf>) -> Receiver<Result<(), String>> {
    aside(
        "deleting",
        || (),
        move || {
            let folder = folder?;
            let deleted = Records::open(&folder).and_then(|mut records| records.delete_all());
            Some(deleted.map_err(|error| error.to_string()))
        },
    )
}

/// Whether both sides are done in a set, one after the other.
fn does_both_sides(item: &Item, exercise: &Exercise) -> bool {
    exercise.sides == Sides::Each && item.side.is_none()
}

/// Opens the camera only to look whether it works: nothing is kept.
fn looker(args: HomeArgs, streets: Streets) -> impl Fn(&Settings) -> Opened {
    let squat = Library::builtin()
        .ok()
        .and_then(|library| library.find("squat").cloned());
    let item = Item::new(Movement::Library("squat".to_owned()));
    let args = HomeArgs {
        forget: true,
        records: None,
        ..args
    };
    let open = opener(
        args,
        (
            squat.map(|squat| (item, squat)).into_iter().collect(),
            Templates::new(),
        ),
        streets,
        OwnSession::default(),
        SoundDesk::silent(),
    );
    move |settings| open(0, settings)
}

/// What opening a camera needs of the command line, for an exercise.
fn wanted(args: &HomeArgs, settings: &Settings, asked: &Asked<'_>) -> RunArgs {
    let exercise = asked.exercise;
    let hand = match settings.gesture_hand {
        GestureHand::Left => Side::Left,
        GestureHand::Either | GestureHand::Right => Side::Right,
    };
    let is_free = exercise.floor().is_none_or(Floor::frees_a_hand);
    RunArgs {
        figure: args.figure.then(|| exercise.id.clone()),
        routine: Some(Routine {
            repetitions: asked.target(),
            sets: exercise.dose.sets.max(1),
            hand: is_free.then_some(hand),
        }),
        figure_does: args.figure_does.clone(),
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
    }
}

/// What a therapist has spoken of a template: the words as they are shown, and the sound.
fn spoken(template: &Template) -> Vec<(String, Vec<u8>)> {
    let cues = template.cues.iter().filter(|cue| !cue.sound.is_empty());
    cues.map(|cue| (in_one_line(&cue.show), cue.sound.clone()))
        .collect()
}

/// Opens the camera for an exercise: on a thread, since a camera takes its time. Where it is open for that exercise
/// already, its next set begins before it.
fn opener(
    args: HomeArgs,
    (exercises, templates): (Vec<(Item, Exercise)>, Templates),
    streets: Streets,
    session: OwnSession,
    sound: SoundDesk,
) -> impl Fn(usize, &Settings) -> Opened {
    move |place, settings| {
        let settings = settings.clone();
        let (sender, receiver) = sync_channel(1);
        let session = session.clone();
        let Some((item, exercise)) = exercises.get(place).cloned() else {
            return receiver;
        };
        let template = templates.get(item.movement.name()).cloned();
        let args = args.clone();
        let (own, turn) = (streets.clone(), streets.next_turn());
        let sound = sound.clone();
        let open = move || {
            let asked = Asked {
                exercise: &exercise,
                strictness: item.strictness.unwrap_or(settings.strictness),
                both_sides: does_both_sides(&item, &exercise),
                side: item.side,
                template: template.as_ref(),
                waits: true,
                stays: true,
            };
            let wanted = wanted(&args, &settings, &asked);
            let _door = own.door.lock().unwrap_or_else(PoisonError::into_inner);
            let made = match own.next_set(&wanted, &asked) {
                Some(inputs) => Ok(inputs),
                None => {
                    own.stop();
                    if own.is_stale(turn) {
                        return;
                    }
                    begin(&wanted, &asked, &session).map_err(|error| error.to_string())
                }
                .map(|begun| {
                    let Begun { live, inputs, seed } = begun;
                    let mut running = own.running.lock().unwrap_or_else(PoisonError::into_inner);
                    let exercise = exercise.clone();
                    *running = Some(Running {
                        live,
                        seed,
                        exercise,
                        is_left: false,
                    });
                    inputs
                }),
            };
            let made = made.map(|mut inputs| {
                inputs.has_home = true;
                sound.teach(template.as_ref().map(spoken).unwrap_or_default());
                inputs.sound = sound;
                inputs
            });
            // Whoever went home meanwhile is not filmed.
            if own.is_stale(turn) || sender.send(made).is_err() {
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
