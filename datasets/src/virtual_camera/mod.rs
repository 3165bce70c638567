//! A virtual camera that shows a track in space from anywhere, as a network would have seen it.

mod heels;
mod noise;

use glam::{Quat, Vec2, Vec3};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Side, Timestamp, Track};

pub use noise::{NOISE, Noise, with_noise};

use crate::labelled::{LabelledFrame, LabelledTrack};

/// Points nearer to the lens than this are not in the picture. Units: m.
const NEAR_M: f32 = 0.1;
/// Ankle above the floor, where a set has no feet. Units: m. Source: the drawn figure's, Winter.
const ANKLE_M: f32 = 0.08;

/// Where the virtual camera stands and what it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VirtualCamera {
    /// How far the person is turned from the camera. Units: degrees; 0 as recorded (facing the camera),
    /// 90 shows their right side, as with the drawn figure.
    pub yaw_deg: f32,
    /// How far the camera looks down. Units: degrees.
    pub pitch_deg: f32,
    /// How high it stands above the floor. Units: m.
    pub height_m: f32,
    /// How far it stands from where the person is on average. Units: m.
    pub distance_m: f32,
    /// Its vertical field of view. Units: degrees.
    pub field_deg: f32,
    /// Width of its picture. Units: px.
    pub width: u32,
    /// Height of its picture. Units: px.
    pub height: u32,
    /// Its rate; the recorded frame nearest in time is shown. Units: frames a second.
    pub fps: f64,
    /// Whether heels that a set lacks are derived from knee, ankle and toes: a network would see them, and
    /// the way a person faces is told by them. They have visibility 0.5 at most.
    pub derive_heels: bool,
}

impl Default for VirtualCamera {
    /// A laptop on a table, 3.2 m away: what the drawn figure is seen by.
    fn default() -> Self {
        Self {
            yaw_deg: 30.0,
            pitch_deg: 3.0,
            height_m: 1.05,
            distance_m: 3.2,
            field_deg: 40.0,
            width: 640,
            height: 480,
            fps: 30.0,
            derive_heels: true,
        }
    }
}

impl VirtualCamera {
    /// The track as this camera and a network would have given it; without a seed the bare truth.
    ///
    /// The same seed gives the same noise. Missing: `None` for a track without depth or times.
    pub fn see(&self, track: &LabelledTrack, seed: Option<u64>) -> Option<Track> {
        let stage = Stage::of(track)?;
        let frames = picked(&track.frames, self.fps)
            .into_iter()
            .map(|(at, frame)| Some((at, self.pose(frame, &stage))))
            .collect();
        let exact = Track {
            clip: track.path.file_name()?.to_string_lossy().into_owned(),
            width: self.width,
            height: self.height,
            fps: self.fps,
            model: format!("{} ({}), virtual camera", track.set, track.sensor),
            frames,
        };
        Some(match seed {
            Some(seed) => with_noise(&exact, seed),
            None => exact,
        })
    }

    /// The landmarks of a moment as the camera sees them, without noise.
    fn pose(&self, frame: &LabelledFrame, stage: &Stage) -> Pose {
        let yaw = Quat::from_rotation_y(-self.yaw_deg.to_radians());
        let turn = Quat::from_rotation_x(self.pitch_deg.to_radians()) * yaw;
        let eye = Vec3::new(0.0, -self.height_m, -self.distance_m);
        let from_eye = |at: Vec3| {
            let on_stage = yaw * (at - stage.middle) - eye;
            Quat::from_rotation_x(self.pitch_deg.to_radians()) * on_stage
        };
        let size = Vec2::new(self.width as f32, self.height as f32);
        let focal = size.y / 2.0 / (self.field_deg / 2.0).to_radians().tan();
        let mut pose = frame.pose.clone();
        if self.derive_heels {
            pose = heels::derived(&pose);
        }
        let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
        for (point, landmark) in image.iter_mut().zip(L::ALL) {
            let known = pose.image(landmark);
            let seen = from_eye(pose.world(landmark) + frame.origin);
            let position = if seen.z > NEAR_M {
                (size - 1.0) / 2.0 + seen.truncate() * focal / seen.z
            } else {
                Vec2::NAN
            };
            *point = ImageLandmark { position, ..known };
        }
        let world = pose.world_landmarks().map(|at| turn * at);
        Pose::new(image, world, size)
    }
}

