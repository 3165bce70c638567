//! The keys of the goniometer. While somebody types a note, letters are letters.

use eframe::egui::{Key, Modifiers, Ui};
use goodform_exercises::{Aim, Joint};

use super::screen::{GoniometerAction, GoniometerView};
use crate::ui::field::typing;
use crate::ui::page_keys::{PageKey, digit_key, page_key};

/// What was pressed.
pub(super) fn key(ui: &Ui, view: &GoniometerView<'_>) -> Option<GoniometerAction> {
    if typing(ui) {
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
