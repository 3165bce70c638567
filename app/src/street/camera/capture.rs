//! The thread that owns the camera.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use goodform_models::Frame;
use goodform_pose::Timestamp;

use super::choose::ranked;
use super::device::{self, Device, no_readable_format};
use super::list::CameraMode;
use crate::street::pixels::decode;
use crate::street::{Latest, SourceError};

/// Silence after which a camera counts as stalled.
const SILENCE: Duration = Duration::from_secs(2);
/// The same for its first picture: webcams take a while to wake.
const FIRST_SILENCE: Duration = Duration::from_secs(6);
/// The reader waits longer than the thread, whose word says more.
const GRACE: Duration = Duration::from_millis(500);
/// How long a camera may take to open.
const OPENS_WITHIN: Duration = Duration::from_secs(10);
/// How many of its modes are tried.
const TRIES: usize = 6;
/// So many damaged pictures in a row, and the mode is given up.
const DAMAGED: u32 = 60;
/// How long a session that ends waits for its thread to let the camera go.
const LETS_GO_WITHIN: Duration = Duration::from_millis(300);

/// What the thread and its reader share.
#[derive(Debug, Default)]
struct Link {
    newest: Latest<Frame>,
    /// A frame whose memory can be used again.
    spare: Latest<Frame>,
    opened: Latest<()>,
    mode: Mutex<Option<CameraMode>>,
    trouble: Mutex<Option<SourceError>>,
    begun: AtomicBool,
    stop: AtomicBool,
}

