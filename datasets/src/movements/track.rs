//! A movement done by somebody: joints, poses and truth at any moment.

use std::f64::consts::TAU;

use glam::{Vec2, Vec3};
use goodform_pose::kinematics::{Anchors, Body, JointAngles, Joints};
use goodform_pose::{Landmark, Pose, Timestamp, Track};

use super::error::MovementError;
use super::movement::{Movement, Posture};
use super::seen::pose_of;
use super::timeline::{RepetitionTruth, Segment, Timeline, TrackOptions, WALK_SHORT_M, lay_out};
use crate::camera::Camera;
use crate::gait;

/// A movement done by somebody, without noise; any moment can be asked for, in any order.
#[derive(Debug, Clone, PartialEq)]
pub struct MovementTrack {
    movement: String,
    body: Body,
    line: Timeline,
    anchors: Vec<Anchors>,
    /// Phase and rate of the small movements nobody can help. Units: radians, Hz.
    sway: [(f64, f64); 6],
}

/// What is true of a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment<'a> {
    /// The joints in the room. Units: m.
    pub joints: Joints,
    /// The phase: one of the movement's own, `rest`, `enter`, `leave` or `false_start`.
    pub phase: &'a str,
    /// The repetition under way: its place in [`MovementTrack::repetitions`].
    pub repetition: Option<usize>,
    /// Repetitions that are back at the start.
    pub repetitions_done: u32,
    /// The ids of the faults that show.
    pub faults: &'a [String],
}

impl Moment<'_> {
    /// The angles of the moment, read from its landmarks. Units: degrees. Missing: see
    /// [`JointAngles::measured`].
    pub fn angles(&self) -> Option<JointAngles> {
        JointAngles::measured(&self.joints.landmarks())
    }
}

/// 0 to 1 with rest at both ends, as a body moves (least jerk). Source: Flash and Hogan 1985,
/// doi:10.1523/JNEUROSCI.05-07-01688.1985.
fn smooth(x: f64) -> f64 {
    let x = x.clamp(0.0, 1.0);
    x * x * x * (10.0 + x * (6.0 * x - 15.0))
}

impl MovementTrack {
    /// Lays out a movement for a person and a way of doing it.
    ///
    /// # Errors
    /// [`MovementError::NoFault`] for a fault the movement does not have.
    pub fn new(movement: &Movement, options: &TrackOptions) -> Result<Self, MovementError> {
        let line = lay_out(movement, options)?;
        let anchors = line
            .places
            .iter()
            .map(|place| anchors(&options.body, place));
        let mut chance = crate::chance::Chance::new(options.seed, 2);
        let rates = [0.27, 0.11, 0.17, 0.23, 0.31, 0.07];
        Ok(Self {
            movement: movement.id.clone(),
            body: options.body,
            anchors: anchors.collect(),
            line,
            sway: rates.map(|hz| {
                let phase = f64::from(chance.between(0.0, 1.0)) * TAU;
                (phase, hz * f64::from(chance.between(0.85, 1.15)))
            }),
        })
    }

    /// How long it lasts. Units: s.
    pub fn seconds(&self) -> f64 {
        self.line.segments.last().map_or(0.0, |last| last.end_s)
    }

    /// What is true of its repetitions, in order.
    pub fn repetitions(&self) -> &[RepetitionTruth] {
        &self.line.repetitions
    }

    /// Begin and end of its false starts. Units: s.
    pub fn false_starts(&self) -> &[(f64, f64)] {
        &self.line.false_starts
    }

    /// The corner points of the floor the first repetition needs, along x and z. Units: m.
    pub(crate) fn extent(&self) -> (Vec2, Vec2) {
        let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
        if let Some(first) = self.line.repetitions.first() {
            for t_s in [first.start_s, first.reach_s, first.turn_s] {
                let landmarks = self.moment(t_s).map(|moment| moment.joints.landmarks());
                for point in landmarks.iter().flatten() {
                    let flat = Vec2::new(point.x, point.z);
                    (low, high) = (low.min(flat), high.max(flat));
                }
            }
        }
        if low.x > high.x {
            (Vec2::ZERO, Vec2::ZERO)
        } else {
            (low, high)
        }
    }

