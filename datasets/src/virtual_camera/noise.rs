//! How a network's landmarks differ from the truth: measured on what BlazePose (full) gives.

use glam::{Vec2, Vec3};
use goodform_pose::measure::{near_side, out_of_side_view_deg, trunk};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark as L, Pose, Side, Timestamp, Track};

/// How a network's landmarks differ from the truth. Units: lengths of the trunk (middle of the hips to
/// middle of the shoulders), unless said otherwise. Raising a number makes the picture worse.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Noise {
    /// Trembling from frame to frame, as a share of each landmark's own, see [`Noise::trembling`].
    pub trembling: f32,
    /// The depth of a world landmark trembles so many times as much.
    pub depth_times: f32,
    /// Standard deviation of what drifts slowly in the picture.
    pub drift: f32,
    /// The same in depth.
    pub depth_drift: f32,
    /// After so long the drift has forgotten two thirds of itself. Units: s.
    pub drift_s: f32,
    /// Depth comes out so much too flat. A share.
    pub depth_scale: f32,
    /// A hidden landmark trembles and drifts so many times as much.
    pub hidden_times: f32,
}

/// What was measured on BlazePose (full), frame by frame without smoothing.
///
/// Source: 20 home clips of 14 people, 5 600 frames of the reference implementation. Trembling: third
/// differences of the landmarks with visibility above 0.5, divided by √20 (which is what independent
/// noise gives), as median over clips; movement itself makes it an upper bound. Depth: the same of world
/// landmarks, in depth 1.6-2 times that across. Flatness: limbs that point at the camera come out 7 %
/// shorter than level ones, arms and thighs alike. Hidden: its 90th percentile over clips is twice the
/// median. Drift: BlazePose against AlphaPose on a seated trial of KERAAL, 0.02-0.04 in shoulders, hips,
/// knees and ankles. Depth drift: BlazePose against the Kinect on the three trials of KERAAL, seen from the
/// front, 0.49 (median of ten joints), in a depth that is about three times too large there, hence 0.16;
/// half of it is taken, since errors of neighbouring joints go together there and are independent here. The
/// bend of a knee then errs as much as the same network errs on drawn squats (10-18 degrees). How long a drift lasts could not be measured and is a guess.
pub const NOISE: Noise = Noise {
    trembling: 1.0,
    depth_times: 1.8,
    drift: 0.02,
    depth_drift: 0.08,
    drift_s: 0.5,
    depth_scale: 0.92,
    hidden_times: 2.0,
};

/// Trembling of a landmark, standard deviation on each axis. Units: trunk lengths. Source: [`NOISE`].
fn trembling(landmark: L) -> f32 {
    match landmark.index() {
        0..=10 => 0.0034,
        11 | 12 => 0.0043,
        13 | 14 => 0.0053,
        15 | 16 => 0.0060,
        17..=22 => 0.0056,
        23 | 24 => 0.0050,
        25 | 26 => 0.0049,
        27 | 28 => 0.0064,
        29 | 30 => 0.0070,
        _ => 0.0079,
    }
}

/// Visibility of a landmark that is seen, and of one outside of the picture. Source: as [`NOISE`].
const SEEN: f32 = 0.95;
const OUTSIDE: f32 = 0.1;
/// The person is turned so far out of the front view before the far limbs hide. Units: degrees, and how
/// many more until they are wholly hidden. Source: as [`NOISE`]: at most 30 degrees out of the front
/// view far and near are alike; beyond, far ones fall as below.
const TURNED_DEG: f32 = 30.0;
const FADING_DEG: f32 = 10.0;

/// Median visibility of a landmark on the far side of a turned person. Source: as [`NOISE`].
fn far_visibility(landmark: L) -> f32 {
    match landmark.index() {
        13 | 14 => 0.2,
        15..=22 | 25 | 26 => 0.35,
        27 | 28 => 0.5,
        29..=32 => 0.65,
        _ => SEEN,
    }
}

/// A repeatable source of normal numbers.
#[derive(Debug, Clone)]
pub(super) struct Hand(u64);

impl Hand {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Splitmix64. Source: Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195.
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, neither included.
    fn uniform(&mut self) -> f32 {
        ((self.bits() >> 41) as f32 + 0.5) / (1_u32 << 23) as f32
    }

    /// Mean 0, standard deviation 1. Source: Box and Muller 1958.
    fn normal(&mut self) -> f32 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f32::consts::TAU * self.uniform()).cos()
    }

    fn normal3(&mut self) -> Vec3 {
        Vec3::new(self.normal(), self.normal(), self.normal())
    }
}

/// Sees poses as a network would, one after another.
#[derive(Debug, Clone)]
pub(super) struct Observer {
    noise: Noise,
    hand: Hand,
    /// Standard normal, wandering by chance.
    wander: [Vec3; LANDMARK_COUNT],
    /// What follows it smoothly: errors of a network change slowly, its trembling is told apart.
    drift: [Vec3; LANDMARK_COUNT],
    last: Option<Timestamp>,
}

