//! The thread that plays: it takes what is asked, keeps the order, and minds the loudspeaker.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::{Duration, Instant};

use super::computer_voice::{ComputerVoice, LONGEST_S};
use super::decode::decode;
use super::desk::{FindVoice, SoundTrouble, Voices};
use super::output::{Channel, OpenOutput, Output};
use super::schedule::{Rank, Schedule};
use super::script::sentences;
use super::speech::Speech;
use super::talker::{Heard, Talker};
use super::tone::Tone;
use super::{Clip, seconds};
use crate::settings::{VoiceFrom, VoiceMode};
use crate::street::Latest;
use crate::ui::Language;

/// Without a loudspeaker it is looked for again after so long, and each time twice as long up to the longest. Units: s.
/// Own choice: soon enough for whoever plugs one in, seldom enough to cost nothing.
const AGAIN_S: [f64; 2] = [4.0, 30.0];
/// So often the loudspeaker is looked after while nothing is to be done.
const LOOK: Duration = Duration::from_secs(2);
/// So often it is looked whether the computer's own voice is done, while it speaks: less than a breath.
const LOOK_TALKING: Duration = Duration::from_millis(25);

/// What the desk hands over.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ask {
    Say(Arc<str>, Rank),
    Count(u32),
    Tone(Tone),
    /// A sound file is to be heard now, whatever is set.
    Play(Arc<[u8]>),
    /// The bell, and silence.
    Hush,
    /// Silence.
    Quiet,
    Mode(VoiceMode, bool),
    Language(Language),
    /// Sentences that a therapist has spoken: the words, and the bytes of a sound file.
    Teach(Arc<[(String, Vec<u8>)]>),
    /// Whose voice speaks.
    From(VoiceFrom),
    /// The computer's own voice is looked for.
    LookForVoice,
    /// What was found.
    Found(Option<ComputerVoice>),
    End,
}

/// What the player is made of.
pub(super) struct Player {
    pub(super) asked: Receiver<Ask>,
    pub(super) speech: Speech,
    pub(super) language: Language,
    pub(super) folder: Option<PathBuf>,
    pub(super) open: OpenOutput,
    pub(super) trouble: Arc<Latest<SoundTrouble>>,
    pub(super) mode: VoiceMode,
    pub(super) sounds: bool,
    pub(super) find: FindVoice,
    /// Where the finder answers.
    pub(super) asks: SyncSender<Ask>,
    pub(super) voices: Voices,
}

/// What it plays with.
struct Playing {
    output: Option<Box<dyn Output>>,
    open: OpenOutput,
    tried: Option<f64>,
    again_s: f64,
    told: bool,
    sounds: bool,
    tones: HashMap<Tone, Clip>,
    schedule: Schedule,
    speech: Speech,
    folder: Option<PathBuf>,
    trouble: Arc<Latest<SoundTrouble>>,
    language: Language,
    own: OwnVoice,
}

/// The computer's own voice, as far as it is known and wanted.
struct OwnVoice {
    find: FindVoice,
    asks: SyncSender<Ask>,
    voices: Voices,
    from: VoiceFrom,
    /// It was found.
    voice: Option<ComputerVoice>,
    was_looked_for: bool,
    /// It speaks.
    talker: Option<Talker>,
}

