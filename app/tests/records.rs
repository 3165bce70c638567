//! What is kept: as it happens, whole after a kill, readable by others, and gone when deleted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should say so at once"
)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use goodform::records::{
    Keeper, KeptHurt, Records, SetHead, is_pose_file, read_pose_file, repetitions_csv,
    sessions_json,
};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::{Coach, Library, Report};
use goodform_pose::Track;

fn squats() -> Track {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let track = MovementTrack::new(&movement, &TrackOptions::default()).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
    with_noise(&track.track(&camera, 15.0), 1)
}

fn head() -> SetHead {
    SetHead {
        exercise: "squat".to_owned(),
        model: "drawn".to_owned(),
        range_error_mdeg: Some(7071),
    }
}

/// Does a set through a keeper and gives what the coach said of it.
fn done(folder: &Path, session: Option<i64>) -> Report {
    let library = Library::builtin().unwrap();
    let mut coach = Coach::new(library.find("squat").unwrap());
    let told: Arc<Mutex<Vec<goodform::street::Trouble>>> = Arc::default();
    let hears = Arc::clone(&told);
    let is_kept = Arc::default();
    let keeper = Keeper::start(
        folder,
        session,
        &head(),
        &is_kept,
        Arc::new(move |text| hears.lock().unwrap().push(text)),
    )
    .unwrap();
    let mut last = goodform_pose::Timestamp::default();
    for (at, pose) in squats().frames.iter().flatten() {
        coach.observe(Some(pose), *at);
        keeper.keep(*at, Some(pose), &Arc::new(coach.report().clone()));
        last = *at;
        // The keeper's queue is for seconds, and here minutes pass in one.
        std::thread::sleep(Duration::from_micros(300));
    }
    coach.finish();
    keeper.finish(last, &Arc::new(coach.report().clone()));
    assert!(told.lock().unwrap().is_empty(), "{told:?}");
    coach.report().clone()
}

#[test]
fn a_set_is_kept_and_read_back_with_its_poses() {
    let folder = tempfile::tempdir().unwrap();
    let report = done(folder.path(), None);
    let records = Records::open(folder.path()).unwrap();
    let sessions = records.sessions().unwrap();
    let [session] = sessions.as_slice() else {
        panic!("{sessions:?}");
    };
    let [set] = session.sets.as_slice() else {
        panic!("{:?}", session.sets);
    };
    assert!(set.ended && set.exercise == "squat" && set.seconds > 5.0);
    assert_eq!(set.done as usize, report.repetitions.len());
    for (kept, was) in set.report.repetitions.iter().zip(&report.repetitions) {
        assert!((kept.turn_s - was.turn.as_seconds()).abs() < 2e-3);
        assert_eq!(kept.rom_deg.is_some(), was.rom_deg.is_some());
        assert_eq!(kept.rom_error_deg.is_some(), was.rom_deg.is_some());
    }
    assert!(set.report.mean_range_deg().is_some() && set.report.judged_share().is_some());
    // The poses give the same count again.
    let bytes = std::fs::read(folder.path().join(set.poses.as_ref().unwrap())).unwrap();
    assert!(is_pose_file(&bytes));
    let (track, whole) = read_pose_file(&bytes).unwrap();
    assert!(whole && track.frames.len() == squats().frames.iter().flatten().count());
    let library = Library::builtin().unwrap();
    let mut coach = Coach::new(library.find("squat").unwrap());
    for (at, pose) in track.frames.iter().flatten() {
        coach.observe(Some(pose), *at);
    }
    coach.finish();
    assert_eq!(coach.report().repetitions.len(), report.repetitions.len());
}

