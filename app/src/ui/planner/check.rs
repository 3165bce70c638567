//! Before it is saved: what leaves an exercise out, each asked once; and what the person is asked at home.

use eframe::egui::Ui;

use super::checking::Asked;
use super::draft::Change;
use super::item::LONGEST_NOTE;
use super::parts::{PRO, SMALL, square};
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::{Choice, choice, choice_width};
use crate::ui::field::{Field, typing};
use crate::ui::flow::{Flow, GAP, Page, Voice, followed};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::Type;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// A text beside its answers is no narrower. Px of the design.
const TEXT_LEAST: f32 = 560.0;

/// The rule below the last question need not be in sight. Px of the design.
const SLACK: f32 = 40.0;

/// What was said of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    No,
    /// It applies: its exercises are taken out.
    LeftOut,
    /// It applies, and its exercises stay, for a reason.
    Kept,
    /// The person is asked at home.
    AtHome,
}

impl Said {
    const fn applies(self) -> bool {
        matches!(self, Self::LeftOut | Self::Kept)
    }
}

/// A line of the library that leaves exercises out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// As the library words it.
    pub(super) about: String,
    /// What the items of its exercises name.
    pub(super) names: Vec<String>,
}

/// A reason to leave exercises out. Lines of the library that ask the same are one.
pub(super) struct Reason {
    pub(super) parts: Vec<Part>,
    /// As the therapist is asked about the person.
    pub(super) question: String,
    /// Which exercises, and why it matters.
    pub(super) why: String,
    /// As the person is asked at home.
    pub(super) at_home: String,
    /// The names of the exercises, in order.
    pub(super) exercises: String,
    pub(super) said: Said,
    /// Why they stay.
    pub(super) note: String,
}

/// What is shown.
pub(super) struct CheckView<'a> {
    pub(super) reasons: &'a [Reason],
    /// The therapist's own questions.
    pub(super) own: &'a [String],
    /// Exercises of which the library names nothing.
    pub(super) unnamed: Option<&'a str>,
    /// No more can be asked at home.
    pub(super) is_full: bool,
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CheckAction {
    /// An answer to a reason, by its place.
    Answer(usize, Said),
    /// Why its exercises stay.
    Because(usize, String),
    Do(Change),
    /// What is not answered does not apply.
    RestNo,
    /// Not all of them were in sight yet: the page goes down.
    ReadOn,
    /// Goes on: what is not answered does not apply, what is left out goes.
    GoOn,
    Back,
}

/// What the way on is called, and what it does.
fn way_on(view: &CheckView<'_>, is_seen: bool) -> (&'static str, CheckAction) {
    if !is_seen {
        return ("ask-read-on", CheckAction::ReadOn);
    }
    let has = |said: Said| view.reasons.iter().any(|one| one.said == said);
    let applies = view.reasons.iter().any(|one| one.said.applies());
    let is_untouched = view.reasons.iter().all(|one| one.said == Said::Nothing);
    match (has(Said::Nothing), applies) {
        (true, true) => ("plan-rest-no", CheckAction::RestNo),
        (true, false) if is_untouched => ("plan-none-applies", CheckAction::GoOn),
        (true, false) => ("plan-rest-no", CheckAction::GoOn),
        (false, _) if has(Said::LeftOut) => ("plan-take-out", CheckAction::GoOn),
        (false, _) => ("plan-next", CheckAction::GoOn),
    }
}

