//! The patients' database as the window asks for it: opened once, behind a lock, asked on threads.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use goodform_pose::Track;

use crate::clinic::{
    CLINIC_FILE, Clinic, ClinicError, Imported, Key, forget_key, keep_new_key, kept_key,
};
use crate::reading::Brought;
use crate::records::read_sessions;
use crate::ui::{Asked, ClinicState, Into, Opener};

/// The database: where it is, and itself while it is open.
#[derive(Clone)]
pub(super) struct Patients {
    /// Missing: this account has no folder of its own.
    folder: Option<PathBuf>,
    clinic: Arc<Mutex<Option<Clinic>>>,
}

impl Patients {
    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            clinic: Arc::default(),
        }
    }

    fn file(&self) -> Result<PathBuf, String> {
        let folder = self.folder.as_ref();
        let folder =
            folder.ok_or("this account has no folder of its own; name one with --folder")?;
        Ok(folder.join(CLINIC_FILE))
    }

    fn with<T>(
        &self,
        act: impl FnOnce(&mut Clinic) -> Result<T, ClinicError>,
    ) -> Result<T, String> {
        let mut clinic = self.clinic.lock().unwrap_or_else(PoisonError::into_inner);
        let clinic = clinic.as_mut().ok_or("your patients are locked")?;
        act(clinic).map_err(|error| error.to_string())
    }

    fn listed(&self) -> Result<ClinicState, String> {
        self.with(|clinic| Ok(ClinicState::Open(clinic.patients()?)))
    }

    pub(super) fn state(&self) -> Result<ClinicState, String> {
        let is_open = {
            let clinic = self.clinic.lock().unwrap_or_else(PoisonError::into_inner);
            clinic.is_some()
        };
        if is_open {
            return self.listed();
        }
        let file = self.file()?;
        if !file.is_file() {
            return Ok(ClinicState::Missing);
        }
        // Where no keyring answers, there is a passphrase.
        let Ok(Some(key)) = kept_key(&file) else {
            return Ok(ClinicState::Locked { by_keyring: false });
        };
        // A key that fits no more leaves the way of the passphrase open.
        self.opened(Clinic::open(&file, &key))
            .or(Ok(ClinicState::Locked { by_keyring: true }))
    }

    pub(super) fn make(&self, with: Opener) -> Result<ClinicState, String> {
        let file = self.file()?;
        if file.exists() {
            return Err("there are patients already; open them".to_owned());
        }
        match with {
            Opener::Passphrase(text) => self.opened(Clinic::create(&file, &Key::Passphrase(text))),
            Opener::Keyring => {
                let key = keep_new_key(&file).map_err(|error| error.to_string())?;
                let made = self.opened(Clinic::create(&file, &key));
                if made.is_err() {
                    // A key to nothing is of no use.
                    let _ = forget_key(&file);
                }
                made
            }
        }
    }

    pub(super) fn unlock(&self, with: Opener) -> Result<ClinicState, String> {
        let file = self.file()?;
        let key = match with {
            Opener::Passphrase(text) => Key::Passphrase(text),
            Opener::Keyring => kept_key(&file).map_err(|error| error.to_string())?.ok_or(
                "the keyring of this computer has no key for your patients; type the passphrase",
            )?,
        };
        self.opened(Clinic::open(&file, &key))
    }

    fn opened(&self, clinic: Result<Clinic, ClinicError>) -> Result<ClinicState, String> {
        let clinic = clinic.map_err(|error| error.to_string())?;
        *self.clinic.lock().unwrap_or_else(PoisonError::into_inner) = Some(clinic);
        self.listed()
    }

    pub(super) fn lock(&self) {
        *self.clinic.lock().unwrap_or_else(PoisonError::into_inner) = None;
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
        let head = read_sessions(opened(file)?).map_err(|error| error.to_string())?;
        let whose = self.with(|clinic| clinic.whose(&head))?;
        let person = head.planned.map_or(String::new(), |planned| planned.person);
        Ok(Asked { whose, person })
    }

    pub(super) fn import(&self, file: &Path, to: Into) -> Result<(i64, Imported), String> {
        let head = read_sessions(opened(file)?).map_err(|error| error.to_string())?;
        let source = opened(file)?;
        self.with(|clinic| match to {
            Into::Known(patient) => Ok((patient, clinic.import(patient, &head, source)?)),
            Into::New(name) => {
                let patient = clinic.add(&name)?;
                // A patient of whom nothing could be added is not left behind.
                let imported = clinic.import(patient, &head, source);
                let imported = imported.inspect_err(|_| {
                    let _ = clinic.delete(patient);
                })?;
                Ok((patient, imported))
            }
        })
    }

    pub(super) fn open(&self, patient: i64) -> Result<Brought, String> {
        self.with(|clinic| clinic.brought(patient))
    }

    pub(super) fn movement(&self, patient: i64, set: i64) -> Result<Option<Track>, String> {
        self.with(|clinic| clinic.movement(patient, set))
    }
}

/// Opens a file that was named, dropped or found.
pub(super) fn opened(file: &Path) -> Result<BufReader<File>, String> {
    let name = || {
        file.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    if file.is_dir() {
        return Err(format!("{} is a folder; choose the file in it", name()));
    }
    File::open(file)
        .map(BufReader::new)
        .map_err(|error| format!("{} cannot be opened: {error}", name()))
}
