//! The range of a repetition, without keeping its samples.

use goodform_pose::measure::{Measure, Unit};

/// The peak is the median of this share of the time at the top, not the largest sample.
/// Source: clinical note, peak = median of the top 10 %.
const TOP_SHARE: f64 = 0.1;
/// Slots of one degree each, or of one hundredth of a length: -180 to 180.
const SLOTS: usize = 361;
const MIDDLE: f32 = 180.0;

/// Seconds spent at each whole degree, or hundredth.
#[derive(Debug, Clone)]
pub(crate) struct RangeTally {
    seconds: [f64; SLOTS],
    scale: f32,
    seen_s: f64,
}

impl RangeTally {
    pub(crate) fn new(measure: Measure) -> Self {
        Self {
            seconds: [0.0; SLOTS],
            scale: if measure.unit() == Unit::Degrees {
                1.0
            } else {
                100.0
            },
            seen_s: 0.0,
        }
    }

    pub(crate) fn restart(&mut self) {
        (self.seconds, self.seen_s) = ([0.0; SLOTS], 0.0);
    }

    pub(crate) fn add(&mut self, value: f32, seconds: f64) {
        let slot = (value * self.scale).round().clamp(-MIDDLE, MIDDLE) + MIDDLE;
        if let Some(slot) = self.seconds.get_mut(slot as usize) {
            *slot += seconds;
            self.seen_s += seconds;
        }
    }

    /// The furthest value reached, upwards or downwards (`direction` +1 or -1).
    pub(crate) fn peak(&self, direction: f32) -> Option<f32> {
        let from_top = if direction >= 0.0 {
            TOP_SHARE / 2.0
        } else {
            1.0 - TOP_SHARE / 2.0
        };
        let mut left = from_top * self.seen_s;
        for (slot, seconds) in self.seconds.iter().enumerate().rev() {
            left -= seconds;
            if left <= 0.0 && *seconds > 0.0 {
                return Some((slot as f32 - MIDDLE) / self.scale);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::measure::Measure;

    use super::RangeTally;

    #[test]
    fn the_peak_is_the_median_of_the_top_tenth_and_not_a_spike() {
        let mut tally = RangeTally::new(Measure::KneeFlex);
        for degree in -20..80 {
            tally.add(degree as f32, 0.03);
        }
        tally.add(170.0, 0.03);
        let (top, bottom) = (tally.peak(1.0), tally.peak(-1.0));
        assert!((top.expect("seen") - 75.0).abs() <= 1.0, "{top:?}");
        assert!((bottom.expect("seen") + 15.0).abs() <= 1.0, "{bottom:?}");
        tally.restart();
        assert_eq!(tally.peak(1.0), None);
    }
}
