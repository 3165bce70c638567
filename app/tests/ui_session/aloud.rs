//! What is heard of a set in the window, and that captions say the same.

use std::sync::Arc;

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use goodform::settings::{Settings, VoiceMode};
use goodform::sound::{Channel, Clip, Fake, Played, SoundDesk, Speech, Tone, manifest};
use goodform::ui::Language;
use goodform_exercises::{Cue, GivenCue, Judging, Reason, Report, Severity};
use goodform_pose::Timestamp;

use super::{Window, all_names, snapshot, window_of};

/// What was heard so far: tones by their names, sentences by their words.
fn heard(fake: &Fake) -> Vec<String> {
    let mut speech = Speech::of(Language::English, None);
    let list = manifest(Language::English);
    let mut words: Vec<(Clip, String)> = Tone::ALL
        .into_iter()
        .map(|tone| (tone.samples(), tone.name().to_owned()))
        .collect();
    for sentence in SENTENCES {
        assert!(list.sounds.values().any(|known| known == sentence));
        words.extend(
            speech
                .clip(sentence)
                .0
                .map(|clip| (clip, sentence.to_owned())),
        );
    }
    let played = fake.played().into_iter();
    played
        .filter_map(|(_, what)| match what {
            Played::Began(_, clip) => words.iter().find(|(known, _)| *known == clip),
            Played::Ended(_) => None,
        })
        .map(|(_, word)| word.clone())
        .collect()
}

/// What the tests below listen for.
const SENTENCES: [&str; 5] = [
    "3",
    "Turn your side to me",
    "You stopped.",
    "I only count aloud",
    "I say everything I show",
];

/// Lets the player's thread do what it was asked.
fn until_heard(fake: &Fake, word: &str) -> Vec<String> {
    let start = std::time::Instant::now();
    loop {
        let heard = heard(fake);
        if heard.iter().any(|one| one == word) {
            return heard;
        }
        assert!(
            start.elapsed().as_secs() < 9,
            "{word} was not heard: {heard:?}"
        );
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

fn aloud(settings: &Settings) -> (Window, Fake) {
    let fake = Fake::default();
    let mode = (settings.voice, settings.sounds);
    let desk = SoundDesk::with_output(Language::English, mode, None, fake.opener());
    (window_of(desk, settings.clone()), fake)
}

#[test]
fn a_count_is_heard_as_it_is_shown() {
    let (mut window, fake) = aloud(&Settings::default());
    window.snapshots.put(snapshot(Judging::Judged, 3));
    window.harness.run();
    window.harness.get_by_label("3 repetitions");
    let heard = until_heard(&fake, "3");
    assert!(heard.contains(&"count".to_owned()) || heard.contains(&"in-band".to_owned()));
}

#[test]
fn what_i_cannot_see_is_said_in_the_words_of_the_banner() {
    let (mut window, fake) = aloud(&Settings::default());
    let unseen = snapshot(Judging::CannotJudge(Reason::Turned), 0);
    window.snapshots.put(unseen);
    window.harness.run();
    window.harness.get_by_label("Turn your side to me");
    let heard = until_heard(&fake, "Turn your side to me");
    assert_eq!(heard, ["view", "Turn your side to me"]);
}

#[test]
fn this_hurts_silences_everything_and_asks() {
    let (mut window, fake) = aloud(&Settings::default());
    window.snapshots.put(snapshot(Judging::Judged, 3));
    window.harness.run();
    until_heard(&fake, "3");
    window.harness.key_press(Key::H);
    window.harness.run();
    let heard = until_heard(&fake, "You stopped.");
    assert_eq!(heard[heard.len() - 2..], ["bell", "You stopped."]);
    let ended = fake.played().into_iter().map(|(_, what)| what);
    let ended: Vec<Played> = ended
        .filter(|what| matches!(what, Played::Ended(_)))
        .collect();
    assert!(ended.contains(&Played::Ended(Channel::Voice)));
    assert!(ended.contains(&Played::Ended(Channel::Tones)));
}

#[test]
fn the_voice_key_goes_through_full_counts_and_off_and_says_so_in_writing() {
    let (mut window, fake) = aloud(&Settings::default());
    for caption in [
        "Voice: numbers only (V)",
        "Voice: off (V)",
        "Voice: everything (V)",
    ] {
        window.harness.key_press(Key::V);
        window.harness.run();
        window.harness.get_by_label(caption);
    }
    let heard = until_heard(&fake, "I say everything I show");
    assert_eq!(heard, ["I only count aloud", "I say everything I show"]);
}

#[test]
fn every_sentence_can_be_shown_as_it_is_said() {
    for full_captions in [false, true] {
        let (mut window, _fake) = aloud(&Settings {
            full_captions,
            ..Settings::default()
        });
        let cue = Cue {
            id: "too_shallow".into(),
            text: "Library words.".into(),
            severity: Severity::Coach,
            expires: Timestamp::from_seconds(1e6),
        };
        let mut cued = snapshot(Judging::Judged, 0);
        cued.update.driving = Some(30.0);
        let at = cued.update.at;
        cued.report = Arc::new(Report {
            cues: vec![GivenCue { at, cue }],
            ..Report::default()
        });
        window.snapshots.put(cued);
        window.harness.run();
        let names = all_names(&window.harness);
        let words = "Sit back a little closer to the chair behind you";
        let times = names.iter().filter(|name| *name == words).count();
        // In the banner's name always; on the plate where it is wanted.
        assert_eq!(times, 1 + usize::from(full_captions), "{names:?}");
    }
}

#[test]
fn without_a_loudspeaker_one_notice_is_shown_and_the_set_goes_on() {
    let fake = Fake::default();
    fake.pull(true);
    let mode = (VoiceMode::Full, true);
    let desk = SoundDesk::with_output(Language::English, mode, None, fake.opener());
    let mut window = window_of(desk, Settings::default());
    let notice = "I find no loudspeaker. All I have to say is written here";
    let start = std::time::Instant::now();
    while window.harness.query_by_label(notice).is_none() {
        assert!(start.elapsed().as_secs() < 9);
        window.snapshots.put(snapshot(Judging::Judged, 1));
        window.harness.run();
    }
    window.harness.get_by_label("Got it").click();
    window.harness.run();
    window.snapshots.put(snapshot(Judging::Judged, 2));
    window.harness.run();
    window.harness.get_by_label("2 repetitions");
    assert!(window.harness.query_by_label(notice).is_none());
}
