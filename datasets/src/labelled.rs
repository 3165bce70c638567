//! A recorded movement with what is known of it: the one shape every data set is read into.

use std::path::PathBuf;

use glam::{Vec2, Vec3};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Timestamp};

use crate::sets::Set;

/// What the makers of a data set say of a recording.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// Done as it should be.
    Correct,
    /// Not done as it should be; how is not told.
    Incorrect,
    /// Not done as it should be, in this way.
    Fault(String),
    /// Rows carry labels of their own, see [`LabelledFrame::label`].
    ByRow,
    /// Nothing is said.
    Unlabelled,
}

impl Label {
    /// Whether it was right; `None` where nothing is said of the whole.
    pub const fn is_correct(&self) -> Option<bool> {
        match self {
            Self::Correct => Some(true),
            Self::Incorrect | Self::Fault(_) => Some(false),
            Self::ByRow | Self::Unlabelled => None,
        }
    }
}

/// When a repetition turned, as a person saw it. Units: s of the recording.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Earliest.
    pub from_s: f64,
    /// Latest; the same as `from_s` for a moment.
    pub to_s: f64,
}

impl Span {
    /// How far a moment lies outside: 0 within, negative before, positive after. Units: s.
    pub fn distance_s(self, at_s: f64) -> f64 {
        if at_s < self.from_s {
            at_s - self.from_s
        } else {
            (at_s - self.to_s).max(0.0)
        }
    }
}

/// What is true of the repetitions in a recording.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Repetitions {
    /// How many there are.
    pub count: u32,
    /// By how much the truth itself is unclear.
    pub tolerance: u32,
    /// From start to end of each, where that is known. Empty: not known.
    pub spans: Vec<Span>,
    /// Turning points, where they are known. Empty: not known.
    pub turns: Vec<Span>,
}

/// How the moments of a recording are timed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Timing {
    /// At a fixed rate; the times of the frames follow from it. Units: frames a second.
    Rate(f64),
    /// By the recording's own times.
    Stamped,
    /// Not at all: rows without an order in time. Good for measures, never for a coach.
    Untimed,
}

/// The body at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelledFrame {
    /// When. Missing: the set gives no times.
    pub at: Option<Timestamp>,
    /// The landmarks the set has. Missing: a landmark the set lacks has visibility and presence 0 and
    /// positions that are not a number, so that nothing can be measured with it.
    pub pose: Pose,
    /// Where the middle of the hips is in the room, axes as in the pose. Units: m. Zero where the set
    /// gives no depth.
    pub origin: Vec3,
    /// What is said of this very row.
    pub label: Option<String>,
}

/// A recorded movement with what is known of it.
///
/// World landmarks are in metres from the middle of the hips, `x` to the right of the picture, `y` down,
/// `z` away, seen by a camera in front of the person: a person who faces it has their left at `+x`.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelledTrack {
    /// The data set.
    pub set: Set,
    /// What saw it: `kinect`, `vicon`, or a network.
    pub sensor: &'static str,
    /// Who moves, by the set's own name; unique within the set.
    pub subject: String,
    /// What is done, in the set's words.
    pub movement: String,
    /// The exercise of the library it is, where it is one.
    pub exercise: Option<String>,
    /// What is said of it.
    pub label: Label,
    /// How its frames are timed.
    pub timing: Timing,
    /// What is true of its repetitions. Missing: not known.
    pub repetitions: Option<Repetitions>,
    /// The frames in order.
    pub frames: Vec<LabelledFrame>,
    /// The file it was read from.
    pub path: PathBuf,
}

impl LabelledTrack {
    /// From the first to the last frame. Units: s. Missing: `None` without times or frames.
    pub fn duration_s(&self) -> Option<f64> {
        let first = self.frames.first()?.at?;
        Some(self.frames.last()?.at?.seconds_since(first))
    }

    /// How far the person is turned from the sensor's own view, by hips and shoulders, on average. Units:
    /// degrees; 0 faces the sensor, and a virtual camera at `90 - facing` sees the right side. Missing:
    /// `None` without depth.
    pub fn facing_deg(&self) -> Option<f32> {
        let across = |frame: &LabelledFrame| {
            let world = |landmark| frame.pose.world(landmark);
            let hips = world(Landmark::LeftHip) - world(Landmark::RightHip);
            let shoulders = world(Landmark::LeftShoulder) - world(Landmark::RightShoulder);
            let across = (hips + shoulders) * Vec3::new(1.0, 0.0, 1.0);
            across.is_finite().then(|| across.normalize_or_zero())
        };
        let sum: Vec3 = self.frames.iter().filter_map(across).sum();
        (sum.length() > 0.0).then(|| sum.z.atan2(sum.x).to_degrees())
    }

