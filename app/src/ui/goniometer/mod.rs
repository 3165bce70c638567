//! A goniometer: the live picture with one angle in it, its number with its error, and a list of what was read.

mod angle;
mod kept;
mod keys;
mod screen;
mod words;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, Ui};
use goodform_exercises::{Aim, Gauged, How};

use super::archive::{Awaited, arrived};
use super::picture::PictureTexture;
use super::texts::Texts;
use super::theme::Theme;
use super::therapist::Tool;
use super::trouble::words;
use crate::records::{KeptReading, MOST_NOTE, MOST_READINGS, Readings};
use crate::sound::{SoundDesk, Tone};
use crate::street::{GaugeRemote, Latest, Notice, Snapshot};

pub use screen::{GoniometerAction, GoniometerView, goniometer_screen};

/// A camera that is open for measuring. Dropping it closes it and waits for nothing.
pub struct GoniometerCamera {
    /// The newest snapshot; closed when the source is at its end.
    pub snapshots: Arc<Latest<Snapshot>>,
    /// Things to tell.
    pub notices: Arc<Latest<Notice>>,
    /// Held until the camera is to be closed.
    pub live: Box<dyn Send>,
}

/// Opens the camera, on a thread, for what the remote aims at.
pub type OpenCamera = Box<dyn Fn(&GaugeRemote) -> Awaited<GoniometerCamera>>;
/// Saves a list as a table and gives the file.
pub type SaveReadings = Box<dyn Fn(&Readings) -> Awaited<PathBuf>>;

/// All the goniometer is made from.
pub struct GoniometerInputs {
    /// Opens the camera.
    pub open: OpenCamera,
    /// The last list of today, where there is one. Missing: it was taken.
    pub last: Option<Awaited<Option<Readings>>>,
    /// Keeps a list; it never waits.
    pub keep: Box<dyn Fn(&Readings)>,
    /// What cannot be kept is told here.
    pub troubles: Arc<Latest<String>>,
    /// Saves the list as a table.
    pub save: SaveReadings,
    /// The time now, as `2026-11-30T14:05:09`.
    pub now: Box<dyn Fn() -> String>,
    /// What is heard goes here.
    pub sound: SoundDesk,
}

/// So long the note is that of a reading that was asked for, or that is written to. Units: s. Own choice: to reach the
/// field and to think of a word.
const NOTE_S: f64 = 30.0;

/// What keeps an angle from being seen, beside the view.
enum Trouble {
    None,
    /// The camera says so; it may pass.
    Camera(String),
    /// It could not be opened, or has ended: it is opened again when asked.
    Closed(String),
}

/// The goniometer.
pub struct GoniometerTool {
    inputs: GoniometerInputs,
    remote: GaugeRemote,
    aim: Aim,
    opening: Option<Awaited<GoniometerCamera>>,
    camera: Option<GoniometerCamera>,
    picture: PictureTexture,
    latest: Option<Snapshot>,
    /// How many readings were taken so far, of those that are in the list.
    counted: u32,
    trouble: Trouble,
    readings: Readings,
    /// The reading whose note is written, and until when it is no other's. Missing: that of the last one.
    noted: Option<(usize, f64)>,
    /// When the picture is drawn. Units: s of the window.
    now_s: f64,
    /// A list of earlier today: it may be another patient's, and is gone on with only where that is wanted.
    earlier: Option<Readings>,
    deleted: Option<(usize, KeptReading)>,
    saving: Option<Awaited<PathBuf>>,
    /// What was done, in one sentence.
    said: Option<String>,
    /// The last list of today, while it is read.
    last: Option<Awaited<Option<Readings>>>,
}

