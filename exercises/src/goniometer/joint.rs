//! What a goniometer measures: joints and their movements by the names clinicians use.

use goodform_pose::measure::{Measure, Unit, middle_in_image};
use goodform_pose::{Landmark as L, Pose, Side, Vec2};

use crate::exercise::View;

/// A joint and its movement. 0 is neutral standing, the named way is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Joint {
    /// Thigh against the trunk; hip and lumbar spine together.
    HipFlexion,
    /// Leg against the plumb line, away from the midline.
    HipAbduction,
    /// Shank against the thigh.
    KneeFlexion,
    /// Foot against the shank; 0 is a right angle.
    AnkleDorsiflexion,
    /// Trunk against the plumb line, forward.
    TrunkInclination,
    /// Trunk against the plumb line, to the person's right.
    TrunkSideBend,
    /// Upper arm against the trunk, forward.
    ShoulderFlexion,
    /// Upper arm against the trunk, sideways.
    ShoulderAbduction,
    /// Forearm against the upper arm.
    ElbowFlexion,
    /// Head against the trunk, chin towards the chest.
    HeadFlexion,
}

/// An angle as it is drawn: between the line of zero and the limb, at a point of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sketch {
    /// Where the two meet. Units: px.
    pub vertex: Vec2,
    /// The way of the line of zero; its length means nothing.
    pub zero: Vec2,
    /// From the vertex to the end of the limb. Units: px.
    pub limb: Vec2,
    /// The other end of the segment that gives the line of zero; missing where that is the plumb line.
    pub root: Option<Vec2>,
}

