//! The top bar of the screens around a set: what is done now, and at most three buttons; Stop is always top right.

use eframe::egui::{Align, Ui};

use super::button::{Face, Look, button};
use super::icons;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::sizes;

/// What a button of the bar does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadAction {
    /// Goes on: starts the countdown, or the next set.
    GoOn,
    /// Stops a countdown, or holds the rest.
    Wait,
    /// Half a minute more of rest.
    MoreRest,
    /// It hurts.
    Hurts,
    /// Leaves.
    Stop,
}

/// One button: what it does, its word and its key.
pub(super) type LeadButton = (LeadAction, &'static str, &'static str);

/// What stands in the bar.
pub(super) struct LeadBar<'a> {
    pub(super) name: &'a str,
    pub(super) about: &'a str,
    /// From right to left, after Stop.
    pub(super) buttons: &'a [LeadButton],
    /// What Stop is called, where it leaves more than a screen.
    pub(super) stop: &'static str,
    /// The sign of the button that goes on.
    pub(super) go_on: char,
}

impl LeadBar<'_> {
    /// A bar of which Stop is called so, and that goes on with what comes next.
    pub(super) const USUAL: LeadBar<'static> = LeadBar {
        name: "",
        about: "",
        buttons: &[],
        stop: "stop",
        go_on: icons::PLAY,
    };
}

/// Draws the bar; gives what was pressed on it.
pub(super) fn lead_bar(
    ui: &Ui,
    pen: &Pen<'_>,
    bar: &LeadBar<'_>,
    texts: &Texts,
) -> Option<LeadAction> {
    let [left, top, width, height] = sizes::TOP_BAR;
    let colours = &pen.theme.palette;
    let mut pressed = None;
    let mut right = left + width;
    let stop: LeadButton = (LeadAction::Stop, bar.stop, "key-escape");
    for (action, word_id, key_id) in std::iter::once(&stop).chain(bar.buttons) {
        let (word, key) = (texts.get(word_id), texts.get(key_id));
        let (icon, look) = match action {
            LeadAction::Stop => (
                (icons::OCTAGON, true),
                Look {
                    fill: colours.stop_fill.solid(),
                    border: colours.stop_fill.solid(),
                    ink: colours.on_stop.solid(),
                },
            ),
            LeadAction::Hurts => (
                (icons::HAND, false),
                Look {
                    fill: colours.surface.solid(),
                    border: colours.stop.solid(),
                    ink: colours.stop_text.solid(),
                },
            ),
            LeadAction::GoOn => ((bar.go_on, false), Look::main(colours)),
            LeadAction::Wait => ((icons::PAUSE, false), Look::plain(colours)),
            LeadAction::MoreRest => ((icons::TIMER, false), Look::plain(colours)),
        };
        let face = Face {
            icon: Some(icon),
            word: &word,
            key: Some(&key),
            look,
        };
        let spot = (right, top, height);
        let (response, edge) = button(ui, pen, (word_id, &face), spot, 0.0);
        if response.clicked() {
            pressed = Some(*action);
        }
        right = edge - 20.0;
    }
    heading(ui, pen, bar, right - left - 20.0);
    pressed
}

/// The name, and beside it, where there is room, what is done now.
fn heading(ui: &Ui, pen: &Pen<'_>, bar: &LeadBar<'_>, room: f32) {
    let [left, top, _, height] = sizes::TOP_BAR;
    let colours = &pen.theme.palette;
    let fonts = &pen.theme.fonts;
    let about = Type::new(&fonts.text, 30.0, colours.ink2.solid());
    let about_width = pen.wide(bar.about, &about) + 24.0;
    let name = Type::new(&fonts.heading, 40.0, colours.ink.solid());
    let name = pen.fit_wide(bar.name, &name, [40.0, 34.0, 28.0], room - about_width);
    let name_width = pen.wide(bar.name, &name);
    if name_width + about_width <= room {
        pen.line(bar.name, &name, (left, top + 49.0), Align::Min);
        let x = left + name_width + 24.0;
        pen.line(bar.about, &about, (x, top + 48.0), Align::Min);
    } else {
        // One above the other; of a name that is longer than that its beginning.
        let over = (left, top + 30.0 - 0.95 * name.size);
        pen.shortened(bar.name, &name, over, room);
        let about = pen.fit_wide(bar.about, &about, [30.0, 26.0, 22.0], room);
        pen.line(bar.about, &about, (left, top + 66.0), Align::Min);
    }
    let spoken = format!("{}, {}", bar.name, bar.about);
    pen.name(ui, "lead-name", &spoken, [left, top, room, height]);
}
