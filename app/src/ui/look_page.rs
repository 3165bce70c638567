//! The last of the first steps: is the camera there, does it see the person, is there sound, and one raised hand.

use std::sync::mpsc::TryRecvError;
use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{CornerRadius, Sense, Ui, Vec2, WidgetInfo};
use goodform_exercises::Gestured;

use super::app::SessionInputs;
use super::button::{Face, Look};
use super::flow::{Flow, Page};
use super::grown::{Reading, Thought};
use super::handed::handed;
use super::icons;
use super::layout::{PictureMap, contain};
use super::page_keys::{PageKey, page_key};
use super::patient::Opened;
use super::pen::Pen;
use super::picture::{PictureTexture, paint_texture};
use super::skeleton::skeleton;
use super::steps::{Ways, feet};
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::{Banner, SessionView};
use crate::settings::{Settings, VoiceMode};
use crate::street::Snapshot;

/// Where the picture stands. Px of the design.
const SPACE: [f32; 4] = [96.0, 152.0, 900.0, 675.0];
/// Where what is read begins. Px of the design.
const BESIDE: f32 = 1060.0;
/// While the camera is being opened the window looks so often whether it is.
const LOOK: Duration = Duration::from_millis(50);

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LookStep {
    /// On to the next.
    On,
    /// Back.
    Back,
}

/// The camera on its way, or open, or not to be had.
#[derive(Default)]
enum Camera {
    #[default]
    Off,
    Opening(Opened),
    Open(Box<SessionInputs>),
    Missing(String),
}

/// The page's state.
#[derive(Default)]
pub(super) struct LookPage {
    camera: Camera,
    picture: PictureTexture,
    latest: Option<Snapshot>,
    /// The person was seen once.
    seen: bool,
    /// A hand was raised.
    raised: bool,
    /// How often one was before the practice. Missing: it has not begun.
    raised_before: Option<u32>,
}

impl LookPage {
    /// Closes the camera.
    pub(super) fn leave(&mut self, close: &dyn Fn()) {
        if !matches!(self.camera, Camera::Off) {
            close();
        }
        *self = Self::default();
    }

    /// Whether somebody is seen, and what their hands have said.
    pub(super) fn seen_hands(&self) -> Option<(bool, Gestured)> {
        let latest = self.latest.as_ref()?;
        Some((latest.pose.is_some(), latest.watched.gestured))
    }

