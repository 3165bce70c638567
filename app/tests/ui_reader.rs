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

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use brought::{DAYS, file, planned, sessions};
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::cli::consulting;
use goodform::clinic::Imported;
use goodform::reading::Brought;
use goodform::records::{KeptSet, Retrace};
use goodform::settings::Settings;
use goodform::ui::{
    Asked, Awaited, ClinicState, Consulting, FoundFile, Into, Language, Opener, Origin, Place,
    PlaceKind, ReaderApp, ReportAs, Texts, Theme, Tool as _, Waker, install_fonts,
};

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
    fn lock(&self) {
        self.real.lock();
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
    fn import(&self, file: PathBuf, to: Into) -> Awaited<(i64, Imported)> {
        self.real.import(file, to)
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

    /// Waits for something that comes from a thread.
    fn wait(&mut self, part: &str) {
        let begun = Instant::now();
        loop {
            self.0.run_steps(2);
            if self.0.query_all_by_label_contains(part).next().is_some() {
                return;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{part} never came"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Presses what has that in its name, wherever it stands.
    fn press(&mut self, part: &str) {
        self.0.get_by_label_contains(part).focus();
        self.0.run_steps(12);
        self.0.get_by_label_contains(part).click();
        self.0.run_steps(4);
    }

    fn types(&mut self, label: &str, text: &str) {
        self.0.get_by_label(label).click();
        self.0.run_steps(2);
        self.0.get_by_label(label).type_text(text);
        self.0.run_steps(2);
    }
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
    window.0.get_by_label("8 of 9 days, done of planned");
    window.0.get_by_label("1 times “this hurts”");
    window.0.get_by_label("67 % of repetitions judged");
    window
        .0
        .get_by_label("Week of 9 Nov: 2 days done, 3 planned");
    // The moment that hurt, at its second.
    window.press("20 Nov: Squat, Lower back, 4 of 10");
    window.wait("Squat, once more");
    window.0.key_press(Key::Escape);
    window.0.run_steps(2);
    window.press("Squat, 8 sets, 24 in all");
    window.wait("A change of less than 14° cannot be told from none");
    window.0.get_by_label_contains("8 of 16 judged repetitions");
    window
        .0
        .get_by_label_contains("Not judged: turned away from the view 8");
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
    window.wait("this is no file of Goodform for a therapist");
    let missing = folder.path().join("missing.goodform");
    window.0.state_mut().dropped(vec![missing]);
    window.wait("missing.goodform cannot be opened");
    window.0.state_mut().dropped(vec![folder.path().to_owned()]);
    window.wait("is a folder; choose the file in it");
    // Its movements break off: what was done is read all the same.
    let whole = annas(folder.path());
    let bytes = std::fs::read(&whole).unwrap();
    let cut = folder.path().join("cut.goodform");
    std::fs::write(&cut, &bytes[..bytes.len() * 2 / 3]).unwrap();
    window.0.state_mut().dropped(vec![cut]);
    window.wait("What was done can be read. Of the movements a part is missing");
    window.0.get_by_label("8 of 9 days, done of planned");
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
    window.types("Passphrase", "four words make it");
    window.types("The same once more", "four words make it");
    window.press("Make it");
    window.wait("To keep a backup");
    // A file is dropped: the therapist says whose it is.
    window.0.state_mut().dropped(vec![hers.clone()]);
    window.wait("In the file the patient is called Anna. You decide whose it is");
    window.press("New patient");
    window.wait("8 new sessions are added");
    window.0.get_by_label("8 of 9 days, done of planned");
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
    window.wait("8 of 9 days, done of planned");
    window.press("Delete this patient");
    window.wait("Delete Anna with everything that was brought?");
    window.0.get_by_label("Delete").click();
    window.wait("B-17, Nothing brought yet");
    assert!(window.0.query_by_label_contains("Anna").is_none());
}
