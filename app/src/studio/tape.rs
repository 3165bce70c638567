//! A recording as it happens: every pose that is seen while it rolls, in memory and on the disk.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use goodform_models::{Frame, ModelError};
use goodform_pose::{Pose, Timestamp, Track};

use super::ender::Ender;
use crate::records::PoseFile;
use crate::street::{PoseSource, Seen};

/// Frames that are expected: a minute at 30 a second. More is taken where it is needed.
const EXPECTED: usize = 1800;
/// The longest recording: ten minutes at 60 a second. Own choice: five repetitions of the slowest exercise are two and a
/// half minutes. What comes later is not kept.
const MOST: usize = 36_000;
/// Frames that may wait for a slow disk: ten seconds at 30 a second.
const WAITING: usize = 300;

/// When, who, and the size of the picture.
type Moment = (Timestamp, Option<Pose>, [u32; 2]);
/// The way to the disk, and the thread that writes.
type Disk = (SyncSender<Moment>, JoinHandle<Result<(), String>>);

#[derive(Default)]
struct Reel {
    /// Nothing after it is wanted.
    end: Option<Timestamp>,
    frames: Vec<Option<(Timestamp, Pose)>>,
    size: [u32; 2],
    disk: Option<Disk>,
}

#[derive(Default)]
struct Shared {
    rolls: AtomicBool,
    is_cut: AtomicBool,
    reel: Mutex<Reel>,
}

/// A tape. Cheap to clone; all clones are the same one.
#[derive(Clone, Default)]
pub struct Tape(Arc<Shared>);

impl Tape {
    /// A tape for a recording.
    pub fn new() -> Self {
        let tape = Self::default();
        tape.reel().frames.reserve(EXPECTED);
        tape
    }

    fn reel(&self) -> MutexGuard<'_, Reel> {
        self.0.reel.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the file it will keep what it takes in; `head` says what a track says beside its frames.
    ///
    /// # Errors
    /// One sentence: it rolls in memory alone.
    pub fn load(&self, file: &Path, head: &Track) -> Result<(), String> {
        let disk = writer(file, head)?;
        self.reel().disk = Some(disk);
        Ok(())
    }

    /// Rolls from the next frame on. What it had taken before is forgotten.
    pub fn roll(&self) {
        let mut reel = self.reel();
        reel.frames.clear();
        reel.end = None;
        drop(reel);
        self.0.rolls.store(true, Ordering::Relaxed);
    }

    /// What comes after a moment is not wanted: it goes when the tape is cut. The disk has it till then.
    pub fn end_at(&self, at: Timestamp) {
        self.reel().end = Some(at);
    }

    /// Whether an end was set.
    pub fn is_ended(&self) -> bool {
        self.reel().end.is_some()
    }

    /// Whether it was cut: nothing more comes.
    pub fn is_cut(&self) -> bool {
        self.0.is_cut.load(Ordering::Relaxed)
    }

    /// Whether it rolls.
    pub fn rolls(&self) -> bool {
        self.0.rolls.load(Ordering::Relaxed)
    }

    /// Takes what one frame gave.
    fn take(&self, frame: &Frame, pose: Option<&Pose>) {
        if !self.rolls() {
            return;
        }
        let at = frame.captured_at;
        let mut reel = self.reel();
        if reel.frames.len() >= MOST {
            return;
        }
        // Where in the picture landmarks lie is said in the pose's own size.
        let own = pose.map(|pose| pose.frame_size().to_array().map(|side| side as u32));
        reel.size = own.unwrap_or([frame.width, frame.height]);
        reel.frames.push(pose.map(|pose| (at, pose.clone())));
        if let Some((disk, _)) = &reel.disk {
            // A disk that is ten seconds behind loses the moment there; it is in memory.
            let _ = disk.try_send((at, pose.cloned(), reel.size));
        }
    }

    /// Takes a frame of another recording; it waits for the disk.
    pub fn put(&self, frame: Option<(Timestamp, Pose)>, size: [u32; 2]) {
        let mut reel = self.reel();
        reel.size = size;
        let disk = reel.disk.as_ref().map(|(disk, _)| disk.clone());
        drop(reel);
        if let (Some(disk), Some((at, pose))) = (disk, frame) {
            // A disk that has failed is told when the tape is cut.
            let _ = disk.send((at, Some(pose), size));
        }
    }

    /// What was taken so far.
    pub fn frames(&self) -> Vec<Option<(Timestamp, Pose)>> {
        self.reel().frames.clone()
    }

