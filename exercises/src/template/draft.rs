//! Repetitions that were found in recordings, before a template is made of those that somebody keeps.

use goodform_pose::Pose;
use goodform_pose::Timestamp;
use goodform_pose::measure::Measure;

use super::follow::Taken;
use super::make::{alike, bare, channels, distance, fitted, name_driver, own_counting};
use super::shape::{Cut, Line, PHASES, Shape, TOP_SHARE};
use super::{CountedBy, Key, MakeError, Recorded, Template};
use crate::coach::Coach;
use crate::exercise::{CountUnit, Exercise};
use crate::rule::Limb;

/// So many times as long, or as short, as the middle one, a repetition is told to be slower or faster. [K]
const OTHER_TIME: f64 = 1.4;
/// So much less, or more, of the middle way it is told to be shorter or further. Units: share. [K]
const OTHER_WAY: f32 = 0.2;

/// What is done with a repetition that was found.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Choice {
    /// Whether the template rests on it.
    pub kept: bool,
    /// From when to when it goes, where somebody has changed that. Units: s.
    pub trim_s: Option<[f64; 2]>,
}

/// How a repetition is not like the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// Much faster.
    Faster,
    /// Much slower.
    Slower,
    /// It goes less far.
    Shorter,
    /// It goes further.
    Further,
    /// In another way.
    Otherwise,
}

/// A repetition that was found.
#[derive(Debug, Clone)]
pub struct Take {
    /// The place of its recording.
    pub recording: usize,
    taken: Taken,
}

impl Take {
    /// When its first and last recorded moment are: a trim stays within. Units: s.
    pub fn span_s(&self) -> [f64; 2] {
        self.taken.span_s()
    }
}

/// Recordings and the repetitions in them.
#[derive(Debug, Clone)]
pub struct Draft {
    bare: Template,
    exercise: Exercise,
    channels: Vec<(Measure, Limb)>,
    takes: Vec<Take>,
}

