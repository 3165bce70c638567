//! A slow disk and a full one: home follows what is deleted, and what is counted by hand and not kept is told.

use std::rc::Rc;
use std::sync::{Arc, Mutex};

use egui_kittest::kittest::Queryable as _;
use goodform::records::Records;
use goodform::street::{Trouble, Unwritten};

use super::common::{Patient, Setup, patient_of, press};
use super::{Key, Shelf, kept};

fn with(shelf: Shelf) -> Patient {
    let mut patient = patient_of(Setup {
        archive: Some(Rc::new(shelf)),
        ..Setup::default()
    });
    patient.harness.run();
    patient
}

fn key(patient: &mut Patient, key: Key) {
    patient.harness.key_press(key);
    patient.harness.run_steps(4);
}

#[test]
fn who_goes_home_while_a_day_is_deleted_sees_what_is_left_when_it_is_done() {
    for fails in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        kept(folder.path());
        let held = Arc::new(Mutex::new(Vec::new()));
        let mut patient = with(Shelf {
            folder: folder.path().to_owned(),
            held: Some(Arc::clone(&held)),
            ..Shelf::default()
        });
        patient
            .harness
            .get_by_label("2 of 3 planned days this week");
        key(&mut patient, Key::D);
        press(&mut patient, "Sunday 29 November, today, done");
        press(&mut patient, "Delete this day");
        press(&mut patient, "Delete");
        key(&mut patient, Key::Escape);
        key(&mut patient, Key::Escape);
        // The disk is not done yet.
        patient
            .harness
            .get_by_label("2 of 3 planned days this week");
        let left = Records::open(folder.path()).unwrap().sessions().unwrap();
        let answer = if fails {
            Err("The disk is gone".to_owned())
        } else {
            Ok(left)
        };
        held.lock().unwrap().remove(0).send(answer).unwrap();
        patient.harness.run_steps(4);
        if fails {
            patient.harness.get_by_label("The disk is gone");
        } else {
            patient
                .harness
                .get_by_label("1 of 3 planned days this week");
        }
    }
}

#[test]
fn a_full_disk_is_told_in_a_set_without_a_camera_and_on_home() {
    let folder = tempfile::tempdir().unwrap();
    let troubles: Arc<Mutex<Option<Trouble>>> = Arc::default();
    let mut patient = with(Shelf {
        folder: folder.path().to_owned(),
        troubles: Arc::clone(&troubles),
        ..Shelf::default()
    });
    let full = || Trouble::NotKept {
        why: Unwritten::Full,
        said: "the disk is full".to_owned(),
    };
    let said = "The disk is full, so what you do now is not kept.";
    *troubles.lock().unwrap() = Some(full());
    patient.harness.run_steps(2);
    patient.harness.get_by_label_contains(said);
    // On to the set without a camera; the pain before is passed over.
    for one in [Key::Enter, Key::Escape, Key::C, Key::Enter] {
        key(&mut patient, one);
    }
    assert!(patient.harness.query_by_label_contains(said).is_none());
    *troubles.lock().unwrap() = Some(full());
    patient.harness.run_steps(2);
    patient.harness.get_by_label_contains(said);
    patient.harness.get_by_label("Got it").click();
    patient.harness.run_steps(2);
    assert!(patient.harness.query_by_label_contains(said).is_none());
    key(&mut patient, Key::Space);
    key(&mut patient, Key::Escape);
    // Nobody says that it is kept.
    patient
        .harness
        .get_by_label_contains("Nothing of it is kept");
}
