//! What the sets of the second Kinect have in common: 25 joints in the sensor's axes.

use glam::{Quat, Vec3};
use goodform_pose::{Landmark as L, Pose};

use crate::labelled::{Joints, LabelledFrame};

/// Joints of a frame.
pub(super) const JOINTS: usize = 25;

/// The names in the sensor's order.
pub(super) const NAMES: [&str; JOINTS] = [
    "SpineBase",
    "SpineMid",
    "Neck",
    "Head",
    "ShoulderLeft",
    "ElbowLeft",
    "WristLeft",
    "HandLeft",
    "ShoulderRight",
    "ElbowRight",
    "WristRight",
    "HandRight",
    "HipLeft",
    "KneeLeft",
    "AnkleLeft",
    "FootLeft",
    "HipRight",
    "KneeRight",
    "AnkleRight",
    "FootRight",
    "SpineShoulder",
    "HandTipLeft",
    "ThumbLeft",
    "HandTipRight",
    "ThumbRight",
];

/// The joints that are landmarks. The middle of the head and of a hand are none.
const LANDMARKS: [(usize, L); 18] = [
    (4, L::LeftShoulder),
    (5, L::LeftElbow),
    (6, L::LeftWrist),
    (8, L::RightShoulder),
    (9, L::RightElbow),
    (10, L::RightWrist),
    (12, L::LeftHip),
    (13, L::LeftKnee),
    (14, L::LeftAnkle),
    (15, L::LeftFootIndex),
    (16, L::RightHip),
    (17, L::RightKnee),
    (18, L::RightAnkle),
    (19, L::RightFootIndex),
    (21, L::LeftIndex),
    (22, L::LeftThumb),
    (23, L::RightIndex),
    (24, L::RightThumb),
];

/// How far the sensor vouches for a joint it names inferred: it guesses where it does not see.
pub(super) const INFERRED: f32 = 0.5;

/// Puts the sensor's joint number `joint` among the landmarks, where it is one.
///
/// The sensor's picture is mirrored: a person who faces it has their left at -x. Metres, y up.
pub(super) fn put(joints: &mut Joints, joint: usize, at: Vec3, trust: f32) {
    if let Some((_, landmark)) = LANDMARKS.iter().find(|(number, _)| *number == joint) {
        joints.put(*landmark, Vec3::new(-at.x, -at.y, at.z), trust);
    }
}

/// From the ankles to the shoulders of a standing body at least. Units: m. Source: a child of 8.
const SHORTEST_M: f32 = 0.8;
/// No sensor of these sets was tilted so far. Units: radians (20 degrees).
const STEEPEST: f32 = 0.35;

/// Turns the frames about the sensor's own x axis until a standing body stands upright: the sensors
/// were tilted by an angle that the sets do not tell. Only for recordings made standing.
///
/// The line from the middle of the ankles to that of the shoulders is taken for the vertical, by its
/// median over the quarter of the frames in which it is longest; people stand within some 3 degrees of it.
/// Nothing is turned where that line is too short for a standing body or too far from upright: there the
/// sensor lost the legs.
pub(super) fn level(frames: &mut [LabelledFrame]) {
    let mut lines: Vec<Vec3> = frames.iter().map(standing_line).collect();
    lines.retain(|line| line.is_finite());
    lines.sort_unstable_by(|a, b| b.length().total_cmp(&a.length()));
    lines.truncate(lines.len().div_ceil(4));
    // Upright is -y. A sensor that looks down sees the top of a body nearer, as if it leant towards it.
    let mut tilts: Vec<f32> = lines.iter().map(|up| up.z.atan2(-up.y)).collect();
    tilts.sort_unstable_by(f32::total_cmp);
    let length = lines.first().map_or(0.0, |line| line.length());
    let Some(tilt) = tilts
        .get(tilts.len() / 2)
        .filter(|tilt| length > SHORTEST_M && tilt.abs() < STEEPEST)
    else {
        return;
    };
    let turn = Quat::from_rotation_x(*tilt);
    for frame in frames {
        frame.origin = turn * frame.origin;
        let world = frame.pose.world_landmarks().map(|at| turn * at);
        let (image, size) = (*frame.pose.image_landmarks(), frame.pose.frame_size());
        frame.pose = Pose::new(image, world, size);
    }
}

/// From the middle of the ankles to that of the shoulders.
fn standing_line(frame: &LabelledFrame) -> Vec3 {
    let middle = |l: L| frame.pose.world(l).midpoint(frame.pose.world(l.mirrored()));
    middle(L::LeftShoulder) - middle(L::LeftAnkle)
}

#[cfg(test)]
mod tests {
    use glam::Vec3;
    use goodform_pose::{Landmark as L, Timestamp};

    use super::{level, standing_line};
    use crate::labelled::{Joints, frame};

    #[test]
    fn a_leaning_picture_of_a_standing_body_is_put_upright() {
        let mut joints = Joints::default();
        let leaning = 9.0_f32.to_radians();
        let at = |up: f32, x: f32| Vec3::new(x, -up * leaning.cos(), 2.0 - up * leaning.sin());
        for (landmark, up) in [
            (L::LeftShoulder, 1.4),
            (L::LeftHip, 0.9),
            (L::LeftAnkle, 0.1),
        ] {
            joints.put(landmark, at(up, 0.1), 1.0);
            joints.put(landmark.mirrored(), at(up, -0.1), 1.0);
        }
        let mut frames = vec![frame(Timestamp::default(), &joints).expect("hips")];
        level(&mut frames);
        let line = standing_line(&frames[0]);
        assert!(line.z.abs() < 1e-4 && (line.y + 1.3).abs() < 1e-4, "{line}");
    }
}
