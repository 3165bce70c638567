//! Every word on the screen and every word said of an exercise, by its id, from `lang/<code>.ftl`.

mod language;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::sound::in_one_line;

pub use language::Language;

/// So many words of a library's sentence are its id: enough to tell all of them apart.
const SENTENCE_WORDS: usize = 8;

/// How something that leaves an exercise out is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedAbout {
    /// Of the therapist, about the person.
    pub question: String,
    /// Why it matters. Missing: empty, nobody wrote it.
    pub why: String,
    /// Of the person, at home.
    pub at_home: String,
}

/// The texts of one language, in the words of one exercise.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// The end of the ids that hold for this exercise alone, such as `-squat`.
    ending: Option<String>,
}

impl Default for Texts {
    fn default() -> Self {
        Self::english()
    }
}

impl Texts {
    /// The English texts.
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The texts of a language.
    pub fn of(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The marks Fluent puts around what it inserts are for mixed scripts; no font of ours has them.
        bundle.set_use_isolating(false);
        // A mistake in the file loses that one message, and a test finds it before a person does.
        let resource = match FluentResource::try_new(language.file().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self {
            bundle,
            ending: None,
        }
    }

    /// The same, where an exercise has words of its own: of `good` and `good-squat` the squat takes
    /// the second.
    #[must_use]
    pub fn of_exercise(mut self, id: &str) -> Self {
        self.ending = Some(format!("-{}", id.replace('_', "-")));
        self
    }

    /// A text without anything to insert; its id where there is none, so that the gap shows.
    pub fn get<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        self.find(id, None).unwrap_or(Cow::Borrowed(id))
    }

    /// A text that inserts a number, and chooses its plural by it.
    pub fn with_number<'a>(&'a self, id: &'a str, name: &str, number: u32) -> Cow<'a, str> {
        self.with(id, name, FluentValue::from(number))
    }

    /// A text that inserts several whole numbers.
    pub fn with_numbers<const N: usize>(&self, id: &str, numbers: [(&str, u32); N]) -> String {
        let numbers = numbers.map(|(name, number)| (name, f64::from(number)));
        self.with_decimals(id, numbers)
    }

    /// A text that inserts several numbers, with their decimals as the language writes them.
    pub fn with_decimals<const N: usize>(&self, id: &str, numbers: [(&str, f64); N]) -> String {
        let mut args = FluentArgs::new();
        for (name, number) in numbers {
            args.set(name, FluentValue::from(number));
        }
        self.find(id, Some(&args))
            .map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    /// A text that inserts several others.
    pub fn with_texts<const N: usize>(&self, id: &str, parts: [(&str, &str); N]) -> String {
        let mut args = FluentArgs::new();
        for (name, text) in parts {
            args.set(name, FluentValue::from(text));
        }
        self.find(id, Some(&args))
            .map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    /// A text that inserts another.
    pub fn with_text<'a>(&'a self, id: &'a str, name: &str, text: &str) -> Cow<'a, str> {
        self.with(id, name, FluentValue::from(text))
    }

    /// A text that inserts two others, `first` and `second`.
    pub(super) fn with_two(&self, id: &str, first: &str, second: &str) -> String {
        let mut args = FluentArgs::new();
        args.set("first", FluentValue::from(first));
        args.set("second", FluentValue::from(second));
        let found = self.find(id, Some(&args)).map(Cow::into_owned);
        found.unwrap_or_else(|| id.to_owned())
    }

    /// What the screen shows of a cue: two lines at most. `None` for a fault without a text here.
    pub fn cue_show(&self, fault: &str) -> Option<String> {
        self.find(&cue_id(fault, "show"), None).map(Cow::into_owned)
    }

    /// What the voice says of a cue, and a screen reader.
    pub fn cue_say(&self, fault: &str) -> Option<String> {
        self.find(&cue_id(fault, "say"), None).map(Cow::into_owned)
    }

    /// What the voice says of a text, in one line: `say-ID` where this language has it, else the text that is shown.
    pub fn said(&self, id: &str) -> String {
        let longer = format!("say-{id}");
        let found = self.find(&longer, None).or_else(|| self.find(id, None));
        found.map_or_else(String::new, |text| in_one_line(&text))
    }

    /// An exercise's name, by its id; `library` where this language has none.
    pub fn exercise_name<'a>(&'a self, exercise: &str, library: &'a str) -> Cow<'a, str> {
        self.of_library("name", exercise, library)
    }

    /// Where the camera goes and how to face it; `library` where this language has no such text.
    pub fn exercise_setup<'a>(&'a self, exercise: &str, library: &'a str) -> Cow<'a, str> {
        self.of_library("setup", exercise, library)
    }

    /// How the exercise begins; `library` where this language has no such text.
    pub fn exercise_position<'a>(&'a self, exercise: &str, library: &'a str) -> Cow<'a, str> {
        self.of_library("position", exercise, library)
    }

    /// How the exercise goes; empty where there is no such text: a movement of a therapist's own is shown by its figure.
    pub fn exercise_way<'a>(&'a self, exercise: &str) -> Cow<'a, str> {
        self.of_library("way", exercise, "")
    }

