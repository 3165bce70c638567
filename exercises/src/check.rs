//! Reads exercise files and explains where they are wrong.

#![allow(
    clippy::result_large_err,
    reason = "a mistake carries the whole file for its diagnostic and is made once, at start"
)]

use std::ops::Range;

use goodform_pose::measure::{Measure, Plane};
use miette::{Diagnostic, NamedSource, SourceSpan};
use toml::Spanned;

use crate::exercise::{Counting, Exercise, Fault, Judged, Limit, Mode, Secondary, Signal};
use crate::file::{
    File, FileCount, FileFault, FileJudge, FileLimit, FilePostures, FileSecondary, FileSignal,
};
use crate::progress::MAX_SIGNALS;
use crate::rule::{Bound, Condition, Rule, Taken, Than, nearest};

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

impl LibraryError {
    /// The mistake and its remedy in one sentence.
    pub fn said(&self) -> String {
        format!("{self}; {}", self.remedy)
    }
}

/// A posture by its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Posture {
    /// Its name.
    pub name: String,
    /// What must hold.
    pub limits: Vec<Limit>,
}

/// Checks a file and says where it is wrong.
pub(crate) struct Checker<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

impl Checker<'_> {
    pub(crate) fn wrong(&self, span: Range<usize>, wrong: String, remedy: &str) -> LibraryError {
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

    pub(crate) fn read<T: serde::de::DeserializeOwned>(
        &self,
        like: &str,
    ) -> Result<T, LibraryError> {
        toml::from_str(self.text).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            let remedy = format!("compare the file with {like}");
            self.wrong(span, error.message().to_owned(), &remedy)
        })
    }

    pub(crate) fn measure(&self, name: &Spanned<String>) -> Result<Measure, LibraryError> {
        Measure::from_name(name.get_ref()).ok_or_else(|| {
            let remedy = format!("did you mean \"{}\"?", nearest(name.get_ref()));
            let wrong = format!("there is no measure \"{}\"", name.get_ref());
            self.wrong(name.span(), wrong, &remedy)
        })
    }

    fn sourced(&self, source: &Spanned<String>) -> Result<(), LibraryError> {
        if source.get_ref().trim().is_empty() {
            let wrong = "the source is empty".to_owned();
            return Err(self.wrong(source.span(), wrong, "say where the numbers come from"));
        }
        Ok(())
    }

    pub(crate) fn limit(&self, limit: &FileLimit) -> Result<Limit, LibraryError> {
        let measure = self.measure(&limit.measure)?;
        if let (Some(min), Some(max)) = (limit.min, limit.max)
            && min >= max
        {
            let wrong = format!("no value lies between {min} and {max}");
            return Err(self.wrong(limit.measure.span(), wrong, "min is the smaller number"));
        }
        Ok(Limit {
            measure,
            combine: limit.combine,
            min: limit.min,
            max: limit.max,
        })
    }

    fn signal(&self, read: &FileSignal) -> Result<Signal, LibraryError> {
        let signal = Signal {
            measure: self.measure(&read.measure)?,
            combine: read.combine,
            start: *read.start.get_ref(),
            leave: *read.leave.get_ref(),
            enter: *read.enter.get_ref(),
            target: *read.target.get_ref(),
            min_range: *read.min_range.get_ref(),
            view_error: match (&read.view_error, read.relative) {
                (_, true) => None,
                (error, false) => Some(error.as_ref().map_or(0.0, |error| *error.get_ref())),
            },
            is_needed: read.needed,
        };
        self.sourced(&read.source)?;
        let [low, high] = signal.start;
        let [target_low, target_high] = signal.target;
        if low > high || target_low > target_high {
            let wrong = "a band begins with its larger number".to_owned();
            return Err(self.wrong(read.start.span(), wrong, "write the smaller number first"));
        }
        // start, leave, enter and target lie in this order, whichever way the measure runs.
        let way = signal.way().signum();
        let sem = signal.measure.sem();
        let steps = [
            (
                (signal.enter - signal.leave) * way,
                sem * 0.99,
                &read.enter,
                "leave and enter",
            ),
            (
                (signal.leave - signal.usual_start()) * way,
                0.0,
                &read.leave,
                "start and leave",
            ),
        ];
        for (step, least, at, names) in steps {
            if step.is_nan() || step <= least {
                let wrong = format!("{names} lie {step:.2} apart, not more than {least:.2}");
                return Err(self.wrong(at.span(), wrong, "start, leave, enter and target lie in this order, leave and enter more than the measure's error apart"));
            }
        }
        let far = if way > 0.0 { target_high } else { target_low };
        if (far - signal.enter) * way < 0.0 {
            let wrong = "the target ends before enter".to_owned();
            return Err(self.wrong(read.target.span(), wrong, "enter lies before the target"));
        }
        if signal.min_range.is_nan() || signal.min_range < 2.0 * sem {
            let wrong = format!(
                "a range of {} is within two errors of {sem}",
                signal.min_range
            );
            return Err(self.wrong(
                read.min_range.span(),
                wrong,
                "the smallest range is at least twice the measure's error",
            ));
        }
        Ok(signal)
    }

    pub(crate) fn counting(&self, read: &FileCount) -> Result<Counting, LibraryError> {
        let signals = read.signals.get_ref();
        if signals.is_empty() || signals.len() > MAX_SIGNALS {
            let wrong = format!("{} signals", signals.len());
            let remedy = format!("one to {MAX_SIGNALS} signals can be joined");
            return Err(self.wrong(read.signals.span(), wrong, &remedy));
        }
        if read.max_rep_s.get_ref().is_nan() || *read.max_rep_s.get_ref() <= read.min_rep_s {
            let wrong = "the longest repetition is shorter than the shortest".to_owned();
            return Err(self.wrong(
                read.max_rep_s.span(),
                wrong,
                "max_rep_s is more than min_rep_s",
            ));
        }
        if !(0.3..=1.0).contains(read.own_range.get_ref()) {
            let wrong = format!("own_range is {}", read.own_range.get_ref());
            return Err(self.wrong(
                read.own_range.span(),
                wrong,
                "a share of the way between 0.3 and 1",
            ));
        }
        Ok(Counting {
            unit: read.unit,
            signals: signals
                .iter()
                .map(|signal| self.signal(signal))
                .collect::<Result<_, _>>()?,
            effort: read.effort,
            at: read.at,
            min_out_s: read.min_out_s,
            min_rep_s: read.min_rep_s,
            max_rep_s: *read.max_rep_s.get_ref(),
            own_range: *read.own_range.get_ref(),
            needs_start: read.needs_start,
            steps: read.steps,
            at_target: self.limits(&read.at_target)?,
            at_leaving: self.limits(&read.at_leaving)?,
        })
    }

    fn limits(&self, read: &[FileLimit]) -> Result<Vec<Limit>, LibraryError> {
        read.iter().map(|limit| self.limit(limit)).collect()
    }

    /// Only what a voice paces or a hand writes down may do without counting.
    fn uncounted(&self, read: &File) -> Result<Counting, LibraryError> {
        let mode = *read.mode.get_ref();
        if matches!(mode, Mode::Timed | Mode::Diary) {
            return Ok(Counting::NOTHING);
        }
        Err(self.wrong(
            read.mode.span(),
            format!("an exercise of mode {mode} has no [count]"),
            "say what is counted, or make its mode \"timed\" or \"diary\"",
        ))
    }

    fn judged(&self, read: &FileJudge, count: &Counting) -> Result<Judged, LibraryError> {
        let measure = self.measure(&read.measure)?;
        self.sourced(&read.source)?;
        if count.signals.iter().any(|signal| signal.measure == measure) {
            let wrong = "counting and judging share a measure".to_owned();
            return Err(self.wrong(
                read.measure.span(),
                wrong,
                "judge by the angle in the picture, count by one that survives a turned view",
            ));
        }
        if measure.plane() == Plane::Space {
            let wrong = format!("{} lives in space", measure.name());
            return Err(self.wrong(
                read.measure.span(),
                wrong,
                "judge by an angle in the picture: it is exact in its view",
            ));
        }
        Ok(Judged {
            measure,
            limb: read.limb,
            start: read.start,
            target: *read.target.get_ref(),
            absolute: read.absolute,
            relative: read.relative,
            own: false,
        })
    }

    fn secondary(&self, read: &FileSecondary) -> Result<Secondary, LibraryError> {
        Ok(Secondary {
            measure: self.measure(&read.measure)?,
            limb: read.limb,
            expected: read.expected,
        })
    }

    fn fault(&self, read: &FileFault) -> Result<Fault, LibraryError> {
        let rule = Rule::parse(read.rule.get_ref())
            .map_err(|mistake| self.wrong(read.rule.span(), mistake.wrong, &mistake.remedy))?;
        self.sourced(&read.source)?;
        for condition in rule.conditions() {
            if condition.quantity.is_pixels() && condition.taken != Taken::Ratio {
                let wrong = "a length in pixels means nothing by itself".to_owned();
                return Err(self.wrong(read.rule.span(), wrong, "compare rel(..) of it"));
            }
            if let Some(expected) = &read.expected {
                self.clear_of_right(condition, expected)?;
            }
        }
        Ok(Fault {
            id: read.id.clone(),
            rule,
            parts: read.parts.clone(),
            when: read.when,
            view: read.view,
            min_s: read.min_s,
            expected: read.expected.as_ref().map(|expected| *expected.get_ref()),
            severity: read.severity,
            variant: read.variant.clone(),
            on_attempts: read.on_attempts,
            cue: read.cue.clone(),
        })
    }

    /// A fault begins two standard errors outside the right range, or noise would be called a fault.
    fn clear_of_right(
        &self,
        condition: &Condition,
        expected: &Spanned<[f32; 2]>,
    ) -> Result<(), LibraryError> {
        let Bound::Number(bound) = condition.bound else {
            return Ok(());
        };
        let [low, high] = *expected.get_ref();
        let clear = match condition.than {
            Than::More => bound - high,
            Than::Less => low - bound,
        };
        // A ratio of lengths in pixels is as sure as the trunk's length in the picture: 3 in 100.
        let error = if condition.quantity.is_pixels() {
            0.03
        } else {
            condition.quantity.sem()
        };
        let least = 2.0 * error;
        if clear < least * 0.99 {
            let wrong = format!(
                "the fault begins {clear:.2} outside the right range, less than two errors ({least:.2})"
            );
            return Err(self.wrong(
                expected.span(),
                wrong,
                "move the threshold out, or widen what is right",
            ));
        }
        Ok(())
    }
}

