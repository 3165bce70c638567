//! Runs of alike swings in a series: away from a rest, to a turn, and back.

/// Swings of a run differ from its median by less than this share in how far they go, and their rests by less
/// than this share of it. [K] people tire by a third, not by a half.
const ALIKE: f32 = 0.4;
/// And by less than so many times in how long they take. [K]
const AS_LONG: f64 = 2.5;
/// The last swing counts where it has come back by this share. [K]
const BACK: f32 = 0.35;
/// A longer swing is a posture. Units: s. Source: longest repetition of the exercise library.
const LONGEST_S: f64 = 30.0;
/// A quicker one is a shake. Units: s. Source: shortest repetition of the exercise library.
const SHORTEST_S: f64 = 0.7;
/// It has left its rest at this share of its way. [K]
const LEFT: f32 = 0.15;

/// One swing, by places in its series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Swing {
    pub(crate) start: usize,
    pub(crate) turn: usize,
    pub(crate) end: usize,
    rest: f32,
    peak: f32,
}

/// Alike swings.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) swings: Vec<Swing>,
    pub(crate) rest: f32,
    pub(crate) peak: f32,
    /// How alike they are: 1 is the same.
    pub(crate) alike: f32,
}

impl Run {
    pub(crate) fn range(&self) -> f32 {
        self.peak - self.rest
    }

    /// The same without the swings that `stays` refuses.
    pub(crate) fn kept(mut self, stays: impl Fn(&Swing) -> bool) -> Self {
        self.swings.retain(stays);
        self
    }
}

/// The best runs in a series, in both directions and at several sizes. `least`: the smallest swing.
pub(crate) fn runs(series: &[f32], least: f32, rate: f64) -> Vec<Run> {
    let mut sorted: Vec<f32> = series
        .iter()
        .copied()
        .filter(|value| value.is_finite())
        .collect();
    if sorted.len() < 8 {
        return Vec::new();
    }
    sorted.sort_unstable_by(f32::total_cmp);
    let share = |share: f32| {
        let place = (share * (sorted.len() - 1) as f32) as usize;
        sorted.get(place).copied().unwrap_or_default()
    };
    let range = share(0.98) - share(0.02);
    let mut found = Vec::new();
    for size in [0.6, 0.4, 0.25, 0.15] {
        let size = size * range;
        if size < least * 0.6 {
            break;
        }
        let extremes = zigzag(series, size);
        let both = [1.0, -1.0].map(|sign| best_run(&swings(series, &extremes, sign, rate), least));
        found.extend(longer(both));
    }
    found
}

/// A movement that goes up and down is one or the other by which rest it begins and ends in: that makes one
/// swing more.
fn longer([up, down]: [Option<Run>; 2]) -> Option<Run> {
    match (up, down) {
        (Some(up), Some(down)) => {
            let more = up.swings.len().cmp(&down.swings.len());
            let more = more.then(up.alike.total_cmp(&down.alike));
            Some(if more.is_ge() { up } else { down })
        }
        (up, down) => up.or(down),
    }
}

/// Places of highs and lows that lie `size` apart, in turns.
fn zigzag(series: &[f32], size: f32) -> Vec<usize> {
    let mut extremes: Vec<usize> = Vec::new();
    let mut low: Option<(usize, f32)> = None;
    let mut high: Option<(usize, f32)> = None;
    let mut rising: Option<bool> = None;
    for (place, value) in series
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, v)| v.is_finite())
    {
        if low.is_none_or(|(_, low)| value < low) {
            low = Some((place, value));
        }
        if high.is_none_or(|(_, high)| value > high) {
            high = Some((place, value));
        }
        let (Some((low_at, lowest)), Some((high_at, highest))) = (low, high) else {
            continue;
        };
        if rising != Some(false) && highest - value >= size {
            if rising.is_none() && low_at < high_at {
                extremes.push(low_at);
            }
            extremes.push(high_at);
            (rising, low, high) = (Some(false), Some((place, value)), Some((place, value)));
        } else if rising != Some(true) && value - lowest >= size {
            if rising.is_none() && high_at < low_at {
                extremes.push(high_at);
            }
            extremes.push(low_at);
            (rising, low, high) = (Some(true), Some((place, value)), Some((place, value)));
        }
    }
    // The way that was begun last.
    match rising {
        Some(true) => extremes.extend(high.map(|(place, _)| place)),
        Some(false) => extremes.extend(low.map(|(place, _)| place)),
        None => {}
    }
    extremes
}

