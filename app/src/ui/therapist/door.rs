//! The first page of the therapist's window: what can be done here.

use eframe::egui::{Rect, Ui};

use super::ToolKind;
use crate::ui::flow::{Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::digit_key;
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Where its rows end. Px of the design.
const FOOT: f32 = 1048.0;

/// What the person did there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DoorAction {
    /// Chose a tool.
    Open(ToolKind),
}

/// Draws the door into all of `ui` and gives what the person did, keys included.
pub(super) fn door_screen(
    ui: &mut Ui,
    kinds: &[ToolKind],
    texts: &Texts,
    theme: &Theme,
) -> Option<DoorAction> {
    let typed = digit_key(ui).and_then(|digit| usize::from(digit).checked_sub(1));
    let typed = typed.and_then(|place| kinds.get(place).copied());
    let title = texts.get("therapist-title");
    let mut page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    // No buttons at the foot: all four are in sight at once.
    page.span[1] = FOOT;
    let chosen = page.column(ui, "therapist", |flow| {
        flow.text(
            "therapist-about",
            &texts.get("therapist-about"),
            Voice::Aside,
        );
        flow.gap(24.0);
        let mut chosen = None;
        for (place, kind) in kinds.iter().enumerate() {
            let keys = [
                format!("therapist-{}", kind.id()),
                format!("therapist-{}-about", kind.id()),
            ];
            let [name, about] = keys.each_ref().map(|key| texts.get(key));
            let paint = |pen: &Pen<'_>, space: Rect| paint(pen, space, *kind);
            if flow.row(("therapist-row", place), (&name, &about), paint) {
                chosen = Some(*kind);
            }
            flow.gap(20.0);
        }
        chosen
    });
    chosen.or(typed).map(DoorAction::Open)
}

fn paint(pen: &Pen<'_>, space: Rect, kind: ToolKind) {
    let icon = match kind {
        ToolKind::Studio => icons::WEBCAM,
        ToolKind::Planner => icons::LIST,
        ToolKind::Reader => icons::CHART,
        ToolKind::Goniometer => icons::GAUGE,
    };
    let colour = pen.theme.palette.primary.solid();
    pen.icon_at(icon, false, (space.center(), 76.0), colour);
}