/// Reads and checks the file of postures.
///
/// # Errors
/// [`LibraryError`] with line, column and remedy.
pub fn parse_postures(file: &str, text: &str) -> Result<Vec<Posture>, LibraryError> {
    let checker = Checker { file, text };
    let read: FilePostures = checker.read("library/postures.toml")?;
    let posture = |posture: &crate::file::FilePosture| {
        checker.sourced(&posture.source)?;
        let limits = posture.limits.iter().map(|limit| checker.limit(limit));
        Ok(Posture {
            name: posture.name.clone(),
            limits: limits.collect::<Result<_, _>>()?,
        })
    };
    read.posture.iter().map(posture).collect()
}

/// Reads and checks one exercise file; `file` names it in messages.
///
/// # Errors
/// [`LibraryError`] with line, column and remedy.
pub fn parse(file: &str, text: &str, postures: &[Posture]) -> Result<Exercise, LibraryError> {
    let checker = Checker { file, text };
    let read: File = checker.read("library/squat.toml")?;
    let has_source = read.sources.get_ref().iter().any(|s| !s.trim().is_empty());
    if !has_source {
        let wrong = "no source is given".to_owned();
        return Err(checker.wrong(read.sources.span(), wrong, "name at least one source"));
    }
    let named = postures.iter().find(|p| p.name == *read.posture.get_ref());
    let Some(named) = named else {
        let wrong = format!("there is no posture \"{}\"", read.posture.get_ref());
        return Err(checker.wrong(
            read.posture.span(),
            wrong,
            "use a name of library/postures.toml",
        ));
    };
    let mut posture = named.limits.clone();
    let count = match &read.count {
        Some(count) => {
            posture.extend(checker.limits(&count.limits)?);
            checker.counting(count)?
        }
        None => checker.uncounted(&read)?,
    };
    let judge = read.judge.as_ref();
    let judge = judge
        .map(|judge| checker.judged(judge, &count))
        .transpose()?;
    let faults = read.faults.iter();
    Ok(Exercise {
        faults: faults
            .map(|fault| checker.fault(fault))
            .collect::<Result<_, _>>()?,
        secondary: read
            .secondary
            .iter()
            .map(|secondary| checker.secondary(secondary))
            .collect::<Result<_, _>>()?,
        id: read.id.into_inner(),
        name: read.name,
        category: read.category,
        grade: read.grade,
        mode: read.mode.into_inner(),
        sides: read.sides,
        views: read.views,
        position: read.position,
        setup: read.setup,
        sees: read.sees,
        cannot_see: read.cannot_see,
        stop: read.stop,
        contraindications: read.contraindications,
        easier: read.easier,
        harder: read.harder,
        posture_name: read.posture.into_inner(),
        posture,
        count,
        judge,
        phases: read.phases,
        dose: read.dose,
        sources: read.sources.into_inner(),
    })
}

