//! What comes after a set, and what was done over the weeks, by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

mod common;
#[path = "ui_after/morning.rs"]
mod morning;
#[path = "ui_after/reached.rs"]
mod reached;
#[path = "ui_after/shelf.rs"]
mod shelf;
#[path = "ui_after/troubled.rs"]
mod troubled;

use std::path::Path;
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use common::{Patient, SIZES, Setup, TODAY, of_size, patient_of, press, session};
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use goodform::records::{Keeper, Records, SetHead};
use goodform::street::{Latest, Snapshot, StageTimes};
use goodform::ui::{Language, SaveAs, SessionInputs, UiCommand};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::{
    Coach, CoachUpdate, DrivingScale, Judging, Library, Phase, Repetition, Report, Score, Verdict,
};
use goodform_models::Frame;
use goodform_pose::Timestamp;
use shelf::Shelf;

/// Does three squats that are kept, on the day the tests are on.
fn one_set(folder: &Path, session: i64) -> i64 {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let options = TrackOptions {
        repetitions: 3,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
    let track = with_noise(&track.track(&camera, 15.0), 1);
    let library = Library::builtin().unwrap();
    let mut coach = Coach::new(library.find("squat").unwrap());
    let head = SetHead {
        exercise: "squat".to_owned(),
        model: "drawn".to_owned(),
        range_error_mdeg: Some(7071),
        ..SetHead::default()
    };
    let keeper = Keeper::start(
        folder,
        Some(session),
        &head,
        &Arc::default(),
        Arc::new(|_| {}),
    )
    .unwrap();
    let mut last = Timestamp::default();
    for (at, pose) in track.frames.iter().flatten() {
        coach.observe(Some(pose), *at);
        keeper.keep(*at, Some(pose), &Arc::new(coach.report().clone()));
        last = *at;
        std::thread::sleep(Duration::from_micros(300));
    }
    coach.finish();
    let set = keeper.set();
    keeper.finish(last, &Arc::new(coach.report().clone()));
    set
}

/// Two sets on the day the tests are on, one of them two days before.
fn kept(folder: &Path) {
    let records = Records::open(folder).unwrap();
    for (day, sets) in [("2026-11-27", 1), (TODAY, 2)] {
        let session = records.begin_session().unwrap();
        records.felt(session, Some(4), Some(3), None).unwrap();
        for _ in 0..sets {
            let set = one_set(folder, session);
            if day == TODAY {
                records.correct(set, 1).unwrap();
                let hurt = records.hurts_now(set, 4.0).unwrap();
                records.hurts_there(hurt, Some("knee"), Some(3)).unwrap();
            }
        }
        let db = rusqlite::Connection::open(folder.join("goodform.sqlite")).unwrap();
        let begun = format!("{day}T09:00:00+01:00");
        for table in [
            "UPDATE session SET begun = ?1 WHERE id = ?2",
            "UPDATE exercise_set SET begun = ?1 WHERE session = ?2",
        ] {
            db.execute(table, rusqlite::params![begun, session])
                .unwrap();
        }
    }
}

struct Looking {
    patient: Patient,
    pains: Arc<Mutex<Vec<u8>>>,
    saved: Arc<Mutex<Vec<SaveAs>>>,
    folder: tempfile::TempDir,
}

fn looking(language: Language, text_size: u32, fill: impl Fn(&Path)) -> Looking {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let (pains, saved) = (Arc::default(), Arc::default());
    let shelf = Shelf {
        folder: folder.path().to_owned(),
        pains: Arc::clone(&pains),
        saved: Arc::clone(&saved),
        ..Shelf::default()
    };
    let patient = patient_of(Setup {
        language,
        archive: Some(Rc::new(shelf)),
        settings: of_size(text_size),
        ..Setup::default()
    });
    Looking {
        patient,
        pains,
        saved,
        folder,
    }
}

fn repetitions(count: u32, last_is_back: bool) -> Report {
    let one = |index| Repetition {
        index,
        start: Timestamp::from_seconds(f64::from(index)),
        turn: Timestamp::from_seconds(f64::from(index) + 0.4),
        end: Timestamp::from_seconds(f64::from(index) + 0.8),
        closed: index < count || last_is_back,
        side: None,
        peak_deg: Some(90.0),
        rom_deg: Some(85.0),
        score: Score::default(),
        verdict: Verdict::Judged { faults: Vec::new() },
        compared: None,
    };
    Report {
        repetitions: (1..=count).map(one).collect(),
        ..Report::default()
    }
}

fn snapshot(report: &Report, at_s: f64) -> Snapshot {
    let mut frame = Frame::default();
    frame.resize(64, 48);
    Snapshot {
        frame: Arc::new(frame),
        watched: goodform::street::Watched::default(),
        pose: None,
        update: CoachUpdate {
            at: Timestamp::from_seconds(at_s),
            count: report.done(),
            phase: Phase::Out,
            judging: Judging::Judged,
            driving: None,
            judged: None,
            scale: DrivingScale {
                start: 0.0,
                target_from: 60.0,
                target_to: 110.0,
            },
            counted: None,
            closed: None,
            held_s: None,
            cue: None,
        },
        report: Arc::new(report.clone()),
        times: StageTimes::default(),
        analysed_fps: 30.0,
        dropped: 0,
    }
}

/// A session that is kept, and what the window asks of it.
struct Doing {
    ended: Arc<OnceLock<Arc<Report>>>,
    snapshots: Arc<Latest<Snapshot>>,
    commands: Arc<Mutex<Vec<UiCommand>>>,
}

/// Goes from home into an exercise, which is kept.
fn begin(patient: &mut Patient) -> Doing {
    let doing = Doing {
        ended: Arc::default(),
        snapshots: Arc::new(Latest::default()),
        commands: Arc::default(),
    };
    let heard = Arc::clone(&doing.commands);
    let inputs = SessionInputs {
        snapshots: Arc::clone(&doing.snapshots),
        commands: Box::new(move |command| heard.lock().unwrap().push(command)),
        is_kept: Arc::new(AtomicBool::new(true)),
        ways: None,
        zone_deg: Some(([75.0, 110.0], 7.0)),
        settings: patient.settings.clone(),
        ..session(&doing.ended)
    };
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(2);
    let (_, opening) = patient.openings.lock().unwrap().remove(0);
    opening.send(Ok(inputs)).unwrap();
    patient.harness.run_steps(4);
    doing
}

fn see(patient: &mut Patient, doing: &Doing, report: &Report, at_s: f64) {
    doing.snapshots.put(snapshot(report, at_s));
    patient.harness.run_steps(2);
}

#[test]
fn a_count_is_corrected_by_hand_and_the_set_ends_at_the_corrected_target() {
    let mut patient = patient_of(Setup::default());
    patient.harness.run();
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    let doing = begin(&mut patient);
    see(&mut patient, &doing, &repetitions(3, true), 4.0);
    patient.harness.get_by_label("3 repetitions");
    patient.harness.get_by_label("One fewer").click();
    patient.harness.run_steps(2);
    patient.harness.get_by_label("I saw 3, you say 2");
    patient.harness.key_press(Key::Plus);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("3 repetitions");
    // Half of the fourth: four and one are the five that were asked for, and the last comes back first.
    see(&mut patient, &doing, &repetitions(4, false), 5.0);
    patient.harness.get_by_label("One more").click();
    patient.harness.run_steps(2);
    patient.harness.get_by_label("I saw 4, you say 5");
    assert!(!doing.commands.lock().unwrap().contains(&UiCommand::Stop));
    see(&mut patient, &doing, &repetitions(4, true), 5.8);
    assert!(doing.commands.lock().unwrap().contains(&UiCommand::Stop));
    let _ = doing.ended.set(Arc::new(repetitions(4, true)));
    patient.harness.run_steps(2);
    patient
        .harness
        .get_by_label("Bridge: I saw 4, you say 5. It is kept on this computer");
    // It can still be corrected, and never below none.
    for _ in 0..9 {
        patient.harness.key_press(Key::Minus);
        patient.harness.run_steps(2);
    }
    patient
        .harness
        .get_by_label("Bridge: I saw 4, you say 0. It is kept on this computer");
    let corrections: Vec<i32> = doing
        .commands
        .lock()
        .unwrap()
        .iter()
        .filter_map(|command| match command {
            UiCommand::Correct(by) => Some(*by),
            _ => None,
        })
        .collect();
    assert_eq!(corrections, [-1, 0, 1, 0, -1, -2, -3, -4]);
}

#[test]
fn who_stays_at_the_last_target_is_not_kept_waiting() {
    let mut patient = patient_of(Setup::default());
    patient.harness.run();
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    let doing = begin(&mut patient);
    see(&mut patient, &doing, &repetitions(5, false), 6.0);
    assert!(doing.commands.lock().unwrap().is_empty());
    see(&mut patient, &doing, &repetitions(5, false), 11.0);
    assert_eq!(*doing.commands.lock().unwrap(), [UiCommand::Stop]);
}

/// Home, the pain before, two sets of an exercise, how it felt after the last, a light word, home again.
#[test]
fn how_it_felt_is_asked_once_and_kept() {
    for text_size in SIZES {
        asked_once(looking(Language::English, text_size, |_| {}));
    }
}

fn asked_once(mut looking: Looking) {
    let patient = &mut looking.patient;
    patient.harness.run();
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    patient
        .harness
        .get_by_label("How much does it hurt right now?");
    patient.harness.get_by_label("No pain");
    patient.harness.key_press(Key::Num3);
    patient.harness.run();
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    assert_eq!(*looking.pains.lock().unwrap(), [3]);
    for set in 1..=2 {
        if set == 1 {
            // The pain before is not asked again.
            patient.harness.get_by_label_contains("How it begins");
        }
        let doing = begin(patient);
        see(patient, &doing, &repetitions(5, true), 6.0);
        let _ = doing.ended.set(Arc::new(repetitions(5, true)));
        patient.harness.run_steps(2);
        patient.harness.key_press(Key::Enter);
        patient.harness.run_steps(2);
        if set == 1 {
            // Another set follows: nothing is asked.
            let asked = patient
                .harness
                .query_by_label("How hard was this exercise?");
            assert!(asked.is_none());
            continue;
        }
        patient.harness.get_by_label("How hard was this exercise?");
        patient.harness.get_by_label("very hard");
        press(patient, "Effort 4 of 10");
        // Ten is reached by the arrows.
        patient.harness.key_press(Key::Num9);
        patient.harness.run();
        patient.harness.key_press(Key::ArrowRight);
        patient.harness.run();
        press(patient, "Go on");
        patient
            .harness
            .get_by_label("How much does it hurt now, after this exercise?");
        patient.harness.key_press(Key::Num5);
        patient.harness.run();
        patient.harness.key_press(Key::Enter);
        patient.harness.run();
        patient.harness.get_by_label("A little less next time");
        patient
            .harness
            .get_by_label_contains("hurt is not the same as harm");
        patient.harness.key_press(Key::Enter);
        patient.harness.run();
        // The next exercise is offered.
        patient.harness.get_by_label_contains("How it begins");
        let felt: Vec<UiCommand> = doing.commands.lock().unwrap().clone();
        let effort = UiCommand::Felt {
            pain: None,
            effort: Some(10),
        };
        let pain = UiCommand::Felt {
            pain: Some(5),
            effort: None,
        };
        assert!(felt.ends_with(&[effort, pain]), "{felt:?}");
    }
}

#[test]
fn every_question_can_be_passed_over() {
    for text_size in SIZES {
        passed_over(looking(Language::English, text_size, |_| {}));
    }
}

fn passed_over(mut looking: Looking) {
    let patient = &mut looking.patient;
    patient.harness.run();
    patient.harness.get_by_label_contains("Squat, ").click();
    patient.harness.run();
    press(patient, "Skip this");
    assert!(looking.pains.lock().unwrap().is_empty());
    let doing = begin(patient);
    see(patient, &doing, &repetitions(5, true), 6.0);
    let _ = doing.ended.set(Arc::new(repetitions(5, true)));
    patient.harness.run_steps(2);
    for _ in 0..3 {
        patient.harness.key_press(Key::Escape);
        patient.harness.run();
    }
    // The next exercise is offered.
    patient.harness.get_by_label_contains("How it begins");
    let said = doing.commands.lock().unwrap().clone();
    let answers = said.iter().filter(|one| {
        matches!(
            one,
            UiCommand::Felt { pain: Some(_), .. }
                | UiCommand::Felt {
                    effort: Some(_),
                    ..
                }
        )
    });
    assert_eq!(answers.count(), 0, "{said:?}");
}

#[test]
fn from_home_to_a_day_to_its_replay_and_back() {
    for text_size in SIZES {
        to_a_replay(looking(Language::English, text_size, kept));
    }
}

fn to_a_replay(mut looking: Looking) {
    let patient = &mut looking.patient;
    patient.harness.run();
    patient.harness.key_press(Key::D);
    patient.harness.run_steps(4);
    patient.harness.get_by_label("What you have done");
    patient
        .harness
        .get_by_label("2 of 3 planned days this week");
    patient.harness.get_by_label("Squat");
    patient
        .harness
        .get_by_label("More than at first: 5 a day more");
    press(patient, "Range");
    patient.harness.get_by_label("No clear change");
    patient.harness.key_press(Key::Num3);
    patient.harness.run();
    patient.harness.get_by_label("Pain, before and after");
    press(patient, "Sunday 29 November, today, done");
    patient.harness.get_by_label("Sunday 29 November");
    patient
        .harness
        .get_by_label("Pain: 4 of 10 before, 3 after");
    let rows: Vec<_> = patient
        .harness
        .get_all_by_label_contains("Squat: I saw 3, you say 4. Moved through")
        .collect();
    assert_eq!(rows.len(), 2);
    let watches = patient.harness.get_all_by_label("Watch again: Squat");
    let watch = watches.into_iter().next();
    watch.unwrap().focus();
    patient.harness.run_steps(2);
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(4);
    patient.harness.get_by_label("Squat, once more");
    patient.harness.key_press(Key::Space);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Play");
    // To the second repetition, and to where it hurt.
    for _ in 0..2 {
        press(patient, "Next one");
    }
    patient.harness.key_press(Key::ArrowRight);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Number 2: just right");
    patient.harness.get_by_label("1 repetition");
    patient.harness.key_press(Key::H);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Here you said that it hurts");
    for expected in ["Sunday 29 November", "What you have done"] {
        patient.harness.key_press(Key::Escape);
        patient.harness.run_steps(2);
        patient.harness.get_by_label(expected);
    }
    patient.harness.key_press(Key::Escape);
    patient.harness.run_steps(2);
    patient.harness.get_by_label("Your exercises for today");
}

#[test]
fn one_set_is_deleted_and_then_everything_after_a_clear_question() {
    for text_size in SIZES {
        deleted(looking(Language::English, text_size, kept));
    }
}

fn deleted(mut looking: Looking) {
    let patient = &mut looking.patient;
    let sets = |folder: &Path| {
        let sessions = Records::open(folder).unwrap().sessions().unwrap();
        sessions.iter().map(|one| one.sets.len()).sum::<usize>()
    };
    assert_eq!(sets(looking.folder.path()), 3);
    patient.harness.run();
    press(patient, "What you have done");
    press(patient, "Friday 27 November, done");
    press(patient, "Delete: Squat");
    patient.harness.get_by_label("Delete this set: Squat?");
    // Enter keeps it.
    patient.harness.key_press(Key::Enter);
    patient.harness.run();
    assert_eq!(sets(looking.folder.path()), 3);
    press(patient, "Delete: Squat");
    press(patient, "Delete");
    assert_eq!(sets(looking.folder.path()), 2);
    // The day has no set any more, and is not shown as done.
    patient.harness.get_by_label("Friday 27 November");
    patient
        .harness
        .get_by_label("1 of 3 planned days this week");
    press(patient, "Delete everything");
    patient
        .harness
        .get_by_label("Delete everything that is kept?");
    press(patient, "Delete");
    assert_eq!(sets(looking.folder.path()), 0);
    patient
        .harness
        .get_by_label_contains("Nothing is kept here yet");
}

#[test]
fn it_is_saved_where_the_person_says_and_it_says_where_it_lies() {
    for text_size in SIZES {
        saved(looking(Language::German, text_size, kept));
    }
}

fn saved(mut looking: Looking) {
    let patient = &mut looking.patient;
    patient.harness.run();
    patient.harness.key_press(Key::D);
    patient.harness.run_steps(4);
    patient.harness.key_press(Key::Enter);
    patient.harness.run_steps(4);
    patient.harness.get_by_label("Für andere speichern");
    patient.harness.get_by_label("Der Stick BLUE");
    press(patient, "Eine Tabelle");
    press(patient, "Ihre Dokumente");
    press(patient, "Speichern");
    assert_eq!(*looking.saved.lock().unwrap(), [SaveAs::Table]);
    patient.harness.get_by_label(
        "Es ist gespeichert. Sie finden es hier: Ihre Dokumente, unter dem Namen Goodform 2026-11-29.goodform",
    );
}
