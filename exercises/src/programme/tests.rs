use goodform_pose::Side;

use super::{Days, Item, Movement, Programme, ProgrammeError, STARTER, Weekday};
use crate::exercise::{Exercise, Grade, Sides};
use crate::faults::Strictness;
use crate::library::Library;

const GOOD: &str = r#"format = "goodform programme"
version = 1
person = "Anna"
by = "R. Weber, physiotherapist"
on = "2026-11-29"
note = "Well done so far."
days = ["monday", "Thursday"]

[[item]]
exercise = "bridge"
sets = 2
repetitions = 8
hold_s = 3
rest_s = 30.5
range_percent = 80
side = "both"
strictness = "gentle"
note = "Slowly."

[[item]]
template = "reach.goodform.toml"

[[item]]
exercise = "standing_hip_abduction"
side = "left"
"#;

fn library() -> Library {
    Library::builtin().expect("valid")
}

fn parse(text: &str) -> Result<Programme, ProgrammeError> {
    Programme::parse("a.goodform.toml", text, &library())
}

/// What a person reads: the message and the remedy.
fn said(text: &str) -> String {
    match parse(text).expect_err(text) {
        ProgrammeError::Wrong(wrong) => {
            let help = miette::Diagnostic::help(&*wrong).map(|help| help.to_string());
            format!("{wrong}; {}", help.expect("a remedy"))
        }
        newer => newer.to_string(),
    }
}

#[test]
fn a_programme_is_read_whole() {
    let read = parse(GOOD).expect("valid");
    assert_eq!(
        (read.person.as_str(), read.on.as_str()),
        ("Anna", "2026-11-29")
    );
    let days = [Weekday::Monday, Weekday::Thursday].into();
    assert_eq!(read.days, Days::Weekdays(days));
    let bridge = Item {
        sets: Some(2),
        repetitions: Some(8),
        hold_s: Some(3.0),
        rest_s: Some(30.5),
        range_percent: Some(80),
        strictness: Some(Strictness::Gentle),
        note: "Slowly.".to_owned(),
        ..Item::new(Movement::Library("bridge".to_owned()))
    };
    let reach = Item::new(Movement::Template("reach.goodform.toml".to_owned()));
    let leg = Item {
        side: Some(Side::Left),
        ..Item::new(Movement::Library("standing_hip_abduction".to_owned()))
    };
    assert_eq!(read.items, [bridge, reach, leg]);
    // As Windows writes it, and with a date as TOML has it.
    let windows = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    assert_eq!(parse(&windows).expect("valid"), read);
    let date = GOOD.replace("\"2026-11-29\"", "2026-11-29");
    assert_eq!(parse(&date).expect("valid"), read);
}

