//! What the bench shows where something was left, taken back or is not there: by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use std::sync::atomic::Ordering;

use eframe::egui::accesskit::Toggled;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use studio_stage::{Setup, Studio, kept, made, studio};

/// Whether the measure of that name is the one that is shown.
fn is_shown(studio: &Studio, measure: &str) -> bool {
    let mut all = studio.harness.query_all_by_label(measure);
    all.any(|node| node.accesskit_node().toggled() == Some(Toggled::True))
}

#[test]
fn a_step_back_shows_the_measure_it_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.click("Shape");
    studio.wait("Upper edge at place 2");
    assert!(is_shown(&studio, "Knee bend"), "{:?}", studio.names());
    studio.click("More: Allow");
    studio.click("Trunk lean");
    assert!(is_shown(&studio, "Trunk lean"));
    studio.click("It is told");
    studio.click("Hip bend");
    studio.keys(Modifiers::COMMAND, Key::Z);
    assert!(is_shown(&studio, "Trunk lean"), "{:?}", studio.names());
    studio.keys(Modifiers::COMMAND, Key::Z);
    assert!(is_shown(&studio, "Knee bend"), "{:?}", studio.names());
    studio.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(is_shown(&studio, "Knee bend"));
    studio.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(is_shown(&studio, "Trunk lean"));
}

#[test]
fn a_recording_is_kept_or_left_by_the_words_of_its_buttons() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.wait("Squat");
    studio.click("Squat");
    studio.roll();
    assert!(studio.has("Keep these"), "{:?}", studio.names());
    studio.go.store(true, Ordering::Relaxed);
    studio.wait("1 repetition");
    studio.click("Leave without keeping");
    studio.wait("Bring back what was deleted");
    assert_eq!(studio.begun(), 0, "{:?}", studio.names());
    studio.click("Bring back what was deleted");
    studio.wait_begun(1);
}

#[test]
fn a_try_out_keeps_nothing_and_has_one_way_to_end_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = made(folder.path());
    let setup = Setup {
        file: Some(&file),
        ..Setup::at(folder.path())
    };
    let mut studio = studio(&setup);
    studio.wait("Looks right?");
    studio.click("Try out");
    studio.wait("Try it now");
    studio.click("Try it now");
    studio.wait("Start");
    studio.key(Key::Enter);
    studio.key(Key::Enter);
    studio.wait("I watch as I watch your patient");
    assert!(!studio.has("Keep these"), "{:?}", studio.names());
    studio.click("End the try-out");
    studio.wait("What your patient would be told");
}

#[test]
fn a_template_without_its_recording_shows_what_there_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = made(folder.path());
    let setup = Setup {
        file: Some(&file),
        ..Setup::at(folder.path())
    };
    let mut known = studio(&setup);
    known.wait("No recording in this file");
    assert!(known.has("The drawn figure"), "{:?}", known.names());
    known.click("Try out");
    known.wait("Knee bend: ");
    known.wait("The drawn figure, seen without a camera");
    drop(known);
    let folder = tempfile::tempdir().expect("a folder");
    let mut maker = studio(&Setup::at(folder.path()));
    maker.record("A movement of your own");
    maker.save();
    drop(maker);
    assert!(!kept(folder.path()).cues.is_empty());
    let file = goodform::studio::list_templates(folder.path())[0]
        .file
        .clone();
    let setup = Setup {
        file: Some(&file),
        ..Setup::at(folder.path())
    };
    let mut own = studio(&setup);
    own.wait("No recording in this file");
    assert!(own.has("Its line, without a picture"), "{:?}", own.names());
    own.click("Try out");
    own.wait("What is asked for");
    own.wait("the figure does not know this movement");
    assert!(own.has("“A little further”"), "{:?}", own.names());
}

#[test]
fn a_long_name_is_whole_for_a_screen_reader() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    let field = "Name of the template";
    studio.harness.get_by_label(field).focus();
    studio.harness.run_steps(2);
    let more = " for the left knee, slowly";
    studio.harness.get_by_label(field).type_text(more);
    studio.harness.run_steps(3);
    studio.key(Key::Escape);
    let value = studio.harness.get_by_label(field).value();
    let value = value.expect("it has one");
    assert!(value.contains(more), "{value}");
}

#[test]
fn a_recording_that_was_opened_is_said_to_be_of_an_exercise() {
    let folder = tempfile::tempdir().expect("a folder");
    let recording = folder.path().join("film.json");
    let track = studio_stage::track("squat", &[1.0, 1.0, 0.98]);
    std::fs::write(&recording, track.to_json().expect("written")).unwrap();
    for (text_size, exercise) in [(100, "Squat"), (200, "Squat"), (100, "Clamshell")] {
        let setup = Setup {
            file: Some(&recording),
            text_size,
            ..Setup::at(folder.path())
        };
        let mut studio = studio(&setup);
        studio.wait("Looks right?");
        studio.click("Which exercise it is");
        studio.wait("Which exercise is it?");
        studio.click(exercise);
        if exercise == "Squat" {
            studio.wait("Looks right?");
            let name = studio.harness.get_by_label("Name of the template").value();
            let name = name.expect("it has one");
            assert!(name.starts_with("Squat, 20"), "{name}");
            assert!(studio.has("3 repetitions found"), "{:?}", studio.names());
        } else {
            studio.wait("I found no repetition");
            studio.key(Key::Escape);
            studio.wait("Looks right?");
        }
    }
}

#[test]
fn in_large_letters_a_step_is_taken_back_by_a_button() {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = Setup {
        text_size: 200,
        size: [1366.0, 768.0],
        ..Setup::at(folder.path())
    };
    let mut studio = studio(&setup);
    studio.record("Squat");
    studio.click("Keep repetition 2");
    assert!(studio.has("Number 2 is left out"), "{:?}", studio.names());
    studio.click("Undo");
    assert!(!studio.has("Number 2 is left out"));
    studio.click("Do it again");
    assert!(studio.has("Number 2 is left out"));
    studio.click("Cues");
    studio.click("Hip bend");
    assert!(is_shown(&studio, "Hip bend"), "{:?}", studio.names());
}
