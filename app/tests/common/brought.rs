//! Files as patients bring them, for the tests of the reader and of the patients' database.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use goodform::records::{
    KeptHurt, KeptRepetition, KeptReport, KeptSession, KeptSet, Planned, PlannedItem, PoseFile,
    write_therapist_file_of,
};
use goodform_datasets::{Camera, Movement as Drawn, MovementTrack, TrackOptions, View, with_noise};
use goodform_exercises::{Carried, Item, Movement, Programme, make_own};
use goodform_pose::Track;

/// Days on which Anna exercised: three weeks.
pub const DAYS: [&str; 8] = [
    "2026-11-02",
    "2026-11-04",
    "2026-11-06",
    "2026-11-09",
    "2026-11-11",
    "2026-11-16",
    "2026-11-18",
    "2026-11-20",
];

/// Squats of the drawn figure.
pub fn squats() -> Track {
    so_many(2)
}

fn so_many(repetitions: u32) -> Track {
    let movement = Drawn::builtin("squat").unwrap().unwrap();
    let options = TrackOptions {
        repetitions,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &options).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), 640, 480);
    with_noise(&track.track(&camera, 15.0), 1)
}

/// Those squats as a therapist's own movement: it counts by itself and is called "Knee bow".
pub fn knee_bow() -> String {
    let track = so_many(4);
    let made = make_own("Knee bow", None, &[track.frames.as_slice()]);
    made.unwrap().to_toml()
}

/// A programme of that movement alone.
pub fn own_programme(person: &str) -> Programme {
    let mut programme = Programme::empty("R. Weber", "2026-10-18");
    person.clone_into(&mut programme.person);
    programme.templates.push(Carried {
        file: "knee bow.goodform.toml".to_owned(),
        text: knee_bow(),
    });
    let movement = Movement::Template("knee bow.goodform.toml".to_owned());
    programme.items.push(Item::new(movement));
    programme
}

/// Sessions on those days, the latest first: squats that go further and further, a bridge that is only held. It hurts on
/// the last day.
pub fn sessions(days: &[&str], ranges: [f64; 2]) -> Vec<KeptSession> {
    let last = days.len().saturating_sub(1).max(1) as f64;
    let mut all: Vec<KeptSession> = (1_i64..)
        .zip(days)
        .map(|(id, day)| {
            let share = (id - 1) as f64 / last;
            let range = ranges[0] + (ranges[1] - ranges[0]) * share;
            let begun = format!("{day}T09:00:00.25+01:00");
            let repetition = |index: u32| KeptRepetition {
                index,
                start_s: f64::from(index) * 4.0,
                turn_s: f64::from(index) * 4.0 + 1.5,
                end_s: f64::from(index) * 4.0 + 3.0,
                closed: true,
                rom_deg: (index < 3).then_some(range),
                rom_error_deg: (index < 3).then_some(5.0),
                verdict: match index {
                    1 => "right".to_owned(),
                    2 => "faulty".to_owned(),
                    _ => "cannot_judge:turned".to_owned(),
                },
                faults: if index == 2 {
                    vec!["too_shallow".to_owned()]
                } else {
                    Vec::new()
                },
                ..KeptRepetition::default()
            };
            KeptSession {
                id,
                begun: begun.clone(),
                pain_before: Some(5),
                pain_after: Some(4),
                effort: Some(6),
                sets: vec![KeptSet {
                    id: id * 2,
                    begun,
                    exercise: "squat".to_owned(),
                    program: "0.1.0".to_owned(),
                    model: "drawn".to_owned(),
                    ended: true,
                    seconds: 16.0,
                    done: 3,
                    poses: Some("squats.poses.gz".to_owned()),
                    report: KeptReport {
                        repetitions: (1..=3).map(repetition).collect(),
                        ..KeptReport::default()
                    },
                    ..KeptSet::default()
                }],
                ..KeptSession::default()
            }
        })
        .collect();
    if let Some(set) = all.last_mut().and_then(|one| one.sets.first_mut()) {
        set.hurts.push(KeptHurt {
            at_s: 5.0,
            place: Some("lower_back".to_owned()),
            strength: Some(4),
        });
    }
    all.reverse();
    all
}

/// The programme of a person, written before the first day.
pub fn planned(person: &str) -> Planned {
    Planned {
        person: person.to_owned(),
        by: "R. Weber".to_owned(),
        on: "2026-11-01".to_owned(),
        days: 3,
        weekdays: vec![1, 3, 5],
        items: vec![PlannedItem {
            exercise: "squat".to_owned(),
            name: "Squat".to_owned(),
            sets: 1,
            repetitions: 3,
            hold_s: 0.0,
        }],
    }
}

/// Writes such a file and gives it.
pub fn file(
    folder: &Path,
    name: &str,
    sessions: &[KeptSession],
    planned: Option<&Planned>,
) -> PathBuf {
    file_of(folder, name, sessions, (planned, None))
}

/// The same, with the text of a programme.
pub fn file_of(
    folder: &Path,
    name: &str,
    sessions: &[KeptSession],
    (planned, programme): (Option<&Planned>, Option<String>),
) -> PathBuf {
    let poses = folder.join("squats.poses.gz");
    if !poses.exists() {
        let track = squats();
        let mut file = PoseFile::create(&poses, &track).unwrap();
        for (at, pose) in track.frames.iter().flatten() {
            file.write(*at, Some(pose)).unwrap();
        }
        file.finish().unwrap();
    }
    let mut bytes = Vec::new();
    let told = (planned, programme.as_deref());
    write_therapist_file_of(&mut bytes, folder, sessions, told).unwrap();
    let mut text = String::new();
    GzDecoder::new(&bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    // It tells until the day it was made, which is the last one here and not today.
    let last = sessions.first().map_or("2026-11-20", |one| one.day());
    let (head, rest) = text.split_once('\n').unwrap();
    let mut head: serde_json::Value = serde_json::from_str(head).unwrap();
    head["made"] = format!("{last}T18:00:00+01:00").into();
    let path = folder.join(name);
    let out = std::fs::File::create(&path).unwrap();
    let mut out = GzEncoder::new(out, Compression::fast());
    write!(out, "{head}\n{rest}").unwrap();
    out.finish().unwrap();
    path
}
