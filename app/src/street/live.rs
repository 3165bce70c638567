//! The street in real time: one thread reads, one thinks; the newest frame wins.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use goodform_exercises::Report;
use goodform_models::Frame;
use goodform_pose::Timestamp;

use super::analysis::Analysis;
use super::latest::Latest;
use super::snapshot::{Notice, Snapshot};
use super::source::{FrameSource, Read};
use super::step::Street;
use crate::records::Keeper;

/// After an error that may pass, the source is asked again so much later.
const RETRY: Duration = Duration::from_millis(500);

/// What the worker threads and the outside share.
struct Shared {
    frames: Latest<Arc<Frame>>,
    snapshots: Arc<Latest<Snapshot>>,
    notices: Arc<Latest<Notice>>,
    stop: AtomicBool,
    paused: AtomicBool,
    outcome: Mutex<(Analysis, Arc<Report>)>,
    ended: Arc<OnceLock<Arc<Report>>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Shared {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn tell(&self, text: String, blocking: bool) {
        {
            let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
            if outcome.0.warnings.last() != Some(&text) {
                outcome.0.warnings.push(text.clone());
            }
        }
        self.notices.put(Notice { text, blocking });
        (self.wake)();
    }
}

/// Tells the person something.
pub type Tell = Arc<dyn Fn(String) + Send + Sync>;

/// A running street. Dropping it stops and joins its threads.
pub struct LiveStreet {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

impl LiveStreet {
    /// Starts reading `source` and coaching; `wake` is called after each new snapshot or notice.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn start(
        source: Box<dyn FrameSource>,
        street: Street,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        Self::start_kept(source, street, |_| None, wake)
    }

    /// The same, and keeps what is done: `keeper` gets what tells the person that it can no longer be kept.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn start_kept(
        source: Box<dyn FrameSource>,
        street: Street,
        keeper: impl FnOnce(Tell) -> Option<Keeper>,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            frames: Latest::default(),
            snapshots: Arc::default(),
            notices: Arc::default(),
            stop: AtomicBool::new(false),
            paused: AtomicBool::new(false),
            outcome: Mutex::default(),
            ended: Arc::default(),
            wake: Box::new(wake),
        });
        let mut live = Self {
            shared: Arc::clone(&shared),
            threads: Vec::with_capacity(2),
        };
        let for_capture = Arc::clone(&shared);
        live.threads
            .push(spawn("capture", Arc::clone(&shared), move || {
                capture(source, &for_capture);
            })?);
        let for_thought = Arc::clone(&shared);
        let for_keeper = Arc::clone(&shared);
        let keeper = keeper(Arc::new(move |text| for_keeper.tell(text, false)));
        live.threads.push(spawn("inference", shared, move || {
            infer(street, &for_thought, keeper);
        })?);
        Ok(live)
    }

    /// The newest snapshot goes here.
    pub fn snapshots(&self) -> Arc<Latest<Snapshot>> {
        Arc::clone(&self.shared.snapshots)
    }

    /// Things to tell the person go here.
    pub fn notices(&self) -> Arc<Latest<Notice>> {
        Arc::clone(&self.shared.notices)
    }

    /// The report of the whole set, once the source has ended or was stopped.
    pub fn ended(&self) -> Arc<OnceLock<Arc<Report>>> {
        Arc::clone(&self.shared.ended)
    }

    /// A handle that can pause or stop the street from elsewhere.
    pub fn remote(&self) -> Remote {
        Remote(Arc::clone(&self.shared))
    }

    /// Stops the threads and gives what was found.
    pub fn stop(mut self) -> (Analysis, Arc<Report>) {
        self.join();
        let outcome = self
            .shared
            .outcome
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        (outcome.0.clone(), Arc::clone(&outcome.1))
    }

    fn join(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        self.shared.frames.close();
        for thread in self.threads.drain(..) {
            // A panic was reported by the thread's own guard.
            let _ = thread.join();
        }
    }
}

impl Drop for LiveStreet {
    fn drop(&mut self) {
        self.join();
    }
}

/// Pauses or stops a street from another thread.
#[derive(Clone)]
pub struct Remote(Arc<Shared>);

impl Remote {
    /// Pauses, or goes on after a pause.
    pub fn toggle_pause(&self) {
        self.0.paused.fetch_xor(true, Ordering::Relaxed);
    }

    /// Asks the street to stop; its owner joins it.
    pub fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
        self.0.frames.close();
    }
}

