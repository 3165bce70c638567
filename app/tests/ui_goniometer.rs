//! The goniometer by the names a screen reader meets, by keyboard alone: measured, frozen, noted, compared, taken back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};

use eframe::egui::{Context, Event, Key, Modifiers, PointerButton, Pos2, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::records::{Readings, TableStyle};
use goodform::settings::{Look, Settings};
use goodform::sound::SoundDesk;
use goodform::street::{
    Gauge, GaugeRemote, Latest, Notice, PoseSource, Seen, Snapshot, SourceError, StageTimes,
    Street, Stretch, Trouble,
};
use goodform::ui::{
    GoniometerCamera, GoniometerInputs, GoniometerTool, Language, TherapistApp, TherapistInputs,
    ToolKind, Waker,
};
use goodform_datasets::{Camera, Movement, MovementTrack, TrackOptions, View};
use goodform_exercises::{How, Joint, Library};
use goodform_models::{Frame, ModelError, PixelOrder};
use goodform_pose::measure::{trunk, trunk_in_image};
use goodform_pose::{ImageLandmark, Landmark, Pose, Side, Timestamp, Vec3};

/// The picture. Units: px.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

/// Poses that the test puts before the street.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<Option<Pose>>>);

impl PoseSource for Shown {
    fn pose(&mut self, _: &Frame) -> Result<Seen, ModelError> {
        Ok(Seen {
            pose: self.0.lock().unwrap().clone(),
            ..Seen::default()
        })
    }
}

/// A stand-in for the live street: the same two calls, frame by frame, when the test says so.
struct Window {
    harness: Harness<'static, TherapistApp>,
    street: Arc<Mutex<Option<Street>>>,
    snapshots: Arc<Latest<Snapshot>>,
    notices: Arc<Latest<Notice>>,
    shown: Shown,
    kept: Arc<Mutex<Vec<Readings>>>,
    at_s: f64,
    is_broken: Arc<Mutex<Option<String>>>,
}

fn window(language: Language, settings: &Settings, size: [f32; 2]) -> Window {
    let (street, shown) = (Arc::<Mutex<Option<Street>>>::default(), Shown::default());
    let (snapshots, notices) = (Arc::new(Latest::default()), Arc::new(Latest::default()));
    let kept: Arc<Mutex<Vec<Readings>>> = Arc::default();
    let is_broken: Arc<Mutex<Option<String>>> = Arc::default();
    let parts = (
        Arc::clone(&street),
        shown.clone(),
        Arc::clone(&snapshots),
        Arc::clone(&notices),
        Arc::clone(&kept),
        Arc::clone(&is_broken),
    );
    let open_tool = move |_: &Context, _: Option<&std::path::Path>| {
        let (street, shown, snapshots, notices, kept, is_broken) = parts.clone();
        let open = move |remote: &GaugeRemote| {
            let (sender, receiver) = sync_channel(1);
            if let Some(why) = is_broken.lock().unwrap().clone() {
                sender.send(Err(why)).unwrap();
                return receiver;
            }
            let library = Library::builtin().unwrap();
            let squat = library.find("squat").unwrap();
            let made = Street::new(Box::new(shown.clone()), squat)
                .gauging(Gauge::of(remote.clone(), true));
            *street.lock().unwrap() = Some(made);
            let camera = GoniometerCamera {
                snapshots: Arc::clone(&snapshots),
                notices: Arc::clone(&notices),
                live: Box::new(()),
            };
            assert!(sender.send(Ok(camera)).is_ok());
            receiver
        };
        let (nothing, last) = sync_channel(1);
        nothing.send(Ok(None)).unwrap();
        let tool = GoniometerTool::new(GoniometerInputs {
            open: Box::new(open),
            last: Some(last),
            keep: Box::new(move |readings| kept.lock().unwrap().push(readings.clone())),
            troubles: Arc::default(),
            save: Box::new(|readings| {
                let (sender, receiver) = sync_channel(1);
                let file = format!(
                    "/stick/{} rows.csv",
                    readings.to_table(TableStyle::POINTS).lines().count()
                );
                sender.send(Ok(file.into())).unwrap();
                receiver
            }),
            now: Box::new(|| "2026-11-30T14:05:09".to_owned()),
            sound: SoundDesk::silent(),
        });
        let tool: Box<dyn goodform::ui::Tool> = Box::new(tool);
        tool
    };
    let inputs = TherapistInputs {
        tools: vec![(ToolKind::Goniometer, Box::new(open_tool))],
        begin: Some((ToolKind::Goniometer, None)),
        language,
        settings: settings.clone(),
        waker: Waker::default(),
    };
    let app = TherapistApp::new(&Context::default(), inputs);
    let harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_step_dt(0.05)
        .with_context_setup(goodform::ui::install_fonts)
        .build_ui_state(|ui, app: &mut TherapistApp| app.show(ui), app);
    Window {
        harness,
        street,
        snapshots,
        notices,
        shown,
        kept,
        at_s: 0.0,
        is_broken,
    }
}

/// Somebody who squats, at a share of the way down, seen with the right side near.
fn squat(range: f32) -> Pose {
    let movement = Movement::builtin("squat").unwrap().unwrap();
    let how = TrackOptions {
        repetitions: 1,
        range,
        ..TrackOptions::default()
    };
    let track = MovementTrack::new(&movement, &how).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), WIDTH, HEIGHT);
    let turn_s = track.repetitions()[0].turn_s;
    track.pose(turn_s, &camera).unwrap()
}

