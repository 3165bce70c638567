//! The screens as pictures, painted without a graphics card and held against those that were looked at.
//!
//! After a change that is meant to be seen: `GOODFORM_BLESS=1 cargo test -p goodform --test ui_pictures`, then look at
//! `app/tests/pictures/` before it is kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

mod common;
#[path = "common/pictures.rs"]
mod pictures;

use common::{Setup, asked_before, inputs_of};
use goodform::records::Readings;
use goodform::settings::{Asked, Look, Settings};
use goodform::ui::{
    Advice, Banner, BeforeView, GoniometerView, Language, Notice, PainAnswers, PatientApp,
    Pictured, Question, SessionView, SettingsTab, SettingsView, TempoView, Texts, Theme,
    TherapistWord, With, advice_screen, before_screen, felt_screen, goniometer_screen,
    notice_screen, pain_screen, session_screen, settings_screen,
};
use goodform_exercises::{Aim, Angle, Cue, DrivingScale, Gauged, Judging, Phase, Reason, Severity};
use goodform_pose::Timestamp;
use pictures::{MOST_OFF, hold_against, worst};

fn patient(name: &str, setup: Setup) {
    let mut inputs = Some(inputs_of(setup));
    let mut app: Option<PatientApp> = None;
    hold_against(name, |ui| {
        let inputs = &mut inputs;
        let app = app.get_or_insert_with(|| PatientApp::new(ui.ctx(), inputs.take().unwrap()));
        app.show(ui);
    });
}

fn of_look(look: Look, text_size: u32) -> Settings {
    Settings {
        look,
        text_size,
        ..Settings::default()
    }
}

#[test]
fn the_first_page() {
    patient(
        "hello",
        Setup {
            asked: Asked::default(),
            ..Setup::default()
        },
    );
}

#[test]
fn home_in_every_look_and_in_large_letters() {
    for (name, language, settings) in [
        ("home", Language::English, of_look(Look::Light, 100)),
        ("home-dark", Language::German, of_look(Look::Dark, 100)),
        (
            "home-contrast",
            Language::English,
            of_look(Look::HighContrast, 125),
        ),
        ("home-200", Language::German, of_look(Look::Light, 200)),
        ("home-word", Language::English, of_look(Look::Light, 125)),
        ("home-word-200", Language::German, of_look(Look::Light, 200)),
    ] {
        let is_told = name.starts_with("home-word");
        let word = is_told.then(|| TherapistWord {
            by: "Anna Keller".to_owned(),
            note: "Take your time with the bridge this week. Three days are plenty, and a short day counts."
                .to_owned(),
        });
        let setup = Setup {
            language,
            asked: asked_before(),
            settings,
            word: word.unwrap_or_default(),
            ..Setup::default()
        };
        patient(name, setup);
    }
}

#[test]
fn the_settings() {
    let (texts, theme) = (Texts::english(), Theme::light());
    let settings = Settings::default();
    hold_against("settings", |ui| {
        let view = SettingsView {
            settings: &settings,
            computer_voice: false,
            tab: SettingsTab::SeeAndHear,
            cameras: None,
            folder: "",
            programme: "",
            is_deleting: false,
            trouble: None,
        };
        settings_screen(ui, &view, &texts, &theme);
    });
}

#[test]
fn before_an_exercise() {
    let (texts, theme) = (Texts::english(), Theme::light());
    hold_against("before", |ui| {
        let view = BeforeView {
            name: "Bridge",
            dose: "2 sets, 5 times",
            position: "Lie on your back with your knees bent.",
            way: "Lift your hips, then lower them slowly.",
            setup: "Put the camera low, at the side.",
            cannot_see: "I cannot see your lower back.",
            note: "It need not be high.",
            care: &["Stop when it hurts.".to_owned()],
            picture: Pictured::Coming,
            care_is_new: true,
            is_opening: false,
            is_diary: false,
            trouble: None,
        };
        before_screen(ui, &view, &texts, &theme);
    });
}

const SCALE: DrivingScale = DrivingScale {
    start: 10.0,
    target_from: 60.0,
    target_to: 110.0,
};

#[test]
fn the_exercise_in_its_states() {
    let theme = Theme::light();
    let texts = Texts::english().of_exercise("squat");
    let cue = Cue {
        id: "too_shallow".into(),
        text: "Sit back a little more".into(),
        severity: Severity::Coach,
        expires: Timestamp::from_seconds(9.0),
    };
    let states = [
        ("exercise-good", Banner::Good, Judging::Judged, 80.0, None),
        (
            "exercise-adjust",
            Banner::Adjust(cue),
            Judging::Judged,
            35.0,
            None,
        ),
        (
            "exercise-unseen",
            Banner::View(Reason::Turned),
            Judging::CannotJudge(Reason::Turned),
            35.0,
            None,
        ),
        (
            "exercise-hold",
            Banner::Good,
            Judging::Judged,
            80.0,
            Some(7.0),
        ),
    ];
    for (name, banner, judging, driving, held_s) in states {
        hold_against(name, |ui| {
            let mut view = SessionView::waiting("Squat", &banner);
            view.count = 4;
            view.target = 10;
            view.phase = Phase::Out;
            view.judging = judging;
            view.driving = Some(driving);
            view.scale = SCALE;
            view.held_s = held_s;
            session_screen(ui, &view, &texts, &theme);
        });
    }
}

