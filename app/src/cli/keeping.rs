//! Whether and where a run keeps what is done, and what the window adds to it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

use goodform_exercises::{Exercise, Strictness};
use goodform_pose::Timestamp;

use super::args::RunArgs;
use super::own::records_folder;
use crate::records::{Keeper, Records, RecordsError, Retrace, SetHead};
use crate::street::{Ended, Latest, Notice, Remote, Tell, Trouble, Unwritten};
use crate::ui::{Awaited, UiCommand};

/// Commands that may wait for a slow disk.
const WAITING: usize = 16;

/// The keeping of one set.
#[derive(Clone)]
pub(crate) struct Keeping {
    /// Where. `None`: nothing is kept. An error is told when the set begins.
    folder: Option<Result<PathBuf, String>>,
    head: SetHead,
    /// The set's number, once it has begun.
    set: Arc<OnceLock<i64>>,
    /// The number of the set before, where there was one: who rests says that it hurts of that one.
    before: Option<Arc<OnceLock<i64>>>,
    /// The number of the last "this hurts".
    hurt: Arc<Mutex<Option<i64>>>,
    is_kept: Arc<AtomicBool>,
    /// The session the set belongs to, where several are done in one go.
    session: OwnSession,
    /// Who asks for the set's movement judges it by this.
    exercise: Arc<Exercise>,
}

/// The session of a window: made when the first thing of it is to be kept.
#[derive(Clone, Default)]
pub(crate) struct OwnSession(Arc<Mutex<Option<i64>>>);

impl OwnSession {
    fn get(&self) -> Option<i64> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, session: i64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    /// Keeps the pain the person came with.
    pub(crate) fn keep_pain_before(&self, folder: &Path, pain: u8) -> Result<(), RecordsError> {
        let records = Records::open(folder)?;
        let session = self.of_today(&records)?;
        records.felt(session, Some(pain), None, None)
    }

    /// Today's session, made where there is none yet.
    pub(crate) fn of_today(&self, records: &Records) -> Result<i64, RecordsError> {
        let session = match self.get() {
            Some(session) if records.is_of_today(session)? => session,
            _ => records.begin_session()?,
        };
        self.put(session);
        Ok(session)
    }
}

impl Keeping {
    /// The same, as a part of that session.
    #[must_use]
    pub(crate) fn within(mut self, session: &OwnSession) -> Self {
        self.session = session.clone();
        self
    }

    /// The same, of sets that are judged so strictly.
    #[must_use]
    pub(crate) fn judged(mut self, strictness: Strictness) -> Self {
        self.head.strictness = Some(strictness);
        self
    }

    /// `is_live`: somebody stands before a camera.
    pub(crate) fn of(args: &RunArgs, exercise: &Exercise, model: &str, is_live: bool) -> Self {
        let wanted = args.records.is_some() || (is_live && !args.forget);
        let folder = || records_folder(args.records.as_deref()).map_err(|e| e.to_string());
        Self {
            folder: wanted.then(folder),
            head: SetHead {
                exercise: exercise.id.clone(),
                model: model.to_owned(),
                strictness: None,
                range_error_mdeg: exercise.range_error_deg().map(|error| (error * 1e3) as u32),
            },
            set: Arc::default(),
            before: None,
            hurt: Arc::default(),
            is_kept: Arc::default(),
            session: OwnSession::default(),
            exercise: Arc::new(exercise.clone()),
        }
    }

    /// The keeping of the next set.
    pub(crate) fn next(&self) -> Self {
        Self {
            before: Some(Arc::clone(&self.set)),
            set: Arc::default(),
            hurt: Arc::default(),
            is_kept: Arc::default(),
            ..self.clone()
        }
    }

