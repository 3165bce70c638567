//! "This hurts": it has stopped already; where, and how much.

use eframe::egui::{Align, CornerRadius, Ui};

use super::body_map::body_map;
use super::button::{Face, Look, button};
use super::choice::{Choice, choice};
use super::flow::LIST_FROM;
use super::icons;
use super::page_keys::{PageKey, digit_key, page_key};
use super::pain_list::pain_list;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::{Theme, sizes};

/// Where it may hurt, as the records name it; the texts are `pain-place-<id>`.
pub const PLACES: [&str; 9] = [
    "lower_back",
    "upper_back",
    "neck",
    "buttock",
    "hip_or_groin",
    "back_of_thigh",
    "knee",
    "below_knee",
    "elsewhere",
];
/// The strongest pain that can be said. Units: points, 0 none. Source: numeric rating scale, 11 points [F].
const WORST: u8 = 10;

/// What was answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PainAnswers {
    /// Place in [`PLACES`].
    pub place: Option<usize>,
    /// 0-10.
    pub strength: Option<u8>,
}

/// What the person did on the pain screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PainAction {
    /// Said where, by its place in [`PLACES`].
    Where(usize),
    /// Said how much.
    HowMuch(u8),
    /// What was answered is to be kept.
    Save,
    /// Nothing more is to be asked.
    Skip,
    /// One of what needs help at once is so.
    Alarm,
}

