//! The coach on drawn people whose truth is known: counts from many views, faults at their size, and what
//! it says, kept as text logs in `benches/golden/`.
//!
//! A log that changed on purpose is written anew with `UPDATE_GOLDEN=1 cargo test -p goodform-benches`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::excessive_nesting,
    reason = "a test that fails should say so at once"
)]

use std::fmt::Write as _;
use std::path::PathBuf;

use goodform_datasets::{
    Camera, FaultChoice, Movement, MovementTrack, TrackOptions, View as Placed, with_noise,
};
use goodform_exercises::{
    Coach, CountUnit, Exercise, Grade, Library, Mode, Reason, Report, Severity, Verdict, View,
};
use goodform_pose::{Timestamp, Track};

/// The exercises a camera takes part in: the figure does all of them.
fn for_the_camera(library: &Library) -> impl Iterator<Item = &Exercise> {
    let exercises = library.exercises();
    exercises.filter(|exercise| exercise.mode != Mode::Diary)
}

fn movement(id: &str) -> Movement {
    Movement::builtin(id).expect("valid").expect("there")
}

/// A set as a camera would have seen it, with the network's noise.
fn seen(id: &str, yaw_deg: f32, fps: f64, options: &TrackOptions) -> (Track, usize) {
    let movement = movement(id);
    let track = MovementTrack::new(&movement, options).expect("possible");
    let camera = Camera::new(&Placed::of(&movement, yaw_deg), 640, 480);
    let poses = with_noise(&track.track(&camera, fps), options.seed);
    (poses, track.repetitions().len())
}

fn coached(exercise: &Exercise, track: &Track) -> Report {
    let mut coach = Coach::new(exercise);
    for (index, frame) in track.frames.iter().enumerate() {
        let at = Timestamp::from_seconds(index as f64 / track.fps);
        coach.observe(frame.as_ref().map(|(_, pose)| pose), at);
    }
    coach.finish();
    coach.report().clone()
}

fn counted(exercise: &Exercise, report: &Report) -> usize {
    if exercise.count.unit == CountUnit::Holds {
        report.holds.len()
    } else {
        report.repetitions.len()
    }
}

/// The view the exercise is judged from first. Units: degrees of yaw.
fn best_yaw(exercise: &Exercise) -> f32 {
    match exercise.views.first() {
        Some(View::Front) => 0.0,
        _ => 90.0,
    }
}

/// The view a fault is seen from: some show from the front only.
fn fault_yaw(exercise: &Exercise, fault: Option<&str>) -> f32 {
    let mut faults = exercise.faults.iter();
    let known = faults.find(|known| Some(known.id.as_str()) == fault);
    if known.is_some_and(|known| known.view == Some(View::Front)) {
        0.0
    } else {
        best_yaw(exercise)
    }
}

#[test]
fn right_sets_count_exactly_in_the_view_they_are_judged_from() {
    let library = Library::builtin().expect("valid");
    let (mut sets, mut off) = (0, Vec::new());
    for exercise in library.exercises().filter(|one| one.grade <= Grade::B) {
        for (tempo, range, fps) in [(1.0, 1.0, 30.0), (0.7, 0.9, 30.0), (1.6, 1.0, 15.0)] {
            for seed in 0..2_u64 {
                let options = TrackOptions {
                    repetitions: 4,
                    tempo,
                    range,
                    vary: 0.1,
                    fidget: 0.3,
                    transitions: true,
                    seed,
                    ..TrackOptions::default()
                };
                let (track, truth) = seen(&exercise.id, best_yaw(exercise), fps, &options);
                let found = counted(exercise, &coached(exercise, &track));
                sets += 1;
                if found != truth {
                    off.push(format!("{} tempo {tempo}: {found} of {truth}", exercise.id));
                }
                assert!(found.abs_diff(truth) <= 1, "{off:?}");
            }
        }
    }
    // The aim is 99 in 100; the network's noise is drawn anew with every change of a movement.
    assert!(
        off.len() * 20 <= sets,
        "{} of {sets} sets: {off:?}",
        off.len()
    );
    eprintln!("{} of {sets} sets exact; off: {off:?}", sets - off.len());
}

#[test]
fn no_fault_is_seen_in_right_repetitions() {
    let library = Library::builtin().expect("valid");
    let (mut faulty, mut judged) = (Vec::new(), 0);
    for exercise in for_the_camera(&library) {
        for seed in 0..3 {
            let options = TrackOptions {
                repetitions: 4,
                vary: 0.05,
                seed,
                ..TrackOptions::default()
            };
            let (track, _) = seen(&exercise.id, best_yaw(exercise), 30.0, &options);
            let report = coached(exercise, &track);
            let verdicts = report.repetitions.iter().map(|one| &one.verdict);
            for verdict in verdicts.chain(report.holds.iter().map(|one| &one.verdict)) {
                if let Verdict::Judged { faults } = verdict {
                    judged += 1;
                    if !faults.is_empty() {
                        faulty.push(format!("{}: {faults:?}", exercise.id));
                    }
                }
            }
        }
    }
    // At most one false cue in twenty right repetitions.
    assert!(judged > 100, "{judged} judged");
    assert!(
        faulty.len() * 20 <= judged,
        "{} of {judged}: {faulty:?}",
        faulty.len()
    );
}

