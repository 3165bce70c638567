//! Every file that is given as an example can be read by the program as it is now: templates, programmes, and what a
//! patient brings. A new one is put into its folder and is looked at from then on (CONTRIBUTING.md).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

use std::path::{Path, PathBuf};

use goodform::records::read_therapist_file;
use goodform_exercises::{Library, Movement, Programme, Template};

/// Files of a folder, by how their names end.
fn files(folder: &str, end: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let all = std::fs::read_dir(folder).unwrap().flatten();
    let named = all.map(|entry| entry.path());
    named
        .filter(|path| path.to_string_lossy().ends_with(end))
        .collect()
}

#[test]
fn every_template_and_programme_that_is_shown_can_be_read() {
    let library = Library::builtin().unwrap();
    let (mut templates, mut programmes) = (0, 0);
    for folder in ["../docs", "../exercises/programmes", "tests/examples"] {
        for file in files(folder, ".goodform.toml") {
            let name = file.display().to_string();
            let text = std::fs::read_to_string(&file).unwrap();
            if text.contains("format = \"goodform template\"\n")
                && !text.contains("format = \"goodform programme\"\n")
            {
                let read = Template::from_toml(&name, &text).expect(&name);
                assert!(!read.is_changed, "{name} was changed by hand");
                let exercise = read.template.exercise(&library);
                assert!(exercise.is_some(), "{name}: nothing counts it");
                templates += 1;
                continue;
            }
            let programme = Programme::parse(&name, &text, &library).expect(&name);
            let again = Programme::parse(&name, &programme.to_toml(), &library);
            assert_eq!(again.expect(&name), programme, "{name}");
            for item in &programme.items {
                if let Movement::Template(file) = &item.movement {
                    assert!(programme.carried(file).is_some(), "{name} lacks {file}");
                }
            }
            programmes += 1;
        }
    }
    assert!(
        templates >= 1 && programmes >= 2,
        "{templates}, {programmes}"
    );
}

#[test]
fn every_file_of_a_patient_can_be_read() {
    let all = files("tests/examples", ".goodform");
    assert!(!all.is_empty());
    for file in all {
        let name = file.display().to_string();
        let bytes = std::fs::read(&file).unwrap();
        let read = read_therapist_file(&*bytes).expect(&name);
        assert!(!read.sessions.is_empty(), "{name} holds no session");
        let sets = read.sessions.iter().flat_map(|session| &session.sets);
        assert!(sets.count() > 0, "{name} holds no set");
        assert!(!read.poses.is_empty(), "{name} holds no movement");
        assert!(
            read_therapist_file(&bytes[..bytes.len() / 8]).is_err(),
            "{name}: an eighth of it is no file"
        );
    }
}
