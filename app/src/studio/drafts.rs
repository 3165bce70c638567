//! What is begun: the work on the bench, and what was set aside when something else was begun.
//!
//! Nothing that is begun is ever replaced. It stays as a draft until it is saved or deleted, and what was deleted last can
//! be brought back.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use goodform_exercises::{Retouch, Template};
use goodform_pose::Track;

use super::reading::read_recording;
use super::shop::{POSES, Shop, WORK};
use super::work::{Work, work_from_toml};
use crate::ui::Begun;

/// How the files of drafts begin and end.
const DRAFT: [&str; 2] = ["draft-", ".toml"];
/// What was deleted last.
const DELETED: &str = "deleted.toml";

/// Work that was begun, its recordings, and whether they are whole.
pub(super) type BegunWork = (Work, Vec<(String, Arc<Track>)>, bool);

impl Shop {
    /// The work of a file in the studio's folder, with its recordings; nothing where there is nothing to lose.
    pub(super) fn begun_work(&self, file: &str) -> Result<Option<BegunWork>, String> {
        self.desk.settle();
        let folder = self.studio();
        let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
            return Ok(None);
        };
        let work = work_from_toml(&text)?;
        let mut tracks = Vec::new();
        let mut is_whole = true;
        for name in own_names(&work) {
            if let Ok((track, whole)) = read_recording(&folder.join(name)) {
                is_whole &= whole;
                tracks.push((name.clone(), Arc::new(track)));
            }
        }
        let was_filmed = tracks
            .iter()
            .any(|(_, track)| track.frames.iter().flatten().count() > 0);
        let is_something = was_filmed || is_changed(&work);
        Ok(is_something.then_some((work, tracks, is_whole)))
    }

    /// All that is begun: what lay on the bench last comes first, then the drafts, the newest first.
    pub(super) fn all_begun(&self) -> Vec<Begun> {
        let mut files = vec![WORK.to_owned()];
        files.extend(self.drafts());
        let begun = |file: String| {
            // What cannot be read is left where it is, and is no reason to stand in the way.
            let (work, tracks, _) = self.begun_work(&file).ok().flatten()?;
            let seconds = tracks.iter().map(|(_, track)| seconds(track));
            Some(Begun {
                name: work.retouch.name,
                exercise: work.exercise,
                seconds: seconds.sum::<f64>().round().clamp(0.0, 1e6) as u32,
                file,
            })
        };
        files.into_iter().filter_map(begun).collect()
    }

    /// The files of drafts, the newest first.
    fn drafts(&self) -> Vec<String> {
        let [begins, ends] = DRAFT;
        let entries = std::fs::read_dir(self.studio());
        let mut drafts: Vec<(SystemTime, String)> = entries
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let is_draft = name.starts_with(begins) && name.ends_with(ends);
                let at = entry.metadata().and_then(|known| known.modified());
                is_draft.then(|| (at.unwrap_or(SystemTime::UNIX_EPOCH), name))
            })
            .collect();
        drafts.sort_by(|(a, first), (b, second)| b.cmp(a).then_with(|| second.cmp(first)));
        drafts.into_iter().map(|(_, name)| name).collect()
    }

    /// Something else is begun: what lies on the bench becomes a draft.
    ///
    /// # Errors
    /// One sentence: the disk does not take it, and it is still where it was.
    pub(super) fn set_aside(&self) -> Result<(), String> {
        // Work that cannot be read may be of a newer Goodform: it is kept, too.
        if matches!(self.begun_work(WORK), Ok(None)) {
            return Ok(());
        }
        let from = self.studio().join(WORK);
        std::fs::rename(&from, self.free_draft()).map_err(|error| error.to_string())
    }

    fn free_draft(&self) -> PathBuf {
        let [begins, ends] = DRAFT;
        let folder = self.studio();
        let mut all = (1..100_000_u32).map(|number| folder.join(format!("{begins}{number}{ends}")));
        all.find(|file| !file.exists())
            .unwrap_or_else(|| folder.join(format!("{begins}0{ends}")))
    }

    /// Recording anew came to nothing, and what lay on the bench before lies there again: it is no draft any more.
    pub(super) fn take_back(&self, work: &Work) {
        self.desk.keep(work.clone());
        self.desk.settle();
        let folder = self.studio();
        let is_same = |file: &String| {
            let text = std::fs::read_to_string(folder.join(file)).ok();
            let known = text.and_then(|text| work_from_toml(&text).ok());
            known.as_ref() == Some(work)
        };
        // The draft goes only where the disk has the work twice.
        if !is_same(&WORK.to_owned()) {
            return;
        }
        if let Some(draft) = self.drafts().into_iter().find(is_same) {
            // A disk that keeps it offers it twice.
            let _ = std::fs::remove_file(folder.join(draft));
        }
    }

    /// Lays a draft on the bench; what lies there becomes one.
    pub(super) fn lay_out(&self, file: &str) -> Result<(), String> {
        if file == WORK || !self.drafts().iter().any(|draft| draft == file) {
            return Ok(());
        }
        self.set_aside()?;
        let folder = self.studio();
        let moved = std::fs::rename(folder.join(file), folder.join(WORK));
        moved.map_err(|error| error.to_string())
    }

    /// Deletes what is begun, so that it can be brought back until the next is deleted or something is saved.
    pub(super) fn delete(&self, file: &str) {
        self.desk.settle();
        let folder = self.studio();
        let is_ours = file == WORK || self.drafts().iter().any(|draft| draft == file);
        if is_ours {
            // A disk that does not take it keeps what is begun.
            let _ = std::fs::rename(folder.join(file), folder.join(DELETED));
        }
        self.sweep();
    }

    /// What was deleted last is begun again.
    pub(super) fn undelete(&self) {
        let from = self.studio().join(DELETED);
        // Where nothing was deleted nothing comes back.
        let _ = std::fs::rename(from, self.free_draft());
    }

    /// The work on the bench was saved: it is not begun any more.
    pub(super) fn clear(&self) {
        self.desk.settle();
        let folder = self.studio();
        let _ = std::fs::remove_file(folder.join(WORK));
        let _ = std::fs::remove_file(folder.join(DELETED));
        self.sweep();
    }

    /// Removes recordings that nothing needs.
    fn sweep(&self) {
        let folder = self.studio();
        let mut needed: HashSet<String> = HashSet::new();
        let mut files = vec![WORK.to_owned(), DELETED.to_owned()];
        files.extend(self.drafts());
        for file in files {
            let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
                continue;
            };
            match work_from_toml(&text) {
                Ok(work) => needed.extend(work.recordings),
                // What it needs cannot be told: nothing goes.
                Err(_) => return,
            }
        }
        let in_use = self.running().as_ref().map(|running| running.file.clone());
        needed.extend(in_use);
        let entries = std::fs::read_dir(&folder);
        for entry in entries.into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_ours = name.starts_with("take-") && name.ends_with(POSES);
            if is_ours && !needed.contains(&name) {
                // What cannot be removed is removed the next time.
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// Names of recordings; one of ours has no folder in it.
fn own_names(work: &Work) -> impl Iterator<Item = &String> {
    work.recordings.iter().filter(|name| {
        let own = Path::new(name.as_str()).file_name();
        own.is_some_and(|own| own == name.as_str())
    })
}

/// Whether a template that was opened has been changed: one that was only looked at is no work.
fn is_changed(work: &Work) -> bool {
    let Some(base) = &work.base else {
        return false;
    };
    let read = Template::from_toml(WORK, base);
    read.is_ok_and(|read| Retouch::of(&read.template) != work.retouch)
}

fn seconds(track: &Track) -> f64 {
    let mut times = track.frames.iter().flatten().map(|(at, _)| *at);
    let first = times.next();
    let last = times.next_back();
    first
        .zip(last)
        .map_or(0.0, |(first, last)| last.seconds_since(first))
}
