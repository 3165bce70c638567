//! A therapist's own movement as the measure of others.

mod compare;
mod draft;
mod file;
mod file_words;
mod find;
mod follow;
mod make;
mod own;
mod quality;
mod retouch;
mod samples;
mod shape;
mod spoken;
mod swings;
mod versus;
mod words;

use goodform_pose::measure::Measure;

pub use draft::{Choice, Cutting, Draft, Odd, Take};
pub(crate) use file::quoted;
pub use file::{TEMPLATE_VERSION, TemplateError, TemplateFile};
pub use find::{Driver, Found, find};
pub use follow::TemplateScore;
pub(crate) use follow::{Follower, Taken};
pub use make::{MakeError, Recorded, make, make_own};
pub use own::Own;
pub use quality::{Doubt, Doubted, Quality, Spread};
pub use retouch::{Band, HANDLES, Handle, Key, Marks, Retouch};
use shape::PHASES;
pub use shape::POINTS;
pub(crate) use spoken::Telling;
pub use spoken::{Spoken, Way};
pub use versus::TemplateDifference;

use crate::exercise::{Exercise, Part, View};
use crate::faults::Strictness;
use crate::library::Library;
use crate::prescription::Prescription;
use crate::rule::Limb;
use crate::view::ViewGate;

/// A measure takes part in the movement where its line goes so many standard errors from its start: four
/// times what two readings differ by chance. [K]
const MOVES_SEM: f32 = 8.0;

/// One measure of a template: the median line of the recorded repetitions and how far from it is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The measure.
    pub measure: Measure,
    /// The limb it is read on.
    pub limb: Limb,
    /// Whether it is compared, and makes the score.
    pub counts: bool,
    /// Whether it is the movement itself: how far it goes is its range, and more is no fault.
    pub drives: bool,
    /// Whether the person is told of it, and it makes right and wrong.
    pub told: bool,
    /// Way out, target, way back: twenty points each. Units: the measure's.
    pub centre: [[f32; POINTS]; PHASES],
    /// How far from the line is right, point by point. Units: the measure's.
    pub tolerance: [[f32; POINTS]; PHASES],
}

impl Curve {
    /// Where its line begins. Units: the measure's.
    pub fn start(&self) -> f32 {
        let [[start, ..], ..] = self.centre;
        start
    }

    pub(crate) fn tolerance(&self, phase: usize, point: usize) -> f32 {
        let known = self.tolerance.get(phase).and_then(|line| line.get(point));
        known.copied().unwrap_or(f32::NAN)
    }

    /// From the start to where the line is furthest from it, signed, and that phase and point. Missing: it
    /// moves too little to be part of the movement.
    pub fn way(&self) -> Option<(f32, usize, usize)> {
        let start = self.start();
        let mut furthest = (0.0_f32, 0, 0);
        for (phase, line) in self.centre.iter().enumerate() {
            for (point, value) in line.iter().enumerate() {
                if (value - start).abs() > furthest.0.abs() {
                    furthest = (value - start, phase, point);
                }
            }
        }
        (furthest.0.abs() >= MOVES_SEM * self.measure.sem()).then_some(furthest)
    }
}

/// By what the repetitions of a template are counted.
#[derive(Debug, Clone, PartialEq)]
pub enum CountedBy {
    /// An exercise of the library, by its id.
    Library(String),
    /// What was found to drive the recorded movement.
    Own(Box<Own>),
}

/// Where a template comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    /// Who made it.
    pub by: String,
    /// When, as they write it.
    pub on: String,
    /// The network that saw it.
    pub model: String,
    /// The recordings.
    pub from: Vec<String>,
    /// Repetitions that were too far from the others.
    pub left_out: usize,
    /// From when to when each repetition it rests on goes in its recording. Units: s.
    pub spans_s: Vec<[f64; 2]>,
}

