//! Copying files into what is packed, with the rights they have there.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::Outcome;

/// Rights of what is read.
pub(crate) const PLAIN: u32 = 0o644;
/// Rights of what is run.
pub(crate) const RUN: u32 = 0o755;

pub(crate) fn make(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))
}

pub(crate) fn remove(folder: &Path) -> Outcome<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|e| format!("cannot remove {}: {e}", folder.display()))
}

/// Copies a file, what a link points at, and makes the folders above it.
pub(crate) fn copy(from: &Path, to: &Path, rights: u32) -> Outcome<()> {
    parent(to)?;
    fs::copy(from, to)
        .and_then(|_| fs::set_permissions(to, fs::Permissions::from_mode(rights)))
        .map_err(|e| format!("cannot copy {} to {}: {e}", from.display(), to.display()))
}

pub(crate) fn write(to: &Path, text: &str, rights: u32) -> Outcome<()> {
    parent(to)?;
    fs::write(to, text)
        .and_then(|()| fs::set_permissions(to, fs::Permissions::from_mode(rights)))
        .map_err(|e| format!("cannot write {}: {e}", to.display()))
}

pub(crate) fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|e| format!("cannot read {}: {e}", file.display()))
}

fn parent(of: &Path) -> Outcome<()> {
    of.parent().map_or(Ok(()), make)
}

/// The size of everything in a folder, links not followed. Units: bytes.
pub(crate) fn size(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    entries
        .filter_map(Result::ok)
        .map(|entry| match entry.metadata() {
            Ok(about) if about.is_dir() => size(&entry.path()),
            Ok(about) => about.len(),
            Err(_) => 0,
        })
        .sum()
}
