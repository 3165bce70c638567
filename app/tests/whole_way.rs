//! The whole way, with nothing made up but the person: a therapist records a movement, keeps it as a template, puts it
//! into a programme; a patient does a set of it and saves a file; the therapist reads the file.
//!
//! The drawn figure stands before the camera, the network sees it, and each step takes the file that the one before it
//! wrote. It runs in a process of its own with a home of its own: nothing of whoever runs it is read or written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that fails should say so at once"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use eframe::egui::{Context, Key, Modifiers, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use goodform::cli::{HomeArgs, TherapistArgs, ToolArg, patient_inputs, therapist_inputs};
use goodform::settings::{Asked, Settings, VoiceMode, write, write_asked};
use goodform::ui::{Language, PatientApp, TherapistApp, install_fonts};

/// Where the home of the inner run is named.
const HOME: &str = "GOODFORM_WHOLE_WAY";
/// So long a step may take: a set of the figure is half a minute, and the machine may be busy. Units: s.
const PATIENCE: Duration = Duration::from_mins(2);

#[test]
fn a_recorded_movement_goes_to_a_patient_and_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let inner = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "inner", "--ignored", "--nocapture"])
        .env(HOME, home.path())
        .env("HOME", home.path())
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CONFIG_HOME")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&inner.stdout);
    let why = String::from_utf8_lossy(&inner.stderr);
    assert!(inner.status.success(), "{said}\n{why}");
    assert!(said.contains("the whole way"), "it did not run: {said}");
    println!("{said}");
}

struct Walk<App: 'static> {
    harness: Harness<'static, App>,
    /// Clicks and keys so far.
    pressed: u32,
}

impl<App> Walk<App> {
    fn new(app: App, show: impl Fn(&mut Ui, &mut App) + 'static) -> Self {
        let harness = Harness::builder()
            .with_size(Vec2::new(1920.0, 1080.0))
            .with_step_dt(0.05)
            .with_context_setup(install_fonts)
            .build_ui_state(move |ui, app: &mut App| show(ui, app), app);
        Self {
            harness,
            pressed: 0,
        }
    }

