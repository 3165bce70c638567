//! The pages around the bench: what is saved, what lies on the shelf, files, sounds, and two templates beside each other.

use eframe::egui::{Context, Ui};
use goodform_exercises::{Key, Way};

use super::bench::Bench;
use super::saved::{
    AGAINST, FILES, ListAction, SHELF, SOUNDS, SavedAction, SavedView, Sharing, files_screen,
    saved_screen, shelf_screen,
};
use super::versus::{Versus, VersusAction, versus_screen};
use super::workshop::{Listed, Subject};
use super::{Page, Saved, Sounds, StudioApp, come, work};
use crate::studio::Shelved;
use crate::ui::archive::Awaited;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// The bench, the templates it can be compared with, and that they are awaited.
type Against = (
    Box<Bench>,
    Option<Vec<Shelved>>,
    Option<Awaited<Vec<Shelved>>>,
);

impl StudioApp {
    pub(super) fn saved(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        mut saved: Box<Saved>,
    ) -> Page {
        saved.take_news(ui.ctx(), texts);
        let view = SavedView {
            name: &saved.bench.now().name,
            file: &saved.file.display().to_string(),
            places: &saved.places,
            sharing: &saved.sharing,
            cues: &saved.bench.now().cues,
        };
        let Some(action) = saved_screen(ui, &view, texts, theme) else {
            return Page::Saved(saved);
        };
        ui.ctx().request_repaint();
        match action {
            SavedAction::Done => {
                // What was set aside for this one is still there.
                self.looking = Some(self.shop.begun());
                Page::Choose
            }
            SavedAction::Edit => {
                saved.bench.is_new = true;
                Page::Bench(saved.bench)
            }
            SavedAction::Speak(key, way) => {
                saved.bench.is_new = true;
                self.speak(saved.bench, (key, way))
            }
            SavedAction::Share(place) => {
                if let Some(to) = saved.places.get(place) {
                    let template = saved.bench.made.template.clone();
                    let writing = self.shop.share(template, to.folder.clone());
                    saved.writing = Some((place, writing));
                    saved.sharing = Sharing::Writing;
                }
                Page::Saved(saved)
            }
        }
    }

    pub(super) fn files(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (mut files, mut looking): (Option<Vec<Listed>>, Option<Awaited<Vec<Listed>>>),
    ) -> Page {
        if let Some(found) = come(ui.ctx(), &mut looking) {
            files = Some(found.unwrap_or_default());
        }
        let shown = (files.as_deref(), self.trouble.as_deref());
        match files_screen(ui, FILES, shown, (texts, theme)) {
            Some(ListAction::Back) => Page::Choose,
            Some(ListAction::Open(place)) => {
                ui.ctx().request_repaint();
                let one = files.as_ref().and_then(|files| files.get(place));
                one.map_or(Page::Choose, |one| {
                    Page::Making(self.shop.open(one.file.clone(), &Subject::Own), None)
                })
            }
            None => Page::Files(files, looking),
        }
    }

    pub(super) fn shelf(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (mut shelved, mut looking): (Option<Vec<Shelved>>, Option<Awaited<Vec<Shelved>>>),
    ) -> Page {
        if let Some(found) = come(ui.ctx(), &mut looking) {
            shelved = Some(found.unwrap_or_default());
        }
        let shown = (shelved.as_deref(), self.trouble.as_deref());
        match shelf_screen(ui, SHELF, shown, (texts, theme)) {
            Some(ListAction::Back) => Page::Choose,
            Some(ListAction::Open(place)) => {
                ui.ctx().request_repaint();
                let one = shelved.as_ref().and_then(|all| all.get(place));
                one.map_or(Page::Choose, |one| {
                    Page::Making(self.shop.open(one.file.clone(), &Subject::Own), None)
                })
            }
            None => Page::Shelf(shelved, looking),
        }
    }

    pub(super) fn sounds(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (mut bench, of, mut sounds): (Box<Bench>, (Key, Way), Sounds),
    ) -> Page {
        if let Some(found) = come(ui.ctx(), &mut sounds.looking) {
            sounds.files = Some(found.unwrap_or_default());
        }
        match come(ui.ctx(), &mut sounds.reading) {
            Some(Ok(sound)) => {
                bench.change(None, |now| work::with_cue(now, of, |cue| cue.speak(sound)));
                self.trouble = None;
                ui.ctx().request_repaint();
                return Page::Bench(bench);
            }
            Some(Err(trouble)) => self.trouble = Some(texts.get(&trouble).into_owned()),
            None => {}
        }
        let shown = (sounds.files.as_deref(), self.trouble.as_deref());
        match files_screen(ui, SOUNDS, shown, (texts, theme)) {
            Some(ListAction::Back) => {
                self.trouble = None;
                Page::Bench(bench)
            }
            Some(ListAction::Open(place)) => {
                let one = sounds.files.as_ref().and_then(|files| files.get(place));
                sounds.reading = one.map(|one| self.shop.sound(one.file.clone()));
                ui.ctx().request_repaint();
                Page::Sounds(bench, of, sounds)
            }
            None => Page::Sounds(bench, of, sounds),
        }
    }
}

pub(super) fn against(
    ui: &mut Ui,
    (texts, theme): (&Texts, &Theme),
    (bench, mut all, mut looking): Against,
) -> Page {
    if let Some(found) = come(ui.ctx(), &mut looking) {
        all = Some(found.unwrap_or_default());
    }
    match shelf_screen(ui, AGAINST, (all.as_deref(), None), (texts, theme)) {
        Some(ListAction::Back) => Page::Bench(bench),
        Some(ListAction::Open(place)) => {
            ui.ctx().request_repaint();
            let one = all.as_ref().and_then(|all| all.get(place));
            let other = one.and_then(|one| one.template.as_ref().ok());
            match other {
                Some(other) => {
                    let versus = Versus {
                        other: (**other).clone(),
                        key: None,
                    };
                    Page::Versus(bench, Box::new(versus))
                }
                // What cannot be read says so in its row.
                None => Page::Against(bench, all, looking),
            }
        }
        None => Page::Against(bench, all, looking),
    }
}

pub(super) fn compared(
    ui: &mut Ui,
    (texts, theme): (&Texts, &Theme),
    (bench, mut versus): (Box<Bench>, Box<Versus>),
) -> Page {
    let action = versus_screen(ui, (&bench.made.template, &versus), texts, theme);
    if action.is_some() {
        ui.ctx().request_repaint();
    }
    match action {
        Some(VersusAction::Back) => Page::Bench(bench),
        Some(VersusAction::Measure(key)) => {
            versus.key = Some(key);
            Page::Versus(bench, versus)
        }
        None => Page::Versus(bench, versus),
    }
}

impl Saved {
    fn take_news(&mut self, ctx: &Context, texts: &Texts) {
        if let Some(Ok(places)) = come(ctx, &mut self.looking) {
            self.places = places;
        }
        let Some((place, writing)) = self.writing.take() else {
            return;
        };
        let mut writing = Some(writing);
        let came = come(ctx, &mut writing);
        self.writing = writing.map(|writing| (place, writing));
        match came {
            Some(Ok(file)) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let kind = self.places.get(place).map(|place| place.kind.clone());
                if let Some(kind) = kind {
                    self.sharing = Sharing::Done(kind, name.into_owned());
                }
            }
            Some(Err(trouble)) => {
                let id = Some(trouble.as_str()).filter(|id| !id.is_empty());
                let told = texts.get(id.unwrap_or("save-unwritten"));
                self.sharing = Sharing::Trouble(told.into_owned());
            }
            None => {}
        }
    }
}
