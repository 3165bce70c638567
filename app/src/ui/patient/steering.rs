//! The pages that are steered by hands: the camera that looks for them, where no exercise and no check has it open.

use std::sync::mpsc::{TryRecvError, sync_channel};
use std::time::Duration;

use eframe::egui::{Context, Ui, UiBuilder};
use goodform_exercises::Gestured;
use goodform_pose::Side;

use super::super::app::SessionInputs;
use super::super::hands::{self, Hands};
use super::super::hands_sign::{Sight, Sign, above, mark, strip};
use super::{Opened, PatientApp, Stage};

/// So often the window looks what the hands say, where nothing else is drawn anew. Own choice: a tenth of what a hand is
/// held, and a third of the work of every picture.
const LOOK: Duration = Duration::from_millis(100);
/// A camera that could not be had is looked for again so much later. Units: s. Own choice: the time to plug one in.
const RETRY_S: f64 = 5.0;
/// Without a picture for so long it is said that there is none. Units: s. Own choice: three frames of the slowest camera
/// come within one.
const DARK_S: f64 = 3.0;

/// The camera of the pages.
#[derive(Default)]
enum Eye {
    #[default]
    Off,
    Opening(Opened),
    Open(Box<SessionInputs>),
    /// Since when there is none. Units: s of the window.
    Missing(f64),
}

/// Whose camera the hands are seen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Source {
    #[default]
    Nobody,
    Pages,
    Check,
    Session,
}

/// What the pages remember of the hands.
#[derive(Default)]
pub(super) struct Steering {
    eye: Eye,
    hands: Hands,
    source: Source,
    said: Gestured,
    is_seen: bool,
    /// When a picture came last. Units: s of the window.
    seen_at: f64,
    page: u64,
}

impl Steering {
    /// Gives the camera away to who wants to open one, if it is open or being opened.
    pub(super) fn hand_over(&mut self) -> Option<Opened> {
        match std::mem::take(&mut self.eye) {
            Eye::Opening(opened) => Some(opened),
            Eye::Open(inputs) => {
                let (sender, receiver) = sync_channel(1);
                // There is room for one.
                let _ = sender.send(Ok(*inputs));
                Some(receiver)
            }
            Eye::Off | Eye::Missing(_) => None,
        }
    }

    /// Looks, and opens the camera where it is closed.
    fn look(&mut self, ctx: &Context, open: impl FnOnce() -> Opened) {
        let now = ctx.input(|input| input.time);
        match &self.eye {
            Eye::Off => {
                (self.is_seen, self.said, self.seen_at) = (false, Gestured::default(), now);
                self.eye = Eye::Opening(open());
            }
            Eye::Opening(opened) => match opened.try_recv() {
                Ok(Ok(inputs)) => {
                    self.hands.forget();
                    self.seen_at = now;
                    self.eye = Eye::Open(Box::new(inputs));
                }
                Err(TryRecvError::Empty) => {}
                Ok(Err(_)) | Err(TryRecvError::Disconnected) => self.eye = Eye::Missing(now),
            },
            Eye::Open(inputs) if inputs.snapshots.is_over() => self.eye = Eye::Missing(now),
            Eye::Open(inputs) => {
                if let Some(snapshot) = inputs.snapshots.take() {
                    self.said = snapshot.watched.gestured;
                    self.is_seen = snapshot.pose.is_some();
                    self.seen_at = now;
                }
            }
            Eye::Missing(since) if now - since >= RETRY_S => self.eye = Eye::Off,
            Eye::Missing(_) => {}
        }
        ctx.request_repaint_after(LOOK);
    }

    fn sight(&self, now: f64) -> Sight {
        match (&self.eye, self.source) {
            (Eye::Missing(_), Source::Pages) => Sight::Dark,
            (Eye::Off | Eye::Opening(_), Source::Pages) | (_, Source::Nobody) => Sight::Opening,
            _ if now - self.seen_at > DARK_S => Sight::Dark,
            _ if self.is_seen => Sight::Somebody,
            _ => Sight::Nobody,
        }
    }
}

