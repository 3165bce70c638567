//! How sure a number is: 95 % intervals beside every rate and mean.

use std::collections::BTreeMap;

use serde::Serialize;

/// 97.5th percentile of the normal distribution: 95 % lie within it on both sides.
const Z: f64 = 1.959_964;
/// How often subjects are drawn anew. More steadies the interval's ends and takes longer.
const DRAWS: u32 = 1000;

/// A number between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// How many of how many, with Wilson's interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rate {
    /// So many.
    pub hits: usize,
    /// Of so many.
    pub of: usize,
    /// Their share. Missing: none were looked at.
    pub share: Option<f64>,
    /// 95 %. Missing: none were looked at.
    pub interval: Option<Interval>,
}

impl Rate {
    /// `hits` of `of`. Source of the interval: Wilson 1927, doi:10.1080/01621459.1927.10502953.
    pub fn new(hits: usize, of: usize) -> Self {
        if of == 0 {
            return Self {
                hits,
                of,
                share: None,
                interval: None,
            };
        }
        let n = of as f64;
        let share = hits as f64 / n;
        let middle = share + Z * Z / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        Self {
            hits,
            of,
            share: Some(share),
            interval: Some(Interval {
                low: ((middle - half) / scale).max(0.0),
                high: ((middle + half) / scale).min(1.0),
            }),
        }
    }

    /// How many of `all` are so.
    pub fn count<T>(all: &[T], is: impl Fn(&T) -> bool) -> Self {
        Self::new(all.iter().filter(|one| is(one)).count(), all.len())
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.share, self.interval) {
            (Some(share), Some(Interval { low, high })) => write!(
                f,
                "{}/{} = {:.0} % ({:.0}-{:.0})",
                self.hits,
                self.of,
                share * 100.0,
                low * 100.0,
                high * 100.0
            ),
            _ => f.write_str("none"),
        }
    }
}

/// A mean with an interval drawn by subject: what varies between people, not between frames, is what a
/// new person will meet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mean {
    /// The mean over all values.
    pub value: f64,
    /// How many values.
    pub of: usize,
    /// From how many subjects.
    pub subjects: usize,
    /// 95 %. Missing: fewer than two subjects.
    pub interval: Option<Interval>,
}

/// The mean of values that belong to subjects; `None` without values.
///
/// Source: the bootstrap of clusters, Davison and Hinkley 1997, doi:10.1017/CBO9780511802843. The
/// draws are the same in every run.
pub fn mean_by_subject(values: &BTreeMap<String, Vec<f64>>) -> Option<Mean> {
    let sums: Vec<(f64, usize)> = values
        .values()
        .filter(|own| !own.is_empty())
        .map(|own| (own.iter().sum(), own.len()))
        .collect();
    let mean_of = |sums: &mut dyn Iterator<Item = (f64, usize)>| {
        let (sum, count) = sums.fold((0.0, 0), |(s, n), (sum, count)| (s + sum, n + count));
        (sum / count as f64, count)
    };
    if sums.is_empty() {
        return None;
    }
    let (mean, of) = mean_of(&mut sums.iter().copied());
    let mut chance = Chance(0x5eed);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let mut draw =
                (0..sums.len()).filter_map(|_| sums.get(chance.below(sums.len())).copied());
            mean_of(&mut draw).0
        })
        .collect();
    drawn.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| {
        drawn
            .get((share * f64::from(DRAWS - 1)).round() as usize)
            .copied()
    };
    let interval = at(0.025)
        .zip(at(0.975))
        .map(|(low, high)| Interval { low, high });
    Some(Mean {
        value: mean,
        of,
        subjects: sums.len(),
        interval: interval.filter(|_| sums.len() > 1),
    })
}

impl std::fmt::Display for Mean {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2}", self.value)?;
        match self.interval {
            Some(Interval { low, high }) => write!(f, " ({low:.2}-{high:.2})"),
            None => f.write_str(" (one subject)"),
        }
    }
}

/// A repeatable source of whole numbers (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Rate, mean_by_subject};

    #[test]
    fn wilson_s_interval_is_the_textbook_s() {
        let rate = Rate::new(8, 10);
        let interval = rate.interval.expect("ten were looked at");
        assert!((interval.low - 0.4902).abs() < 1e-3 && (interval.high - 0.9433).abs() < 1e-3);
        assert!(Rate::new(10, 10).interval.expect("some").low > 0.7);
        assert_eq!(Rate::new(0, 0).to_string(), "none");
        assert_eq!(rate.to_string(), "8/10 = 80 % (49-94)");
    }

    #[test]
    fn many_values_of_two_people_are_two_people() {
        let mut values = BTreeMap::new();
        values.insert("a".to_owned(), vec![1.0; 500]);
        values.insert("b".to_owned(), vec![3.0; 500]);
        let mean = mean_by_subject(&values).expect("values");
        let interval = mean.interval.expect("two subjects");
        assert!((mean.value - 2.0).abs() < 1e-9);
        assert!((interval.low - 1.0).abs() < 1e-9 && (interval.high - 3.0).abs() < 1e-9);
        values.remove("b");
        assert_eq!(mean_by_subject(&values).expect("values").interval, None);
        assert_eq!(mean_by_subject(&BTreeMap::new()), None);
        assert_eq!(mean_by_subject(&values), mean_by_subject(&values));
    }
}