#[test]
fn every_mistake_is_told_with_its_place_and_remedy() {
    let cases = [
        (
            "on = \"2026-11-29\"",
            "on = \"29.11.2026\"",
            "line 5, column 6: on is no day",
        ),
        ("on = \"2026-11-29\"", "on = \"2026-02-30\"", "on is no day"),
        (
            "on = \"2026-11-29\"",
            "on = \"2026-11-29T10:00:00\"",
            "on is no day",
        ),
        (
            "on = \"2026-11-29\"\n",
            "",
            "on is missing; write year, month and day",
        ),
        (
            "by = \"R. Weber, physiotherapist\"",
            "by = \" \"",
            "by is missing",
        ),
        (
            "person = \"Anna\"",
            "person = 3",
            "person is a whole number, not a text",
        ),
        (
            "person = \"Anna\"",
            "patient = \"Anna\"",
            "there is no \"patient\" here; did you mean",
        ),
        ("version = 1", "version = 0", "no such version"),
        ("version = 1", "version = \"1\"", "version is a text"),
        (
            "format = \"goodform programme\"",
            "format = \"goodform template\"",
            "not a programme",
        ),
        ("format = \"goodform programme\"\n", "", "format is missing"),
        (
            "days = [\"monday\", \"Thursday\"]",
            "days = 8",
            "1 to 7 days",
        ),
        (
            "days = [\"monday\", \"Thursday\"]",
            "days = -1",
            "1 to 7 days",
        ),
        (
            "days = [\"monday\", \"Thursday\"]",
            "days = []",
            "no day is named",
        ),
        (
            "days = [\"monday\", \"Thursday\"]",
            "days = true",
            "days is true or false",
        ),
        (
            "\"Thursday\"",
            "\"thirsday\"",
            "there is no day \"thirsday\"; did you mean \"thursday\"?",
        ),
        ("\"Thursday\"", "\"monday\"", "monday is there twice"),
        (
            "\"Thursday\"",
            "4",
            "a whole number stands where a day belongs",
        ),
        (
            "exercise = \"bridge\"",
            "exercise = \"brige\"",
            "there is no exercise \"brige\"; did you mean \"bridge\"?",
        ),
        (
            "exercise = \"bridge\"",
            "exercise = \"Sit to stand\"",
            "did you mean \"sit_to_stand\"?",
        ),
        ("exercise = \"bridge\"\n", "", "exercise is missing"),
        (
            "exercise = \"bridge\"",
            "exercise = \"bridge\"\ntemplate = \"a.toml\"",
            "both an exercise and a template",
        ),
        (
            "\"reach.goodform.toml\"",
            "\"../reach.goodform.toml\"",
            "without folders",
        ),
        (
            "sets = 2",
            "sets = 0",
            "line 11, column 8: sets cannot be 0; choose 1 to 10",
        ),
        ("sets = 2", "sets = -2", "sets cannot be -2; choose 1 to 10"),
        ("sets = 2", "sets = 99999999999999999999", "choose 1 to 10"),
        (
            "sets = 2",
            "sets = 2.5",
            "sets is a number with a point, not a whole number",
        ),
        (
            "sets = 2",
            "set = 2",
            "there is no \"set\" here; did you mean sets?",
        ),
        (
            "repetitions = 8",
            "repetitions = 800",
            "repetitions cannot be 800; choose 1 to 100",
        ),
        ("repetitions = 8", "reps = 8", "there is no \"reps\" here"),
        (
            "hold_s = 3",
            "hold_s = 0",
            "hold_s cannot be 0; choose 0.2 to 600 s",
        ),
        ("hold_s = 3", "hold_s = nan", "hold_s cannot be nan"),
        (
            "hold_s = 3",
            "hold_s = \"3 s\"",
            "hold_s is a text, not a number of seconds",
        ),
        (
            "rest_s = 30.5",
            "rest_s = -1",
            "rest_s cannot be -1; choose 0 to 600 s",
        ),
        (
            "range_percent = 80",
            "range_percent = 130",
            "range_percent cannot be 130; choose 60 to 100",
        ),
        (
            "range_percent = 80",
            "range_percent = 59",
            "choose 60 to 100",
        ),
        (
            "range_percent = 80",
            "range = 80",
            "did you mean range_percent?",
        ),
        (
            "side = \"left\"",
            "side = \"links\"",
            "side cannot be \"links\"; write one of both, left, right",
        ),
        (
            "strictness = \"gentle\"",
            "strictness = \"hard\"",
            "gentle, usual, exact",
        ),
        (
            "standing_hip_abduction",
            "cat_cow",
            "cat_cow has no left and right",
        ),
        (
            "exercise = \"bridge\"",
            "exercise = \"walking\"",
            "the camera sees no range of walking",
        ),
        ("person = \"Anna\"", "person = \"Anna", "line 3, column"),
        (
            "[[item]]\nexercise = \"bridge\"",
            "[[item]]\nexercise = \"bridge\"\nexercise = \"squat\"",
            "cannot be read",
        ),
    ];
    for (good, bad, expected) in cases {
        assert!(GOOD.contains(good), "{good}");
        let said = said(&GOOD.replacen(good, bad, 1));
        assert!(said.contains(expected), "{bad}: {said}");
        assert!(said.starts_with("a.goodform.toml, line "), "{said}");
        assert!(!said.contains('\u{2014}'), "{said}");
    }
    let head = GOOD.split("[[item]]").next().expect("a head");
    assert!(said(head).contains("item is missing"));
    assert!(said(&format!("{head}item = []")).contains("asks for nothing"));
    assert!(said(&format!("{head}item = [1]")).contains("item is a whole number"));
    assert!(said("").contains("format is missing"));
}

