//! How much room a movement needs in the picture, and what of the person it cuts off.

use goodform_pose::measure::{Measure, middle_in_image, trunk};
use goodform_pose::{Landmark, Pose, Side};

use crate::exercise::{Exercise, View};
use crate::room::trunk_px;

/// From the shoulders to the top of the head. Units: m. Source: body proportions [K].
const HEAD_M: f32 = 0.30;
/// From the nose to the top of the head. Units: m. [K]
const BROW_M: f32 = 0.12;
/// From the wrist to the finger tips. Units: m. [K]
const HAND_M: f32 = 0.18;
/// From the ankle to the floor. Units: m. [K]
const ANKLE_M: f32 = 0.08;
/// Between the shoulder's joint and its landmark's twin, half of it. Units: m. [K]
const SHOULDER_M: f32 = 0.18;
/// A picture that ends so near beyond a body still shows it. Share of its side. Source: the network's own error in
/// the picture, 0.02 of a trunk, which is a quarter of a picture.
const EDGE: f32 = 0.01;
/// What a person needs may be misread by so much before they are sent away. Share of the picture's height. Source: the
/// lengths of limbs in metres come out up to 7 % short, see the virtual camera's noise.
const GUESS: f32 = 0.06;
/// An arm lifted so far passes the head. Units: degrees of lift. Geometry.
const OVERHEAD_DEG: f32 = 120.0;
/// An arm lifted so far stands out to the side. Units: degrees of lift. Geometry.
const ASIDE_DEG: f32 = 60.0;
/// Where so much of the height is free above, a screen can be tilted down. Share of the picture's height. Own choice.
const FREE: f32 = 0.15;
/// A landmark so near the lower edge and unsure is cut off: the network holds it there. Share of the height. [M] filmed
/// squats without feet.
const HELD_AT: f32 = 0.93;
/// See [`HELD_AT`]; as unsure as this.
const UNSURE: f32 = 0.3;

/// How a picture does not hold a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// They are too large for it.
    TooLarge,
    /// Beside the middle.
    Aside,
    /// The picture ends above the feet and has room over the head.
    Low,
    /// The other way round.
    High,
}

/// The room a movement needs beside that of the body as it is.
#[derive(Debug, Clone, Copy)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "four independent facts about a movement"
)]
pub(super) struct Space {
    is_floor: bool,
    overhead: bool,
    aside: bool,
    /// On hands and knees a leg and an arm are stretched.
    reaches: bool,
}

impl Space {
    pub(super) fn of(exercise: &Exercise) -> Self {
        let lift = arm_lift(exercise);
        let is_floor = exercise.floor().is_some();
        let is_front = exercise.views.first() == Some(&View::Front);
        let legs = exercise.count.signals.iter().map(|one| one.measure);
        let stretches = legs.chain(exercise.judge.iter().map(|judge| judge.measure));
        let has_ankle = |measure: Measure| measure.landmarks().contains(&Landmark::LeftAnkle);
        Self {
            is_floor,
            overhead: !is_floor && lift > OVERHEAD_DEG,
            aside: !is_floor && is_front && lift > ASIDE_DEG,
            reaches: exercise.posture_name == "quadruped" && stretches.into_iter().any(has_ankle),
        }
    }

    /// How the picture does not hold what the movement needs. Missing: it does.
    pub(super) fn misfit(self, pose: &Pose) -> Option<Misfit> {
        if self.is_floor {
            self.lying(pose)
        } else {
            self.upright(pose)
        }
    }

    fn upright(self, pose: &Pose) -> Option<Misfit> {
        let size = pose.frame_size();
        let metre = metre_px(pose)?;
        let lengths = Lengths::of(pose);
        let feet = [
            Landmark::LeftAnkle,
            Landmark::LeftHeel,
            Landmark::LeftFootIndex,
        ];
        let lowest = feet.into_iter().flat_map(|one| [one, one.mirrored()]);
        let lowest = lowest.map(|one| pose.image(one)).fold(0.0_f32, |low, one| {
            let held = one.visibility < UNSURE && one.position.y > HELD_AT * size.y;
            let y = if held { size.y * 1.05 } else { one.position.y };
            low.max(y)
        });
        let hip_y = middle_in_image(pose, Landmark::LeftHip).y;
        // A floor that cannot be where it is read is taken from the length of the legs.
        let ground = lowest.max(hip_y + 0.1 * metre);
        let head = lengths.trunk + HEAD_M;
        let reach = lengths.trunk + lengths.arm + HAND_M;
        let over_hip = if self.overhead { head.max(reach) } else { head };
        let needed = (lengths.leg + ANKLE_M + over_hip) * metre;
        let seen_top = pose.image(Landmark::Nose).position.y - BROW_M * metre;
        let top = seen_top.min(ground - needed);
        let whole = ground - top;
        let (above, below) = (top < -GUESS * size.y, ground > size.y * (1.0 + EDGE));
        let cut_head = seen_top < -EDGE * size.y - 0.02 * size.y;
        if whole > size.y * (1.0 + GUESS) || (below && (above || cut_head)) {
            return Some(Misfit::TooLarge);
        }
        if below {
            let can_tilt = top > FREE * size.y && top >= ground - size.y;
            return Some(if can_tilt {
                Misfit::Low
            } else {
                Misfit::TooLarge
            });
        }
        if above || cut_head {
            let free = size.y - ground;
            let can_tilt = free > FREE * size.y && free >= -top;
            return Some(if can_tilt {
                Misfit::High
            } else {
                Misfit::TooLarge
            });
        }
        self.across(pose, metre, &lengths)
    }