impl Joint {
    /// All of them, from the hip down and up again.
    pub const ALL: [Self; 10] = [
        Self::HipFlexion,
        Self::HipAbduction,
        Self::KneeFlexion,
        Self::AnkleDorsiflexion,
        Self::TrunkInclination,
        Self::TrunkSideBend,
        Self::ShoulderFlexion,
        Self::ShoulderAbduction,
        Self::ElbowFlexion,
        Self::HeadFlexion,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HipFlexion => "hip_flexion",
            Self::HipAbduction => "hip_abduction",
            Self::KneeFlexion => "knee_flexion",
            Self::AnkleDorsiflexion => "ankle_dorsiflexion",
            Self::TrunkInclination => "trunk_inclination",
            Self::TrunkSideBend => "trunk_side_bend",
            Self::ShoulderFlexion => "shoulder_flexion",
            Self::ShoulderAbduction => "shoulder_abduction",
            Self::ElbowFlexion => "elbow_flexion",
            Self::HeadFlexion => "head_flexion",
        }
    }

    /// The joint of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|joint| joint.name() == name)
    }

    /// The measure it is read by.
    pub const fn measure(self) -> Measure {
        match self {
            Self::HipFlexion => Measure::HipFlex,
            Self::HipAbduction => Measure::HipAbd,
            Self::KneeFlexion => Measure::KneeFlex,
            Self::AnkleDorsiflexion => Measure::AnkleDf,
            Self::TrunkInclination => Measure::TrunkIncl,
            Self::TrunkSideBend => Measure::TrunkLat,
            Self::ShoulderFlexion => Measure::ShoulderExt,
            Self::ShoulderAbduction => Measure::ShoulderElev,
            Self::ElbowFlexion => Measure::ElbowFlex,
            Self::HeadFlexion => Measure::HeadTrunk,
        }
    }

    /// From where it is seen. An elbow may be seen from anywhere, if the arm lies across the picture.
    pub const fn view(self) -> View {
        match self {
            Self::HipAbduction | Self::TrunkSideBend | Self::ShoulderAbduction => View::Front,
            Self::ElbowFlexion => View::None,
            _ => View::Side,
        }
    }

    /// Whether left and right have a value each.
    pub const fn is_sided(self) -> bool {
        !matches!(
            self,
            Self::TrunkInclination | Self::TrunkSideBend | Self::HeadFlexion
        )
    }

    /// Whether an arm is measured, which then cannot give a sign.
    pub const fn is_of_arm(self) -> bool {
        matches!(
            self,
            Self::ShoulderFlexion | Self::ShoulderAbduction | Self::ElbowFlexion
        )
    }

    /// Its value from that of its measure. Units: degrees.
    pub fn value(self, measured: f32) -> f32 {
        debug_assert_eq!(self.measure().unit(), Unit::Degrees);
        match self {
            // An arm overhead jumps from 180 to -180 in the picture; nobody's arm goes back by more than 90.
            Self::ShoulderFlexion if measured > 90.0 => 360.0 - measured,
            Self::ShoulderFlexion => -measured,
            _ => measured,
        }
    }

    /// Whether it is read against the middle of the trunk, from between the hips to between the shoulders, and not as
    /// its measure says. On drawn people the arm against the line from hip to shoulder, which leans outwards, read 8
    /// degrees too much, against the middle 1 too little (docs/goniometer.md).
    pub const fn is_against_midline(self) -> bool {
        matches!(self, Self::ShoulderAbduction)
    }

    /// Its value in a picture where its measure reads so much: against the midline where it is. Units: degrees.
    pub fn read(self, pose: &Pose, side: Side, measured: f32) -> f32 {
        let sketch = self.sketch(pose, side);
        sketch
            .filter(|_| self.is_against_midline())
            .map_or_else(|| self.value(measured), |sketch| sketch.angle_deg())
    }

    /// How far it moves in most people, from the end of one way to the end of the other. Units: degrees.
    ///
    /// Source: the normal ranges of the American Academy of Orthopaedic Surgeons (Joint Motion: Method of Measuring and
    /// Recording, 1965; Greene and Heckman, 1994), as Norkin and White, Measurement of Joint Motion, print them, both
    /// ways added; where that is not so, the line says what is. They were written down without the books at hand and are
    /// to be compared by a physiotherapist. Only what a number is of use for hangs on them ([`super::is_of_use`]).
    pub const fn range_deg(self) -> f32 {
        match self {
            // The hip's flexion 120 and extension 30; the elbow's flexion 150.
            Self::HipFlexion | Self::ElbowFlexion => 150.0,
            // Abduction 45, adduction 30.
            Self::HipAbduction => 45.0 + 30.0,
            // Flexion 135.
            Self::KneeFlexion => 135.0,
            // Dorsiflexion 20 and plantar flexion 50; the trunk to each side 35.
            Self::AnkleDorsiflexion | Self::TrunkSideBend => 70.0,
            // Own choice: thoracolumbar flexion 80 and extension 25. The trunk against the plumb line goes further, as
            // the hips bend with it.
            Self::TrunkInclination => 80.0 + 25.0,
            // Flexion 180, abduction 180; extension 60 is left out, own choice: the arm overhead is what is asked for.
            Self::ShoulderFlexion | Self::ShoulderAbduction => 180.0,
            // Cervical flexion 45, extension 45.
            Self::HeadFlexion => 45.0 + 45.0,
        }
    }

    /// The joint that is meant by a point of the body, seen from a view.
    pub fn at(landmark: L, view: View) -> Option<Self> {
        let is_front = view == View::Front;
        let joint = match landmark {
            L::LeftHip | L::RightHip if is_front => Self::HipAbduction,
            L::LeftHip | L::RightHip => Self::HipFlexion,
            L::LeftKnee | L::RightKnee => Self::KneeFlexion,
            L::LeftAnkle | L::RightAnkle => Self::AnkleDorsiflexion,
            L::LeftShoulder | L::RightShoulder if is_front => Self::ShoulderAbduction,
            L::LeftShoulder | L::RightShoulder => Self::ShoulderFlexion,
            L::LeftElbow | L::RightElbow => Self::ElbowFlexion,
            L::LeftEar | L::RightEar => Self::HeadFlexion,
            _ => return None,
        };
        Some(joint)
    }

    /// The angle as it is drawn in the picture. Missing: points coincide.
    pub fn sketch(self, pose: &Pose, side: Side) -> Option<Sketch> {
        self.stretched(pose, side, 1.0)
    }

    /// The same in a picture that is so much wider: what a turned person would show, were they not turned.
    pub(super) fn stretched(self, pose: &Pose, side: Side, by: f32) -> Option<Sketch> {
        let wide = |at: Vec2| Vec2::new(at.x * by, at.y);
        let at = |landmark: L| wide(pose.image(landmark.on(side)).position);
        let middle = |landmark: L| wide(middle_in_image(pose, landmark));
        let chain = |root: Vec2, vertex: Vec2, end: Vec2, turn: f32| Sketch {
            vertex,
            zero: (vertex - root) * turn,
            limb: end - vertex,
            root: Some(root),
        };
        let plumb = |vertex: Vec2, end: Vec2, zero: Vec2| Sketch {
            vertex,
            zero,
            limb: end - vertex,
            root: None,
        };
        let sketch = match self {
            Self::HipFlexion => chain(at(L::LeftShoulder), at(L::LeftHip), at(L::LeftKnee), 1.0),
            Self::KneeFlexion => chain(at(L::LeftHip), at(L::LeftKnee), at(L::LeftAnkle), 1.0),
            Self::ElbowFlexion => {
                chain(at(L::LeftShoulder), at(L::LeftElbow), at(L::LeftWrist), 1.0)
            }
            Self::HeadFlexion => chain(at(L::LeftHip), at(L::LeftShoulder), at(L::LeftEar), 1.0),
            Self::ShoulderFlexion => {
                chain(at(L::LeftHip), at(L::LeftShoulder), at(L::LeftElbow), -1.0)
            }
            Self::ShoulderAbduction => {
                let down = middle(L::LeftHip) - middle(L::LeftShoulder);
                plumb(at(L::LeftShoulder), at(L::LeftElbow), down)
            }
            Self::AnkleDorsiflexion => {
                let (knee, ankle) = (at(L::LeftKnee), at(L::LeftAnkle));
                let mut sketch = chain(knee, ankle, at(L::LeftFootIndex), 1.0);
                // A right angle to the shank, on the side of the toes.
                let right = sketch.zero.perp();
                let is_ahead = right.dot(sketch.limb) >= 0.0;
                sketch.zero = if is_ahead { right } else { -right };
                sketch
            }
            Self::TrunkInclination => plumb(at(L::LeftHip), at(L::LeftShoulder), Vec2::NEG_Y),
            Self::TrunkSideBend => plumb(middle(L::LeftHip), middle(L::LeftShoulder), Vec2::NEG_Y),
            Self::HipAbduction => plumb(at(L::LeftHip), at(L::LeftAnkle), Vec2::Y),
        };
        let is_there = sketch.zero.length_squared() > 1e-6 && sketch.limb.length_squared() > 1e-6;
        is_there.then_some(sketch)
    }
}

impl Sketch {
    /// Between the line of zero and the limb, without sign. Units: degrees.
    pub fn angle_deg(&self) -> f32 {
        self.zero.angle_to(self.limb).abs().to_degrees()
    }
}
