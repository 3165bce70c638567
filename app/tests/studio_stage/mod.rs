//! The studio with real threads and files, and a figure that stands until the recording begins.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "each test takes what it needs of it, and one that fails should say so at once"
)]

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::settings::{Settings, VoiceMode};
use goodform::sound::{Fake, FakeEar, SoundDesk};
use goodform::street::{FrameSource, PoseSource, Read, Seen, SourceDescription, SourceError};
use goodform::studio::{Shop, Source, list_templates};
use goodform::ui::{
    Language, Place, StudioApp, TherapistApp, TherapistInputs, Tool, ToolKind, Waker,
};
use goodform_datasets::{
    Figure, FigureMotion, FigureOptions, Gesture, Movement, TrackOptions, View,
};
use goodform_exercises::{Gestures, Template};
use goodform_models::{Frame, ModelError};
use goodform_pose::{Pose, Side, Timestamp, Track};

/// The figure before the camera: it stands until it is told to go, then it does the movement.
struct Actor {
    description: SourceDescription,
    frame: u64,
}

impl FrameSource for Actor {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        // Ten times as fast as life.
        std::thread::sleep(Duration::from_millis(3));
        frame.resize(64, 48);
        frame.pixels.fill(120);
        frame.captured_at = Timestamp::from_seconds(self.frame as f64 / 30.0);
        frame.index = self.frame;
        self.frame += 1;
        Ok(Read::Frame)
    }
}

struct Acting {
    poses: Arc<Vec<Pose>>,
    go: Arc<AtomicBool>,
    place: usize,
}

impl PoseSource for Acting {
    fn pose(&mut self, _: &Frame) -> Result<Seen, ModelError> {
        if self.go.load(Ordering::Relaxed) {
            self.place += 1;
        }
        let pose = self.poses.get(self.place).or_else(|| self.poses.last());
        Ok(Seen {
            pose: pose.cloned(),
            ..Seen::default()
        })
    }
}

/// The figure raises its left hand before the movement's camera.
pub fn raised_hand(id: &str) -> Vec<Pose> {
    let movement = Movement::builtin(id).expect("valid").expect("there");
    filmed(&movement.gesture(Gesture::RaisedHand(Side::Left)), &[1.0])
}

/// The poses of the figure in a movement; `ranges`: how far each repetition goes.
pub fn poses(id: &str, ranges: &[f32]) -> Vec<Pose> {
    filmed(
        &Movement::builtin(id).expect("valid").expect("there"),
        ranges,
    )
}

fn filmed(movement: &Movement, ranges: &[f32]) -> Vec<Pose> {
    let mut all = Vec::new();
    for range in ranges {
        let movement = movement.clone();
        let yaw_deg = movement.yaws_deg.first().copied().expect("seen");
        let how = TrackOptions {
            repetitions: 1,
            range: *range,
            ..TrackOptions::default()
        };
        let figure = Figure::new(FigureOptions {
            view: View::of(&movement, yaw_deg),
            motion: FigureMotion::Exercise(Box::new(movement), Box::new(how)),
            ..FigureOptions::walk(yaw_deg)
        })
        .expect("possible");
        let seconds = figure.track().expect("a track").seconds();
        let frames = (seconds * 30.0) as u32;
        all.extend((0..=frames).map(|frame| figure.truth(f64::from(frame) / 30.0).pose));
    }
    all
}

/// A recording of them.
pub fn track(id: &str, ranges: &[f32]) -> Track {
    let frames = poses(id, ranges).into_iter().enumerate();
    let at = |place: usize| Timestamp::from_seconds(place as f64 / 30.0);
    Track {
        clip: "figure".to_owned(),
        width: 640,
        height: 480,
        fps: 30.0,
        model: "truth".to_owned(),
        frames: frames
            .map(|(place, pose)| Some((at(place), pose)))
            .collect(),
    }
}

pub struct Studio {
    pub harness: Harness<'static, TherapistApp>,
    pub go: Arc<AtomicBool>,
    pub pressed: u32,
}

pub struct Setup<'a> {
    pub folder: &'a Path,
    pub ranges: &'a [f32],
    pub language: Language,
    pub size: [f32; 2],
    pub text_size: u32,
    pub file: Option<&'a Path>,
    /// The microphone and the loudspeaker.
    pub sound: Option<(FakeEar, Fake)>,
    /// Hands are looked for, and one is raised after the last repetition.
    pub hand: bool,
}

impl<'a> Setup<'a> {
    pub fn at(folder: &'a Path) -> Self {
        Self {
            folder,
            ranges: &[1.0, 0.97, 1.02],
            language: Language::English,
            size: [1920.0, 1080.0],
            text_size: 100,
            file: None,
            sound: None,
            hand: false,
        }
    }
}

/// A computer without folders that people know.
const fn no_places() -> Vec<Place> {
    Vec::new()
}

