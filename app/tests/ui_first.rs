//! A new patient's first steps, the questions that come back, and the settings, by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

mod common;

use std::sync::{Arc, OnceLock};

use common::{
    Patient, Setup, TODAY, asked_before, patient, patient_of, pressed_and_reached, session,
};
use eframe::egui::{Key, Modifiers, ViewportCommand};
use egui_kittest::kittest::Queryable as _;
use goodform::settings::{Asked, Due, Look, Settings, TEXT_SIZES};
use goodform::ui::{Language, Offer, Week};

fn new_patient() -> Patient {
    patient_of(Setup {
        asked: Asked::default(),
        ..Setup::default()
    })
}

fn click(patient: &mut Patient, name: &str) {
    patient.harness.get_by_label(name).click();
    patient.harness.run_steps(3);
}

fn key(patient: &mut Patient, key: Key) {
    patient.harness.key_press(key);
    patient.harness.run_steps(3);
}

/// What was kept last of what was asked.
fn due(patient: &Patient) -> Option<Due> {
    let kept = patient.kept.lock().unwrap();
    kept.asked.last().expect("kept").due(TODAY)
}

fn closes(patient: &Patient) -> bool {
    patient
        .harness
        .output()
        .viewport_output
        .values()
        .any(|view| view.commands.contains(&ViewportCommand::Close))
}

#[test]
fn the_first_steps_lead_home_without_a_mouse_but_never_by_accident() {
    let mut patient = new_patient();
    patient.harness.run();
    patient
        .harness
        .get_by_label("Hello. I count and watch with you");
    key(&mut patient, Key::Enter);
    patient
        .harness
        .get_by_label("First, is one of these new for you?");
    // Enter alone answers nothing.
    key(&mut patient, Key::Enter);
    patient
        .harness
        .get_by_label("First, is one of these new for you?");
    patient.harness.get_by_label("None of these").focus();
    patient.harness.run_steps(2);
    key(&mut patient, Key::Enter);
    patient
        .harness
        .get_by_label("Is one of these true for you?");
    click(&mut patient, "None of these");
    patient.harness.get_by_label("Can I see you?");
    patient
        .harness
        .get_by_label("I open the camera. One moment");
    let opening = patient.looks.lock().unwrap().remove(0);
    let ended: Arc<OnceLock<_>> = Arc::default();
    opening.send(Ok(session(&ended))).unwrap();
    patient.harness.run_steps(3);
    key(&mut patient, Key::Enter);
    patient.harness.get_by_label("Practise: raise one hand");
    key(&mut patient, Key::Enter);
    patient.harness.get_by_label("Your exercises for today");
    assert_eq!(*patient.left.lock().unwrap(), 1, "the camera is closed");
    assert_eq!(due(&patient), None);
}

#[test]
fn a_second_click_of_the_same_hand_answers_nothing() {
    let mut patient = patient_of(Setup {
        asked: Asked::default(),
        step_s: 0.05,
        ..Setup::default()
    });
    patient.harness.run_steps(20);
    key(&mut patient, Key::Enter);
    patient.harness.run_steps(20);
    click(&mut patient, "None of these");
    patient
        .harness
        .get_by_label("Is one of these true for you?");
    // The button of the next page lies at the same place.
    click(&mut patient, "None of these");
    patient
        .harness
        .get_by_label("Is one of these true for you?");
    assert!(patient.looks.lock().unwrap().is_empty());
    // The same click a moment later is an answer.
    patient.harness.run_steps(20);
    click(&mut patient, "None of these");
    patient.harness.get_by_label("Can I see you?");
}

#[test]
fn advice_is_kept_when_it_is_shown() {
    let mut patient = new_patient();
    patient.harness.run();
    key(&mut patient, Key::Enter);
    click(&mut patient, "None of these");
    click(&mut patient, "One or more of them");
    // The window may be closed here: all of it is asked again.
    assert_eq!(due(&patient), Some(Due::First));
}

#[test]
fn what_hurts_is_asked_about_whatever_happens_to_the_window() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    key(&mut patient, Key::Enter);
    key(&mut patient, Key::Enter);
    let ended: Arc<OnceLock<_>> = Arc::default();
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    opening.send(Ok(session(&ended))).unwrap();
    patient.harness.run_steps(4);
    key(&mut patient, Key::H);
    assert_eq!(due(&patient), Some(Due::AfterHurt));
}

