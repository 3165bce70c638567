//! How it felt: one calm question a screen, each can be passed over, and a light word where it helps.

use eframe::egui::{Align, CornerRadius, Key, Modifiers, StrokeKind, Ui};

use super::advice::Advice;
use super::button::{Face, Look, button};
use super::choice::{Choice, choice};
use super::felt_list::{advice_list, felt_list};
use super::flow::LIST_FROM;
use super::hands::{lead_on, led_to};
use super::icons;
use super::page_keys::{PageKey, digit_key, page_key};
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::{Theme, sizes};

/// The last number of each scale. Units: points. Source: numeric rating scale and CR-10 [F].
const MOST: u8 = 10;
/// The numbers of the CR-10 scale that have a word of their own.
pub(super) const EFFORT_WORDS: [u8; 5] = [0, 3, 5, 7, 10];

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Pain now, before the first exercise.
    PainBefore,
    /// Pain now, after an exercise.
    PainAfter,
    /// How hard it was.
    Effort,
    /// Pain on the morning after, and what was said before the exercises of the day before.
    NextMorning(Option<u8>),
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeltAction {
    /// Chose a number.
    Choose(u8),
    /// Goes on; what is chosen is kept.
    GoOn,
    /// Passes it over.
    Skip,
}

/// Draws a question into all of `ui` and gives what the person did, keys included.
pub fn felt_screen(
    ui: &mut Ui,
    question: Question,
    chosen: Option<u8>,
    texts: &Texts,
    theme: &Theme,
) -> Option<FeltAction> {
    let typed = keys(ui, chosen);
    if theme.text >= LIST_FROM {
        return typed.or(felt_list(ui, question, chosen, texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    let colours = &theme.palette;
    let title = texts.get(question_id(question));
    let kind = Type::new(&theme.fonts.heading, 72.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 250.0), Align::Min);
    pen.name(ui, "felt-title", &title, [96.0, 180.0, 1728.0, 90.0]);
    let why = why(question, texts);
    let kind = Type::new(&theme.fonts.text, 36.0, colours.ink2.solid());
    pen.line(&why, &kind, (96.0, 326.0), Align::Min);
    pen.name(ui, "felt-why", &why, [96.0, 290.0, 1728.0, 48.0]);
    let pressed = numbers(ui, &pen, question, chosen, texts);
    match question {
        Question::Effort => effort_words(ui, &pen, texts),
        Question::PainBefore | Question::PainAfter | Question::NextMorning(_) => {
            anchors(ui, &pen, texts);
        }
    }
    let buttons = buttons(ui, &pen, chosen.is_some(), texts);
    typed.or(pressed).or(buttons)
}

/// The id of a question's words.
pub(super) const fn question_id(question: Question) -> &'static str {
    match question {
        Question::PainBefore => "felt-before",
        Question::PainAfter => "felt-after",
        Question::Effort => "felt-effort",
        Question::NextMorning(_) => "felt-morning",
    }
}

/// The id of the name of its numbers.
pub(super) const fn number_id(question: Question) -> &'static str {
    match question {
        Question::Effort => "felt-effort-number",
        Question::PainBefore | Question::PainAfter | Question::NextMorning(_) => "pain-number",
    }
}

/// What is said beside a question: that it can be passed over, and what a morning is held against.
pub(super) fn why(question: Question, texts: &Texts) -> String {
    match question {
        Question::NextMorning(Some(before)) => texts
            .with_number("felt-why-morning", "before", u32::from(before))
            .into_owned(),
        _ => texts.get("felt-why").into_owned(),
    }
}

fn keys(ui: &Ui, chosen: Option<u8>) -> Option<FeltAction> {
    if let Some(key) = page_key(ui) {
        return Some(match (key, chosen) {
            (PageKey::Main, Some(_)) => FeltAction::GoOn,
            _ => FeltAction::Skip,
        });
    }
    let pressed = |key| {
        ui.ctx()
            .input_mut(|input| input.consume_key(Modifiers::NONE, key))
    };
    // The arrows reach 10, which no key says. The first press says where it begins.
    let steps = [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)];
    for (key, by) in steps {
        if pressed(key) {
            let next = chosen.map_or(0, |now| now.saturating_add_signed(by).min(MOST));
            return Some(FeltAction::Choose(next));
        }
    }
    digit_key(ui).map(FeltAction::Choose)
}

/// Where a number stands: left edge and width. Px of the design.
fn column(number: u8) -> [f32; 2] {
    [96.0 + 158.0 * f32::from(number), 148.0]
}

