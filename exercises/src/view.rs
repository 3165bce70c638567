//! From where the person is seen, and so what can be read off the picture.

use goodform_pose::measure::{Measure, Plane, near_side, out_of_side_view_deg};
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Side, Timestamp, Vec2};

use crate::exercise::View;
use crate::room::{Room, out_of_frame};
use crate::rule::Limb;
use crate::update::Reason;

/// Landmarks less sure than this are not judged, and judged again only above the larger one.
/// Source: exercise library, `keypoint_conf_min` [K].
const SURE: f32 = 0.5;
/// Judging from the side stops beyond the larger of these angles out of the side view and begins again
/// within the smaller. Units: degrees. A segment at 45 degrees reads 1.8 low at 20 degrees of yaw, 4.1 at
/// 30, 9.7 at 45: within 30 the view adds less than the measure's own error of 5. Source: geometry [M].
const SIDE_IN_DEG: f32 = 25.0;
const SIDE_OUT_DEG: f32 = 35.0;
/// The same for the front view, counted out of the side view. [M], the same geometry
const FRONT_IN_DEG: f32 = 65.0;
const FRONT_OUT_DEG: f32 = 55.0;
/// What is measured across the person leaks what goes forward when they are turned: at 15 degrees a knee 25 cm
/// ahead of the foot reads 6 cm aside. These measures need a squarer view. Units: degrees. [M] drawn squats: at
/// 30 degrees right ones read as knees falling in.
const SQUARE_IN_DEG: f32 = 76.0;
const SQUARE_OUT_DEG: f32 = 70.0;
/// Smoothing of the view: the network's depth is noisy. Units: s.
const VIEW_S: f64 = 0.5;
/// A segment shorter in the picture than this share of its length points at the camera.
/// Source: exercise library, `foreshortening_gate` [F].
const FORESHORTENED: f32 = 0.5;

/// Follows from where the person is seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct ViewGate {
    out_of_side: Option<(Timestamp, f32)>,
    is_side: bool,
    is_front: bool,
    is_square: bool,
    /// How much nearer the left side is, smoothed. Positive: left.
    left_is_near: f32,
    room: Room,
}

impl ViewGate {
    pub(crate) fn reset(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) {
        self.room.observe(pose, at);
        let Some(now) = out_of_side_view_deg(pose) else {
            return;
        };
        let near = if near_side(pose) == Side::Left {
            1.0
        } else {
            -1.0
        };
        let (view, share) = self.out_of_side.map_or((now, 1.0), |(last, view)| {
            let share = share_after(at.seconds_since(last), VIEW_S);
            (view + (now - view) * share, share)
        });
        self.left_is_near += (near - self.left_is_near) * share;
        self.out_of_side = Some((at, view));
        let bound = |is: bool, within: f32, out: f32| if is { out } else { within };
        self.is_side = view <= bound(self.is_side, SIDE_IN_DEG, SIDE_OUT_DEG);
        self.is_front = view >= bound(self.is_front, FRONT_IN_DEG, FRONT_OUT_DEG);
        self.is_square = view >= bound(self.is_square, SQUARE_IN_DEG, SQUARE_OUT_DEG);
    }

    /// Whether the person is seen like that.
    pub(crate) fn is(&self, view: View) -> bool {
        match view {
            View::Side => self.is_side,
            View::Front => self.is_front,
            View::FootEnd | View::None => false,
        }
    }

    /// How far the person is turned out of the side view, smoothed. Units: degrees.
    pub(crate) fn out_of_side_deg(&self) -> Option<f32> {
        self.out_of_side.map(|(_, view)| view)
    }

    /// The side nearer the camera.
    pub(crate) fn near(&self) -> Side {
        if self.left_is_near >= 0.0 {
            Side::Left
        } else {
            Side::Right
        }
    }

