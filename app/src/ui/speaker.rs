//! What is said aloud of a set: decided from what the window shows, so that captions and voice never differ.
//!
//! Pure: it takes moments in and hands on what is to be heard. It knows no device and no clock of its own.

use goodform_exercises::{CoachUpdate, Judging, Phase, Report, Severity};
use goodform_pose::Timestamp;

use super::banner::said_of;
use super::ending::{to_try, well_id};
use super::texts::{Language, Texts};
use super::view::{Banner, Place, place};
use crate::sound::{Listener, Rank, Tone};

/// What keeps me from seeing is said again after so long, while it lasts. Units: s. Own choice: time enough to do it.
const VIEW_AGAIN_S: f64 = 12.0;

/// Follows one set and says what is to be heard.
pub struct Speaker {
    texts: Texts,
    /// What a hold should last. Units: s; 0 where nothing is held.
    hold_s: u32,
    banner: Option<Banner>,
    /// When the person was last asked to change something.
    asked: Timestamp,
    at: Timestamp,
    count: u32,
    phase: Phase,
    /// The target was reached in this repetition, and it could be seen.
    reached: bool,
    /// Whole seconds of the hold that goes on. `None`: none does.
    held: Option<u32>,
    begun: bool,
}

impl Speaker {
    /// For a set of an exercise, `hold_s` long each where it is held. Units: s.
    pub fn new(language: Language, exercise_id: &str, hold_s: f64) -> Self {
        Self {
            texts: Texts::of(language).of_exercise(exercise_id),
            hold_s: hold_s.round().clamp(0.0, 3600.0) as u32,
            banner: None,
            asked: Timestamp::default(),
            at: Timestamp::default(),
            count: 0,
            phase: Phase::Waiting,
            reached: false,
            held: None,
            begun: false,
        }
    }

    /// The start was told otherwise, by a countdown: it is not told again.
    pub fn started(&mut self) {
        self.begun = true;
    }

    /// Takes one moment in, with the banner that is shown.
    pub fn update(&mut self, update: &CoachUpdate, banner: &Banner, ears: &mut dyn Listener) {
        if update.at < self.at {
            // The source began anew.
            (self.count, self.held, self.banner) = (update.count, None, None);
        }
        self.at = update.at;
        if update.phase != self.phase {
            // A new repetition begins where the last one ended.
            self.reached &= !matches!(update.phase, Phase::Ready | Phase::Out);
            if update.phase == Phase::Ready && !std::mem::replace(&mut self.begun, true) {
                ears.tone(Tone::Start);
            }
            self.phase = update.phase;
        }
        self.reached |= update.judging == Judging::Judged
            && update
                .driving
                .is_some_and(|value| place(value, update.scale) == Place::In);
        self.hear_count(update, ears);
        self.hear_hold(update, ears);
        self.hear_banner(banner, ears);
    }

    fn hear_count(&mut self, update: &CoachUpdate, ears: &mut dyn Listener) {
        let grew = update.count > self.count;
        self.count = update.count;
        // A hold has ticks of its own; its number is said when it is done.
        if !grew || update.held_s.is_some() {
            return;
        }
        ears.tone(if self.reached {
            Tone::InBand
        } else {
            Tone::Count
        });
        ears.count(update.count);
    }

    fn hear_hold(&mut self, update: &CoachUpdate, ears: &mut dyn Listener) {
        // A hold of a day is not told in full.
        let now = update.held_s.map(|held| held.clamp(0.0, 86_400.0) as u32);
        match (self.held, now) {
            (None, Some(_)) => ears.tone(Tone::InBand),
            (Some(before), Some(seconds)) if seconds > before => {
                if self.hold_s > 0 && before < self.hold_s && seconds >= self.hold_s {
                    ears.tone(Tone::HoldEnd);
                    ears.count(update.count);
                } else if self.hold_s == 0 || seconds < self.hold_s {
                    ears.tone(Tone::HoldTick);
                }
            }
            _ => {}
        }
        self.held = now;
    }

    fn hear_banner(&mut self, banner: &Banner, ears: &mut dyn Listener) {
        let is_new = self.banner.as_ref() != Some(banner);
        let again =
            matches!(banner, Banner::View(_)) && self.at.seconds_since(self.asked) >= VIEW_AGAIN_S;
        if !is_new && !again {
            return;
        }
        if is_new {
            self.banner = Some(banner.clone());
        }
        match banner {
            Banner::Adjust(cue) => {
                let rank = match cue.severity {
                    Severity::Safety => Rank::Safety,
                    Severity::Coach | Severity::Polish => Rank::Cue,
                };
                self.tell(banner, (Tone::Adjust, rank), ears);
            }
            Banner::View(_) => {
                self.asked = self.at;
                self.tell(banner, (Tone::View, Rank::View), ears);
            }
            Banner::Phase(_)
            | Banner::Good
            | Banner::OtherSide
            | Banner::Paused
            | Banner::Finished => {}
        }
    }

    fn tell(&self, banner: &Banner, (tone, rank): (Tone, Rank), ears: &mut dyn Listener) {
        ears.tone(tone);
        if let Some(text) = said_of(banner, &self.texts) {
            ears.say(&text, rank);
        }
    }

    /// What is said once the set has ended: what its screen shows.
    pub fn finish(&self, report: &Report, ears: &mut dyn Listener) {
        let is_done = report.done() > 0;
        let title = if is_done {
            "end-title"
        } else {
            "end-title-none"
        };
        ears.say(&self.texts.said(title), Rank::Tell);
        if let Some(well) = report.summary.went_well {
            ears.say(&self.texts.said(well_id(well)), Rank::Tell);
        }
        if let Some(cue) = &report.summary.to_try {
            ears.say(&to_try(cue, &self.texts), Rank::Tell);
        }
    }
}

#[cfg(test)]
mod tests;
