//! The planner is killed while a programme is put together: what was made is there, whole, but for a second at most.
//!
//! A few kills with every run of the tests; more by hand:
//! `GOODFORM_KILLS=50 cargo test -p goodform --test planner_drills -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a drill that fails should say so at once, and one that does not prints what it measured"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use eframe::egui::{Context, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::{TherapistArgs, ToolArg, therapist_inputs};
use goodform::ui::{Language, TherapistApp, install_fonts};
use goodform_exercises::{Library, Programme};

/// Where the process that is killed works.
const FOLDER: &str = "GOODFORM_PLANNER_DRILL";
/// So long a step may take on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);
/// What may be lost.
const LOST: Duration = Duration::from_secs(1);
/// What is typed, again and again: no letter follows another of its kind.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz ";

fn typed(count: usize) -> String {
    LETTERS.chars().cycle().take(count).collect()
}

fn planner(folder: &Path) -> Harness<'static, TherapistApp> {
    let args = TherapistArgs {
        tool: Some(ToolArg::Programme),
        language: Some(Language::English),
        folder: Some(folder.to_owned()),
        settings: Some(folder.join("settings.toml")),
        ..TherapistArgs::default()
    };
    let app = TherapistApp::new(&Context::default(), therapist_inputs(&args));
    Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_context_setup(install_fonts)
        .build_ui_state(|ui, app: &mut TherapistApp| app.show(ui), app)
}

/// Draws until it is there.
fn wait_for(harness: &mut Harness<'static, TherapistApp>, name: &str) {
    let since = Instant::now();
    // A name may go on.
    while harness.query_all_by_label_contains(name).next().is_none() {
        assert!(since.elapsed() < PATIENCE, "{name} never came");
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness.run_steps(2);
}

/// The process that is killed: it chooses an exercise and types, and says after each letter how many there are.
#[test]
#[ignore = "run by the drills below, which kill it"]
fn types_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let mut harness = planner(&folder);
    wait_for(&mut harness, "Find an exercise");
    let search = "Find an exercise";
    harness.get_by_label(search).click();
    harness.run_steps(2);
    harness.get_by_label(search).type_text("bridge");
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run_steps(2);
    let note = "Your word on the whole";
    harness.get_by_label(note).focus();
    harness.run_steps(2);
    for (count, letter) in LETTERS.chars().cycle().take(500).enumerate() {
        harness.get_by_label(note).type_text(&letter.to_string());
        harness.step();
        writeln!(std::io::stdout(), "typed {}", count + 1).expect("told");
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(PATIENCE);
}

fn child(folder: &Path) -> (Child, Receiver<(Instant, usize)>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "types_until_it_is_killed",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stdout.take().unwrap());
    // More than it types.
    let (sender, receiver) = sync_channel(1000);
    let read = move || {
        for line in said.lines().map_while(Result::ok) {
            let count = line.rsplit("typed ").next().and_then(|n| n.parse().ok());
            if let Some(count) = count {
                let _ = sender.send((Instant::now(), count));
            }
        }
    };
    let named = std::thread::Builder::new().name("typed".to_owned());
    named.spawn(read).unwrap();
    (child, receiver)
}

fn draft(folder: &Path) -> Programme {
    let text = std::fs::read_to_string(folder.join("draft.goodform.toml")).expect("a draft");
    let library = Library::builtin().unwrap();
    Programme::parse_draft("draft", &text, &library).expect("whole")
}

/// Files that are not the draft.
fn beside(folder: &Path) -> usize {
    let all = std::fs::read_dir(folder).unwrap().flatten();
    all.filter(|entry| entry.file_name() != "draft.goodform.toml")
        .count()
}

#[test]
fn a_programme_that_is_typed_outlives_a_kill() {
    let asked = std::env::var("GOODFORM_KILLS").ok();
    let kills: u32 = asked.and_then(|asked| asked.parse().ok()).unwrap_or(3);
    let (mut chance, mut lost) = (7_u64, Vec::new());
    let mut bare = 0;
    for _ in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        let (mut child, said) = child(folder.path());
        let mut all = vec![said.recv_timeout(PATIENCE).expect("it types")];
        // Knuth's linear congruential generator: the drill is the same every time.
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_millis((chance >> 33) % 2500));
        let killed = Instant::now();
        child.kill().unwrap();
        child.wait().unwrap();
        while let Ok(one) = said.recv_timeout(Duration::from_millis(200)) {
            all.push(one);
        }
        let kept = draft(folder.path());
        assert_eq!(kept.items.len(), 1, "the exercise is in it");
        let count = kept.note.chars().count();
        assert_eq!(kept.note, typed(count), "whole, and in order");
        let long_ago = all.iter().rev().find(|(at, _)| *at + LOST <= killed);
        let least = long_ago.map_or(0, |(_, count)| *count);
        assert!(count >= least, "{count} letters of {least}, a second ago");
        let last = all.last().map_or(0, |(_, count)| *count);
        lost.push(last.saturating_sub(count));
        bare += beside(folder.path());
        // Who opens it again is offered it, and nothing half-written lies about any more.
        let mut again = planner(folder.path());
        wait_for(&mut again, "Go on with what you left, Nobody in particular");
        assert_eq!(beside(folder.path()), 0, "files left beside");
    }
    let none = lost.iter().filter(|lost| **lost == 0).count();
    let worst = lost.iter().max().copied().unwrap_or_default();
    println!(
        "{kills} kills: nothing lost in {none}, {worst} letters at worst, {bare} half-written files beside, gone when it is opened again"
    );
}

/// A folder that cannot be written to: it is said in one sentence, nothing of what was made goes from the window, and it is
/// kept once that is possible.
#[test]
fn a_folder_that_takes_nothing_is_said_and_the_draft_stays_in_the_window() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("own");
    // Where a file lies no folder can be made, whoever tries.
    std::fs::write(&folder, "").unwrap();
    let mut harness = planner(&folder);
    wait_for(&mut harness, "Your word on the whole");
    harness.get_by_label("Your word on the whole").focus();
    harness.run_steps(2);
    harness
        .get_by_label("Your word on the whole")
        .type_text("Breathe on.");
    let said =
        "I cannot keep what you make just now. It stays in this window: save it before you close";
    wait_for(&mut harness, said);
    harness.get_by_label("Your word on the whole");
    std::fs::remove_file(&folder).unwrap();
    let since = Instant::now();
    while harness.query_by_label(said).is_some() {
        assert!(since.elapsed() < PATIENCE, "it never tried again");
        std::thread::sleep(Duration::from_millis(50));
        harness.step();
    }
    assert_eq!(draft(&folder).note, "Breathe on.");
}
