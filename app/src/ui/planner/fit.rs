//! Whether the sheet of a programme is one page, in words.

use goodform_exercises::Programme;

use crate::ui::texts::Texts;

/// Words of a therapist that stand on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetWord {
    /// On the whole programme.
    Whole,
    /// On one exercise, by its place.
    Item(usize),
}

/// Whether the sheet is one page; where it is not, what would make it one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFit {
    /// It is.
    One,
    /// With shorter words.
    Words {
        /// So many pages it has now.
        pages: u32,
        /// Which words are too long.
        of: Vec<SheetWord>,
    },
    /// With fewer exercises, however short the words.
    Exercises {
        /// So many pages it has now.
        pages: u32,
        /// So many are too many.
        out: u32,
    },
}

/// What is said of it before it is printed; `name` says what an item's exercise is called, by its place.
pub(super) fn fit_words(
    fit: &SheetFit,
    programme: &Programme,
    texts: &Texts,
    name: impl Fn(usize) -> Option<String>,
) -> String {
    match fit {
        SheetFit::One => texts.get("sheet-fit-one").into_owned(),
        SheetFit::Exercises { pages, out } => {
            texts.with_numbers("sheet-fit-exercises", [("pages", *pages), ("out", *out)])
        }
        SheetFit::Words { pages, of } => {
            let words = |word: &SheetWord| match word {
                SheetWord::Whole => Some(texts.get("sheet-fit-whole").into_owned()),
                SheetWord::Item(place) if *place < programme.items.len() => {
                    name(*place).map(|name| format!("{}. {name}", place + 1))
                }
                SheetWord::Item(_) => None,
            };
            let all: Vec<String> = of.iter().filter_map(words).collect();
            let (pages, all) = (pages.to_string(), all.join(", "));
            texts.with_texts("sheet-fit-words", [("pages", &*pages), ("words", &*all)])
        }
    }
}