#[test]
fn an_answer_that_needs_a_doctor_ends_in_advice_and_is_asked_again() {
    let mut patient = new_patient();
    patient.harness.run();
    key(&mut patient, Key::Enter);
    click(&mut patient, "One or more of them");
    patient
        .harness
        .get_by_label("Please get medical help today");
    // Who pressed it by accident comes back to the question.
    click(&mut patient, "I chose this by accident");
    click(&mut patient, "One or more of them");
    patient
        .harness
        .get_by_label_contains("Call your doctor now");
    patient.harness.get_by_label("I understand. Close").click();
    patient.harness.step();
    assert!(closes(&patient));
    assert_eq!(due(&patient), Some(Due::First));
}

#[test]
fn what_is_to_be_talked_over_first_stops_unless_it_was() {
    let mut patient = new_patient();
    patient.harness.run();
    key(&mut patient, Key::Enter);
    click(&mut patient, "None of these");
    click(&mut patient, "One or more of them");
    patient
        .harness
        .get_by_label("Please talk to your doctor or therapist first");
    click(&mut patient, "They said I may exercise");
    patient.harness.get_by_label("Can I see you?");
    let opening = patient.looks.lock().unwrap().remove(0);
    opening.send(Err("no camera was found".to_owned())).unwrap();
    patient.harness.run_steps(3);
    patient
        .harness
        .get_by_label("I have no picture yet: no camera was found");
    click(&mut patient, "Look again");
    assert_eq!(patient.looks.lock().unwrap().len(), 1, "it looks again");
}

#[test]
fn the_short_questions_come_before_an_exercise_after_a_week_and_after_it_hurt() {
    let mut asked = asked_before();
    asked.hurt();
    let mut patient = patient_of(Setup {
        asked,
        ..Setup::default()
    });
    patient.harness.run();
    key(&mut patient, Key::Enter);
    patient.harness.get_by_label("Three short questions");
    patient.harness.get_by_label_contains("It hurt last time");
    click(&mut patient, "None of these");
    patient
        .harness
        .get_by_label("Bridge, 2 sets, 5 times, hold 3 seconds");
    patient.harness.get_by_label_contains("What I cannot see");
    assert_eq!(due(&patient), None);
}

#[test]
fn who_has_a_worse_day_is_asked_and_offered_less() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    click(&mut patient, "My back is worse today");
    click(&mut patient, "None of these");
    patient.harness.get_by_label("1 exercise, about 3 minutes");
    click(&mut patient, "All of today");
    patient.harness.get_by_label("2 exercises, about 6 minutes");
    click(&mut patient, "Only five minutes today");
    patient.harness.get_by_label("1 exercise, about 3 minutes");
}

#[test]
fn every_exercise_can_be_looked_at_and_tried() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    click(&mut patient, "All exercises");
    patient.harness.get_by_label_contains("lank, ").click();
    patient.harness.run_steps(3);
    patient.harness.get_by_label("Begin").click();
    patient.harness.run_steps(2);
    let (place, _) = patient.openings.lock().unwrap().remove(0);
    assert_eq!(place, 3);
}

#[test]
fn a_programme_that_is_found_is_taken_when_the_person_says_so() {
    let mut patient = patient_of(Setup {
        offer: Some(Offer {
            path: "anna.goodform.toml".into(),
            by: "Anna Kern".to_owned(),
        }),
        ..Setup::default()
    });
    patient.harness.run();
    patient
        .harness
        .get_by_label_contains("I found exercises from Anna Kern");
    click(&mut patient, "Use them");
    patient.harness.get_by_label_contains("Wall sit, ");
    assert!(patient.harness.query_by_label("Use them").is_none());
}

#[test]
fn who_comes_back_is_greeted_and_nobody_is_counted_down() {
    let week = Week {
        done: 0,
        planned: 3,
        is_back: true,
        has_hurt: false,
    };
    let mut patient = patient_of(Setup {
        week,
        ..Setup::default()
    });
    patient.harness.run();
    patient.harness.get_by_label("Good to see you again");
    patient
        .harness
        .get_by_label("Begin gently: a short day is enough");
}

#[test]
fn what_is_set_holds_at_once_and_is_kept() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    click(&mut patient, "Settings");
    click(&mut patient, "Colours: Dark");
    click(&mut patient, "Camera");
    click(&mut patient, "Camera: Blue camera");
    click(&mut patient, "Mirror my picture: Off");
    click(&mut patient, "Language");
    click(&mut patient, "Language: Deutsch");
    patient.harness.get_by_label("Einstellungen");
    key(&mut patient, Key::Escape);
    patient.harness.get_by_label("Ihre Übungen für heute");
    let kept = patient.kept.lock().unwrap();
    let last = kept.settings.last().expect("kept");
    let wanted = Settings {
        look: Look::Dark,
        camera: Some(2),
        mirror: false,
        language: Some(Language::German),
        ..Settings::default()
    };
    assert_eq!(*last, wanted);
}

