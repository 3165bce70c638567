//! Files from elsewhere: recordings, templates, sounds. Whatever is in them, one plain sentence comes of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use goodform_exercises::{CountedBy, Draft, Exercise, Library, Retouch, Template};
use goodform_pose::Track;

use super::MOST_BYTES;
use super::shelf::read_template;
use super::shop::POSES;
use super::trial::figure;
use crate::records::{is_pose_file, read_pose_file};
use crate::ui::{Listed, Material, Place, Remark, StandIn, Subject};

/// So many files of a folder are offered. Own choice.
const LISTED: usize = 40;

/// Reads a recording, and whether it is whole.
pub(super) fn read_recording(file: &Path) -> Result<(Track, bool), String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let unreadable =
        |reason: String| format!("{name} cannot be read: {reason}; choose another file");
    let size = std::fs::metadata(file).map_err(|error| unreadable(error.to_string()))?;
    if size.len() > 64 * MOST_BYTES {
        return Err(unreadable("it is far larger than any recording".to_owned()));
    }
    let bytes = std::fs::read(file).map_err(|error| unreadable(error.to_string()))?;
    if is_pose_file(&bytes) {
        return read_pose_file(&bytes).map_err(unreadable);
    }
    let text = String::from_utf8(bytes).map_err(|_| unreadable("it is no text".to_owned()))?;
    let track = Track::from_json(&text).map_err(|error| unreadable(error.to_string()))?;
    Ok((track, true))
}

/// What a template is of.
pub(super) fn subject_of(template: &Template) -> Subject {
    match &template.counted_by {
        CountedBy::Library(id) => Subject::Exercise(id.clone()),
        CountedBy::Own(_) => Subject::Own,
    }
}

pub(super) fn opened_template(file: &Path) -> Result<Material, String> {
    let read = read_template(file)?;
    let remark = read.is_changed.then_some(Remark::ByHand);
    of_template(read.template, remark)
}

pub(super) fn of_template(template: Template, remark: Option<Remark>) -> Result<Material, String> {
    let library = Library::builtin().map_err(|error| error.to_string())?;
    let exercise = template.exercise(&library).ok_or_else(|| {
        "this template is of an exercise that this Goodform does not have; update Goodform"
            .to_owned()
    })?;
    Ok(Material {
        subject: subject_of(&template),
        tracks: Vec::new(),
        draft: None,
        retouch: None,
        base: Arc::new(template),
        stand_in: stand_in(&exercise),
        exercise: Arc::new(exercise),
        remark,
    })
}

/// The drawn figure doing an exercise of the library. Missing: the figure cannot do it.
fn stand_in(exercise: &Exercise) -> Option<StandIn> {
    let track = figure(&exercise.id, None).ok()?;
    let draft = Draft::of_exercise("", exercise, &[track.frames.as_slice()]).ok()?;
    let cutting = draft.cut(&draft.choices(), Retouch::default().walls);
    let bounds_s = cutting.bounds_s(0)?;
    Some(StandIn {
        track: Arc::new(track),
        bounds_s,
    })
}

/// Whether a file is a recording, a clip or a template.
pub(super) fn is_recording(name: &str) -> bool {
    const ENDS: [&str; 7] = [
        ".goodform.toml",
        POSES,
        ".mp4",
        ".mov",
        ".mkv",
        ".avi",
        ".webm",
    ];
    ENDS.iter().any(|end| name.ends_with(end))
}

/// Whether a file is a sound we can play.
pub(super) fn is_sound(name: &str) -> bool {
    [".wav", ".ogg", ".opus"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Files of a folder of which the name, in small letters, fits.
pub(super) fn listed(place: &Place, fits: fn(&str) -> bool) -> Vec<Listed> {
    let Ok(entries) = std::fs::read_dir(&place.folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default();
        fits(&name.to_string_lossy().to_lowercase())
    });
    files.sort();
    let listed = |file| Listed {
        file,
        place: place.kind.clone(),
    };
    files.into_iter().take(LISTED).map(listed).collect()
}

/// The largest sound of a cue: it travels in the template. Units: bytes. Ten words as 16-bit WAV at 24 kHz are 200 000.
const LARGEST_SOUND: u64 = 290_000;

/// A sound that can be played, or the id of why it cannot.
pub(super) fn read_sound(file: &Path) -> Result<Vec<u8>, &'static str> {
    let size = std::fs::metadata(file).map_err(|_| "studio-sound-unread")?;
    if size.len() > LARGEST_SOUND {
        return Err("studio-sound-large");
    }
    let bytes = std::fs::read(file).map_err(|_| "studio-sound-unread")?;
    match crate::sound::decode(&bytes) {
        Ok(_) => Ok(bytes),
        Err(_) => Err("studio-sound-unread"),
    }
}
