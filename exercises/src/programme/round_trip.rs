//! Whatever can be asked for is written and read back the same.

use goodform_pose::Side;
use proptest::prelude::*;

use super::{Answer, Applies, Carried, Days, Item, Movement, Programme, Weekday};
use crate::faults::Strictness;
use crate::library::Library;

/// Texts with quotes, lines, backslashes and letters of any script, empty ones too.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("\"\"\" '''\\ \r\n\t end\\".to_owned()),
        any::<String>(),
    ]
}

fn days() -> impl Strategy<Value = Days> {
    let named = proptest::collection::btree_set(proptest::sample::select(&Weekday::ALL[..]), 1..7);
    prop_oneof![
        (1..=7_u32).prop_map(Days::AWeek),
        named.prop_map(Days::Weekdays)
    ]
}

fn movement() -> impl Strategy<Value = Movement> {
    // Exercises with sides and a range, so that any item of them can be asked for.
    let known = ["bridge", "knee_to_chest", "standing_march", "squat"];
    prop_oneof![
        (0..known.len()).prop_map(move |at| Movement::Library(known[at].to_owned())),
        any::<String>().prop_map(|name| {
            let beside = name.replace(['/', '\\', ':'], "");
            Movement::Template(format!("a{beside}.goodform.toml"))
        }),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let counts = (
        proptest::option::of(1..=10_u32),
        proptest::option::of(1..=100_u32),
        proptest::option::of(60..=100_u32),
    );
    let times = (
        proptest::option::of(0.2..=600.0_f64),
        proptest::option::of(0.0..=600.0_f64),
    );
    let side = proptest::sample::select(vec![None, Some(Side::Left), Some(Side::Right)]);
    let strictness = proptest::option::of(proptest::sample::select(&Strictness::ALL[..]));
    (movement(), counts, times, side, strictness, text()).prop_map(
        |(movement, counts, times, side, strictness, note)| Item {
            movement,
            sets: counts.0,
            repetitions: counts.1,
            range_percent: counts.2,
            hold_s: times.0,
            rest_s: times.1,
            side,
            strictness,
            note,
        },
    )
}

/// Templates as the program writes them, and as an editor may have left them.
fn templates() -> impl Strategy<Value = Vec<Carried>> {
    let text = crate::template::sample_text();
    let as_left = [
        text.clone(),
        text.replace('\n', "\r\n"),
        format!("{text}# 'changed'"),
        format!("{text}# ''' and \"\"\"\n"),
    ];
    let one = (any::<u8>(), proptest::sample::select(as_left.to_vec()));
    proptest::collection::btree_map(any::<u8>(), one, 0..3).prop_map(|all| {
        let carried = all.into_iter().map(|(name, (_, text))| Carried {
            file: format!("t{name}.goodform.toml"),
            text,
        });
        carried.collect()
    })
}

fn questions() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[^\u{0}]{1,40}".prop_map(|text| format!("{text}?")), 0..4)
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let exercises = proptest::collection::vec(any::<String>(), 0..3);
    let applies = proptest::sample::select(Applies::ALL.to_vec());
    let one = (exercises, applies, text());
    proptest::collection::btree_map("[^\u{0}]{1,40}", one, 0..4).prop_map(|all| {
        let answer = all
            .into_iter()
            .map(|(about, (exercises, applies, note))| Answer {
                about: format!("{about} pain"),
                exercises,
                applies,
                note: if applies == Applies::Kept {
                    format!("{note} because")
                } else {
                    note
                },
            });
        answer.collect()
    })
}

fn programme() -> impl Strategy<Value = Programme> {
    let by = text().prop_map(|by| format!("{by} me"));
    let on = (1900..2200_u32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    let items = proptest::collection::vec(item(), 1..5);
    let head = (text(), by, on, text(), days());
    (head, questions(), answers(), templates(), items).prop_map(
        |(head, ask, answers, templates, items)| {
            let (person, by, on, note, days) = head;
            Programme {
                person,
                by,
                on,
                note,
                days,
                ask,
                answers,
                templates,
                items,
            }
        },
    )
}

#[test]
fn what_is_written_reads_back_the_same() {
    let library = Library::builtin().expect("valid");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let same = runner.run(&programme(), |programme| {
        let text = programme.to_toml();
        let read = Programme::parse("a.goodform.toml", &text, &library);
        let read = read.map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(read, programme, "{}", text);
        Ok(())
    });
    same.expect("the same");
}

#[test]
fn a_draft_need_not_be_signed_nor_ask_for_anything() {
    let library = Library::builtin().expect("valid");
    let empty = Programme::empty("", "2026-11-30");
    let read = Programme::parse_draft("a", &empty.to_toml(), &library);
    assert_eq!(read.expect("a draft"), empty);
    assert!(Programme::parse("a", &empty.to_toml(), &library).is_err());
}

#[test]
fn what_is_kept_although_it_applies_says_why_once_it_is_no_draft() {
    let library = Library::builtin().expect("valid");
    let mut programme = Programme::empty("me", "2026-11-30");
    programme
        .items
        .push(Item::new(Movement::Library("bridge".to_owned())));
    programme.answers.push(Answer {
        about: "late pregnancy (supine)".to_owned(),
        exercises: vec!["bridge".to_owned()],
        applies: Applies::Kept,
        note: String::new(),
    });
    let text = programme.to_toml();
    assert!(text.contains("version = 3\n"), "{text}");
    let draft = Programme::parse_draft("a", &text, &library).expect("a draft");
    assert_eq!(draft, programme);
    let refused = |text: &str| {
        let error = Programme::parse("a", text, &library).expect_err("refused");
        error.to_string()
    };
    assert!(
        refused(&text).contains("needs a reason"),
        "{}",
        refused(&text)
    );
    let maybe = text.replace("yes, kept", "maybe");
    assert!(refused(&maybe).contains("applies cannot be \"maybe\""));
    let twice = format!(
        "{}\n[[answer]]\nabout = \"late pregnancy (supine)\"\napplies = \"no\"\n",
        text.replace("yes, kept", "no")
    );
    assert!(refused(&twice).contains("is answered twice"));
    let blank = text.replace("about = \"late pregnancy (supine)\"", "about = \" \"");
    assert!(refused(&blank).contains("about has 1 to"));
    programme.answers[0].note = "talked over".to_owned();
    let read = Programme::parse("a", &programme.to_toml(), &library);
    assert_eq!(read.expect("a reason"), programme);
    assert_eq!(
        programme
            .answer("late pregnancy (supine)")
            .map(|one| one.applies),
        Some(Applies::Kept)
    );
}

#[test]
fn the_starter_reads_back_the_same() {
    let library = Library::builtin().expect("valid");
    let starter = Programme::starter(&library).expect("valid");
    let again = Programme::parse("a.goodform.toml", &starter.to_toml(), &library);
    assert_eq!(again.expect("valid"), starter);
}
