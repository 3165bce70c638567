//! The sheet for the fridge: one page with what is done, on which days, and when to stop.

mod content;
mod crop;
mod layout;
mod size;
#[cfg(test)]
mod tests;

use goodform_models::Frame;

use self::content::Content;
use self::crop::around;
use self::layout::{Mark, is_one, laid};
use self::size::SHAPE;
use crate::cli::programme::Opened;
use crate::cli::stills::{Moment, Subject, still};
use crate::paper::{About, Align, Ink, Letters, Paper, Photo};
use crate::ui::{Language, SheetFit, SheetWord, Texts};

/// The beginning of a movement and its turn.
type Pictures = [Frame; 2];

/// Pictures on paper are so much smaller than the figure is drawn. Units: times.
const SHRINK: u32 = 2;
/// Words on an exercise that are no longer than this are short: a line or two beside its pictures. Units: letters. Own choice.
const SHORT_WORDS: usize = 60;

/// The sheet of a programme, with its figure.
///
/// # Errors
/// One plain sentence.
pub(crate) fn print(opened: &Opened, language: Language) -> Result<Vec<u8>, String> {
    sheet(opened, language, |place| {
        let subject = subject(opened, place)?;
        let of = |moment| still(&subject, SHRINK, moment);
        Some([of(Moment::Start)?, of(Moment::Turn)?])
    })
}

/// Whether the sheet of a programme is one page; where it is not, what would make it one.
pub(crate) fn fit(opened: &Opened, language: Language) -> SheetFit {
    fitted(opened, language, |place| {
        let subject = subject(opened, place);
        subject.is_some_and(|subject| subject.movement().is_some())
    })
}

/// What is drawn of an exercise.
fn subject(opened: &Opened, place: usize) -> Option<Subject> {
    let item = opened.programme.items.get(place)?;
    let template = opened.templates.get(item.movement.name());
    Some(Subject::new(opened.exercises.get(place)?, template))
}

/// Draws the sheet of a programme; `pictures` draws one of its exercises, by its place.
///
/// # Errors
/// One plain sentence.
fn sheet(
    opened: &Opened,
    language: Language,
    pictures: impl Fn(usize) -> Option<Pictures>,
) -> Result<Vec<u8>, String> {
    let texts = Texts::of(language);
    let drawn: Vec<Option<Pictures>> = (0..opened.exercises.len()).map(pictures).collect();
    let pictured: Vec<bool> = drawn.iter().map(Option::is_some).collect();
    let content = Content::of(opened, &texts, &pictured);
    let programme = &opened.programme;
    let mut paper = Paper::new(About {
        title: content.title.clone(),
        author: programme.by.clone(),
        language: language.code().to_owned(),
        on: programme.on.clone(),
    });
    let said = |page, of| page_words(&texts, page, of);
    let laid = laid(&paper, &content, &said);
    let mut photos: Vec<Option<[Photo; 2]>> = Vec::new();
    for frames in &drawn {
        photos.push(frames.as_ref().and_then(|frames| photo(&mut paper, frames)));
    }
    for (number, marks) in laid.pages.iter().enumerate() {
        if number > 0 {
            paper.next_page();
        }
        for mark in marks {
            draw(&mut paper, mark, &photos);
        }
    }
    paper.finish().map_err(|error| error.to_string())
}

/// The same where `has_pictures` says whether there are pictures of an exercise, by its place.
fn fitted(opened: &Opened, language: Language, has_pictures: impl Fn(usize) -> bool) -> SheetFit {
    let texts = Texts::of(language);
    let pictured: Vec<bool> = (0..opened.exercises.len()).map(has_pictures).collect();
    let content = Content::of(opened, &texts, &pictured);
    let paper = Paper::new(About {
        title: String::new(),
        author: String::new(),
        language: language.code().to_owned(),
        on: String::new(),
    });
    if is_one(&paper, &content) {
        return SheetFit::One;
    }
    let said = |page, of| page_words(&texts, page, of);
    let pages = laid(&paper, &content, &said).pages.len() as u32;
    let first = content.cards.len().saturating_sub(opened.exercises.len());
    let mut shorter = Shortened { content, first };
    let mut words = shorter.long_words();
    words.sort_by_key(|(_, letters)| std::cmp::Reverse(*letters));
    let mut of = Vec::new();
    for (word, _) in words {
        shorter.shorten(word);
        of.push(word);
        if is_one(&paper, &shorter.content) {
            of.sort_unstable();
            return SheetFit::Words { pages, of };
        }
    }
    let mut out = 0;
    while shorter.content.cards.pop().is_some() {
        out += 1;
        if is_one(&paper, &shorter.content) {
            break;
        }
    }
    SheetFit::Exercises { pages, out }
}

/// A sheet whose words become shorter.
struct Shortened {
    content: Content,
    /// The place of the first exercise among what is laid out.
    first: usize,
}

impl Shortened {
    /// Words that are long, and how long each is.
    fn long_words(&self) -> Vec<(SheetWord, usize)> {
        let items = self.content.cards.iter().skip(self.first).enumerate();
        let items = items.map(|(place, card)| (SheetWord::Item(place), card.note.as_str()));
        let whole = self.content.cards.iter().take(self.first);
        let whole = whole
            .map(|card| card.note.as_str())
            .chain([self.content.note.as_str()]);
        let all = whole.map(|note| (SheetWord::Whole, note)).chain(items);
        all.map(|(word, note)| (word, note.chars().count()))
            .filter(|(_, letters)| *letters > SHORT_WORDS)
            .collect()
    }

    fn shorten(&mut self, word: SheetWord) {
        let cut = |note: &mut String| *note = note.chars().take(SHORT_WORDS).collect();
        match word {
            SheetWord::Whole => {
                cut(&mut self.content.note);
                for card in self.content.cards.iter_mut().take(self.first) {
                    cut(&mut card.note);
                }
            }
            SheetWord::Item(place) => {
                let card = self.content.cards.get_mut(place + self.first);
                if let Some(card) = card {
                    cut(&mut card.note);
                }
            }
        }
    }
}

fn page_words(texts: &Texts, page: usize, of: usize) -> String {
    texts.with_numbers("sheet-page", [("page", page as u32), ("of", of as u32)])
}

fn photo(paper: &mut Paper, [start, turn]: &Pictures) -> Option<[Photo; 2]> {
    let mut put = |frame: &Frame| {
        let (size, rgb) = around(frame, SHAPE);
        paper.photo(size, &rgb)
    };
    Some([put(start)?, put(turn)?])
}

fn draw(paper: &mut Paper, mark: &Mark, photos: &[Option<[Photo; 2]>]) {
    match mark {
        Mark::Line(text, letters, at) => line(paper, text, *letters, *at),
        Mark::Picture(of, moment, spot) => {
            let photos = photos.get(*of).copied().flatten();
            if let Some(photo) = photos.and_then(|both| both.get(*moment).copied()) {
                paper.picture(photo, *spot);
                paper.rect(*spot, None, Some((0.6, Ink::LINE)));
            }
        }
        Mark::Box(place, fill, edge) => paper.rect(*place, *fill, Some(*edge)),
        Mark::Rule([x, y], width) => {
            paper.polyline(&[[*x, *y], [x + width, *y]], 0.6, Ink::LINE);
        }
    }
}

/// A line by its upper left corner: the letters stand in its middle, two thirds of an em above the baseline.
fn line(paper: &mut Paper, text: &str, letters: Letters, [x, top]: [f32; 2]) {
    let baseline = top + letters.line_height() / 2.0 + letters.size * 0.33;
    paper.line(text, letters, [x, baseline], Align::Left);
}
