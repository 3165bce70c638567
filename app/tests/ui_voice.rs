//! The words of a cue are spoken before the microphone, by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use std::sync::atomic::Ordering;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use goodform::sound::{EarTrouble, Fake, FakeEar, Played, RATE, Speech, decode};
use goodform::studio::list_templates;
use goodform::ui::Language;
use studio_stage::{Setup, Studio, studio};

const RECORD: &str = "Record it, When it goes less far";

/// A sentence with silence around it.
fn sentence() -> (Vec<f32>, f32) {
    let clip = Speech::of(Language::English, None).clip("7").0;
    let clip = clip.expect("it is spoken");
    let silence = vec![0.0; RATE as usize / 2];
    let sound = [silence.as_slice(), &clip, &silence].concat();
    (sound, clip.len() as f32 / RATE as f32)
}

/// On the bench before the cues, with words to be spoken.
fn at_the_cues(folder: &std::path::Path, ear: &FakeEar, speaker: &Fake) -> Studio {
    let recording = folder.join("squat.json");
    let track = studio_stage::track("squat", &[1.0, 1.0, 0.98]);
    std::fs::write(&recording, track.to_json().expect("written")).unwrap();
    let setup = Setup {
        file: Some(&recording),
        sound: Some((ear.clone(), speaker.clone())),
        ..Setup::at(folder)
    };
    let mut studio = studio(&setup);
    studio.wait("Looks right?");
    studio.click("Cues");
    studio.wait("When it goes less far");
    if !studio.has(RECORD) {
        let field = "Shown When it goes less far";
        studio.harness.get_by_label(field).focus();
        studio.harness.run_steps(2);
        studio.harness.get_by_label(field).type_text("Lower");
        studio.wait(RECORD);
        studio.key(Key::Escape);
    }
    studio
}

fn sound_kept(folder: &std::path::Path) -> Vec<u8> {
    let kept = list_templates(folder);
    let template = kept.first().expect("one").template.as_ref();
    let cues = &template.expect("readable").cues;
    let mut spoken = cues.iter().filter(|cue| !cue.sound.is_empty());
    spoken.next().expect("a cue with a sound").sound.clone()
}

#[test]
fn a_cue_is_spoken_heard_again_kept_and_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (sound, spoken_s) = sentence();
    let length = sound.len();
    let (ear, speaker) = (FakeEar::hearing(sound, RATE), Fake::default());
    let mut studio = at_the_cues(folder.path(), &ear, &speaker);
    assert_eq!(ear.opened.load(Ordering::Relaxed), 0, "nobody asked for it");
    studio.click(RECORD);
    studio.wait("I am listening");
    assert_eq!(ear.opened.load(Ordering::Relaxed), 1);
    while ear.given.load(Ordering::Relaxed) < length {
        studio.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    studio.key(Key::Enter);
    studio.wait("I heard");
    assert!(!studio.has("I am listening"));
    studio.click("Listen to it");
    let played = || {
        let all = speaker.played().into_iter();
        all.filter(|(_, what)| matches!(what, Played::Began(..)))
            .count()
    };
    let since = std::time::Instant::now();
    while played() == 0 {
        assert!(since.elapsed().as_secs() < 60, "nothing was played");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    studio.click("Keep it");
    studio.wait("Your sound is played");
    studio.keys(Modifiers::COMMAND, Key::Z);
    assert!(!studio.has("Your sound is played"));
    studio.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    studio.click("Listen, When it goes less far");
    studio.keys(Modifiers::COMMAND, Key::S);
    studio.wait("Your template is saved");
    let kept = sound_kept(folder.path());
    let seconds = decode(&kept).expect("a sound").len() as f32 / RATE as f32;
    assert!((seconds - spoken_s).abs() < 0.25, "{seconds} of {spoken_s}");
}

#[test]
fn a_sound_of_older_words_is_told_in_editing_on_save_and_on_opening() {
    const OLDER: &str = "Your sound still says";
    const FIELD: &str = "Shown When it goes less far";
    let folder = tempfile::tempdir().expect("a folder");
    let (sound, _) = sentence();
    let length = sound.len();
    let (ear, speaker) = (FakeEar::hearing(sound, RATE), Fake::default());
    let mut studio = at_the_cues(folder.path(), &ear, &speaker);
    let words = studio.harness.get_by_label(FIELD).value();
    let words = words.expect("it has words");
    studio.click(RECORD);
    studio.wait("I am listening");
    while ear.given.load(Ordering::Relaxed) < length {
        studio.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    studio.key(Key::Enter);
    studio.wait("I heard");
    studio.click("Keep it");
    studio.wait("Your sound is played");
    assert!(!studio.has(OLDER));
    write(&mut studio, FIELD, "Lower, please");
    assert!(studio.has(OLDER), "{:?}", studio.names());
    write(&mut studio, FIELD, &words);
    assert!(!studio.has(OLDER), "they are the same again");
    write(&mut studio, FIELD, "Lower, please");
    studio.keys(Modifiers::COMMAND, Key::S);
    studio.wait("Your template is saved");
    assert!(studio.has(OLDER) && studio.has("Record it anew. "));
    studio.key(Key::Enter);
    studio.wait("My templates");
    studio.click("My templates");
    studio.wait("made of");
    let template = studio.named("A movement of your own, 20");
    studio.click(&template);
    studio.wait("Looks right?");
    assert!(studio.has(OLDER), "{:?}", studio.names());
    let anew = studio.named("Record it anew. ");
    studio.click(&anew);
    studio.wait("I am listening");
    studio.key(Key::Escape);
    studio.wait("Looks right?");
    studio.click("Cues");
    studio.wait(FIELD);
    write(&mut studio, FIELD, &words);
    assert!(!studio.has(OLDER), "{:?}", studio.names());
}

/// Writes into a field what stands there instead.
fn write(studio: &mut Studio, field: &str, text: &str) {
    studio.harness.get_by_label(field).focus();
    studio.harness.run_steps(2);
    studio.keys(Modifiers::COMMAND, Key::A);
    studio.harness.get_by_label(field).type_text(text);
    studio.harness.run_steps(3);
    studio.key(Key::Escape);
}

#[test]
fn what_is_discarded_is_gone_and_what_cannot_be_heard_is_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let (sound, _) = sentence();
    let (ear, speaker) = (FakeEar::hearing(sound, RATE), Fake::default());
    let mut first = at_the_cues(folder.path(), &ear, &speaker);
    first.click(RECORD);
    first.wait("I am listening");
    first.key(Key::Escape);
    first.wait("When it goes less far");
    assert!(!first.has("Your sound is played"));
    for (trouble, told) in [
        (EarTrouble::None, "I find no microphone"),
        (EarTrouble::Busy, "Another program uses the microphone"),
        (
            EarTrouble::Refused,
            "does not let Goodform use the microphone",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let deaf = FakeEar {
            hears: Err(trouble),
            ..ear.clone()
        };
        let mut studio = at_the_cues(folder.path(), &deaf, &speaker);
        studio.click(RECORD);
        studio.wait(told);
        studio.key(Key::Escape);
        studio.wait("When it goes less far");
        assert!(studio.has("Save template"), "the work is still there");
    }
    let mute = FakeEar {
        step: RATE as usize,
        ..FakeEar::hearing(Vec::new(), RATE)
    };
    let folder = tempfile::tempdir().expect("a folder");
    let mut studio = at_the_cues(folder.path(), &mute, &speaker);
    studio.click(RECORD);
    studio.wait("I heard nobody speak");
}
