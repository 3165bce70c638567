//! On the real clips beside the checkout; where they are absent each test says that it skips.

#![allow(clippy::print_stderr, reason = "a test that cannot run says so loudly")]

use std::path::PathBuf;

use goodform_models::{Frame, PixelOrder};
use opencv::core::{CV_8UC3, Mat, Scalar, Vector};
use opencv::imgcodecs::imwrite;

use super::ClipSource;
use crate::street::{FrameSource, Read, SourceError};

/// A clip of the shared folder, or nothing and a loud word.
fn shared(name: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found = [
        root.join("../shared/clips"),
        root.join("../../shared/clips"),
    ]
    .into_iter()
    .map(|folder| folder.join(name))
    .find(|path| path.exists());
    if found.is_none() {
        eprintln!("SKIPPED: shared/clips/{name} is not here");
    }
    found
}

struct Played {
    frames: u64,
    size: (u32, u32),
    times_s: Vec<f64>,
    warnings: Vec<String>,
}

fn play(path: impl AsRef<std::path::Path>) -> Result<Played, SourceError> {
    let mut source = ClipSource::open(path)?;
    let mut frame = Frame::default();
    let mut played = Played {
        frames: 0,
        size: (0, 0),
        times_s: Vec::new(),
        warnings: Vec::new(),
    };
    while source.read(&mut frame)? == Read::Frame {
        assert!(frame.is_whole());
        assert_eq!(frame.order, PixelOrder::Bgr);
        assert_eq!(frame.index, played.frames);
        let time = frame.captured_at.as_seconds();
        assert!(
            played.times_s.last().is_none_or(|last| time > *last),
            "times go on: {time}"
        );
        played.times_s.push(time);
        played.size = (frame.width, frame.height);
        played.frames += 1;
    }
    assert_eq!(source.read(&mut frame)?, Read::End, "the end stays the end");
    assert_eq!(
        (source.description().width, source.description().height),
        played.size
    );
    played.warnings = source.take_warnings();
    Ok(played)
}

