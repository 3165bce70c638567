//! One voice at a time, the newest number, safety first.

use super::{Rank, Schedule};
use crate::settings::VoiceMode;

/// Every sentence takes a second. Plays till the end of a time and writes down what began when.
struct Stage {
    schedule: Schedule,
    now: f64,
    heard: Vec<(f64, String)>,
    interrupted: usize,
}

impl Stage {
    fn new(mode: VoiceMode) -> Self {
        let mut schedule = Schedule::default();
        schedule.set_mode(mode);
        Self {
            schedule,
            now: 0.0,
            heard: Vec::new(),
            interrupted: 0,
        }
    }

    fn say(&mut self, text: &str, rank: Rank) {
        self.schedule.say(text.split('|'), rank, self.now);
        self.listen();
    }

    fn count(&mut self, number: u32) {
        self.schedule.count(number, self.now);
        self.listen();
    }

    fn listen(&mut self) {
        while let Some(begin) = self.schedule.next(self.now) {
            self.interrupted += usize::from(begin.interrupts);
            self.heard.push((self.now, begin.sentence.to_string()));
            self.schedule.began(self.now, 1.0);
        }
    }

    fn wait(&mut self, seconds: f64) {
        let end = self.now + seconds;
        while let Some(at) = self.schedule.wake_at().filter(|at| *at <= end) {
            self.now = self.now.max(at);
            let before = self.heard.len();
            self.listen();
            if self.heard.len() == before {
                self.now += 0.01;
            }
        }
        self.now = end;
    }

    fn heard(&self) -> Vec<(f64, &str)> {
        let round = |at: &f64| (at * 100.0).round() / 100.0;
        let heard = self.heard.iter();
        heard.map(|(at, what)| (round(at), what.as_str())).collect()
    }
}

#[test]
fn voices_are_a_second_apart_and_sentences_of_one_text_a_breath() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("Squat", Rank::Tell);
    stage.say("Stand tall.|Face me.", Rank::Tell);
    stage.wait(10.0);
    assert_eq!(
        stage.heard(),
        [(0.0, "Squat"), (2.0, "Stand tall."), (3.35, "Face me.")]
    );
}

#[test]
fn the_newest_number_wins_and_an_old_one_is_left_out() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("Sit back", Rank::Cue);
    stage.wait(0.5);
    stage.count(1);
    stage.wait(0.6);
    stage.count(2);
    stage.wait(10.0);
    assert_eq!(stage.heard(), [(0.0, "Sit back"), (2.0, "2")]);

    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("Sit back", Rank::Cue);
    stage.wait(0.5);
    stage.count(1);
    stage.wait(10.0);
    assert_eq!(stage.heard(), [(0.0, "Sit back")], "1.5 s late is too late");
}

#[test]
fn a_cue_takes_the_place_of_one_that_waits_and_grows_old() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.count(1);
    stage.say("Sit back", Rank::Cue);
    stage.say("Slowly", Rank::Cue);
    stage.wait(10.0);
    assert_eq!(stage.heard(), [(0.0, "1"), (2.0, "Slowly")]);

    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("One.|Two.|Three.|Four.|Five.", Rank::Tell);
    stage.wait(0.1);
    stage.say("Sit back", Rank::Cue);
    stage.wait(20.0);
    assert_eq!(
        stage.heard(),
        [(0.0, "One."), (2.0, "Sit back")],
        "what is told gives way to what is to be done"
    );
}

#[test]
fn safety_interrupts_and_forgets_the_rest() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("One.|Two.", Rank::Tell);
    stage.count(7);
    stage.wait(0.3);
    stage.say("Stop and sit down", Rank::Safety);
    stage.wait(10.0);
    assert_eq!(stage.heard(), [(0.0, "One."), (0.3, "Stop and sit down")]);
    assert_eq!(stage.interrupted, 1);
}

#[test]
fn after_the_bell_there_is_silence_and_then_only_what_is_new() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.say("One.|Two.", Rank::Tell);
    stage.wait(0.3);
    stage.schedule.hush(stage.now);
    stage.say("Where does it hurt?", Rank::Tell);
    stage.wait(10.0);
    assert_eq!(stage.heard(), [(0.0, "One."), (1.5, "Where does it hurt?")]);
}

#[test]
fn a_countdown_keeps_its_seconds() {
    let mut stage = Stage::new(VoiceMode::Full);
    // Each takes a second here: as long as there is.
    for number in [3, 2, 1] {
        stage.count(number);
        stage.wait(1.1);
    }
    stage.say("Sit back", Rank::Cue);
    stage.wait(5.0);
    let heard = [(0.0, "3"), (1.1, "2"), (2.2, "1"), (4.2, "Sit back")];
    assert_eq!(stage.heard(), heard);
}

#[test]
fn a_tone_is_heard_before_its_words() {
    let mut stage = Stage::new(VoiceMode::Full);
    stage.schedule.wait_for_tone(0.4);
    stage.say("Sit back", Rank::Cue);
    stage.wait(5.0);
    assert_eq!(stage.heard(), [(0.4, "Sit back")]);
}

#[test]
fn counts_only_and_off() {
    let mut stage = Stage::new(VoiceMode::Counts);
    stage.say("Sit back", Rank::Cue);
    stage.say("Stop", Rank::Safety);
    stage.count(3);
    stage.wait(5.0);
    assert_eq!(stage.heard(), [(0.0, "3")]);
    stage.schedule.set_mode(VoiceMode::Off);
    stage.count(4);
    stage.wait(5.0);
    assert_eq!(stage.heard().len(), 1);
}

#[test]
fn a_sentence_nobody_can_say_takes_no_time() {
    let mut schedule = Schedule::default();
    schedule.say(["My own name", "Stand tall."].into_iter(), Rank::Tell, 0.0);
    assert!(schedule.next(0.0).is_some());
    schedule.began(0.0, 0.0);
    let next = schedule.next(0.0).expect("the other is said at once");
    assert_eq!(&*next.sentence, "Stand tall.");
    schedule.began(0.0, 1.0);
    assert_eq!(schedule.wake_at(), None);
}
