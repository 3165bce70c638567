//! The patients' database as the window asks for it: opened once, behind a lock, asked on threads.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use goodform_pose::Track;

use super::said;
use crate::clinic::{CLINIC_FILE, Clinic, ClinicError, Imported, Key, keep_key, kept_key};
use crate::reading::Brought;
use crate::records::{KeptSet, TherapistHead, read_sessions};
use crate::ui::{Asked, ClinicState, Course, Into, Language, OpenClinic, Opener, Texts};

/// The database: where it is, and itself while it is open.
#[derive(Clone)]
pub(super) struct Patients {
    /// Missing: this account has no folder of its own.
    folder: Option<PathBuf>,
    language: Language,
    clinic: Arc<Mutex<Option<Unlocked>>>,
    /// The therapist has locked it: it opens by itself no more.
    stays_locked: Arc<AtomicBool>,
    /// The file of which it was asked last whose it is, and what tells it from another.
    asked: Arc<Mutex<Option<(PathBuf, Mark)>>>,
}

/// What tells a file from any other: when it was made, and the sessions in it.
type Mark = (String, Vec<(i64, String)>);

fn mark(head: &TherapistHead) -> Mark {
    let sessions = head.sessions.iter();
    let sessions = sessions.map(|one| (one.id, one.begun.clone()));
    (head.made.clone(), sessions.collect())
}

/// The database while it is open, and whether the keyring's key opened it.
struct Unlocked {
    clinic: Clinic,
    by_keyring: bool,
}

impl Patients {
    pub(super) fn new(folder: Option<PathBuf>, language: Language) -> Self {
        Self {
            folder,
            language,
            clinic: Arc::default(),
            stays_locked: Arc::default(),
            asked: Arc::default(),
        }
    }

    fn text(&self, id: &str) -> String {
        Texts::of(self.language).get(id).into_owned()
    }

    /// What went amiss, in the window's words.
    fn said(&self) -> impl Fn(ClinicError) -> String + use<> {
        let language = self.language;
        move |error| said::clinic(error, language)
    }

    fn file(&self) -> Result<PathBuf, String> {
        let folder = self.folder.as_ref();
        let folder = folder.ok_or_else(|| self.text("clinic-no-folder"))?;
        Ok(folder.join(CLINIC_FILE))
    }

