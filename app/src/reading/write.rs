//! What was brought, for other programs.

use serde::Serialize;

use super::Brought;
use crate::records::{KeptSession, Planned};

/// The version of the JSON.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    goodform_reading: u32,
    patient: &'a str,
    until: Option<String>,
    programmes: &'a [Planned],
    sessions: &'a [KeptSession],
}

/// All of it but the movements, as one JSON object.
///
/// # Errors
/// What the writer says; numbers that are none cannot be written.
pub fn reading_json(brought: &Brought) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&Written {
        goodform_reading: VERSION,
        patient: &brought.name,
        until: brought.until.map(|day| day.to_string()),
        programmes: &brought.plans,
        sessions: &brought.sessions,
    })
}
