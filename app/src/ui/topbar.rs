//! The top bar: what is done now, and the buttons; Stop is always top right.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Sense, Ui, WidgetInfo};

use super::button::{Face, Look, button};
use super::icons;
use super::pen::{Pen, Type};
use super::session::SessionAction;
use super::texts::Texts;
use super::theme::sizes;
use super::view::SessionView;

/// Draws the top bar; gives what was pressed on it.
pub(super) fn topbar(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &SessionView<'_>,
    texts: &Texts,
) -> Option<SessionAction> {
    let [left, top, width, height] = sizes::TOP_BAR;
    let colours = &pen.theme.palette;
    let name = Type::new(&pen.theme.fonts.heading, 40.0, colours.ink.solid());
    pen.line(view.exercise, &name, (left, top + 49.0), Align::Min);
    let rect = pen.frame.rect([left, top, width / 3.0, height]);
    let heading = ui.interact(rect, ui.scope_id().with("exercise"), Sense::hover());
    heading.widget_info(|| WidgetInfo::labeled(Role::Label, true, view.exercise));

    let stop_look = Look {
        fill: colours.stop_fill.solid(),
        border: colours.stop_fill.solid(),
        ink: colours.on_stop.solid(),
    };
    let (stop_word, stop_key) = (texts.get("stop"), texts.get("key-escape"));
    let stop_face = Face {
        icon: Some((icons::OCTAGON, true)),
        word: &stop_word,
        key: Some(&stop_key),
        look: stop_look,
    };
    let (stop, stop_left) = button(
        ui,
        pen,
        ("stop", &stop_face),
        (left + width, top, height),
        262.0,
    );

    let hurts_look = Look {
        fill: colours.surface.solid(),
        border: colours.stop.solid(),
        ink: colours.stop_text.solid(),
    };
    let (hurts_word, hurts_key) = (texts.get("hurts"), texts.get("key-h"));
    let hurts_face = Face {
        icon: Some((icons::HAND, false)),
        word: &hurts_word,
        key: Some(&hurts_key),
        look: hurts_look,
    };
    let (hurts, hurts_left) = button(
        ui,
        pen,
        ("hurts", &hurts_face),
        (stop_left - 20.0, top, height),
        0.0,
    );

    let plain = Look::plain(colours);
    let (icon, id) = if view.paused {
        (icons::PLAY, "go-on")
    } else {
        (icons::PAUSE, "pause")
    };
    let (pause_word, pause_key) = (texts.get(id), texts.get("key-space"));
    let pause_face = Face {
        icon: Some((icon, false)),
        word: &pause_word,
        key: Some(&pause_key),
        look: plain,
    };
    let (pause, _) = button(
        ui,
        pen,
        ("pause", &pause_face),
        (hurts_left - 20.0, top, height),
        306.0,
    );

    if stop.clicked() {
        Some(SessionAction::Stop)
    } else if hurts.clicked() {
        Some(SessionAction::Hurts)
    } else if pause.clicked() {
        Some(SessionAction::Pause)
    } else {
        None
    }
}
