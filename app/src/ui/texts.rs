//! Every word on the screen, by its id, from `lang/en.ftl`.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../../lang/en.ftl");

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
        let english: LanguageIdentifier = "en".parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![english]);
        // The marks Fluent puts around what it inserts are for mixed scripts; no font of ours has them.
        bundle.set_use_isolating(false);
        // A mistake in the file loses that one message, and a test finds it before a person does.
        let resource = match FluentResource::try_new(ENGLISH.to_owned()) {
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

    /// A text that inserts another.
    pub fn with_text<'a>(&'a self, id: &'a str, name: &str, text: &str) -> Cow<'a, str> {
        self.with(id, name, FluentValue::from(text))
    }

    /// What the screen shows of a cue: two lines at most. `None` for a fault without a text here.
    pub fn cue_show(&self, fault: &str) -> Option<String> {
        self.find(&cue_id(fault, "show"), None).map(Cow::into_owned)
    }

    /// What the voice says of a cue, and a screen reader.
    pub fn cue_say(&self, fault: &str) -> Option<String> {
        self.find(&cue_id(fault, "say"), None).map(Cow::into_owned)
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

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::{ENGLISH, Texts};

    #[test]
    fn the_file_has_no_mistakes() {
        assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    }

    #[test]
    fn plurals_and_cues_are_found() {
        let texts = Texts::english();
        assert_eq!(texts.with_number("count-name", "count", 1), "1 repetition");
        assert_eq!(texts.with_number("count-name", "count", 2), "2 repetitions");
        assert_eq!(
            texts.cue_show("too_shallow").as_deref(),
            Some("Sit back\na little more")
        );
        assert!(texts.cue_say("too_shallow").is_some());
        assert_eq!(texts.cue_show("no_such_fault"), None);
    }

    #[test]
    fn an_exercise_may_have_words_of_its_own() {
        let of = |id| Texts::english().of_exercise(id);
        assert_eq!(of("squat").get("banner-good"), "Good depth");
        assert_eq!(of("calf_raise").get("banner-good"), "Just right");
        assert_eq!(of("squat").get("pause"), "Pause");
    }

    #[test]
    fn cues_and_banners_are_short() {
        let shown = ENGLISH
            .lines()
            .skip_while(|line| !line.starts_with("## Shown"))
            .skip(1);
        let mut rows = 0;
        for line in shown.take_while(|line| !line.starts_with("## ")) {
            if line.contains("-say =") || line.starts_with('#') {
                continue;
            }
            rows = if line.starts_with(' ') { rows + 1 } else { 0 };
            assert!(rows <= 2, "more than two lines before: {line}");
            if line.starts_with(' ') {
                assert!(
                    line.trim().chars().count() <= 19,
                    "too long for the banner: {line}"
                );
            }
        }
    }
}
