//! The languages the program speaks.

/// A language whose texts are compiled in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English, as it is written in Britain.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its code (ISO 639-1), which is its file's name too.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Its name in its own words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a code, or of a longer tag such as `de_AT.UTF-8`.
    pub fn from_code(code: &str) -> Option<Self> {
        let first = code.split(|c: char| !c.is_ascii_alphabetic()).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(first))
    }

    /// The language that `LANG` asks for; English where it is one we do not speak.
    pub fn of_environment() -> Self {
        std::env::var("LANG")
            .ok()
            .and_then(|tag| Self::from_code(&tag))
            .unwrap_or_default()
    }

    /// The ids of all its texts, in the order of its file.
    pub fn message_ids(self) -> impl Iterator<Item = &'static str> {
        let begin = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
        let lines = self.file().lines().filter(begin);
        lines.filter_map(|line| line.split_once(" =").map(|(id, _)| id))
    }

    /// Its texts, in Fluent.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../lang/en.ftl"),
            Self::German => include_str!("../../../lang/de.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_language_is_found_by_its_code_and_by_longer_tags() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("de_AT.UTF-8"), Some(Language::German));
        assert_eq!(Language::from_code("DE"), Some(Language::German));
        for other in ["", "C", "den_CA", "fr_FR.UTF-8"] {
            assert_eq!(Language::from_code(other), None, "{other}");
        }
    }
}
