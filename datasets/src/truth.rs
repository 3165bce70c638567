//! What is true of the figure at a moment: landmarks, angles, repetitions.

use glam::{Vec2, Vec3};
use goodform_pose::{ImageLandmark, Landmark, Pose};

use crate::camera::Camera;
use crate::cone::Placement;
use crate::head::{EYE_AT, MOUTH_AT};
use crate::movement::FigurePhase;
use crate::skeleton::{ANKLE_M, Skeleton};

/// What is true of the figure at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureTruth {
    /// The 33 landmarks, in px of the picture and in metres from the middle of the hips, in the
    /// camera's axes; all with full confidence, also where the body hides them.
    pub pose: Pose,
    /// Bend of the left and the right knee. Units: degrees.
    pub knees_flex_deg: [f32; 2],
    /// Bend of the more bent knee. Units: degrees.
    pub knee_flex_deg: f32,
    /// Lean of the trunk from the vertical, forward positive. Units: degrees.
    pub trunk_lean_deg: f32,
    /// Squats that are back at the start.
    pub repetitions_done: u32,
    /// The part of the movement.
    pub phase: FigurePhase,
}

/// The 33 landmarks of a skeleton as the camera sees them.
pub(crate) fn pose(
    skeleton: &Skeleton,
    placement: Placement,
    camera: &Camera,
    frame_size: Vec2,
) -> Pose {
    let place = |landmark| placement.place(landmark_of(skeleton, landmark));
    let middle = place(Landmark::LeftHip).midpoint(place(Landmark::RightHip));
    Pose::new(
        Landmark::ALL.map(|landmark| ImageLandmark {
            position: camera
                .project(place(landmark))
                .map_or(Vec2::NAN, |(at, _)| at),
            visibility: 1.0,
            presence: 1.0,
        }),
        Landmark::ALL.map(|landmark| camera.seen(place(landmark) - middle)),
        frame_size,
    )
}

/// A landmark in the body's own axes. Units: m.
fn landmark_of(skeleton: &Skeleton, landmark: Landmark) -> Vec3 {
    use Landmark as L;
    let face = |right, up, ahead| skeleton.head + skeleton.face.vector(right, up, ahead);
    let (eye_x, eye_y) = EYE_AT;
    let (mouth_x, mouth_y) = MOUTH_AT;
    match landmark {
        L::Nose => face(0.0, -0.016, 0.111),
        L::LeftEyeInner => face(-0.017, eye_y, 0.087),
        L::LeftEye => face(-eye_x, eye_y, 0.083),
        L::LeftEyeOuter => face(-0.046, eye_y, 0.074),
        L::RightEyeInner => face(0.017, eye_y, 0.087),
        L::RightEye => face(eye_x, eye_y, 0.083),
        L::RightEyeOuter => face(0.046, eye_y, 0.074),
        L::LeftEar => face(-0.088, 0.0, -0.004),
        L::RightEar => face(0.088, 0.0, -0.004),
        L::MouthLeft => face(-mouth_x, mouth_y, 0.080),
        L::MouthRight => face(mouth_x, mouth_y, 0.080),
        other => {
            // From the shoulders on the left points have the odd places.
            limb_point(skeleton, other, other.index() % 2 == 1)
        }
    }
}

/// A landmark below the head, on a left or a right limb.
fn limb_point(skeleton: &Skeleton, landmark: Landmark, left: bool) -> Vec3 {
    use Landmark as L;
    let ([left_arm, right_arm], [left_leg, right_leg]) = (&skeleton.arms, &skeleton.legs);
    let (arm, leg) = if left {
        (left_arm, left_leg)
    } else {
        (right_arm, right_leg)
    };
    let hand = |along, thumb| arm.wrist + arm.hand.vector(0.0, thumb, along);
    let foot = |above, ahead| leg.ankle + leg.foot.vector(0.0, above - ANKLE_M, ahead);
    match landmark {
        L::LeftShoulder | L::RightShoulder => arm.shoulder,
        L::LeftElbow | L::RightElbow => arm.elbow,
        L::LeftWrist | L::RightWrist => arm.wrist,
        L::LeftPinky | L::RightPinky => hand(0.085, -0.034),
        L::LeftIndex | L::RightIndex => hand(0.095, 0.032),
        L::LeftThumb | L::RightThumb => hand(0.060, 0.048),
        L::LeftHip | L::RightHip => leg.hip,
        L::LeftKnee | L::RightKnee => leg.knee,
        L::LeftAnkle | L::RightAnkle => leg.ankle,
        L::LeftHeel | L::RightHeel => foot(0.020, -0.060),
        _ => foot(0.015, 0.170),
    }
}
