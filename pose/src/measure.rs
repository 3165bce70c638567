//! Measures: named numbers taken from a pose, each defined once for the left and read on either side.

use glam::{Vec2, Vec3};

use crate::angle::{bend_2d_deg, bend_3d_deg, between_deg, signed_deg};
use crate::landmark::{Landmark, Side};
use crate::pose::Pose;

use Landmark as L;

/// The unit of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Degrees.
    Degrees,
    /// Trunk lengths.
    Trunks,
}

/// Where a measure lives, and so from which view it may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plane {
    /// In the picture, the camera looking at the person's side.
    Sagittal,
    /// In space, from the landmarks in metres: any view.
    Space,
}

/// A named number taken from a pose.
///
/// Signs and zeros: 0 is neutral standing; flexion and forward are positive.
/// Error: [`Measure::sem`]. Missing: `None` where a landmark is not confident or the geometry is
/// degenerate. Source of the definitions: Sports2D conventions and the exercise library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Bend of the knee in the picture.
    KneeFlex,
    /// Angle between trunk and thigh in the picture, flexion positive; hip and lumbar spine together.
    HipFlex,
    /// Angle between trunk and upper arm in the picture; 180 is overhead.
    ShoulderElev,
    /// Bend of the elbow in the picture.
    ElbowFlex,
    /// Dorsiflexion of the ankle in the picture; 0 is the foot at a right angle to the shank.
    AnkleDf,
    /// Lean of the trunk from the vertical in the picture, forward positive.
    TrunkIncl,
    /// Lean of the thigh from the vertical in the picture, knee in front of the hip positive.
    ThighIncl,
    /// Lean of the shank from the vertical in the picture, knee in front of the ankle positive.
    ShankIncl,
    /// Bend of the knee in space.
    KneeFlex3d,
    /// Angle between trunk and thigh in space, unsigned.
    HipFlex3d,
    /// Bend of the elbow in space.
    ElbowFlex3d,
    /// Angle between trunk and upper arm in space.
    ArmLift3d,
    /// Lean of the trunk from straight up in space: 0 upright, 90 level.
    TrunkTilt3d,
    /// Height of the hip over the ankle.
    HipOverAnkle,
    /// Height of the knee over the ankle.
    KneeOverAnkle,
}

use Measure as M;