    /// What begins the set when the street starts.
    pub(crate) fn keeper(&self) -> impl FnOnce(Tell) -> Option<Keeper> + use<> {
        let own = self.clone();
        move |tell| {
            let begun = match own.folder? {
                Ok(folder) => {
                    let session = own.session.get();
                    let tell = Arc::clone(&tell);
                    Keeper::start(&folder, session, &own.head, &own.is_kept, tell)
                        .map_err(Trouble::from)
                }
                Err(error) => Err(Trouble::Said(error)),
            };
            let keeper = begun.map_err(|trouble| tell(trouble)).ok()?;
            // A set begins once.
            let _ = own.set.set(keeper.set());
            own.session.put(keeper.session());
            Some(keeper)
        }
    }

    /// Begins to keep the set of `ended`, which is going on.
    fn begin(&self, remote: &Remote, ended: &Ended) {
        if let Some(keeper) = self.keeper()(remote.teller()) {
            remote.keep(Arc::clone(ended), keeper);
        }
    }

    /// Whether what is done is kept, as it is now.
    pub(crate) fn is_kept(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_kept)
    }

    /// Keeps that it hurt.
    pub(crate) fn hurts(&self, at: Timestamp, tell: &dyn Fn(Trouble)) {
        self.with_this_or_before(tell, |records, set| {
            let number = records.hurts_now(set, at.as_seconds())?;
            *self.hurt.lock().unwrap_or_else(PoisonError::into_inner) = Some(number);
            Ok(())
        });
    }

    /// Keeps where it hurt, and how much.
    pub(crate) fn hurts_there(
        &self,
        place: Option<&str>,
        strength: Option<u8>,
        tell: &dyn Fn(Trouble),
    ) {
        let hurt = *self.hurt.lock().unwrap_or_else(PoisonError::into_inner);
        self.with_this_or_before(tell, |records, _| match hurt {
            Some(hurt) => records.hurts_there(hurt, place, strength),
            None => Ok(()),
        });
    }

    /// Keeps by how many repetitions the person corrects the count.
    pub(crate) fn correct(&self, correction: i32, tell: &dyn Fn(Trouble)) {
        self.with(tell, |records, set| records.correct(set, correction));
    }

    /// Keeps how the set felt.
    pub(crate) fn felt(&self, pain: Option<u8>, effort: Option<u8>, tell: &dyn Fn(Trouble)) {
        self.with(tell, |records, set| records.felt_after(set, pain, effort));
    }

    /// Reads the set's movement back, on a thread of its own; `woken` is called when it is there.
    pub(crate) fn watch(&self, woken: impl Fn() + Send + 'static) -> Awaited<Retrace> {
        let own = self.clone();
        awaited("watching", woken, move || {
            let (Some(Ok(folder)), Some(set)) = (&own.folder, own.set.get()) else {
                return Err(RecordsError::Deleted.to_string());
            };
            let exercise = |id: &str| (own.exercise.id == id).then(|| (*own.exercise).clone());
            Retrace::open(folder, *set, exercise).map_err(|error| error.to_string())
        })
    }

    /// Deletes what was kept of the set.
    pub(crate) fn delete(&self, tell: &dyn Fn(Trouble)) {
        self.with(tell, |records, set| {
            records.delete_set(set)?;
            self.is_kept.store(false, Ordering::Relaxed);
            Ok(())
        });
    }

    /// Does something with the set's own row.
    fn with(
        &self,
        tell: &dyn Fn(Trouble),
        act: impl FnOnce(&mut Records, i64) -> Result<(), RecordsError>,
    ) {
        self.with_set(self.set.get(), tell, act);
    }

    /// The same; what hurts before a set has begun is kept with the set before.
    fn with_this_or_before(
        &self,
        tell: &dyn Fn(Trouble),
        act: impl FnOnce(&mut Records, i64) -> Result<(), RecordsError>,
    ) {
        let set = self.set.get().or_else(|| self.before.as_ref()?.get());
        self.with_set(set, tell, act);
    }

    fn with_set(
        &self,
        set: Option<&i64>,
        tell: &dyn Fn(Trouble),
        act: impl FnOnce(&mut Records, i64) -> Result<(), RecordsError>,
    ) {
        let (Some(Ok(folder)), Some(set)) = (&self.folder, set) else {
            return;
        };
        let done = Records::open(folder).and_then(|mut records| act(&mut records, *set));
        if let Err(error) = done {
            tell(error.into());
        }
    }
}

