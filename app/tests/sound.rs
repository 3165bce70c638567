//! What a whole set sounds like: the figure's squats through the coach, the banner and the speaker, on a clock of its
//! own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::get_unwrap,
    reason = "a test that fails should say so at once"
)]

use goodform::settings::VoiceMode;
use goodform::sound::{Channel, Heard, Soundtrack, VOICE_LEVEL, VOICE_OVER_TONES_DB};
use goodform::ui::{Banner, BannerBoard, Language, Speaker, Texts};
use goodform_datasets::{
    Camera, FaultChoice, Movement, MovementTrack, TrackOptions, View, with_noise,
};
use goodform_exercises::{Coach, Library};

/// A set of the figure: what is heard of it, how many were counted, and the cues that were shown.
struct Set {
    soundtrack: Soundtrack,
    counted: u32,
    counts_at: Vec<f64>,
    shown: Vec<String>,
}

fn set(language: Language, (voice, tones): (VoiceMode, bool), fault: Option<&str>) -> Set {
    let library = Library::builtin().unwrap();
    let exercise = library.find("squat").unwrap();
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let how = TrackOptions {
        repetitions: 6,
        faults: fault.map(FaultChoice::always).into_iter().collect(),
        ..TrackOptions::default()
    };
    let drawn = MovementTrack::new(&movement, &how).unwrap();
    let camera = Camera::new(&View::of(&movement, movement.yaws_deg[0]), 640, 480);
    let track = with_noise(&drawn.track(&camera, 30.0), 1);

    let mut coach = Coach::new(exercise);
    let mut board = BannerBoard::default();
    let mut speaker = Speaker::new(language, "squat", 0.0);
    let mut soundtrack = Soundtrack::new(language, (voice, tones));
    let texts = Texts::of(language).of_exercise("squat");
    let mut set = (0, Vec::new(), Vec::new());
    for (at, pose) in track.frames.iter().flatten() {
        let update = coach.observe(Some(pose), *at);
        board.update(&update, coach.report());
        soundtrack.go_on(at.as_seconds());
        speaker.update(&update, board.banner(), &mut soundtrack);
        if update.count > set.0 {
            set.0 = update.count;
            set.1.push(at.as_seconds());
        }
        if let Banner::Adjust(cue) = board.banner() {
            set.2.extend(texts.cue_say(&cue.id));
        }
    }
    let end = track
        .frames
        .last()
        .unwrap()
        .as_ref()
        .unwrap()
        .0
        .as_seconds();
    coach.finish();
    speaker.finish(coach.report(), &mut soundtrack);
    soundtrack.go_on(end + 20.0);
    Set {
        soundtrack,
        counted: set.0,
        counts_at: set.1,
        shown: set.2,
    }
}

fn on(set: &Set, channel: Channel) -> Vec<&Heard> {
    let heard = set.soundtrack.heard().iter();
    heard.filter(|one| one.channel == channel).collect()
}

#[test]
fn every_repetition_is_heard_in_the_frame_that_counted_it() {
    for language in Language::ALL {
        let set = set(language, (VoiceMode::Full, true), None);
        assert_eq!(set.counted, 6);
        let knocks: Vec<f64> = on(&set, Channel::Tones)
            .into_iter()
            .filter(|one| one.what == "in-band" || one.what == "count")
            .map(|one| one.at)
            .collect();
        assert_eq!(knocks, set.counts_at, "{}", language.code());
        let numbers: Vec<&Heard> = on(&set, Channel::Voice)
            .into_iter()
            .filter(|one| one.what.parse::<u32>().is_ok())
            .collect();
        let said: Vec<&str> = numbers.iter().map(|one| one.what.as_str()).collect();
        assert_eq!(said, ["1", "2", "3", "4", "5", "6"]);
        for (number, counted) in numbers.iter().zip(&set.counts_at) {
            assert!(number.at - counted <= 0.4, "{} is late", number.what);
        }
        assert_eq!(set.soundtrack.unspoken(), [""; 0]);
    }
}

#[test]
fn one_voice_speaks_at_a_time_a_second_apart_and_says_what_was_shown() {
    for language in Language::ALL {
        let set = set(language, (VoiceMode::Full, true), Some("too_shallow"));
        let voices = on(&set, Channel::Voice);
        assert!(voices.len() >= 3, "{voices:?}");
        for two in voices.windows(2) {
            let apart = two[1].at - two[0].at - two[0].takes;
            assert!(
                apart > 0.999,
                "{apart} s between {:?} and {:?}",
                two[0],
                two[1]
            );
        }
        let last_said = voices.len() - 2;
        for cue in voices.iter().take(last_said) {
            assert!(set.shown.contains(&cue.what), "{} was not shown", cue.what);
        }
        // The low note comes before the words.
        let notes = on(&set, Channel::Tones);
        let note = notes.iter().find(|one| one.what == "adjust").unwrap();
        let words = voices
            .iter()
            .find(|one| set.shown.contains(&one.what))
            .unwrap();
        assert!((0.3..0.6).contains(&(words.at - note.at)));
    }
}

#[test]
fn numbers_alone_tones_alone_and_nothing() {
    let counts = set(
        Language::English,
        (VoiceMode::Counts, false),
        Some("too_shallow"),
    );
    assert_eq!(on(&counts, Channel::Tones).len(), 0);
    let voices = on(&counts, Channel::Voice);
    assert!(voices.iter().all(|one| one.what.parse::<u32>().is_ok()));
    let tones = set(Language::English, (VoiceMode::Off, true), None);
    assert_eq!(on(&tones, Channel::Voice).len(), 0);
    assert!(on(&tones, Channel::Tones).len() >= 6);
    let nothing = set(Language::English, (VoiceMode::Off, false), None);
    assert!(nothing.soundtrack.samples().is_empty());
}

#[test]
fn the_whole_is_never_cut_and_the_voice_stands_over_the_tones() {
    let set = set(Language::German, (VoiceMode::Full, true), None);
    let samples = set.soundtrack.samples();
    let peak = samples
        .iter()
        .fold(0.0_f32, |most, value| most.max(value.abs()));
    assert!((0.2..1.0).contains(&peak), "{peak}");
    let loudest = |of: &Heard| {
        let rate = f64::from(goodform::sound::RATE);
        let from = (of.at * rate) as usize;
        let part = samples
            .get(from..from + (of.takes * rate) as usize)
            .unwrap();
        20.0 * goodform::sound::loudest(part).log10()
    };
    let words = on(&set, Channel::Voice).into_iter().last().unwrap();
    let start = on(&set, Channel::Tones).into_iter().next().unwrap();
    assert!(loudest(words) >= VOICE_LEVEL);
    let tone = VOICE_LEVEL - VOICE_OVER_TONES_DB;
    assert!((loudest(start) - tone).abs() < 0.5, "{}", loudest(start));
}
