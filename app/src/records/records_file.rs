//! The database of the records: sessions, sets, and "this hurts".

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::error::{RecordsError, why};
use super::rows::{KeptHurt, KeptSession, KeptSet};
use super::schema::MIGRATIONS;
use crate::street::Unwritten;

/// The database within the folder.
const FILE: &str = "goodform.sqlite";
/// How the names of files of poses end.
pub(super) const POSES_END: &str = ".poses.gz";
/// Another Goodform may be writing: it is waited for so long.
const BUSY: Duration = Duration::from_secs(3);

/// What is known of a set when it begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetHead {
    /// The exercise's id.
    pub exercise: String,
    /// The network's id.
    pub model: String,
    /// The error of a repetition's range, in thousandths of a degree so that heads compare. Missing: none is judged.
    pub range_error_mdeg: Option<u32>,
}

/// The records of one person, in their folder.
#[derive(Debug)]
pub struct Records {
    db: Connection,
    folder: PathBuf,
}

fn now() -> String {
    jiff::ZonedDateTime::now().to_string()
}

impl Records {
    /// Opens the records in `folder`, and makes them where there are none.
    ///
    /// # Errors
    /// [`RecordsError`]: the folder cannot be written, the records are damaged or made by a newer program.
    pub fn open(folder: &Path) -> Result<Self, RecordsError> {
        Self::try_open(folder).map_err(|error| match error {
            // The database says no more than that it does not open; the folder says why.
            RecordsError::Database(error) if why(&error) == Unwritten::Other => {
                match unwritten(folder) {
                    Some(kind) => RecordsError::Folder {
                        folder: folder.to_owned(),
                        reason: error.to_string(),
                        why: kind,
                    },
                    None => RecordsError::Database(error),
                }
            }
            other => other,
        })
    }

