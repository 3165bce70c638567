//! The patient's window with nothing behind it, for the tests that walk through it.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "each test takes what it needs of it, and one that fails should say so at once"
)]

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use goodform::settings::{Asked, Settings};
use goodform::sound::SoundDesk;
use goodform::street::Latest;
use goodform::ui::{
    Archive, Language, Offer, PatientApp, PatientInputs, PatientItem, SessionInputs, UiCommand,
    Waker, Week,
};
use goodform_exercises::Report;

pub fn item(exercise: &str, name: &str, sets: u32) -> PatientItem {
    PatientItem {
        exercise: exercise.to_owned(),
        name: name.to_owned(),
        care: vec!["shoulder pain".to_owned()],
        note: "It need not be high.".to_owned(),
        dose: [sets, 5],
        hold_s: 3,
        ..PatientItem::default()
    }
}

pub fn session(ended: &Arc<OnceLock<Arc<Report>>>) -> SessionInputs {
    SessionInputs {
        snapshots: Arc::new(Latest::default()),
        notices: Arc::new(Latest::default()),
        commands: Box::new(|_: UiCommand| {}),
        waker: Waker::default(),
        exercise_id: "bridge".to_owned(),
        exercise_name: "Bridge".to_owned(),
        language: Language::English,
        judged: &[],
        target_reps: 5,
        hold_s: 0.0,
        sound: SoundDesk::silent(),
        ways: None,
        zone_deg: None,
        ended: Arc::clone(ended),
        is_kept: Arc::default(),
        after: goodform::ui::AfterInputs::default(),
        has_home: true,
        plan: goodform::ui::SetPlan::default(),
        settings: goodform::settings::Settings::default(),
        mirror: false,
        developer: false,
        engine: String::new(),
        source_name: String::new(),
        measure: None,
        screenshot: None,
    }
}

pub type Deleting = SyncSender<Result<(), String>>;
pub type Opening = SyncSender<Result<SessionInputs, String>>;

pub struct Patient {
    pub settings: Settings,
    pub harness: Harness<'static, PatientApp>,
    pub openings: Arc<Mutex<Vec<(usize, Opening)>>>,
    pub left: Arc<Mutex<u32>>,
    pub kept: Arc<Mutex<Own>>,
    pub looks: Arc<Mutex<Vec<Opening>>>,
    pub deletings: Arc<Mutex<Vec<Deleting>>>,
}

pub const TODAY: &str = "2026-11-29";

/// Who has answered everything before.
pub fn asked_before() -> Asked {
    let mut asked = Asked::default();
    asked.answered(TODAY);
    asked.stepped(TODAY);
    asked
}

/// What a test begins with.
pub struct Setup {
    pub language: Language,
    pub asked: Asked,
    pub settings: Settings,
    pub week: Week,
    pub offer: Option<Offer>,
    pub archive: Option<Rc<dyn Archive>>,
    pub size: [f32; 2],
    /// From one picture of the window to the next. Units: s.
    pub step_s: f32,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            language: Language::English,
            asked: asked_before(),
            settings: Settings::default(),
            week: Week {
                done: 2,
                planned: 3,
                is_back: false,
                has_hurt: false,
            },
            offer: None,
            archive: None,
            size: [1366.0, 768.0],
            step_s: 0.25,
        }
    }
}

/// The usual size of letters, and the largest, from which on pages are lists that scroll. Units: percent.
pub const SIZES: [u32; 2] = [100, 200];

pub fn of_size(text_size: u32) -> Settings {
    Settings {
        text_size,
        ..Settings::default()
    }
}

/// Presses what has that name, wherever it stands: the focus brings it into sight.
pub fn press(patient: &mut Patient, name: &str) {
    patient.harness.get_by_label(name).focus();
    patient.harness.run_steps(20);
    patient.harness.get_by_label(name).click();
    patient.harness.run_steps(4);
}

/// The names of the controls, or of that alone which has the focus.
fn controls(patient: &Patient, focused: bool) -> BTreeSet<String> {
    let root = patient.harness.root();
    root.children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| matches!(node.role(), Role::Button | Role::RadioButton))
        .filter(|node| !focused || node.is_focused())
        .filter_map(|node| node.label())
        .collect()
}

/// The names of all that can be pressed, and of those that Tab reaches.
pub fn pressed_and_reached(patient: &mut Patient) -> [BTreeSet<String>; 2] {
    let all = controls(patient, false);
    let mut reached = BTreeSet::new();
    for _ in 0..all.len() + 4 {
        patient.harness.key_press(Key::Tab);
        patient.harness.run_steps(2);
        reached.extend(controls(patient, true));
    }
    [all, reached]
}

