//! One exercise of the programme: a line; where it is chosen, its dose, its side and its note.

use eframe::egui::accesskit::Role;
use eframe::egui::{CornerRadius, Rect, Sense, WidgetInfo};
use goodform_exercises::{Exercise, Item, Strictness};
use goodform_pose::Side;

use super::draft::{Change, Dial, Text, dial_value};
use super::parts::{DialView, SMALL, dials, square};
use super::plan::PlanAction;
use super::words::{dose_words, movement_name};
use crate::ui::choice::{Choice, choice, choice_width};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, GAP, Voice, followed};
use crate::ui::home::movement_picture;
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;
use crate::ui::view::PictureView;

/// A note of one exercise: more is a letter. Units: letters. Own choice.
pub(super) const LONGEST_NOTE: usize = 400;

/// What is shown of an item.
pub(super) struct ItemView<'a> {
    pub(super) place: usize,
    /// How many items there are.
    pub(super) of: usize,
    pub(super) item: &'a Item,
    /// Its exercise as it is asked for. Missing: nobody here knows it.
    pub(super) exercise: Option<&'a Exercise>,
    pub(super) picture: Option<PictureView>,
    pub(super) is_open: bool,
}

/// Draws it into the column; gives what was done.
pub(super) fn item_rows(
    flow: &mut Flow<'_, '_>,
    view: &ItemView<'_>,
    texts: &Texts,
) -> Option<PlanAction> {
    let name = match view.exercise {
        Some(exercise) => movement_name(texts, &view.item.movement, exercise).into_owned(),
        None => view.item.movement.name().to_owned(),
    };
    let mut action = head(flow, view, &name, texts);
    if view.is_open
        && let Some(exercise) = view.exercise
    {
        flow.gap(10.0);
        action = action.or(details(flow, view, exercise, texts));
        flow.gap(10.0);
    }
    action
}

