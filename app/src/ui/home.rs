//! Home: today's exercises as large cards with the figure, and one big Start.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Key, Modifiers, Rect, Sense, StrokeKind, Ui, WidgetInfo};
use eframe::epaint::RectShape;

use super::button::{Face, Look, button};
use super::icons;
use super::page_keys::{PageKey, page_key};
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::PictureView;

/// Cards that stand side by side.
const MOST: usize = 5;
/// Between cards. Px of the design.
const GAP: f32 = 32.0;

/// One exercise of today.
pub struct HomeCard<'a> {
    /// Its name.
    pub name: &'a str,
    /// How much of it.
    pub dose: &'a str,
    /// The figure doing it. Missing: it is still being drawn.
    pub picture: Option<PictureView>,
    /// Whether all of it is done.
    pub is_done: bool,
}

/// What home is drawn from.
pub struct HomeView<'a> {
    /// Today's exercises, in their order.
    pub cards: &'a [HomeCard<'a>],
    /// The one that comes next. Missing: all are done.
    pub next: Option<usize>,
    /// How long all of it takes. Units: minutes.
    pub minutes: u32,
    /// The first card that is shown: of more than fit, others can be reached.
    pub first: usize,
    /// It hurt today: nothing more is suggested.
    pub hurt: bool,
    /// Whether there is something to look back at.
    pub has_history: bool,
    /// What went wrong last, in words.
    pub trouble: Option<&'a str>,
}

/// What the person did at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeAction {
    /// Chose an exercise, by its place.
    Choose(usize),
    /// Shows the cards from that place on.
    Page(usize),
    /// Looks at what was done over the weeks.
    History,
    /// Leaves.
    Leave,
}

/// Draws home into all of `ui` and gives what the person did, keys included.
pub fn home_screen(
    ui: &Ui,
    view: &HomeView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<HomeAction> {
    let typed = keys(ui, view);
    let pen = Pen::for_page(ui, theme);
    heading(ui, &pen, view, texts);
    let chosen = cards(ui, &pen, view, texts);
    let back = view.has_history && history_button(ui, &pen, texts);
    typed
        .or(back.then_some(HomeAction::History))
        .or(chosen)
        .or(buttons(ui, &pen, view, texts))
}

/// A quiet button at the top, and its key.
fn history_button(ui: &Ui, pen: &Pen<'_>, texts: &Texts) -> bool {
    let typed = ui
        .ctx()
        .input_mut(|input| input.consume_key(Modifiers::NONE, Key::D));
    let (word, key) = (texts.get("history-title"), texts.get("key-d"));
    let face = Face {
        icon: Some((icons::CHART, false)),
        word: &word,
        key: Some(&key),
        look: Look::quiet(&pen.theme.palette),
    };
    let spot = (1824.0, 96.0, 72.0);
    let (response, _) = button(ui, pen, ("home-history", &face), spot, 0.0);
    typed || response.clicked()
}

fn keys(ui: &Ui, view: &HomeView<'_>) -> Option<HomeAction> {
    Some(match (page_key(ui)?, view.next) {
        (PageKey::Main, Some(next)) => HomeAction::Choose(next),
        _ => HomeAction::Leave,
    })
}

fn heading(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let title = texts.get(if view.hurt {
        "home-title-hurt"
    } else if view.next.is_some() {
        "home-title"
    } else {
        "home-title-done"
    });
    let kind = Type::new(&pen.theme.fonts.heading, 72.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 150.0), Align::Min);
    pen.name(ui, "home-title", &title, [96.0, 80.0, 1400.0, 84.0]);
    let count = u32::try_from(view.cards.len()).unwrap_or(u32::MAX);
    let count = texts.with_number("home-count", "count", count);
    let time = texts.with_number("home-minutes", "minutes", view.minutes);
    let line = format!("{count}, {time}");
    let kind = Type::new(&pen.theme.fonts.text, 36.0, colours.ink2.solid());
    pen.line(&line, &kind, (96.0, 220.0), Align::Min);
    pen.name(ui, "home-count", &line, [96.0, 184.0, 1400.0, 48.0]);
}

fn cards(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let last_first = view.cards.len().saturating_sub(MOST);
    let first = view.first.min(last_first);
    let shown = view.cards.iter().enumerate().skip(first).take(MOST);
    let across = view.cards.len().clamp(3, MOST) as f32;
    let width = (1728.0 - GAP * (across - 1.0)) / across;
    let mut chosen = None;
    for (column, (place, card)) in shown.enumerate() {
        let left = 96.0 + (width + GAP) * column as f32;
        let is_next = view.next == Some(place);
        if paint_card(
            ui,
            pen,
            (place, card, is_next),
            [left, 264.0, width, 508.0],
            texts,
        ) {
            chosen = Some(HomeAction::Choose(place));
        }
    }
    chosen
}

