//! What is added to the records after a set, and the file for the therapist.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use goodform::records::progress::{
    Change, count_change, days_done, exercise_days, pain_days, range_change,
};
use goodform::records::{
    Keeper, KeptRepetition, KeptReport, KeptSession, KeptSet, Records, SetHead,
    read_therapist_file, repetitions_csv, sessions_json, write_therapist_file,
};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::Report;
use goodform_pose::{Timestamp, Track};

fn squats() -> Track {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let track = MovementTrack::new(&movement, &TrackOptions::default()).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
    with_noise(&track.track(&camera, 15.0), 1)
}

fn keeper(folder: &Path) -> Keeper {
    let head = SetHead {
        exercise: "squat".to_owned(),
        model: "drawn".to_owned(),
        range_error_mdeg: Some(7071),
        ..SetHead::default()
    };
    Keeper::start(folder, None, &head, &Arc::default(), Arc::new(|_| {})).unwrap()
}

/// Keeps the first moments of a set.
fn some_set(folder: &Path) -> i64 {
    let keeper = keeper(folder);
    let (set, report) = (keeper.set(), Arc::new(Report::default()));
    for (at, pose) in squats().frames.iter().flatten().take(60) {
        keeper.keep(*at, Some(pose), &report);
    }
    keeper.finish(Timestamp::from_seconds(4.0), &report);
    set
}

/// The report is written when it changed; while only time goes on the seconds are.
#[test]
fn a_report_that_did_not_change_is_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = keeper(folder.path());
    let mut report = Arc::new(Report::default());
    let track = squats();
    let mut frames = track.frames.iter().flatten();
    let mut keep_for = |seconds: f64, report: &Arc<Report>| {
        let mut last = None;
        for (at, pose) in frames.by_ref() {
            keeper.keep(*at, Some(pose), report);
            std::thread::sleep(Duration::from_millis(30));
            let from = *last.get_or_insert(at.as_seconds());
            if at.as_seconds() - from > seconds {
                break;
            }
        }
    };
    keep_for(1.5, &report);
    let db = rusqlite::Connection::open(folder.path().join("goodform.sqlite")).unwrap();
    // A mark that only a rewritten report would take away.
    db.execute(
        "UPDATE exercise_set SET report = '{\"in_position_s\": 77}'",
        [],
    )
    .unwrap();
    let now = || {
        Records::open(folder.path())
            .and_then(|records| records.sessions())
            .unwrap()
            .remove(0)
            .sets
            .remove(0)
    };
    let before = now();
    keep_for(2.0, &report);
    std::thread::sleep(Duration::from_millis(600));
    let after = now();
    assert!(
        (after.report.in_position_s - 77.0).abs() < 1e-9,
        "{after:?}"
    );
    assert!(after.seconds > before.seconds + 0.5, "{after:?}");
    report = Arc::new(Report {
        in_position_s: 3.0,
        ..Report::default()
    });
    keep_for(1.0, &report);
    std::thread::sleep(Duration::from_millis(600));
    assert!((now().report.in_position_s - 3.0).abs() < 1e-9);
}

#[test]
fn a_correction_stands_beside_the_count_in_everything_that_is_given_away() {
    let folder = tempfile::tempdir().unwrap();
    let set = some_set(folder.path());
    let records = Records::open(folder.path()).unwrap();
    records
        .keep(
            set,
            (20.0, 9),
            r#"{"repetitions":[{"index":1,"verdict":"right"}]}"#,
            true,
        )
        .unwrap();
    records.correct(set, 1).unwrap();
    records.felt_after(set, Some(4), Some(6)).unwrap();
    records.felt_after(set, None, Some(5)).unwrap();
    records
        .felt_after(set, Some(11), None)
        .expect_err("pain ends at 10");
    let kept = records.set(set).unwrap().unwrap();
    assert_eq!((kept.done, kept.correction, kept.said()), (9, 1, 10));
    assert_eq!((kept.pain_after, kept.effort), (Some(4), Some(5)));
    let sessions = records.sessions().unwrap();
    let session = sessions.first().unwrap();
    // The hardest of the day, and the latest pain.
    assert_eq!((session.pain_after, session.effort), (Some(4), Some(6)));
    let json: serde_json::Value = serde_json::from_str(&sessions_json(&sessions).unwrap()).unwrap();
    let one = &json["sessions"][0]["sets"][0];
    assert_eq!((&one["done"], &one["correction"]), (&9.into(), &1.into()));
    let csv = repetitions_csv(&sessions);
    assert!(
        csv.lines()
            .next()
            .unwrap()
            .ends_with(",set_counted,set_said")
    );
    assert!(csv.lines().nth(1).unwrap().ends_with(",9,10"), "{csv}");
    let listed = std::process::Command::new(env!("CARGO_BIN_EXE_goodform"))
        .args(["history", "--records"])
        .arg(folder.path())
        .output()
        .unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.contains("(I saw 9, you say 10)"), "{listed}");
}

