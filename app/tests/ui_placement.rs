//! From "begin" to the last set, by the names a screen reader meets: the right place, countdown, rest, getting up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

use std::sync::{Arc, Mutex, OnceLock};

use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::street::{Latest, Notice, Snapshot, StageTimes, Watched};
use goodform::ui::{
    Language, LeadIn, SessionApp, SessionInputs, SetPlan, UiCommand, Waker, install_fonts,
};
use goodform_exercises::{
    Coach, CoachUpdate, Floor, Gestured, Instruction, Library, Placed, Report, Standing, Wanted,
};
use goodform_models::Frame;
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Pose, Side, Timestamp};

/// A place of which everything is well but the body, or nothing is amiss.
fn placed(instruction: Instruction) -> Placed {
    let is_well = matches!(instruction, Instruction::Ready | Instruction::Stay);
    let body = if is_well {
        Standing::Passed
    } else {
        Standing::Failed
    };
    Placed {
        body,
        view: Standing::Passed,
        distance: Standing::Passed,
        light: Standing::Unknown,
        wanted: Wanted::Side(Side::Left),
        instruction,
        may_begin: instruction == Instruction::Ready,
        is_still: false,
        starts_itself: false,
        is_upright: false,
    }
}

fn update(at_s: f64) -> CoachUpdate {
    let library = Library::builtin().unwrap();
    Coach::new(library.find("squat").unwrap()).glance(Timestamp::from_seconds(at_s))
}

struct Window {
    harness: Harness<'static, SessionApp>,
    snapshots: Arc<Latest<Snapshot>>,
    ended: Arc<OnceLock<Arc<Report>>>,
    commands: Arc<Mutex<Vec<UiCommand>>>,
    at_s: f64,
    report: Arc<Report>,
}

fn window(plan: SetPlan, language: Language, size: [f32; 2], gestures: bool) -> Window {
    let snapshots = Arc::new(Latest::default());
    let commands: Arc<Mutex<Vec<UiCommand>>> = Arc::default();
    let ended: Arc<OnceLock<Arc<Report>>> = Arc::default();
    let kept = Arc::clone(&commands);
    let settings = goodform::settings::Settings {
        gestures,
        ..goodform::settings::Settings::default()
    };
    let inputs = SessionInputs {
        snapshots: Arc::clone(&snapshots),
        notices: Arc::new(Latest::<Notice>::default()),
        commands: Box::new(move |command| kept.lock().unwrap().push(command)),
        waker: Waker::default(),
        exercise_id: "squat".to_owned(),
        exercise_name: "Squat".to_owned(),
        language,
        judged: &[],
        target_reps: 2,
        ways: None,
        zone_deg: None,
        ended: Arc::clone(&ended),
        is_kept: Arc::default(),
        has_home: true,
        hold_s: 0.0,
        sound: goodform::sound::SoundDesk::silent(),
        after: goodform::ui::AfterInputs::default(),
        measure: None,
        plan,
        settings,
        mirror: true,
        developer: false,
        engine: String::new(),
        source_name: String::new(),
        screenshot: None,
    };
    let app = SessionApp::new(&eframe::egui::Context::default(), inputs);
    let harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_step_dt(0.25)
        .with_context_setup(install_fonts)
        .build_ui_state(|ui, app: &mut SessionApp| app.show(ui), app);
    Window {
        harness,
        snapshots,
        ended,
        commands,
        at_s: 0.0,
        report: Arc::default(),
    }
}

fn found() -> SetPlan {
    SetPlan {
        before: Some(LeadIn::Place),
        set: [1, 2],
        ..SetPlan::default()
    }
}

impl Window {
    /// A moment later the camera sees this.
    fn sees(&mut self, watched: Watched) {
        self.at_s += 0.25;
        let mut frame = Frame::default();
        frame.resize(64, 48);
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
        self.snapshots.put(Snapshot {
            frame: Arc::new(frame),
            pose: (!watched.is_gone).then_some(pose),
            update: CoachUpdate {
                count: self.report.done(),
                ..update(self.at_s)
            },
            watched,
            report: Arc::clone(&self.report),
            times: StageTimes::default(),
            analysed_fps: 15.0,
            dropped: 0,
        });
        self.harness.run_steps(1);
    }

