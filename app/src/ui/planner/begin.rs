//! What to begin with: the draft that was left, a new programme, or an earlier one.

use eframe::egui::{Rect, Ui};

use super::parts::PRO;
use crate::ui::button::{Face, Look, button};
use crate::ui::flow::{Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What is shown.
pub(super) struct BeginView<'a> {
    /// The draft that was left, in words.
    pub(super) draft: Option<&'a str>,
    /// Earlier programmes: whose, and what.
    pub(super) earlier: &'a [(String, String)],
    /// Why one could not be opened.
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BeginAction {
    GoOn,
    Fresh,
    /// An earlier one as it is.
    Open(usize),
    /// A copy of an earlier one for somebody else.
    Copy(usize),
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn begin_screen(
    ui: &mut Ui,
    view: &BeginView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<BeginAction> {
    let keyed = page_key(ui).map(|key| match key {
        PageKey::Main if view.draft.is_some() => BeginAction::GoOn,
        PageKey::Main => BeginAction::Fresh,
        PageKey::Back => BeginAction::Back,
    });
    let mut page = Page::open(ui, theme, &texts.get("plan-begin-title"), [64.0, 1856.0]);
    page.pen.text *= PRO;
    let icon = |icon: char| {
        let colour = theme.palette.primary.solid();
        move |pen: &Pen<'_>, space: Rect| pen.icon_at(icon, false, (space.center(), 56.0), colour)
    };
    let done = page.column(ui, "plan-begin", |flow| {
        let mut action = None;
        if let Some(trouble) = view.trouble {
            let colour = theme.palette.adjust_text.solid();
            flow.thought((icons::WARNING, colour), ("plan-trouble", "", trouble));
            flow.gap(20.0);
        }
        if let Some(draft) = view.draft {
            let name = texts.get("plan-go-on");
            if flow.row(("plan-begin", 0), (&name, draft), icon(icons::REPEAT)) {
                action = Some(BeginAction::GoOn);
            }
            flow.gap(14.0);
        }
        let (name, about) = (texts.get("plan-new"), texts.get("plan-new-about"));
        if flow.row(("plan-begin", 1), (&name, &about), icon(icons::PLUS)) {
            action = Some(BeginAction::Fresh);
        }
        flow.gap(14.0);
        flow.text("plan-drop", &texts.get("plan-drop"), Voice::Aside);
        flow.gap(20.0);
        if !view.earlier.is_empty() {
            flow.text("plan-earlier", &texts.get("plan-earlier"), Voice::Head);
            flow.gap(12.0);
        }
        for (place, (whose, what)) in view.earlier.iter().enumerate() {
            if flow.row(("plan-earlier", place), (whose, what), icon(icons::LIST)) {
                action = Some(BeginAction::Open(place));
            }
            flow.gap(8.0);
            let word = texts.get("plan-copy");
            let face = Face {
                icon: None,
                word: &word,
                key: None,
                look: Look::plain(&theme.palette),
            };
            let name = format!("{word}: {whose}");
            let id = format!("plan-copy-{place}");
            if flow.buttons(&[(&*id, face, &*name)]).is_some() {
                action = Some(BeginAction::Copy(place));
            }
            flow.gap(14.0);
        }
        action
    });
    let (word, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (back, _) = button(
        ui,
        &page.pen,
        ("plan-begin-back", &face),
        (1856.0, 930.0, 84.0),
        240.0,
    );
    keyed
        .or(done)
        .or(back.clicked().then_some(BeginAction::Back))
}
