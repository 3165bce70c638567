//! Every mistake in a file is told.

use super::ProgrammeError;
use super::tests::{GOOD, parse};

/// What stands in the good file, what is written instead, and what is said of it.
const MISTAKES: &[(&str, &str, &str)] = &[
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
    (
        "version = 1",
        "version = 2\nask = \"Is it numb?\"",
        "ask is a text, not a list of questions",
    ),
    (
        "version = 1",
        "version = 2\nask = [3]",
        "stands where a question belongs",
    ),
    (
        "version = 1",
        "version = 2\nask = [\" \"]",
        "a question has 1 to 300 letters",
    ),
    (
        "[[item]]\nexercise = \"bridge\"",
        "[[template]]\nfile = \"a.toml\"\n[[item]]\nexercise = \"bridge\"",
        "text is missing",
    ),
    (
        "[[item]]\nexercise = \"bridge\"",
        "[[template]]\nfile = \"../a.toml\"\ntext = \"\"\n[[item]]\nexercise = \"bridge\"",
        "without folders",
    ),
    (
        "[[item]]\nexercise = \"bridge\"",
        "[[template]]\nfile = \"a.toml\"\ntext = \"x\"\n[[item]]\nexercise = \"bridge\"",
        "the template inside cannot be read (a.toml, line 1",
    ),
    ("person = \"Anna\"", "person = \"Anna", "line 3, column"),
    (
        "[[item]]\nexercise = \"bridge\"",
        "[[item]]\nexercise = \"bridge\"\nexercise = \"squat\"",
        "cannot be read",
    ),
];

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
fn every_mistake_is_told_with_its_place_and_remedy() {
    for (good, bad, expected) in MISTAKES {
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
    let newer = GOOD.replace("version = 1", "version = 4\nmood = \"good\"");
    assert!(said(&newer).contains("made by a newer Goodform (version 4"));
}