#[test]
fn plain_faults_are_seen() {
    let library = Library::builtin().expect("valid");
    for (id, fault) in [
        ("squat", "trunk_lean"),
        ("squat", "rushed"),
        ("sit_to_stand", "incomplete"),
        ("sit_to_stand", "plop"),
        ("bridge", "low_bridge"),
        ("bird_dog", "knee_bent"),
        ("hip_hinge", "squatting"),
        ("split_squat", "lean"),
        ("shoulder_abduction", "uneven"),
        ("standing_side_bend", "pelvis_shift"),
        ("standing_hip_abduction", "side_lean"),
        ("plank", "sag"),
        ("push_up", "sag"),
        ("cat_cow", "rushed"),
    ] {
        let exercise = library.find(id).expect(id);
        let options = TrackOptions {
            repetitions: 4,
            faults: vec![FaultChoice::always(fault)],
            ..TrackOptions::default()
        };
        let (track, _) = seen(id, best_yaw(exercise), 30.0, &options);
        let report = coached(exercise, &track);
        let verdicts = report.repetitions.iter().map(|one| &one.verdict);
        let verdicts = verdicts.chain(report.holds.iter().map(|one| &one.verdict));
        let (mut hits, mut judged) = (0, 0);
        for verdict in verdicts {
            if let Verdict::Judged { faults } = verdict {
                judged += 1;
                hits += usize::from(faults.iter().any(|seen| seen == fault));
            }
        }
        assert!(
            judged > 0 && hits * 10 >= judged * 9,
            "{id} {fault}: {hits} of {judged}"
        );
    }
}

#[test]
fn from_the_wrong_side_nothing_is_judged() {
    let library = Library::builtin().expect("valid");
    for (id, yaw) in [("squat", 45.0), ("hip_hinge", 45.0), ("bridge", 40.0)] {
        let exercise = library.find(id).expect(id);
        let (track, _) = seen(id, yaw, 30.0, &TrackOptions::default());
        let report = coached(exercise, &track);
        for repetition in &report.repetitions {
            assert!(
                matches!(repetition.verdict, Verdict::CannotJudge(_)),
                "{id}: {:?}",
                repetition.verdict
            );
        }
        assert!(report.cues.is_empty(), "{id}: {:?}", report.cues);
    }
}

/// Low and high steps, and what rises without one.
#[test]
fn steps_of_every_height_count_and_chairs_do_not() {
    let library = Library::builtin().expect("valid");
    let exercise = library.find("step_up").expect("there");
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../datasets/movements/step_up.toml"
    );
    let text = std::fs::read_to_string(file).expect("there");
    for height in ["0.10", "0.20"] {
        let text = text.replace("step_m = 0.15", &format!("step_m = {height}"));
        let text = text.replace("step_m_left = 0.15", &format!("step_m_left = {height}"));
        let movement = Movement::parse("step_up.toml", &text).expect("valid");
        for seed in 0..4 {
            let options = TrackOptions {
                repetitions: 4,
                seed,
                ..TrackOptions::default()
            };
            let drawn = MovementTrack::new(&movement, &options).expect("possible");
            let camera = Camera::new(&Placed::of(&movement, 90.0), 640, 480);
            let report = coached(exercise, &with_noise(&drawn.track(&camera, 30.0), seed));
            assert_eq!(report.repetitions.len(), 4, "{height} m, seed {seed}");
        }
    }
    for other in ["sit_to_stand", "squat", "standing_march", "calf_raise"] {
        let (track, _) = seen(other, 90.0, 30.0, &TrackOptions::default());
        let report = coached(exercise, &track);
        assert!(
            report.repetitions.is_empty(),
            "{other}: {:?}",
            report.repetitions
        );
    }
}

/// Of what nothing is counted a fault is answered when it shows; what is not seen earns no praise.
#[test]
fn a_paced_exercise_is_watched_and_what_is_not_seen_is_not_praised() {
    let library = Library::builtin().expect("valid");
    let exercise = library.find("pelvic_tilt_supine").expect("there");
    let options = TrackOptions {
        repetitions: 4,
        faults: vec![FaultChoice::always("bridging")],
        ..TrackOptions::default()
    };
    let (track, _) = seen(&exercise.id, 90.0, 30.0, &options);
    let report = coached(exercise, &track);
    let cued: Vec<_> = report
        .cues
        .iter()
        .map(|given| given.cue.id.as_str())
        .collect();
    assert!(cued.contains(&"bridging"), "{cued:?}");
    assert!(report.repetitions.is_empty() && report.in_position_s > 10.0);
    let (turned, _) = seen(&exercise.id, 30.0, 30.0, &options);
    let report = coached(exercise, &turned);
    assert!(report.cues.is_empty(), "{:?}", report.cues);
}

