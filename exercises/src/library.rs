//! Exercises as data: read, checked, and explained where they are wrong.

#![allow(
    clippy::result_large_err,
    reason = "a mistake carries the whole file for its diagnostic and is made once, at start"
)]

use std::fmt;
use std::ops::Range;

use goodform_pose::measure::{Measure, Unit};
use miette::{Diagnostic, NamedSource, SourceSpan};
use serde::Deserialize;
use toml::Spanned;

use crate::file::{File, FileCount, FileFault, FileLimit};

/// How one number is made of two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// A measure of the midline: one value.
    Midline,
    /// The side that has moved less: both must move.
    Both,
    /// The larger of the sides.
    Larger,
    /// The smaller of the sides.
    Smaller,
}

/// Where the work of a repetition lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// On the way to the target: a stream that begins there has missed it.
    Out,
    /// On the way back: such a stream counts when the return is seen.
    Back,
}

/// What one camera can judge of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Grade {
    /// Angles and faults usable for coaching.
    A,
    /// Usable with gating; some key aspects cannot be seen.
    B,
    /// Counting and timing only.
    C,
    /// Guided by voice and timer.
    D,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

/// What is done with an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Counted and judged.
    CountAndJudge,
    /// Counted.
    CountOnly,
    /// Timed.
    Timed,
    /// Entered by hand.
    Diary,
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CountAndJudge => "count_and_judge",
            Self::CountOnly => "count_only",
            Self::Timed => "timed",
            Self::Diary => "diary",
        })
    }
}

/// A limit of a posture.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The measure.
    pub measure: Measure,
    /// How the sides are joined.
    pub combine: Combine,
    /// Smallest value, in the measure's unit.
    pub min: Option<f32>,
    /// Largest value, in the measure's unit.
    pub max: Option<f32>,
}

/// What repetitions are counted by. Units: the measure's; times in s.
#[derive(Debug, Clone, PartialEq)]
pub struct Counting {
    /// The measure.
    pub measure: Measure,
    /// How the sides are joined.
    pub combine: Combine,
    /// The band of the start.
    pub start: [f32; 2],
    /// Below this the start is reached again.
    pub leave: f32,
    /// From this on the target zone is near enough to count.
    pub enter: f32,
    /// The target zone.
    pub target: [f32; 2],
    /// The smallest range, from the person's own start.
    pub min_range: f32,
    /// Where the work lies.
    pub effort: Effort,
    /// A quicker way out is a fall, a swing or a glitch.
    pub min_out_s: f64,
    /// Shortest time between two turns.
    pub min_rep_s: f64,
    /// Longest repetition.
    pub max_rep_s: f64,
    /// A height that must rise again with the turn: getting down to the floor is no repetition.
    pub rises: Option<Measure>,
}

/// What range is judged by. Units: the measure's.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The measure.
    pub measure: Measure,
    /// The target zone.
    pub target: [f32; 2],
}

/// A fault of range: the movement ends short of the target.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Its id.
    pub id: String,
    /// So far short of the target's beginning it begins. Units: the judged measure's.
    pub short_of_target_by: f32,
    /// What the person is told.
    pub cue: String,
}

/// How much of it is done.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    /// Sets.
    pub sets: u32,
    /// Repetitions a set.
    pub reps: u32,
    /// Rest between sets. Units: s.
    pub rest_s: f64,
    /// How often.
    pub frequency: String,
    /// Where the numbers come from.
    pub source: String,
}

/// A phase and how long it should take.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseTempo {
    /// Its name.
    pub name: String,
    /// Its time. Units: s.
    pub seconds: f64,
}

/// An exercise, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its id.
    pub id: String,
    /// Its name, in English.
    pub name: String,
    /// What one camera can judge of it.
    pub grade: Grade,
    /// What is done with it.
    pub mode: Mode,
    /// The views it may be judged from.
    pub views: Vec<String>,
    /// How to stand and where the camera goes.
    pub setup: String,
    /// What one camera sees.
    pub sees: String,
    /// What it cannot see.
    pub cannot_see: String,
    /// When to stop.
    pub stop: Vec<String>,
    /// Who should not do it without asking.
    pub contraindications: Vec<String>,
    /// The posture outside of which nothing counts.
    pub posture: Vec<Limit>,
    /// Counting.
    pub count: Counting,
    /// Judging.
    pub judge: Judged,
    /// Phases.
    pub phases: Vec<PhaseTempo>,
    /// Dose.
    pub dose: Dose,
    /// Faults.
    pub faults: Vec<Fault>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl Exercise {
    /// The faults of a repetition whose judged measure peaked at `peak`, in the library's order.
    pub fn faults_at(&self, peak: f32) -> impl Iterator<Item = &Fault> {
        let [target, _] = self.judge.target;
        self.faults
            .iter()
            .filter(move |fault| peak < target - fault.short_of_target_by)
    }
}

