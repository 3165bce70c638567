//! Heels that a sensor does not give, from the joints it does.

use glam::Vec3;
use goodform_pose::{Landmark as L, Pose, Side};

/// How much a derived heel is trusted at most.
const TRUST: f32 = 0.5;
/// Slope of the line from ankle to toes against the sole, and the heel from the ankle, behind and below,
/// in lengths of that line. Source: the drawn figure's foot: toes 17 cm ahead of and 6.5 cm below the
/// ankle, the heel 6 cm behind and below it.
const SLOPE: f32 = 0.366;
const BEHIND: f32 = 0.33;
const BELOW: f32 = 0.33;

/// The pose with heels, where it has knee, ankle and toes and no heel.
pub(super) fn derived(pose: &Pose) -> Pose {
    let (mut image, mut world) = (*pose.image_landmarks(), *pose.world_landmarks());
    for side in Side::BOTH {
        let heel = L::LeftHeel.on(side);
        if pose.world(heel).is_finite() {
            continue;
        }
        let Some(at) = heel_of(pose, side) else {
            continue;
        };
        let trust = pose
            .image(L::LeftAnkle.on(side))
            .visibility
            .min(pose.image(L::LeftFootIndex.on(side)).visibility)
            .min(TRUST);
        if let (Some(place), Some(point)) =
            (world.get_mut(heel.index()), image.get_mut(heel.index()))
        {
            *place = at;
            (point.visibility, point.presence) = (trust, trust);
        }
    }
    Pose::new(image, world, pose.frame_size())
}

fn heel_of(pose: &Pose, side: Side) -> Option<Vec3> {
    let at = |landmark: L| pose.world(landmark.on(side));
    let (knee, ankle, toes) = (at(L::LeftKnee), at(L::LeftAnkle), at(L::LeftFootIndex));
    let length = ankle.distance(toes);
    let along = (toes - ankle).try_normalize()?;
    let shank = (ankle - knee).try_normalize()?;
    let across = (shank - along * along.dot(shank)).try_normalize()?;
    let (sin, cos) = SLOPE.sin_cos();
    let (ahead, down) = (along * cos - across * sin, along * sin + across * cos);
    Some(ankle - ahead * (length * BEHIND) + down * (length * BELOW))
}

#[cfg(test)]
mod tests {
    use goodform_pose::{Landmark as L, Side};

    use super::derived;
    use crate::virtual_camera::tests::standing;

    #[test]
    fn a_derived_heel_is_behind_and_below_the_ankle() {
        let track = standing(1, 0.0);
        let pose = derived(&track.frames[0].pose);
        for side in Side::BOTH {
            let heel = pose.world(L::LeftHeel.on(side)) - pose.world(L::LeftAnkle.on(side));
            // The person looks along -z; y runs down.
            assert!(
                heel.z > 0.03 && heel.y > 0.03 && heel.x.abs() < 0.01,
                "{heel}"
            );
            assert!(pose.image(L::LeftHeel.on(side)).visibility <= 0.5);
        }
        assert!(!track.frames[0].pose.world(L::LeftHeel).is_finite());
    }
}
