//! What the goniometer works with: the camera, the folder of the lists, and the thread that writes them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use goodform_datasets::{FigureMotion, FigureOptions, Movement, TrackOptions};
use goodform_exercises::Library;
use goodform_pose::Side;

use super::bench::Bench;
use crate::cli::args::RunArgs;
use crate::cli::history::table_style;
use crate::cli::keeping::{awaited, waited_for};
use crate::cli::run::choose;
use crate::cli::shelf::places;
use crate::cli::sounds::sound_desk;
use crate::cli::{CliError, say_error};
use crate::records::{Readings, TableStyle};
use crate::store::write_whole;
use crate::street::{FigureSource, Gauge, GaugeRemote, Latest, LiveStreet, Paced, Street};
use crate::ui::{Awaited, GoniometerCamera, GoniometerInputs, GoniometerTool, OpenTool, Waker};

/// The folder of the lists within the therapist's own.
const FOLDER: &str = "measurements";
/// What their names end with.
const END: &str = ".toml";
/// What the figure shows before the camera that is no camera: a thigh that is raised, the knee bent.
const FIGURE: &str = "standing_hip_flexion";
/// And holds so long. Units: s. Own choice: it is read after one.
const FIGURE_HOLD_S: f64 = 3.0;

/// Opens the goniometer.
pub(super) fn opener(bench: &Bench) -> OpenTool {
    let bench = bench.clone();
    Box::new(move |_, _| Box::new(GoniometerTool::new(inputs(&bench))))
}

fn inputs(bench: &Bench) -> GoniometerInputs {
    let folder = bench.folder.as_ref().map(|folder| folder.join(FOLDER));
    let troubles: Arc<Latest<String>> = Arc::default();
    let writer = folder
        .clone()
        .map(|folder| Writer::start(folder, Arc::clone(&troubles), bench.waker.clone()));
    let (for_open, waker) = (bench.clone(), bench.waker.clone());
    let last_waker = bench.waker.clone();
    let style = table_style(bench.language);
    GoniometerInputs {
        open: Box::new(move |remote| open(&for_open, remote.clone())),
        last: Some(awaited(
            "last list",
            move || last_waker.wake(),
            move || folder.as_deref().map_or(Ok(None), last_of_today),
        )),
        keep: Box::new(move |readings| {
            if let Some(writer) = &writer {
                writer.pass(readings);
            }
        }),
        troubles,
        save: Box::new(move |readings| save(readings.clone(), style, waker.clone())),
        now: Box::new(now),
        sound: sound_desk(bench.language, &bench.settings),
    }
}

/// To the second; the zone is the reader's own.
fn now() -> String {
    let now = jiff::ZonedDateTime::now().to_string();
    now.chars().take("2026-11-30T14:05:09".len()).collect()
}

/// A camera that is closed on a thread of its own.
struct Open(Option<LiveStreet>);

impl Drop for Open {
    fn drop(&mut self) {
        let Some(live) = self.0.take() else { return };
        let close = std::thread::Builder::new().name("closing".to_owned());
        // Without a thread it is dropped, and so closed, here.
        if let Ok(thread) = close.spawn(move || drop(live.stop())) {
            waited_for(thread);
        }
    }
}

fn open(bench: &Bench, remote: GaugeRemote) -> Awaited<GoniometerCamera> {
    let (bench, waker) = (bench.clone(), bench.waker.clone());
    awaited(
        "opening",
        move || waker.wake(),
        move || street(&bench, remote).map_err(|error| error.to_string()),
    )
}