/// The point of the floor the person moves about.
struct Stage {
    middle: Vec3,
}

impl Stage {
    fn of(track: &LabelledTrack) -> Option<Self> {
        let mut middle = Vec3::ZERO;
        let mut floor: Vec<f32> = Vec::with_capacity(track.frames.len());
        let mut frames = 0_u32;
        for frame in track.frames.iter().filter(|frame| frame.origin.is_finite()) {
            frame.at?;
            middle += frame.origin;
            frames += 1;
            let low = |l: L| {
                Side::BOTH
                    .iter()
                    .map(|side| frame.pose.world(l.on(*side)).y)
                    .fold(f32::NAN, f32::max)
            };
            let lowest = low(L::LeftHeel)
                .max(low(L::LeftFootIndex))
                .max(low(L::LeftAnkle) + ANKLE_M);
            if lowest.is_finite() {
                floor.push(frame.origin.y + lowest);
            }
        }
        // The floor is where the feet are lowest, but for single glitches.
        floor.sort_unstable_by(f32::total_cmp);
        let y = *floor.get(floor.len() * 95 / 100)?;
        middle /= frames.max(1) as f32;
        Some(Self {
            middle: Vec3::new(middle.x, y, middle.z),
        })
    }
}

/// The frames nearest to the moments of a camera of so many frames a second.
fn picked(frames: &[LabelledFrame], fps: f64) -> Vec<(Timestamp, &LabelledFrame)> {
    let mut picked: Vec<(Timestamp, &LabelledFrame)> = Vec::new();
    let Some(first) = frames.first().and_then(|frame| frame.at) else {
        return picked;
    };
    // A quarter of a frame's tolerance, so that a recording of the same rate is taken whole.
    let (mut due, step) = (0.0, 1.0 / fps.max(1.0));
    for frame in frames {
        let Some(at) = frame.at else { continue };
        let since = at.seconds_since(first);
        if since >= due - step / 4.0 {
            picked.push((Timestamp::from_seconds(since), frame));
            due = (due + step).max(since + step / 2.0);
        }
    }
    picked
}

#[cfg(test)]
pub(crate) mod tests {
    use glam::Vec3;
    use goodform_pose::measure::{Measure, out_of_side_view_deg};
    use goodform_pose::{Landmark as L, Side};

    use super::VirtualCamera;
    use crate::labelled::{Joints, Label, LabelledTrack, Repetitions, Span, Timing, at_rate};
    use crate::sets::Set;

    /// A person facing the camera 2 m away, standing `aside` m to the right, knees bent by 90.
    pub(crate) fn standing(frames: usize, aside: f32) -> LabelledTrack {
        let mut joints = Joints::default();
        let points = [
            (L::LeftShoulder, 0.18, -1.0, 0.0),
            (L::LeftElbow, 0.2, -0.7, 0.0),
            (L::LeftWrist, 0.2, -0.45, 0.0),
            (L::LeftHip, 0.1, -0.5, 0.0),
            (L::LeftKnee, 0.1, -0.5, -0.4),
            (L::LeftAnkle, 0.1, -0.1, -0.4),
            (L::LeftFootIndex, 0.1, -0.02, -0.55),
        ];
        for (landmark, x, y, z) in points {
            joints.put(landmark, Vec3::new(x + aside, y, 2.0 + z), 1.0);
            joints.put(landmark.mirrored(), Vec3::new(aside - x, y, 2.0 + z), 1.0);
        }
        LabelledTrack {
            set: Set::UiPrmdKinect,
            sensor: "kinect",
            subject: "s01".into(),
            movement: "deep squat".into(),
            exercise: Some("squat".into()),
            label: Label::Correct,
            timing: Timing::Rate(30.0),
            repetitions: Some(Repetitions {
                count: 1,
                spans: vec![Span {
                    from_s: 0.0,
                    to_s: 1.0,
                }],
                ..Repetitions::default()
            }),
            frames: at_rate(30.0, std::iter::repeat_n(joints, frames)),
            path: "a.txt".into(),
        }
    }

