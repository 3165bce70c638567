//! The reader's files: what lies in the folders everybody knows, read on threads of their own.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use goodform_exercises::{Library, Programme};
use goodform_pose::Track;
use jiff::civil::Date;

use super::bench::Bench;
use super::patients::{Patients, opened};
use super::said;
use super::viewer::open_with_system;
use crate::cli::history::table_style;
use crate::cli::keeping::awaited;
use crate::cli::programme;
use crate::cli::shelf;
use crate::clinic::Imported;
use crate::reading::{Brought, reading_json};
use crate::records::{
    KeptSet, Retrace, THERAPIST_FILE_END, check_therapist_file, read_movement, read_sessions,
    sessions_table,
};
use crate::store::{free_of, write_whole};
use crate::ui::{
    Asked, Awaited, ClinicState, Consulting, Course, FoundFile, Into, Language, OpenTool, Opener,
    Origin, Place, ReaderApp, ReportAs, Texts, Waker, report_pages,
};

/// Folders with more than that in them are not read to the end. Units: files.
const MOST_FILES: usize = 2000;
/// Files that are offered. Own choice: who has more drops one.
const OFFERED: usize = 9;

/// What opens the reader.
pub(super) fn opener(bench: &Bench) -> OpenTool {
    let bench = bench.clone();
    Box::new(move |_, file| {
        let world = consulting(bench.folder.clone(), bench.language, bench.waker.clone());
        Box::new(ReaderApp::new(world, file.map(Path::to_owned)))
    })
}

/// The reader's files, and the patients in `folder`.
pub fn consulting(folder: Option<PathBuf>, language: Language, waker: Waker) -> Rc<dyn Consulting> {
    Rc::new(Consultation {
        waker,
        patients: Patients::new(folder, language),
        language,
    })
}

struct Consultation {
    waker: Waker,
    patients: Patients,
    language: Language,
}

impl Consultation {
    /// Asks the patients' database something on a thread of its own.
    fn patients<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Patients) -> Result<T, String> + Send + 'static,
    ) -> Awaited<T> {
        let patients = self.patients.clone();
        self.ask("patients", move || work(&patients))
    }

    fn ask<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce() -> Result<T, String> + Send + 'static,
    ) -> Awaited<T> {
        let waker = self.waker.clone();
        awaited(name, move || waker.wake(), work)
    }
}

impl Consulting for Consultation {
    fn found(&self) -> Awaited<Vec<FoundFile>> {
        self.ask("finding", || Ok(found(shelf::places())))
    }

    fn read(&self, file: PathBuf) -> Awaited<Brought> {
        let language = self.language;
        self.ask("reading", move || read(&file, language))
    }

    fn check(&self, file: PathBuf) -> Awaited<()> {
        let language = self.language;
        self.ask("checking", move || {
            let checked = check_therapist_file(opened(&file, language)?);
            checked.map_err(|error| said::records(&error, language))?;
            Ok(())
        })
    }

    fn watch(&self, origin: Origin, set: KeptSet) -> Awaited<Retrace> {
        let (patients, language) = (self.patients.clone(), self.language);
        self.ask("watching", move || {
            let (track, programmes) = match origin {
                Origin::File(file) => moved(&file, &set, language)?,
                Origin::Patient(patient) => patients.movement(patient, &set)?,
            };
            let unkept = || Texts::of(language).get("brought-unmoved").into_owned();
            retraced(set, track.ok_or_else(unkept)?, &programmes)
        })
    }

    fn clinic(&self) -> Awaited<ClinicState> {
        self.patients(Patients::state)
    }

    fn make(&self, with: Opener) -> Awaited<ClinicState> {
        self.patients(move |patients| patients.make(with))
    }

    fn unlock(&self, with: Opener) -> Awaited<ClinicState> {
        self.patients(move |patients| patients.unlock(with))
    }

    fn lock(&self) -> Awaited<ClinicState> {
        self.patients(|patients| Ok(patients.lock()))
    }

    fn change_key(&self, to: Opener) -> Awaited<ClinicState> {
        self.patients(move |patients| patients.change_key(to))
    }

    fn put_aside(&self) -> Awaited<ClinicState> {
        self.patients(Patients::put_aside)
    }

    fn add(&self, name: String) -> Awaited<ClinicState> {
        self.patients(move |patients| patients.add(&name))
    }

    fn delete(&self, patient: i64) -> Awaited<ClinicState> {
        self.patients(move |patients| patients.delete(patient))
    }

    fn whose(&self, file: PathBuf) -> Awaited<Asked> {
        self.patients(move |patients| patients.whose(&file))
    }

    fn import(&self, file: PathBuf, to: Into, course: Arc<Course>) -> Awaited<(i64, Imported)> {
        self.patients(move |patients| patients.import(&file, to, &course))
    }

    fn open(&self, patient: i64) -> Awaited<Brought> {
        self.patients(move |patients| patients.open(patient))
    }

    fn places(&self) -> Awaited<Vec<Place>> {
        self.ask("places", || Ok(shelf::places()))
    }

    fn show(&self, file: PathBuf) -> Awaited<()> {
        self.ask("showing", move || open_with_system(&file))
    }

