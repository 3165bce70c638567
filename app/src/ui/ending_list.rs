//! The end of a set in large letters: what went well and what to try first, then the count, the range, every
//! repetition; what else can be done stands below it.

use eframe::egui::{Align, Ui};

use super::button::{Face, Look};
use super::degrees;
use super::ending::{
    EndingAction, EndingView, chart, chart_title, count_line, figures, range_bar_of, title_id,
    to_try, well_id,
};
use super::flow::{Flow, Page, Voice};
use super::icons;
use super::pen::Type;
use super::range_bar::bar_alone;
use super::stepper::stepper;
use super::texts::Texts;
use super::theme::Theme;

/// Side of the buttons that correct the count, and room for the number between them. Px of the design.
const STEPPER: f32 = 76.0;
const NUMBER: f32 = 130.0;

/// Draws it and gives what was pressed.
pub(super) fn ending_list(
    ui: &mut Ui,
    view: &EndingView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<EndingAction> {
    let page = Page::open(ui, theme, &texts.get(title_id(view)), [96.0, 1856.0]);
    // What came up is read first: the page goes back to its top for it.
    let id = if view.trouble.is_some() {
        "end-told"
    } else {
        "end"
    };
    let pressed = page.column(ui, id, |flow| {
        if let Some(trouble) = view.trouble {
            let ink = flow.pen.theme.palette.stop_text.solid();
            flow.thought((icons::WARNING, ink), ("end-trouble", "", trouble));
            flow.gap(24.0);
        }
        flow.text("end-count", &count_line(view, texts), Voice::Aside);
        flow.gap(24.0);
        thoughts(flow, view, texts);
        let counted = correction(flow, view, texts);
        range(flow, view, texts);
        for (id, text) in figures(view, texts) {
            flow.text(id, &text, Voice::Aside);
            flow.gap(8.0);
        }
        every_one(flow, view, texts);
        counted
            .map(EndingAction::Count)
            .or(others(flow, view, texts))
    });
    let (word, key) = (texts.get(view.on_id()), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&key),
        look: Look::main(&theme.palette),
    };
    let (finished, _) = page.foot(ui, ("end-finish", &face), 640.0, 544.0);
    pressed.or(finished.then_some(EndingAction::Finish))
}

fn thoughts(flow: &mut Flow<'_, '_>, view: &EndingView<'_>, texts: &Texts) {
    let colours = &flow.pen.theme.palette;
    let (well_ink, try_ink) = (colours.band_text.solid(), colours.adjust_text.solid());
    if let Some(well) = view.report.summary.went_well {
        let (head, text) = (texts.get("end-went-well"), texts.get(well_id(well)));
        flow.thought((icons::CHECK, well_ink), ("end-went-well", &head, &text));
        flow.gap(24.0);
    }
    if let Some(cue) = &view.report.summary.to_try {
        let (head, text) = (texts.get("end-try"), to_try(cue, texts));
        flow.thought((icons::LIGHTBULB, try_ink), ("end-try", &head, &text));
        flow.gap(24.0);
    }
}

/// The count between its two buttons, where something was counted.
fn correction(flow: &mut Flow<'_, '_>, view: &EndingView<'_>, texts: &Texts) -> Option<i32> {
    let said = view.said()?;
    flow.text("count-asked", &texts.get("count-asked"), Voice::Body);
    flow.gap(8.0);
    let by = flow.pen.text;
    let (side, middle) = (STEPPER * by, flow.y + STEPPER * by / 2.0);
    let number = NUMBER * by;
    let colours = &flow.pen.theme.palette;
    let kind = Type::new(&flow.pen.theme.fonts.number, 60.0 * by, colours.ink.solid());
    let at = (side + number / 2.0, middle + 20.0 * by);
    flow.pen.line(&said.to_string(), &kind, at, Align::Center);
    let name = texts.with_number("count-name", "count", said);
    let place = [side, flow.y, number, side];
    flow.pen.name(flow.ui, "count-said", &name, place);
    let places = [0.0, side + number].map(|left| [left, flow.y, side, side]);
    let pressed = stepper(flow.ui, &flow.pen, places, texts);
    flow.y += side;
    flow.gap(32.0);
    pressed.filter(|by| said > 0 || *by > 0)
}

fn range(flow: &mut Flow<'_, '_>, view: &EndingView<'_>, texts: &Texts) {
    let (Some(range), Some(error)) = (view.mean_range(), view.error_deg) else {
        return;
    };
    let number = degrees::range(range, error);
    flow.said("end-range", &texts.get("end-range"), &number);
    flow.gap(16.0);
    if let Some(bar) = range_bar_of(view) {
        let [furthest, aim] = bar.words(texts);
        flow.text("end-furthest", &furthest, Voice::Body);
        flow.text("end-aim", &aim, Voice::Aside);
        flow.gap(8.0);
        flow.picture([570.0, 68.0], |_, pen| bar_alone(pen, bar));
    }
    flow.gap(24.0);
}

/// Every repetition or hold, as a picture.
fn every_one(flow: &mut Flow<'_, '_>, view: &EndingView<'_>, texts: &Texts) {
    flow.gap(24.0);
    let title = texts.get(chart_title(view));
    let (top, width) = (flow.y, flow.width);
    flow.paint_text(&title, Voice::Head, 0.0, width);
    flow.gap(24.0);
    let said = flow.picture([1008.0, 570.0], |_, pen| chart(pen, view, texts));
    let place = [0.0, top, width, flow.y - top];
    let spoken = format!("{title}: {said}");
    flow.pen.name(flow.ui, "end-each", &spoken, place);
    flow.gap(32.0);
}

fn others(flow: &mut Flow<'_, '_>, view: &EndingView<'_>, texts: &Texts) -> Option<EndingAction> {
    let watch = (Some((icons::PLAY, false)), "end-watch", EndingAction::Watch);
    let delete = (
        Some((icons::TRASH, false)),
        "end-delete",
        EndingAction::Delete,
    );
    let asked = [(view.can_watch, watch), (view.is_kept, delete)];
    let there = asked.into_iter().filter(|(is_there, _)| *is_there);
    flow.button_list(texts, there.map(|(_, asked)| asked))
}
