//! The tables of the patients' database and how older ones become today's.

use rusqlite_migration::{M, Migrations};

/// Version 1. A session is the JSON of the patient's file; `number` and `begun` are its own, so that the same one is known
/// again. A movement is the lines of the file, packed. Everything of a patient goes with the patient.
const FIRST: &str = "
CREATE TABLE patient (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    until TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    begun TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (patient, number, begun)
) STRICT;
CREATE INDEX session_begun ON session (number, begun);
CREATE TABLE movement (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (session, place)
) STRICT;
CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    patient INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
    written TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (patient, body)
) STRICT;
";

const STEPS: &[M<'static>] = &[M::up(FIRST)];

/// From every older version to today's.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);
