//! The therapist's way through the planner, by the names a screen reader meets; every click and key is counted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::print_stdout,
    reason = "a test that fails should say so at once"
)]

#[path = "ui_planner/sheet.rs"]
mod sheet;

use std::path::PathBuf;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::ui::{
    Awaited, Found, Language, Movable, Place, PlaceKind, PlannerApp, PlannerInputs, SheetFit,
    SheetWord, Taken, Texts, Theme, Tool as _, dose_words, install_fonts, movement_name,
};
use goodform_exercises::{Applies, Item, Library, Movement, Programme};

/// The keystroke-level model (Card, Moran and Newell, 1980): pointing and its press, a key, a hand that goes between the
/// keys and the mouse, a thought before a step. A model of who knows the planner, and no measurement. Units: s.
const POINT_S: f64 = 1.1 + 0.2;
const KEY_S: f64 = 0.2;
const HOME_S: f64 = 0.4;
const THINK_S: f64 = 1.35;
/// A question is read, and the patient asked. Units: s. Own choice: twelve words at four a second, and the answer.
const ASK_S: f64 = 5.0;
/// Of a programme of five exercises, from the open planner to both files saved.
const CLICKS_AND_KEYS: usize = 23;

struct Window {
    app: PlannerApp,
    texts: Texts,
    theme: Theme,
}

type Saved = Arc<Mutex<Vec<(Programme, Language, PathBuf)>>>;

struct Planner {
    harness: Harness<'static, Window>,
    saved: Saved,
    kept: Arc<Mutex<Vec<Programme>>>,
    shown: Arc<Mutex<Vec<PathBuf>>>,
    /// Clicks and keys so far.
    counted: usize,
    /// Clicks of them, and how often a hand went from the keys to the mouse or back.
    clicks: usize,
    homed: usize,
    is_on_keys: bool,
    library: Vec<Movable>,
}

fn library() -> Vec<Movable> {
    let library = Library::builtin().expect("valid");
    let movable = |exercise: &goodform_exercises::Exercise| Movable {
        movement: Movement::Library(exercise.id.clone()),
        exercise: exercise.clone(),
        carried: None,
    };
    library.exercises().map(movable).collect()
}

/// A note of more than two hundred letters needs a second page here.
fn fit(programme: &Programme) -> Awaited<Option<SheetFit>> {
    let (to, from) = sync_channel(1);
    let mut items = programme.items.iter();
    let long = items.position(|item| item.note.len() > 200);
    let fit = long.map_or(SheetFit::One, |place| SheetFit::Words {
        pages: 2,
        of: vec![SheetWord::Item(place)],
    });
    to.send(Ok(Some(fit))).unwrap();
    from
}