fn paint_card(
    ui: &Ui,
    pen: &Pen<'_>,
    (number, card, is_next): (usize, &HomeCard<'_>, bool),
    place: [f32; 4],
    texts: &Texts,
) -> bool {
    let [left, top, width, height] = place;
    let colours = &pen.theme.palette;
    let rect = pen.frame.rect(place);
    let response = ui.interact(rect, ui.scope_id().with(("card", number)), Sense::click());
    let done = texts.get("home-done");
    let spoken = if card.is_done {
        format!("{}, {}, {done}", card.name, card.dose)
    } else {
        format!("{}, {}", card.name, card.dose)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let edge = if response.hovered() || is_next {
        colours.primary
    } else {
        colours.hairline
    };
    let border = pen.stroke(if is_next { 5.0 } else { sizes::BORDER }, edge.solid());
    pen.painter.rect(
        rect,
        corner,
        colours.surface.solid(),
        border,
        StrokeKind::Inside,
    );
    if response.has_focus() {
        pen.focus_ring(rect, sizes::RADIUS_CARD);
    }
    let space = pen
        .frame
        .rect([left + 8.0, top + 8.0, width - 16.0, height - 204.0]);
    paint_picture(pen, space, card.picture);
    if card.is_done {
        let middle = pen.frame.at(left + width - 52.0, top + 52.0);
        pen.painter
            .circle_filled(middle, pen.frame.px(32.0), colours.band.solid());
        pen.icon_at(icons::CHECK, false, (middle, 36.0), colours.surface.solid());
    }
    let heading = Type::new(&pen.theme.fonts.heading, 32.0, colours.ink.solid());
    let text = Type::new(&pen.theme.fonts.text, 25.0, colours.ink2.solid());
    let wrap = width - 48.0;
    let foot = top + height - 184.0;
    let used = pen.paragraph(card.name, &heading, (left + 24.0, foot), wrap);
    pen.paragraph(card.dose, &text, (left + 24.0, foot + used + 4.0), wrap);
    response.clicked()
}

/// The picture fills its space: what is too wide is cut off at the sides.
fn paint_picture(pen: &Pen<'_>, space: Rect, picture: Option<PictureView>) {
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    let ground = pen.theme.palette.inset.solid();
    pen.painter.rect_filled(space, corner, ground);
    if let Some(picture) = picture {
        let uv = cover(space, picture.size);
        let white = eframe::egui::Color32::WHITE;
        let shape = RectShape::filled(space, corner, white).with_texture(picture.texture, uv);
        pen.painter.add(shape);
    }
}

/// The part of a picture that fills a space of another shape.
fn cover(space: Rect, [width, height]: [f32; 2]) -> Rect {
    let (want, have) = (space.aspect_ratio(), width / height.max(1.0));
    let (across, down) = if want < have {
        (want / have, 1.0)
    } else {
        (1.0, have / want)
    };
    let middle = eframe::egui::pos2(0.5, 0.5);
    Rect::from_center_size(middle, eframe::egui::vec2(across, down))
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let colours = &pen.theme.palette;
    let main = Look::main(colours);
    let quiet = Look::quiet(colours);
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let (start, leave) = (texts.get("home-start"), texts.get("home-leave"));
    let mut action = None;
    if let Some(next) = view.next {
        let face = Face {
            icon: Some((icons::PLAY, true)),
            word: &start,
            key: Some(&enter),
            look: main,
        };
        let spot = (640.0, 800.0, 136.0);
        let (start, _) = button(ui, pen, ("home-start", &face), spot, 544.0);
        action = start.clicked().then_some(HomeAction::Choose(next));
    }
    if let Some(trouble) = view.trouble {
        let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
        pen.paragraph(trouble, &kind, (720.0, 812.0), 820.0);
        pen.name(ui, "home-trouble", trouble, [700.0, 800.0, 840.0, 136.0]);
    }
    let face = Face {
        icon: None,
        word: &leave,
        key: Some(&escape),
        look: if view.next.is_none() { main } else { quiet },
    };
    let spot = (1824.0, 832.0, 72.0);
    let (leave, left) = button(ui, pen, ("home-leave", &face), spot, 0.0);
    if leave.clicked() {
        action = Some(HomeAction::Leave);
    }
    if view.cards.len() > MOST {
        let word = texts.get("home-more");
        let face = Face {
            icon: None,
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        let spot = (left - 24.0, 832.0, 72.0);
        let (more, _) = button(ui, pen, ("home-more", &face), spot, 0.0);
        if more.clicked() {
            let next = view.first + MOST;
            let first = if next < view.cards.len() { next } else { 0 };
            action = Some(HomeAction::Page(first));
        }
    }
    action
}
