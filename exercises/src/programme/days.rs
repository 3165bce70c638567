//! When a programme is done.

use std::collections::BTreeSet;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All days, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Its name, as files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }

    /// The day of that name, large letters or small. Missing: there is none.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|day| day.name().eq_ignore_ascii_case(name))
    }
}

/// When a programme is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Days {
    /// On these days.
    Weekdays(BTreeSet<Weekday>),
    /// So many days a week, which ones is the person's choice. Units: days, 1 to 7.
    AWeek(u32),
}

impl Days {
    /// On so many days of a week it is done.
    pub fn count(&self) -> u32 {
        match self {
            Self::Weekdays(days) => days.len() as u32,
            Self::AWeek(days) => *days,
        }
    }
}