fn planner(found: Found, language: Language, (size, text): ([f32; 2], f32)) -> Planner {
    let (saved, kept): (Saved, Arc<Mutex<Vec<Programme>>>) = Default::default();
    let shown: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let to_shown = Arc::clone(&shown);
    let (to_saved, to_kept) = (Arc::clone(&saved), Arc::clone(&kept));
    let (found_to, found_from) = sync_channel(1);
    found_to.send(found).unwrap();
    let inputs = PlannerInputs {
        library: library(),
        found: found_from,
        pictures: Box::new(|_| sync_channel(1).1),
        open: Box::new(|path| {
            let (to, from) = sync_channel(1);
            to.send(Err(format!("{} is no programme", path.display())))
                .unwrap();
            from
        }),
        file: None,
        kept: Arc::default(),
        keep: Box::new(move |programme| to_kept.lock().unwrap().push(programme.clone())),
        places: Box::new(|| {
            let (to, from) = sync_channel(1);
            to.send(Ok(vec![Place {
                folder: PathBuf::from("stick"),
                kind: PlaceKind::Stick("BLUE".to_owned()),
            }]))
            .unwrap();
            from
        }),
        save: Box::new(move |programme, language, folder| {
            let one = (programme.clone(), language, folder.to_owned());
            to_saved.lock().unwrap().push(one);
            let (to, from) = sync_channel(1);
            let names = ["programme.goodform.toml", "programme.pdf"].map(str::to_owned);
            to.send(Ok(names)).unwrap();
            from
        }),
        fit: Box::new(|programme, _| fit(programme)),
        show: Box::new(move |sheet| {
            to_shown.lock().unwrap().push(sheet.to_owned());
            let (to, from) = sync_channel(1);
            // The German window is on a computer that has nothing to open a sheet with.
            let shown = match language {
                Language::English => Ok(()),
                Language::German => Err(String::new()),
            };
            to.send(shown).unwrap();
            from
        }),
        today: Box::new(|| "2026-11-30".to_owned()),
        language,
    };
    let theme = Theme {
        text,
        ..Theme::light()
    };
    let window = Window {
        app: PlannerApp::new(inputs),
        texts: Texts::of(language),
        theme,
    };
    let show = |ui: &mut eframe::egui::Ui, window: &mut Window| {
        install_fonts(ui.ctx());
        let Window { app, texts, theme } = window;
        app.show(ui, texts, theme);
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .build_ui_state(show, window);
    harness.run_steps(4);
    Planner {
        harness,
        saved,
        kept,
        shown,
        counted: 0,
        clicks: 0,
        homed: 0,
        is_on_keys: false,
        library: library(),
    }
}

fn usual(found: Found) -> Planner {
    planner(found, Language::English, ([1920.0, 1080.0], 1.0))
}

impl Planner {
    fn by_keys(&mut self, keys: bool) {
        self.homed += usize::from(std::mem::replace(&mut self.is_on_keys, keys) != keys);
    }

    /// How long the model says that it took so far, with so many thoughts.
    fn model_s(&self, thoughts: u32) -> f64 {
        let keys = self.counted - self.clicks;
        self.clicks as f64 * POINT_S
            + keys as f64 * KEY_S
            + self.homed as f64 * HOME_S
            + f64::from(thoughts) * THINK_S
    }

    fn click(&mut self, name: &str) {
        self.counted += 1;
        self.clicks += 1;
        self.by_keys(false);
        self.harness.get_by_label(name).click();
        self.harness.run_steps(3);
    }

    fn types(&mut self, name: &str, text: &str) {
        self.counted += text.chars().count();
        self.by_keys(true);
        self.harness.get_by_label(name).type_text(text);
        self.harness.run_steps(3);
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.counted += 1;
        self.by_keys(true);
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }

    /// The row of an exercise in the list at the left.
    fn row(&self, id: &str) -> String {
        let texts = Texts::english();
        let of = |one: &&Movable| one.movement.name() == id;
        let one = self.library.iter().find(of).expect("known");
        let name = movement_name(&texts, &one.movement, &one.exercise);
        let item = Item::new(one.movement.clone());
        format!("{name}, {}", dose_words(&texts, &item, &one.exercise))
    }

    fn now(&self) -> Programme {
        self.harness.state().app.programme().clone()
    }
}

#[test]
fn a_programme_of_five_exercises_takes_at_most_thirty_clicks_and_keys() {
    let mut planner = usual(Found::default());
    planner.click("For whom");
    planner.types("For whom", "Anna");
    planner.click("By whom");
    planner.types("By whom", "RW");
    for id in ["bird_dog", "bridge", "calf_raise"] {
        let row = planner.row(id);
        planner.click(&row);
    }
    planner.click("Find an exercise");
    for letters in ["squ", "cat"] {
        planner.types("Find an exercise", letters);
        planner.press(Modifiers::NONE, Key::Enter);
    }
    planner.press(Modifiers::COMMAND, Key::S);
    planner
        .harness
        .get_by_label("Does one of these apply to the patient?");
    // The key that led here answers nothing by accident.
    planner.press(Modifiers::NONE, Key::Enter);
    planner
        .harness
        .get_by_label("Does one of these apply to the patient?");
    planner.counted -= 1;
    planner.click("None of these applies");
    planner
        .harness
        .get_by_label("Save the programme and its sheet");
    planner.harness.get_by_label("The sheet is one page.");
    planner.press(Modifiers::NONE, Key::Enter);
    planner.harness.run_steps(3);
    planner
        .harness
        .get_by_label("Both are saved: programme.goodform.toml and programme.pdf");
    let saved = planner.saved.lock().unwrap().clone();
    let (programme, language, folder) = saved.first().expect("saved");
    let names: Vec<&str> = programme
        .items
        .iter()
        .map(|item| item.movement.name())
        .collect();
    assert_eq!(
        names,
        ["bird_dog", "bridge", "calf_raise", "squat", "cat_cow"]
    );
    assert_eq!(
        (programme.person.as_str(), programme.by.as_str()),
        ("Anna", "RW")
    );
    assert_eq!(
        (*language, folder.as_path()),
        (Language::English, "stick".as_ref())
    );
    // Names and all: what is reported is what is counted.
    assert_eq!(planner.counted, CLICKS_AND_KEYS);
    // Two names, five exercises, three pages: a thought for each.
    let asked = programme.answers.len() as f64;
    let model_s = planner.model_s(10) + asked * ASK_S;
    println!("{model_s:.0} s by the model, {asked} questions to the patient among it");
    assert!(model_s < 120.0, "{model_s} s by the model");
    // "None of these applies" is an answer to each, and is kept.
    let library = Library::builtin().expect("valid");
    let asked = programme.contraindications(&library);
    assert!(asked.len() >= 4, "{asked:?}");
    for one in asked {
        let answer = programme.answer(one.what).expect("answered");
        assert_eq!(answer.applies, Applies::No);
        assert!(!answer.exercises.is_empty());
    }
    const { assert!(CLICKS_AND_KEYS <= 30) };
    planner.click("Open the sheet to print it");
    let shown = planner.shown.lock().unwrap().clone();
    assert_eq!(shown, [PathBuf::from("stick").join("programme.pdf")]);
    planner.harness.run_steps(3);
    planner
        .harness
        .get_by_label("The sheet opens in a window of its own. Print it from there");
}

#[test]
fn a_dose_is_turned_ordered_noted_and_taken_back() {
    let mut planner = usual(Found::default());
    for id in ["bridge", "bird_dog"] {
        let row = planner.row(id);
        planner.click(&row);
    }
    planner.harness.get_by_label_contains("2 exercises, about ");
    planner.click("1. Bridge, 2 sets, 10 times, hold 3 seconds");
    planner.click("More: Sets");
    planner.click("Less: Range");
    planner.click("How closely I look: Gently");
    planner.click("Later: Bridge");
    planner
        .harness
        .get_by_label("2. Bridge, 3 sets, 10 times, hold 3 seconds, 95 % of the range");
    let made = planner.now();
    assert_eq!(made.items[1].sets, Some(3));
    assert_eq!(
        planner.kept.lock().unwrap().last(),
        Some(&made),
        "kept with every change"
    );
    for _ in 0..4 {
        planner.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(planner.now().items[0].sets, None);
    planner.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(planner.now().items[0].sets, Some(3));
    planner.click("Mon");
    planner.click("Thu");
    assert_eq!(planner.now().days.count(), 2);
    planner.press(Modifiers::COMMAND, Key::S);
    planner.harness.get_by_label("Please write who it is from");
}

const PREGNANT: &str = "Is the patient late in pregnancy?";

/// A planner with these exercises, on the page that asks about the patient.
fn asked_about(exercises: &[&str]) -> Planner {
    let mut draft = Programme::empty("R. Weber", "2026-11-29");
    for id in exercises {
        let movement = Movement::Library((*id).to_owned());
        draft.items.push(Item::new(movement));
    }
    let found = Found {
        draft: Some(Taken {
            programme: draft,
            movables: Vec::new(),
        }),
        ..Found::default()
    };
    let mut planner = usual(found);
    planner
        .harness
        .get_by_label_contains("Go on with what you left, Nobody in particular");
    planner.press(Modifiers::NONE, Key::Enter);
    planner.press(Modifiers::NONE, Key::Enter);
    planner
}

#[test]
fn what_applies_is_asked_about_the_patient_and_takes_exercises_out() {
    let mut planner = asked_about(&["bridge", "walking"]);
    planner.harness.get_by_label(
        "Bridge. It is done lying on the back, where the womb presses on a large vein",
    );
    planner.click(&format!("{PREGNANT}: Ask at home"));
    assert_eq!(
        planner.now().ask,
        ["Bridge: Are you in the last months of a pregnancy?"]
    );
    planner.click("A question, answered with yes or no");
    planner.types("A question, answered with yes or no", "Numb?");
    planner.press(Modifiers::NONE, Key::Enter);
    assert_eq!(planner.now().ask.len(), 2);
    planner.click(&format!("{PREGNANT}: Yes"));
    assert_eq!(planner.now().ask, ["Numb?"], "it is answered now");
    planner
        .harness
        .get_by_label(&format!("{PREGNANT}: Leave out: Bridge"));
    // What was not answered is answered before anything is left out.
    planner.press(Modifiers::NONE, Key::Escape);
    planner.press(Modifiers::NONE, Key::Enter);
    planner.click("The others do not apply");
    planner.click("Leave out and go on");
    planner
        .harness
        .get_by_label("Save the programme and its sheet");
    let now = planner.now();
    let left: Vec<&str> = now.items.iter().map(|item| item.movement.name()).collect();
    assert_eq!(left, ["walking"]);
    let answer = now.answer("late pregnancy (supine)").expect("kept");
    assert_eq!(
        (answer.applies, answer.exercises.as_slice()),
        (Applies::LeftOut, ["bridge".to_owned()].as_slice())
    );
    let other = now.answer("unstable cardiac symptoms").expect("kept");
    assert_eq!(other.applies, Applies::No);
}

#[test]
fn what_stays_although_it_applies_says_why() {
    let mut planner = asked_about(&["bridge"]);
    planner.click(&format!("{PREGNANT}: Yes"));
    planner.click(&format!("{PREGNANT}: Keep, because"));
    planner.press(Modifiers::NONE, Key::Enter);
    planner.harness.get_by_label("Please write why it stays");
    // The field has the focus already.
    let focused = planner.harness.ctx.memory(eframe::egui::Memory::focused);
    assert!(focused.is_some());
    planner
        .harness
        .event(eframe::egui::Event::Text("Short".to_owned()));
    planner.harness.run_steps(3);
    let answer = planner.now().answers.first().cloned().expect("kept");
    assert_eq!(
        (answer.applies, answer.note.as_str()),
        (Applies::Kept, "Short")
    );
    planner.press(Modifiers::NONE, Key::Enter);
    planner.press(Modifiers::NONE, Key::Enter);
    planner
        .harness
        .get_by_label("Save the programme and its sheet");
    assert_eq!(planner.now().items.len(), 1);
}

#[test]
fn what_asks_the_same_is_asked_once_and_answered_for_all() {
    // One lies on the back, the other on the belly: the library words them apart.
    let mut planner = asked_about(&["bridge", "prone_lying"]);
    planner.click(&format!("{PREGNANT}: Yes"));
    planner.harness.get_by_label(&format!(
        "{PREGNANT}: Leave out: Bridge, Lying on your front"
    ));
    planner.click(&format!("{PREGNANT}: Keep, because"));
    let because = format!("{PREGNANT}: Keep, because");
    let fields = planner.harness.query_all_by_label(&because);
    fields.last().expect("a field").focus();
    planner.harness.run_steps(2);
    planner
        .harness
        .event(eframe::egui::Event::Text("Short".to_owned()));
    planner.harness.run_steps(3);
    planner.press(Modifiers::NONE, Key::Escape);
    planner.click("The others do not apply");
    planner.click("Next");
    planner
        .harness
        .get_by_label("Save the programme and its sheet");
    let now = planner.now();
    for about in ["late pregnancy (supine)", "late pregnancy"] {
        let answer = now.answer(about).expect("kept");
        assert_eq!((answer.applies, &*answer.note), (Applies::Kept, "Short"));
    }
    let library = Library::builtin().expect("valid");
    let read = Programme::parse("a", &now.to_toml(), &library);
    assert_eq!(read.expect("it is whole"), now);
}

#[test]
fn nothing_below_the_page_is_answered_unseen() {
    let all = [
        "bridge",
        "prone_lying",
        "curl_up",
        "superman",
        "childs_pose",
        "push_up",
        "side_bridge",
        "standing_extension",
        "step_up",
        "wall_sit",
        "hamstring_90_90",
    ];
    let mut planner = asked_about(&all);
    planner.harness.get_by_label("Read on");
    planner.press(Modifiers::NONE, Key::Enter);
    planner.harness.run_steps(12);
    assert!(planner.now().answers.is_empty(), "nobody answered yet");
    for _ in 0..4 {
        if planner.harness.query_by_label("Read on").is_some() {
            planner.press(Modifiers::NONE, Key::Enter);
            planner.harness.run_steps(12);
        }
    }
    planner.click("None of these applies");
    planner
        .harness
        .get_by_label("Save the programme and its sheet");
}

#[test]
fn a_programme_of_which_everything_is_left_out_is_none() {
    let mut planner = asked_about(&["bridge"]);
    planner.click(&format!("{PREGNANT}: Yes"));
    planner.press(Modifiers::NONE, Key::Enter);
    planner
        .harness
        .get_by_label("Everything is left out. Choose other exercises");
    assert!(planner.now().items.is_empty());
    // It is taken back as anything else.
    planner.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(planner.now().items.len(), 1);
}

#[test]
fn what_is_begun_anew_is_gone_back_to() {
    let mut planner = usual(Found::default());
    let row = planner.row("bridge");
    planner.click(&row);
    planner.click("Open another");
    planner
        .harness
        .get_by_label_contains("Go on with what you left");
    planner.click("A new programme, For somebody else");
    assert!(planner.now().items.is_empty());
    planner.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(planner.now().items.len(), 1);
}

#[test]
fn a_draft_that_cannot_be_read_is_said() {
    let found = Found {
        aside: Some(PathBuf::from("own/draft-unread-1.toml")),
        ..Found::default()
    };
    let planner = usual(found);
    planner
        .harness
        .get_by_label_contains("put it aside, in my folder, as draft-unread-1.toml");
}

#[test]
fn what_cannot_be_opened_is_said() {
    let mut planner = usual(Found::default());
    planner
        .harness
        .state_mut()
        .app
        .dropped(vec![PathBuf::from("photo.jpg")]);
    planner.harness.run_steps(3);
    planner
        .harness
        .get_by_label_contains("photo.jpg is no programme");
}

#[test]
fn a_file_that_is_none_leaves_what_is_being_made() {
    let mut planner = usual(Found::default());
    let row = planner.row("bridge");
    planner.click(&row);
    planner
        .harness
        .state_mut()
        .app
        .dropped(vec![PathBuf::from("photo.jpg")]);
    planner.harness.run_steps(3);
    planner
        .harness
        .get_by_label_contains("photo.jpg is no programme");
    planner
        .harness
        .get_by_label_contains("Go on with what you left");
    planner.press(Modifiers::NONE, Key::Enter);
    assert_eq!(planner.now().items.len(), 1);
    let kept = planner.kept.lock().unwrap().last().cloned();
    assert_eq!(kept.map(|kept| kept.items.len()), Some(1));
}

#[test]
fn a_narrow_window_and_large_letters_have_one_column() {
    for (size, text) in [([1280.0, 720.0], 1.0), ([1366.0, 768.0], 2.0)] {
        for language in Language::ALL {
            let mut planner = planner(Found::default(), language, (size, text));
            let texts = Texts::of(language);
            let search = texts.get("plan-search").into_owned();
            planner.click(&search);
            planner.types(&search, "squat");
            if language == Language::German {
                planner.harness.run_steps(1);
            }
            planner.press(Modifiers::NONE, Key::Enter);
            let to_programme = texts
                .with_number("plan-to-programme", "count", 1)
                .into_owned();
            planner.press(Modifiers::NONE, Key::Escape);
            planner.click(&to_programme);
            planner.harness.get_by_label(&texts.get("plan-person"));
            assert_eq!(planner.now().items.len(), 1);
        }
    }
}
