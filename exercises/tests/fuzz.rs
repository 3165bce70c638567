//! Files of any bytes are read or refused in words; nothing breaks.
//!
//! `GOODFORM_FUZZ=1000000 cargo test --release -p goodform-exercises --test fuzz` looks at a million of each.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod stick;

use goodform_exercises::{
    Answer, Applies, Carried, Item, Library, Movement, PROGRAMME_VERSION, Programme,
    ProgrammeError, Template, make, parse, parse_postures,
};
use goodform_pose::Track;

const SQUAT: &str = include_str!("../library/squat.toml");
const STARTER: &str = include_str!("../programmes/starter.goodform.toml");
const POSTURES: &str = include_str!("../library/postures.toml");
/// So many of each kind in an ordinary run.
const ROUNDS: u64 = 1500;

fn rounds() -> u64 {
    let given = std::env::var("GOODFORM_FUZZ").ok();
    given.and_then(|given| given.parse().ok()).unwrap_or(ROUNDS)
}

/// A repeatable source of whole numbers (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What people and disks do to a file: letters changed, lines lost, doubled and exchanged, ends cut off,
/// numbers made huge or nothing.
fn damaged(text: &str, chance: &mut Chance) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        let to = (at + chance.below(60)).min(bytes.len());
        match chance.below(7) {
            0 => bytes.truncate(at),
            1 => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte = chance.next() as u8),
            2 => drop(bytes.drain(at..to)),
            3 => {
                let again: Vec<u8> = bytes.get(at..to).unwrap_or_default().to_vec();
                bytes.splice(to..to, again);
            }
            4 => {
                let odd: [&[u8]; 8] = [
                    b"1e39",
                    b"nan",
                    b"-inf",
                    b"0",
                    b"\"\"",
                    b"[]",
                    b"\xf0\x9f\xa6\xb4",
                    b"-1",
                ];
                let word = odd
                    .get(chance.below(odd.len()))
                    .copied()
                    .unwrap_or_default();
                bytes.splice(at..(at + 3).min(bytes.len()), word.iter().copied());
            }
            5 => {
                let mut lines: Vec<Vec<u8>> = bytes
                    .split(|byte| *byte == b'\n')
                    .map(<[u8]>::to_vec)
                    .collect();
                let (a, b) = (chance.below(lines.len()), chance.below(lines.len()));
                lines.swap(a, b);
                bytes = lines.join(&b'\n');
            }
            _ => bytes.extend((0..chance.below(40)).map(|_| chance.next() as u8)),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn damaged_exercises_are_refused_in_words() {
    let postures = Library::builtin_postures().expect("valid");
    let mut chance = Chance(1);
    for _ in 0..rounds() {
        let text = damaged(SQUAT, &mut chance);
        if let Err(error) = parse("a.toml", &text, &postures) {
            assert!(error.to_string().contains("line"), "{error}");
        }
        let _ = parse_postures("p.toml", &damaged(POSTURES, &mut chance));
    }
}

#[test]
fn damaged_templates_are_refused_in_words_and_whole_ones_compare() {
    let library = Library::builtin().expect("valid");
    let squat = library.find("squat").expect("known");
    let none: goodform_exercises::Recorded<'_> = &[];
    assert!(make("none", squat, &[none]).is_err());
    let recording = stick::squats(3, 95.0, 30.0);
    let text = make("mine", squat, &[&recording]).expect("made").to_toml();
    let mut chance = Chance(2);
    for _ in 0..rounds() {
        let text = damaged(&text, &mut chance);
        match Template::from_toml("a.goodform.toml", &text) {
            Ok(read) => {
                let again = Template::from_toml("b", &read.template.to_toml());
                assert!(again.is_ok(), "{again:?}");
                let _ = read.template.exercise(&library);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn damaged_programmes_are_refused_in_words_and_whole_ones_are_used() {
    let library = Library::builtin().expect("valid");
    let starter = Programme::starter(&library).expect("valid");
    let squat = library.find("squat").expect("known");
    let recording = stick::squats(3, 95.0, 30.0);
    let mut whole = starter.clone();
    whole.ask = vec!["Is your leg numb?".to_owned(), "Did you fall?".to_owned()];
    whole.templates.push(Carried {
        file: "mine.goodform.toml".to_owned(),
        text: make("mine", squat, &[&recording]).expect("made").to_toml(),
    });
    whole.items.push(Item::new(Movement::Template(
        "mine.goodform.toml".to_owned(),
    )));
    let answer = |about: &str, applies, note: &str| Answer {
        about: about.to_owned(),
        exercises: vec!["bridge".to_owned(), "mine.goodform.toml".to_owned()],
        applies,
        note: note.to_owned(),
    };
    whole.answers = vec![
        answer("late pregnancy (supine)", Applies::No, ""),
        answer(
            "painful shoulder",
            Applies::Kept,
            "talked over, \"small\" only",
        ),
        answer("dizziness", Applies::LeftOut, ""),
    ];
    let (starter, whole) = (starter.to_toml(), whole.to_toml());
    assert!(whole.contains("version = 3"));
    let mut chance = Chance(4);
    for round in 0..rounds() {
        // As a therapist copies it, as Goodform writes it, and with all that may lie inside.
        let text = match round % 3 {
            0 => STARTER,
            1 => &starter,
            _ => &whole,
        };
        match Programme::parse("a.toml", &damaged(text, &mut chance), &library) {
            Ok(read) => {
                let again = Programme::parse("b.toml", &read.to_toml(), &library);
                assert_eq!(again.expect("whole"), read);
                let short = read.short(5.0, |item| item.in_library(&library));
                assert!(short.items.len() <= read.items.len());
                let _ = read.contraindications(&library);
            }
            Err(ProgrammeError::Newer { found, .. }) => assert!(found > PROGRAMME_VERSION),
            Err(error) => assert!(error.to_string().contains("line"), "{error}"),
        }
    }
}

#[test]
fn damaged_tracks_are_refused_in_words() {
    let frame = |t: f64| {
        let point = "{\"x\":1.5,\"y\":2.5,\"visibility\":0.9,\"presence\":0.9}";
        let world = "{\"x\":0.1,\"y\":0.2,\"z\":0.3}";
        let (points, worlds) = (vec![point; 33].join(","), vec![world; 33].join(","));
        format!("{{\"t_s\":{t},\"landmarks\":[{points}],\"world_landmarks\":[{worlds}]}}")
    };
    let text = format!(
        "{{\"version\":1,\"clip\":\"a\",\"width\":64,\"height\":48,\"fps\":30.0,\"model\":\"m\",\"frames\":[{},null,{}]}}",
        frame(0.0),
        frame(0.1)
    );
    let mut chance = Chance(3);
    for _ in 0..rounds() {
        if let Err(error) = Track::from_json(&damaged(&text, &mut chance)) {
            assert!(!error.to_string().is_empty());
        }
    }
}
