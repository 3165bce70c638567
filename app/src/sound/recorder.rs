//! A sentence is recorded: a thread listens until it is told to stop, then the sentence is tidied and packed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::time::{Duration, Instant};

use super::encode::ogg_opus;
use super::microphone::{EarTrouble, OpenEar};
use super::tidied::tidied;
use super::{RATE, decode};

/// The longest sentence. Units: s. Own choice: ten words at 140 a minute take 4.3, and a cue must be over before the
/// next repetition.
pub const LONGEST_NOTE_S: f32 = 10.0;
/// So often what was heard is taken: a level that moves with the voice.
const LOOK: Duration = Duration::from_millis(40);
/// A microphone that sends nothing at all for so long is gone. Own choice: a wireless one takes a second to wake.
const MUTE: Duration = Duration::from_secs(3);

/// A sentence that was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct VoiceNote {
    /// Its sound, as Ogg Opus.
    pub ogg: Vec<u8>,
    /// How long it takes. Units: s.
    pub seconds: f32,
    /// Why it ended.
    pub end: NoteEnd,
}

/// Why a recording ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteEnd {
    /// It was asked to.
    Asked,
    /// It has [`LONGEST_NOTE_S`].
    Full,
    /// The microphone went away; what it heard before is there.
    Lost,
}

/// What the thread and the window share.
#[derive(Debug, Default)]
struct Shared {
    stops: AtomicBool,
    forgets: AtomicBool,
    is_open: AtomicBool,
    level: AtomicU32,
    seconds: AtomicU32,
}

/// A microphone that listens. Dropped, it stops, and what it has heard is forgotten.
#[derive(Debug)]
pub struct Listening {
    shared: Arc<Shared>,
    came: Receiver<Result<VoiceNote, EarTrouble>>,
}

impl Listening {
    /// Opens a microphone and listens; `wake` is called where there is something new to show.
    pub fn begin(open: OpenEar, wake: impl Fn() + Send + 'static) -> Self {
        let shared: Arc<Shared> = Arc::default();
        let (sender, came) = sync_channel(1);
        let own = Arc::clone(&shared);
        let work = move || {
            let note = listen(&open, &own, &wake);
            // Whoever asked may have gone on.
            let _ = sender.send(note);
            wake();
        };
        // Without a thread the sender is dropped, and that is told as a microphone that is not there.
        let _ = std::thread::Builder::new()
            .name("microphone".to_owned())
            .spawn(work);
        Self { shared, came }
    }

    /// Ends it; the sentence comes a moment later.
    pub fn stop(&self) {
        self.shared.stops.store(true, Ordering::Relaxed);
    }

    /// Whether it listens by now, and is not told to stop.
    pub fn is_open(&self) -> bool {
        self.shared.is_open.load(Ordering::Relaxed) && !self.shared.stops.load(Ordering::Relaxed)
    }

    /// The loudest of the last moment. Units: share of full scale, 0-1.
    pub fn level(&self) -> f32 {
        f32::from_bits(self.shared.level.load(Ordering::Relaxed))
    }

    /// How long it has listened. Units: s.
    pub fn seconds(&self) -> f32 {
        f32::from_bits(self.shared.seconds.load(Ordering::Relaxed))
    }

    /// What came of it; nothing while it listens.
    pub fn come(&self) -> Option<Result<VoiceNote, EarTrouble>> {
        match self.came.try_recv() {
            Ok(came) => Some(came),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(EarTrouble::None)),
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.shared.forgets.store(true, Ordering::Relaxed);
        self.stop();
    }
}

