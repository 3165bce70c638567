//! The drawn figure: a friendly person of rounded cones in a room, doing an exercise.

use glam::{Vec2, Vec3};
use goodform_pose::Pose;
use goodform_pose::kinematics::{JointAngles, Joints};

use crate::body;
use crate::camera::{Camera, View};
use crate::cone::Cone;
use crate::draw::{self, Scratch};
use crate::effects;
use crate::furniture;
use crate::gait;
use crate::light::Light;
use crate::movements::{Movement, MovementError, MovementTrack, Prop, TrackOptions, pose_of};
use crate::person::Person;
use crate::room::{Mat, Room};
use crate::shading::Shading;
use crate::shadow;

/// What the figure does.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureMotion {
    /// A movement of the collection; body and stoop come from the person.
    Exercise(Box<Movement>, Box<TrackOptions>),
    /// Walks through the picture, turns and comes back.
    Walk,
}

/// What surrounds the figure, and what the camera makes of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// The light.
    pub light: Light,
    /// Another room: other colours and floors; `None` is the bright one of demonstrations.
    pub room_seed: Option<u64>,
    /// Blur of the lens. Units: px to each side.
    pub blur_px: usize,
    /// Noise of the sensor, its deviation. Units: steps of 255.
    pub noise: f32,
    /// Somebody else stands behind.
    pub second_person: bool,
    /// A chair stands in front and hides a part of the figure.
    pub obstacle: bool,
}

/// What is drawn, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureOptions {
    /// Width of the picture. Units: px.
    pub width: u32,
    /// Height of the picture. Units: px.
    pub height: u32,
    /// Frames a second.
    pub fps: f64,
    /// What it does.
    pub motion: FigureMotion,
    /// From where it is seen.
    pub view: View,
    /// Who it is.
    pub person: Person,
    /// Where it is.
    pub scene: Scene,
}

impl FigureOptions {
    /// A movement of the collection, from `yaw_deg`, as a camera of 640 by 480 px sees it.
    pub fn exercise(movement: Movement, yaw_deg: f32) -> Self {
        Self {
            view: View::of(&movement, yaw_deg),
            motion: FigureMotion::Exercise(Box::new(movement), Box::default()),
            ..Self::walk(yaw_deg)
        }
    }

    /// The same with somebody else; who is tall is seen from farther away.
    #[must_use]
    pub fn with_person(mut self, person: Person) -> Self {
        self.view.distance_m *= person.body.scale().max(1.0);
        self.person = person;
        self
    }

    /// A walk through the picture; at 90 it crosses it.
    pub fn walk(yaw_deg: f32) -> Self {
        Self {
            width: 640,
            height: 480,
            fps: 30.0,
            motion: FigureMotion::Walk,
            view: View {
                yaw_deg,
                ..View::default()
            },
            person: Person::default(),
            scene: Scene::default(),
        }
    }
}

/// What is true of the figure at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureTruth {
    /// The 33 landmarks, in px of the picture and in metres from the middle of the hips, in the
    /// camera's axes; exact, less visible where the body hides them.
    pub pose: Pose,
    /// The angles of all joints. Missing: see [`JointAngles::measured`].
    pub angles: Option<JointAngles>,
    /// Repetitions that are back at the start.
    pub repetitions_done: u32,
    /// The part of the movement: a phase's name, `rest`, `walk`, ...
    pub phase: String,
    /// The ids of the faults that show.
    pub faults: Vec<String>,
}

/// More cones than a body and its furniture have.
const CONES: usize = 160;
/// Another person stands so far behind and aside. Units: m.
const BEHIND_M: (f32, f32) = (0.95, 0.75);
/// A chair in front stands so far before what the camera looks at, and aside. Units: m.
const BEFORE_M: (f32, f32) = (0.85, 0.22);
const MAT: Vec3 = Vec3::new(0.36, 0.50, 0.60);

