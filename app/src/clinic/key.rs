//! What opens the patients' database.

use rusqlite::Connection;

use super::ClinicError;

/// A shorter passphrase is refused. Units: letters. Own choice, with [`ITERATIONS`] a guess costs a tenth of a second.
pub const LEAST_LETTERS: usize = 8;
/// So often a passphrase is hashed before it opens anything. Source: `SQLCipher` 4's own, PBKDF2 with HMAC-SHA512.
pub const ITERATIONS: u32 = 256_000;

/// A key.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// What the therapist typed.
    Passphrase(String),
    /// What the system's keyring keeps: 32 bytes that nobody knows.
    Bytes([u8; 32]),
}

/// A key is never printed.
impl std::fmt::Debug for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::Bytes(_) => "Bytes",
        })
    }
}

impl Key {
    /// A key for a new database.
    ///
    /// # Errors
    /// [`ClinicError::Short`]
    pub fn check(&self) -> Result<(), ClinicError> {
        match self {
            Self::Passphrase(text) if text.trim().chars().count() < LEAST_LETTERS => {
                Err(ClinicError::Short(LEAST_LETTERS))
            }
            _ => Ok(()),
        }
    }

    /// Gives it to a database that was just opened, before anything else is asked of it.
    pub(super) fn give(&self, db: &Connection) -> Result<(), ClinicError> {
        db.pragma_update(None, "key", self.text())?;
        Ok(())
    }

    /// Has an open database encrypted anew with it: all of it or nothing.
    pub(super) fn take_over(&self, db: &Connection) -> Result<(), ClinicError> {
        db.pragma_update(None, "rekey", self.text())?;
        Ok(())
    }

    fn text(&self) -> String {
        match self {
            Self::Passphrase(text) => text.trim().to_owned(),
            // SQLCipher takes bytes written like this as the key itself, without hashing.
            Self::Bytes(bytes) => format!("x'{}'", hex(bytes)),
        }
    }
}

/// Two letters a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
