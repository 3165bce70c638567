//! Files: where ours lie, and how they are written whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The user's data folder for Goodform; `None` for an account without a home.
pub fn data_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "goodform").map(|dirs| dirs.data_dir().to_owned())
}

/// Whether something is at `path` that must be written into and not replaced: a device, a pipe.
///
/// To rename a file over `/dev/full` would take the device away, where the rights allow it.
pub(crate) fn is_special(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Writes `bytes` to `path` whole or not at all; into a device or a pipe as far as it takes them.
///
/// # Errors
/// One sentence that says what happened; a file that was there before is untouched.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), String> {
    written(path, bytes).map_err(|e| {
        format!(
            "{} cannot be written ({e}); choose another place",
            path.display()
        )
    })
}

/// The same, for who says what happened in words of their own.
///
/// # Errors
/// The system's; a file that was there before is untouched.
pub(crate) fn written(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if is_special(path) {
        return std::fs::OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(bytes);
    }
    let mut file = atomic_write_file::AtomicWriteFile::open(path)?;
    file.write_all(bytes)?;
    file.commit()
}

/// The first of some files under which nothing lies, or these very bytes: another file of a name stays as it is. Missing:
/// all of them are taken.
pub(crate) fn free_of(files: impl IntoIterator<Item = PathBuf>, bytes: &[u8]) -> Option<PathBuf> {
    let is_free = |file: &PathBuf| match std::fs::read(file) {
        Ok(there) => there == bytes,
        Err(_) => !file.exists(),
    };
    files.into_iter().find(is_free)
}

/// Writes what `write` gives to `path`, whole or not at all: for what is too large to be held in memory.
///
/// # Errors
/// One sentence that says what happened; a file that was there before is untouched.
pub fn write_whole_by(
    path: &Path,
    write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> Result<(), String> {
    let write = || -> std::io::Result<()> {
        if is_special(path) {
            return write(&mut std::fs::OpenOptions::new().write(true).open(path)?);
        }
        let mut out = std::io::BufWriter::new(atomic_write_file::AtomicWriteFile::open(path)?);
        write(&mut out)?;
        out.into_inner()
            .map_err(std::io::IntoInnerError::into_error)?
            .commit()
    };
    write().map_err(|e| {
        format!(
            "{} cannot be written ({e}); choose another place",
            path.display()
        )
    })
}

/// Whether a file can be made at `path`, tried before the work is begun.
///
/// # Errors
/// One sentence that says why not.
pub fn check_writable(path: &Path) -> Result<(), String> {
    if path.is_dir() {
        return Err(format!("{} is a folder; name a file", path.display()));
    }
    if is_special(path) {
        // Opening a pipe may wait for its reader; whether it takes the bytes shows when they come.
        return Ok(());
    }
    atomic_write_file::AtomicWriteFile::open(path)
        .and_then(atomic_write_file::AtomicWriteFile::discard)
        .map_err(|e| {
            format!(
                "{} cannot be written ({e}); choose another place",
                path.display()
            )
        })
}

#[cfg(test)]
mod tests {
    use super::{check_writable, write_whole};

    #[test]
    fn a_file_is_written_whole_and_a_missing_folder_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.json");
        check_writable(&file).expect("writable");
        assert!(!file.exists());
        write_whole(&file, b"{}").expect("written");
        assert_eq!(std::fs::read(&file).expect("read"), b"{}");
        let said = check_writable(&folder.path().join("no/b.json")).expect_err("refused");
        assert!(said.contains("cannot be written"), "{said}");
        check_writable(folder.path()).expect_err("a folder is no file");
    }
}