/// A recorded movement: what others are compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Its name.
    pub name: String,
    /// How it is counted.
    pub counted_by: CountedBy,
    /// From where it was recorded.
    pub view: View,
    /// Its measures.
    pub curves: Vec<Curve>,
    /// Time of the way out, at the target and of the way back: medians. Units: s.
    pub seconds: [f64; PHASES],
    /// So many repetitions it rests on.
    pub repetitions: usize,
    /// Share of its range that is asked for.
    pub amplitude: f32,
    /// How strictly it is compared.
    pub strictness: Strictness,
    /// At the target from this share of the way on, and down to this one. Units: shares.
    pub walls: [f32; PHASES - 1],
    /// What the therapist calls the way out, the target and the way back. Empty: the usual words.
    pub phases: [String; PHASES],
    /// The views it may be judged from. Empty: from any that shows its measures.
    pub views: Vec<View>,
    /// What is told, in the therapist's own words.
    pub cues: Vec<Spoken>,
    /// Where it comes from.
    pub made: Made,
}

impl Template {
    /// How much wider every tolerance is taken: a gentle eye sees half as wide again, an exact one somewhat
    /// narrower. [K]
    pub(crate) fn widen(&self) -> f32 {
        match self.strictness {
            Strictness::Gentle => 1.5,
            Strictness::Usual => 1.0,
            Strictness::Exact => 0.8,
        }
    }

    /// Whether the therapist lets it be judged from where the person is seen.
    pub(crate) fn is_fit(&self, gate: &ViewGate) -> bool {
        let is_any = |view: &View| matches!(view, View::FootEnd | View::None);
        let mut views = self.views.iter();
        self.views.is_empty() || views.any(|view| is_any(view) || gate.is(*view))
    }

    /// The exercise that counts it, as much of it as is asked for. Missing: the library has it no more.
    pub fn exercise(&self, library: &Library) -> Option<Exercise> {
        let exercise = match &self.counted_by {
            CountedBy::Library(id) => library.find(id)?.clone(),
            CountedBy::Own(own) => own.exercise(&self.name, self.view),
        };
        let [out, _, back] = self.seconds;
        let asked = Prescription {
            range: (self.amplitude < 1.0).then_some(self.amplitude),
            seconds: (out >= 0.2 && back >= 0.2).then_some([out, back]),
            ..Prescription::default()
        };
        // A range the file was checked for; times beyond reason leave the library's.
        exercise.prescribed(&asked).ok().or(Some(exercise))
    }
}

/// One way in which a movement differed from its template.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// What differed.
    pub measure: Measure,
    /// Of which limb.
    pub limb: Limb,
    /// In which part of the movement.
    pub part: Part,
    /// Where in that part: 0 at its beginning, 1 at its end.
    pub at: f32,
    /// How much more than the template it was there; negative: less. Units: the measure's.
    pub amount: f32,
    /// How much would still have been right. Units: the measure's.
    pub tolerance: f32,
}

/// The text of a small template.
#[cfg(test)]
pub(crate) fn sample_text() -> String {
    let curve = Curve {
        measure: Measure::TrunkTilt3d,
        limb: Limb::Mid,
        counts: true,
        drives: true,
        told: true,
        centre: [[10.0; POINTS], [45.0; POINTS], [10.0; POINTS]],
        tolerance: [[30.0; POINTS]; PHASES],
    };
    let template = Template {
        name: "Bow, as \"we\" do it".to_owned(),
        counted_by: CountedBy::Library("hip_hinge".to_owned()),
        view: View::Side,
        curves: vec![curve],
        seconds: [1.5, 0.5, 1.5],
        repetitions: 3,
        amplitude: 1.0,
        strictness: Strictness::Usual,
        walls: [0.9; 2],
        phases: ["Bow down", "", "Come up"].map(str::to_owned),
        views: vec![View::Side],
        cues: Vec::new(),
        made: Made::default(),
    };
    template.to_toml()
}