fn street(bench: &Bench, remote: GaugeRemote) -> Result<GoniometerCamera, CliError> {
    let args = RunArgs {
        figure: bench.args.figure.then(|| FIGURE.to_owned()),
        language: Some(bench.language),
        camera: bench.settings.camera.filter(|_| !bench.args.figure),
        settings: bench.settings.clone(),
        model: bench.args.model.clone(),
        forget: true,
        no_stand_in: true,
        ..RunArgs::default()
    };
    let mut chosen = choose(&args)?;
    if bench.args.figure
        && let Some(figure) = held_figure()
    {
        chosen.source = Box::new(Paced::new(figure));
    }
    // A street is of an exercise; nothing of this one is counted, since no set begins.
    let library = Library::builtin().map_err(|error| CliError::Failed(error.to_string()))?;
    let exercise = library
        .find("squat")
        .ok_or_else(|| CliError::Failed("the library has no squat".to_owned()))?;
    let gauge = Gauge::of(remote, bench.settings.gestures);
    let street = Street::new(chosen.poses, exercise).gauging(gauge);
    let waker = bench.waker.clone();
    let live = LiveStreet::waiting(chosen.source, street, move || waker.wake())
        .map_err(|error| CliError::Failed(error.to_string()))?;
    Ok(GoniometerCamera {
        snapshots: live.snapshots(),
        notices: live.notices(),
        live: Box::new(Open(Some(live))),
    })
}

/// The figure that holds what it shows; its right side is near.
fn held_figure() -> Option<FigureSource> {
    let movement = Movement::builtin(FIGURE).ok()??;
    let how = TrackOptions {
        repetitions: 500,
        side: Side::Right,
        one_side: true,
        hold_s: Some(FIGURE_HOLD_S),
        ..TrackOptions::default()
    };
    let options = FigureOptions {
        motion: FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how)),
        ..FigureOptions::exercise(movement, 90.0)
    };
    FigureSource::new(options, None).ok()
}

/// `2026-11-30T14:05:09` gives `2026-11-30 140509.toml`.
fn file_of(folder: &Path, readings: &Readings) -> PathBuf {
    let name = readings.began.replace('T', " ").replace(':', "");
    folder.join(format!("{name}{END}"))
}

/// Lists that wait to be written, by when they were begun: of each the newest.
type Waiting = Latest<BTreeMap<String, Readings>>;

/// Writes lists as they change, on a thread of its own.
struct Writer(Arc<Waiting>);

impl Writer {
    fn start(folder: PathBuf, troubles: Arc<Latest<String>>, waker: Waker) -> Self {
        let waiting: Arc<Waiting> = Arc::default();
        let taken = Arc::clone(&waiting);
        let write = move || {
            while !taken.is_over() {
                let lists = taken.wait(Duration::from_hours(1)).unwrap_or_default();
                let written: Result<(), String> =
                    lists.values().try_for_each(|list| write(&folder, list));
                if let Err(trouble) = written {
                    troubles.put(trouble);
                    waker.wake();
                }
            }
        };
        let named = std::thread::Builder::new().name("measurements".to_owned());
        match named.spawn(write) {
            Ok(thread) => waited_for(thread),
            Err(error) => say_error(&format!("readings cannot be kept: {error}")),
        }
        Self(waiting)
    }

    /// Passes a list on; it never waits.
    fn pass(&self, readings: &Readings) {
        let mut lists = self.0.take().unwrap_or_default();
        lists.insert(readings.began.clone(), readings.clone());
        self.0.put(lists);
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.0.close();
    }
}

fn write(folder: &Path, readings: &Readings) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| {
        let folder = folder.display();
        format!("{folder} cannot be made ({error}); choose another place")
    })?;
    write_whole(&file_of(folder, readings), readings.to_toml().as_bytes())
}

/// The last list that was begun today. One that cannot be read is said, and stays as it is.
fn last_of_today(folder: &Path) -> Result<Option<Readings>, String> {
    let today = jiff::ZonedDateTime::now().date().to_string();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(None);
    };
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let last = names
        .filter(|name| name.starts_with(&today) && name.ends_with(END))
        .max();
    let Some(last) = last else { return Ok(None) };
    let file = folder.join(last);
    let text = std::fs::read_to_string(&file)
        .map_err(|error| format!("{} cannot be read ({error})", file.display()))?;
    let readings = Readings::parse(&text).map_err(|why| format!("{}: {why}", file.display()))?;
    // Its name tells which one goes on.
    Ok(Some(readings).filter(|readings| file_of(folder, readings) == file))
}

