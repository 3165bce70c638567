//! The reader, by the names a screen reader meets: a patient's file, its first page, two dates, saving; and the patients.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once"
)]

#[path = "common/brought.rs"]
mod brought;
#[path = "common/desk.rs"]
mod desk;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use brought::{DAYS, file, file_of, own_programme, planned, sessions};
use desk::Desk;
use eframe::egui::{Event, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::consulting;
use goodform::clinic::Imported;
use goodform::reading::Brought;
use goodform::records::{KeptMoment, KeptSet, Retrace};
use goodform::settings::Settings;
use goodform::ui::{
    Asked, Awaited, ClinicState, Consulting, Course, FoundFile, Into, Language, Opener, Origin,
    Place, PlaceKind, ReaderApp, ReportAs, Texts, Theme, Tool as _, Waker, install_fonts,
};
use goodform_exercises::Judging;

/// The real world, but for the folders of this computer's user.
struct World {
    real: Rc<dyn Consulting>,
    folder: PathBuf,
}

fn there<T>(what: T) -> Awaited<T> {
    let (sender, receiver) = sync_channel(1);
    let _ = sender.send(Ok(what));
    receiver
}

impl Consulting for World {
    fn found(&self) -> Awaited<Vec<FoundFile>> {
        there(Vec::new())
    }
    fn read(&self, file: PathBuf) -> Awaited<Brought> {
        self.real.read(file)
    }
    fn check(&self, file: PathBuf) -> Awaited<()> {
        self.real.check(file)
    }
    fn watch(&self, origin: Origin, set: KeptSet) -> Awaited<Retrace> {
        self.real.watch(origin, set)
    }
    fn clinic(&self) -> Awaited<ClinicState> {
        self.real.clinic()
    }
    fn make(&self, with: Opener) -> Awaited<ClinicState> {
        self.real.make(with)
    }
    fn unlock(&self, with: Opener) -> Awaited<ClinicState> {
        self.real.unlock(with)
    }
    fn lock(&self) -> Awaited<ClinicState> {
        self.real.lock()
    }
    fn change_key(&self, to: Opener) -> Awaited<ClinicState> {
        self.real.change_key(to)
    }
    fn put_aside(&self) -> Awaited<ClinicState> {
        self.real.put_aside()
    }
    fn add(&self, name: String) -> Awaited<ClinicState> {
        self.real.add(name)
    }
    fn delete(&self, patient: i64) -> Awaited<ClinicState> {
        self.real.delete(patient)
    }
    fn whose(&self, file: PathBuf) -> Awaited<Asked> {
        self.real.whose(file)
    }
    fn import(&self, file: PathBuf, to: Into, course: Arc<Course>) -> Awaited<(i64, Imported)> {
        self.real.import(file, to, course)
    }
    fn open(&self, patient: i64) -> Awaited<Brought> {
        self.real.open(patient)
    }
    fn places(&self) -> Awaited<Vec<Place>> {
        there(vec![Place {
            folder: self.folder.clone(),
            kind: PlaceKind::Documents,
        }])
    }
    fn show(&self, _file: PathBuf) -> Awaited<()> {
        let (sender, receiver) = sync_channel(1);
        let _ = sender.send(Err("no viewer".to_owned()));
        receiver
    }
    fn save(&self, what: ReportAs, of: Arc<Brought>, folder: PathBuf) -> Awaited<PathBuf> {
        self.real.save(what, of, folder)
    }
}

struct Window(Harness<'static, ReaderApp>);

impl Desk for Window {
    type App = ReaderApp;

    fn harness(&mut self) -> &mut Harness<'static, ReaderApp> {
        &mut self.0
    }
}

impl Window {
    fn open(folder: &Path, named: Option<PathBuf>, (language, text_size): (Language, u32)) -> Self {
        let world = World {
            real: consulting(Some(folder.join("own")), language, Waker::default()),
            folder: folder.to_owned(),
        };
        let settings = Settings {
            text_size,
            ..Settings::default()
        };
        let (texts, theme) = (Texts::of(language), Theme::set(&settings));
        let app = ReaderApp::new(Rc::new(world), named);
        Self(
            Harness::builder()
                .with_size(Vec2::new(1366.0, 768.0))
                .with_step_dt(0.25)
                .with_context_setup(install_fonts)
                .build_ui_state(
                    move |ui, app: &mut ReaderApp| {
                        app.show(ui, &texts, &theme);
                    },
                    app,
                ),
        )
    }

    fn english(folder: &Path, named: Option<PathBuf>) -> Self {
        Self::open(folder, named, (Language::English, 100))
    }
}

/// Something else opens the patients, and what opened them does no more.
fn another_passphrase(window: &mut Window) {
    window.0.key_press(Key::Escape);
    window.wait("Anna, 8 sessions");
    window.press("Change what opens it");
    window.wait("The list stays as it is");
    window.types("Passphrase", "short");
    window.types("The same once more", "short");
    window.press("Change it");
    window.wait("Take at least 8 letters");
    window.types("Passphrase", "five words make it now");
    window.types("The same once more", "five words make it now");
    window.press("Change it");
    window.wait("It is changed");
    window.0.get_by_label_contains("Anna, 8 sessions");
    window.press("Lock");
    window.wait("Your patients are locked");
    window.types("Passphrase", "four words make it");
    window.press("Unlock");
    window.wait("another passphrase");
    window.types("Passphrase", "five words make it now");
    window.press("Unlock");
    window.wait("Anna, 8 sessions");
}

fn annas(folder: &Path) -> PathBuf {
    let all = sessions(&DAYS, [60.0, 80.0]);
    file(folder, "anna.goodform", &all, Some(&planned("Anna")))
}

#[test]
fn what_a_patient_brought_is_read_compared_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::english(folder.path(), Some(annas(folder.path())));
    window.wait("Squat: 14° more range");
    window.0.get_by_label("Anna");
    window.0.get_by_label("8 of 9 planned days done");
    window.0.get_by_label("1 time “this hurts”");
    window.0.get_by_label("50 % just right, 67 % judged");
    window
        .0
        .get_by_label("Week of 9 Nov: 2 of 3 planned days done");
    // The moment that hurt, at its second.
    window.press("20 Nov: Squat, Lower back, 4 of 10");
    window.wait("Squat, once more");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    window.press("Squat, 8 sets, 24 in all");
    window.wait("A change of less than 14° cannot be told from none");
    window
        .0
        .get_by_label("Just right: 8 of 16 judged repetitions. In the last week 3 of 6");
    window
        .0
        .get_by_label_contains("”: 8 of 16 judged repetitions");
    window
        .0
        .get_by_label_contains("Not judged: 8 × turned away from the view");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    window.press("Compare two dates");
    window.wait("First date: 2 Nov 2026");
    window.0.get_by_label("Squat: 20° more");
    window.press("First date: Later");
    for _ in 0..4 {
        window.press("Second date: Earlier");
    }
    window.wait("Second date: 9 Nov 2026");
    window
        .0
        .get_by_label("Squat: no change that can be measured");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    for (kind, end) in [
        ("Save as: A table", "csv"),
        ("Save as: Everything as text", "json"),
        ("Save as: Pages to print", "pdf"),
    ] {
        window.press("Save or print");
        window.wait("Where to: Your documents");
        window.press(kind);
        window.0.get_by_label("Save").click();
        window.wait("It is saved.");
        let day = jiff::ZonedDateTime::now().date();
        let name = folder.path().join(format!("Goodform Anna {day}.{end}"));
        assert!(std::fs::metadata(name).unwrap().len() > 500);
        if end == "pdf" {
            window.press("Open it to print");
            window.wait("The file is saved; take it to one that prints");
        }
        window.0.key_press(Key::Escape);
        window.0.run_steps(2);
    }
    let day = jiff::ZonedDateTime::now().date();
    let pages = std::fs::read(folder.path().join(format!("Goodform Anna {day}.pdf"))).unwrap();
    assert!(pages.starts_with(b"%PDF"));
}

