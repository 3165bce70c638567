//! The times of a clip's frames: the container's own where they make sense, counted ones elsewhere.

use goodform_pose::Timestamp;

/// The rate assumed where a clip says nothing. Units: frames a second.
const ASSUMED_FPS: f64 = 30.0;
/// Rates a camera can have; others are a damaged header.
const CREDIBLE_FPS: std::ops::RangeInclusive<f64> = 0.5..=1000.0;
/// How many frames a decoder may hand out after the file's last packet; `OpenCV` knows no time for
/// these, and counting on from the frame before is right. Units: frames.
const DECODER_DELAY: u64 = 16;

/// Gives each frame a time later than the one before, beginning with 0 at the first frame.
#[derive(Debug)]
pub(super) struct ClipClock {
    fps: f64,
    /// The container's time of the first frame. Units: ms.
    origin_ms: Option<f64>,
    last: Option<Timestamp>,
    frames: u64,
    guessed: u64,
    /// How many of the guesses come after the last time that was told.
    guessed_at_end: u64,
}

impl ClipClock {
    /// A clock that counts at `fps` where the container gives no time.
    pub(super) fn new(fps: f64) -> Self {
        let fps = if CREDIBLE_FPS.contains(&fps) {
            fps
        } else {
            ASSUMED_FPS
        };
        Self {
            fps,
            origin_ms: None,
            last: None,
            frames: 0,
            guessed: 0,
            guessed_at_end: 0,
        }
    }

    /// The rate used where times are guessed.
    pub(super) const fn fps(&self) -> f64 {
        self.fps
    }

    /// How many times had to be guessed, the decoder's last frames left out.
    pub(super) const fn guessed(&self) -> u64 {
        let told_before = self.guessed < self.frames;
        if told_before && self.guessed_at_end <= DECODER_DELAY {
            self.guessed - self.guessed_at_end
        } else {
            self.guessed
        }
    }

    /// The mean step so far, or the announced one at the start. Units: s.
    fn step(&self, last: Timestamp) -> f64 {
        let steps = self.frames.saturating_sub(1);
        if steps > 0 {
            last.as_seconds() / steps as f64
        } else {
            1.0 / self.fps
        }
    }

    const fn told(&mut self, time: Timestamp) -> Timestamp {
        self.guessed_at_end = 0;
        time
    }

    /// The time of the next frame, whose container says `position_ms`.
    pub(super) fn next(&mut self, position_ms: Option<f64>) -> Timestamp {
        let position = position_ms.filter(|ms| ms.is_finite());
        let told = position.map(|ms| {
            let origin = *self.origin_ms.get_or_insert(ms);
            Timestamp::from_seconds((ms - origin) / 1e3)
        });
        let time = match (self.last, told) {
            (None, Some(told)) => self.told(told),
            (Some(last), Some(told)) if told > last => self.told(told),
            (last, _) => {
                self.guessed += 1;
                self.guessed_at_end += 1;
                last.map_or_else(Timestamp::default, |last| {
                    Timestamp::from_seconds(last.as_seconds() + self.step(last))
                })
            }
        };
        self.frames += 1;
        self.last = Some(time);
        time
    }
}

#[cfg(test)]
mod tests {
    use super::ClipClock;

    fn times(clock: &mut ClipClock, positions: &[Option<f64>]) -> Vec<i64> {
        positions
            .iter()
            .map(|&ms| clock.next(ms).as_micros() / 1000)
            .collect()
    }

    #[test]
    fn the_containers_times_are_kept_and_begin_at_zero() {
        let mut clock = ClipClock::new(25.0);
        let told = [Some(80.0), Some(120.0), Some(240.0)];
        assert_eq!(times(&mut clock, &told), [0, 40, 160]);
        assert_eq!(clock.guessed(), 0);
    }

    #[test]
    fn nonsense_is_replaced_by_counting() {
        let mut clock = ClipClock::new(25.0);
        let told = [
            Some(0.0),
            Some(0.0),
            Some(f64::NAN),
            None,
            Some(-3e9),
            Some(200.0),
        ];
        assert_eq!(times(&mut clock, &told), [0, 40, 80, 120, 160, 200]);
        assert_eq!(clock.guessed(), 4);
    }

    #[test]
    fn the_decoders_last_frames_count_on_and_are_no_fault() {
        let mut clock = ClipClock::new(90.0);
        let told = [Some(0.0), Some(40.0), Some(80.0), Some(0.0), Some(0.0)];
        assert_eq!(times(&mut clock, &told), [0, 40, 80, 120, 160]);
        assert_eq!(clock.guessed(), 0);
        let mut timeless = ClipClock::new(25.0);
        assert_eq!(times(&mut timeless, &[None, None, None]), [0, 40, 80]);
        assert_eq!(timeless.guessed(), 3);
    }

    #[test]
    fn an_incredible_rate_is_not_believed() {
        for fps in [0.0, -1.0, f64::NAN, 90_000.0] {
            assert!((ClipClock::new(fps).fps() - 30.0).abs() < 1e-9);
        }
    }
}