    fn guard(&self) -> MutexGuard<'_, Option<Unlocked>> {
        self.clinic.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn last_asked(&self) -> MutexGuard<'_, Option<(PathBuf, Mark)>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(
        &self,
        act: impl FnOnce(&mut Clinic) -> Result<T, ClinicError>,
    ) -> Result<T, String> {
        let mut guard = self.guard();
        let open = guard.as_mut().ok_or_else(|| self.text("clinic-locked"))?;
        act(&mut open.clinic).map_err(self.said())
    }

    fn listed(&self) -> Result<ClinicState, String> {
        let file = self.file()?;
        let guard = self.guard();
        let open = guard.as_ref().ok_or_else(|| self.text("clinic-locked"))?;
        Ok(ClinicState::Open(OpenClinic {
            patients: open.clinic.patients().map_err(self.said())?,
            by_keyring: open.by_keyring,
            file,
        }))
    }

    pub(super) fn state(&self) -> Result<ClinicState, String> {
        if self.guard().is_some() {
            return self.listed();
        }
        let file = self.file()?;
        if !file.is_file() {
            return Ok(ClinicState::Missing);
        }
        let locked = |by_keyring| Ok(ClinicState::Locked { by_keyring });
        match kept_key(&file) {
            Ok(Some(_)) if self.stays_locked.load(Ordering::Relaxed) => locked(true),
            Ok(Some(key)) => match Clinic::open(&file, &key) {
                // The keyring has an earlier key: the passphrase opens it.
                Err(ClinicError::Key) => locked(false),
                Err(_) => locked(true),
                open => self.opened(open, true),
            },
            Err(ClinicError::RingLocked) => locked(true),
            // Where no keyring answers, there is a passphrase.
            Ok(None) | Err(_) => locked(false),
        }
    }

    pub(super) fn make(&self, with: Opener) -> Result<ClinicState, String> {
        let file = self.file()?;
        if file.exists() {
            return Err(self.text("clinic-there"));
        }
        let (key, by_keyring) = self.key(with)?;
        self.opened(Clinic::create(&file, &key), by_keyring)
    }

    /// A key for the database that is to be, and whether the keyring keeps it.
    fn key(&self, with: Opener) -> Result<(Key, bool), String> {
        Ok(match with {
            Opener::Passphrase(text) => (Key::Passphrase(text), false),
            Opener::Keyring => (keep_key(&self.file()?).map_err(self.said())?, true),
        })
    }

    pub(super) fn unlock(&self, with: Opener) -> Result<ClinicState, String> {
        let file = self.file()?;
        let (key, by_keyring) = match with {
            Opener::Passphrase(text) => (Key::Passphrase(text), false),
            Opener::Keyring => {
                let kept = kept_key(&file).map_err(self.said())?;
                (kept.ok_or_else(|| self.text("clinic-ring-empty"))?, true)
            }
        };
        self.opened(Clinic::open(&file, &key), by_keyring)
    }

    fn opened(
        &self,
        clinic: Result<Clinic, ClinicError>,
        by_keyring: bool,
    ) -> Result<ClinicState, String> {
        let clinic = clinic.map_err(self.said())?;
        *self.guard() = Some(Unlocked { clinic, by_keyring });
        self.stays_locked.store(false, Ordering::Relaxed);
        self.listed()
    }

    /// Waits for what is being done in it.
    pub(super) fn lock(&self) -> ClinicState {
        let was = self.guard().take();
        self.stays_locked.store(true, Ordering::Relaxed);
        ClinicState::Locked {
            by_keyring: was.is_some_and(|was| was.by_keyring),
        }
    }

    /// The keyring's key stays where it is: copies that were made before open with it.
    pub(super) fn change_key(&self, to: Opener) -> Result<ClinicState, String> {
        let (key, by_keyring) = self.key(to)?;
        self.with(|clinic| clinic.change_key(&key))?;
        if let Some(open) = self.guard().as_mut() {
            open.by_keyring = by_keyring;
        }
        self.listed()
    }

    pub(super) fn put_aside(&self) -> Result<ClinicState, String> {
        let file = self.file()?;
        let day = jiff::ZonedDateTime::now().date();
        let named = |number: u32| {
            let number = if number == 1 {
                String::new()
            } else {
                format!(" {number}")
            };
            file.with_file_name(format!("put aside {day}{number} {CLINIC_FILE}"))
        };
        let free = (1..100).map(named).find(|path| !path.exists());
        let moved = free.map(|free| std::fs::rename(&file, free));
        match moved {
            Some(Ok(())) => Ok(ClinicState::Missing),
            Some(Err(error)) => Err(self.said()(ClinicError::File {
                path: file,
                reason: error.to_string(),
            })),
            None => Err(self.text("patients-gone")),
        }
    }

    pub(super) fn add(&self, name: &str) -> Result<ClinicState, String> {
        self.with(|clinic| clinic.add(name))?;
        self.listed()
    }

    pub(super) fn delete(&self, patient: i64) -> Result<ClinicState, String> {
        self.with(|clinic| clinic.delete(patient))?;
        self.listed()
    }

    pub(super) fn whose(&self, file: &Path) -> Result<Asked, String> {
        let head = self.head(file)?;
        let whose = self.with(|clinic| clinic.whose(&head))?;
        *self.last_asked() = Some((file.to_owned(), mark(&head)));
        let person = head.planned.map_or(String::new(), |planned| planned.person);
        Ok(Asked { whose, person })
    }

    fn head(&self, file: &Path) -> Result<TherapistHead, String> {
        let source = opened(file, self.language)?;
        read_sessions(source).map_err(|error| said::records(&error, self.language))
    }

    pub(super) fn import(
        &self,
        file: &Path,
        to: Into,
        course: &Arc<Course>,
    ) -> Result<(i64, Imported), String> {
        let head = self.head(file)?;
        // The stick of the next patient may have a file of the same name: it was not the one that was decided about.
        let is_other = self
            .last_asked()
            .as_ref()
            .is_some_and(|(of, was)| of == file && *was != mark(&head));
        if is_other {
            return Err(self.text("brought-another"));
        }
        let source = Watched::of(opened(file, self.language)?, course);
        let added = self.with(|clinic| match to {
            Into::Known(patient) => Ok((patient, clinic.import(patient, &head, source)?)),
            Into::New(name) => clinic.import_new(&name, &head, source),
        });
        // What was stopped looks like a file that breaks off.
        added.map_err(|error| {
            if course.is_stopped() {
                self.text("adding-stopped")
            } else {
                error
            }
        })
    }

    pub(super) fn open(&self, patient: i64) -> Result<Brought, String> {
        self.with(|clinic| clinic.brought(patient))
    }

    /// The movement of a set, and the programmes it may have been done by, the likeliest first.
    pub(super) fn movement(
        &self,
        patient: i64,
        set: &KeptSet,
    ) -> Result<(Option<Track>, Vec<String>), String> {
        self.with(|clinic| {
            let programmes = clinic.programmes(patient, set.day())?;
            Ok((clinic.movement(patient, set.id)?, programmes))
        })
    }
}

/// A file that tells how much of it was read, and that ends where it was stopped.
struct Watched<R> {
    inner: R,
    read: u64,
    all: u64,
    course: Arc<Course>,
}

impl Watched<BufReader<File>> {
    fn of(inner: BufReader<File>, course: &Arc<Course>) -> Self {
        let all = inner.get_ref().metadata().map_or(0, |about| about.len());
        Self {
            inner,
            read: 0,
            all,
            course: Arc::clone(course),
        }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.course.is_stopped() {
            return Err(std::io::Error::other("stopped"));
        }
        let read = self.inner.read(into)?;
        self.read += read as u64;
        self.course.go(self.read as f64 / self.all.max(1) as f64);
        Ok(read)
    }
}

/// Opens a file that was named, dropped or found.
pub(super) fn opened(file: &Path, language: Language) -> Result<BufReader<File>, String> {
    if file.is_dir() {
        return Err(said::unopened(file, None, language));
    }
    File::open(file)
        .map(BufReader::new)
        .map_err(|error| said::unopened(file, Some(&error), language))
}
