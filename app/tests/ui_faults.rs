//! What the window does where the camera goes, the computer slept, or the screen is another: by the names a screen reader
//! meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

mod common;

use std::sync::{Arc, Mutex};

use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::settings::Settings;
use goodform::street::{Latest, Notice, Snapshot, SourceError, StageTimes, Trouble, Unwritten};
use goodform::ui::{
    Language, LeadIn, SessionApp, SessionInputs, SetPlan, Texts, UiCommand, install_fonts,
};
use goodform_exercises::{Coach, CoachUpdate, Library, Phase, Report};
use goodform_models::Frame;
use goodform_pose::Timestamp;

struct Window {
    harness: Harness<'static, SessionApp>,
    snapshots: Arc<Latest<Snapshot>>,
    notices: Arc<Latest<Notice>>,
    said: Arc<Mutex<Vec<UiCommand>>>,
}

fn window(language: Language, text_size: u32, plan: SetPlan) -> Window {
    let (snapshots, notices) = (Arc::new(Latest::default()), Arc::new(Latest::default()));
    let said: Arc<Mutex<Vec<UiCommand>>> = Arc::default();
    let keeps = Arc::clone(&said);
    let inputs = SessionInputs {
        snapshots: Arc::clone(&snapshots),
        notices: Arc::clone(&notices),
        commands: Box::new(move |command| keeps.lock().unwrap().push(command)),
        language,
        plan,
        target_reps: 0,
        settings: Settings {
            text_size,
            ..Settings::default()
        },
        ..common::session(&Arc::default())
    };
    let app = SessionApp::new(&eframe::egui::Context::default(), inputs);
    let harness = Harness::builder()
        .with_size(Vec2::new(1366.0, 768.0))
        .with_step_dt(0.25)
        .with_context_setup(install_fonts)
        .build_ui_state(|ui, app: &mut SessionApp| app.show(ui), app);
    Window {
        harness,
        snapshots,
        notices,
        said,
    }
}

impl Window {
    fn sees(&mut self, at_s: f64, count: u32, size: [u32; 2]) {
        self.put(at_s, count, size);
        self.harness.run_steps(3);
    }

    fn put(&self, at_s: f64, count: u32, [width, height]: [u32; 2]) {
        let library = Library::builtin().unwrap();
        let glance = Coach::new(library.find("bridge").unwrap());
        let update = CoachUpdate {
            count,
            phase: Phase::Out,
            ..glance.glance(Timestamp::from_seconds(at_s))
        };
        let mut frame = Frame::default();
        frame.resize(width, height);
        frame.pixels.fill(120);
        let snapshot = Snapshot {
            frame: Arc::new(frame),
            pose: None,
            update,
            watched: goodform::street::Watched {
                in_set: true,
                ..goodform::street::Watched::default()
            },
            report: Arc::new(Report::default()),
            times: StageTimes::default(),
            analysed_fps: 30.0,
            dropped: 0,
        };
        self.snapshots.put(snapshot);
    }

    fn told(&mut self, trouble: Trouble) {
        self.notices.put(trouble.into());
        self.harness.run_steps(3);
    }

    fn shows(&self, name: &str) -> bool {
        self.harness.query_by_label(name).is_some()
    }

    fn said(&self) -> Vec<UiCommand> {
        self.said.lock().unwrap().clone()
    }
}

fn all() -> Vec<(Trouble, &'static str)> {
    let name = || "Cable".to_owned();
    let said = String::new;
    let camera = |error: SourceError| Trouble::Source(error);
    let unkept = |why| Trouble::NotKept { why, said: said() };
    let unposed = |why| Trouble::PosesNotKept { why, said: said() };
    let silent = SourceError::Camera {
        name: name(),
        reason: said(),
    };
    vec![
        (
            camera(SourceError::Gone { name: name() }),
            "trouble-camera-gone",
        ),
        (
            camera(SourceError::Busy { name: name() }),
            "trouble-camera-busy",
        ),
        (camera(silent), "trouble-camera-silent"),
        (camera(SourceError::NoCamera), "camera-none"),
        (Trouble::Black, "trouble-black"),
        (Trouble::SlowCamera { fps: 5 }, "trouble-slow-camera"),
        (Trouble::SlowComputer { fps: 5 }, "trouble-slow-computer"),
        (Trouble::Slept, "trouble-slept"),
        (
            Trouble::OtherCamera { name: name() },
            "trouble-other-camera",
        ),
        (unkept(Unwritten::Full), "trouble-full"),
        (unkept(Unwritten::ReadOnly), "trouble-read-only"),
        (unkept(Unwritten::Other), "trouble-not-kept"),
        (unposed(Unwritten::Full), "trouble-poses-full"),
        (unposed(Unwritten::Other), "trouble-poses"),
    ]
}

