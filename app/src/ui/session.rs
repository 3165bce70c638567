//! The exercise screen, drawn from a [`SessionView`] and nothing else.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Key, Modifiers, Sense, Ui, WidgetInfo};

use super::banner::banner;
use super::column::column;
use super::corner::corner;
use super::pen::Pen;
use super::picture::{picture, plate_id};
use super::ring::ring;
use super::stepper::{stepper, stepper_keys};
use super::tempo_bar::tempo_bar;
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::toast::toast;
use super::topbar::topbar;
use super::view::SessionView;

/// Where the count is corrected: one fewer, one more; below the ring's ends. Px of the instrument.
const STEPPER: [[f32; 4]; 2] = [[10.0, 508.0, 68.0, 68.0], [498.0, 508.0, 68.0, 68.0]];

/// What the person did on the exercise screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionAction {
    /// Pause, or go on where it is paused.
    Pause,
    /// Stop; what was done is kept.
    Stop,
    /// It hurts: stop at once.
    Hurts,
    /// The count is to change by that.
    Count(i32),
    /// Another voice: everything, numbers only, off.
    Voice,
    /// Say again what was said.
    Again,
    /// The notice was read.
    NoticeRead,
    /// Open or close the developer corner.
    Corner,
    /// Full screen, or back.
    FullScreen,
}

/// Draws the exercise screen into all of `ui` and gives what the person did, keys included.
pub fn session_screen(
    ui: &Ui,
    view: &SessionView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<SessionAction> {
    // Keys first: taken here, Space and Esc do the same whatever has the focus.
    let typed = keys(ui).or_else(|| {
        let by = view.can_correct.then(|| stepper_keys(ui)).flatten();
        by.map(SessionAction::Count)
    });
    let pen = Pen::for_page(ui, theme);

    let pressed = topbar(ui, &pen, view, texts);
    picture(&pen, view, texts);
    if let Some(figures) = &view.corner {
        corner(&pen, figures, texts);
    }
    let instrument = pen.within(sizes::INSTRUMENT);
    ring(&instrument, view, texts);
    match &view.tempo {
        Some(tempo) => tempo_bar(ui, &instrument, tempo, texts),
        None => column(&instrument, view, texts),
    }
    let corrected = view
        .can_correct
        .then(|| stepper(ui, &instrument, STEPPER, texts))
        .flatten();
    banner(ui, &pen, view.banner, texts);
    name_parts(ui, &pen, view, texts);
    let read = view
        .notice
        .is_some_and(|notice| toast(ui, &pen, notice, view.has_plate(), texts));
    typed
        .or(pressed)
        .or(corrected.map(SessionAction::Count))
        .or(read.then_some(SessionAction::NoticeRead))
}

fn keys(ui: &Ui) -> Option<SessionAction> {
    let bound = [
        (Key::Escape, SessionAction::Stop),
        (Key::Space, SessionAction::Pause),
        (Key::H, SessionAction::Hurts),
        (Key::V, SessionAction::Voice),
        (Key::R, SessionAction::Again),
        (Key::F12, SessionAction::Corner),
        (Key::F11, SessionAction::FullScreen),
    ];
    ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| action)
    })
}

/// Names for the painted parts, for screen readers and for tests.
fn name_parts(ui: &Ui, pen: &Pen<'_>, view: &SessionView<'_>, texts: &Texts) {
    let ring = ui.interact(
        pen.within(sizes::INSTRUMENT)
            .frame
            .rect([36.0, 48.0, 504.0, 528.0]),
        ui.scope_id().with("count"),
        Sense::hover(),
    );
    let count = match (view.held_seconds(), view.seen) {
        (Some(held), _) => texts.with_number("held-name", "seconds", held),
        (None, None) => texts.with_number("count-name", "count", view.count),
        (None, Some(seen)) => {
            let numbers = [("seen", seen), ("said", view.count)];
            texts.with_numbers("count-corrected", numbers).into()
        }
    };
    ring.widget_info(|| WidgetInfo::labeled(Role::Label, true, &*count));
    ui.ctx()
        .accesskit_node_builder(ring.id, |node| node.set_live(Live::Polite));

    let place = pen.frame.rect(sizes::PICTURE);
    let image = ui.interact(place, ui.scope_id().with("picture"), Sense::hover());
    let name = texts.get("picture-name");
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*name));

    let why = view.unjudged().map(|reason| texts.get(plate_id(reason)));
    if let Some(text) = view.caption.or(why.as_deref()) {
        let rect = pen.frame.rect(super::picture::plate_place());
        let plate = ui.interact(rect, ui.scope_id().with("plate"), Sense::hover());
        plate.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }
}