#[test]
fn a_day_is_deleted_with_its_poses_and_another_day_stays() {
    let folder = tempfile::tempdir().unwrap();
    let old = some_set(folder.path());
    let new = some_set(folder.path());
    let db = rusqlite::Connection::open(folder.path().join("goodform.sqlite")).unwrap();
    for table in ["exercise_set", "session"] {
        let change =
            format!("UPDATE {table} SET begun = '2020-02-02T10:00:00+01:00' WHERE id = ?1");
        db.execute(&change, [old]).unwrap();
    }
    drop(db);
    let mut records = Records::open(folder.path()).unwrap();
    records.delete_day("2020-02-02").unwrap();
    assert!(records.set(old).unwrap().is_none());
    assert!(records.set(new).unwrap().is_some());
    let poses = |set: i64| folder.path().join(format!("set-{set}.poses.gz"));
    assert!(!poses(old).exists() && poses(new).exists());
    assert_eq!(records.sessions().unwrap().len(), 1);
}

#[test]
fn a_therapists_file_gives_back_all_that_was_put_in() {
    let folder = tempfile::tempdir().unwrap();
    let first = some_set(folder.path());
    let second = some_set(folder.path());
    let records = Records::open(folder.path()).unwrap();
    records.correct(second, -2).unwrap();
    // The writer of the first was killed: the end of its poses is missing.
    let cut = folder.path().join(format!("set-{first}.poses.gz"));
    let bytes = std::fs::read(&cut).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() * 2 / 3]).unwrap();
    let sessions = records.sessions().unwrap();
    let mut file = Vec::new();
    write_therapist_file(&mut file, folder.path(), &sessions, None).unwrap();
    let read = read_therapist_file(&file[..]).unwrap();
    assert_eq!(read.sessions, sessions);
    assert_eq!(read.program, env!("CARGO_PKG_VERSION"));
    let poses: Vec<(i64, usize)> = read
        .poses
        .iter()
        .map(|(set, track)| (*set, track.frames.len()))
        .collect();
    let [(a, all), (b, some)] = poses.as_slice() else {
        panic!("{poses:?}");
    };
    assert_eq!((*a, *all, *b), (second, 60, first));
    assert!((10..60).contains(some), "{some} moments of a cut file");
}

/// Whatever a file holds: one plain sentence, and no panic.
#[test]
fn a_hostile_file_is_told_in_one_plain_sentence() {
    let folder = tempfile::tempdir().unwrap();
    some_set(folder.path());
    let sessions = Records::open(folder.path()).unwrap().sessions().unwrap();
    let mut whole = Vec::new();
    write_therapist_file(&mut whole, folder.path(), &sessions, None).unwrap();
    let packed = |text: &str| {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(text.as_bytes()).unwrap();
        out.finish().unwrap()
    };
    let said = |bytes: &[u8]| {
        let said = read_therapist_file(bytes).expect_err("refused").to_string();
        assert!(said.len() < 120 && !said.contains('\n'), "{said}");
        said
    };
    for foreign in [
        Vec::new(),
        b"a letter to my therapist".to_vec(),
        b"\x1f\x8b and then nothing of the kind".to_vec(),
        packed("a packed letter\n"),
        packed("{\"goodform_export\": 1}\n[]\n"),
        packed(&"[".repeat(100_000)),
    ] {
        assert!(said(&foreign).contains("no file of Goodform"));
    }
    let head = |version: u32| {
        format!("{{\"goodform_therapist_file\":{version},\"made\":\"\",\"program\":\"\"}}\n")
    };
    assert!(said(&packed(&head(99))).contains("newer Goodform"));
    let huge = format!(
        "{}[]\n{{\"poses_of\":1,\"lines\":18446744073709551615}}\n",
        head(1)
    );
    for broken in [
        packed(&head(1)),
        packed(&format!("{}[]", head(1))),
        packed(&format!("{}{{}}\n", head(1))),
        packed(&format!("{}[]\nnot a title\n", head(1))),
        packed(&huge),
    ] {
        assert!(said(&broken).contains("damaged or broken off"));
    }
    // Cut off anywhere, and with a byte changed anywhere.
    for part in 1..40 {
        let cut = &whole[..whole.len() * part / 40];
        said(cut);
        let mut changed = whole.clone();
        let place = whole.len() * part / 40;
        changed[place] ^= 0x55;
        // What gzip cannot tell from a good one must be read without a panic.
        let _ = read_therapist_file(&changed[..]);
    }
    // A line without an end is not taken whole into the memory.
    let bomb = vec![b'1'; 80 << 20];
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(head(1).as_bytes()).unwrap();
    out.write_all(&bomb).unwrap();
    let bomb = out.finish().unwrap();
    assert!(said(&bomb).contains("damaged"), "{} bytes", bomb.len());
}