#[test]
fn every_trouble_is_told_in_every_language() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for (trouble, id) in all() {
            let mut window = window(language, 200, SetPlan::default());
            window.sees(1.0, 2, [64, 48]);
            let expected = match id {
                "trouble-slow-camera" | "trouble-slow-computer" => {
                    texts.with_number(id, "fps", 5).into_owned()
                }
                _ => texts.with_text(id, "name", "Cable").into_owned(),
            };
            assert_ne!(expected, id);
            window.told(trouble);
            assert!(window.shows(&expected), "{language:?}: {expected}");
        }
    }
}

#[test]
fn a_set_waits_for_a_camera_that_is_gone_and_goes_on_by_itself() {
    let texts = Texts::english();
    let mut window = window(Language::English, 100, SetPlan::default());
    window.sees(1.0, 4, [64, 48]);
    let gone = || {
        Trouble::Source(SourceError::Gone {
            name: "Cable".to_owned(),
        })
    };
    window.told(gone());
    let paused = texts.get("banner-paused").replace('\n', " ");
    assert!(window.shows(&paused), "what was said last holds no longer");
    assert!(window.shows("4 repetitions"));
    window.told(gone());
    assert!(window.shows(&paused), "it is told as long as it lasts");
    assert_eq!(window.said(), [], "the street itself is not paused");
    window.sees(60.0, 4, [64, 48]);
    assert!(!window.shows(&paused));
    let told = texts.with_text("trouble-camera-gone", "name", "Cable");
    assert!(!window.shows(&told));
    window.sees(61.0, 5, [64, 48]);
    assert!(window.shows("5 repetitions"));
}

#[test]
fn after_a_sleep_the_set_is_paused_until_the_person_goes_on() {
    let mut window = window(Language::English, 100, SetPlan::default());
    window.sees(1.0, 4, [64, 48]);
    window.told(Trouble::Slept);
    assert_eq!(window.said(), [UiCommand::Pause]);
    assert!(window.shows("The computer was asleep. I wait for you"));
    // It is told once more, and the pause stays one.
    window.told(Trouble::Slept);
    assert_eq!(window.said(), [UiCommand::Pause]);
    window.harness.key_press(Key::Space);
    window.harness.run_steps(3);
    assert_eq!(window.said(), [UiCommand::Pause, UiCommand::Pause]);
}

#[test]
fn no_countdown_ends_while_nothing_is_seen() {
    for trouble in [Trouble::Source(SourceError::NoCamera), Trouble::Slept] {
        let plan = SetPlan {
            before: Some(LeadIn::Place),
            ..SetPlan::default()
        };
        let mut window = window(Language::English, 100, plan);
        window.harness.key_press(Key::Enter);
        window.harness.run_steps(2);
        assert!(window.shows("It begins in 3 seconds"));
        window.told(trouble);
        window.harness.run_steps(30);
        assert_eq!(window.said(), [], "no set began");
        assert!(!window.shows("It begins in 1 second"));
    }
}

#[test]
fn a_word_on_slow_pictures_goes_by_itself() {
    let mut window = window(Language::English, 100, SetPlan::default());
    window.sees(1.0, 4, [64, 48]);
    window.told(Trouble::SlowCamera { fps: 5 });
    assert!(window.shows("Got it"));
    window.harness.run_steps(50);
    assert!(!window.shows("Got it"));
}

#[test]
fn pictures_that_were_never_drawn_cost_nothing_and_the_newest_is_shown() {
    let mut window = window(Language::English, 100, SetPlan::default());
    window.sees(1.0, 1, [64, 48]);
    // The window is minimised: the street goes on, nothing is drawn.
    for moment in 0..500_u32 {
        window.put(f64::from(moment) / 10.0 + 2.0, 1 + moment / 100, [64, 48]);
    }
    window.harness.run_steps(3);
    assert!(window.shows("5 repetitions"));
}

#[test]
fn layout_and_picture_follow_another_scale_and_an_upright_picture() {
    let mut window = window(Language::English, 100, SetPlan::default());
    window.sees(1.0, 4, [640, 480]);
    let at = |window: &Window| {
        let button = window.harness.get_by_label("Stop").rect();
        let screen = window.harness.ctx.content_rect();
        assert!(screen.contains_rect(button), "{button:?} in {screen:?}");
        [
            button.center().x / screen.width(),
            button.center().y / screen.height(),
        ]
    };
    let first = at(&window);
    for scale in [2.0, 1.25, 1.0] {
        window.harness.set_pixels_per_point(scale);
        window
            .harness
            .set_size(Vec2::new(1366.0 / scale, 768.0 / scale));
        window.sees(2.0 + f64::from(scale), 4, [480, 640]);
        let now = at(&window);
        for (one, other) in first.into_iter().zip(now) {
            assert!((one - other).abs() < 0.02, "{first:?} {now:?} at {scale}");
        }
    }
}