impl Measure {
    /// All measures.
    pub const ALL: [Self; 15] = [
        M::KneeFlex,
        M::HipFlex,
        M::ShoulderElev,
        M::ElbowFlex,
        M::AnkleDf,
        M::TrunkIncl,
        M::ThighIncl,
        M::ShankIncl,
        M::KneeFlex3d,
        M::HipFlex3d,
        M::ElbowFlex3d,
        M::ArmLift3d,
        M::TrunkTilt3d,
        M::HipOverAnkle,
        M::KneeOverAnkle,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            M::KneeFlex => "knee_flex",
            M::HipFlex => "hip_flex",
            M::ShoulderElev => "shoulder_elev",
            M::ElbowFlex => "elbow_flex",
            M::AnkleDf => "ankle_df",
            M::TrunkIncl => "trunk_incl",
            M::ThighIncl => "thigh_incl",
            M::ShankIncl => "shank_incl",
            M::KneeFlex3d => "knee_flex_3d",
            M::HipFlex3d => "hip_flex_3d",
            M::ElbowFlex3d => "elbow_flex_3d",
            M::ArmLift3d => "arm_lift_3d",
            M::TrunkTilt3d => "trunk_tilt_3d",
            M::HipOverAnkle => "hip_over_ankle",
            M::KneeOverAnkle => "knee_over_ankle",
        }
    }

    /// The measure of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// Its unit.
    pub const fn unit(self) -> Unit {
        match self {
            M::HipOverAnkle | M::KneeOverAnkle => Unit::Trunks,
            _ => Unit::Degrees,
        }
    }

    /// Its standard error of measurement, in its unit.
    ///
    /// Source: in the plane 2-5 degrees (2D motion analysis against markers, Sports2D; Gwynne 2014,
    /// Munro 2012); in space the frame noise seen on home clips, 90th percentile 2-5 degrees and 0.03-0.05
    /// trunk lengths, rounded up. To be confirmed on people with known angles.
    pub const fn sem(self) -> f32 {
        match self {
            M::TrunkIncl | M::TrunkTilt3d => 3.0,
            M::ShoulderElev | M::ThighIncl | M::ShankIncl => 4.0,
            M::KneeFlex | M::HipFlex | M::ElbowFlex => 5.0,
            M::KneeFlex3d | M::HipFlex3d | M::ElbowFlex3d | M::ArmLift3d => 6.0,
            M::AnkleDf => 7.0,
            M::HipOverAnkle | M::KneeOverAnkle => 0.04,
        }
    }

    /// Where it lives.
    pub const fn plane(self) -> Plane {
        match self {
            M::KneeFlex | M::HipFlex | M::ShoulderElev | M::ElbowFlex | M::AnkleDf => {
                Plane::Sagittal
            }
            M::TrunkIncl | M::ThighIncl | M::ShankIncl => Plane::Sagittal,
            _ => Plane::Space,
        }
    }

    /// The landmarks it is made of, for the left side.
    pub const fn landmarks(self) -> &'static [Landmark] {
        match self {
            M::KneeFlex | M::KneeFlex3d => &[L::LeftHip, L::LeftKnee, L::LeftAnkle],
            M::HipFlex | M::HipFlex3d => &[L::LeftShoulder, L::LeftHip, L::LeftKnee],
            M::ShoulderElev | M::ArmLift3d => &[L::LeftHip, L::LeftShoulder, L::LeftElbow],
            M::ElbowFlex | M::ElbowFlex3d => &[L::LeftShoulder, L::LeftElbow, L::LeftWrist],
            M::AnkleDf => &[L::LeftKnee, L::LeftAnkle, L::LeftFootIndex],
            M::TrunkIncl => &[L::LeftHip, L::LeftShoulder],
            M::ThighIncl => &[L::LeftHip, L::LeftKnee],
            M::ShankIncl => &[L::LeftAnkle, L::LeftKnee],
            M::TrunkTilt3d => &[L::LeftHip, L::RightHip, L::LeftShoulder, L::RightShoulder],
            M::HipOverAnkle => &[L::LeftHip, L::LeftAnkle],
            M::KneeOverAnkle => &[L::LeftKnee, L::LeftAnkle],
        }
    }

    /// Its value on one side, whatever the landmarks' confidence.
    ///
    /// Degenerate: `None` where points coincide, or where a sign needs the way the person faces and
    /// it cannot be told (a front view).
    pub fn value(self, pose: &Pose, side: Side) -> Option<f32> {
        let at = |landmark: Landmark| pose.image(landmark.on(side)).position;
        let space = |landmark: Landmark| pose.world(landmark.on(side));
        match self {
            M::KneeFlex => bend_2d_deg(at(L::LeftHip), at(L::LeftKnee), at(L::LeftAnkle)),
            M::HipFlex => {
                let trunk = at(L::LeftShoulder) - at(L::LeftHip);
                let thigh = at(L::LeftHip) - at(L::LeftKnee);
                Some(signed_deg(thigh, trunk)? * facing(pose)?)
            }
            M::ShoulderElev => {
                Some(180.0 - bend_2d_deg(at(L::LeftHip), at(L::LeftShoulder), at(L::LeftElbow))?)
            }
            M::ElbowFlex => bend_2d_deg(at(L::LeftShoulder), at(L::LeftElbow), at(L::LeftWrist)),
            M::AnkleDf => {
                Some(bend_2d_deg(at(L::LeftKnee), at(L::LeftAnkle), at(L::LeftFootIndex))? - 90.0)
            }
            M::TrunkIncl => lean(pose, at(L::LeftShoulder) - at(L::LeftHip)),
            // A thigh hangs from the hip: it leans forward when its lower end goes forward.
            M::ThighIncl => lean(pose, at(L::LeftHip) - at(L::LeftKnee)).map(|deg| -deg),
            M::ShankIncl => lean(pose, at(L::LeftKnee) - at(L::LeftAnkle)),
            M::KneeFlex3d => {
                bend_3d_deg(space(L::LeftHip), space(L::LeftKnee), space(L::LeftAnkle))
            }
            M::HipFlex3d => bend_3d_deg(
                space(L::LeftShoulder),
                space(L::LeftHip),
                space(L::LeftKnee),
            ),
            M::ElbowFlex3d => bend_3d_deg(
                space(L::LeftShoulder),
                space(L::LeftElbow),
                space(L::LeftWrist),
            ),
            M::ArmLift3d => Some(
                180.0
                    - bend_3d_deg(
                        space(L::LeftHip),
                        space(L::LeftShoulder),
                        space(L::LeftElbow),
                    )?,
            ),
            M::TrunkTilt3d => between_deg(trunk(pose), Vec3::NEG_Y),
            M::HipOverAnkle => over(pose, space(L::LeftHip), space(L::LeftAnkle)),
            M::KneeOverAnkle => over(pose, space(L::LeftKnee), space(L::LeftAnkle)),
        }
    }

    /// Its value on one side if every landmark it needs is at least so visible.
    pub fn if_visible(self, pose: &Pose, side: Side, min_visibility: f32) -> Option<f32> {
        self.landmarks()
            .iter()
            .all(|landmark| pose.image(landmark.on(side)).visibility >= min_visibility)
            .then(|| self.value(pose, side))
            .flatten()
    }

    /// Its value on one side if every landmark it needs is at least so [confident](Pose::confidence):
    /// visible, present and in the frame.
    pub fn if_confident(self, pose: &Pose, side: Side, min_confidence: f32) -> Option<f32> {
        self.landmarks()
            .iter()
            .all(|landmark| pose.confidence(landmark.on(side)) >= min_confidence)
            .then(|| self.value(pose, side))
            .flatten()
    }
}

