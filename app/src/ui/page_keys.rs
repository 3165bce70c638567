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

/// The digit that was pressed, 0 to 9.
pub(super) fn digit_key(ui: &Ui) -> Option<u8> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    ui.ctx().input_mut(|input| {
        (0..)
            .zip(DIGITS)
            .find(|(_, key)| input.consume_key(Modifiers::NONE, *key))
            .map(|(number, _)| number)
    })
}

/// A key that is held down counts once: a stiff finger must not walk through every screen.
///
/// In a field that is typed into a held key goes on, as everywhere else.
pub(super) fn forget_repeats(ctx: &Context) {
    if ctx.text_edit_focused() {
        return;
    }
    ctx.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, Event::Key { repeat: true, .. }));
    });
}
