//! Where others say what is to be heard. Nothing here waits.

use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};

use super::Listener;
use super::computer_voice::ComputerVoice;
use super::output::{OpenOutput, loudspeaker};
use super::player::{Ask, Player};
use super::schedule::Rank;
use super::speech::{Speech, Unread};
use super::tone::Tone;
use crate::settings::{VoiceFrom, VoiceMode};
use crate::street::Latest;
use crate::ui::Language;

/// What may wait for the player. More than a second's worth of a busy set.
const MOST_ASKED: usize = 64;

/// What is to be told of sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoundTrouble {
    /// No loudspeaker can be opened. It is looked for again, and told once until one was there.
    NoLoudspeaker,
    /// The computer's own voice was chosen and does not speak; the built-in one does. Told once.
    NoComputerVoice,
    /// A recording of the person's own cannot be read; the built-in sound serves.
    Unread(Unread),
}

/// Finds the computer's own voice. It may take seconds, and is called on a thread of its own.
pub type FindVoice = Arc<dyn Fn() -> Option<ComputerVoice> + Send + Sync>;

/// Whether the computer has a voice of its own, as far as is known.
#[derive(Debug, Clone, Default)]
pub struct Voices(Arc<OnceLock<bool>>);

impl Voices {
    /// Whether it has. Missing: it was not looked for, or still is.
    pub fn computer(&self) -> Option<bool> {
        self.0.get().copied()
    }

    pub(super) fn found(&self, is_there: bool) {
        // What was found first stays: the setting is shown or not, and does not come and go.
        let _ = self.0.set(is_there);
    }
}

/// Says things and plays tones. Cheap to clone; the last clone that goes ends the player.
///
/// ```
/// use goodform::sound::{Rank, SoundDesk, Tone};
///
/// let desk = SoundDesk::silent();
/// desk.tone(Tone::Start);
/// desk.count(3);
/// desk.say("Turn your side to me", Rank::View);
/// desk.hush();
/// ```
///
/// In the window: `inputs.sound.say(&texts.said("say-…"), Rank::Tell)`. A text whose id begins with `say-` gets its
/// sound from `cargo xtask sounds`; a test tells where one lacks.
#[derive(Debug, Clone)]
pub struct SoundDesk {
    asked: SyncSender<Ask>,
    trouble: Arc<Latest<SoundTrouble>>,
    voices: Voices,
    _end: Arc<End>,
}

/// Ends the player when nobody can ask any more.
#[derive(Debug)]
struct End(SyncSender<Ask>);

impl Drop for End {
    fn drop(&mut self) {
        let _ = self.0.try_send(Ask::End);
    }
}

impl SoundDesk {
    /// A desk before the computer's loudspeaker. `folder` holds recordings that replace sounds, a folder for each
    /// language.
    pub fn start(
        language: Language,
        (voice, tones): (VoiceMode, bool),
        folder: Option<PathBuf>,
    ) -> Self {
        Self::with_output(language, (voice, tones), folder, loudspeaker())
    }

    /// A desk before any output.
    pub fn with_output(
        language: Language,
        modes: (VoiceMode, bool),
        folder: Option<PathBuf>,
        open: OpenOutput,
    ) -> Self {
        let find = Arc::new(ComputerVoice::find);
        Self::with_voice(language, modes, folder, (open, find))
    }

    /// A desk before any output, and with another way to find the computer's own voice.
    pub fn with_voice(
        language: Language,
        (mode, sounds): (VoiceMode, bool),
        folder: Option<PathBuf>,
        (open, find): (OpenOutput, FindVoice),
    ) -> Self {
        let (asked, receiver) = sync_channel(MOST_ASKED);
        let trouble: Arc<Latest<SoundTrouble>> = Arc::default();
        let for_player = Arc::clone(&trouble);
        let voices = Voices::default();
        let (asks, for_finder) = (asked.clone(), voices.clone());
        let play = move || {
            let player = Player {
                asked: receiver,
                speech: Speech::of(language, folder.as_deref()),
                language,
                folder,
                open,
                trouble: for_player,
                mode,
                sounds,
                find,
                asks,
                voices: for_finder,
            };
            player.run();
        };
        // Without a thread everything is silent, and shown as ever.
        let _ = std::thread::Builder::new()
            .name("sound".to_owned())
            .spawn(play);
        Self {
            _end: Arc::new(End(asked.clone())),
            asked,
            trouble,
            voices,
        }
    }