    fn waits(&mut self, instruction: Instruction, raised: u32, crossed: u32) {
        self.sees(Watched {
            gestured: Gestured {
                raised,
                crossed,
                ..Gestured::default()
            },
            placed: Some(placed(instruction)),
            ..Watched::default()
        });
    }

    fn in_set(&mut self, is_gone: bool, raised: u32) {
        self.sees(Watched {
            gestured: Gestured {
                raised,
                ..Gestured::default()
            },
            placed: None,
            is_gone,
            in_set: true,
            gauged: None,
        });
    }

    fn said(&self) -> Vec<UiCommand> {
        self.commands.lock().unwrap().clone()
    }
}

const LARGE: [f32; 2] = [1920.0, 1080.0];

#[test]
fn the_first_check_that_fails_is_told_and_a_raised_hand_counts_down_to_the_set() {
    let mut window = window(found(), Language::English, LARGE, true);
    window.waits(Instruction::Back, 0, 0);
    window
        .harness
        .get_by_label("Squat, Finding the right place");
    window.harness.get_by_label("A little further back");
    window.harness.get_by_label("Whole body in view: not yet");
    window.harness.get_by_label("Left side to me: yes");
    window.harness.get_by_label("Enough light: I am looking");
    window.harness.get_by_label("Start anyway");
    // A hand says nothing while the place is not right.
    window.waits(Instruction::Back, 1, 0);
    window.harness.get_by_label("A little further back");
    window.waits(Instruction::Ready, 1, 0);
    window.harness.get_by_label("Raise a hand to start");
    window.harness.get_by_label("Start");
    window.waits(Instruction::Ready, 2, 0);
    window.waits(Instruction::Ready, 2, 0);
    window.harness.get_by_label("It begins in 3 seconds");
    // Crossed arms stop it, and it begins anew with another hand.
    window.waits(Instruction::Ready, 2, 1);
    window.waits(Instruction::Ready, 2, 1);
    window.harness.get_by_label("Raise a hand to start");
    window.waits(Instruction::Ready, 3, 1);
    assert_eq!(window.said(), []);
    for _ in 0..14 {
        window.waits(Instruction::Ready, 3, 1);
    }
    assert_eq!(window.said(), [UiCommand::Begin]);
    window.in_set(false, 3);
    window.harness.get_by_label("0 repetitions");
}

#[test]
fn the_keyboard_alone_is_enough_and_nobody_is_trapped() {
    let mut window = window(found(), Language::English, [1366.0, 768.0], false);
    // Nothing was ever seen: it can be begun all the same.
    window.harness.run_steps(2);
    window.harness.get_by_label("Step into the picture");
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(2);
    window.harness.get_by_label("It begins in 3 seconds");
    window.harness.key_press(Key::Space);
    window.harness.run_steps(2);
    window.harness.get_by_label("Step into the picture");
    window.harness.get_by_label("Start anyway").click();
    window.harness.run_steps(2);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(2);
    assert_eq!(window.said(), [UiCommand::Begin]);
    // With hands not looked for, a ready place asks for the key.
    let mut other = self::window(found(), Language::English, LARGE, false);
    other.waits(Instruction::Ready, 0, 0);
    other.harness.get_by_label("Press Enter to start");
}

#[test]
fn leaving_the_picture_pauses_and_a_raised_hand_goes_on() {
    let mut window = window(found(), Language::English, LARGE, true);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.in_set(false, 5);
    window.in_set(true, 5);
    window.in_set(true, 5);
    window
        .harness
        .get_by_label_contains("You left the picture.");
    assert_eq!(window.said(), [UiCommand::Begin, UiCommand::Pause]);
    window.in_set(false, 5);
    window.in_set(false, 6);
    window.in_set(false, 6);
    window.harness.get_by_label_contains("It begins in ");
    for _ in 0..14 {
        window.in_set(false, 6);
    }
    assert_eq!(
        window.said(),
        [UiCommand::Begin, UiCommand::Pause, UiCommand::Pause]
    );
    // On the floor a network that loses somebody says nothing.
    let plan = SetPlan {
        floor: Some(Floor::Back),
        ..found()
    };
    let mut lying = self::window(plan, Language::English, LARGE, true);
    lying.harness.key_press(Key::Enter);
    lying.harness.run_steps(1);
    lying.harness.key_press(Key::Enter);
    lying.harness.run_steps(1);
    lying.in_set(true, 0);
    lying.in_set(true, 0);
    assert_eq!(lying.said(), [UiCommand::Begin]);
}