/// Waits for what comes from a thread.
fn come<T>(awaited: &Awaited<T>) -> T {
    let come = awaited.recv_timeout(Duration::from_secs(20));
    come.expect("answered").expect("went well")
}

#[test]
fn a_therapists_own_movement_is_seen_again_with_its_verdicts() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = sessions(&DAYS[..2], [60.0, 80.0]);
    for session in &mut all {
        session.sets[0].exercise = "own_knee_bow".to_owned();
    }
    let programme = own_programme("Anna").to_toml();
    let told = Some(planned("Anna"));
    let [with, without] = [
        ("with.goodform", Some(programme)),
        ("without.goodform", None),
    ]
    .map(|(name, text)| file_of(folder.path(), name, &all, (told.as_ref(), text)));
    let world = consulting(
        Some(folder.path().join("own")),
        Language::English,
        Waker::default(),
    );
    let set = |brought: &Brought| brought.sessions[0].sets[0].clone();
    let brought = come(&world.read(with.clone()));
    let seen = come(&world.watch(Origin::File(with.clone()), set(&brought)));
    assert!(!seen.judged.is_empty());
    let is_judged = |one: &&KeptMoment| {
        one.update
            .is_some_and(|update| update.judging == Judging::Judged)
    };
    let judged = seen.moments.iter().filter(is_judged).count();
    assert!(
        2 * judged > seen.moments.len(),
        "{judged} of {}",
        seen.moments.len()
    );
    // Without its template nobody can tell.
    let plain = come(&world.watch(Origin::File(without.clone()), set(&brought)));
    assert!(plain.judged.is_empty() && plain.moments.iter().all(|one| one.update.is_none()));
    // So it is from the patients' database; there the programme comes with a later file, too.
    come(&world.make(Opener::Passphrase("four words make it".to_owned())));
    let into = Into::New("Anna".to_owned());
    let (anna, _) = come(&world.import(without, into, Arc::default()));
    let kept = come(&world.open(anna));
    let plain = come(&world.watch(Origin::Patient(anna), set(&kept)));
    assert!(plain.judged.is_empty());
    come(&world.import(with, Into::Known(anna), Arc::default()));
    assert_eq!(come(&world.open(anna)).plans.len(), 1);
    let again = come(&world.watch(Origin::Patient(anna), set(&kept)));
    assert_eq!(again.judged, seen.judged);
}

