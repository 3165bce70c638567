//! `goodform template make | show | check`: a therapist's own movement as the measure of others.

use std::path::{Path, PathBuf};

use goodform_exercises::{
    CountedBy, Driver, Exercise, Library, MakeError, Recorded, Template, TemplateFile, find, make,
    make_own,
};
use goodform_pose::Track;
use goodform_pose::measure::{Measure, Unit};

use super::args::{ModelArgs, TemplateAction, TemplateMakeArgs};
use super::setup::{Opened, exercise, open};
use super::track::{read_track, see};
use super::{CliError, say, say_error};
use crate::store::{check_writable, write_whole};
use crate::street::ClipSource;

/// A template and the exercise that counts it.
pub(crate) struct Chosen {
    pub(crate) template: Template,
    pub(crate) exercise: Exercise,
    is_changed: bool,
}

pub(crate) fn template(action: &TemplateAction) -> Result<(), CliError> {
    match action {
        TemplateAction::Make(args) => make_template(args),
        TemplateAction::Show { file } => {
            let TemplateFile { template, .. } = read(file)?;
            say(&shown(&template));
            Ok(())
        }
        TemplateAction::Check { file } => check(file),
    }
}

/// Reads a template file and finds what counts it.
pub(crate) fn choose(file: &Path) -> Result<Chosen, CliError> {
    chosen(file, &text_of(file)?)
}

/// The same of a text that was read from the file.
pub(crate) fn chosen(file: &Path, text: &str) -> Result<Chosen, CliError> {
    let TemplateFile {
        template,
        is_changed,
    } = parsed(file, text)?;
    if is_changed {
        say_error(&format!(
            "{} was changed by hand since it was written",
            file.display()
        ));
    }
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let exercise = template.exercise(&library).ok_or_else(|| {
        let id = match &template.counted_by {
            CountedBy::Library(id) => id.as_str(),
            CountedBy::Own(_) => "",
        };
        CliError::Use(format!(
            "{}: the library has no exercise \"{id}\"; take out that line and make the template anew",
            file.display()
        ))
    })?;
    Ok(Chosen {
        template,
        exercise,
        is_changed,
    })
}

fn read(file: &Path) -> Result<TemplateFile, CliError> {
    parsed(file, &text_of(file)?)
}

fn text_of(file: &Path) -> Result<String, CliError> {
    let unreadable = |e: std::io::Error| {
        CliError::Use(format!(
            "{} cannot be read ({e}); choose another file",
            file.display()
        ))
    };
    std::fs::read_to_string(file).map_err(unreadable)
}

fn parsed(file: &Path, text: &str) -> Result<TemplateFile, CliError> {
    Template::from_toml(&file.display().to_string(), text).map_err(|error| match error {
        goodform_exercises::TemplateError::Wrong(wrong) => CliError::Use(wrong.said()),
        newer => CliError::usage(newer),
    })
}

fn check(file: &Path) -> Result<(), CliError> {
    let Chosen {
        exercise,
        is_changed,
        ..
    } = choose(file)?;
    let changed = if is_changed {
        "; it was changed by hand"
    } else {
        ""
    };
    say(&format!(
        "{}: a template of {}{changed}",
        file.display(),
        exercise.name
    ));
    Ok(())
}

fn make_template(args: &TemplateMakeArgs) -> Result<(), CliError> {
    check_writable(&args.out).map_err(CliError::Use)?;
    let tracks = tracks(&args.recordings, &args.model)?;
    let recordings: Vec<Recorded<'_>> =
        tracks.iter().map(|track| track.frames.as_slice()).collect();
    let stem = args.recordings.first().and_then(|path| path.file_stem());
    let name = args.name.clone().unwrap_or_else(|| {
        stem.map_or_else(
            || "movement".to_owned(),
            |stem| stem.to_string_lossy().into_owned(),
        )
    });
    let made = if let Some(id) = &args.exercise {
        make(&name, &exercise(id)?, &recordings)
    } else {
        for recording in &recordings {
            say_drivers(&find(recording));
        }
        make_own(&name, driver(args.driver.as_deref())?, &recordings)
    };
    let mut template = made.map_err(|error: MakeError| CliError::Use(error.to_string()))?;
    template.made.by = args.by.clone().unwrap_or_default();
    template.made.on = today();
    template.made.model = tracks
        .first()
        .map(|track| track.model.clone())
        .unwrap_or_default();
    template.made.from = tracks.iter().map(|track| track.clip.clone()).collect();
    write_whole(&args.out, template.to_toml().as_bytes()).map_err(CliError::Use)?;
    say(&shown(&template));
    say(&format!("written to {}", args.out.display()));
    Ok(())
}