impl GoniometerTool {
    /// Opens the camera and begins.
    pub fn new(mut inputs: GoniometerInputs) -> Self {
        let last = inputs.last.take();
        let remote = GaugeRemote::default();
        let aim = Aim::default();
        remote.aim(aim);
        Self {
            opening: Some((inputs.open)(&remote)),
            inputs,
            remote,
            aim,
            camera: None,
            picture: PictureTexture::default(),
            latest: None,
            counted: 0,
            trouble: Trouble::None,
            readings: Readings::default(),
            noted: None,
            now_s: 0.0,
            earlier: None,
            deleted: None,
            saving: None,
            said: None,
            last,
        }
    }

    fn gauged(&self) -> Option<Gauged> {
        let gauged = self.latest.as_ref()?.watched.gauged?;
        // A frame that was measured before the aim was changed says nothing of this joint.
        (gauged.aim == self.aim).then_some(gauged)
    }

    fn take_news(&mut self, ctx: &Context, texts: &Texts) {
        if let Some(last) = arrived(ctx, &mut self.last) {
            match last {
                Ok(list) => self.earlier = list,
                Err(why) => self.said = Some(why),
            }
        }
        if let Some(opened) = arrived(ctx, &mut self.opening) {
            match opened {
                Ok(camera) => {
                    self.camera = Some(camera);
                    self.counted = 0;
                }
                Err(why) => self.trouble = Trouble::Closed(why),
            }
        }
        if let Some(saved) = arrived(ctx, &mut self.saving) {
            self.said = Some(match saved {
                Ok(file) => texts
                    .with_text("gonio-saved", "file", &file.display().to_string())
                    .into_owned(),
                Err(why) => why,
            });
        }
        if let Some(trouble) = self.inputs.troubles.take() {
            self.said = Some(trouble);
        }
        self.take_snapshot(ctx, texts);
    }

    fn take_snapshot(&mut self, ctx: &Context, texts: &Texts) {
        let Some(camera) = &self.camera else { return };
        if let Some(notice) = camera.notices.take() {
            let told = notice.trouble.as_ref();
            let said = told.map_or(notice.text, |trouble| words(trouble, texts));
            self.trouble = if notice.blocking {
                Trouble::Camera(said)
            } else {
                self.said = Some(said);
                Trouble::None
            };
        }
        if let Some(snapshot) = camera.snapshots.take() {
            self.picture.show(ctx, &snapshot.frame);
            // A picture that comes is a camera that works.
            self.trouble = Trouble::None;
            self.count(snapshot.watched.gauged);
            self.latest = Some(snapshot);
        } else if camera.snapshots.is_over() {
            let why = match std::mem::replace(&mut self.trouble, Trouble::None) {
                Trouble::Camera(why) => why,
                _ => texts.get("gonio-over").into_owned(),
            };
            self.trouble = Trouble::Closed(why);
            self.latest = None;
            self.camera = None;
        }
    }

    /// A reading that was taken since the last picture goes into the list.
    fn count(&mut self, gauged: Option<Gauged>) {
        let Some(gauged) = gauged else { return };
        if std::mem::replace(&mut self.counted, gauged.count) < gauged.count
            && let Some(taken) = gauged.taken
        {
            self.inputs.sound.tone(Tone::InBand);
            self.add(KeptReading::of(&taken, (self.inputs.now)()));
        }
    }

    fn add(&mut self, reading: KeptReading) {
        if self.readings.list.is_empty() {
            self.readings.began.clone_from(&reading.at);
        }
        if self.readings.list.len() >= MOST_READINGS {
            self.readings.list.remove(0);
            self.noted = None;
        }
        // What is read by itself meanwhile does not take the note of what was asked for.
        if reading.how != How::Still {
            self.noted = Some((self.readings.list.len(), self.now_s + NOTE_S));
        }
        self.readings.list.push(reading);
        (self.deleted, self.said) = (None, None);
        (self.inputs.keep)(&self.readings);
    }

    fn aim_at(&mut self, aim: Aim) {
        self.aim = aim;
        self.remote.aim(aim);
    }

