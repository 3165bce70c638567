//! What is heard: spoken sentences from sound files, and tones made in code.
//!
//! [`SoundDesk`] is all that others use: they say *what* is to be heard, and never wait. A thread of its own decides
//! what sounds when ([`Schedule`]): one voice at a time, the newest number, a safety word before all else. Without a
//! loudspeaker everything stays silent and goes on.
//!
//! The other way round, [`Listening`] records one sentence of a therapist's own, where a button asked for it.
//!
//! It knows sentences, not what they mean: who decides what is said is `ui/speaker.rs`.

mod computer_voice;
mod decode;
mod desk;
mod encode;
mod microphone;
mod output;
mod player;
mod recorder;
mod schedule;
mod script;
mod soundtrack;
mod speech;
mod talker;
mod tidied;
mod tone;
mod wav;

use std::sync::Arc;

pub use computer_voice::ComputerVoice;
pub use decode::{DecodeError, decode};
pub use desk::{FindVoice, SoundDesk, SoundTrouble, Voices};
pub use microphone::{Ear, EarTrouble, FakeEar, OpenEar, microphone};
pub use output::{Channel, Fake, OpenOutput, Output, Played, loudspeaker};
pub use recorder::{LONGEST_NOTE_S, Listening, NoteEnd, VoiceNote};
pub use schedule::{Begin, Rank, Schedule};
pub use script::{LARGEST_NUMBER, Line, in_one_line, is_spoken, lines, sentences};
pub use soundtrack::{Heard, Soundtrack};
pub use speech::{SoundList, Speech, Unread, built_in, manifest};
pub use tone::{Tone, VOICE_OVER_TONES_DB, loudest};
pub use wav::wav_bytes;

/// Whoever is told what is to be heard: a [`SoundDesk`], or a [`Soundtrack`] that writes it down.
pub trait Listener {
    /// A text is to be said.
    fn say(&mut self, text: &str, rank: Rank);
    /// A number is to be said.
    fn count(&mut self, number: u32);
    /// A tone is to be played.
    fn tone(&mut self, tone: Tone);
}

/// A sound: mono, at [`RATE`].
pub type Clip = Arc<[f32]>;

/// Samples a second of every sound in here. Units: Hz. Opus decodes to it.
pub const RATE: u32 = 48_000;

/// The level of the voice: its effective value, pauses left out. Units: dB of full scale.
/// `xtask/src/sounds.py` brings every sentence to it.
pub const VOICE_LEVEL: f32 = -20.0;

/// How long a clip takes. Units: s.
pub fn seconds(clip: &[f32]) -> f64 {
    clip.len() as f64 / f64::from(RATE)
}
