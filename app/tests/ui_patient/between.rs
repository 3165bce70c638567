//! Between two sets: the rest comes by itself where nobody touches anything, and waits for who does.

use std::sync::{Arc, OnceLock};

use eframe::egui::{Event, Key, pos2};
use egui_kittest::kittest::Queryable as _;
use goodform::ui::{LeadIn, SetPlan};

use super::common::{Patient, Setup, patient_of, session};
use super::held;

/// A camera is opened, and the sets are still placed.
fn open(patient: &mut Patient, ended: &Arc<OnceLock<Arc<goodform_exercises::Report>>>) {
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    let mut inputs = session(ended);
    inputs.plan = SetPlan {
        before: Some(LeadIn::Place),
        rest_s: 90.0,
        ..SetPlan::default()
    };
    opening.send(Ok(inputs)).unwrap();
    patient.harness.run_steps(4);
}

/// The first of two sets of the bridge, up to its end.
fn first_set_done() -> Patient {
    let mut patient = patient_of(Setup {
        step_s: 0.25,
        ..Setup::default()
    });
    patient.harness.run_steps(4);
    for _ in 0..2 {
        patient.harness.key_press(Key::Enter);
        patient.harness.run_steps(4);
    }
    set_done(&mut patient);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Well done");
    patient
}

/// A set of it, up to its end: Enter begins the countdown and ends it.
fn set_done(patient: &mut Patient) {
    let ended = Arc::default();
    open(patient, &ended);
    for _ in 0..2 {
        patient.harness.key_press(Key::Enter);
        patient.harness.run_steps(2);
    }
    patient.harness.key_press(Key::Escape);
    // The key is let go before what was done is shown.
    patient.harness.run_steps(4);
    let _ = ended.set(Arc::new(held()));
}

#[test]
fn the_rest_comes_by_itself_and_a_hand_is_told_to_bring_it_sooner() {
    let mut patient = first_set_done();
    patient.harness.get_by_label_contains("On to the rest");
    patient
        .harness
        .get_by_label("Raise a hand, or wait for the rest");
    // What was done is told and looked at first.
    patient.harness.run_steps(4 * 15);
    assert_eq!(patient.openings.lock().unwrap().len(), 0);
    patient.harness.run_steps(4 * 6);
    assert_eq!(patient.openings.lock().unwrap().len(), 1, "the second set");
    assert_eq!(*patient.left.lock().unwrap(), 0, "the camera stays open");
}

#[test]
fn who_sits_before_it_takes_their_time() {
    let mut patient = first_set_done();
    patient.harness.run_steps(4);
    let moved = Event::PointerMoved(pos2(300.0, 300.0));
    patient.harness.input_mut().events.push(moved);
    patient.harness.run_steps(4 * 60);
    assert_eq!(patient.openings.lock().unwrap().len(), 0);
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(2);
    assert_eq!(patient.openings.lock().unwrap().len(), 1);
}

#[test]
fn after_the_last_set_nothing_goes_by_itself() {
    let mut patient = first_set_done();
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(2);
    set_done(&mut patient);
    patient.harness.run_steps(4 * 60);
    patient.harness.get_by_label("Well done");
    patient.harness.get_by_label_contains("Finish");
    patient.harness.get_by_label("Raise a hand to go on");
}