/// What the window has asked to keep.
#[derive(Default)]
pub struct Own {
    pub settings: Vec<Settings>,
    pub asked: Vec<Asked>,
}

pub fn patient(language: Language) -> Patient {
    patient_of(Setup {
        language,
        ..Setup::default()
    })
}

pub fn patient_of(setup: Setup) -> Patient {
    let (size, step_s) = (Vec2::from(setup.size), setup.step_s);
    let settings = setup.settings.clone();
    let stage = Stage::default();
    let ctx = eframe::egui::Context::default();
    let app = PatientApp::new(&ctx, inputs(setup, &stage));
    let harness = Harness::builder()
        .with_size(size)
        .with_step_dt(step_s)
        .with_context_setup(goodform::ui::install_fonts)
        .build_ui_state(|ui, app: &mut PatientApp| app.show(ui), app);
    Patient {
        settings,
        harness,
        openings: stage.openings,
        left: stage.left,
        kept: stage.kept,
        looks: stage.looks,
        deletings: stage.deletings,
    }
}

/// What stands behind the window.
#[derive(Clone, Default)]
struct Stage {
    openings: Arc<Mutex<Vec<(usize, Opening)>>>,
    left: Arc<Mutex<u32>>,
    kept: Arc<Mutex<Own>>,
    looks: Arc<Mutex<Vec<Opening>>>,
    deletings: Arc<Mutex<Vec<Deleting>>>,
}

/// A receiver of something that is there already, or never comes.
fn there<T>(value: Option<T>) -> Receiver<T> {
    let (sender, receiver) = sync_channel(1);
    if let Some(value) = value {
        sender.send(value).unwrap();
    }
    receiver
}

/// All the window is made from, with nothing behind it.
pub fn inputs_of(setup: Setup) -> PatientInputs {
    inputs(setup, &Stage::default())
}

fn inputs(setup: Setup, stage: &Stage) -> PatientInputs {
    let [opening, gone, keep, keep_too, look, deleting] = [(); 6].map(|()| stage.clone());
    let follow_setup = setup.language;
    let follow_stage = stage.clone();
    PatientInputs {
        items: vec![
            item("bridge", "Bridge", 2),
            item("squat", "Squat", 1),
            item("bridge", "Bridge", 1),
            item("plank", "Plank", 1),
        ],
        parts: [2, 3],
        minutes: [6, 3],
        asked: setup.asked,
        keep_asked: Box::new(move |asked| keep.kept.lock().unwrap().asked.push(asked.clone())),
        today: TODAY.to_owned(),
        now: Box::new(|| TODAY.to_owned()),
        again: Box::new(|| Err("no programme".to_owned())),
        trouble: None,
        week: setup.week,
        programme: String::new(),
        folder: "the records".to_owned(),
        hello: there(None),
        look: Box::new(move |_| {
            let (sender, receiver) = sync_channel(1);
            look.looks.lock().unwrap().push(sender);
            receiver
        }),
        cameras: Box::new(|| there(Some(vec![(2, "Blue camera".to_owned())]))),
        offer: there(setup.offer),
        follow: Box::new(move |_| {
            let mut followed = inputs(
                Setup {
                    language: follow_setup,
                    ..Setup::default()
                },
                &follow_stage,
            );
            followed.items[0] = item("wall_sit", "Wall sit", 1);
            Ok(followed)
        }),
        starter: Box::new(|| Err("no programme".to_owned())),
        delete_all: Box::new(move || {
            let (sender, receiver) = sync_channel(1);
            deleting.deletings.lock().unwrap().push(sender);
            receiver
        }),
        language: setup.language,
        sound: SoundDesk::silent(),
        settings: setup.settings,
        keep_settings: Box::new(move |settings| {
            keep_too
                .kept
                .lock()
                .unwrap()
                .settings
                .push(settings.clone());
        }),
        stills: there(None),
        show: Box::new(|_, _| None),
        begin: Box::new(move |place, _| {
            let (sender, receiver) = sync_channel(1);
            opening.openings.lock().unwrap().push((place, sender));
            receiver
        }),
        left: Box::new(move || *gone.left.lock().unwrap() += 1),
        done: Vec::new(),
        archive: setup.archive,
        waker: Waker::default(),
    }
}
