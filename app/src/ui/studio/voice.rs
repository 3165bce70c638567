//! The therapist speaks the words of a cue: what is said, how loud it comes in, and what was heard.

use eframe::egui::{Align, CornerRadius, Rect, StrokeKind, Ui};

use crate::sound::{EarTrouble, LONGEST_NOTE_S, NoteEnd};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};

/// Quieter than this is hardly heard. Units: dB of full scale, of the loudest moment. Own choice: a voice at arm's length
/// has its peaks at -30 to -6.
const QUIET_DB: f32 = -34.0;
/// The left end of the level's bar. Units: the same. Own choice: the noise of a laptop's microphone.
const FLOOR_DB: f32 = -60.0;

/// Where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum VoiceStage {
    /// The microphone opens.
    Opening,
    /// It listens.
    Listening {
        /// The loudest of the last moment. Units: share of full scale.
        level: f32,
        /// How long it has listened. Units: s.
        seconds: f32,
    },
    /// What was said is being packed.
    Packing,
    /// It was heard and is not kept yet.
    Heard {
        /// How long it takes. Units: s.
        seconds: f32,
        end: NoteEnd,
    },
    /// Nothing can be heard.
    Trouble(EarTrouble),
}

/// What is shown.
pub(super) struct VoiceView<'a> {
    /// The words to be spoken.
    pub(super) words: &'a str,
    pub(super) stage: VoiceStage,
    /// No loudspeaker played it.
    pub(super) is_unheard: bool,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VoiceAction {
    Stop,
    Again,
    Play,
    Keep,
    /// Back without it.
    Discard,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn voice_screen(
    ui: &mut Ui,
    view: &VoiceView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<VoiceAction> {
    let main = main_action(view.stage);
    let typed = page_key(ui).and_then(|key| match key {
        PageKey::Main => main.map(|(action, _)| action),
        PageKey::Back => Some(VoiceAction::Discard),
    });
    let title = texts.get("studio-voice");
    let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    let pressed = page.column(ui, "studio-voice-page", |flow| {
        flow.text(
            "studio-voice-say",
            &texts.get("studio-voice-say"),
            Voice::Aside,
        );
        flow.gap(8.0);
        words(flow, view.words);
        flow.gap(32.0);
        stage(flow, view, texts)
    });
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let mut right = 1824.0;
    let mut done = pressed.or(typed);
    if let Some((action, word)) = main {
        let word = texts.get(word);
        let face = Face {
            icon: None,
            word: &word,
            key: Some(&enter),
            look: Look::main(&theme.palette),
        };
        let (is_done, left) = page.foot(ui, ("studio-voice-main", &face), right, 320.0);
        right = left - 24.0;
        done = done.or(is_done.then_some(action));
    }
    let word = texts.get("studio-voice-discard");
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: Look::plain(&theme.palette),
    };
    let (is_left, _) = page.foot(ui, ("studio-voice-discard", &face), right, 320.0);
    done.or(is_left.then_some(VoiceAction::Discard))
}

const fn main_action(stage: VoiceStage) -> Option<(VoiceAction, &'static str)> {
    match stage {
        VoiceStage::Listening { .. } => Some((VoiceAction::Stop, "studio-voice-stop")),
        VoiceStage::Heard { .. } => Some((VoiceAction::Keep, "studio-voice-keep")),
        VoiceStage::Trouble(_) => Some((VoiceAction::Again, "studio-voice-again")),
        VoiceStage::Opening | VoiceStage::Packing => None,
    }
}

/// The words to be spoken, large: they are read while standing.
fn words(flow: &mut Flow<'_, '_>, words: &str) {
    let colours = &flow.pen.theme.palette;
    let size = 64.0 * flow.pen.text.min(1.5);
    let kind = Type::new(&flow.pen.theme.fonts.heading, size, colours.ink.solid());
    let (top, width) = (flow.y, flow.width);
    let height = flow.pen.paragraph(words, &kind, (0.0, top), width);
    let place = [0.0, top, width, height];
    flow.pen.name(flow.ui, "studio-voice-words", words, place);
    flow.y += height;
}

fn stage(flow: &mut Flow<'_, '_>, view: &VoiceView<'_>, texts: &Texts) -> Option<VoiceAction> {
    let colours = &flow.pen.theme.palette;
    let (good, care) = (colours.band_text.solid(), colours.adjust_text.solid());
    match view.stage {
        VoiceStage::Opening | VoiceStage::Packing => {
            flow.text("studio-moment", &texts.get("before-opening"), Voice::Body);
            None
        }
        VoiceStage::Listening { level, seconds } => {
            listening(flow, level, seconds, texts);
            None
        }
        VoiceStage::Heard { seconds, end } => {
            let tenths = format!("{seconds:.1}");
            let text = texts.with_text("studio-voice-heard", "seconds", &tenths);
            flow.thought((icons::CHECK, good), ("studio-voice-heard", "", &text));
            let more = match end {
                NoteEnd::Asked => None,
                NoteEnd::Full => Some("studio-voice-full"),
                NoteEnd::Lost => Some("studio-voice-cut"),
            };
            if let Some(id) = more {
                flow.gap(16.0);
                flow.thought((icons::WARNING, care), (id, "", &texts.get(id)));
            }
            flow.gap(32.0);
            let buttons = [
                (
                    Some((icons::PLAY, false)),
                    "studio-voice-play",
                    VoiceAction::Play,
                ),
                (
                    Some((icons::MICROPHONE, false)),
                    "studio-voice-again",
                    VoiceAction::Again,
                ),
            ];
            let pressed = flow.button_list(texts, buttons);
            if view.is_unheard {
                let text = texts.get("studio-voice-unheard");
                flow.thought((icons::SPEAKER, care), ("studio-voice-unheard", "", &text));
            }
            pressed
        }
        VoiceStage::Trouble(trouble) => {
            let text = texts.get(trouble_id(trouble));
            flow.thought((icons::WARNING, care), ("studio-voice-trouble", "", &text));
            None
        }
    }
}

const fn trouble_id(trouble: EarTrouble) -> &'static str {
    match trouble {
        EarTrouble::None => "studio-ear-none",
        EarTrouble::Busy => "studio-ear-busy",
        EarTrouble::Refused => "studio-ear-refused",
        EarTrouble::Lost => "studio-ear-lost",
        EarTrouble::Silent => "studio-ear-silent",
    }
}

