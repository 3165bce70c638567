//! What happens to the camera, the computer and the disk while somebody exercises: nothing is counted that was not seen,
//! what was done is safe, and it goes on by itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that fails should say so at once, and one that cannot run here too"
)]

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use goodform::records::{Keeper, Records, RecordsError, SetHead};
use goodform::street::{
    FigureSource, FrameSource, LiveStreet, Notice, Read, ReplayedPoses, Snapshot,
    SourceDescription, SourceError, Street, TrackSource, Trouble, Unwritten, analyse,
};
use goodform_datasets::{
    Camera, FigureOptions, Movement, MovementTrack, TrackOptions, View, with_noise,
};
use goodform_exercises::{Coach, Exercise, Library, Report};
use goodform_models::{Estimator, Frame, Registry, SessionOptions};
use goodform_pose::{Timestamp, Track};

fn exercise(id: &str) -> Exercise {
    Library::builtin().unwrap().find(id).unwrap().clone()
}

fn track(id: &str, fps: f64, options: &TrackOptions) -> (Arc<Track>, usize) {
    let movement = Movement::builtin(id).unwrap().unwrap();
    let track = MovementTrack::new(&movement, options).unwrap();
    let yaw_deg = movement.yaws_deg.first().copied().unwrap();
    let camera = Camera::new(&View::of(&movement, yaw_deg), 640, 480);
    let poses = with_noise(&track.track(&camera, fps), options.seed);
    (Arc::new(poses), track.repetitions().len())
}

fn repetitions(repetitions: u32) -> TrackOptions {
    TrackOptions {
        repetitions,
        ..TrackOptions::default()
    }
}

/// A camera to which something happens: a track, quicker than it was, and what comes in place of a picture.
struct Camcorder {
    track: TrackSource,
    /// After so many pictures, each in turn.
    troubles: Vec<SourceError>,
    after: u64,
    /// The clock of what follows is so much later. Units: s.
    gap_s: f64,
    is_black: bool,
    given: u64,
}

impl Camcorder {
    fn of(track: &Arc<Track>) -> Self {
        Self {
            track: TrackSource::new(Arc::clone(track)),
            troubles: Vec::new(),
            after: u64::MAX,
            gap_s: 0.0,
            is_black: false,
            given: 0,
        }
    }
}

impl FrameSource for Camcorder {
    fn description(&self) -> &SourceDescription {
        self.track.description()
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        std::thread::sleep(Duration::from_millis(4));
        let is_after = self.given >= self.after;
        if is_after && let Some(trouble) = self.troubles.pop() {
            return Err(trouble);
        }
        let read = self.track.read(frame)?;
        self.given += 1;
        if self.is_black {
            frame.pixels.fill(1);
        }
        if is_after {
            let later = frame.captured_at.as_seconds() + self.gap_s;
            frame.captured_at = Timestamp::from_seconds(later);
        }
        Ok(read)
    }
}

/// The first snapshot that is so, and every notice till then.
fn until(live: &LiveStreet, is: impl Fn(&Snapshot) -> bool) -> (Snapshot, Vec<Notice>) {
    let (snapshots, notices, began) = (live.snapshots(), live.notices(), Instant::now());
    let mut told: Vec<Notice> = Vec::new();
    while began.elapsed() < Duration::from_mins(1) {
        let snapshot = snapshots.wait(Duration::from_millis(20));
        if let Some(notice) = notices.take()
            && told.last() != Some(&notice)
        {
            told.push(notice);
        }
        if let Some(found) = snapshot.filter(&is) {
            return (found, told);
        }
    }
    panic!("nothing like it came")
}

fn live(source: Camcorder, track: &Arc<Track>) -> LiveStreet {
    let street = Street::new(
        Box::new(ReplayedPoses(Arc::clone(track))),
        &exercise("squat"),
    );
    LiveStreet::start(Box::new(source), street, || ()).unwrap()
}

#[test]
fn a_camera_that_goes_is_told_and_counting_goes_on_when_it_is_back() {
    let (track, _) = track("squat", 15.0, &repetitions(12));
    let gone = SourceError::Gone {
        name: "cable".to_owned(),
    };
    let busy = SourceError::Busy {
        name: "cable".to_owned(),
    };
    let mut camera = Camcorder::of(&track);
    // It goes in the middle of a squat, is taken by somebody else, and is back five minutes later.
    (camera.after, camera.gap_s) = (250, 300.0);
    camera.troubles = vec![busy.clone(), gone.clone(), gone.clone()];
    let live = live(camera, &track);
    let (before, _) = until(&live, |now| now.update.count >= 2);
    let (back, told) = until(&live, |now| now.update.at.as_seconds() > 300.0);
    let told: Vec<_> = told.into_iter().filter_map(|one| one.trouble).collect();
    assert!(told.contains(&Trouble::Source(gone)), "{told:?}");
    assert!(told.contains(&Trouble::Source(busy)), "{told:?}");
    assert!(Notice::from(told.last().unwrap().clone()).blocking);
    let kept = back.report.repetitions.len();
    assert!(
        kept >= before.report.repetitions.len() && kept <= 4,
        "{kept}"
    );
    let (after, _) = until(&live, |now| now.report.repetitions.len() >= kept + 2);
    for one in &after.report.repetitions {
        let took = one.end.seconds_since(one.start);
        assert!(took < 20.0, "no squat takes {took} s: the gap is in none");
    }
    live.stop();
}

