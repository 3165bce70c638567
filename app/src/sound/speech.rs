//! The spoken sentences: those that are built in, and the recordings that may replace them.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Clip, VOICE_LEVEL, decode, loudest};
use crate::ui::Language;

include!(concat!(env!("OUT_DIR"), "/sounds.rs"));

/// Endings of the files that may replace a sound, in the order they are looked for.
const ENDINGS: [&str; 3] = ["wav", "ogg", "opus"];
/// A longer file is no sentence. Units: bytes. A minute of stereo WAV at 48 kHz has 11.5 million.
const LARGEST_FILE: u64 = 12_000_000;
/// A recording whose loudest moment is below this is an empty one. Units: dB of full scale. Own choice: a quiet room
/// before a laptop's microphone.
const SILENT_DB: f32 = -50.0;
/// The loudest moment of a sentence lies so far over the voice's level. Units: dB. Source: a test holds every built-in
/// sound to it.
const OVER_LEVEL_DB: [f32; 2] = [0.0, 11.0];
/// What is made louder goes no further. Units: share of full scale.
const LARGEST_PEAK: f32 = 0.98;

/// What `sounds/<language>.toml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct SoundList {
    /// The language's code.
    pub language: String,
    /// The voice and the program that spoke.
    pub voice: String,
    /// The sentence of every sound, by the sound's name.
    pub sounds: HashMap<String, String>,
}

/// The list of a language's sounds; empty where there is none.
pub fn manifest(language: Language) -> SoundList {
    let text = MANIFESTS
        .iter()
        .find(|(code, _)| *code == language.code())
        .map_or("", |(_, text)| *text);
    // A test reads every list: a mistake in one never reaches a person.
    toml::from_str(text).unwrap_or_default()
}

/// The file of a sound that is built in.
pub fn built_in(language: &str, name: &str) -> Option<&'static [u8]> {
    let place = SOUNDS
        .binary_search_by(|(code, known, _)| (*code, *known).cmp(&(language, name)))
        .ok()?;
    SOUNDS.get(place).map(|(_, _, bytes)| *bytes)
}

/// Finds the sound of a sentence.
pub struct Speech {
    language: Language,
    names: HashMap<String, String>,
    /// Where a person's own recordings are, by the same names.
    own: Option<PathBuf>,
    /// Recordings that could not be read: they are told once.
    told: HashSet<PathBuf>,
}

/// A person's own recording that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: String,
}

impl Speech {
    /// The sentences of a language; `folder` holds a folder of recordings for each language, by its code.
    pub fn of(language: Language, folder: Option<&Path>) -> Self {
        let sounds = manifest(language).sounds.into_iter();
        Self {
            language,
            names: sounds.map(|(name, sentence)| (sentence, name)).collect(),
            own: folder
                .map(|folder| folder.join(language.code()))
                .filter(|folder| folder.is_dir()),
            told: HashSet::new(),
        }
    }

    /// The name of the sound that says a sentence.
    pub fn name(&self, sentence: &str) -> Option<&str> {
        self.names.get(sentence).map(String::as_str)
    }

    /// The sound of a sentence. `None`: nobody has spoken it, such as a name a therapist gave.
    pub fn clip(&mut self, sentence: &str) -> (Option<Clip>, Option<Unread>) {
        let Some(name) = self.names.get(sentence) else {
            return (None, None);
        };
        let bytes = built_in(self.language.code(), name);
        let unread = match self.own(sentence) {
            Some(Ok(clip)) => return (Some(clip), None),
            Some(Err(unread)) => Some(unread).filter(|one| self.told.insert(one.file.clone())),
            None => None,
        };
        (bytes.and_then(|bytes| decode(bytes).ok()), unread)
    }

    /// A person's own recording of a sentence, or why it cannot be used. Missing: there is none.
    pub fn own(&self, sentence: &str) -> Option<Result<Clip, Unread>> {
        let name = self.names.get(sentence)?;
        let file = own_file(self.own.as_deref()?, name)?;
        Some(read(&file).map_err(|why| Unread { file, why }))
    }
}

fn own_file(folder: &Path, name: &str) -> Option<PathBuf> {
    let files = ENDINGS
        .iter()
        .map(|end| folder.join(format!("{name}.{end}")));
    files.into_iter().find(|file| file.is_file())
}

fn read(file: &Path) -> Result<Clip, String> {
    let size = std::fs::metadata(file)
        .map_err(|error| error.to_string())?
        .len();
    if size > LARGEST_FILE {
        return Err("it is too large for one sentence".to_owned());
    }
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let clip = decode(&bytes).map_err(|error| error.to_string())?;
    levelled(clip)
}

/// As loud as the voice: a recording made too near or too far is brought to where the built-in sounds lie.
fn levelled(clip: Clip) -> Result<Clip, String> {
    let level = 20.0 * loudest(&clip).log10();
    if level < SILENT_DB {
        return Err("nothing is heard in it".to_owned());
    }
    let [least, most] = OVER_LEVEL_DB.map(|over| VOICE_LEVEL + over);
    let by = level.clamp(least, most) - level;
    if by.abs() < 0.1 {
        return Ok(clip);
    }
    let peak = clip
        .iter()
        .fold(0.0_f32, |most, value| most.max(value.abs()));
    let gain = 10_f32
        .powf(by / 20.0)
        .min(LARGEST_PEAK / peak.max(f32::MIN_POSITIVE));
    Ok(clip.iter().map(|value| value * gain).collect())
}

#[cfg(test)]
mod tests;
