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
    // Both ends of a limb are landmarks, but those of the trunk and the head.
    let between = |a: L, b: L, radius: f32| Limb {
        from: joints.landmark(a),
        to: joints.landmark(b),
        radius: radius * soft,
        ends: [Some(a), Some(b)],
    };
    let [left_arm, right_arm] = &joints.arms;
    let chest = left_arm.shoulder.midpoint(right_arm.shoulder);
    let low = joints.pelvis.lerp(chest, 0.1);
    let shift = joints.trunk.right * 0.045;
    let trunk = |shift: Vec3, hip: L, shoulder: L| Limb {
        from: low + shift,
        to: chest + shift,
        radius: 0.10 * soft,
        ends: [Some(hip), Some(shoulder)],
    };
    [
        trunk(-shift, L::LeftHip, L::LeftShoulder),
        trunk(shift, L::RightHip, L::RightShoulder),
        Limb {
            from: joints.head,
            to: joints.head,
            radius: 0.085 * soft,
            ends: [None, None],
        },
        between(L::LeftShoulder, L::LeftElbow, 0.042),
        between(L::LeftElbow, L::LeftWrist, 0.033),
        between(L::RightShoulder, L::RightElbow, 0.042),
        between(L::RightElbow, L::RightWrist, 0.033),
        between(L::LeftHip, L::LeftKnee, 0.075),
        between(L::LeftKnee, L::LeftAnkle, 0.050),
        between(L::RightHip, L::RightKnee, 0.075),
        between(L::RightKnee, L::RightAnkle, 0.050),
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