#[test]
fn a_session_may_have_several_sets_and_how_it_felt() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = Records::open(folder.path()).unwrap();
    let session = records.begin_session().unwrap();
    assert!(
        records.sessions().unwrap().is_empty(),
        "nothing was begun yet"
    );
    done(folder.path(), Some(session));
    done(folder.path(), Some(session));
    records.felt(session, Some(4), None, None).unwrap();
    records.felt(session, None, Some(3), Some(6)).unwrap();
    records
        .felt(session, Some(11), None, None)
        .expect_err("pain ends at 10");
    let sets = records.sessions().unwrap().remove(0).sets;
    let hurt = KeptHurt {
        at_s: 3.5,
        place: Some("lower_back".to_owned()),
        strength: Some(5),
    };
    let number = records.hurts_now(sets.first().unwrap().id, 3.5).unwrap();
    records
        .hurts_there(number, hurt.place.as_deref(), hurt.strength)
        .unwrap();
    let kept = records.sessions().unwrap().remove(0);
    assert_eq!(
        (kept.pain_before, kept.pain_after, kept.effort),
        (Some(4), Some(3), Some(6))
    );
    assert_eq!(kept.sets.len(), 2);
    assert_eq!(kept.sets.first().unwrap().hurts, [hurt]);
    // Others read it.
    let json = sessions_json(std::slice::from_ref(&kept)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["sessions"][0]["sets"][0]["hurts"][0]["strength"], 5);
    let csv = repetitions_csv(std::slice::from_ref(&kept));
    let rows: usize = kept
        .sets
        .iter()
        .map(|set| set.report.repetitions.len())
        .sum();
    assert_eq!(csv.lines().count(), rows + 1);
    // And when it is deleted nothing is left, of the poses neither.
    records.delete(session).unwrap();
    assert!(records.sessions().unwrap().is_empty());
    records.delete(session).expect_err("it is gone");
    let left = pose_files(folder.path());
    assert!(left.is_empty(), "{left:?}");
}

fn pose_files(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "gz"))
        .collect()
}

/// Whether a word stands anywhere in the database or its log, free pages too.
fn is_on_disk(folder: &Path, word: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("goodform.sqlite"))
            && bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
    })
}

#[test]
fn what_is_deleted_is_gone_from_the_disk_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = Records::open(folder.path()).unwrap();
    let first = records.begin_session().unwrap();
    done(folder.path(), Some(first));
    done(folder.path(), Some(first));
    done(folder.path(), None);
    let kept = records.sessions().unwrap();
    assert_eq!((kept.len(), pose_files(folder.path()).len()), (2, 3));
    let set = kept.last().unwrap().sets.first().unwrap();
    let hurt = records.hurts_now(set.id, 3.5).unwrap();
    records.hurts_there(hurt, Some("lower_back"), None).unwrap();
    assert!(is_on_disk(folder.path(), "lower_back"));
    records.delete_set(set.id).unwrap();
    assert!(!is_on_disk(folder.path(), "lower_back"));
    let left = pose_files(folder.path());
    assert_eq!(left.len(), 2);
    assert!(!left.contains(set.poses.as_ref().unwrap()), "{left:?}");
    assert_eq!(records.sessions().unwrap().len(), 2);
    // A set that was cut off before its row named its poses; and a file that is not ours.
    let folder = folder.path();
    std::fs::write(folder.join("set-99.poses.gz"), "").unwrap();
    std::fs::write(folder.join("photo.gz"), "").unwrap();
    assert!(is_on_disk(folder, "squat"));
    records.delete_all().unwrap();
    assert!(records.sessions().unwrap().is_empty());
    assert_eq!(pose_files(folder), ["photo.gz"]);
    assert!(!is_on_disk(folder, "squat"));
}

#[test]
fn what_cannot_be_kept_is_said_in_words() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let said = Records::open(file.path())
        .expect_err("a file is no folder")
        .to_string();
    assert!(said.contains("cannot be kept"), "{said}");
    // Made by a newer program.
    let folder = tempfile::tempdir().unwrap();
    drop(Records::open(folder.path()).unwrap());
    let db = folder.path().join("goodform.sqlite");
    let newer = rusqlite::Connection::open(&db).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let said = Records::open(folder.path()).expect_err("newer").to_string();
    assert!(said.contains("newer Goodform"), "{said}");
    // Not a database at all: it is not written over.
    std::fs::write(&db, b"not a database, but somebody's text").unwrap();
    Records::open(folder.path()).expect_err("damaged");
    assert!(std::fs::read(&db).unwrap().starts_with(b"not a database"));
}

