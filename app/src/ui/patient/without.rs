//! Without a camera: how an exercise is done by hand, and where it is gone back to.

use eframe::egui::Ui;

use super::super::by_hand::{ByHand, ByHandEvent, ByHandHouse, ByHandPlan};
use super::super::picture::PictureTexture;
use super::super::texts::Texts;
use super::{DoseSides, PatientApp, Stage};
use crate::street::Demonstration;

/// A set by hand, and the figure that shows it.
pub(super) struct Without {
    place: usize,
    set: ByHand,
    shown: Option<Demonstration>,
    picture: PictureTexture,
    texts: Texts,
}

impl Without {
    /// The set that is done.
    pub(super) const fn set(&self) -> &ByHand {
        &self.set
    }
}

impl PatientApp {
    /// Begins an exercise that no camera watches.
    pub(super) fn begin_without(
        &mut self,
        ui: &Ui,
        place: usize,
        (shown, picture): (Option<Demonstration>, PictureTexture),
    ) -> Stage {
        let Some(item) = self.inputs.items.get(place) else {
            return Stage::Home;
        };
        self.trouble = None;
        let [sets, repetitions] = item.dose;
        let done = self.done.get(place).copied().unwrap_or(0);
        let sides = if item.sides == DoseSides::Each { 2 } else { 1 };
        let plan = ByHandPlan {
            name: self.name(item).into_owned(),
            set: [done + 1, sets.max(done + 1)],
            target: repetitions.max(1).saturating_mul(sides),
            pace_s: item.pace_s,
            rest_s: item.rest_s,
            is_floor: item.is_floor,
            pain_before: self.came_with.and_then(|came| came.pain_before),
        };
        let now = ui.input(|input| input.time);
        Stage::Without(Box::new(Without {
            place,
            set: ByHand::new(plan, now),
            shown,
            picture,
            texts: Texts::of(self.inputs.language).of_exercise(&item.exercise),
        }))
    }

    pub(super) fn without(&mut self, ui: &mut Ui, mut without: Box<Without>) -> Stage {
        let place = without.place;
        if let Some(frame) = without.shown.as_ref().and_then(Demonstration::take) {
            without.picture.show(ui.ctx(), &frame);
        }
        let exercise = self.inputs.items.get(place).map(|item| &item.exercise);
        let archive = self.inputs.archive.as_ref().zip(exercise);
        let house = ByHandHouse {
            sound: &self.inputs.sound,
            texts: &without.texts,
            theme: &self.theme,
            begin: &|| archive.map(|(archive, exercise)| archive.by_hand(exercise)),
        };
        let picture = without.picture.view();
        match without.set.show(ui, picture, &house) {
            Some(ByHandEvent::SetDone) => self.count_set(place),
            Some(ByHandEvent::Hurts) => {
                self.hurt = true;
                self.note_hurt();
            }
            Some(ByHandEvent::NeedsHelp) => self.note_help(),
            Some(ByHandEvent::Left) => {
                self.inputs.sound.quiet();
                // Whoever is hurt, or has stopped before the end, is not sent on to the next.
                let is_done = |(item, done): (&super::PatientItem, &u32)| *done >= item.dose[0];
                let mut sets = self.inputs.items.iter().zip(&self.done).skip(place);
                let goes_on = !self.hurt && sets.next().is_some_and(is_done);
                return match self.next() {
                    Some(next) if goes_on && self.shown().contains(&place) => self.choose(next),
                    _ => Stage::Home,
                };
            }
            None => {}
        }
        Stage::Without(without)
    }
}
