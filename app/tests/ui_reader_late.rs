//! Answers that come late never bring one patient's page over another's: each is held back here, and let go when the
//! therapist has gone on to somebody else.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once"
)]

#[path = "common/brought.rs"]
mod brought;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use brought::{DAYS, planned, sessions, squats};
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::clinic::{Imported, Patient, Whose};
use goodform::reading::Brought;
use goodform::records::{KeptSet, Retrace};
use goodform::ui::{
    Asked, Awaited, ClinicState, Consulting, Course, FoundFile, Into, OpenClinic, Opener, Origin,
    Place, PlaceKind, ReaderApp, ReportAs, Texts, Theme, Tool as _, install_fonts,
};

type Sender<T> = SyncSender<Result<T, String>>;

/// Answers that were asked for and not given yet, with what they are of.
struct Held<K, T>(RefCell<Vec<(K, Sender<T>)>>);

impl<K, T> Default for Held<K, T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<K: PartialEq + std::fmt::Debug, T> Held<K, T> {
    fn ask(&self, of: K) -> Receiver<Result<T, String>> {
        let (sender, receiver) = sync_channel(1);
        self.0.borrow_mut().push((of, sender));
        receiver
    }

    /// Gives the answer to the first question of that; whoever asked may be gone.
    fn answer(&self, of: &K, what: T) {
        let mut held = self.0.borrow_mut();
        let place = held.iter().position(|(asked, _)| asked == of);
        let place = place.unwrap_or_else(|| panic!("nobody asked for {of:?}"));
        let _ = held.remove(place).1.send(Ok(what));
    }
}

#[derive(Default)]
struct World {
    read: Held<PathBuf, Brought>,
    watch: Held<Origin, Retrace>,
    open: Held<i64, Brought>,
    save: Held<String, PathBuf>,
    whose: Held<PathBuf, Asked>,
    import: Held<(PathBuf, Into), (i64, Imported)>,
}

fn there<T>(what: T) -> Awaited<T> {
    let (sender, receiver) = sync_channel(1);
    let _ = sender.send(Ok(what));
    receiver
}

fn patients() -> ClinicState {
    let patient = |(id, name): (i64, &str)| Patient {
        id,
        name: name.to_owned(),
        sessions: 3,
        until: "2026-11-20".to_owned(),
    };
    ClinicState::Open(OpenClinic {
        patients: [(1, "Anna"), (2, "Bert")].map(patient).to_vec(),
        ..OpenClinic::default()
    })
}

/// What the window holds: the answers stay with the test.
struct Hand(Rc<World>);

impl Consulting for Hand {
    fn found(&self) -> Awaited<Vec<FoundFile>> {
        there(Vec::new())
    }
    fn read(&self, file: PathBuf) -> Awaited<Brought> {
        self.0.read.ask(file)
    }
    fn check(&self, _: PathBuf) -> Awaited<()> {
        there(())
    }
    fn watch(&self, origin: Origin, _: KeptSet) -> Awaited<Retrace> {
        self.0.watch.ask(origin)
    }
    fn clinic(&self) -> Awaited<ClinicState> {
        there(patients())
    }
    fn make(&self, _: Opener) -> Awaited<ClinicState> {
        there(patients())
    }
    fn unlock(&self, _: Opener) -> Awaited<ClinicState> {
        there(patients())
    }
    fn lock(&self) -> Awaited<ClinicState> {
        there(ClinicState::Locked { by_keyring: false })
    }
    fn change_key(&self, _: Opener) -> Awaited<ClinicState> {
        there(patients())
    }
    fn put_aside(&self) -> Awaited<ClinicState> {
        there(ClinicState::Missing)
    }
    fn add(&self, _: String) -> Awaited<ClinicState> {
        there(patients())
    }
    fn delete(&self, _: i64) -> Awaited<ClinicState> {
        there(patients())
    }
    fn whose(&self, file: PathBuf) -> Awaited<Asked> {
        self.0.whose.ask(file)
    }
    fn import(&self, file: PathBuf, to: Into, _: Arc<Course>) -> Awaited<(i64, Imported)> {
        self.0.import.ask((file, to))
    }
    fn open(&self, patient: i64) -> Awaited<Brought> {
        self.0.open.ask(patient)
    }
    fn places(&self) -> Awaited<Vec<Place>> {
        there(vec![Place {
            folder: PathBuf::from("there"),
            kind: PlaceKind::Documents,
        }])
    }
    fn show(&self, _: PathBuf) -> Awaited<()> {
        there(())
    }
    fn save(&self, _: ReportAs, of: Arc<Brought>, _: PathBuf) -> Awaited<PathBuf> {
        self.0.save.ask(of.name.clone())
    }
}