/// The sign that it listens: a card with a thick border, a filled microphone, how loud it is, and how long is left.
fn listening(flow: &mut Flow<'_, '_>, level: f32, seconds: f32, texts: &Texts) {
    let text = flow.pen.text.min(1.5);
    let (width, height) = (flow.width, 240.0 * text);
    let place = [0.0, flow.y, width, height];
    let (pen, colours) = (flow.pen.clone(), &flow.pen.theme.palette);
    let rect = pen.frame.rect(place);
    let border = (6.0, colours.primary.solid());
    pen.framed(
        rect,
        sizes::RADIUS_CARD,
        colours.primary_soft.solid(),
        border,
    );
    let ink = colours.ink.solid();
    let icon = (110.0 * text, flow.y + height / 2.0, 130.0 * text);
    pen.icon(icons::MICROPHONE, true, icon, colours.primary.solid());
    let left = 220.0 * text;
    let said = texts.get("studio-voice-listening");
    let kind = Type::new(&pen.theme.fonts.heading, 48.0 * text, ink);
    pen.line(&said, &kind, (left, flow.y + 84.0 * text), Align::Min);
    let left_s = (LONGEST_NOTE_S - seconds).max(0.0).ceil() as u32;
    let rest = texts.with_number("studio-voice-left", "seconds", left_s);
    let kind = Type::new(&pen.theme.fonts.text, 32.0 * text, ink);
    pen.line(
        &rest,
        &kind,
        (width - 48.0, flow.y + 84.0 * text),
        Align::Max,
    );
    let bar = [
        left,
        flow.y + 116.0 * text,
        width - left - 48.0,
        40.0 * text,
    ];
    loudness(&pen, bar, level);
    let db = 20.0 * level.max(1e-6).log10();
    let heard = texts.get(if db < QUIET_DB {
        "studio-voice-quiet"
    } else {
        "studio-voice-loud"
    });
    pen.line(&heard, &kind, (left, flow.y + 200.0 * text), Align::Min);
    pen.name(flow.ui, "studio-voice-listening", &said, place);
    flow.y += height;
}

/// How loud it is, as a bar with a mark where it is loud enough.
fn loudness(pen: &Pen<'_>, [left, top, width, height]: [f32; 4], level: f32) {
    let colours = &pen.theme.palette;
    let share = |db: f32| ((db - FLOOR_DB) / -FLOOR_DB).clamp(0.0, 1.0);
    let now = share(20.0 * level.max(1e-6).log10());
    let corner = CornerRadius::same(pen.radius(height / 2.0));
    let whole: Rect = pen.frame.rect([left, top, width, height]);
    let edge = pen.stroke(sizes::BORDER, colours.outline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(whole, corner, ground, edge, StrokeKind::Inside);
    if now > 0.0 {
        let full = pen
            .frame
            .rect([left, top, (width * now).max(height), height]);
        pen.painter.rect_filled(full, corner, colours.band.solid());
    }
    let at = left + width * share(QUIET_DB);
    let mark = pen.frame.rect([at - 2.0, top - 10.0, 4.0, height + 20.0]);
    pen.painter
        .rect_filled(mark, CornerRadius::ZERO, colours.ink.solid());
}