/// A program that keeps a set is killed, again and again: what was kept stays readable, and a second is lost at most.
#[test]
fn a_kill_loses_a_second_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let tracks = tempfile::tempdir().unwrap();
    let track = tracks.path().join("squats.json");
    std::fs::write(&track, squats().to_json().unwrap()).unwrap();
    for (number, after_ms) in [900_u64, 1700, 2600].into_iter().enumerate() {
        let started = Instant::now();
        let mut child = Command::new(env!("CARGO_BIN_EXE_goodform"))
            .args(["run", "--headless", "--exercise", "squat", "--track"])
            .arg(&track)
            .arg("--records")
            .arg(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // The set has begun when it is in the database.
        let begun = loop {
            let sets = Records::open(folder.path())
                .and_then(|r| r.sessions())
                .map_or(0, |s| s.len());
            if sets > number {
                break Instant::now();
            }
            assert!(
                started.elapsed() < Duration::from_secs(20),
                "it never began"
            );
            std::thread::sleep(Duration::from_millis(10));
        };
        std::thread::sleep(Duration::from_millis(after_ms));
        child.kill().unwrap();
        child.wait().unwrap();
        let lived_s = begun.elapsed().as_secs_f64();
        let set = Records::open(folder.path())
            .unwrap()
            .sessions()
            .unwrap()
            .remove(0)
            .sets
            .remove(0);
        assert!(!set.ended);
        // The machine may be busy with other tests: two seconds and not one.
        assert!(
            set.seconds > lived_s - 2.0,
            "{} s of {lived_s} s",
            set.seconds
        );
        let Ok(bytes) = std::fs::read(folder.path().join(set.poses.unwrap())) else {
            assert!(lived_s < 1.5, "no poses after {lived_s} s");
            continue;
        };
        let (poses, _) = read_pose_file(&bytes).unwrap();
        let until = poses
            .frames
            .iter()
            .flatten()
            .next_back()
            .map_or(0.0, |(at, _)| at.as_seconds());
        assert!(
            until > lived_s - 2.0,
            "poses until {until} s of {lived_s} s"
        );
    }
}

/// Trouble with the poses costs the poses and not the count, and what was deleted is not written again.
#[test]
fn the_count_survives_the_poses_and_a_deleted_set_stays_deleted() {
    let folder = tempfile::tempdir().unwrap();
    // The name the first set's poses would have is taken.
    std::fs::write(folder.path().join("set-1.poses.gz"), b"somebody's").unwrap();
    let told: Arc<Mutex<Vec<goodform::street::Trouble>>> = Arc::default();
    let hears = Arc::clone(&told);
    let is_kept = Arc::default();
    let tell: goodform::street::Tell = Arc::new(move |text| hears.lock().unwrap().push(text));
    let keeper = Keeper::start(folder.path(), None, &head(), &is_kept, tell).unwrap();
    let report = Arc::new(Report {
        in_position_s: 12.0,
        ..Report::default()
    });
    let track = squats();
    for (at, pose) in track.frames.iter().flatten().take(40) {
        keeper.keep(*at, Some(pose), &report);
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut records = Records::open(folder.path()).unwrap();
    let set = records.sessions().unwrap().remove(0).sets.remove(0);
    assert!((set.report.in_position_s - 12.0).abs() < 1e-6, "{set:?}");
    assert_eq!(told.lock().unwrap().len(), 1, "{told:?}");
    assert!(is_kept.load(std::sync::atomic::Ordering::Relaxed));
    records.delete_set(set.id).unwrap();
    keeper.finish(goodform_pose::Timestamp::from_seconds(9.0), &report);
    assert!(records.sessions().unwrap().is_empty());
    assert!(!is_kept.load(std::sync::atomic::Ordering::Relaxed));
    // Its number is not used again.
    done(folder.path(), None);
    assert!(records.sessions().unwrap().remove(0).sets.remove(0).id > set.id);
}