    /// The value of a measure on a limb, or why there is none. `moving`: the side that moves.
    pub(crate) fn read(
        &self,
        pose: &Pose,
        measure: Measure,
        limb: Limb,
        moving: Option<Side>,
    ) -> Result<f32, Reason> {
        match measure.plane() {
            Plane::Sagittal if !self.is_side => return Err(Reason::Turned),
            Plane::Frontal if !self.is_front => return Err(Reason::Turned),
            Plane::Frontal if leaks(measure) && !self.is_square => return Err(Reason::Turned),
            _ => {}
        }
        if let Some(reason) = self.room.refuses() {
            return Err(reason);
        }
        let one = |side| read_side(pose, measure, side);
        match limb {
            Limb::Mid | Limb::Near => one(self.near()),
            Limb::Far => one(self.near().other()),
            Limb::Both => match (one(Side::Left), one(Side::Right)) {
                (Ok(left), Ok(right)) => Ok(f32::midpoint(left, right)),
                (Ok(value), _) | (_, Ok(value)) => Ok(value),
                (Err(reason), _) => Err(reason),
            },
            Limb::Moving => one(moving.unwrap_or(self.near())),
            Limb::Resting => one(moving.unwrap_or(self.near()).other()),
            Limb::Front => one(front_leg(pose)),
            Limb::Rear => one(front_leg(pose).other()),
            Limb::Lower => one(lower_side(pose)),
            Limb::Lead => one(leading_leg(pose, self.near())),
        }
    }

    /// Left and right of a measure, without sign; `None` where one of them is not seen.
    pub(crate) fn asymmetry(&self, pose: &Pose, measure: Measure) -> Result<f32, Reason> {
        let left = self.read(pose, measure, Limb::Moving, Some(Side::Left))?;
        let right = self.read(pose, measure, Limb::Moving, Some(Side::Right))?;
        Ok((left - right).abs())
    }
}

/// Whether what goes forward reads as sideways as soon as the person is turned a little.
fn leaks(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::Fppa | Measure::HipShift | Measure::KneeRoll
    )
}

fn read_side(pose: &Pose, measure: Measure, side: Side) -> Result<f32, Reason> {
    if measure
        .needs(side)
        .any(|landmark| !in_frame(pose, landmark))
    {
        return Err(out_of_frame(pose));
    }
    if measure.plane() != Plane::Space && points_at_camera(pose, measure, side) {
        return Err(Reason::Turned);
    }
    measure
        .if_confident(pose, side, SURE)
        .ok_or(Reason::LimbHidden)
}

/// Whether a segment of the measure points at the camera: its length in the picture against its length in
/// space.
fn points_at_camera(pose: &Pose, measure: Measure, side: Side) -> bool {
    if !measure.is_sided() {
        return false;
    }
    let landmarks = measure.landmarks();
    landmarks.windows(2).any(|pair| {
        let &[a, b] = pair else { return false };
        let bone = pose.world(b.on(side)) - pose.world(a.on(side));
        let length = bone.length();
        length > 0.05 && Vec2::new(bone.x, bone.y).length() < FORESHORTENED * length
    })
}

/// The leg whose ankle is further to where the chest looks.
fn front_leg(pose: &Pose) -> Side {
    let apart = pose.world(Landmark::LeftAnkle) - pose.world(Landmark::RightAnkle);
    let hips = pose.world(Landmark::LeftHip) - pose.world(Landmark::RightHip);
    // Across the hips, to the front: left cross up, on the floor.
    let ahead = hips.cross(goodform_pose::Vec3::NEG_Y);
    if apart.dot(ahead) >= 0.0 {
        Side::Left
    } else {
        Side::Right
    }
}

/// Knees whose heights differ by less are level: half of what the lowest step, of 10 cm, raises them by. Units: m. [K]
const LEVEL_M: f32 = 0.05;

/// The leg whose knee is higher; `near` where both are level, as on top of a step. The foot will not do: the one
/// that follows is lifted higher than the step.
fn leading_leg(pose: &Pose, near: Side) -> Side {
    let height = |landmark| pose.world(landmark).y;
    let lower = height(Landmark::LeftKnee) - height(Landmark::RightKnee);
    if lower.abs() < LEVEL_M {
        near
    } else if lower < 0.0 {
        Side::Left
    } else {
        Side::Right
    }
}

/// The side whose shoulder is nearer the floor.
fn lower_side(pose: &Pose) -> Side {
    let height = |landmark| pose.world(landmark).y;
    if height(Landmark::LeftShoulder) >= height(Landmark::RightShoulder) {
        Side::Left
    } else {
        Side::Right
    }
}

fn in_frame(pose: &Pose, landmark: Landmark) -> bool {
    let at = pose.image(landmark).position;
    at.cmpge(Vec2::ZERO).all() && at.cmple(pose.frame_size()).all()
}