/// So much of somebody: on the first days, or on the last ones.
fn of(name: &str, days: &[&str]) -> Brought {
    let sessions = sessions(days, [60.0, 80.0]);
    let sets = sessions.iter().flat_map(|one| &one.sets);
    Brought {
        name: name.to_owned(),
        until: days.last().and_then(|day| day.parse().ok()),
        plans: vec![planned(name)],
        moved: sets.map(|set| set.id).collect(),
        sessions,
    }
}

fn anna() -> Brought {
    of("Anna", &DAYS[..4])
}

fn bert() -> Brought {
    of("Bert", &DAYS[4..])
}

struct Window {
    harness: Harness<'static, ReaderApp>,
    world: Rc<World>,
}

impl Window {
    fn open() -> Self {
        let world = Rc::new(World::default());
        let app = ReaderApp::new(Rc::new(Hand(Rc::clone(&world))), None);
        let (texts, theme) = (Texts::english(), Theme::light());
        let harness = Harness::builder()
            .with_size(Vec2::new(1366.0, 768.0))
            .with_step_dt(0.25)
            .with_context_setup(install_fonts)
            .build_ui_state(
                move |ui, app: &mut ReaderApp| {
                    app.show(ui, &texts, &theme);
                },
                app,
            );
        let mut window = Self { harness, world };
        window.harness.run_steps(4);
        window
    }

    fn steps(&mut self) {
        self.harness.run_steps(4);
    }

    fn drop(&mut self, file: &str) {
        self.harness.state_mut().dropped(vec![PathBuf::from(file)]);
        self.steps();
    }

    fn press(&mut self, part: &str) {
        self.harness.get_by_label_contains(part).focus();
        self.harness.run_steps(12);
        self.harness.get_by_label_contains(part).click();
        self.steps();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.steps();
    }

    fn has(&self, part: &str) -> bool {
        self.harness
            .query_all_by_label_contains(part)
            .next()
            .is_some()
    }

    /// A file of somebody is opened.
    fn file(&mut self, file: &str, brought: Brought) {
        self.drop(file);
        self.world.read.answer(&PathBuf::from(file), brought);
        self.steps();
        assert!(self.has("What was done"));
    }

    fn patients(&mut self) {
        self.press("Your patients");
        assert!(self.has("Anna, 3 sessions"));
    }

    /// Only Bert is seen.
    fn is_berts(&self) {
        self.harness.get_by_label("Bert");
        assert!(!self.has("Anna"));
    }
}

fn retrace(brought: &Brought) -> Retrace {
    Retrace::of(brought.sessions[0].sets[0].clone(), squats(), None)
}

#[test]
fn a_file_that_is_read_late_does_not_come_up_over_the_patients() {
    let mut window = Window::open();
    window.drop("anna.goodform");
    window.patients();
    let file = PathBuf::from("anna.goodform");
    window.world.read.answer(&file, anna());
    window.steps();
    assert!(window.has("Anna, 3 sessions") && !window.has("What was done"));
    // Nor when they are left again.
    window.key(Key::Escape);
    assert!(window.has("Drop the file on this window") && !window.has("What was done"));
}

#[test]
fn of_two_files_the_one_dropped_last_is_shown_whichever_is_read_first() {
    for is_first_early in [true, false] {
        let mut window = Window::open();
        window.drop("anna.goodform");
        window.drop("bert.goodform");
        let [hers, his] = ["anna.goodform", "bert.goodform"].map(PathBuf::from);
        if is_first_early {
            window.world.read.answer(&hers, anna());
            window.steps();
            assert!(!window.has("Anna"));
        }
        window.world.read.answer(&his, bert());
        window.steps();
        window.is_berts();
        if !is_first_early {
            window.world.read.answer(&hers, anna());
            window.steps();
        }
        window.is_berts();
    }
}

