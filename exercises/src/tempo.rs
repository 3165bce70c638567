//! When a movement passed which height: the times of its parts, without keeping its samples.

use goodform_pose::Timestamp;

use crate::exercise::Part;

/// Levels of progress that are dated. Progress beyond the last is dated as the last.
const LEVELS: usize = 64;
/// One level. Units: progress, the way from start to target.
const STEP: f32 = 0.05;
/// A part at the target begins and ends at this share of the peak. [K]
const TOP_SHARE: f32 = 0.9;
/// The way out begins and the way back ends at this share. Below it people are at the start. [K]
const START_SHARE: f32 = 0.15;
/// A way is timed between those shares and taken to last so many times as long: 1.3 for a steady ramp, 1.9 for
/// the smooth starts and ends of people (minimum jerk). [K] between them; error a quarter.
const WHOLE: f64 = 1.6;
/// Slower than this the movement is at its target. Units: progress a second. [K]
const SLOW: f32 = 0.35;

/// Dates the levels of one movement.
#[derive(Debug, Clone)]
pub(crate) struct Tempo {
    begin: Option<Timestamp>,
    first_above: [Timestamp; LEVELS],
    last_above: [Timestamp; LEVELS],
    reached: usize,
    peak: f32,
    last: Option<(Timestamp, f32)>,
    speed: f32,
    travelled: f32,
}

impl Tempo {
    pub(crate) fn new() -> Self {
        Self {
            begin: None,
            first_above: [Timestamp::default(); LEVELS],
            last_above: [Timestamp::default(); LEVELS],
            reached: 0,
            peak: 0.0,
            last: None,
            speed: 0.0,
            travelled: 0.0,
        }
    }

    /// A new movement begins.
    pub(crate) fn restart(&mut self) {
        (self.begin, self.reached, self.peak, self.last) = (None, 0, 0.0, None);
        (self.speed, self.travelled) = (0.0, 0.0);
    }

    pub(crate) fn observe(&mut self, at: Timestamp, value: f32) {
        self.begin.get_or_insert(at);
        let level = ((value / STEP).max(0.0) as usize).min(LEVELS - 1);
        for (index, first) in self.first_above.iter_mut().enumerate().take(level + 1) {
            if index >= self.reached {
                *first = at;
            }
        }
        self.reached = self.reached.max(level + 1);
        for last in self.last_above.iter_mut().take(level + 1) {
            *last = at;
        }
        if let Some((when, before)) = self.last {
            let seconds = at.seconds_since(when).max(1e-3) as f32;
            let now = (value - before).abs() / seconds;
            self.speed += (now - self.speed) * 0.3;
            self.travelled += (value - before).abs();
        }
        self.last = Some((at, value));
        self.peak = self.peak.max(value);
    }

    /// The part of the repetition this moment belongs to.
    pub(crate) fn part(&self, enter: f32, has_turned: bool) -> Part {
        let value = self.last.map_or(0.0, |(_, value)| value);
        let near_peak = value >= TOP_SHARE * self.peak && value >= enter * TOP_SHARE;
        if has_turned && !near_peak {
            Part::Back
        } else if near_peak && (self.speed <= SLOW || has_turned) {
            Part::Top
        } else if has_turned {
            Part::Back
        } else {
            Part::Out
        }
    }

    /// How long a part of the finished movement took. Units: s.
    pub(crate) fn seconds(&self, part: Part) -> f64 {
        let level = |share: f32| ((self.peak * share / STEP) as usize).min(LEVELS - 1);
        let first = |share| {
            self.first_above
                .get(level(share))
                .copied()
                .unwrap_or_default()
        };
        let last = |share| {
            self.last_above
                .get(level(share))
                .copied()
                .unwrap_or_default()
        };
        let (from, to) = match part {
            Part::Out => (first(START_SHARE), first(TOP_SHARE)),
            Part::Top => (first(TOP_SHARE), last(TOP_SHARE)),
            Part::Back => (last(TOP_SHARE), last(START_SHARE)),
        };
        let seconds = to.seconds_since(from).max(0.0);
        if part == Part::Top {
            seconds
        } else {
            WHOLE * seconds
        }
    }

    /// From the beginning to the last moment. Units: s.
    pub(crate) fn cycle_s(&self) -> f64 {
        match (self.begin, self.last) {
            (Some(begin), Some((last, _))) => last.seconds_since(begin),
            _ => 0.0,
        }
    }

    /// The way that was gone against the shortest one: 1 is steady.
    pub(crate) fn wander(&self) -> f32 {
        if self.peak > 0.1 {
            self.travelled / (2.0 * self.peak)
        } else {
            1.0
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::Timestamp;

    use super::Tempo;
    use crate::exercise::Part;

    #[test]
    fn the_parts_of_a_trapezoid_are_timed_at_any_frame_rate() {
        for fps in [10.0, 30.0, 60.0] {
            let mut tempo = Tempo::new();
            // 2 s out, 3 s held, 1 s back.
            for frame in 0..=(6.0 * fps) as u32 {
                let t = f64::from(frame) / fps;
                let value = (t / 2.0).min(1.0).min(6.0 - t).max(0.0) * 1.2;
                tempo.observe(Timestamp::from_seconds(t), value as f32);
            }
            let near = |part, expected: f64| {
                let found = tempo.seconds(part);
                assert!((found - expected).abs() < 0.25, "{fps}: {part:?} {found}");
            };
            near(Part::Out, 2.4);
            near(Part::Top, 3.3);
            near(Part::Back, 1.2);
            assert!((tempo.wander() - 1.0).abs() < 0.1);
        }
    }
}