    /// Whether it has depth, so that a virtual camera can see it from anywhere.
    pub fn is_in_space(&self) -> bool {
        self.frames.iter().any(|frame| {
            Landmark::ALL
                .iter()
                .any(|landmark| frame.pose.world(*landmark).is_finite())
        })
    }
}

/// Landmarks of one moment as they are read, before they become a pose. Units: m, in the room.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Joints([Option<(Vec3, f32)>; LANDMARK_COUNT]);

impl Default for Joints {
    fn default() -> Self {
        Self([None; LANDMARK_COUNT])
    }
}

impl Joints {
    /// Puts a landmark where it is; `trust` is how far the set vouches for it, 0-1.
    pub(crate) fn put(&mut self, landmark: Landmark, at: Vec3, trust: f32) {
        if let Some(place) = self.0.get_mut(landmark.index()) {
            *place = at.is_finite().then_some((at, trust));
        }
    }

    pub(crate) fn get(&self, landmark: Landmark) -> Option<Vec3> {
        self.0
            .get(landmark.index())
            .copied()
            .flatten()
            .map(|(at, _)| at)
    }

    /// All landmarks moved by `how`.
    pub(crate) fn map(mut self, how: impl Fn(Vec3) -> Vec3) -> Self {
        for (at, _) in self.0.iter_mut().flatten() {
            *at = how(*at);
        }
        self
    }

    /// The pose and where the middle of the hips is; `None` without hips, since all is measured from them.
    pub(crate) fn pose(&self) -> Option<(Pose, Vec3)> {
        let origin = self
            .get(Landmark::LeftHip)?
            .midpoint(self.get(Landmark::RightHip)?);
        Some((self.pose_about(origin), origin))
    }

    /// The pose about a middle of the hips that is known otherwise.
    pub(crate) fn pose_about(&self, origin: Vec3) -> Pose {
        let place = |landmark: Landmark| self.0.get(landmark.index()).copied().flatten();
        let image = Landmark::ALL.map(|landmark| {
            let trust = place(landmark).map_or(0.0, |(_, trust)| trust);
            ImageLandmark {
                position: Vec2::NAN,
                visibility: trust,
                presence: trust,
            }
        });
        let world =
            Landmark::ALL.map(|landmark| place(landmark).map_or(Vec3::NAN, |(at, _)| at - origin));
        Pose::new(image, world, Vec2::ZERO)
    }
}

/// Frames at a fixed rate out of the joints of each. Rows without hips are left out, their time is not.
pub(crate) fn at_rate(rate: f64, joints: impl IntoIterator<Item = Joints>) -> Vec<LabelledFrame> {
    joints
        .into_iter()
        .enumerate()
        .filter_map(|(number, joints)| {
            let at = Timestamp::from_seconds(number as f64 / rate);
            frame(at, &joints)
        })
        .collect()
}

/// A frame out of its joints; `None` without hips.
pub(crate) fn frame(at: Timestamp, joints: &Joints) -> Option<LabelledFrame> {
    joints.pose().map(|(pose, origin)| LabelledFrame {
        at: Some(at),
        pose,
        origin,
        label: None,
    })
}

#[cfg(test)]
mod tests {
    use glam::Vec3;
    use goodform_pose::Landmark;
    use goodform_pose::Side;
    use goodform_pose::measure::Measure;

    use super::{Joints, Span};

    #[test]
    fn a_missing_landmark_measures_nothing() {
        let mut joints = Joints::default();
        joints.put(Landmark::LeftHip, Vec3::new(0.1, 0.0, 2.0), 1.0);
        joints.put(Landmark::RightHip, Vec3::new(-0.1, 0.0, 2.0), 1.0);
        joints.put(Landmark::LeftKnee, Vec3::new(0.1, 0.4, 2.0), 1.0);
        let (pose, origin) = joints.pose().expect("hips");
        assert!((origin - Vec3::new(0.0, 0.0, 2.0)).length() < 1e-6);
        assert_eq!(Measure::KneeFlex3d.value(&pose, Side::Left), None);
        joints.put(Landmark::LeftAnkle, Vec3::new(0.1, 0.4, 2.4), 1.0);
        let (pose, _) = joints.pose().expect("hips");
        let bend = Measure::KneeFlex3d.value(&pose, Side::Left).expect("whole");
        assert!((bend - 90.0).abs() < 1e-3);
    }

    #[test]
    fn a_moment_within_a_span_is_no_error() {
        let span = Span {
            from_s: 2.0,
            to_s: 3.0,
        };
        assert!(span.distance_s(2.5).abs() < 1e-9);
        assert!((span.distance_s(1.5) + 0.5).abs() < 1e-9);
        assert!((span.distance_s(3.25) - 0.25).abs() < 1e-9);
    }
}
