//! The morning after: asked once, kept with the day before, shown in the history.

use std::rc::Rc;
use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use goodform::records::Records;
use goodform::records::progress::{MorningAfter, morning_after};
use goodform_exercises::Strictness;

use super::common::{Setup, asked_before, of_size, patient_of};
use super::{Key, Language, Looking, SIZES, Shelf, kept, press};

const YESTERDAY: &str = "2026-11-28";

/// Yesterday's session, with the pain before it.
fn yesterday(folder: &std::path::Path) {
    kept(folder);
    let db = rusqlite::Connection::open(folder.join("goodform.sqlite")).unwrap();
    for table in ["session", "exercise_set"] {
        let change =
            format!("UPDATE {table} SET begun = replace(begun, '2026-11-29', '{YESTERDAY}')");
        db.execute(&change, []).unwrap();
    }
}

fn next_day(language: Language, text_size: u32) -> Looking {
    let folder = tempfile::tempdir().unwrap();
    yesterday(folder.path());
    let sessions = Records::open(folder.path()).unwrap().sessions().unwrap();
    let morning = morning_after(&sessions, YESTERDAY);
    assert_eq!(morning.unwrap().pain_before, Some(4));
    let shelf = Shelf {
        folder: folder.path().to_owned(),
        ..Shelf::default()
    };
    let (pains, saved) = (Arc::clone(&shelf.pains), Arc::clone(&shelf.saved));
    let mut patient = patient_of(Setup {
        language,
        morning,
        archive: Some(Rc::new(shelf)),
        settings: of_size(text_size),
        ..Setup::default()
    });
    patient.harness.run();
    Looking {
        patient,
        pains,
        saved,
        folder,
    }
}

fn answer_of(looking: &Looking) -> Option<u8> {
    let records = Records::open(looking.folder.path()).unwrap();
    let sessions = records.sessions().unwrap();
    let of_day = sessions.iter().find(|one| one.day() == YESTERDAY);
    of_day.unwrap().pain_next_morning
}

#[test]
fn it_is_asked_once_kept_and_answered_where_it_is_clearly_up() {
    for text_size in SIZES {
        let mut looking = next_day(Language::English, text_size);
        let harness = &mut looking.patient.harness;
        let about = "Yesterday, before the exercises, you said 4. You can skip this";
        harness.get_by_label(about);
        harness.key_press(Key::Num6);
        harness.run_steps(3);
        harness.key_press(Key::Enter);
        harness.run_steps(3);
        harness.get_by_label_contains("It hurts more than before yesterday's exercises.");
        harness.key_press(Key::Enter);
        harness.run_steps(3);
        harness.get_by_label("Your exercises for today");
        assert_eq!(answer_of(&looking), Some(6));
        let asked = looking.patient.kept.lock().unwrap().asked.clone();
        assert!(asked.last().unwrap().has_asked_morning("2026-11-29"));
        looking.patient.harness.key_press(Key::D);
        looking.patient.harness.run_steps(4);
        press(&mut looking.patient, "Saturday 28 November, done");
        let said = "Pain: 4 of 10 before, 3 after. The next morning 6";
        looking.patient.harness.get_by_label(said);
    }
}

#[test]
fn what_is_not_clearly_up_needs_no_word_and_it_can_be_passed_over() {
    for (keys, kept) in [
        (&[Key::Num5, Key::Enter][..], Some(5)),
        (&[Key::Escape][..], None),
    ] {
        let mut looking = next_day(Language::German, 100);
        looking
            .patient
            .harness
            .get_by_label("Wie weh tat es heute beim Aufstehen?");
        for key in keys {
            looking.patient.harness.key_press(*key);
            looking.patient.harness.run_steps(3);
        }
        looking
            .patient
            .harness
            .get_by_label("Ihre Übungen für heute");
        assert_eq!(answer_of(&looking), kept);
    }
}

#[test]
fn who_was_asked_or_did_nothing_yesterday_is_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    yesterday(folder.path());
    let records = Records::open(folder.path()).unwrap();
    let sessions = records.sessions().unwrap();
    assert_eq!(morning_after(&sessions, "2026-11-26"), None);
    let session = sessions.first().unwrap().id;
    let found = MorningAfter {
        session,
        pain_before: Some(4),
    };
    assert_eq!(morning_after(&sessions, YESTERDAY), Some(found));
    records.felt_next_morning(session, 2).unwrap();
    assert!(records.felt_next_morning(session, 11).is_err());
    assert!(records.felt_next_morning(session + 99, 2).is_err());
    let sessions = records.sessions().unwrap();
    assert_eq!(morning_after(&sessions, YESTERDAY), None);
    // Asked already, and passed over.
    let mut asked = asked_before();
    asked.asked_morning("2026-11-29");
    let mut patient = patient_of(Setup {
        asked,
        morning: Some(found),
        archive: Some(Rc::new(Shelf {
            folder: folder.path().to_owned(),
            ..Shelf::default()
        })),
        ..Setup::default()
    });
    patient.harness.run();
    patient.harness.get_by_label("Your exercises for today");
}

/// A replay judges by the strictness the set was done with.
#[test]
fn a_set_knows_how_strictly_it_was_judged() {
    use goodform::records::{KeptSet, SetHead};
    let folder = tempfile::tempdir().unwrap();
    let records = Records::open(folder.path()).unwrap();
    let session = records.begin_session().unwrap();
    for strictness in [None, Some(Strictness::Gentle)] {
        let head = SetHead {
            exercise: "squat".to_owned(),
            strictness,
            ..SetHead::default()
        };
        let set = records.begin_set(session, &head).unwrap();
        let kept = records.set(set).unwrap().unwrap();
        assert_eq!(kept.strictness.as_deref(), strictness.map(Strictness::name));
    }
    // A file of an older program says nothing of it.
    let old: KeptSet = serde_json::from_str(r#"{"id": 3, "exercise": "squat"}"#).unwrap();
    assert_eq!(old.strictness, None);
}
