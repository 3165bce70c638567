//! Where sounds go: the loudspeaker through rodio, or a list that tests read.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rodio::{DeviceSinkBuilder, MixerDeviceSink, Source};

use super::{Clip, RATE};

/// What is ended fades in so many samples: 10 ms. An end that is cut clicks.
const FADE: u32 = RATE / 100;

/// What a sound belongs to; each can be ended alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// Sentences.
    Voice,
    /// Tones.
    Tones,
}

/// Something that plays sounds.
pub trait Output {
    /// Begins a sound now, over what sounds already.
    fn play(&mut self, channel: Channel, clip: &Clip);
    /// Ends all that sounds on a channel.
    fn end(&mut self, channel: Channel);
    /// Whether it has gone, such as a loudspeaker that was pulled out.
    fn is_lost(&self) -> bool;
}

/// Opens an output. `None`: there is none now. It is asked again later.
pub type OpenOutput = Box<dyn FnMut() -> Option<Box<dyn Output>> + Send>;

/// The computer's own loudspeaker.
pub fn loudspeaker() -> OpenOutput {
    Box::new(|| {
        #[cfg(target_os = "linux")]
        quiet_library();
        let lost = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&lost);
        // Some errors pass by themselves (a buffer that ran empty); it is opened anew then, which does no harm.
        let builder = DeviceSinkBuilder::from_default_device().ok()?;
        let mut sink = builder
            .with_error_callback(move |_| told.store(true, Ordering::Relaxed))
            .open_stream()
            .ok()?;
        sink.log_on_drop(false);
        let speaker = Loudspeaker {
            sink,
            lost,
            turns: [Arc::default(), Arc::default()],
        };
        Some(Box::new(speaker) as Box<dyn Output>)
    })
}

/// The system's library prints a page on the terminal where no loudspeaker is there; we say it in one sentence. Its
/// words go into a buffer of this thread, emptied each time.
#[cfg(target_os = "linux")]
pub(super) fn quiet_library() {
    // Where that cannot be had it prints, which does no harm.
    let _ = alsa::Output::local_error_handler();
}

struct Loudspeaker {
    sink: MixerDeviceSink,
    lost: Arc<AtomicBool>,
    /// One for each channel: what began in an earlier turn ends.
    turns: [Arc<AtomicU32>; 2],
}

impl Loudspeaker {
    fn turn(&self, channel: Channel) -> &Arc<AtomicU32> {
        let [voice, tones] = &self.turns;
        match channel {
            Channel::Voice => voice,
            Channel::Tones => tones,
        }
    }
}

impl Output for Loudspeaker {
    fn play(&mut self, channel: Channel, clip: &Clip) {
        let turn = self.turn(channel);
        self.sink.mixer().add(Playing {
            clip: Arc::clone(clip),
            place: 0,
            mine: turn.load(Ordering::Relaxed),
            turn: Arc::clone(turn),
            fade: None,
        });
    }

    fn end(&mut self, channel: Channel) {
        self.turn(channel).fetch_add(1, Ordering::Relaxed);
    }

    fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }
}

/// A clip on its way to the loudspeaker.
struct Playing {
    clip: Clip,
    place: usize,
    mine: u32,
    turn: Arc<AtomicU32>,
    /// Samples left of a fade.
    fade: Option<u32>,
}

impl Iterator for Playing {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        let sample = *self.clip.get(self.place)?;
        self.place += 1;
        if self.fade.is_none() && self.turn.load(Ordering::Relaxed) != self.mine {
            self.fade = Some(FADE);
        }
        match &mut self.fade {
            None => Some(sample),
            Some(0) => None,
            Some(left) => {
                *left -= 1;
                Some(sample * *left as f32 / FADE as f32)
            }
        }
    }
}

impl Source for Playing {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> NonZero<u16> {
        NonZero::<u16>::MIN
    }

    fn sample_rate(&self) -> NonZero<u32> {
        NonZero::new(RATE).unwrap_or(NonZero::<u32>::MIN)
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

/// Something that was played, or ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Played {
    /// A sound began.
    Began(Channel, Clip),
    /// What sounded on a channel was ended.
    Ended(Channel),
}

/// An output for tests: it writes down what it is given, and can be pulled out.
#[derive(Debug, Clone, Default)]
pub struct Fake {
    played: Arc<Mutex<Vec<(Instant, Played)>>>,
    gone: Arc<AtomicBool>,
}

impl Fake {
    /// Opens it, unless it is pulled out.
    pub fn opener(&self) -> OpenOutput {
        let fake = self.clone();
        Box::new(move || {
            let here = !fake.gone.load(Ordering::Relaxed);
            here.then(|| Box::new(fake.clone()) as Box<dyn Output>)
        })
    }

    /// Pulls it out, or puts it in again.
    pub fn pull(&self, gone: bool) {
        self.gone.store(gone, Ordering::Relaxed);
    }

    /// What was played so far, and when.
    pub fn played(&self) -> Vec<(Instant, Played)> {
        self.list().clone()
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<(Instant, Played)>> {
        self.played.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Output for Fake {
    fn play(&mut self, channel: Channel, clip: &Clip) {
        let began = Played::Began(channel, Arc::clone(clip));
        self.list().push((Instant::now(), began));
    }

    fn end(&mut self, channel: Channel) {
        self.list().push((Instant::now(), Played::Ended(channel)));
    }

    fn is_lost(&self) -> bool {
        self.gone.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::{FADE, Playing};

    #[test]
    fn what_is_ended_fades_and_stops() {
        let turn = Arc::new(AtomicU32::new(0));
        let mut playing = Playing {
            clip: vec![1.0; 10_000].into(),
            place: 0,
            mine: 0,
            turn: Arc::clone(&turn),
            fade: None,
        };
        assert!(playing.by_ref().take(100).all(|sample| sample >= 1.0));
        turn.fetch_add(1, Ordering::Relaxed);
        let rest: Vec<f32> = playing.collect();
        assert_eq!(rest.len(), FADE as usize);
        assert!(
            rest.windows(2)
                .all(|two| (0.0..0.01).contains(&(two[0] - two[1])))
        );
        assert!(rest[rest.len() - 1] < 0.01);
    }
}
