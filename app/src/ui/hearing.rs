//! What the exercise window has to do with sound: it hands moments to the speaker, and shows what is said.

use goodform_exercises::{CoachUpdate, Report};

use super::app::SessionInputs;
use super::banner::said_of;
use super::speaker::Speaker;
use super::texts::Texts;
use super::view::Banner;
use crate::settings::{Settings, VoiceMode};
use crate::sound::{Rank, SoundDesk, SoundTrouble, Tone};
use crate::street::Notice;

/// A word on a key that was pressed stays so long. Units: s. Own choice.
const CAPTION_S: f64 = 3.0;

/// The sound of one set.
pub(super) struct Hearing {
    desk: SoundDesk,
    speaker: Speaker,
    voice: VoiceMode,
    settings: Settings,
    /// What is said of the banner that is shown; kept, so that nothing is made anew for each picture.
    banner: Option<Banner>,
    said: Option<String>,
    /// A word on the voice, and until when it is shown. Units: s of the window.
    word: Option<(String, f64)>,
    has_ended: bool,
}

impl Hearing {
    /// For a set that begins.
    pub(super) fn new(inputs: &SessionInputs) -> Self {
        Self {
            desk: inputs.sound.clone(),
            speaker: Speaker::new(inputs.language, &inputs.exercise_id, inputs.hold_s),
            voice: inputs.settings.voice,
            settings: inputs.settings.clone(),
            banner: None,
            said: None,
            word: None,
            has_ended: false,
        }
    }

    /// Takes a moment in, with the banner that is shown of it.
    pub(super) fn take(&mut self, update: &CoachUpdate, banner: &Banner, texts: &Texts) {
        self.speaker.update(update, banner, &mut self.desk);
        if self.settings.full_captions && self.banner.as_ref() != Some(banner) {
            self.said = match banner {
                Banner::Adjust(_) => said_of(banner, texts),
                // The plate says why nothing is judged, the banner what to do.
                _ => None,
            };
            self.banner = Some(banner.clone());
        }
    }

    /// Stop: silence at once, and the bell.
    pub(super) fn stop(&self) {
        self.desk.hush();
    }

    /// It hurts: silence, the bell, and what is asked then.
    pub(super) fn hurts(&mut self, texts: &Texts) {
        self.desk.hush();
        // What was done is not praised over a pain.
        self.has_ended = true;
        for id in ["pain-title", "pain-where"] {
            self.desk.say(&texts.said(id), Rank::Tell);
        }
    }

    /// Where it hurts was told: how much is asked.
    pub(super) fn asks_how_much(&self, texts: &Texts) {
        self.desk.quiet();
        self.desk.say(&texts.said("pain-how-much"), Rank::Tell);
    }

    /// The person paused, or goes on.
    pub(super) fn pause(&self, is_paused: bool, texts: &Texts) {
        self.desk.quiet();
        if is_paused {
            self.desk.say(&texts.said("banner-paused"), Rank::Tell);
        }
    }

    /// Tells a text of the screens around a set, in place of what was being told.
    pub(super) fn tell(&self, id: &str, texts: &Texts) {
        self.desk.quiet();
        self.desk.say(&texts.said(id), Rank::Tell);
    }

    /// One side is done, and its number is being said.
    pub(super) fn other_side(&self, texts: &Texts) {
        self.desk.say(&texts.said("banner-other-side"), Rank::Tell);
    }

    /// A number of the countdown, or that it is over.
    pub(super) fn count_down(&mut self, number: Option<u32>) {
        if let Some(number) = number {
            self.desk.tone(Tone::Countdown);
            self.desk.count(number);
        } else {
            self.desk.tone(Tone::Go);
            // The start was told: it is not told again where the person is ready.
            self.speaker.started();
        }
    }

    /// The rest is over.
    pub(super) fn rest_over(&self) {
        self.desk.tone(Tone::RestOver);
    }

    /// The end of the set is shown; it is told once.
    pub(super) fn end(&mut self, report: &Report) {
        if !std::mem::replace(&mut self.has_ended, true) {
            self.speaker.finish(report, &mut self.desk);
        }
    }

    /// The set is left: what is being said ends with it.
    pub(super) fn leave(&self) {
        self.desk.quiet();
    }

    /// Says again what the banner says.
    pub(super) fn again(&self, banner: &Banner, texts: &Texts) {
        if let Some(text) = said_of(banner, texts) {
            self.desk.quiet();
            self.desk.say(&text, Rank::Tell);
        }
    }

    /// Everything, numbers only, nothing, everything: shown for a moment, and said where anything is.
    pub(super) fn next_voice(&mut self, now_s: f64, texts: &Texts) {
        let (voice, shown) = match self.voice {
            VoiceMode::Full => (VoiceMode::Counts, "voice-counts"),
            VoiceMode::Counts => (VoiceMode::Off, "voice-off"),
            VoiceMode::Off => (VoiceMode::Full, "voice-full"),
        };
        self.voice = voice;
        self.desk.quiet();
        if voice == VoiceMode::Counts {
            // Said while it still may be: afterwards only numbers are.
            self.desk.say(&texts.said("voice-counts"), Rank::Tell);
        }
        self.desk.set_mode(voice, self.settings.sounds);
        if voice == VoiceMode::Full {
            self.desk.say(&texts.said("voice-full"), Rank::Tell);
        }
        self.word = Some((texts.get(shown).into_owned(), now_s + CAPTION_S));
    }

    /// How much is said aloud now.
    pub(super) fn voice(&self) -> VoiceMode {
        self.voice
    }

    /// What stands on the plate of the picture beside why nothing is judged.
    pub(super) fn caption(&self) -> Option<&str> {
        let word = self.word.as_ref().map(|(word, _)| word.as_str());
        word.or(self.said.as_deref())
    }

    /// Takes a word away whose time is over; how long the one that is shown still stays. Units: s.
    pub(super) fn forget(&mut self, now_s: f64) -> Option<f64> {
        self.word.take_if(|(_, until)| now_s >= *until);
        self.word.as_ref().map(|(_, until)| until - now_s)
    }

    /// What is to be told of sound.
    pub(super) fn trouble(&self, texts: &Texts) -> Option<Notice> {
        let text = match self.desk.trouble()? {
            SoundTrouble::NoLoudspeaker
                if self.voice == VoiceMode::Off && !self.settings.sounds =>
            {
                return None;
            }
            SoundTrouble::NoComputerVoice => texts.get("sound-no-computer-voice").into_owned(),
            SoundTrouble::NoLoudspeaker => texts.get("sound-none").into_owned(),
            SoundTrouble::Unread(unread) => {
                let name = unread
                    .file
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy();
                texts.with_text("sound-unread", "name", &name).into_owned()
            }
        };
        Some(Notice::plain(text))
    }
}