    fn act(&mut self, action: GoniometerAction, ctx: &Context, texts: &Texts) -> bool {
        match action {
            GoniometerAction::Back => return true,
            GoniometerAction::Freeze => self.remote.take(),
            GoniometerAction::TryAgain => {
                self.trouble = Trouble::None;
                self.opening = Some((self.inputs.open)(&self.remote));
            }
            GoniometerAction::Aim(aim) => self.aim_at(aim),
            GoniometerAction::KeepFurthest => {
                if let Some(furthest) = self.gauged().and_then(|gauged| gauged.furthest) {
                    self.add(KeptReading::of(&furthest, (self.inputs.now)()));
                }
            }
            GoniometerAction::ForgetFurthest => self.remote.forget_furthest(),
            GoniometerAction::Delete(place) => self.delete(place),
            GoniometerAction::Undo => {
                if let Some((place, reading)) = self.deleted.take() {
                    let place = place.min(self.readings.list.len());
                    self.readings.list.insert(place, reading);
                    self.noted = None;
                    (self.inputs.keep)(&self.readings);
                }
            }
            GoniometerAction::Copy => {
                ctx.copy_text(words::in_one_line(&self.readings, texts));
                self.said = Some(texts.get("gonio-copied").into_owned());
            }
            GoniometerAction::Save => self.saving = Some((self.inputs.save)(&self.readings)),
            GoniometerAction::NewList => {
                self.readings = Readings::default();
                (self.deleted, self.said, self.noted) = (None, None, None);
                self.earlier = None;
            }
            GoniometerAction::GoOn => {
                if let Some(earlier) = self.earlier.take() {
                    (self.readings, self.noted) = (earlier, None);
                }
            }
            GoniometerAction::Noting(place) => self.noted = Some((place, self.now_s + NOTE_S)),
            GoniometerAction::Note(place, note) => {
                self.noted = Some((place, self.now_s + NOTE_S));
                if let Some(of) = self.readings.list.get_mut(place) {
                    of.note = note.chars().take(MOST_NOTE).collect();
                    (self.inputs.keep)(&self.readings);
                }
            }
        }
        ctx.request_repaint();
        false
    }

    fn delete(&mut self, place: usize) {
        if place < self.readings.list.len() {
            self.deleted = Some((place, self.readings.list.remove(place)));
            self.noted = None;
            (self.inputs.keep)(&self.readings);
        }
    }
}

impl Tool for GoniometerTool {
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.now_s = ui.ctx().input(|input| input.time);
        self.noted.take_if(|(_, until)| self.now_s > *until);
        self.take_news(ui.ctx(), texts);
        let (trouble, is_closed) = match &self.trouble {
            Trouble::None => (None, false),
            Trouble::Camera(why) => (Some(why.as_str()), false),
            Trouble::Closed(why) => (Some(why.as_str()), true),
        };
        let view = GoniometerView {
            aim: self.aim,
            gauged: self.gauged(),
            pose: self.latest.as_ref().and_then(|latest| latest.pose.as_ref()),
            picture: self.picture.view().filter(|_| self.latest.is_some()),
            trouble,
            is_closed,
            readings: &self.readings,
            noted: self.noted.map(|(place, _)| place),
            earlier: self.earlier.as_ref(),
            can_undo: self.deleted.is_some(),
            said: self.said.as_deref(),
        };
        let action = goniometer_screen(ui, &view, texts, theme);
        action.is_some_and(|action| self.act(action, &ui.ctx().clone(), texts))
    }

    fn closing(&mut self) {
        (self.camera, self.opening) = (None, None);
    }
}

/// Whether a reading was taken because somebody wanted it.
pub(super) const fn word_of(how: How) -> &'static str {
    match how {
        How::Still => "gonio-how-still",
        How::Asked => "gonio-how-asked",
        How::Hand => "gonio-how-hand",
        How::Furthest => "gonio-how-furthest",
    }
}
