//! Whether the person stands where a camera can judge: not too far, not too near.

use goodform_pose::measure::trunk_in_image;
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Timestamp, Vec2};

use crate::update::Reason;

/// A trunk shorter than this in the picture is too far away, and near enough again from the larger one. The network
/// draws a body from 256 px, a trunk of about 60; at half of that every landmark is a guess from a picture enlarged
/// twice. Units: px. Source: geometry [K]; the smallest person counted right on film had 48.
const FAR_PX: [f32; 2] = [28.0, 32.0];
/// How slowly the remembered size shrinks: who leans towards the camera has not gone away. Units: s. As the scale of the
/// scene, [K].
const SIZE_S: f64 = 3.0;
/// A trunk that points at the camera tells nothing of its size. Share of its length that is seen.
/// Source: exercise library, `foreshortening_gate` [F].
const FORESHORTENED: f32 = 0.5;

/// Follows how large the person is in the picture.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Room {
    trunk: Option<(Timestamp, f32)>,
    is_far: bool,
}

impl Room {
    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) {
        let Some(now) = trunk_px(pose) else {
            return;
        };
        let trunk = self.trunk.map_or(now, |(last, trunk)| {
            let share = share_after(at.seconds_since(last), SIZE_S);
            now.max(trunk + (now - trunk) * share)
        });
        self.trunk = Some((at, trunk));
        let [within, beyond] = FAR_PX;
        self.is_far = trunk < if self.is_far { beyond } else { within };
    }

    /// Why nothing of this size can be judged.
    pub(crate) fn refuses(&self) -> Option<Reason> {
        self.is_far.then_some(Reason::TooFar)
    }
}

/// Length the trunk would have in the picture, were it seen across. Missing: it points at the camera.
pub(crate) fn trunk_px(pose: &Pose) -> Option<f32> {
    let middle = |landmark: Landmark| {
        let other = landmark.mirrored();
        pose.world(landmark).midpoint(pose.world(other))
    };
    let trunk = middle(Landmark::LeftShoulder) - middle(Landmark::LeftHip);
    let (whole, across) = (trunk.length(), trunk.truncate().length());
    (across > FORESHORTENED * whole).then(|| trunk_in_image(pose).length() * whole / across)
}

/// Why a landmark lies outside the picture. Who stands and is cut off above or below is too near, and so is whoever is
/// cut off at both sides; else they are beside the picture.
pub(crate) fn out_of_frame(pose: &Pose) -> Reason {
    let size = pose.frame_size();
    let places = Landmark::ALL.map(|landmark| pose.image(landmark).position);
    let past = |is: fn(Vec2, Vec2) -> bool| places.iter().any(|at| is(*at, size));
    let (left, right) = (past(|at, _| at.x < 0.0), past(|at, size| at.x > size.x));
    let (above, below) = (past(|at, _| at.y < 0.0), past(|at, size| at.y > size.y));
    let trunk = trunk_in_image(pose);
    let is_upright = trunk.y.abs() > trunk.x.abs();
    if (left && right) || (above && below) || (is_upright && (above || below)) {
        Reason::TooNear
    } else {
        Reason::OutOfFrame
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Timestamp, Vec2, Vec3};

    use super::{Room, out_of_frame};
    use crate::update::Reason;

    /// Shoulders, hips and ankles in the picture; the trunk is half a metre and seen across.
    fn pose(shoulders: Vec2, hips: Vec2, ankles: Vec2) -> Pose {
        let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
        let mut world = [Vec3::ZERO; LANDMARK_COUNT];
        for landmark in Landmark::ALL {
            let (at, up) = match landmark {
                Landmark::LeftHip | Landmark::RightHip => (hips, 0.0),
                Landmark::LeftAnkle | Landmark::RightAnkle => (ankles, 0.8),
                _ => (shoulders, -0.5),
            };
            let place = landmark.index();
            image[place].position = at;
            world[place] = Vec3::new(0.0, up, 0.0);
        }
        Pose::new(image, world, Vec2::new(640.0, 480.0))
    }

    #[test]
    fn feet_below_the_picture_are_too_near_and_a_foot_beside_it_is_not() {
        let v = Vec2::new;
        let standing = pose(v(320.0, 120.0), v(320.0, 300.0), v(320.0, 560.0));
        assert_eq!(out_of_frame(&standing), Reason::TooNear);
        let beside = pose(v(620.0, 120.0), v(630.0, 240.0), v(660.0, 400.0));
        assert_eq!(out_of_frame(&beside), Reason::OutOfFrame);
        let lying = pose(v(500.0, 300.0), v(300.0, 300.0), v(-40.0, 300.0));
        assert_eq!(out_of_frame(&lying), Reason::OutOfFrame);
        let long = pose(v(700.0, 300.0), v(300.0, 300.0), v(-40.0, 300.0));
        assert_eq!(out_of_frame(&long), Reason::TooNear);
    }

    #[test]
    fn who_is_small_is_too_far_and_who_leans_is_not() {
        let v = Vec2::new;
        let of = |trunk: f32| pose(v(320.0, 200.0), v(320.0, 200.0 + trunk), v(320.0, 300.0));
        let mut room = Room::default();
        let at = |number: i32| Timestamp::from_seconds(f64::from(number) / 10.0);
        for number in 0..20 {
            room.observe(&of(60.0), at(number));
        }
        assert_eq!(room.refuses(), None);
        for number in 20..25 {
            room.observe(&of(20.0), at(number));
        }
        assert_eq!(room.refuses(), None, "half a second is a lean");
        for number in 25..140 {
            room.observe(&of(20.0), at(number));
        }
        assert_eq!(room.refuses(), Some(Reason::TooFar));
    }
}
