//! A programme is read, asked for and timed.

use goodform_pose::Side;

use super::{
    Carried, Days, Item, LARGEST_PROGRAMME, MOST_ITEMS, Movement, Programme, ProgrammeError,
    STARTER, Weekday,
};
use crate::exercise::{Exercise, Grade, Sides};
use crate::faults::Strictness;
use crate::library::Library;

pub(super) const GOOD: &str = r#"format = "goodform programme"
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

pub(super) fn parse(text: &str) -> Result<Programme, ProgrammeError> {
    Programme::parse("a.goodform.toml", text, &library())
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
fn the_file_that_is_explained_can_be_read() {
    let page = include_str!("../../../docs/programme.md");
    let (_, after) = page.split_once("```toml\n").expect("an example");
    let (example, _) = after.split_once("```").expect("closed");
    assert_eq!(parse(example).expect("valid").items.len(), 3);
}

#[test]
fn the_starter_is_gentle_valid_and_short() {
    let library = library();
    let starter = Programme::starter(&library).expect("valid");
    assert_eq!(starter.items.len(), 4);
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
    assert!(!starter.short(5.0, known).items.is_empty());
    let short = starter.short(3.5, known);
    assert!(short.items.len() >= 2 && short.items.len() < starter.items.len());
    assert!(short.seconds(known) <= 210.0);
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

#[test]
fn what_is_too_much_is_refused_and_what_is_just_not_is_read() {
    let library = library();
    let mut made = Programme::starter(&library).expect("valid");
    let parse = |made: &Programme| Programme::parse("a.toml", &made.to_toml(), &library);
    let said = |made: &Programme| match parse(made) {
        Err(ProgrammeError::Wrong(wrong)) => wrong.said(),
        other => panic!("{other:?}"),
    };
    let item = Item::new(Movement::Library("bridge".to_owned()));
    made.items = vec![item; MOST_ITEMS];
    assert_eq!(parse(&made).expect("sixty"), made);
    made.items.extend(made.items.first().cloned());
    assert!(said(&made).contains("61 exercises, 60 at most; take some out"));
    made.items.truncate(1);
    // A note is as long as its file lets it be.
    let left = LARGEST_PROGRAMME - made.to_toml().len();
    made.items[0].note = "x".repeat(left);
    while made.to_toml().len() > LARGEST_PROGRAMME {
        made.items[0].note.pop();
    }
    assert_eq!(made.to_toml().len(), LARGEST_PROGRAMME);
    assert_eq!(parse(&made).expect("as large as can be"), made);
    made.items[0].note.push('x');
    assert!(said(&made).contains("larger than any programme"));
    made.items[0].note.clear();
    let carried = |number: usize| Carried {
        file: format!("{number}.toml"),
        text: String::new(),
    };
    made.templates = (0..=MOST_ITEMS).map(carried).collect();
    assert!(said(&made).contains("61 templates, 60 at most"));
}