/// The same with a hand above the head, and the other arm hanging.
fn raised(pose: &Pose, side: Side) -> Pose {
    let (mut image, mut world) = (*pose.image_landmarks(), *pose.world_landmarks());
    let px_a_m = trunk_in_image(pose).length() / trunk(pose).length();
    let mut put = |landmark: Landmark, at: Landmark, up_m: f32| {
        let index = landmark.index();
        world[index] = pose.world(at) - Vec3::Y * up_m;
        image[index] = ImageLandmark {
            position: pose.image(at).position - goodform_pose::Vec2::Y * up_m * px_a_m,
            visibility: 1.0,
            presence: 1.0,
        };
    };
    put(Landmark::LeftElbow.on(side), Landmark::Nose, 0.0);
    put(Landmark::LeftWrist.on(side), Landmark::Nose, 0.25);
    let other = side.other();
    let shoulder = Landmark::LeftShoulder.on(other);
    put(Landmark::LeftElbow.on(other), shoulder, -0.25);
    put(Landmark::LeftWrist.on(other), shoulder, -0.5);
    Pose::new(image, world, pose.frame_size())
}

/// Somebody lying on the back, the knees up, seen with the right side near.
fn lying() -> Pose {
    let movement = Movement::builtin("bridge").unwrap().unwrap();
    let track = MovementTrack::new(&movement, &TrackOptions::default()).unwrap();
    let camera = Camera::new(&View::of(&movement, 90.0), WIDTH, HEIGHT);
    track.pose(0.0, &camera).unwrap()
}

impl Window {
    /// Clicks at a point of the picture. Units: px of the picture.
    fn click_in_picture(&mut self, at: goodform_pose::Vec2) {
        let name = "Live picture. A click on a joint measures it";
        let space = self.harness.get_by_label(name).rect();
        let scale = (space.width() / WIDTH as f32).min(space.height() / HEIGHT as f32);
        let size = Vec2::new(WIDTH as f32, HEIGHT as f32) * scale;
        let corner: Pos2 = space.center() - size / 2.0;
        let pos = pos2(corner.x + at.x * scale, corner.y + at.y * scale);
        self.harness.hover_at(pos);
        self.harness.run_steps(1);
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
            self.harness.run_steps(1);
        }
    }

    /// The street sees a pose for so long.
    fn sees(&mut self, pose: Option<Pose>, seconds: f64) {
        *self.shown.0.lock().unwrap() = pose;
        let until = self.at_s + seconds;
        while self.at_s < until {
            self.at_s += 1.0 / 15.0;
            let frame = Frame {
                width: WIDTH,
                height: HEIGHT,
                order: PixelOrder::Rgb,
                pixels: vec![160; (WIDTH * HEIGHT * 3) as usize],
                captured_at: Timestamp::from_seconds(self.at_s),
                ..Frame::default()
            };
            let taken = {
                let mut street = self.street.lock().unwrap();
                let street = street.as_mut().expect("the camera is open");
                street.take(&frame, Stretch::Waiting).unwrap()
            };
            self.snapshots.put(Snapshot {
                frame: Arc::new(frame),
                pose: taken.pose,
                update: taken.update,
                watched: taken.watched,
                report: Arc::default(),
                times: StageTimes::default(),
                analysed_fps: 15.0,
                dropped: 0,
            });
            self.harness.run_steps(1);
        }
        self.harness.run_steps(2);
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run_steps(2);
    }

    fn names(&self, part: &str) -> bool {
        self.harness
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).focus();
        self.harness.run_steps(10);
        self.harness.get_by_label(name).click();
        self.harness.run_steps(4);
    }

    fn list(&self) -> Readings {
        self.kept
            .lock()
            .unwrap()
            .last()
            .cloned()
            .unwrap_or_default()
    }
}

