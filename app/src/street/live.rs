//! The street in real time: one thread reads, one thinks; the newest frame wins.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};

use goodform_exercises::Report;
use goodform_models::Frame;
use goodform_pose::Timestamp;

use super::analysis::Analysis;
use super::dark::DarkWatch;
use super::latest::Latest;
use super::pace::{RateWatch, SleepWatch};
use super::snapshot::{Notice, Snapshot};
use super::source::{FrameSource, Read};
use super::step::{Step, Street, Stretch};
use super::trouble::Trouble;
use crate::records::Keeper;

/// After an error that may pass, the source is asked again so much later.
const RETRY: Duration = Duration::from_millis(500);

/// Orders that may wait between two frames; a person gives one in seconds.
const ORDERS: usize = 16;

/// Where the report of a set will be, once it has ended.
pub type Ended = Arc<OnceLock<Arc<Report>>>;

/// What the street is asked for between two frames.
enum Order {
    /// A set begins.
    Begin(Ended),
    /// The set whose report will be there is kept by this one. It does not wait for the disk: its keeper may come later.
    Keep(Ended, Keeper),
    /// The set ends, the street goes on.
    End,
}

/// What the worker threads and the outside share.
struct Shared {
    frames: Latest<Arc<Frame>>,
    snapshots: Arc<Latest<Snapshot>>,
    notices: Arc<Latest<Notice>>,
    stop: AtomicBool,
    paused: AtomicBool,
    /// The computer was asleep: whoever stands there begins anew.
    slept: AtomicBool,
    outcome: Mutex<(Analysis, Arc<Report>)>,
    orders: SyncSender<Order>,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Shared {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn tell(&self, notice: Notice) {
        {
            let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
            if outcome.0.warnings.last() != Some(&notice.text) {
                outcome.0.warnings.push(notice.text.clone());
            }
        }
        self.notices.put(notice);
        (self.wake)();
    }
}

/// Tells the person something.
pub type Tell = Arc<dyn Fn(Trouble) + Send + Sync>;

/// A running street. Dropping it stops and joins its threads.
pub struct LiveStreet {
    shared: Arc<Shared>,
    ended: Ended,
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
        Self::open(source, street, wake, |remote, ended| {
            remote.begin(Arc::clone(&ended));
            if let Some(keeper) = keeper(remote.teller()) {
                remote.keep(ended, keeper);
            }
        })
    }