/// A mistake in an exercise file, with its place and what was meant.
#[derive(Debug, thiserror::Error, Diagnostic)]
#[error("{file}, line {line}, column {column}: {wrong}")]
pub struct LibraryError {
    file: String,
    line: usize,
    column: usize,
    wrong: String,
    #[source_code]
    source_code: NamedSource<String>,
    #[label("here")]
    span: SourceSpan,
    #[help]
    remedy: String,
}

/// The exercises this program knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Library(Vec<Exercise>);

const BUILTIN: [(&str, &str); 1] = [("squat.toml", include_str!("../library/squat.toml"))];

impl Library {
    /// The built-in exercises.
    ///
    /// # Errors
    /// [`LibraryError`] if a file is wrong (a test refuses that).
    pub fn builtin() -> Result<Self, LibraryError> {
        BUILTIN
            .iter()
            .map(|(name, text)| parse(name, text))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// All exercises, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.0.iter()
    }

    /// The exercise of that id.
    pub fn find(&self, id: &str) -> Option<&Exercise> {
        self.0.iter().find(|exercise| exercise.id == id)
    }
}

struct Checker<'a> {
    file: &'a str,
    text: &'a str,
}

impl Checker<'_> {
    fn wrong(&self, span: Range<usize>, wrong: String, remedy: &str) -> LibraryError {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        LibraryError {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
            wrong,
            source_code: NamedSource::new(self.file, self.text.to_owned()),
            span: span.into(),
            remedy: remedy.to_owned(),
        }
    }

    fn measure(&self, name: &Spanned<String>) -> Result<Measure, LibraryError> {
        Measure::from_name(name.get_ref()).ok_or_else(|| {
            let near = Measure::ALL
                .iter()
                .map(|m| m.name())
                .min_by_key(|known| distance(known, name.get_ref()));
            let remedy = format!("did you mean \"{}\"?", near.unwrap_or_default());
            self.wrong(
                name.span(),
                format!("there is no measure \"{}\"", name.get_ref()),
                &remedy,
            )
        })
    }

    fn sourced(&self, source: &Spanned<String>) -> Result<(), LibraryError> {
        if source.get_ref().trim().is_empty() {
            return Err(self.wrong(
                source.span(),
                "the source is empty".to_owned(),
                "say where the numbers come from",
            ));
        }
        Ok(())
    }

    fn ascending(
        &self,
        low: f32,
        high: &Spanned<f32>,
        gap: f32,
        names: &str,
    ) -> Result<(), LibraryError> {
        if *high.get_ref() - low > gap && high.get_ref().is_finite() {
            return Ok(());
        }
        let wrong = format!(
            "{names}: {} must lie more than {gap} above {low}",
            high.get_ref()
        );
        Err(self.wrong(high.span(), wrong, "start, leave, enter and target lie in this order, leave and enter more than the measure's error apart"))
    }
}

/// How many letters differ: enough to guess what was meant.
fn distance(a: &str, b: &str) -> usize {
    let common = a.bytes().zip(b.bytes()).filter(|(x, y)| x == y).count();
    a.len().max(b.len()) - common
}

/// Reads and checks one exercise file; `file` names it in messages.
///
/// # Errors
/// [`LibraryError`] with line, column and remedy.
pub fn parse(file: &str, text: &str) -> Result<Exercise, LibraryError> {
    let checker = Checker { file, text };
    let read: File = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        checker.wrong(
            span,
            error.message().to_owned(),
            "compare the file with library/squat.toml",
        )
    })?;
    if read
        .sources
        .get_ref()
        .iter()
        .all(|source| source.trim().is_empty())
    {
        let span = read.sources.span();
        return Err(checker.wrong(
            span,
            "no source is given".to_owned(),
            "name at least one source",
        ));
    }
    checker.sourced(&read.posture.source)?;
    let limit = |limit: &FileLimit| -> Result<Limit, LibraryError> {
        let (measure, combine) = (checker.measure(&limit.measure)?, limit.combine);
        Ok(Limit {
            measure,
            combine,
            min: limit.min,
            max: limit.max,
        })
    };
    let posture = read
        .posture
        .limits
        .iter()
        .map(limit)
        .collect::<Result<_, _>>()?;
    let count = counting(&checker, &read.count)?;
    let judge = Judged {
        measure: checker.measure(&read.judge.measure)?,
        target: *read.judge.target.get_ref(),
    };
    checker.sourced(&read.judge.source)?;
    if judge.measure == count.measure {
        let span = read.judge.measure.span();
        return Err(checker.wrong(
            span,
            "counting and judging share a measure".to_owned(),
            "judge by the angle in the picture, count by one that survives a turned view",
        ));
    }
    let faults = read
        .faults
        .iter()
        .map(|fault| judged_fault(&checker, &judge, fault))
        .collect::<Result<_, _>>()?;
    Ok(Exercise {
        id: read.id,
        name: read.name,
        grade: read.grade,
        mode: read.mode,
        views: read.views,
        setup: read.setup,
        sees: read.sees,
        cannot_see: read.cannot_see,
        stop: read.stop,
        contraindications: read.contraindications,
        posture,
        count,
        judge,
        phases: read.phases,
        dose: read.dose,
        faults,
        sources: read.sources.into_inner(),
    })
}