    /// Left and right of who stands or sits.
    fn across(self, pose: &Pose, metre: f32, lengths: &Lengths) -> Option<Misfit> {
        let (mut left, mut right) = sides(pose, &BODY);
        if self.aside {
            let middle = middle_in_image(pose, Landmark::LeftShoulder).x;
            let reach = (SHOULDER_M + lengths.arm + HAND_M) * metre;
            (left, right) = (left.min(middle - reach), right.max(middle + reach));
        }
        let width = pose.frame_size().x;
        beyond(left, right, width, if self.aside { GUESS } else { EDGE })
    }

    fn lying(self, pose: &Pose) -> Option<Misfit> {
        let size = pose.frame_size();
        let metre = metre_px(pose);
        let (mut left, mut right) = sides(pose, &BODY);
        if let Some(metre) = metre.filter(|_| self.reaches) {
            let lengths = Lengths::of(pose);
            let hip = middle_in_image(pose, Landmark::LeftHip).x;
            let shoulder = middle_in_image(pose, Landmark::LeftShoulder).x;
            let way = (shoulder - hip).signum();
            let foot = hip - way * lengths.leg * metre;
            let hand = shoulder + way * lengths.arm * metre;
            left = left.min(foot).min(hand);
            right = right.max(foot).max(hand);
        }
        let share = if self.reaches { GUESS } else { EDGE };
        if let Some(misfit) = beyond(left, right, size.x, share) {
            return Some(misfit);
        }
        let heights = BODY.iter().map(|one| pose.image(*one).position.y);
        let (top, foot) = heights.fold((f32::MAX, f32::MIN), |(top, foot), y| {
            (top.min(y), foot.max(y))
        });
        let (above, below) = (top < -EDGE * size.y, foot > size.y * (1.0 + EDGE));
        match (above, below) {
            (true, true) => Some(Misfit::TooLarge),
            (true, false) => Some(Misfit::High),
            (false, true) => Some(Misfit::Low),
            (false, false) => None,
        }
    }
}

/// The parts of a body that must be in the picture.
const BODY: [Landmark; 9] = [
    Landmark::Nose,
    Landmark::LeftShoulder,
    Landmark::RightShoulder,
    Landmark::LeftHip,
    Landmark::RightHip,
    Landmark::LeftKnee,
    Landmark::RightKnee,
    Landmark::LeftAnkle,
    Landmark::RightAnkle,
];

fn sides(pose: &Pose, all: &[Landmark]) -> (f32, f32) {
    let across = all.iter().map(|one| pose.image(*one).position.x);
    across.fold((f32::MAX, f32::MIN), |(left, right), x| {
        (left.min(x), right.max(x))
    })
}

fn beyond(left: f32, right: f32, width: f32, share: f32) -> Option<Misfit> {
    let slack = share * width;
    if right - left > width + slack {
        return Some(Misfit::TooLarge);
    }
    let (past_left, past_right) = (left < -slack, right > width + slack);
    match (past_left, past_right) {
        (false, false) => None,
        (true, true) => Some(Misfit::TooLarge),
        _ => Some(Misfit::Aside),
    }
}

/// A metre at the person, in the picture. Units: px. Missing: the trunk points at the camera.
fn metre_px(pose: &Pose) -> Option<f32> {
    let length = trunk(pose).length();
    trunk_px(pose)
        .filter(|_| length > 0.1)
        .map(|trunk| trunk / length)
}

/// Lengths of the person. Units: m.
struct Lengths {
    trunk: f32,
    leg: f32,
    arm: f32,
}

impl Lengths {
    fn of(pose: &Pose) -> Self {
        let bone = |from: Landmark, to: Landmark| {
            let on = |side: Side| (pose.world(from.on(side)) - pose.world(to.on(side))).length();
            on(Side::Left).max(on(Side::Right))
        };
        Self {
            trunk: trunk(pose).length(),
            leg: bone(Landmark::LeftHip, Landmark::LeftKnee)
                + bone(Landmark::LeftKnee, Landmark::LeftAnkle),
            arm: bone(Landmark::LeftShoulder, Landmark::LeftElbow)
                + bone(Landmark::LeftElbow, Landmark::LeftWrist),
        }
    }
}

/// How far the movement lifts an upper arm from hanging down. Units: degrees; 0 where it lifts none.
fn arm_lift(exercise: &Exercise) -> f32 {
    let counted = exercise.count.signals.iter();
    let counted = counted.map(|signal| (signal.measure, signal.target));
    let judged = exercise.judge.iter().map(|one| (one.measure, one.target));
    counted
        .chain(judged)
        .filter_map(|(measure, [one, other])| match measure {
            Measure::ShoulderElev | Measure::ArmLift3d => Some(one.max(other)),
            // From -270 to 90, elbow behind positive: a lifted arm is negative.
            Measure::ShoulderExt3d => Some(-one.min(other)),
            _ => None,
        })
        .fold(0.0, f32::max)
}
