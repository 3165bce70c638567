//! What was done, kept as it happens: a database in the user's data folder, the poses beside it. No picture of the
//! person is kept.
//!
//! A set is written twice a second while it goes on, so that a program that is killed, or a computer that is switched
//! off, loses a second at most.

mod error;
mod export;
mod keeper;
mod planned;
mod pose_file;
pub mod progress;
mod readings;
mod records_file;
mod retrace;
mod rows;
mod schema;
mod table;
mod therapist_file;

pub use error::RecordsError;
pub use export::{repetitions_csv, sessions_json};
pub use keeper::Keeper;
pub use planned::{Planned, PlannedItem};
pub use pose_file::{PoseFile, is_pose_file, read_pose_file};
pub use readings::{KeptReading, MOST_NOTE, MOST_READINGS, READINGS_VERSION, Readings};
pub use records_file::{Records, SetHead};
pub use retrace::{KeptMoment, Retrace};
pub use rows::{
    KeptAttempt, KeptCue, KeptHold, KeptHurt, KeptRepetition, KeptReport, KeptSession, KeptSet,
    KeptSpan,
};
pub use table::{TableStyle, sessions_table};
pub use therapist_file::{
    BROKEN_FILE, FOREIGN_FILE, NEWER_FILE, THERAPIST_FILE_END, THERAPIST_FILE_VERSION,
    TherapistFile, TherapistHead, check_therapist_file, each_movement, read_movement,
    read_sessions, read_therapist_file, write_therapist_file, write_therapist_file_of,
};

/// The folder of the records within the user's data folder.
pub const RECORDS_FOLDER: &str = "records";
