//! The keys of the goniometer. While somebody types a note, letters are letters.

use eframe::egui::{Id, Key, Memory, Modifiers, Ui};
use goodform_exercises::{Aim, Joint};

use super::screen::{GoniometerAction, GoniometerView};
use crate::ui::page_keys::{PageKey, digit_key, page_key};

/// Where it is remembered whether a note was typed in the last picture of the window.
pub(super) fn typing_id() -> Id {
    Id::unique("gonio-typing")
}

/// What was pressed.
pub(super) fn key(ui: &Ui, view: &GoniometerView<'_>) -> Option<GoniometerAction> {
    // Esc takes the focus away before this is asked: who was typing a moment ago is leaving the note, not the page.
    let was_typing = ui.ctx().data(|data| data.get_temp::<bool>(typing_id()));
    if ui.ctx().text_edit_focused() || was_typing == Some(true) {
        let leaves = ui.ctx().input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Escape)
                || input.consume_key(Modifiers::NONE, Key::Enter)
        });
        if leaves && let Some(focused) = ui.ctx().memory(Memory::focused) {
            ui.ctx()
                .memory_mut(|memory| memory.surrender_focus(focused));
        }
        return None;
    }
    let main = if view.is_closed {
        GoniometerAction::TryAgain
    } else {
        GoniometerAction::Freeze
    };
    match page_key(ui) {
        Some(PageKey::Back) => return Some(GoniometerAction::Back),
        Some(PageKey::Main) => return Some(main),
        None => {}
    }
    let pressed = |key: Key| {
        ui.ctx()
            .input_mut(|input| input.consume_key(Modifiers::NONE, key))
    };
    let nothing_focused = ui.ctx().memory(|memory| memory.focused().is_none());
    if nothing_focused && pressed(Key::Space) {
        return Some(main);
    }
    let undo = ui
        .ctx()
        .input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z));
    if undo || pressed(Key::Z) {
        return Some(GoniometerAction::Undo);
    }
    // 1 to 9, and 0 for the tenth.
    if let Some(digit) = digit_key(ui) {
        let place = (usize::from(digit) + 9) % 10;
        let joint = Joint::ALL.get(place).copied()?;
        return Some(GoniometerAction::Aim(Aim { joint, ..view.aim }));
    }
    let last = view.readings.list.len().checked_sub(1);
    let keys = [
        (
            Key::S,
            Some(GoniometerAction::Aim(Aim {
                side: view.aim.side.other(),
                ..view.aim
            })),
        ),
        (Key::M, Some(GoniometerAction::KeepFurthest)),
        (Key::R, Some(GoniometerAction::ForgetFurthest)),
        (Key::C, Some(GoniometerAction::Copy)),
        (Key::Delete, last.map(GoniometerAction::Delete)),
    ];
    keys.into_iter()
        .find_map(|(key, action)| action.filter(|_| pressed(key)))
}
