//! Pages with few words show them in larger letters: who reads them may sit far off, or see badly.

use eframe::egui::Color32;

use super::flow::{Flow, Page, Voice};
use super::theme::sizes;

/// So much larger letters are tried, the largest first. Units: times what was set. Own choice: body letters of 44 px at
/// the most, which is where the longest question still reads as one thought; below it steps that the eye tells.
const STEPS: [f32; 3] = [1.375, 1.25, 1.125];
/// Letters that were set so large are large enough. Units: times the usual. Own choice, the largest step at the usual size.
const LARGE: f32 = 1.375;
/// Under what is said before the thoughts. Px of the design.
const UNDER_INTRO: f32 = 36.0;
/// Under each thought. Px of the design.
const UNDER: f32 = 26.0;

/// What [`Flow::thought`] lays.
pub(super) struct Thought<'t> {
    pub(super) sign: (char, Color32),
    pub(super) id: &'t str,
    /// Empty: the text alone.
    pub(super) head: &'t str,
    pub(super) text: &'t str,
}

/// All that is read of a page.
pub(super) struct Reading<'t> {
    /// Said before the thoughts, with its id. Missing: nothing is.
    pub(super) intro: Option<(&'t str, &'t str)>,
    pub(super) thoughts: &'t [Thought<'t>],
}

impl Page<'_> {
    /// The height of a column that does not scroll. Px of the design.
    pub(super) fn column_height(&self) -> f32 {
        self.span[1] - self.span[0] - 2.0 * (sizes::FOCUS_RING + sizes::FOCUS_GAP)
    }
}

impl Flow<'_, '_> {
    /// Lays what is read in letters as large as leaves all of it in sight within a height; where there are too many words
    /// they stay as they were set. The letters of what follows are as they were set.
    pub(super) fn reading(&mut self, reading: &Reading<'_>, height: f32) {
        let set = self.pen.text;
        let fits = |step: &f32| {
            self.pen.text = set * step;
            self.pen.text <= LARGE + 0.001 && self.reading_height(reading) <= height
        };
        let step = STEPS.into_iter().find(fits);
        self.pen.text = set * step.unwrap_or(1.0);
        if let Some((id, intro)) = reading.intro {
            self.text(id, intro, Voice::Aside);
            self.gap(UNDER_INTRO);
        }
        for thought in reading.thoughts {
            self.thought(thought.sign, (thought.id, thought.head, thought.text));
            self.gap(UNDER);
        }
        self.pen.text = set;
    }

    fn reading_height(&self, reading: &Reading<'_>) -> f32 {
        let height = |voice: Voice, text: &str, width: f32| {
            if text.is_empty() {
                return 0.0;
            }
            self.pen.tall(text, &self.kind(voice), width)
        };
        let intro = reading.intro.map_or(0.0, |(_, intro)| {
            height(Voice::Aside, intro, self.width) + UNDER_INTRO
        });
        let beside = self.width - self.sign_width();
        let thoughts = reading.thoughts.iter().map(|thought| {
            let head = height(Voice::Head, thought.head, beside);
            let text = height(Voice::under(thought.head), thought.text, beside);
            head + text + UNDER
        });
        intro + thoughts.sum::<f32>()
    }
}
