//! Keeps a set while it is done, on a thread of its own: a slow disk must not slow the coach.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use goodform_exercises::Report;
use goodform_pose::{Pose, Timestamp, Track};

use super::error::RecordsError;
use super::pose_file::PoseFile;
use super::records_file::{POSES_END, Records, SetHead};
use crate::report::{JsonReport, Subject};
use crate::street::{Analysis, Tell, Trouble, Unwritten};

/// So often the set is written.
const EVERY: Duration = Duration::from_millis(500);
/// Frames that may wait for a slow disk: ten seconds at 30 a second. Later ones are lost from the poses, not from the
/// count.
const WAITING: usize = 300;

/// One analysed frame.
struct Moment {
    at: Timestamp,
    pose: Option<Pose>,
    report: Arc<Report>,
}

/// Keeps one set. Dropping it ends the set.
pub struct Keeper {
    set: i64,
    session: i64,
    sender: Option<SyncSender<Moment>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Begins a set in the session of that number, or in a new one; `tell` hears, once, that it can no longer be kept, and
    /// `is_kept` says whether it is.
    ///
    /// # Errors
    /// [`RecordsError`]: nothing can be kept.
    pub fn start(
        folder: &Path,
        session: Option<i64>,
        head: &SetHead,
        is_kept: &Arc<AtomicBool>,
        tell: Tell,
    ) -> Result<Self, RecordsError> {
        let records = Records::open(folder)?;
        // A session that was deleted, or is another day's, is not gone on with.
        let session = match session {
            Some(session) if records.is_of_today(session)? => session,
            _ => records.begin_session()?,
        };
        let set = records.begin_set(session, head)?;
        let name = format!("set-{set}{POSES_END}");
        let about = Track {
            clip: format!("set {set}, {}", head.exercise),
            model: head.model.clone(),
            ..Track::default()
        };
        records.name_poses(set, &name)?;
        let desk = Desk {
            path: folder.join(name),
            about,
            poses: None,
            subject: Subject {
                clip: format!("set {set}"),
                exercise: head.exercise.clone(),
                model: head.model.clone(),
                engine: String::new(),
                range_error_deg: head.range_error_mdeg.map(|error| f64::from(error) / 1e3),
            },
            records,
            set,
            analysis: Analysis::default(),
            first: None,
            report: Arc::default(),
            written: Instant::now(),
            kept_report: None,
            poses_lost: false,
            troubled: false,
            is_kept: Arc::clone(is_kept),
        };
        is_kept.store(true, Ordering::Relaxed);
        let (sender, receiver) = sync_channel(WAITING);
        let thread = std::thread::Builder::new()
            .name("keeper".to_owned())
            .spawn(move || desk.work(&receiver, &*tell))
            .map_err(|error| RecordsError::Folder {
                folder: folder.to_owned(),
                reason: error.to_string(),
                why: Unwritten::Other,
            })?;
        Ok(Self {
            set,
            session,
            sender: Some(sender),
            thread: Some(thread),
        })
    }

    /// The set's number.
    pub const fn set(&self) -> i64 {
        self.set
    }

    /// The number of the session it is in.
    pub const fn session(&self) -> i64 {
        self.session
    }

    /// Takes an analysed frame; it never waits.
    pub fn keep(&self, at: Timestamp, pose: Option<&Pose>, report: &Arc<Report>) {
        if let Some(sender) = &self.sender {
            // Where the disk is ten seconds behind the moment is lost; the next report has all of the count.
            let _ = sender.try_send(Moment {
                at,
                pose: pose.cloned(),
                report: Arc::clone(report),
            });
        }
    }

    /// The set has ended: everything is on the disk when this returns.
    pub fn finish(self, at: Timestamp, report: &Arc<Report>) {
        if let Some(sender) = &self.sender {
            let _ = sender.send(Moment {
                at,
                pose: None,
                report: Arc::clone(report),
            });
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // A panic there was the thread's own; what it had written is safe.
            let _ = thread.join();
        }
    }
}

