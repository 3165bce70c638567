//! What a patient brought, into the database: the same again adds nothing, somebody else's is never mixed in.

use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::{Clinic, ClinicError};
use crate::records::{KeptSession, Planned, TherapistHead, each_movement};

/// Whose a file seems to be. The therapist decides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whose {
    /// Patients who have sessions of it already.
    pub known: Vec<i64>,
    /// A patient who is called as the file says. Missing: nobody is.
    pub called: Option<i64>,
    /// Patients whose earlier files were for somebody called otherwise, and how.
    pub otherwise: Vec<(i64, String)>,
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Sessions that are new.
    pub new: u32,
    /// Sessions that were there, and of which there is more now.
    pub renewed: u32,
    /// Sessions that were there as they are.
    pub known: u32,
}

impl Clinic {
    /// Whose a file seems to be: by its sessions, and by the name its programme has.
    ///
    /// # Errors
    /// [`ClinicError::Database`]
    pub fn whose(&self, head: &TherapistHead) -> Result<Whose, ClinicError> {
        let mut ask = self
            .db
            .prepare("SELECT patient FROM session WHERE number = ?1 AND begun = ?2")?;
        let mut known = Vec::new();
        for session in &head.sessions {
            let patients = ask.query_map(params![session.id, session.begun], |row| row.get(0))?;
            for patient in patients {
                let patient: i64 = patient?;
                if !known.contains(&patient) {
                    known.push(patient);
                }
            }
        }
        let person = head.planned.as_ref().map(|planned| planned.person.trim());
        let called = match person.filter(|person| !person.is_empty()) {
            Some(person) => self
                .db
                .query_row("SELECT id FROM patient WHERE name = ?1", [person], |row| {
                    row.get(0)
                })
                .optional()?,
            None => None,
        };
        let otherwise = match person.filter(|person| !person.is_empty()) {
            Some(person) => self.called_otherwise(person)?,
            None => Vec::new(),
        };
        Ok(Whose {
            known,
            called,
            otherwise,
        })
    }

    /// Patients whose last programme was for somebody of another name.
    fn called_otherwise(&self, person: &str) -> Result<Vec<(i64, String)>, ClinicError> {
        let mut ask = self
            .db
            .prepare("SELECT patient, body FROM plan ORDER BY patient, written, id")?;
        let rows = ask.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut last: BTreeMap<i64, String> = BTreeMap::new();
        for row in rows {
            let (patient, body): (i64, String) = row?;
            let planned: Planned = serde_json::from_str(&body)?;
            let name = planned.person.trim();
            if !name.is_empty() {
                last.insert(patient, name.to_owned());
            }
        }
        let same = |name: &str| name.to_lowercase() == person.to_lowercase();
        last.retain(|_, name| !same(name));
        Ok(last.into_iter().collect())
    }

    /// Adds what is new of a file to one patient: all of it or nothing. `source` is the file once more, for its
    /// movements.
    ///
    /// # Errors
    /// [`ClinicError::Others`]: sessions of it are with another patient; else what is wrong with file or database.
    pub fn import(
        &mut self,
        patient: i64,
        head: &TherapistHead,
        source: impl Read,
    ) -> Result<Imported, ClinicError> {
        self.import_to(|_| Ok(patient), head, source)
            .map(|(_, imported)| imported)
    }

    /// Adds a patient of that name with all of a file, and gives the number: both of it or nothing, whenever the
    /// program ends.
    ///
    /// # Errors
    /// As [`Clinic::add`] and [`Clinic::import`].
    pub fn import_new(
        &mut self,
        name: &str,
        head: &TherapistHead,
        source: impl Read,
    ) -> Result<(i64, Imported), ClinicError> {
        self.import_to(|clinic| clinic.add(name), head, source)
    }