fn counting(checker: &Checker<'_>, read: &FileCount) -> Result<Counting, LibraryError> {
    let measure = checker.measure(&read.measure)?;
    let (leave, enter) = (*read.leave.get_ref(), *read.enter.get_ref());
    let [_, start_high] = read.start;
    let [target_low, target_high] = *read.target.get_ref();
    checker.ascending(start_high, &read.leave, 0.0, "leave")?;
    checker.ascending(leave, &read.enter, measure.sem(), "enter")?;
    if !(target_low > enter && target_high > target_low) {
        return Err(checker.wrong(
            read.target.span(),
            "the target must lie above enter".to_owned(),
            "write target = [from, to], both above enter",
        ));
    }
    checker.ascending(2.0 * measure.sem(), &read.min_range, 0.0, "min_range")?;
    checker.sourced(&read.source)?;
    let max_rep_s = *read.max_rep_s.get_ref();
    if !(max_rep_s > read.min_rep_s && read.min_out_s >= 0.0) {
        return Err(checker.wrong(
            read.max_rep_s.span(),
            "the times contradict each other".to_owned(),
            "max_rep_s must be longer than min_rep_s",
        ));
    }
    Ok(Counting {
        measure,
        combine: read.combine,
        start: read.start,
        leave,
        enter,
        target: *read.target.get_ref(),
        min_range: *read.min_range.get_ref(),
        effort: read.effort,
        min_out_s: read.min_out_s,
        min_rep_s: read.min_rep_s,
        max_rep_s,
        rises: read
            .rises
            .as_ref()
            .map(|name| checker.measure(name))
            .transpose()?,
    })
}

fn judged_fault(
    checker: &Checker<'_>,
    judge: &Judged,
    fault: &FileFault,
) -> Result<Fault, LibraryError> {
    let measure = checker.measure(&fault.measure)?;
    if measure != judge.measure || measure.unit() != Unit::Degrees {
        return Err(checker.wrong(
            fault.measure.span(),
            "a fault of range needs the judged measure".to_owned(),
            "use the measure of [judge]",
        ));
    }
    checker.ascending(
        2.0 * measure.sem(),
        &fault.short_of_target_by,
        0.0,
        "short_of_target_by",
    )?;
    checker.sourced(&fault.source)?;
    Ok(Fault {
        id: fault.id.clone(),
        short_of_target_by: *fault.short_of_target_by.get_ref(),
        cue: fault.cue.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Library, parse};

    const SQUAT: &str = include_str!("../library/squat.toml");

    #[test]
    fn the_built_in_library_is_valid() {
        let library = Library::builtin().expect("valid");
        let squat = library.find("squat").expect("there");
        assert_eq!(squat.dose.reps, 10);
        assert!(library.find("handstand").is_none());
    }

    #[test]
    fn mistakes_are_shown_with_their_place_and_remedy() {
        let cases = [
            (
                "measure = \"knee_flex_3d\"",
                "measure = \"knee_flx_3d\"",
                "there is no measure",
            ),
            ("enter = 50.0", "enter = 40.0", "must lie more than 6"),
            (
                "target = [60.0, 135.0]",
                "target = [45.0, 135.0]",
                "above enter",
            ),
            (
                "short_of_target_by = 12.0",
                "short_of_target_by = 3.0",
                "must lie more than",
            ),
            ("grade = \"A\"", "grade = \"Z\"", "unknown variant"),
            (
                "source = \"[M] side and front clips of squats; times [K]\"",
                "source = \"\"",
                "source is empty",
            ),
            ("id = \"squat\"", "idd = \"squat\"", "unknown field"),
        ];
        for (good, bad, said) in cases {
            assert!(SQUAT.contains(good), "{good}");
            let text = SQUAT.replacen(good, bad, 1);
            let line = text.lines().position(|l| l.contains(bad)).expect("there") + 1;
            let error = parse("squat.toml", &text).expect_err(bad).to_string();
            assert!(error.contains(said), "{error}");
            assert!(
                error.contains(&format!("squat.toml, line {line}, column")),
                "{error}"
            );
        }
    }
}
