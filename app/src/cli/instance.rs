//! One window at a time: two would ask for the same camera and write into the same records.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// The file that is locked while a window is open. It stays; only the lock goes, with the program and however it ends.
const LOCK: &str = "window.lock";

/// Whether a window may open.
#[derive(Debug)]
pub(crate) enum Claim {
    /// It may; to be kept as long as it is open. Missing: the folder takes no lock, and that is no
    /// reason to keep anybody from exercising.
    Free(#[allow(dead_code, reason = "kept for the lock it holds")] Option<File>),
    /// Another one is open.
    Taken,
}

/// Claims the window for who keeps records in `folder`.
pub(crate) fn claim(folder: &Path) -> Claim {
    let open = || {
        std::fs::create_dir_all(folder)?;
        OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))
    };
    let Ok(file) = open() else {
        return Claim::Free(None);
    };
    match file.try_lock() {
        Ok(()) => Claim::Free(Some(file)),
        Err(TryLockError::WouldBlock) => Claim::Taken,
        Err(TryLockError::Error(_)) => Claim::Free(None),
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, LOCK, claim};

    #[test]
    fn a_second_window_waits_for_the_first_and_a_forgotten_file_for_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(LOCK), "left behind").expect("written");
        let first = claim(folder.path());
        assert!(matches!(first, Claim::Free(Some(_))), "{first:?}");
        assert!(matches!(claim(folder.path()), Claim::Taken));
        drop(first);
        assert!(matches!(claim(folder.path()), Claim::Free(Some(_))));
    }

    #[test]
    fn a_folder_that_cannot_be_had_keeps_nobody_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        assert!(matches!(claim(&file.join("below")), Claim::Free(None)));
    }
}
