//! Several files let go over the window at once: all go to their patients, one after the other, and it is told what came
//! of each. Before the patients are open the first is read, and the others are spoken of.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once"
)]

#[path = "common/brought.rs"]
mod brought;
#[path = "common/desk.rs"]
mod desk;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use brought::{DAYS, file, planned, sessions};
use desk::Desk;
use eframe::egui::{Context, DroppedFile, DroppedFileHandle, HoveredFile, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::{TherapistArgs, ToolArg, consulting, therapist_inputs};
use goodform::ui::{
    ClinicState, Into, Language, OpenClinic, Opener, TherapistApp, Waker, install_fonts,
};

const PASSPHRASE: &str = "four words make it";

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

struct Window(Harness<'static, TherapistApp>);

impl Desk for Window {
    type App = TherapistApp;

    fn harness(&mut self) -> &mut Harness<'static, TherapistApp> {
        &mut self.0
    }
}

impl Window {
    fn open(folder: &Path, tool: Option<ToolArg>, language: Language) -> Self {
        let args = TherapistArgs {
            tool,
            language: Some(language),
            folder: Some(folder.join("own")),
            settings: Some(folder.join("settings.toml")),
            ..TherapistArgs::default()
        };
        let app = TherapistApp::new(&Context::default(), therapist_inputs(&args));
        Self(
            Harness::builder()
                .with_size(Vec2::new(1366.0, 768.0))
                .with_step_dt(0.25)
                .with_context_setup(install_fonts)
                .build_ui_state(|ui, app: &mut TherapistApp| app.show(ui), app),
        )
    }

    /// Lets go of files over the window, as the system tells it.
    fn drop(&mut self, files: &[&Path]) {
        let handle = |file: &&Path| -> DroppedFileHandle { Arc::new(Dropped(file.to_path_buf())) };
        self.0.input_mut().dropped_files = files.iter().map(handle).collect();
        self.0.run_steps(1);
        self.0.input_mut().dropped_files.clear();
    }

    fn is_there(&self, part: &str) -> bool {
        self.0.query_all_by_label_contains(part).next().is_some()
    }

    fn unlock(&mut self) {
        self.wait("Your patients are locked");
        self.types("Passphrase", PASSPHRASE);
        self.press("Unlock");
    }
}

fn of(folder: &Path, name: &str, days: &[&str], person: &str) -> PathBuf {
    let all = sessions(days, [60.0, 80.0]);
    file(folder, name, &all, Some(&planned(person)))
}

/// A database with Anna and her first days in it.
fn with_anna(folder: &Path) {
    let first = of(folder, "first.goodform", &DAYS[..3], "Anna");
    let world = consulting(
        Some(folder.join("own")),
        Language::English,
        Waker::default(),
    );
    let opener = Opener::Passphrase(PASSPHRASE.to_owned());
    world.make(opener).recv().unwrap().unwrap();
    let into = Into::New("Anna".to_owned());
    let added = world.import(first, into, Arc::default());
    added.recv().unwrap().unwrap();
    world.lock().recv().unwrap().unwrap();
}

/// What is in the database, read without the window.
fn kept(folder: &Path) -> Vec<(String, u32)> {
    let world = consulting(
        Some(folder.join("own")),
        Language::English,
        Waker::default(),
    );
    let opener = Opener::Passphrase(PASSPHRASE.to_owned());
    let state = world.unlock(opener).recv().unwrap().unwrap();
    let ClinicState::Open(OpenClinic { patients, .. }) = state else {
        panic!("it opens");
    };
    let kept = patients.into_iter().map(|one| (one.name, one.sessions));
    kept.collect()
}

#[test]
fn all_that_is_dropped_goes_to_its_own_patient() {
    let folder = tempfile::tempdir().unwrap();
    with_anna(folder.path());
    let hers = of(folder.path(), "hers.goodform", &DAYS, "Anna");
    let his = of(
        folder.path(),
        "his.goodform",
        &["2026-11-03", "2026-11-05"],
        "Bert",
    );
    let carlas = of(folder.path(), "carlas.goodform", &["2026-11-10"], "Carla");
    let letter = folder.path().join("letter.goodform");
    std::fs::write(&letter, "Dear Sir or Madam,").unwrap();
    let mut window = Window::open(folder.path(), Some(ToolArg::Reader), Language::English);
    window.wait("Your patients");
    window.press("Your patients");
    // They wait while the patients are locked, and none is lost.
    window.wait("Your patients are locked");
    window.drop(&[&hers, &letter, &his]);
    window.unlock();
    // Hers is known by its exercises, the letter is none: his is asked about. Another one comes meanwhile.
    window.wait("In the file the patient is called “Bert”");
    window.drop(&[&carlas]);
    window.wait("his.goodform. One more file waits");
    window.press("New patient");
    window.wait("In the file the patient is called “Carla”");
    // The name can be another one than in the file.
    window.types("Name or pseudonym of a new patient", " II");
    window.press("New patient");
    window.wait("What came of your files");
    let names: Vec<&str> = vec![
        "Anna, hers.goodform: 5 new sessions are added",
        "Bert, his.goodform: 2 new sessions are added",
        "carlas.goodform: One new session is added",
    ];
    for name in names {
        assert!(window.is_there(name), "{name}");
    }
    assert!(window.is_there("This is no file of Goodform for a therapist"));
    // From there to a patient, and only that one.
    window.press("Bert, his.goodform");
    window.wait("What was done");
    window.0.get_by_label("Bert");
    assert!(!window.is_there("Anna"));
    window.0.key_press(Key::Escape);
    window.wait("Bert, 2 sessions");
    assert!(window.is_there("Anna, 8 sessions"));
    // The same once more: all of it is here, nobody is asked.
    window.drop(&[&his, &hers]);
    window.wait("What came of your files");
    assert!(window.is_there("Anna, hers.goodform: All of this file is here already"));
    assert!(window.is_there("Bert, his.goodform: All of this file is here already"));
    window.0.key_press(Key::Enter);
    window.wait("Bert, 2 sessions");
    drop(window);
    let names: Vec<(String, u32)> = kept(folder.path());
    let numbers: Vec<u32> = names.iter().map(|(_, sessions)| *sessions).collect();
    assert_eq!(numbers, [8, 2, 1], "{names:?}");
}

#[test]
fn a_file_that_is_left_or_whose_name_is_taken_holds_no_other_up() {
    let folder = tempfile::tempdir().unwrap();
    with_anna(folder.path());
    let [his, carlas] = [
        ("his", "2026-11-03", "Bert"),
        ("carlas", "2026-11-10", "Anna"),
    ]
    .map(|(name, day, person)| of(folder.path(), &format!("{name}.goodform"), &[day], person));
    let mut window = Window::open(folder.path(), Some(ToolArg::Reader), Language::English);
    window.wait("Your patients");
    window.press("Your patients");
    window.unlock();
    window.wait("Anna, 3 sessions");
    window.drop(&[&his, &carlas]);
    window.wait("called “Bert”");
    window.0.key_press(Key::Escape);
    window.wait("called “Anna”");
    // Another Anna: the name is taken, and can be made another one on the spot.
    window.press("New patient");
    window.wait("There is a patient of this name");
    window.types("Name or pseudonym of a new patient", "-Maria");
    window.press("New patient");
    window.wait("What came of your files");
    assert!(window.is_there("Left out. Nothing of it was added"));
    drop(window);
    let kept = kept(folder.path());
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert_eq!(kept[0], ("Anna".to_owned(), 3));
    assert_eq!(kept[1].1, 1);
}

#[test]
fn before_the_patients_are_open_the_first_is_read_and_all_can_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    with_anna(folder.path());
    let hers = of(folder.path(), "hers.goodform", &DAYS, "Anna");
    let his = of(folder.path(), "his.goodform", &["2026-11-03"], "Bert");
    let letter = folder.path().join("letter.goodform");
    std::fs::write(&letter, "Dear Sir or Madam,").unwrap();
    // Over the window's first page, before any tool is open.
    let mut window = Window::open(folder.path(), None, Language::English);
    window.0.run_steps(2);
    window.drop(&[&hers, &his]);
    window.wait("You dropped 2 files. This is the first");
    window.0.get_by_label("8 of 9 planned days done");
    window.press("Keep all 2 with your patients");
    window.unlock();
    window.wait("called “Bert”");
    window.press("New patient");
    window.wait("What came of your files");
    window.0.key_press(Key::Escape);
    window.wait("Bert, One session");
    window.0.key_press(Key::Escape);
    window.wait("Drop the file on this window");
    // The first cannot be read: the others are spoken of.
    window.drop(&[&letter, &hers, &his]);
    window.wait("The other 2 files are not open; drop them once more");
    // One alone is as it always was.
    window.drop(&[&his]);
    window.wait("What was done");
    assert!(!window.is_there("You dropped"));
    window.0.get_by_label_contains("Keep with a patient");
}

