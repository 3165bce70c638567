//! The exercise screen as a screen reader meets it, on made-up snapshots.

#![allow(
    clippy::unwrap_used,
    reason = "a test that fails should say so at once"
)]

#[path = "ui_session/aloud.rs"]
mod aloud;
#[path = "ui_session/tempo.rs"]
mod tempo;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex, OnceLock};

use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use goodform::settings::Settings;
use goodform::sound::SoundDesk;
use goodform::street::{Latest, Notice, Snapshot, StageTimes};
use goodform::ui::{
    Banner, Language, SessionAction, SessionApp, SessionInputs, SessionView, Texts, Theme,
    UiCommand, Waker, install_fonts, session_screen,
};
use goodform_exercises::{
    CoachUpdate, Cue, DrivingScale, GivenCue, Judging, Phase, Reason, Repetition, Report, Score,
    Severity, Summary, Verdict, Ways, WentWell,
};
use goodform_models::Frame;
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Pose, Timestamp};

type Seen = Rc<RefCell<Vec<SessionAction>>>;

fn screen(view: SessionView<'_>) -> (Harness<'_>, Seen) {
    let seen = Seen::default();
    let kept = Rc::clone(&seen);
    let (texts, theme) = (Texts::english(), Theme::light());
    let harness = Harness::builder()
        .with_size(Vec2::new(1366.0, 768.0))
        .with_context_setup(install_fonts)
        .build_ui(move |ui| {
            kept.borrow_mut()
                .extend(session_screen(ui, &view, &texts, &theme));
        });
    (harness, seen)
}

/// Every name and value a screen reader can reach.
fn all_names(harness: &Harness<'_, SessionApp>) -> Vec<String> {
    harness
        .query_all(egui_kittest::kittest::By::new().recursive(true))
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        })
        .flatten()
        .collect()
}

fn snapshot(judging: Judging, count: u32) -> Snapshot {
    let mut frame = Frame::default();
    frame.resize(64, 48);
    let update = CoachUpdate {
        at: Timestamp::from_seconds(1.0),
        count,
        phase: Phase::Out,
        judging,
        driving: Some(30.0),
        judged: None,
        scale: DrivingScale {
            start: 10.0,
            target_from: 60.0,
            target_to: 110.0,
        },
        counted: None,
        closed: None,
        held_s: None,
        cue: None,
    };
    let point = ImageLandmark {
        position: [20.0, 20.0].into(),
        visibility: 0.9,
        presence: 0.9,
    };
    let pose = Pose::new(
        [point; LANDMARK_COUNT],
        [[0.0; 3].into(); LANDMARK_COUNT],
        [64.0, 48.0].into(),
    );
    Snapshot {
        frame: Arc::new(frame),
        pose: Some(pose),
        update,
        watched: goodform::street::Watched::default(),
        report: Arc::new(Report::default()),
        times: StageTimes::default(),
        analysed_fps: 30.0,
        dropped: 0,
    }
}

struct Window {
    kept: Arc<std::sync::atomic::AtomicBool>,
    ended: Arc<OnceLock<Arc<Report>>>,
    harness: Harness<'static, SessionApp>,
    snapshots: Arc<Latest<Snapshot>>,
    notices: Arc<Latest<Notice>>,
    commands: Arc<Mutex<Vec<UiCommand>>>,
}

/// The usual size of letters, and the largest, from which on pages are lists that scroll.
const SIZES: [u32; 2] = [100, 200];

fn window_of_size(text_size: u32) -> Window {
    let settings = Settings {
        text_size,
        ..Settings::default()
    };
    window_of(SoundDesk::silent(), settings)
}

/// Presses what has that name, wherever it stands: the focus brings it into sight.
fn press(window: &mut Window, name: &str) {
    window.harness.get_by_label(name).focus();
    window.harness.run_steps(20);
    window.harness.get_by_label(name).click();
    window.harness.run();
}

fn window() -> Window {
    window_of(SoundDesk::silent(), Settings::default())
}

fn window_of(sound: SoundDesk, settings: Settings) -> Window {
    window_in(sound, settings, None)
}