fn save(readings: Readings, style: TableStyle, waker: Waker) -> Awaited<PathBuf> {
    awaited(
        "saving",
        move || waker.wake(),
        move || {
            let place = places().into_iter().next();
            let place =
                place.ok_or_else(|| "no folder of yours was found; plug in a stick".to_owned())?;
            let began = file_of(Path::new(""), &readings);
            let began = began.file_stem().unwrap_or_default().display().to_string();
            let file = place.folder.join(format!("Goodform angles {began}.csv"));
            write_whole(&file, readings.to_table(style).as_bytes())?;
            Ok(file)
        },
    )
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{How, Joint};

    use super::{Writer, last_of_today, now};
    use crate::records::{KeptReading, Readings};
    use crate::ui::Waker;

    #[test]
    fn what_was_read_is_there_when_the_window_opens_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().join("measurements");
        assert_eq!(last_of_today(&folder), Ok(None));
        let reading = reading("first");
        let mut readings = Readings {
            began: reading.at.clone(),
            list: vec![reading.clone()],
        };
        let troubles = std::sync::Arc::default();
        let writer = Writer::start(
            folder.clone(),
            std::sync::Arc::clone(&troubles),
            Waker::default(),
        );
        writer.pass(&readings);
        readings.list.push(reading);
        writer.pass(&readings);
        drop(writer);
        crate::cli::keeping::finish_writing();
        assert_eq!(last_of_today(&folder), Ok(Some(readings.clone())));
        // One that is not ours stays and is told.
        let file = super::file_of(&folder, &readings);
        std::fs::write(&file, "version = 9").expect("written");
        let said = last_of_today(&folder).expect_err("told");
        assert!(said.contains("newer"), "{said}");
    }

    fn reading(note: &str) -> KeptReading {
        KeptReading {
            joint: Joint::TrunkInclination,
            side: None,
            value_deg: 12.0,
            error_deg: 6.0,
            spread_deg: 0.5,
            turned_deg: 2.0,
            how: How::Asked,
            at: now(),
            note: note.to_owned(),
        }
    }

    /// Where the process that is killed writes.
    const DRILL: &str = "GOODFORM_GONIOMETER_DRILL";

    /// The process that is killed: it notes and notes, and says how many letters are in the file.
    #[test]
    fn notes_until_it_is_killed() {
        use std::io::Write as _;
        let Some(folder) = std::env::var_os(DRILL).map(std::path::PathBuf::from) else {
            return;
        };
        let troubles = std::sync::Arc::default();
        let writer = Writer::start(folder.clone(), troubles, Waker::default());
        let mut readings = Readings {
            began: now(),
            list: (0..40).map(|_| reading("")).collect(),
        };
        for typed in 1..=200 {
            if let Some(last) = readings.list.last_mut() {
                last.note.push('x');
            }
            writer.pass(&readings);
            let is_there = || letters(&folder) == Some(typed);
            let began = std::time::Instant::now();
            while !is_there() {
                assert!(began.elapsed().as_secs() < 20, "it is not written");
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            writeln!(std::io::stdout(), "kept {typed}").expect("told");
        }
    }

    /// How long the last note in the file is. Missing: there is no file yet.
    fn letters(folder: &std::path::Path) -> Option<usize> {
        let list = last_of_today(folder).expect("whole").map(|one| one.list)?;
        assert_eq!(list.len(), 40);
        list.last().map(|last| last.note.len())
    }

    #[test]
    fn a_process_that_is_killed_while_a_note_is_typed_has_lost_nothing() {
        use std::io::{BufRead as _, BufReader};
        let name = "cli::therapist::goniometer::tests::notes_until_it_is_killed";
        for after in [1, 4, 9, 17, 30] {
            let folder = tempfile::tempdir().expect("a folder");
            let mut child = std::process::Command::new(std::env::current_exe().expect("this"))
                .args([name, "--exact", "--nocapture"])
                .env(DRILL, folder.path())
                .stdout(std::process::Stdio::piped())
                .spawn()
                .expect("started");
            let said = BufReader::new(child.stdout.take().expect("piped"));
            let mut said = said.lines().map_while(Result::ok);
            let until = format!("kept {after}");
            assert!(said.any(|line| line.ends_with(&until)), "{after}");
            child.kill().expect("killed");
            child.wait().expect("ended");
            let kept = letters(folder.path()).expect("a list");
            assert!(kept >= after, "{kept} of {after}");
        }
    }
}