    fn names(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    fn has(&self, part: &str) -> bool {
        let mut found = self.harness.query_all_by_label_contains(part);
        found.next().is_some()
    }

    /// Draws, in real time, until one of them is there; gives which.
    fn wait_for_one(&mut self, parts: &[&str]) -> usize {
        let since = Instant::now();
        loop {
            self.harness.step();
            if let Some(found) = parts.iter().position(|part| self.has(part)) {
                self.harness.run_steps(2);
                return found;
            }
            assert!(
                since.elapsed() < PATIENCE,
                "{parts:?} never came: {:?}",
                self.names()
            );
            // The window's time is the tests' own: 50 ms a step.
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn wait(&mut self, part: &str) {
        self.wait_for_one(&[part]);
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.pressed += 1;
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    fn enter(&mut self) {
        self.key(Modifiers::NONE, Key::Enter);
    }

    /// Presses what begins with that, brought into sight first.
    fn press(&mut self, name: &str) {
        self.pressed += 1;
        let is_it = |label: &str| label == name || label.starts_with(&format!("{name}, "));
        let place = |walk: &Self| walk.names().into_iter().find(|label| is_it(label));
        let label = place(self).unwrap_or_else(|| panic!("no {name} in {:?}", self.names()));
        self.harness.get_by_label(&label).focus();
        self.harness.run_steps(12);
        self.harness.get_by_label(&label).click();
        self.harness.run_steps(4);
    }
}

fn only_file(folder: &Path, end: &str) -> PathBuf {
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let mut found = files
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(end));
    let one = found
        .next()
        .unwrap_or_else(|| panic!("no {end} in {}", folder.display()));
    assert!(found.next().is_none(), "more than one {end}");
    one
}

fn therapist(home: &Path) -> Walk<TherapistApp> {
    let mut args = TherapistArgs {
        figure: true,
        language: Some(Language::English),
        folder: Some(home.join("therapist")),
        settings: Some(home.join("settings.toml")),
        ..TherapistArgs::default()
    };
    "lite".clone_into(&mut args.model.model);
    let app = TherapistApp::new(&Context::default(), therapist_inputs(&args));
    Walk::new(app, |ui, app| app.show(ui))
}

/// Recorded once: the template lies in the therapist's folder.
fn record(home: &Path) -> u32 {
    let mut walk = therapist(home);
    walk.wait("Record a movement");
    walk.press("Record a movement");
    walk.wait("Squat");
    walk.press("Squat");
    // The figure comes, raises its hand, and shows it three times.
    walk.wait("Looks right?");
    walk.enter();
    walk.wait("Your template is saved");
    walk.pressed
}

/// A programme of the own movement alone, once through.
fn plan(home: &Path) -> PathBuf {
    let mut walk = therapist(home);
    walk.press("Make a programme");
    walk.wait("Squat, 20");
    let of_their_own = |name: &String| name.starts_with("Squat, 20");
    let row = walk.names().into_iter().find(of_their_own).unwrap();
    walk.press(&row);
    // One short set: it is walked in real time.
    let first = |name: &String| name.starts_with("1. Squat, 20");
    let item = walk.names().into_iter().find(first).unwrap();
    walk.press(&item);
    walk.press("Less: Sets");
    for _ in 0..6 {
        walk.press("Less: Repetitions");
    }
    walk.press("By whom");
    walk.harness.get_by_label("By whom").type_text("R. Weber");
    walk.harness.run_steps(3);
    walk.key(Modifiers::COMMAND, Key::S);
    if walk.wait_for_one(&[
        "Does one of these apply to the patient?",
        "Save the programme and its sheet",
    ]) == 0
    {
        walk.press("None of these applies");
        walk.wait("Save the programme and its sheet");
    }
    walk.wait("Your own folder");
    walk.enter();
    walk.wait("Both are saved");
    assert!(only_file(home, ".pdf").is_file());
    only_file(home, ".goodform.toml")
}

/// One set of it before the figure, by Enter and the figure's own raised hand; then a file for the therapist.
fn exercise(home: &Path, programme: &Path) -> PathBuf {
    let mut args = HomeArgs {
        programme: Some(programme.to_owned()),
        figure: true,
        language: Some(Language::English),
        records: Some(home.join("records")),
        settings: Some(home.join("settings.toml")),
        ..HomeArgs::default()
    };
    "lite".clone_into(&mut args.model.model);
    let (inputs, closing) = patient_inputs(&args).unwrap();
    let app = PatientApp::new(&Context::default(), inputs);
    let mut walk = Walk::new(app, |ui, app: &mut PatientApp| app.show(ui));
    walk.wait("Your exercises for today");
    assert!(walk.has("R. Weber"), "{:?}", walk.names());
    walk.enter();
    walk.wait("Pain 1 of 10");
    walk.press("Pain 1 of 10");
    walk.press("Go on");
    walk.wait("What I cannot see");
    walk.enter();
    walk.wait("Well done");
    walk.enter();
    walk.wait("Effort 3 of 10");
    walk.press("Effort 3 of 10");
    walk.press("Go on");
    walk.wait("Pain 2 of 10");
    walk.press("Pain 2 of 10");
    walk.press("Go on");
    walk.wait_for_one(&["Your exercises for today", "Squat"]);
    for _ in 0..3 {
        if !walk.has("What you have done") {
            walk.key(Modifiers::NONE, Key::Escape);
            walk.harness.run_steps(10);
        }
    }
    walk.press("What you have done");
    walk.wait("Save for your therapist");
    walk.press("Save for your therapist");
    walk.wait("Your own folder");
    walk.press("Save");
    walk.wait("It is saved");
    drop(walk);
    closing.close();
    only_file(home, ".goodform")
}

/// The therapist reads it: what was done, of the movement they recorded.
fn read(home: &Path, file: &Path) {
    let args = TherapistArgs {
        tool: Some(ToolArg::Reader),
        file: Some(file.to_owned()),
        language: Some(Language::English),
        folder: Some(home.join("therapist")),
        settings: Some(home.join("settings.toml")),
        ..TherapistArgs::default()
    };
    let app = TherapistApp::new(&Context::default(), therapist_inputs(&args));
    let mut walk = Walk::new(app, |ui, app: &mut TherapistApp| app.show(ui));
    walk.wait("What was done");
    let names = walk.names();
    let squats = |name: &&String| name.starts_with("Squat, ") && name.contains("4 in all");
    assert_eq!(names.iter().filter(squats).count(), 1, "{names:?}");
}

#[test]
#[ignore = "run by the test above, in a home of its own"]
fn inner() {
    let Some(home) = std::env::var_os(HOME).map(PathBuf::from) else {
        return;
    };
    let settings = Settings {
        voice: VoiceMode::Off,
        ..Settings::default()
    };
    write(&home.join("settings.toml"), &settings).unwrap();
    let mut asked = Asked::default();
    let today = jiff::ZonedDateTime::now().date().to_string();
    asked.answered(&today);
    asked.stepped(&today);
    write_asked(&home.join("asked.toml"), &asked).unwrap();
    let clicks = record(&home);
    assert!(clicks <= 8, "{clicks} clicks and keys");
    let programme = plan(&home);
    let size = std::fs::metadata(&programme).unwrap().len();
    let file = exercise(&home, &programme);
    read(&home, &file);
    println!("the whole way: {clicks} clicks and keys to a template, a programme of {size} bytes");
}