fn driver(name: Option<&str>) -> Result<Option<Measure>, CliError> {
    let unknown = |name: &str| CliError::Use(format!("there is no measure \"{name}\""));
    name.map(|name| Measure::from_name(name).ok_or_else(|| unknown(name)))
        .transpose()
}

/// The day, as files have it.
fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}

fn tracks(recordings: &[PathBuf], model: &ModelArgs) -> Result<Vec<Track>, CliError> {
    let mut opened: Option<Opened> = None;
    let mut tracks = Vec::new();
    for path in recordings {
        let is_track = path.extension().is_some_and(|end| end == "json");
        tracks.push(if is_track {
            read_track(path)?
        } else {
            // The network is opened for the first clip, and not for tracks alone.
            let opened = match &mut opened {
                Some(opened) => opened,
                none => none.insert(open(model)?),
            };
            let mut source = ClipSource::open(path).map_err(CliError::usage)?;
            see(&mut source, opened, &|_| true)?
        });
    }
    Ok(tracks)
}

fn say_drivers(drivers: &[Driver]) {
    for driver in drivers.iter().take(3) {
        let digits = usize::from(driver.measure.unit() != Unit::Degrees) * 2;
        say(&format!(
            "  {} ({:?}): {} repetitions, {:.digits$} to {:.digits$}",
            driver.measure.name(),
            driver.combine,
            driver.repetitions.len(),
            driver.rest,
            driver.peak
        ));
    }
}

/// A template for people: what it is made of, and how each measure goes.
fn shown(template: &Template) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    let by = match &template.counted_by {
        CountedBy::Library(id) => format!("counted as {id}"),
        CountedBy::Own(own) => {
            let names: Vec<&str> = own.count.signals.iter().map(|s| s.measure.name()).collect();
            format!("counted by {}", names.join(" and "))
        }
    };
    let [way_out, top, back] = template.seconds;
    let _ = writeln!(
        out,
        "{}: {} repetitions{}, seen from the {}, {by}\n  out {way_out:.1} s, there {top:.1} s, back {back:.1} s; {:.0} % of the range is asked for",
        template.name,
        template.repetitions,
        match template.made.left_out {
            0 => String::new(),
            left => format!(" ({left} too far from the others and left out)"),
        },
        template.view,
        template.amplitude * 100.0
    );
    for curve in template.curves.iter().filter(|curve| curve.counts) {
        let digits = usize::from(curve.measure.unit() != Unit::Degrees) * 2;
        let all = || curve.centre.iter().flatten().copied();
        let (low, high) = (
            all().fold(f32::INFINITY, f32::min),
            all().fold(f32::NEG_INFINITY, f32::max),
        );
        let width = curve
            .tolerance
            .iter()
            .flatten()
            .copied()
            .fold(0.0, f32::max);
        let _ = writeln!(
            out,
            "  {:<24} {}  {low:>7.digits$} to {high:>7.digits$}, +-{width:.digits$}{}",
            format!("{} ({:?})", curve.measure.name(), curve.limb).to_lowercase(),
            drawn(all().collect(), low, high),
            if curve.told { "" } else { "  (score only)" }
        );
    }
    out
}

/// A line of blocks: its shape over the way out, the target and the way back.
fn drawn(points: Vec<f32>, low: f32, high: f32) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let block = |value: f32| {
        let share = (value - low) / (high - low).max(1e-6);
        let place = (share * (BLOCKS.len() - 1) as f32).round().max(0.0) as usize;
        BLOCKS.get(place).copied().unwrap_or('█')
    };
    points.into_iter().step_by(3).map(block).collect()
}