/// Rest, turn, rest; `sign` 1 for turns that lie above.
fn swings(series: &[f32], extremes: &[usize], sign: f32, rate: f64) -> Vec<Swing> {
    let value = |place: usize| series.get(place).copied().unwrap_or(f32::NAN) * sign;
    let mut swings = Vec::new();
    let (first, last) = (extremes.first().copied(), extremes.last().copied());
    for three in extremes.windows(3) {
        let &[before, turn, after] = three else {
            continue;
        };
        let (low, peak, back) = (value(before), value(turn), value(after));
        if !(peak > low && peak > back && peak - back >= BACK * (peak - low)) {
            continue;
        }
        // A recording may begin on the way and end on the way: then one end says where the rest is.
        let rest = match (Some(before) == first, Some(after) == last) {
            (true, false) => back,
            (false, true) => low,
            _ => low.max(back).min(f32::midpoint(low, back)),
        };
        let left = |place: &usize| value(*place) - rest <= LEFT * (peak - rest);
        let start = (before..turn).rev().find(left).unwrap_or(before);
        let end = (turn..=after).find(left).unwrap_or(after);
        let seconds = (end - start) as f64 / rate;
        if (SHORTEST_S..=LONGEST_S).contains(&seconds) {
            swings.push(Swing {
                start,
                turn,
                end,
                rest: rest * sign,
                peak: peak * sign,
            });
        }
    }
    swings
}

/// The largest set of swings that are alike.
fn best_run(swings: &[Swing], least: f32) -> Option<Run> {
    let runs = swings.iter().filter_map(|like| {
        let alike: Vec<Swing> = swings
            .iter()
            .copied()
            .filter(|swing| are_alike(like, swing))
            .collect();
        let middle = |pick: fn(&Swing) -> f32| {
            let mut all: Vec<f32> = alike.iter().map(pick).collect();
            all.sort_unstable_by(f32::total_cmp);
            all.get(all.len() / 2).copied()
        };
        let (rest, peak) = (middle(|s| s.rest)?, middle(|s| s.peak)?);
        let range = (peak - rest).abs();
        if range < least {
            return None;
        }
        let off =
            |swing: &Swing| ((swing.peak - peak).abs() + (swing.rest - rest).abs()) / (2.0 * range);
        let spread = alike.iter().map(off).sum::<f32>() / alike.len() as f32;
        Some(Run {
            alike: (1.0 - spread).max(0.0),
            swings: alike,
            rest,
            peak,
        })
    });
    runs.max_by(|a, b| {
        let worth = |run: &Run| run.swings.len() as f32 * run.alike * run.range().abs();
        worth(a).total_cmp(&worth(b))
    })
}

fn are_alike(a: &Swing, b: &Swing) -> bool {
    let range = |s: &Swing| (s.peak - s.rest).abs();
    let wide = range(a).max(1e-6);
    let long = |s: &Swing| (s.end - s.start).max(1) as f64;
    let ratio = long(a) / long(b);
    (range(b) - range(a)).abs() <= ALIKE * wide
        && (a.rest - b.rest).abs() <= ALIKE * wide
        && (a.peak - b.peak).abs() <= ALIKE * wide
        && (1.0 / AS_LONG..=AS_LONG).contains(&ratio)
}

#[cfg(test)]
mod tests {
    use super::runs;

    /// Rest, then swings of these heights and lengths in s, at 15 a second, with a trend and a ripple.
    fn series(swings: &[(f32, f64)]) -> Vec<f32> {
        let mut values = vec![10.0; 20];
        for (height, seconds) in swings {
            let moments = (seconds * 15.0) as usize;
            for moment in 0..moments {
                let turn = std::f32::consts::TAU * moment as f32 / moments as f32;
                values.push(10.0 + height * (1.0 - turn.cos()) / 2.0);
            }
            values.extend([10.0; 10]);
        }
        let ripple = |(place, value): (usize, f32)| value + 2.0 * ((place * 7) as f32).sin();
        values.into_iter().enumerate().map(ripple).collect()
    }

    fn most(values: &[f32]) -> usize {
        let found = runs(values, 20.0, 15.0);
        let best = found.iter().max_by(|a, b| {
            let worth = |r: &super::Run| r.swings.len() as f32 * r.range().abs();
            worth(a).total_cmp(&worth(b))
        });
        best.map_or(0, |run| run.swings.len())
    }

    #[test]
    fn alike_swings_are_counted_and_others_are_not() {
        assert_eq!(most(&series(&[(60.0, 3.0); 5])), 5);
        assert_eq!(most(&series(&[(60.0, 3.0), (52.0, 4.0), (66.0, 2.5)])), 3);
        // Getting down to the floor is larger and longer than what follows.
        assert_eq!(
            most(&series(&[
                (150.0, 9.0),
                (60.0, 3.0),
                (60.0, 3.0),
                (60.0, 3.0)
            ])),
            3
        );
        assert_eq!(most(&series(&[])), 0);
    }
}