/// Draws the screen into all of `ui` and gives what the person did, keys included.
pub fn pain_screen(
    ui: &mut Ui,
    answers: PainAnswers,
    texts: &Texts,
    theme: &Theme,
) -> Option<PainAction> {
    let typed = keys(ui);
    if theme.text >= LIST_FROM {
        return typed.or(pain_list(ui, answers, texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    heading(ui, &pen, texts);
    body_map(
        &pen.within([96.0, 210.0, 580.0, 600.0]),
        answers.place,
        texts,
    );
    let said = places(ui, &pen, answers, texts).or(numbers(ui, &pen, answers, texts));
    let alarm = warning(ui, &pen, texts).then_some(PainAction::Alarm);
    typed.or(alarm).or(said).or(buttons(ui, &pen, texts))
}

fn keys(ui: &Ui) -> Option<PainAction> {
    if let Some(key) = page_key(ui) {
        return Some(match key {
            PageKey::Main => PainAction::Save,
            PageKey::Back => PainAction::Skip,
        });
    }
    digit_key(ui).map(PainAction::HowMuch)
}

/// A painted text with its name for a screen reader.
fn named_line(ui: &Ui, pen: &Pen<'_>, id: &str, kind: &Type, (x, y): (f32, f32), texts: &Texts) {
    let text = texts.get(id);
    pen.line(&text, kind, (x, y), Align::Min);
    pen.name(
        ui,
        id,
        &text,
        [x, y - kind.size, 1728.0 - x, kind.size * 1.3],
    );
}

fn heading(ui: &Ui, pen: &Pen<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let title = Type::new(&pen.theme.fonts.heading, 64.0, colours.ink.solid());
    named_line(ui, pen, "pain-title", &title, (96.0, 110.0), texts);
    let under = Type::new(&pen.theme.fonts.text, 34.0, colours.ink2.solid());
    named_line(ui, pen, "pain-why", &under, (96.0, 166.0), texts);
}

fn places(ui: &Ui, pen: &Pen<'_>, answers: PainAnswers, texts: &Texts) -> Option<PainAction> {
    let kind = Type::new(
        &pen.theme.fonts.heading,
        40.0,
        pen.theme.palette.ink.solid(),
    );
    named_line(ui, pen, "pain-where", &kind, (772.0, 238.0), texts);
    let mut said = None;
    for (number, id) in PLACES.into_iter().enumerate() {
        let id = format!("pain-place-{}", id.replace('_', "-"));
        let word = texts.get(&id);
        let of = Choice::worded(("pain-place", number), &word, answers.place == Some(number));
        let (column, row) = ((number % 3) as f32, (number / 3) as f32);
        let place = [772.0 + 358.0 * column, 264.0 + 86.0 * row, 338.0, 70.0];
        if choice(ui, pen, &of, place).clicked() {
            said = Some(PainAction::Where(number));
        }
    }
    said
}

fn numbers(ui: &Ui, pen: &Pen<'_>, answers: PainAnswers, texts: &Texts) -> Option<PainAction> {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.heading, 40.0, colours.ink.solid());
    named_line(ui, pen, "pain-how-much", &kind, (772.0, 582.0), texts);
    let mut said = None;
    for number in 0..=WORST {
        let word = number.to_string();
        let name = texts.with_number("pain-number", "number", u32::from(number));
        let of = Choice {
            id: ("pain-number", usize::from(number)),
            word: &word,
            name: &name,
            chosen: answers.strength == Some(number),
            centred: true,
        };
        let place = [772.0 + 97.0 * f32::from(number), 608.0, 84.0, 96.0];
        if choice(ui, pen, &of, place).clicked() {
            said = Some(PainAction::HowMuch(number));
        }
    }
    let anchor = Type::new(&pen.theme.fonts.text, 28.0, colours.ink2.solid());
    let (none, worst) = (texts.get("pain-none"), texts.get("pain-worst"));
    pen.line(&none, &anchor, (772.0, 744.0), Align::Min);
    pen.line(&worst, &anchor, (1826.0, 744.0), Align::Max);
    said
}

/// What must not wait: it points to a person.
fn warning(ui: &Ui, pen: &Pen<'_>, texts: &Texts) -> bool {
    let colours = &pen.theme.palette;
    let place = [96.0, 790.0, 1730.0, 126.0];
    let rect = pen.frame.rect(place);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    pen.painter
        .rect_filled(rect, corner, colours.stop_soft.solid());
    let mark = (158.0, 853.0, 56.0);
    pen.icon(
        icons::WARNING_OCTAGON,
        false,
        mark,
        colours.stop_text.solid(),
    );
    let first = Type::new(&pen.theme.fonts.label, 30.0, colours.ink.solid());
    named_line(ui, pen, "pain-alarm", &first, (216.0, 843.0), texts);
    let second = Type::new(&pen.theme.fonts.text, 30.0, colours.ink.solid());
    named_line(ui, pen, "pain-doctor", &second, (216.0, 886.0), texts);
    let word = texts.get("pain-alarm-yes");
    let face = Face {
        icon: None,
        word: &word,
        key: None,
        look: Look::plain(colours),
    };
    let spot = (1826.0, 948.0, 84.0);
    let (yes, _) = button(ui, pen, ("pain-alarm-yes", &face), spot, 0.0);
    yes.clicked()
}

fn buttons(ui: &Ui, pen: &Pen<'_>, texts: &Texts) -> Option<PainAction> {
    let colours = &pen.theme.palette;
    let main = Look::main(colours);
    let quiet = Look::quiet(colours);
    let (save_word, skip_word) = (texts.get("pain-save"), texts.get("pain-skip"));
    let (save_key, skip_key) = (texts.get("key-enter"), texts.get("key-escape"));
    let face = |word, key, look| Face {
        icon: None,
        word,
        key: Some(key),
        look,
    };
    let save = face(&*save_word, &*save_key, main);
    let (save, _) = button(ui, pen, ("pain-save", &save), (620.0, 948.0, 84.0), 524.0);
    let skip = face(&*skip_word, &*skip_key, quiet);
    let (skip, _) = button(ui, pen, ("pain-skip", &skip), (1340.0, 948.0, 84.0), 0.0);
    if save.clicked() {
        Some(PainAction::Save)
    } else if skip.clicked() {
        Some(PainAction::Skip)
    } else {
        None
    }
}