/// From the middle of the hips to the middle of the shoulders. Units: m.
pub fn trunk(pose: &Pose) -> Vec3 {
    let middle = |l: Landmark| pose.world(l).midpoint(pose.world(l.mirrored()));
    middle(L::LeftShoulder) - middle(L::LeftHip)
}

/// From the middle of the hips to the middle of the shoulders in the picture. Units: px.
pub fn trunk_in_image(pose: &Pose) -> Vec2 {
    middle_in_image(pose, L::LeftShoulder) - middle_in_image(pose, L::LeftHip)
}

/// The middle between a landmark and its twin in the picture. Units: px.
pub fn middle_in_image(pose: &Pose, landmark: Landmark) -> Vec2 {
    pose.image(landmark)
        .position
        .midpoint(pose.image(landmark.mirrored()).position)
}

/// How far the person is turned out of the side view, 0 in pure side view, 90 facing the camera or
/// turned away from it.
///
/// Units: degrees. Degenerate: `None` where shoulders and hips coincide. It is taken from the
/// shoulder and hip lines in metres: those in the picture shrink with a leaning trunk as well.
pub fn out_of_side_view_deg(pose: &Pose) -> Option<f32> {
    let across = |l: Landmark| pose.world(l) - pose.world(l.mirrored());
    let line = across(L::LeftShoulder) + across(L::LeftHip);
    let (in_picture, depth) = (line.x.abs(), line.z.abs());
    (in_picture.hypot(depth) > 1e-3).then(|| in_picture.atan2(depth).to_degrees())
}

/// The side whose shoulder, hip and knee are nearer the camera.
pub fn near_side(pose: &Pose) -> Side {
    let depth = |side: Side| {
        [L::LeftShoulder, L::LeftHip, L::LeftKnee]
            .iter()
            .map(|l| pose.world(l.on(side)).z)
            .sum::<f32>()
    };
    if depth(Side::Left) <= depth(Side::Right) {
        Side::Left
    } else {
        Side::Right
    }
}

/// +1 where the person faces to the right of the picture, -1 to the left; `None` in a front view.
fn facing(pose: &Pose) -> Option<f32> {
    let foot = |side: Side| {
        pose.image(L::LeftFootIndex.on(side)).position.x
            - pose.image(L::LeftHeel.on(side)).position.x
    };
    let forward = foot(Side::Left) + foot(Side::Right);
    (forward.abs() > 1e-3).then(|| forward.signum())
}

/// Angle of an upward segment from the vertical of the picture, towards the way the person faces.
fn lean(pose: &Pose, segment: Vec2) -> Option<f32> {
    Some(signed_deg(Vec2::NEG_Y, segment)? * facing(pose)?)
}