#[test]
fn it_is_read_in_german_and_in_large_letters() {
    let folder = tempfile::tempdir().unwrap();
    let file = annas(folder.path());
    let mut window = Window::open(folder.path(), Some(file), (Language::German, 200));
    window.wait("Kniebeuge: 14° mehr Bewegung");
    window.press("Kniebeuge, 8 Sätze, 24 insgesamt");
    window.wait("ist von keiner nicht zu unterscheiden");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    window.press("Zwei Tage vergleichen");
    window.wait("Erster Tag: 2. Nov. 2026");
}

#[test]
fn files_that_are_none_are_told_and_another_can_be_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.goodform");
    std::fs::write(&letter, "Dear Sir or Madam,").unwrap();
    let mut window = Window::english(folder.path(), Some(letter));
    window.wait("This is no file of Goodform for a therapist");
    let missing = folder.path().join("missing.goodform");
    window.0.state_mut().dropped(vec![missing]);
    window.wait("missing.goodform is not there any more");
    window.0.state_mut().dropped(vec![folder.path().to_owned()]);
    window.wait("is a folder. Choose the file in it");
    // Its movements break off: what was done is read all the same.
    let whole = annas(folder.path());
    let bytes = std::fs::read(&whole).unwrap();
    let cut = folder.path().join("cut.goodform");
    std::fs::write(&cut, &bytes[..bytes.len() * 2 / 3]).unwrap();
    window.0.state_mut().dropped(vec![cut]);
    window.wait("What was done can be read. Of the movements a part is missing");
    window.0.get_by_label("8 of 9 planned days done");
}

