//! The computer's own voice while it speaks for the player.

use std::process::Child;
use std::sync::Arc;

use super::computer_voice::{ComputerVoice, LONGEST_S, Spoken, spoken};
use crate::ui::Language;

/// What is being said.
struct Speaking {
    child: Child,
    sentence: Arc<str>,
    /// Units: s of the player.
    since: f64,
}

/// Speaks one sentence at a time.
pub(super) struct Talker {
    voice: ComputerVoice,
    speaking: Option<Speaking>,
}

/// What became of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    /// Nothing is being said, or it goes on.
    Nothing,
    /// It was said.
    Whole,
    /// The voice does not speak: somebody else has to say this.
    Lost(Arc<str>),
}

impl Talker {
    pub(super) const fn new(voice: ComputerVoice) -> Self {
        Self {
            voice,
            speaking: None,
        }
    }

    /// Begins a sentence; what is being said ends. Gives whether it could.
    pub(super) fn say(&mut self, sentence: &Arc<str>, language: Language, now: f64) -> bool {
        self.end();
        let Ok(child) = self.voice.speak(sentence, language) else {
            return false;
        };
        self.speaking = Some(Speaking {
            child,
            sentence: Arc::clone(sentence),
            since: now,
        });
        true
    }

    pub(super) const fn is_speaking(&self) -> bool {
        self.speaking.is_some()
    }

    /// Looks how far it has come.
    pub(super) fn look(&mut self, now: f64) -> Heard {
        let Some(speaking) = &mut self.speaking else {
            return Heard::Nothing;
        };
        let lost = Heard::Lost(Arc::clone(&speaking.sentence));
        match spoken(&mut speaking.child) {
            Spoken::Still if now - speaking.since < LONGEST_S => Heard::Nothing,
            Spoken::Still => {
                self.end();
                lost
            }
            Spoken::Done => {
                self.speaking = None;
                Heard::Whole
            }
            Spoken::Mute => {
                self.speaking = None;
                lost
            }
        }
    }

    /// Silence now.
    pub(super) fn end(&mut self) {
        if let Some(speaking) = self.speaking.take() {
            self.voice.hush(speaking.child);
        }
    }
}

impl Drop for Talker {
    fn drop(&mut self) {
        self.end();
    }
}