fn window_in(sound: SoundDesk, settings: Settings, ways: Option<Ways>) -> Window {
    let snapshots = Arc::new(Latest::default());
    let notices = Arc::new(Latest::default());
    let commands = Arc::new(Mutex::new(Vec::new()));
    let ended: Arc<OnceLock<Arc<Report>>> = Arc::default();
    let kept_mark = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let (kept, taken_snapshots, taken_notices) = (
        Arc::clone(&commands),
        Arc::clone(&snapshots),
        Arc::clone(&notices),
    );
    let ctx = eframe::egui::Context::default();
    let app = SessionApp::new(
        &ctx,
        SessionInputs {
            snapshots: taken_snapshots,
            notices: taken_notices,
            commands: Box::new(move |command| {
                if let Ok(mut all) = kept.lock() {
                    all.push(command);
                }
            }),
            waker: Waker::default(),
            exercise_id: "squat".to_owned(),
            judged: goodform_pose::measure::Measure::KneeFlex.landmarks(),
            exercise_name: "Squat".to_owned(),
            language: Language::English,
            target_reps: 10,
            hold_s: 0.0,
            sound,
            ways,
            zone_deg: Some(([75.0, 110.0], 7.0)),
            ended: Arc::clone(&ended),
            is_kept: Arc::clone(&kept_mark),
            after: goodform::ui::AfterInputs::default(),
            has_home: false,
            plan: goodform::ui::SetPlan {
                one_side: Some(5),
                ..goodform::ui::SetPlan::default()
            },
            settings,
            mirror: true,
            developer: false,
            engine: "tract".to_owned(),
            source_name: "figure".to_owned(),
            measure: None,
            screenshot: None,
        },
    );
    let harness = Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_context_setup(install_fonts)
        .build_ui_state(|ui, app: &mut SessionApp| app.show(ui), app);
    Window {
        kept: kept_mark,
        ended,
        harness,
        snapshots,
        notices,
        commands,
    }
}

#[test]
fn the_count_and_the_buttons_have_names() {
    let banner = Banner::Phase(Phase::Ready);
    let mut view = SessionView::waiting("Squat", &banner);
    view.count = 2;
    let (mut harness, seen) = screen(view);
    harness.get_by_label("Squat");
    harness.get_by_label("2 repetitions");
    harness.get_by_label("Ready");
    harness.get_by_label("Pause").click();
    harness.run();
    harness.get_by_label("Stop").click();
    harness.run();
    assert_eq!(*seen.borrow(), [SessionAction::Pause, SessionAction::Stop]);
}

#[test]
fn half_of_a_set_of_two_sides_is_told() {
    let mut window = window();
    for (count, is_told) in [(4, false), (5, true), (6, false)] {
        window.snapshots.put(snapshot(Judging::Judged, count));
        window.harness.run();
        let told = window.harness.query_by_label("Now the other side");
        assert_eq!(told.is_some(), is_told, "{count}");
    }
}

#[test]
fn what_is_held_counts_in_seconds() {
    let banner = Banner::Phase(Phase::Out);
    let mut view = SessionView::waiting("Plank", &banner);
    view.held_s = Some(12.9);
    let (harness, _) = screen(view);
    harness.get_by_label("held for 12 seconds");
}

#[test]
fn space_pauses_once_even_with_a_button_in_focus() {
    let banner = Banner::Phase(Phase::Ready);
    let (mut harness, seen) = screen(SessionView::waiting("Squat", &banner));
    harness.get_by_label("Stop").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(*seen.borrow(), [SessionAction::Pause, SessionAction::Stop]);
}

#[test]
fn a_cue_is_named_by_what_the_voice_says() {
    let cue = Cue {
        id: "too_shallow".into(),
        text: "Library words.".into(),
        severity: Severity::Coach,
        expires: Timestamp::from_seconds(1e6),
    };
    let banner = Banner::Adjust(cue);
    let (harness, _) = screen(SessionView::waiting("Squat", &banner));
    harness.get_by_label("Sit back a little closer to the chair behind you");
    let unknown = Cue {
        id: "not_in_the_file".into(),
        text: "Library words.".into(),
        severity: Severity::Coach,
        expires: Timestamp::from_seconds(1e6),
    };
    let banner = Banner::Adjust(unknown);
    let (harness, _) = screen(SessionView::waiting("Squat", &banner));
    harness.get_by_label("Library words");
}

