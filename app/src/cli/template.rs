//! `goodform template make | show | check`: a therapist's own movement as the measure of others.

use std::path::{Path, PathBuf};

use goodform_exercises::{
    CountedBy, Driver, MakeError, Recorded, Template, TemplateFile, find, make, make_own,
};
use goodform_pose::Track;
use goodform_pose::measure::{Measure, Unit};

use super::args::{ModelArgs, TemplateAction, TemplateMakeArgs};
use super::setup::{Opened, exercise, open};
use super::template_file::{Chosen, choose, read_template};
use super::track::{read_track, see};
use super::{CliError, say};
use crate::store::{check_writable, write_whole};
use crate::street::ClipSource;

pub(crate) fn template(action: &TemplateAction) -> Result<(), CliError> {
    match action {
        TemplateAction::Make(args) => make_template(args),
        TemplateAction::Show { file } => {
            let TemplateFile { template, .. } = read_template(file)?;
            say(&shown(&template));
            Ok(())
        }
        TemplateAction::Check { file } => check(file),
    }
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