fn spawn(
    name: &'static str,
    shared: Arc<Shared>,
    work: impl FnOnce() + Send + 'static,
) -> std::io::Result<JoinHandle<()>> {
    std::thread::Builder::new().name(name.to_owned()).spawn(move || {
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
        if outcome.is_err() {
            shared.tell(format!("the {name} part stopped by a fault of ours; what was counted is kept, please start again"), true);
        }
        shared.frames.close();
        if name == "inference" {
            shared.snapshots.close();
            (shared.wake)();
        }
    })
}

fn capture(mut source: Box<dyn FrameSource>, shared: &Shared) {
    // Three frames are in use at most: one read, one waiting, one thought about and shown.
    let mut pool: Vec<Arc<Frame>> = Vec::with_capacity(8);
    while !shared.stopped() {
        let place = pool
            .iter_mut()
            .position(|frame| Arc::get_mut(frame).is_some());
        let mut frame = place.map_or_else(Arc::default, |place| pool.swap_remove(place));
        let Some(buffer) = Arc::get_mut(&mut frame) else {
            continue;
        };
        match source.read(buffer) {
            Ok(Read::Frame) => {
                if pool.len() < 8 {
                    pool.push(Arc::clone(&frame));
                }
                if !shared.paused.load(Ordering::Relaxed) {
                    shared.frames.put(frame);
                }
            }
            Ok(Read::End) => break,
            Err(error) => {
                let recovers = error.may_recover();
                shared.tell(error.to_string(), recovers);
                if recovers {
                    std::thread::sleep(RETRY);
                }
            }
        }
        for warning in source.take_warnings() {
            shared.tell(warning, false);
        }
    }
}

fn infer(mut street: Street, shared: &Shared, keeper: Option<Keeper>) {
    let mut last = Timestamp::default();
    let mut report: Arc<Report> = Arc::default();
    let mut analysis = Analysis::default();
    let mut rate = Rate::default();
    while !shared.frames.is_over() {
        let Some(frame) = shared.frames.wait(Duration::from_millis(200)) else {
            continue;
        };
        let step = match street.step(&frame) {
            Ok(step) => step,
            Err(error) => {
                shared.tell(error.to_string(), true);
                break;
            }
        };
        analysis.record(frame.captured_at, &step);
        if is_changed(&report, street.report()) {
            report = Arc::new(street.report().clone());
        }
        last = frame.captured_at;
        if let Some(keeper) = &keeper {
            keeper.keep(last, step.pose.as_ref(), &report);
        }
        shared.snapshots.put(Snapshot {
            frame,
            pose: step.pose,
            update: step.update,
            report: Arc::clone(&report),
            times: step.times,
            analysed_fps: rate.tick(),
            dropped: shared.frames.dropped(),
        });
        (shared.wake)();
    }
    let report = Arc::new(street.finish().clone());
    // It is set once: the street ends once.
    let _ = shared.ended.set(Arc::clone(&report));
    if let Some(keeper) = keeper {
        keeper.finish(last, &report);
    }
    let mut outcome = shared
        .outcome
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    analysis.warnings = std::mem::take(&mut outcome.0.warnings);
    *outcome = (analysis, report);
}

/// Whole seconds of the last hold. Units: s.
fn held_s(report: &Report) -> Option<u64> {
    report.holds.last().map(|hold| hold.in_band_s as u64)
}

/// Whether something was added or a repetition was closed: cheap, and enough for a screen.
fn is_changed(old: &Report, new: &Report) -> bool {
    old.repetitions.len() != new.repetitions.len()
        || old.cues.len() != new.cues.len()
        || old.attempts.len() != new.attempts.len()
        || old.holds.len() != new.holds.len()
        || held_s(old) != held_s(new)
        || old.in_position_s.floor() < new.in_position_s.floor()
        || old.repetitions.last().map(|r| r.closed) != new.repetitions.last().map(|r| r.closed)
}

/// Frames in the last second.
#[derive(Debug, Default)]
struct Rate {
    since: Option<Instant>,
    frames: u32,
    last: f32,
}

impl Rate {
    fn tick(&mut self) -> f32 {
        self.frames += 1;
        let since = *self.since.get_or_insert_with(Instant::now);
        let seconds = since.elapsed().as_secs_f32();
        if seconds >= 1.0 {
            self.last = self.frames as f32 / seconds;
            (self.since, self.frames) = (Some(Instant::now()), 0);
        }
        self.last
    }
}