/// Draws the figure, frame by frame; the same time gives the same bytes.
#[derive(Debug, Clone)]
pub struct Figure {
    options: FigureOptions,
    track: Option<MovementTrack>,
    camera: Camera,
    room: Room,
    backdrop: Vec<u8>,
    furniture: Vec<Cone>,
    obstacle: Vec<Cone>,
    other: Option<(Joints, Person)>,
    cones: Vec<Cone>,
    scratch: Scratch,
    blurred: Vec<u8>,
}

impl Figure {
    /// A figure with its room.
    ///
    /// # Errors
    /// [`MovementError::NoFault`] for a fault the movement does not have.
    pub fn new(options: FigureOptions) -> Result<Self, MovementError> {
        let (view, scene) = (&options.view, &options.scene);
        let camera = Camera::new(view, options.width, options.height);
        let [ahead, right] = view.aim_at_m;
        let aim = Vec3::new(ahead, 0.0, right);
        let mut room = Room::usual(&camera, aim, scene.light.surroundings);
        if let Some(seed) = scene.room_seed {
            room = room.of_seed(seed);
        }
        let level = Vec3::new(camera.ahead.x, 0.0, camera.ahead.z).normalize_or(Vec3::X);
        let mut furniture = Vec::new();
        let track = match &options.motion {
            FigureMotion::Walk => None,
            FigureMotion::Exercise(movement, how) => {
                let how = TrackOptions {
                    body: options.person.body,
                    stoop: options.person.stoop,
                    ..(**how).clone()
                };
                let track = MovementTrack::new(movement, &how)?;
                furnish(movement, &track, &mut room, &mut furniture);
                Some(track)
            }
        };
        let mut obstacle = Vec::new();
        if scene.obstacle {
            let (before, aside) = BEFORE_M;
            let middle = aim - level * before + camera.right * aside;
            furniture::chair(middle, -level, 0.45, &mut obstacle);
        }
        let other = scene.second_person.then(|| onlooker(&options, aim, level));
        Ok(Self {
            backdrop: room.picture(&camera),
            track,
            camera,
            room,
            furniture,
            obstacle,
            other,
            cones: Vec::with_capacity(CONES),
            scratch: Scratch::with_capacity(CONES),
            blurred: Vec::new(),
            options,
        })
    }

    /// The movement it does; `None` of a walk.
    pub const fn track(&self) -> Option<&MovementTrack> {
        self.track.as_ref()
    }

    /// The camera that sees it.
    pub const fn camera(&self) -> &Camera {
        &self.camera
    }

    /// What is true at `t_s` seconds.
    pub fn truth(&self, t_s: f64) -> FigureTruth {
        let joints = self.joints(t_s);
        let moment = self.track.as_ref().and_then(|track| track.moment(t_s));
        FigureTruth {
            pose: pose_of(&joints, &self.camera),
            angles: JointAngles::measured(&joints.landmarks()),
            repetitions_done: moment.as_ref().map_or(0, |moment| moment.repetitions_done),
            phase: moment
                .as_ref()
                .map_or("walk", |moment| moment.phase)
                .to_owned(),
            faults: moment
                .map(|moment| moment.faults.to_vec())
                .unwrap_or_default(),
        }
    }

    /// Draws the moment `t_s` seconds into `rgb`: rows from the top, three bytes a pixel. The
    /// buffer is reused; once it is large enough nothing is allocated.
    pub fn render(&mut self, t_s: f64, rgb: &mut Vec<u8>) {
        rgb.clear();
        rgb.extend_from_slice(&self.backdrop);
        let joints = self.joints(t_s);
        if let Some((other, person)) = self.other {
            shadow::draw(&self.camera, &self.room, &other, rgb);
            self.cones.clear();
            body::cones(&other, &person, &mut self.cones);
            self.draw(&other, &person, rgb);
        }
        shadow::draw(&self.camera, &self.room, &joints, rgb);
        self.cones.clear();
        let person = self.options.person;
        body::cones(&joints, &person, &mut self.cones);
        self.cones.extend_from_slice(&self.furniture);
        self.draw(&joints, &person, rgb);
        if !self.obstacle.is_empty() {
            self.cones.clear();
            self.cones.extend_from_slice(&self.obstacle);
            self.draw(&joints, &person, rgb);
        }
        let scene = &self.options.scene;
        let width = self.options.width as usize;
        effects::blur(rgb, width, scene.blur_px, &mut self.blurred);
        if scene.noise > 0.0 {
            effects::noise(rgb, scene.noise, (t_s * 1e4).round() as u64);
        }
    }

