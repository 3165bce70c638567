//! The therapist's way through the studio, by the names a screen reader meets: recorded, looked at, saved.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use goodform::studio::{list_templates, read_template};
use studio_stage::{Setup, kept, studio};

#[test]
fn three_repetitions_are_a_saved_template_in_eight_clicks_and_keys() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.harness.get_by_label("3 repetitions found");
    assert!(studio.has("Seen from the side"));
    studio.save();
    assert!(studio.pressed <= 8, "{} clicks and keys", studio.pressed);
    let kept = list_templates(folder.path());
    let [one] = kept.as_slice() else {
        panic!("{kept:?}");
    };
    let template = one.template.as_ref().expect("readable");
    assert_eq!(template.repetitions, 3);
    assert!(template.name.starts_with("Squat, 20"), "{}", template.name);
    assert!(template.curves.iter().any(|curve| curve.drives));
    let file = std::fs::metadata(&one.file).expect("there").len();
    assert!(file < 100_000, "{file} bytes");
    assert!(!read_template(&one.file).expect("readable").is_changed);
    // What was begun is gone.
    assert!(!folder.path().join("studio/work.toml").exists());
}

#[test]
fn a_movement_of_their_own_needs_no_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.wait("A movement of your own");
    studio.key(Key::Enter);
    studio.roll();
    studio.go.store(true, std::sync::atomic::Ordering::Relaxed);
    studio.wait("Looks right?");
    studio.save();
    assert!(studio.pressed <= 4, "{}", studio.pressed);
    let template = kept(folder.path());
    assert!(template.name.starts_with("A movement of your own"));
}

#[test]
fn what_is_far_from_the_others_is_left_out_and_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let setup = Setup {
        ranges: &[1.0, 0.98, 0.66, 1.0, 0.99],
        ..Setup::at(folder.path())
    };
    let mut studio = studio(&setup);
    studio.wait("How many times you show it: 5");
    studio.click("How many times you show it: 5");
    studio.record("Squat");
    assert!(studio.has("Number 3 is left out"), "{:?}", studio.names());
    // Dropping all leaves nothing to save, and is told; taking it back is one step.
    for number in [1, 2, 4, 5] {
        studio.click(&format!("Keep repetition {number}"));
    }
    assert!(studio.has("No repetition is kept"));
    for _ in 0..4 {
        studio.keys(Modifiers::COMMAND, Key::Z);
    }
    assert!(!studio.has("No repetition is kept"));
    studio.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    studio.keys(Modifiers::COMMAND, Key::S);
    studio.wait("Your template is saved");
    let template = kept(folder.path());
    assert_eq!((template.repetitions, template.made.left_out), (3, 2));
}

#[test]
fn a_kill_loses_nothing_that_was_recorded_or_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = studio(&Setup::at(folder.path()));
    first.record("Squat");
    first.click("Keep repetition 2");
    // The work is on the disk a moment after the change; the window is not asked.
    std::thread::sleep(std::time::Duration::from_millis(500));
    let copy = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(copy.path().join("studio")).unwrap();
    for entry in std::fs::read_dir(folder.path().join("studio"))
        .unwrap()
        .flatten()
    {
        std::fs::copy(
            entry.path(),
            copy.path().join("studio").join(entry.file_name()),
        )
        .unwrap();
    }
    let mut next = studio(&Setup::at(copy.path()));
    next.wait("Go on with Squat");
    next.key(Key::Enter);
    next.wait("Looks right?");
    assert!(next.has("Number 2 is left out"), "{:?}", next.names());
    next.save();
    let template = kept(copy.path());
    assert_eq!(template.repetitions, 2);
}