    fn save(&self, what: ReportAs, of: Arc<Brought>, folder: PathBuf) -> Awaited<PathBuf> {
        let language = self.language;
        self.ask("saving", move || {
            let day = jiff::ZonedDateTime::now().date();
            let (end, bytes) = match what {
                ReportAs::Pages => ("pdf", report_pages(&of, day, language)?),
                ReportAs::Table => {
                    let style = table_style(language);
                    ("csv", sessions_table(&of.sessions, style).into_bytes())
                }
                ReportAs::Json => {
                    let text = reading_json(&of).map_err(|error| error.to_string())?;
                    ("json", text.into_bytes())
                }
            };
            let file = free_name(&folder, &format!("{}{day}", begins(&of.name)), end, &bytes);
            write_whole(&file, &bytes)?;
            Ok(file)
        })
    }
}

/// The beginning of a file's name: a name that is a path or hides itself is none.
fn begins(name: &str) -> String {
    let plain = |letter: &char| letter.is_alphanumeric() || " -_".contains(*letter);
    let name: String = name.chars().filter(plain).take(60).collect();
    let name = name.trim();
    if name.is_empty() {
        "Goodform ".to_owned()
    } else {
        format!("Goodform {name} ")
    }
}

/// Files of one day that begin alike. Own choice: after that the last one is written anew.
const ALIKE: u32 = 99;

/// A name under which nothing else lies: two patients may be called alike, or not at all, and what is saved of one does not
/// take the place of the other's. The same once more keeps its name.
fn free_name(folder: &Path, begin: &str, end: &str, bytes: &[u8]) -> PathBuf {
    let named = |number: u32| {
        folder.join(if number == 1 {
            format!("{begin}.{end}")
        } else {
            format!("{begin} {number}.{end}")
        })
    };
    free_of((1..ALIKE).map(named), bytes).unwrap_or_else(|| named(ALIKE))
}

/// Reads what was done; how it moved is read when it is asked for.
fn read(file: &Path, language: Language) -> Result<Brought, String> {
    let head = read_sessions(opened(file, language)?);
    let head = head.map_err(|error| said::records(&error, language))?;
    let until: Option<Date> = head.made.get(..10).and_then(|day| day.parse().ok());
    let planned = head.planned.as_ref();
    let sets = head.sessions.iter().flat_map(|session| &session.sets);
    Ok(Brought {
        name: planned.map_or(String::new(), |planned| planned.person.clone()),
        until,
        moved: sets
            .filter(|set| set.poses.is_some())
            .map(|set| set.id)
            .collect(),
        plans: head.planned.into_iter().collect(),
        sessions: head.sessions,
    })
}

/// The movement of a set of a file, and the programme it was done by. Where another file lies in its place meanwhile - the
/// next patient's stick, a file of the same name - nothing of that one is shown.
fn moved(
    file: &Path,
    set: &KeptSet,
    language: Language,
) -> Result<(Option<Track>, Vec<String>), String> {
    let head = read_sessions(opened(file, language)?);
    let head = head.map_err(|error| said::records(&error, language))?;
    let mut sets = head.sessions.iter().flat_map(|session| &session.sets);
    if !sets.any(|one| one == set) {
        return Err(Texts::of(language).get("brought-another").into_owned());
    }
    let set = set.id;
    let found = read_movement(opened(file, language)?, set);
    let (track, programme) = found.map_err(|error| said::records(&error, language))?;
    Ok((track, programme.into_iter().collect()))
}

/// The movement as it was judged: by the first of the programmes that asks for the exercise, with the template it
/// carries; else as the library has it.
fn retraced(set: KeptSet, track: Track, programmes: &[String]) -> Result<Retrace, String> {
    let library = Library::builtin().map_err(|error| error.to_string())?;
    for text in programmes {
        // One that cannot be used any more hides no movement.
        let Ok(parsed) = Programme::parse("programme", text, &library) else {
            continue;
        };
        let Ok(opened) = programme::opened(parsed, String::new(), &library) else {
            continue;
        };
        let mut items = opened.programme.items.iter().zip(&opened.exercises);
        let Some((item, exercise)) = items.find(|(_, one)| one.id == set.exercise) else {
            continue;
        };
        return Ok(match opened.templates.get(item.movement.name()) {
            Some(template) => Retrace::with_template(set, track, exercise, template),
            None => Retrace::of(set, track, Some(exercise)),
        });
    }
    let exercise = library.find(&set.exercise);
    Ok(Retrace::of(set, track, exercise))
}

/// The newest files of patients in these folders.
fn found(places: Vec<Place>) -> Vec<FoundFile> {
    let mut files: Vec<(std::time::SystemTime, FoundFile)> = Vec::new();
    for place in places {
        let entries = std::fs::read_dir(&place.folder).into_iter().flatten();
        for entry in entries.flatten().take(MOST_FILES) {
            let path = entry.path();
            if path.extension().is_none_or(|end| end != THERAPIST_FILE_END) {
                continue;
            }
            let written = entry.metadata().and_then(|about| about.modified());
            let Some((written, day)) = written.ok().and_then(|at| Some((at, day_of(at)?))) else {
                continue;
            };
            let place = place.kind.clone();
            files.push((written, FoundFile { path, place, day }));
        }
    }
    files.sort_by(|(one, _), (other, _)| other.cmp(one));
    let newest = files.into_iter().take(OFFERED);
    newest.map(|(_, file)| file).collect()
}

fn day_of(at: std::time::SystemTime) -> Option<Date> {
    Some(jiff::ZonedDateTime::try_from(at).ok()?.date())
}
