//! The patients' database: encrypted whole, each patient alone, gone when deleted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once"
)]

#[path = "common/brought.rs"]
mod brought;

use std::fs::File;
use std::path::Path;

use brought::{DAYS, file, planned, sessions};
use goodform::clinic::{
    CLINIC_FILE, Clinic, ClinicError, Imported, Key, forget_key, keep_key, kept_key,
};
use goodform::records::{Records, TherapistHead, read_sessions};

fn key() -> Key {
    Key::Passphrase("four words make it".to_owned())
}

fn head(path: &Path) -> TherapistHead {
    read_sessions(File::open(path).unwrap()).unwrap()
}

fn bring(clinic: &mut Clinic, patient: i64, path: &Path) -> Result<Imported, ClinicError> {
    clinic.import(patient, &head(path), File::open(path).unwrap())
}

#[test]
fn nothing_of_a_patient_can_be_read_without_the_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(CLINIC_FILE);
    let mut clinic = Clinic::create(&path, &key()).unwrap();
    let anna = clinic.add("Annabelle Weberknecht").unwrap();
    let all = sessions(&DAYS, [60.0, 80.0]);
    let brought = file(
        folder.path(),
        "a.goodform",
        &all,
        Some(&planned("Annabelle")),
    );
    bring(&mut clinic, anna, &brought).unwrap();
    drop(clinic);
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.len() > 8192, "{} bytes", bytes.len());
    for plain in [
        "SQLite format 3",
        "Weberknecht",
        "Annabelle",
        "squat",
        "too_shallow",
        "lower_back",
        "CREATE TABLE",
        "goodform_poses",
    ] {
        let found = bytes
            .windows(plain.len())
            .any(|part| part == plain.as_bytes());
        assert!(!found, "{plain} can be read");
    }
    // Encrypted bytes look like chance: each value about as often as the others.
    let mut counts = [0_u32; 256];
    for byte in &bytes {
        counts[usize::from(*byte)] += 1;
    }
    let most = f64::from(*counts.iter().max().unwrap());
    assert!(
        most < bytes.len() as f64 / 256.0 * 1.5,
        "{most} of one value"
    );
    let other = Key::Passphrase("four words made it".to_owned());
    for wrong in [other, Key::Bytes([7; 32])] {
        let said = Clinic::open(&path, &wrong)
            .expect_err("refused")
            .to_string();
        assert!(said.contains("another passphrase"), "{said}");
    }
    assert_eq!(
        bytes,
        std::fs::read(&path).unwrap(),
        "a wrong key changed it"
    );
    let again = Clinic::open(&path, &key()).unwrap();
    assert_eq!(again.patients().unwrap()[0].name, "Annabelle Weberknecht");
    // Only the one file is there: to copy it is a backup.
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("patients"))
        .collect();
    assert_eq!(names, [CLINIC_FILE]);
}

#[test]
fn the_patients_own_records_stay_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    Records::open(folder.path())
        .unwrap()
        .begin_session()
        .unwrap();
    let bytes = std::fs::read(folder.path().join("goodform.sqlite")).unwrap();
    assert!(bytes.starts_with(b"SQLite format 3"));
}

#[test]
fn the_same_file_adds_nothing_and_a_later_one_what_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let mut clinic = Clinic::create(&folder.path().join(CLINIC_FILE), &key()).unwrap();
    let anna = clinic.add("Anna").unwrap();
    let few = sessions(&DAYS[..5], [60.0, 80.0]);
    let first = file(
        folder.path(),
        "first.goodform",
        &few,
        Some(&planned("Anna")),
    );
    let all = Imported {
        new: 5,
        ..Imported::default()
    };
    assert_eq!(bring(&mut clinic, anna, &first).unwrap(), all);
    let before = clinic.brought(anna).unwrap();
    let known = Imported {
        known: 5,
        ..Imported::default()
    };
    assert_eq!(bring(&mut clinic, anna, &first).unwrap(), known);
    assert_eq!(clinic.brought(anna).unwrap(), before);
    assert_eq!(before.sessions.len(), 5);
    assert_eq!(before.moved.len(), 5, "each set has its movement");
    // Later: three more days, a count put right, and the first day deleted by the patient.
    let mut later = sessions(&DAYS, [60.0, 80.0]);
    later[4].sets[0].correction = 2;
    later.pop();
    let second = file(
        folder.path(),
        "second.goodform",
        &later,
        Some(&planned("Anna")),
    );
    let came = bring(&mut clinic, anna, &second).unwrap();
    assert_eq!((came.new, came.renewed + came.known), (3, 4));
    let now = clinic.brought(anna).unwrap();
    assert_eq!(now.sessions.len(), 8, "what the therapist has is not taken");
    assert_eq!((now.plans.len(), now.moved.len()), (1, 8));
    let corrected = now
        .sessions
        .iter()
        .filter(|one| one.sets[0].correction == 2);
    assert_eq!(corrected.count(), 1);
    let set = now.sessions[0].sets[0].id;
    let track = clinic.movement(anna, set).unwrap().unwrap();
    assert!(track.frames.len() > 30);
}

