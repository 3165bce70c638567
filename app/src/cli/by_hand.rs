//! Keeps what is counted by hand, on a thread of its own: a disk may take its time.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};

use super::keeping::{OwnSession, waited_for};
use super::say_error;
use crate::records::{Records, RecordsError};
use crate::ui::{ByHandDesk, ByHandWord};

/// Words that may wait for a slow disk: a person counts slower than it writes.
const WAITING: usize = 64;

/// Begins a set that no camera watches.
pub(crate) fn by_hand_desk(folder: PathBuf, session: OwnSession, exercise: String) -> ByHandDesk {
    let (sender, words) = sync_channel(WAITING);
    let keep = move || {
        if let Err(error) = keep(&folder, &session, &exercise, &words) {
            say_error(&error.to_string());
        }
    };
    let spawned = std::thread::Builder::new()
        .name("by hand".to_owned())
        .spawn(keep);
    match spawned {
        Ok(thread) => waited_for(thread),
        Err(error) => say_error(&format!("nothing more can be kept: {error}")),
    }
    Box::new(move |word| {
        // A disk that is a minute behind loses a count, and the next one has all of them.
        let _ = sender.try_send(word);
    })
}

fn keep(
    folder: &std::path::Path,
    session: &OwnSession,
    exercise: &str,
    words: &Receiver<ByHandWord>,
) -> Result<(), RecordsError> {
    let records = Records::open(folder)?;
    let set = records.begin_by_hand(session.of_today(&records)?, exercise)?;
    let mut hurt = None;
    for word in words {
        match word {
            ByHandWord::Count(said, seconds) => {
                records.keep_by_hand(set, (seconds, said), false)?;
            }
            ByHandWord::End(said, seconds) => records.keep_by_hand(set, (seconds, said), true)?,
            ByHandWord::Hurts(at_s) => hurt = Some(records.hurts_now(set, at_s)?),
            ByHandWord::HurtsThere(place, strength) => {
                if let Some(hurt) = hurt {
                    records.hurts_there(hurt, place, strength)?;
                }
            }
            ByHandWord::Felt { pain, effort } => records.felt_after(set, pain, effort)?,
        }
    }
    Ok(())
}
