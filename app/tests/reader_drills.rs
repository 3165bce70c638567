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
#[path = "common/six_weeks.rs"]
mod six_weeks;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use brought::{file, file_of, own_programme, planned, sessions};
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::consulting;
use goodform::reading::Brought;
use goodform::records::{TableStyle, sessions_table};
use goodform::ui::{
    Language, ReaderApp, Texts, Theme, Tool as _, Waker, install_fonts, report_pages,
};
use goodform_exercises::{Item, Movement};
use jiff::ToSpan as _;
use jiff::civil::date;
use six_weeks::{asked, many, six_weeks};

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

/// `GOODFORM_READER_OUT` names the folder for the files.
#[test]
#[ignore = "writes files to look at"]
fn files_to_look_at_are_written() {
    let folder = PathBuf::from(std::env::var_os("GOODFORM_READER_OUT").expect("a folder"));
    let all = six_weeks();
    file(&folder, "plain.goodform", &all, Some(&asked("Anna K.")));
    // The same half-way, another person on other days, and with the programme and the template inside.
    file(&folder, "half.goodform", &all[9..], Some(&asked("Anna K.")));
    let mut others = six_weeks();
    for session in &mut others {
        session.begun = session.begun.replace("T09", "T17");
    }
    file(&folder, "bert.goodform", &others, Some(&asked("Bert")));
    let mut programme = own_programme("Anna K.");
    for id in ["squat", "bridge"] {
        let movement = Movement::Library(id.to_owned());
        programme.items.push(Item::new(movement));
    }
    let planned = asked("Anna K.");
    let told = (Some(&planned), Some(programme.to_toml()));
    file_of(&folder, "six weeks.goodform", &all, told);
    // 200 sessions, as large as they get.
    let many = many(&all[0]);
    file(&folder, "large.goodform", &many, Some(&asked("Anna K.")));
}

/// Of so many exercises of the library, with a note that has in it what tables trip over.
fn of_many(count: usize) -> Brought {
    let mut sessions = six_weeks();
    let library = goodform_exercises::Library::builtin().unwrap();
    let ids: Vec<String> = library.exercises().map(|one| one.id.clone()).collect();
    for session in &mut sessions {
        let pattern = session.sets.clone();
        session.sets = (0..count)
            .map(|place| {
                let mut set = pattern[place % pattern.len()].clone();
                set.id = session.id * 100 + i64::try_from(place).unwrap();
                set.exercise.clone_from(&ids[place]);
                set
            })
            .collect();
        "=HYPERLINK(\"x\");\r\nFür Übung \"zwei\", müde".clone_into(&mut session.note);
    }
    Brought {
        name: "Anna Müller-Lüdenscheidt".to_owned(),
        until: Some(date(2026, 11, 28)),
        plans: vec![asked("Anna")],
        sessions,
        ..Brought::default()
    }
}

/// `GOODFORM_READER_OUT` names the folder for the files.
#[test]
#[ignore = "writes files to look at"]
fn pages_and_tables_to_look_at_are_written() {
    let folder = PathBuf::from(std::env::var_os("GOODFORM_READER_OUT").expect("a folder"));
    for count in [1, 3, 12] {
        let brought = of_many(count);
        for (language, style) in [
            (Language::English, TableStyle::POINTS),
            (Language::German, TableStyle::COMMAS),
        ] {
            let name = format!("{count}-{}", language.code());
            let pages = report_pages(&brought, date(2026, 11, 30), language).unwrap();
            std::fs::write(folder.join(format!("{name}.pdf")), pages).unwrap();
            let table = sessions_table(&brought.sessions, style);
            std::fs::write(folder.join(format!("{name}.csv")), table).unwrap();
        }
    }
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

/// Waits until one of these is there; gives which, and the longest time the window took for one picture. Units: s.
fn comes(window: &mut Harness<'static, ReaderApp>, parts: &[&'static str]) -> (&'static str, f64) {
    let (begun, mut longest) = (Instant::now(), 0.0_f64);
    loop {
        let step = Instant::now();
        window.run_steps(1);
        longest = longest.max(step.elapsed().as_secs_f64());
        let is_there = |part: &&&str| window.query_all_by_label_contains(part).next().is_some();
        if let Some(part) = parts.iter().find(is_there) {
            return (part, longest);
        }
        assert!(begun.elapsed() < Duration::from_mins(5), "{parts:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn press(window: &mut Harness<'static, ReaderApp>, part: &str) {
    window.get_by_label_contains(part).focus();
    window.run_steps(12);
    window.get_by_label_contains(part).click();
    window.run_steps(2);
}

/// Adds the file and tells how it went.
fn add(window: &mut Harness<'static, ReaderApp>, to: &str) {
    let begun = Instant::now();
    press(window, to);
    let ends = ["sessions are added", "is here already", "The disk is full"];
    let (end, longest) = comes(window, &ends);
    println!(
        "{to}: \"{end}\" after {:.1} s, the longest picture {:.3} s, heap {} KiB",
        begun.elapsed().as_secs_f64(),
        longest,
        status("RssAnon:")
    );
}

/// `GOODFORM_READER_SMALL` names a folder on a disk that is too small for the file.
#[test]
#[ignore = "a drill: wants a release build"]
fn a_large_file_is_added_while_the_window_lives() {
    let folder = tempfile::tempdir().unwrap();
    let path = large(folder.path());
    let small = std::env::var_os("GOODFORM_READER_SMALL").map(PathBuf::from);
    for (own, is_small) in [(Some(folder.path().join("own")), false), (small, true)] {
        let Some(own) = own else {
            continue;
        };
        let mut window = window(&own);
        window.run_steps(3);
        opened(&mut window, &path);
        press(&mut window, "Keep with a patient");
        comes(&mut window, &["The same once more"]);
        for label in ["Passphrase", "The same once more"] {
            window.get_by_label(label).click();
            window.run_steps(2);
            window.get_by_label(label).type_text("four words make it");
            window.run_steps(2);
        }
        press(&mut window, "Make it");
        comes(&mut window, &["Whose file is it?"]);
        println!("before: heap {} KiB", status("RssAnon:"));
        if is_small {
            add(&mut window, "New patient");
            assert!(
                window.query_by_label_contains("Add to").is_none(),
                "nobody is left behind"
            );
            continue;
        }
        press(&mut window, "New patient");
        comes(
            &mut window,
            &["10 % is added", "11 % is added", "12 % is added"],
        );
        let begun = Instant::now();
        window.key_press(Key::Escape);
        comes(&mut window, &["It was stopped"]);
        println!("stopped within {:.2} s", begun.elapsed().as_secs_f64());
        add(&mut window, "New patient");
        let length = std::fs::metadata(own.join("patients.goodform-clinic"))
            .unwrap()
            .len();
        println!("{} kB", length / 1000);
        window.state_mut().dropped(vec![path.clone()]);
        comes(&mut window, &["Earlier exercises of this file"]);
        add(&mut window, "Add to");
    }
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