/// What the keeper's thread has before it.
struct Desk {
    records: Records,
    set: i64,
    path: std::path::PathBuf,
    about: Track,
    poses: Option<PoseFile>,
    subject: Subject,
    analysis: Analysis,
    first: Option<Timestamp>,
    report: Arc<Report>,
    written: Instant,
    /// The report that is in the database.
    kept_report: Option<Arc<Report>>,
    poses_lost: bool,
    troubled: bool,
    is_kept: Arc<AtomicBool>,
}

impl Desk {
    fn work(mut self, moments: &Receiver<Moment>, tell: &dyn Fn(Trouble)) {
        loop {
            match moments.recv_timeout(EVERY) {
                Ok(moment) => self.take(moment, tell),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if self.written.elapsed() >= EVERY {
                self.written = Instant::now();
                self.write(false, tell);
            }
        }
        let ended = self.poses.take().map_or(Ok(()), PoseFile::finish);
        if let Err(error) = ended {
            self.lose_poses(error, tell);
        }
        self.write(true, tell);
    }

    /// Trouble with the poses costs the poses, never the count; it is told once and not tried again.
    fn lose_poses(&mut self, error: RecordsError, tell: &dyn Fn(Trouble)) {
        if !std::mem::replace(&mut self.poses_lost, true) {
            tell(error.into());
        }
        self.poses = None;
    }

    fn take(&mut self, moment: Moment, tell: &dyn Fn(Trouble)) {
        let first = *self.first.get_or_insert(moment.at);
        self.analysis.duration_s = moment.at.seconds_since(first);
        self.analysis.frames += 1;
        self.analysis.frames_with_pose += u64::from(moment.pose.is_some());
        self.report = moment.report;
        if let Some(pose) = moment.pose.as_ref().filter(|_| !self.poses_lost)
            && let Err(error) = self.write_pose(moment.at, pose)
        {
            self.lose_poses(error, tell);
        }
    }

    fn write_pose(&mut self, at: Timestamp, pose: &Pose) -> Result<(), RecordsError> {
        if self.poses.is_none() {
            let size = pose.frame_size();
            (self.about.width, self.about.height) = (size.x as u32, size.y as u32);
            self.poses = Some(PoseFile::create(&self.path, &self.about)?);
        }
        match &mut self.poses {
            Some(file) => file.write(at, Some(pose)),
            None => Ok(()),
        }
    }

    fn write(&mut self, ended: bool, tell: &dyn Fn(Trouble)) {
        match self.try_write(ended) {
            // Somebody freed some space: what the set has come to is on the disk again.
            Ok(()) if std::mem::take(&mut self.troubled) => {
                self.is_kept.store(true, Ordering::Relaxed);
            }
            Ok(()) => {}
            Err(RecordsError::Deleted) => {
                // Whoever deleted it wants none of it: what comes after is not kept either.
                (self.poses, self.poses_lost) = (None, true);
                let _ = std::fs::remove_file(&self.path);
                self.is_kept.store(false, Ordering::Relaxed);
            }
            Err(error) => {
                self.is_kept.store(false, Ordering::Relaxed);
                if !std::mem::replace(&mut self.troubled, true) {
                    tell(error.into());
                }
            }
        }
    }

    /// While only time goes on, only the seconds are written: a report is kilobytes, and a set has hundreds of moments.
    fn try_write(&mut self, ended: bool) -> Result<(), RecordsError> {
        let is_kept = |kept: &Arc<Report>| Arc::ptr_eq(kept, &self.report);
        if !ended && self.kept_report.as_ref().is_some_and(is_kept) {
            return self
                .records
                .keep_seconds(self.set, self.analysis.duration_s);
        }
        let report = JsonReport::new(&self.subject, &self.analysis, &self.report);
        let text = serde_json::to_string(&report.without_latency())?;
        let come_to = (self.analysis.duration_s, self.report.done());
        self.records.keep(self.set, come_to, &text, ended)?;
        self.kept_report = Some(Arc::clone(&self.report));
        Ok(())
    }
}