    /// A desk nobody hears.
    pub fn silent() -> Self {
        // Nobody is at the other end: what is asked goes nowhere.
        let (asked, _) = sync_channel(1);
        Self {
            _end: Arc::new(End(asked.clone())),
            asked,
            trouble: Arc::default(),
            voices: Voices::default(),
        }
    }

    /// Says a text, sentence by sentence. One without a sound, such as a name a therapist gave, is passed over.
    pub fn say(&self, text: &str, rank: Rank) {
        self.ask(Ask::Say(text.into(), rank));
    }

    /// Says a number: the newest, or none.
    pub fn count(&self, number: u32) {
        self.ask(Ask::Count(number));
    }

    /// Plays a tone now.
    pub fn tone(&self, tone: Tone) {
        self.ask(Ask::Tone(tone));
    }

    /// Plays a sound file now, whatever is set: somebody wants to hear it.
    pub fn play(&self, sound: &[u8]) {
        self.ask(Ask::Play(sound.into()));
    }

    /// Stop, or "this hurts": silence at once, and the low bell.
    pub fn hush(&self) {
        self.ask(Ask::Hush);
    }

    /// Ends what is being said and forgets what waits, without a bell: the person went on to something else.
    pub fn quiet(&self) {
        self.ask(Ask::Quiet);
    }

    /// How much is said from now on, and whether there are tones.
    pub fn set_mode(&self, voice: VoiceMode, tones: bool) {
        self.ask(Ask::Mode(voice, tones));
    }

    /// Whose voice speaks from now on.
    pub fn set_voice(&self, from: VoiceFrom) {
        self.ask(Ask::From(from));
    }

    /// Looks whether the computer has a voice of its own, once; [`Self::voices`] has the answer a moment later.
    pub fn look_for_voice(&self) {
        if self.voices.computer().is_none() {
            self.ask(Ask::LookForVoice);
        }
    }

    /// What is known of the computer's own voice.
    pub const fn voices(&self) -> &Voices {
        &self.voices
    }

    /// The language of all that is said from now on.
    pub fn set_language(&self, language: Language) {
        self.ask(Ask::Language(language));
    }

    /// Says these sentences from now on with the sounds beside them: a therapist has spoken them. Those of before are
    /// forgotten.
    pub fn teach(&self, words: Vec<(String, Vec<u8>)>) {
        self.ask(Ask::Teach(words.into()));
    }

    /// What is to be told of sound, once.
    pub fn trouble(&self) -> Option<SoundTrouble> {
        self.trouble.take()
    }

    fn ask(&self, ask: Ask) {
        // A player that is behind, or gone, must not hold up the window.
        let _ = self.asked.try_send(ask);
    }
}

impl Listener for SoundDesk {
    fn say(&mut self, text: &str, rank: Rank) {
        Self::say(self, text, rank);
    }

    fn count(&mut self, number: u32) {
        Self::count(self, number);
    }

