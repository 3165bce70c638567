//! The landmarks of a body as a camera sees them.

use glam::{Vec2, Vec3};
use goodform_pose::kinematics::Joints;
use goodform_pose::{ImageLandmark, Landmark, Pose};

use crate::camera::Camera;

/// Visibility of a landmark that is in plain sight, and of one the body or the frame hides. The
/// network gives about as much. Source: seen on the drawn figure and on home clips.
const SEEN: f32 = 0.98;
const HIDDEN: f32 = 0.35;
const OUTSIDE: f32 = 0.05;
/// A landmark this far beside or before what hides it is seen. Units: m.
const BESIDE_M: f32 = 0.03;

/// A thick line that hides what is behind it.
struct Limb {
    from: Vec3,
    to: Vec3,
    radius: f32,
    /// Landmarks at its ends are part of it.
    ends: [Option<Landmark>; 2],
}

fn limbs(joints: &Joints) -> [Limb; 11] {
    use Landmark as L;
    let soft = joints.body.scale() * joints.body.girth;
    let limb = |from, to, radius: f32, a, b| Limb {
        from,
        to,
        radius: radius * soft,
        ends: [a, b],
    };
    let ([left_arm, right_arm], [left_leg, right_leg]) = (&joints.arms, &joints.legs);
    let chest = left_arm.shoulder.midpoint(right_arm.shoulder);
    let low = joints.pelvis.lerp(chest, 0.1);
    let shift = joints.trunk.right * 0.045;
    [
        limb(
            low - shift,
            chest - shift,
            0.10,
            Some(L::LeftHip),
            Some(L::LeftShoulder),
        ),
        limb(
            low + shift,
            chest + shift,
            0.10,
            Some(L::RightHip),
            Some(L::RightShoulder),
        ),
        limb(joints.head, joints.head, 0.085, None, None),
        limb(
            left_arm.shoulder,
            left_arm.elbow,
            0.042,
            Some(L::LeftShoulder),
            Some(L::LeftElbow),
        ),
        limb(
            left_arm.elbow,
            left_arm.wrist,
            0.033,
            Some(L::LeftElbow),
            Some(L::LeftWrist),
        ),
        limb(
            right_arm.shoulder,
            right_arm.elbow,
            0.042,
            Some(L::RightShoulder),
            Some(L::RightElbow),
        ),
        limb(
            right_arm.elbow,
            right_arm.wrist,
            0.033,
            Some(L::RightElbow),
            Some(L::RightWrist),
        ),
        limb(
            left_leg.hip,
            left_leg.knee,
            0.075,
            Some(L::LeftHip),
            Some(L::LeftKnee),
        ),
        limb(
            left_leg.knee,
            left_leg.ankle,
            0.050,
            Some(L::LeftKnee),
            Some(L::LeftAnkle),
        ),
        limb(
            right_leg.hip,
            right_leg.knee,
            0.075,
            Some(L::RightHip),
            Some(L::RightKnee),
        ),
        limb(
            right_leg.knee,
            right_leg.ankle,
            0.050,
            Some(L::RightKnee),
            Some(L::RightAnkle),
        ),
    ]
}

/// The pose of joints as a camera sees them.
pub(crate) fn pose_of(joints: &Joints, camera: &Camera) -> Pose {
    let points = joints.landmarks();
    let (width, height) = camera.size();
    let size = Vec2::new(width as f32, height as f32);
    let limbs = limbs(joints);
    let mut image = [ImageLandmark::default(); 33];
    for ((seen, point), landmark) in image.iter_mut().zip(&points).zip(Landmark::ALL) {
        let position = camera.project(*point).map_or(Vec2::NAN, |(at, _)| at);
        let inside = position.cmpge(Vec2::ZERO).all() && position.cmple(size).all();
        let visibility = if !inside {
            OUTSIDE
        } else if hidden(*point, landmark, camera.eye, &limbs) {
            HIDDEN
        } else {
            SEEN
        };
        *seen = ImageLandmark {
            position,
            visibility,
            presence: if inside { SEEN } else { OUTSIDE },
        };
    }
    let hips = joints.legs.map(|leg| leg.hip);
    let [left, right] = hips;
    let middle = left.midpoint(right);
    Pose::new(image, points.map(|point| camera.seen(point - middle)), size)
}

/// Whether a limb it does not belong to lies between a landmark and the eye.
fn hidden(point: Vec3, landmark: Landmark, eye: Vec3, limbs: &[Limb]) -> bool {
    let way = point - eye;
    let far = way.length();
    let ray = way / far.max(1e-6);
    limbs.iter().any(|limb| {
        if limb.ends.contains(&Some(landmark)) {
            return false;
        }
        let along = limb.to - limb.from;
        let from = limb.from - eye;
        let (flat_from, flat_along) = (from - ray * from.dot(ray), along - ray * along.dot(ray));
        let share = -flat_from.dot(flat_along) / flat_along.length_squared().max(1e-9);
        let share = share.clamp(0.0, 1.0);
        let off = (flat_from + flat_along * share).length();
        let depth = (from + along * share).dot(ray);
        off < limb.radius - BESIDE_M * 0.3 && depth < far - limb.radius * 0.5 - BESIDE_M
    })
}
