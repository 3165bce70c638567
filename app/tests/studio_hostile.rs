//! Files from elsewhere, as a therapist meets them in the studio: each is one plain sentence, and nothing breaks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod studio_stage;

use goodform::studio::{list_templates, read_template};
use goodform_exercises::{Library, make};
use studio_stage::{Setup, studio, track};

/// Kept so that a fault can be done again: splitmix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn text() -> String {
    let library = Library::builtin().expect("valid");
    let squat = library.find("squat").expect("known");
    let track = track("squat", &[1.0, 0.98, 1.0]);
    make("mine", squat, &[&track.frames])
        .expect("made")
        .to_toml()
}

#[test]
fn templates_from_elsewhere_are_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = text();
    let newer = whole.replace("version = 2", "version = 99");
    let huge = format!("{whole}{}", "# more\n".repeat(3_000_000));
    for (name, bytes, word) in [
        ("empty.toml", Vec::new(), "line 1"),
        ("letter.toml", b"Dear Sir or Madam,\n".to_vec(), "line 1"),
        (
            "noise.toml",
            (0..=255_u8).cycle().take(9000).collect(),
            "no text",
        ),
        ("newer.toml", newer.into_bytes(), "newer Goodform"),
        ("huge.toml", huge.into_bytes(), "far larger"),
        (
            "half.toml",
            whole.as_bytes().iter().copied().take(2000).collect(),
            "line",
        ),
        (
            "other.toml",
            b"format = \"goodform programme\"\nversion = 1\n".to_vec(),
            "not a template",
        ),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let said = read_template(&file).expect_err("refused");
        assert!(
            said.contains(word) && said.lines().count() == 1,
            "{name}: {said}"
        );
    }
    let missing = read_template(&folder.path().join("missing.toml")).expect_err("refused");
    assert!(missing.contains("cannot be read"), "{missing}");
    assert!(
        read_template(folder.path())
            .expect_err("refused")
            .contains("a folder")
    );
}

#[test]
fn a_shelf_with_a_broken_file_shows_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let shelf = folder.path().join("templates");
    std::fs::create_dir_all(&shelf).unwrap();
    std::fs::write(shelf.join("good.goodform.toml"), text()).unwrap();
    std::fs::write(shelf.join("broken.goodform.toml"), "format = 7").unwrap();
    let all = list_templates(folder.path());
    assert_eq!(all.len(), 2);
    assert_eq!(all.iter().filter(|one| one.template.is_ok()).count(), 1);
}

#[test]
fn damaged_recordings_and_works_open_or_say_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = track("squat", &[1.0])
        .to_json()
        .expect("written")
        .into_bytes();
    let mut chance = 7;
    for round in 0..6_u32 {
        let mut bytes = whole.clone();
        for _ in 0..=round {
            let at = usize::try_from(next(&mut chance)).unwrap_or(0) % bytes.len();
            bytes.truncate(at.max(1));
            bytes.extend([0x1f, 0x8b, b'{', 0xff]);
        }
        let file = folder.path().join(format!("damaged-{round}.json"));
        std::fs::write(&file, bytes).unwrap();
        let work = folder.path().join("studio");
        std::fs::create_dir_all(&work).unwrap();
        std::fs::write(
            work.join("work.toml"),
            "goodform_studio = 1\nname = \"\u{1F980}\"",
        )
        .unwrap();
        let setup = Setup {
            file: Some(&file),
            ..Setup::at(folder.path())
        };
        let mut studio = studio(&setup);
        studio.wait("What do you want to record?");
        studio.wait("cannot be read");
    }
}