#[test]
fn bands_phases_words_and_views_are_shaped_by_keyboard_and_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.click("Shape");
    studio.wait("Upper edge at place 2");
    let level = |studio: &studio_stage::Studio| studio.named("Upper edge at place 2");
    let before = level(&studio);
    studio.harness.get_by_label(&before).focus();
    studio.harness.run_steps(3);
    studio.keys(Modifiers::SHIFT, Key::ArrowUp);
    studio.key(Key::ArrowUp);
    let after = level(&studio);
    assert_ne!(before, after);
    studio.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        level(&studio),
        before,
        "six degrees in one go are one change"
    );
    studio.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(level(&studio), after);
    studio.click("More: Allow");
    studio.click("How strict: Exact");
    studio.click("Cues");
    studio.wait("When it goes less far");
    assert!(studio.has("A little further") || studio.has("fits on the screen"));
    studio.click("The side");
    studio.keys(Modifiers::COMMAND, Key::S);
    studio.wait("Your template is saved");
    let template = kept(folder.path());
    assert_eq!(template.strictness, goodform_exercises::Strictness::Exact);
    assert_eq!(template.views, [goodform_exercises::View::Side]);
    assert_eq!(template.cues.len(), 1);
}

#[test]
fn esc_leaves_the_field_before_it_leaves_the_bench() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.harness.get_by_label("Name of the template").click();
    studio.harness.run_steps(3);
    studio.key(Key::Escape);
    assert!(studio.has("Looks right?"), "{:?}", studio.names());
    studio.key(Key::Escape);
    studio.wait("Go on with Squat");
}

#[test]
fn what_was_changed_is_there_when_recording_anew_fails() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.click("Keep repetition 2");
    studio.click("Record again");
    studio.roll();
    // Whoever stands there only stands: nothing repeats.
    studio.key(Key::Enter);
    studio.wait("I found no repetition");
    studio.wait("Go on with Squat");
    studio.key(Key::Enter);
    studio.wait("Looks right?");
    assert!(studio.has("Number 2 is left out"), "{:?}", studio.names());
}

#[test]
fn what_a_patient_would_be_told_is_shown_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = studio(&Setup::at(folder.path()));
    studio.record("Squat");
    studio.click("Try out");
    studio.wait("Your own recording, going 70 % of the way");
    studio.wait("The figure, where the library says");
    assert!(studio.has("as you showed it"), "{:?}", studio.names());
    assert!(
        studio.has("I say: A little further"),
        "{:?}",
        studio.names()
    );
}

#[test]
fn two_templates_are_compared_and_one_is_copied() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = studio(&Setup::at(folder.path()));
    first.record("Squat");
    first.save();
    let setup = Setup {
        ranges: &[0.8, 0.8, 0.8],
        ..Setup::at(folder.path())
    };
    let mut second = studio(&setup);
    second.record("Squat");
    second.click("Make a copy");
    second.click("Compare");
    second.wait("made of 3 repetitions");
    second.click(&second.named("Squat, 20"));
    second.wait("What differs");
    assert!(second.has("goes to"), "{:?}", second.names());
    second.key(Key::Escape);
    second.key(Key::Enter);
    second.wait("Your template is saved");
    assert_eq!(list_templates(folder.path()).len(), 2);
}

#[test]
fn large_letters_and_a_small_window_reach_everything() {
    for (size, text_size, language) in [
        ([1366.0, 768.0], 100, goodform::ui::Language::German),
        ([1366.0, 768.0], 200, goodform::ui::Language::English),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let recording = folder.path().join("squat.json");
        let text = studio_stage::track("squat", &[1.0, 1.0, 0.98])
            .to_json()
            .expect("written");
        std::fs::write(&recording, text).unwrap();
        let setup = Setup {
            size,
            text_size,
            language,
            file: Some(&recording),
            ..Setup::at(folder.path())
        };
        let mut studio = studio(&setup);
        let (look, save) = match language {
            goodform::ui::Language::German => ("Sieht es richtig aus?", "Vorlage speichern"),
            goodform::ui::Language::English => ("Looks right?", "Save template"),
        };
        studio.wait(look);
        assert!(studio.has(save));
        studio.key(Key::Tab);
        studio.key(Key::Escape);
    }
}
