//! Committed limits: what a change may not make worse.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::AccuracyError;

/// The limits of the quick report.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// Numbers that must be at least so large.
    pub at_least: BTreeMap<String, f64>,
    /// Numbers that must be at most so large.
    pub at_most: BTreeMap<String, f64>,
}

/// A limit and the number that does not keep it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// The number's name.
    pub name: String,
    /// Its limit.
    pub limit: f64,
    /// What was measured.
    pub measured: f64,
}

#[derive(Deserialize)]
struct File {
    accuracy_quick: Budgets,
}

impl Budgets {
    /// Reads the limits of the quick report.
    ///
    /// # Errors
    /// The file is not there or not of this shape.
    pub fn read(path: &Path) -> Result<Self, AccuracyError> {
        let text =
            std::fs::read_to_string(path).map_err(|error| AccuracyError::file(path, &error))?;
        Self::parse(&text).map_err(|error| AccuracyError::file(path, &error))
    }

    fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str::<File>(text).map(|file| file.accuracy_quick)
    }

    /// The limits that are not kept, and the names of those that could not be looked at because their
    /// data is not here.
    pub fn compare(&self, numbers: &BTreeMap<String, f64>) -> (Vec<Shortfall>, Vec<String>) {
        let (mut short, mut unknown) = (Vec::new(), Vec::new());
        let both = [(&self.at_least, 1.0), (&self.at_most, -1.0)];
        for (limits, sign) in both {
            for (name, limit) in limits {
                match numbers.get(name) {
                    Some(measured) if (measured - limit) * sign < 0.0 => short.push(Shortfall {
                        name: name.clone(),
                        limit: *limit,
                        measured: *measured,
                    }),
                    Some(_) => {}
                    None => unknown.push(name.clone()),
                }
            }
        }
        (short, unknown)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Budgets;

    #[test]
    fn what_falls_short_is_named_and_what_is_not_here_is_told_apart() {
        let text = "[accuracy_quick.at_least]\na = 0.8\nb = 0.5\n[accuracy_quick.at_most]\nc = 3.0\nd = 1.0\n";
        let budgets = Budgets::parse(text).expect("whole");
        let numbers = [("a", 0.79), ("b", 0.5), ("c", 3.1)];
        let numbers: BTreeMap<String, f64> = numbers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let (short, unknown) = budgets.compare(&numbers);
        let names: Vec<&str> = short.iter().map(|short| short.name.as_str()).collect();
        assert_eq!((names, unknown), (vec!["a", "c"], vec!["d".to_owned()]));
    }
}
