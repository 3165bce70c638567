//! Real records behind the window, answered at once.

use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

use goodform::records::{KeptSession, Records, Retrace};
use goodform::street::Trouble;
use goodform::ui::{Archive, Awaited, ByHandDesk, Deletion, Place, PlaceKind, SaveAs};
use goodform_exercises::Library;

use super::common::TODAY;

/// Who waits for what is left.
pub(super) type Left = SyncSender<Result<Vec<KeptSession>, String>>;

/// Real records in a folder, answered at once.
#[derive(Default)]
pub(super) struct Shelf {
    pub(super) folder: PathBuf,
    pub(super) pains: Arc<Mutex<Vec<u8>>>,
    pub(super) saved: Arc<Mutex<Vec<SaveAs>>>,
    /// A slow disk: what is left after a deletion comes when the test says so.
    pub(super) held: Option<Arc<Mutex<Vec<Left>>>>,
    /// What could not be kept.
    pub(super) troubles: Arc<Mutex<Option<Trouble>>>,
}

fn answered<T>(answer: Result<T, String>) -> Awaited<T> {
    let (sender, receiver) = sync_channel(1);
    sender.send(answer).unwrap();
    receiver
}

impl Archive for Shelf {
    fn sessions(&self) -> Awaited<Vec<KeptSession>> {
        let read = Records::open(&self.folder).and_then(|records| records.sessions());
        answered(read.map_err(|error| error.to_string()))
    }

    fn watch(&self, set: i64) -> Awaited<Retrace> {
        let library = Library::builtin().unwrap();
        let kept = Retrace::open(&self.folder, set, |id| library.find(id).cloned());
        answered(kept.map_err(|error| error.to_string()))
    }

    fn delete(&self, what: Deletion) -> Awaited<Vec<KeptSession>> {
        let mut records = Records::open(&self.folder).unwrap();
        match what {
            Deletion::Set(set) => records.delete_set(set),
            Deletion::Day(day) => records.delete_day(&day),
            Deletion::All => records.delete_all(),
        }
        .unwrap();
        if let Some(held) = &self.held {
            let (sender, receiver) = sync_channel(1);
            held.lock().unwrap().push(sender);
            return receiver;
        }
        self.sessions()
    }

    fn places(&self) -> Awaited<Vec<Place>> {
        answered(Ok(vec![
            Place {
                folder: PathBuf::from("sticks/BLUE"),
                kind: PlaceKind::Stick("BLUE".to_owned()),
            },
            Place {
                folder: PathBuf::from("documents"),
                kind: PlaceKind::Documents,
            },
        ]))
    }

    fn save(&self, what: SaveAs, folder: PathBuf) -> Awaited<PathBuf> {
        self.saved.lock().unwrap().push(what);
        answered(Ok(folder.join("Goodform 2026-11-29.goodform")))
    }

    fn pain_before(&self, pain: u8) {
        self.pains.lock().unwrap().push(pain);
    }

    fn pain_next_morning(&self, session: i64, pain: u8) {
        let records = Records::open(&self.folder).unwrap();
        records.felt_next_morning(session, pain).unwrap();
    }

    fn trouble(&self) -> Option<Trouble> {
        self.troubles.lock().unwrap().take()
    }

    fn by_hand(&self, _: &str) -> ByHandDesk {
        Box::new(|_| {})
    }

    fn planned_days(&self) -> Option<u32> {
        Some(3)
    }

    fn today(&self) -> String {
        TODAY.to_owned()
    }
}
