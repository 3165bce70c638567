//! Home: today's exercises as large cards with the figure, and one big Start.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Key, Modifiers, Rect, Sense, StrokeKind, Ui, WidgetInfo};
use eframe::epaint::RectShape;

use super::button::{Face, Look, button};
use super::flow::LIST_FROM;
use super::home_list::home_list;
use super::home_word::{TherapistWord, fits, foot_word};
use super::icons;
use super::page_keys::{PageKey, page_key};
use super::patient::Week;
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
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts about the day"
)]
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
    /// The week so far.
    pub week: Week,
    /// The exercises are those of a short day.
    pub is_short: bool,
    /// There is a shorter day to choose.
    pub has_short: bool,
    /// Whose programme was found and is not followed yet.
    pub offer: Option<&'a str>,
    /// What the therapist has to say of the whole.
    pub word: &'a TherapistWord,
}

/// What the person did at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeAction {
    /// Chose an exercise, by its place.
    Choose(usize),
    /// Shows the cards from that place on.
    Page(usize),
    /// Chooses a short day, or all of it again.
    Short(bool),
    /// Opens the settings.
    Settings,
    /// Opens the list of all exercises.
    Library,
    /// The back is worse today.
    Worse,
    /// Follows the programme that was found.
    TakeOffer,
    /// Does not follow it.
    LeaveOffer,
    /// Looks at what was done over the weeks.
    History,
    /// Leaves.
    Leave,
}

