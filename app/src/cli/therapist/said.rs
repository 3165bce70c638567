//! What went amiss with a patient's file or the patients' database, in the words of the window.

use std::path::Path;

use crate::clinic::ClinicError;
use crate::records::{BROKEN_FILE, FOREIGN_FILE, NEWER_FILE, RecordsError};
use crate::ui::{Language, Texts};

/// Why patients cannot be kept or read.
#[allow(
    clippy::needless_pass_by_value,
    reason = "it stands where an error is turned into words"
)]
pub(super) fn clinic(error: ClinicError, language: Language) -> String {
    let texts = Texts::of(language);
    let id = match &error {
        ClinicError::File { path, reason } => {
            let path = path.display().to_string();
            let parts = [("path", &*path), ("reason", reason.as_str())];
            return texts.with_texts("clinic-file", parts);
        }
        ClinicError::Short(letters) => {
            let letters = u32::try_from(*letters).unwrap_or(u32::MAX);
            return texts
                .with_number("clinic-short", "letters", letters)
                .into_owned();
        }
        ClinicError::Others(name) => {
            return texts.with_text("clinic-others", "name", name).into_owned();
        }
        ClinicError::Database(reason) => {
            let reason = reason.to_string();
            return texts
                .with_text("clinic-database", "reason", &reason)
                .into_owned();
        }
        ClinicError::Brought(error) => return records(error, language),
        ClinicError::Key => "clinic-key",
        // What the system says of it helps nobody.
        ClinicError::Ring(_) => "clinic-ring",
        ClinicError::RingLocked => "clinic-ring-locked",
        ClinicError::Newer => "clinic-newer",
        ClinicError::NoName => "clinic-no-name",
        ClinicError::NameTaken => "clinic-name-taken",
        ClinicError::Gone => "clinic-gone",
        ClinicError::Full => "clinic-full",
        ClinicError::Text(_) => "clinic-text",
        ClinicError::Movement(_) => "clinic-movement",
    };
    texts.get(id).into_owned()
}

/// Why a patient's file cannot be read.
pub(super) fn records(error: &RecordsError, language: Language) -> String {
    let RecordsError::TherapistFile(said) = error else {
        return error.to_string();
    };
    let id = match *said {
        FOREIGN_FILE => "brought-foreign",
        NEWER_FILE => "brought-newer",
        BROKEN_FILE => "brought-broken",
        other => return other.to_owned(),
    };
    Texts::of(language).get(id).into_owned()
}

/// Why a file cannot be opened at all. Missing: it is no folder, and the system says why.
pub(super) fn unopened(file: &Path, reason: Option<&std::io::Error>, language: Language) -> String {
    let texts = Texts::of(language);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    match reason {
        None => texts
            .with_text("brought-folder", "name", &name)
            .into_owned(),
        Some(error) if error.kind() == std::io::ErrorKind::NotFound => texts
            .with_text("brought-missing", "name", &name)
            .into_owned(),
        Some(error) => {
            let reason = error.to_string();
            let parts = [("name", &*name), ("reason", reason.as_str())];
            texts.with_texts("brought-unopened", parts)
        }
    }
}
