//! The patient's way through the window, by the names a screen reader meets: home, before, the exercise, home again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

#[path = "ui_patient/between.rs"]
mod between;
mod common;
#[path = "ui_patient/home.rs"]
mod home;
#[path = "ui_patient/without.rs"]
mod without;

use std::sync::{Arc, OnceLock};

use common::{patient, session};
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use goodform::street::Latest;
use goodform::ui::{Language, LeadIn, SetPlan};
use goodform_exercises::{Hold, Reason, Report, Score, Verdict};
use goodform_pose::Timestamp;

fn held() -> Report {
    let hold = Hold {
        start: Timestamp::default(),
        end: Timestamp::from_seconds(5.0),
        in_band_s: 5.0,
        verdict: Verdict::CannotJudge(Reason::Turned),
        score: Score::default(),
    };
    Report {
        holds: vec![hold],
        ..Report::default()
    }
}

#[test]
fn a_patient_goes_through_a_set_by_keyboard_alone() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    patient.harness.get_by_label("Your exercises for today");
    patient.harness.get_by_label("2 exercises, about 6 minutes");
    patient
        .harness
        .get_by_label("Bridge, 2 sets, 5 times, hold 3 seconds");
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    patient.harness.get_by_label_contains("What I cannot see: ");
    patient
        .harness
        .get_by_label("From your therapist: It need not be high.");
    patient.harness.get_by_label_contains("Take care: ");
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("One moment");
    let snapshots = Arc::new(Latest::default());
    for set in 1..=2 {
        let ended: Arc<OnceLock<Arc<Report>>> = Arc::default();
        let (place, opening) = patient.openings.lock().unwrap().remove(0);
        assert_eq!(place, 0);
        let mut inputs = session(&ended);
        inputs.snapshots = Arc::clone(&snapshots);
        inputs.plan = SetPlan {
            before: Some(LeadIn::Place),
            rest_s: 90.0,
            ..SetPlan::default()
        };
        opening.send(Ok(inputs)).unwrap();
        patient.harness.run_steps(4);
        if set == 1 {
            patient.harness.get_by_label("Step into the picture");
        } else {
            // The camera stayed open: a rest comes before the second set.
            patient.harness.get_by_label("Bridge, Set 1 of 2 done");
            patient
                .harness
                .get_by_label_contains("held once. Next: set 2 of 2");
        }
        // Enter begins the countdown, and again ends it.
        for _ in 0..2 {
            patient.harness.key_press(Key::Enter);
            patient.harness.run_steps(2);
        }
        let heading = format!("Bridge, Set {set} of 2");
        patient.harness.get_by_label(&heading);
        patient.harness.key_press(Key::Escape);
        let _ = ended.set(Arc::new(held()));
        patient.harness.run_steps(2);
        patient.harness.get_by_label("Well done");
        assert_eq!(*patient.left.lock().unwrap(), 0);
        patient.harness.key_press(Key::Enter);
        patient.harness.run_steps(2);
    }
    // Both sets of the bridge are done: the squat is offered next, and home is a step back.
    assert_eq!(*patient.left.lock().unwrap(), 1);
    patient
        .harness
        .get_by_label("Squat, 5 times, hold 3 seconds");
    patient.harness.key_press(Key::Escape);
    patient.harness.run();
    patient
        .harness
        .get_by_label_contains("Bridge, 2 sets, 5 times, hold 3 seconds, done");
}

#[test]
fn a_camera_that_does_not_open_is_told_where_it_can_be_tried_again_and_back_goes_back() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    patient.harness.get_by_label_contains("Squat, ").click();
    patient.harness.run();
    patient.harness.key_press(Key::Escape);
    patient.harness.run();
    patient.harness.get_by_label("Your exercises for today");
    patient.harness.get_by_label("Start").click();
    patient.harness.run();
    patient.harness.get_by_label("Begin").click();
    patient.harness.run_steps(2);
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    opening.send(Err("no camera was found".to_owned())).unwrap();
    patient.harness.run_steps(4);
    patient.harness.get_by_label_contains("no camera was found");
    patient.harness.get_by_label("Begin");
    patient.harness.key_press(Key::Escape);
    patient.harness.run_steps(4);
    patient.harness.get_by_label("Start");
}

#[test]
fn it_speaks_german() {
    let mut patient = patient(Language::German);
    patient.harness.run();
    patient.harness.get_by_label("Ihre Übungen für heute");
    patient
        .harness
        .get_by_label("Brücke, 2 Sätze, 5 Mal, 3 Sekunden halten");
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    patient
        .harness
        .get_by_label_contains("Bitte beachten: Hören Sie auf, wenn die Schulter schmerzt.");
}

#[test]
fn back_while_the_camera_opens_stops_it_and_what_hurt_is_not_done() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    patient.harness.get_by_label("Start").click();
    patient.harness.run();
    patient.harness.get_by_label("Begin").click();
    patient.harness.run_steps(2);
    patient.harness.key_press(Key::Escape);
    patient.harness.run_steps(2);
    assert_eq!(*patient.left.lock().unwrap(), 1);
    patient.harness.get_by_label("Your exercises for today");
    // Again, and this time it hurts.
    patient.openings.lock().unwrap().clear();
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(2);
    let ended: Arc<OnceLock<Arc<Report>>> = Arc::default();
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    opening.send(Ok(session(&ended))).unwrap();
    patient.harness.run_steps(4);
    patient.harness.key_press(Key::H);
    patient.harness.run_steps(2);
    patient.harness.key_press(Key::Escape);
    let _ = ended.set(Arc::new(held()));
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Go on").click();
    patient.harness.run();
    patient
        .harness
        .get_by_label("Rest now. That is enough for today");
    assert!(patient.harness.query_by_label("Start").is_none());
    patient
        .harness
        .get_by_label("Bridge, 2 sets, 5 times, hold 3 seconds");
}

/// A finger that stays on a key goes one step, not through every screen.
#[test]
fn a_held_key_counts_once() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    for _ in 0..5 {
        let event = eframe::egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: true,
            modifiers: eframe::egui::Modifiers::NONE,
        };
        patient.harness.event(event);
        patient.harness.run();
    }
    patient.harness.get_by_label("Begin");
    assert!(patient.openings.lock().unwrap().is_empty());
}
