//! The programme that is being made, on the disk: written with every change, whole or not at all.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

use goodform_exercises::{Library, Programme};

use crate::cli::programme::read;
use crate::store::written;
use crate::street::{Latest, Unwritten};
use crate::ui::{Keeping, Waker};

/// The draft, in the therapist's folder.
pub(super) const DRAFT: &str = "draft.goodform.toml";
/// What could not be written is tried again after so long: a disk has room again. Own choice.
const AGAIN: Duration = Duration::from_secs(2);
/// So many drafts that cannot be read are put aside. Own choice: more are no accident.
const MOST_ASIDE: u32 = 100;

/// What was left the last time.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The programme. Missing: there is none that can be read.
    pub(super) programme: Option<Programme>,
    /// Where one that cannot be read was put. Missing: it can be read, or there is none.
    pub(super) aside: Option<PathBuf>,
}

/// The thread that keeps the draft: the latest one, whole.
pub(super) struct DraftDesk {
    latest: Arc<Latest<Programme>>,
    thread: Option<JoinHandle<()>>,
}

impl DraftDesk {
    /// Reads what was left and then writes what comes: so nothing is written over before it is read. What was left comes
    /// through the receiver; whether drafts are kept, through `kept`. Missing folder: nothing can be.
    pub(super) fn open(
        folder: Option<PathBuf>,
        kept: &Arc<Latest<Keeping>>,
        waker: Waker,
    ) -> (Self, Receiver<Left>) {
        let latest: Arc<Latest<Programme>> = Arc::default();
        let (sender, receiver) = sync_channel(1);
        let (drafts, told) = (Arc::clone(&latest), Arc::clone(kept));
        let work = move || {
            let left = folder.as_deref().map(left).unwrap_or_default();
            // Nobody waits for it where the planner was closed already.
            let _ = sender.send(left);
            write_all(folder.as_deref(), &drafts, |keeping| {
                told.put(keeping);
                waker.wake();
            });
        };
        let named = std::thread::Builder::new().name("draft".to_owned());
        let thread = named.spawn(work).ok();
        if thread.is_none() {
            kept.put(Err(Unwritten::Other));
        }
        (Self { latest, thread }, receiver)
    }

    /// Passes a draft on; it never waits.
    pub(super) fn keep(&self, programme: &Programme) {
        self.latest.put(programme.clone());
    }
}

impl Drop for DraftDesk {
    fn drop(&mut self) {
        self.latest.close();
        if let Some(thread) = self.thread.take() {
            // A panic there was the thread's own; what it had written is safe.
            let _ = thread.join();
        }
    }
}

/// Writes drafts until no more come; one that cannot be written is tried again while no newer one is there.
fn write_all(folder: Option<&Path>, drafts: &Latest<Programme>, tell: impl Fn(Keeping)) {
    let mut unkept: Option<Programme> = None;
    while !drafts.is_over() {
        let wait = if unkept.is_some() {
            AGAIN
        } else {
            Duration::from_hours(1)
        };
        let Some(draft) = drafts.wait(wait).or_else(|| unkept.take()) else {
            continue;
        };
        match write(folder, &draft) {
            Ok(()) => tell(Ok(())),
            Err(why) => {
                tell(Err(why));
                unkept = Some(draft);
            }
        }
    }
}

fn write(folder: Option<&Path>, draft: &Programme) -> Result<(), Unwritten> {
    let folder = folder.ok_or(Unwritten::Other)?;
    let made = std::fs::create_dir_all(folder);
    made.and_then(|()| written(&folder.join(DRAFT), draft.to_toml().as_bytes()))
        .map_err(|error| Unwritten::from(&error))
}

/// The draft of a folder. One that cannot be read keeps nobody from planning, and is not written over either.
pub(super) fn left(folder: &Path) -> Left {
    sweep(folder);
    let file = folder.join(DRAFT);
    if !file.exists() {
        return Left::default();
    }
    let programme = read(&file).ok().and_then(|text| {
        let library = Library::builtin().ok()?;
        Programme::parse_draft(DRAFT, &text, &library).ok()
    });
    let aside = match programme {
        Some(_) => None,
        None => put_aside(&file),
    };
    Left { programme, aside }
}

/// Takes away what a kill between writing and renaming leaves beside the draft: it has the person's name in it. Of fifty
/// kills nine left one.
fn sweep(folder: &Path) {
    let begin = format!(".{DRAFT}.");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with(&begin) {
            // One that stays is tried again the next time.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

fn put_aside(file: &Path) -> Option<PathBuf> {
    let place = |number: u32| file.with_file_name(format!("draft-unread-{number}.toml"));
    let free = (1..=MOST_ASIDE).map(place).find(|place| !place.exists())?;
    std::fs::rename(file, &free).ok()?;
    Some(free)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use goodform_exercises::Programme;

    use super::{DRAFT, DraftDesk, left};
    use crate::street::{Latest, Unwritten};
    use crate::ui::{Keeping, Waker};

    fn desk(folder: &Path) -> (DraftDesk, Arc<Latest<Keeping>>) {
        let kept: Arc<Latest<Keeping>> = Arc::default();
        let folder = Some(folder.to_owned());
        let (desk, _) = DraftDesk::open(folder, &kept, Waker::default());
        (desk, kept)
    }

    #[test]
    fn a_draft_is_kept_and_found_again() {
        let root = tempfile::tempdir().expect("a folder");
        let (desk, _) = desk(root.path());
        let mut draft = Programme::empty("", "2026-11-30");
        desk.keep(&draft);
        draft.person = "Anna".to_owned();
        desk.keep(&draft);
        drop(desk);
        let half = root.path().join(format!(".{DRAFT}.abc123"));
        std::fs::write(&half, "person = \"An").expect("written");
        assert_eq!(left(root.path()).programme, Some(draft));
        assert!(!half.exists(), "half of one that was killed goes");
    }

    #[test]
    fn one_that_cannot_be_read_is_put_aside_and_not_written_over() {
        let root = tempfile::tempdir().expect("a folder");
        for number in 1..=2 {
            let text = format!("version = [{number}");
            std::fs::write(root.path().join(DRAFT), &text).expect("written");
            let left = left(root.path());
            assert_eq!(left.programme, None);
            let aside = left.aside.expect("put aside");
            assert_eq!(std::fs::read_to_string(&aside).expect("there"), text);
            assert!(aside.ends_with(format!("draft-unread-{number}.toml")));
        }
        assert!(left(root.path()).aside.is_none(), "nothing is left");
    }

    #[test]
    fn what_cannot_be_written_is_told_and_tried_again() {
        let root = tempfile::tempdir().expect("a folder");
        // Where a file lies, no folder can be made.
        let folder = root.path().join("own");
        std::fs::write(&folder, "").expect("written");
        let (desk, kept) = desk(&folder);
        let draft = Programme::empty("R. Weber", "2026-11-30");
        desk.keep(&draft);
        let told = kept.wait(Duration::from_secs(20));
        assert_eq!(told, Some(Err(Unwritten::Other)));
        std::fs::remove_file(&folder).expect("removed");
        let since = Instant::now();
        while kept.wait(Duration::from_secs(20)) != Some(Ok(())) {
            assert!(since.elapsed() < Duration::from_secs(30), "never tried");
        }
        assert_eq!(left(&folder).programme, Some(draft));
    }
}