    fn try_open(folder: &Path) -> Result<Self, RecordsError> {
        let no_folder = |why: Unwritten, reason: String| RecordsError::Folder {
            folder: folder.to_owned(),
            reason,
            why,
        };
        std::fs::create_dir_all(folder)
            .map_err(|error| no_folder((&error).into(), error.to_string()))?;
        let mut db = Connection::open(folder.join(FILE))
            .map_err(|error| no_folder(why(&error), error.to_string()))?;
        db.busy_timeout(BUSY)?;
        // A power cut must not take what was said to be kept: every commit reaches the disk.
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
        )?;
        MIGRATIONS.to_latest(&mut db).map_err(|error| match error {
            rusqlite_migration::Error::MigrationDefinition(
                rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
            ) => RecordsError::Newer {
                folder: folder.to_owned(),
            },
            rusqlite_migration::Error::RusqliteError { ref err, .. } => {
                no_folder(why(err), err.to_string())
            }
            other => no_folder(Unwritten::Other, other.to_string()),
        })?;
        Ok(Self {
            db,
            folder: folder.to_owned(),
        })
    }

    /// Where they lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins a session and gives its number.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn begin_session(&self) -> Result<i64, RecordsError> {
        self.db
            .execute("INSERT INTO session (begun) VALUES (?1)", params![now()])?;
        Ok(self.db.last_insert_rowid())
    }

    /// Begins a set and gives its number.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn begin_set(&self, session: i64, head: &SetHead) -> Result<i64, RecordsError> {
        self.db.execute(
            "INSERT INTO exercise_set (session, begun, exercise, program, model, report) VALUES (?1, ?2, ?3, ?4, ?5, '{}')",
            params![session, now(), head.exercise, env!("CARGO_PKG_VERSION"), head.model],
        )?;
        Ok(self.db.last_insert_rowid())
    }

    /// Begins a set that no camera watches and gives its number.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn begin_by_hand(&self, session: i64, exercise: &str) -> Result<i64, RecordsError> {
        let head = SetHead {
            exercise: exercise.to_owned(),
            ..SetHead::default()
        };
        let set = self.begin_set(session, &head)?;
        self.db
            .execute("UPDATE exercise_set SET by_hand = 1 WHERE id = ?1", [set])?;
        Ok(set)
    }

    /// Writes what a set without a camera has come to; `ended`: nothing follows.
    ///
    /// # Errors
    /// As [`Self::keep`].
    pub fn keep_by_hand(
        &self,
        set: i64,
        (seconds, said): (f64, u32),
        ended: bool,
    ) -> Result<(), RecordsError> {
        let changed = self.db.execute(
            "UPDATE exercise_set SET seconds = ?2, correction = ?3, ended = ?4 WHERE id = ?1 AND by_hand = 1",
            params![set, seconds, said, ended],
        )?;
        if changed == 0 {
            return Err(RecordsError::Deleted);
        }
        Ok(())
    }

    /// Names the file of a set's poses.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn name_poses(&self, set: i64, file: &str) -> Result<(), RecordsError> {
        self.db.execute(
            "UPDATE exercise_set SET poses = ?2 WHERE id = ?1",
            params![set, file],
        )?;
        Ok(())
    }

    /// Writes what a set has come to; `ended`: nothing follows.
    ///
    /// # Errors
    /// [`RecordsError::Database`]: nothing was changed; [`RecordsError::Deleted`]: the set is there no more.
    pub fn keep(
        &self,
        set: i64,
        (seconds, done): (f64, u32),
        report: &str,
        ended: bool,
    ) -> Result<(), RecordsError> {
        let changed = self.db.execute(
            "UPDATE exercise_set SET seconds = ?2, done = ?3, report = ?4, ended = ?5 WHERE id = ?1",
            params![set, seconds, done, report, ended],
        )?;
        if changed == 0 {
            return Err(RecordsError::Deleted);
        }
        Ok(())
    }

    /// Brings only the time of a set up to date: its report is as it was.
    ///
    /// # Errors
    /// As [`Self::keep`].
    pub fn keep_seconds(&self, set: i64, seconds: f64) -> Result<(), RecordsError> {
        let changed = self.db.execute(
            "UPDATE exercise_set SET seconds = ?2 WHERE id = ?1",
            params![set, seconds],
        )?;
        if changed == 0 {
            return Err(RecordsError::Deleted);
        }
        Ok(())
    }

    /// Keeps by how many repetitions the person corrects the coach's count, which stays as it is.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn correct(&self, set: i64, correction: i32) -> Result<(), RecordsError> {
        self.db.execute(
            "UPDATE exercise_set SET correction = ?2 WHERE id = ?1",
            params![set, correction],
        )?;
        Ok(())
    }

    /// Keeps how a set felt, and of its session the hardest effort and the latest pain; what is `None` stays as it was.
    ///
    /// # Errors
    /// [`RecordsError::Database`]: also for a number above 10.
    pub fn felt_after(
        &self,
        set: i64,
        pain_after: Option<u8>,
        effort: Option<u8>,
    ) -> Result<(), RecordsError> {
        self.db.execute(
            "UPDATE exercise_set SET pain_after = coalesce(?2, pain_after), effort = coalesce(?3, effort) WHERE id = ?1",
            params![set, pain_after, effort],
        )?;
        self.db.execute(
            "UPDATE session SET pain_after = coalesce(?2, pain_after), \
             effort = max(coalesce(effort, ?3), coalesce(?3, effort)) \
             WHERE id = (SELECT session FROM exercise_set WHERE id = ?1)",
            params![set, pain_after, effort],
        )?;
        Ok(())
    }

    /// Whether there is a session of that number and it began today: what is done on another day is another session.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn is_of_today(&self, session: i64) -> Result<bool, RecordsError> {
        let begun: Option<String> = self
            .db
            .query_row(
                "SELECT begun FROM session WHERE id = ?1",
                [session],
                |row| row.get(0),
            )
            .optional()?;
        let today = now();
        Ok(begun.is_some_and(|begun| begun.get(..10) == today.get(..10)))
    }

    /// Keeps that it hurt, before anything is asked; gives the number for the answers.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn hurts_now(&self, set: i64, at_s: f64) -> Result<i64, RecordsError> {
        self.db.execute(
            "INSERT INTO hurt (exercise_set, at_s) VALUES (?1, ?2)",
            params![set, at_s],
        )?;
        Ok(self.db.last_insert_rowid())
    }

    /// Keeps where it hurt and how much.
    ///
    /// # Errors
    /// [`RecordsError::Database`]: also for a number above 10.
    pub fn hurts_there(
        &self,
        hurt: i64,
        place: Option<&str>,
        strength: Option<u8>,
    ) -> Result<(), RecordsError> {
        self.db.execute(
            "UPDATE hurt SET place = ?2, strength = ?3 WHERE id = ?1",
            params![hurt, place, strength],
        )?;
        Ok(())
    }

    /// Keeps how a session felt; what is `None` stays as it was.
    ///
    /// # Errors
    /// [`RecordsError::Database`]: also for a number above 10.
    pub fn felt(
        &self,
        session: i64,
        pain_before: Option<u8>,
        pain_after: Option<u8>,
        effort: Option<u8>,
    ) -> Result<(), RecordsError> {
        self.db.execute(
            "UPDATE session SET pain_before = coalesce(?2, pain_before), pain_after = coalesce(?3, pain_after), \
             effort = coalesce(?4, effort) WHERE id = ?1",
            params![session, pain_before, pain_after, effort],
        )?;
        Ok(())
    }

    /// All sessions in which a set was begun, the latest first.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn sessions(&self) -> Result<Vec<KeptSession>, RecordsError> {
        let mut ask = self.db.prepare(
            "SELECT id, begun, pain_before, pain_after, effort, note FROM session WHERE EXISTS \
             (SELECT 1 FROM exercise_set WHERE session = session.id) ORDER BY id DESC",
        )?;
        let found = ask.query_map([], |row| {
            Ok(KeptSession {
                id: row.get(0)?,
                begun: row.get(1)?,
                pain_before: row.get(2)?,
                pain_after: row.get(3)?,
                effort: row.get(4)?,
                note: row.get(5)?,
                sets: Vec::new(),
            })
        })?;
        let mut sessions = found.collect::<Result<Vec<_>, _>>()?;
        for session in &mut sessions {
            session.sets = self.sets(session.id)?;
        }
        Ok(sessions)
    }

    fn sets(&self, session: i64) -> Result<Vec<KeptSet>, RecordsError> {
        let mut ask = self.db.prepare(
            "SELECT id, begun, exercise, program, model, ended, seconds, done, report, poses, correction, effort, \
             pain_after, by_hand FROM exercise_set WHERE session = ?1 ORDER BY id",
        )?;
        let found = ask.query_map([session], set_of)?;
        let mut sets = found.collect::<Result<Vec<_>, _>>()?;
        for set in &mut sets {
            set.hurts = self.hurts(set.id)?;
        }
        Ok(sets)
    }

    /// One set. Missing: there is none of that number.
    ///
    /// # Errors
    /// [`RecordsError::Database`]
    pub fn set(&self, set: i64) -> Result<Option<KeptSet>, RecordsError> {
        let found = self
            .db
            .query_row(
                "SELECT id, begun, exercise, program, model, ended, seconds, done, report, poses, correction, effort, \
                 pain_after, by_hand FROM exercise_set WHERE id = ?1",
                [set],
                set_of,
            )
            .optional()?;
        found
            .map(|mut one| {
                one.hurts = self.hurts(one.id)?;
                Ok(one)
            })
            .transpose()
    }

    fn hurts(&self, set: i64) -> Result<Vec<KeptHurt>, RecordsError> {
        let mut ask = self.db.prepare(
            "SELECT at_s, place, strength FROM hurt WHERE exercise_set = ?1 ORDER BY id",
        )?;
        let found = ask.query_map([set], |row| {
            Ok(KeptHurt {
                at_s: row.get(0)?,
                place: row.get(1)?,
                strength: row.get(2)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Deletes a session with its sets and their poses.
    ///
    /// # Errors
    /// [`RecordsError`]: there is none of that number, or it cannot be deleted.
    pub fn delete(&mut self, session: i64) -> Result<(), RecordsError> {
        let known: Option<i64> = self
            .db
            .query_row("SELECT id FROM session WHERE id = ?1", [session], |row| {
                row.get(0)
            })
            .optional()?;
        known.ok_or(RecordsError::NoSession(session))?;
        self.remove_session(session)?;
        self.sweep()
    }

    /// Deletes one set with its poses, and its session where no other set is in it.
    ///
    /// # Errors
    /// [`RecordsError`]: it cannot be deleted.
    pub fn delete_set(&mut self, set: i64) -> Result<(), RecordsError> {
        let found: Option<(i64, i64)> = self
            .db
            .query_row(
                "SELECT session, (SELECT count(*) FROM exercise_set AS other WHERE other.session = one.session) \
                 FROM exercise_set AS one WHERE id = ?1",
                [set],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((session, sets)) = found else {
            return Ok(());
        };
        if sets <= 1 {
            self.remove_session(session)?;
        } else {
            self.delete_poses_of("SELECT poses FROM exercise_set WHERE id = ?1", set)?;
            self.db
                .execute("DELETE FROM exercise_set WHERE id = ?1", [set])?;
        }
        self.sweep()
    }

    /// Deletes every set of a day, as `2026-11-29`, with its poses, and the sessions it empties.
    ///
    /// # Errors
    /// [`RecordsError`]: what comes after the part that cannot be deleted is still there.
    pub fn delete_day(&mut self, day: &str) -> Result<(), RecordsError> {
        let mut ask = self
            .db
            .prepare("SELECT id FROM exercise_set WHERE substr(begun, 1, 10) = ?1")?;
        let sets = ask
            .query_map([day], |row| row.get(0))?
            .collect::<Result<Vec<i64>, _>>()?;
        drop(ask);
        for set in sets {
            self.delete_poses_of("SELECT poses FROM exercise_set WHERE id = ?1", set)?;
            self.db
                .execute("DELETE FROM exercise_set WHERE id = ?1", [set])?;
        }
        self.db.execute(
            "DELETE FROM session WHERE substr(begun, 1, 10) = ?1 AND NOT EXISTS \
             (SELECT 1 FROM exercise_set WHERE session = session.id)",
            [day],
        )?;
        self.sweep()
    }

    /// Deletes everything.
    ///
    /// # Errors
    /// [`RecordsError`]: what comes after the part that cannot be deleted is still there.
    pub fn delete_all(&mut self) -> Result<(), RecordsError> {
        let removed = self.remove_all();
        // What went before the trouble must be gone too.
        let swept = self.sweep();
        removed.and(swept)
    }

    fn remove_all(&self) -> Result<(), RecordsError> {
        let mut ask = self.db.prepare("SELECT id FROM session ORDER BY id DESC")?;
        let sessions = ask.query_map([], |row| row.get(0))?;
        for session in sessions.collect::<Result<Vec<i64>, _>>()? {
            self.remove_session(session)?;
        }
        // Poses of sets that were cut off before their row named them.
        for entry in std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
        {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with("set-") && name.ends_with(POSES_END) {
                self.delete_poses(&name)?;
            }
        }
        self.db.execute("DELETE FROM session", [])?;
        Ok(())
    }

    fn remove_session(&self, session: i64) -> Result<(), RecordsError> {
        // First the poses: a file that nothing names any more would never be deleted.
        self.delete_poses_of("SELECT poses FROM exercise_set WHERE session = ?1", session)?;
        self.db
            .execute("DELETE FROM session WHERE id = ?1", [session])?;
        Ok(())
    }

    /// What was deleted must not lie about in free pages or in the log. It writes the whole file anew.
    fn sweep(&self) -> Result<(), RecordsError> {
        self.db
            .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    }

    /// Deletes the files that a question for names of poses gives.
    fn delete_poses_of(&self, question: &str, id: i64) -> Result<(), RecordsError> {
        let mut ask = self.db.prepare(question)?;
        let files = ask.query_map([id], |row| row.get(0))?;
        let files = files.collect::<Result<Vec<Option<String>>, _>>()?;
        files
            .iter()
            .flatten()
            .try_for_each(|file| self.delete_poses(file))
    }

    fn delete_poses(&self, file: &str) -> Result<(), RecordsError> {
        // Only a name, never a way out of the folder.
        let Some(name) = Path::new(file).file_name() else {
            return Ok(());
        };
        let path = self.folder.join(name);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(RecordsError::Poses {
                    path,
                    why: (&error).into(),
                    reason: error.to_string(),
                })
            }
            _ => Ok(()),
        }
    }
}

/// Why nothing can be written into a folder; `None` where it can.
fn unwritten(folder: &Path) -> Option<Unwritten> {
    let probe = folder.join(format!(".probe-{}", std::process::id()));
    let written = std::fs::write(&probe, b"?");
    // Where it was not made there is nothing to take away.
    let _ = std::fs::remove_file(&probe);
    written.err().map(|error| Unwritten::from(&error))
}

fn set_of(row: &Row<'_>) -> rusqlite::Result<KeptSet> {
    let report: String = row.get(8)?;
    Ok(KeptSet {
        id: row.get(0)?,
        begun: row.get(1)?,
        exercise: row.get(2)?,
        program: row.get(3)?,
        model: row.get(4)?,
        ended: row.get(5)?,
        seconds: row.get(6)?,
        done: row.get(7)?,
        // A report of another version may lack or name things otherwise; the rest of the set is still there.
        report: serde_json::from_str(&report).unwrap_or_default(),
        poses: row.get(9)?,
        correction: row.get(10)?,
        effort: row.get(11)?,
        pain_after: row.get(12)?,
        by_hand: row.get(13)?,
        hurts: Vec::new(),
    })
}
