//! From the first hello to a kept set without a key or a click: two hands alone, seen by the real coach in the poses of
//! the drawn figure.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that fails should say so at once, and this one prints how long it takes"
)]

mod common;

use std::sync::{Arc, Mutex, OnceLock};

use common::{Patient, Setup, patient_of, session};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use goodform::settings::{Asked, Settings};
use goodform::street::{Latest, PoseSource, Seen, Snapshot, StageTimes, Street, Stretch};
use goodform::ui::{Asks, LeadIn, SessionInputs, SetPlan, UiCommand};
use goodform_datasets::{Camera, Gesture, Movement, MovementTrack, TrackOptions, View};
use goodform_exercises::{Coach, Gestures, Library, Report};
use goodform_models::{Frame, ModelError};
use goodform_pose::{Pose, Side, Timestamp};

/// Frames a second.
const FPS: f64 = 15.0;
/// A gesture's hand is up by then, and stays. Units: s.
const UP_S: f64 = 2.5;

/// The pose of the moment, as a network would give it.
#[derive(Clone, Default)]
struct Truth(Arc<Mutex<Option<Pose>>>);

impl PoseSource for Truth {
    fn pose(&mut self, _: &Frame) -> Result<Seen, ModelError> {
        Ok(Seen {
            pose: self.0.lock().unwrap().clone(),
            ..Seen::default()
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Act {
    Stay,
    Raise(Side),
    Work,
}

/// A camera that is open.
struct Open {
    street: Street,
    snapshots: Arc<Latest<Snapshot>>,
    stretch: Stretch,
    ended: Arc<OnceLock<Arc<Report>>>,
}

/// Somebody who stands before the camera and has no keyboard.
struct Person {
    patient: Patient,
    truth: Truth,
    commands: Arc<Mutex<Vec<UiCommand>>>,
    all: Vec<UiCommand>,
    open: Option<Open>,
    tracks: [MovementTrack; 3],
    camera: Camera,
    at_s: f64,
}

fn figure() -> ([MovementTrack; 3], Camera) {
    let squat = Movement::builtin("squat").unwrap().unwrap();
    let view = View::of(&squat, *squat.yaws_deg.first().unwrap());
    let how = |repetitions| TrackOptions {
        repetitions,
        ..TrackOptions::default()
    };
    let raise =
        |side| MovementTrack::new(&squat.gesture(Gesture::RaisedHand(side)), &how(1)).unwrap();
    let work = MovementTrack::new(&squat, &how(3)).unwrap();
    (
        [work, raise(Side::Left), raise(Side::Right)],
        Camera::new(&view, 640, 480),
    )
}

impl Person {
    fn new(setup: Setup) -> Self {
        let (tracks, camera) = figure();
        let mut person = Self {
            patient: patient_of(Setup {
                step_s: (1.0 / FPS) as f32,
                ..setup
            }),
            truth: Truth::default(),
            commands: Arc::default(),
            all: Vec::new(),
            open: None,
            tracks,
            camera,
            at_s: 0.0,
        };
        person.does(Act::Stay, 1.0);
        person
    }

    /// Opens a camera where the window asks for one, before the squat.
    fn open_camera(&mut self) {
        let look = self.patient.looks.lock().unwrap().pop();
        let begin = self.patient.openings.lock().unwrap().pop();
        let is_set = begin.is_some();
        let Some(opening) = begin.map(|(_, opening)| opening).or(look) else {
            return;
        };
        let library = Library::builtin().unwrap();
        let coach = Coach::new(library.find("squat").unwrap());
        let street = Street::coached(Box::new(self.truth.clone()), coach)
            .watching(None, Gestures::two_handed(Side::Right));
        let ended: Arc<OnceLock<Arc<Report>>> = Arc::default();
        let mut inputs: SessionInputs = session(&ended);
        let said = Arc::clone(&self.commands);
        inputs.commands = Box::new(move |command| said.lock().unwrap().push(command));
        inputs.settings = self.patient.settings.clone();
        (inputs.exercise_id, inputs.exercise_name) = ("squat".to_owned(), "Squat".to_owned());
        inputs.target_reps = 3;
        inputs
            .is_kept
            .store(is_set, std::sync::atomic::Ordering::Relaxed);
        inputs.after.asks = Some(Asks::default());
        inputs.plan = SetPlan {
            before: Some(LeadIn::Place),
            set: [1, 1],
            ..SetPlan::default()
        };
        self.open = Some(Open {
            street,
            snapshots: Arc::clone(&inputs.snapshots),
            stretch: Stretch::Waiting,
            ended,
        });
        // Who has left meanwhile wants none.
        let _ = opening.send(Ok(inputs));
    }

    fn obey(&mut self) {
        let said = std::mem::take(&mut *self.commands.lock().unwrap());
        let Some(open) = &mut self.open else { return };
        for command in &said {
            match command {
                UiCommand::Begin => {
                    open.street.begin();
                    open.stretch = Stretch::Set;
                }
                UiCommand::Stop if open.stretch == Stretch::Set => {
                    let report = Arc::new(open.street.finish().clone());
                    open.street.rest();
                    let _ = open.ended.set(report);
                    open.stretch = Stretch::Waiting;
                }
                _ => {}
            }
        }
        self.all.extend(said);
    }

    fn tick(&mut self, act: Act, within_s: f64) {
        let [work, left, right] = &self.tracks;
        let pose = match act {
            Act::Stay => work.pose(within_s.min(0.3), &self.camera),
            Act::Work => work.pose(within_s, &self.camera),
            Act::Raise(Side::Left) => left.pose(within_s.min(UP_S), &self.camera),
            Act::Raise(Side::Right) => right.pose(within_s.min(UP_S), &self.camera),
        };
        *self.truth.0.lock().unwrap() = pose;
        self.at_s += 1.0 / FPS;
        self.open_camera();
        self.obey();
        if let Some(open) = &mut self.open {
            let mut frame = Frame::default();
            frame.resize(640, 480);
            frame.pixels.fill(128);
            frame.captured_at = Timestamp::from_seconds(self.at_s);
            let step = open.street.take(&frame, open.stretch).unwrap();
            open.snapshots.put(Snapshot {
                frame: Arc::new(frame),
                pose: step.pose,
                update: step.update,
                watched: step.watched,
                report: Arc::new(open.street.report().clone()),
                times: StageTimes::default(),
                analysed_fps: 15.0,
                dropped: 0,
            });
        }
        self.patient.harness.step();
        self.obey();
    }

    fn does(&mut self, act: Act, seconds: f64) {
        for frame in 0..(seconds * FPS) as u32 {
            self.tick(act, f64::from(frame) / FPS);
        }
    }

    /// What is marked.
    fn marked(&self) -> Option<String> {
        let root = self.patient.harness.root();
        let node = root
            .children_recursive()
            .find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label())
    }

    fn sees(&self, text: &str) -> bool {
        let harness = &self.patient.harness;
        harness.query_all_by_label_contains(text).next().is_some()
    }

    /// Keeps the other hand up until that is marked.
    fn marks(&mut self, wanted: &str) {
        let mut passed = Vec::new();
        for frame in 0..(60.0 * FPS) as u32 {
            self.tick(Act::Raise(Side::Left), f64::from(frame) / FPS);
            let marked = self.marked();
            if marked.as_ref().is_some_and(|name| name.contains(wanted)) {
                self.does(Act::Stay, 0.6);
                let still = self.marked();
                assert!(still.is_some_and(|name| name.contains(wanted)), "it stays");
                return;
            }
            if passed.last() != Some(&marked) {
                passed.push(marked);
            }
        }
        panic!("{wanted:?} is never marked: {passed:?}");
    }

    /// Raises the hand that takes, once.
    fn takes(&mut self) {
        self.does(Act::Raise(Side::Right), 5.0);
        self.does(Act::Stay, 1.0);
    }

    fn picks(&mut self, wanted: &str) {
        self.marks(wanted);
        self.takes();
    }
}

fn hands_free() -> Settings {
    Settings {
        hands_free: true,
        ..Settings::default()
    }
}

#[test]
fn from_hello_to_a_kept_set_by_two_hands_alone() {
    let mut person = Person::new(Setup {
        asked: Asked::default(),
        settings: hands_free(),
        archive: None,
        ..Setup::default()
    });
    assert!(person.sees("I look for your hands"));
    // Nothing is taken where nothing is marked.
    person.takes();
    assert!(person.sees("Hello"));
    person.picks("Next");
    assert!(person.sees("First, is one of these new for you?"));
    person.picks("None of these");
    assert!(person.sees("Is one of these true for you?"));
    person.picks("None of these");
    assert!(person.sees("Can I see you?"));
    person.picks("Next");
    assert!(person.sees("Practise: raise your right hand"));
    person.takes();
    assert!(person.sees("I saw your hand"));
    person.picks("Go to my exercises");
    assert!(person.sees("Your exercises for today"));
    person.picks("Squat, ");
    person.picks("Begin");
    assert!(person.sees("Squat"));
    person.does(Act::Stay, 4.0);
    // The place is found: here a raised hand has a meaning of its own.
    person.takes();
    person.does(Act::Stay, 1.0);
    assert!(person.all.contains(&UiCommand::Begin), "{:?}", person.all);
    assert!(
        !person.sees("Left hand up"),
        "in a set nothing is in the way"
    );
    let whole_s = person.tracks[0].seconds();
    person.does(Act::Work, whole_s);
    person.does(Act::Stay, 3.0);
    assert!(person.sees("Well done"));
    let report = person.open.as_ref().unwrap().ended.get().cloned();
    assert_eq!(report.expect("it has ended").done(), 3);
    person.takes();
    assert!(person.sees("How hard was this exercise?"));
    person.picks("Effort 3 of 10");
    // The mark went on to what is wanted next.
    assert_eq!(person.marked().as_deref(), Some("Go on"));
    person.takes();
    assert!(person.sees("How much does it hurt now"));
    assert_eq!(person.marked(), None, "another page, nothing marked");
    person.picks("Pain 2 of 10");
    person.takes();
    let felt = |pain, effort| UiCommand::Felt { pain, effort };
    assert!(
        person.all.contains(&felt(None, Some(3))),
        "{:?}",
        person.all
    );
    assert!(
        person.all.contains(&felt(Some(2), None)),
        "{:?}",
        person.all
    );
    assert!(person.sees("Squat, 5 times, hold 3 seconds, done") || person.sees("Bridge, "));
    eprintln!("by hands alone: {:.0} s", person.at_s);
}

#[test]
fn in_large_letters_the_questions_are_read_to_their_end_by_hand() {
    let mut person = Person::new(Setup {
        asked: Asked::default(),
        settings: Settings {
            text_size: 200,
            ..hands_free()
        },
        ..Setup::default()
    });
    person.picks("Next");
    assert!(person.sees("Read on"), "it does not fit");
    assert!(
        !person.sees("None of these"),
        "no answer before all was in sight"
    );
    // The hand that moves the mark reads on first.
    person.picks("None of these");
    assert!(person.sees("Is one of these true for you?"));
}

#[test]
fn a_mark_that_is_forgotten_goes() {
    let mut person = Person::new(Setup {
        settings: hands_free(),
        ..Setup::default()
    });
    person.marks("Squat, ");
    person.does(Act::Stay, 22.0);
    assert_eq!(person.marked(), None);
    person.takes();
    assert!(
        person.sees("Your exercises for today"),
        "nothing was marked"
    );
}

#[test]
fn keys_and_mouse_go_on_and_without_the_setting_no_camera_is_opened() {
    let mut patient = common::patient(goodform::ui::Language::English);
    patient.harness.run_steps(4);
    assert!(patient.looks.lock().unwrap().is_empty());
    let click = |patient: &mut Patient, name: &str| {
        patient.harness.get_by_label(name).click();
        patient.harness.run_steps(4);
    };
    click(&mut patient, "Settings");
    click(&mut patient, "Hands-free");
    click(&mut patient, "Steer from a distance with my hands: On");
    assert_eq!(
        patient.looks.lock().unwrap().len(),
        1,
        "the camera is opened"
    );
    patient
        .harness
        .get_by_label("I open the camera. One moment");
    patient.harness.get_by_label("Left hand up: next");
    let kept = patient.kept.lock().unwrap().settings.last().cloned();
    assert!(kept.expect("kept").hands_free);
    // Whoever wants no raised hand wants none of this.
    click(&mut patient, "Start by raising a hand: Off");
    assert!(
        patient
            .harness
            .query_by_label("Left hand up: next")
            .is_none()
    );
    assert_eq!(*patient.left.lock().unwrap(), 1, "and closed");
    let kept = patient.kept.lock().unwrap().settings.last().cloned();
    let kept = kept.expect("kept");
    assert!(!kept.hands_free && !kept.gestures);
}

#[test]
fn in_a_set_without_a_camera_no_hand_is_heard() {
    let mut person = Person::new(Setup {
        settings: hands_free(),
        archive: None,
        ..Setup::default()
    });
    person.picks("Squat, ");
    person.picks("Without the camera");
    // Both hands are used up to the beginning of the set, and lifted in it.
    person.does(Act::Stay, 10.0);
    assert!(person.sees("Count one") || person.sees("I count myself"));
    assert_eq!(person.marked(), None);
    person.does(Act::Raise(Side::Left), 6.0);
    assert_eq!(
        person.marked(),
        None,
        "an arm that is lifted is the exercise"
    );
}
