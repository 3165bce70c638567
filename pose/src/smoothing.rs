//! Smoothing of one measure, by time and not by frame: median of a short window, then One Euro.

use crate::time::Timestamp;

/// Window of the outlier filter. Units: s. Three samples at 30 frames a second; raising it flattens
/// peaks. Source: exercise library, `median_s`, tried on home clips.
const MEDIAN_S: f64 = 0.08;
/// Rest smoothing. Units: Hz. Higher is less lag and more noise. Source: clinical note, 1.0-1.5 Hz.
const MIN_CUTOFF_HZ: f64 = 1.5;
/// How much the filter opens with speed. Units: Hz for one SEM a second. Source: 0.05 a degree a second at
/// an error of 5 degrees.
const BETA_PER_SEM: f64 = 0.25;
/// Smoothing of the speed. Units: Hz. Source: Casiez 2012, 1 Euro filter, doi:10.1145/2207676.2208639.
const SPEED_CUTOFF_HZ: f64 = 1.0;
/// After a gap longer than this the past says nothing of the present. Units: s.
/// Source: exercise library, `tracking_loss_s`.
const FORGET_S: f64 = 1.0;
/// Where frames are too few for the median, a value that jumps faster than this and comes back in the next
/// frame is left out. Units: SEM a second; 600 degrees a second for a knee. Source: clinical note,
/// plausible angular velocity.
const JUMP_SEM_PER_S: f64 = 100.0;
/// Samples the window may hold: 0.08 s at up to 60 frames a second.
const RING: usize = 8;

/// Smooths one measure of a stream. It holds a fixed number of samples and allocates nothing.
#[derive(Debug, Clone)]
pub struct Smoother {
    sem: f64,
    ring: [(Timestamp, f64); RING],
    held: usize,
    state: Option<(Timestamp, f64, f64)>,
    /// A jump that the next sample must confirm: its direction.
    suspect: Option<f64>,
}

impl Smoother {
    /// A smoother for a measure of that standard error (in the measure's unit).
    pub fn new(sem: f32) -> Self {
        let sem = f64::from(sem).max(1e-6);
        Self {
            sem,
            ring: [(Timestamp::default(), 0.0); RING],
            held: 0,
            state: None,
            suspect: None,
        }
    }

    /// Forgets everything.
    pub fn reset(&mut self) {
        (self.held, self.state, self.suspect) = (0, None, None);
    }

    /// Takes a sample and gives the smoothed value at its time.
    ///
    /// Missing: a missing or unusable sample gives `None` and changes nothing; after a gap longer than
    /// 1 s the filter begins anew. A sample not later than the last one is answered with the last value.
    pub fn push(&mut self, at: Timestamp, sample: Option<f32>) -> Option<f32> {
        let sample = f64::from(sample.filter(|value| value.is_finite())?);
        if let Some((last, value, _)) = self.state {
            let gap = at.seconds_since(last);
            if gap <= 0.0 {
                return Some(value as f32);
            }
            if gap > FORGET_S {
                self.reset();
            }
        }
        if self.is_jump(at, sample) {
            return self.state.map(|(_, value, _)| value as f32);
        }
        let median = self.median(at, sample);
        let smooth = self.one_euro(at, median);
        Some(smooth as f32)
    }

    /// Whether a sample jumps so far that the next one must confirm it. Only where samples are too far
    /// apart for the median to take out one that is wrong.
    fn is_jump(&mut self, at: Timestamp, sample: f64) -> bool {
        let Some((last, value, _)) = self.state else {
            return false;
        };
        let (dt, step) = (at.seconds_since(last), sample - value);
        let sparse = dt > MEDIAN_S / 2.0;
        let before = self.suspect.take();
        if !sparse || step.abs() <= JUMP_SEM_PER_S * self.sem * dt || before == Some(step.signum())
        {
            return false;
        }
        self.suspect = Some(step.signum());
        true
    }

