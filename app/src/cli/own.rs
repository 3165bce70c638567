//! What a person has set and was asked: read when the window opens, written on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use super::{CliError, say_error};
use crate::records::RECORDS_FOLDER;
use crate::settings::{Asked, Settings, read, read_asked, write, write_asked};
use crate::store::data_folder;

/// Changes that may wait for a slow disk: a person presses slower than that.
const WAITING: usize = 32;

/// One thing to keep.
pub(crate) enum Own {
    Settings(Settings),
    Asked(Asked),
}

/// The thread that writes, and the way to it.
pub(crate) struct OwnDesk {
    sender: Mutex<Option<SyncSender<Own>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// The file of the settings: the one that was named, else in the user's own folder. What was asked lies beside it.
pub(crate) fn settings_file(named: Option<&Path>) -> Option<PathBuf> {
    let own = || data_folder().map(|folder| folder.join("settings.toml"));
    named.map(Path::to_owned).or_else(own)
}

/// The file of what was asked, beside the settings.
fn asked_file(settings: &Path) -> PathBuf {
    settings.with_file_name("asked.toml")
}

/// Reads both; for settings that cannot be read the usual ones serve, and a sentence says so.
pub(crate) fn read_own(file: Option<&Path>) -> (Settings, Asked, Option<String>) {
    let Some(file) = file else {
        return (Settings::default(), Asked::default(), None);
    };
    let asked = read_asked(&asked_file(file));
    match read(file) {
        Ok(settings) => (settings, asked, None),
        Err(trouble) => (Settings::default(), asked, Some(trouble)),
    }
}

impl OwnDesk {
    /// Opens it for a file of settings.
    pub(crate) fn open(file: Option<PathBuf>) -> Self {
        let (sender, receiver) = sync_channel::<Own>(WAITING);
        let keep = move || {
            let Some(file) = file else { return };
            let asked = asked_file(&file);
            // Told once: a full disk stays full.
            let mut told = false;
            for own in receiver {
                let done = match own {
                    Own::Settings(settings) => write(&file, &settings),
                    Own::Asked(what) => write_asked(&asked, &what),
                };
                if let Err(trouble) = done
                    && !std::mem::replace(&mut told, true)
                {
                    say_error(&trouble);
                }
            }
        };
        let thread = std::thread::Builder::new()
            .name("settings".to_owned())
            .spawn(keep)
            .ok();
        Self {
            sender: Mutex::new(thread.is_some().then_some(sender)),
            thread: Mutex::new(thread),
        }
    }

    /// Keeps one thing; it never waits.
    pub(crate) fn keep(&self, own: Own) {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = &*sender {
            let _ = sender.try_send(own);
        }
    }

    /// Waits until all of it is written.
    pub(crate) fn close(&self) {
        self.sender
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            // A panic there was the thread's own; what it had written is safe.
            let _ = thread.join();
        }
    }
}

/// The folder of the records: the one that was named, else the user's own.
pub(crate) fn records_folder(named: Option<&Path>) -> Result<PathBuf, CliError> {
    let own = || data_folder().map(|folder| folder.join(RECORDS_FOLDER));
    named.map(Path::to_owned).or_else(own).ok_or_else(|| {
        CliError::Use("this account has no folder of its own; name one with --records".to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{Own, OwnDesk, read_own};
    use crate::settings::{Asked, Settings};

    #[test]
    fn what_was_kept_last_is_there_when_the_window_has_closed() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a/settings.toml");
        let desk = OwnDesk::open(Some(file.clone()));
        for text_size in [125, 150] {
            desk.keep(Own::Settings(Settings {
                text_size,
                ..Settings::default()
            }));
        }
        let mut asked = Asked::default();
        asked.answered("2026-11-29");
        desk.keep(Own::Asked(asked.clone()));
        desk.close();
        let (settings, read, trouble) = read_own(Some(&file));
        assert_eq!(trouble, None);
        assert_eq!(settings.text_size, 150);
        assert_eq!(read.due("2026-11-29"), asked.due("2026-11-29"));
    }
}
