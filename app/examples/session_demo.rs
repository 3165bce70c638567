//! The exercise window on made-up snapshots: `session_demo STATE [PICTURE.png [SECONDS]]`.
//!
//! STATE is `live` (squats go on), or a moment that stays: `adjust`, `good`, `unseen`, `lost`, `notice`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use goodform::street::{Latest, Snapshot, SourceError, StageTimes, Trouble};
use goodform::ui::{Language, SessionInputs, UiCommand, UiError, Waker, run_window};
use goodform_exercises::{
    CoachUpdate, Cue, DrivingScale, GivenCue, Judging, Phase, Reason, Repetition, Report, Score,
    Severity, Verdict, Ways,
};
use goodform_models::{Frame, PixelOrder};
use goodform_pose::{BONES, ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Timestamp};

type Point = (f32, f32);

const SIZE: (u32, u32) = (1280, 720);

fn joint(landmark: Landmark, depth: f32) -> Point {
    let ease = |from: Point, to: Point| {
        (
            from.0 + (to.0 - from.0) * depth,
            from.1 + (to.1 - from.1) * depth,
        )
    };
    let (x, y) = match landmark.on(goodform_pose::Side::Left) {
        Landmark::LeftAnkle | Landmark::RightAnkle => (600.0, 640.0),
        Landmark::LeftHeel | Landmark::RightHeel => (575.0, 662.0),
        Landmark::LeftFootIndex | Landmark::RightFootIndex => (665.0, 664.0),
        Landmark::LeftKnee | Landmark::RightKnee => ease((606.0, 500.0), (665.0, 515.0)),
        Landmark::LeftHip | Landmark::RightHip => ease((600.0, 350.0), (525.0, 480.0)),
        Landmark::LeftShoulder | Landmark::RightShoulder => ease((600.0, 170.0), (620.0, 325.0)),
        Landmark::LeftElbow | Landmark::RightElbow => ease((610.0, 270.0), (720.0, 320.0)),
        Landmark::LeftWrist | Landmark::RightWrist => ease((620.0, 350.0), (810.0, 312.0)),
        Landmark::LeftIndex | Landmark::RightIndex => ease((622.0, 375.0), (840.0, 312.0)),
        _ => ease((612.0, 110.0), (650.0, 262.0)),
    };
    let shift = if landmark.index().is_multiple_of(2) && landmark.is_body() {
        14.0
    } else {
        0.0
    };
    (x + shift, y - shift / 2.0)
}

fn pose(depth: f32, legs_seen: bool) -> Pose {
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    for (place, landmark) in image.iter_mut().zip(Landmark::ALL) {
        let (x, y) = joint(landmark, depth);
        place.position.x = x;
        place.position.y = y;
        let leg = landmark.index() >= Landmark::LeftKnee.index();
        let far_arm = matches!(landmark, Landmark::RightElbow | Landmark::RightWrist);
        place.visibility = if (leg && !legs_seen) || far_arm {
            0.3
        } else {
            0.95
        };
        place.presence = 0.99;
    }
    let size = [SIZE.0 as f32, SIZE.1 as f32].into();
    let mut world = [[0.0; 3].into(); LANDMARK_COUNT];
    // Seen from the side, the right leg behind the left.
    if let Some(hip) = world.get_mut(Landmark::RightHip.index()) {
        *hip = [0.0, 0.0, 0.2].into();
    }
    Pose::new(image, world, size)
}

fn distance(p: Point, a: Point, b: Point) -> f32 {
    let (abx, aby) = (b.0 - a.0, b.1 - a.1);
    let t = ((p.0 - a.0) * abx + (p.1 - a.1) * aby) / (abx * abx + aby * aby).max(1.0);
    let t = t.clamp(0.0, 1.0);
    (p.0 - a.0 - t * abx).hypot(p.1 - a.1 - t * aby)
}

fn frame(depth: f32, at: Timestamp) -> Frame {
    let mut frame = Frame {
        order: PixelOrder::Bgr,
        captured_at: at,
        ..Frame::default()
    };
    frame.resize(SIZE.0, SIZE.1);
    let bones: Vec<(Point, Point)> = BONES
        .iter()
        .map(|&(a, b)| (joint(a, depth), joint(b, depth)))
        .collect();
    let head = joint(Landmark::Nose, depth);
    for (place, pixel) in frame.pixels.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        let x = (place % SIZE.0 as usize) as f32;
        let y = (place / SIZE.0 as usize) as f32;
        let near = bones
            .iter()
            .map(|&(a, b)| distance((x, y), a, b))
            .fold(f32::MAX, f32::min);
        *pixel = if near < 26.0 || (x - head.0).hypot(y - head.1) < 46.0 {
            [110, 105, 96]
        } else if y > 560.0 {
            [112, 142, 168]
        } else {
            [182, 190, 200]
        };
    }
    frame
}

struct Moment {
    depth: f32,
    phase: Phase,
    judging: Judging,
    cue: bool,
}

