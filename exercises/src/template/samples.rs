//! What was measured in one movement: one row a moment, one column a measure.

use goodform_pose::Timestamp;

/// So many moments are kept; a longer movement is kept at half the rate, and so on. 40 s at 30 a second.
const MOST: usize = 1200;

/// The moments of a movement. Missing: a value that is not a number.
#[derive(Debug, Clone)]
pub(crate) struct Samples {
    channels: usize,
    times: Vec<f64>,
    progress: Vec<f32>,
    values: Vec<f32>,
    /// Every so many moments one is kept.
    every: usize,
    skipped: usize,
}

impl Samples {
    pub(crate) fn new(channels: usize) -> Self {
        Self {
            channels,
            times: Vec::with_capacity(MOST),
            progress: Vec::with_capacity(MOST),
            values: Vec::with_capacity(MOST * channels),
            every: 1,
            skipped: 0,
        }
    }

    pub(crate) fn clear(&mut self) {
        self.times.clear();
        self.progress.clear();
        self.values.clear();
        (self.every, self.skipped) = (1, 0);
    }

    /// Takes a moment; `row` has a value for every channel.
    pub(crate) fn push(&mut self, at: Timestamp, progress: f32, row: &[f32]) {
        self.skipped += 1;
        if self.skipped < self.every || row.len() != self.channels {
            return;
        }
        self.skipped = 0;
        if self.times.len() >= MOST {
            self.halve();
        }
        self.times.push(at.as_seconds());
        self.progress.push(progress);
        self.values.extend_from_slice(row);
    }

    /// Forgets all but the last so many seconds.
    pub(crate) fn keep_last(&mut self, seconds: f64) {
        let Some(last) = self.times.last().copied() else {
            return;
        };
        let gone = self.times.partition_point(|at| *at < last - seconds);
        // Moved in lumps: moving every moment for each new one would be work for nothing.
        if gone > self.times.len() / 2 {
            self.times.drain(..gone);
            self.progress.drain(..gone);
            self.values.drain(..gone * self.channels);
            self.every = 1;
        }
    }

    fn halve(&mut self) {
        let kept = self.times.len() / 2;
        for place in 0..kept {
            let from = place * 2;
            self.times.swap(place, from);
            self.progress.swap(place, from);
            for channel in 0..self.channels {
                self.values.swap(
                    place * self.channels + channel,
                    from * self.channels + channel,
                );
            }
        }
        self.times.truncate(kept);
        self.progress.truncate(kept);
        self.values.truncate(kept * self.channels);
        self.every *= 2;
    }

    pub(crate) fn times(&self) -> &[f64] {
        &self.times
    }

    pub(crate) fn progress(&self) -> &[f32] {
        &self.progress
    }

    /// The value of a channel at a place. Missing: not a number.
    pub(crate) fn value(&self, place: usize, channel: usize) -> f32 {
        let row = self.values.chunks_exact(self.channels.max(1)).nth(place);
        row.and_then(|row| row.get(channel))
            .copied()
            .unwrap_or(f32::NAN)
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::Timestamp;

    use super::{MOST, Samples};

    #[test]
    fn a_long_movement_is_kept_at_a_lower_rate_and_in_order() {
        let mut samples = Samples::new(2);
        for moment in 0..(3 * MOST) {
            let value = moment as f32;
            let at = Timestamp::from_seconds(f64::from(value) / 30.0);
            samples.push(at, value, &[value, -value]);
        }
        assert!(samples.times().len() <= MOST && samples.times().len() > MOST / 2);
        let times = samples.times();
        assert!(times.windows(2).all(|pair| pair[1] > pair[0]));
        for (place, progress) in samples.progress().iter().enumerate() {
            assert!((samples.value(place, 0) - progress).abs() < 1e-6);
            assert!((samples.value(place, 1) + progress).abs() < 1e-6);
        }
        assert!(samples.value(0, 7).is_nan());
    }
}
