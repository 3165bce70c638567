//! The records as the window asks for them: every answer comes from a thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use goodform_exercises::{Exercise, Library};

use super::by_hand::by_hand_desk;
use super::history::{Beside, ExportAs, export_to};
use super::keeping::{OwnSession, awaited, unkept, waited_for};
use crate::records::{KeptSession, Planned, Records, RecordsError, Retrace};
use crate::street::{Latest, Trouble};
use crate::ui::{
    Archive, Awaited, ByHandDesk, Deletion, Language, Place, PlaceKind, SaveAs, Waker,
};

/// The records of one person.
pub(crate) struct Shelf {
    pub(crate) folder: PathBuf,
    /// The exercises of the programme, which may ask for less than the library does.
    pub(crate) exercises: Vec<Exercise>,
    pub(crate) session: OwnSession,
    /// The text of the therapist's programme. Missing: the gentle beginning is followed.
    pub(crate) programme: Option<String>,
    /// What the programme asks for. Missing: nobody said.
    pub(crate) planned: Option<Planned>,
    pub(crate) language: Language,
    pub(crate) waker: Waker,
    /// What could not be kept.
    pub(crate) troubles: Arc<Latest<Trouble>>,
}

impl Shelf {
    /// Takes what could not be kept, and wakes the window for it.
    fn teller(&self) -> impl Fn(Trouble) + Clone + Send + 'static {
        let (troubles, waker) = (Arc::clone(&self.troubles), self.waker.clone());
        move |trouble| {
            troubles.put(trouble);
            waker.wake();
        }
    }

    /// Keeps something small on a thread of its own: nobody waits for it.
    fn keep(&self, act: impl FnOnce(&Path) -> Result<(), RecordsError> + Send + 'static) {
        let (folder, tell) = (self.folder.clone(), self.teller());
        let keep = move || {
            if let Err(error) = act(&folder) {
                tell(error.into());
            }
        };
        let spawned = std::thread::Builder::new()
            .name("felt".to_owned())
            .spawn(keep);
        match spawned {
            // The program does not end before it is written.
            Ok(thread) => waited_for(thread),
            Err(error) => self.teller()(unkept(&error)),
        }
    }

    /// Does something with the records on a thread of its own.
    fn ask<T: Send + 'static>(
        &self,
        name: &str,
        act: impl FnOnce(&Path) -> Result<T, RecordsError> + Send + 'static,
    ) -> Awaited<T> {
        let (folder, waker) = (self.folder.clone(), self.waker.clone());
        let act = move || act(&folder).map_err(|error| error.to_string());
        awaited(name, move || waker.wake(), act)
    }
}

impl Archive for Shelf {
    fn sessions(&self) -> Awaited<Vec<KeptSession>> {
        self.ask("history", |folder| Records::open(folder)?.sessions())
    }

    fn watch(&self, set: i64) -> Awaited<Retrace> {
        let own = self.exercises.clone();
        self.ask("watching", move |folder| {
            Retrace::open(folder, set, |id| {
                let own = own.iter().find(|exercise| exercise.id == id).cloned();
                own.or_else(|| Library::builtin().ok()?.find(id).cloned())
            })
        })
    }

    fn delete(&self, what: Deletion) -> Awaited<Vec<KeptSession>> {
        self.ask("deleting", move |folder| {
            let mut records = Records::open(folder)?;
            match what {
                Deletion::Set(set) => records.delete_set(set)?,
                Deletion::Day(day) => records.delete_day(&day)?,
                Deletion::All => records.delete_all()?,
            }
            records.sessions()
        })
    }

    fn places(&self) -> Awaited<Vec<Place>> {
        let waker = self.waker.clone();
        awaited("places", move || waker.wake(), || Ok(places()))
    }

    fn save(&self, what: SaveAs, folder: PathBuf) -> Awaited<PathBuf> {
        let (records, waker) = (self.folder.clone(), self.waker.clone());
        let (planned, language) = (self.planned.clone(), self.language);
        let programme = self.programme.clone();
        let write = move || {
            let (kind, end) = match what {
                SaveAs::Therapist => (ExportAs::Therapist, "goodform"),
                SaveAs::Table => (ExportAs::Table, "csv"),
                SaveAs::Picture => (ExportAs::Png, "png"),
                SaveAs::Json => (ExportAs::Json, "json"),
            };
            let day = jiff::ZonedDateTime::now().date();
            let file = folder.join(format!("Goodform {day}.{end}"));
            let sessions = Records::open(&records).and_then(|records| records.sessions());
            let sessions = sessions.map_err(|error| error.to_string())?;
            let beside = Beside {
                planned: planned.as_ref(),
                language,
                programme: programme.as_deref(),
            };
            export_to(&file, kind, &records, &sessions, &beside)?;
            Ok(file)
        };
        awaited("saving", move || waker.wake(), write)
    }

    fn pain_before(&self, pain: u8) {
        // The set that follows goes into the session it made.
        let session = self.session.clone();
        self.keep(move |folder| session.keep_pain_before(folder, pain));
    }

    fn pain_next_morning(&self, session: i64, pain: u8) {
        self.keep(move |folder| Records::open(folder)?.felt_next_morning(session, pain));
    }

    fn trouble(&self) -> Option<Trouble> {
        self.troubles.take()
    }

    fn by_hand(&self, exercise: &str) -> ByHandDesk {
        by_hand_desk(
            self.folder.clone(),
            self.session.clone(),
            exercise.to_owned(),
            self.teller(),
        )
    }

    fn planned_days(&self) -> Option<u32> {
        self.planned.as_ref().map(|planned| planned.days)
    }

    fn today(&self) -> String {
        jiff::ZonedDateTime::now().date().to_string()
    }
}

/// Folders a person knows: sticks first, since whoever put one in wants it used.
pub(crate) fn places() -> Vec<Place> {
    let mut found: Vec<Place> = sticks();
    if let Some(dirs) = directories::UserDirs::new() {
        let own = [
            (dirs.document_dir(), PlaceKind::Documents),
            (dirs.download_dir(), PlaceKind::Downloads),
        ];
        let there = own
            .into_iter()
            .filter_map(|(folder, kind)| Some((folder?, kind)));
        let there = there.filter(|(folder, _)| folder.is_dir());
        found.extend(there.map(|(folder, kind)| Place {
            folder: folder.to_owned(),
            kind,
        }));
        let is_own = |place: &Place| !matches!(place.kind, PlaceKind::Stick(_));
        if !found.iter().any(is_own) && dirs.home_dir().is_dir() {
            found.push(Place {
                folder: dirs.home_dir().to_owned(),
                kind: PlaceKind::Home,
            });
        }
    }
    found
}

/// Where Linux desktops put what is plugged in: `/media/NAME/STICK` and `/run/media/NAME/STICK`.
fn sticks() -> Vec<Place> {
    let Some(user) = directories::UserDirs::new()
        .and_then(|dirs| dirs.home_dir().file_name().map(std::ffi::OsStr::to_owned))
    else {
        return Vec::new();
    };
    let roots = ["/media", "/run/media"].map(|root| Path::new(root).join(&user));
    let entries = roots
        .into_iter()
        .filter_map(|root| std::fs::read_dir(root).ok());
    let folders = entries.flatten().flatten().map(|entry| entry.path());
    let writable = folders.filter(|folder| {
        let rights = std::fs::metadata(folder);
        rights.is_ok_and(|rights| rights.is_dir() && !rights.permissions().readonly())
    });
    writable
        .map(|folder| Place {
            kind: PlaceKind::Stick(
                folder
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
            ),
            folder,
        })
        .collect()
}