fn complaint(path: impl AsRef<std::path::Path>) -> String {
    match ClipSource::open(path) {
        Err(error @ SourceError::Unreadable { .. }) => error.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_clip_gives_all_its_frames_at_their_own_times() {
    let Some(clip) = shared("squat_2.mp4") else {
        return;
    };
    assert_eq!(
        ClipSource::open(&clip).unwrap().frame_count_hint(),
        Some(143)
    );
    let played = play(&clip).unwrap();
    assert_eq!(played.frames, 143);
    assert!(played.times_s[0].abs() < 1e-9);
    assert!(
        (played.times_s[142] - 142.0 / 25.0).abs() < 1e-3,
        "{:?}",
        played.times_s[142]
    );
    assert!(played.warnings.is_empty(), "{:?}", played.warnings);
}

#[test]
fn a_rotation_tag_is_honoured() {
    let Some(clip) = shared("rafael_squat_gym_oblique.mp4") else {
        return;
    };
    let (width, height) = play(clip).unwrap().size;
    assert!(height > width, "{width}x{height}");
}

#[test]
fn an_odd_rate_is_kept_to_the_last_frame() {
    // 1200/43 frames a second; its announced mean is another.
    let Some(clip) = shared("shoulder_abduction_seated_6.mp4") else {
        return;
    };
    let played = play(clip).unwrap();
    assert_eq!(played.frames, 492);
    for (index, time) in played.times_s.iter().enumerate() {
        assert!(
            (time - index as f64 * 43.0 / 1200.0).abs() < 2e-3,
            "frame {index} at {time}"
        );
    }
    assert!(played.warnings.is_empty(), "{:?}", played.warnings);
}

#[test]
fn the_last_frames_of_a_clip_have_their_times_too() {
    // Its last two frames leave the decoder after the last packet, where OpenCV says 0 ms.
    let Some(clip) = shared("street_0.mp4") else {
        return;
    };
    let played = play(clip).unwrap();
    assert_eq!(played.times_s.len(), 5);
    assert!(
        (played.times_s[4] - 0.8).abs() < 1e-3,
        "{:?}",
        played.times_s
    );
    assert!(played.warnings.is_empty(), "{:?}", played.warnings);
}

#[test]
fn a_gif_is_a_clip() {
    let Some(clip) = shared("plank_hold_1.gif") else {
        return;
    };
    let played = play(clip).unwrap();
    assert!(played.frames > 10);
    assert!(played.warnings.is_empty(), "{:?}", played.warnings);
}

#[test]
fn a_clip_that_breaks_off_gives_its_readable_part_and_a_word() {
    let Some(clip) = shared("squat_2.mp4") else {
        return;
    };
    let whole = std::fs::read(clip).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let index_first =
        whole.windows(4).position(|w| w == b"moov") < whole.windows(4).position(|w| w == b"mdat");
    let cut = folder.path().join("cut.mp4");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    if index_first {
        let played = play(&cut).unwrap();
        assert!((20..140).contains(&played.frames), "{}", played.frames);
        let expected = SourceError::BreaksOff {
            frames: played.frames,
        }
        .to_string();
        assert_eq!(played.warnings, [expected]);
    } else {
        assert!(complaint(&cut).contains("cut off"), "{}", complaint(&cut));
    }
}

#[test]
fn what_is_no_clip_is_named_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let says = |path: PathBuf, words: &str| {
        let complaint = complaint(path);
        assert!(complaint.contains(words), "{complaint}");
        assert!(!complaint.contains('\n'), "{complaint}");
    };
    says(folder.path().join("absent.mp4"), "no such file");
    says(write("empty.mp4", b""), "empty");
    says(
        write("text.mp4", b"Ten squats, then ten more.\n"),
        "not a video",
    );
    says(
        write("noise.mp4", &[0xff, 0xd8, 0, 1, 2, 3].repeat(500)),
        "video",
    );
    says(write("noise.png", &[7; 300]), "PNG or JPEG");
    let bare = folder.path().join("bare");
    std::fs::create_dir(&bare).unwrap();
    says(bare, "no pictures");
    says(PathBuf::from("/dev/null"), "not a file");
}

#[test]
fn a_folder_of_pictures_is_read_in_order_and_a_bad_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for shade in [10, 9, 200] {
        let picture =
            Mat::new_rows_cols_with_default(4, 6, CV_8UC3, Scalar::all(f64::from(shade))).unwrap();
        let path = folder.path().join(format!("shot_{shade}.png"));
        assert!(imwrite(&path, &picture, &Vector::new()).unwrap());
    }
    std::fs::write(folder.path().join("shot_50.jpg"), b"no picture").unwrap();
    std::fs::write(folder.path().join("notes.txt"), b"no picture").unwrap();
    let mut source = ClipSource::open(folder.path()).unwrap();
    assert_eq!(source.frame_count_hint(), Some(4));
    assert!(source.take_warnings()[0].contains("30 a second"));
    let mut frame = Frame::default();
    for shade in [9, 10, 200] {
        assert_eq!(source.read(&mut frame).unwrap(), Read::Frame);
        assert_eq!((frame.width, frame.height, frame.pixels[0]), (6, 4, shade));
    }
    assert_eq!(source.read(&mut frame).unwrap(), Read::End);
    assert_eq!(
        source.take_warnings(),
        ["1 pictures of the folder could not be read"]
    );
}

/// Every clip we have is whole, so none may be called broken. Slow: run by hand with `--ignored`.
#[test]
#[ignore = "decodes every shared clip; minutes"]
fn no_whole_clip_is_called_broken() {
    let Some(listing) = shared("clips.csv") else {
        return;
    };
    for entry in std::fs::read_dir(listing.parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension != "mp4" && extension != "gif")
        {
            continue;
        }
        let played = play(&path).unwrap();
        // The one thing said of a whole clip may be a gap in its times.
        let broken = |word: &String| !word.contains("gap");
        assert!(
            !played.warnings.iter().any(broken),
            "{}: {:?}",
            path.display(),
            played.warnings
        );
    }
}