#[test]
fn one_patients_page_never_shows_of_another_rows() {
    let folder = tempfile::tempdir().unwrap();
    let mut clinic = Clinic::create(&folder.path().join(CLINIC_FILE), &key()).unwrap();
    let [anna, bert] = ["Anna", "Bert"].map(|name| clinic.add(name).unwrap());
    assert!(matches!(clinic.add(" anna "), Err(ClinicError::NameTaken)));
    assert!(matches!(clinic.add("  "), Err(ClinicError::NoName)));
    // Both begin to count at one: the same numbers, on other days.
    let hers = file(
        folder.path(),
        "hers.goodform",
        &sessions(&DAYS[..4], [60.0, 80.0]),
        Some(&planned("Anna")),
    );
    let mut days = sessions(&["2026-11-03", "2026-11-05", "2026-11-12"], [30.0, 31.0]);
    for session in &mut days {
        session.sets[0].exercise = "bridge".to_owned();
    }
    let his = file(folder.path(), "his.goodform", &days, None);
    bring(&mut clinic, anna, &hers).unwrap();
    bring(&mut clinic, bert, &his).unwrap();
    // Her file, given to him: nothing is mixed in, whatever was clicked.
    let said = bring(&mut clinic, bert, &hers)
        .expect_err("refused")
        .to_string();
    assert!(said.contains("Anna"), "{said}");
    let whose = clinic.whose(&head(&hers)).unwrap();
    assert_eq!((whose.known, whose.called), (vec![anna], Some(anna)));
    for (patient, exercise, count) in [(anna, "squat", 4), (bert, "bridge", 3)] {
        let brought = clinic.brought(patient).unwrap();
        assert_eq!(brought.sessions.len(), count);
        let mut sets = brought.sessions.iter().flat_map(|one| &one.sets);
        assert!(sets.all(|set| set.exercise == exercise));
        // A movement is asked for by its patient, too.
        let other = if patient == anna { bert } else { anna };
        for set in &brought.moved {
            assert!(clinic.movement(patient, *set).unwrap().is_some());
            assert!(clinic.movement(other, *set).unwrap().is_none());
        }
    }
    clinic.delete(anna).unwrap();
    assert!(matches!(clinic.brought(anna), Err(ClinicError::Gone)));
    assert!(matches!(clinic.delete(anna), Err(ClinicError::Gone)));
    assert_eq!(clinic.patients().unwrap().len(), 1);
    assert_eq!(clinic.brought(bert).unwrap().sessions.len(), 3);
    // All of hers is gone: the same file is nobody's.
    assert_eq!(clinic.whose(&head(&hers)).unwrap().known, Vec::<i64>::new());
}

#[test]
fn a_file_that_breaks_off_adds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut clinic = Clinic::create(&folder.path().join(CLINIC_FILE), &key()).unwrap();
    let anna = clinic.add("Anna").unwrap();
    let path = file(
        folder.path(),
        "whole.goodform",
        &sessions(&DAYS, [60.0, 80.0]),
        None,
    );
    let whole = head(&path);
    let bytes = std::fs::read(&path).unwrap();
    let cut = &bytes[..bytes.len() - 200];
    let said = clinic
        .import(anna, &whole, cut)
        .expect_err("refused")
        .to_string();
    assert!(said.contains("damaged or broken off"), "{said}");
    assert!(clinic.brought(anna).unwrap().sessions.is_empty());
}

#[test]
fn what_is_no_database_of_patients_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let short = Key::Passphrase("seven77".to_owned());
    let said = Clinic::create(&at("new"), &short)
        .expect_err("refused")
        .to_string();
    assert!(
        said.contains("at least 8 letters") && !at("new").exists(),
        "{said}"
    );
    std::fs::write(at("noise"), vec![0x5a; 50_000]).unwrap();
    std::fs::write(at("empty"), "").unwrap();
    drop(Clinic::create(&at("good"), &key()).unwrap());
    let mut damaged = std::fs::read(at("good")).unwrap();
    damaged[20] ^= 1;
    std::fs::write(at("damaged"), &damaged).unwrap();
    for (name, word) in [
        ("noise", "another passphrase, or the file is damaged"),
        ("damaged", "another passphrase, or the file is damaged"),
        ("missing", "no such file"),
    ] {
        let said = Clinic::open(&at(name), &key())
            .expect_err("refused")
            .to_string();
        assert!(
            said.contains(word) && !said.contains('\n'),
            "{name}: {said}"
        );
    }
    let said = Clinic::create(&at("good"), &key())
        .expect_err("refused")
        .to_string();
    assert!(said.contains("a file already"), "{said}");
}

/// With a keyring: `dbus-run-session -- sh -c 'echo word | gnome-keyring-daemon --unlock; cargo test -p goodform --test
/// clinic -- --ignored'`.
#[test]
#[ignore = "asks the system's keyring, which a test machine lacks"]
fn the_keyring_keeps_a_key_for_each_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(CLINIC_FILE);
    assert_eq!(kept_key(&path).unwrap(), None);
    let key = keep_key(&path).unwrap();
    drop(Clinic::create(&path, &key).unwrap());
    let kept = kept_key(&path).unwrap().expect("kept");
    assert_eq!(kept, key);
    assert_eq!(kept_key(&folder.path().join("another")).unwrap(), None);
    Clinic::open(&path, &kept).unwrap();
    Clinic::open(&path, &self::key()).expect_err("a passphrase does not open it");
    forget_key(&path).unwrap();
    assert_eq!(kept_key(&path).unwrap(), None);
    forget_key(&path).unwrap();
}
