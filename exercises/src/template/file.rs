//! Template files: text that a therapist can read, with a version and a checksum.

#![allow(
    clippy::result_large_err,
    reason = "a mistake carries the whole file for its diagnostic and is made once, when a file is opened"
)]

use std::fmt::Write as _;

use goodform_pose::measure::Unit;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use toml::Spanned;

use super::file_words::{CUES, FileCue, FilePhases, write_cues, write_phases};
use super::own::Own;
use super::shape::{PHASES, POINTS};
use super::{CountedBy, Curve, Made, Template};
use crate::check::{Checker, LibraryError};
use crate::exercise::{Combine, Limit, Signal, View};
use crate::faults::Strictness;
use crate::file::{FileCount, FileLimit};
use crate::rule::Limb;

/// The version of the layout.
///
/// 2: walls, names and views of the phases, cues, and the spans of the repetitions. 3: the words of a cue's sound; a file
/// without them is written as 2, which older programs read. Files of version 1 are read.
pub const TEMPLATE_VERSION: u32 = 3;
/// The version of a file in which no cue says the words of its sound.
const WITHOUT_SPOKEN: u32 = 2;
const FORMAT: &str = "goodform template";
const LIKE: &str = "a template that `goodform template make` wrote";

/// Why a template cannot be read.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[non_exhaustive]
pub enum TemplateError {
    /// Written by a newer Goodform.
    #[error(
        "{file} was written by a newer Goodform (version {found} of the layout, this one knows {TEMPLATE_VERSION}); update Goodform"
    )]
    Newer {
        /// The file.
        file: String,
        /// Its version.
        found: u32,
    },
    /// Something else, or damaged.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Wrong(#[from] Box<LibraryError>),
}

/// A template as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateFile {
    /// The template.
    pub template: Template,
    /// Somebody has changed the file by hand since it was written.
    pub is_changed: bool,
}