impl Observer {
    pub(super) fn new(noise: Noise, seed: u64) -> Self {
        let mut hand = Hand::new(seed);
        let wander = std::array::from_fn(|_| hand.normal3());
        Self {
            noise,
            wander,
            // It has half the variance of what it follows.
            drift: wander.map(|at| at * std::f32::consts::FRAC_1_SQRT_2),
            hand,
            last: None,
        }
    }

    fn observe(&mut self, pose: &Pose, at: Timestamp) -> Pose {
        let since = self.last.map_or(0.0, |last| at.seconds_since(last));
        self.last = Some(at);
        let keep = (-(since as f32) / self.noise.drift_s).exp();
        let fresh = (1.0 - keep * keep).max(0.0).sqrt();
        let px_a_m = px_a_m(pose);
        let trunk_m = trunk(pose).length();
        // Without a trunk there is no measure of the noise, and little to be seen.
        let trunk_m = if trunk_m.is_finite() { trunk_m } else { 0.5 };
        let hidden = Hidden::of(pose);
        let (mut image, mut world) = (*pose.image_landmarks(), *pose.world_landmarks());
        let slow = self.wander.iter_mut().zip(&mut self.drift);
        let points = image.iter_mut().zip(&mut world).zip(slow);
        for (((point, place), (wander, drift)), landmark) in points.zip(L::ALL) {
            *wander = *wander * keep + self.hand.normal3() * fresh;
            *drift = wander.lerp(*drift, keep);
            let drift = *drift * std::f32::consts::SQRT_2;
            let trembling = self.hand.normal3() * trembling(landmark) * self.noise.trembling;
            let share = hidden.share(landmark);
            let times = 1.0 + (self.noise.hidden_times - 1.0) * share;
            let across = (drift * self.noise.drift + trembling) * times;
            let depth =
                (drift.z * self.noise.depth_drift + trembling.z * self.noise.depth_times) * times;
            point.position += across.truncate() * trunk_m * px_a_m;
            *place = Vec3::new(
                place.x + across.x * trunk_m,
                place.y + across.y * trunk_m,
                place.z * self.noise.depth_scale + depth * trunk_m,
            );
            *point = trusted(*point, landmark, share, pose.frame_size());
        }
        Pose::new(image, world, pose.frame_size())
    }
}

/// An exact track as a network would have given it; the same seed gives the same noise.
pub fn with_noise(track: &Track, seed: u64) -> Track {
    let mut observer = Observer::new(NOISE, seed);
    let frames = track.frames.iter().map(|frame| {
        let (at, pose) = frame.as_ref()?;
        Some((*at, observer.observe(pose, *at)))
    });
    Track {
        frames: frames.collect(),
        ..track.clone()
    }
}

/// How many px a metre has where the person is: by the spread of all landmarks in the picture and in space.
fn px_a_m(pose: &Pose) -> f32 {
    let spread = |points: &mut dyn Iterator<Item = Vec2>| {
        let (low, high) = points
            .filter(|at| at.is_finite())
            .fold((Vec2::MAX, Vec2::MIN), |(low, high), at| {
                (low.min(at), high.max(at))
            });
        (high - low).length()
    };
    let px = spread(&mut pose.image_landmarks().iter().map(|point| point.position));
    let m = spread(&mut pose.world_landmarks().iter().map(|at| at.truncate()));
    let ratio = px / m;
    // Without two known points there is nothing to tremble.
    if ratio.is_finite() { ratio } else { 0.0 }
}

/// What a network would say of its own certainty.
fn trusted(point: ImageLandmark, landmark: L, hidden: f32, frame: Vec2) -> ImageLandmark {
    let inside = point.position.cmpge(Vec2::ZERO).all() && point.position.cmple(frame).all();
    let seen = SEEN + (far_visibility(landmark) - SEEN) * hidden;
    ImageLandmark {
        position: point.position,
        visibility: point.visibility.min(if inside { seen } else { OUTSIDE }),
        presence: point.presence.min(if inside { SEEN } else { OUTSIDE }),
    }
}

/// Which limbs the body hides, and how much.
struct Hidden {
    far: Side,
    share: f32,
}

impl Hidden {
    fn of(pose: &Pose) -> Self {
        let turned = 90.0 - out_of_side_view_deg(pose).unwrap_or(90.0);
        Self {
            far: near_side(pose).other(),
            share: ((turned - TURNED_DEG) / FADING_DEG).clamp(0.0, 1.0),
        }
    }

    /// 0 seen, 1 hidden. Points of the trunk and the face stay seen.
    fn share(&self, landmark: L) -> f32 {
        let left = landmark.index() % 2 == 1;
        let far = (self.far == Side::Left) == left;
        if landmark.is_body() && far && far_visibility(landmark) < SEEN {
            self.share
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hand;

    #[test]
    fn normal_numbers_are_normal() {
        let mut hand = Hand::new(1);
        let values: Vec<f32> = (0..20_000).map(|_| hand.normal()).collect();
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f32>() / values.len() as f32;
        assert!(
            mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05,
            "{mean} {variance}"
        );
        assert!(values.iter().all(|v| v.is_finite() && v.abs() < 6.0));
    }
}
