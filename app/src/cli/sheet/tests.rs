//! Sheets of many sizes: on one page while it can be, nothing outside the margins, no exercise cut.
//!
//! `GOODFORM_SHEETS=FOLDER cargo test -p goodform --lib sheet` writes them there, to be looked at.

use goodform_exercises::{Days, Item, Library, Movement, Programme, Weekday};

use super::content::Content;
use super::layout::{Laid, Mark, laid};
use super::size::{LEAST, MARGIN, WIDTH};
use super::{fit, page_words, print};
use crate::cli::programme::{Opened, opened};
use crate::paper::{A4, About, Face, Letters, Paper};
use crate::ui::{Language, SheetFit, SheetWord, Texts};

const IDS: [&str; 12] = [
    "bridge",
    "knee_to_chest",
    "bird_dog",
    "sit_to_stand",
    "standing_march",
    "squat",
    "side_bridge_knees",
    "wall_angel",
    "hip_hinge",
    "calf_raise",
    "walking",
    "shoulder_abduction",
];
const SHORT: &str = "Push the floor away.";
const LONG: [&str; 2] = [
    "Lie on your back with both feet on the floor, as wide as your hips. Press your heels into the floor, lift the belt and \
     breathe out while you lift. Stay for three slow breaths, then let each part of the back down, one after the other. Stop \
     half way on days on which the back is stiff, and begin with the smaller way again. In the second week you may stay \
     five breaths if the leg lets you, no more.",
    "Legen Sie sich auf den Rücken, beide Füße hüftbreit auf dem Boden. Drücken Sie die Fersen in den Boden, heben Sie den \
     Gürtel und atmen Sie dabei aus. Bleiben Sie drei ruhige Atemzüge lang oben und legen Sie dann den Rücken Wirbel für \
     Wirbel ab. An steifen Tagen hören Sie auf halbem Weg auf. In der zweiten Woche dürfen es fünf Atemzüge sein, wenn das \
     Bein es zulässt.",
];

fn programme(count: usize, note: &str) -> Opened {
    let library = Library::builtin().expect("valid");
    let mut made = Programme::empty("R. Weber, physiotherapist", "2026-11-30");
    made.person = "Anna K.".to_owned();
    made.note = "Move slowly and breathe on.".to_owned();
    if count.is_multiple_of(2) {
        made.days = Days::Weekdays([Weekday::Monday, Weekday::Wednesday, Weekday::Friday].into());
    }
    let known = IDS.iter().filter(|id| library.find(id).is_some());
    let ids: Vec<&&str> = known.collect();
    assert!(ids.len() > 7, "{ids:?}");
    for id in ids.iter().cycle().take(count) {
        let mut item = Item::new(Movement::Library((**id).to_string()));
        note.clone_into(&mut item.note);
        made.items.push(item);
    }
    opened(made, String::new(), &library).expect("known")
}

fn paper() -> Paper {
    Paper::new(About {
        title: String::new(),
        author: String::new(),
        language: String::new(),
        on: String::new(),
    })
}

fn layout(of: &Opened, language: Language) -> Laid {
    let texts = Texts::of(language);
    let content = Content::of(of, &texts, &vec![true; of.exercises.len()]);
    laid(&paper(), &content, &|page, of| page_words(&texts, page, of))
}

/// Where a mark is: left, top, right, foot.
fn edges(mark: &Mark, paper: &Paper) -> [f32; 4] {
    match mark {
        Mark::Line(text, letters, [x, y]) => {
            let [x, y] = [*x, *y];
            [
                x,
                y,
                x + paper.width_of(text, *letters),
                y + letters.line_height(),
            ]
        }
        Mark::Picture(_, _, [x, y, wide, tall]) | Mark::Box([x, y, wide, tall], ..) => {
            [*x, *y, x + wide, y + tall]
        }
        Mark::Rule([x, y], width) => [*x, *y, x + width, *y],
    }
}

/// Nothing lies outside the margins, no letter is too small, no line and no picture lies on another.
fn is_clean(laid: &Laid, name: &str) {
    let paper = paper();
    for marks in &laid.pages {
        for mark in marks {
            let [left, top, right, foot] = edges(mark, &paper);
            let is_inside = left >= MARGIN - 0.1
                && top >= MARGIN - 0.1
                && right <= MARGIN + WIDTH + 0.1
                && foot <= A4[1] - MARGIN + 0.1;
            assert!(is_inside, "{name}: outside the margins: {mark:?}");
            if let Mark::Line(text, letters, _) = mark {
                assert!(letters.size >= LEAST, "{name}: {mark:?}");
                let is_dose = letters.face == Face::Label;
                let is_torn = is_dose && text.ends_with(|last: char| last.is_ascii_digit());
                assert!(!is_torn, "{name}: a number without what it counts: {text}");
            }
        }
        let solid = |mark: &&Mark| matches!(mark, Mark::Line(..) | Mark::Picture(..));
        let all: Vec<&Mark> = marks.iter().filter(solid).collect();
        for (number, one) in all.iter().enumerate() {
            for other in all.iter().skip(number + 1) {
                let ([a, b, c, d], [e, f, g, h]) = (edges(one, &paper), edges(other, &paper));
                let meet = a + 0.1 < g && e + 0.1 < c && b + 0.1 < h && f + 0.1 < d;
                assert!(!meet, "{name}: {one:?} lies on {other:?}");
            }
        }
    }
}

