//! The database: who is in it, what each brought, and how all of one goes.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;
use goodform_pose::{Track, read_lines};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::schema::MIGRATIONS;
use super::{ClinicError, Key};
use crate::reading::Brought;
use crate::records::{KeptSession, Planned};

/// Numbers for the sets of one session: a set is known by its session's number times this and its place. Own choice, far
/// above what is done in one go.
const SETS: i64 = 4096;
/// A longer movement is not unpacked. Units: bytes. As in the patient's file.
const LONGEST: u64 = 64 << 20;
/// The most letters of a name. Own choice.
const LONGEST_NAME: usize = 80;

/// A patient of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    /// The number.
    pub id: i64,
    /// A name or a pseudonym.
    pub name: String,
    /// Sessions.
    pub sessions: u32,
    /// The day until which it tells, as `2026-11-29`. Missing: empty, nothing was brought yet.
    pub until: String,
}

/// The patients, open.
#[derive(Debug)]
pub struct Clinic {
    pub(super) db: Connection,
}

impl Clinic {
    /// Makes a new database. One that is there already is not touched.
    ///
    /// # Errors
    /// [`ClinicError`]: the passphrase is too short, or the file cannot be made.
    pub fn create(path: &Path, key: &Key) -> Result<Self, ClinicError> {
        key.check()?;
        let failed = |reason: String| ClinicError::File {
            path: path.to_owned(),
            reason,
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
        }
        if path.exists() {
            return Err(failed("there is a file already".to_owned()));
        }
        Self::begin(path, key)
    }

    /// Opens the database.
    ///
    /// # Errors
    /// [`ClinicError::Key`]: the key is another, or the file is damaged; [`ClinicError::Newer`]; [`ClinicError::File`].
    pub fn open(path: &Path, key: &Key) -> Result<Self, ClinicError> {
        if !path.is_file() {
            return Err(ClinicError::File {
                path: path.to_owned(),
                reason: "there is no such file".to_owned(),
            });
        }
        Self::begin(path, key)
    }

