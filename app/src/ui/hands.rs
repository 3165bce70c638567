//! Steering from a distance with two hands, as with two switches: one moves a mark from control to control, the other
//! takes what is marked.
//!
//! The mark is the keyboard's focus, so that what Tab reaches a hand reaches, on every page, and so that a page does what
//! it would do for a key.

use eframe::egui::util::IdTypeMap;
use eframe::egui::{Context, Event, FocusDirection, Id, Key, Modifiers, Response};
use goodform_exercises::Gestured;

use super::flow::Page;
use crate::sound::{SoundDesk, Tone};

/// A mark that no hand has moved or taken for so long goes. Units: s. Own choice: longer than it takes to decide, and a
/// hand that is raised a while later to begin a set must not press what was marked and forgotten.
const MARKED_S: f64 = 20.0;

/// What two hands do.
#[derive(Debug, Default)]
pub(super) struct Hands {
    heard: Option<Gestured>,
    /// So many raised hands took what was marked: they say nothing else.
    taken: u32,
    /// Until when the mark stays. Units: s of the window.
    until: Option<f64>,
}

impl Hands {
    /// Another camera, or another page's hands: what was said before was said to somebody else.
    pub(super) fn forget(&mut self) {
        (self.heard, self.taken) = (None, 0);
    }

    /// Hears what the hands have said, moves the mark and takes what is marked. Gives what is left for the page.
    ///
    /// To be called before the page is drawn.
    pub(super) fn hear(&mut self, ctx: &Context, said: Gestured, sound: &SoundDesk) -> Gestured {
        let before = self.heard.replace(said).unwrap_or(said);
        let now = ctx.input(|input| input.time);
        if said.stepped > before.stepped {
            sound.tone(Tone::HoldTick);
            self.until = Some(now + MARKED_S);
            step(ctx);
        }
        let raised = said.raised.saturating_sub(before.raised);
        if raised > 0 && is_marked(ctx) {
            sound.tone(Tone::Count);
            self.until = Some(now + MARKED_S);
            self.taken += raised;
            take(ctx);
        }
        if self.until.is_some_and(|until| now >= until) {
            self.until = None;
            unmark(ctx);
        }
        Gestured {
            raised: said.raised.saturating_sub(self.taken),
            ..said
        }
    }
}

/// Whether a control is marked.
pub(super) fn is_marked(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused().is_some())
}

/// Nothing is marked any more: what comes next is to be chosen anew.
pub(super) fn unmark(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}

/// Another page is open: nothing on it is marked yet, and nothing of the one before is to be read.
pub(super) fn turn_page(ctx: &Context) {
    unmark(ctx);
    Page::has_more_to_read(ctx);
}

/// The next control that says it is where hands lead to is marked by itself.
pub(super) fn lead_on(ctx: &Context) {
    if is_on(ctx) {
        ctx.data_mut(|data| data.insert_temp(lead_id(), true));
    }
}

/// Marks a control where hands were to be led on to it.
pub(super) fn led_to(response: &Response) {
    let data = |data: &mut IdTypeMap| data.remove_temp::<bool>(lead_id());
    if response.ctx.data_mut(data).is_some() {
        response.request_focus();
    }
}

fn lead_id() -> Id {
    Id::unique("hands-lead")
}

/// Moves the mark on, as Tab does; a page that is only read is read on first.
fn step(ctx: &Context) {
    if Page::has_more_to_read(ctx) {
        Page::read_on(ctx);
    } else {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    }
    ctx.request_repaint();
}

/// Presses what is marked, as Enter does.
fn take(ctx: &Context) {
    let key = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    ctx.input_mut(|input| input.events.extend([key(true), key(false)]));
    ctx.request_repaint();
}

fn on_id() -> Id {
    Id::unique("hands-free")
}

/// Says to every page whether it is steered by hands.
pub(super) fn set_on(ctx: &Context, is_on: bool) {
    ctx.data_mut(|data| data.insert_temp(on_id(), is_on));
}

/// Whether pages are steered by hands.
pub(super) fn is_on(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(on_id())).unwrap_or_default()
}