fn head(
    flow: &mut Flow<'_, '_>,
    view: &ItemView<'_>,
    name: &str,
    texts: &Texts,
) -> Option<PlanAction> {
    let text = flow.pen.text;
    let dose = view.exercise.map_or_else(
        || texts.get("plan-unknown").into_owned(),
        |exercise| dose_words(texts, view.item, exercise),
    );
    let side = SMALL * text;
    let tools = 3.0 * (side + 8.0);
    let width = flow.width - tools;
    let (label, aside) = (flow.kind(Voice::Head), flow.kind(Voice::Aside));
    let picture = 150.0 * text.min(1.4);
    let (left, wrap) = (picture + 24.0, width - picture - 40.0);
    let title = format!("{}. {name}", view.place + 1);
    let heights =
        [(&title, &label), (&dose, &aside)].map(|(words, kind)| flow.pen.tall(words, kind, wrap));
    let words = heights.iter().sum::<f32>();
    let height = (words + 20.0).max(picture * 0.6);
    let rect = flow.pen.frame.rect([0.0, flow.y, width, height]);
    let id = flow.ui.scope_id().with(("plan-item", view.place));
    let response = flow.ui.interact(rect, id, Sense::click());
    let spoken = format!("{title}, {dose}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, view.is_open, &spoken));
    let colours = &flow.pen.theme.palette;
    let edge = if view.is_open || response.hovered() {
        colours.primary
    } else {
        colours.outline
    };
    flow.pen.framed(
        rect,
        sizes::RADIUS_BUTTON,
        colours.surface.solid(),
        (sizes::BORDER, edge.solid()),
    );
    if response.has_focus() {
        flow.pen.focus_ring(rect, sizes::RADIUS_BUTTON);
    }
    let space: Rect = flow
        .pen
        .frame
        .rect([4.0, flow.y + 4.0, picture, height - 8.0]);
    let corner = CornerRadius::same(flow.pen.radius(sizes::RADIUS_BUTTON));
    movement_picture(&flow.pen, space, view.picture, corner);
    let top = flow.y + (height - words) / 2.0;
    let used = flow.pen.paragraph(&title, &label, (left, top), wrap);
    flow.pen.paragraph(&dose, &aside, (left, top + used), wrap);
    let mut action = tool_squares(flow, view, name, (width + 8.0, height), texts);
    flow.y += height;
    if followed(response).clicked() {
        let open = (!view.is_open).then_some(view.place);
        action = Some(PlanAction::Select(open));
    }
    action
}

fn tool_squares(
    flow: &Flow<'_, '_>,
    view: &ItemView<'_>,
    name: &str,
    (left, height): (f32, f32),
    texts: &Texts,
) -> Option<PlanAction> {
    let side = SMALL * flow.pen.text;
    let top = flow.y + (height - side) / 2.0;
    let place = view.place;
    let all = [
        (
            icons::ARROW_UP,
            "plan-up",
            place > 0,
            Change::Move(place, -1),
        ),
        (
            icons::ARROW_DOWN,
            "plan-down",
            place + 1 < view.of,
            Change::Move(place, 1),
        ),
        (icons::TRASH, "plan-remove", true, Change::Remove(place)),
    ];
    let mut action = None;
    for (number, (icon, id, is_there, change)) in all.into_iter().enumerate() {
        if !is_there {
            continue;
        }
        let name = texts.with_text(id, "name", name);
        let spot = [left + number as f32 * (side + 8.0), top, side, side];
        let response = square(flow.ui, &flow.pen, (icon, (id, place)), &name, spot);
        if followed(response).clicked() {
            action = Some(PlanAction::Do(change));
        }
    }
    action
}

fn details(
    flow: &mut Flow<'_, '_>,
    view: &ItemView<'_>,
    exercise: &Exercise,
    texts: &Texts,
) -> Option<PlanAction> {
    let place = view.place;
    let shown: Vec<(Dial, u32)> = Dial::ALL
        .into_iter()
        .filter_map(|dial| Some((dial, dial_value(view.item, exercise, dial)?)))
        .collect();
    let words: Vec<[String; 4]> = shown
        .iter()
        .map(|(dial, value)| {
            let label = texts.get(dial.id()).into_owned();
            let [less, more] = ["plan-less", "plan-more"]
                .map(|id| texts.with_text(id, "what", &label).into_owned());
            let value = match dial {
                Dial::Sets | Dial::Repetitions => value.to_string(),
                Dial::Hold | Dial::Rest => format!("{value} s"),
                Dial::Range => format!("{value} %"),
            };
            [label, value, less, more]
        })
        .collect();
    let all: Vec<DialView<'_>> = shown
        .iter()
        .zip(&words)
        .map(|((dial, _), [label, value, less, more])| DialView {
            id: (dial.id(), place),
            label,
            value,
            names: [less, more],
        })
        .collect();
    let turned = dials(flow, 0.0, &all);
    let mut action = turned.and_then(|(number, by)| {
        let (dial, _) = shown.get(number)?;
        Some(PlanAction::Do(Change::Turn(place, *dial, by)))
    });
    flow.gap(14.0);
    action = action.or(sides(flow, view, exercise, texts));
    action = action.or(manner(flow, view, texts));
    let hint = texts.get("plan-note-hint");
    let of = Field {
        id: ("plan-item-note", place),
        name: &texts.get("plan-item-note"),
        hint: &hint,
        rows: 2,
        most: LONGEST_NOTE,
    };
    let mut note = view.item.note.clone();
    if flow.named_field(&of, &mut note).changed {
        action = Some(PlanAction::Do(Change::Type(Text::ItemNote(place), note)));
    }
    flow.gap(14.0);
    let twice = texts.get("plan-twice");
    let face = crate::ui::button::Face {
        icon: Some((icons::PLUS, false)),
        word: &twice,
        key: None,
        look: crate::ui::button::Look::plain(&flow.pen.theme.palette),
    };
    if flow.button("plan-twice", &face) {
        action = Some(PlanAction::Do(Change::Twice(place)));
    }
    action
}

fn sides(
    flow: &mut Flow<'_, '_>,
    view: &ItemView<'_>,
    exercise: &Exercise,
    texts: &Texts,
) -> Option<PlanAction> {
    // What has no sides refuses one.
    let left = Item {
        side: Some(Side::Left),
        ..view.item.clone()
    };
    if view.item.side.is_none() && left.exercise(exercise).is_err() {
        return None;
    }
    let all = [None, Some(Side::Left), Some(Side::Right)];
    let words = ["plan-both", "plan-left", "plan-right"].map(|id| texts.get(id).into_owned());
    let chosen = all.iter().position(|side| *side == view.item.side);
    let label = texts.get("plan-side");
    let picked = answers(flow, ("plan-side", view.place), (&label, &words), chosen);
    flow.gap(14.0);
    let side = all.get(picked?).copied()?;
    Some(PlanAction::Do(Change::Side(view.place, side)))
}

fn manner(flow: &mut Flow<'_, '_>, view: &ItemView<'_>, texts: &Texts) -> Option<PlanAction> {
    let now = view.item.strictness.unwrap_or_default();
    let chosen = Strictness::ALL.iter().position(|one| *one == now);
    let words = Strictness::ALL.map(|one| texts.get(&format!("plan-{}", one.name())).into_owned());
    let label = texts.get("plan-strictness");
    let picked = answers(
        flow,
        ("plan-strictness", view.place),
        (&label, &words),
        chosen,
    );
    flow.gap(14.0);
    let strictness = Strictness::ALL.get(picked?).copied()?;
    Some(PlanAction::Do(Change::Strictness(view.place, strictness)))
}

/// A label and its answers in a line below it.
fn answers(
    flow: &mut Flow<'_, '_>,
    (id, item): (&'static str, usize),
    (label, words): (&str, &[String]),
    chosen: Option<usize>,
) -> Option<usize> {
    let width = flow.width;
    flow.paint_text(label, Voice::Aside, 0.0, width);
    flow.gap(6.0);
    let height = SMALL * flow.pen.text;
    let (mut x, mut picked) = (0.0, None);
    for (number, word) in words.iter().enumerate() {
        let wide = choice_width(&flow.pen, word);
        if x > 0.0 && x + wide > flow.width {
            (x, flow.y) = (0.0, flow.y + height + GAP);
        }
        let name = format!("{label}: {word}");
        let of = Choice {
            id: (id, item * 16 + number),
            word,
            name: &name,
            chosen: chosen == Some(number),
            centred: false,
        };
        let response = choice(flow.ui, &flow.pen, &of, [x, flow.y, wide, height]);
        if followed(response).clicked() {
            picked = Some(number);
        }
        x += wide + GAP;
    }
    flow.y += height;
    picked
}
