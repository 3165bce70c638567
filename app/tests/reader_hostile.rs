//! Hostile files before the reader: a sentence or a page, never a panic. A million of them by hand:
//! `GOODFORM_FUZZ=1000000 cargo test --release -p goodform --test reader_hostile -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once, and a long one says what it did"
)]

#[path = "common/brought.rs"]
mod brought;

use std::io::{Read as _, Write as _};

use brought::{DAYS, file, planned, sessions};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use goodform::reading::{Brought, Reading, compare, days_with, reading_json};
use goodform::records::{
    check_therapist_file, read_movement, read_sessions, read_therapist_file, repetitions_csv,
};
use goodform::ui::{Language, report_pages};
use jiff::civil::date;

/// A small generator: the same files every time.
struct Chance(u64);

impl Chance {
    fn up_to(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

fn packed(text: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(text).unwrap();
    out.finish().unwrap()
}

/// The head, two sessions, and a few lines of movement.
fn small() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let some = sessions(&DAYS[..2], [60.0, 80.0]);
    let path = file(folder.path(), "a.goodform", &some, Some(&planned("Anna")));
    let mut text = String::new();
    let bytes = std::fs::read(path).unwrap();
    GzDecoder::new(&bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    let mut lines = text.lines();
    let head: Vec<&str> = lines.by_ref().take(2).collect();
    let title = "{\"poses_of\":2,\"lines\":6}";
    let movement: Vec<&str> = lines.skip(1).take(6).collect();
    let all = [head, vec![title], movement].concat().join("\n");
    format!("{all}\n").into_bytes()
}

/// Numbers, marks and words that have broken readers.
const PARTS: [&[u8]; 16] = [
    b"1e308",
    b"-1e308",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"4294967295",
    b"null",
    b"[]",
    b"{}",
    b"\"\"",
    b"true",
    b"\n",
    b"\xff\xfe",
    b"9999-12-31",
    b"0001-01-01",
    b"\\u0000",
];

fn mutated(text: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..=chance.up_to(4) {
        let at = chance.up_to(bytes.len());
        match chance.up_to(5) {
            0 => bytes[at] ^= 1 << chance.up_to(8),
            1 => bytes.truncate(at.max(1)),
            2 => {
                let end = (at + chance.up_to(12)).min(bytes.len());
                bytes.splice(at..end, PARTS[chance.up_to(PARTS.len())].iter().copied());
            }
            3 => {
                // A number becomes another one: what JSON takes and a program may not.
                let digits = bytes.iter().skip(at).position(u8::is_ascii_digit);
                if let Some(begin) = digits.map(|by| at + by) {
                    let rest = bytes.iter().skip(begin);
                    let long = rest
                        .take_while(|byte| byte.is_ascii_digit() || **byte == b'.')
                        .count();
                    let part = PARTS[chance.up_to(6)];
                    bytes.splice(begin..begin + long, part.iter().copied());
                }
            }
            _ => {
                let end = (at + chance.up_to(60)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
        }
    }
    bytes
}

fn brought_of(bytes: &[u8]) -> Option<Brought> {
    let head = read_sessions(bytes)
        .map_err(|error| {
            let said = error.to_string();
            assert!(said.len() < 120 && !said.contains('\n'), "{said}");
        })
        .ok()?;
    let sets = head.sessions.iter().flat_map(|one| &one.sets);
    Some(Brought {
        name: head
            .planned
            .as_ref()
            .map_or(String::new(), |one| one.person.clone()),
        until: head.made.get(..10).and_then(|day| day.parse().ok()),
        moved: sets.map(|set| set.id).collect(),
        plans: head.planned.into_iter().collect(),
        sessions: head.sessions,
    })
}

#[test]
fn whatever_a_file_holds_it_is_read_or_told() {
    let count: u32 = std::env::var("GOODFORM_FUZZ")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(3000);
    let (text, mut chance) = (small(), Chance(11));
    let (mut read, mut whole) = (0_u32, 0_u32);
    for number in 0..count {
        let mut bytes = packed(&mutated(&text, &mut chance));
        if chance.up_to(10) == 0 {
            let at = chance.up_to(bytes.len());
            bytes[at] ^= 0x41;
        }
        let checked = check_therapist_file(&bytes[..]).is_ok();
        let _ = read_movement(&bytes[..], 2);
        whole += u32::from(read_therapist_file(&bytes[..]).is_ok());
        let Some(brought) = brought_of(&bytes) else {
            assert!(!checked);
            continue;
        };
        read += 1;
        let reading = Reading::of(&brought);
        assert!(reading.weeks.len() < 600);
        let days = days_with(&brought);
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            compare(&brought, [*first, *last]);
        }
        if number % 97 == 0 {
            repetitions_csv(&brought.sessions);
            let _ = reading_json(&brought);
            report_pages(&brought, date(2026, 11, 29), Language::German).unwrap();
        }
    }
    println!("{count} files: {read} read as far as what was done, {whole} whole");
    assert!(
        read > count / 20,
        "{read} of {count}: the files are too broken to test much"
    );
}

#[test]
fn what_unpacks_to_more_than_any_file_of_ours_is_refused() {
    // A gigabyte of one letter in a megabyte: the line has no end.
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(&small()).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..80 {
        out.write_all(&block).unwrap();
    }
    let bomb = out.finish().unwrap();
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    assert_eq!(read_sessions(&bomb[..]).unwrap().sessions.len(), 2);
    let said = check_therapist_file(&bomb[..])
        .expect_err("refused")
        .to_string();
    assert!(said.contains("damaged or broken off"), "{said}");
    let newer = packed(b"{\"goodform_therapist_file\":2,\"made\":\"\",\"program\":\"\"}\n[]\n");
    let said = read_sessions(&newer[..]).expect_err("refused").to_string();
    assert!(said.contains("newer Goodform"), "{said}");
}
