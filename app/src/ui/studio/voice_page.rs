//! From a press on "Record" to a sound that is kept with a cue.

use std::time::Duration;

use eframe::egui::{Context, Ui};
use goodform_exercises::{Key, Spoken, Way};

use super::bench::Bench;
use super::voice::{VoiceAction, VoiceStage, VoiceView, voice_screen};
use super::{LOOK, Page, StudioApp, work};
use crate::sound::{EarTrouble, Listening, VoiceNote};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Whether a loudspeaker was there is known so long after it was asked to play. Own choice: opening one takes a second.
const HEARING: Duration = Duration::from_secs(3);

/// A cue that is being spoken.
pub(super) struct Speaking {
    listening: Option<Listening>,
    was_stopped: bool,
    heard: Option<Result<VoiceNote, EarTrouble>>,
    is_unheard: bool,
}

impl Speaking {
    const fn begin(listening: Listening) -> Self {
        Self {
            listening: Some(listening),
            was_stopped: false,
            heard: None,
            is_unheard: false,
        }
    }

    fn take_news(&mut self) {
        let came = self.listening.as_ref().and_then(Listening::come);
        if came.is_some() {
            (self.heard, self.listening) = (came, None);
        }
    }

    fn stage(&self) -> VoiceStage {
        match (&self.heard, &self.listening) {
            (Some(Ok(note)), _) => VoiceStage::Heard {
                seconds: note.seconds,
                end: note.end,
            },
            (Some(Err(trouble)), _) => VoiceStage::Trouble(*trouble),
            (None, Some(listening)) if listening.is_open() => VoiceStage::Listening {
                level: listening.level(),
                seconds: listening.seconds(),
            },
            _ if self.was_stopped => VoiceStage::Packing,
            _ => VoiceStage::Opening,
        }
    }
}

impl StudioApp {
    /// The microphone opens: a button asked for it.
    pub(super) fn speak(&self, bench: Box<Bench>, of: (Key, Way)) -> Page {
        let speaking = Speaking::begin(self.shop.listen());
        Page::Voice(bench, of, Box::new(speaking))
    }

    /// Plays the sound that a cue has.
    pub(super) fn hear(&mut self, ctx: &Context, bench: &Bench, (key, way): (Key, Way)) {
        self.eyes.is_unheard = false;
        let mut cues = bench.now().cues.iter();
        let cue = cues.find(|cue| ((cue.measure, cue.limb), cue.way) == (key, way));
        if let Some(cue) = cue {
            self.shop.play(&cue.sound);
            ctx.request_repaint_after(HEARING);
        }
    }

    pub(super) fn voice(
        &self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (mut bench, of, mut speaking): (Box<Bench>, (Key, Way), Box<Speaking>),
    ) -> Page {
        speaking.take_news();
        if self.shop.is_unheard() {
            speaking.is_unheard = true;
        }
        let mut cues = bench.now().cues.iter();
        let cue = cues.find(|cue| ((cue.measure, cue.limb), cue.way) == of);
        let words = cue.map_or_else(String::new, Spoken::words);
        let view = VoiceView {
            words: &words,
            stage: speaking.stage(),
            is_unheard: speaking.is_unheard,
        };
        let action = voice_screen(ui, &view, texts, theme);
        if action.is_some() {
            ui.ctx().request_repaint();
        }
        match action {
            Some(VoiceAction::Stop) => {
                speaking.was_stopped = true;
                if let Some(listening) = &speaking.listening {
                    listening.stop();
                }
            }
            Some(VoiceAction::Again) => *speaking = Speaking::begin(self.shop.listen()),
            Some(VoiceAction::Play) => {
                if let Some(Ok(note)) = &speaking.heard {
                    speaking.is_unheard = false;
                    self.shop.play(&note.ogg);
                    ui.ctx().request_repaint_after(HEARING);
                }
            }
            Some(VoiceAction::Keep) => {
                if let Some(Ok(note)) = speaking.heard {
                    bench.change(None, |now| {
                        work::with_cue(now, of, |cue| cue.speak(note.ogg));
                    });
                }
                return Page::Bench(bench);
            }
            Some(VoiceAction::Discard) => return Page::Bench(bench),
            None => {}
        }
        // The thread that listens wakes the window; this is for one that never could begin.
        if speaking.heard.is_none() {
            ui.ctx().request_repaint_after(LOOK);
        }
        Page::Voice(bench, of, speaking)
    }
}