#[test]
fn an_angle_is_read_by_holding_still_and_noted_by_itself() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    assert!(window.names("I am looking"));
    window.sees(Some(squat(1.0)), 2.0);
    assert!(window.names("Knee flexion, right"));
    assert!(window.names("Held still"));
    let list = window.list();
    assert_eq!(list.list.len(), 1);
    let reading = &list.list[0];
    assert_eq!(reading.side, Some(Side::Right));
    assert!(reading.error_deg >= 9.0, "{reading:?}");
    let words = format!(
        "{}° ± {}°",
        reading.value_deg.round(),
        reading.error_deg.ceil()
    );
    assert!(window.names(&format!("Last reading: {words}")), "{words}");
    // A key reads again; the other way round the camera it says what to do and gives no number.
    window.press(Key::Space);
    window.sees(Some(squat(1.0)), 0.3);
    assert_eq!(window.list().list.len(), 2);
    window.press(Key::S);
    window.sees(Some(squat(1.0)), 0.5);
    assert!(window.names("Turn the left side to me"));
    window.press(Key::Space);
    window.sees(Some(squat(1.0)), 2.0);
    assert_eq!(
        window.list().list.len(),
        2,
        "what cannot be judged is not noted"
    );
    window.press(Key::Num2);
    window.sees(Some(squat(1.0)), 0.5);
    assert!(window.names("Turn to face me"));
    window.sees(None, 1.0);
    assert!(window.names("I see nobody"));
}

#[test]
fn readings_are_deleted_brought_back_typed_to_compared_and_handed_on() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    window.sees(Some(squat(1.0)), 1.5);
    window.press(Key::Delete);
    assert_eq!(window.list().list.len(), 0);
    window.click("Bring it back");
    assert_eq!(window.list().list.len(), 1);
    // Seen as in a mirror, the left is near.
    window.press(Key::S);
    window.sees(Some(squat(1.0).mirrored()), 2.0);
    assert_eq!(window.list().list.len(), 2);
    assert!(window.names("No difference that can be measured"));
    window.sees(Some(squat(0.4).mirrored()), 2.0);
    assert_eq!(window.list().list.len(), 3);
    assert!(window.names("The right is"));
    window
        .harness
        .get_by_label("A note to this reading")
        .focus();
    window.harness.run_steps(2);
    window
        .harness
        .get_by_label("A note to this reading")
        .type_text("passive, s");
    window.harness.run_steps(2);
    assert_eq!(window.list().list[2].note, "passive, s");
    // What is read by itself meanwhile leaves the note where it is.
    window.sees(Some(squat(1.0).mirrored()), 2.0);
    window
        .harness
        .get_by_label("A note to this reading")
        .type_text("oft");
    window.harness.run_steps(2);
    let list = window.list().list;
    assert_eq!(list.len(), 4);
    assert_eq!((&*list[2].note, &*list[3].note), ("passive, soft", ""));
    // Esc leaves the note, not the page.
    window.press(Key::Escape);
    assert!(window.names("Knee flexion, left"));
    window.click("Save as a table");
    assert!(window.names("/stick/5 rows.csv"));
    window.press(Key::C);
    assert!(window.names("Copied"));
    let furthest = window.list().list.len();
    window.press(Key::M);
    assert_eq!(window.list().list.len(), furthest + 1);
    window.click("Begin a new list");
    assert!(window.names("What you read stands here"));
    assert_eq!(
        window.list().list.len(),
        furthest + 1,
        "the old list stays as it was"
    );
    window.press(Key::Escape);
    assert!(window.names("What would you like to do"));
}

#[test]
fn a_camera_that_is_lost_is_told_and_opened_again() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    window.sees(Some(squat(1.0)), 0.5);
    window.notices.put(Notice {
        text: "the camera was unplugged".to_owned(),
        blocking: true,
        trouble: None,
    });
    window.harness.run_steps(2);
    assert!(window.names("the camera was unplugged"));
    *window.is_broken.lock().unwrap() = Some("I found no camera".to_owned());
    window.snapshots.close();
    window.harness.run_steps(3);
    window.click("Try again");
    assert!(window.names("I found no camera"));
}

