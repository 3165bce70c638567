//! Templates: what is written is read, what is damaged is told, what is alike scores high.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use goodform_exercises::{
    Coach, Exercise, Item, Library, Movement, Strictness, Template, TemplateError, find, make,
    make_own,
};
mod stick;

use stick::{Frames, squats};

fn library() -> Library {
    Library::builtin().expect("valid")
}

fn squat() -> Exercise {
    library().find("squat").expect("known").clone()
}

fn compared(
    exercise: &Exercise,
    template: &Template,
    frames: &Frames,
) -> Vec<(Option<bool>, f32, String)> {
    let mut coach = Coach::new(exercise).with_template(template);
    for (at, pose) in frames.iter().flatten() {
        coach.observe(Some(pose), *at);
    }
    coach.finish();
    let repetitions = coach.report().repetitions.iter();
    repetitions
        .filter_map(|one| one.compared.as_ref())
        .map(|one| {
            let words = one
                .deviations
                .iter()
                .map(goodform_exercises::Deviation::words)
                .collect::<Vec<_>>()
                .join("; ");
            (one.is_right(), one.score.total().unwrap_or(-1.0), words)
        })
        .collect()
}

#[test]
fn the_same_movement_is_right_and_another_is_named() {
    let squat = squat();
    let recording = squats(3, 95.0, 30.0);
    let template = make("mine", &squat, &[&recording]).expect("three repetitions");
    assert_eq!(template.repetitions, 3);
    for (is_right, score, words) in compared(&squat, &template, &squats(4, 93.0, 32.0)) {
        assert!(is_right == Some(true) && score >= 90.0, "{score} {words}");
    }
    let leaning = compared(&squat, &template, &squats(3, 95.0, 60.0));
    assert_eq!(leaning.len(), 3);
    for (is_right, _, words) in leaning {
        assert!(
            is_right == Some(false) && words.contains("trunk leaned"),
            "{words}"
        );
    }
    for (is_right, score, words) in compared(&squat, &template, &squats(3, 62.0, 30.0)) {
        assert!(
            is_right == Some(false) && score < 85.0 && words.contains("less"),
            "{score} {words}"
        );
    }
}

#[test]
fn less_is_asked_of_who_is_to_do_less() {
    let squat = squat();
    let recording = squats(3, 110.0, 30.0);
    let mut template = make("mine", &squat, &[&recording]).expect("made");
    let easy = squats(3, 75.0, 30.0);
    let before = compared(&squat, &template, &easy);
    template.amplitude = 0.65;
    let exercise = template.exercise(&library()).expect("known");
    let after = compared(&exercise, &template, &easy);
    for ((_, before, _), (is_right, after, words)) in before.iter().zip(after) {
        assert!(
            after > before + 10.0 && is_right == Some(true),
            "{before} {after} {words}"
        );
    }
}

#[test]
fn a_file_comes_back_as_it_was_and_tells_what_was_changed() {
    let recording = squats(3, 95.0, 30.0);
    let mut template = make("Squat, \"slow\"", &squat(), &[&recording]).expect("made");
    template.made.by = "A. Therapist".to_owned();
    let text = template.to_toml();
    let read = Template::from_toml("a.goodform.toml", &text).expect("its own");
    assert!(!read.is_changed);
    assert_eq!(read.template.to_toml(), text);
    // Windows line ends are no change; a number is.
    let windows = Template::from_toml("a", &text.replace('\n', "\r\n")).expect("readable");
    assert!(!windows.is_changed);
    let edited = text.replace("range = 1.0", "range = 0.8");
    let edited = Template::from_toml("a", &edited).expect("readable");
    assert!(edited.is_changed && (edited.template.amplitude - 0.8).abs() < 1e-6);
    let newer = Template::from_toml("a", &text.replace("version = 1", "version = 9"));
    assert!(matches!(newer, Err(TemplateError::Newer { found: 9, .. })));
    for (from, to, said) in [
        (
            "measure = \"knee_flex\"",
            "measure = \"knee_flx\"",
            "there is no measure",
        ),
        ("goodform template", "goodform programme", "not a template"),
        (
            "unit = \"degrees\"",
            "unit = \"radians\"",
            "is in \"degrees\"",
        ),
        (
            "strictness = \"usual\"",
            "strictness = \"harsh\"",
            "no strictness",
        ),
        ("range = 1.0", "range = 7.0", "a range of 7"),
    ] {
        let error = Template::from_toml("a", &text.replacen(from, to, 1)).expect_err("refused");
        assert!(error.to_string().contains(said), "{error}");
    }
    for cut in (0..text.len()).step_by(97) {
        // Whatever is cut off is refused or read; nothing breaks.
        let _ = Template::from_toml("a", text.get(..cut).unwrap_or(&text));
    }
}

#[test]
fn a_movement_without_a_name_is_found_made_and_counted() {
    let recording = squats(4, 95.0, 30.0);
    let drivers = find(&recording);
    assert_eq!(
        drivers.first().map(|driver| driver.repetitions.len()),
        Some(4)
    );
    let template = make_own("My movement", None, &[&recording]).expect("found");
    let text = template.to_toml();
    let read = Template::from_toml("a", &text).expect("its own").template;
    let exercise = read.exercise(&library()).expect("its own counting");
    let mut coach = Coach::new(&exercise).with_template(&read);
    for (at, pose) in squats(3, 90.0, 30.0).iter().flatten() {
        coach.observe(Some(pose), *at);
    }
    coach.finish();
    let repetitions = &coach.report().repetitions;
    assert_eq!(repetitions.len(), 3, "{repetitions:?}");
    assert!(repetitions.iter().all(|one| one.compared.is_some()));
    assert!(find(&[]).is_empty() && make_own("none", None, &[&Vec::new()]).is_err());
}

#[test]
fn a_programme_asks_for_a_share_of_a_template_once() {
    let recording = squats(3, 95.0, 30.0);
    let template = make("mine", &squat(), &[&recording]).expect("three repetitions");
    let item = Item {
        sets: Some(1),
        range_percent: Some(80),
        strictness: Some(Strictness::Exact),
        ..Item::new(Movement::Template("mine.goodform.toml".to_owned()))
    };
    let asked = item.with_template(template.clone(), &library());
    let (changed, exercise) = asked.expect("possible").expect("known");
    assert!((changed.amplitude - 0.8).abs() < 1e-6);
    assert_eq!(
        (changed.strictness, exercise.dose.sets),
        (Strictness::Exact, 1)
    );
    let same = Template {
        amplitude: 0.8,
        ..template
    };
    let same = same.exercise(&library()).expect("known");
    assert_eq!(exercise.judge, same.judge);
}