pub fn studio(setup: &Setup<'_>) -> Studio {
    let go = Arc::new(AtomicBool::new(false));
    let mut poses = poses("squat", setup.ranges);
    if setup.hand {
        poses.extend(raised_hand("squat"));
    }
    let poses = Arc::new(poses);
    let gestures = setup.hand.then(|| Gestures::of(None));
    let going = Arc::clone(&go);
    let waker = Waker::default();
    let sound = setup.sound.clone();
    let (folder, for_shop) = (setup.folder.to_owned(), waker.clone());
    let open = move |_: &eframe::egui::Context, file: Option<&Path>| {
        let (poses, going) = (Arc::clone(&poses), Arc::clone(&going));
        let camera: goodform::studio::Opener = Arc::new(move |_, _| {
            Ok(Source {
                frames: Box::new(Actor {
                    description: SourceDescription {
                        name: "figure".to_owned(),
                        fps: 30.0,
                        ..SourceDescription::default()
                    },
                    frame: 0,
                }),
                poses: Box::new(Acting {
                    poses: Arc::clone(&poses),
                    go: Arc::clone(&going),
                    place: 0,
                }),
                model: "truth".to_owned(),
                mirror: true,
            })
        });
        let see: goodform::studio::Seer = Arc::new(|_, _| Err("no network here".to_owned()));
        let seams = (camera, see, no_places as goodform::studio::Places);
        let mut shop = Shop::new(folder.clone(), seams, gestures.clone(), for_shop.clone());
        if let Some((ear, speaker)) = &sound {
            let silent = (VoiceMode::Off, false);
            let desk = SoundDesk::with_output(Language::English, silent, None, speaker.opener());
            shop = shop.with_sound(ear.opener(), desk);
        }
        Box::new(StudioApp::new(Rc::new(shop), file)) as Box<dyn Tool>
    };
    let inputs = TherapistInputs {
        tools: vec![(ToolKind::Studio, Box::new(open))],
        begin: Some((ToolKind::Studio, setup.file.map(Path::to_owned))),
        language: setup.language,
        settings: Settings {
            text_size: setup.text_size,
            ..Settings::default()
        },
        waker,
    };
    let ctx = eframe::egui::Context::default();
    let app = TherapistApp::new(&ctx, inputs);
    let harness = Harness::builder()
        .with_size(Vec2::from(setup.size))
        .with_step_dt(0.05)
        .with_context_setup(goodform::ui::install_fonts)
        .build_ui_state(|ui, app: &mut TherapistApp| app.show(ui), app);
    Studio {
        harness,
        go,
        pressed: 0,
    }
}

impl Studio {
    pub fn key(&mut self, key: Key) {
        self.pressed += 1;
        self.harness.key_press(key);
        self.harness.run_steps(3);
    }

    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.pressed += 1;
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    pub fn click(&mut self, name: &str) {
        self.pressed += 1;
        self.harness.get_by_label(name).focus();
        self.harness.run_steps(12);
        self.harness.get_by_label(name).click();
        self.harness.run_steps(3);
    }

    pub fn has(&self, name: &str) -> bool {
        self.harness
            .query_all_by_label_contains(name)
            .next()
            .is_some()
    }

    /// Draws until something of that name is there.
    pub fn wait(&mut self, name: &str) {
        let since = Instant::now();
        while !self.has(name) {
            assert!(
                since.elapsed() < Duration::from_secs(90),
                "{name} never came: {:?}",
                self.names()
            );
            self.harness.step();
            std::thread::sleep(Duration::from_millis(5));
        }
        self.harness.run_steps(2);
    }

    pub fn names(&self) -> Vec<String> {
        use egui_kittest::kittest::NodeT as _;
        let root = self.harness.root();
        root.children_recursive()
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// From the first page to the recording on the bench.
    pub fn record(&mut self, subject: &str) {
        self.wait(subject);
        self.click(subject);
        self.roll();
        self.go.store(true, Ordering::Relaxed);
        self.wait("Looks right?");
    }

    /// From before the camera to a recording that runs; whoever stands there only stands.
    pub fn roll(&mut self) {
        self.wait("Start");
        self.key(Key::Enter);
        self.key(Key::Enter);
        self.wait("I record");
    }

    /// Saves what lies on the bench.
    pub fn save(&mut self) {
        self.key(Key::Enter);
        self.wait("Your template is saved");
    }

    /// The whole name of what begins so.
    pub fn named(&self, begins: &str) -> String {
        let names = self.names();
        let found = names.iter().find(|name| name.starts_with(begins));
        assert!(found.is_some(), "{begins}: {names:?}");
        found.cloned().unwrap_or_default()
    }

    /// How many are offered to be gone on with.
    pub fn begun(&self) -> usize {
        let names = self.names();
        names
            .iter()
            .filter(|name| name.starts_with("Go on with"))
            .count()
    }

    /// Draws until so many are offered.
    pub fn wait_begun(&mut self, count: usize) {
        let since = Instant::now();
        while self.begun() != count {
            let names = self.names();
            assert!(since.elapsed().as_secs() < 60, "{names:?}");
            self.harness.step();
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Draws on for a moment: what is slow has had its time.
    pub fn linger(&mut self) {
        std::thread::sleep(Duration::from_millis(300));
        self.harness.run_steps(5);
    }
}

/// The newest template on a shelf.
pub fn kept(folder: &Path) -> Template {
    let all = list_templates(folder);
    let newest = all.into_iter().next().expect("one");
    *newest.template.expect("readable")
}

/// A template of a squat that was recorded, on the shelf of a folder; gives its file.
pub fn made(folder: &Path) -> PathBuf {
    let mut maker = studio(&Setup::at(folder));
    maker.record("Squat");
    maker.save();
    maker.key(Key::Enter);
    drop(maker);
    let all = list_templates(folder);
    all.into_iter().next().expect("one").file
}