    #[test]
    fn turned_by_90_the_right_side_is_near_and_the_person_looks_right() {
        let view = VirtualCamera {
            yaw_deg: 90.0,
            pitch_deg: 0.0,
            ..VirtualCamera::default()
        };
        let track = view.see(&standing(3, 0.0), None).expect("in space");
        assert_eq!(track.frames.len(), 3);
        let (_, pose) = track.frames[0].as_ref().expect("a pose");
        assert!(pose.world(L::RightHip).z < pose.world(L::LeftHip).z);
        assert!(pose.image(L::RightKnee).position.x > pose.image(L::RightHip).position.x);
        assert!(out_of_side_view_deg(pose).expect("measurable") < 0.1);
        // From the side, the angle in the picture and that in space are the true one.
        for measure in [Measure::KneeFlex, Measure::KneeFlex3d, Measure::HipFlex] {
            let value = measure.value(pose, Side::Right).expect("measurable");
            assert!((value - 90.0).abs() < 1.0, "{}: {value}", measure.name());
        }
    }

    #[test]
    fn facing_the_camera_the_left_is_at_the_right_and_the_picture_hides_the_bend() {
        let view = VirtualCamera {
            yaw_deg: 0.0,
            ..VirtualCamera::default()
        };
        let track = view.see(&standing(1, 0.0), None).expect("in space");
        let (_, pose) = track.frames[0].as_ref().expect("a pose");
        assert!(pose.image(L::LeftHip).position.x > pose.image(L::RightHip).position.x);
        let in_space = Measure::KneeFlex3d
            .value(pose, Side::Left)
            .expect("measurable");
        assert!((in_space - 90.0).abs() < 0.01);
        // Feet near the floor, seen from above them, in the lower half of the picture.
        assert!(pose.image(L::LeftAnkle).position.y > 240.0);
    }

    #[test]
    fn a_fast_recording_is_shown_at_the_camera_s_rate() {
        let mut fast = standing(101, 0.0);
        for (number, frame) in fast.frames.iter_mut().enumerate() {
            frame.at = Some(goodform_pose::Timestamp::from_seconds(
                number as f64 / 100.0,
            ));
        }
        let seen = VirtualCamera::default().see(&fast, None).expect("in space");
        assert!(
            (30..=31).contains(&seen.frames.len()),
            "{}",
            seen.frames.len()
        );
        let same = VirtualCamera::default()
            .see(&standing(90, 0.0), None)
            .expect("in space");
        assert_eq!(same.frames.len(), 90);
    }

    #[test]
    fn the_same_seed_sees_the_same_and_noise_is_small() {
        let (view, track) = (VirtualCamera::default(), standing(60, 0.0));
        let see = |seed| view.see(&track, seed).expect("in space");
        // Missing landmarks are not numbers, so that tracks are compared by their text.
        let text = |seed| format!("{:?}", see(seed));
        assert_eq!(text(Some(3)), text(Some(3)));
        assert_ne!(text(Some(3)), text(Some(4)));
        let values: Vec<f32> = see(Some(3))
            .frames
            .iter()
            .flatten()
            .filter_map(|(_, pose)| Measure::KneeFlex3d.value(pose, Side::Left))
            .collect();
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        assert!(values.len() == 60 && (mean - 90.0).abs() < 15.0, "{mean}");
    }
}