    fn begin(path: &Path, key: &Key) -> Result<Self, ClinicError> {
        let failed = |error: rusqlite::Error| ClinicError::File {
            path: path.to_owned(),
            reason: error.to_string(),
        };
        let mut db = Connection::open(path).map_err(failed)?;
        // What is not opened is told by us, in words, and not by the library on the terminal.
        db.execute_batch("PRAGMA cipher_log_level = NONE")?;
        key.give(&db)?;
        // The first question: it fails with another key.
        db.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
            row.get::<_, i64>(0)
        })?;
        // One file, so that to copy it is a backup; what is deleted is written over.
        db.execute_batch(
            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA secure_delete = ON;",
        )?;
        MIGRATIONS.to_latest(&mut db).map_err(|error| match error {
            rusqlite_migration::Error::MigrationDefinition(
                rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
            ) => ClinicError::Newer,
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => ClinicError::File {
                path: path.to_owned(),
                reason: other.to_string(),
            },
        })?;
        Ok(Self { db })
    }

    /// Another key opens it from now on, and the one before no more.
    ///
    /// # Errors
    /// [`ClinicError::Short`]; [`ClinicError::Full`] and [`ClinicError::Database`]: the one before still opens it.
    pub fn change_key(&self, key: &Key) -> Result<(), ClinicError> {
        key.check()?;
        key.take_over(&self.db)
    }

    /// All patients, by name.
    ///
    /// # Errors
    /// [`ClinicError::Database`]
    pub fn patients(&self) -> Result<Vec<Patient>, ClinicError> {
        let mut ask = self.db.prepare(
            "SELECT id, name, (SELECT count(*) FROM session WHERE patient = patient.id), until FROM patient \
             ORDER BY name COLLATE NOCASE",
        )?;
        let found = ask.query_map([], |row| {
            Ok(Patient {
                id: row.get(0)?,
                name: row.get(1)?,
                sessions: row.get(2)?,
                until: row.get(3)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Adds a patient and gives the number.
    ///
    /// # Errors
    /// [`ClinicError::NoName`], [`ClinicError::NameTaken`]
    pub fn add(&self, name: &str) -> Result<i64, ClinicError> {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        if name.is_empty() {
            return Err(ClinicError::NoName);
        }
        let added = self
            .db
            .execute("INSERT INTO patient (name) VALUES (?1)", [name]);
        match added {
            Err(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
            {
                Err(ClinicError::NameTaken)
            }
            Err(error) => Err(error.into()),
            Ok(_) => Ok(self.db.last_insert_rowid()),
        }
    }

    /// Deletes a patient with all that was brought; nothing of it stays in the file.
    ///
    /// # Errors
    /// [`ClinicError::Gone`], [`ClinicError::Database`]
    pub fn delete(&self, patient: i64) -> Result<(), ClinicError> {
        let gone = self
            .db
            .execute("DELETE FROM patient WHERE id = ?1", [patient])?;
        if gone == 0 {
            return Err(ClinicError::Gone);
        }
        self.db.execute_batch("VACUUM")?;
        Ok(())
    }

    /// The name of a patient.
    pub(super) fn name(&self, patient: i64) -> Result<String, ClinicError> {
        let name: Option<String> = self
            .db
            .query_row("SELECT name FROM patient WHERE id = ?1", [patient], |row| {
                row.get(0)
            })
            .optional()?;
        name.ok_or(ClinicError::Gone)
    }

    /// What one patient brought, and nobody else.
    ///
    /// # Errors
    /// [`ClinicError`]
    pub fn brought(&self, patient: i64) -> Result<Brought, ClinicError> {
        let name = self.name(patient)?;
        let until: String = self.db.query_row(
            "SELECT until FROM patient WHERE id = ?1",
            [patient],
            |row| row.get(0),
        )?;
        let mut ask = self.db.prepare(
            "SELECT id, body FROM session WHERE patient = ?1 ORDER BY begun DESC, number DESC",
        )?;
        let rows = ask.query_map([patient], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut sessions = Vec::new();
        for row in rows {
            let (number, body): (i64, String) = row?;
            let mut session: KeptSession = serde_json::from_str(&body)?;
            session.id = number;
            session.sets.truncate(SETS as usize);
            for (place, set) in (0..).zip(&mut session.sets) {
                set.id = number * SETS + place;
            }
            sessions.push(session);
        }
        let mut ask = self.db.prepare(
            "SELECT movement.session, movement.place FROM movement JOIN session ON session.id = movement.session \
             WHERE session.patient = ?1",
        )?;
        let moved = ask
            .query_map([patient], |row| {
                let (session, place): (i64, i64) = (row.get(0)?, row.get(1)?);
                Ok(session * SETS + place)
            })?
            .collect::<Result<BTreeSet<i64>, _>>()?;
        let mut ask = self
            .db
            .prepare("SELECT body FROM plan WHERE patient = ?1 ORDER BY written, id")?;
        let bodies = ask.query_map([patient], |row| row.get(0))?;
        let mut plans: Vec<Planned> = Vec::new();
        for body in bodies {
            let body: String = body?;
            plans.push(serde_json::from_str(&body)?);
        }
        Ok(Brought {
            name,
            until: until.get(..10).and_then(|day| day.parse().ok()),
            plans,
            sessions,
            moved,
        })
    }

    /// The texts of a patient's programmes, the one that held on a day, as `2026-11-29`, before the others.
    ///
    /// # Errors
    /// [`ClinicError::Database`]
    pub fn programmes(&self, patient: i64, day: &str) -> Result<Vec<String>, ClinicError> {
        let mut ask = self.db.prepare(
            "SELECT programme FROM plan WHERE patient = ?1 AND programme != '' \
             ORDER BY written <= ?2 DESC, CASE WHEN written <= ?2 THEN written END DESC, written, id DESC",
        )?;
        let found = ask.query_map(params![patient, day], |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The movement of a set of one patient. Missing: none was kept.
    ///
    /// # Errors
    /// [`ClinicError`]
    pub fn movement(&self, patient: i64, set: i64) -> Result<Option<Track>, ClinicError> {
        let lines: Option<Vec<u8>> = self
            .db
            .query_row(
                "SELECT movement.lines FROM movement JOIN session ON session.id = movement.session \
                 WHERE session.patient = ?1 AND session.id = ?2 AND movement.place = ?3",
                params![patient, set.div_euclid(SETS), set.rem_euclid(SETS)],
                |row| row.get(0),
            )
            .optional()?;
        let Some(lines) = lines else {
            return Ok(None);
        };
        let mut text = String::new();
        GzDecoder::new(lines.as_slice())
            .take(LONGEST)
            .read_to_string(&mut text)
            .map_err(|error| ClinicError::Movement(error.to_string()))?;
        let (track, _) =
            read_lines(&text).map_err(|error| ClinicError::Movement(error.to_string()))?;
        Ok(Some(track))
    }
}
