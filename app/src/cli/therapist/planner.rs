//! What the planner works with: the library, the therapist's own folder, and where programmes are saved to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::SystemTime;

use goodform_exercises::{Carried, Exercise, LARGEST_PROGRAMME, Library, Movement, Programme};
use goodform_models::Frame;

use super::bench::Bench;
use super::draft::{DRAFT, DraftDesk, Left};
use super::viewer::open_with_system;
use crate::cli::CliError;
use crate::cli::found::{ENDING, programmes};
use crate::cli::keeping::{aside, awaited};
use crate::cli::programme::{open, opened, read, said_plainly};
use crate::cli::say_error;
use crate::cli::sheet::{fit, print};
use crate::cli::shelf::places;
use crate::cli::stills::{Subject, stills};
use crate::store::write_whole;
use crate::street::Latest;
use crate::ui::{
    Found, Keeping, Language, Movable, OpenTool, PlannerApp, PlannerInputs, SheetFit, Taken, Texts,
    Waker,
};

/// Programmes that were saved, and own movements, in folders there.
const SAVED: &str = "programmes";
const TEMPLATES: &str = "templates";
/// Earlier programmes that are offered. Units: files. Own choice: more is looked for by hand.
const MOST_EARLIER: usize = 30;
/// Pictures of the list are so much smaller than the figure is drawn. Units: times.
const SHRINK: u32 = 4;

/// What opens the planner.
pub(crate) fn opener(bench: &Bench) -> OpenTool {
    let bench = bench.clone();
    Box::new(move |_, file| Box::new(PlannerApp::new(inputs(&bench, file))))
}

fn inputs(bench: &Bench, file: Option<&Path>) -> PlannerInputs {
    let (folder, waker) = (bench.folder.clone(), bench.waker.clone());
    let kept: Arc<Latest<Keeping>> = Arc::default();
    let (desk, left) = DraftDesk::open(folder.clone(), &kept, waker.clone());
    let [for_found, for_open, for_places, for_save, for_fit, for_show] =
        [(); 6].map(|()| waker.clone());
    let looked_in = folder.clone();
    PlannerInputs {
        library: Library::builtin()
            .map(|library| of_library(&library))
            .unwrap_or_default(),
        found: aside(
            "programmes",
            move || for_found.wake(),
            move || Some(found(looked_in.as_deref(), left.recv().unwrap_or_default())),
        ),
        pictures: Box::new(move |movables| pictures(movables, &waker)),
        open: Box::new(move |path| {
            let (path, waker) = (path.to_owned(), for_open.clone());
            let take = move || taken(&path).map_err(|error| error.to_string());
            awaited("opening", move || waker.wake(), take)
        }),
        file: file.map(Path::to_owned),
        keep: Box::new(move |programme| desk.keep(programme)),
        kept,
        places: Box::new(move || {
            let waker = for_places.clone();
            awaited("places", move || waker.wake(), || Ok(places()))
        }),
        save: Box::new(move |programme, language, place| {
            let (programme, place) = (programme.clone(), place.to_owned());
            let (folder, waker) = (folder.clone(), for_save.clone());
            let save = move || save(programme, language, &place, folder.as_deref());
            awaited("saving", move || waker.wake(), save)
        }),
        fit: Box::new(move |programme, language| {
            let (programme, waker) = (programme.clone(), for_fit.clone());
            let fit = move || Ok(fit_of(programme, language));
            awaited("fitting", move || waker.wake(), fit)
        }),
        show: Box::new(move |file| {
            let (file, waker) = (file.to_owned(), for_show.clone());
            let show = move || open_with_system(&file);
            awaited("showing", move || waker.wake(), show)
        }),
        today: Box::new(today),
        language: bench.language,
    }
}

fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}

fn of_library(library: &Library) -> Vec<Movable> {
    let movable = |exercise: &Exercise| Movable {
        movement: Movement::Library(exercise.id.clone()),
        exercise: exercise.clone(),
        carried: None,
    };
    library.exercises().map(movable).collect()
}

