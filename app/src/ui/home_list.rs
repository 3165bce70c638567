//! Home in large letters: the cards become a list, what else there is stands below it, and Start stays in its place.

use eframe::egui::{CornerRadius, Rect, Ui};

use super::button::{Face, Look};
use super::flow::{Flow, Page, Voice};
use super::home::{
    HomeAction, HomeView, amount, elsewhere, movement_picture, offers, title_id, week_said,
};
use super::home_word::list_word;
use super::icons;
use super::pen::Pen;
use super::texts::Texts;
use super::theme::{Theme, sizes};

/// Draws it and gives what was pressed.
pub(super) fn home_list(
    ui: &mut Ui,
    view: &HomeView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<HomeAction> {
    let title = texts.get(title_id(view));
    let page = Page::open(ui, theme, &title, [64.0, 1856.0]);
    let column = page.column(ui, "home", |flow| {
        flow.text("home-count", &amount(view, texts), Voice::Aside);
        flow.text("home-week", &week_said(view, texts), Voice::Aside);
        flow.gap(24.0);
        let told = told(flow, view, texts);
        list_word(flow, view.word, texts);
        told.or(cards(flow, view, texts))
            .or(others(flow, view, texts))
    });
    let enter = texts.get("key-enter");
    let (start, leave) = (texts.get("home-start"), texts.get("home-leave"));
    let face = Face {
        icon: None,
        word: &leave,
        key: None,
        look: if view.next.is_none() {
            Look::main(&theme.palette)
        } else {
            Look::quiet(&theme.palette)
        },
    };
    let (left, _) = page.foot(ui, ("home-leave", &face), 1856.0, 0.0);
    let mut action = left.then_some(HomeAction::Leave);
    if let Some(next) = view.next {
        let face = Face {
            icon: Some((icons::PLAY, true)),
            word: &start,
            key: Some(&enter),
            look: Look::main(&theme.palette),
        };
        let (start, _) = page.foot(ui, ("home-start", &face), 64.0 + 760.0, 760.0);
        if start {
            action = Some(HomeAction::Choose(next));
        }
    }
    column.or(action)
}

fn cards(flow: &mut Flow<'_, '_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let mut action = None;
    let done = texts.get("home-done");
    for (place, card) in view.cards.iter().enumerate() {
        let aside = if card.is_done {
            format!("{}, {done}", card.dose)
        } else {
            card.dose.to_owned()
        };
        let paint = |pen: &Pen<'_>, space: Rect| {
            let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
            movement_picture(pen, space, card.picture, corner);
        };
        if flow.row(("card", place), (card.name, &aside), paint) {
            action = Some(HomeAction::Choose(place));
        }
        flow.gap(20.0);
    }
    action
}

/// What came up: what went wrong, or a programme that was found.
fn told(flow: &mut Flow<'_, '_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let ink = flow.pen.theme.palette.ink.solid();
    if let Some(trouble) = view.trouble {
        flow.thought((icons::WARNING, ink), ("home-foot", "", trouble));
        flow.gap(24.0);
        return None;
    }
    let found = texts.with_text("home-found", "by", view.offer?);
    flow.thought((icons::LIGHTBULB, ink), ("home-foot", "", &found));
    flow.gap(12.0);
    let asked = [
        (None, "home-found-yes", HomeAction::TakeOffer),
        (None, "home-found-no", HomeAction::LeaveOffer),
    ];
    let action = flow.button_list(texts, asked);
    flow.gap(12.0);
    action
}

fn others(flow: &mut Flow<'_, '_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    flow.gap(12.0);
    flow.button_list(texts, offers(view).into_iter().chain(elsewhere(view)))
}
