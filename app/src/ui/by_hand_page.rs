//! The screen of a set that no camera watches: the figure shows it, the number is large, nothing is judged.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Align, CornerRadius, Key, Modifiers, Sense, Ui, Vec2, WidgetInfo};

use super::button::{Face, Look, button, button_width};
use super::cue_bar::{CueBar, Mood, cue_bar};
use super::icons;
use super::layout::{PictureMap, contain};
use super::lead_bar::{LeadAction, LeadBar, LeadButton, lead_bar};
use super::pen::{Pen, Type};
use super::picture::paint_texture;
use super::resting::{MIDDLE, RADIUS, ring};
use super::stepper::{stepper, stepper_keys};
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::PictureView;

/// Where the figure is, and the row beneath it. Px of the design.
const FIGURE: [f32; 4] = [48.0, 120.0, 1024.0, 484.0];
const ROW: f32 = 624.0;
/// One fewer, one more: beside the ring's foot. Px of the design.
const STEPPER: [[f32; 4]; 2] = [[1170.0, 628.0, 68.0, 68.0], [1746.0, 628.0, 68.0, 68.0]];

/// Where in it the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Before a set: seconds until it begins.
    Ready,
    /// In a set.
    Doing,
    /// In a pause.
    Paused,
    /// Between two sets: seconds until the next.
    Rest,
    /// After the last.
    Ended,
}

/// What the screen is drawn from.
pub(super) struct ByHandView<'a> {
    pub(super) at: At,
    pub(super) name: &'a str,
    pub(super) about: &'a str,
    /// Repetitions, or seconds before a set and between two.
    pub(super) number: u32,
    /// Repetitions to do.
    pub(super) target: u32,
    /// How much of the ring is filled, 0-1.
    pub(super) share: f32,
    pub(super) show: &'a str,
    pub(super) aside: &'a str,
    /// The clock counts; else the person does.
    pub(super) by_clock: bool,
    /// There is a tempo to follow.
    pub(super) has_clock: bool,
    pub(super) picture: Option<PictureView>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByHandAction {
    /// So many more, or fewer.
    Count(i32),
    /// Pauses, or goes on.
    Pause,
    /// Begins at once, goes on, or is done.
    GoOn,
    /// Half a minute more of rest.
    MoreRest,
    /// The clock counts, or the person.
    Switch,
    /// It hurts.
    Hurts,
    /// Stops.
    Stop,
}

/// Draws the screen into all of `ui` and gives what the person did, keys included.
pub(super) fn by_hand_screen(
    ui: &Ui,
    view: &ByHandView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<ByHandAction> {
    let counts = matches!(view.at, At::Doing | At::Paused | At::Ended);
    let typed = keys(ui, view).or_else(|| {
        let by = counts.then(|| stepper_keys(ui)).flatten();
        by.map(ByHandAction::Count)
    });
    let pen = Pen::for_page(ui, theme);
    let pressed = bar(ui, &pen, view, texts);
    figure(ui, &pen, view, texts);
    let switched = switch(ui, &pen, view, texts);
    let more = number(ui, &pen, view, texts);
    let corrected = counts
        .then(|| stepper(ui, &pen, STEPPER, texts))
        .flatten()
        .map(ByHandAction::Count);
    let cue = CueBar {
        mood: match view.at {
            At::Ready | At::Rest | At::Ended => Mood::Ready,
            At::Doing | At::Paused => Mood::Calm,
        },
        icon: match view.at {
            At::Ready | At::Rest => icons::TIMER,
            At::Doing => icons::REPEAT,
            At::Paused => icons::PAUSE,
            At::Ended => icons::CHECK,
        },
        show: view.show,
        aside: view.aside,
    };
    cue_bar(ui, &pen, &cue);
    typed.or(pressed).or(switched).or(more).or(corrected)
}

fn keys(ui: &Ui, view: &ByHandView<'_>) -> Option<ByHandAction> {
    let space = match view.at {
        At::Doing if !view.by_clock => ByHandAction::Count(1),
        At::Doing | At::Paused => ByHandAction::Pause,
        At::Ready | At::Rest | At::Ended => ByHandAction::GoOn,
    };
    let mut bound = vec![
        (Key::Escape, ByHandAction::Stop),
        (Key::Space, space),
        (Key::H, ByHandAction::Hurts),
    ];
    if view.has_clock && view.at != At::Ended {
        bound.push((Key::C, ByHandAction::Switch));
    }
    if view.at == At::Rest {
        bound.push((Key::T, ByHandAction::MoreRest));
    }
    let nothing_focused = ui.ctx().memory(|memory| memory.focused().is_none());
    if nothing_focused && view.at != At::Doing {
        bound.push((Key::Enter, ByHandAction::GoOn));
    }
    ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| action)
    })
}