    /// What the camera cannot see of the exercise; `library` where this language has no such text.
    pub fn exercise_cannot_see<'a>(&'a self, exercise: &str, library: &'a str) -> Cow<'a, str> {
        self.of_library("cannot-see", exercise, library)
    }

    /// When to stop or who leaves an exercise out, by the library's sentence; itself where this language has none.
    pub fn sentence<'a>(&'a self, library: &'a str) -> Cow<'a, str> {
        self.find(&sentence_id(library), None)
            .unwrap_or(Cow::Borrowed(library))
    }

    /// What is asked about what leaves an exercise out, as the library words it.
    pub fn contraindication(&self, library: &str) -> AskedAbout {
        let id = sentence_id(library);
        let end = id.strip_prefix("sentence").unwrap_or(&id);
        let of = |start: &str| {
            let found = self.find(&format!("{start}{end}"), None);
            found.map(Cow::into_owned)
        };
        let plain = || self.sentence(library).into_owned();
        AskedAbout {
            question: of("applies").unwrap_or_else(plain),
            why: of("applies-why").unwrap_or_default(),
            at_home: of("applies-home").unwrap_or_else(plain),
        }
    }

    fn of_library<'a>(&'a self, part: &str, exercise: &str, library: &'a str) -> Cow<'a, str> {
        self.find(&exercise_id(part, exercise), None)
            .unwrap_or(Cow::Borrowed(library))
    }

    fn with<'a>(&'a self, id: &'a str, name: &str, value: FluentValue<'_>) -> Cow<'a, str> {
        let mut args = FluentArgs::new();
        args.set(name, value);
        self.find(id, Some(&args)).unwrap_or(Cow::Borrowed(id))
    }

    fn find(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let own = self.ending.as_ref().map(|ending| format!("{id}{ending}"));
        let own = own.and_then(|id| self.bundle.get_message(&id)?.value());
        let pattern = own.or_else(|| self.bundle.get_message(id)?.value())?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        errors.is_empty().then_some(text)
    }
}

/// `too_shallow` and `show` give `cue-too-shallow-show`.
fn cue_id(fault: &str, part: &str) -> String {
    format!("cue-{}-{part}", fault.replace('_', "-"))
}

/// `setup` and `sit_to_stand` give `exercise-setup-sit-to-stand`.
fn exercise_id(part: &str, exercise: &str) -> String {
    format!("exercise-{part}-{}", exercise.replace('_', "-"))
}

/// `knee pain above 5/10` gives `sentence-knee-pain-above-5-10`.
fn sentence_id(library: &str) -> String {
    let words = library
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .take(SENTENCE_WORDS)
        .fold("sentence".to_owned(), |id, word| {
            format!("{id}-{}", word.to_ascii_lowercase())
        })
}

#[cfg(test)]
mod tests;