    /// Where the figure itself is in the picture at `t_s` seconds, without room and things: rows from the top, a pixel
    /// each.
    pub fn silhouette(&mut self, t_s: f64) -> Vec<bool> {
        let joints = self.joints(t_s);
        let person = self.options.person;
        self.cones.clear();
        body::cones(&joints, &person, &mut self.cones);
        let bytes = self.options.width as usize * self.options.height as usize * 3;
        // On black and on white: what is the same on both is the figure.
        let mut on_black = vec![0; bytes];
        let mut on_white = vec![255; bytes];
        self.draw(&joints, &person, &mut on_black);
        self.draw(&joints, &person, &mut on_white);
        let (black, white) = (on_black.chunks_exact(3), on_white.chunks_exact(3));
        let near = |(one, other): (&u8, &u8)| one.abs_diff(*other) < 128;
        black
            .zip(white)
            .map(|(black, white)| black.iter().zip(white).all(near))
            .collect()
    }

    fn draw(&mut self, joints: &Joints, person: &Person, rgb: &mut [u8]) {
        let shading = Shading::new(&self.camera, joints, person, &self.options.scene.light);
        let size = (self.options.width, self.options.height);
        draw::body(
            &self.camera,
            &shading,
            &self.cones,
            size,
            &mut self.scratch,
            rgb,
        );
    }

    fn joints(&self, t_s: f64) -> Joints {
        let body = &self.options.person.body;
        let moment = self.track.as_ref().and_then(|track| track.moment(t_s));
        moment.map_or_else(
            || gait::walk(body, self.options.view.yaw_deg, t_s),
            |moment| moment.joints,
        )
    }
}

/// Puts a mat, a chair or a step where the movement needs it.
fn furnish(movement: &Movement, track: &MovementTrack, room: &mut Room, cones: &mut Vec<Cone>) {
    let start = track
        .repetitions()
        .first()
        .map_or(0.0, |first| first.start_s);
    let Some(first) = track.moment(start) else {
        return;
    };
    let joints = &first.joints;
    let ahead = Vec3::new(joints.trunk.ahead.x, 0.0, joints.trunk.ahead.z).normalize_or(Vec3::X);
    let floor = |p: Vec3| Vec3::new(p.x, 0.0, p.z);
    for prop in &movement.props {
        match prop {
            Prop::Chair => furniture::chair_under(joints, movement.seat_m(), cones),
            Prop::ChairBack => {
                let middle = floor(joints.pelvis) + ahead * 0.62;
                furniture::chair(middle, ahead, 0.45, cones);
            }
            Prop::Step => furniture::step(floor(joints.pelvis) + ahead * 0.42, ahead, cones),
            Prop::Mat => {
                let (low, high) = track.extent();
                room.mat = Some(Mat {
                    middle: (low + high) / 2.0,
                    half: ((high - low) / 2.0 + 0.16).max(Vec2::splat(0.36)),
                    colour: MAT,
                });
            }
        }
    }
}

/// Somebody who stands behind and looks on.
fn onlooker(options: &FigureOptions, aim: Vec3, level: Vec3) -> (Joints, Person) {
    let person = Person::of_seed(options.scene.room_seed.unwrap_or(11) ^ 0x5EED);
    let (behind, aside) = BEHIND_M;
    let at = aim + level * behind + level.cross(Vec3::Y) * aside;
    let mut angles = JointAngles::default();
    angles.trunk.heading_deg = (-level.z).atan2(-level.x).to_degrees() + 14.0;
    for arm in &mut angles.arms {
        (arm.lift_deg, arm.plane_deg, arm.elbow_deg) = (12.0, 40.0, 30.0);
    }
    let joints = person.body.pose(&angles);
    let [left, _] = joints.legs;
    let up = person.body.ankle_m - left.ankle.y;
    (joints.moved(at + Vec3::Y * up), person)
}
