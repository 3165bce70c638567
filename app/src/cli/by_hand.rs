//! Keeps what is counted by hand, on a thread of its own: a disk may take its time.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};

use super::keeping::{OwnSession, unkept, waited_for};
use crate::records::{Records, RecordsError};
use crate::street::Trouble;
use crate::ui::{ByHandDesk, ByHandWord};

/// Words that may wait for a slow disk: a person counts slower than it writes.
const WAITING: usize = 64;

/// Begins a set that no camera watches; `tell` hears, once, that it cannot be kept.
pub(crate) fn by_hand_desk(
    folder: PathBuf,
    session: OwnSession,
    exercise: String,
    tell: impl Fn(Trouble) + Clone + Send + 'static,
) -> ByHandDesk {
    let (sender, words) = sync_channel(WAITING);
    let desk = Desk {
        folder,
        session,
        exercise,
        set: None,
        hurt: None,
    };
    let told = tell.clone();
    let spawned = std::thread::Builder::new()
        .name("by hand".to_owned())
        .spawn(move || keep(desk, &words, &told));
    match spawned {
        Ok(thread) => waited_for(thread),
        Err(error) => tell(unkept(&error)),
    }
    Box::new(move |word| {
        // A disk that is a minute behind loses a count, and the next one has all of them.
        let _ = sender.try_send(word);
    })
}

/// What is known of the set.
struct Desk {
    folder: PathBuf,
    session: OwnSession,
    exercise: String,
    /// The records and the set's number, once it is begun.
    set: Option<(Records, i64)>,
    /// The number of the last "this hurts".
    hurt: Option<i64>,
}

/// Keeps word after word. What cannot be kept waits for the next one: somebody may free some space meanwhile.
fn keep(mut desk: Desk, words: &Receiver<ByHandWord>, tell: &dyn Fn(Trouble)) {
    let mut waiting = VecDeque::new();
    let mut is_told = false;
    let mut write = |waiting: &mut VecDeque<ByHandWord>| {
        let written = write_all(&mut desk, waiting);
        if let Err(error) = written
            && !std::mem::replace(&mut is_told, true)
        {
            tell(error.into());
        }
    };
    // The set has its row before anything is counted.
    write(&mut waiting);
    for word in words {
        // The newest count has all of those before it.
        if matches!(word, ByHandWord::Count(..) | ByHandWord::End(..)) {
            waiting.retain(|old| !matches!(old, ByHandWord::Count(..)));
        }
        waiting.push_back(word);
        write(&mut waiting);
    }
    if !waiting.is_empty() {
        write(&mut waiting);
    }
}

fn write_all(desk: &mut Desk, waiting: &mut VecDeque<ByHandWord>) -> Result<(), RecordsError> {
    desk.begin()?;
    while let Some(word) = waiting.front() {
        desk.write(word)?;
        waiting.pop_front();
    }
    Ok(())
}

impl Desk {
    fn begin(&mut self) -> Result<(), RecordsError> {
        if self.set.is_none() {
            let records = Records::open(&self.folder)?;
            let session = self.session.of_today(&records)?;
            let set = records.begin_by_hand(session, &self.exercise)?;
            self.set = Some((records, set));
        }
        Ok(())
    }

    fn write(&mut self, word: &ByHandWord) -> Result<(), RecordsError> {
        let Some((records, set)) = &self.set else {
            return Ok(());
        };
        match *word {
            ByHandWord::Count(said, seconds) => records.keep_by_hand(*set, (seconds, said), false),
            ByHandWord::End(said, seconds) => records.keep_by_hand(*set, (seconds, said), true),
            ByHandWord::Hurts(at_s) => {
                self.hurt = Some(records.hurts_now(*set, at_s)?);
                Ok(())
            }
            ByHandWord::HurtsThere(place, strength) => match self.hurt {
                Some(hurt) => records.hurts_there(hurt, place, strength),
                None => Ok(()),
            },
            ByHandWord::Felt { pain, effort } => records.felt_after(*set, pain, effort),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;
    use std::time::Duration;

    use super::{OwnSession, by_hand_desk};
    use crate::records::Records;
    use crate::street::Trouble;
    use crate::ui::ByHandWord;

    /// The folder of the records is a file: nothing can be kept until it is gone.
    #[test]
    fn what_could_not_be_kept_is_told_once_and_kept_when_there_is_room() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("records");
        std::fs::write(&folder, b"in the way").expect("a file");
        let (sender, told) = sync_channel(8);
        let tell = move |trouble: Trouble| sender.send(trouble).expect("heard");
        let session = OwnSession::default();
        let desk = by_hand_desk(folder.clone(), session, "squat".to_owned(), tell);
        let wait = Duration::from_secs(10);
        assert!(matches!(
            told.recv_timeout(wait),
            Ok(Trouble::NotKept { .. })
        ));
        desk(ByHandWord::Count(1, 2.0));
        desk(ByHandWord::Hurts(2.5));
        // Both are tried, and told no more.
        assert!(told.recv_timeout(Duration::from_millis(300)).is_err());
        std::fs::remove_file(&folder).expect("out of the way");
        desk(ByHandWord::End(3, 9.0));
        drop(desk);
        super::super::keeping::finish_writing();
        let sessions = Records::open(&folder).and_then(|records| records.sessions());
        let set = sessions.expect("kept").remove(0).sets.remove(0);
        assert_eq!((set.said(), set.ended, set.hurts.len()), (3, true, 1));
        assert!(told.try_recv().is_err());
    }
}