/// A template as something to choose. Missing: its text is none, or it counts by what the library has no more.
pub(super) fn of_template(carried: Carried, library: &Library) -> Option<Movable> {
    let template = carried.template()?.template;
    let exercise = template.exercise(library)?;
    Some(Movable {
        movement: Movement::Template(carried.file.clone()),
        exercise: Exercise {
            name: template.name,
            ..exercise
        },
        carried: Some(carried),
    })
}

fn with_movables(programme: Programme, library: &Library) -> Taken {
    let carried = programme.templates.iter().cloned();
    Taken {
        movables: carried
            .filter_map(|one| of_template(one, library))
            .collect(),
        programme,
    }
}

fn taken(path: &Path) -> Result<Taken, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    Ok(with_movables(open(path)?.programme, &library))
}

/// What the therapist's folder holds. What cannot be read there keeps nobody from planning.
fn found(folder: Option<&Path>, left: Left) -> Found {
    let Left { programme, aside } = left;
    let (Some(folder), Ok(library)) = (folder, Library::builtin()) else {
        return Found::default();
    };
    let templates = [folder.to_owned(), folder.join(TEMPLATES)];
    let movables = templates
        .iter()
        .flat_map(|place| files(place))
        .filter_map(|(_, path)| {
            let file = path.file_name()?.to_string_lossy().into_owned();
            of_template(
                Carried {
                    file,
                    text: read(&path).ok()?,
                },
                &library,
            )
        });
    let earlier = files(&folder.join(SAVED)).into_iter().take(MOST_EARLIER);
    Found {
        draft: programme.map(|draft| with_movables(draft, &library)),
        aside,
        movables: movables.collect(),
        earlier: earlier
            .filter_map(|(_, path)| {
                let text = read(&path).ok()?;
                let programme = Programme::parse(DRAFT, &text, &library).ok()?;
                Some((path, programme))
            })
            .collect(),
    }
}

/// Files of ours in a folder, the latest first.
fn files(folder: &Path) -> Vec<(SystemTime, PathBuf)> {
    let mut all = programmes(folder);
    all.sort_unstable_by(|one, other| other.cmp(one));
    all
}

/// Draws each, small.
fn pictures(movables: &[Movable], waker: &Waker) -> Receiver<(String, Frame)> {
    let wanted = movables.iter().map(|one| {
        let name = one.movement.name().to_owned();
        let template = one.carried.as_ref().and_then(Carried::template);
        let template = template.map(|file| file.template);
        (name, Subject::new(&one.exercise, template.as_ref()), SHRINK)
    });
    stills(wanted.collect(), waker.clone())
}

/// Whether its sheet is one page. Missing: the programme cannot be printed, which saving says.
fn fit_of(programme: Programme, language: Language) -> Option<SheetFit> {
    let library = Library::builtin().ok()?;
    let whole = opened(programme, String::new(), &library).ok()?;
    Some(fit(&whole, language))
}

/// Writes the programme and its sheet side by side, and a copy into the therapist's own folder.
fn save(
    programme: Programme,
    language: Language,
    place: &Path,
    own: Option<&Path>,
) -> Result<[String; 2], String> {
    let library = Library::builtin().map_err(|error| error.to_string())?;
    let programme = Programme {
        on: today(),
        ..programme
    };
    let text = programme.to_toml();
    if text.len() > LARGEST_PROGRAMME {
        return Err(Texts::of(language).get("plan-too-large").into_owned());
    }
    // What is saved can be read: whatever reads it reads it so.
    Programme::parse(DRAFT, &text, &library).map_err(|error| said_plainly(error).to_string())?;
    let whole = opened(programme, text, &library).map_err(|error| error.to_string())?;
    let printed = print(&whole, language)?;
    let stem = stem(&whole.programme);
    let names = [format!("{stem}{ENDING}"), format!("{stem}.pdf")];
    let [file, paper] = &names;
    write_whole(&place.join(file), whole.text.as_bytes())?;
    write_whole(&place.join(paper), &printed)?;
    if let Some(own) = own {
        let folder = own.join(SAVED);
        // The patient has theirs: a copy that cannot be kept is said and stops nothing.
        let kept = std::fs::create_dir_all(&folder)
            .map_err(|error| error.to_string())
            .and_then(|()| write_whole(&folder.join(file), whole.text.as_bytes()));
        if let Err(trouble) = kept {
            say_error(&trouble);
        }
    }
    Ok(names)
}