#[test]
fn what_cannot_be_judged_is_said_and_no_fault_is() {
    for reason in [
        Reason::NoPerson,
        Reason::OutOfFrame,
        Reason::TooNear,
        Reason::TooFar,
        Reason::LowLight,
        Reason::LimbHidden,
        Reason::Turned,
        Reason::NotInPosture,
    ] {
        let mut window = window();
        let mut unseen = snapshot(Judging::CannotJudge(reason), 4);
        let cue = Cue {
            id: "too_shallow".into(),
            text: "Sit back a little closer.".into(),
            severity: Severity::Coach,
            expires: Timestamp::from_seconds(1e6),
        };
        let report = Report {
            cues: vec![GivenCue {
                at: Timestamp::from_seconds(0.9),
                cue,
            }],
            ..Report::default()
        };
        unseen.report = Arc::new(report);
        window.snapshots.put(unseen);
        window.harness.run();
        window.harness.get_by_label("4 repetitions");
        let names = all_names(&window.harness);
        assert!(
            names
                .iter()
                .any(|name| name.starts_with("I ") || name.contains(" me ")),
            "{reason:?}: {names:?}"
        );
        assert!(
            !names.iter().any(|name| name.contains("Sit back")),
            "{reason:?}: {names:?}"
        );
        assert!(
            !names.iter().any(|name| name.contains("Good")),
            "{reason:?}: {names:?}"
        );
    }
}

#[test]
fn stop_is_told_once_and_quit_is_not_added() {
    let mut window = window();
    window.snapshots.put(snapshot(Judging::Judged, 1));
    window.harness.run();
    window.harness.get_by_label("1 repetition");
    window.harness.get_by_label("Pause").click();
    window.harness.run();
    window.harness.get_by_label("Paused");
    window.harness.get_by_label("Go on").click();
    window.harness.run();
    window.harness.get_by_label("Stop").click();
    window.harness.run();
    window.harness.state_mut().closing();
    let commands = window.commands.lock().unwrap();
    assert_eq!(
        *commands,
        [UiCommand::Pause, UiCommand::Pause, UiCommand::Stop]
    );
}

#[test]
fn closing_the_window_says_quit() {
    let mut window = window();
    window.harness.state_mut().closing();
    window.harness.state_mut().closing();
    assert_eq!(*window.commands.lock().unwrap(), [UiCommand::Quit]);
}

#[test]
fn a_notice_stays_until_read_and_a_blocking_one_until_frames_come_again() {
    let mut window = window();
    window
        .notices
        .put(Notice::plain("Something happened".to_owned()));
    window.harness.run();
    window.snapshots.put(snapshot(Judging::Judged, 0));
    window.harness.run();
    window.harness.get_by_label("Something happened");
    window.harness.get_by_label("Got it").click();
    window.harness.run();
    assert!(
        window
            .harness
            .query_by_label("Something happened")
            .is_none()
    );

    window.notices.put(Notice {
        blocking: true,
        ..Notice::plain("The camera has gone".to_owned())
    });
    window.harness.run();
    window.harness.get_by_label("The camera has gone");
    window.snapshots.put(snapshot(Judging::Judged, 0));
    window.harness.run();
    assert!(
        window
            .harness
            .query_by_label("The camera has gone")
            .is_none()
    );
}

#[test]
fn the_end_of_the_source_is_said() {
    let mut window = window();
    window.snapshots.put(snapshot(Judging::Judged, 3));
    window.snapshots.close();
    window.harness.run();
    window.harness.get_by_label("Finished");
    window.harness.get_by_label("3 repetitions");
}

#[test]
fn nothing_is_repainted_while_nothing_changes() {
    let mut window = window();
    window.snapshots.put(snapshot(Judging::Judged, 0));
    window.harness.run();
    window.harness.step();
    let output = &window.harness.output().viewport_output;
    assert!(
        output
            .values()
            .all(|viewport| viewport.repaint_delay.as_secs() > 3600)
    );
}

#[test]
fn this_hurts_stops_at_once_asks_and_keeps_the_answers() {
    for text_size in SIZES {
        it_hurts(window_of_size(text_size));
    }
}

