//! Drawn people who hold a joint still, and what is true of it.

use std::path::Path;

use goodform::street::FigureSource;
use goodform_benches::accuracy::angle_error::TrueBody;
use goodform_benches::accuracy::network::Network;
use goodform_benches::accuracy::observed::see;
use goodform_datasets::{
    Camera, FigureMotion, FigureOptions, Movement, MovementTrack, Person, TrackOptions, View,
};
use goodform_exercises::{Aim, Goniometer, Joint, Library, Reading};
use goodform_pose::{Landmark as L, Pose, Side, Timestamp, Track};

/// What shows a joint: the movement, the yaw it is seen well from, and whether it is done lying or bent down.
pub(crate) const SHOWN: [(Joint, &str, f32, bool); 20] = [
    (Joint::HipFlexion, "standing_hip_flexion", 90.0, false),
    (Joint::HipFlexion, "squat", 90.0, false),
    (Joint::HipFlexion, "hamstring_90_90", 90.0, true),
    (Joint::HipFlexion, "bridge", 90.0, true),
    (Joint::HipAbduction, "standing_hip_abduction", 0.0, false),
    (Joint::KneeFlexion, "squat", 90.0, false),
    (Joint::KneeFlexion, "standing_hip_flexion", 90.0, false),
    (Joint::KneeFlexion, "hamstring_90_90", 90.0, true),
    (Joint::KneeFlexion, "bridge", 90.0, true),
    (Joint::AnkleDorsiflexion, "squat", 90.0, false),
    (Joint::AnkleDorsiflexion, "hamstring_90_90", 90.0, true),
    (Joint::AnkleDorsiflexion, "bridge", 90.0, true),
    (Joint::TrunkInclination, "squat", 90.0, false),
    (Joint::TrunkInclination, "hip_hinge", 90.0, true),
    (Joint::TrunkSideBend, "standing_side_bend", 0.0, false),
    (Joint::ShoulderFlexion, "arm_raise", 90.0, false),
    (Joint::ShoulderFlexion, "dead_bug", 90.0, true),
    (Joint::ShoulderAbduction, "shoulder_abduction", 0.0, false),
    (Joint::ElbowFlexion, "row_scap_retraction", 90.0, false),
    (Joint::HeadFlexion, "squat", 90.0, false),
];

/// The end of the movement is held so long. Units: s.
const HOLD_S: f64 = 1.8;
/// Moments a second: a slow computer's.
const FPS: f64 = 10.0;
/// Movements take this share of their usual time; what is held is held as long.
const TEMPO: f64 = 0.6;

/// People the stated errors are taken from. Each joint is read about twice of each: 60 readings and more.
const TAKEN_PEOPLE: u32 = 32;
/// And other people they are checked on.
const CHECKED_PEOPLE: u32 = 16;
/// Seeds of those begin here: nobody is in both.
const CHECKED_FROM: u64 = 100;
/// Nobody is turned further out of the best view; from 25 on nothing is read. Units: degrees.
const MOST_TURNED_DEG: f32 = 24.0;
/// Share of the movement's range that is moved at least, and so much more at most.
const RANGE: [f32; 2] = [0.45, 0.55];

/// One person, and from where and how far they are seen to move.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    /// Out of the best view. Units: degrees.
    pub(crate) turn_deg: f32,
    /// Share of the movement's range: other angles.
    pub(crate) range: f32,
    /// Who it is.
    pub(crate) seed: u64,
    /// Noise of the camera, its deviation; with it goes another room. Units: steps of 255.
    pub(crate) noise: f32,
}

/// Somebody of a seed; views and ranges lie evenly over all there are, and apart from each other (Halton's sequence).
fn case(number: u32, first: u64, is_noisy: bool) -> Case {
    Case {
        turn_deg: ((2.0 * halton(number, 2) - 1.0) * MOST_TURNED_DEG).round(),
        range: RANGE[0] + RANGE[1] * halton(number, 3),
        seed: first + u64::from(number),
        noise: if is_noisy { 5.0 } else { 0.0 },
    }
}

/// Numbers between 0 and 1 that fill the line ever more closely.
fn halton(number: u32, base: u32) -> f32 {
    let (mut rest, mut share, mut at) = (number + 1, 1.0, 0.0);
    while rest > 0 {
        share /= base as f32;
        at += share * (rest % base) as f32;
        rest /= base;
    }
    at
}

/// The stated errors are taken from these: every other one in another room, through a camera that is noisy and a little
/// blurred.
pub(crate) fn taken_from() -> Vec<Case> {
    let people = 0..TAKEN_PEOPLE;
    people.map(|one| case(one, 0, one % 2 == 1)).collect()
}

/// And checked on these: other bodies, views, angles and rooms, all through such a camera.
pub(crate) fn checked_on() -> Vec<Case> {
    // The sequence goes on, so that views and angles are others too.
    let people = TAKEN_PEOPLE..TAKEN_PEOPLE + CHECKED_PEOPLE;
    people.map(|one| case(one, CHECKED_FROM, true)).collect()
}

/// A person who does a movement, and a view of them.
pub(crate) struct Scene {
    id: &'static str,
    movement: Movement,
    how: TrackOptions,
    person: Person,
    truth: MovementTrack,
    yaw_deg: f32,
    case: Case,
}

