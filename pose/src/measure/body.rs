//! The directions of a body: its trunk, its front, and the way it faces.

use glam::{Vec2, Vec3};

use crate::landmark::{Landmark as L, Side};
use crate::pose::Pose;

/// Below this length the trunk has no direction. Units: m. A tenth of the shortest real trunk's
/// tenth: only an empty pose is refused.
const NO_TRUNK_M: f32 = 1e-3;
/// Smallest share of the chest's normal across the trunk in the picture that tells which way the
/// person faces. Units: none, the sine of the turn out of the front view. 0.17 is 10 degrees: the
/// network's shoulder line is not surer than that.
const FACING_SHARE: f32 = 0.17;

/// From the middle of the hips to the middle of the shoulders. Units: m.
pub fn trunk(pose: &Pose) -> Vec3 {
    middle(pose, L::LeftShoulder) - middle(pose, L::LeftHip)
}

/// From the middle of the hips to the middle of the shoulders in the picture. Units: px.
pub fn trunk_in_image(pose: &Pose) -> Vec2 {
    middle_in_image(pose, L::LeftShoulder) - middle_in_image(pose, L::LeftHip)
}

/// The middle between a landmark and its twin in the picture. Units: px.
pub fn middle_in_image(pose: &Pose, landmark: L) -> Vec2 {
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
    let line = across(pose);
    let (in_picture, depth) = (line.x.hypot(line.y), line.z.abs());
    (in_picture.hypot(depth) > NO_TRUNK_M).then(|| in_picture.atan2(depth).to_degrees())
}

/// The share of the chest's normal that points at the camera: 1 facing it, 0 side-on, -1 with the
/// back to it. Degenerate: `None` where the trunk has no direction.
pub fn chest_to_camera(pose: &Pose) -> Option<f32> {
    Some(-BodyFrame::of(pose)?.front.z)
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

/// The middle between a landmark and its twin. Units: m.
pub(super) fn middle(pose: &Pose, landmark: L) -> Vec3 {
    pose.world(landmark)
        .midpoint(pose.world(landmark.mirrored()))
}

/// The shoulder and hip lines together, from right to left. Units: m.
fn across(pose: &Pose) -> Vec3 {
    let line = |l: L| pose.world(l) - pose.world(l.mirrored());
    line(L::LeftShoulder) + line(L::LeftHip)
}

/// The trunk's own directions, unit vectors at right angles.
#[derive(Debug, Clone, Copy)]
pub(super) struct BodyFrame {
    /// To the person's left.
    pub(super) left: Vec3,
    /// From hips to shoulders.
    pub(super) up: Vec3,
    /// Out of the chest.
    pub(super) front: Vec3,
}

impl BodyFrame {
    pub(super) fn of(pose: &Pose) -> Option<Self> {
        let trunk = trunk(pose);
        let up = (trunk.length() > NO_TRUNK_M).then(|| trunk.normalize())?;
        let across = across(pose);
        let left = (across - up * across.dot(up)).try_normalize()?;
        Some(Self {
            left,
            up,
            front: left.cross(up),
        })
    }

    /// The direction of the front along the floor: out of the chest of an upright person.
    pub(super) fn ahead(&self) -> Option<Vec3> {
        // A person bent far forward looks at the floor: the lateral line still tells where ahead is.
        let ahead = self.left.cross(Vec3::NEG_Y);
        ahead.try_normalize()
    }
}

/// +1 where turning clockwise in the picture is turning towards the person's front (an upright
/// person who faces to the right), -1 the other way; `None` in a front view.
pub(super) fn facing(pose: &Pose) -> Option<f32> {
    let front = BodyFrame::of(pose)?.front;
    let up = trunk_in_image(pose).try_normalize()?;
    let across = up.perp_dot(Vec2::new(front.x, front.y));
    (across.abs() >= FACING_SHARE).then(|| across.signum())
}
