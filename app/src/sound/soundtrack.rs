//! What a set sounds like, made with a clock of its own: to listen to, and to measure.

use std::sync::Arc;

use super::output::Channel;
use super::schedule::{Rank, Schedule};
use super::script::sentences;
use super::speech::Speech;
use super::tone::Tone;
use super::{Clip, Listener, RATE, seconds};
use crate::settings::VoiceMode;
use crate::ui::Language;

/// Something that is heard, and when it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Units: s from the beginning.
    pub at: f64,
    /// A tone's name, or the sentence.
    pub what: String,
    /// Which of the two.
    pub channel: Channel,
    /// How long it takes. Units: s.
    pub takes: f64,
}

/// Plays as [`super::SoundDesk`] does, into memory.
pub struct Soundtrack {
    schedule: Schedule,
    speech: Speech,
    tones: bool,
    now: f64,
    mixed: Vec<f32>,
    heard: Vec<Heard>,
    /// Sentences nobody has spoken.
    unspoken: Vec<String>,
}

impl Soundtrack {
    /// An empty one.
    pub fn new(language: Language, (voice, tones): (VoiceMode, bool)) -> Self {
        let mut schedule = Schedule::default();
        schedule.set_mode(voice);
        Self {
            schedule,
            speech: Speech::of(language, None),
            tones,
            now: 0.0,
            mixed: Vec::new(),
            heard: Vec::new(),
            unspoken: Vec::new(),
        }
    }

    /// Time goes on to `now`. Units: s.
    pub fn go_on(&mut self, now: f64) {
        while let Some(at) = self.schedule.wake_at().filter(|at| *at <= now) {
            self.now = self.now.max(at);
            if !self.speak() {
                break;
            }
        }
        self.now = self.now.max(now);
        self.speak();
    }

    /// What is heard, in order.
    pub fn heard(&self) -> &[Heard] {
        &self.heard
    }

    /// Sentences that were to be said and have no sound.
    pub fn unspoken(&self) -> &[String] {
        &self.unspoken
    }

    /// The whole of it: mono, at [`RATE`].
    pub fn samples(&self) -> &[f32] {
        &self.mixed
    }

    fn speak(&mut self) -> bool {
        let mut spoke = false;
        while let Some(begin) = self.schedule.next(self.now) {
            let sentence: Arc<str> = begin.sentence;
            let (clip, _) = self.speech.clip(&sentence);
            if let Some(clip) = &clip {
                self.put(Channel::Voice, &sentence, clip);
            } else {
                self.unspoken.push(sentence.to_string());
            }
            let takes = clip.map_or(0.0, |clip| seconds(&clip));
            self.schedule.began(self.now, takes);
            spoke = true;
        }
        spoke
    }

    fn put(&mut self, channel: Channel, what: &str, clip: &Clip) {
        let from = (self.now * f64::from(RATE)) as usize;
        if self.mixed.len() < from + clip.len() {
            self.mixed.resize(from + clip.len(), 0.0);
        }
        let there = self.mixed.iter_mut().skip(from);
        for (mixed, sample) in there.zip(clip.iter()) {
            *mixed += sample;
        }
        self.heard.push(Heard {
            at: self.now,
            what: what.to_owned(),
            channel,
            takes: seconds(clip),
        });
    }
}

impl Listener for Soundtrack {
    fn say(&mut self, text: &str, rank: Rank) {
        self.schedule.say(sentences(text), rank, self.now);
        self.speak();
    }

    fn count(&mut self, number: u32) {
        self.schedule.count(number, self.now);
        self.speak();
    }

    fn tone(&mut self, tone: Tone) {
        if self.tones {
            self.put(Channel::Tones, tone.name(), &tone.samples());
            self.schedule.wait_for_tone(self.now + tone.lead_s());
        }
    }
}
