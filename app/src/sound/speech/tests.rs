//! Every sentence has its sound, every sound its sentence, and each can be heard.

use std::collections::BTreeSet;

use super::{MANIFESTS, SOUNDS, SoundList, Speech, built_in, manifest};
use crate::sound::{LARGEST_NUMBER, RATE, VOICE_LEVEL, decode, lines, loudest, seconds, wav_bytes};
use crate::ui::Language;

#[test]
fn every_list_can_be_read_and_names_its_voice() {
    for (code, text) in MANIFESTS {
        let list: SoundList = toml::from_str(text).expect("a list");
        assert_eq!(&list.language, code);
        assert!(list.voice.len() > 5, "{code} names no voice");
    }
}

#[test]
fn every_sentence_has_its_sound() {
    for language in Language::ALL {
        let list = manifest(language);
        let said: BTreeSet<&String> = list.sounds.values().collect();
        let lines = lines(language);
        let missing: Vec<_> = lines
            .iter()
            .filter(|line| !said.contains(&line.sentence))
            .collect();
        assert!(
            missing.is_empty(),
            "{} of {}: run `cargo xtask sounds`: {missing:#?}",
            missing.len(),
            language.code()
        );
    }
}

#[test]
fn every_sound_has_a_sentence_and_a_file_and_no_file_is_left_over() {
    for language in Language::ALL {
        let code = language.code();
        let wanted: BTreeSet<String> = lines(language)
            .into_iter()
            .map(|line| line.sentence)
            .collect();
        let list = manifest(language);
        for (name, sentence) in &list.sounds {
            assert!(
                wanted.contains(sentence),
                "nobody says {name} in {code}: run `cargo xtask sounds`: {sentence}"
            );
            assert!(
                built_in(code, name).is_some(),
                "{name}.ogg is not in {code}"
            );
        }
        for (_, name, _) in SOUNDS.iter().filter(|(of, ..)| *of == code) {
            assert!(
                list.sounds.contains_key(*name),
                "{code}/{name}.ogg is in no list"
            );
        }
    }
}

/// Every sound of a language can be read, has its level and is as long as its sentence.
fn can_all_be_heard(language: Language) {
    let list = manifest(language);
    let mut wrong = Vec::new();
    for (code, name, bytes) in SOUNDS {
        if *code != language.code() {
            continue;
        }
        match decode(bytes) {
            Ok(clip) => wrong.extend(complaint(&clip, name, &list.sounds[*name])),
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", language.code());
}

fn complaint(clip: &[f32], name: &str, sentence: &str) -> Option<String> {
    let took = seconds(clip);
    let letters = sentence.chars().count() as f64;
    let fits = if name.starts_with("number-") {
        (0.2..3.0).contains(&took)
    } else {
        // 8 to 25 letters a second, and a moment more for a word alone.
        (letters / 25.0..letters / 8.0 + 1.0).contains(&took)
    };
    if !fits {
        return Some(format!("{name} takes {took:.2} s: {sentence}"));
    }
    let peak = clip
        .iter()
        .fold(0.0_f32, |most, value| most.max(value.abs()));
    if peak >= 1.0 {
        return Some(format!("{name} is cut at its peaks"));
    }
    // Its loudest moment lies over the mean of its words.
    let over = 20.0 * loudest(clip).log10() - VOICE_LEVEL;
    if !(0.0..11.0).contains(&over) {
        return Some(format!("{name} is {over:.1} dB over the level"));
    }
    // A soft consonant may come first.
    let begin = clip.iter().position(|value| value.abs() > 0.005);
    let quiet_s = begin.map_or(9.0, |place| place as f32 / RATE as f32);
    (quiet_s >= 0.13).then(|| format!("{name} begins {quiet_s:.2} s late"))
}

#[test]
fn every_english_sound_can_be_heard() {
    can_all_be_heard(Language::English);
}

#[test]
fn every_german_sound_can_be_heard() {
    can_all_be_heard(Language::German);
}

#[test]
fn all_of_it_is_small() {
    let size: usize = SOUNDS.iter().map(|(.., bytes)| bytes.len()).sum();
    assert!(size < 8_000_000, "{size} bytes of sounds");
}

#[test]
fn every_number_is_heard_in_every_language() {
    for language in Language::ALL {
        let mut speech = Speech::of(language, None);
        for number in 0..=LARGEST_NUMBER {
            let (clip, unread) = speech.clip(&number.to_string());
            assert!(clip.is_some() && unread.is_none(), "{number}");
        }
        assert_eq!(speech.clip("A therapist's own name for it"), (None, None));
    }
}

#[test]
fn a_recording_replaces_a_sound_and_a_broken_one_is_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("en");
    std::fs::create_dir(&own).expect("made");
    let recorded = vec![0.25_f32; RATE as usize];
    std::fs::write(own.join("number-3.wav"), wav_bytes(&recorded, RATE)).expect("written");
    std::fs::write(own.join("number-4.ogg"), b"OggS and nothing more").expect("written");
    let mut speech = Speech::of(Language::English, Some(folder.path()));

    let (three, unread) = speech.clip("3");
    assert_eq!(unread, None);
    assert!((three.expect("read")[100] - 0.25).abs() < 0.001);

    let (four, unread) = speech.clip("4");
    assert_eq!(four, Speech::of(Language::English, None).clip("4").0);
    assert!(unread.expect("told").file.ends_with("en/number-4.ogg"));
    assert_eq!(speech.clip("4").1, None, "it is told once");
    // Too quiet is made louder, silence is refused.
    let quiet = vec![0.01_f32; RATE as usize];
    std::fs::write(own.join("number-5.wav"), wav_bytes(&quiet, RATE)).expect("written");
    std::fs::write(own.join("number-6.wav"), wav_bytes(&vec![0.0; 4800], RATE)).expect("written");
    let five = speech.clip("5").0.expect("read");
    assert!((20.0 * loudest(&five).log10() - VOICE_LEVEL).abs() < 0.5);
    let (six, unread) = speech.clip("6");
    assert_eq!(six, Speech::of(Language::English, None).clip("6").0);
    assert_eq!(unread.expect("told").why, "nothing is heard in it");
    // The other language has no recordings.
    assert!(
        Speech::of(Language::German, Some(folder.path()))
            .own
            .is_none()
    );
}