#[test]
fn a_movement_that_is_read_late_plays_over_nobody_elses_page() {
    let mut window = Window::open();
    let hers = Origin::File(PathBuf::from("anna.goodform"));
    // The next file is dropped meanwhile.
    window.file("anna.goodform", anna());
    window.press("9 Nov: Squat, Lower back");
    window.file("bert.goodform", bert());
    window.world.watch.answer(&hers, retrace(&anna()));
    window.steps();
    window.is_berts();
    assert!(!window.has("once more"));
    // Back to the start, and to the patients.
    window.key(Key::Escape);
    window.file("anna.goodform", anna());
    window.press("9 Nov: Squat, Lower back");
    window.key(Key::Escape);
    window.world.watch.answer(&hers, retrace(&anna()));
    window.steps();
    assert!(window.has("Drop the file on this window") && !window.has("once more"));
    // To another page of the same patient: it does not come up there either.
    window.file("anna.goodform", anna());
    window.press("9 Nov: Squat, Lower back");
    window.press("Compare two dates");
    window.world.watch.answer(&hers, retrace(&anna()));
    window.steps();
    assert!(window.has("First date") && !window.has("once more"));
}

#[test]
fn a_patient_that_is_opened_late_does_not_come_up_over_what_was_wanted_next() {
    // A file was dropped: it is asked whose it is.
    let mut window = Window::open();
    window.patients();
    window.press("Anna, 3 sessions");
    window.drop("bert.goodform");
    window.world.open.answer(&1, anna());
    window.steps();
    assert!(!window.has("What was done"));
    let whose = Asked {
        whose: Whose::default(),
        person: "Bert".to_owned(),
    };
    let file = PathBuf::from("bert.goodform");
    window.world.whose.answer(&file, whose);
    window.steps();
    assert!(window.has("Whose file is it?") && !window.has("What was done"));
    // The patients were locked: nobody's page comes up.
    let mut window = Window::open();
    window.patients();
    window.press("Anna, 3 sessions");
    window.press("Lock");
    window.world.open.answer(&1, anna());
    window.steps();
    assert!(window.has("Your patients are locked") && !window.has("Anna"));
    // They were left.
    let mut window = Window::open();
    window.patients();
    window.press("Anna, 3 sessions");
    window.key(Key::Escape);
    window.world.open.answer(&1, anna());
    window.steps();
    assert!(window.has("Drop the file on this window") && !window.has("Anna"));
}

#[test]
fn what_is_added_to_one_and_dropped_meanwhile_is_not_mixed() {
    let mut window = Window::open();
    window.patients();
    window.drop("anna.goodform");
    let hers = PathBuf::from("anna.goodform");
    let of_anna = || Asked {
        whose: Whose {
            known: vec![1],
            ..Whose::default()
        },
        person: "Anna".to_owned(),
    };
    window.world.whose.answer(&hers, of_anna());
    window.steps();
    window.press("Add to Anna");
    // His comes while hers is added: it waits, and is asked about by itself.
    window.drop("bert.goodform");
    assert!(window.has("One more file waits"));
    let new = Imported {
        new: 4,
        ..Imported::default()
    };
    let adding = (hers, Into::Known(1));
    window.world.import.answer(&adding, (1, new));
    window.steps();
    let his = PathBuf::from("bert.goodform");
    let of_bert = Asked {
        whose: Whose {
            known: vec![2],
            ..Whose::default()
        },
        person: "Bert".to_owned(),
    };
    window.world.whose.answer(&his, of_bert);
    window.steps();
    // It goes to whom its exercises belong, not to whom the file before was given.
    window.world.import.answer(&(his, Into::Known(2)), (2, new));
    window.steps();
    assert!(window.has("Anna, anna.goodform: 4 new sessions are added"));
    assert!(window.has("Bert, bert.goodform: 4 new sessions are added"));
    window.press("Bert, bert.goodform");
    window.world.open.answer(&2, bert());
    window.steps();
    window.is_berts();
}

#[test]
fn what_was_compared_and_saved_of_one_is_not_there_with_the_next() {
    let mut window = Window::open();
    window.file("anna.goodform", anna());
    window.press("Compare two dates");
    assert!(window.has("First date: 2 Nov 2026"));
    window.key(Key::Escape);
    window.press("Save or print");
    window.key(Key::Enter);
    window.file("bert.goodform", bert());
    // Hers is written now; his page says nothing of it.
    let name = "Goodform Anna 2026-11-30.pdf";
    window
        .world
        .save
        .answer(&"Anna".to_owned(), Path::new("there").join(name));
    window.steps();
    window.press("Compare two dates");
    assert!(window.has("First date: 11 Nov 2026"));
    window.key(Key::Escape);
    window.press("Save or print");
    assert!(!window.has("It is saved") && !window.has("Anna"));
    window.key(Key::Enter);
    window
        .world
        .save
        .answer(&"Bert".to_owned(), PathBuf::from("there/Bert.pdf"));
    window.steps();
    assert!(window.has("Bert.pdf") && !window.has("Anna"));
}