#[test]
fn several_are_told_of_in_german() {
    let folder = tempfile::tempdir().unwrap();
    let hers = of(folder.path(), "hers.goodform", &DAYS, "Anna");
    let his = of(folder.path(), "his.goodform", &["2026-11-03"], "Bert");
    let mut window = Window::open(folder.path(), Some(ToolArg::Reader), Language::German);
    window.wait("Ihre Patienten");
    window.drop(&[&hers, &his]);
    window.wait("Sie haben 2 Dateien abgelegt");
    window.press("2 bei Ihren Patienten aufbewahren");
    window.wait("Passphrase");
}

#[test]
fn a_file_that_is_held_over_the_window_is_told_where_it_may_be_let_go() {
    let folder = tempfile::tempdir().unwrap();
    for (tool, takes) in [
        (None, true),
        (Some(ToolArg::Reader), true),
        (Some(ToolArg::Programme), true),
        (Some(ToolArg::Studio), true),
        (Some(ToolArg::Goniometer), false),
    ] {
        let mut window = Window::open(folder.path(), tool, Language::German);
        let hint = "Datei hier loslassen";
        window.0.run_steps(2);
        assert!(!window.is_there(hint));
        window.0.input_mut().hovered_files = vec![HoveredFile::default()];
        window.0.run_steps(1);
        assert_eq!(window.is_there(hint), takes, "{tool:?}");
        window.0.input_mut().hovered_files.clear();
        window.0.run_steps(1);
        assert!(!window.is_there(hint), "{tool:?}");
    }
}
