//! The program is killed while a file is added: the patients open afterwards, and of that file there is all or nothing.
//!
//! A few kills with every run of the tests; more by hand:
//! `GOODFORM_KILLS=30 cargo test --release -p goodform --test clinic_drills -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    dead_code,
    unreachable_pub,
    reason = "a drill that fails should say so at once, and one that does not prints what it measured"
)]

#[path = "common/brought.rs"]
mod brought;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use brought::{file, planned, sessions};
use goodform::cli::consulting;
use goodform::clinic::{CLINIC_FILE, Clinic, Key};
use goodform::reading::Brought;
use goodform::ui::{Into, Language, Opener, Waker};
use jiff::ToSpan as _;
use jiff::civil::date;
use rusqlite::Connection;

/// Where the process that is killed works, the file it adds, and to whom.
const FOLDER: &str = "GOODFORM_CLINIC_DRILL";
const FILE: &str = "GOODFORM_CLINIC_FILE";
const TO: &str = "GOODFORM_CLINIC_TO";
const PASSPHRASE: &str = "four words make it";

fn key() -> Key {
    Key::Passphrase(PASSPHRASE.to_owned())
}

/// A file of so many days.
fn days(folder: &Path, name: &str, count: i64, person: &str) -> PathBuf {
    let first = date(2026, 1, 5);
    let all = (0..count).map(|day| first.checked_add(day.days()).unwrap().to_string());
    let all: Vec<String> = all.collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let all = sessions(&all, [60.0, 80.0]);
    file(folder, name, &all, Some(&planned(person)))
}

/// The process that is killed: it adds the file as the window does.
#[test]
#[ignore = "run by the drill below"]
fn inner() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let file = PathBuf::from(std::env::var_os(FILE).unwrap());
    let to = match std::env::var(TO).unwrap().parse() {
        Ok(known) => Into::Known(known),
        Err(_) => Into::New("Anna".to_owned()),
    };
    let world = consulting(Some(folder), Language::English, Waker::default());
    let opener = Opener::Passphrase(PASSPHRASE.to_owned());
    world.unlock(opener).recv().unwrap().unwrap();
    println!("begun");
    let added = world.import(file, to, Arc::default());
    added.recv().unwrap().unwrap();
    println!("added");
}

/// Starts it, and comes back when the adding begins.
fn begun(folder: &Path, file: &Path, to: &str) -> (Child, Instant) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "inner", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(FILE, file)
        .env(TO, to)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut lines = out.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("begun")), "it never began");
    let at = Instant::now();
    // What it says later is read, so that it never waits for a reader.
    std::thread::Builder::new()
        .name("listening".to_owned())
        .spawn(move || lines.for_each(drop))
        .unwrap();
    (child, at)
}

/// What is there of everybody, by name.
fn all(folder: &Path) -> Vec<(String, Brought)> {
    let clinic = Clinic::open(&folder.join(CLINIC_FILE), &key()).expect("it opens");
    let patients = clinic.patients().expect("the list");
    let read = |id| clinic.brought(id).expect("all can be read");
    patients
        .into_iter()
        .map(|one| (one.name, read(one.id)))
        .collect()
}

/// The database's own look at each of its pages.
fn is_whole(folder: &Path) {
    let db = Connection::open(folder.join(CLINIC_FILE)).unwrap();
    db.pragma_update(None, "key", PASSPHRASE).unwrap();
    let said: String = db
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(said, "ok");
    let mut broken = db.prepare("PRAGMA cipher_integrity_check").unwrap();
    assert!(!broken.exists([]).unwrap(), "a page was changed");
    let mut lost = db.prepare("PRAGMA foreign_key_check").unwrap();
    assert!(!lost.exists([]).unwrap(), "a row without its patient");
}

/// Nothing of a patient can be read in what a killed program leaves beside the database.
fn is_sealed(folder: &Path) -> usize {
    let mut beside = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for plain in ["Anna", "squat", "lower_back", "goodform_poses"] {
            let mut parts = bytes.windows(plain.len());
            assert!(!parts.any(|part| part == plain.as_bytes()), "{plain}");
        }
        beside += 1;
    }
    beside - 1
}

/// A small generator: the drill is the same every time.
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        // Knuth's linear congruential generator; the upper bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1_u64 << 31) as f64
    }
}

#[test]
fn who_is_killed_while_adding_has_all_of_it_or_nothing() {
    let asked = std::env::var("GOODFORM_KILLS").ok();
    let kills: usize = asked.and_then(|said| said.parse().ok()).unwrap_or(3);
    let count = if kills > 3 { 200 } else { 40 };
    let files = tempfile::tempdir().unwrap();
    let hers = days(files.path(), "hers.goodform", count, "Anna");
    let early = days(files.path(), "early.goodform", 3, "Anna");
    // Before: Bert alone, or Anna with her first three days beside him.
    let (bare, known) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut anna = 0;
    for folder in [bare.path(), known.path()] {
        let mut clinic = Clinic::create(&folder.join(CLINIC_FILE), &key()).unwrap();
        clinic.add("Bert").unwrap();
        if folder == known.path() {
            let read = || std::fs::File::open(&early).unwrap();
            let head = goodform::records::read_sessions(read()).unwrap();
            anna = clinic.import_new("Anna", &head, read()).unwrap().0;
        }
    }
    let ways = [
        (bare.path(), "new".to_owned()),
        (known.path(), anna.to_string()),
    ];
    let mut chance = Chance(5);
    let (mut none, mut whole, mut beside) = (0, 0, 0);
    for (from, to) in &ways {
        let before = all(from);
        // Once to its end, for how long it takes and what it comes to.
        let work = tempfile::tempdir().unwrap();
        let place = work.path().join(CLINIC_FILE);
        std::fs::copy(from.join(CLINIC_FILE), &place).unwrap();
        let (mut child, at) = begun(work.path(), &hers, to);
        assert!(child.wait().unwrap().success());
        let takes = at.elapsed();
        let after = all(work.path());
        assert_eq!(after.len(), 2);
        for number in 0..kills.div_ceil(2) {
            let work = tempfile::tempdir().unwrap();
            let place = work.path().join(CLINIC_FILE);
            std::fs::copy(from.join(CLINIC_FILE), place).unwrap();
            let (mut child, at) = begun(work.path(), &hers, to);
            // The first is killed in the middle; none is left much time after its end.
            let share = if number == 0 {
                0.5
            } else {
                chance.share() * 1.05
            };
            std::thread::sleep(takes.mul_f64(share).saturating_sub(at.elapsed()));
            child.kill().unwrap();
            child.wait().unwrap();
            beside += is_sealed(work.path());
            let now = all(work.path());
            is_whole(work.path());
            if now == after {
                whole += 1;
            } else {
                assert_eq!(now, before, "half of it is there");
                none += 1;
            }
            // A journal without anything in it may lie until something is written.
            Clinic::open(&work.path().join(CLINIC_FILE), &key())
                .and_then(|clinic| clinic.add("Carla"))
                .unwrap();
            assert_eq!(is_sealed(work.path()), 0, "one file again");
        }
        println!("{count} sessions are added in {:.2} s", takes.as_secs_f64());
        assert!(
            takes > Duration::from_millis(20),
            "too short to be killed in"
        );
    }
    println!(
        "{} kills: {none} with nothing, {whole} with all of it; {beside} left a journal",
        none + whole
    );
    assert!(none > 0, "none was killed in the middle");
}
