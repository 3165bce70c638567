//! A source from beginning to end, as fast as it goes.

use goodform_exercises::Report;
use goodform_models::{Frame, ModelError};
use goodform_pose::Timestamp;

use super::snapshot::StageTimes;
use super::source::{FrameSource, Read, SourceError};
use super::step::{Step, Street};

/// Why an analysis gave nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AnalysisError {
    /// The source gave no frame at all.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The engine failed.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// What was to be done with a frame failed.
    #[error("{0}")]
    Sink(String),
}

/// Times of every frame, stage by stage. Units: ms.
#[derive(Debug, Clone, Default)]
pub struct Timings(Vec<StageTimes>);

/// Median and tails of a stage. Units: ms.
#[derive(Debug, Clone, Copy, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Percentiles {
    /// Half of the frames took at most this.
    pub p50: f32,
    /// 95 of 100.
    pub p95: f32,
    /// 99 of 100.
    pub p99: f32,
}

impl Timings {
    /// Keeps a frame's times.
    pub fn push(&mut self, times: StageTimes) {
        self.0.push(times);
    }

    /// The times of every frame, in order.
    pub fn all(&self) -> impl Iterator<Item = &StageTimes> {
        self.0.iter()
    }

    /// The percentiles of the stage that `pick` picks; `None` without frames.
    pub fn percentiles(&self, pick: impl Fn(&StageTimes) -> f32) -> Option<Percentiles> {
        percentiles(self.0.iter().map(pick).collect())
    }
}

/// Percentiles of a list of times; `None` for an empty one.
pub fn percentiles(mut values: Vec<f32>) -> Option<Percentiles> {
    values.sort_unstable_by(f32::total_cmp);
    let last = values.len().checked_sub(1)?;
    let at = |share: f64| values.get((share * last as f64).round() as usize).copied();
    Some(Percentiles {
        p50: at(0.50)?,
        p95: at(0.95)?,
        p99: at(0.99)?,
    })
}

/// What an analysis found, beside what the coach keeps.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// Frames read.
    pub frames: u64,
    /// Frames with a pose.
    pub frames_with_pose: u64,
    /// From the first to the last frame. Units: s.
    pub duration_s: f64,
    /// What the person should know: a clip that broke off, guessed times.
    pub warnings: Vec<String>,
    /// Times.
    pub timings: Timings,
    first: Option<Timestamp>,
}

impl Analysis {
    /// Takes note of a frame and what the street said of it.
    pub fn record(&mut self, at: Timestamp, step: &Step) {
        self.frames += 1;
        self.frames_with_pose += u64::from(step.pose.is_some());
        self.duration_s = at.seconds_since(*self.first.get_or_insert(at));
        self.timings.push(step.times);
    }
}

/// Takes every frame of `source` down the street; `each` sees them as they come and may stop by an error.
///
/// A source that breaks off gives the result of its readable part and a warning.
///
/// # Errors
/// [`AnalysisError`]: no frame could be read, the engine failed, or `each` did.
pub fn analyse(
    source: &mut dyn FrameSource,
    street: &mut Street,
    mut each: impl FnMut(&Frame, &Step, &Report) -> Result<(), String>,
) -> Result<Analysis, AnalysisError> {
    let mut analysis = Analysis::default();
    let mut frame = Frame::default();
    loop {
        match source.read(&mut frame) {
            Ok(Read::Frame) => {}
            Ok(Read::End) => break,
            Err(error) if analysis.frames == 0 => return Err(error.into()),
            Err(error) => {
                analysis.warnings.push(error.to_string());
                if error.may_recover() {
                    break;
                }
                continue;
            }
        }
        let step = street.step(&frame)?;
        analysis.record(frame.captured_at, &step);
        each(&frame, &step, street.report()).map_err(AnalysisError::Sink)?;
    }
    street.finish();
    analysis.warnings.extend(source.take_warnings());
    Ok(analysis)
}

#[cfg(test)]
mod tests {
    use super::percentiles;

    #[test]
    fn percentiles_of_a_hundred_values() {
        let all = percentiles((0..=100).map(|v| v as f32).collect()).expect("values");
        assert!((all.p50 - 50.0).abs() < 1e-6 && (all.p95 - 95.0).abs() < 1e-6);
        assert_eq!(percentiles(Vec::new()), None);
    }
}