#[test]
fn a_file_is_added_with_a_way_to_stop_and_to_no_other_patient() {
    let folder = tempfile::tempdir().unwrap();
    let hers = annas(folder.path());
    let world = consulting(
        Some(folder.path().join("own")),
        Language::English,
        Waker::default(),
    );
    come(&world.make(Opener::Passphrase("four words make it".to_owned())));
    // Stopped at once: nothing of it is there, and no patient without anything.
    let course = Arc::new(Course::default());
    course.stop();
    let into = || Into::New("Anna".to_owned());
    let stopped = world.import(hers.clone(), into(), Arc::clone(&course));
    let said = stopped
        .recv_timeout(Duration::from_secs(20))
        .unwrap()
        .unwrap_err();
    assert_eq!(said, "It was stopped. Nothing of this file was added");
    let ClinicState::Open(open) = come(&world.clinic()) else {
        panic!("it is open");
    };
    assert!(open.patients.is_empty() && !open.by_keyring);
    // To its end.
    let course = Arc::new(Course::default());
    let (anna, _) = come(&world.import(hers, into(), Arc::clone(&course)));
    assert!((course.share() - 1.0).abs() < 0.01, "{}", course.share());
    assert_eq!(come(&world.open(anna)).sessions.len(), 8);
    // A file that is for somebody else is asked about before it is added to her.
    let mut his = sessions(&["2026-11-03", "2026-11-05"], [30.0, 31.0]);
    for session in &mut his {
        session.sets[0].hurts.clear();
    }
    let his = file(folder.path(), "his.goodform", &his, Some(&planned("Bert")));
    come(&world.lock());
    drop(world);
    let mut window = Window::english(folder.path(), Some(his));
    window.wait("What was done");
    window.press("Keep with a patient");
    window.wait("Your patients are locked");
    window.types("Passphrase", "four words make it");
    window.press("Unlock");
    window.wait("In the file the patient is called “Bert”");
    window.press("Add to Anna, Earlier files were for Anna");
    window.wait("Earlier files of this patient were for “Anna”, this one is for “Bert”");
    window.press("Add to Anna");
    window.wait("2 new sessions are added");
    window.0.get_by_label_contains("Until 20 Nov 2026");
}

#[test]
fn patients_are_kept_locked_opened_and_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let hers = annas(folder.path());
    let mut window = Window::english(folder.path(), None);
    window.wait("Your patients");
    window.press("Your patients");
    window.wait("A lost passphrase cannot be replaced");
    window.types("Passphrase", "four words make it");
    window.types("The same once more", "four words made it");
    window.press("Make it");
    window.wait("The two are not the same");
    // The first field has the focus, the Tab key leads to the second, and Enter makes it.
    for text in ["four words make it"; 2] {
        window.0.event(Event::Text(text.to_owned()));
        window.0.run_steps(2);
        window.0.key_press(Key::Tab);
        window.0.run_steps(2);
    }
    window.press("Make it");
    window.wait("To keep a backup");
    // A file is dropped: the therapist says whose it is.
    window.0.state_mut().dropped(vec![hers.clone()]);
    window.wait("In the file the patient is called “Anna”. You decide whose it is");
    window.press("New patient");
    window.wait("8 new sessions are added");
    window.0.get_by_label("8 of 9 planned days done");
    // The same file again, and from the patient's own page.
    window.0.state_mut().dropped(vec![hers.clone()]);
    window.wait("Earlier exercises of this file are with Anna");
    assert!(window.0.query_by_label("New patient").is_none());
    window.press("Add to Anna");
    window.wait("All of this file is here already");
    window.press("20 Nov: Squat, Lower back");
    window.wait("Squat, once more");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    window.0.key_press(Key::Escape);
    window.wait("To keep a backup");
    window.types("Name or pseudonym of a new patient", "B-17");
    window.press("New patient");
    window.wait("B-17, Nothing brought yet");
    window.press("Lock");
    window.wait("Your patients are locked");
    window.types("Passphrase", "something else");
    window.0.key_press(Key::Enter);
    window.wait("another passphrase");
    window.types("Passphrase", "four words make it");
    window.press("Unlock");
    window.wait("Anna, 8 sessions");
    window.press("B-17");
    window.wait("Nothing was done in this time.");
    assert!(window.0.query_by_label_contains("Squat").is_none());
    window.0.key_press(Key::Escape);
    window.wait("Anna, 8 sessions");
    window.press("Anna, 8 sessions");
    window.wait("8 of 9 planned days done");
    another_passphrase(&mut window);
    window.press("Anna, 8 sessions");
    window.wait("8 of 9 planned days done");
    window.press("Delete this patient");
    window.wait("Delete Anna with everything that was brought?");
    window.0.get_by_label("Delete").click();
    window.wait("B-17, Nothing brought yet");
    assert!(window.0.query_by_label_contains("Anna").is_none());
    // Nobody can open it any more: it is put aside, and nothing is lost.
    window.press("Lock");
    window.wait("Your patients are locked");
    window.press("I cannot open it");
    window.wait("You can begin anew");
    window.press("Put it aside and begin anew");
    window.wait("Keep patients here");
    let names = std::fs::read_dir(folder.path().join("own")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    let [name] = names.as_slice() else {
        panic!("{names:?}");
    };
    let name = name.to_string_lossy();
    assert!(name.starts_with("put aside ") && name.ends_with("patients.goodform-clinic"));
}

