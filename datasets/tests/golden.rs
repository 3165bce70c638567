//! The excerpts in the repository are read by the same adapters as the whole sets, and broken files are
//! told by file and line while the rest is read.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};

use goodform_datasets::{DatasetError, Label, Set, VirtualCamera, read, read_clips};
use proptest::prelude::*;

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

#[test]
fn every_excerpt_is_read_and_every_set_with_one_says_so() {
    for (set, tracks, frames) in [
        (Set::UiPrmdKinect, 4, 290),
        (Set::UiPrmdVicon, 1, 191),
        (Set::Irds, 2, 60),
        (Set::Keraal, 2, 59),
        (Set::Kimore, 0, 0),
        (Set::ExerciseCorrection, 1, 30),
    ] {
        let reading = read(set, &golden(), |_| true);
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        assert_eq!(reading.tracks.len(), tracks, "{set}");
        let found: usize = reading.tracks.iter().map(|track| track.frames.len()).sum();
        assert!(found >= frames, "{set}: {found}");
        assert_eq!(set.card().expect("a card").excerpt, tracks > 0, "{set}");
    }
}

/// A copy of the excerpts in which one file can be spoilt.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_below(&golden(), folder.path());
    folder
}

fn copy_below(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("listed").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_below(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn a_broken_file_is_named_with_its_line_and_the_rest_is_read() {
    let folder = copy();
    let kinect = folder
        .path()
        .join("keraal/G3-Kinect-ELK-P1T1-Unknown-C-0.txt");
    let text = fs::read_to_string(&kinect).expect("read");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[6] = "1 2 three";
    fs::write(&kinect, lines.join("\n")).expect("written");
    let reading = read(Set::Keraal, folder.path(), |_| true);
    assert_eq!((reading.tracks.len(), reading.problems.len()), (1, 1));
    let said = reading.problems[0].to_string();
    assert!(
        said.ends_with("G3-Kinect-ELK-P1T1-Unknown-C-0.txt:7: \"three\" is not a number"),
        "{said}"
    );

    let rows = folder
        .path()
        .join("exercise_correction/squat_model_test.csv");
    let text = fs::read_to_string(&rows).expect("read");
    fs::write(&rows, text.replacen("\nup,", "\nup,x,", 1)).expect("written");
    let reading = read(Set::ExerciseCorrection, folder.path(), |_| true);
    assert_eq!(reading.problems.len(), 1);
    assert!(reading.problems[0].to_string().contains(".csv:2: \"x\""));
    assert_eq!(reading.tracks[0].frames.len(), 29);
}

#[test]
fn an_empty_a_cut_and_a_foreign_file_and_a_lonely_one() {
    let folder = copy();
    let irds = folder.path().join("irds");
    fs::write(irds.join("216_18_0_1_1_stand.txt"), "").expect("written");
    fs::write(irds.join("217_18_0_1_2_stand.txt.gz"), b"\x1f\x8b\x08rest").expect("written");
    fs::write(
        irds.join("218_18_0_1_2_stand.txt"),
        "Version0.1\n1,2,3,(Tail,Tracked,1,2,3,4,5)\n",
    )
    .expect("written");
    let reading = read(Set::Irds, folder.path(), |_| true);
    assert_eq!((reading.tracks.len(), reading.problems.len()), (2, 3));
    assert!(
        reading
            .problems
            .iter()
            .any(|p| p.to_string().contains(":2: an unknown joint, \"Tail\""))
    );

    let angles = folder
        .path()
        .join("ui_prmd/kinect_angles/correct/m01_s01_e01_angles.txt.gz");
    fs::remove_file(&angles).expect("removed");
    let reading = read(Set::UiPrmdKinect, folder.path(), |_| true);
    assert_eq!((reading.tracks.len(), reading.problems.len()), (3, 1));
    assert!(matches!(&reading.problems[0], DatasetError::Foreign { .. }));

    let nothing = read(Set::Kimore, folder.path(), |_| true);
    assert!(nothing.tracks.is_empty() && nothing.problems.is_empty());
}

#[test]
fn a_table_of_clips_in_a_wrong_shape_gets_a_plain_message() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("clips.csv");
    let check = |text: &str, says: &str| {
        fs::write(&table, text).expect("written");
        let said = match read_clips(folder.path()) {
            Ok((_, problems)) => problems
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; "),
            Err(error) => error.to_string(),
        };
        assert!(said.contains(says), "{text:?} gives {said:?}");
    };
    fs::write(folder.path().join("a.mp4"), "film").expect("written");
    check("", "it is empty");
    check(
        "file,exercise\na.mp4,squat\n",
        "clips.csv:1: there is no column \"true_reps\"",
    );
    check(
        "file,exercise,true_reps\nb.mp4,squat,1\n",
        "clips.csv:2: the film \"b.mp4\" is not there",
    );
    check(
        "file,exercise,true_reps\na.mp4,squat,many\n",
        "true_reps \"many\" is neither",
    );
    check(
        "file,exercise,true_reps\na.mp4,plank,1 hold\n",
        "a hold without hold_s",
    );
    check(
        "file,exercise,true_reps\na.mp4,squat\n",
        "2 fields where the header names 3",
    );
    fs::write(
        &table,
        "file,exercise,true_reps\na.mp4,squat,3\nb.mp4,x,1\n",
    )
    .expect("written");
    let (clips, problems) = read_clips(folder.path()).expect("a table");
    assert_eq!(
        (clips.len(), clips[0].truth.count, problems.len()),
        (1, 3, 1)
    );
}

#[test]
fn excerpts_are_seen_by_the_virtual_camera() {
    let reading = read(Set::UiPrmdKinect, &golden(), |r| r.label == Label::Correct);
    for yaw_deg in [0.0, 45.0, 90.0, 180.0] {
        let view = VirtualCamera {
            yaw_deg,
            ..VirtualCamera::default()
        };
        for track in &reading.tracks {
            let seen = view.see(track, Some(1)).expect("in space");
            assert_eq!(seen.frames.len(), track.frames.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever bytes a file holds, the adapters answer and do not panic.
    #[test]
    fn no_bytes_break_an_adapter(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        at in 0_usize..20_000,
        keep in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let spoil = |name: &str, from: &str| {
            let target = folder.path().join(name);
            fs::create_dir_all(target.parent().expect("a parent")).expect("made");
            let mut whole = fs::read(golden().join(from)).expect("read");
            if keep {
                let at = at.min(whole.len());
                whole.splice(at..at, bytes.iter().copied());
            } else {
                whole.clone_from(&bytes);
            }
            fs::write(target, whole).expect("written");
        };
        spoil("irds/1_1_1_1_1_stand.txt.gz", "irds/215_18_4_5_1_stand.txt.gz");
        spoil("keraal/G3-BP-ELK-P1T1-Unknown-C-0.json", "keraal/G3-BP-ELK-P1T1-Unknown-C-0.json");
        spoil("keraal/G3-Kinect-ELK-P1T1-Unknown-C-0.txt", "keraal/G3-Kinect-ELK-P1T1-Unknown-C-0.txt");
        spoil("kimore/JointPositionExercise1.csv", "exercise_correction/squat_model_test.csv");
        spoil("exercise_correction/squat.csv", "exercise_correction/squat_model_test.csv");
        spoil("clips.csv", "exercise_correction/squat_model_test.csv");
        for set in Set::ALL {
            for track in read(set, folder.path(), |_| true).tracks {
                let _ = VirtualCamera::default().see(&track, Some(1));
            }
        }
        let _ = read_clips(folder.path());
    }
}