impl Scene {
    /// `best_deg`: the yaw the joint is seen well from.
    pub(crate) fn of(id: &'static str, best_deg: f32, case: Case) -> Self {
        let movement = Movement::builtin(id).expect("valid").expect("there");
        let person = Person::of_seed(case.seed);
        // At 90 degrees of yaw the right side is near; in this one the other arm moves.
        let side = if id == "dead_bug" {
            Side::Left
        } else {
            Side::Right
        };
        let how = TrackOptions {
            repetitions: 1,
            side,
            tempo: TEMPO,
            range: case.range,
            hold_s: Some(HOLD_S),
            body: person.body,
            stoop: person.stoop,
            seed: case.seed,
            ..TrackOptions::default()
        };
        Self {
            id,
            truth: MovementTrack::new(&movement, &how).expect("possible"),
            movement,
            how,
            person,
            yaw_deg: best_deg + case.turn_deg,
            case,
        }
    }

    /// Until the end pose is left.
    fn seconds(&self) -> f64 {
        self.truth.repetitions().first().expect("one").turn_s
    }

    /// The exact poses.
    pub(crate) fn exact(&self) -> Track {
        let camera = Camera::new(&View::of(&self.movement, self.yaw_deg), 640, 480);
        let mut track = self.truth.track(&camera, FPS);
        track.frames.truncate((self.seconds() * FPS) as usize);
        track
    }

    /// What a network sees of it. Kept in the folder of `GOODFORM_SEEN` where that is set, and taken from there: another
    /// way to read an angle is then tried in seconds.
    pub(crate) fn seen(&self, network: &Network) -> Track {
        let Case {
            turn_deg,
            range,
            seed,
            ..
        } = self.case;
        let name = format!("{} {turn_deg} {range} {seed}.json", self.id);
        let kept = std::env::var_os("GOODFORM_SEEN").map(|folder| Path::new(&folder).join(name));
        if let Some(text) = kept
            .as_ref()
            .and_then(|kept| std::fs::read_to_string(kept).ok())
        {
            return Track::from_json(&text).expect("a track");
        }
        let library = Library::builtin().expect("a library");
        let squat = library.find("squat").expect("a squat");
        let motion =
            FigureMotion::Exercise(Box::new(self.movement.clone()), Box::new(self.how.clone()));
        let mut options = FigureOptions {
            fps: FPS,
            motion,
            ..FigureOptions::exercise(self.movement.clone(), self.yaw_deg)
        }
        .with_person(self.person);
        if self.case.noise > 0.0 {
            options.scene.noise = self.case.noise;
            options.scene.blur_px = 1;
            options.scene.room_seed = Some(seed);
        }
        let mut film = FigureSource::new(options, Some(self.seconds())).expect("drawn");
        let seen = see(&mut film, network, squat).expect("seen");
        let frames = seen.frames.into_iter();
        let track = Track {
            clip: self.id.to_owned(),
            width: 640,
            height: 480,
            fps: FPS,
            model: network.id().to_owned(),
            frames: frames.map(|one| Some((one.at, one.pose?))).collect(),
        };
        if let Some(kept) = kept {
            std::fs::write(kept, track.to_json().expect("told")).expect("written");
        }
        track
    }

    /// The true angle while a reading was made.
    pub(crate) fn true_deg(&self, joint: Joint, until: Timestamp) -> Option<f32> {
        let level = View::of(&self.movement, 90.0);
        let level = View {
            height_m: level.aim_m,
            ..level
        };
        let camera = Camera::new(&level, 640, 480);
        let at = |back: f64| {
            let pose = self
                .truth
                .pose((until.as_seconds() - back).max(0.0), &camera)?;
            truth(joint, &pose)
        };
        let mut values: Vec<f32> = [0.1, 0.3, 0.5, 0.7, 0.9]
            .into_iter()
            .filter_map(at)
            .collect();
        values.sort_by(f32::total_cmp);
        values.get(values.len() / 2).copied()
    }
}

/// A joint's angle as a clinician defines it, from the exact landmarks in metres.
fn truth(joint: Joint, pose: &Pose) -> Option<f32> {
    let at = |landmark: L| pose.world(landmark);
    let middle = |left: L| at(left).midpoint(at(left.mirrored()));
    match joint {
        // The arm against the middle of the trunk.
        Joint::ShoulderAbduction => {
            let down = middle(L::LeftHip) - middle(L::LeftShoulder);
            let arm = at(L::RightElbow) - at(L::RightShoulder);
            Some(down.angle_between(arm).to_degrees())
        }
        // The leg against the square of the pelvis.
        Joint::HipAbduction => {
            let across = (at(L::RightHip) - at(L::LeftHip)).normalize();
            let leg = (at(L::RightAnkle) - at(L::RightHip)).normalize();
            Some(leg.dot(across).asin().to_degrees())
        }
        _ => {
            let value = TrueBody::new(pose).value(joint.measure(), Side::Right)?;
            Some(joint.value(value))
        }
    }
}

/// Reads a joint off a track.
pub(crate) fn readings(joint: Joint, track: &Track) -> Vec<Reading> {
    let aim = Aim {
        joint,
        side: Side::Right,
        by_itself: true,
    };
    let mut gauge = Goniometer::of(aim, false).reading_all();
    let mut found = Vec::new();
    for (index, frame) in track.frames.iter().enumerate() {
        let at = Timestamp::from_seconds(index as f64 / track.fps.max(1.0));
        let seen = gauge.observe(frame.as_ref().map(|(_, pose)| pose), false, at);
        if seen.count as usize > found.len() {
            found.extend(seen.taken);
        }
    }
    found
}
