//! The sheet before it is saved and after, and what a programme has room for.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use goodform::ui::{Found, Language, Taken, Texts};
use goodform_exercises::{Item, MOST_ITEMS, Movement, Programme};

use super::{Planner, planner, usual};

/// A planner with what was left gone on with.
fn gone_on(draft: Programme) -> Planner {
    let found = Found {
        draft: Some(Taken {
            programme: draft,
            movables: Vec::new(),
        }),
        ..Found::default()
    };
    let mut planner = usual(found);
    planner.press(Modifiers::NONE, Key::Enter);
    planner
}

#[test]
fn words_that_need_a_second_page_are_named_before_it_is_saved() {
    let mut draft = Programme::empty("R. Weber", "2026-11-29");
    for id in ["bird_dog", "calf_raise"] {
        let movement = Movement::Library(id.to_owned());
        draft.items.push(Item::new(movement));
    }
    draft.items[1].note = "Slowly, and breathe on. ".repeat(12);
    let mut planner = gone_on(draft);
    planner.press(Modifiers::COMMAND, Key::S);
    planner.click("None of these applies");
    planner
        .harness
        .get_by_label("The sheet has 2 pages. For one page, shorten your words on: 2. Calf raise");
    assert!(planner.saved.lock().unwrap().is_empty());
}

#[test]
fn where_nothing_opens_the_sheet_it_says_where_it_lies() {
    let mut draft = Programme::empty("R. Weber", "2026-11-29");
    draft
        .items
        .push(Item::new(Movement::Library("bird_dog".to_owned())));
    let found = Found {
        draft: Some(Taken {
            programme: draft,
            movables: Vec::new(),
        }),
        ..Found::default()
    };
    let mut planner = planner(found, Language::German, ([1920.0, 1080.0], 1.0));
    planner.press(Modifiers::NONE, Key::Enter);
    planner.press(Modifiers::COMMAND, Key::S);
    let texts = Texts::of(Language::German);
    planner.click(&texts.get("plan-none-applies"));
    planner.press(Modifiers::NONE, Key::Enter);
    planner.harness.run_steps(3);
    planner.click(&texts.get("plan-show"));
    planner.harness.run_steps(3);
    let said = texts.with_text("plan-not-shown", "folder", "stick");
    planner.harness.get_by_label(&said);
    // Both files are saved all the same, and the sheet can be asked for again.
    planner.harness.get_by_label(&texts.get("plan-show"));
    planner.harness.get_by_label_contains("programme.pdf");
}

#[test]
fn a_full_programme_takes_no_more_and_says_so() {
    let mut draft = Programme::empty("R. Weber", "2026-11-29");
    let movement = Movement::Library("bridge".to_owned());
    draft.items = vec![Item::new(movement); MOST_ITEMS];
    let mut planner = gone_on(draft.clone());
    let row = planner.row("calf_raise");
    planner.click(&row);
    planner
        .harness
        .get_by_label("A programme has 60 exercises at most. Take one out first");
    assert_eq!(planner.now(), draft);
}
