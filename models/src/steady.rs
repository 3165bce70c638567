//! Steadies the two alignment points from which the next crop follows.
//!
//! The crop feeds back into the network: a trembling crop gives trembling landmarks. MediaPipe filters
//! these two points even where landmark smoothing is off, and so do we.

use glam::Vec2;
use goodform_pose::Timestamp;

/// Source: MediaPipe 0.10 `pose_landmark_filtering`, auxiliary landmarks: `min_cutoff` 0.01, `beta` 10,
/// `derivate_cutoff` 1. A lower cut-off steadies a resting body more.
const MIN_CUTOFF_HZ: f32 = 0.01;
/// A higher slope follows a fast body closer. Units: Hz for one diameter of the body's circle a second.
const SLOPE: f32 = 10.0;
/// How much the speed itself is steadied.
const SPEED_CUTOFF_HZ: f32 = 1.0;

/// A One Euro filter over the two alignment points.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Steady {
    state: Option<State>,
}

#[derive(Debug, Clone, Copy)]
struct State {
    at: Timestamp,
    raw: [Vec2; 2],
    points: [Vec2; 2],
    speeds: [Vec2; 2],
}

impl Steady {
    pub(crate) fn reset(&mut self) {
        self.state = None;
    }

    /// The steadied points. Speeds are measured in diameters of the body's circle as it is seen now,
    /// which makes them free of the body's size. Source: MediaPipe, `OBJECT_SCALE_ROI`.
    pub(crate) fn push(&mut self, at: Timestamp, raw: [Vec2; 2]) -> [Vec2; 2] {
        let Some(mut state) = self.state else {
            self.state = Some(State {
                at,
                raw,
                points: raw,
                speeds: [Vec2::ZERO; 2],
            });
            return raw;
        };
        let seconds = at.seconds_since(state.at) as f32;
        let [hips, top] = raw;
        let diameter = 2.0 * hips.distance(top);
        if seconds <= 0.0 || diameter < 1.0 {
            return state.points;
        }
        let speed_share = share(SPEED_CUTOFF_HZ, seconds);
        let all = state
            .points
            .iter_mut()
            .zip(&mut state.speeds)
            .zip(&mut state.raw)
            .zip(raw);
        for (((point, speed), before), now) in all {
            *speed += ((now - *before) / diameter / seconds - *speed) * speed_share;
            let shares = (speed.abs() * SLOPE + MIN_CUTOFF_HZ)
                .to_array()
                .map(|hz| share(hz, seconds));
            *point += (now - *point) * Vec2::from(shares);
            *before = now;
        }
        state.at = at;
        self.state = Some(state);
        state.points
    }
}

/// The share of a new sample in a low-pass of that cut-off, as MediaPipe computes it.
fn share(cutoff_hz: f32, seconds: f32) -> f32 {
    let tau = 1.0 / (std::f32::consts::TAU * cutoff_hz);
    1.0 / (1.0 + tau / seconds)
}

#[cfg(test)]
mod tests {
    use glam::Vec2;
    use goodform_pose::Timestamp;

    use super::Steady;

    /// Hips and top of a body 400 px across.
    fn body(x: f32) -> [Vec2; 2] {
        [Vec2::new(x, 300.0), Vec2::new(x, 100.0)]
    }

    #[test]
    fn a_trembling_point_rests_and_a_walking_one_is_followed() {
        let (mut steady, mut still) = (Steady::default(), [Vec2::ZERO; 2]);
        for frame in 0..60 {
            let shake = if frame % 2 == 0 { 1.0 } else { -1.0 };
            still = steady.push(Timestamp::from_micros(frame * 33_333), body(300.0 + shake));
        }
        assert!((still[0].x - 300.0).abs() < 1.1);
        let (mut steady, mut walker, mut x) = (Steady::default(), [Vec2::ZERO; 2], 0.0);
        for frame in 0..60 {
            x = frame as f32 * 8.0;
            walker = steady.push(Timestamp::from_micros(frame * 33_333), body(x));
        }
        assert!(x - walker[1].x < 25.0, "{} behind", x - walker[1].x);
    }
}
