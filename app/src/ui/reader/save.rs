//! Saving what is read: as what, and where to; pages can be opened to be printed.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::Ui;

use super::seam::{Consulting, ReportAs};
use crate::reading::Brought;
use crate::ui::archive::{Awaited, Place, taken};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::history::{SaveAction, place_name, save_foot};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Everything it can be saved as, in order, with the ids of their words.
const KINDS: [(ReportAs, &str); 3] = [
    (ReportAs::Pages, "reader-as-pages"),
    (ReportAs::Table, "reader-as-table"),
    (ReportAs::Json, "reader-as-json"),
];

/// The page, and what is on its way.
pub(super) struct SavePage {
    kind: ReportAs,
    places: Vec<Place>,
    place: usize,
    looking: Option<Awaited<Vec<Place>>>,
    writing: Option<Awaited<PathBuf>>,
    showing: Option<Awaited<()>>,
    /// The file that was written, with the place it lies in.
    saved: Option<(PathBuf, String)>,
    trouble: Option<String>,
}

impl SavePage {
    pub(super) fn new(world: &dyn Consulting) -> Self {
        Self {
            kind: ReportAs::Pages,
            places: Vec::new(),
            place: 0,
            looking: Some(world.places()),
            writing: None,
            showing: None,
            saved: None,
            trouble: None,
        }
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) {
        let gone = ("save-unwritten", texts);
        if let Some(places) = taken(ui.ctx(), &mut self.looking, gone) {
            self.places = places.unwrap_or_default();
        }
        match taken(ui.ctx(), &mut self.writing, gone) {
            None => {}
            Some(Ok(file)) => {
                let place = self.places.get(self.place);
                let place = place.map_or(String::new(), |place| place_name(&place.kind, texts));
                self.saved = Some((file, place));
            }
            Some(Err(trouble)) => self.trouble = Some(trouble),
        }
        if let Some(Err(_)) = taken(ui.ctx(), &mut self.showing, gone) {
            self.trouble = Some(texts.get("reader-no-viewer").into_owned());
        }
    }

    fn choose(&mut self) {
        (self.saved, self.trouble) = (None, None);
    }

    /// Draws it into all of `ui`; gives whether the person went back.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        world: &Rc<dyn Consulting>,
        brought: &Arc<Brought>,
    ) -> bool {
        self.take_news(ui, texts);
        let can_save = !self.places.is_empty() && self.writing.is_none() && self.saved.is_none();
        let typed = page_key(ui);
        let page = Page::open(ui, theme, &texts.get("reader-save"), [96.0, 1824.0]);
        let id = if self.saved.is_some() || self.trouble.is_some() {
            "reader-saved"
        } else {
            "reader-save"
        };
        let prints = page.column(ui, id, |flow| {
            let prints = self.outcome(flow, texts);
            self.choices(flow, texts);
            prints
        });
        if let (true, Some((file, _))) = (prints, &self.saved) {
            self.showing = Some(world.show(file.clone()));
            ui.ctx().request_repaint();
        }
        let shown = (self.saved.is_some(), can_save);
        let pressed = save_foot(ui, &page, shown, [1824.0, 640.0, 544.0], texts);
        let saves = pressed == Some(SaveAction::Save);
        let back = pressed == Some(SaveAction::Back);
        let main = typed == Some(PageKey::Main);
        if can_save && (saves || main) {
            if let Some(place) = self.places.get(self.place) {
                let folder = place.folder.clone();
                self.trouble = None;
                self.writing = Some(world.save(self.kind, Arc::clone(brought), folder));
                ui.ctx().request_repaint();
            }
            return false;
        }
        back || typed == Some(PageKey::Back) || (main && self.saved.is_some())
    }

    /// What came of it; gives whether the pages are to be opened.
    fn outcome(&self, flow: &mut Flow<'_, '_>, texts: &Texts) -> bool {
        let colours = &flow.pen.theme.palette;
        let (stop, fine) = (colours.stop_text.solid(), colours.band_text.solid());
        let mut prints = false;
        if let Some(trouble) = &self.trouble {
            flow.thought((icons::WARNING, stop), ("reader-trouble", "", trouble));
            flow.gap(20.0);
        }
        if self.writing.is_some() {
            flow.text("reader-writing", &texts.get("before-opening"), Voice::Body);
            flow.gap(20.0);
        }
        if let Some((file, place)) = &self.saved {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let parts = [("place", place.as_str()), ("name", &*name)];
            let said = texts.with_texts("save-saved", parts);
            flow.thought((icons::CHECK, fine), ("save-outcome", "", &said));
            flow.gap(16.0);
            if self.kind == ReportAs::Pages {
                let word = texts.get("reader-print");
                let face = Face {
                    icon: Some((icons::EXPORT, false)),
                    word: &word,
                    key: None,
                    look: Look::plain(&flow.pen.theme.palette),
                };
                prints = flow.button("reader-print", &face);
                flow.gap(16.0);
            }
        }
        prints
    }

    fn choices(&mut self, flow: &mut Flow<'_, '_>, texts: &Texts) {
        let words = KINDS.map(|(_, id)| texts.get(id));
        let words = words.each_ref().map(|word| &**word);
        let chosen = KINDS.iter().position(|(kind, _)| *kind == self.kind);
        let what = texts.get("reader-as");
        if let Some(place) = flow.choices("reader-as", (&what, ""), &words, chosen) {
            self.kind = KINDS.get(place).map_or(ReportAs::Pages, |(kind, _)| *kind);
            self.choose();
        }
        flow.gap(12.0);
        let aside = KINDS.iter().find(|(kind, _)| *kind == self.kind);
        if let Some((_, id)) = aside {
            let id = format!("{id}-what");
            flow.text(&id, &texts.get(&id), Voice::Aside);
        }
        flow.gap(28.0);
        let names: Vec<String> = self
            .places
            .iter()
            .map(|place| place_name(&place.kind, texts))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let where_to = texts.get("save-where");
        let chosen = Some(self.place);
        if let Some(place) = flow.choices("reader-where", (&where_to, ""), &names, chosen) {
            self.place = place;
            self.choose();
        }
    }
}
