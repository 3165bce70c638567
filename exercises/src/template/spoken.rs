//! What a therapist wants told, in their own words.

use goodform_pose::Timestamp;
use goodform_pose::measure::Measure;
use serde::{Deserialize, Serialize};

use super::{Curve, Deviation, Template};
use crate::exercise::Severity;
use crate::rule::Limb;
use crate::update::Cue;

/// So long a cue may still be said. Units: s. As the library's.
const EXPIRY_S: f64 = 2.5;
/// The same cue is not given again within so many movements. Source: `same_cue_cooldown_reps` [K], as the library's.
const REST: u32 = 2;

/// Which way a measure is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// It goes less far than in the template.
    Less,
    /// It goes further.
    More,
}

/// What is told where a measure is off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The measure.
    pub measure: Measure,
    /// Of which limb.
    pub limb: Limb,
    /// Which way it is off.
    pub way: Way,
    /// What is shown: two short lines at most.
    pub show: String,
    /// What is said: ten words at most. Empty: what is shown.
    pub say: String,
    /// Its sound, as an Ogg or WAV file. Empty: it is shown, not spoken.
    pub sound: Vec<u8>,
    /// The words it had when its sound was made. Empty: it has no sound, or nobody knows them.
    pub sound_says: String,
}

impl Spoken {
    /// What is said of it, in one line.
    pub fn words(&self) -> String {
        let words = if self.say.trim().is_empty() {
            &self.show
        } else {
            &self.say
        };
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of its sound, where it has other words now. Missing: they are the same, or nobody knows them.
    pub fn older_words(&self) -> Option<&str> {
        let is_known = !self.sound.is_empty() && !self.sound_says.is_empty();
        let heard = |words: &str| -> String {
            // Signs between words are not heard, and neither are large letters.
            let letters = words.chars().filter(|letter| letter.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        };
        (is_known && heard(&self.sound_says) != heard(&self.words()))
            .then_some(self.sound_says.as_str())
    }

    /// Gives it a sound of the words it has now; an empty one takes its sound away.
    pub fn speak(&mut self, sound: Vec<u8>) {
        self.sound_says = if sound.is_empty() {
            String::new()
        } else {
            self.words()
        };
        self.sound = sound;
    }

    /// Changes its words. A sound of which nobody knows the words was made for those it had until now.
    pub fn reword(&mut self, act: impl FnOnce(&mut Self)) {
        if !self.sound.is_empty() && self.sound_says.is_empty() {
            self.sound_says = self.words();
        }
        act(self);
    }

    /// Whether it answers a difference: a line that lies lower on its way up goes less far.
    fn answers(&self, off: &Deviation, template: &Template) -> bool {
        let curve = template.curves.iter();
        let mut curve = curve.filter(|one| (one.measure, one.limb) == (off.measure, off.limb));
        let way = curve.next().and_then(Curve::way);
        let is_up = way.is_none_or(|(way, ..)| way >= 0.0);
        let is_more = (off.amount >= 0.0) == is_up;
        let way = if is_more { Way::More } else { Way::Less };
        (self.measure, self.limb, self.way) == (off.measure, off.limb, way)
    }
}

impl Template {
    /// The place of the cue that answers the worst difference that has one.
    pub fn answer(&self, deviations: &[Deviation]) -> Option<usize> {
        let answer = |off: &Deviation| self.cues.iter().position(|cue| cue.answers(off, self));
        deviations.iter().find_map(answer)
    }

    /// The place of the cue for a movement that came to nothing because it went too little of its way.
    pub(crate) fn answer_short(&self) -> Option<usize> {
        let drives = |measure, limb| {
            let mut curves = self.curves.iter();
            curves.any(|curve| curve.drives && (curve.measure, curve.limb) == (measure, limb))
        };
        let mut cues = self.cues.iter();
        cues.position(|cue| cue.way == Way::Less && drives(cue.measure, cue.limb))
    }
}

/// Which of a template's cues were given, and when.
#[derive(Debug, Clone, Default)]
pub(crate) struct Telling {
    movements: u32,
    given: Vec<Option<u32>>,
}

impl Telling {
    pub(crate) fn of(template: &Template) -> Self {
        Self {
            movements: 0,
            given: vec![None; template.cues.len()],
        }
    }

    /// A movement has ended; gives its cue, unless it was given a moment ago.
    pub(crate) fn next(
        &mut self,
        template: &Template,
        place: Option<usize>,
        at: Timestamp,
    ) -> Option<Cue> {
        self.movements += 1;
        let place = place?;
        let given = self.given.get_mut(place)?;
        if given.is_some_and(|given| self.movements - given <= REST) {
            return None;
        }
        *given = Some(self.movements);
        Some(template.cues.get(place)?.cue(place, at))
    }
}

impl Spoken {
    fn cue(&self, place: usize, at: Timestamp) -> Cue {
        Cue {
            id: format!("own_{}", place + 1),
            text: self.show.clone(),
            severity: Severity::Coach,
            expires: Timestamp::from_seconds(at.as_seconds() + EXPIRY_S),
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::measure::Measure;

    use super::{Spoken, Way};
    use crate::rule::Limb;

    fn cue() -> Spoken {
        Spoken {
            measure: Measure::KneeFlex,
            limb: Limb::Near,
            way: Way::Less,
            show: "Sit back\na little".to_owned(),
            say: String::new(),
            sound: Vec::new(),
            sound_says: String::new(),
        }
    }

    #[test]
    fn a_sound_of_older_words_is_told_until_the_words_are_the_same_again() {
        let mut cue = cue();
        cue.speak(vec![1]);
        assert_eq!(
            (cue.sound_says.as_str(), cue.older_words()),
            ("Sit back a little", None)
        );
        cue.reword(|cue| "Sit back further".clone_into(&mut cue.say));
        assert_eq!(cue.older_words(), Some("Sit back a little"));
        cue.reword(|cue| "sit back a little.".clone_into(&mut cue.say));
        assert_eq!(cue.older_words(), None, "they are heard alike");
        cue.reword(|cue| cue.show = "Further".to_owned());
        assert_eq!(cue.older_words(), None, "what is said is still said");
        cue.reword(|cue| cue.say.clear());
        assert_eq!(cue.older_words(), Some("Sit back a little"));
        cue.speak(Vec::new());
        assert_eq!((cue.sound_says.as_str(), cue.older_words()), ("", None));
    }

    #[test]
    fn a_sound_of_an_older_file_was_made_for_the_words_it_came_with() {
        let mut cue = cue();
        cue.sound = vec![1];
        assert_eq!(cue.older_words(), None, "nobody knows");
        cue.reword(|cue| "Lower".clone_into(&mut cue.show));
        assert_eq!(cue.older_words(), Some("Sit back a little"));
    }
}
