//! What was done over the weeks: a calendar, plots, each day's sets, their replay; saving and deleting.

mod confirm;
mod dates;
mod day;
mod day_list;
mod digest;
mod plots;
mod poster;
mod save;
mod save_list;
mod weeks;
mod weeks_list;

use std::rc::Rc;

use eframe::egui::Ui;
use jiff::civil::Date;

use self::dates::{day_of, long_name};
use self::day::{DayAction, DayView, MOST, day_screen};
use self::digest::Digest;
use self::plots::Plot;
use self::save::{SaveView, Saving, save_screen};
use self::weeks::{WeeksAction, WeeksView, weeks_screen};
use super::archive::{Archive, Awaited, Deletion, Place, SaveAs, taken};
use super::player::Player;
use super::texts::Texts;
use super::theme::Theme;
use crate::records::progress::is_done;
use crate::records::{KeptSession, KeptSet, Retrace};

pub(super) use confirm::confirm_screen;
pub(super) use day::set_line;
pub use poster::poster;
pub(super) use save::{SaveAction, place_name};
pub(super) use save_list::save_foot;

enum Page {
    Weeks,
    /// A day, the first set that is shown, and the movement that is being read.
    Day(Date, usize, Option<Awaited<Retrace>>),
    /// A movement, and the day to go back to.
    Watching(Date, Box<Player>),
    /// A question, and the day it was asked on; none where it was asked of all.
    Confirm(Deletion, Option<Date>),
    Save(Save),
}

/// What is chosen on the page for saving.
struct Save {
    kind: SaveAs,
    places: Vec<Place>,
    place: usize,
    looking: Option<Awaited<Vec<Place>>>,
    writing: Option<Awaited<std::path::PathBuf>>,
    saving: Saving,
}

/// The history's screens.
pub struct HistoryApp {
    archive: Rc<dyn Archive>,
    today: Date,
    sessions: Vec<KeptSession>,
    digest: Digest,
    /// The records are being read, or something is being deleted.
    reading: Option<Awaited<Vec<KeptSession>>>,
    /// Nothing was read yet.
    is_first: bool,
    page: Page,
    plot: Plot,
    chosen: usize,
    mirror: bool,
    has_deleted: bool,
    trouble: Option<String>,
}

impl HistoryApp {
    /// Begins to read the records.
    pub fn new(archive: Rc<dyn Archive>, mirror: bool) -> Self {
        let today = day_of(&archive.today()).unwrap_or_default();
        Self {
            reading: Some(archive.sessions()),
            archive,
            today,
            digest: Digest::of(&[], today),
            sessions: Vec::new(),
            is_first: true,
            page: Page::Weeks,
            plot: Plot::Count,
            chosen: 0,
            mirror,
            has_deleted: false,
            trouble: None,
        }
    }

    /// Whether anything was deleted.
    pub const fn has_deleted(&self) -> bool {
        self.has_deleted
    }

    /// Whether something is still being deleted.
    pub const fn is_deleting(&self) -> bool {
        self.has_deleted && self.reading.is_some()
    }

    /// Waits for what is being deleted after the person has gone back; gives whether it is done.
    pub(super) fn settle(&mut self, ui: &Ui, texts: &Texts) -> bool {
        self.take_news(ui, texts);
        self.reading.is_none()
    }

    /// What went wrong, in words.
    pub(super) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Days of this week on which something was done.
    pub const fn this_week(&self) -> u32 {
        self.digest.this_week
    }

    /// Sets of an exercise that were done today.
    pub fn done_today(&self, exercise: &str) -> u32 {
        let sets = self.sets_of(self.today);
        let done = sets.filter(|set| set.exercise == exercise && is_done(set));
        u32::try_from(done.count()).unwrap_or(u32::MAX)
    }