fn bar(ui: &Ui, pen: &Pen<'_>, view: &ByHandView<'_>, texts: &Texts) -> Option<ByHandAction> {
    let hurts: LeadButton = (LeadAction::Hurts, "hurts", "key-h");
    let go_on: LeadButton = (LeadAction::GoOn, "lead-go-on", "key-enter");
    let pause: LeadButton = (LeadAction::Wait, "pause", "key-space");
    let more: LeadButton = (LeadAction::MoreRest, "lead-more-rest", "key-t");
    let start: LeadButton = (LeadAction::GoOn, "lead-start", "key-enter");
    let all: &[LeadButton] = match view.at {
        At::Ready => &[hurts, start],
        At::Doing if view.by_clock => &[hurts, pause],
        At::Doing => &[hurts],
        At::Paused | At::Ended => &[hurts, go_on],
        At::Rest => &[hurts, more, go_on],
    };
    let bar = LeadBar {
        name: view.name,
        about: view.about,
        buttons: all,
        ..LeadBar::USUAL
    };
    lead_bar(ui, pen, &bar, texts).map(|action| match action {
        LeadAction::GoOn => ByHandAction::GoOn,
        LeadAction::Wait => ByHandAction::Pause,
        LeadAction::MoreRest => ByHandAction::MoreRest,
        LeadAction::Hurts => ByHandAction::Hurts,
        LeadAction::Stop => ByHandAction::Stop,
    })
}

fn figure(ui: &Ui, pen: &Pen<'_>, view: &ByHandView<'_>, texts: &Texts) {
    let space = pen.frame.rect(FIGURE);
    let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    pen.painter
        .rect_filled(space, corners, pen.theme.palette.inset.solid());
    if let Some(shown) = view.picture {
        let size = Vec2::from(shown.size);
        let map = PictureMap {
            target: contain(space, size),
            size,
            mirror: false,
        };
        paint_texture(pen, space, map, (shown, corners));
    }
    let said = texts.get("before-picture");
    let image = ui.interact(space, ui.scope_id().with("by-hand-picture"), Sense::hover());
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*said));
}

/// Who counts: the clock or the person.
fn switch(ui: &Ui, pen: &Pen<'_>, view: &ByHandView<'_>, texts: &Texts) -> Option<ByHandAction> {
    if !view.has_clock || view.at == At::Ended {
        return None;
    }
    let word = texts.get(if view.by_clock {
        "by-hand-myself"
    } else {
        "by-hand-clock"
    });
    let key = texts.get("key-c");
    let face = Face {
        icon: Some((
            if view.by_clock {
                icons::HAND
            } else {
                icons::TIMER
            },
            false,
        )),
        word: &word,
        key: Some(&key),
        look: Look::plain(&pen.theme.palette),
    };
    let right = FIGURE[0] + button_width(pen, &face);
    let (answer, _) = button(ui, pen, ("by-hand-switch", &face), (right, ROW, 72.0), 0.0);
    answer.clicked().then_some(ByHandAction::Switch)
}

/// The ring with the number in it. Where the person counts all of it is one button.
fn number(ui: &Ui, pen: &Pen<'_>, view: &ByHandView<'_>, texts: &Texts) -> Option<ByHandAction> {
    ring(pen, view.share);
    let ink = pen.theme.palette.ink.solid();
    let size = if view.number < 100 {
        sizes::REST
    } else {
        0.68 * sizes::REST
    };
    let (x, y) = MIDDLE;
    let kind = Type::new(&pen.theme.fonts.number, size, ink);
    pen.line(
        &view.number.to_string(),
        &kind,
        (x, y + 76.0),
        Align::Center,
    );
    let counts = !matches!(view.at, At::Ready | At::Rest);
    let under = if counts {
        texts.with_number("of-target", "target", view.target)
    } else {
        texts.get("held-unit")
    };
    let kind = Type::new(&pen.theme.fonts.heading, 64.0, ink);
    pen.line(&under, &kind, (x, y + 164.0), Align::Center);
    let round = [x - RADIUS, y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS];
    let name = if counts {
        texts.with_number("count-name", "count", view.number)
    } else {
        texts.with_number("lead-rest-name", "seconds", view.number)
    };
    let is_button = view.at == At::Doing && !view.by_clock;
    let place = pen.frame.rect(round);
    let said = ui.interact(place, ui.scope_id().with("by-hand-count"), Sense::hover());
    said.widget_info(|| WidgetInfo::labeled(Role::Label, true, &*name));
    ui.ctx()
        .accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    if !is_button {
        return None;
    }
    let word = texts.get("by-hand-more");
    let whole = ui.interact(place, ui.scope_id().with("by-hand-more"), Sense::click());
    whole.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*word));
    if whole.has_focus() {
        pen.focus_ring(place, RADIUS);
    }
    let plus = Type::new(
        &pen.theme.fonts.heading,
        72.0,
        pen.theme.palette.primary.solid(),
    );
    pen.line("+1", &plus, (x, y - 140.0), Align::Center);
    whole.clicked().then_some(ByHandAction::Count(1))
}