#[test]
fn a_newer_file_is_not_called_damaged() {
    let newer = GOOD.replace("version = 1", "version = 2\nmood = \"good\"");
    assert!(said(&newer).contains("made by a newer Goodform (version 2"));
}

#[test]
fn the_starter_is_gentle_valid_and_short() {
    let library = library();
    let starter = Programme::starter(&library).expect("valid");
    assert_eq!(starter.items.len(), 5);
    let known = |item: &Item| item.in_library(&library);
    for item in &starter.items {
        let exercise = known(item).expect("of the library");
        assert!(exercise.grade <= Grade::C, "{}", exercise.id);
        assert_eq!(
            (item.sets, item.strictness),
            (Some(1), Some(Strictness::Gentle))
        );
    }
    let seconds = starter.seconds(known);
    assert!((180.0..=1200.0).contains(&seconds), "{seconds}");
    let short = starter.short(5.0, known);
    assert!(short.items.len() >= 3 && short.items.len() < starter.items.len());
    assert!(short.seconds(known) <= 300.0);
    // What is left stands in its old order.
    let mut all = starter.items.iter();
    assert!(short.items.iter().all(|one| all.any(|item| item == one)));
    assert!(!STARTER.contains('\u{2014}'));
}

#[test]
fn where_nothing_fits_whole_one_set_may() {
    let library = library();
    let known = |item: &Item| item.in_library(&library);
    let mut programme = Programme::starter(&library).expect("valid");
    programme.items = vec![Item {
        sets: Some(8),
        ..Item::new(Movement::Library("bridge".to_owned()))
    }];
    let short = programme.short(5.0, known);
    assert_eq!(short.items.first().and_then(|item| item.sets), Some(1));
    assert!(programme.short(0.0, known).items.is_empty());
    assert!(programme.short(f64::NAN, known).items.is_empty());
}

#[test]
fn time_is_made_of_sets_sides_holds_and_rests() {
    let library = library();
    let seconds = |id: &str, item: Item| item.seconds(library.find(id).expect("known"));
    let item = |id: &str| Item::new(Movement::Library(id.to_owned()));
    let two = Item {
        sets: Some(2),
        repetitions: Some(4),
        hold_s: Some(5.0),
        rest_s: Some(10.0),
        ..item("bridge")
    };
    // Start 0.5, up 2, hold 5, down 2; one rest; 20 s to lie down.
    assert!((seconds("bridge", two) - (20.0 + 2.0 * 4.0 * 9.5 + 10.0)).abs() < 1e-6);
    let both = seconds("knee_to_chest", item("knee_to_chest"));
    let left = Item {
        side: Some(Side::Left),
        ..item("knee_to_chest")
    };
    let left = seconds("knee_to_chest", left);
    assert!((both - 20.0 - 5.0 - 2.0 * (left - 20.0)).abs() < 1e-6);
    // In turn: each side has its repetitions.
    let march = seconds("standing_march", item("standing_march"));
    assert!((march - (20.0 + 2.0 * 20.0 * 1.6 + 45.0)).abs() < 1e-6);
}

#[test]
fn an_item_is_coached_as_it_is_asked_for() {
    let library = library();
    let read = parse(GOOD).expect("valid");
    let asked = |index: usize| -> Exercise {
        let item = &read.items[index];
        item.exercise(item.in_library(&library).expect("known"))
            .expect("possible")
    };
    let bridge = asked(0);
    assert_eq!((bridge.dose.sets, bridge.dose.reps), (2, 8));
    let usual = library.find("bridge").expect("known");
    assert_ne!(bridge.judge, usual.judge);
    let _ = read.items[0].coach(&bridge);
    assert_eq!(asked(2).sides, Sides::Each);
    assert!(read.items[1].in_library(&library).is_none());
}

#[test]
fn contraindications_are_asked_once_with_their_exercises() {
    let library = library();
    let starter = Programme::starter(&library).expect("valid");
    let all = starter.contraindications(&library);
    assert!(
        all.iter()
            .any(|one| one.what.contains("late pregnancy") && one.exercises == ["Bridge"])
    );
    let whats: Vec<&str> = all.iter().map(|one| one.what).collect();
    let unique: std::collections::HashSet<&&str> = whats.iter().collect();
    assert_eq!(unique.len(), whats.len());
}
