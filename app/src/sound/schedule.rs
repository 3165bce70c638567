//! What is heard when: one voice at a time. A pure machine: time and the length of sounds are given to it.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::settings::VoiceMode;

/// Between one voice and the next. Units: s. Source: design, Sound.
const APART_S: f64 = 1.0;
/// Between one number and the next. Units: s. Own choice: a countdown says one a second, and "twenty-seven" takes 0.9.
const NUMBERS_S: f64 = 0.1;
/// Between two sentences of one text. Units: s. Own choice: a breath.
const BREATH_S: f64 = 0.35;
/// A number that could not be said by then belongs to the past and is left out. Units: s. Own choice: shorter than
/// the fastest repetition, so that a voice is never one behind.
const STALE_S: f64 = 1.2;
/// What answers a movement is left out when it could not be said by then. Units: s. As long as its banner is shown.
const CUE_S: f64 = 4.0;
/// After the bell nothing is said for so long. Units: s. The bell's own length, nearly.
const AFTER_BELL_S: f64 = 1.2;
/// Sentences that may wait. More than two texts of an exercise are not listened to.
const MOST_WAITING: usize = 12;

/// How urgent a sentence is, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Told in turn, one after the other: a name, a position, what went well.
    Tell,
    /// One thing to do otherwise. It takes the place of one that waits.
    Cue,
    /// What to change so that I can see. As a cue.
    View,
    /// For safety: it interrupts, and what waited is forgotten.
    Safety,
}

#[derive(Debug, Clone)]
struct Waiting {
    sentence: Arc<str>,
    rank: Rank,
    since: f64,
    /// It goes on with the text of the sentence before it.
    goes_on: bool,
}

/// What begins now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// The words; [`Schedule::began`] is told how long they take, if anybody can say them.
    pub sentence: Arc<str>,
    /// The voice that speaks is ended first.
    pub interrupts: bool,
}

/// The order of what is spoken. All times are in seconds of one clock.
#[derive(Debug, Clone, Default)]
pub struct Schedule {
    mode: VoiceMode,
    waiting: VecDeque<Waiting>,
    number: Option<(u32, f64)>,
    /// When the voice that speaks is done.
    until: f64,
    /// Between it and the next.
    pause: f64,
    /// A tone is heard out first.
    after_tone: f64,
    interrupts: bool,
    /// The voice that spoke last said a number.
    said_number: bool,
}

impl Schedule {
    /// How much is said from now on. What is no longer wanted is forgotten.
    pub fn set_mode(&mut self, mode: VoiceMode) {
        self.mode = mode;
        if mode != VoiceMode::Full {
            self.waiting.clear();
        }
        if mode == VoiceMode::Off {
            self.number = None;
        }
    }

    /// A text is to be said.
    pub fn say<'a>(&mut self, sentences: impl Iterator<Item = &'a str>, rank: Rank, now: f64) {
        if self.mode != VoiceMode::Full {
            return;
        }
        match rank {
            Rank::Tell => {}
            // One at a time: the newest is the one that is shown.
            Rank::Cue | Rank::View => self.waiting.retain(|one| one.rank > rank),
            Rank::Safety => {
                self.number = None;
                self.waiting.clear();
                self.interrupts = now < self.until;
                self.until = self.until.min(now);
                self.pause = 0.0;
            }
        }
        for (place, sentence) in sentences.enumerate() {
            if self.waiting.len() < MOST_WAITING {
                self.waiting.push_back(Waiting {
                    sentence: sentence.into(),
                    rank,
                    since: now,
                    goes_on: place > 0,
                });
            }
        }
    }

    /// A number is to be said: it takes the place of one that waits.
    pub fn count(&mut self, number: u32, now: f64) {
        if self.mode != VoiceMode::Off {
            self.number = Some((number, now));
        }
    }

    /// A tone begins, and the voice waits for it until then.
    pub fn wait_for_tone(&mut self, until: f64) {
        self.after_tone = self.after_tone.max(until);
    }

    /// The bell sounds and all else is forgotten.
    pub fn hush(&mut self, now: f64) {
        self.forget();
        self.until = now + AFTER_BELL_S;
        self.pause = 0.0;
    }

    /// What waits is forgotten, and so is what is being said.
    pub fn quiet(&mut self, now: f64) {
        self.forget();
        self.until = self.until.min(now);
        self.pause = 0.0;
    }

    fn forget(&mut self) {
        self.waiting.clear();
        self.number = None;
        self.interrupts = false;
    }

    /// What is to begin at this moment. Whoever calls says with [`Self::began`] how long it takes.
    pub fn next(&mut self, now: f64) -> Option<Begin> {
        self.number.take_if(|(_, since)| now - *since > STALE_S);
        self.waiting
            .retain(|one| !matches!(one.rank, Rank::Cue | Rank::View) || now - one.since <= CUE_S);
        if now < self.free_at() {
            return None;
        }
        let is_urgent = |one: &Waiting| one.rank == Rank::Safety;
        if self.waiting.front().is_none_or(|one| !is_urgent(one))
            && let Some((number, _)) = self.number.take()
        {
            self.said_number = true;
            return Some(self.begin(number.to_string().into()));
        }
        let next = self.waiting.pop_front()?;
        self.said_number = false;
        Some(self.begin(next.sentence))
    }

    fn begin(&mut self, sentence: Arc<str>) -> Begin {
        Begin {
            sentence,
            interrupts: std::mem::take(&mut self.interrupts),
        }
    }

    /// A sentence began and takes so long; 0 where nobody can say it. Units: s.
    pub fn began(&mut self, now: f64, takes: f64) {
        if takes > 0.0 {
            self.until = now + takes;
            self.pause = APART_S;
        }
    }

    /// What was being said has ended before its time.
    pub fn ended(&mut self, now: f64) {
        self.until = self.until.min(now);
    }

    /// When [`Self::next`] is to be asked again. `None`: when something new is to be said.
    pub fn wake_at(&self) -> Option<f64> {
        let waits = self.number.is_some() || !self.waiting.is_empty();
        waits.then(|| self.free_at())
    }

    /// When the next voice may begin.
    fn free_at(&self) -> f64 {
        let goes_on = self.number.is_none() && self.waiting.front().is_some_and(|one| one.goes_on);
        let pause = if goes_on {
            BREATH_S
        } else if self.said_number && self.number.is_some() {
            NUMBERS_S
        } else {
            APART_S
        };
        let free = self.until + self.pause.min(pause);
        free.max(self.after_tone)
    }
}

#[cfg(test)]
mod tests;
