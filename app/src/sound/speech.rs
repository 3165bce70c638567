//! The spoken sentences: those that are built in, and the recordings that may replace them.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Clip, decode};
use crate::ui::Language;

include!(concat!(env!("OUT_DIR"), "/sounds.rs"));

/// Endings of the files that may replace a sound, in the order they are looked for.
const ENDINGS: [&str; 3] = ["wav", "ogg", "opus"];
/// A longer file is no sentence. Units: bytes. A minute of stereo WAV at 48 kHz has 11.5 million.
const LARGEST_FILE: u64 = 12_000_000;

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
    /// Sentences that a therapist has spoken, with the bytes of their sound files.
    taught: HashMap<String, Vec<u8>>,
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
            taught: HashMap::new(),
        }
    }

    /// The name of the sound that says a sentence.
    pub fn name(&self, sentence: &str) -> Option<&str> {
        self.names.get(sentence).map(String::as_str)
    }

    /// Learns sentences that a therapist has spoken; those of before are forgotten.
    pub fn teach(&mut self, words: &[(String, Vec<u8>)]) {
        self.taught = words.iter().cloned().collect();
    }

    /// What the one before was taught is known here, too: the language changes, the therapist does not.
    #[must_use]
    pub fn taught_as(mut self, before: &mut Self) -> Self {
        self.taught = std::mem::take(&mut before.taught);
        self
    }

    /// The sound of a sentence. `None`: nobody has spoken it, such as a name a therapist gave.
    pub fn clip(&mut self, sentence: &str) -> (Option<Clip>, Option<Unread>) {
        if let Some(clip) = self
            .taught
            .get(sentence)
            .and_then(|bytes| decode(bytes).ok())
        {
            return (Some(clip), None);
        }
        let Some(name) = self.names.get(sentence) else {
            return (None, None);
        };
        let mut unread = None;
        if let Some(file) = self
            .own
            .as_deref()
            .and_then(|folder| own_file(folder, name))
        {
            match read(&file) {
                Ok(clip) => return (Some(clip), None),
                Err(why) if self.told.insert(file.clone()) => unread = Some(Unread { file, why }),
                Err(_) => {}
            }
        }
        let bytes = built_in(self.language.code(), name);
        (bytes.and_then(|bytes| decode(bytes).ok()), unread)
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
    decode(&bytes).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
