//! What was recorded is of another exercise: a clip that was opened says nothing of what is done in it.

use eframe::egui::Ui;

use super::bench::Bench;
use super::choose::grid;
use super::workshop::{Material, Subject};
use super::{Page, StudioApp, come, propose, trouble_said};
use crate::ui::archive::Awaited;
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Page as Sheet, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What the person did.
#[derive(Debug, Clone, PartialEq, Eq)]
enum RecastAction {
    Of(Subject),
    Back,
}

/// What is awaited, and what is to be told.
#[derive(Default)]
pub(super) struct Recast {
    awaited: Option<Awaited<Material>>,
    trouble: Option<String>,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
fn recast_screen(
    ui: &mut Ui,
    (exercises, of): (&[(String, String)], &Recast),
    texts: &Texts,
    theme: &Theme,
) -> Option<RecastAction> {
    let typed = page_key(ui) == Some(PageKey::Back);
    let page = Sheet::open(ui, theme, &texts.get("studio-recast"), [96.0, 1856.0]);
    let chosen = page.column(ui, "studio-recast", |flow| {
        if let Some(trouble) = &of.trouble {
            let care = flow.pen.theme.palette.adjust_text.solid();
            flow.thought((icons::WARNING, care), ("studio-trouble", "", trouble));
            flow.gap(24.0);
        }
        if of.awaited.is_some() {
            flow.text("studio-moment", &texts.get("studio-making"), Voice::Body);
            return None;
        }
        let about = texts.get("studio-recast-about");
        flow.text("studio-recast-about", &about, Voice::Aside);
        flow.gap(24.0);
        let own = [(String::new(), texts.get("studio-own").into_owned())];
        let is_own = grid(flow, &own).map(|_| Subject::Own);
        flow.gap(24.0);
        flow.text("studio-library", &texts.get("studio-library"), Voice::Head);
        flow.gap(16.0);
        grid(flow, exercises).or(is_own)
    });
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (backs, _) = page.foot(ui, ("studio-recast-back", &face), 1824.0, 320.0);
    chosen
        .map(RecastAction::Of)
        .or((backs || typed).then_some(RecastAction::Back))
}

impl StudioApp {
    pub(super) fn recast(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (bench, mut of): (Box<Bench>, Recast),
    ) -> Page {
        match come(ui.ctx(), &mut of.awaited) {
            Some(Ok(material)) => {
                ui.ctx().request_repaint();
                return Page::Bench(Box::new(self.of_another(&bench, material, texts)));
            }
            Some(Err(trouble)) => of.trouble = Some(trouble_said("studio-unread", &trouble, texts)),
            None => {}
        }
        let exercises = self.exercises(texts);
        let action = recast_screen(ui, (&exercises, &of), texts, theme);
        self.exercises = Some(exercises);
        if action.is_some() {
            ui.ctx().request_repaint();
        }
        match action {
            Some(RecastAction::Back) => Page::Bench(bench),
            Some(RecastAction::Of(subject)) => {
                of.trouble = None;
                of.awaited = Some(self.shop.recast(&bench.material, &subject));
                Page::Recast(bench, of)
            }
            None => Page::Recast(bench, of),
        }
    }

    /// The same recording as another exercise: what was named stays, what was drawn of the other movement does not.
    fn of_another(&mut self, bench: &Bench, material: Material, texts: &Texts) -> Bench {
        let before = &bench.now().name;
        let was_proposed = *before == self.proposed(&bench.material.subject, texts);
        let name = if was_proposed {
            self.proposed(&material.subject, texts)
        } else {
            before.clone()
        };
        let mut new = Bench::new(material, &name);
        propose(&mut new, texts);
        self.eyes = super::Eyes::default();
        new
    }
}
