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

/// Version 2. The text of each programme, with its templates: so that a movement is seen again as it was judged.
const PROGRAMMES: &str = "ALTER TABLE plan ADD COLUMN programme TEXT NOT NULL DEFAULT '';";

const STEPS: &[M<'static>] = &[M::up(FIRST), M::up(PROGRAMMES)];

/// From every older version to today's.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::MIGRATIONS;

    #[test]
    fn what_an_earlier_goodform_kept_is_there_afterwards() {
        let mut db = Connection::open_in_memory().expect("memory");
        MIGRATIONS.to_version(&mut db, 1).expect("the first");
        db.execute_batch(
            "INSERT INTO patient (name) VALUES ('Anna'); \
             INSERT INTO plan (patient, written, body) VALUES (1, '2026-11-01', '{}');",
        )
        .expect("kept");
        MIGRATIONS.to_latest(&mut db).expect("today's");
        let ask = "SELECT written, programme FROM plan";
        let kept = db.query_row(ask, [], |row| Ok((row.get(0)?, row.get(1)?)));
        let kept: (String, String) = kept.expect("there");
        assert_eq!(kept, ("2026-11-01".to_owned(), String::new()));
    }
}