impl PatientApp {
    /// Draws a page, and what steers it by hands where that is set.
    pub(super) fn steered(&mut self, ui: &mut Ui, draw: impl FnOnce(&mut Self, &mut Ui)) {
        let takes = self.inputs.settings.taking_hand();
        hands::set_on(ui.ctx(), takes.is_some());
        let Some(takes) = takes else {
            self.close_eye();
            draw(self, ui);
            return;
        };
        self.hear_hands(ui.ctx());
        if !self.hears_hands() {
            // In a set nothing is marked and nothing is in the way.
            self.turn_page(ui.ctx());
            draw(self, ui);
            return;
        }
        let window = ui.max_rect();
        let page = above(window);
        let builder = UiBuilder::new().id_salt("steered").max_rect(page);
        ui.painter()
            .rect_filled(window, 0.0, self.theme.palette.bg.solid());
        ui.scope_builder(builder, |ui| draw(self, ui));
        self.turn_page(ui.ctx());
        mark(ui, page, &self.theme);
        self.sign(ui, takes);
    }

    /// Closes the camera of the pages, for who opens one of their own.
    pub(super) fn close_eye(&mut self) {
        if !matches!(self.steering.eye, Eye::Off) {
            self.steering.eye = Eye::Off;
            (self.inputs.left)();
        }
    }

    fn sign(&self, ui: &Ui, takes: Side) {
        let now = ui.input(|input| input.time);
        let sign = Sign {
            sight: self.steering.sight(now),
            said: self.steering.said,
            takes,
        };
        strip(ui, sign, &self.texts, &self.theme);
    }

    /// Whether hands are heard on this page: on all of them but a set that is going on.
    fn hears_hands(&self) -> bool {
        match &self.stage {
            Stage::Doing(_, app) | Stage::Between(_, app, _) => app.hears_hands(),
            Stage::Without(without) => without.set().hears_hands(),
            _ => true,
        }
    }

    fn hear_hands(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let source = match &self.stage {
            Stage::Doing(..) | Stage::Between(..) => Source::Session,
            Stage::Opening(..) => Source::Nobody,
            Stage::Steps(steps, _) if steps.has_camera() => Source::Check,
            _ => Source::Pages,
        };
        let hears = self.hears_hands();
        let steering = &mut self.steering;
        if std::mem::replace(&mut steering.source, source) != source {
            steering.hands.forget();
            (steering.said, steering.is_seen) = (Gestured::default(), false);
            steering.seen_at = now;
        }
        match &self.stage {
            Stage::Doing(_, app) | Stage::Between(_, app, _) => {
                // It hears them itself: a raised hand has a meaning of its own there.
                let seen = app.seen_hands();
                (steering.is_seen, steering.said) = seen.unwrap_or_default();
                steering.seen_at = now;
                return;
            }
            Stage::Steps(steps, _) if source == Source::Check => {
                let seen = steps.seen_hands();
                steering.seen_at = if seen.is_some() {
                    now
                } else {
                    steering.seen_at
                };
                (steering.is_seen, steering.said) = seen.unwrap_or_default();
                ctx.request_repaint_after(LOOK);
                if seen.is_none() {
                    return;
                }
            }
            Stage::Opening(..) => return,
            _ => steering.look(ctx, || (self.inputs.look)(&self.inputs.settings)),
        }
        if !hears {
            // What the hands did in a set is no wish when it ends.
            steering.hands.forget();
        } else if source == Source::Check || matches!(steering.eye, Eye::Open(_)) {
            steering.hands.hear(ctx, steering.said, &self.inputs.sound);
        }
    }

    /// On another page nothing is marked.
    fn turn_page(&mut self, ctx: &Context) {
        let page = self.page();
        if std::mem::replace(&mut self.steering.page, page) != page {
            hands::turn_page(ctx);
        }
    }

    /// A number that is another one on another page.
    fn page(&self) -> u64 {
        let (stage, within) = match &self.stage {
            Stage::Home => (0, 0),
            Stage::Steps(steps, _) => (1, steps.page_number()),
            Stage::Settings(_) => (2, 0),
            Stage::Library => (3, 0),
            Stage::History(_) => (4, 0),
            Stage::Asking(..) => (5, 0),
            Stage::Advice(..) => (6, 0),
            Stage::Before(..) => (7, 0),
            Stage::Opening(..) => (8, 0),
            Stage::Doing(_, app) => (9, app.page_number()),
            Stage::Between(_, app, _) => (10, app.page_number()),
            Stage::Morning(_) => (12, 0),
            Stage::Without(without) => (11, without.set().page_number()),
            Stage::Own(own, _) => (13, u8::from(own.advises()).into()),
        };
        stage * 1000 + u64::from(within)
    }
}