    /// Seconds from the first pose to the last.
    pub fn seconds(&self) -> f64 {
        let reel = self.reel();
        let mut poses = reel.frames.iter().flatten();
        let first = poses.next().map(|(at, _)| *at);
        let last = reel.frames.iter().rev().flatten().next().map(|(at, _)| *at);
        first
            .zip(last)
            .map_or(0.0, |(first, last)| last.seconds_since(first))
    }

    /// Stops, and gives what it took and whether all of it is on the disk; `head` says what a track says beside its
    /// frames. It may take as long as the disk does.
    pub fn cut(&self, head: Track) -> (Track, Result<(), String>) {
        self.0.rolls.store(false, Ordering::Relaxed);
        self.0.is_cut.store(true, Ordering::Relaxed);
        let (frames, [width, height], disk) = {
            let mut reel = self.reel();
            if let Some(end) = reel.end {
                let is_wanted = |frame: &Option<(Timestamp, Pose)>| {
                    frame.as_ref().is_some_and(|(at, _)| *at <= end)
                };
                let last = reel.frames.iter().rposition(is_wanted);
                reel.frames.truncate(last.map_or(0, |last| last + 1));
            }
            (
                std::mem::take(&mut reel.frames),
                reel.size,
                reel.disk.take(),
            )
        };
        let written = disk.map_or(Ok(()), |(sender, thread)| {
            drop(sender);
            let gone = || Err("the writing part stopped by a fault of ours".to_owned());
            thread.join().unwrap_or_else(|_| gone())
        });
        let track = Track {
            width,
            height,
            frames,
            ..head
        };
        (track, written)
    }
}

/// A thread that writes poses into a file. The file is made with the first of them, which says how large pictures are.
fn writer(file: &Path, head: &Track) -> Result<Disk, String> {
    let told = |error: crate::records::RecordsError| error.to_string();
    let folder = file.parent().filter(|folder| folder.is_dir());
    if folder.is_none() || file.exists() {
        return Err(format!("{} cannot be written", file.display()));
    }
    let (file, head) = (file.to_owned(), head.clone());
    let (sender, receiver) = sync_channel::<Moment>(WAITING);
    let write = move || {
        let mut out: Option<PoseFile> = None;
        for (at, pose, [width, height]) in receiver {
            let open = match &mut out {
                Some(open) => open,
                none => {
                    let head = Track {
                        width,
                        height,
                        ..head.clone()
                    };
                    none.insert(PoseFile::create(&file, &head).map_err(told)?)
                }
            };
            open.write(at, pose.as_ref()).map_err(told)?;
        }
        out.map_or(Ok(()), |out| out.finish().map_err(told))
    };
    let thread = std::thread::Builder::new()
        .name("tape".to_owned())
        .spawn(write)
        .map_err(|error| error.to_string())?;
    Ok((sender, thread))
}

/// Poses of another source, which the tape takes as they come.
pub struct RecordedPoses {
    source: Box<dyn PoseSource>,
    tape: Tape,
    hands: Ender,
}

impl RecordedPoses {
    /// Those of `source`, onto `tape`; `hands` sees them, too.
    pub fn new(source: Box<dyn PoseSource>, tape: Tape, hands: Ender) -> Self {
        Self {
            source,
            tape,
            hands,
        }
    }
}

impl PoseSource for RecordedPoses {
    fn pose(&mut self, frame: &Frame) -> Result<Seen, ModelError> {
        let seen = self.source.pose(frame)?;
        self.tape.take(frame, seen.pose.as_ref());
        self.hands.observe(seen.pose.as_ref(), frame.captured_at);
        Ok(seen)
    }
}

#[cfg(test)]
mod tests {
    use goodform_models::Frame;
    use goodform_pose::{Timestamp, Track};

    use super::Tape;
    use crate::records::read_pose_file;

    #[test]
    fn what_it_takes_is_on_the_disk_and_in_memory() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("take.poses");
        let tape = Tape::new();
        let frame = |second: u32| Frame {
            captured_at: Timestamp::from_seconds(f64::from(second)),
            width: 64,
            height: 48,
            ..Frame::default()
        };
        tape.take(&frame(0), None);
        tape.load(&file, &Track::default()).expect("made");
        tape.roll();
        for second in 1..4 {
            tape.take(&frame(second), None);
        }
        let (track, written) = tape.cut(Track::default());
        assert_eq!((track.frames.len(), track.width), (3, 64));
        assert_eq!(written, Ok(()));
        let bytes = std::fs::read(&file).expect("there");
        let (kept, whole) = read_pose_file(&bytes).expect("readable");
        assert!(whole && kept.frames.len() == 3);
        // A place that is taken is told, and it rolls all the same.
        assert!(tape.load(&file, &Track::default()).is_err());
        tape.roll();
        tape.take(&frame(9), None);
        assert_eq!(tape.frames().len(), 1);
    }
}
