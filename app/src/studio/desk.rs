//! The thread that keeps the work that is begun.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use super::work::{Work, work_to_toml};
use crate::store::write_whole;

/// Changes that may wait for a slow disk; of several the last is written.
const WAITING: usize = 256;

/// Writes the work as it is, on a thread of its own; of several that wait the last one.
pub(super) struct Desk {
    sender: Mutex<Option<SyncSender<Message>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

enum Message {
    Keep(Box<Work>),
    /// Says when everything before it is written.
    Settled(SyncSender<()>),
}

impl Desk {
    pub(super) fn open(file: PathBuf) -> Self {
        let (sender, receiver) = sync_channel::<Message>(WAITING);
        let thread = std::thread::Builder::new()
            .name("studio desk".to_owned())
            .spawn(move || write_works(&receiver, &file));
        Self {
            sender: Mutex::new(Some(sender)),
            thread: Mutex::new(thread.ok()),
        }
    }

    fn send(&self, message: Message) {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = sender.as_ref() {
            // Without its thread nothing is kept; what is saved is kept all the same.
            let _ = sender.send(message);
        }
    }

    /// It does not wait: where the disk is that far behind, the next change keeps this one, too.
    pub(super) fn keep(&self, work: Work) {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = sender.as_ref() {
            let _ = sender.try_send(Message::Keep(Box::new(work)));
        }
    }

    /// Waits until everything is written.
    pub(super) fn settle(&self) {
        let (done, settled) = sync_channel(1);
        self.send(Message::Settled(done));
        let _ = settled.recv();
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let mut sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        drop(sender.take());
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            // A panic there was the thread's own; what it had written is safe.
            let _ = thread.join();
        }
    }
}

fn write_works(messages: &Receiver<Message>, file: &Path) {
    let mut next = messages.recv().ok();
    while let Some(message) = next.take() {
        match message {
            Message::Settled(done) => {
                let _ = done.send(());
            }
            Message::Keep(mut work) => {
                // Of several that wait only the last is worth writing.
                loop {
                    match messages.try_recv() {
                        Ok(Message::Keep(newer)) => work = newer,
                        Ok(settled) => {
                            next = Some(settled);
                            break;
                        }
                        Err(_) => break,
                    }
                }
                let folder = file.parent().map(std::fs::create_dir_all);
                if matches!(folder, None | Some(Ok(())))
                    && let Ok(text) = work_to_toml(&work)
                {
                    // A disk that takes nothing is told of when the template is saved.
                    let _ = write_whole(file, text.as_bytes());
                }
            }
        }
        if next.is_none() {
            next = messages.recv().ok();
        }
    }
}
