//! The tables of the records and how older ones become today's.

use rusqlite_migration::{M, Migrations};

/// Version 1. Times of day are local with their offset, ISO 8601; times in a set are seconds of its source. A report is
/// the JSON object of docs/cli.md, so that whatever is added to it needs no new table. No number is used twice: a set that
/// was deleted while it ran must not go on in another one's row. A number is never used twice: what was deleted is not written over by what ran on.
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

const STEPS: &[M<'static>] = &[M::up(FIRST)];

/// From every older version to today's.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;

    #[test]
    fn every_step_is_valid() {
        assert!(MIGRATIONS.validate().is_ok());
    }
}
