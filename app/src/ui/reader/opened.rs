//! What a patient brought, while it is open: which of its pages is shown, and what is on its way.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::egui::Ui;
use jiff::civil::Date;

use super::compare::{CompareAction, CompareView, compare_screen};
use super::exercise::{ExerciseAction, ExerciseView, exercise_screen};
use super::first::{FirstAction, FirstView, first_screen};
use super::save::SavePage;
use super::seam::{ClinicState, Consulting, Origin};
use super::words;
use crate::reading::{Brought, Compared, Reading, compare, days_with};
use crate::records::progress::is_done;
use crate::records::{KeptSet, Retrace};
use crate::ui::archive::{Awaited, taken};
use crate::ui::history::{confirm_screen, set_line};
use crate::ui::player::Player;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

#[derive(Clone, Copy)]
enum Page {
    First,
    /// An exercise, by its place.
    Exercise(usize),
    Compare,
    Save,
    /// Whether the patient is to be deleted.
    Delete,
}

/// How a reading is left.
pub(super) enum ReadingEnd {
    /// To the beginning.
    Start,
    /// To the patients.
    Patients,
    /// To the patients, with files to be added.
    Keep(Vec<PathBuf>),
}

/// A movement that is on its way, and the second it begins at. Missing: at its first.
struct Coming {
    kept: Option<Awaited<Retrace>>,
    at_s: Option<f64>,
}

/// A reading that is open.
pub(super) struct OpenReading {
    world: Rc<dyn Consulting>,
    origin: Origin,
    brought: Arc<Brought>,
    reading: Reading,
    page: Page,
    coming: Option<Coming>,
    player: Option<Box<Player>>,
    check: Option<Awaited<()>>,
    /// The days on which something was done, the two that are compared, by their places, and what came of it.
    days: Vec<Date>,
    dates: [usize; 2],
    compared: Option<Compared>,
    saving: Option<SavePage>,
    /// The patient is being deleted.
    deleting: Option<Awaited<ClinicState>>,
    said: Option<String>,
    trouble: Option<String>,
    /// Files that were dropped with this one, and are not open.
    others: Vec<PathBuf>,
}

impl OpenReading {
    pub(super) fn new(world: Rc<dyn Consulting>, origin: Origin, brought: Brought) -> Self {
        let days = days_with(&brought);
        let check = match &origin {
            Origin::File(file) => Some(world.check(file.clone())),
            Origin::Patient(_) => None,
        };
        Self {
            check,
            deleting: None,
            said: None,
            reading: Reading::of(&brought),
            dates: [0, days.len().saturating_sub(1)],
            days,
            compared: None,
            saving: None,
            brought: Arc::new(brought),
            world,
            origin,
            page: Page::First,
            coming: None,
            player: None,
            trouble: None,
            others: Vec::new(),
        }
    }

    /// The same, telling of those that were dropped with it.
    pub(super) fn beside(self, others: Vec<PathBuf>) -> Self {
        Self { others, ..self }
    }

    /// The same, telling what was just added.
    pub(super) fn saying(self, said: Option<String>) -> Self {
        Self { said, ..self }
    }

    /// Whether it is of a patient of the database.
    pub(super) const fn is_patient(&self) -> bool {
        matches!(self.origin, Origin::Patient(_))
    }

