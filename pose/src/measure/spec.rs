//! What each measure is called, what it is made of and how far it can be trusted.

use crate::landmark::Landmark;

use Landmark as L;

/// The unit of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Degrees.
    Degrees,
    /// Trunk lengths, hips to shoulders.
    Trunks,
    /// Leg lengths, hip to knee to ankle.
    Legs,
    /// Shoulder widths.
    Shoulders,
    /// Thigh lengths.
    Thighs,
    /// Upper arm lengths.
    Arms,
    /// Pixels of the frame: only a ratio to the person's own means anything.
    Pixels,
    /// A share, without unit.
    Share,
}

/// Where a measure lives, and so from which view it may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plane {
    /// In the picture, the camera looking at the person's side.
    Sagittal,
    /// In the picture, the camera looking at the person's front or back.
    Frontal,
    /// In the picture, the camera looking across the upper arm: its length tells.
    Arm,
    /// In the picture, the camera looking across the lying body: its length tells.
    Lying,
    /// In the picture, from any view.
    Any,
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
    /// Upper arm against the trunk in the picture, elbow behind the trunk positive.
    ShoulderExt,
    /// Bend of the elbow in the picture.
    ElbowFlex,
    /// Dorsiflexion of the ankle in the picture; 0 is the foot at a right angle to the shank.
    AnkleDf,
    /// Head against the trunk in the picture, chin towards the chest positive.
    HeadTrunk,
    /// Lean of the trunk from the vertical in the picture, forward positive.
    TrunkIncl,
    /// Angle of the trunk above the level in the picture, shoulders higher than hips positive.
    TrunkFloor,
    /// Lean of the thigh from the vertical in the picture, knee in front of the hip positive.
    ThighIncl,
    /// Lean of the shank from the vertical in the picture, knee in front of the ankle positive.
    ShankIncl,
    /// Angle of the line from hip to ankle above the level in the picture.
    LegFloor,
    /// Angle of the line from shoulder to wrist above the level in the picture.
    ArmFloor,
    /// Lean of the trunk from the vertical in the picture, to the person's right positive.
    TrunkLat,
    /// The hip line against the level in the picture, left side up positive.
    PelvisObl,
    /// The shoulder line against the level in the picture, left side up positive.
    ShoulderObl,
    /// The leg against the vertical in the picture, away from the midline positive.
    HipAbd,
    /// Projection angle of the knee in the picture, knee towards the midline positive.
    Fppa,
    /// Bend of the body at the hip, ankles as its end; hips below the line positive, above negative.
    BodyLine,
    /// Bend of the body at the hip, knees as its end; hips below the line positive, above negative.
    BodyLineKnee,
    /// The shanks against the vertical in a view from the feet.
    KneeRoll,
    /// Width of the shoulders in the picture; against the person's own it tells a turn.
    ShoulderWidth,
    /// Width of the hips in the picture; against the person's own it tells a turn.
    HipWidth,
    /// Length of the trunk in the picture; against the person's own it falls when the back rounds.
    TrunkLength,
    /// How far the hip is behind the ankle, in leg lengths.
    HipBack,
    /// How far the shoulders are beside the feet, in trunk lengths, to the person's right positive.
    ShoulderShift,
    /// How far the hips are beside the feet, in shoulder widths, to the person's right positive.
    HipShift,
    /// Height of this ankle over the other, in leg lengths.
    FootLift,
    /// Height of the heel over the toes, in leg lengths.
    HeelRise,
    /// How far the elbow is beside the shoulder, in upper arm lengths.
    ElbowUnderShoulder,
    /// Height of the ear over the shoulder; against the person's own it falls with a shrug.
    EarShoulder,
    /// Distance of the hand from the nearer of knee and hip.
    HandSupport,
    /// Distance of the knees, in thigh lengths.
    KneeGap,
    /// Sideways lean of the trunk in the picture, to the person's right positive; counted by.
    TrunkSide2d,
    /// Height of the hips in the picture in trunk lengths; only its changes mean anything.
    HipRise2d,
    /// Bend of the knee in space.
    KneeFlex3d,
    /// Angle between trunk and thigh in space, unsigned.
    HipFlex3d,
    /// Bend of the elbow in space.
    ElbowFlex3d,
    /// Upper arm from straight down in space; needs no hip, so it survives a webcam that cuts the hips off.
    ArmLift3d,
    /// Upper arm against the trunk in its sagittal plane, elbow behind positive, -270 to 90.
    ShoulderExt3d,
    /// Bend of the body at the hip in space, ankles as its end, unsigned.
    BodyLine3d,
    /// Bend of the body at the hip in space, knees as its end, unsigned.
    BodyLineKnee3d,
    /// Thigh from straight down in space.
    ThighLift3d,
    /// Thigh from straight down in the sagittal plane, knee behind the hip positive.
    ThighBack3d,
    /// Leg sideways, away from the midline positive.
    LegSide3d,
    /// Lean of the trunk from straight up in space: 0 upright, 90 level.
    TrunkTilt3d,
    /// Lean of the trunk in its sagittal plane, backwards positive.
    TrunkBack3d,
    /// The shoulder line against the hip line about the trunk's axis, to the person's right positive.
    TrunkTwist3d,
    /// The shanks about the trunk's axis, 0 where the knees point out of the front, to the person's right positive.
    KneeRoll3d,
    /// The face against the front of the trunk, towards the feet positive.
    FacePitch3d,
    /// Upward share of the chest's normal: 1 face up, 0 upright or on the side, -1 face down.
    ChestUp,
    /// Share of the chest's normal that points at the camera: 1 facing it, -1 with the back to it.
    ChestToCamera,
    /// Height of the hip over the ankle.
    HipOverAnkle,
    /// Height of the hip over the knee.
    HipOverKnee,
    /// Height of the knee over the ankle.
    KneeOverAnkle,
    /// Height of the ankle over the hip.
    AnkleOverHip,
    /// Height of the shoulder over the wrist.
    ShoulderOverWrist,
    /// Height of the shoulder over the elbow.
    ShoulderOverElbow,
    /// Height of the hip over the elbow.
    HipOverElbow,
    /// Height of the heel over the toes.
    HeelOverToe,
    /// Height of this ankle over the other.
    FootLift3d,
    /// Distance of the ankles.
    FeetApart3d,
    /// Distance of the knees.
    KneesApart3d,
    /// Mean height of shoulders and ankles over the hips.
    EndsOverHip,
    /// Height of the hips over the mean of the shoulders and the lower foot: what a bridge lifts.
    HipLift3d,
    /// How far the body's weight is in front of the middle of the feet: whoever stands is balanced over them, whoever sits or kneels is not.
    Balance3d,
}

