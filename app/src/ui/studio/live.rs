//! Before the camera: the place is found, a countdown runs, and the repetitions are recorded until enough were seen.

use std::time::Duration;

use eframe::egui::{Align, ColorImage, Context, TextureHandle, TextureOptions, Ui};
use goodform_pose::Timestamp;

use super::workshop::Stage;
use crate::street::Snapshot;
use crate::ui::cue_bar::{CueBar, Mood, cue_bar};
use crate::ui::handed::handed;
use crate::ui::icons;
use crate::ui::lead::{Lead, LeadEnd, LeadIn, LeadStage};
use crate::ui::lead_bar::{LeadAction, LeadBar, LeadButton, lead_bar};
use crate::ui::pen::{Pen, Type};
use crate::ui::picture::PictureTexture;
use crate::ui::placing::{LeadView, keys, live_picture, placing_screen};
use crate::ui::resting::countdown_screen;
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};
use crate::ui::toast::toast;
use crate::ui::trouble::words;
use crate::ui::view::PictureView;

/// After the last repetition has closed so long is still recorded: its end lies in it. Units: s. Own choice.
const AFTER_S: f64 = 0.7;

/// A notice that stops nothing stays for so long. Units: s. Own choice: two lines are read in half of it.
const READ_S: f64 = 10.0;

/// A cue is shown for so long. Units: s. Own choice, as in the replay.
const CUE_S: f64 = 4.0;

/// Where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Leading,
    /// Since when. Units: s of the window.
    Recording(f64),
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LiveEnd {
    /// There is a recording.
    Recorded,
    /// The person left before anything was recorded.
    Left,
    /// The person left what was recorded.
    Dropped,
}

/// A recording that is being made.
pub(super) struct Live {
    stage: Stage,
    name: String,
    wanted: u32,
    lead: Lead,
    step: Step,
    picture: PictureTexture,
    latest: Option<Snapshot>,
    notice: Option<crate::street::Notice>,
    /// When it came. Units: s of the window.
    told_at: f64,
    outline: Option<TextureHandle>,
    seen: u32,
    /// A template is tried out: it does not end by itself, and what the patient is told is shown.
    tries: bool,
    /// When the first repetition was over, by the camera's time. Missing: none was.
    first_over: Option<Timestamp>,
    /// Since when enough were seen. Units: s of the window.
    enough_since: Option<f64>,
}

impl Live {
    /// The same, to try a template out.
    pub(super) fn trying(ctx: &Context, stage: Stage, name: &str) -> Self {
        Self {
            tries: true,
            ..Self::new(ctx, stage, name, 0)
        }
    }

    pub(super) fn new(ctx: &Context, stage: Stage, name: &str, wanted: u32) -> Self {
        let now = ctx.input(|input| input.time);
        let outline = stage.outline.as_ref().map(|outline| {
            let image = ColorImage::from_rgba_unmultiplied(outline.size, &outline.rgba);
            ctx.load_texture("studio outline", image, TextureOptions::LINEAR)
        });
        Self {
            lead: Lead::new(&LeadIn::Place, now),
            stage,
            name: name.to_owned(),
            wanted,
            step: Step::Leading,
            picture: PictureTexture::default(),
            latest: None,
            notice: None,
            told_at: now,
            outline,
            seen: 0,
            tries: false,
            first_over: None,
            enough_since: None,
        }
    }

    /// Draws it into all of `ui`.
    pub(super) fn show(&mut self, ui: &Ui, texts: &Texts, theme: &Theme) -> Option<LiveEnd> {
        let now = ui.input(|input| input.time);
        self.take_news(ui.ctx(), now, texts);
        let end = match self.step {
            Step::Leading => self.lead(ui, now, (texts, theme)),
            Step::Recording(_) => self.record(ui, now, (texts, theme)),
        };
        let read = self.notice.as_ref().is_some_and(|notice| {
            let pen = Pen::over(ui, theme);
            toast(ui, &pen, notice, false, texts)
        });
        if read {
            self.notice = None;
        }
        end
    }