impl Player {
    /// Plays until the desk is gone.
    pub(super) fn run(self) {
        let start = Instant::now();
        let mut schedule = Schedule::default();
        schedule.set_mode(self.mode);
        let mut playing = Playing {
            output: None,
            open: self.open,
            tried: None,
            again_s: AGAIN_S[0],
            told: false,
            sounds: self.sounds,
            tones: Tone::ALL.map(|tone| (tone, tone.samples())).into(),
            schedule,
            speech: self.speech,
            folder: self.folder,
            trouble: self.trouble,
            language: self.language,
            own: OwnVoice {
                find: self.find,
                asks: self.asks,
                voices: self.voices,
                from: VoiceFrom::BuiltIn,
                voice: None,
                was_looked_for: false,
                talker: None,
            },
        };
        let now = || start.elapsed().as_secs_f64();
        if self.mode != VoiceMode::Off || self.sounds {
            playing.mind(now());
        }
        loop {
            let wait = playing.schedule.wake_at().map_or(LOOK, |at| {
                Duration::from_secs_f64((at - now()).max(0.0)).min(LOOK)
            });
            let wait = if playing.is_talking() {
                wait.min(LOOK_TALKING)
            } else {
                wait
            };
            match self.asked.recv_timeout(wait) {
                Ok(Ask::End) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(ask) => playing.take(ask, now()),
                Err(RecvTimeoutError::Timeout) => playing.mind_lost(now()),
            }
            playing.hear_out(now());
            playing.speak(now());
        }
    }
}

impl Playing {
    fn take(&mut self, ask: Ask, now: f64) {
        match ask {
            Ask::Say(text, rank) => self.schedule.say(sentences(&text), rank, now),
            Ask::Count(number) => self.schedule.count(number, now),
            Ask::Tone(tone) => self.tone(tone, now),
            Ask::Play(bytes) => self.play(&bytes, now),
            Ask::Hush => {
                self.end(Channel::Voice);
                self.end(Channel::Tones);
                self.schedule.hush(now);
                self.tone(Tone::Bell, now);
            }
            Ask::Quiet => {
                self.end(Channel::Voice);
                self.schedule.quiet(now);
            }
            Ask::Mode(mode, sounds) => {
                if mode == VoiceMode::Off {
                    self.end(Channel::Voice);
                    self.schedule.ended(now);
                }
                self.schedule.set_mode(mode);
                self.sounds = sounds;
            }
            Ask::Language(language) => {
                self.language = language;
                let speech = Speech::of(language, self.folder.as_deref());
                self.speech = speech.taught_as(&mut self.speech);
            }
            Ask::Teach(words) => self.speech.teach(&words),
            Ask::From(from) => {
                self.own.from = from;
                if from == VoiceFrom::BuiltIn {
                    self.own.talker = None;
                    self.schedule.ended(now);
                } else {
                    self.look_for_voice();
                    self.employ();
                }
            }
            Ask::LookForVoice => self.look_for_voice(),
            Ask::Found(voice) => {
                self.own.voices.found(voice.is_some());
                self.own.voice = voice;
                self.employ();
            }
            Ask::End => {}
        }
    }

    /// Somebody pressed a button to hear it: where there is no loudspeaker that is told each time.
    fn play(&mut self, bytes: &[u8], now: f64) {
        let Ok(clip) = decode(bytes) else { return };
        self.end(Channel::Voice);
        self.schedule.quiet(now);
        (self.tried, self.told) = (None, false);
        self.mind(now);
        if let Some(output) = &mut self.output {
            output.play(Channel::Voice, &clip);
        }
        self.schedule.began(now, seconds(&clip));
    }

    fn tone(&mut self, tone: Tone, now: f64) {
        if !self.sounds {
            return;
        }
        self.mind(now);
        if let (Some(output), Some(clip)) = (&mut self.output, self.tones.get(&tone)) {
            output.play(Channel::Tones, clip);
        }
        self.schedule.wait_for_tone(now + tone.lead_s());
    }

    /// Looks for the computer's own voice on a thread of its own, once.
    fn look_for_voice(&mut self) {
        if std::mem::replace(&mut self.own.was_looked_for, true) {
            return;
        }
        let (find, asks) = (Arc::clone(&self.own.find), self.own.asks.clone());
        let look = move || {
            // A player that is gone needs no voice.
            let _ = asks.send(Ask::Found(find()));
        };
        // Without a thread the built-in voice speaks.
        let _ = std::thread::Builder::new()
            .name("voices".to_owned())
            .spawn(look);
    }