use Measure as M;

struct Spec {
    name: &'static str,
    plane: Plane,
    unit: Unit,
    sem: f32,
    is_sided: bool,
    landmarks: &'static [Landmark],
}

const fn sided(
    name: &'static str,
    plane: Plane,
    unit: Unit,
    sem: f32,
    landmarks: &'static [Landmark],
) -> Spec {
    Spec {
        name,
        plane,
        unit,
        sem,
        is_sided: true,
        landmarks,
    }
}

const fn midline(
    name: &'static str,
    plane: Plane,
    unit: Unit,
    sem: f32,
    landmarks: &'static [Landmark],
) -> Spec {
    Spec {
        is_sided: false,
        ..sided(name, plane, unit, sem, landmarks)
    }
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 66] = [
        M::KneeFlex,
        M::HipFlex,
        M::ShoulderElev,
        M::ShoulderExt,
        M::ElbowFlex,
        M::AnkleDf,
        M::HeadTrunk,
        M::TrunkIncl,
        M::TrunkFloor,
        M::ThighIncl,
        M::ShankIncl,
        M::LegFloor,
        M::ArmFloor,
        M::TrunkLat,
        M::PelvisObl,
        M::ShoulderObl,
        M::HipAbd,
        M::Fppa,
        M::BodyLine,
        M::BodyLineKnee,
        M::KneeRoll,
        M::ShoulderWidth,
        M::HipWidth,
        M::TrunkLength,
        M::HipBack,
        M::ShoulderShift,
        M::HipShift,
        M::FootLift,
        M::HeelRise,
        M::ElbowUnderShoulder,
        M::EarShoulder,
        M::HandSupport,
        M::KneeGap,
        M::TrunkSide2d,
        M::HipRise2d,
        M::KneeFlex3d,
        M::HipFlex3d,
        M::ElbowFlex3d,
        M::ArmLift3d,
        M::ShoulderExt3d,
        M::BodyLine3d,
        M::BodyLineKnee3d,
        M::ThighLift3d,
        M::ThighBack3d,
        M::LegSide3d,
        M::TrunkTilt3d,
        M::TrunkBack3d,
        M::TrunkTwist3d,
        M::KneeRoll3d,
        M::FacePitch3d,
        M::ChestUp,
        M::ChestToCamera,
        M::HipOverAnkle,
        M::HipOverKnee,
        M::KneeOverAnkle,
        M::AnkleOverHip,
        M::ShoulderOverWrist,
        M::ShoulderOverElbow,
        M::HipOverElbow,
        M::HeelOverToe,
        M::FootLift3d,
        M::FeetApart3d,
        M::KneesApart3d,
        M::EndsOverHip,
        M::HipLift3d,
        M::Balance3d,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        self.spec().name
    }

    /// Its unit.
    pub const fn unit(self) -> Unit {
        self.spec().unit
    }

    /// Where it lives.
    pub const fn plane(self) -> Plane {
        self.spec().plane
    }

    /// Its standard error of measurement, in its unit.
    ///
    /// Source: in the plane 2-5 degrees (2D motion analysis against markers, Sports2D; Gwynne 2014,
    /// Munro 2012); in space the frame noise seen on home clips, 90th percentile 2-5 degrees and 0.03-0.05
    /// trunk lengths, rounded up. To be confirmed on people with known angles. The height of the heel: what
    /// it reads in filmed squats whose heels stay down.
    pub const fn sem(self) -> f32 {
        self.spec().sem
    }

    /// The same angle in space, where the two are the same number seen from the right view.
    pub const fn in_space(self) -> Option<Self> {
        match self {
            M::KneeFlex => Some(M::KneeFlex3d),
            M::HipFlex => Some(M::HipFlex3d),
            M::ElbowFlex => Some(M::ElbowFlex3d),
            _ => None,
        }
    }

    /// Whether its sign is a side: seen in a mirror it is the opposite.
    pub const fn is_lateral(self) -> bool {
        matches!(
            self,
            M::TrunkLat
                | M::PelvisObl
                | M::ShoulderObl
                | M::ShoulderShift
                | M::HipShift
                | M::KneeRoll
                | M::TrunkSide2d
                | M::TrunkTwist3d
                | M::KneeRoll3d
        )
    }

    /// Whether left and right have a value each.
    pub const fn is_sided(self) -> bool {
        self.spec().is_sided
    }

    /// The landmarks it is made of, for the left side.
    pub const fn landmarks(self) -> &'static [Landmark] {
        self.spec().landmarks
    }

    #[rustfmt::skip]
    #[allow(
        clippy::too_many_lines,
        reason = "a table: one row a measure, read across"
    )]
    const fn spec(self) -> Spec {
        use {Plane as P, Unit as U};
        match self {
            M::KneeFlex => sided("knee_flex", P::Sagittal, U::Degrees, 5.0, &[L::LeftHip, L::LeftKnee, L::LeftAnkle]),
            M::HipFlex => sided("hip_flex", P::Sagittal, U::Degrees, 5.0, &[L::LeftShoulder, L::LeftHip, L::LeftKnee]),
            M::ShoulderElev => sided("shoulder_elev", P::Arm, U::Degrees, 4.0, &[L::LeftHip, L::LeftShoulder, L::LeftElbow]),
            M::ShoulderExt => sided("shoulder_ext", P::Sagittal, U::Degrees, 5.0, &[L::LeftHip, L::LeftShoulder, L::LeftElbow]),
            M::ElbowFlex => sided("elbow_flex", P::Arm, U::Degrees, 5.0, &[L::LeftShoulder, L::LeftElbow, L::LeftWrist]),
            M::AnkleDf => sided("ankle_df", P::Sagittal, U::Degrees, 7.0, &[L::LeftKnee, L::LeftAnkle, L::LeftFootIndex]),
            M::HeadTrunk => sided("head_trunk", P::Sagittal, U::Degrees, 6.0, &[L::LeftEar, L::LeftShoulder, L::LeftHip]),
            M::TrunkIncl => sided("trunk_incl", P::Sagittal, U::Degrees, 3.0, &[L::LeftShoulder, L::LeftHip]),
            M::TrunkFloor => sided("trunk_floor", P::Sagittal, U::Degrees, 4.0, &[L::LeftShoulder, L::LeftHip]),
            M::ThighIncl => sided("thigh_incl", P::Sagittal, U::Degrees, 4.0, &[L::LeftHip, L::LeftKnee]),
            M::ShankIncl => sided("shank_incl", P::Sagittal, U::Degrees, 4.0, &[L::LeftAnkle, L::LeftKnee]),
            M::LegFloor => sided("leg_floor", P::Sagittal, U::Degrees, 4.0, &[L::LeftHip, L::LeftAnkle]),
            M::ArmFloor => sided("arm_floor", P::Sagittal, U::Degrees, 4.0, &[L::LeftShoulder, L::LeftWrist]),
            M::TrunkLat => midline("trunk_lat", P::Frontal, U::Degrees, 2.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::PelvisObl => midline("pelvis_obl", P::Frontal, U::Degrees, 4.0, &[L::LeftHip, L::RightHip]),
            M::ShoulderObl => midline("shoulder_obl", P::Frontal, U::Degrees, 2.0, &[L::LeftShoulder, L::RightShoulder]),
            M::HipAbd => sided("hip_abd", P::Frontal, U::Degrees, 3.0, &[L::LeftHip, L::LeftAnkle]),
            M::Fppa => sided("fppa", P::Frontal, U::Degrees, 3.0, &[L::LeftHip, L::LeftKnee, L::LeftAnkle]),
            M::BodyLine => sided("body_line", P::Lying, U::Degrees, 4.0, &[L::LeftShoulder, L::LeftHip, L::LeftAnkle]),
            M::BodyLineKnee => sided("body_line_knee", P::Lying, U::Degrees, 4.0, &[L::LeftShoulder, L::LeftHip, L::LeftKnee]),
            M::KneeRoll => midline("knee_roll", P::Frontal, U::Degrees, 10.0, &[L::LeftKnee, L::RightKnee, L::LeftAnkle, L::RightAnkle]),
            M::ShoulderWidth => midline("shoulder_width", P::Frontal, U::Trunks, 0.05, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::HipWidth => midline("hip_width", P::Frontal, U::Trunks, 0.06, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::TrunkLength => midline("trunk_length", P::Sagittal, U::Pixels, 3.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::HipBack => sided("hip_back", P::Sagittal, U::Legs, 0.04, &[L::LeftHip, L::LeftKnee, L::LeftAnkle]),
            M::ShoulderShift => midline("shoulder_shift", P::Any, U::Trunks, 0.04, &[L::LeftShoulder, L::RightShoulder, L::LeftAnkle, L::RightAnkle, L::LeftHip, L::RightHip]),
            M::HipShift => midline("hip_shift", P::Frontal, U::Shoulders, 0.05, &[L::LeftHip, L::RightHip, L::LeftAnkle, L::RightAnkle, L::LeftShoulder, L::RightShoulder]),
            M::FootLift => sided("foot_lift", P::Any, U::Legs, 0.015, &[L::LeftAnkle, L::RightAnkle, L::LeftHip, L::LeftKnee]),
            M::HeelRise => sided("heel_rise", P::Sagittal, U::Legs, 0.03, &[L::LeftHeel, L::LeftFootIndex, L::LeftHip, L::LeftKnee, L::LeftAnkle]),
            M::ElbowUnderShoulder => sided("elbow_under_shoulder", P::Any, U::Arms, 0.08, &[L::LeftShoulder, L::LeftElbow]),
            M::EarShoulder => sided("ear_shoulder", P::Any, U::Trunks, 0.06, &[L::LeftEar, L::LeftShoulder, L::LeftHip]),
            M::HandSupport => sided("hand_support", P::Sagittal, U::Trunks, 0.08, &[L::LeftWrist, L::LeftKnee, L::LeftHip, L::LeftShoulder]),
            M::KneeGap => midline("knee_gap", P::Frontal, U::Thighs, 0.04, &[L::LeftKnee, L::RightKnee, L::LeftHip]),
            M::TrunkSide2d => midline("trunk_side_2d", P::Any, U::Degrees, 2.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::HipRise2d => midline("hip_rise_2d", P::Any, U::Trunks, 0.03, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::KneeFlex3d => sided("knee_flex_3d", P::Space, U::Degrees, 6.0, &[L::LeftHip, L::LeftKnee, L::LeftAnkle]),
            M::HipFlex3d => sided("hip_flex_3d", P::Space, U::Degrees, 6.0, &[L::LeftShoulder, L::LeftHip, L::LeftKnee]),
            M::ElbowFlex3d => sided("elbow_flex_3d", P::Space, U::Degrees, 7.0, &[L::LeftShoulder, L::LeftElbow, L::LeftWrist]),
            M::ArmLift3d => sided("arm_lift_3d", P::Space, U::Degrees, 5.0, &[L::LeftShoulder, L::LeftElbow]),
            M::ShoulderExt3d => sided("shoulder_ext_3d", P::Space, U::Degrees, 7.0, &[L::LeftShoulder, L::LeftElbow, L::LeftHip]),
            M::BodyLine3d => sided("body_line_3d", P::Space, U::Degrees, 5.0, &[L::LeftShoulder, L::LeftHip, L::LeftAnkle]),
            M::BodyLineKnee3d => sided("body_line_knee_3d", P::Space, U::Degrees, 5.0, &[L::LeftShoulder, L::LeftHip, L::LeftKnee]),
            M::ThighLift3d => sided("thigh_lift_3d", P::Space, U::Degrees, 5.0, &[L::LeftHip, L::LeftKnee]),
            M::ThighBack3d => sided("thigh_back_3d", P::Space, U::Degrees, 5.0, &[L::LeftHip, L::LeftKnee, L::LeftShoulder]),
            M::LegSide3d => sided("leg_side_3d", P::Space, U::Degrees, 4.0, &[L::LeftHip, L::LeftAnkle, L::LeftShoulder]),
            M::TrunkTilt3d => midline("trunk_tilt_3d", P::Space, U::Degrees, 3.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::TrunkBack3d => midline("trunk_back_3d", P::Space, U::Degrees, 4.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::TrunkTwist3d => midline("trunk_twist_3d", P::Space, U::Degrees, 6.0, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::KneeRoll3d => midline("knee_roll_3d", P::Space, U::Degrees, 8.0, &[L::LeftKnee, L::RightKnee, L::LeftAnkle, L::RightAnkle, L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::FacePitch3d => midline("face_pitch_3d", P::Space, U::Degrees, 6.0, &[L::Nose, L::LeftEar, L::RightEar, L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::ChestUp => midline("chest_up", P::Space, U::Share, 0.06, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::ChestToCamera => midline("chest_to_camera", P::Space, U::Share, 0.08, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::HipOverAnkle => sided("hip_over_ankle", P::Space, U::Trunks, 0.04, &[L::LeftHip, L::LeftAnkle, L::LeftShoulder]),
            M::HipOverKnee => sided("hip_over_knee", P::Space, U::Trunks, 0.04, &[L::LeftHip, L::LeftKnee, L::LeftShoulder]),
            M::KneeOverAnkle => sided("knee_over_ankle", P::Space, U::Trunks, 0.04, &[L::LeftKnee, L::LeftAnkle, L::LeftHip, L::LeftShoulder]),
            M::AnkleOverHip => sided("ankle_over_hip", P::Space, U::Trunks, 0.04, &[L::LeftAnkle, L::LeftHip, L::LeftShoulder]),
            M::ShoulderOverWrist => sided("shoulder_over_wrist", P::Space, U::Trunks, 0.04, &[L::LeftShoulder, L::LeftWrist, L::LeftHip]),
            M::ShoulderOverElbow => sided("shoulder_over_elbow", P::Space, U::Trunks, 0.04, &[L::LeftShoulder, L::LeftElbow, L::LeftHip]),
            M::HipOverElbow => sided("hip_over_elbow", P::Space, U::Trunks, 0.04, &[L::LeftHip, L::LeftElbow, L::LeftShoulder]),
            M::HeelOverToe => sided("heel_over_toe", P::Space, U::Trunks, 0.04, &[L::LeftHeel, L::LeftFootIndex]),
            M::FootLift3d => sided("foot_lift_3d", P::Space, U::Trunks, 0.04, &[L::LeftAnkle, L::RightAnkle]),
            M::FeetApart3d => midline("feet_apart_3d", P::Space, U::Trunks, 0.05, &[L::LeftAnkle, L::RightAnkle]),
            M::KneesApart3d => midline("knees_apart_3d", P::Space, U::Trunks, 0.05, &[L::LeftKnee, L::RightKnee]),
            M::EndsOverHip => midline("ends_over_hip", P::Space, U::Trunks, 0.03, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip, L::LeftAnkle, L::RightAnkle]),
            M::HipLift3d => midline("hip_lift_3d", P::Space, U::Trunks, 0.03, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip]),
            M::Balance3d => midline("balance_3d", P::Space, U::Trunks, 0.06, &[L::LeftShoulder, L::RightShoulder, L::LeftHip, L::RightHip, L::LeftKnee, L::RightKnee, L::LeftAnkle, L::RightAnkle]),
        }
    }
}
