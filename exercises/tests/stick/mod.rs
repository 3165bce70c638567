//! A stick figure that squats, for tests.

use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Timestamp, Vec2, Vec3};

/// Poses in time.
pub(crate) type Frames = Vec<Option<(Timestamp, Pose)>>;

/// A stick figure seen from its right side that bends its knees so often to so many degrees, the trunk leaning
/// forward so far at the bottom.
pub(crate) fn squats(count: u32, depth_deg: f32, lean_deg: f32) -> Frames {
    const PERIOD_S: f64 = 4.0;
    let frames = (f64::from(count) * PERIOD_S * 30.0) as u32 + 45;
    (0..frames)
        .map(|frame| {
            let t = f64::from(frame) / 30.0 - 1.0;
            let round = (t / PERIOD_S).fract();
            let share = if t < 0.0 || t >= f64::from(count) * PERIOD_S {
                0.0
            } else {
                (1.0 - (round * std::f64::consts::TAU).cos()) / 2.0
            };
            let pose = figure(depth_deg * share as f32, lean_deg * share as f32);
            Some((Timestamp::from_seconds(t + 1.0), pose))
        })
        .collect()
}

fn figure(knee_deg: f32, lean_deg: f32) -> Pose {
    let (thigh, shank, trunk) = (0.42_f32, 0.42_f32, 0.52_f32);
    let (shank_lean, lean) = ((knee_deg * 0.4).to_radians(), lean_deg.to_radians());
    let thigh_lean = knee_deg.to_radians() - shank_lean;
    let ankle = Vec3::new(0.0, 0.0, 0.0);
    let knee = ankle + Vec3::new(shank * shank_lean.sin(), -shank * shank_lean.cos(), 0.0);
    let hip = knee + Vec3::new(-thigh * thigh_lean.sin(), -thigh * thigh_lean.cos(), 0.0);
    let shoulder = hip + Vec3::new(trunk * lean.sin(), -trunk * lean.cos(), 0.0);
    let mut world = [Vec3::NAN; LANDMARK_COUNT];
    let mut put = |landmark: L, at: Vec3| {
        for (landmark, z) in [(landmark, 0.12), (landmark.mirrored(), -0.12)] {
            if let Some(point) = world.get_mut(landmark.index()) {
                *point = at + Vec3::new(0.0, 0.0, z);
            }
        }
    };
    put(L::LeftAnkle, ankle);
    put(L::LeftHeel, ankle + Vec3::new(-0.06, 0.07, 0.0));
    put(L::LeftFootIndex, ankle + Vec3::new(0.16, 0.08, 0.0));
    put(L::LeftKnee, knee);
    put(L::LeftHip, hip);
    put(L::LeftShoulder, shoulder);
    put(L::LeftElbow, shoulder + Vec3::new(0.25, 0.05, 0.0));
    put(L::LeftWrist, shoulder + Vec3::new(0.5, 0.05, 0.0));
    put(L::LeftEar, shoulder + Vec3::new(0.02, -0.2, 0.0));
    put(L::Nose, shoulder + Vec3::new(0.1, -0.2, 0.0));
    let image = world.map(|at| ImageLandmark {
        position: if at.is_finite() {
            Vec2::new(320.0 + at.x * 180.0, 420.0 + at.y * 180.0)
        } else {
            Vec2::NAN
        },
        visibility: if at.is_finite() { 0.95 } else { 0.0 },
        presence: if at.is_finite() { 0.95 } else { 0.0 },
    });
    let middle = hip;
    Pose::new(image, world.map(|at| at - middle), Vec2::new(640.0, 480.0))
}