#[test]
fn too_far_and_too_dark_are_said() {
    let library = Library::builtin().expect("valid");
    let exercise = library.find("squat").expect("there");
    let movement = movement("squat");
    let drawn = MovementTrack::new(&movement, &TrackOptions::default()).expect("possible");
    // A camera of few pixels sees the same as one far away.
    let camera = Camera::new(&Placed::of(&movement, 90.0), 120, 90);
    let report = coached(exercise, &with_noise(&drawn.track(&camera, 15.0), 1));
    let far = report
        .cannot_judge
        .iter()
        .any(|span| span.reason == Reason::TooFar);
    assert!(far, "{:?}", report.cannot_judge);
    let mut coach = Coach::new(exercise);
    coach.set_dark(true);
    for number in 0..30 {
        coach.observe(None, Timestamp::from_seconds(f64::from(number) / 15.0));
    }
    coach.finish();
    let spans = &coach.report().cannot_judge;
    assert!(
        spans.iter().any(|span| span.reason == Reason::LowLight),
        "{spans:?}"
    );
}

/// A readable log of what the coach made of a set.
fn log(exercise: &Exercise, report: &Report) -> String {
    let mut text = format!("{}\n", exercise.id);
    let verdict = |verdict: &Verdict| match verdict {
        Verdict::Judged { faults } if faults.is_empty() => "right".to_owned(),
        Verdict::Judged { faults } => faults.join(", "),
        Verdict::CannotJudge(reason) => format!("cannot judge: {reason:?}"),
    };
    for one in &report.repetitions {
        let side = one.side.map_or("-", goodform_pose::Side::name);
        let (from, turn, to) = (
            one.start.as_seconds(),
            one.turn.as_seconds(),
            one.end.as_seconds(),
        );
        let peak = one
            .peak_deg
            .map_or("-".to_owned(), |peak| format!("{peak:.0}"));
        let score = one
            .score
            .total()
            .map_or("-".to_owned(), |score| format!("{score:.0}"));
        writeln!(
            text,
            "{:2} {from:5.1} {turn:5.1} {to:5.1} s  side {side}  peak {peak}  score {score}  {}",
            one.index,
            verdict(&one.verdict)
        )
        .expect("text");
    }
    for hold in &report.holds {
        let (from, to) = (hold.start.as_seconds(), hold.end.as_seconds());
        writeln!(
            text,
            "hold {from:5.1} {to:5.1} s  in band {:.1} s  {}",
            hold.in_band_s,
            verdict(&hold.verdict)
        )
        .expect("text");
    }
    for attempt in &report.attempts {
        let (from, to) = (attempt.start.as_seconds(), attempt.end.as_seconds());
        writeln!(text, "attempt {from:5.1} {to:5.1} s  {:?}", attempt.reason).expect("text");
    }
    for given in &report.cues {
        let mark = if given.cue.severity == Severity::Safety {
            "!"
        } else {
            " "
        };
        writeln!(
            text,
            "cue {:5.1} s {mark} {}",
            given.at.as_seconds(),
            given.cue.text
        )
        .expect("text");
    }
    writeln!(
        text,
        "end: {:?}; to try: {}",
        report.summary.went_well,
        report
            .summary
            .to_try
            .as_ref()
            .map_or("-", |cue| cue.text.as_str())
    )
    .expect("text");
    text
}

/// Every exercise done right, and with each of its faults, as a log that people can read.
#[test]
fn golden_logs() {
    let library = Library::builtin().expect("valid");
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for exercise in for_the_camera(&library) {
        let movement = movement(&exercise.id);
        let mut text = String::new();
        for fault in std::iter::once(None).chain(movement.fault_ids().map(Some)) {
            let options = TrackOptions {
                repetitions: 3,
                faults: fault.map(FaultChoice::always).into_iter().collect(),
                ..TrackOptions::default()
            };
            let yaw_deg = fault_yaw(exercise, fault);
            let (track, _) = seen(&exercise.id, yaw_deg, 30.0, &options);
            let report = coached(exercise, &track);
            writeln!(
                text,
                "== done {}",
                fault.map_or("right".to_owned(), |fault| format!("with {fault}"))
            )
            .expect("text");
            text.push_str(&log(exercise, &report));
        }
        let file = folder.join(format!("{}.txt", exercise.id));
        if update {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&file, &text).expect("written");
            continue;
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_else(|_| {
            panic!(
                "no golden log for {}: write it with UPDATE_GOLDEN=1",
                exercise.id
            )
        });
        assert_eq!(kept, text, "{} is coached differently", exercise.id);
    }
}