    fn take_news(&mut self, ctx: &Context, now: f64, texts: &Texts) {
        if let Some(snapshot) = self.stage.snapshots.take() {
            self.picture.show(ctx, &snapshot.frame);
            self.notice.take_if(|notice| notice.blocking);
            self.latest = Some(snapshot);
        }
        if let Some(mut notice) = self.stage.notices.take() {
            if let Some(trouble) = &notice.trouble {
                notice.text = words(trouble, texts);
            }
            (self.notice, self.told_at) = (Some(notice), now);
        }
        // What stops nothing has been read after a while: nobody at the camera's end of the room clicks it away.
        let stays = |notice: &crate::street::Notice| notice.blocking || now - self.told_at < READ_S;
        if self.notice.as_ref().is_some_and(|notice| !stays(notice)) {
            self.notice = None;
        } else if self.notice.is_some() {
            repaint_in(ctx, READ_S);
        }
        if let (Step::Recording(_), Some(latest)) = (self.step, &self.latest) {
            let report = &latest.report;
            let counted = report.repetitions.len();
            let (seen, is_closed) = match &self.stage.found {
                Some(found) => (found.take().unwrap_or(self.seen), true),
                None => (
                    u32::try_from(counted).unwrap_or(u32::MAX),
                    report.repetitions.last().is_some_and(|last| last.closed),
                ),
            };
            self.seen = seen;
            if seen > 0 && is_closed {
                self.first_over.get_or_insert(latest.update.at);
            }
            if seen >= self.wanted && is_closed && !self.tries {
                self.enough_since.get_or_insert(now);
            }
        }
    }

    fn view(&self) -> LeadView<'_> {
        let latest = self.latest.as_ref();
        LeadView {
            name: &self.name,
            // A recording is no set.
            set: [0, 0],
            placed: latest.and_then(|latest| latest.watched.placed),
            is_seen: latest.is_some_and(|latest| latest.pose.is_some()),
            pose: latest.and_then(|latest| latest.pose.as_ref()),
            picture: self.picture.view(),
            mirror: self.stage.mirror,
            outline: self.outline.as_ref().map(|texture| PictureView {
                texture: texture.id(),
                size: texture.size().map(|side| side as f32),
            }),
            gestures: self.stage.gestures,
            hand: self.stage.hand,
        }
    }

    fn lead(&mut self, ui: &Ui, now: f64, (texts, theme): (&Texts, &Theme)) -> Option<LiveEnd> {
        let watched = self.latest.as_ref().map(|latest| &latest.watched);
        let mut end = self.lead.step(watched, now);
        let view = self.view();
        let action = match self.lead.stage {
            LeadStage::Placing | LeadStage::Resting(_) => placing_screen(ui, &view, texts, theme),
            LeadStage::Counting(countdown, _) => {
                let number = countdown.shown(now).unwrap_or(1);
                countdown_screen(ui, &view, number, texts, theme)
            }
        };
        if let Some(action) = action {
            end = end.or(self.lead.act(action, now));
            ui.ctx().request_repaint();
        }
        if let Some(next_s) = self.lead.next_s(now) {
            repaint_in(ui.ctx(), next_s);
        }
        match end? {
            LeadEnd::Begin => {
                (self.stage.roll)();
                self.step = Step::Recording(now);
                self.seen = 0;
                // What was seen before belongs to what was before.
                self.latest = None;
                ui.ctx().request_repaint();
                None
            }
            LeadEnd::Leave | LeadEnd::Hurts => Some(LiveEnd::Left),
        }
    }

    /// What the patient is told just now, where a template is tried out; else nothing.
    fn cue(&self, texts: &Texts) -> Option<String> {
        if !self.tries {
            return None;
        }
        let latest = self.latest.as_ref();
        let given = latest.and_then(|latest| latest.report.cues.last());
        let now = latest.map(|latest| latest.update.at);
        let is_new = |at: Timestamp| now.is_some_and(|now| now.seconds_since(at) < CUE_S);
        let given = given.filter(|given| is_new(given.at));
        Some(given.map_or_else(
            || texts.get("studio-do-it").into_owned(),
            |given| {
                let known = texts.cue_show(&given.cue.id);
                known.unwrap_or_else(|| given.cue.text.clone())
            },
        ))
    }

    fn record(&mut self, ui: &Ui, now: f64, (texts, theme): (&Texts, &Theme)) -> Option<LiveEnd> {
        let cue = self.cue(texts);
        let counts = ([self.seen, self.wanted], cue.as_deref());
        let action = record_screen(ui, &self.view(), counts, texts, theme);
        let is_enough = self
            .enough_since
            .is_some_and(|since| now - since >= AFTER_S);
        if self.enough_since.is_some() {
            repaint_in(ui.ctx(), AFTER_S);
        }
        // A source that has ended gives nothing more.
        let is_over = self.stage.snapshots.is_over();
        let by_hand = self.stage.hands.said().end(self.first_over);
        if let Some(at) = by_hand {
            self.stage.tape.end_at(at);
        }
        match action {
            Some(LeadAction::Stop) => Some(LiveEnd::Dropped),
            Some(LeadAction::GoOn) => Some(LiveEnd::Recorded),
            _ => (is_enough || is_over || by_hand.is_some()).then_some(LiveEnd::Recorded),
        }
    }
}