/// Enter, which led here, does not say at once that none of it applies: an answer is never given by accident.
fn has_key(main: &str) -> bool {
    main != "plan-none-applies"
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn check_screen(
    ui: &mut Ui,
    view: &CheckView<'_>,
    asked: &mut Asked,
    texts: &Texts,
    theme: &Theme,
) -> Option<CheckAction> {
    let is_typing = typing(ui);
    let keyed = if is_typing { None } else { page_key(ui) };
    let mut page = Page::open(ui, theme, "", [64.0, 1856.0]);
    page.pen.text *= PRO;
    page.span = [48.0, 890.0];
    let (main, wants) = way_on(view, asked.is_seen);
    let mut action = keyed.and_then(|key| match key {
        PageKey::Back => Some(CheckAction::Back),
        PageKey::Main => has_key(main).then(|| wants.clone()),
    });
    let done = page.column(ui, "plan-check", |flow| {
        let is_none = view.reasons.is_empty();
        let [title, about] = if is_none {
            ["plan-check-none", "plan-check-none-known"]
        } else {
            ["plan-check-title", "plan-check-about"]
        };
        flow.text("plan-check-title", &texts.get(title), Voice::Head);
        flow.gap(6.0);
        flow.text("plan-check-about", &texts.get(about), Voice::Aside);
        flow.gap(18.0);
        let mut action = None;
        for (place, reason) in view.reasons.iter().enumerate() {
            let full = view.is_full;
            action = action.or(reason_row(flow, (place, reason, full), asked, texts));
        }
        // What was never in sight is answered by nobody.
        let last = flow.pen.frame.rect([0.0, flow.y, 1.0, 1.0]).top();
        asked.is_seen |= last <= flow.ui.clip_rect().bottom() + flow.pen.frame.px(SLACK);
        if let Some(names) = view.unnamed.filter(|_| !is_none) {
            let said = texts.with_text("plan-check-unnamed", "names", names);
            flow.text("plan-check-unnamed", &said, Voice::Aside);
            flow.gap(10.0);
        }
        action.or(questions(flow, view, &mut asked.question, texts))
    });
    action = action.or(done);
    let main = (main, &wants);
    action.or(foot(ui, &page, (main, asked.word.as_deref()), texts))
}

fn reason_row(
    flow: &mut Flow<'_, '_>,
    (place, reason, is_full): (usize, &Reason, bool),
    asked: &mut Asked,
    texts: &Texts,
) -> Option<CheckAction> {
    let (height, mut action) = (SMALL * flow.pen.text, None);
    let words = ["plan-no", "plan-yes", "plan-ask-home"].map(|id| texts.get(id).into_owned());
    let all = words.iter().map(|word| choice_width(&flow.pen, word));
    let all = all.sum::<f32>() + 2.0 * GAP;
    let is_beside = all + TEXT_LEAST < flow.width;
    let room = if is_beside {
        flow.width - all - 32.0
    } else {
        flow.width
    };
    let top = flow.y;
    let id = format!("plan-reason-{place}");
    flow.text_at(&id, &reason.question, Voice::Body, 0.0, room);
    let id = format!("plan-reason-of-{place}");
    flow.text_at(&id, &reason.why, Voice::Aside, 0.0, room);
    let below = flow.y;
    let (x, y) = if is_beside {
        (flow.width - all, top)
    } else {
        (0.0, below + 8.0)
    };
    flow.y = y;
    let said = [Said::No, Said::LeftOut, Said::AtHome];
    let chosen = match reason.said {
        Said::Nothing => None,
        Said::No => Some(0),
        Said::LeftOut | Said::Kept => Some(1),
        Said::AtHome => Some(2),
    };
    // A question more than are asked at home has no place there.
    let shown = if is_full && reason.said != Said::AtHome {
        2
    } else {
        3
    };
    let picked = line(
        flow,
        (("plan-reason", place * 3), &reason.question),
        words.get(..shown).unwrap_or(&words),
        (chosen, x),
    );
    if let Some(said) = picked.and_then(|number| said.get(number).copied()) {
        let is_more = !(said.applies() && reason.said.applies());
        action = is_more.then_some(CheckAction::Answer(place, said));
    }
    flow.y = below.max(y + height) + 10.0;
    if reason.said.applies() {
        action = action.or(outcome(flow, (place, reason), asked, texts));
    }
    flow.rule();
    flow.gap(10.0);
    action
}

/// What follows from a yes: the exercises go, or stay for a reason.
fn outcome(
    flow: &mut Flow<'_, '_>,
    (place, reason): (usize, &Reason),
    asked: &mut Asked,
    texts: &Texts,
) -> Option<CheckAction> {
    let out = texts.with_text("plan-leave-out", "names", &reason.exercises);
    let words = [out.into_owned(), texts.get("plan-keep").into_owned()];
    let chosen = usize::from(reason.said == Said::Kept);
    let picked = line(
        flow,
        (("plan-outcome", place * 2), &reason.question),
        &words,
        (Some(chosen), 48.0),
    );
    let mut action = picked.map(|number| {
        let said = if number == 0 {
            Said::LeftOut
        } else {
            Said::Kept
        };
        CheckAction::Answer(place, said)
    });
    flow.y += SMALL * flow.pen.text + 10.0;
    if reason.said == Said::Kept {
        let hint = texts.get("plan-because-hint");
        let name = format!("{}: {}", reason.question, texts.get("plan-keep"));
        let of = Field {
            id: ("plan-because", place),
            name: &name,
            hint: &hint,
            rows: 1,
            most: LONGEST_NOTE,
        };
        let mut note = reason.note.clone();
        let typed = flow.bare_field(&of, &mut note, [48.0, flow.width - 48.0]);
        if reason.note.trim().is_empty() && std::mem::take(&mut asked.to_reason) {
            typed.response.request_focus();
        }
        if typed.changed {
            action = Some(CheckAction::Because(place, note));
        }
        flow.gap(10.0);
    }
    action
}

/// Choices in a line from `left` on, each under the question; gives the place of the one that was pressed. Where they have
/// no room side by side they stand below each other. The line stands where the flow is; the flow goes down where it breaks.
fn line(
    flow: &mut Flow<'_, '_>,
    ((id, from), question): ((&'static str, usize), &str),
    words: &[String],
    (chosen, left): (Option<usize>, f32),
) -> Option<usize> {
    let height = SMALL * flow.pen.text;
    let (mut x, mut picked) = (left, None);
    for (number, word) in words.iter().enumerate() {
        let width = choice_width(&flow.pen, word).min(flow.width - left);
        if x > left && x + width > flow.width + 1.0 {
            (x, flow.y) = (left, flow.y + height + 8.0);
        }
        let name = format!("{question}: {word}");
        let of = Choice {
            id: (id, from + number),
            word,
            name: &name,
            chosen: chosen == Some(number),
            centred: false,
        };
        let response = choice(flow.ui, &flow.pen, &of, [x, flow.y, width, height]);
        if followed(response).clicked() {
            picked = Some(number);
        }
        x += width + GAP;
    }
    picked
}

/// The therapist's own questions.
fn questions(
    flow: &mut Flow<'_, '_>,
    view: &CheckView<'_>,
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
    for (place, question) in view.own.iter().enumerate() {
        let (top, width) = (flow.y, flow.width - side - 24.0);
        let id = format!("plan-own-{place}");
        flow.text_at(&id, question, Voice::Body, 0.0, width);
        let name = texts.with_text("plan-remove", "name", question);
        let spot = [flow.width - side, top, side, side];
        let what = (icons::TRASH, ("plan-own", place));
        let response = square(flow.ui, &flow.pen, what, &name, spot);
        if followed(response).clicked() {
            action = Some(CheckAction::Do(Change::Ask(question.clone(), false)));
        }
        flow.y = flow.y.max(top + side) + 10.0;
    }
    if view.is_full {
        flow.text("plan-ask-full", &texts.get("plan-ask-full"), Voice::Aside);
        flow.gap(16.0);
        return action;
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

fn foot(
    ui: &Ui,
    page: &Page<'_>,
    ((main, wants), said): ((&'static str, &CheckAction), Option<&str>),
    texts: &Texts,
) -> Option<CheckAction> {
    let colours = &page.pen.theme.palette;
    let [enter, escape] = ["key-enter", "key-escape"].map(|id| texts.get(id));
    let word = texts.get(main);
    let face = Face {
        icon: Some((icons::ARROW_RIGHT, false)),
        word: &word,
        key: has_key(main).then_some(&*enter),
        look: Look::main(colours),
    };
    let (pressed, left) = button(ui, &page.pen, (main, &face), (1856.0, 930.0, 84.0), 360.0);
    let mut action = pressed.clicked().then(|| wants.clone());
    let word = texts.get("before-back");
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let spot = (left - 20.0, 930.0, 84.0);
    let (pressed, left) = button(ui, &page.pen, ("plan-check-back", &face), spot, 0.0);
    if pressed.clicked() {
        action = Some(CheckAction::Back);
    }
    if let Some(said) = said {
        let kind = Type::new(
            &page.pen.theme.fonts.label,
            30.0 * page.pen.text,
            colours.ink.solid(),
        );
        let wrap = left - 64.0 - 24.0;
        let height = page.pen.tall(said, &kind, wrap);
        let top = 972.0 - height / 2.0;
        page.pen.paragraph(said, &kind, (64.0, top), wrap);
        page.pen
            .name(ui, "plan-check-word", said, [64.0, top, wrap, height]);
    }
    action
}
