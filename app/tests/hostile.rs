//! Wrong use and damaged files, as a person meets them: one sentence, exit code 2, nothing half-written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that fails should say so at once, in its helpers too"
)]

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use goodform::street::{Annotator, FigureSource, ReplayedPoses, Street, analyse};
use goodform_datasets::FigureOptions;
use goodform_exercises::Library;

/// Runs the program in `folder`, as from a terminal that no window opens from.
fn goodform(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_goodform"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("started")
}

/// Expects exit code 2 and one sentence, and gives it.
fn refused(folder: &Path, line: &str) -> String {
    let before = names(folder);
    let output = goodform(folder, line);
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{line}: {said}");
    let own: Vec<&str> = said
        .lines()
        .filter(|row| !row.contains("embedded engine"))
        .collect();
    assert_eq!(own.len(), 1, "{line}: {said}");
    assert!(
        output.stdout.is_empty(),
        "{line} printed to standard output"
    );
    assert_eq!(names(folder), before, "{line} left something behind");
    own.first().copied().unwrap_or_default().to_owned()
}

fn names(folder: &Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("listed")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    names.sort();
    names
}

/// A second of the figure as a clip; no network looks at it.
fn clip(path: &Path) {
    let library = Library::builtin().expect("valid");
    let nobody = Box::new(ReplayedPoses(Arc::default()));
    let mut street = Street::new(nobody, library.find("squat").expect("there"));
    let mut source = FigureSource::new(FigureOptions::walk(90.0), Some(1.0)).expect("drawn");
    let mut annotator = Annotator::create(path, 30.0).expect("made");
    analyse(&mut source, &mut street, |frame, step, _| {
        annotator.add(frame, step, None)
    })
    .expect("drawn");
    annotator.finish().expect("closed");
}

#[test]
fn files_that_are_no_clips_are_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("empty.mp4"), "").unwrap();
    std::fs::write(at("letter.mp4"), "Dear Sir or Madam,\n").unwrap();
    let noise: Vec<u8> = (0..50_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    std::fs::write(at("noise.mp4"), noise).unwrap();
    clip(&at("whole.mp4"));
    let whole = std::fs::read(at("whole.mp4")).unwrap();
    // This writer puts the index last: half a file has none.
    std::fs::write(at("half.mp4"), &whole[..whole.len() / 2]).unwrap();
    for (file, word) in [
        ("missing.mp4", "no such file"),
        ("empty.mp4", "empty"),
        ("letter.mp4", "not a video"),
        ("noise.mp4", "not a video"),
        ("half.mp4", "cut off"),
        (".", "no pictures"),
    ] {
        for command in [
            format!("analyze {file} --exercise squat --json"),
            format!("track {file} --out track.json"),
            format!("run --clip {file} --headless --json"),
        ] {
            let said = refused(folder.path(), &command);
            assert!(said.contains(word), "{command}: {said}");
        }
    }
}

#[test]
fn wrong_words_are_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    clip(&folder.path().join("whole.mp4"));
    std::fs::write(folder.path().join("broken.json"), "{\"version\": 1,").unwrap();
    for line in [
        "analyze whole.mp4 --exercise squad",
        "analyze whole.mp4 --exercise squat --model huge",
        "analyze whole.mp4 --exercise squat --model nowhere.toml",
        "run --figure dance --headless",
        "run --figure squat --fault none --headless",
        "run --track broken.json --headless",
        "replay broken.json --exercise squat",
        "replay missing.json --exercise squat",
        "models add missing.onnx",
    ] {
        refused(folder.path(), line);
    }
    let typed = goodform(folder.path(), "analyze whole.mp4 --exercise squat --fly");
    assert_eq!(typed.status.code(), Some(2));
}

#[test]
fn outputs_that_cannot_be_written_leave_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    clip(&folder.path().join("whole.mp4"));
    std::fs::write(folder.path().join("file"), "kept").unwrap();
    for line in [
        "track whole.mp4 --out no/such/track.json",
        "track whole.mp4 --out .",
        "analyze whole.mp4 --exercise squat --track no/such/track.json",
        "analyze whole.mp4 --exercise squat --annotate no/such/out.mp4",
        "run --figure squat --headless --seconds 1 --out file",
        "run --figure squat --screenshot no/such/shot.png --at 1",
    ] {
        let said = refused(folder.path(), line);
        assert!(
            said.contains("cannot be") || said.contains("is a folder"),
            "{line}: {said}"
        );
    }
    assert_eq!(std::fs::read(folder.path().join("file")).unwrap(), b"kept");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    clip(&folder.path().join("whole.mp4"));
    // A device that is always full.
    let said = refused(folder.path(), "track whole.mp4 --out /dev/full");
    assert!(said.contains("/dev/full cannot be written"), "{said}");
    let said = refused(
        folder.path(),
        "analyze whole.mp4 --exercise squat --track /dev/full",
    );
    assert!(said.contains("/dev/full cannot be written"), "{said}");
    assert!(
        std::fs::metadata("/dev/full").is_ok_and(|full| !full.is_file()),
        "/dev/full was replaced"
    );
}

#[test]
fn programmes_that_cannot_be_used_are_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let head = "format = \"goodform programme\"\nversion = 2\nby = \"me\"\non = \"2026-11-30\"\ndays = 2\n";
    let item = "[[item]]\nexercise = \"bridge\"\n";
    let inside = |file: &str, text: &str| {
        format!("{head}{item}[[template]]\nfile = \"{file}\"\ntext = \"{text}\"\n")
    };
    let files: [(&str, Vec<u8>, &str); 9] = [
        (
            "photo.jpg",
            vec![0xff, 0xd8, 0xff, 0xe0, 0],
            "cannot be read",
        ),
        ("letter.toml", b"Dear Sir or Madam".to_vec(), "line 1"),
        (
            "newer.toml",
            head.replace('2', "9").into_bytes(),
            "newer Goodform",
        ),
        (
            "template.toml",
            b"format = \"goodform template\"".to_vec(),
            "not a programme",
        ),
        (
            "huge.toml",
            vec![b'#'; 25 << 20],
            "larger than any programme",
        ),
        (
            "deep.toml",
            "a = ".bytes().chain(vec![b'['; 100_000]).collect(),
            "line 1",
        ),
        (
            "many.toml",
            format!("{head}{}", item.repeat(1000)).into_bytes(),
            "60 at most",
        ),
        (
            "out.toml",
            inside("../../a.toml", "").into_bytes(),
            "without folders",
        ),
        (
            "broken.toml",
            inside("a.toml", "x").into_bytes(),
            "the template inside",
        ),
    ];
    for (name, bytes, word) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        let said = refused(folder.path(), &format!("programme check {name}"));
        assert!(said.contains(word), "{name}: {said}");
    }
}
