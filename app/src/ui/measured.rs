//! How fast the window is: measured as it runs, written when it closes.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::store::write_whole;
use crate::street::Snapshot;

/// So many times are kept: half an hour at 60 a second. Taken at the start, so that measuring takes no memory later.
const MOST: usize = 110_000;

/// Where to write it, when the program began, and where it is told that it could not be written.
pub struct Measuring {
    /// The file.
    pub path: PathBuf,
    /// When the program began.
    pub began: Instant,
    /// Empty where it was written.
    pub trouble: Arc<OnceLock<String>>,
}

/// What is measured of a window that is open.
pub(super) struct Measured {
    path: PathBuf,
    began: Instant,
    trouble: Arc<OnceLock<String>>,
    /// From there to the first live picture on the screen.
    first_picture: Option<Duration>,
    /// Our own work of each picture of the window. Units: ms.
    work: Vec<f32>,
    /// The same with laying out and painting, as the window's library tells it. Units: ms.
    whole: Vec<f32>,
    /// The first and the last snapshot's time, how many came by then, and how many frames were left out.
    seen: Option<(Instant, Instant)>,
    frames: [u64; 2],
    dropped: u64,
}

/// What is written. Units: ms, s.
#[derive(Debug, Serialize)]
struct Figures {
    version: u32,
    first_picture_s: Option<f64>,
    pictures: usize,
    work_ms: Spread,
    work_and_painting_ms: Spread,
    seconds: f64,
    frames_of_the_source: u64,
    frames_left_out: u64,
    analysed_fps: Option<f64>,
}

#[derive(Debug, Default, Serialize)]
struct Spread {
    p50: f32,
    p95: f32,
    p99: f32,
    max: f32,
}

impl Spread {
    fn of(values: &mut [f32]) -> Self {
        values.sort_unstable_by(f32::total_cmp);
        let last = values.len().saturating_sub(1) as f64;
        let at = |part: f64| {
            let place = (last * part).round() as usize;
            values.get(place).copied().unwrap_or_default()
        };
        Self {
            p50: at(0.5),
            p95: at(0.95),
            p99: at(0.99),
            max: at(1.0),
        }
    }
}

impl Measured {
    pub(super) fn new(of: Measuring) -> Self {
        Self {
            path: of.path,
            began: of.began,
            trouble: of.trouble,
            first_picture: None,
            work: Vec::with_capacity(MOST),
            whole: Vec::with_capacity(MOST),
            seen: None,
            frames: [0, 0],
            dropped: 0,
        }
    }

    /// One picture of the window: our own work, and all of it where the library told it of the picture before.
    pub(super) fn picture(
        &mut self,
        work: Duration,
        whole_s: Option<f32>,
        latest: Option<&Snapshot>,
    ) {
        if self.work.len() < MOST {
            self.work.push(work.as_secs_f32() * 1e3);
            self.whole.extend(whole_s.map(|seconds| seconds * 1e3));
        }
        let Some(latest) = latest else { return };
        let now = Instant::now();
        self.first_picture
            .get_or_insert_with(|| now.duration_since(self.began));
        let index = latest.frame.index;
        match &mut self.seen {
            None => {
                self.seen = Some((now, now));
                self.frames = [index, index];
            }
            Some((_, last)) if self.frames[1] != index => {
                *last = now;
                self.frames[1] = index;
            }
            Some(_) => {}
        }
        self.dropped = latest.dropped;
    }

    /// Writes it down.
    pub(super) fn finish(&mut self) {
        if let Err(trouble) = self.write() {
            // It is written once.
            let _ = self.trouble.set(trouble);
        }
    }

    fn write(&mut self) -> Result<(), String> {
        let seconds = self.seen.map_or(0.0, |(first, last)| {
            last.duration_since(first).as_secs_f64()
        });
        let frames = self.frames[1].saturating_sub(self.frames[0]);
        let analysed = frames.saturating_sub(self.dropped) as f64;
        let figures = Figures {
            version: 1,
            first_picture_s: self.first_picture.map(|first| first.as_secs_f64()),
            pictures: self.work.len(),
            work_ms: Spread::of(&mut self.work),
            work_and_painting_ms: Spread::of(&mut self.whole),
            seconds,
            frames_of_the_source: frames,
            frames_left_out: self.dropped,
            analysed_fps: (seconds > 0.0).then(|| analysed / seconds),
        };
        let text = serde_json::to_string_pretty(&figures).map_err(|error| error.to_string())?;
        write_whole(&self.path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn a_spread_is_read_off_the_sorted_values() {
        let mut values: Vec<f32> = (0..=100_u8).rev().map(f32::from).collect();
        let spread = Spread::of(&mut values);
        let all = [spread.p50, spread.p95, spread.p99, spread.max];
        assert_eq!(format!("{all:?}"), "[50.0, 95.0, 99.0, 100.0]");
        assert!(Spread::of(&mut []).max.abs() < 1e-6);
    }
}
