//! An exercise without a camera, by the names a screen reader meets.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use goodform::ui::Language;

use super::common::{Patient, patient};

fn key(patient: &mut Patient, key: Key) {
    patient.harness.key_press(key);
    patient.harness.run_steps(2);
}

/// To the page before the first exercise, and on without the camera.
fn without(language: Language) -> Patient {
    let mut patient = patient(language);
    patient.harness.run();
    key(&mut patient, Key::Enter);
    key(&mut patient, Key::C);
    patient
}

#[test]
fn a_set_is_counted_by_hand_rested_after_and_kept_as_that() {
    let mut patient = without(Language::English);
    patient.harness.get_by_label("Bridge, Set 1 of 2");
    patient
        .harness
        .get_by_label_contains("Go to your start position");
    key(&mut patient, Key::Enter);
    patient
        .harness
        .get_by_label_contains("Nobody watches, and nothing is judged");
    for _ in 0..3 {
        key(&mut patient, Key::Space);
    }
    patient.harness.get_by_label("3 repetitions");
    patient.harness.get_by_label("Count one").click();
    patient.harness.run_steps(2);
    key(&mut patient, Key::Minus);
    patient.harness.get_by_label("3 repetitions");
    for _ in 0..2 {
        key(&mut patient, Key::Space);
    }
    // Five were asked for: the set ends, and a rest comes.
    patient.harness.get_by_label_contains("Rest now");
    key(&mut patient, Key::Enter);
    patient.harness.get_by_label("Bridge, Set 2 of 2");
    key(&mut patient, Key::Enter);
    key(&mut patient, Key::Space);
    key(&mut patient, Key::Escape);
    patient.harness.get_by_label_contains("Well done");
    assert!(patient.openings.lock().unwrap().is_empty(), "no camera");
}

#[test]
fn it_stops_at_once_where_it_hurts_and_asks_before_the_next() {
    let mut patient = without(Language::English);
    key(&mut patient, Key::Enter);
    key(&mut patient, Key::H);
    patient.harness.get_by_label_contains("Where does it hurt");
    key(&mut patient, Key::Escape);
    patient.harness.get_by_label_contains("You stopped in time");
    assert!(
        !patient.kept.lock().unwrap().asked.is_empty(),
        "asked again"
    );
}

#[test]
fn where_no_camera_opens_the_way_without_one_stands_beside_it() {
    let mut patient = patient(Language::German);
    patient.harness.run();
    key(&mut patient, Key::Enter);
    key(&mut patient, Key::Enter);
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    opening.send(Err("Keine Kamera da.".to_owned())).unwrap();
    patient.harness.run_steps(4);
    patient.harness.get_by_label_contains("Keine Kamera da.");
    patient.harness.get_by_label("Ohne Kamera").click();
    patient.harness.run_steps(4);
    patient.harness.get_by_label_contains("Ausgangsstellung");
}