    /// Draws one picture; `hand`: a raised hand is to be practised.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        (texts, theme, settings): (&Texts, &Theme, &Settings),
        hand: bool,
        ways: &Ways<'_>,
    ) -> Option<LookStep> {
        self.take_news(ui, texts, hand, ways.open);
        let typed = page_key(ui);
        let title = if hand { "hand-title" } else { "look-title" };
        let title = handed(title, settings.starting_hand());
        let title = texts.get(title);
        let mut page = Page::open(ui, theme, &title, [96.0, 1824.0]);
        self.paint(ui, &page.pen, settings, texts);
        page.edges = [BESIDE, 1824.0];
        let height = page.column_height();
        let column = page.column(ui, "look", |flow| {
            if hand {
                self.practise(flow, texts, settings, height);
                None
            } else {
                self.check(flow, texts, settings)
            }
        });
        match column {
            Some(Wish::Again) => {
                self.camera = Camera::Off;
                ui.ctx().request_repaint();
            }
            Some(Wish::Hear) => (ways.hear)(),
            None => {}
        }
        let next = texts.get(match (hand, self.raised, &self.camera) {
            (true, true, _) => "hand-done",
            (true, false, _) => "hand-skip",
            (_, _, Camera::Missing(_)) => "look-without",
            _ => "steps-next",
        });
        let back = texts.get("before-back");
        let (main, quiet) = feet(ui, &page, texts, (&next, &back));
        match (typed, main, quiet) {
            (Some(PageKey::Main), ..) | (_, true, _) => Some(LookStep::On),
            (Some(PageKey::Back), ..) | (.., true) => Some(LookStep::Back),
            _ => None,
        }
    }

    fn take_news(&mut self, ui: &Ui, texts: &Texts, hand: bool, open: &dyn Fn() -> Opened) {
        match &self.camera {
            Camera::Off => self.camera = Camera::Opening(open()),
            Camera::Opening(opened) => match opened.try_recv() {
                Ok(Ok(inputs)) => {
                    inputs.waker.tie(ui.ctx());
                    self.camera = Camera::Open(Box::new(inputs));
                }
                Ok(Err(trouble)) => self.camera = Camera::Missing(trouble),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => {
                    self.camera = Camera::Missing(texts.get("home-not-opened").into_owned());
                }
            },
            Camera::Open(_) | Camera::Missing(_) => {}
        }
        if matches!(self.camera, Camera::Opening(_)) {
            ui.ctx().request_repaint_after(LOOK);
        }
        if let Camera::Open(inputs) = &self.camera
            && let Some(snapshot) = inputs.snapshots.take()
        {
            self.picture.show(ui.ctx(), &snapshot.frame);
            self.seen |= snapshot.pose.is_some();
            // Only a hand that is raised here is the practised one.
            let raised = snapshot.watched.gestured.raised;
            if hand {
                let before = *self.raised_before.get_or_insert(raised);
                self.raised |= raised > before;
            } else {
                self.raised_before = None;
            }
            self.latest = Some(snapshot);
        }
    }

    fn paint(&self, ui: &Ui, pen: &Pen<'_>, settings: &Settings, texts: &Texts) {
        let space = pen.frame.rect(SPACE);
        let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
        let ground = pen.theme.palette.inset.solid();
        pen.painter.rect_filled(space, corners, ground);
        if let Some(shown) = self.picture.view() {
            let size = Vec2::from(shown.size);
            let map = PictureMap {
                target: contain(space, size),
                size,
                mirror: settings.mirror,
            };
            paint_texture(pen, space, map, (shown, corners));
            let pose = self.latest.as_ref().and_then(|latest| latest.pose.as_ref());
            if let Some(pose) = pose {
                let view = SessionView::waiting("", &Banner::Paused);
                let clipped = Pen {
                    painter: pen.painter.with_clip_rect(map.target),
                    ..pen.clone()
                };
                skeleton(&clipped, &view, pose, map);
            }
        }
        let said = texts.get("picture-name");
        let image = ui.interact(space, ui.scope_id().with("look-picture"), Sense::hover());
        image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*said));
    }

    fn check(&self, flow: &mut Flow<'_, '_>, texts: &Texts, settings: &Settings) -> Option<Wish> {
        let colours = &flow.pen.theme.palette;
        let (fine, wait) = (colours.band_text.solid(), colours.ink2.solid());
        let amber = colours.adjust_text.solid();
        let mut wish = None;
        match &self.camera {
            Camera::Missing(trouble) => {
                let head = texts.get("look-no-camera");
                flow.thought((icons::WARNING, amber), ("look-camera", &head, trouble));
                flow.gap(20.0);
                let word = texts.get("look-again");
                let face = Face {
                    icon: Some((icons::REPEAT, false)),
                    word: &word,
                    key: None,
                    look: Look::plain(&flow.pen.theme.palette),
                };
                wish = flow.button("look-again", &face).then_some(Wish::Again);
            }
            Camera::Open(_) if self.picture.view().is_some() => {
                let head = texts.get("look-camera-works");
                flow.thought((icons::CHECK, fine), ("look-camera", &head, ""));
                flow.gap(28.0);
                let (icon, colour, id) = if self.seen {
                    (icons::CHECK, fine, "look-seen")
                } else {
                    (icons::EYE, wait, "look-not-seen")
                };
                let aside = texts.get("look-stays");
                flow.thought((icon, colour), (id, &texts.get(id), &aside));
            }
            _ => {
                let head = texts.get("look-opening");
                flow.thought((icons::WEBCAM, wait), ("look-camera", &head, ""));
            }
        }
        flow.gap(40.0);
        wish.or(sound(flow, texts, settings))
    }

    fn practise(&self, flow: &mut Flow<'_, '_>, texts: &Texts, settings: &Settings, height: f32) {
        let colours = &flow.pen.theme.palette;
        let (fine, wait) = (colours.band_text.solid(), colours.primary.solid());
        let (icon, colour, id) = if self.raised {
            (icons::CHECK, fine, "hand-seen")
        } else {
            (icons::HAND, wait, "hand-ask")
        };
        let aside = format!("{id}-aside");
        let asked = handed(id, settings.starting_hand());
        let head = texts.get(asked);
        let (aside, other) = (texts.get(&aside), texts.get("hand-keys"));
        let thoughts = [
            Thought {
                sign: (icon, colour),
                id,
                head: &head,
                text: &aside,
            },
            Thought {
                sign: (icons::LIGHTBULB, wait),
                id: "hand-keys",
                head: "",
                text: &other,
            },
        ];
        let reading = Reading {
            intro: None,
            thoughts: &thoughts,
        };
        flow.reading(&reading, height);
    }
}

/// What is wished for in the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// Look for the camera again.
    Again,
    /// Hear the voice.
    Hear,
}

/// Whether the voice can be heard: the person alone can tell.
fn sound(flow: &mut Flow<'_, '_>, texts: &Texts, settings: &Settings) -> Option<Wish> {
    if settings.voice == VoiceMode::Off {
        return None;
    }
    let ink = flow.pen.theme.palette.primary.solid();
    let (head, aside) = (texts.get("look-sound"), texts.get("look-sound-aside"));
    flow.thought((icons::SPEAKER, ink), ("look-sound", &head, &aside));
    flow.gap(20.0);
    let word = texts.get("set-hear-voice");
    let face = Face {
        icon: Some((icons::SPEAKER, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    flow.button("look-hear", &face).then_some(Wish::Hear)
}