#[test]
fn every_look_size_and_language_has_all_of_its_controls() {
    for language in [Language::English, Language::German] {
        for look in [Look::Light, Look::Dark, Look::HighContrast] {
            for text_size in [100, 200] {
                let settings = Settings {
                    look,
                    text_size,
                    ..Settings::default()
                };
                let mut window = window(language, &settings, [1366.0, 768.0]);
                window.harness.run_steps(3);
                window.sees(Some(squat(1.0)), 1.5);
                let (joint, main) = match language {
                    Language::English => ("Head flexion", "Read now"),
                    Language::German => ("Kopfflexion", "Jetzt ablesen"),
                };
                window.click(joint);
                window.sees(Some(squat(1.0)), 0.3);
                assert!(window.names(joint));
                let button = window.harness.get_by_label(main).rect();
                let page = eframe::egui::Rect::from_min_size(
                    eframe::egui::Pos2::ZERO,
                    Vec2::new(1366.0, 768.0),
                );
                assert!(page.contains_rect(button), "{text_size}: {button:?}");
            }
        }
    }
}

#[test]
fn a_raised_hand_takes_a_reading_but_not_that_of_the_measured_arm() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    window.sees(Some(squat(1.0)), 1.5);
    window.click("Read when it is held still: Only when I ask");
    window.sees(Some(squat(1.0)), 1.5);
    let before = window.list().list.len();
    // A knee is measured: either hand will do.
    for (count, side) in [(1, Side::Left), (2, Side::Right)] {
        window.sees(Some(raised(&squat(1.0), side)), 2.0);
        window.sees(Some(squat(1.0)), 1.0);
        let list = window.list().list;
        assert_eq!(list.len(), before + count, "{side:?}");
        assert_eq!(list.last().unwrap().how, How::Hand);
        assert_eq!(list.last().unwrap().joint, Joint::KneeFlexion);
    }
    // An arm is measured: its own hand says nothing, the other takes.
    window.click("Shoulder flexion");
    window.sees(Some(squat(1.0)), 1.0);
    window.sees(Some(raised(&squat(1.0), Side::Right)), 2.0);
    window.sees(Some(squat(1.0)), 1.0);
    assert_eq!(window.list().list.len(), before + 2);
    window.sees(Some(raised(&squat(1.0), Side::Left)), 2.0);
    let list = window.list().list;
    assert_eq!(list.len(), before + 3);
    assert_eq!(list.last().unwrap().joint, Joint::ShoulderFlexion);
    assert_eq!(list.last().unwrap().how, How::Hand);
}

#[test]
fn a_click_on_a_joint_in_the_picture_measures_it() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    let pose = squat(0.5);
    window.sees(Some(pose.clone()), 0.5);
    for (landmark, name) in [
        (Landmark::RightAnkle, "Ankle dorsiflexion, right"),
        (Landmark::RightHip, "Hip flexion, right"),
        (Landmark::RightShoulder, "Shoulder flexion, right"),
        (Landmark::RightKnee, "Knee flexion, right"),
    ] {
        assert!(!window.names(name), "{name} is measured already");
        window.click_in_picture(pose.image(landmark).position);
        window.sees(Some(pose.clone()), 0.2);
        assert!(window.names(name), "{name}");
    }
    // Beside the body nothing is meant.
    window.click_in_picture(goodform_pose::Vec2::new(8.0, 8.0));
    assert!(window.names("Knee flexion, right"));
}

#[test]
fn a_notice_of_the_camera_comes_in_the_language_of_the_person() {
    let mut window = window(Language::German, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    let gone = SourceError::Gone {
        name: "Logi".to_owned(),
    };
    window.notices.put(Notice {
        text: gone.to_string(),
        blocking: true,
        trouble: Some(Trouble::Source(gone)),
    });
    window.harness.run_steps(2);
    assert!(window.names("Die Kamera Logi ist weg"));
}

#[test]
fn what_cannot_be_measured_well_says_so_and_gives_no_number() {
    let mut window = window(Language::English, &Settings::default(), [1366.0, 768.0]);
    window.harness.run_steps(3);
    window.click("Head flexion");
    window.sees(Some(squat(0.0)), 2.0);
    assert!(window.names("I cannot measure this well enough with one camera"));
    window.press(Key::Space);
    window.sees(Some(squat(0.0)), 0.5);
    assert!(
        window
            .list()
            .list
            .iter()
            .all(|one| one.joint != Joint::HeadFlexion)
    );
    // Who lies: the knee is read, and is less sure; the elbow nobody has measured.
    window.click("Knee flexion");
    window.sees(Some(lying()), 2.0);
    assert!(window.names("Lying: it has an error of its own"));
    let of_lying = window.list().list.last().cloned().unwrap();
    assert_eq!(of_lying.joint, Joint::KneeFlexion);
    window.click("Elbow flexion");
    window.sees(Some(lying()), 2.0);
    assert!(window.names("I do not know how exact I am here"));
    assert!(
        window
            .list()
            .list
            .iter()
            .all(|one| one.joint != Joint::ElbowFlexion)
    );
}
