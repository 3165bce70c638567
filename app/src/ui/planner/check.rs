//! Before it is saved: who leaves an exercise out, each asked once; and what the person is asked at home.

use eframe::egui::Ui;

use super::draft::Change;
use super::parts::{PRO, SMALL, square};
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::{Choice, choice, choice_width};
use crate::ui::field::{Field, typing};
use crate::ui::flow::{Flow, GAP, Page, Voice, followed};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// A reason to leave exercises out.
pub(super) struct Reason {
    /// As the language words it.
    pub(super) what: String,
    /// As it is asked at home.
    pub(super) question: String,
    /// The names of the exercises, in order.
    pub(super) exercises: String,
    /// It applies to this person.
    pub(super) applies: bool,
    /// The person is asked at home too.
    pub(super) is_asked: bool,
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CheckAction {
    /// A reason applies, or not, by its place.
    Applies(usize),
    Do(Change),
    /// Takes the exercises out that a reason applies to, and goes on.
    TakeOut,
    /// Goes on with all of them.
    GoOn,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn check_screen(
    ui: &mut Ui,
    (reasons, own): (&[Reason], &[String]),
    typed: &mut String,
    texts: &Texts,
    theme: &Theme,
) -> Option<CheckAction> {
    let is_typing = typing(ui);
    let applies = reasons.iter().any(|reason| reason.applies);
    let keyed = if is_typing { None } else { page_key(ui) };
    let mut page = Page::open(ui, theme, "", [64.0, 1856.0]);
    page.pen.text *= PRO;
    page.span = [48.0, 890.0];
    let mut action = keyed.and_then(|key| match key {
        PageKey::Back => Some(CheckAction::Back),
        // Whether somebody keeps what does not suit them is never answered by accident.
        PageKey::Main => (!applies).then_some(CheckAction::GoOn),
    });
    let done = page.column(ui, "plan-check", |flow| {
        let title = texts.get("plan-check-title");
        flow.text("plan-check-title", &title, Voice::Head);
        flow.gap(6.0);
        let about = if reasons.is_empty() {
            "plan-check-none-known"
        } else {
            "plan-check-about"
        };
        flow.text("plan-check-about", &texts.get(about), Voice::Aside);
        flow.gap(18.0);
        let mut action = None;
        for (place, reason) in reasons.iter().enumerate() {
            action = action.or(reason_row(flow, (place, reason), texts));
        }
        action.or(questions(flow, own, typed, texts))
    });
    action = action.or(done);
    action.or(foot(ui, &page, applies, texts))
}

fn reason_row(
    flow: &mut Flow<'_, '_>,
    (place, reason): (usize, &Reason),
    texts: &Texts,
) -> Option<CheckAction> {
    let (height, mut action) = (SMALL * flow.pen.text, None);
    let words = ["plan-applies", "plan-ask-home"].map(|id| texts.get(id));
    let widths = [0, 1].map(|n: usize| {
        words
            .get(n)
            .map_or(0.0, |word| choice_width(&flow.pen, word))
    });
    let all = widths.iter().sum::<f32>() + GAP;
    let is_beside = all + 500.0 < flow.width;
    let room = if is_beside {
        flow.width - all - 32.0
    } else {
        flow.width
    };
    let top = flow.y;
    flow.text_at(
        &format!("plan-reason-{place}"),
        &reason.what,
        Voice::Body,
        0.0,
        room,
    );
    flow.text_at(
        &format!("plan-reason-of-{place}"),
        &reason.exercises,
        Voice::Aside,
        0.0,
        room,
    );
    let below = flow.y;
    let (mut x, y) = if is_beside {
        (flow.width - all, top)
    } else {
        (0.0, below + 8.0)
    };
    let states = [reason.applies, reason.is_asked];
    for (number, ((word, width), chosen)) in words.iter().zip(widths).zip(states).enumerate() {
        let name = format!("{}: {word}", reason.what);
        let of = Choice {
            id: ("plan-reason", place * 2 + number),
            word,
            name: &name,
            chosen,
            centred: false,
        };
        let response = choice(flow.ui, &flow.pen, &of, [x, y, width, height]);
        if followed(response).clicked() {
            action = Some(if number == 0 {
                CheckAction::Applies(place)
            } else {
                CheckAction::Do(Change::Ask(reason.question.clone(), !reason.is_asked))
            });
        }
        x += width + GAP;
    }
    flow.y = below.max(y + height) + 10.0;
    flow.rule();
    flow.gap(10.0);
    action
}

/// The therapist's own questions.
fn questions(
    flow: &mut Flow<'_, '_>,
    own: &[String],
    typed: &mut String,
    texts: &Texts,
) -> Option<CheckAction> {
    flow.gap(12.0);
    let title = texts.get("plan-ask-title");
    flow.text("plan-ask-title", &title, Voice::Head);
    flow.text("plan-ask-about", &texts.get("plan-ask-about"), Voice::Aside);
    flow.gap(10.0);
    let mut action = None;
    let side = SMALL * flow.pen.text;
    for (place, question) in own.iter().enumerate() {
        let (top, width) = (flow.y, flow.width - side - 24.0);
        flow.text_at(
            &format!("plan-own-{place}"),
            question,
            Voice::Body,
            0.0,
            width,
        );
        let name = texts.with_text("plan-remove", "name", question);
        let spot = [flow.width - side, top, side, side];
        let response = square(
            flow.ui,
            &flow.pen,
            (icons::TRASH, ("plan-own", place)),
            &name,
            spot,
        );
        if followed(response).clicked() {
            action = Some(CheckAction::Do(Change::Ask(question.clone(), false)));
        }
        flow.y = flow.y.max(top + side) + 10.0;
    }
    let hint = texts.get("plan-ask-hint");
    let of = Field {
        id: ("plan-ask", 0),
        name: &texts.get("plan-ask"),
        hint: &hint,
        rows: 1,
        most: goodform_exercises::LONGEST_QUESTION,
    };
    let entered = flow.named_field(&of, typed).entered;
    flow.gap(12.0);
    let word = texts.get("plan-ask-add");
    let face = Face {
        icon: Some((icons::PLUS, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    let added = flow.button("plan-ask-add", &face);
    flow.gap(16.0);
    if (entered || added) && !typed.trim().is_empty() {
        let question = std::mem::take(typed).trim().to_owned();
        action = Some(CheckAction::Do(Change::Ask(question, true)));
    }
    action
}

fn foot(ui: &Ui, page: &Page<'_>, applies: bool, texts: &Texts) -> Option<CheckAction> {
    let colours = &page.pen.theme.palette;
    let [enter, escape] = ["key-enter", "key-escape"].map(|id| texts.get(id));
    let (main, other) = if applies {
        ("plan-take-out", Some("plan-keep"))
    } else {
        ("plan-none-applies", None)
    };
    let word = texts.get(main);
    let face = Face {
        icon: Some((icons::ARROW_RIGHT, false)),
        word: &word,
        key: (!applies).then_some(&*enter),
        look: Look::main(colours),
    };
    let (pressed, mut left) = button(ui, &page.pen, (main, &face), (1856.0, 930.0, 84.0), 360.0);
    let mut action = pressed.clicked().then_some(if applies {
        CheckAction::TakeOut
    } else {
        CheckAction::GoOn
    });
    if let Some(id) = other {
        let word = texts.get(id);
        let face = Face {
            icon: None,
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        let (pressed, edge) = button(ui, &page.pen, (id, &face), (left - 20.0, 930.0, 84.0), 0.0);
        if pressed.clicked() {
            action = Some(CheckAction::GoOn);
        }
        left = edge;
    }
    let word = texts.get("before-back");
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let (pressed, _) = button(
        ui,
        &page.pen,
        ("plan-check-back", &face),
        (left - 20.0, 930.0, 84.0),
        0.0,
    );
    if pressed.clicked() {
        action = Some(CheckAction::Back);
    }
    action
}
