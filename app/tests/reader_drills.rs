//! Drills of the reader, run by hand: `cargo test --release -p goodform --test reader_drills -- --ignored --nocapture`.
//! `GOODFORM_READER_FILE` names a file of 200 sessions; without it one is made.

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

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use brought::{file, planned, sessions};
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::consulting;
use goodform::ui::{Language, ReaderApp, Texts, Theme, Tool as _, Waker, install_fonts};
use jiff::ToSpan as _;
use jiff::civil::date;

/// A file of 200 sessions.
fn large(folder: &Path) -> PathBuf {
    if let Some(named) = std::env::var_os("GOODFORM_READER_FILE") {
        return named.into();
    }
    let first = date(2026, 1, 5);
    let days: Vec<String> = (0..200_i64)
        .map(|day| first.checked_add(day.days()).unwrap().to_string())
        .collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let all = sessions(&days, [60.0, 80.0]);
    file(folder, "large.goodform", &all, Some(&planned("Anna")))
}

fn window(folder: &Path) -> Harness<'static, ReaderApp> {
    let world = consulting(Some(folder.to_owned()), Language::English, Waker::default());
    let (texts, theme) = (Texts::english(), Theme::light());
    Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_step_dt(0.05)
        .with_context_setup(install_fonts)
        .build_ui_state(
            move |ui, app: &mut ReaderApp| {
                app.show(ui, &texts, &theme);
            },
            ReaderApp::new(world, None),
        )
}

/// Opens a file and waits for its first page. Units: s.
fn opened(window: &mut Harness<'static, ReaderApp>, file: &Path) -> f64 {
    let begun = Instant::now();
    window.state_mut().dropped(vec![file.to_owned()]);
    loop {
        window.run_steps(1);
        if window.query_by_label("What was done").is_some() {
            return begun.elapsed().as_secs_f64();
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "it never came");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A number of this process's status: memory in KiB, threads as they are.
fn status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
#[ignore = "a drill: wants a release build"]
fn two_hundred_sessions_open_in_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let path = large(folder.path());
    let mut window = window(folder.path());
    window.run_steps(3);
    let mut took: Vec<f64> = (0..7)
        .map(|_| {
            let took = opened(&mut window, &path);
            window.key_press(Key::Escape);
            window.run_steps(2);
            took
        })
        .collect();
    println!(
        "{} kB, the first time {:.3} s",
        std::fs::metadata(&path).unwrap().len() / 1000,
        took[0]
    );
    took.sort_by(f64::total_cmp);
    println!("median {:.3} s, longest {:.3} s", took[3], took[6]);
    assert!(took[6] <= 1.0, "{took:?}");
}

#[test]
#[ignore = "a drill: wants a release build"]
fn a_hundred_files_opened_and_closed_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = large(folder.path());
    let mut window = window(folder.path());
    let mut at = Vec::new();
    for number in 1..=100_u32 {
        opened(&mut window, &path);
        window.key_press(Key::Escape);
        window.run_steps(2);
        if number.is_multiple_of(20) {
            // The look whether the movements are whole goes on beside: it is waited for.
            let quiet = Instant::now();
            while status("Threads:") > 2 && quiet.elapsed() < Duration::from_mins(2) {
                std::thread::sleep(Duration::from_millis(50));
            }
            at.push((number, status("VmRSS:"), status("RssAnon:")));
        }
    }
    for (number, resident, anonymous) in &at {
        println!("{number} files: resident {resident} KiB, heap {anonymous} KiB");
    }
    let (first, last) = (at[0].2, at[4].2);
    assert!(
        last < first + 8 * 1024,
        "heap grew from {first} to {last} KiB"
    );
}