#[test]
fn a_hold_and_the_time_in_position_do_not_grow_while_nothing_is_seen() {
    for id in ["plank", "pelvic_tilt_supine"] {
        let options = TrackOptions {
            hold_s: Some(20.0),
            ..repetitions(1)
        };
        let (track, _) = track(id, 15.0, &options);
        let mut coach = Coach::new(&exercise(id));
        let half = track.frames.len() / 2;
        let mut before = 0.0;
        for (place, (at, pose)) in track.frames.iter().enumerate().filter_map(|(n, frame)| {
            let (at, pose) = frame.as_ref()?;
            Some((n, (*at, pose)))
        }) {
            let gap = if place < half { 0.0 } else { 300.0 };
            let at = Timestamp::from_seconds(at.as_seconds() + gap);
            let update = coach.observe(Some(pose), at);
            let report = coach.report();
            let now = update.held_s.unwrap_or_default() + report.in_position_s;
            // Two seconds in position are believed, and then told at once.
            assert!(now < before + 2.5, "{id}: from {before} to {now} s");
            before = now;
        }
        coach.finish();
        let held: f64 = coach.report().holds.iter().map(|one| one.in_band_s).sum();
        let whole = held + coach.report().in_position_s;
        assert!((2.0..40.0).contains(&whole), "{id}: {whole} s");
    }
}

#[test]
fn a_black_picture_is_told() {
    let (track, _) = track("squat", 15.0, &repetitions(3));
    let mut camera = Camcorder::of(&track);
    camera.is_black = true;
    let live = live(camera, &track);
    let (_, told) = until(&live, |now| now.update.at.as_seconds() > 6.0);
    let black = told
        .iter()
        .filter(|one| one.trouble == Some(Trouble::Black));
    assert_eq!(black.count(), 1, "{told:?}");
    live.stop();
}

#[test]
fn five_pictures_a_second_are_counted_and_their_speed_is_not_judged() {
    let (slow, _) = track("squat", 5.0, &repetitions(8));
    let live = live(Camcorder::of(&slow), &slow);
    let (_, told) = until(&live, |now| now.update.at.as_seconds() > 20.0);
    let told: Vec<_> = told.into_iter().filter_map(|one| one.trouble).collect();
    assert_eq!(told, [Trouble::SlowCamera { fps: 5 }]);
    live.stop();
    for id in ["squat", "sit_to_stand", "bridge", "shoulder_abduction"] {
        for (fps, tempo, is_judged) in [(30.0, 1.0, true), (10.0, 1.0, true), (5.0, 2.0, false)] {
            let options = TrackOptions {
                tempo,
                ..repetitions(8)
            };
            let (track, truth) = track(id, fps, &options);
            let mut coach = Coach::new(&exercise(id));
            for (at, pose) in track.frames.iter().flatten() {
                coach.observe(Some(pose), *at);
            }
            coach.finish();
            let report = coach.report();
            assert_eq!(report.repetitions.len(), truth, "{id} at {fps} a second");
            let timed = report
                .repetitions
                .iter()
                .any(|one| one.score.tempo.is_some());
            assert_eq!(timed, is_judged, "{id} at {fps} a second");
        }
    }
}

#[test]
fn somebody_in_an_upright_picture_is_found_and_counted() {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let usual = FigureOptions::exercise(movement, 90.0);
    let options = FigureOptions {
        width: usual.height,
        height: usual.width,
        fps: 10.0,
        ..usual
    };
    let mut source = FigureSource::new(options, Some(12.0)).unwrap();
    let mut registry = Registry::builtin(None).unwrap();
    let full = registry.find("full").unwrap();
    let session = SessionOptions {
        threads: 2,
        ..SessionOptions::default()
    };
    let estimator = Estimator::open(&mut registry, &full, &session).unwrap();
    let mut street = Street::new(Box::new(estimator), &exercise("squat"));
    let mut is_upright = true;
    let analysis = analyse(&mut source, &mut street, |frame, _, _| {
        is_upright &= frame.height > frame.width;
        Ok(())
    })
    .unwrap();
    assert!(is_upright);
    assert!(analysis.frames_with_pose * 10 >= analysis.frames * 9);
    assert_eq!(street.report().repetitions.len(), 2);
}

/// A small file system of its own; it goes with this. Missing: only who runs the computer may mount one.
struct Disk(tempfile::TempDir);