    fn tone(&mut self, tone: Tone) {
        Self::tone(self, tone);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{SoundDesk, SoundTrouble};
    use crate::settings::VoiceMode;
    use crate::sound::{Channel, Fake, Played, Rank, Speech, Tone};
    use crate::ui::Language;

    /// Waits until something is so; fails after five seconds.
    fn until(what: &str, mut so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !so() {
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "not within 5 s: {what}"
            );
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn desk(fake: &Fake, mode: VoiceMode, tones: bool) -> SoundDesk {
        SoundDesk::with_output(Language::English, (mode, tones), None, fake.opener())
    }

    fn said(sentence: &str) -> Played {
        let clip = Speech::of(Language::English, None).clip(sentence).0;
        Played::Began(Channel::Voice, clip.expect("it is spoken"))
    }

    fn toned(tone: Tone) -> Played {
        Played::Began(Channel::Tones, tone.samples())
    }

    fn list(fake: &Fake) -> Vec<Played> {
        fake.played().into_iter().map(|(_, what)| what).collect()
    }

    #[test]
    fn a_count_is_a_knock_and_its_number_within_a_tenth_of_a_second() {
        let fake = Fake::default();
        let desk = desk(&fake, VoiceMode::Full, true);
        desk.tone(Tone::HoldTick);
        until("the player runs", || !fake.played().is_empty());
        let asked = Instant::now();
        desk.tone(Tone::Count);
        desk.count(7);
        until("both", || fake.played().len() == 3);
        assert_eq!(list(&fake)[1..], [toned(Tone::Count), said("7")]);
        let late = fake.played()[1].0.duration_since(asked);
        assert!(late < Duration::from_millis(100), "{late:?}");
    }

    #[test]
    fn hush_ends_everything_and_rings_the_bell() {
        let fake = Fake::default();
        let desk = desk(&fake, VoiceMode::Full, true);
        desk.count(1);
        desk.say("2", Rank::Tell);
        desk.hush();
        until("the bell", || list(&fake).contains(&toned(Tone::Bell)));
        std::thread::sleep(Duration::from_millis(50));
        let heard = list(&fake);
        let end = [
            Played::Ended(Channel::Voice),
            Played::Ended(Channel::Tones),
            toned(Tone::Bell),
        ];
        assert_eq!(heard[heard.len() - 3..], end);
        assert!(!heard.contains(&said("2")));
    }

    #[test]
    fn tones_and_voice_can_be_turned_off_each() {
        let fake = Fake::default();
        let desk = desk(&fake, VoiceMode::Counts, false);
        desk.tone(Tone::Count);
        desk.count(1);
        until("the number", || list(&fake) == [said("1")]);
        desk.set_mode(VoiceMode::Off, true);
        desk.count(2);
        desk.tone(Tone::Go);
        until("the tone", || list(&fake).contains(&toned(Tone::Go)));
        assert!(!list(&fake).contains(&said("2")));
    }

    #[test]
    fn no_loudspeaker_is_told_once_and_nothing_stops() {
        let fake = Fake::default();
        fake.pull(true);
        let desk = desk(&fake, VoiceMode::Full, true);
        let mut told = 0;
        until("it is told", || {
            told += usize::from(desk.trouble() == Some(SoundTrouble::NoLoudspeaker));
            told > 0
        });
        for number in 0..200 {
            desk.count(number);
            desk.tone(Tone::Count);
        }
        std::thread::sleep(Duration::from_millis(50));
        assert_eq!(desk.trouble(), None);
        assert!(fake.played().is_empty());
    }

    #[test]
    fn a_lost_loudspeaker_is_told_and_found_again() {
        let fake = Fake::default();
        let desk = desk(&fake, VoiceMode::Full, true);
        desk.tone(Tone::Count);
        until("it sounds", || !fake.played().is_empty());
        // The first opening was a moment ago: it is looked for again after five seconds.
        fake.pull(true);
        let start = Instant::now();
        let mut trouble = None;
        while trouble.is_none() && start.elapsed() < Duration::from_secs(9) {
            desk.tone(Tone::Count);
            trouble = desk.trouble();
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(trouble, Some(SoundTrouble::NoLoudspeaker));
        fake.pull(false);
        let before = fake.played().len();
        let start = Instant::now();
        while fake.played().len() == before && start.elapsed() < Duration::from_secs(9) {
            desk.tone(Tone::Go);
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(fake.played().len() > before, "it is found again");
    }

    #[test]
    fn a_desk_that_goes_ends_its_player() {
        let fake = Fake::default();
        let first = desk(&fake, VoiceMode::Full, true);
        let second = first.clone();
        drop(first);
        second.tone(Tone::Count);
        until("it still plays", || !fake.played().is_empty());
        drop(second);
        SoundDesk::silent().count(1);
    }
}