    /// Draws it into all of `ui`; gives where the person goes from it.
    pub(super) fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<ReadingEnd> {
        self.take_news(ui, texts);
        match taken(ui.ctx(), &mut self.deleting, ("patients-gone", texts)) {
            None => {}
            Some(Ok(_)) => return Some(ReadingEnd::Patients),
            Some(Err(trouble)) => self.trouble = Some(trouble),
        }
        if let Some(player) = &mut self.player {
            let name = words::name_of(&self.reading, player.exercise(), texts);
            if player.show(ui, &name, texts, theme) {
                self.player = None;
                ui.ctx().request_repaint();
            }
            return None;
        }
        match self.page {
            Page::First => return self.first(ui, texts, theme),
            Page::Exercise(place) => self.exercise(ui, place, texts, theme),
            Page::Compare => self.compare(ui, texts, theme),
            Page::Save => self.save(ui, texts, theme),
            Page::Delete => self.delete(ui, texts, theme),
        }
        None
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) {
        if let Some(Err(trouble)) = taken(ui.ctx(), &mut self.check, ("reader-unread", texts)) {
            let said = texts.with_text("reader-broken", "trouble", &trouble);
            self.trouble = Some(said.into_owned());
        }
        let Some(coming) = &mut self.coming else {
            return;
        };
        let Some(kept) = taken(ui.ctx(), &mut coming.kept, ("replay-unread", texts)) else {
            return;
        };
        let at_s = coming.at_s;
        self.coming = None;
        ui.ctx().request_repaint();
        match kept {
            Ok(kept) => {
                let now_s = ui.ctx().input(|input| input.time);
                let judged = kept.judged;
                // A therapist looks at the person, who does not look into a mirror.
                let mut player = Player::new(kept, judged, false, now_s).of_other();
                if let Some(at_s) = at_s {
                    player.begin_before(at_s);
                }
                self.player = Some(Box::new(player));
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
    }

    fn set(&self, id: i64) -> Option<&KeptSet> {
        let mut sets = self.brought.sessions.iter().flat_map(|one| &one.sets);
        sets.find(|set| set.id == id)
    }

    fn watch(&mut self, set: i64, at_s: Option<f64>) {
        if let Some(set) = self.set(set).cloned() {
            self.trouble = None;
            let kept = Some(self.world.watch(self.origin.clone(), set));
            self.coming = Some(Coming { kept, at_s });
        }
    }

    fn watch_hurt(&mut self, place: usize) {
        if let Some(moment) = self.reading.hurts.get(place) {
            self.watch(moment.set, Some(moment.at_s));
        }
    }

    fn first(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<ReadingEnd> {
        let leave = texts.get(if self.is_patient() {
            "patients-title"
        } else {
            "reader-other"
        });
        let view = FirstView {
            brought: &self.brought,
            reading: &self.reading,
            is_reading: self.coming.is_some() || self.deleting.is_some(),
            trouble: self.trouble.as_deref(),
            said: self.said.as_deref(),
            others: u32::try_from(self.others.len()).unwrap_or(u32::MAX),
            is_patient: self.is_patient(),
            leave: &leave,
        };
        let action = first_screen(ui, &view, texts, theme)?;
        self.said = None;
        // A movement that is still being read does not come up over another page.
        self.coming = None;
        ui.ctx().request_repaint();
        match action {
            FirstAction::Exercise(place) => self.page = Page::Exercise(place),
            FirstAction::Hurt(place) => self.watch_hurt(place),
            FirstAction::Compare => self.page = Page::Compare,
            FirstAction::Save => {
                self.saving = Some(SavePage::new(&*self.world));
                self.page = Page::Save;
            }
            FirstAction::Delete => self.page = Page::Delete,
            FirstAction::Keep => {
                if let Origin::File(file) = &self.origin {
                    let mut files = vec![file.clone()];
                    files.append(&mut self.others);
                    return Some(ReadingEnd::Keep(files));
                }
            }
            FirstAction::Back if self.is_patient() => return Some(ReadingEnd::Patients),
            FirstAction::Back => return Some(ReadingEnd::Start),
        }
        None
    }

    fn delete(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) {
        let name = words::who(&self.brought, texts);
        let question = texts.with_text("patients-delete-ask", "name", &name);
        let Some(deletes) = confirm_screen(ui, &question, texts, theme) else {
            return;
        };
        ui.ctx().request_repaint();
        self.page = Page::First;
        if let (true, Origin::Patient(patient)) = (deletes, &self.origin) {
            self.deleting = Some(self.world.delete(*patient));
        }
    }

    fn exercise(&mut self, ui: &mut Ui, place: usize, texts: &Texts, theme: &Theme) {
        let Some(exercise) = self.reading.exercises.get(place) else {
            self.page = Page::First;
            return;
        };
        let sets: Vec<(i64, [String; 2])> = self
            .brought
            .sessions
            .iter()
            .flat_map(|session| session.sets.iter().rev())
            .filter(|set| set.exercise == exercise.id && is_done(set))
            .filter(|set| self.brought.moved.contains(&set.id))
            .map(|set| (set.id, set_words(set, texts)))
            .collect();
        let view = ExerciseView {
            reading: &self.reading,
            exercise,
            sets: &sets,
            is_reading: self.coming.is_some(),
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = exercise_screen(ui, &view, texts, theme) else {
            return;
        };
        self.coming = None;
        ui.ctx().request_repaint();
        match action {
            ExerciseAction::Hurt(place) => self.watch_hurt(place),
            ExerciseAction::Watch(set) => self.watch(set, None),
            ExerciseAction::Turn(by) => {
                let all = i32::try_from(self.reading.exercises.len())
                    .unwrap_or(1)
                    .max(1);
                let now = i32::try_from(place).unwrap_or(0);
                let next = usize::try_from((now + by).rem_euclid(all)).unwrap_or(0);
                self.page = Page::Exercise(next);
            }
            ExerciseAction::Back => self.page = Page::First,
        }
    }

    fn save(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) {
        let is_over = self
            .saving
            .as_mut()
            .is_none_or(|saving| saving.show(ui, (texts, theme), &self.world, &self.brought));
        if is_over {
            (self.saving, self.page) = (None, Page::First);
            ui.ctx().request_repaint();
        }
    }

    fn compare(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) {
        let dates = match self.dates.map(|place| self.days.get(place).copied()) {
            [Some(first), Some(second)] if self.days.len() > 1 => Some([first, second]),
            _ => None,
        };
        if let Some(dates) = dates
            && self.compared.is_none()
        {
            self.compared = Some(compare(&self.brought, dates));
        }
        let view = CompareView {
            reading: &self.reading,
            compared: dates.zip(self.compared.as_ref()),
        };
        let Some(action) = compare_screen(ui, &view, texts, theme) else {
            return;
        };
        ui.ctx().request_repaint();
        match action {
            CompareAction::Turn(side, by) => {
                let last = self.days.len().saturating_sub(1);
                if let Some(place) = self.dates.get_mut(side) {
                    *place = place.saturating_add_signed(by as isize).min(last);
                }
                self.compared = None;
            }
            CompareAction::Back => self.page = Page::First,
        }
    }
}

/// When a set was, and what was done in it.
fn set_words(set: &KeptSet, texts: &Texts) -> [String; 2] {
    let day: Option<Date> = set.day().parse().ok();
    let day = day.map_or_else(
        || set.day().to_owned(),
        |day| words::day_and_year(day, texts),
    );
    [day, set_line(set, texts)]
}
