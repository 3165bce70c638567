//! "This hurts" in large letters: what must not wait first, then where and how much, one below the other.

use eframe::egui::Ui;

use super::body_map::body_map;
use super::button::{Face, Look};
use super::choice::Choice;
use super::flow::{Flow, Page, Voice};
use super::icons;
use super::pain::{PLACES, PainAction, PainAnswers};
use super::texts::Texts;
use super::theme::Theme;

/// How wide the two bodies are, which stay pictures of their size. Px of the design.
const BODIES: f32 = 580.0;

/// Draws it and gives what was pressed.
pub(super) fn pain_list(
    ui: &mut Ui,
    answers: PainAnswers,
    texts: &Texts,
    theme: &Theme,
) -> Option<PainAction> {
    let page = Page::open(ui, theme, &texts.get("pain-title"), [96.0, 1856.0]);
    let said = page.column(ui, "pain", |flow| {
        let ink = flow.pen.theme.palette.stop_text.solid();
        let (alarm, doctor) = (texts.get("pain-alarm"), texts.get("pain-doctor"));
        warning(flow, ink, (&alarm, &doctor));
        flow.gap(16.0);
        let alarm = flow.button_list(texts, [(None, "pain-alarm-yes", PainAction::Alarm)]);
        flow.gap(16.0);
        flow.text("pain-why", &texts.get("pain-why"), Voice::Aside);
        flow.gap(24.0);
        let place = places(flow, answers, texts);
        flow.gap(32.0);
        flow.text("pain-how-much", &texts.get("pain-how-much"), Voice::Head);
        flow.gap(12.0);
        let strength = flow.scale("pain-number", answers.strength, |number| {
            let name = texts.with_number("pain-number", "number", u32::from(number));
            name.into_owned()
        });
        flow.gap(8.0);
        let (none, worst) = (texts.get("pain-none"), texts.get("pain-worst"));
        flow.ends([("pain-none", &none), ("pain-worst", &worst)]);
        alarm.or(place).or(strength.map(PainAction::HowMuch))
    });
    said.or(foot(ui, &page, texts))
}

/// Both lines with their names, beside one sign.
fn warning(flow: &mut Flow<'_, '_>, ink: eframe::egui::Color32, (alarm, doctor): (&str, &str)) {
    let size = 56.0 * flow.pen.text;
    let left = size + 28.0;
    let mark = (size / 2.0, flow.y + size / 2.0, size);
    flow.pen.icon(icons::WARNING_OCTAGON, false, mark, ink);
    let width = flow.width - left;
    flow.text_at("pain-alarm", alarm, Voice::Head, left, width);
    flow.text_at("pain-doctor", doctor, Voice::Body, left, width);
}

fn places(flow: &mut Flow<'_, '_>, answers: PainAnswers, texts: &Texts) -> Option<PainAction> {
    flow.text("pain-where", &texts.get("pain-where"), Voice::Head);
    flow.gap(12.0);
    let bodies = flow.pen.within([0.0, flow.y, 0.0, 0.0]);
    body_map(&bodies, answers.place, texts);
    let mut said = None;
    for (number, id) in PLACES.into_iter().enumerate() {
        let id = format!("pain-place-{}", id.replace('_', "-"));
        let word = texts.get(&id);
        let of = Choice::worded(("pain-place", number), &word, answers.place == Some(number));
        if flow.answer(&of, [BODIES + 40.0, flow.width - BODIES - 40.0]) {
            said = Some(PainAction::Where(number));
        }
        flow.gap(12.0);
    }
    said
}

fn foot(ui: &Ui, page: &Page<'_>, texts: &Texts) -> Option<PainAction> {
    let colours = &page.pen.theme.palette;
    let (save, skip) = (texts.get("pain-save"), texts.get("pain-skip"));
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let face = |word, key, look| Face {
        icon: None,
        word,
        key: Some(key),
        look,
    };
    let main = face(&*save, &*enter, Look::main(colours));
    let (saved, _) = page.foot(ui, ("pain-save", &main), 640.0, 544.0);
    let quiet = face(&*skip, &*escape, Look::quiet(colours));
    let (skipped, _) = page.foot(ui, ("pain-skip", &quiet), 1856.0, 0.0);
    if saved {
        Some(PainAction::Save)
    } else {
        skipped.then_some(PainAction::Skip)
    }
}