fn sizes(laid: &Laid) -> Vec<f32> {
    let marks = laid.pages.iter().flatten();
    let size = |mark: &Mark| match mark {
        Mark::Line(_, Letters { size, .. }, _) => Some(*size),
        _ => None,
    };
    marks.filter_map(size).collect()
}

#[test]
fn it_is_one_page_while_it_can_be_with_nothing_outside_the_margins() {
    let folder = std::env::var_os("GOODFORM_SHEETS").map(std::path::PathBuf::from);
    for (language, long) in Language::ALL.into_iter().zip(LONG) {
        for count in [1, 2, 3, 5, 8, 12, 20] {
            for note in ["", SHORT, long] {
                let of = programme(count, note);
                let name = format!("{} {count} {}", language.code(), note.len());
                let laid = layout(&of, language);
                is_clean(&laid, &name);
                let pages = laid.pages.len();
                let fits = fit(&of, language);
                assert_eq!(pages == 1, fits == SheetFit::One, "{name}");
                let is_one = match note.len() {
                    0..=40 => count <= 12,
                    _ => count <= 3,
                };
                assert!(!is_one || pages == 1, "{name}: {pages} pages");
                if let Some(folder) = &folder {
                    let printed = print(&of, language).expect("printed");
                    std::fs::write(folder.join(format!("{name}.pdf")), printed).expect("written");
                }
            }
        }
    }
}

#[test]
fn few_exercises_have_the_largest_letters() {
    let largest = |count| {
        sizes(&layout(&programme(count, SHORT), Language::English))
            .into_iter()
            .fold(0.0, f32::max)
    };
    assert!(largest(1) > largest(5) && largest(5) > largest(12));
}

#[test]
fn what_is_too_long_is_named_and_pages_are_clean() {
    let mut of = programme(8, SHORT);
    for place in [1, 4, 6] {
        of.programme.items[place].note = LONG[0].repeat(2);
    }
    let SheetFit::Words { pages, of: words } = fit(&of, Language::English) else {
        panic!("shorter words make it one page");
    };
    assert_eq!(pages, 2);
    assert!(
        !words.is_empty()
            && words
                .iter()
                .all(|word| [1, 4, 6].map(SheetWord::Item).contains(word))
    );
    let laid = layout(&of, Language::English);
    assert_eq!(laid.pages.len(), 2);
    for (number, marks) in laid.pages.iter().enumerate() {
        let says = |part: &str| {
            let text = |mark: &Mark| matches!(mark, Mark::Line(text, ..) if text.contains(part));
            marks.iter().any(text)
        };
        assert!(says("Exercises for Anna K.") && says(&format!("Page {} of 2", number + 1)));
        assert!(says("Stop and rest"), "when to stop stands on every page");
    }
    // Every exercise is whole on one page: its pictures, its name and its last word.
    for place in [1, 4, 6] {
        let has = |marks: &&Vec<Mark>| {
            let of = |mark: &Mark| matches!(mark, Mark::Picture(of, ..) if *of == place);
            marks.iter().any(of)
        };
        assert_eq!(laid.pages.iter().filter(has).count(), 1);
    }
    let ends = laid.pages.iter().flatten();
    let ends = ends.filter(|mark| matches!(mark, Mark::Line(text, ..) if text.contains("no more")));
    assert_eq!(ends.count(), 6);
}

#[test]
fn too_many_exercises_are_counted() {
    let of = programme(30, "");
    let SheetFit::Exercises { pages, out } = fit(&of, Language::German) else {
        panic!("thirty have no room");
    };
    assert!(pages >= 2 && out > 5, "{pages}, {out}");
    let fewer = programme(30 - out as usize, "");
    assert_eq!(fit(&fewer, Language::German), SheetFit::One);
}

#[test]
fn whatever_a_file_holds_is_printed() {
    let mut of = programme(4, "");
    of.programme.items[2].note = "word ".repeat(4000);
    of.programme.items[3].note = "x".repeat(3000);
    of.programme.note = "All of it. ".repeat(400);
    of.programme.person = "Anna ".repeat(300);
    of.programme.by = "R".repeat(2000);
    for exercise in &mut of.exercises {
        exercise.name = "Name ".repeat(100);
    }
    let laid = layout(&of, Language::English);
    assert!(laid.pages.len() > 2);
    is_clean(&laid, "huge");
    let words = laid.pages.iter().flatten().filter_map(|mark| match mark {
        Mark::Line(text, ..) => Some(text.matches("word").count()),
        _ => None,
    });
    assert_eq!(words.sum::<usize>(), 4000, "nothing is lost");
    assert_ne!(fit(&of, Language::English), SheetFit::One);
}
