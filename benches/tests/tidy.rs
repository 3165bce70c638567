//! Refuses a broken wall: the rules of ARCHITECTURE.md that a machine can check.
//!
//! Each check is a function of a file's path and text, and has a test that it refuses a bad example.

#![allow(
    missing_docs,
    unreachable_pub,
    reason = "a test: nothing here is used from outside"
)]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test may fail loudly, and our own files end in small letters"
)]

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/walls.rs"]
mod walls;

use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders that are made, not written.
const MADE: &[&str] = &["target", "runtime", "out", "dist", ".git"];

#[test]
fn the_house_is_in_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("benches is in the workspace");
    let files = files_of(root);
    assert!(
        files.len() > 20,
        "only {} files were found in {}",
        files.len(),
        root.display()
    );
    let mut wrong = Vec::new();
    for path in &files {
        // Pictures, fonts and weights are not text; a file may also be gone from the work tree.
        let Ok(text) = std::fs::read_to_string(root.join(path)) else {
            continue;
        };
        wrong.extend(complaints(path, &text));
    }
    assert!(
        wrong.is_empty(),
        "{} broken rules:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn complaints(path: &str, text: &str) -> walls::Complaints {
    let mut wrong = Vec::new();
    wrong.extend(files::length(path, text));
    wrong.extend(files::gives_nothing_away(path, text));
    wrong.extend(files::module_names(path, text));
    wrong.extend(files::model(path, text));
    wrong.extend(files::exercise(path, text));
    wrong.extend(walls::manifest(path, text));
    if path.ends_with(".rs") {
        wrong.extend(walls::rust(path, text));
    }
    wrong
}

/// Every file of the project: those git tracks or would track, else those in the folder.
fn files_of(root: &Path) -> Vec<String> {
    let listed = Command::new("git")
        .current_dir(root)
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ])
        .output();
    match listed {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            text.split('\0')
                .filter(|path| !path.is_empty())
                .map(str::to_owned)
                .collect()
        }
        _ => {
            let mut found = Vec::new();
            walk(root, &mut found);
            found
                .iter()
                .filter_map(|path| path.strip_prefix(root).ok())
                .map(|path| path.to_string_lossy().into_owned())
                .collect()
        }
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.filter_map(Result::ok) {
        let made = MADE.iter().any(|name| entry.file_name() == *name);
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && !made => walk(&entry.path(), found),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
}

#[test]
fn every_check_is_called() {
    let bad = concat!("pub mod util;\nuse std::{fs, net};\n// /ro", "ot/x\n");
    let wrong = complaints("pose/src/lib.rs", bad);
    assert_eq!(wrong.len(), 4, "{wrong:?}");
    assert_eq!(complaints("models/registry/a.toml", "").len(), 5);
    assert_eq!(complaints("exercises/library/a.toml", "").len(), 1);
    assert_eq!(
        complaints("pose/Cargo.toml", "[dependencies]\nort = \"1\"\n").len(),
        1
    );
}

#[test]
fn a_folder_without_git_is_walked_too() {
    let mut found = Vec::new();
    walk(Path::new(env!("CARGO_MANIFEST_DIR")), &mut found);
    assert!(
        found.iter().any(|path| path.ends_with("tests/tidy.rs")),
        "{found:?}"
    );
}
