//! The keys every page shares: Enter goes on, Esc goes back.

use eframe::egui::{Context, Event, Key, Modifiers, Ui};

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageKey {
    /// What the main button does.
    Main,
    /// Back, or out.
    Back,
}

/// Takes Esc, and Enter where no button has the focus: with one in focus, Enter is that button's.
pub(super) fn page_key(ui: &Ui) -> Option<PageKey> {
    let nothing_focused = ui.ctx().memory(|memory| memory.focused().is_none());
    ui.ctx().input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(PageKey::Back);
        }
        let enter = nothing_focused && input.consume_key(Modifiers::NONE, Key::Enter);
        enter.then_some(PageKey::Main)
    })
}

/// A key that is held down counts once: a stiff finger must not walk through every screen.
pub(super) fn forget_repeats(ctx: &Context) {
    ctx.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, Event::Key { repeat: true, .. }));
    });
}
