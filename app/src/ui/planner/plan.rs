//! The page on which a programme is put together: what can be chosen at the left, the programme at the right.

use eframe::egui::{Align, Key, Modifiers, Ui};
use goodform_exercises::{Days, Exercise, Programme, Weekday};

use super::choose::{ChooseView, choose_column};
use super::draft::{Change, Movable, Text};
use super::item::{ItemView, item_rows};
use super::known::place_of;
use super::parts::{PRO, SMALL};
use super::words::day_name;
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::{Choice, choice, choice_width};
use crate::ui::field::{Field, typing};
use crate::ui::flow::{Flow, GAP, LIST_FROM, Page, Voice, followed};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;
use crate::ui::view::PictureView;

/// Narrower windows have one column. Units: points. The smallest usual laptop has 1366.
const TWO_FROM: f32 = 1366.0;
/// Between days. Px of the design.
const BETWEEN: f32 = 8.0;
/// A name on a sheet of paper. Units: letters. Own choice.
const LONGEST_NAME: usize = 60;
/// A note of the whole fits on a sheet. Units: letters. Own choice.
const LONGEST_NOTE: usize = 600;

/// What is searched for, and where the focus is to go: what is typed into the programme is in the programme alone.
#[derive(Default)]
pub(super) struct PlanTyped {
    pub(super) search: String,
    /// The search is to have the focus.
    pub(super) to_search: bool,
    /// The name of who signs is to have the focus.
    pub(super) to_by: bool,
}