#[cfg(test)]
mod tests {
    use super::{parse, parse_postures};
    use crate::library::Library;

    const SQUAT: &str = include_str!("../library/squat.toml");

    #[test]
    fn mistakes_are_shown_with_their_place_and_remedy() {
        let postures = Library::builtin_postures().expect("valid");
        let cases = [
            (
                "measure = \"knee_flex_3d\"",
                "measure = \"knee_flx_3d\"",
                "there is no measure",
            ),
            ("enter = 50.0", "enter = 34.0", "leave and enter lie"),
            ("leave = 32.0", "leave = 12.0", "start and leave lie"),
            (
                "target = [60.0, 135.0]",
                "target = [40.0, 45.0]",
                "the target ends before enter",
            ),
            ("min_range = 28.0", "min_range = 3.0", "within two errors"),
            ("grade = \"A\"", "grade = \"Z\"", "unknown variant"),
            ("id = \"squat\"", "idd = \"squat\"", "unknown field"),
            (
                "posture = \"on_feet\"",
                "posture = \"on_head\"",
                "there is no posture",
            ),
            (
                "rule = \"trunk_incl > 52 or trunk_incl - shank_incl > 32\"",
                "rule = \"trunk_inclination > 52\"",
                "there is no measure",
            ),
            (
                "rule = \"d(heel_rise) > 0.13\"",
                "rule = \"d(heel_rise) > 0.10\"",
                "less than two errors",
            ),
        ];
        for (good, bad, said) in cases {
            assert!(SQUAT.contains(good), "{good}");
            let text = SQUAT.replacen(good, bad, 1);
            let error = parse("squat.toml", &text, &postures).expect_err(bad);
            let error = error.to_string();
            assert!(error.contains(said), "{bad}: {error}");
            assert!(error.starts_with("squat.toml, line "), "{error}");
        }
    }