    /// Draws it into all of `ui`; gives whether the person went back home.
    pub fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.take_news(ui, texts);
        let page = std::mem::replace(&mut self.page, Page::Weeks);
        let (page, is_over) = match page {
            Page::Weeks => self.weeks(ui, (texts, theme)),
            Page::Day(day, first, awaited) => {
                (self.day(ui, (texts, theme), (day, first), awaited), false)
            }
            Page::Watching(day, mut player) => {
                let id = player.exercise().to_owned();
                let back = player.show(ui, &exercise_name(&id, texts), texts, theme);
                let page = if back {
                    Page::Day(day, 0, None)
                } else {
                    Page::Watching(day, player)
                };
                (page, false)
            }
            Page::Confirm(what, day) => (self.confirm(ui, (texts, theme), what, day), false),
            Page::Save(save) => (self.save(ui, (texts, theme), save), false),
        };
        self.page = page;
        is_over
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts) {
        match taken(ui.ctx(), &mut self.reading, ("history-unread", texts)) {
            None => return,
            Some(Ok(sessions)) => {
                self.digest = Digest::of(&sessions, self.today);
                self.sessions = sessions;
                self.chosen = self
                    .chosen
                    .min(self.digest.exercises.len().saturating_sub(1));
            }
            Some(Err(trouble)) => self.trouble = Some(trouble),
        }
        self.is_first = false;
    }

    fn weeks(&mut self, ui: &mut Ui, (texts, theme): (&Texts, &Theme)) -> (Page, bool) {
        if self.is_first {
            // Milliseconds: an empty page for a moment, not "nothing was done".
            super::pen::Pen::for_page(ui, theme);
            return (Page::Weeks, false);
        }
        let exercise = self.digest.exercises.get(self.chosen);
        let exercise = exercise.map_or(String::new(), |one| exercise_name(&one.exercise, texts));
        let view = WeeksView {
            digest: &self.digest,
            planned: self.archive.planned_days(),
            exercise: &exercise,
            chosen: self.chosen,
            plot: self.plot,
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = weeks_screen(ui, &view, texts, theme) else {
            return (Page::Weeks, false);
        };
        self.trouble = None;
        ui.ctx().request_repaint();
        let page = match action {
            WeeksAction::Back => return (Page::Weeks, true),
            WeeksAction::Day(day) => Page::Day(day, 0, None),
            WeeksAction::Plot(plot) => {
                self.plot = plot;
                Page::Weeks
            }
            WeeksAction::Turn(by) => {
                let all = i32::try_from(self.digest.exercises.len())
                    .unwrap_or(0)
                    .max(1);
                let now = i32::try_from(self.chosen).unwrap_or(0);
                self.chosen = usize::try_from((now + by).rem_euclid(all)).unwrap_or(0);
                Page::Weeks
            }
            WeeksAction::DeleteAll => Page::Confirm(Deletion::All, None),
            WeeksAction::Save => Page::Save(Save {
                kind: SaveAs::Therapist,
                places: Vec::new(),
                place: 0,
                looking: Some(self.archive.places()),
                writing: None,
                saving: Saving::Asking,
            }),
        };
        (page, false)
    }

    /// The sets of a day, in their order.
    fn sets_of(&self, day: Date) -> impl Iterator<Item = &KeptSet> {
        let day = day.to_string();
        let sets = self.sessions.iter().rev().flat_map(|one| &one.sets);
        sets.filter(move |set| set.day() == day)
    }

    fn day(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (day, first): (Date, usize),
        awaited: Option<Awaited<Retrace>>,
    ) -> Page {
        let mut awaited = awaited;
        match taken(ui.ctx(), &mut awaited, ("replay-unread", texts)) {
            None => {}
            Some(Ok(kept)) => {
                let now_s = ui.ctx().input(|input| input.time);
                let judged = kept.judged;
                let player = Player::new(kept, judged, self.mirror, now_s);
                ui.ctx().request_repaint();
                return Page::Watching(day, Box::new(player));
            }
            Some(Err(trouble)) => self.trouble = Some(trouble),
        }
        let sets: Vec<(String, &KeptSet)> = self
            .sets_of(day)
            .map(|set| (exercise_name(&set.exercise, texts), set))
            .collect();
        // The last set of the day is gone: there is no day to show.
        if sets.is_empty() && self.reading.is_none() {
            ui.ctx().request_repaint();
            return Page::Weeks;
        }
        let place = dates::place_of(day, self.today);
        let pain = place.and_then(|place| self.digest.pain.get(&place));
        let view = DayView {
            title: &long_name(day, texts),
            pain: pain.copied().unwrap_or_default(),
            first: if first < sets.len() { first } else { 0 },
            sets: &sets,
            is_reading: awaited.is_some(),
            trouble: self.trouble.as_deref(),
        };
        let Some(action) = day_screen(ui, &view, texts, theme) else {
            return Page::Day(day, first, awaited);
        };
        let all = sets.len();
        self.trouble = None;
        ui.ctx().request_repaint();
        match action {
            DayAction::Back => Page::Weeks,
            DayAction::Watch(set) => Page::Day(day, first, Some(self.archive.watch(set))),
            DayAction::Delete(set) => Page::Confirm(Deletion::Set(set), Some(day)),
            DayAction::DeleteDay => Page::Confirm(Deletion::Day(day.to_string()), Some(day)),
            DayAction::More => {
                let next = first + MOST;
                Page::Day(day, if next < all { next } else { 0 }, awaited)
            }
        }
    }

    fn confirm(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        what: Deletion,
        day: Option<Date>,
    ) -> Page {
        let question = match (&what, day) {
            (Deletion::Set(set), _) => {
                let sets = self.sessions.iter().flat_map(|one| &one.sets);
                let found = sets.clone().find(|one| one.id == *set);
                let name = found.map_or(String::new(), |one| exercise_name(&one.exercise, texts));
                texts
                    .with_text("confirm-set", "exercise", &name)
                    .into_owned()
            }
            (Deletion::Day(_), Some(day)) => {
                let name = long_name(day, texts);
                texts.with_text("confirm-day", "day", &name).into_owned()
            }
            (Deletion::Day(_), None) | (Deletion::All, _) => texts.get("confirm-all").into_owned(),
        };
        let Some(deletes) = confirm_screen(ui, &question, texts, theme) else {
            return Page::Confirm(what, day);
        };
        ui.ctx().request_repaint();
        if deletes {
            self.has_deleted = true;
            self.reading = Some(self.archive.delete(what));
        }
        day.map_or(Page::Weeks, |day| Page::Day(day, 0, None))
    }

    fn save(&mut self, ui: &mut Ui, (texts, theme): (&Texts, &Theme), mut save: Save) -> Page {
        save.take_news(ui, texts);
        let view = SaveView {
            kind: save.kind,
            places: &save.places,
            place: save.place,
            saving: &save.saving,
        };
        let Some(action) = save_screen(ui, &view, texts, theme) else {
            return Page::Save(save);
        };
        ui.ctx().request_repaint();
        match action {
            SaveAction::Back => return Page::Weeks,
            SaveAction::Kind(kind) => (save.kind, save.saving) = (kind, Saving::Asking),
            SaveAction::Place(place) => (save.place, save.saving) = (place, Saving::Asking),
            SaveAction::Save => {
                if let Some(place) = save.places.get(save.place) {
                    let folder = place.folder.clone();
                    save.writing = Some(self.archive.save(save.kind, folder));
                    save.saving = Saving::Writing;
                }
            }
        }
        Page::Save(save)
    }
}

impl Save {
    fn take_news(&mut self, ui: &Ui, texts: &Texts) {
        match taken(ui.ctx(), &mut self.looking, ("save-unwritten", texts)) {
            None => {}
            Some(Ok(places)) => self.places = places,
            Some(Err(trouble)) => self.saving = Saving::Trouble(trouble),
        }
        match taken(ui.ctx(), &mut self.writing, ("save-unwritten", texts)) {
            None => {}
            Some(Ok(file)) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let at = |place: &&Place| file.parent() == Some(&place.folder);
                let place = self.places.iter().find(at);
                self.saving = place.map_or(Saving::Asking, |place| {
                    Saving::Saved(place.kind.clone(), name.into_owned())
                });
            }
            Some(Err(trouble)) => self.saving = Saving::Trouble(trouble),
        }
    }
}

/// An exercise's name; of one that is in no language its id, as words.
fn exercise_name(id: &str, texts: &Texts) -> String {
    let words = id.replace('_', " ");
    texts.exercise_name(id, &words).into_owned()
}
