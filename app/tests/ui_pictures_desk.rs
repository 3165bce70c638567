//! The therapist's tools as pictures, in light and in high contrast; whoever is seen in them is the drawn figure.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    unreachable_pub,
    reason = "a test that fails should say so at once; what other tests share is not all used here"
)]

#[path = "common/brought.rs"]
mod brought;
#[path = "common/pictures.rs"]
mod pictures;

use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use brought::{file, planned, sessions};
use eframe::egui::{Context, RawInput, Rect, Vec2};
use goodform::cli::consulting;
use goodform::settings::{Look, Settings};
use goodform::studio::Shop;
use goodform::ui::{
    Found, Language, Movable, PlannerApp, PlannerInputs, ReaderApp, StudioApp, Taken, Texts, Theme,
    Tool, Waker, install_fonts,
};
use goodform_datasets::{Figure, FigureOptions};
use goodform_exercises::{Item, Library, Movement, Programme};
use goodform_models::{Frame, PixelOrder};
use pictures::hold_against;

/// Both looks of a tool, by the ends of their pictures' names.
const LOOKS: [(&str, Look); 2] = [("light", Look::Light), ("contrast", Look::HighContrast)];

fn theme(look: Look) -> Theme {
    Theme::set(&Settings {
        look,
        ..Settings::default()
    })
}

/// Draws into a window of its own until what comes from other threads is there.
fn settle(app: &mut impl Tool, texts: &Texts, theme: &Theme) {
    let ctx = Context::default();
    install_fonts(&ctx);
    for _ in 0..40 {
        let size = Vec2::new(1366.0, 768.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(eframe::egui::Pos2::ZERO, size)),
            ..RawInput::default()
        };
        let mut drawn = ctx.run_ui(input, |ui| {
            app.show(ui, texts, theme);
        });
        // Nobody looks at these.
        drawn.textures_delta.clear();
        std::thread::sleep(Duration::from_millis(25));
    }
}

/// The figure at the turn of an exercise, small.
fn still(id: &str) -> Frame {
    let movement = goodform_datasets::Movement::builtin(id).unwrap().unwrap();
    let yaw_deg = movement.yaws_deg[0];
    let mut options = FigureOptions::exercise(movement, yaw_deg);
    (options.width, options.height) = (options.width / 4, options.height / 4);
    let mut frame = Frame {
        width: options.width,
        height: options.height,
        order: PixelOrder::Rgb,
        ..Frame::default()
    };
    let mut figure = Figure::new(options).unwrap();
    let at_s = figure.track().unwrap().repetitions()[0].turn_s;
    figure.render(at_s, &mut frame.pixels);
    frame
}

fn planner(ids: &[&str]) -> PlannerApp {
    let library = Library::builtin().unwrap();
    let movable = |id: &&str| Movable {
        movement: Movement::Library((*id).to_owned()),
        exercise: library.find(id).expect("known").clone(),
        carried: None,
    };
    let movables: Vec<Movable> = ids.iter().map(movable).collect();
    let mut programme = Programme::empty("R. Weber, physiotherapist", "2026-11-30");
    "Anna K.".clone_into(&mut programme.person);
    "Move slowly and breathe on.".clone_into(&mut programme.note);
    for one in movables.iter().take(3) {
        programme.items.push(Item::new(one.movement.clone()));
    }
    let inputs = PlannerInputs {
        library: movables,
        found: {
            let (to, from) = sync_channel(1);
            to.send(Found::default()).unwrap();
            from
        },
        pictures: Box::new(|movables| {
            let (to, from) = sync_channel(movables.len().max(1));
            for one in movables {
                let name = one.movement.name().to_owned();
                let frame = still(&name);
                to.send((name, frame)).unwrap();
            }
            from
        }),
        open: Box::new(move |_| {
            let (to, from) = sync_channel(1);
            to.send(Ok(Taken {
                programme: programme.clone(),
                movables: Vec::new(),
            }))
            .unwrap();
            from
        }),
        file: Some("anna.goodform.toml".into()),
        keep: Box::new(|_| {}),
        kept: Arc::default(),
        places: Box::new(|| sync_channel(1).1),
        save: Box::new(|_, _, _| sync_channel(1).1),
        fit: Box::new(|_, _| sync_channel(1).1),
        show: Box::new(|_| sync_channel(1).1),
        today: Box::new(|| "2026-11-30".to_owned()),
        language: Language::English,
    };
    PlannerApp::new(inputs)
}

#[test]
fn the_planner() {
    let texts = Texts::english();
    for (end, look) in LOOKS {
        let theme = theme(look);
        let mut app = planner(&["bridge", "bird_dog", "squat", "cat_cow", "calf_raise"]);
        hold_against(&format!("planner-{end}"), |ui| {
            app.show(ui, &texts, &theme);
        });
    }
}

#[test]
fn the_reader() {
    let texts = Texts::english();
    for (end, look) in LOOKS {
        let theme = theme(look);
        let folder = tempfile::tempdir().unwrap();
        let days = [
            "2026-11-02",
            "2026-11-05",
            "2026-11-12",
            "2026-11-19",
            "2026-11-26",
        ];
        let all = sessions(&days, [60.0, 80.0]);
        let path = file(folder.path(), "anna.goodform", &all, Some(&planned("Anna")));
        let own = Some(folder.path().join("own"));
        let world = consulting(own, Language::English, Waker::default());
        let mut app = ReaderApp::new(world, Some(path));
        settle(&mut app, &texts, &theme);
        hold_against(&format!("reader-{end}"), |ui| {
            app.show(ui, &texts, &theme);
        });
    }
}

#[test]
fn the_studio() {
    let texts = Texts::english();
    for (end, look) in LOOKS {
        let theme = theme(look);
        let folder = tempfile::tempdir().unwrap();
        let templates = folder.path().join("templates");
        std::fs::create_dir_all(&templates).unwrap();
        let shown = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/figure.goodform.toml");
        std::fs::copy(shown, templates.join("squat.goodform.toml")).unwrap();
        let camera: goodform::studio::Opener = Arc::new(|_, _| Err("no camera here".to_owned()));
        let see: goodform::studio::Seer = Arc::new(|_, _| Err("no network here".to_owned()));
        let seams = (camera, see, Vec::new as goodform::studio::Places);
        let shop = Shop::new(folder.path().to_owned(), seams, None, Waker::default());
        let mut app = StudioApp::new(Rc::new(shop), None);
        settle(&mut app, &texts, &theme);
        hold_against(&format!("studio-{end}"), |ui| {
            app.show(ui, &texts, &theme);
        });
    }
}
