//! The therapist's patients: one database, encrypted whole by `SQLCipher`, that nobody reads without its key.
//!
//! What one patient brought is asked for by that patient's number alone: no question reaches over two patients.

mod error;
mod import;
mod key;
mod ring;
mod schema;
mod store;

pub use error::ClinicError;
pub use import::{Imported, Whose};
pub use key::{ITERATIONS, Key, LEAST_LETTERS};
pub use ring::{forget_key, keep_key, kept_key};
pub use store::{Clinic, Patient};

/// The database within the therapist's folder. To copy this one file is to keep a backup; it stays encrypted.
pub const CLINIC_FILE: &str = "patients.goodform-clinic";
