//! The first page of the planner, and its last: what is begun with, and where it is saved.

use eframe::egui::Ui;
use goodform_exercises::Programme;

use super::begin::{BeginAction, BeginView, begin_screen};
use super::fit::{SheetFit, fit_words};
use super::known::movable_of;
use super::place::{PlaceAction, PlaceView, Saving, place_screen};
use super::words::movement_name;
use super::{PlannerApp, Stage};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

impl PlannerApp {
    /// Has it found out whether the sheet, as it is now, is one page.
    pub(super) fn find_fit(&mut self) {
        self.fit = None;
        self.fitting = Some((self.inputs.fit)(self.draft.now(), self.sheet));
    }

    pub(super) fn place(
        &mut self,
        ui: &mut Ui,
        saving: Saving,
        texts: &Texts,
        theme: &Theme,
    ) -> Stage {
        let fit = self.fit.as_ref().map(|fit| {
            let programme = self.draft.now();
            let name = |place: usize| {
                let item = programme.items.get(place)?;
                let known = movable_of(item, programme, &self.shelf)?;
                Some(movement_name(texts, &item.movement, &known.exercise).into_owned())
            };
            (
                *fit == SheetFit::One,
                fit_words(fit, programme, texts, name),
            )
        });
        let view = PlaceView {
            fit: fit.as_ref().map(|(is_one, words)| (*is_one, &**words)),
            shown: self.shown.as_ref().map(|(is_ok, words)| (*is_ok, &**words)),
            places: &self.places,
            place: self.place,
            language: self.sheet,
            saving: &saving,
        };
        let Some(action) = place_screen(ui, &view, texts, theme) else {
            return Stage::Place(saving);
        };
        ui.ctx().request_repaint();
        match action {
            PlaceAction::Place(place) => {
                self.place = place;
                Stage::Place(Saving::Asking)
            }
            PlaceAction::Language(language) => {
                self.sheet = language;
                self.find_fit();
                Stage::Place(Saving::Asking)
            }
            PlaceAction::Save => {
                let Some(place) = self.places.get(self.place) else {
                    return Stage::Place(saving);
                };
                let programme = self.draft.now();
                self.shown = None;
                self.saving = Some((self.inputs.save)(programme, self.sheet, &place.folder));
                Stage::Place(Saving::Writing)
            }
            PlaceAction::Show => {
                if let (Saving::Saved(_, sheet), Some(place)) =
                    (&saving, self.places.get(self.place))
                {
                    self.shown = None;
                    self.showing = Some((self.inputs.show)(&place.folder.join(sheet)));
                }
                Stage::Place(saving)
            }
            PlaceAction::Fresh => {
                self.fresh();
                Stage::Plan
            }
            PlaceAction::Back => Stage::Plan,
        }
    }

    pub(super) fn begin_page(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        let said = |programme: &Programme| {
            let whose = if programme.person.trim().is_empty() {
                texts.get("plan-nobody").into_owned()
            } else {
                programme.person.clone()
            };
            let count = programme.items.len() as u32;
            let count = texts.with_number("home-count", "count", count);
            (whose, format!("{}, {count}", programme.on))
        };
        let draft = self.left.as_ref().map(|left| {
            let (whose, what) = said(&left.programme);
            format!("{whose}, {what}")
        });
        let earlier: Vec<(String, String)> =
            self.earlier.iter().map(|(_, one)| said(one)).collect();
        let view = BeginView {
            draft: draft.as_deref(),
            earlier: &earlier,
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = begin_screen(ui, &view, texts, theme) else {
            return false;
        };
        ui.ctx().request_repaint();
        match action {
            BeginAction::GoOn => self.go_on(),
            BeginAction::Fresh => self.fresh(),
            BeginAction::Open(place) | BeginAction::Copy(place) => {
                if let Some((path, _)) = self.earlier.get(place) {
                    let path = path.clone();
                    self.open_file(&path, matches!(action, BeginAction::Copy(_)));
                }
            }
            BeginAction::Back => return true,
        }
        false
    }
}