fn numbers(
    ui: &Ui,
    pen: &Pen<'_>,
    question: Question,
    chosen: Option<u8>,
    texts: &Texts,
) -> Option<FeltAction> {
    let name_id = number_id(question);
    let mut said = None;
    for number in 0..=MOST {
        let word = number.to_string();
        let name = texts.with_number(name_id, "number", u32::from(number));
        let of = Choice {
            id: ("felt-number", usize::from(number)),
            word: &word,
            name: &name,
            chosen: chosen == Some(number),
            centred: true,
        };
        let [left, width] = column(number);
        if choice(ui, pen, &of, [left, 430.0, width, 168.0]).clicked() {
            // What is wanted next is to go on: nobody walks the mark over all the other numbers.
            lead_on(ui.ctx());
            said = Some(FeltAction::Choose(number));
        }
    }
    said
}

/// The two ends of the pain scale; between them nothing is named, nor coloured.
fn anchors(ui: &Ui, pen: &Pen<'_>, texts: &Texts) {
    let kind = Type::new(&pen.theme.fonts.text, 36.0, pen.theme.palette.ink.solid());
    for (id, x, align) in [
        ("pain-none", 96.0, Align::Min),
        ("pain-worst", 1824.0, Align::Max),
    ] {
        let text = texts.get(id);
        pen.line(&text, &kind, (x, 662.0), align);
        let left = if align == Align::Min { x } else { x - 700.0 };
        pen.name(ui, id, &text, [left, 622.0, 700.0, 52.0]);
    }
}

fn effort_words(ui: &Ui, pen: &Pen<'_>, texts: &Texts) {
    let kind = Type::new(&pen.theme.fonts.text, 34.0, pen.theme.palette.ink.solid());
    for number in EFFORT_WORDS {
        let id = format!("effort-{number}");
        let text = texts.get(&id);
        let [left, width] = column(number);
        let (x, align) = match number {
            0 => (left, Align::Min),
            MOST => (left + width, Align::Max),
            _ => (left + width / 2.0, Align::Center),
        };
        pen.line(&text, &kind, (x, 662.0), align);
        pen.name(ui, &id, &text, [left, 622.0, width, 52.0]);
    }
}

fn buttons(ui: &Ui, pen: &Pen<'_>, answered: bool, texts: &Texts) -> Option<FeltAction> {
    let colours = &pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let (on, skip) = (texts.get("felt-go-on"), texts.get("felt-skip"));
    let mut action = None;
    if answered {
        let face = Face {
            icon: None,
            word: &on,
            key: Some(&enter),
            look: Look::main(colours),
        };
        let spot = (640.0, 860.0, 120.0);
        let (response, _) = button(ui, pen, ("felt-go-on", &face), spot, 544.0);
        led_to(&response);
        action = response.clicked().then_some(FeltAction::GoOn);
    }
    let face = Face {
        icon: None,
        word: &skip,
        key: Some(&escape),
        look: Look::quiet(colours),
    };
    let spot = (1824.0, 884.0, 72.0);
    let (response, _) = button(ui, pen, ("felt-skip", &face), spot, 0.0);
    if response.clicked() {
        action = Some(FeltAction::Skip);
    }
    action
}

/// Draws a light word into all of `ui`; gives whether it was read.
pub fn advice_screen(ui: &mut Ui, advice: Advice, texts: &Texts, theme: &Theme) -> bool {
    let typed = page_key(ui).is_some();
    if theme.text >= LIST_FROM {
        return advice_list(ui, advice, texts, theme) || typed;
    }
    let pen = Pen::for_page(ui, theme);
    let colours = &theme.palette;
    let title = texts.get(advice.id());
    let kind = Type::new(&theme.fonts.heading, 72.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 250.0), Align::Min);
    pen.name(ui, "advice-title", &title, [96.0, 180.0, 1728.0, 90.0]);
    let id = format!("{}-text", advice.id());
    let text = texts.get(&id);
    let kind = Type::new(&theme.fonts.text, 44.0, colours.ink.solid());
    let letters = pen.tall(&text, &kind, 1440.0);
    let height = letters.max(120.0) + 92.0;
    let rect = pen.frame.rect([96.0, 330.0, 1728.0, height]);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(rect, corner, ground, border, StrokeKind::Inside);
    let middle = pen.frame.at(206.0, 436.0);
    let soft = colours.primary_soft.solid();
    pen.painter.circle_filled(middle, pen.frame.px(60.0), soft);
    let ink = colours.primary.solid();
    pen.icon_at(icons::LIGHTBULB, false, (middle, 64.0), ink);
    pen.paragraph(&text, &kind, (316.0, 376.0), 1440.0);
    pen.name(
        ui,
        "advice-text",
        &text,
        [316.0, 366.0, 1460.0, height - 40.0],
    );
    let (on, enter) = (texts.get("felt-go-on"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &on,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let spot = (640.0, 860.0, 120.0);
    let (response, _) = button(ui, &pen, ("advice-go-on", &face), spot, 544.0);
    typed || response.clicked()
}
