//! Programmes a therapist gave: found in the folders people know and on sticks, and taken over into our own.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use goodform_exercises::Programme;

use super::CliError;
use super::programme::{Opened, open};
use crate::store::{data_folder, write_whole};

/// How a programme's file ends.
pub(crate) const ENDING: &str = ".goodform.toml";
/// The file that is followed, in its folder.
const FOLLOWED: &str = "programme.goodform.toml";
/// Folders with more than that in them are not read to the end. Units: files.
const MOST_FILES: usize = 2000;

/// A programme that lies somewhere.
pub(crate) struct Found {
    pub(crate) path: PathBuf,
    pub(crate) programme: Programme,
}

/// The folder of the programme that is followed.
fn own_folder() -> Option<PathBuf> {
    data_folder().map(|folder| folder.join("programme"))
}

/// The programme that was taken over before. Missing: none was.
pub(crate) fn followed() -> Option<PathBuf> {
    let file = own_folder()?.join(FOLLOWED);
    file.is_file().then_some(file)
}

/// Where a programme may lie: the folders everybody knows, and what is plugged in.
fn places() -> Vec<PathBuf> {
    let mut places = Vec::new();
    if let Some(user) = directories::UserDirs::new() {
        let known = [user.download_dir(), user.desktop_dir(), user.document_dir()];
        places.extend(known.into_iter().flatten().map(Path::to_owned));
    }
    // Where sticks appear: by user on most of Linux, by name on a Mac.
    for (root, depth) in [("/media", 2), ("/run/media", 2), ("/Volumes", 1)] {
        places.extend(folders(Path::new(root), depth));
    }
    places
}

fn folders(root: &Path, depth: u32) -> Vec<PathBuf> {
    if depth == 0 {
        return vec![root.to_owned()];
    }
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .flat_map(|path| folders(&path, depth - 1))
        .collect()
}

/// The newest programme that can be used and is not the one that is followed. It may take as long as a stick takes.
pub(crate) fn find() -> Option<Found> {
    newest(&places(), followed().as_deref())
}

fn newest(places: &[PathBuf], followed: Option<&Path>) -> Option<Found> {
    let own = followed.and_then(|file| std::fs::read(file).ok());
    let mut files: Vec<(SystemTime, PathBuf)> =
        places.iter().flat_map(|place| programmes(place)).collect();
    files.sort_unstable_by(|one, other| other.cmp(one));
    files.into_iter().find_map(|(_, path)| {
        let is_own = own.is_some() && std::fs::read(&path).ok() == own;
        let opened = open(&path).ok().filter(|_| !is_own)?;
        Some(Found {
            path,
            programme: opened.programme,
        })
    })
}

/// The programmes of a folder, and when each was changed.
pub(crate) fn programmes(place: &Path) -> Vec<(SystemTime, PathBuf)> {
    let entries = std::fs::read_dir(place).into_iter().flatten().flatten();
    entries
        .take(MOST_FILES)
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.ends_with(ENDING))
        })
        .filter_map(|path| {
            let changed = path.metadata().and_then(|about| about.modified()).ok()?;
            Some((changed, path))
        })
        .collect()
}

/// Takes a programme over, with its templates inside: the stick may be pulled out then.
pub(crate) fn follow(file: &Path) -> Result<PathBuf, CliError> {
    let folder = own_folder().ok_or_else(|| {
        CliError::Use("this account has no folder of its own to keep a programme in".to_owned())
    })?;
    follow_in(file, &folder)
}

pub(crate) fn follow_in(file: &Path, folder: &Path) -> Result<PathBuf, CliError> {
    let opened: Opened = open(file)?;
    let failed = |error: std::io::Error| {
        CliError::Use(format!(
            "the programme cannot be kept in {} ({error})",
            folder.display()
        ))
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    // One file with its templates inside: until it is whole the one before is followed.
    let kept = folder.join(FOLLOWED);
    write_whole(&kept, opened.text.as_bytes()).map_err(CliError::Use)?;
    Ok(kept)
}

/// Follows none any more; the file stays beside, under another name.
pub(crate) fn drop_followed() -> Result<(), CliError> {
    let Some(file) = followed() else {
        return Ok(());
    };
    let aside = file.with_file_name("earlier.goodform.toml");
    std::fs::rename(&file, aside).map_err(CliError::usage)
}

#[cfg(test)]
mod tests {
    use super::{follow_in, newest};

    const PROGRAMME: &str = include_str!("../../../exercises/programmes/starter.goodform.toml");

    #[test]
    fn the_newest_usable_programme_is_found_and_taken_over() {
        let root = tempfile::tempdir().expect("a folder");
        let (stick, own) = (root.path().join("stick"), root.path().join("own"));
        std::fs::create_dir_all(&stick).expect("made");
        let places = [root.path().join("not there"), stick.clone()];
        assert!(newest(&places, None).is_none());
        std::fs::write(stick.join("broken.goodform.toml"), "version = [").expect("written");
        std::fs::write(stick.join("list.toml"), PROGRAMME).expect("written");
        assert!(newest(&places, None).is_none());
        let file = stick.join("anna.goodform.toml");
        std::fs::write(&file, PROGRAMME).expect("written");
        let found = newest(&places, None).expect("found");
        assert_eq!(found.path, file);
        let kept = follow_in(&found.path, &own).expect("kept");
        assert_eq!(std::fs::read_to_string(&kept).expect("read"), PROGRAMME);
        assert!(
            newest(&places, Some(&kept)).is_none(),
            "it is followed already"
        );
        assert!(follow_in(&stick.join("broken.goodform.toml"), &own).is_err());
        assert_eq!(std::fs::read_to_string(&kept).expect("read"), PROGRAMME);
    }
}
