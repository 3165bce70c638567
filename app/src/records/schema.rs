//! The tables of the records and how older ones become today's.

use rusqlite_migration::{M, Migrations};

/// Version 1. Times of day are local with their offset, ISO 8601; times in a set are seconds of its source. A report is
/// the JSON object of docs/cli.md, so that whatever is added to it needs no new table. No number is used twice: a set that
/// was deleted while it ran must not go on in another one's row.
const FIRST: &str = "
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    begun TEXT NOT NULL,
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE exercise_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    begun TEXT NOT NULL,
    exercise TEXT NOT NULL,
    program TEXT NOT NULL,
    model TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL,
    poses TEXT
) STRICT;
CREATE INDEX set_of_session ON exercise_set (session);
CREATE TABLE hurt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exercise_set INTEGER NOT NULL REFERENCES exercise_set (id) ON DELETE CASCADE,
    at_s REAL NOT NULL,
    place TEXT,
    strength INTEGER CHECK (strength BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX hurt_of_set ON hurt (exercise_set);
";

/// Version 2. `correction`: so many repetitions the person says the coach missed, or counted too many; the coach's own
/// count stays. `effort` and `pain_after` of a set are asked after the last set of an exercise; the session has the
/// hardest and the latest.
const SECOND: &str = "
ALTER TABLE exercise_set ADD COLUMN correction INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exercise_set ADD COLUMN effort INTEGER CHECK (effort BETWEEN 0 AND 10);
ALTER TABLE exercise_set ADD COLUMN pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10);
";

/// Version 3. `by_hand`: no camera watched; the coach's own count is 0 and the whole count is the person's.
const THIRD: &str = "
ALTER TABLE exercise_set ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));
";

const STEPS: &[M<'static>] = &[M::up(FIRST), M::up(SECOND), M::up(THIRD)];

/// From every older version to today's.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::MIGRATIONS;

    #[test]
    fn every_step_is_valid() {
        assert!(MIGRATIONS.validate().is_ok());
    }

    #[test]
    fn what_version_one_kept_is_all_there_today() {
        let mut db = Connection::open_in_memory().expect("a database");
        MIGRATIONS.to_version(&mut db, 1).expect("version 1");
        db.execute_batch(
            "INSERT INTO session (begun, pain_before, note) VALUES ('2026-11-01T08:00:00+01:00', 4, 'stiff');
             INSERT INTO exercise_set (session, begun, exercise, program, model, ended, seconds, done, report, poses)
             VALUES (1, '2026-11-01T08:01:00+01:00', 'squat', '0.1.0', 'lite', 1, 31.5, 9, '{}', 'set-1.poses.gz');
             INSERT INTO hurt (exercise_set, at_s, place, strength) VALUES (1, 12.5, 'knee', 5);",
        )
        .expect("kept by version 1");
        MIGRATIONS.to_latest(&mut db).expect("today's version");
        let line: String = db
            .query_row(
                "SELECT session.begun || session.pain_before || session.note || one.exercise || one.seconds || one.done \
                 || one.poses || one.correction || hurt.place || hurt.strength FROM session \
                 JOIN exercise_set AS one ON one.session = session.id JOIN hurt ON hurt.exercise_set = one.id \
                 WHERE one.effort IS NULL AND one.pain_after IS NULL AND one.by_hand = 0",
                [],
                |row| row.get(0),
            )
            .expect("all of it");
        assert_eq!(
            line,
            "2026-11-01T08:00:00+01:004stiffsquat31.59set-1.poses.gz0knee5"
        );
    }
}
