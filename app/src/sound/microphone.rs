//! Where a therapist's voice comes from: the computer's microphone through cpal, or a list that tests fill.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use rodio::cpal::traits::{HostTrait as _, StreamTrait as _};
use rodio::cpal::{self, Data, FromSample as _, SampleFormat, SizedSample, Stream, StreamConfig};
use rodio::{CpalError, CpalErrorKind, DeviceTrait as _};

/// Parts of a sound that may wait to be taken: at 10 ms a part more than two seconds.
const WAITING: usize = 256;

/// Why nothing can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EarTrouble {
    /// There is no microphone that can be opened.
    #[error("there is no microphone")]
    None,
    /// Another program has it.
    #[error("another program has the microphone")]
    Busy,
    /// The computer does not allow it.
    #[error("the computer does not let the microphone be used")]
    Refused,
    /// It went away while it listened, or sends nothing.
    #[error("the microphone is gone")]
    Lost,
    /// Nothing was said, or it is muted.
    #[error("nothing was heard")]
    Silent,
}

/// A microphone that is open. It listens until it is dropped.
pub trait Ear {
    /// Samples a second. Units: Hz.
    fn rate(&self) -> u32;

    /// Adds what has come since the last time: mono.
    ///
    /// # Errors
    /// It is gone.
    fn take(&mut self, into: &mut Vec<f32>) -> Result<(), EarTrouble>;
}

/// Opens a microphone. It may take as long as a device takes, and is called on a thread of its own.
pub type OpenEar = Arc<dyn Fn() -> Result<Box<dyn Ear>, EarTrouble> + Send + Sync>;

/// The computer's own microphone, as the system has chosen it.
pub fn microphone() -> OpenEar {
    Arc::new(|| {
        #[cfg(target_os = "linux")]
        super::output::quiet_library();
        let host = cpal::default_host();
        let device = host.default_input_device().ok_or(EarTrouble::None)?;
        let known = device
            .default_input_config()
            .map_err(|error| trouble(&error))?;
        let (sender, parts) = sync_channel::<Vec<f32>>(WAITING);
        let lost: Arc<Mutex<Option<EarTrouble>>> = Arc::default();
        let told = Arc::clone(&lost);
        let channels = usize::from(known.channels().max(1));
        let hear = hearing(known.sample_format(), channels, sender)?;
        let config: StreamConfig = known.config();
        let rate = config.sample_rate;
        let ended = move |error: CpalError| {
            // What passes by itself is a sound that lacks a moment.
            let passes = matches!(
                error.kind(),
                CpalErrorKind::Xrun | CpalErrorKind::DeviceChanged | CpalErrorKind::RealtimeDenied
            );
            if !passes {
                *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(EarTrouble::Lost);
            }
        };
        let stream = device
            .build_input_stream_raw(config, known.sample_format(), hear, ended, None)
            .map_err(|error| trouble(&error))?;
        stream.play().map_err(|error| trouble(&error))?;
        Ok(Box::new(Microphone {
            _stream: stream,
            rate,
            parts,
            lost,
        }) as Box<dyn Ear>)
    })
}

fn trouble(error: &CpalError) -> EarTrouble {
    match error.kind() {
        CpalErrorKind::DeviceBusy => EarTrouble::Busy,
        CpalErrorKind::PermissionDenied => EarTrouble::Refused,
        _ => EarTrouble::None,
    }
}

/// What the device calls with each part it has heard.
type Hearing = Box<dyn FnMut(&Data, &cpal::InputCallbackInfo) + Send>;

/// Takes parts of one kind of number, as mono.
fn hearing(
    format: SampleFormat,
    channels: usize,
    sender: SyncSender<Vec<f32>>,
) -> Result<Hearing, EarTrouble> {
    fn of<T: SizedSample + Send + 'static>(channels: usize, sender: SyncSender<Vec<f32>>) -> Hearing
    where
        f32: cpal::FromSample<T>,
    {
        Box::new(move |data, _| {
            let Some(samples) = data.as_slice::<T>() else {
                return;
            };
            let mono = samples.chunks_exact(channels).map(|frame| {
                let sum: f32 = frame.iter().map(|one| f32::from_sample_(*one)).sum();
                sum / frame.len() as f32
            });
            // Who takes them is behind, or gone: a device must not be made to wait.
            let _ = sender.try_send(mono.collect());
        })
    }
    match format {
        SampleFormat::F32 => Ok(of::<f32>(channels, sender)),
        SampleFormat::I16 => Ok(of::<i16>(channels, sender)),
        SampleFormat::I32 => Ok(of::<i32>(channels, sender)),
        SampleFormat::U16 => Ok(of::<u16>(channels, sender)),
        SampleFormat::U8 => Ok(of::<u8>(channels, sender)),
        // No microphone of today speaks otherwise by itself.
        _ => Err(EarTrouble::None),
    }
}

struct Microphone {
    _stream: Stream,
    rate: u32,
    parts: Receiver<Vec<f32>>,
    lost: Arc<Mutex<Option<EarTrouble>>>,
}

impl Ear for Microphone {
    fn rate(&self) -> u32 {
        self.rate
    }

    fn take(&mut self, into: &mut Vec<f32>) -> Result<(), EarTrouble> {
        into.extend(self.parts.try_iter().flatten());
        let lost = *self.lost.lock().unwrap_or_else(PoisonError::into_inner);
        lost.map_or(Ok(()), Err)
    }
}

/// A microphone for tests: it hears a sound at the speed of life, or faster, and can be pulled out.
#[derive(Debug, Clone)]
pub struct FakeEar {
    /// What it hears, and silence after it. Missing: why it cannot be opened.
    pub hears: Result<Arc<[f32]>, EarTrouble>,
    /// Samples a second. Units: Hz.
    pub rate: u32,
    /// Samples each time it is asked.
    pub step: usize,
    /// After so many it is pulled out. Missing: it stays.
    pub pulled: Option<usize>,
    /// So often it was opened.
    pub opened: Arc<AtomicU32>,
    /// So many samples it has given.
    pub given: Arc<AtomicUsize>,
}

impl FakeEar {
    /// Hears a sound.
    pub fn hearing(sound: Vec<f32>, rate: u32) -> Self {
        Self {
            hears: Ok(sound.into()),
            rate,
            step: rate as usize / 10,
            pulled: None,
            opened: Arc::default(),
            given: Arc::default(),
        }
    }

    /// Opens it.
    pub fn opener(&self) -> OpenEar {
        let fake = self.clone();
        Arc::new(move || {
            fake.opened.fetch_add(1, Ordering::Relaxed);
            let sound = fake.hears.clone()?;
            Ok(Box::new(Pretending {
                fake: fake.clone(),
                sound,
                place: 0,
            }) as Box<dyn Ear>)
        })
    }
}

struct Pretending {
    fake: FakeEar,
    sound: Arc<[f32]>,
    place: usize,
}

impl Ear for Pretending {
    fn rate(&self) -> u32 {
        self.fake.rate
    }

    fn take(&mut self, into: &mut Vec<f32>) -> Result<(), EarTrouble> {
        if self.fake.pulled.is_some_and(|pulled| self.place >= pulled) {
            return Err(EarTrouble::Lost);
        }
        let end = self.place + self.fake.step;
        let next = (self.place..end).map(|place| self.sound.get(place).copied().unwrap_or(0.0));
        into.extend(next);
        self.place = end;
        self.fake.given.store(end, Ordering::Relaxed);
        Ok(())
    }
}