impl Draft {
    /// The repetitions of an exercise of the library.
    ///
    /// # Errors
    /// [`MakeError`]: it is held, or nothing repeats.
    pub fn of_exercise(
        name: &str,
        exercise: &Exercise,
        recordings: &[Recorded<'_>],
    ) -> Result<Self, MakeError> {
        if exercise.count.unit != CountUnit::Reps {
            return Err(MakeError::Held(exercise.name.clone()));
        }
        let counted_by = CountedBy::Library(exercise.id.clone());
        Self::of(bare(name, counted_by, recordings), exercise, recordings)
    }

    /// The repetitions of a movement that is in no library. `driver`: the measure that drives it, where somebody has
    /// chosen one of [`find`](super::find); else the best.
    ///
    /// # Errors
    /// [`MakeError`]: nothing repeats.
    pub fn of_own(
        name: &str,
        driver: Option<Measure>,
        recordings: &[Recorded<'_>],
    ) -> Result<Self, MakeError> {
        let (own, view) = own_counting(driver, recordings)?;
        let exercise = own.exercise(name, view);
        let counted_by = CountedBy::Own(Box::new(own));
        Self::of(bare(name, counted_by, recordings), &exercise, recordings)
    }

    fn of(
        bare: Template,
        exercise: &Exercise,
        recordings: &[Recorded<'_>],
    ) -> Result<Self, MakeError> {
        let channels = channels(exercise);
        let mut takes = Vec::new();
        for (place, recording) in recordings.iter().enumerate() {
            let found = watched(exercise, &channels, recording);
            takes.extend(found.into_iter().map(|taken| Take {
                recording: place,
                taken,
            }));
        }
        takes.retain(|take| take.taken.shape(&Cut::USUAL).is_some());
        if takes.is_empty() {
            return Err(MakeError::NoRepetition);
        }
        Ok(Self {
            bare,
            exercise: exercise.clone(),
            channels,
            takes,
        })
    }

    /// The repetitions, in their order.
    pub fn takes(&self) -> &[Take] {
        &self.takes
    }

    /// What counts them.
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// What is recorded, channel by channel.
    pub(crate) fn channels(&self) -> &[(Measure, Limb)] {
        &self.channels
    }

    /// What nobody has to decide: all are kept but those that are far from the others.
    pub fn choices(&self) -> Vec<Choice> {
        let shapes: Vec<Shape> = self
            .takes
            .iter()
            .filter_map(|take| take.taken.shape(&Cut::USUAL))
            .collect();
        let alike = alike(&self.bare, &self.channels, &shapes);
        alike
            .into_iter()
            .map(|kept| Choice { kept, trim_s: None })
            .collect()
    }

    /// Cuts the repetitions as somebody has chosen.
    pub fn cut(&self, choices: &[Choice], walls: [f32; 2]) -> Cutting {
        let shape = |(place, take): (usize, &Take)| {
            let choice = choices.get(place)?;
            take.taken.shape(&Cut {
                walls,
                within_s: choice.trim_s,
            })
        };
        let shapes: Vec<Option<Shape>> = self.takes.iter().enumerate().map(shape).collect();
        let is_kept = |place: usize| choices.get(place).is_some_and(|choice| choice.kept);
        Cutting {
            kept: (0..shapes.len()).map(is_kept).collect(),
            shapes,
            walls,
        }
    }

    /// The template of the repetitions that are kept.
    ///
    /// # Errors
    /// [`MakeError`]: none is kept, or none was seen well enough.
    pub fn template(&self, cutting: &Cutting) -> Result<Template, MakeError> {
        let shapes = cutting.kept();
        if shapes.is_empty() {
            return Err(MakeError::NoneKept);
        }
        let (mut template, _) = fitted(&self.bare, &self.channels, &shapes);
        if template.curves.is_empty() {
            return Err(MakeError::NothingSeen);
        }
        template.walls = cutting.walls;
        template.made.left_out = self.takes.len() - shapes.len();
        let span = |shape: &Shape| {
            let [from_s, .., to_s] = shape.bounds_s;
            [from_s, to_s]
        };
        template.made.spans_s = shapes.iter().map(span).collect();
        name_driver(&mut template, &self.exercise);
        Ok(template)
    }

    /// A measure over a repetition, phase by phase. Missing: it is none so; single points are not numbers where they
    /// were not seen.
    pub fn line(&self, place: usize, cutting: &Cutting, key: Key) -> Option<Line> {
        let channel = self.channels.iter().position(|known| *known == key)?;
        cutting.shape(place)?.lines.get(channel).copied()
    }

    /// How each repetition is not like those that are kept. Missing: it is like them, or is none.
    pub fn odds(&self, cutting: &Cutting) -> Vec<Option<Odd>> {
        let (template, seen) = fitted(&self.bare, &self.channels, &cutting.kept());
        let middle_s: f64 = template.seconds.iter().sum();
        let mut named = template.clone();
        name_driver(&mut named, &self.exercise);
        let driver = named.curves.iter().position(|curve| curve.drives);
        let way = |own: &Shape| {
            let curve = named.curves.get(driver?)?;
            let (way, phase, point) = curve.way()?;
            let line = own.lines.get(*seen.get(driver?)?)?;
            Some((line.get(phase)?.get(point)? - curve.start()) / way)
        };
        let odd = |own: &Shape| {
            if distance(&template, &own.only(&seen)) <= 1.0 {
                return None;
            }
            let own_s: f64 = own.seconds.iter().sum();
            if own_s * OTHER_TIME < middle_s {
                return Some(Odd::Faster);
            }
            if own_s > middle_s * OTHER_TIME {
                return Some(Odd::Slower);
            }
            Some(match way(own) {
                Some(way) if way < 1.0 - OTHER_WAY => Odd::Shorter,
                Some(way) if way > 1.0 + OTHER_WAY => Odd::Further,
                _ => Odd::Otherwise,
            })
        };
        let places = 0..self.takes.len();
        places
            .map(|place| cutting.shape(place).and_then(odd))
            .collect()
    }
}

/// Repetitions as they were cut.
#[derive(Debug, Clone)]
pub struct Cutting {
    shapes: Vec<Option<Shape>>,
    kept: Vec<bool>,
    walls: [f32; 2],
}

impl Cutting {
    fn shape(&self, place: usize) -> Option<&Shape> {
        self.shapes.get(place)?.as_ref()
    }

    /// The shapes of those that are kept.
    pub(crate) fn kept(&self) -> Vec<Shape> {
        let all = self.shapes.iter().zip(&self.kept);
        let kept = all.filter(|(_, kept)| **kept);
        kept.filter_map(|(shape, _)| shape.clone()).collect()
    }

    /// When a repetition begins, comes to its target, leaves it and is back. Units: s of its recording. Missing: it is
    /// none so.
    pub fn bounds_s(&self, place: usize) -> Option<[f64; 4]> {
        Some(self.shape(place)?.bounds_s)
    }

    /// The share of the way at this share of a repetition's whole time: where a phase wall that is drawn there lies. Units:
    /// shares; the way's is within 0.5 and 0.97, since a target is nearer its turn than its start.
    pub fn wall_at(&self, share: f64) -> f32 {
        let along = |shape: &Shape| {
            let [begin_s, .., end_s] = shape.bounds_s;
            shape.along(begin_s + (end_s - begin_s) * share)
        };
        let mut all: Vec<f32> = self.kept().iter().filter_map(along).collect();
        all.sort_unstable_by(f32::total_cmp);
        let middle = all.get(all.len() / 2).copied();
        middle.unwrap_or(TOP_SHARE).clamp(0.5, 0.97)
    }
}

/// The movements of a recording, as the exercise counts them.
fn watched(
    exercise: &Exercise,
    channels: &[(Measure, Limb)],
    recording: &[Option<(Timestamp, Pose)>],
) -> Vec<Taken> {
    let mut coach = Coach::recording(exercise, channels);
    for (at, pose) in recording.iter().flatten() {
        coach.observe(Some(pose), *at);
    }
    coach.finish();
    coach.take_taken()
}

impl Shape {
    /// How far along it is at a moment, as a share of its furthest. Units: s. Missing: outside.
    fn along(&self, at_s: f64) -> Option<f32> {
        let [begin_s, reach_s, leave_s, end_s] = self.bounds_s;
        let spans = [[begin_s, reach_s], [reach_s, leave_s], [leave_s, end_s]];
        let peak = self.progress.iter().flatten().copied();
        let peak = peak.filter(|one| one.is_finite()).reduce(f32::max)?;
        let phase = spans
            .iter()
            .position(|[_, to_s]| at_s <= *to_s)
            .unwrap_or(PHASES - 1);
        let [from_s, to_s] = spans.get(phase).copied()?;
        let points = self.progress.get(phase)?;
        let share = ((at_s - from_s) / (to_s - from_s).max(1e-6)).clamp(0.0, 1.0);
        let place = (share * (points.len() - 1) as f64).round() as usize;
        let value = points.get(place).copied().filter(|one| one.is_finite())?;
        Some(value / peak)
    }
}