#[derive(Deserialize)]
struct Head {
    format: Spanned<String>,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    checksum: String,
    name: String,
    exercise: Option<String>,
    view: View,
    made: FileMade,
    ask: FileAsk,
    seconds: FileSeconds,
    #[serde(default)]
    phases: FilePhases,
    #[serde(default)]
    cue: Vec<FileCue>,
    count: Option<FileCount>,
    #[serde(default)]
    posture: Vec<FileLimit>,
    curve: Vec<FileCurve>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileMade {
    by: String,
    on: String,
    model: String,
    from: Vec<String>,
    repetitions: usize,
    left_out: usize,
    #[serde(default)]
    spans_s: Vec<[f64; 2]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileAsk {
    range: Spanned<f32>,
    strictness: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSeconds {
    out: f64,
    top: f64,
    back: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileCurve {
    measure: Spanned<String>,
    unit: Spanned<String>,
    limb: Limb,
    counts: bool,
    drives: bool,
    told: bool,
    out: Spanned<Vec<f32>>,
    top: Spanned<Vec<f32>>,
    back: Spanned<Vec<f32>>,
    out_tolerance: Spanned<Vec<f32>>,
    top_tolerance: Spanned<Vec<f32>>,
    back_tolerance: Spanned<Vec<f32>>,
}

/// A name as an id: small letters, digits and underscores.
pub(crate) fn id_of(name: &str) -> String {
    let letter = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    // Never the id of an exercise of the library.
    std::iter::once("own_".to_owned())
        .chain(name.chars().map(|c| letter(c).to_string()))
        .collect()
}

/// A unit as files have it.
fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Degrees => "degrees",
        Unit::Trunks => "trunk lengths",
        Unit::Legs => "leg lengths",
        Unit::Shoulders => "shoulder widths",
        Unit::Thighs => "thigh lengths",
        Unit::Arms => "upper arm lengths",
        Unit::Pixels => "pixels",
        Unit::Share => "share",
    }
}

impl Template {
    /// The text of its file.
    pub fn to_toml(&self) -> String {
        let mut body = String::new();
        self.write_head(&mut body);
        if let CountedBy::Own(own) = &self.counted_by {
            write_own(own, &mut body);
        }
        write_cues(&self.cues, &mut body);
        for curve in &self.curves {
            write_curve(curve, &mut body);
        }
        let has_spoken = self.cues.iter().any(|cue| !cue.sound_says.is_empty());
        let version = if has_spoken {
            TEMPLATE_VERSION
        } else {
            WITHOUT_SPOKEN
        };
        format!(
            "# A movement as a therapist recorded it: the median of the repetitions, and how far from it is right.\n\
             # Each way has twenty points from its beginning to its end. Every number is in the unit beside it; times in\n\
             # seconds. Numbers may be changed; Goodform then says that the file was changed by hand.\n\
             format = \"{FORMAT}\"\nversion = {version}\nchecksum = \"{}\"\n{body}",
            checksum(&body)
        )
    }

    fn write_head(&self, body: &mut String) {
        let _ = writeln!(body, "name = {}", quoted(&self.name));
        if let CountedBy::Library(id) = &self.counted_by {
            let _ = writeln!(body, "exercise = {}", quoted(id));
        }
        let _ = writeln!(body, "view = {}", quoted(view_name(self.view)));
        let from: Vec<String> = self.made.from.iter().map(|from| quoted(from)).collect();
        let spans = self.made.spans_s.iter();
        let spans: Vec<String> = spans.map(|[a, b]| format!("[{a:.2}, {b:.2}]")).collect();
        let _ = writeln!(
            body,
            "\n[made]\nby = {}\non = {}\nmodel = {}\nfrom = [{}]\nrepetitions = {}\nleft_out = {}\nspans_s = [{}]",
            quoted(&self.made.by),
            quoted(&self.made.on),
            quoted(&self.made.model),
            from.join(", "),
            self.repetitions,
            self.made.left_out,
            spans.join(", "),
        );
        let strictness = self.strictness.name();
        let _ = writeln!(
            body,
            "\n[ask]\n# Share of the recorded range that is asked for: 0.6 to 1.\nrange = {:?}\n# gentle, usual or exact.\nstrictness = \"{strictness}\"",
            self.amplitude
        );
        let [out, top, back] = self.seconds.map(|s| (s * 100.0).round() / 100.0);
        let _ = writeln!(
            body,
            "\n[seconds]\nout = {out:?}\ntop = {top:?}\nback = {back:?}"
        );
        write_phases(self, body);
    }

    /// Reads a file; `file` names it in messages.
    ///
    /// # Errors
    /// [`TemplateError`]: newer, foreign or damaged, with line, column and remedy.
    pub fn from_toml(file: &str, text: &str) -> Result<TemplateFile, TemplateError> {
        let checker = Checker { file, text };
        let head: Head = checker.read(LIKE).map_err(Box::new)?;
        if head.format.get_ref() != FORMAT {
            let wrong = format!("this is \"{}\", not a template", head.format.get_ref());
            return Err(Box::new(checker.wrong(
                head.format.span(),
                wrong,
                "choose a template file",
            ))
            .into());
        }
        if head.version > TEMPLATE_VERSION {
            let file = file.to_owned();
            return Err(TemplateError::Newer {
                file,
                found: head.version,
            });
        }
        let read: File = checker.read(LIKE).map_err(Box::new)?;
        let after = text.find("\nchecksum").and_then(|at| {
            let line_end = text.get(at + 1..)?.find('\n')?;
            text.get(at + 1 + line_end + 1..)
        });
        let is_changed = after.is_none_or(|body| checksum(body) != read.checksum);
        let template = template(&checker, read).map_err(Box::new)?;
        Ok(TemplateFile {
            template,
            is_changed,
        })
    }
}

fn checksum(body: &str) -> String {
    let digest = Sha256::digest(body.replace("\r\n", "\n").as_bytes());
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn template(checker: &Checker<'_>, read: File) -> Result<Template, LibraryError> {
    let seconds = [read.seconds.out, read.seconds.top, read.seconds.back];
    if !seconds.iter().all(|s| (0.0..=600.0).contains(s)) {
        let wrong = "a time that is none".to_owned();
        return Err(checker.wrong(0..0, wrong, "give out, top and back in seconds, 0 to 600"));
    }
    let counted_by = match (&read.exercise, &read.count) {
        (Some(_), Some(_)) => {
            let wrong = "both an exercise and a way to count are named".to_owned();
            return Err(checker.wrong(0..0, wrong, "take out one of the two"));
        }
        (Some(id), _) => CountedBy::Library(id.clone()),
        (None, Some(count)) => CountedBy::Own(Box::new(Own {
            count: checker.counting(count)?,
            posture: read
                .posture
                .iter()
                .map(|l| checker.limit(l))
                .collect::<Result<_, _>>()?,
        })),
        (None, None) => {
            let wrong = "neither an exercise nor a way to count is named".to_owned();
            return Err(checker.wrong(
                0..0,
                wrong,
                "name an exercise of the library, or make the template anew",
            ));
        }
    };
    let range = *read.ask.range.get_ref();
    if !(0.4..=1.2).contains(&range) {
        let wrong = format!("a range of {range}");
        return Err(checker.wrong(read.ask.range.span(), wrong, "a share between 0.4 and 1.2"));
    }
    let strictness = read.ask.strictness.as_str();
    let strictness = Strictness::from_name(strictness).ok_or_else(|| {
        let wrong = format!("there is no strictness \"{strictness}\"");
        checker.wrong(0..0, wrong, "gentle, usual or exact")
    })?;
    let curves = read.curve.iter().map(|curve| read_curve(checker, curve));
    let curves = curves.collect::<Result<_, _>>()?;
    let (walls, phases, views) = read.phases.read(checker)?;
    let cues = read.cue.iter().take(CUES);
    let cues = cues.map(|cue| cue.read(checker));
    Ok(Template {
        curves,
        walls,
        phases,
        views,
        cues: cues.collect::<Result<_, _>>()?,
        name: read.name,
        counted_by,
        view: read.view,
        seconds,
        repetitions: read.made.repetitions,
        amplitude: range,
        strictness,
        made: Made {
            by: read.made.by,
            on: read.made.on,
            model: read.made.model,
            from: read.made.from,
            left_out: read.made.left_out,
            spans_s: read.made.spans_s,
        },
    })
}

fn read_curve(checker: &Checker<'_>, read: &FileCurve) -> Result<Curve, LibraryError> {
    let measure = checker.measure(&read.measure)?;
    if read.unit.get_ref() != unit_name(measure.unit()) {
        let wrong = format!("{} is in \"{}\"", measure.name(), unit_name(measure.unit()));
        return Err(checker.wrong(read.unit.span(), wrong, "change the numbers to that unit"));
    }
    let mut centre = [[0.0; POINTS]; PHASES];
    let mut tolerance = [[0.0; POINTS]; PHASES];
    let lines = [&read.out, &read.top, &read.back];
    let widths = [
        &read.out_tolerance,
        &read.top_tolerance,
        &read.back_tolerance,
    ];
    for (line, points) in centre
        .iter_mut()
        .zip(lines)
        .chain(tolerance.iter_mut().zip(widths))
    {
        let given = points.get_ref();
        if given.len() != POINTS || given.iter().any(|point| !point.is_finite()) {
            let wrong = format!("{} points where {POINTS} numbers are expected", given.len());
            return Err(checker.wrong(points.span(), wrong, "give twenty numbers"));
        }
        line.copy_from_slice(given);
    }
    for (line, points) in tolerance.iter().zip(widths) {
        if line.iter().any(|width| *width < measure.sem()) {
            let wrong = format!("a tolerance below the measure's error of {}", measure.sem());
            return Err(checker.wrong(
                points.span(),
                wrong,
                "give at least the error: less is noise",
            ));
        }
    }
    Ok(Curve {
        measure,
        limb: read.limb,
        counts: read.counts,
        drives: read.drives,
        told: read.told,
        centre,
        tolerance,
    })
}

fn write_curve(curve: &Curve, body: &mut String) {
    let _ = writeln!(
        body,
        "\n[[curve]]\nmeasure = \"{}\"\nunit = \"{}\"\nlimb = \"{}\"\ncounts = {}\ndrives = {}\ntold = {}",
        curve.measure.name(),
        unit_name(curve.measure.unit()),
        limb_name(curve.limb),
        curve.counts,
        curve.drives,
        curve.told
    );
    let digits = if curve.measure.unit() == Unit::Degrees {
        1
    } else {
        3
    };
    let names = ["out", "top", "back"];
    for (suffix, lines) in [("", &curve.centre), ("_tolerance", &curve.tolerance)] {
        for (name, line) in names.iter().zip(lines) {
            let points: Vec<String> = line
                .iter()
                .map(|value| format!("{value:.digits$}"))
                .collect();
            let _ = writeln!(body, "{name}{suffix} = [{}]", points.join(", "));
        }
    }
}

fn write_own(own: &Own, body: &mut String) {
    let count = &own.count;
    let _ = writeln!(
        body,
        "\n[count]\nunit = \"reps\"\neffort = \"both\"\nat = \"turn\"\nmin_out_s = {:?}\nmin_rep_s = {:?}\nmax_rep_s = {:?}",
        count.min_out_s, count.min_rep_s, count.max_rep_s
    );
    for signal in &count.signals {
        write_signal(signal, body);
    }
    for limit in &own.posture {
        write_limit(limit, body);
    }
}

fn write_signal(signal: &Signal, body: &mut String) {
    let _ = writeln!(
        body,
        "\n[[count.signals]]\nmeasure = \"{}\"\ncombine = \"{}\"\nstart = [{:?}, {:?}]\nleave = {:?}\nenter = {:?}\ntarget = [{:?}, {:?}]\nmin_range = {:?}\nrelative = true\nsource = \"the therapist's recording\"",
        signal.measure.name(),
        combine_name(signal.combine),
        signal.start[0],
        signal.start[1],
        signal.leave,
        signal.enter,
        signal.target[0],
        signal.target[1],
        signal.min_range,
    );
}

fn write_limit(limit: &Limit, body: &mut String) {
    let _ = writeln!(
        body,
        "\n[[posture]]\nmeasure = \"{}\"\ncombine = \"{}\"",
        limit.measure.name(),
        combine_name(limit.combine)
    );
    for (name, bound) in [("min", limit.min), ("max", limit.max)] {
        if let Some(bound) = bound {
            let _ = writeln!(body, "{name} = {bound:?}");
        }
    }
}

/// A text as TOML has it.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

pub(super) fn view_name(view: View) -> &'static str {
    match view {
        View::Side => "side",
        View::Front => "front",
        View::FootEnd => "foot_end",
        View::None => "none",
    }
}

pub(super) fn limb_name(limb: Limb) -> &'static str {
    match limb {
        Limb::Near => "near",
        Limb::Far => "far",
        Limb::Both => "both",
        Limb::Mid => "mid",
        Limb::Moving => "moving",
        Limb::Resting => "resting",
        Limb::Front => "front",
        Limb::Rear => "rear",
        Limb::Lower => "lower",
        Limb::Lead => "lead",
    }
}

fn combine_name(combine: Combine) -> &'static str {
    match combine {
        Combine::Midline => "midline",
        Combine::MidlineAbs => "midline_abs",
        Combine::Mean => "mean",
        Combine::Both => "both",
        Combine::Either => "either",
        Combine::Difference => "difference",
        Combine::Larger => "larger",
        Combine::Smaller => "smaller",
    }
}