/// Draws home into all of `ui` and gives what the person did, keys included.
pub fn home_screen(
    ui: &mut Ui,
    view: &HomeView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<HomeAction> {
    let typed = keys(ui, view);
    if theme.text >= LIST_FROM {
        return typed.or(home_list(ui, view, texts, theme));
    }
    let pen = Pen::for_desk(ui, theme);
    if !fits(&pen, view.word, texts) {
        return typed.or(home_list(ui, view, texts, theme));
    }
    let top = top(ui, &pen, view, texts);
    heading(ui, &pen, view, texts);
    let chosen = cards(ui, &pen, view, texts);
    let foot = foot(ui, &pen, view, texts);
    typed
        .or(top)
        .or(chosen)
        .or(buttons(ui, &pen, view, texts))
        .or(foot)
}

fn keys(ui: &Ui, view: &HomeView<'_>) -> Option<HomeAction> {
    let back = view.has_history
        && ui
            .ctx()
            .input_mut(|input| input.consume_key(Modifiers::NONE, Key::D));
    if back {
        return Some(HomeAction::History);
    }
    // Esc leads home from everywhere, and one Esc too many must not close the program: Close is a button.
    match (page_key(ui)?, view.next) {
        (PageKey::Main, Some(next)) => Some(HomeAction::Choose(next)),
        _ => None,
    }
}

/// What else there is: its icon, its word, its key.
pub(super) fn elsewhere(view: &HomeView<'_>) -> Vec<Wanted> {
    let mut all = vec![
        (
            Some((icons::GEAR, false)),
            "home-settings",
            HomeAction::Settings,
        ),
        (
            Some((icons::LIST, false)),
            "home-library",
            HomeAction::Library,
        ),
    ];
    if view.has_history {
        all.push((
            Some((icons::CHART, false)),
            "history-title",
            HomeAction::History,
        ));
    }
    all
}

/// What else there is, at the top right.
fn top(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let quiet = Look::quiet(&pen.theme.palette);
    let mut right = 1824.0;
    let mut action = None;
    for (icon, id, wanted) in elsewhere(view) {
        let word = texts.get(id);
        let face = Face {
            icon,
            word: &word,
            key: None,
            look: quiet,
        };
        let spot = (right, 28.0, 68.0);
        let (response, left) = button(ui, pen, (id, &face), spot, 0.0);
        if response.clicked() {
            action = Some(wanted);
        }
        right = left - 8.0;
    }
    action
}

/// The id of the title.
pub(super) const fn title_id(view: &HomeView<'_>) -> &'static str {
    if view.hurt {
        "home-title-hurt"
    } else if view.next.is_none() {
        "home-title-done"
    } else if view.is_short {
        "home-title-short"
    } else if view.week.is_back {
        "home-title-back"
    } else {
        "home-title"
    }
}

/// How many exercises and how long, in words.
pub(super) fn amount(view: &HomeView<'_>, texts: &Texts) -> String {
    let count = u32::try_from(view.cards.len()).unwrap_or(u32::MAX);
    let count = texts.with_number("home-count", "count", count);
    let time = texts.with_number("home-minutes", "minutes", view.minutes);
    format!("{count}, {time}")
}

/// How much of the week's plan is done, in words; who comes back is not counted up to.
pub(super) fn week_said(view: &HomeView<'_>, texts: &Texts) -> String {
    let week = view.week;
    if week.is_back {
        return texts.get("home-back-gently").into_owned();
    }
    let numbers = [("count", week.done), ("planned", week.planned)];
    let id = if week.done >= week.planned {
        "home-week-all"
    } else {
        "home-week"
    };
    texts.with_numbers(id, numbers)
}

fn heading(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let title = texts.get(title_id(view));
    let kind = Type::new(&pen.theme.fonts.heading, 68.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 164.0), Align::Min);
    pen.name(ui, "home-title", &title, [96.0, 100.0, 1400.0, 84.0]);
    let line = amount(view, texts);
    let kind = Type::new(&pen.theme.fonts.text, 34.0 * pen.text, colours.ink2.solid());
    pen.line(&line, &kind, (96.0, 230.0), Align::Min);
    pen.name(ui, "home-count", &line, [96.0, 194.0, 800.0, 48.0]);
    let week = week_said(view, texts);
    pen.line(&week, &kind, (1824.0, 230.0), Align::Max);
    pen.name(ui, "home-week", &week, [1000.0, 194.0, 824.0, 48.0]);
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
            [left, 264.0, width, 500.0],
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
    let heading = Type::new(
        &pen.theme.fonts.heading,
        32.0 * pen.text,
        colours.ink.solid(),
    );
    let text = Type::new(&pen.theme.fonts.text, 25.0 * pen.text, colours.ink2.solid());
    let wrap = width - 48.0;
    let foot = top + height - 184.0;
    let used = pen.paragraph(card.name, &heading, (left + 24.0, foot), wrap);
    pen.paragraph(card.dose, &text, (left + 24.0, foot + used + 4.0), wrap);
    response.clicked()
}

fn paint_picture(pen: &Pen<'_>, space: Rect, picture: Option<PictureView>) {
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    movement_picture(pen, space, picture, corner);
}

/// The sign where there is no picture is so high. Units: shares of the picture. Own choice.
const BLANK: f32 = 0.36;

/// The picture fills its space: what is too wide is cut off at the sides.
pub(super) fn fill_picture(
    pen: &Pen<'_>,
    space: Rect,
    picture: Option<PictureView>,
    corner: CornerRadius,
) {
    let ground = pen.theme.palette.inset.solid();
    pen.painter.rect_filled(space, corner, ground);
    if let Some(picture) = picture {
        let uv = cover(space, picture.size);
        let white = eframe::egui::Color32::WHITE;
        let shape = RectShape::filled(space, corner, white).with_texture(picture.texture, uv);
        pen.painter.add(shape);
    }
}

/// The same of a movement's picture: a sign stands where nobody can draw it, or has not yet, so that it does not look empty.
pub(super) fn movement_picture(
    pen: &Pen<'_>,
    space: Rect,
    picture: Option<PictureView>,
    corner: CornerRadius,
) {
    fill_picture(pen, space, picture, corner);
    if picture.is_none() {
        let colour = pen.theme.palette.ink2.solid();
        let size = space.height() * BLANK / pen.frame.px(1.0);
        pen.icon_at(icons::REPEAT, false, (space.center(), size), colour);
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
    let enter = texts.get("key-enter");
    let mut action = None;
    if let Some(next) = view.next {
        let start = texts.get("home-start");
        let face = Face {
            icon: Some((icons::PLAY, true)),
            word: &start,
            key: Some(&enter),
            look: main,
        };
        let spot = (640.0, 796.0, 144.0);
        let (start, _) = button(ui, pen, ("home-start", &face), spot, 544.0);
        action = start.clicked().then_some(HomeAction::Choose(next));
    }
    let look = if view.next.is_none() { main } else { quiet };
    let rows = [offers(view), leaving(view)];
    for (line, wanted) in rows.into_iter().enumerate() {
        let mut right = 1824.0;
        for (icon, id, wanted) in wanted {
            let word = texts.get(id);
            let is_leave = wanted == HomeAction::Leave;
            let face = Face {
                icon,
                word: &word,
                key: None,
                look: if is_leave { look } else { Look::plain(colours) },
            };
            let spot = (right, 796.0 + 80.0 * line as f32, 64.0);
            let (response, left) = button(ui, pen, (id, &face), spot, 0.0);
            if response.clicked() {
                action = Some(wanted);
            }
            right = left - 20.0;
        }
    }
    action
}

type Wanted = (Option<(char, bool)>, &'static str, HomeAction);

/// What makes a day lighter.
pub(super) fn offers(view: &HomeView<'_>) -> Vec<Wanted> {
    let mut all = vec![(
        Some((icons::HAND_HEART, false)),
        "home-worse",
        HomeAction::Worse,
    )];
    if view.is_short {
        all.push((None, "home-whole-day", HomeAction::Short(false)));
    } else if view.has_short && view.next.is_some() {
        all.push((
            Some((icons::TIMER, false)),
            "home-short-day",
            HomeAction::Short(true),
        ));
    }
    all
}

fn leaving(view: &HomeView<'_>) -> Vec<Wanted> {
    let mut all = vec![(None, "home-leave", HomeAction::Leave)];
    if view.cards.len() > MOST {
        let next = view.first + MOST;
        let first = if next < view.cards.len() { next } else { 0 };
        all.push((None, "home-more", HomeAction::Page(first)));
    }
    all
}

/// What came up, on its own ground at the foot: a programme that was found, or what went wrong; else the therapist's word.
fn foot(ui: &Ui, pen: &Pen<'_>, view: &HomeView<'_>, texts: &Texts) -> Option<HomeAction> {
    let colours = &pen.theme.palette;
    let found = view
        .offer
        .map(|by| texts.with_text("home-found", "by", by).into_owned());
    let (text, icon) = match (view.trouble, &found) {
        (Some(trouble), _) => (trouble, icons::WARNING),
        (None, Some(found)) => (&**found, icons::LIGHTBULB),
        (None, None) => {
            foot_word(ui, pen, view.word, texts);
            return None;
        }
    };
    let place = [96.0, 962.0, 1728.0, 96.0];
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    let border = pen.stroke(sizes::BORDER, colours.outline.solid());
    let ground = colours.inset.solid();
    pen.painter.rect(
        pen.frame.rect(place),
        corner,
        ground,
        border,
        StrokeKind::Inside,
    );
    pen.icon(icon, false, (148.0, 1010.0, 44.0), colours.ink.solid());
    let mut right = 1804.0;
    let mut action = None;
    if view.trouble.is_none() {
        for (id, wanted, look) in [
            (
                "home-found-no",
                HomeAction::LeaveOffer,
                Look::plain(colours),
            ),
            ("home-found-yes", HomeAction::TakeOffer, Look::main(colours)),
        ] {
            let word = texts.get(id);
            let face = Face {
                icon: None,
                word: &word,
                key: None,
                look,
            };
            let spot = (right, 976.0, 68.0);
            let (response, left) = button(ui, pen, (id, &face), spot, 0.0);
            if response.clicked() {
                action = Some(wanted);
            }
            right = left - 16.0;
        }
    }
    let wrap = right - 196.0;
    // All of it is said: smaller before it would leave its ground.
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
    let (kind, tall) = pen.fit_tall(text, &kind, [28.0, 24.0, 21.0], [wrap, 92.0]);
    pen.paragraph(text, &kind, (188.0, 1010.0 - tall / 2.0), wrap);
    pen.name(ui, "home-foot", text, [188.0, 962.0, wrap, 96.0]);
    action
}