fn listen(open: &OpenEar, shared: &Shared, wake: &dyn Fn()) -> Result<VoiceNote, EarTrouble> {
    let mut ear = open()?;
    let rate = ear.rate().max(1);
    let most = (LONGEST_NOTE_S * rate as f32) as usize;
    shared.is_open.store(true, Ordering::Relaxed);
    wake();
    let (mut heard, mut last) = (Vec::with_capacity(most), Instant::now());
    let end = loop {
        std::thread::sleep(LOOK);
        let before = heard.len();
        let taken = ear.take(&mut heard);
        let new = heard.get(before..).unwrap_or_default();
        let loudest = new.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
        if !new.is_empty() {
            last = Instant::now();
            shared.level.store(loudest.to_bits(), Ordering::Relaxed);
        }
        let seconds = heard.len() as f32 / rate as f32;
        shared.seconds.store(seconds.to_bits(), Ordering::Relaxed);
        wake();
        if shared.stops.load(Ordering::Relaxed) {
            break NoteEnd::Asked;
        } else if heard.len() >= most {
            heard.truncate(most);
            break NoteEnd::Full;
        } else if taken.is_err() || last.elapsed() > MUTE {
            break NoteEnd::Lost;
        }
    };
    // From here on nothing is heard.
    drop(ear);
    shared.is_open.store(false, Ordering::Relaxed);
    if shared.forgets.load(Ordering::Relaxed) {
        return Err(EarTrouble::Silent);
    }
    let spoken = tidied(&decode::at_our_rate(&heard, rate)).ok_or(match end {
        NoteEnd::Lost => EarTrouble::Lost,
        NoteEnd::Asked | NoteEnd::Full => EarTrouble::Silent,
    })?;
    let seconds = spoken.len() as f32 / RATE as f32;
    let ogg = ogg_opus(&spoken).ok_or(EarTrouble::Silent)?;
    Ok(VoiceNote { ogg, seconds, end })
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Listening, NoteEnd, VoiceNote};
    use crate::sound::microphone::{EarTrouble, FakeEar};
    use crate::sound::{RATE, Speech, decode};
    use crate::ui::Language;

    /// A second of silence, a sentence, a second of silence.
    fn sentence() -> Vec<f32> {
        let clip = Speech::of(Language::English, None).clip("3").0;
        let clip = clip.expect("it is spoken");
        let silence = vec![0.0; RATE as usize];
        [silence.as_slice(), &clip, &silence].concat()
    }

    fn came(listening: &Listening) -> Result<VoiceNote, EarTrouble> {
        let since = Instant::now();
        loop {
            if let Some(came) = listening.come() {
                return came;
            }
            assert!(since.elapsed() < Duration::from_mins(1), "it never came");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn what_was_said_is_kept_without_the_silence_around_it() {
        let sound = sentence();
        let spoken_s = (sound.len() - 2 * RATE as usize) as f32 / RATE as f32;
        let fake = FakeEar::hearing(sound.clone(), RATE);
        let listening = Listening::begin(fake.opener(), || {});
        let since = Instant::now();
        while listening.seconds() * (RATE as f32) < sound.len() as f32 {
            assert!(
                since.elapsed() < Duration::from_mins(1),
                "{} {}",
                listening.seconds(),
                sound.len()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
        listening.stop();
        let note = came(&listening).expect("heard");
        assert_eq!(note.end, NoteEnd::Asked);
        assert!((note.seconds - spoken_s).abs() < 0.2, "{note:?}");
        let clip = decode(&note.ogg).expect("readable");
        let seconds = clip.len() as f32 / RATE as f32;
        assert!((seconds - note.seconds).abs() < 0.01, "{seconds}");
        let power = clip.iter().map(|one| one * one).sum::<f32>() / clip.len() as f32;
        assert!(10.0 * power.log10() > -26.0, "{power}");
        assert!(note.ogg.len() < 10_000, "{}", note.ogg.len());
    }

    #[test]
    fn it_ends_by_itself_and_keeps_what_was_heard_of_one_that_went() {
        let sound = sentence().repeat(10);
        let long = FakeEar {
            step: RATE as usize,
            ..FakeEar::hearing(sound.clone(), RATE)
        };
        let note = came(&Listening::begin(long.opener(), || {})).expect("heard");
        assert_eq!(note.end, NoteEnd::Full);
        assert!(note.seconds <= super::LONGEST_NOTE_S);
        let pulled = FakeEar {
            pulled: Some(2 * RATE as usize),
            ..FakeEar::hearing(sound, RATE)
        };
        let note = came(&Listening::begin(pulled.opener(), || {})).expect("heard");
        assert_eq!(note.end, NoteEnd::Lost);
    }

    #[test]
    fn what_cannot_be_heard_is_told() {
        for trouble in [EarTrouble::None, EarTrouble::Busy, EarTrouble::Refused] {
            let fake = FakeEar {
                hears: Err(trouble),
                ..FakeEar::hearing(Vec::new(), RATE)
            };
            assert_eq!(came(&Listening::begin(fake.opener(), || {})), Err(trouble));
        }
        let pulled = FakeEar {
            pulled: Some(100),
            ..FakeEar::hearing(Vec::new(), RATE)
        };
        let lost = came(&Listening::begin(pulled.opener(), || {}));
        assert_eq!(lost, Err(EarTrouble::Lost));
        let silent = FakeEar {
            step: RATE as usize,
            ..FakeEar::hearing(Vec::new(), RATE)
        };
        let silent = came(&Listening::begin(silent.opener(), || {}));
        assert_eq!(silent, Err(EarTrouble::Silent));
    }

    #[test]
    fn one_that_nobody_waits_for_stops_listening() {
        let fake = FakeEar::hearing(sentence(), RATE);
        let open = fake.opener();
        let listening = Listening::begin(open, || {});
        let shared = std::sync::Arc::clone(&listening.shared);
        drop(listening);
        let since = Instant::now();
        while std::sync::Arc::strong_count(&shared) > 1 {
            assert!(since.elapsed() < Duration::from_secs(5), "it listens on");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
