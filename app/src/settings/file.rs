//! The file of the settings: TOML, with its version, written whole or not at all.

use std::path::Path;

use goodform_exercises::Strictness;
use serde::{Deserialize, Serialize};

use super::{GestureHand, Look, Settings, TEXT_SIZES, VoiceFrom, VoiceMode};
use crate::store::write_whole;
use crate::ui::Language;

/// The version this program writes.
const VERSION: u32 = 1;

/// The settings as the file has them. What a file does not name, or names in a word we do not know, is as it is for
/// everybody: an older or newer file never keeps somebody from their exercises.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsFile {
    version: u32,
    language: Option<String>,
    camera: Option<u32>,
    mirror: Option<bool>,
    voice: Option<String>,
    voice_from: Option<String>,
    full_captions: Option<bool>,
    sounds: Option<bool>,
    strictness: Option<String>,
    text_size: Option<u32>,
    look: Option<String>,
    reduced_motion: Option<bool>,
    gestures: Option<bool>,
    gesture_hand: Option<String>,
    hands_free: Option<bool>,
    developer: Option<bool>,
}

/// The names of the choices, each beside its value.
const VOICES: [(&str, VoiceMode); 3] = [
    ("full", VoiceMode::Full),
    ("counts", VoiceMode::Counts),
    ("off", VoiceMode::Off),
];
const VOICES_FROM: [(&str, VoiceFrom); 2] = [
    ("built-in", VoiceFrom::BuiltIn),
    ("computer", VoiceFrom::Computer),
];
const LOOKS: [(&str, Look); 3] = [
    ("light", Look::Light),
    ("dark", Look::Dark),
    ("high-contrast", Look::HighContrast),
];
const HANDS: [(&str, GestureHand); 3] = [
    ("either", GestureHand::Either),
    ("left", GestureHand::Left),
    ("right", GestureHand::Right),
];

fn named<T: Copy>(table: &[(&str, T)], name: Option<&str>) -> Option<T> {
    let found = table.iter().find(|(known, _)| Some(*known) == name);
    found.map(|(_, value)| *value)
}

fn name_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> Option<String> {
    let found = table.iter().find(|(_, known)| known == value);
    found.map(|(name, _)| (*name).to_owned())
}

impl From<&Settings> for SettingsFile {
    fn from(settings: &Settings) -> Self {
        Self {
            version: VERSION,
            language: settings.language.map(|language| language.code().to_owned()),
            camera: settings.camera,
            mirror: Some(settings.mirror),
            voice: name_of(&VOICES, &settings.voice),
            voice_from: name_of(&VOICES_FROM, &settings.voice_from),
            full_captions: Some(settings.full_captions),
            sounds: Some(settings.sounds),
            strictness: Some(settings.strictness.name().to_owned()),
            text_size: Some(settings.text_size),
            look: name_of(&LOOKS, &settings.look),
            reduced_motion: Some(settings.reduced_motion),
            gestures: Some(settings.gestures),
            gesture_hand: name_of(&HANDS, &settings.gesture_hand),
            hands_free: Some(settings.hands_free),
            developer: Some(settings.developer),
        }
    }
}

impl From<SettingsFile> for Settings {
    fn from(file: SettingsFile) -> Self {
        let usual = Self::default();
        let size = file.text_size.filter(|size| TEXT_SIZES.contains(size));
        let strictness = file.strictness.as_deref().and_then(Strictness::from_name);
        Self {
            language: file.language.as_deref().and_then(Language::from_code),
            camera: file.camera,
            mirror: file.mirror.unwrap_or(usual.mirror),
            voice: named(&VOICES, file.voice.as_deref()).unwrap_or(usual.voice),
            voice_from: named(&VOICES_FROM, file.voice_from.as_deref()).unwrap_or(usual.voice_from),
            full_captions: file.full_captions.unwrap_or(usual.full_captions),
            sounds: file.sounds.unwrap_or(usual.sounds),
            strictness: strictness.unwrap_or(usual.strictness),
            text_size: size.unwrap_or(usual.text_size),
            look: named(&LOOKS, file.look.as_deref()).unwrap_or(usual.look),
            reduced_motion: file.reduced_motion.unwrap_or(usual.reduced_motion),
            gestures: file.gestures.unwrap_or(usual.gestures),
            gesture_hand: named(&HANDS, file.gesture_hand.as_deref()).unwrap_or(usual.gesture_hand),
            hands_free: file.hands_free.unwrap_or(usual.hands_free),
            developer: file.developer.unwrap_or(usual.developer),
        }
    }
}

/// Reads the settings; who has no file has those everybody begins with.
///
/// # Errors
/// One sentence, where a file is there and cannot be read. The usual settings serve meanwhile.
pub fn read(path: &Path) -> Result<Settings, String> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(Settings::default());
        }
        Err(error) => return Err(unread(path, &error)),
    };
    let file: SettingsFile = toml::from_str(&text).map_err(|error| unread(path, &error))?;
    Ok(file.into())
}

fn unread(path: &Path, error: &dyn std::fmt::Display) -> String {
    let (path, error) = (path.display(), error.to_string());
    let first = error.lines().next().unwrap_or_default().to_owned();
    format!(
        "your settings in {path} cannot be read ({first}); the usual ones are used until you change one"
    )
}

/// Writes the settings, whole or not at all. A file that could not be read is kept beside it.
///
/// # Errors
/// One sentence that says what happened.
pub fn write(path: &Path, settings: &Settings) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{} cannot be made ({error})", folder.display()))?;
    }
    if path.is_file() && read(path).is_err() {
        // Whoever wrote into it by hand finds it again.
        let _ = std::fs::rename(path, path.with_extension("toml.unread"));
    }
    let text = toml::to_string(&SettingsFile::from(settings)).map_err(|error| error.to_string())?;
    write_whole(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use goodform_exercises::Strictness;

    use super::super::{GestureHand, Look, Settings, VoiceFrom, VoiceMode};
    use super::{read, write};
    use crate::ui::Language;

    #[test]
    fn what_is_set_is_read_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/settings.toml");
        assert_eq!(read(&path), Ok(Settings::default()));
        let own = Settings {
            language: Some(Language::German),
            camera: Some(2),
            mirror: false,
            voice: VoiceMode::Counts,
            voice_from: VoiceFrom::Computer,
            full_captions: true,
            sounds: false,
            strictness: Strictness::Gentle,
            text_size: 200,
            look: Look::HighContrast,
            reduced_motion: true,
            gestures: false,
            gesture_hand: GestureHand::Left,
            hands_free: true,
            developer: true,
        };
        write(&path, &own).expect("written");
        assert_eq!(read(&path), Ok(own));
    }

    #[test]
    fn unknown_words_and_sizes_are_as_for_everybody() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.toml");
        let text = "version = 9\nlook = \"plaid\"\ntext_size = 900\nvoice = \"off\"\nnew = 1\n";
        std::fs::write(&path, text).expect("written");
        let read = read(&path).expect("read");
        assert_eq!((read.look, read.text_size), (Look::Light, 100));
        assert_eq!(read.voice, VoiceMode::Off);
    }

    #[test]
    fn a_broken_file_is_said_and_kept_aside() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, "voice = [").expect("written");
        let said = read(&path).expect_err("refused");
        assert!(said.contains("settings.toml cannot be read"), "{said}");
        write(&path, &Settings::default()).expect("written");
        assert_eq!(read(&path), Ok(Settings::default()));
        let aside = folder.path().join("settings.toml.unread");
        assert_eq!(std::fs::read_to_string(aside).expect("kept"), "voice = [");
    }
}
