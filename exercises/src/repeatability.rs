//! How sure a range is: the same person, camera and exercise, more than once.
//!
//! Source: Weir 2005, doi:10.1519/15184.1: SEM from the differences within a person, MDC95 = 1.96 x sqrt 2 x SEM.

use goodform_pose::measure::Measure;

/// Two readings of the same person differ by more than this many standard errors in one of twenty.
const MDC: f64 = 1.96 * std::f64::consts::SQRT_2;

/// How much larger an error that was found from so many recordings may be in truth, in 19 of 20 cases: by degrees
/// of freedom, from 1. Source: chi-square distribution, its 5 % quantiles.
const AT_MOST: [f64; 10] = [15.95, 4.42, 2.92, 2.37, 2.09, 1.92, 1.80, 1.71, 1.65, 1.59];

/// The error of one repetition's range as a measure's own error makes it: a range is the difference of two readings.
///
/// Units: the measure's. Source: [`Measure::sem`], both readings taken as independent. It is the error of a reading;
/// what a person varies by comes on top, see [`Repeatability`].
pub fn range_sem(measure: Measure) -> f32 {
    std::f32::consts::SQRT_2 * measure.sem()
}

/// A change between two ranges of that error that is less than this is no change. Units: those of the error.
pub fn least_change(sem: f64) -> f64 {
    MDC * sem
}

/// The error of a range of motion. Units: those of the ranges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Repeatability {
    /// Sessions.
    pub sessions: usize,
    /// Mean over the sessions.
    pub mean: f64,
    /// Standard error of measurement of a session's mean: what it varies by when nothing has changed.
    pub sem: f64,
    /// In 19 of 20 cases the true one is not above this: two recordings tell little.
    pub sem_at_most: f64,
    /// A smaller change between two sessions is no change.
    pub mdc95: f64,
    /// Standard deviation of the repetitions within a session, over the sessions.
    pub within: f64,
}

impl Repeatability {
    /// Of the ranges of each session. Missing: fewer than two sessions with ranges.
    pub fn of(sessions: &[Vec<f64>]) -> Option<Self> {
        let known: Vec<&Vec<f64>> = sessions
            .iter()
            .filter(|session| !session.is_empty())
            .collect();
        if known.len() < 2 {
            return None;
        }
        let mean_of = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let means: Vec<f64> = known.iter().map(|session| mean_of(session)).collect();
        let mean = mean_of(&means);
        let squares: f64 = means.iter().map(|one| (one - mean).powi(2)).sum();
        let sem = (squares / (means.len() - 1) as f64).sqrt();
        let (mut around, mut freedom) = (0.0, 0_usize);
        for (session, mean) in known.iter().zip(&means) {
            around += session.iter().map(|one| (one - mean).powi(2)).sum::<f64>();
            freedom += session.len() - 1;
        }
        Some(Self {
            sessions: known.len(),
            mean,
            sem,
            sem_at_most: sem * AT_MOST.get(means.len() - 2).copied().unwrap_or(1.59),
            mdc95: least_change(sem),
            within: (around / freedom.max(1) as f64).sqrt(),
        })
    }

    /// Whether a change between two sessions is more than the error. Where the error is rough, so is the answer.
    pub fn is_change(&self, before: f64, after: f64) -> bool {
        (after - before).abs() > self.mdc95
    }
}

#[cfg(test)]
mod tests {
    use super::Repeatability;

    #[test]
    fn the_error_is_that_of_the_textbook() {
        // Means 80 and 84: a difference of 4 is a standard error of 4 / sqrt 2.
        let two = Repeatability::of(&[vec![79.0, 81.0], vec![83.0, 85.0]]).expect("two");
        assert!((two.sem - 8.0_f64.sqrt()).abs() < 1e-9, "{two:?}");
        assert!((two.mdc95 - 7.84).abs() < 0.01 && (two.within - 2.0_f64.sqrt()).abs() < 1e-9);
        assert!((two.sem_at_most / two.sem - 15.95).abs() < 1e-9);
        assert!(!two.is_change(80.0, 87.0) && two.is_change(80.0, 88.0));
        assert_eq!(Repeatability::of(&[vec![1.0], Vec::new()]), None);
    }
}
