//! What comes to the planner from its disk: drafts, files, pictures, folders.

use std::path::Path;

use eframe::egui::Context;
use goodform_exercises::Programme;

use super::draft::{Draft, Movable};
use super::known::is_same;
use super::place::Saving;
use super::{PlannerApp, Stage, Taken};
use crate::ui::archive::arrived;
use crate::ui::picture::PictureTexture;
use crate::ui::texts::Texts;

impl PlannerApp {
    /// Takes what came since.
    pub(super) fn take_news(&mut self, ctx: &Context, texts: &Texts) {
        for drawing in &self.drawing {
            while let Ok((name, frame)) = drawing.try_recv() {
                let mut picture = PictureTexture::default();
                picture.show(ctx, &frame);
                self.pictures.push((name, picture));
            }
        }
        if let Some(keeping) = self.inputs.kept.take() {
            self.unkept = keeping.err();
        }
        if let Ok(found) = self.inputs.found.try_recv() {
            self.learn(found.movables);
            self.earlier = found.earlier;
            self.take_left(found.draft);
            if let Some(file) = found.aside {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let said = texts.with_text("plan-unread", "file", &name);
                self.trouble = Some(said.into_owned());
                self.show_begin();
            }
        }
        match arrived(ctx, &mut self.opening) {
            Some(Ok(taken)) => self.take(taken),
            Some(Err(trouble)) => self.not_opened(trouble),
            None => {}
        }
        if let Some(places) = arrived(ctx, &mut self.places_to_come) {
            self.places = places.unwrap_or_default();
        }
        if let Some(Ok(fit)) = arrived(ctx, &mut self.fitting) {
            self.fit = fit;
        }
        if let Some(shown) = arrived(ctx, &mut self.showing) {
            self.shown = Some(if shown.is_ok() {
                (true, texts.get("plan-shown").into_owned())
            } else {
                let folder = self.places.get(self.place).map(|place| &place.folder);
                let folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
                let said = texts.with_text("plan-not-shown", "folder", &folder);
                (false, said.into_owned())
            });
        }
        if let Some(saved) = arrived(ctx, &mut self.saving)
            && matches!(self.stage, Stage::Place(_))
        {
            self.stage = Stage::Place(match saved {
                Ok([file, sheet]) => Saving::Saved(file, sheet),
                Err(trouble) if trouble.is_empty() => {
                    Saving::Trouble(texts.get("save-unwritten").into_owned())
                }
                Err(trouble) => Saving::Trouble(trouble),
            });
        }
    }

    /// Opens a file; a copy is for somebody else.
    pub(super) fn open_file(&mut self, file: &Path, is_copy: bool) {
        self.is_copy = is_copy;
        self.opening = Some((self.inputs.open)(file));
    }

    /// The draft that was left has the signature; with exercises in it, it is offered.
    fn take_left(&mut self, draft: Option<Taken>) {
        let is_untouched = !self.draft.can_undo() && self.opening.is_none();
        if let Some(draft) = draft {
            self.learn(draft.movables.clone());
            if is_untouched && self.draft.now().by.is_empty() {
                let today = (self.inputs.today)();
                self.draft = Draft::new(Programme::empty(&draft.programme.by, &today));
            }
            self.left = (!draft.programme.items.is_empty()).then_some(draft);
        }
        let has_more = self.left.is_some() || !self.earlier.is_empty();
        if is_untouched && has_more && self.draft.now().items.is_empty() {
            self.stage = Stage::Begin;
        }
    }

    /// Knows these movements from now on.
    fn learn(&mut self, movables: Vec<Movable>) {
        let known = |one: &Movable| self.shelf.iter().any(|old| is_same(old, one));
        let new: Vec<Movable> = movables.into_iter().filter(|one| !known(one)).collect();
        if !new.is_empty() {
            self.drawing.push((self.inputs.pictures)(&new));
            self.shelf.extend(new);
        }
    }

    fn take(&mut self, taken: Taken) {
        self.learn(taken.movables);
        let mut programme = taken.programme;
        if self.is_copy {
            programme.person.clear();
            programme.on = (self.inputs.today)();
            // What was answered was answered for somebody else.
            programme.answers.clear();
        }
        self.begin(programme);
    }

    /// Goes on with what was left.
    pub(super) fn go_on(&mut self) {
        if let Some(left) = self.left.take() {
            if left.programme == *self.draft.now() {
                self.stage = Stage::Plan;
                return;
            }
            self.is_copy = false;
            self.take(left);
        }
    }

    fn not_opened(&mut self, trouble: String) {
        self.trouble = Some(trouble);
        self.show_begin();
    }

    /// The first page; what is being made is offered there, as what was left before is.
    pub(super) fn show_begin(&mut self) {
        if !self.draft.now().items.is_empty() {
            self.left = Some(Taken {
                programme: self.draft.now().clone(),
                movables: Vec::new(),
            });
        }
        self.stage = Stage::Begin;
    }

    fn begin(&mut self, programme: Programme) {
        self.draft.begin(programme);
        self.open = None;
        self.word = None;
        self.trouble = None;
        self.is_choosing = self.draft.now().items.is_empty();
        self.stage = Stage::Plan;
        (self.inputs.keep)(self.draft.now());
    }

    pub(super) fn fresh(&mut self) {
        let mut by = self.draft.now().by.clone();
        if let Some(left) = self.left.take() {
            if by.is_empty() {
                by.clone_from(&left.programme.by);
            }
            // What was left is taken back to by undoing.
            self.draft = Draft::new(left.programme);
        }
        let today = (self.inputs.today)();
        self.begin(Programme::empty(&by, &today));
    }
}
