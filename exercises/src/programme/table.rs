//! A table of a file whose keys and values know where they stand, and plain words where they are of a wrong kind.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::check::{Checker, LibraryError};
use crate::nearest::nearest;

/// A value and its place.
pub(super) type Found<'a> = &'a Spanned<DeValue<'a>>;

/// A table that is being read.
pub(super) struct Table<'a> {
    pub(super) checker: &'a Checker<'a>,
    /// Where it stands.
    pub(super) at: Range<usize>,
    pub(super) keys: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// Refuses keys that nobody knows; of more than one, the first in the file.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), LibraryError> {
        let unknown = self.keys.keys().filter(|key| {
            let key: &str = key.get_ref();
            !known.contains(&key)
        });
        let Some(first) = unknown.min_by_key(|key| key.span().start) else {
            return Ok(());
        };
        let near = nearest(first.get_ref(), known.iter().copied()).unwrap_or_default();
        let wrong = format!("there is no \"{}\" here", first.get_ref());
        let remedy = format!("did you mean {near}? There is {}", known.join(", "));
        Err(self.checker.wrong(first.span(), wrong, &remedy))
    }

    pub(super) fn find(&self, key: &str) -> Option<Found<'a>> {
        let mut all = self.keys.iter();
        all.find(|(known, _)| known.get_ref() == key)
            .map(|(_, value)| value)
    }

    /// Where the value of a key stands, or the table where it has none.
    pub(super) fn place(&self, key: &str) -> Range<usize> {
        self.find(key)
            .map_or_else(|| self.at.clone(), Spanned::span)
    }

    /// A value that must be there.
    pub(super) fn needed<T>(
        &self,
        key: &str,
        value: Option<T>,
        remedy: &str,
    ) -> Result<T, LibraryError> {
        value.ok_or_else(|| {
            let wrong = format!("{key} is missing");
            self.checker.wrong(self.at.clone(), wrong, remedy)
        })
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<&'a str>, LibraryError> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let text = value.get_ref().as_str();
        let remedy = format!("write {key} = \"...\"");
        text.ok_or_else(|| self.other_kind(key, value, "a text in quotation marks", &remedy))
            .map(Some)
    }

    /// A whole number. What is less than nothing or beyond all counting is given as the nearest that is not:
    /// whoever knows the range refuses it.
    pub(super) fn whole(&self, key: &str) -> Result<Option<u32>, LibraryError> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let DeValue::Integer(number) = value.get_ref() else {
            let remedy = format!("write {key} = 3, or another number without a point");
            return Err(self.other_kind(key, value, "a whole number", &remedy));
        };
        let parsed = i64::from_str_radix(number.as_str(), number.radix());
        let most = i64::from(u32::MAX);
        Ok(Some(parsed.map_or(u32::MAX, |n| n.clamp(0, most) as u32)))
    }

    /// A time. Units: s.
    pub(super) fn seconds(&self, key: &str) -> Result<Option<f64>, LibraryError> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map(|number| number as f64)
                .ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => {
                let remedy = format!("write {key} = 5 for five seconds");
                return Err(self.other_kind(key, value, "a number of seconds", &remedy));
            }
        };
        // What is too long to be a number is too long for a time.
        Ok(Some(number.unwrap_or(f64::INFINITY)))
    }

    /// One of a few names.
    pub(super) fn one_of<T>(
        &self,
        key: &str,
        names: &[(&str, T)],
    ) -> Result<Option<T>, LibraryError>
    where
        T: Copy,
    {
        let Some(text) = self.text(key)? else {
            return Ok(None);
        };
        if let Some((_, one)) = names.iter().find(|(name, _)| *name == text) {
            return Ok(Some(*one));
        }
        let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        let wrong = format!("{key} cannot be \"{text}\"");
        let remedy = format!("write one of {}", known.join(", "));
        Err(self.checker.wrong(self.place(key), wrong, &remedy))
    }

    pub(super) fn other_kind(
        &self,
        key: &str,
        value: Found<'_>,
        wanted: &str,
        remedy: &str,
    ) -> LibraryError {
        let wrong = format!("{key} is {}, not {wanted}", kind(value.get_ref()));
        self.checker.wrong(value.span(), wrong, remedy)
    }
}

/// What a value is, for people.
pub(super) fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a group of lines",
    }
}