/// What is shown.
pub(super) struct PlanView<'a> {
    pub(super) programme: &'a Programme,
    /// The exercise of each item, as it is asked for.
    pub(super) exercises: &'a [Option<Exercise>],
    pub(super) shelf: &'a [Movable],
    pub(super) pictures: &'a dyn Fn(usize) -> Option<PictureView>,
    /// The item that is open.
    pub(super) open: Option<usize>,
    pub(super) can: [bool; 2],
    /// Of one column: whether what can be chosen is shown.
    pub(super) is_choosing: bool,
    /// A word from the program.
    pub(super) word: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum PlanAction {
    Do(Change),
    Select(Option<usize>),
    Choosing(bool),
    Undo,
    Redo,
    Next,
    Others,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn plan_screen(
    ui: &mut Ui,
    view: &PlanView<'_>,
    typed: &mut PlanTyped,
    texts: &Texts,
    theme: &Theme,
) -> Option<PlanAction> {
    let is_typing = typing(ui);
    let keyed = keys(ui, view, typed, is_typing);
    let is_one = theme.text >= LIST_FROM || ui.max_rect().width() < TWO_FROM;
    let mut pen = Pen::for_desk(ui, theme);
    pen.text *= PRO;
    let mut action = keyed.or(top(ui, &pen, view, is_one, texts));
    let span = [132.0, 940.0];
    if !is_one || view.is_choosing {
        let items = view.programme.items.iter();
        let meant: Vec<Option<usize>> = items
            .map(|item| place_of(item, view.programme, view.shelf))
            .collect();
        let counts = |place: usize| meant.iter().filter(|one| **one == Some(place)).count();
        let choose = ChooseView {
            shelf: view.shelf,
            pictures: view.pictures,
            counts: &counts,
            edges: if is_one {
                [64.0, 1856.0]
            } else {
                [64.0, 820.0]
            },
            span: if is_one { span } else { [132.0, 1040.0] },
        };
        action = action.or(choose_column(ui, &choose, typed, texts, theme));
    }
    if !is_one || !view.is_choosing {
        let page = Page {
            pen: pen.clone(),
            edges: if is_one {
                [64.0, 1856.0]
            } else {
                [880.0, 1856.0]
            },
            span,
        };
        let done = page.column(ui, "plan-programme", |flow| {
            programme(flow, view, typed, texts)
        });
        action = action.or(done);
    }
    action.or(foot(ui, &pen, view, texts))
}

fn keys(
    ui: &Ui,
    view: &PlanView<'_>,
    typed: &mut PlanTyped,
    is_typing: bool,
) -> Option<PlanAction> {
    let taken = |modifiers: Modifiers, key: Key| {
        ui.ctx()
            .input_mut(|input| input.consume_key(modifiers, key))
    };
    // The longer one first: it holds the shorter one.
    if taken(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || taken(Modifiers::COMMAND, Key::Y) {
        return Some(PlanAction::Redo);
    }
    if taken(Modifiers::COMMAND, Key::Z) {
        return Some(PlanAction::Undo);
    }
    if taken(Modifiers::COMMAND, Key::S) {
        return Some(PlanAction::Next);
    }
    if taken(Modifiers::COMMAND, Key::F) {
        typed.to_search = true;
        return Some(PlanAction::Choosing(true));
    }
    if let Some(place) = view.open {
        for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if taken(Modifiers::COMMAND, key) {
                return Some(PlanAction::Do(Change::Move(place, by)));
            }
        }
        if !is_typing && taken(Modifiers::NONE, Key::Delete) {
            return Some(PlanAction::Do(Change::Remove(place)));
        }
    }
    if is_typing {
        return None;
    }
    page_key(ui).map(|key| match key {
        PageKey::Main => PlanAction::Next,
        PageKey::Back => PlanAction::Back,
    })
}

/// The title and the buttons beside it.
fn top(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &PlanView<'_>,
    is_one: bool,
    texts: &Texts,
) -> Option<PlanAction> {
    // All of them have room beside the title, however large the text is.
    let pen = &Pen {
        text: pen.text.min(1.0),
        ..pen.clone()
    };
    let colours = &pen.theme.palette;
    let title = texts.get("plan-title");
    let kind = Type::new(&pen.theme.fonts.heading, 44.0, colours.ink.solid());
    pen.line(&title, &kind, (64.0, 88.0), Align::Min);
    pen.name(ui, "plan-title", &title, [64.0, 40.0, 500.0, 60.0]);
    let escape = texts.get("key-escape");
    let [can_undo, can_redo] = view.can;
    let count = view.programme.items.len() as u32;
    let (other, wants) = if view.is_choosing {
        let word = texts.with_number("plan-to-programme", "count", count);
        (word, PlanAction::Choosing(false))
    } else {
        (texts.get("plan-to-choose"), PlanAction::Choosing(true))
    };
    let [back, redo, undo, others] =
        ["before-back", "plan-redo", "plan-undo", "plan-others"].map(|id| texts.get(id));
    let all = [
        ("plan-back", &back, Some(&*escape), true, PlanAction::Back),
        ("plan-redo", &redo, None, can_redo, PlanAction::Redo),
        ("plan-undo", &undo, None, can_undo, PlanAction::Undo),
        ("plan-others", &others, None, true, PlanAction::Others),
        ("plan-choosing", &other, None, is_one, wants),
    ];
    let mut right = 1856.0;
    let mut action = None;
    for (id, word, key, is_there, wants) in all {
        if !is_there {
            continue;
        }
        let face = Face {
            icon: None,
            word,
            key,
            look: Look::plain(colours),
        };
        let spot = (right, 40.0, SMALL * pen.text.max(0.8));
        let (response, left) = button(ui, pen, (id, &face), spot, 0.0);
        if response.clicked() {
            action = Some(wants);
        }
        right = left - 12.0;
    }
    action
}

/// How long a day of it takes, and the way on.
fn foot(ui: &Ui, pen: &Pen<'_>, view: &PlanView<'_>, texts: &Texts) -> Option<PlanAction> {
    let colours = &pen.theme.palette;
    let (enter, next) = (texts.get("key-enter"), texts.get("plan-next"));
    let face = Face {
        icon: Some((icons::ARROW_RIGHT, false)),
        word: &next,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let spot = (1856.0, 964.0, 76.0);
    let (response, left) = button(ui, pen, ("plan-next", &face), spot, 260.0);
    let said = view
        .word
        .map_or_else(|| minutes(view, texts), str::to_owned);
    let from = if pen.theme.text >= LIST_FROM {
        64.0
    } else {
        880.0
    };
    let wrap = left - from - 24.0;
    let kind = Type::new(&pen.theme.fonts.label, 30.0 * pen.text, colours.ink.solid());
    let height = pen.tall(&said, &kind, wrap);
    pen.paragraph(&said, &kind, (from, 1002.0 - height / 2.0), wrap);
    pen.name(
        ui,
        "plan-minutes",
        &said,
        [from, 1002.0 - height / 2.0, wrap, height],
    );
    response.clicked().then_some(PlanAction::Next)
}

fn minutes(view: &PlanView<'_>, texts: &Texts) -> String {
    let items = view.programme.items.iter().zip(view.exercises);
    let seconds: f64 = items
        .filter_map(|(item, exercise)| Some(item.seconds(exercise.as_ref()?)))
        .sum();
    let minutes = (seconds / 60.0).ceil() as u32;
    let count = view.programme.items.len() as u32;
    texts.with_numbers("plan-minutes", [("count", count), ("minutes", minutes)])
}

fn programme(
    flow: &mut Flow<'_, '_>,
    view: &PlanView<'_>,
    typed: &mut PlanTyped,
    texts: &Texts,
) -> Option<PlanAction> {
    let mut action = names(flow, view, typed, texts);
    flow.gap(18.0);
    action = action.or(days(flow, view, texts));
    flow.gap(18.0);
    if view.programme.items.is_empty() {
        flow.text("plan-empty", &texts.get("plan-empty"), Voice::Body);
    }
    let items = view.programme.items.iter().zip(view.exercises);
    for (place, (item, exercise)) in items.enumerate() {
        let on_shelf = place_of(item, view.programme, view.shelf);
        let of = ItemView {
            place,
            of: view.programme.items.len(),
            item,
            exercise: exercise.as_ref(),
            picture: on_shelf.and_then(|place| (view.pictures)(place)),
            is_open: view.open == Some(place),
        };
        action = action.or(item_rows(flow, &of, texts));
        flow.gap(12.0);
    }
    flow.gap(8.0);
    let hint = texts.get("plan-note-hint");
    let of = Field {
        id: ("plan-note", 0),
        name: &texts.get("plan-note"),
        hint: &hint,
        rows: 2,
        most: LONGEST_NOTE,
    };
    let mut note = view.programme.note.clone();
    if flow.named_field(&of, &mut note).changed {
        action = Some(PlanAction::Do(Change::Type(Text::Note, note)));
    }
    flow.gap(20.0);
    action
}

/// For whom, and by whom.
fn names(
    flow: &mut Flow<'_, '_>,
    view: &PlanView<'_>,
    typed: &mut PlanTyped,
    texts: &Texts,
) -> Option<PlanAction> {
    let half = (flow.width - GAP) / 2.0;
    let (top, mut lowest) = (flow.y, 0.0_f32);
    let mut action = None;
    let to_by = std::mem::take(&mut typed.to_by);
    let all = [
        ("plan-person", Text::Person, &view.programme.person, 0.0),
        ("plan-by", Text::By, &view.programme.by, half + GAP),
    ];
    for (id, text, value, left) in all {
        flow.y = top;
        let name = texts.get(id);
        flow.paint_text(&name, Voice::Aside, left, half);
        flow.gap(6.0);
        let hint_id = format!("{id}-hint");
        let of = Field {
            id: (id, 0),
            name: &name,
            hint: &texts.get(&hint_id),
            rows: 1,
            most: LONGEST_NAME,
        };
        let mut value = value.clone();
        let done = flow.bare_field(&of, &mut value, [left, half]);
        if text == Text::By && to_by {
            done.response.request_focus();
        }
        if done.changed {
            action = Some(PlanAction::Do(Change::Type(text, value)));
        }
        lowest = lowest.max(flow.y);
    }
    flow.y = lowest;
    action
}

/// The days by their names, or so many of a week.
fn days(flow: &mut Flow<'_, '_>, view: &PlanView<'_>, texts: &Texts) -> Option<PlanAction> {
    let width = flow.width;
    let mut action = None;
    flow.paint_text(&texts.get("plan-days"), Voice::Aside, 0.0, width);
    flow.gap(6.0);
    let named = match &view.programme.days {
        Days::Weekdays(days) => Some(days),
        Days::AWeek(_) => None,
    };
    let words = Weekday::ALL.map(|day| day_name(texts, day));
    let chosen = Weekday::ALL.map(|day| named.is_some_and(|days| days.contains(&day)));
    if let Some(place) = line(flow, "plan-weekday", (&words, &chosen), |word| {
        word.to_owned()
    }) {
        let day = Weekday::ALL.get(place).copied();
        action = day.map(|day| PlanAction::Do(Change::Weekday(day)));
    }
    flow.gap(10.0);
    flow.paint_text(&texts.get("plan-or-days"), Voice::Aside, 0.0, width);
    flow.gap(6.0);
    let words = [1, 2, 3, 4, 5, 6, 7].map(|days: u32| days.to_string());
    let chosen = [1, 2, 3, 4, 5, 6, 7].map(|days| view.programme.days == Days::AWeek(days));
    let spoken = |word: &str| {
        let days = word.parse().unwrap_or(1);
        texts.with_number("plan-a-week", "days", days).into_owned()
    };
    if let Some(place) = line(flow, "plan-a-week", (&words, &chosen), spoken) {
        let days = Days::AWeek(place as u32 + 1);
        action = Some(PlanAction::Do(Change::Days(days)));
    }
    action
}

/// Seven choices of one width in a line; gives the place of the one that was pressed.
fn line(
    flow: &mut Flow<'_, '_>,
    id: &'static str,
    (words, chosen): (&[String; 7], &[bool; 7]),
    name: impl Fn(&str) -> String,
) -> Option<usize> {
    let height = SMALL * flow.pen.text;
    let widest = words.iter().map(|word| choice_width(&flow.pen, word));
    // Side by side where they have room: a little closer than answers of one word stand.
    let seventh = (flow.width - 6.0 * BETWEEN) / 7.0;
    let widest = widest.fold(0.0, f32::max);
    let width = if seventh + 24.0 >= widest {
        seventh
    } else {
        widest
    };
    let (mut x, mut picked) = (0.0, None);
    for (number, (word, chosen)) in words.iter().zip(chosen).enumerate() {
        if x > 0.0 && x + width > flow.width + 1.0 {
            (x, flow.y) = (0.0, flow.y + height + 10.0);
        }
        let of = Choice {
            id: (id, number),
            word,
            name: &name(word),
            chosen: *chosen,
            centred: false,
        };
        let response = choice(flow.ui, &flow.pen, &of, [x, flow.y, width, height]);
        if followed(response).clicked() {
            picked = Some(number);
        }
        x += width + BETWEEN;
    }
    flow.y += height;
    picked
}