fn session(day: &str, exercise: &str, count: u32, range_deg: Option<f64>) -> KeptSession {
    let begun = format!("{day}T09:00:00+01:00");
    let repetition = KeptRepetition {
        rom_deg: range_deg,
        rom_error_deg: range_deg.map(|_| 7.0),
        ..KeptRepetition::default()
    };
    KeptSession {
        begun: begun.clone(),
        pain_before: Some(4),
        sets: vec![KeptSet {
            begun,
            exercise: exercise.to_owned(),
            done: count,
            report: KeptReport {
                repetitions: vec![repetition],
                ..KeptReport::default()
            },
            ..KeptSet::default()
        }],
        ..KeptSession::default()
    }
}

#[test]
fn a_change_smaller_than_its_error_is_none() {
    // The latest comes first, as the records give them.
    let of = |ranges: [f64; 4]| {
        let days = ["2026-11-20", "2026-11-22", "2026-11-24", "2026-11-26"];
        let sessions = days.iter().zip(ranges).rev();
        sessions
            .map(|(day, range)| session(day, "squat", 10, Some(range)))
            .collect::<Vec<_>>()
    };
    let change = |sessions: &[KeptSession]| range_change(&exercise_days(sessions, "squat"));
    assert_eq!(change(&of([80.0, 80.0, 92.0, 92.0])), Change::None);
    assert_eq!(change(&of([60.0, 60.0, 90.0, 90.0])), Change::More(30.0));
    assert_eq!(change(&of([90.0, 90.0, 60.0, 60.0])), Change::Less(30.0));
    assert_eq!(
        change(&[session("2026-11-20", "squat", 5, Some(80.0))]),
        Change::Unknown
    );
    let unseen = [
        session("2026-11-22", "squat", 5, None),
        session("2026-11-20", "squat", 5, None),
    ];
    assert_eq!(change(&unseen), Change::Unknown);
    assert_eq!(count_change(&exercise_days(&unseen, "squat")), Change::None);
    let mut more = unseen.to_vec();
    // What the person says counts.
    if let Some(set) = more.first_mut().and_then(|one| one.sets.first_mut()) {
        set.correction = 3;
    }
    assert_eq!(
        count_change(&exercise_days(&more, "squat")),
        Change::More(3.0)
    );
    assert_eq!(days_done(&more).len(), 2);
    assert_eq!(pain_days(&more).len(), 2);
    let none = [session("2026-11-22", "squat", 0, None)];
    assert!(days_done(&none).is_empty());
}

/// Nobody saw it: the count is the person's, and no range or verdict is made up in any of the files.
#[test]
fn what_is_counted_by_hand_is_kept_as_that_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let records = Records::open(folder.path()).unwrap();
    let session = records.begin_session().unwrap();
    let set = records.begin_by_hand(session, "bridge").unwrap();
    records.keep_by_hand(set, (12.0, 4), false).unwrap();
    records.keep_by_hand(set, (15.0, 5), true).unwrap();
    records.felt_after(set, Some(2), Some(3)).unwrap();
    let seen = some_set(folder.path());
    assert!(
        records.keep_by_hand(seen, (1.0, 9), true).is_err(),
        "that one was seen"
    );
    let sessions = records.sessions().unwrap();
    let by_hand = sessions.iter().flat_map(|one| &one.sets);
    let by_hand = by_hand.filter(|one| one.by_hand).collect::<Vec<_>>();
    let [kept] = by_hand[..] else {
        panic!("one of two: {sessions:?}");
    };
    assert_eq!((kept.done, kept.said(), kept.ended), (0, 5, true));
    assert!(kept.model.is_empty() && kept.report.repetitions.is_empty());
    let days = exercise_days(&sessions, "bridge");
    let day = days.values().next().unwrap();
    assert_eq!((day.count, day.range_deg), (5, None));
    let csv = repetitions_csv(&sessions);
    let row = csv.lines().find(|line| line.contains("by_hand")).unwrap();
    assert!(row.ends_with(",bridge,,,,,,,,by_hand,,,5"), "{row}");
    assert_eq!(
        row.matches(',').count(),
        csv.lines().next().unwrap().matches(',').count()
    );
    let mut file = Vec::new();
    write_therapist_file(&mut file, folder.path(), &sessions, None).unwrap();
    let read = read_therapist_file(&file[..]).unwrap();
    assert_eq!(read.sessions, sessions);
}
