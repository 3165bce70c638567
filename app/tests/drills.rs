//! Long drills, run by hand: `cargo test --release -p goodform --test drills -- --ignored --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a drill that fails should say so at once, and one that does not prints what it measured"
)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use goodform::records::{Records, read_pose_file};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View, with_noise};

/// A number from the environment, for a shorter or longer drill.
fn asked(name: &str, usual: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(usual)
}

/// A small generator: the drill is the same every time.
struct Chance(u64);

impl Chance {
    fn up_to(&mut self, limit: u64) -> u64 {
        // Knuth's linear congruential generator; the upper bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn squats(path: &Path) {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let track = MovementTrack::new(&movement, &TrackOptions::default()).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
    let track = with_noise(&track.track(&camera, 15.0), 1);
    std::fs::write(path, track.to_json().unwrap()).unwrap();
}

/// Waits until a set more than before has begun.
fn wait_for_set(records: &Path, before: usize) -> Instant {
    let started = Instant::now();
    loop {
        let sets = Records::open(records)
            .and_then(|records| records.sessions())
            .map_or(0, |sessions| sessions.len());
        if sets > before {
            return Instant::now();
        }
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "it never began"
        );
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Killed at random moments: every file of every session can be read, and a second is lost at most.
#[test]
#[ignore = "takes minutes: a drill"]
fn two_hundred_kills_lose_a_second_each_at_most() {
    let kills = asked("GOODFORM_KILLS", 200);
    let (records, tracks) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let track = tracks.path().join("squats.json");
    squats(&track);
    let mut chance = Chance(7);
    let mut lost: Vec<f64> = Vec::new();
    for number in 0..kills {
        let mut child = Command::new(env!("CARGO_BIN_EXE_goodform"))
            .args(["run", "--headless", "--exercise", "squat", "--track"])
            .arg(&track)
            .arg("--records")
            .arg(records.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begun = wait_for_set(records.path(), number as usize);
        std::thread::sleep(Duration::from_millis(chance.up_to(4000)));
        // The moment before the kill: what was done by then is what can be lost.
        let lived_s = begun.elapsed().as_secs_f64();
        child.kill().unwrap();
        child.wait().unwrap();
        let sessions = Records::open(records.path()).unwrap().sessions().unwrap();
        let set = sessions.first().unwrap().sets.first().unwrap();
        lost.push((lived_s - set.seconds).max(0.0));
    }
    let sessions = Records::open(records.path()).unwrap().sessions().unwrap();
    assert_eq!(sessions.len() as u64, kills);
    let mut with_poses = 0;
    for set in sessions.iter().flat_map(|session| &session.sets) {
        let file = set.poses.as_ref().map(|name| records.path().join(name));
        if let Some(bytes) = file.and_then(|file| std::fs::read(file).ok()) {
            read_pose_file(&bytes).expect("what was kept can be read");
            with_poses += 1;
        }
    }
    lost.sort_unstable_by(f64::total_cmp);
    let worst = lost.last().copied().unwrap_or_default();
    let middle = lost.get(lost.len() / 2).copied().unwrap_or_default();
    println!(
        "{kills} kills, {with_poses} files of poses: lost {middle:.2} s, {worst:.2} s at worst"
    );
    assert!(worst <= 1.0, "{worst} s were lost");
}

/// Resident memory of a process. Units: KiB.
fn resident_kib(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// A long session in the window, on the figure: memory stays where it was. It needs a display.
#[test]
#[ignore = "takes half an hour: a drill"]
fn half_an_hour_takes_no_more_memory() {
    let minutes = asked("GOODFORM_MINUTES", 30);
    let records = tempfile::tempdir().unwrap();
    let figures = records.path().join("window.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_goodform"))
        .args(["run", "--figure", "squat", "--seconds"])
        .arg((minutes * 60).to_string())
        .arg("--records")
        .arg(records.path())
        .arg("--measure")
        .arg(&figures)
        .spawn()
        .unwrap();
    let started = Instant::now();
    let mut seen: Vec<u64> = Vec::new();
    while child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_secs(5));
        // The first two minutes fill what is kept for good: pictures, fonts, the network's own memory.
        if started.elapsed() > Duration::from_mins(2) {
            seen.extend(resident_kib(&child));
        }
    }
    let (least, most) = (seen.iter().min().unwrap(), seen.iter().max().unwrap());
    let spread_mib = (most - least) as f64 / 1024.0;
    let first = seen.first().copied().unwrap_or_default() as f64 / 1024.0;
    let last = seen.last().copied().unwrap_or_default() as f64 / 1024.0;
    println!("{minutes} minutes: {first:.1} to {last:.1} MiB, within {spread_mib:.1} MiB");
    println!("{}", std::fs::read_to_string(figures).unwrap());
    assert!(spread_mib <= 5.0, "{spread_mib} MiB");
}

/// A process that stands still for longer than anything but a sleep, as a suspended computer makes it: it is told.
#[cfg(unix)]
#[test]
#[ignore = "takes a minute: a drill"]
fn a_sleep_is_told_and_counting_goes_on() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_goodform"))
        .args(["run", "--headless", "--json", "--exercise", "squat"])
        .args(["--figure", "squat", "--seconds", "45"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let signal = |name: &str| {
        let id = child.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    };
    std::thread::sleep(Duration::from_secs(8));
    signal("-STOP");
    std::thread::sleep(Duration::from_secs(24));
    signal("-CONT");
    let mut text = String::new();
    std::io::Read::read_to_string(child.stdout.as_mut().unwrap(), &mut text).unwrap();
    assert!(child.wait().unwrap().success());
    println!("{text}");
    assert!(text.contains("the computer was asleep"));
}
