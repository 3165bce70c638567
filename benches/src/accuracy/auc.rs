//! How well a number tells right from wrong.

use std::collections::BTreeMap;

use super::interval::{Mean, mean_by_subject};

/// Numbers of right and wrong ones of one person.
#[derive(Debug, Clone, Default)]
struct Person {
    right: Vec<f64>,
    wrong: Vec<f64>,
}

/// Numbers of right and wrong ones, person by person; more should mean right.
#[derive(Debug, Clone, Default)]
pub struct Told {
    people: BTreeMap<String, Person>,
}

impl Told {
    /// Adds one.
    pub fn add(&mut self, person: &str, is_right: bool, value: f64) {
        let own = self.people.entry(person.to_owned()).or_default();
        if is_right {
            &mut own.right
        } else {
            &mut own.wrong
        }
        .push(value);
    }

    /// Area under the curve over all people together: how often a right one has more than a wrong one.
    /// Missing: there are no right or no wrong ones.
    pub fn pooled(&self) -> Option<f64> {
        let people = || self.people.values();
        let right: Vec<f64> = people().flat_map(|one| one.right.iter().copied()).collect();
        let wrong: Vec<f64> = people().flat_map(|one| one.wrong.iter().copied()).collect();
        area(&right, &wrong)
    }

    /// Areas person by person, with an interval drawn by person. Missing: as for all together.
    pub fn by_person(&self) -> Option<Mean> {
        let people = self.people.iter();
        let areas: BTreeMap<String, Vec<f64>> = people
            .filter_map(|(person, own)| Some((person.clone(), vec![area(&own.right, &own.wrong)?])))
            .collect();
        mean_by_subject(&areas)
    }
}

/// Source: `Hanley and McNeil 1982`: the area is the probability that a right one has more; ties are half.
fn area(right: &[f64], wrong: &[f64]) -> Option<f64> {
    if right.is_empty() || wrong.is_empty() {
        return None;
    }
    let mut sum = 0.0;
    for more in right {
        for less in wrong {
            sum += match more.total_cmp(less) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    Some(sum / (right.len() * wrong.len()) as f64)
}

/// Mean of the shares of right and wrong ones that are told as such, and Cohen's kappa.
/// Missing: there are no right or no wrong ones.
pub fn agreement(told: &[(bool, bool)]) -> Option<(f64, f64)> {
    let count = |is: bool, said: bool| told.iter().filter(|one| **one == (is, said)).count() as f64;
    let (hit, miss) = (count(false, false), count(false, true));
    let (spared, alarm) = (count(true, true), count(true, false));
    let (right, wrong, all) = (spared + alarm, hit + miss, told.len() as f64);
    if right == 0.0 || wrong == 0.0 {
        return None;
    }
    let agreed = (hit + spared) / all;
    let by_chance = (right * (spared + miss) + wrong * (hit + alarm)) / (all * all);
    let kappa = if by_chance < 1.0 {
        (agreed - by_chance) / (1.0 - by_chance)
    } else {
        0.0
    };
    Some((f64::midpoint(hit / wrong, spared / right), kappa))
}

#[cfg(test)]
mod tests {
    use super::{Told, agreement};

    #[test]
    fn areas_are_those_of_the_textbook() {
        let mut told = Told::default();
        for (right, value) in [(true, 3.0), (true, 2.0), (false, 2.0), (false, 1.0)] {
            told.add("a", right, value);
        }
        assert_eq!(told.pooled(), Some(0.875));
        // Another person's scale spoils the pool and not the person.
        told.add("b", true, -1.0);
        told.add("b", false, -2.0);
        assert!(told.pooled().expect("both") < 0.875);
        let mean = told.by_person().expect("both");
        assert!((mean.value - 0.9375).abs() < 1e-9 && mean.subjects == 2);
        assert_eq!(Told::default().pooled(), None);
    }

    #[test]
    fn kappa_is_nothing_for_who_always_says_the_same() {
        let same: Vec<_> = [true, true, true, false].map(|is| (is, true)).into();
        assert_eq!(agreement(&same), Some((0.5, 0.0)));
        let exact = [(true, true), (false, false)];
        assert_eq!(agreement(&exact), Some((1.0, 1.0)));
        assert_eq!(agreement(&[(true, true)]), None);
    }
}
