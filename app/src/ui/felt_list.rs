//! How it felt, in large letters: the question, its numbers in one line, what they mean below.

use eframe::egui::Ui;

use super::advice::Advice;
use super::button::{Face, Look};
use super::felt::{EFFORT_WORDS, FeltAction, Question, number_id, question_id, why};
use super::flow::{Flow, Page, Voice};
use super::grown::Reading;
use super::hands::{lead_on, led_to};
use super::icons;
use super::steps::{plain, read};
use super::texts::Texts;
use super::theme::Theme;

/// Left and right edge. Px of the design.
const EDGES: [f32; 2] = [96.0, 1856.0];

/// Draws a question and gives what was pressed.
pub(super) fn felt_list(
    ui: &mut Ui,
    question: Question,
    chosen: Option<u8>,
    texts: &Texts,
    theme: &Theme,
) -> Option<FeltAction> {
    let page = Page::open(ui, theme, &texts.get(question_id(question)), EDGES);
    let pressed = page.column(ui, question_id(question), |flow| {
        flow.text("felt-why", &why(question, texts), Voice::Aside);
        flow.gap(20.0);
        let pressed = flow.scale("felt-number", chosen, |number| {
            let name = texts.with_number(number_id(question), "number", u32::from(number));
            name.into_owned()
        });
        if pressed.is_some() {
            lead_on(flow.ui.ctx());
        }
        flow.gap(4.0);
        if question == Question::Effort {
            effort_words(flow, texts);
        } else {
            let (none, worst) = (texts.get("pain-none"), texts.get("pain-worst"));
            flow.ends([("pain-none", &none), ("pain-worst", &worst)]);
        }
        pressed
    });
    let buttons = foot(ui, &page, chosen.is_some(), texts);
    pressed.map(FeltAction::Choose).or(buttons)
}

/// Each number that has a word, with its word.
fn effort_words(flow: &mut Flow<'_, '_>, texts: &Texts) {
    let left = 80.0 * flow.pen.text;
    for number in EFFORT_WORDS {
        let top = flow.y;
        flow.paint_text(&number.to_string(), Voice::Head, 0.0, left);
        flow.y = top;
        let id = format!("effort-{number}");
        let width = flow.width - left;
        flow.text_at(&id, &texts.get(&id), Voice::Body, left, width);
    }
}

fn foot(ui: &Ui, page: &Page<'_>, answered: bool, texts: &Texts) -> Option<FeltAction> {
    let mut action = go_on(ui, page, "felt-go-on", answered, texts).then_some(FeltAction::GoOn);
    let (skip, escape) = (texts.get("felt-skip"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &skip,
        key: Some(&escape),
        look: Look::quiet(&page.pen.theme.palette),
    };
    let (skipped, _) = page.foot(ui, ("felt-skip", &face), EDGES[1], 0.0);
    if skipped {
        action = Some(FeltAction::Skip);
    }
    action
}

fn go_on(ui: &Ui, page: &Page<'_>, id: &str, is_there: bool, texts: &Texts) -> bool {
    if !is_there {
        return false;
    }
    let (on, enter) = (texts.get("felt-go-on"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &on,
        key: Some(&enter),
        look: Look::main(&page.pen.theme.palette),
    };
    let response = page.foot_button(ui, (id, &face), EDGES[0] + 544.0, 544.0);
    led_to(&response);
    response.clicked()
}

/// Draws a light word; gives whether it was read.
pub(super) fn advice_list(ui: &mut Ui, advice: Advice, texts: &Texts, theme: &Theme) -> bool {
    let page = Page::open(ui, theme, &texts.get(advice.id()), EDGES);
    let id = format!("{}-text", advice.id());
    let said = [("advice-text", texts.get(&id))];
    let sign = (icons::LIGHTBULB, theme.palette.primary.solid());
    let reading = Reading {
        intro: None,
        thoughts: &plain(sign, &said),
    };
    read(ui, &page, advice.id(), &reading);
    go_on(ui, &page, "advice-go-on", true, texts)
}
