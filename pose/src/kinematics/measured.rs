//! From the 33 landmarks back to the angles.

use glam::Vec3;

use super::axes::Axes;
use super::body::FACE;
use super::joint_angles::{ArmAngles, HeadAngles, JointAngles, LegAngles, TrunkAngles};
use super::joints::{INDEX_M, PINKY_M, SIGNS, thigh_frame, upper_arm};
use crate::{LANDMARK_COUNT, Landmark, Side};

use Landmark as L;

impl JointAngles {
    /// The angles that 33 landmarks in the room show.
    ///
    /// Units: degrees. Missing: rounding of the spine and a pulled-up shoulder have no landmark, so
    /// they are 0 here; the turn of a limb that is straight is read from nothing but rounding.
    /// Degenerate: `None` where hips, shoulders or a joint's neighbours coincide.
    pub fn measured(landmarks: &[Vec3; LANDMARK_COUNT]) -> Option<Self> {
        let at = |l: Landmark| landmarks.get(l.index()).copied().unwrap_or(Vec3::NAN);
        let middle = |l: Landmark| at(l).midpoint(at(l.mirrored()));
        let (up, hip_line) = (
            unit(middle(L::LeftShoulder) - middle(L::LeftHip))?,
            unit(at(L::RightHip) - at(L::LeftHip))?,
        );
        let right = unit(hip_line - up * hip_line.dot(up))?;
        let trunk = Axes {
            ahead: up.cross(right),
            up,
            right,
        };
        let (lean_deg, side_deg, heading_deg) = Axes::ROOM.lean_of(&trunk);
        let shoulders = trunk.components(at(L::RightShoulder) - at(L::LeftShoulder));
        let [left, right] = SIGNS;
        Some(Self {
            trunk: TrunkAngles {
                lean_deg,
                side_deg,
                heading_deg,
                curl_deg: 0.0,
                twist_deg: (-shoulders.z).atan2(shoulders.x).to_degrees(),
                pelvis_deg: (-hip_line.dot(up)).clamp(-1.0, 1.0).asin().to_degrees(),
            },
            head: head(&trunk, at)?,
            legs: [
                leg(&trunk, left, |l| at(l.on(Side::Left)))?,
                leg(&trunk, right, |l| at(l.on(Side::Right)))?,
            ],
            arms: [
                arm(&trunk, left, |l| at(l.on(Side::Left)))?,
                arm(&trunk, right, |l| at(l.on(Side::Right)))?,
            ],
        })
    }
}

fn unit(v: Vec3) -> Option<Vec3> {
    v.try_normalize()
}

fn deg(sin: f32, cos: f32) -> f32 {
    sin.atan2(cos).to_degrees()
}

fn head(trunk: &Axes, at: impl Fn(Landmark) -> Vec3) -> Option<HeadAngles> {
    let [eye, _, _, ear, mouth, _] = FACE;
    let ears = at(L::LeftEar).midpoint(at(L::RightEar));
    let [eyes, lips] = [(L::LeftEye, eye), (L::MouthLeft, mouth)].map(|(l, [_, up, ahead])| {
        let [_, ear_up, ear_ahead] = ear;
        let from_ears = at(l).midpoint(at(l.mirrored())) - ears;
        (from_ears, up - ear_up, ahead - ear_ahead)
    });
    // Eyes and mouth lie above and below the ears: weighed so, only what is ahead remains.
    let ahead = unit(eyes.0 * -lips.1 + lips.0 * eyes.1)?;
    let right = unit(at(L::RightEar) - at(L::LeftEar))?;
    let face = Axes {
        ahead,
        up: right.cross(ahead),
        right,
    };
    let (flex_deg, side_deg, turn_deg) = trunk.lean_of(&face);
    Some(HeadAngles {
        flex_deg,
        side_deg,
        turn_deg,
    })
}

fn leg(trunk: &Axes, sign: f32, at: impl Fn(Landmark) -> Vec3) -> Option<LegAngles> {
    let along = unit(at(L::LeftKnee) - at(L::LeftHip))?;
    let shank = unit(at(L::LeftAnkle) - at(L::LeftKnee))?;
    let toes = unit(at(L::LeftFootIndex) - at(L::LeftHeel))?;
    let parts = trunk.components(along);
    let hip_deg = deg(parts.z, -parts.y);
    let out_deg = deg(parts.x * sign, parts.y.hypot(parts.z));
    let frame = thigh_frame(trunk, sign, hip_deg, out_deg);
    let knee_deg = deg(along.cross(shank).length(), along.dot(shank));
    let knee_ahead = unit(along * along.dot(shank) - shank)?;
    let shin = unit(toes - shank * toes.dot(shank))?;
    Some(LegAngles {
        hip_deg,
        out_deg,
        turn_deg: deg(knee_ahead.dot(frame.outward), knee_ahead.dot(frame.front)),
        knee_deg,
        ankle_deg: deg(-toes.dot(shank), toes.dot(shin)),
    })
}

fn arm(trunk: &Axes, sign: f32, at: impl Fn(Landmark) -> Vec3) -> Option<ArmAngles> {
    let along = unit(at(L::LeftElbow) - at(L::LeftShoulder))?;
    let fore = unit(at(L::LeftWrist) - at(L::LeftElbow))?;
    let parts = trunk.components(along);
    let lift_deg = deg(parts.x.hypot(parts.z), -parts.y);
    let plane_deg = deg(parts.z, parts.x * sign);
    let (_, straight) = upper_arm(trunk, sign, lift_deg, plane_deg);
    let bend = unit(fore - along * fore.dot(along))?;
    let turned = -along.cross(straight) * sign;
    let (index, pinky) = (
        at(L::LeftIndex) - at(L::LeftWrist),
        at(L::LeftPinky) - at(L::LeftWrist),
    );
    // Index and little finger lie to both sides of the hand's line.
    let ahead = unit(index * -PINKY_M.1 + pinky * INDEX_M.1)?;
    let thumb = unit(index - ahead * index.dot(ahead))?;
    let level = bend * fore.dot(along) - along * fore.dot(bend);
    let back = fore.cross(thumb) * sign;
    Some(ArmAngles {
        lift_deg,
        plane_deg,
        turn_deg: deg(bend.dot(turned), bend.dot(straight)),
        elbow_deg: deg(along.cross(fore).length(), along.dot(fore)),
        wrist_deg: deg(ahead.dot(back), ahead.dot(fore)),
        roll_deg: deg(-thumb.dot(fore.cross(level)) * sign, thumb.dot(level)),
        shrug_m: 0.0,
    })
}
