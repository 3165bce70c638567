//! Somebody who walks, on the spot too: whatever else the body does meanwhile is no exercise.

use goodform_pose::measure::Measure;
use goodform_pose::{Landmark, Pose, Side, Timestamp, Vec3};

/// A foot is in front of the other from here on. Units: trunk lengths along the way the hips look.
/// Source: strides of walking people read 0.3-0.9, squats and jumping jacks below 0.2 [M].
const STRIDE: f32 = 0.25;
/// Between two steps of somebody who walks there is at most so much time, and a step counts for so long. Units: s.
/// Source: walking has 1.5-2 steps a second; the slowest aged walk about 1.2 [F].
const STEP_S: f64 = 0.9;
/// So many steps in a row are walking: fewer may be an error of depth, or a shift of the feet. [K]
const STEPS: u32 = 3;
/// A foot that goes by passes the other; where left and right are exchanged by the network it jumps. The largest
/// jump between two moments, as a share of the whole way. [M] exchanged legs of filmed split squats: 1.
const MOST_JUMP: f32 = 0.7;
/// Who leans further does not walk. Units: degrees. [K]
const UPRIGHT_DEG: f32 = 45.0;
/// Nor who has the hips lower over the feet. Units: trunk lengths. Source: posture "standing" of the library [K].
const HIPS_HIGH: f32 = 1.0;

/// Whether the body is carried upright on its feet, as far as that is seen.
fn is_on_feet(pose: &Pose) -> bool {
    let upright = Measure::TrunkTilt3d
        .value(pose, Side::Left)
        .is_some_and(|tilt| tilt < UPRIGHT_DEG);
    let over = |side| Measure::HipOverAnkle.value(pose, side);
    upright
        && Side::BOTH
            .into_iter()
            .filter_map(over)
            .any(|over| over > HIPS_HIGH)
}

/// How far the left foot is in front of the right one. Units: trunk lengths.
fn stride(pose: &Pose) -> Option<f32> {
    let at = |landmark| pose.world(landmark);
    let hips = at(Landmark::LeftHip) - at(Landmark::RightHip);
    let ahead = hips.cross(Vec3::NEG_Y).try_normalize()?;
    let shoulders = at(Landmark::LeftShoulder).midpoint(at(Landmark::RightShoulder));
    let trunk = (shoulders - at(Landmark::LeftHip).midpoint(at(Landmark::RightHip))).length();
    let apart = at(Landmark::LeftAnkle) - at(Landmark::RightAnkle);
    (trunk > 0.1).then(|| apart.dot(ahead) / trunk)
}

/// Follows the feet of somebody who may be walking.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Steps {
    /// The foot that is in front, +1 left; and how far it was when last seen there.
    front: f32,
    from: f32,
    last: f32,
    most_jump: f32,
    stepped: Option<Timestamp>,
    in_a_row: u32,
    walks_until: Option<Timestamp>,
}

impl Steps {
    /// Takes a pose. Tells whether somebody is walking.
    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) -> bool {
        let now = stride(pose).filter(|_| is_on_feet(pose)).unwrap_or(0.0);
        self.most_jump = self.most_jump.max((now - self.last).abs());
        self.last = now;
        if now.abs() >= STRIDE {
            if now * self.front < 0.0 && self.most_jump < MOST_JUMP * (now - self.from).abs() {
                self.step(at);
            }
            (self.front, self.from, self.most_jump) = (now.signum(), now, 0.0);
        }
        self.walks_until
            .is_some_and(|until| until.seconds_since(at) > 0.0)
    }

    fn step(&mut self, at: Timestamp) {
        let before = self.stepped.replace(at);
        let since = before.map_or(f64::INFINITY, |before| at.seconds_since(before));
        // At ten frames a second a step may pass between two of them: then the row stands still.
        self.in_a_row = match self.in_a_row {
            row if since <= STEP_S => row + 1,
            row if since <= 2.0 * STEP_S => row.max(1),
            _ => 1,
        };
        if self.in_a_row >= STEPS {
            self.walks_until = Some(Timestamp::from_seconds(at.as_seconds() + STEP_S));
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Timestamp, Vec2, Vec3};

    use super::Steps;

    /// Somebody upright who faces the camera, the left foot so many trunks ahead.
    fn standing(stride: f32) -> Pose {
        let mut world = [Vec3::ZERO; LANDMARK_COUNT];
        for landmark in Landmark::ALL {
            let left = format!("{landmark:?}").starts_with("Left");
            let x = if left { 0.12 } else { -0.12 };
            let ahead = stride * 0.25 * if left { -1.0 } else { 1.0 };
            world[landmark.index()] = match landmark {
                Landmark::LeftHip | Landmark::RightHip => Vec3::new(x, 0.0, 0.0),
                Landmark::LeftAnkle | Landmark::RightAnkle => Vec3::new(x, 0.85, ahead),
                Landmark::LeftShoulder | Landmark::RightShoulder => Vec3::new(x, -0.5, 0.0),
                _ => Vec3::new(x, 0.4, 0.0),
            };
        }
        let image = [ImageLandmark::default(); LANDMARK_COUNT];
        Pose::new(image, world, Vec2::new(640.0, 480.0))
    }

    /// Share of the moments after two seconds in which somebody is said to walk.
    fn walked(fps: u32, stride: impl Fn(f64) -> f32) -> f64 {
        let mut steps = Steps::default();
        let moments = 10 * fps;
        let says = |number: u32| {
            let t_s = f64::from(number) / f64::from(fps);
            (
                t_s,
                steps.observe(&standing(stride(t_s)), Timestamp::from_seconds(t_s)),
            )
        };
        let late: Vec<bool> = (0..moments)
            .map(says)
            .filter(|(t_s, _)| *t_s > 2.0)
            .map(|(_, walks)| walks)
            .collect();
        late.iter().filter(|walks| **walks).count() as f64 / late.len() as f64
    }

    #[test]
    fn walking_is_seen_at_every_frame_rate() {
        for fps in [10, 15, 30, 60] {
            for steps_a_s in [1.3, 1.7] {
                let share = walked(fps, |t| {
                    0.6 * (std::f64::consts::PI * steps_a_s * t).sin() as f32
                });
                assert!(share > 0.7, "{share} at {fps}, {steps_a_s} steps a second");
            }
        }
    }

    #[test]
    fn legs_that_are_exchanged_and_slow_steps_are_no_walk() {
        for fps in [15, 30, 60] {
            let jumps = walked(fps, |t| {
                if ((t * 3.0) as u32).is_multiple_of(2) {
                    0.6
                } else {
                    -0.6
                }
            });
            assert!(jumps < 1e-9, "{jumps} at {fps}");
            // Lunges, left and right in turn: a step every two seconds.
            let lunges = walked(fps, |t| 0.8 * (std::f64::consts::PI * 0.5 * t).sin() as f32);
            assert!(lunges < 1e-9, "{lunges} at {fps}");
            let shifts = walked(fps, |t| {
                0.15 * (std::f64::consts::PI * 1.7 * t).sin() as f32
            });
            assert!(shifts < 1e-9, "{shifts} at {fps}");
        }
    }
}
