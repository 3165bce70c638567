//! The system's keyring, which keeps the key of the patients' database for who does not want to type: the Secret Service
//! on Linux, asked on the computer's own bus; the keychain and the credential manager elsewhere.

use std::path::Path;

use keyring::v1::{Entry, Error};

use super::key::hex;
use super::{ClinicError, Key};

/// Under this name the keyring shows it.
const SERVICE: &str = "goodform patients";

/// The place of a database's key in the keyring: each database has its own.
fn entry(database: &Path) -> Result<Entry, ClinicError> {
    Entry::new(SERVICE, &database.display().to_string()).map_err(|error| said(&error))
}

fn said(error: &Error) -> ClinicError {
    match error {
        Error::NoStorageAccess(_) => ClinicError::RingLocked,
        other => ClinicError::Ring(other.to_string()),
    }
}

/// The key that is kept for a database. Missing: none is.
///
/// # Errors
/// [`ClinicError::Ring`]: no keyring answers, or it stays locked.
pub fn kept_key(database: &Path) -> Result<Option<Key>, ClinicError> {
    match entry(database)?.get_password() {
        Ok(text) => Ok(bytes(&text).map(Key::Bytes)),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(said(&error)),
    }
}

/// Keeps a new key for a database, and gives it when it has been read back: a key that is lost is the patients lost. A
/// key that is there already stays: a copy of an earlier database may open with it.
///
/// # Errors
/// [`ClinicError::Ring`], [`ClinicError::RingLocked`]
pub fn keep_key(database: &Path) -> Result<Key, ClinicError> {
    if let Some(key) = kept_key(database)? {
        return Ok(key);
    }
    let mut new = [0; 32];
    getrandom::fill(&mut new).map_err(|error| ClinicError::Ring(error.to_string()))?;
    entry(database)?
        .set_password(&hex(&new))
        .map_err(|error| said(&error))?;
    let key = Key::Bytes(new);
    if kept_key(database)?.as_ref() == Some(&key) {
        Ok(key)
    } else {
        Err(ClinicError::Ring(
            "it does not give back what it took".to_owned(),
        ))
    }
}

/// Forgets the key of a database.
///
/// # Errors
/// [`ClinicError::Ring`]
pub fn forget_key(database: &Path) -> Result<(), ClinicError> {
    match entry(database)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(said(&error)),
    }
}

/// From two letters a byte.
fn bytes(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 {
        return None;
    }
    let mut all = [0; 32];
    for (place, byte) in all.iter_mut().enumerate() {
        let two = text.get(2 * place..2 * place + 2)?;
        *byte = u8::from_str_radix(two, 16).ok()?;
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::bytes;
    use crate::clinic::key::hex;

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key: [u8; 32] = std::array::from_fn(|place| place as u8 * 7);
        assert_eq!(bytes(&hex(&key)), Some(key));
        for none in ["", "00", &"zz".repeat(32), &"\u{e4}".repeat(32)] {
            assert_eq!(bytes(none), None);
        }
    }
}
