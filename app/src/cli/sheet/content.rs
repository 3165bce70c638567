//! What stands on the sheet, in words.

use goodform_exercises::{Days, Item, Weekday};

use crate::cli::programme::Opened;
use crate::ui::{Texts, begun_large, day_name, days_words, dose_words, movement_name};

/// Names longer than that are cut: a file may hold any. Units: letters. Own choice.
const LONGEST_NAME: usize = 90;
/// A word on the whole that is longer than that stands among the exercises, and goes on where they do. Units: letters. What
/// the planner takes is shorter.
const LONGEST_NOTE: usize = 700;

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Card {
    /// Its number and name. Empty: this is the therapist's word on the whole.
    pub(super) name: String,
    pub(super) dose: String,
    /// Missing: empty.
    pub(super) note: String,
    /// Its place among the exercises where there are pictures of it.
    pub(super) pictures: Option<usize>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) title: String,
    /// By whom, from when, how long it takes.
    pub(super) by: String,
    /// The therapist's word on the whole. Missing: empty.
    pub(super) note: String,
    /// What is said over the days. Missing: the days say it.
    pub(super) tick: Option<String>,
    /// The days' names, and whether each is one to exercise on.
    pub(super) days: [(String, bool); 7],
    pub(super) cards: Vec<Card>,
    /// When to stop, when to call, whom to ask.
    pub(super) foot: [String; 3],
}

impl Content {
    /// Of a programme; `pictured`: which of its exercises have pictures.
    pub(super) fn of(opened: &Opened, texts: &Texts, pictured: &[bool]) -> Self {
        let programme = &opened.programme;
        let person = short(programme.person.trim());
        let title = if person.is_empty() {
            texts.get("sheet-title").into_owned()
        } else {
            texts
                .with_text("sheet-title-for", "person", &person)
                .into_owned()
        };
        let by = short(programme.by.trim());
        let note = programme.note.trim().to_owned();
        let items = programme.items.iter().zip(&opened.exercises);
        let seconds: f64 = items
            .clone()
            .map(|(item, exercise)| item.seconds(exercise))
            .sum();
        let minutes = (seconds / 60.0).ceil() as u32;
        let minutes = texts.with_number("home-minutes", "minutes", minutes);
        let mut cards: Vec<Card> = items
            .enumerate()
            .map(|(place, (item, exercise))| Card {
                name: named(texts, place, item, exercise),
                dose: together(&begun_large(&dose_words(texts, item, exercise))),
                note: item.note.trim().to_owned(),
                pictures: pictured
                    .get(place)
                    .copied()
                    .unwrap_or(false)
                    .then_some(place),
            })
            .collect();
        let is_long = note.chars().count() > LONGEST_NOTE;
        if is_long {
            cards.insert(
                0,
                Card {
                    name: String::new(),
                    dose: String::new(),
                    note: note.clone(),
                    pictures: None,
                },
            );
        }
        let on = &programme.on;
        Self {
            title,
            note: if is_long { String::new() } else { note },
            tick: matches!(programme.days, Days::AWeek(_)).then(|| {
                let days = days_words(texts, &programme.days);
                format!("{days}: {}", texts.get("sheet-tick"))
            }),
            days: Weekday::ALL.map(|day| {
                let is_on = match &programme.days {
                    Days::Weekdays(named) => named.contains(&day),
                    Days::AWeek(_) => true,
                };
                (day_name(texts, day), is_on)
            }),
            cards,
            foot: [
                texts.get("sheet-stop").into_owned(),
                texts.get("sheet-doctor").into_owned(),
                texts.with_text("sheet-help", "by", &by).into_owned(),
            ],
            by: format!("{by}, {on}. {}", begun_large(&minutes)),
        }
    }
}

fn named(
    texts: &Texts,
    place: usize,
    item: &Item,
    exercise: &goodform_exercises::Exercise,
) -> String {
    let name = movement_name(texts, &item.movement, exercise);
    format!("{}. {}", place + 1, short(&name))
}

/// A number stays in one line with what it counts.
fn together(text: &str) -> String {
    let mut after_digit = false;
    let letter = |letter: char| {
        let joined = if letter == ' ' && after_digit {
            '\u{a0}'
        } else {
            letter
        };
        after_digit = letter.is_ascii_digit();
        joined
    };
    text.chars().map(letter).collect()
}

/// A text in one line of at most so many letters.
fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= LONGEST_NAME {
        return text;
    }
    let cut: String = text.chars().take(LONGEST_NAME - 1).collect();
    format!("{}…", cut.trim_end())
}
