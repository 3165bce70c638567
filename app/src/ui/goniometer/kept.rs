//! What was read: a note to the last, both sides compared, the list, and what is done with it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Sense, WidgetInfo};

use super::screen::{GoniometerAction, GoniometerView, plain_button};
use super::words::{reading_words, sides_compared};
use crate::records::{MOST_NOTE, Readings};
use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Voice, followed};
use crate::ui::icons;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;

/// Side of the button that deletes a reading. Px of the design.
const DELETE: f32 = 64.0;

/// Lays the list and gives what was done with it.
pub(super) fn kept(
    flow: &mut Flow<'_, '_>,
    view: &GoniometerView<'_>,
    texts: &Texts,
) -> Option<GoniometerAction> {
    let mut action = None;
    if let Some(said) = view.said.filter(|said| !said.is_empty()) {
        flow.text("gonio-said", said, Voice::Body);
        flow.gap(12.0);
    }
    if view.can_undo {
        if plain_button(flow, texts, ("gonio-undo", Some("key-z"), icons::REPEAT)) {
            action = Some(GoniometerAction::Undo);
        }
        flow.gap(12.0);
    }
    let list = &view.readings.list;
    if list.is_empty() {
        flow.text("gonio-empty", &texts.get("gonio-empty"), Voice::Aside);
        if let Some(earlier) = view.earlier {
            flow.gap(20.0);
            action = earlier_list(flow, earlier, texts).or(action);
        }
        return action;
    }
    if view.aim.joint.is_sided()
        && let Some(compared) = sides_compared(view.aim.joint, view.readings, texts)
    {
        flow.text("gonio-compared", &compared, Voice::Body);
        flow.gap(16.0);
    }
    let noted = view.noted.filter(|place| *place < list.len());
    let noted = noted.unwrap_or(list.len() - 1);
    // The newest is on top: it is what is looked for.
    for (place, reading) in list.iter().enumerate().rev() {
        if row(flow, (place, &reading_words(reading, texts)), texts) {
            action = Some(GoniometerAction::Delete(place));
        }
        flow.gap(8.0);
        if place == noted {
            action = note(flow, (place, &reading.note), texts).or(action);
            flow.gap(16.0);
        }
    }
    flow.gap(12.0);
    for (id, key, icon, does) in [
        (
            "gonio-copy",
            Some("key-c"),
            icons::LIST,
            GoniometerAction::Copy,
        ),
        ("gonio-save", None, icons::EXPORT, GoniometerAction::Save),
        (
            "gonio-new-list",
            None,
            icons::PLUS,
            GoniometerAction::NewList,
        ),
    ] {
        if plain_button(flow, texts, (id, key, icon)) {
            action = Some(does);
        }
        flow.gap(12.0);
    }
    action
}

/// One reading, and a button that deletes it.
fn row(flow: &mut Flow<'_, '_>, (place, words): (usize, &str), texts: &Texts) -> bool {
    let side = DELETE * flow.pen.text.min(1.4);
    let top = flow.y;
    let id = format!("gonio-reading-{place}");
    flow.gap(8.0);
    flow.text_at(&id, words, Voice::Body, 0.0, flow.width - side - 24.0);
    flow.y = flow.y.max(top + side);
    let rect = flow.pen.frame.rect([flow.width - side, top, side, side]);
    let id = flow.ui.scope_id().with(("gonio-delete", place));
    let response = flow.ui.interact(rect, id, Sense::click());
    let name = texts.with_text("gonio-delete", "reading", words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
    let colours = &flow.pen.theme.palette;
    let edge = if response.hovered() {
        colours.ink
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
    flow.pen.icon_at(
        icons::TRASH,
        false,
        (rect.center(), side * 0.55),
        colours.ink.solid(),
    );
    followed(response).clicked()
}

/// What is typed to a reading.
fn note(
    flow: &mut Flow<'_, '_>,
    (place, note): (usize, &str),
    texts: &Texts,
) -> Option<GoniometerAction> {
    let of = Field {
        id: ("gonio-note", 0),
        name: &texts.get("gonio-note"),
        hint: "",
        rows: 1,
        most: MOST_NOTE,
    };
    let mut text = note.to_owned();
    let typed = flow.named_field(&of, &mut text);
    if typed.changed {
        return Some(GoniometerAction::Note(place, text));
    }
    let begins = typed.response.gained_focus();
    begins.then_some(GoniometerAction::Noting(place))
}

/// The list of earlier today: offered, since it may be another patient's.
fn earlier_list(
    flow: &mut Flow<'_, '_>,
    earlier: &Readings,
    texts: &Texts,
) -> Option<GoniometerAction> {
    let at = earlier.began.get(11..16).unwrap_or_default();
    let word = texts.with_text("gonio-go-on", "at", at);
    let face = Face {
        icon: Some((icons::REPEAT, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    let pressed = flow.button("gonio-go-on", &face);
    pressed.then_some(GoniometerAction::GoOn)
}