    /// What is true at `t_s`; before and after the track it stays as at its ends.
    pub fn moment(&self, t_s: f64) -> Option<Moment<'_>> {
        let t_s = if t_s.is_finite() { t_s.max(0.0) } else { 0.0 };
        if t_s < self.line.walked_s {
            let left_s = self.line.walked_s - t_s;
            return Some(Moment {
                joints: gait::arrive(&self.body, left_s, -WALK_SHORT_M),
                phase: "enter",
                repetition: None,
                repetitions_done: 0,
                faults: &[],
            });
        }
        let after = self
            .line
            .segments
            .partition_point(|segment| segment.end_s <= t_s);
        let last = self.line.segments.last();
        let segment = self.line.segments.get(after).or(last)?;
        let done = self
            .line
            .repetitions
            .partition_point(|rep| rep.end_s <= t_s);
        Some(Moment {
            joints: self.joints(segment, t_s)?,
            phase: &segment.phase,
            repetition: segment.repetition,
            repetitions_done: done as u32,
            faults: &segment.faults,
        })
    }

    /// The pose at `t_s` as a camera sees it, without noise.
    ///
    /// Landmarks in px and in metres are exact; visibility drops where the body hides a landmark and
    /// outside of the picture.
    pub fn pose(&self, t_s: f64, camera: &Camera) -> Option<Pose> {
        Some(pose_of(&self.moment(t_s)?.joints, camera))
    }

    /// All poses at `fps` frames a second, with their times.
    pub fn poses<'a>(
        &'a self,
        camera: &'a Camera,
        fps: f64,
    ) -> impl Iterator<Item = (Timestamp, Pose)> + 'a {
        let frames = (self.seconds() * fps).floor().clamp(0.0, 1e9) as u64;
        (0..=frames).filter_map(move |frame| {
            let t_s = frame as f64 / fps;
            Some((Timestamp::from_seconds(t_s), self.pose(t_s, camera)?))
        })
    }

    /// The whole as a track file's content.
    pub fn track(&self, camera: &Camera, fps: f64) -> Track {
        let size = camera.size();
        Track {
            clip: format!("figure {}", self.movement),
            width: size.0,
            height: size.1,
            fps,
            model: "truth".to_owned(),
            frames: self.poses(camera, fps).map(Some).collect(),
        }
    }

    fn joints(&self, segment: &Segment, t_s: f64) -> Option<Joints> {
        let length = (segment.end_s - segment.start_s).max(1e-6);
        let at = ((t_s - segment.start_s) / length).clamp(0.0, 1.0);
        let share = smooth(at) as f32;
        let (from, to) = (&segment.from, &segment.to);
        let mut angles = from.posture.angles.toward(&to.posture.angles, share);
        let stance = from.posture.stance.toward(&to.posture.stance, share);
        // Fidgeting begins and ends in the pose it interrupts.
        let restless = segment.fidget * (at * std::f64::consts::PI).sin().powi(2) as f32;
        self.live(&mut angles, t_s, restless);
        let (one, two) = (self.anchors.get(from.place)?, self.anchors.get(to.place)?);
        let anchors = if from.place == to.place {
            *one
        } else {
            one.toward(two, share)
        };
        let laid = stance.settle(&self.body.pose(&angles));
        let done = anchors.reach(&laid, &stance.support);
        // Where a repetition only changes what rests, toes may bend into a soft mat.
        let give = if from.place == to.place { MAT_M } else { 0.0 };
        Some(above_floor(&done, give))
    }

    /// Breath and sway, and what a restless person does. Amplitudes are small beside the measures'
    /// errors; a fidget looks around, lifts an arm and shifts.
    fn live(&self, angles: &mut JointAngles, t_s: f64, restless: f32) {
        let [breath, sway, look, nod, left, right] = self
            .sway
            .map(|(phase, hz)| (phase + TAU * hz * t_s).sin() as f32);
        angles.trunk.lean_deg += 0.35 * breath + 3.0 * restless * sway;
        angles.trunk.side_deg += 2.5 * restless * nod;
        angles.head.turn_deg += 1.5 * look + 24.0 * restless * look;
        angles.head.flex_deg += 0.8 * nod + 10.0 * restless * nod;
        let [left_arm, right_arm] = &mut angles.arms;
        left_arm.lift_deg += 0.5 * breath + 12.0 * restless * left.abs();
        right_arm.lift_deg += 0.5 * breath + 12.0 * restless * right.abs();
        left_arm.elbow_deg = (left_arm.elbow_deg + 30.0 * restless * left.abs()).min(150.0);
        right_arm.elbow_deg = (right_arm.elbow_deg + 30.0 * restless * right.abs()).min(150.0);
    }
}

/// How far drawn toes, which cannot bend, may sink in. Units: m.
const MAT_M: f32 = 0.05;

/// Between two postures nothing holds the body up: it is lifted out of the floor, up to `give`.
fn above_floor(joints: &Joints, give: f32) -> Joints {
    let low = |l: Landmark, rest: f32| rest * joints.body.scale() - joints.landmark(l).y;
    let parts = [
        (Landmark::LeftFootIndex, 0.010),
        (Landmark::LeftHeel, 0.010),
        (Landmark::LeftAnkle, 0.045),
        (Landmark::LeftKnee, 0.050),
        (Landmark::LeftHip, 0.085),
        (Landmark::LeftWrist, 0.025),
        (Landmark::LeftElbow, 0.035),
    ];
    let deepest = parts
        .into_iter()
        .flat_map(|(l, rest)| [low(l, rest), low(l.mirrored(), rest)])
        .fold(give, f32::max)
        - give;
    joints.moved(Vec3::Y * deepest)
}

/// Where a posture's hands and feet are put down.
fn anchors(body: &Body, place: &Posture) -> Anchors {
    let [ahead, right] = place.at_m;
    let laid = place.stance.settle(&body.pose(&place.angles));
    let laid = laid.moved(Vec3::new(ahead, 0.0, right));
    Anchors::of(&laid, &place.stance.support)
}