    #[test]
    fn an_exercise_without_source_is_refused() {
        let postures = Library::builtin_postures().expect("valid");
        let at = SQUAT.find("sources = [").expect("there");
        let end = SQUAT[at..].find("\n]").expect("closed") + at + 1;
        let text = format!("{}sources = [{}", &SQUAT[..at], &SQUAT[end..]);
        let error = parse("squat.toml", &text, &postures).expect_err("no source");
        assert!(error.to_string().contains("no source is given"));
    }

    /// Reading survives anything: cut, doubled and exchanged pieces of a right file.
    #[test]
    fn damaged_files_are_refused_and_never_panic() {
        let postures = Library::builtin_postures().expect("valid");
        let mut state = 0x9E37_79B9_u64;
        let mut next = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize % below.max(1)
        };
        for _ in 0..2000 {
            let mut bytes = SQUAT.as_bytes().to_vec();
            for _ in 0..=next(4) {
                let (a, b) = (next(bytes.len()), next(40));
                match next(3) {
                    0 => drop(bytes.drain(a..(a + b).min(bytes.len()))),
                    1 => bytes.insert(a, b"[]{}\"=.,-0\n"[next(11)]),
                    _ => {
                        let piece = bytes[a..(a + b).min(bytes.len())].to_vec();
                        let to = next(bytes.len());
                        bytes.splice(to..to, piece);
                    }
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            if let Err(error) = parse("damaged.toml", &text, &postures) {
                assert!(!error.to_string().is_empty());
            }
            let _ = parse_postures("damaged.toml", &text);
        }
    }
}