    /// The computer's own voice speaks from now on, where it is wanted and there; else that is told.
    fn employ(&mut self) {
        if self.own.from != VoiceFrom::Computer || self.own.talker.is_some() {
            return;
        }
        match (&self.own.voice, self.own.voices.computer()) {
            (Some(voice), _) => self.own.talker = Some(Talker::new(voice.clone())),
            (None, Some(_)) => {
                self.trouble.put(SoundTrouble::NoComputerVoice);
            }
            // It is still looked for: the built-in voice speaks meanwhile.
            (None, None) => {}
        }
    }

    fn is_talking(&self) -> bool {
        self.own.talker.as_ref().is_some_and(Talker::is_speaking)
    }

    /// What the computer's own voice was saying is done; or it fell silent, and the built-in one takes over at once.
    fn hear_out(&mut self, now: f64) {
        let heard = self.own.talker.as_mut().map(|talker| talker.look(now));
        match heard {
            Some(Heard::Whole) => self.schedule.ended(now),
            Some(Heard::Lost(sentence)) => {
                self.lose_voice();
                self.schedule.ended(now);
                self.say_built_in(&sentence, now);
            }
            Some(Heard::Nothing) | None => {}
        }
    }

    fn lose_voice(&mut self) {
        (self.own.talker, self.own.voice) = (None, None);
        self.trouble.put(SoundTrouble::NoComputerVoice);
    }

    fn end(&mut self, channel: Channel) {
        if let Some(talker) = self
            .own
            .talker
            .as_mut()
            .filter(|_| channel == Channel::Voice)
        {
            talker.end();
        }
        if let Some(output) = &mut self.output {
            output.end(channel);
        }
    }

    /// Says what is to be said now.
    fn speak(&mut self, now: f64) {
        while let Some(begin) = self.schedule.next(now) {
            if begin.interrupts {
                self.end(Channel::Voice);
            }
            // What a therapist has spoken is theirs, whatever voice says the rest.
            let is_taught = self.speech.is_taught(&begin.sentence);
            let Some(talker) = self.own.talker.as_mut().filter(|_| !is_taught) else {
                self.say_built_in(&begin.sentence, now);
                continue;
            };
            if talker.say(&begin.sentence, self.language, now) {
                // It says itself when it is done.
                self.schedule.began(now, LONGEST_S);
            } else {
                self.lose_voice();
                self.say_built_in(&begin.sentence, now);
            }
        }
    }

    fn say_built_in(&mut self, sentence: &str, now: f64) {
        let (clip, unread) = self.speech.clip(sentence);
        if let Some(unread) = unread {
            self.trouble.put(SoundTrouble::Unread(unread));
        }
        self.mind(now);
        let takes = clip.as_ref().map_or(0.0, |clip| seconds(clip));
        if let (Some(output), Some(clip)) = (&mut self.output, &clip) {
            output.play(Channel::Voice, clip);
        }
        // Without a loudspeaker time goes on as with one: it may come back in the middle.
        self.schedule.began(now, takes);
    }

    /// Opens the loudspeaker, unless it is open or was looked for a moment ago.
    fn mind(&mut self, now: f64) {
        self.output.take_if(|output| output.is_lost());
        let just_tried = self.tried.is_some_and(|tried| now - tried < self.again_s);
        if self.output.is_some() || just_tried {
            return;
        }
        self.tried = Some(now);
        self.output = (self.open)();
        let [soonest, longest] = AGAIN_S;
        if self.output.is_some() {
            (self.told, self.again_s) = (false, soonest);
            return;
        }
        self.again_s = (self.again_s * 2.0).min(longest);
        if !std::mem::replace(&mut self.told, true) {
            self.trouble.put(SoundTrouble::NoLoudspeaker);
        }
    }

    /// A loudspeaker that goes is missed at once, and one that comes is found.
    fn mind_lost(&mut self, now: f64) {
        let is_lost = self.output.as_ref().is_some_and(|output| output.is_lost());
        if is_lost || (self.output.is_none() && self.tried.is_some()) {
            self.mind(now);
        }
    }
}