impl Link {
    /// Keeps the first trouble: what follows it is only its echo.
    fn fail(&self, error: SourceError) {
        lock(&self.trouble).get_or_insert(error);
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

// Every change under these locks is one assignment: a panic elsewhere leaves nothing half-written.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An open camera and its thread. Dropping it lets the camera go.
#[derive(Debug)]
pub(super) struct Session {
    link: Arc<Link>,
    thread: Option<JoinHandle<()>>,
}

impl Session {
    /// Opens the camera in a thread of its own; its pictures are counted from `first_index`.
    pub(super) fn start(
        index: u32,
        name: &str,
        started: Instant,
        first_index: u64,
    ) -> Result<Self, SourceError> {
        let link = Arc::new(Link::default());
        let (shared, owned_name) = (Arc::clone(&link), name.to_owned());
        let body = move || {
            let job = Job {
                link: &shared,
                name: &owned_name,
                started,
            };
            // The driver's crates panic where stopping a stream fails; that must not take the program
            // along.
            let outcome = catch_unwind(AssertUnwindSafe(|| job.run(index, first_index)));
            let driver_failed = || {
                let reason = "its driver failed; unplug it and plug it in again".into();
                Err(SourceError::Camera {
                    name: owned_name.clone(),
                    reason,
                })
            };
            if let Err(error) = outcome.unwrap_or_else(|_| driver_failed()) {
                shared.fail(error);
            }
            shared.newest.close();
            shared.opened.close();
        };
        let reason = |error: String| SourceError::Camera {
            name: name.to_owned(),
            reason: error,
        };
        let thread = Builder::new()
            .name("camera".into())
            .spawn(body)
            .map_err(|error| reason(format!("the system refuses a thread ({error})")))?;
        // From here on its drop stops the thread, whatever comes.
        let session = Self {
            link,
            thread: Some(thread),
        };
        if session.link.opened.wait(OPENS_WITHIN).is_some() {
            return Ok(session);
        }
        let silent = || reason("it does not answer; unplug it and plug it in again".into());
        Err(session.trouble().unwrap_or_else(silent))
    }

    /// The mode it runs in.
    pub(super) fn mode(&self) -> Option<CameraMode> {
        *lock(&self.link.mode)
    }

    /// Exchanges `frame` for the newest picture; `false` where none came in time.
    pub(super) fn next(&self, frame: &mut Frame) -> bool {
        let begun = self.link.begun.load(Ordering::Relaxed);
        let patience = if begun { SILENCE } else { FIRST_SILENCE } + GRACE;
        let Some(newest) = self.link.newest.wait(patience) else {
            return false;
        };
        self.link.spare.put(std::mem::replace(frame, newest));
        true
    }

    /// Why no picture will follow; `None` while the thread still waits for one.
    pub(super) fn trouble(&self) -> Option<SourceError> {
        if !self.link.newest.is_over() {
            return None;
        }
        lock(&self.link.trouble).clone()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.link.stop.store(true, Ordering::Relaxed);
        let Some(thread) = self.thread.take() else {
            return;
        };
        let deadline = Instant::now() + LETS_GO_WITHIN;
        while !thread.is_finished() {
            if Instant::now() >= deadline {
                return; // Not on Linux: it sits in the driver and ends with the driver's wait.
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        // Its panics were caught inside.
        let _ = thread.join();
    }
}

/// What the thread works with.
struct Job<'a> {
    link: &'a Link,
    name: &'a str,
    started: Instant,
}

/// How a mode ended that was tried.
enum End {
    /// The session was dropped.
    Stopped,
    /// It never gave a picture; another mode may.
    Unusable(SourceError),
    /// It worked, then the camera went.
    Lost(SourceError),
}

impl Job<'_> {
    fn run(&self, index: u32, first_index: u64) -> Result<(), SourceError> {
        let mut camera = device::open(index, self.name)?;
        let modes = ranked(camera.modes()?);
        let mut trouble = no_readable_format(self.name);
        for mode in modes.into_iter().take(TRIES) {
            match self.play(&mut *camera, mode, first_index) {
                End::Stopped => return Ok(()),
                End::Unusable(error @ (SourceError::Busy { .. } | SourceError::Gone { .. }))
                | End::Lost(error) => {
                    // Noted before the camera is dropped, which may panic.
                    self.link.fail(error);
                    return Ok(());
                }
                End::Unusable(error) => trouble = error,
            }
        }
        Err(trouble)
    }

    /// Runs the camera in one mode for as long as it goes.
    fn play(&self, camera: &mut dyn Device, mode: CameraMode, first_index: u64) -> End {
        if let Err(error) = camera.start(mode) {
            return End::Unusable(error);
        }
        *lock(&self.link.mode) = Some(mode);
        self.link.opened.put(());
        let (mut index, mut damaged) = (first_index, 0);
        let mut frame = Frame::default();
        let goes_on = || !self.link.stopped();
        while goes_on() {
            let begun = index > first_index;
            let patience = if begun { SILENCE } else { FIRST_SILENCE };
            let bytes = match camera.next(patience, &goes_on) {
                Ok(Some(bytes)) => bytes,
                Ok(None) if goes_on() => return End::Lost(silent(self.name)),
                Ok(None) => break,
                Err(_) if begun => {
                    return End::Lost(SourceError::Gone {
                        name: self.name.into(),
                    });
                }
                Err(error) => return End::Unusable(error),
            };
            frame.captured_at = self.now();
            frame.index = index;
            match decode(mode.coding, &bytes, (mode.width, mode.height), &mut frame) {
                Ok(()) => {
                    (index, damaged) = (index + 1, 0);
                    self.link.begun.store(true, Ordering::Relaxed);
                    let replaced = self.link.newest.put(frame);
                    frame = replaced
                        .or_else(|| self.link.spare.take())
                        .unwrap_or_default();
                }
                Err(error) if damaged >= DAMAGED => {
                    let reason = format!("{error}; unplug it and plug it in again");
                    return End::Unusable(SourceError::Camera {
                        name: self.name.into(),
                        reason,
                    });
                }
                Err(_) => damaged += 1,
            }
        }
        End::Stopped
    }

    fn now(&self) -> Timestamp {
        let since = self.started.elapsed().as_micros();
        Timestamp::from_micros(i64::try_from(since).unwrap_or(i64::MAX))
    }
}

/// The trouble of a camera that is there and sends nothing.
pub(super) fn silent(name: &str) -> SourceError {
    SourceError::Camera {
        name: name.into(),
        reason: "it sends no pictures; it is being started again, and if that does not help \
                 unplug it, wait a moment and plug it in again"
            .into(),
    }
}