#[test]
fn all_that_is_kept_is_deleted_after_a_question() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    click(&mut patient, "Settings");
    click(&mut patient, "My data");
    patient.harness.get_by_label_contains("the records");
    click(&mut patient, "Delete all that is kept");
    // Esc is no yes.
    key(&mut patient, Key::Escape);
    assert!(patient.deletings.lock().unwrap().is_empty());
    click(&mut patient, "Delete all that is kept");
    click(&mut patient, "Yes, delete all of it");
    let asked = patient.deletings.lock().unwrap().remove(0);
    asked.send(Err("the disk is read-only".to_owned())).unwrap();
    patient.harness.run_steps(3);
    patient.harness.get_by_label("the disk is read-only");
}

#[test]
fn large_letters_cut_nothing_off_that_must_be_read() {
    for language in Language::ALL {
        for text_size in TEXT_SIZES {
            let mut patient = patient_of(Setup {
                language,
                asked: Asked::default(),
                settings: Settings {
                    text_size,
                    ..Settings::default()
                },
                ..Setup::default()
            });
            patient.harness.run();
            key(&mut patient, Key::Enter);
            let (none, on) = match language {
                Language::English => ("None of these", "Read on"),
                Language::German => ("Nichts davon", "Weiterlesen"),
            };
            // Nobody answers before all of it was in sight.
            let mut pages = 0;
            while patient.harness.query_by_label(on).is_some() {
                assert!(patient.harness.query_by_label(none).is_none());
                key(&mut patient, Key::Enter);
                patient.harness.run_steps(20);
                pages += 1;
                assert!(pages < 10, "it never ends");
            }
            patient.harness.get_by_label(none);
            assert!(
                pages > 0 || text_size < 200,
                "{text_size} % does not fit on one page"
            );
        }
    }
}

#[test]
fn the_text_size_follows_the_keys_on_every_page() {
    let mut patient = patient(Language::English);
    patient.harness.run();
    for (pressed, size) in [
        (Key::Plus, 125),
        (Key::Plus, 150),
        (Key::Plus, 175),
        (Key::Plus, 200),
        (Key::Plus, 200),
        (Key::Minus, 175),
        (Key::Num0, 100),
    ] {
        patient
            .harness
            .key_press_modifiers(Modifiers::COMMAND, pressed);
        patient.harness.run_steps(2);
        let kept = patient.kept.lock().unwrap();
        assert_eq!(kept.settings.last().expect("kept").text_size, size);
    }
    patient.harness.get_by_label("Start");
}

#[test]
fn every_control_is_reached_by_keyboard() {
    for (page, way) in [
        ("home", vec![]),
        ("settings", vec!["Settings"]),
        ("camera", vec!["Settings", "Camera"]),
        ("data", vec!["Settings", "My data"]),
        ("library", vec!["All exercises"]),
        ("questions", vec!["My back is worse today"]),
        ("before", vec!["Start"]),
    ] {
        for text_size in [100, 200] {
            let mut patient = patient_of(Setup {
                settings: Settings {
                    text_size,
                    ..Settings::default()
                },
                ..Setup::default()
            });
            patient.harness.run();
            for name in &way {
                patient.harness.get_by_label(name).focus();
                patient.harness.run_steps(2);
                key(&mut patient, Key::Enter);
            }
            let [all, reached] = pressed_and_reached(&mut patient);
            assert!(all.len() > 1, "{page}: {all:?}");
            let missed: Vec<_> = all.difference(&reached).collect();
            assert!(missed.is_empty(), "{page} at {text_size} %: {missed:?}");
        }
    }
}

#[test]
fn a_therapists_own_questions_come_once_and_a_yes_leads_to_a_person() {
    let mut patient = patient_of(Setup {
        ask: vec!["Is your leg numb?".to_owned()],
        ..Setup::default()
    });
    patient.harness.run();
    key(&mut patient, Key::Enter);
    patient.harness.get_by_label("Your therapist asks");
    patient.harness.get_by_label("Is your leg numb?");
    // The page settles before it takes an answer, and Enter alone gives none.
    for _ in 0..3 {
        key(&mut patient, Key::Enter);
    }
    patient.harness.get_by_label("Your therapist asks");
    click(&mut patient, "One or more of them");
    patient
        .harness
        .get_by_label("Please talk to your doctor or therapist first");
    assert_eq!(due(&patient), Some(Due::Weekly), "kept when it is shown");
    for _ in 0..2 {
        patient.harness.run_steps(3);
    }
    click(&mut patient, "They said I may exercise");
    let asked = patient.kept.lock().unwrap().asked.last().cloned();
    let asked = asked.expect("kept");
    assert!(asked.answered_own(&["Is your leg numb?".to_owned()]));
    assert!(
        !asked.answered_own(&["Did you fall?".to_owned()]),
        "others ask anew"
    );
}
