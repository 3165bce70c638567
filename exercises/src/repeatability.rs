//! How sure a range is: the same person, camera and exercise, more than once.
//!
//! Source: Weir 2005, doi:10.1519/15184.1: SEM from the differences within a person, MDC95 = 1.96 x sqrt 2 x SEM.

/// Two readings of the same person differ by more than this many standard errors in one of twenty.
const MDC: f64 = 1.96 * std::f64::consts::SQRT_2;

/// The error of a range of motion. Units: those of the ranges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Repeatability {
    /// Sessions.
    pub sessions: usize,
    /// Mean over the sessions.
    pub mean: f64,
    /// Standard error of measurement of a session's mean: what it varies by when nothing has changed.
    pub sem: f64,
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
            mdc95: MDC * sem,
            within: (around / freedom.max(1) as f64).sqrt(),
        })
    }

    /// Whether a change between two sessions is more than the error.
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
        assert!(!two.is_change(80.0, 87.0) && two.is_change(80.0, 88.0));
        assert_eq!(Repeatability::of(&[vec![1.0], Vec::new()]), None);
    }
}