fn over(pose: &Pose, upper: Vec3, lower: Vec3) -> Option<f32> {
    let length = trunk(pose).length();
    (length > 1e-3).then(|| (lower.y - upper.y) / length)
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::{Measure, near_side, out_of_side_view_deg};
    use crate::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Side};

    /// A person in side view facing right of the picture, knee bent by 90: thigh level, shank upright,
    /// trunk upright. Their left side is far.
    fn sitting() -> Pose {
        let mut image = [ImageLandmark {
            visibility: 1.0,
            presence: 1.0,
            ..Default::default()
        }; LANDMARK_COUNT];
        let mut world = [Vec3::ZERO; LANDMARK_COUNT];
        let points = [
            (Landmark::LeftShoulder, 100.0, 100.0),
            (Landmark::LeftElbow, 100.0, 130.0),
            (Landmark::LeftWrist, 130.0, 130.0),
            (Landmark::LeftHip, 100.0, 150.0),
            (Landmark::LeftKnee, 150.0, 150.0),
            (Landmark::LeftAnkle, 150.0, 200.0),
            (Landmark::LeftHeel, 140.0, 205.0),
            (Landmark::LeftFootIndex, 170.0, 200.0),
        ];
        for (landmark, x, y) in points {
            for side in Side::BOTH {
                let index = landmark.on(side).index();
                image[index].position = Vec2::new(x, y);
                let z = if side == Side::Left { 0.15 } else { -0.15 };
                world[index] = Vec3::new((x - 100.0) / 100.0, (y - 150.0) / 100.0, z);
            }
        }
        Pose::new(image, world, Vec2::new(640.0, 480.0))
    }

    #[test]
    fn sitting_in_side_view_reads_as_it_is() {
        let pose = sitting();
        let expected = [
            (Measure::KneeFlex, 90.0),
            (Measure::HipFlex, 90.0),
            (Measure::ShoulderElev, 0.0),
            (Measure::ElbowFlex, 90.0),
            (Measure::AnkleDf, 0.0),
            (Measure::TrunkIncl, 0.0),
            (Measure::ThighIncl, 90.0),
            (Measure::ShankIncl, 0.0),
            (Measure::KneeFlex3d, 90.0),
            (Measure::HipFlex3d, 90.0),
            (Measure::ElbowFlex3d, 90.0),
            (Measure::ArmLift3d, 0.0),
            (Measure::TrunkTilt3d, 0.0),
            (Measure::HipOverAnkle, 1.0),
            (Measure::KneeOverAnkle, 1.0),
        ];
        for (measure, value) in expected {
            for side in Side::BOTH {
                let found = measure.value(&pose, side).expect("measurable");
                assert!(
                    (found - value).abs() < 1e-3,
                    "{}: {found}, not {value}",
                    measure.name()
                );
                let mirrored = measure.value(&pose.mirrored(), side).expect("measurable");
                assert!(
                    (mirrored - value).abs() < 1e-3,
                    "{} mirrored: {mirrored}",
                    measure.name()
                );
            }
        }
        assert_eq!(near_side(&pose), Side::Right);
        assert!(out_of_side_view_deg(&pose).expect("measurable") < 1.0);
    }

    #[test]
    fn an_unsure_landmark_gives_nothing() {
        let pose = sitting();
        let mut image = *pose.image_landmarks();
        image[Landmark::LeftKnee.index()].visibility = 0.3;
        let pose = Pose::new(image, *pose.world_landmarks(), pose.frame_size());
        assert_eq!(Measure::KneeFlex.if_confident(&pose, Side::Left, 0.5), None);
        assert!(
            Measure::KneeFlex
                .if_confident(&pose, Side::Right, 0.5)
                .is_some()
        );
        assert!(
            Measure::KneeFlex3d
                .if_visible(&pose, Side::Left, 0.2)
                .is_some()
        );
    }

    #[test]
    fn names_are_unique_and_lead_back() {
        for measure in Measure::ALL {
            assert_eq!(Measure::from_name(measure.name()), Some(measure));
        }
        assert_eq!(Measure::from_name("lumbar_flex"), None);
    }
}