    fn import_to(
        &mut self,
        to: impl FnOnce(&Self) -> Result<i64, ClinicError>,
        head: &TherapistHead,
        source: impl Read,
    ) -> Result<(i64, Imported), ClinicError> {
        // What is not brought to its end is taken back when this goes out of scope.
        let work = self.db.unchecked_transaction()?;
        let patient = to(self)?;
        self.name(patient)?;
        let whose = self.whose(head)?;
        if let Some(other) = whose.known.iter().find(|known| **known != patient) {
            return Err(ClinicError::Others(self.name(*other)?));
        }
        let mut imported = Imported::default();
        // Where the movement of each set belongs.
        let mut homes: HashMap<i64, (i64, i64)> = HashMap::new();
        for session in &head.sessions {
            let row = put(&work, patient, session, &mut imported)?;
            for (place, set) in (0..).zip(&session.sets) {
                homes.insert(set.id, (row, place));
            }
        }
        each_movement(source, |set, lines| {
            let Some((session, place)) = homes.get(&set) else {
                return Ok(());
            };
            add_movement(&work, (*session, *place), lines).map_err(ClinicError::from)
        })?;
        if let Some(planned) = &head.planned {
            work.execute(
                "INSERT INTO plan (patient, written, body, programme) VALUES (?1, ?2, ?3, ?4) \
                 ON CONFLICT (patient, body) DO UPDATE SET programme = excluded.programme \
                 WHERE excluded.programme != ''",
                params![
                    patient,
                    planned.on,
                    serde_json::to_string(planned)?,
                    head.programme.as_deref().unwrap_or_default()
                ],
            )?;
        }
        // An older file that comes late does not turn the clock back.
        work.execute(
            "UPDATE patient SET until = max(until, ?2) WHERE id = ?1",
            params![patient, head.made.get(..10).unwrap_or_default()],
        )?;
        work.commit()?;
        Ok((patient, imported))
    }
}

/// Puts a session in and gives its row.
fn put(
    work: &Transaction<'_>,
    patient: i64,
    session: &KeptSession,
    imported: &mut Imported,
) -> Result<i64, ClinicError> {
    let body = serde_json::to_string(session)?;
    let known: Option<(i64, String)> = work
        .query_row(
            "SELECT id, body FROM session WHERE patient = ?1 AND number = ?2 AND begun = ?3",
            params![patient, session.id, session.begun],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((row, before)) = known else {
        work.execute(
            "INSERT INTO session (patient, number, begun, body) VALUES (?1, ?2, ?3, ?4)",
            params![patient, session.id, session.begun, body],
        )?;
        imported.new += 1;
        return Ok(work.last_insert_rowid());
    };
    let earlier: KeptSession = serde_json::from_str(&before)?;
    if before == body || !is_more(session, &earlier) {
        imported.known += 1;
    } else {
        work.execute(
            "UPDATE session SET body = ?2 WHERE id = ?1",
            params![row, body],
        )?;
        imported.renewed += 1;
    }
    Ok(row)
}

/// Whether a session tells as much as before, and something else: a set that followed, a count that was put right. One
/// that tells less - a patient deletes what they like - takes nothing from what the therapist has.
fn is_more(now: &KeptSession, before: &KeptSession) -> bool {
    let same = now.sets.iter().zip(&before.sets);
    now.sets.len() >= before.sets.len()
        && same.fold(true, |all, (one, other)| all && one.id == other.id)
}

fn add_movement(
    work: &Transaction<'_>,
    (session, place): (i64, i64),
    lines: &str,
) -> Result<(), rusqlite::Error> {
    let mut ask = work.prepare("SELECT 1 FROM movement WHERE session = ?1 AND place = ?2")?;
    if ask.exists(params![session, place])? {
        return Ok(());
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    let packed = packed
        .write_all(lines.as_bytes())
        .and_then(|()| packed.finish());
    let packed = packed.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    work.prepare("INSERT INTO movement (session, place, lines) VALUES (?1, ?2, ?3)")?
        .execute(params![session, place, packed])?;
    Ok(())
}
