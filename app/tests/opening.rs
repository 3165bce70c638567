//! How the window begins, as whoever clicks meets it: one at a time, and a plain sentence for what is no programme.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once"
)]

use std::path::Path;
use std::process::Command;

/// Starts the program with a file or words in an account of its own, where no window can open. Gives its exit code and
/// what it said.
fn started(account: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_goodform"))
        .args(args)
        .current_dir(account)
        .env("XDG_DATA_HOME", account)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("started");
    let said = String::from_utf8(output.stderr).expect("text");
    (output.status.code(), said)
}

#[test]
fn a_second_window_says_that_one_is_open() {
    let account = tempfile::tempdir().expect("a folder");
    let records = account.path().join("goodform").join("records");
    std::fs::create_dir_all(&records).unwrap();
    let first = std::fs::File::create(records.join("window.lock")).unwrap();
    first.try_lock().expect("nobody else has it");
    let (code, said) = started(account.path(), &[]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("Goodform is open already"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    // Who keeps nothing is in nobody's way: what stops this one is that there is no display.
    let (_, said) = started(account.path(), &["home", "--forget"]);
    assert!(!said.contains("already"), "{said}");
    drop(first);
    let (_, said) = started(account.path(), &[]);
    assert!(
        !said.contains("already"),
        "a file left behind stops nobody: {said}"
    );
}

#[test]
fn a_file_that_is_no_programme_is_told_in_a_sentence() {
    let account = tempfile::tempdir().expect("a folder");
    let folder = account.path();
    std::fs::write(folder.join("photo.jpg"), [0xff, 0xd8, 0xff]).unwrap();
    std::fs::write(folder.join("back.goodform.toml"), "sets = ").unwrap();
    for (file, expected) in [
        ("photo.jpg", "photo.jpg"),
        ("back.goodform.toml", "back.goodform.toml"),
        ("missing.goodform.toml", "cannot be read"),
        ("hmoe", "neither a command nor a file"),
    ] {
        let (code, said) = started(folder, &[file]);
        assert_eq!(code, Some(2), "{file}: {said}");
        assert!(said.contains(expected), "{file}: {said}");
        assert_eq!(said.lines().count(), 1, "{file}: {said}");
    }
}
