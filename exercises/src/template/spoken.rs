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
}

impl Spoken {
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