impl Disk {
    fn of(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "goodform-test"])
            .arg(folder.path())
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(folder));
        }
        eprintln!(
            "SKIPPED: no file system can be mounted here; a full and a read-only disk were not tried"
        );
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remount(&self, how: &str) {
        let mut command = Command::new("mount");
        command.args(["-o", &format!("remount,{how}")]);
        assert!(command.arg(self.path()).status().unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // One that is still in use goes with the computer's next start.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn head() -> SetHead {
    SetHead {
        exercise: "squat".to_owned(),
        model: "truth".to_owned(),
        range_error_mdeg: None,
    }
}

type Told = Arc<Mutex<Vec<Trouble>>>;

fn keeper(folder: &Path) -> (Result<Keeper, RecordsError>, Told, Arc<AtomicBool>) {
    let (told, is_kept) = (Told::default(), Arc::<AtomicBool>::default());
    let hears = Arc::clone(&told);
    let tell: goodform::street::Tell = Arc::new(move |one| hears.lock().unwrap().push(one));
    let keeper = Keeper::start(folder, None, &head(), &is_kept, tell);
    (keeper, told, is_kept)
}

/// Keeps a track as a camera would give it, and says how far the set has come.
fn keep(keeper: &Keeper, track: &Track, from_s: f64, seconds: f64) {
    let all: Vec<_> = track
        .frames
        .iter()
        .flatten()
        .cycle()
        .take((seconds * 50.0) as usize)
        .collect();
    for (place, (_, pose)) in all.into_iter().enumerate() {
        let at_s = from_s + place as f64 / 50.0;
        let report = Arc::new(Report {
            in_position_s: at_s,
            ..Report::default()
        });
        keeper.keep(Timestamp::from_seconds(at_s), Some(pose), &report);
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_full_disk_is_told_and_what_was_kept_before_is_safe() {
    let Some(disk) = Disk::of("4m") else { return };
    let (squats, _) = track("squat", 15.0, &repetitions(3));
    let (first, told, _) = keeper(disk.path());
    let first = first.unwrap();
    keep(&first, &squats, 0.0, 1.5);
    first.finish(
        Timestamp::from_seconds(1.5),
        &Arc::new(Report {
            in_position_s: 1.5,
            ..Report::default()
        }),
    );
    assert_eq!(*told.lock().unwrap(), []);

    let (second, told, is_kept) = keeper(disk.path());
    let second = second.unwrap();
    keep(&second, &squats, 0.0, 1.2);
    let filler = disk.path().join("filler");
    // All that is left of the disk is filled by somebody else.
    let _ = std::io::copy(
        &mut std::io::repeat(1),
        &mut std::fs::File::create(&filler).unwrap(),
    );
    keep(&second, &squats, 1.2, 4.0);
    let heard = told.lock().unwrap().clone();
    let full = |one: &Trouble| {
        matches!(
            one,
            Trouble::NotKept {
                why: Unwritten::Full,
                ..
            } | Trouble::PosesNotKept {
                why: Unwritten::Full,
                ..
            }
        )
    };
    assert!(heard.iter().any(full), "{heard:?}");
    assert!(heard.len() <= 2, "each is told once: {heard:?}");
    let was_kept = is_kept.load(Ordering::Relaxed);
    eprintln!("on a full disk: {heard:?}; the count is kept: {was_kept}");
    // Space is freed: the count of the set is kept again, and nothing of the first is lost.
    std::fs::remove_file(&filler).unwrap();
    keep(&second, &squats, 5.2, 1.5);
    assert!(is_kept.load(Ordering::Relaxed), "it is kept again");
    second.finish(
        Timestamp::from_seconds(6.7),
        &Arc::new(Report {
            in_position_s: 6.7,
            ..Report::default()
        }),
    );
    let sessions = Records::open(disk.path()).unwrap().sessions().unwrap();
    let mut seconds: Vec<f64> = sessions
        .iter()
        .flat_map(|one| &one.sets)
        .map(|set| set.report.in_position_s)
        .collect();
    seconds.sort_unstable_by(f64::total_cmp);
    assert_eq!(seconds.len(), 2);
    assert!(
        (seconds[0] - 1.5).abs() < 0.01 && (seconds[1] - 6.7).abs() < 0.01,
        "{seconds:?}"
    );
}

#[test]
fn a_folder_that_may_not_be_written_is_told_and_its_records_are_safe() {
    let Some(disk) = Disk::of("4m") else { return };
    let (first, ..) = keeper(disk.path());
    let (squats, _) = track("squat", 15.0, &repetitions(2));
    let first = first.unwrap();
    keep(&first, &squats, 0.0, 1.2);
    drop(first);
    disk.remount("ro");
    // Where there are records, and where there is only the folder.
    for folder in [disk.path().to_owned(), disk.path().join("new")] {
        let (second, ..) = keeper(&folder);
        let trouble = Trouble::from(second.err().expect("nothing can be kept"));
        let is_told = matches!(
            trouble,
            Trouble::NotKept {
                why: Unwritten::ReadOnly,
                ..
            }
        );
        assert!(is_told, "{}: {trouble:?}", folder.display());
    }
    disk.remount("rw");
    let sessions = Records::open(disk.path()).unwrap().sessions().unwrap();
    assert_eq!(sessions.len(), 1);
}
