//! Measures the history: `history_speed FOLDER` reads the records there as the window does, and says how long it took.

#![allow(
    clippy::print_stdout,
    reason = "a tool for the desk, it talks on stdout"
)]

use std::path::Path;
use std::time::Instant;

use goodform::records::{Records, write_therapist_file};
use goodform::ui::{Language, poster};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let folder = Path::new(&folder);
    let mut read_ms = Vec::new();
    let mut sessions = Vec::new();
    for _ in 0..11 {
        let began = Instant::now();
        sessions = Records::open(folder)?.sessions()?;
        read_ms.push(began.elapsed().as_secs_f64() * 1e3);
    }
    read_ms.sort_by(f64::total_cmp);
    let median = read_ms.get(read_ms.len() / 2).copied().unwrap_or(0.0);
    let sets: usize = sessions.iter().map(|one| one.sets.len()).sum();
    println!(
        "{} sessions, {sets} sets read in {median:.1} ms (median)",
        sessions.len()
    );
    let began = Instant::now();
    let day = jiff::ZonedDateTime::now().date().to_string();
    let picture = poster(&sessions, &day, Some(3), Language::English)?;
    let took = began.elapsed().as_secs_f64();
    println!("picture: {} kB in {took:.2} s", picture.len() / 1000);
    // Twenty sets, the latest ones.
    let mut left = 20;
    for session in &mut sessions {
        session.sets.truncate(left);
        left -= session.sets.len();
    }
    let seconds: f64 = sessions
        .iter()
        .flat_map(|one| &one.sets)
        .map(|set| set.seconds)
        .sum();
    let began = Instant::now();
    let mut file = Vec::new();
    write_therapist_file(&mut file, folder, &sessions, None)?;
    let took = began.elapsed().as_secs_f64();
    println!(
        "20 sets of {seconds:.0} s: {} kB in {took:.2} s",
        file.len() / 1000
    );
    Ok(())
}