/// Does something slow on a thread of its own; what comes of it is awaited.
pub(crate) fn awaited<T: Send + 'static>(
    name: &str,
    woken: impl Fn() + Send + 'static,
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Awaited<T> {
    aside(name, woken, || Some(work()))
}

/// Does something slow on a thread of its own and sends what comes of it, if anything does; then it wakes who waits.
pub(crate) fn aside<T: Send + 'static>(
    name: &str,
    woken: impl Fn() + Send + 'static,
    work: impl FnOnce() -> Option<T> + Send + 'static,
) -> Receiver<T> {
    let (sender, receiver) = sync_channel(1);
    let work = move || {
        if let Some(found) = work() {
            // Whoever asked may have gone on.
            let _ = sender.send(found);
        }
        woken();
    };
    // Without a thread the sender is dropped: who waits is told so, or does without.
    let _ = std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(work);
    receiver
}

/// Nothing can be kept, since no thread can be had for it.
pub(crate) fn unkept(error: &std::io::Error) -> Trouble {
    Trouble::NotKept {
        why: Unwritten::Other,
        said: format!("nothing more can be kept: {error}"),
    }
}

/// Desks that were left and still write.
static WRITING: Mutex<Vec<JoinHandle<()>>> = Mutex::new(Vec::new());

/// Waits until all that was passed to desks is written: before the program ends.
pub(crate) fn finish_writing() {
    let threads = std::mem::take(&mut *WRITING.lock().unwrap_or_else(PoisonError::into_inner));
    for thread in threads {
        // A panic there was the thread's own; what it had written is safe.
        let _ = thread.join();
    }
}

/// The program ends no sooner than this thread.
pub(crate) fn waited_for(thread: JoinHandle<()>) {
    let mut writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    writing.retain(|thread| !thread.is_finished());
    writing.push(thread);
}

/// What the window adds to the records, on a thread of its own: a disk may take its time. Dropping it waits for nothing;
/// [`finish_writing`] does.
pub(crate) struct RecordsDesk {
    sender: Option<SyncSender<UiCommand>>,
    thread: Option<JoinHandle<()>>,
}

impl RecordsDesk {
    /// Opens it; `notices` hear what cannot be kept. The set of `ended` begins to be kept when it is passed
    /// [`UiCommand::Begin`].
    pub(crate) fn open(
        keeping: Keeping,
        notices: &Arc<Latest<Notice>>,
        (remote, ended): (Remote, Ended),
    ) -> Self {
        let (sender, receiver) = sync_channel::<UiCommand>(WAITING);
        let told = Arc::clone(notices);
        let keep = move || {
            let tell = |trouble: Trouble| {
                told.put(trouble.into());
            };
            for command in receiver {
                match command {
                    UiCommand::Hurts(at) => keeping.hurts(at, &tell),
                    UiCommand::HurtsThere(place, strength) => {
                        keeping.hurts_there(place, strength, &tell);
                    }
                    UiCommand::Correct(correction) => keeping.correct(correction, &tell),
                    UiCommand::Felt { pain, effort } => keeping.felt(pain, effort, &tell),
                    UiCommand::Delete => keeping.delete(&tell),
                    UiCommand::Begin => keeping.begin(&remote, &ended),
                    UiCommand::Pause | UiCommand::Stop | UiCommand::Quit => {}
                }
            }
        };
        let spawned = std::thread::Builder::new()
            .name("records".to_owned())
            .spawn(keep);
        let thread = spawned
            .inspect_err(|error| {
                notices.put(unkept(error).into());
            })
            .ok();
        Self {
            sender: thread.is_some().then_some(sender),
            thread,
        }
    }

    /// Passes a command on; it never waits.
    pub(crate) fn pass(&self, command: UiCommand) {
        if let Some(sender) = &self.sender {
            // A person presses slower than a disk writes: they never all wait.
            let _ = sender.try_send(command);
        }
    }
}

impl Drop for RecordsDesk {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            waited_for(thread);
        }
    }
}