/// Two repetitions.
fn two() -> Report {
    let one = |index| goodform_exercises::Repetition {
        index,
        start: Timestamp::default(),
        turn: Timestamp::default(),
        end: Timestamp::default(),
        closed: true,
        side: None,
        peak_deg: None,
        rom_deg: None,
        score: goodform_exercises::Score::default(),
        verdict: goodform_exercises::Verdict::Judged { faults: Vec::new() },
        compared: None,
    };
    Report {
        repetitions: vec![one(1), one(2)],
        ..Report::default()
    }
}

#[test]
fn a_set_ends_by_itself_when_all_of_it_is_done() {
    let mut window = window(found(), Language::English, LARGE, true);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.report = Arc::new(two());
    window.in_set(false, 0);
    assert_eq!(window.said(), [UiCommand::Begin, UiCommand::Stop]);
    let _ = window.ended.set(Arc::new(two()));
    window.waits(Instruction::Ready, 0, 0);
    window.harness.get_by_label("Well done");
}

#[test]
fn a_rest_counts_down_offers_and_forces_nothing() {
    let plan = SetPlan {
        before: Some(LeadIn::Rest {
            seconds: 20.0,
            report: Arc::new(two()),
            correction: 0,
        }),
        set: [2, 3],
        ..SetPlan::default()
    };
    let mut window = window(plan, Language::English, LARGE, true);
    window.waits(Instruction::Stay, 4, 0);
    window.harness.get_by_label("Squat, Set 1 of 3 done");
    window
        .harness
        .get_by_label("2 repetitions. Next: set 2 of 3. I can see you");
    window.harness.get_by_label("Raise a hand when ready");
    window.harness.get_by_label_contains("seconds of rest");
    window.harness.key_press(Key::T);
    window.harness.run_steps(1);
    let longer = |seconds: u32| {
        let label = format!("{seconds} seconds of rest");
        window.harness.query_by_label(&label).is_some()
    };
    assert!((46..=50).any(longer), "half a minute more");
    window.waits(Instruction::Stay, 4, 1);
    window.harness.run_steps(1);
    window
        .harness
        .get_by_label_contains("Rest as long as you like");
    for _ in 0..8 {
        window.waits(Instruction::Stay, 4, 1);
    }
    window
        .harness
        .get_by_label_contains("Rest as long as you like");
    window.harness.key_press(Key::N);
    window.harness.run_steps(2);
    window.harness.get_by_label_contains("It begins in ");
    assert_eq!(window.said(), []);
}

#[test]
fn who_was_on_the_floor_gets_up_in_peace() {
    let plan = SetPlan {
        floor: Some(Floor::Back),
        gets_up: true,
        ..found()
    };
    let mut window = window(plan, Language::English, LARGE, true);
    window.waits(Instruction::GetDown(Floor::Back), 0, 0);
    window
        .harness
        .get_by_label("Lie on your back, take your time");
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.harness.key_press(Key::Enter);
    window.harness.run_steps(1);
    window.harness.key_press(Key::Escape);
    window.harness.run_steps(1);
    let _ = window.ended.set(Arc::new(two()));
    // Nothing hurries: a minute later the same is told.
    for _ in 0..240 {
        window.waits(Instruction::Stay, 0, 0);
    }
    window
        .harness
        .get_by_label_contains("Roll on your side, get up slowly");
    window.harness.get_by_label("I am up").click();
    window.harness.run_steps(2);
    window.harness.get_by_label("Well done");
}

#[test]
fn it_speaks_german_in_a_small_window() {
    let mut window = window(found(), Language::German, [1366.0, 768.0], true);
    window.waits(Instruction::TurnSide(Side::Left), 0, 0);
    window.harness.get_by_label("Die linke Seite zu mir");
    window.harness.get_by_label("Trotzdem beginnen");
    window
        .harness
        .get_by_label("Ganzer Körper im Bild: noch nicht");
}