fn moment(state: &str, at_s: f64) -> Moment {
    let still = |depth, judging, cue| Moment {
        depth,
        phase: Phase::Out,
        judging,
        cue,
    };
    match state {
        "good" => still(0.85, Judging::Judged, false),
        "adjust" | "notice" => still(0.5, Judging::Judged, true),
        "unseen" => still(0.1, Judging::CannotJudge(Reason::LimbHidden), true),
        "lost" => still(0.0, Judging::CannotJudge(Reason::NoPerson), false),
        _ => {
            let depth = (0.5 - 0.5 * (at_s * 2.0).cos()) as f32;
            let phase = match (depth < 0.1, (at_s * 2.0).sin() > 0.0) {
                (true, _) => Phase::Ready,
                (_, true) => Phase::Out,
                _ => Phase::Back,
            };
            Moment {
                depth,
                phase,
                judging: Judging::Judged,
                cue: false,
            }
        }
    }
}

fn report(count: u32, cue_at: Option<Timestamp>) -> Report {
    let repetitions = (1..=count).map(|index| Repetition {
        index,
        start: Timestamp::default(),
        turn: Timestamp::default(),
        end: Timestamp::default(),
        closed: true,
        side: None,
        peak_deg: None,
        rom_deg: None,
        score: Score::default(),
        compared: None,
        verdict: Verdict::Judged {
            faults: if index == 3 {
                vec!["shallow".to_owned()]
            } else {
                Vec::new()
            },
        },
    });
    let cue = Cue {
        id: "shallow".into(),
        text: "Sit back a little closer.".into(),
        severity: Severity::Coach,
        expires: Timestamp::from_seconds(1e6),
    };
    Report {
        repetitions: repetitions.collect(),
        cues: cue_at.map(|at| GivenCue { at, cue }).into_iter().collect(),
        ..Report::default()
    }
}

fn snapshot(state: &str, at_s: f64) -> Snapshot {
    let at = Timestamp::from_seconds(at_s);
    let now = moment(state, at_s);
    let count = if state == "live" {
        (at_s / 3.2) as u32
    } else {
        6
    };
    let nobody = now.judging == Judging::CannotJudge(Reason::NoPerson);
    Snapshot {
        frame: Arc::new(frame(now.depth, at)),
        pose: (!nobody).then(|| pose(now.depth, now.judging == Judging::Judged)),
        update: CoachUpdate {
            at,
            count,
            phase: now.phase,
            judging: now.judging,
            driving: Some(8.0 + 100.0 * now.depth),
            judged: None,
            scale: DrivingScale {
                start: 8.0,
                target_from: 80.0,
                target_to: 110.0,
            },
            counted: None,
            closed: None,
            held_s: None,
            cue: None,
        },
        watched: goodform::street::Watched::default(),
        report: Arc::new(report(count, now.cue.then_some(at))),
        times: StageTimes {
            total: 9.1,
            network: 6.4,
            ..StageTimes::default()
        },
        analysed_fps: 29.8,
        dropped: 2,
    }
}

fn main() -> Result<(), UiError> {
    let mut args = std::env::args().skip(1);
    let state = args.next().unwrap_or_else(|| "live".to_owned());
    let picture = args.next().map(PathBuf::from);
    let seconds = args
        .next()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1.0);
    let snapshots = Arc::new(Latest::default());
    let notices = Arc::new(Latest::default());
    let waker = Waker::default();
    let inputs = SessionInputs {
        after: goodform::ui::AfterInputs::default(),
        snapshots: Arc::clone(&snapshots),
        notices: Arc::clone(&notices),
        commands: Box::new(|_: UiCommand| {}),
        waker: waker.clone(),
        exercise_id: "squat".to_owned(),
        judged: goodform_pose::measure::Measure::KneeFlex.landmarks(),
        exercise_name: "Squat".to_owned(),
        language: Language::English,
        target_reps: 10,
        hold_s: 0.0,
        sound: goodform::sound::SoundDesk::silent(),
        ways: Some(Ways {
            out_s: 1.6,
            top_s: 0.2,
            back_s: 1.4,
            sinks: true,
        }),
        zone_deg: Some(([75.0, 110.0], 7.0)),
        ended: Arc::default(),
        is_kept: Arc::new(std::sync::atomic::AtomicBool::new(true)),
        has_home: false,
        plan: goodform::ui::SetPlan::default(),
        settings: goodform::settings::Settings::default(),
        mirror: state == "live",
        developer: state == "live",
        engine: "onnxruntime 1.32.0".to_owned(),
        source_name: "made up".to_owned(),
        measure: None,
        screenshot: picture.map(|path| (path, seconds)),
    };
    let feed = std::thread::Builder::new()
        .name("demo".to_owned())
        .spawn(move || {
            if state == "notice" {
                // No picture comes any more.
                snapshots.put(snapshot(&state, 1.0));
                std::thread::sleep(Duration::from_millis(500));
                let name = "Integrated Webcam".to_owned();
                notices.put(Trouble::Source(SourceError::Gone { name }).into());
                waker.wake();
                return;
            }
            for step in 0_u32.. {
                snapshots.put(snapshot(&state, f64::from(step) / 30.0));
                waker.wake();
                std::thread::sleep(Duration::from_millis(33));
            }
        });
    let result = run_window(inputs);
    drop(feed);
    result
}
