//! A street that waits: nothing is counted or kept before a set begins, and the next set begins in the same street.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should say so at once"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use goodform::records::{Keeper, Records, SetHead};
use goodform::street::{
    Ended, FrameSource, LiveStreet, Read, ReplayedPoses, Snapshot, SourceDescription, SourceError,
    Street, TrackSource,
};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View};
use goodform_exercises::Library;
use goodform_models::Frame;
use goodform_pose::Track;

/// Squats without end, as far as a test is concerned.
fn squats() -> Arc<Track> {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let options = TrackOptions {
        repetitions: 40,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 64, 48);
    Arc::new(track.track(&camera, 15.0))
}

/// A track twenty times as fast as it was: slow enough that no frame is missed.
struct Quick(TrackSource);

impl FrameSource for Quick {
    fn description(&self) -> &SourceDescription {
        self.0.description()
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        std::thread::sleep(Duration::from_millis(4));
        self.0.read(frame)
    }
}

/// The first snapshot that is so.
fn until(live: &LiveStreet, is: impl Fn(&Snapshot) -> bool) -> Snapshot {
    let (snapshots, began) = (live.snapshots(), Instant::now());
    while began.elapsed() < Duration::from_mins(1) {
        let snapshot = snapshots.wait(Duration::from_millis(100));
        if let Some(found) = snapshot.filter(&is) {
            return found;
        }
    }
    panic!("nothing like it came")
}

fn sets(folder: &Path) -> usize {
    let records = Records::open(folder).unwrap();
    let sessions = records.sessions().unwrap();
    sessions.iter().map(|session| session.sets.len()).sum()
}

fn head() -> SetHead {
    SetHead {
        exercise: "squat".to_owned(),
        model: "truth".to_owned(),
        range_error_mdeg: None,
        ..SetHead::default()
    }
}

#[test]
fn nothing_is_counted_or_kept_before_a_set_begins_and_the_next_begins_in_the_same_street() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::builtin().unwrap();
    let track = squats();
    let street = Street::new(
        Box::new(ReplayedPoses(Arc::clone(&track))),
        library.find("squat").unwrap(),
    );
    let source = Box::new(Quick(TrackSource::new(track)));
    let live = LiveStreet::waiting(source, street, || ()).unwrap();
    let remote = live.remote();
    // Two squats and more go by before the set.
    let waiting = until(&live, |now| now.update.at.as_seconds() > 12.0);
    assert_eq!(waiting.update.count, 0);
    assert!(!waiting.watched.in_set);
    assert!(waiting.watched.placed.is_some());
    assert_eq!(sets(folder.path()), 0);
    let mut last = waiting.update.at;
    for set in 1..=2_usize {
        let ended = Ended::default();
        remote.begin(Arc::clone(&ended));
        let is_kept = Arc::new(AtomicBool::new(false));
        let keeper = Keeper::start(folder.path(), None, &head(), &is_kept, remote.teller());
        remote.keep(Arc::clone(&ended), keeper.unwrap());
        let begun = until(&live, |now| now.watched.in_set);
        assert_eq!(begun.update.count, 0, "set {set} begins with nothing");
        until(&live, |now| now.watched.in_set && now.update.count >= 2);
        remote.end_set();
        let after = until(&live, |now| !now.watched.in_set);
        assert_eq!(
            after.update.count, 0,
            "what is before the next set is not of this one"
        );
        let report = ended.get().expect("it has ended");
        assert!((2..=4).contains(&report.repetitions.len()));
        let first = report.repetitions.first().unwrap();
        assert!(
            first.start >= last,
            "what began before the set is not in it"
        );
        assert_eq!(sets(folder.path()), set);
        last = after.update.at;
    }
    live.stop();
}

#[test]
fn a_pause_keeps_the_picture_and_counts_nothing() {
    let library = Library::builtin().unwrap();
    let track = squats();
    let street = Street::new(
        Box::new(ReplayedPoses(Arc::clone(&track))),
        library.find("squat").unwrap(),
    );
    let live = LiveStreet::start(Box::new(Quick(TrackSource::new(track))), street, || ()).unwrap();
    let before = until(&live, |now| now.update.count >= 1);
    live.remote().toggle_pause();
    let from = before.update.at.as_seconds();
    // The street may have taken one more frame before it heard of the pause.
    let paused = until(&live, |now| now.update.at.as_seconds() > from + 1.0);
    let later = until(&live, |now| now.update.at.as_seconds() > from + 14.0);
    assert_eq!(
        later.update.count, paused.update.count,
        "two squats went by uncounted"
    );
    assert!(later.watched.in_set && later.watched.placed.is_none());
    live.remote().toggle_pause();
    until(&live, |now| now.update.count > later.update.count);
    live.stop();
}
