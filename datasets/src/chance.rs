//! Chance that is the same for the same seed on every machine.

/// A stream of numbers that look random. Source: splitmix64, Steele, Lea and Flood 2014,
/// doi:10.1145/2714064.2660195.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of a seed and of what it is for: two purposes never share numbers.
    pub(crate) fn new(seed: u64, purpose: u64) -> Self {
        let mut chance = Self(seed ^ purpose.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        chance.bits();
        chance
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, all as likely.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        let share = (self.bits() >> 40) as f32 / (1_u64 << 24) as f32;
        low + (high - low) * share
    }

    /// About 0, seldom beyond 1: the mean of four.
    pub(crate) fn around(&mut self) -> f32 {
        (0..4).map(|_| self.between(-0.5, 0.5)).sum()
    }

    /// One of them, all as likely; `None` of an empty list.
    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let place = self.bits() % (of.len().max(1) as u64);
        of.get(place as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn a_seed_gives_the_same_numbers_and_all_of_the_range() {
        let draw = |seed, purpose| {
            let mut chance = Chance::new(seed, purpose);
            (0..50)
                .map(|_| chance.between(2.0, 4.0))
                .collect::<Vec<_>>()
        };
        assert_eq!(draw(7, 1), draw(7, 1));
        assert_ne!(draw(7, 1), draw(7, 2));
        assert!(draw(7, 1).iter().all(|x| (2.0..4.0).contains(x)));
        assert!(draw(7, 1).iter().any(|x| *x < 2.3) && draw(7, 1).iter().any(|x| *x > 3.7));
    }
}
