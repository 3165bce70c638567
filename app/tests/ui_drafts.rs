//! Nothing that is begun in the studio is replaced, and a hand ends a recording: by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use eframe::egui::Key;
use goodform::studio::list_templates;
use studio_stage::{Setup, Studio, studio};

/// How many are offered to be gone on with.
fn begun(studio: &Studio) -> usize {
    let names = studio.names();
    let rows = names.iter().filter(|name| name.starts_with("Go on with"));
    rows.count()
}

#[test]
fn what_is_begun_stays_when_something_else_is_recorded_deleted_and_brought_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = studio(&Setup::at(folder.path()));
    first.record("Squat");
    first.click("Keep repetition 2");
    first.key(Key::Escape);
    first.wait("Go on with Squat");
    drop(first);
    // Another day, another movement.
    let setup = Setup {
        ranges: &[1.0, 1.0, 1.0, 1.0],
        ..Setup::at(folder.path())
    };
    let mut second = studio(&setup);
    second.wait("Go on with Squat");
    second.record("A movement of your own");
    second.key(Key::Escape);
    second.wait("Go on with A movement of your own");
    let since = std::time::Instant::now();
    while begun(&second) < 2 {
        let files: Vec<_> = std::fs::read_dir(folder.path().join("studio"))
            .unwrap()
            .flatten()
            .map(|entry| (entry.file_name(), entry.metadata().unwrap().len()))
            .collect();
        assert!(
            since.elapsed().as_secs() < 60,
            "{files:?} {:?}",
            second.names()
        );
        second.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let squat = |studio: &Studio, begins: &str| {
        let names = studio.names();
        let found = names.iter().find(|name| name.starts_with(begins));
        found.expect("there").clone()
    };
    let delete = squat(&second, "Delete Squat");
    second.click(&delete);
    second.wait("Bring back what was deleted");
    assert_eq!(begun(&second), 1);
    second.click("Bring back what was deleted");
    second.wait("Go on with Squat");
    assert_eq!(begun(&second), 2);
    let go_on = squat(&second, "Go on with Squat");
    second.click(&go_on);
    second.wait("Looks right?");
    assert!(second.has("Number 2 is left out"), "{:?}", second.names());
    second.key(Key::Enter);
    second.wait("Your template is saved");
    second.key(Key::Enter);
    // What was set aside for it is there, with its recording.
    second.wait("Go on with A movement of your own");
    assert_eq!(begun(&second), 1);
    second.key(Key::Enter);
    second.wait("Looks right?");
    assert!(second.has("repetitions found"), "{:?}", second.names());
    assert_eq!(list_templates(folder.path()).len(), 1);
}

#[test]
fn recording_again_keeps_what_was_there_and_leaving_it_makes_no_second_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.click("Keep repetition 2");
    studio.click("Record again");
    studio.wait("Start");
    studio.key(Key::Escape);
    studio.wait("Looks right?");
    assert!(studio.has("Number 2 is left out"), "{:?}", studio.names());
    studio.key(Key::Escape);
    studio.wait("Go on with Squat");
    std::thread::sleep(std::time::Duration::from_millis(300));
    studio.harness.run_steps(5);
    assert_eq!(begun(&studio), 1, "{:?}", studio.names());
}

#[test]
fn a_template_that_was_only_looked_at_is_no_work_and_a_changed_one_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut maker = studio(&Setup::at(folder.path()));
    maker.record("Squat");
    maker.key(Key::Enter);
    maker.wait("Your template is saved");
    maker.key(Key::Enter);
    drop(maker);
    let file = list_templates(folder.path())[0].file.clone();
    let setup = Setup {
        file: Some(&file),
        ..Setup::at(folder.path())
    };
    let mut looker = studio(&setup);
    looker.wait("Looks right?");
    looker.key(Key::Escape);
    looker.wait("What do you want to record?");
    std::thread::sleep(std::time::Duration::from_millis(300));
    looker.harness.run_steps(5);
    assert_eq!(begun(&looker), 0, "{:?}", looker.names());
    drop(looker);
    let mut changer = studio(&setup);
    changer.wait("Looks right?");
    changer.click("Shape");
    changer.wait("How strict: Exact");
    changer.click("How strict: Exact");
    changer.key(Key::Escape);
    changer.wait("Go on with Squat");
}

#[test]
fn a_raised_hand_ends_a_recording_and_is_not_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = Setup {
        hand: true,
        ..Setup::at(folder.path())
    };
    let mut studio = studio(&setup);
    studio.wait("How many times you show it: 5");
    studio.click("How many times you show it: 5");
    studio.record("Squat");
    assert!(studio.has("3 repetitions found"), "{:?}", studio.names());
    let all_s = studio_stage::poses("squat", setup.ranges).len() as f64 / 30.0;
    studio.key(Key::Escape);
    studio.wait("Go on with Squat");
    let names = studio.names();
    let row = names.iter().find(|name| name.starts_with("Go on with"));
    let row = row.expect("there");
    let words = row.split(", ").last().expect("its time");
    let seconds: f64 = words.split(' ').next().unwrap().parse().expect("seconds");
    assert!((seconds - all_s).abs() < 2.0, "{row}, {all_s}");
}