#[test]
fn the_tempo_in_every_look() {
    let texts = Texts::english().of_exercise("squat");
    let banner = Banner::Phase(Phase::Out);
    let states = [
        ("tempo", Look::Light, With::Tempo, Phase::Out, 0.55, 45.0),
        (
            "tempo-ahead-dark",
            Look::Dark,
            With::Ahead,
            Phase::Out,
            0.2,
            55.0,
        ),
        (
            "tempo-behind-contrast",
            Look::HighContrast,
            With::Behind,
            Phase::Out,
            0.9,
            25.0,
        ),
        (
            "tempo-ready",
            Look::Light,
            With::Unsaid,
            Phase::Ready,
            0.0,
            14.0,
        ),
    ];
    for (name, look, with, phase, pace, driving) in states {
        let theme = Theme::set(&of_look(look, 100));
        hold_against(name, |ui| {
            let mut view = SessionView::waiting("Squat", &banner);
            view.count = 4;
            view.target = 10;
            view.phase = phase;
            view.driving = Some(driving);
            view.scale = SCALE;
            view.tempo = Some(TempoView {
                pace,
                you: Some((driving - SCALE.start) / (SCALE.target_from - SCALE.start)),
                with,
                sinks: true,
                falls: (phase == Phase::Out).then_some(true),
            });
            session_screen(ui, &view, &texts, &theme);
        });
    }
}

#[test]
fn where_it_hurts_and_how_it_felt() {
    let (texts, theme) = (Texts::english(), Theme::light());
    let answers = PainAnswers {
        place: Some(0),
        strength: Some(4),
    };
    hold_against("pain", |ui| {
        pain_screen(ui, answers, &texts, &theme);
    });
    for (name, question) in [("felt", Question::PainAfter), ("effort", Question::Effort)] {
        hold_against(name, |ui| {
            felt_screen(ui, question, Some(3), &texts, &theme);
        });
    }
}

#[test]
fn where_it_hurts_and_how_it_felt_in_large_letters() {
    let texts = Texts::of(Language::German);
    let theme = Theme::set(&of_look(Look::Light, 200));
    let answers = PainAnswers {
        place: Some(5),
        strength: Some(4),
    };
    hold_against("pain-200", |ui| {
        pain_screen(ui, answers, &texts, &theme);
    });
    for (name, question) in [
        ("felt-200", Question::PainAfter),
        ("effort-200", Question::Effort),
    ] {
        hold_against(name, |ui| {
            felt_screen(ui, question, Some(3), &texts, &theme);
        });
    }
    hold_against("advice-200", |ui| {
        advice_screen(ui, Advice::MorePain, &texts, &theme);
    });
}

#[test]
fn a_notice() {
    let texts = Texts::english();
    let said = Notice {
        title: texts.get("notice-taken").into_owned(),
        text: texts.get("notice-taken-text").into_owned(),
    };
    for (name, text_size) in [("notice", 100), ("notice-200", 200)] {
        let theme = Theme::set(&of_look(Look::Light, text_size));
        hold_against(name, |ui| {
            notice_screen(ui, &said, &texts, &theme);
        });
    }
}

#[test]
fn the_angle_of_a_joint() {
    let texts = Texts::english();
    let angle = Ok(Angle {
        value_deg: 84.0,
        error_deg: 10.0,
        lies: false,
    });
    for (name, look, angle) in [
        ("joint-light", Look::Light, angle),
        ("joint-dark", Look::Dark, angle),
        ("joint-contrast", Look::HighContrast, angle),
        ("joint-turned", Look::Light, Err(Reason::Turned.into())),
    ] {
        let theme = Theme::set(&of_look(look, 100));
        let readings = Readings::default();
        hold_against(name, |ui| {
            let view = GoniometerView {
                aim: Aim::default(),
                gauged: Some(Gauged {
                    aim: Aim::default(),
                    angle,
                    still: if angle.is_ok() { 0.6 } else { 0.0 },
                    taken: None,
                    count: 0,
                    furthest: None,
                }),
                pose: None,
                picture: None,
                trouble: None,
                is_closed: false,
                readings: &readings,
                noted: None,
                earlier: None,
                can_undo: false,
                said: None,
            };
            goniometer_screen(ui, &view, &texts, &theme);
        });
    }
}

#[test]
fn a_picture_that_changed_is_told() {
    let size = [64, 64];
    let white = vec![255; 64 * 64 * 3];
    let mut changed = white.clone();
    assert!(worst(size, &white, &changed).1 < 0.1);
    // A stroke of a letter: one pixel wide, eight high.
    for y in 16..24 {
        let place = (y * 64 + 20) * 3;
        changed[place..place + 3].fill(30);
    }
    let (square, off) = worst(size, &white, &changed);
    assert_eq!(square, [16, 16]);
    assert!(off > MOST_OFF, "{off}");
}