fn it_hurts(mut window: Window) {
    window.snapshots.put(snapshot(Judging::Judged, 4));
    window.harness.run();
    window.harness.key_press(Key::H);
    window.harness.run();
    let at = Timestamp::from_seconds(1.0);
    let said = || window.commands.lock().unwrap().clone();
    assert_eq!(said(), [UiCommand::Stop, UiCommand::Hurts(at)]);
    window.harness.get_by_label("Where does it hurt?");
    window
        .harness
        .get_by_label_contains("Stop here and get medical help now");
    press(&mut window, "Lower back");
    window.harness.key_press(Key::Num4);
    window.harness.run();
    let chosen = window.harness.get_by_label("Pain 4 of 10");
    let is_on = chosen.accesskit_node().toggled();
    assert_eq!(is_on, Some(eframe::egui::accesskit::Toggled::True));
    press(&mut window, "Finish");
    let there = UiCommand::HurtsThere(Some("lower_back"), Some(4));
    assert_eq!(window.commands.lock().unwrap().last(), Some(&there));
    // When the street has ended nobody is praised, and nothing is measured.
    let _ = window.ended.set(Arc::default());
    window.harness.run();
    window.harness.get_by_label("You stopped in time. Rest now");
}

#[test]
fn questions_can_be_skipped_and_nobody_is_trapped() {
    for text_size in SIZES {
        it_is_passed_over(window_of_size(text_size));
    }
}

fn it_is_passed_over(mut window: Window) {
    window.snapshots.put(snapshot(Judging::Judged, 4));
    window.harness.run();
    press(&mut window, "This hurts");
    window.harness.key_press(Key::Escape);
    window.harness.run();
    let kept = window.commands.lock().unwrap().clone();
    assert!(!kept.iter().any(|c| matches!(c, UiCommand::HurtsThere(..))));
    let _ = window.ended.set(Arc::default());
    window.harness.run();
    window.harness.get_by_label("You stopped in time. Rest now");
    window.harness.get_by_label("Go on");
}

#[test]
fn what_needs_help_at_once_is_answered_where_it_is_asked() {
    for text_size in SIZES {
        let mut window = window_of_size(text_size);
        window.snapshots.put(snapshot(Judging::Judged, 4));
        window.harness.run();
        press(&mut window, "This hurts");
        press(&mut window, "Yes, one of these");
        window.harness.get_by_label("Please get medical help today");
        // Who pressed it by accident is back at the questions.
        press(&mut window, "I chose this by accident");
        window.harness.get_by_label("Where does it hurt?");
    }
}

#[test]
fn the_end_of_a_set_says_what_was_done_and_deletes_it_if_asked() {
    for text_size in SIZES {
        it_ended(window_of_size(text_size));
    }
}

fn it_ended(mut window: Window) {
    window.snapshots.put(snapshot(Judging::Judged, 2));
    window.harness.run();
    window.harness.key_press(Key::Escape);
    let repetition = |index, peak, verdict| Repetition {
        index,
        start: Timestamp::from_seconds(1.0),
        turn: Timestamp::from_seconds(2.0),
        end: Timestamp::from_seconds(3.0),
        closed: true,
        side: None,
        peak_deg: Some(peak),
        rom_deg: Some(peak - 5.0),
        score: Score::default(),
        verdict,
        compared: None,
    };
    let right = Verdict::Judged { faults: Vec::new() };
    let unseen = Verdict::CannotJudge(Reason::Turned);
    let report = Report {
        repetitions: vec![repetition(1, 90.0, right), repetition(2, 94.0, unseen)],
        summary: Summary {
            went_well: Some(WentWell::Range),
            to_try: Some(Cue {
                id: "too_shallow".into(),
                text: String::new(),
                severity: Severity::Coach,
                expires: Timestamp::default(),
            }),
        },
        ..Report::default()
    };
    let _ = window.ended.set(Arc::new(report));
    window.harness.run();
    for name in [
        "Well done",
        "Squat: 2 repetitions. It is kept on this computer",
        "What went well: You reached far enough",
        "I could see one of them well, and judged only that one",
    ] {
        window.harness.get_by_label(name);
    }
    // How far it moved, as in the history, and where that ended against the aim.
    for part in [
        "Moved through: 87° ± 7°",
        "Furthest point: 92° ± 7°",
        "Aim: 75° to 110°",
    ] {
        window.harness.get_by_label_contains(part);
    }
    window
        .harness
        .get_by_label_contains("One thing to try: Sit back");
    press(&mut window, "Delete this");
    assert_eq!(
        window.commands.lock().unwrap().last(),
        Some(&UiCommand::Delete)
    );
    // Until it is gone from the disk nobody says so.
    window.harness.get_by_label("Delete this");
    window
        .kept
        .store(false, std::sync::atomic::Ordering::Relaxed);
    window.harness.run();
    window
        .harness
        .get_by_label("Squat: 2 repetitions. Nothing of it is kept");
    assert!(window.harness.query_by_label("Delete this").is_none());
}