    fn median(&mut self, at: Timestamp, sample: f64) -> f64 {
        self.ring.rotate_right(1);
        if let Some(first) = self.ring.first_mut() {
            *first = (at, sample);
        }
        self.held = (self.held + 1).min(RING);
        let mut window = [0.0; RING];
        let mut count = 0;
        let recent = self
            .ring
            .iter()
            .take(self.held)
            .filter(|(t, _)| at.seconds_since(*t) <= MEDIAN_S);
        for (slot, (_, value)) in window.iter_mut().zip(recent) {
            *slot = *value;
            count += 1;
        }
        // Slow cameras have fewer than three samples in the window: their peaks are kept as they are.
        let Some(window) = window.get_mut(..count).filter(|window| window.len() >= 3) else {
            return sample;
        };
        window.sort_unstable_by(f64::total_cmp);
        window.get(count / 2).copied().unwrap_or(sample)
    }

    fn one_euro(&mut self, at: Timestamp, value: f64) -> f64 {
        let Some((last, smooth, speed)) = self.state else {
            self.state = Some((at, value, 0.0));
            return value;
        };
        let dt = at.seconds_since(last);
        let raw_speed = (value - smooth) / dt;
        let speed = speed + (raw_speed - speed) * share(SPEED_CUTOFF_HZ, dt);
        let cutoff = MIN_CUTOFF_HZ + BETA_PER_SEM * speed.abs() / self.sem;
        let smooth = smooth + (value - smooth) * share(cutoff, dt);
        self.state = Some((at, smooth, speed));
        smooth
    }
}

/// The share of a new sample in a first-order low-pass of that cut-off after `dt` seconds.
fn share(cutoff_hz: f64, dt: f64) -> f64 {
    forgotten(dt, 1.0 / (std::f64::consts::TAU * cutoff_hz))
}

fn forgotten(seconds: f64, time_constant_s: f64) -> f64 {
    1.0 - (-seconds / time_constant_s).exp()
}

/// How much of an old value a new one replaces after `seconds`, in smoothing by time.
///
/// Units: s; the answer is 0 (keep the old) to 1. Degenerate: time that runs backwards gives 0.
pub fn share_after(seconds: f64, time_constant_s: f64) -> f32 {
    forgotten(seconds.max(0.0), time_constant_s) as f32
}

#[cfg(test)]
mod tests {
    use super::Smoother;
    use crate::time::Timestamp;

    fn at(seconds: f64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn one_spike_is_swallowed_at_thirty_frames_a_second() {
        let mut smoother = Smoother::new(5.0);
        for frame in 0..30 {
            let sample = if frame == 20 { 90.0 } else { 10.0 };
            let value = smoother
                .push(at(f64::from(frame) / 30.0), Some(sample))
                .expect("a value");
            assert!((value - 10.0).abs() < 1.0, "frame {frame}: {value}");
        }
    }

    #[test]
    fn a_slow_swing_keeps_its_peak_at_any_frame_rate() {
        for fps in [10.0, 15.0, 30.0, 60.0] {
            let mut smoother = Smoother::new(6.0);
            let mut peak = 0.0_f32;
            for frame in 0..(4.0 * fps) as u32 {
                let t = f64::from(frame) / fps;
                let sample = 45.0 - 45.0 * (t * std::f64::consts::PI / 2.0).cos();
                peak = peak.max(smoother.push(at(t), Some(sample as f32)).expect("a value"));
            }
            assert!((peak - 90.0).abs() < 3.0, "{fps} frames a second: {peak}");
        }
    }

    #[test]
    fn gaps_and_nonsense_change_nothing_and_a_long_gap_begins_anew() {
        let mut smoother = Smoother::new(5.0);
        assert_eq!(smoother.push(at(0.0), Some(10.0)), Some(10.0));
        assert_eq!(smoother.push(at(0.1), None), None);
        assert_eq!(smoother.push(at(0.1), Some(f32::NAN)), None);
        assert_eq!(smoother.push(at(0.0), Some(50.0)), Some(10.0));
        assert_eq!(smoother.push(at(2.0), Some(50.0)), Some(50.0));
    }
}
