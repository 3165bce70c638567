//! What is heard of a set, moment by moment.

use goodform_exercises::{
    CoachUpdate, Cue, DrivingScale, Judging, Phase, Reason, Report, Severity, Summary, WentWell,
};
use goodform_pose::Timestamp;

use super::Speaker;
use crate::sound::{Listener, Rank, Tone};
use crate::ui::{Banner, Language};

#[derive(Default)]
struct Heard(Vec<String>);

impl Listener for Heard {
    fn say(&mut self, text: &str, rank: Rank) {
        self.0.push(format!("{rank:?}: {text}"));
    }

    fn count(&mut self, number: u32) {
        self.0.push(number.to_string());
    }

    fn tone(&mut self, tone: Tone) {
        self.0.push(tone.name().to_owned());
    }
}

fn moment(at_s: f64, phase: Phase, count: u32, driving: f32) -> CoachUpdate {
    CoachUpdate {
        at: Timestamp::from_seconds(at_s),
        count,
        phase,
        judging: Judging::Judged,
        driving: Some(driving),
        scale: DrivingScale {
            start: 10.0,
            target_from: 60.0,
            target_to: 110.0,
        },
        counted: None,
        closed: None,
        held_s: None,
        cue: None,
    }
}

fn cue(severity: Severity) -> Banner {
    Banner::Adjust(Cue {
        id: "too_shallow".into(),
        text: "Library words.".into(),
        severity,
        expires: Timestamp::from_seconds(1e6),
    })
}

fn squat() -> Speaker {
    Speaker::new(Language::English, "squat", 0.0)
}

const CALM: Banner = Banner::Phase(Phase::Out);

#[test]
fn a_count_is_heard_in_the_moment_it_is_counted() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    speaker.update(&moment(0.0, Phase::Waiting, 0, 10.0), &CALM, &mut heard);
    assert_eq!(heard.0, [""; 0]);
    speaker.update(&moment(0.5, Phase::Ready, 0, 10.0), &CALM, &mut heard);
    speaker.update(&moment(1.0, Phase::Out, 0, 80.0), &CALM, &mut heard);
    speaker.update(&moment(1.5, Phase::Back, 1, 50.0), &CALM, &mut heard);
    assert_eq!(heard.0, ["start", "in-band", "1"]);
    // The next one turns before the target.
    heard.0.clear();
    speaker.update(&moment(2.5, Phase::Ready, 1, 10.0), &CALM, &mut heard);
    speaker.update(&moment(3.0, Phase::Out, 1, 50.0), &CALM, &mut heard);
    speaker.update(&moment(3.5, Phase::Back, 2, 40.0), &CALM, &mut heard);
    assert_eq!(heard.0, ["count", "2"]);
}

#[test]
fn a_window_that_missed_moments_says_the_newest_number_alone() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    speaker.started();
    speaker.update(&moment(1.0, Phase::Out, 1, 20.0), &CALM, &mut heard);
    speaker.update(&moment(9.0, Phase::Out, 4, 20.0), &CALM, &mut heard);
    // A count that is corrected downwards is no count.
    speaker.update(&moment(9.5, Phase::Out, 3, 20.0), &CALM, &mut heard);
    assert_eq!(heard.0, ["count", "1", "count", "4"]);
}

#[test]
fn what_is_not_judged_is_counted_without_a_verdict() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    speaker.started();
    let unseen = |at_s, phase, count| CoachUpdate {
        judging: Judging::CannotJudge(Reason::Turned),
        ..moment(at_s, phase, count, 80.0)
    };
    speaker.update(&unseen(1.0, Phase::Out, 0), &CALM, &mut heard);
    speaker.update(&unseen(2.0, Phase::Back, 1), &CALM, &mut heard);
    assert_eq!(heard.0, ["count", "1"]);
}

#[test]
fn a_cue_is_a_low_note_and_the_words_of_its_caption_once() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    speaker.started();
    let banner = cue(Severity::Coach);
    for step in 0..20 {
        let at_s = f64::from(step) / 10.0;
        speaker.update(&moment(at_s, Phase::Out, 0, 20.0), &banner, &mut heard);
    }
    let words = "Cue: Sit back a little closer to the chair behind you";
    assert_eq!(heard.0, ["adjust", words]);
    // It comes again after something else was shown.
    speaker.update(&moment(3.0, Phase::Out, 0, 20.0), &CALM, &mut heard);
    speaker.update(
        &moment(8.0, Phase::Out, 0, 20.0),
        &cue(Severity::Safety),
        &mut heard,
    );
    assert_eq!(heard.0[2..], ["adjust", &words.replace("Cue", "Safety")]);
}

#[test]
fn what_keeps_me_from_seeing_is_said_and_said_again_while_it_lasts() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    let banner = Banner::View(Reason::Turned);
    for second in 0..30 {
        let at_s = f64::from(second);
        speaker.update(&moment(at_s, Phase::Waiting, 0, 20.0), &banner, &mut heard);
    }
    let once = ["view", "View: Turn your side to me"];
    assert_eq!(heard.0, [once, once, once].concat());
}

#[test]
fn a_hold_ticks_and_ends_with_its_number() {
    let mut speaker = Speaker::new(Language::English, "plank", 3.0);
    speaker.started();
    let mut heard = Heard::default();
    for step in 0..=50_u32 {
        let held_s = f64::from(step) / 10.0;
        let update = CoachUpdate {
            held_s: Some(held_s),
            // The coach counts a hold after two seconds.
            count: u32::from(held_s >= 2.0),
            ..moment(held_s, Phase::Out, 0, 80.0)
        };
        speaker.update(&update, &CALM, &mut heard);
    }
    let end = moment(5.2, Phase::Ready, 1, 10.0);
    speaker.update(&end, &CALM, &mut heard);
    assert_eq!(
        heard.0,
        ["in-band", "hold-tick", "hold-tick", "hold-end", "1"]
    );
}

#[test]
fn the_end_says_what_its_screen_shows() {
    let mut heard = Heard::default();
    squat().finish(&Report::default(), &mut heard);
    assert_eq!(heard.0, ["Tell: That was it for now"]);
    let report = Report {
        summary: Summary {
            went_well: Some(WentWell::Range),
            ..Summary::default()
        },
        ..Report::default()
    };
    squat().finish(&report, &mut heard);
    assert_eq!(heard.0[2], "Tell: You reached far enough");
}

#[test]
fn a_source_that_begins_anew_is_followed() {
    let (mut speaker, mut heard) = (squat(), Heard::default());
    speaker.started();
    speaker.update(&moment(50.0, Phase::Out, 7, 20.0), &CALM, &mut heard);
    heard.0.clear();
    speaker.update(&moment(0.0, Phase::Out, 0, 20.0), &CALM, &mut heard);
    speaker.update(&moment(2.0, Phase::Out, 1, 20.0), &CALM, &mut heard);
    assert_eq!(heard.0, ["count", "1"]);
}