/// What the files of a programme are called: a name that every system takes.
fn stem(programme: &Programme) -> String {
    let letter = |c: char| {
        if c.is_alphanumeric() || " -_".contains(c) {
            c
        } else {
            '_'
        }
    };
    let person: String = programme
        .person
        .trim()
        .chars()
        .take(40)
        .map(letter)
        .collect();
    let parts = ["programme", person.trim(), &programme.on];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Left, found, save, stem};
    use crate::cli::found::follow_in;
    use crate::cli::programme::open;
    use crate::ui::Language;
    use goodform_exercises::{Item, LARGEST_PROGRAMME, MOST_ITEMS, Movement, Programme};

    fn programme() -> Programme {
        let mut programme = Programme::empty("R. Weber", "2026-11-30");
        programme.person = "Anna/../K.".to_owned();
        programme.ask.push("Is your leg numb?".to_owned());
        for id in ["bridge", "squat"] {
            programme
                .items
                .push(Item::new(Movement::Library(id.to_owned())));
        }
        programme
    }

    #[test]
    fn a_file_is_called_what_every_system_takes() {
        assert_eq!(stem(&programme()), "programme Anna____K_ 2026-11-30");
        assert_eq!(
            stem(&Programme::empty("", "2026-11-30")),
            "programme 2026-11-30"
        );
    }

    #[test]
    fn both_files_are_saved_side_by_side_and_offered_again() {
        let root = tempfile::tempdir().expect("a folder");
        let (stick, own) = (root.path().join("stick"), root.path().join("own"));
        std::fs::create_dir_all(&stick).expect("made");
        let saved = save(programme(), Language::German, &stick, Some(&own));
        let [file, sheet] = saved.expect("saved");
        let back = open(&stick.join(&file)).expect("read").programme;
        assert_eq!(back.items, programme().items);
        assert_eq!(back.ask, programme().ask);
        let printed = std::fs::read(stick.join(&sheet)).expect("written");
        assert!(printed.starts_with(b"%PDF"));
        assert_eq!(found(Some(&own), Left::default()).earlier.len(), 1);
        assert!(save(programme(), Language::English, &stick.join("no"), None).is_err());
    }

    #[test]
    fn what_could_not_be_read_again_is_not_saved() {
        let root = tempfile::tempdir().expect("a folder");
        let refused = |made: Programme, part: &str| {
            let said = save(made, Language::English, root.path(), None);
            let said = said.expect_err("it could not be read");
            assert!(said.contains(part), "{said}");
            let entries = std::fs::read_dir(root.path()).expect("there");
            assert_eq!(entries.count(), 0, "nothing is left");
        };
        let mut large = programme();
        large.note = "x".repeat(LARGEST_PROGRAMME);
        refused(large, "too large with its recordings");
        let mut many = programme();
        many.items = vec![many.items[0].clone(); MOST_ITEMS + 1];
        refused(many, "61 exercises, 60 at most");
        let mut most = programme();
        most.items = vec![most.items[0].clone(); MOST_ITEMS];
        let [file, _] = save(most.clone(), Language::English, root.path(), None).expect("saved");
        let kept = follow_in(&root.path().join(file), &root.path().join("own")).expect("kept");
        assert_eq!(open(&kept).expect("read").programme.items, most.items);
    }
}