fn repaint_in(ctx: &Context, seconds: f64) {
    let wait = Duration::try_from_secs_f64(seconds).unwrap_or_default();
    ctx.request_repaint_after(wait);
}

/// How it ends.
const fn ends_id(view: &LeadView<'_>, tried: Option<&str>) -> &'static str {
    match (view.gestures, tried.is_some()) {
        (true, false) => "studio-ends-hand",
        (true, true) => "studio-tries-hand",
        (false, false) => "studio-ends-itself",
        (false, true) => "studio-tries-key",
    }
}

/// The recording: the picture, how many were seen, and the way to end it by hand.
fn record_screen(
    ui: &Ui,
    view: &LeadView<'_>,
    ([seen, wanted], tried): ([u32; 2], Option<&str>),
    texts: &Texts,
    theme: &Theme,
) -> Option<LeadAction> {
    let typed = keys(ui, &[]);
    let pen = Pen::for_page(ui, theme);
    let keeps: [LeadButton; 1] = [(LeadAction::GoOn, "studio-keep-these", "key-enter")];
    // Nothing of a try-out is kept: there is one way to end it.
    let (about, stop, buttons): (_, _, &[LeadButton]) = if tried.is_some() {
        ("studio-tries", "studio-end-trying", &[])
    } else {
        ("studio-recording", "studio-leave-recording", &keeps)
    };
    let bar = LeadBar {
        name: view.name,
        about: &texts.get(about),
        buttons,
        stop,
        go_on: icons::CHECK,
    };
    let pressed = lead_bar(ui, &pen, &bar, texts);
    let bare = LeadView {
        outline: None,
        ..*view
    };
    live_picture(ui, &pen, &bare, texts);
    let [left, top, width, height] = sizes::INSTRUMENT;
    let colours = &theme.palette;
    let middle = left + width / 2.0;
    let kind = Type::new(&theme.fonts.number, sizes::COUNT, colours.ink.solid());
    let baseline = top + height / 2.0 + 0.25 * sizes::COUNT;
    pen.line(&seen.to_string(), &kind, (middle, baseline), Align::Center);
    if tried.is_none() {
        let of = texts.with_number("of-target", "target", wanted);
        let kind = Type::new(&theme.fonts.heading, sizes::OF_N, colours.ink.solid());
        pen.line(&of, &kind, (middle, baseline + 120.0), Align::Center);
    }
    let name = texts.with_number("count-name", "count", seen);
    pen.name(ui, "studio-seen", &name, sizes::INSTRUMENT);
    let show = texts.with_number("studio-show-it", "count", wanted);
    let aside = texts.get(handed(ends_id(view, tried), view.hand));
    let cue = CueBar {
        mood: Mood::Calm,
        icon: icons::REPEAT,
        show: tried.unwrap_or(&show),
        aside: &aside,
    };
    cue_bar(ui, &pen, &cue);
    typed.or(pressed)
}