#[test]
fn another_file_in_the_same_place_is_never_taken_for_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let world = consulting(
        Some(folder.path().join("own")),
        Language::English,
        Waker::default(),
    );
    come(&world.make(Opener::Passphrase("four words make it".to_owned())));
    // Two sticks, one after the other: the files have one name, and the same numbers in them.
    let hers = annas(folder.path());
    let path = folder.path().join("Goodform.goodform");
    std::fs::copy(&hers, &path).unwrap();
    let brought = come(&world.read(path.clone()));
    let set = brought.sessions[0].sets[0].clone();
    let seen = world.watch(Origin::File(path.clone()), set.clone());
    come(&seen);
    let whose = come(&world.whose(path.clone()));
    assert_eq!(whose.person, "Anna");
    let days = DAYS.map(|day| day.replace("-11-", "-10-"));
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let his = sessions(&days, [30.0, 31.0]);
    let his = file(folder.path(), "his.goodform", &his, Some(&planned("Bert")));
    std::fs::copy(&his, &path).unwrap();
    let into = || Into::New("Anna".to_owned());
    let said = world
        .watch(Origin::File(path.clone()), set)
        .recv_timeout(Duration::from_secs(20))
        .unwrap()
        .unwrap_err();
    assert!(said.starts_with("Another file lies in its place"), "{said}");
    let said = world
        .import(path.clone(), into(), Arc::default())
        .recv_timeout(Duration::from_secs(20))
        .unwrap()
        .unwrap_err();
    assert!(said.starts_with("Another file lies in its place"), "{said}");
    let ClinicState::Open(open) = come(&world.clinic()) else {
        panic!("it is open");
    };
    assert!(open.patients.is_empty(), "nothing was added");
    // Asked about anew, it is his.
    assert_eq!(come(&world.whose(path.clone())).person, "Bert");
    let (bert, _) = come(&world.import(path, Into::New("Bert".to_owned()), Arc::default()));
    assert_eq!(come(&world.open(bert)).sessions.len(), 8);
}

#[test]
fn what_is_saved_of_one_takes_the_place_of_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let world = consulting(None, Language::English, Waker::default());
    let [one, other] = [[60.0, 80.0], [30.0, 31.0]].map(|ranges| {
        Arc::new(Brought {
            sessions: sessions(&DAYS, ranges),
            ..Brought::default()
        })
    });
    let save = |of: &Arc<Brought>, what| {
        let saved = world.save(what, Arc::clone(of), folder.path().to_owned());
        come(&saved)
    };
    for what in [ReportAs::Pages, ReportAs::Table, ReportAs::Json] {
        let first = save(&one, what);
        let bytes = std::fs::read(&first).unwrap();
        // Nobody's name is in either of them.
        let second = save(&other, what);
        assert_ne!(first, second);
        assert_eq!(std::fs::read(&first).unwrap(), bytes);
        assert_eq!(save(&one, what), first, "the same once more");
        assert_eq!(save(&other, what), second);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 6);
}
