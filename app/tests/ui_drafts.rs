//! Nothing that is begun in the studio is replaced, and a hand ends a recording: by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use eframe::egui::Key;
use goodform::studio::list_templates;
use studio_stage::{Setup, made, studio};

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
    second.wait_begun(2);
    let delete = second.named("Delete Squat");
    second.click(&delete);
    second.wait("Bring back what was deleted");
    assert_eq!(second.begun(), 1);
    second.click("Bring back what was deleted");
    second.wait("Go on with Squat");
    assert_eq!(second.begun(), 2);
    let go_on = second.named("Go on with Squat");
    second.click(&go_on);
    second.wait("Looks right?");
    assert!(second.has("Number 2 is left out"), "{:?}", second.names());
    second.save();
    second.key(Key::Enter);
    // What was set aside for it is there, with its recording.
    second.wait("Go on with A movement of your own");
    assert_eq!(second.begun(), 1);
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
    studio.linger();
    assert_eq!(studio.begun(), 1, "{:?}", studio.names());
}

#[test]
fn a_template_that_was_only_looked_at_is_no_work_and_a_changed_one_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = made(folder.path());
    let setup = Setup {
        file: Some(&file),
        ..Setup::at(folder.path())
    };
    let mut looker = studio(&setup);
    looker.wait("Looks right?");
    looker.key(Key::Escape);
    looker.wait("What do you want to record?");
    looker.linger();
    assert_eq!(looker.begun(), 0, "{:?}", looker.names());
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
    let row = studio.named("Go on with");
    let words = row.split(", ").last().expect("its time");
    let seconds: f64 = words.split(' ').next().unwrap().parse().expect("seconds");
    assert!((seconds - all_s).abs() < 2.0, "{row}, {all_s}");
}