    /// Starts reading `source` and waits: no set has begun, nothing is counted or kept.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn waiting(
        source: Box<dyn FrameSource>,
        street: Street,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        Self::open(source, street, wake, |_, _| {})
    }

    fn open(
        source: Box<dyn FrameSource>,
        street: Street,
        wake: impl Fn() + Send + Sync + 'static,
        first: impl FnOnce(&Remote, Ended),
    ) -> std::io::Result<Self> {
        let (orders, taken) = sync_channel(ORDERS);
        let shared = Arc::new(Shared {
            frames: Latest::default(),
            snapshots: Arc::default(),
            notices: Arc::default(),
            stop: AtomicBool::new(false),
            paused: AtomicBool::new(false),
            slept: AtomicBool::new(false),
            outcome: Mutex::default(),
            orders,
            wake: Box::new(wake),
        });
        let mut live = Self {
            shared: Arc::clone(&shared),
            ended: Arc::default(),
            threads: Vec::with_capacity(2),
        };
        let for_capture = Arc::clone(&shared);
        live.threads
            .push(spawn("capture", Arc::clone(&shared), move || {
                capture(source, &for_capture);
            })?);
        first(&live.remote(), live.ended());
        let for_thought = Arc::clone(&shared);
        live.threads.push(spawn("inference", shared, move || {
            infer(street, &for_thought, &taken);
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

    /// The report of the set that began with the street, once it has ended.
    pub fn ended(&self) -> Ended {
        Arc::clone(&self.ended)
    }

    /// Whether it has ended by itself: its source was at its end, or something failed.
    pub fn is_over(&self) -> bool {
        self.shared.frames.is_over()
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

    /// Begins a set from the next frame on; its report will be in `ended`. One that is going on ends.
    pub fn begin(&self, ended: Ended) {
        self.0.paused.store(false, Ordering::Relaxed);
        self.order(Order::Begin(ended));
    }

    /// The set whose report will be in `ended` is kept by `keeper` from now on.
    pub fn keep(&self, ended: Ended, keeper: Keeper) {
        self.order(Order::Keep(ended, keeper));
    }

    /// Ends the set; the camera stays open for the next one.
    pub fn end_set(&self) {
        self.order(Order::End);
    }

    /// What tells the person something beside the snapshots.
    pub fn teller(&self) -> Tell {
        let shared = Arc::clone(&self.0);
        Arc::new(move |trouble| shared.tell(trouble.into()))
    }

    fn order(&self, order: Order) {
        // A street that has ended takes no orders, and a keeper that comes too late ends with its order.
        let _ = self.0.orders.try_send(order);
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
            let text = format!("the {name} part stopped by a fault of ours; what was counted is kept, please start again");
            shared.tell(stopped(text));
        }
        shared.frames.close();
        if name == "inference" {
            shared.snapshots.close();
            (shared.wake)();
        }
    })
}

/// What ends the street.
fn stopped(text: String) -> Notice {
    Notice {
        blocking: true,
        ..Notice::plain(text)
    }
}

fn capture(mut source: Box<dyn FrameSource>, shared: &Shared) {
    let (mut dark, mut sleep) = (DarkWatch::default(), SleepWatch::default());
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
        let read = source.read(buffer);
        if sleep.look(SystemTime::now()) {
            shared.slept.store(true, Ordering::Relaxed);
            shared.tell(Trouble::Slept.into());
        }
        match read {
            Ok(Read::Frame) => {
                if let Some(trouble) = dark.look(buffer) {
                    shared.tell(trouble.into());
                }
                if pool.len() < 8 {
                    pool.push(Arc::clone(&frame));
                }
                shared.frames.put(frame);
            }
            Ok(Read::End) => break,
            Err(error) => {
                let recovers = error.may_recover();
                shared.tell(Trouble::from(error).into());
                if recovers {
                    std::thread::sleep(RETRY);
                }
            }
        }
        for warning in source.take_warnings() {
            shared.tell(Notice::plain(warning));
        }
        for trouble in source.take_troubles() {
            shared.tell(trouble.into());
        }
    }
}

/// The set that is going on.
struct OnGoing {
    ended: Ended,
    keeper: Option<Keeper>,
}

/// What the inference thread has beside the street.
#[derive(Default)]
struct Thought {
    set: Option<OnGoing>,
    last: Timestamp,
    report: Arc<Report>,
    analysis: Analysis,
    /// Keepers that write their last: a slow disk must not stop the picture.
    closing: Vec<JoinHandle<()>>,
}

impl Thought {
    fn take(&mut self, order: Order, street: &mut Street) {
        match order {
            Order::Begin(ended) => {
                self.end(street);
                street.begin();
                self.report = Arc::default();
                let keeper = None;
                self.set = Some(OnGoing { ended, keeper });
            }
            Order::Keep(ended, keeper) => match &mut self.set {
                Some(set) if Arc::ptr_eq(&set.ended, &ended) => set.keeper = Some(keeper),
                // The set has ended before the disk was ready: all of it is in its report.
                _ => self.close(keeper, ended.get().cloned().unwrap_or_default()),
            },
            Order::End => self.end(street),
        }
    }

    fn end(&mut self, street: &mut Street) {
        let Some(set) = self.set.take() else { return };
        self.report = Arc::new(street.finish().clone());
        street.rest();
        // Each set ends once.
        let _ = set.ended.set(Arc::clone(&self.report));
        if let Some(keeper) = set.keeper {
            self.close(keeper, Arc::clone(&self.report));
        }
    }

    fn close(&mut self, keeper: Keeper, report: Arc<Report>) {
        let last = self.last;
        let write = move || keeper.finish(last, &report);
        let thread = std::thread::Builder::new().name("closing set".to_owned());
        // Without a thread the keeper is dropped here, and writes what it had till then.
        self.closing.extend(thread.spawn(write));
    }

    /// What belongs to the set alone.
    fn record(&mut self, at: Timestamp, step: &Step, street: &Street) {
        self.analysis.record(at, step);
        if is_changed(&self.report, street.report()) {
            self.report = Arc::new(street.report().clone());
        }
        self.last = at;
        if let Some(keeper) = self.set.as_ref().and_then(|set| set.keeper.as_ref()) {
            keeper.keep(at, step.pose.as_ref(), &self.report);
        }
    }
}

fn infer(mut street: Street, shared: &Shared, orders: &Receiver<Order>) {
    let mut thought = Thought::default();
    let (mut rate, mut pace) = (Rate::default(), RateWatch::default());
    while !shared.frames.is_over() {
        let frame = shared.frames.wait(Duration::from_millis(200));
        while let Ok(order) = orders.try_recv() {
            thought.take(order, &mut street);
            (shared.wake)();
        }
        let Some(frame) = frame else { continue };
        if let Some(trouble) = pace.look(frame.captured_at, frame.index) {
            shared.tell(trouble.into());
        }
        if shared.slept.swap(false, Ordering::Relaxed) {
            street.lose();
        }
        let stretch = match (&thought.set, shared.paused.load(Ordering::Relaxed)) {
            (None, _) => Stretch::Waiting,
            (Some(_), true) => Stretch::Paused,
            (Some(_), false) => Stretch::Set,
        };
        let step = match street.take(&frame, stretch) {
            Ok(step) => step,
            Err(error) => {
                shared.tell(stopped(error.to_string()));
                break;
            }
        };
        if stretch == Stretch::Set {
            thought.record(frame.captured_at, &step, &street);
        }
        shared.snapshots.put(Snapshot {
            frame,
            pose: step.pose,
            update: step.update,
            watched: step.watched,
            report: Arc::clone(&thought.report),
            times: step.times,
            analysed_fps: rate.tick(),
            dropped: shared.frames.dropped(),
        });
        (shared.wake)();
    }
    // What was asked for before the last frame is done; a set that goes on ends.
    while let Ok(order) = orders.try_recv() {
        thought.take(order, &mut street);
    }
    thought.end(&mut street);
    for thread in thought.closing.drain(..) {
        // A panic there was the thread's own; what it had written is safe.
        let _ = thread.join();
    }
    let mut outcome = shared
        .outcome
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    thought.analysis.warnings = std::mem::take(&mut outcome.0.warnings);
    *outcome = (thought.analysis, thought.report);
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
