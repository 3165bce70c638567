//! Templates: what is written is read, what is damaged is told, what is alike scores high.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use goodform_exercises::{
    Coach, Draft, Exercise, Handle, Item, Library, Movement, Retouch, Spoken, Strictness, Template,
    TemplateDifference, TemplateError, View, Way, find, make, make_own,
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
    let newer = Template::from_toml("a", &text.replace("version = 2", "version = 9"));
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

#[test]
fn what_a_therapist_writes_comes_back_and_old_files_are_read() {
    let recording = squats(3, 95.0, 30.0);
    let mut template = make("mine", &squat(), &[&recording]).expect("made");
    let driver = template
        .curves
        .iter()
        .find(|curve| curve.drives)
        .expect("one");
    template.cues = vec![Spoken {
        measure: driver.measure,
        limb: driver.limb,
        way: Way::Less,
        show: "Sit back a little".to_owned(),
        say: "Sit back a little more".to_owned(),
        sound: (0..=255).collect(),
        sound_says: "Sit back a bit".to_owned(),
    }];
    template.phases = ["Down", "Hold", "Up"].map(str::to_owned);
    template.views = vec![View::Side];
    template.walls = [0.8, 0.85];
    let text = template.to_toml();
    let read = Template::from_toml("a", &text).expect("its own");
    assert!(!read.is_changed && read.template.cues == template.cues);
    assert_eq!(read.template.to_toml(), text);
    assert_eq!(
        (&read.template.phases, &read.template.views),
        (&template.phases, &template.views)
    );
    for (from, to, said) in [
        ("reach = 0.8", "reach = 0.2", "a target that begins at 0.2"),
        ("\"Down\", ", "", "three short ones"),
        ("way = \"less\"", "way = \"sideways\"", "line"),
        (
            "sound = \"AAEC",
            "sound = \"A*EC",
            "a sound that cannot be read",
        ),
        (
            "show = \"Sit back a little\"",
            "show = \"\"",
            "a cue without words",
        ),
        ("views = [\"side\"]", "views = [\"moon\"]", "line"),
        (
            "spoken = \"Sit",
            "spoken = \"\\u0007Sit",
            "words that do not fit",
        ),
    ] {
        assert!(text.contains(from), "{from} in {text}");
        let error = Template::from_toml("a", &text.replacen(from, to, 1)).expect_err("refused");
        assert!(error.to_string().contains(said), "{said}: {error}");
    }
    // The words of a sound need a newer Goodform; a file without them is still one that an older one reads.
    assert!(text.contains("\nversion = 3\n"));
    template.cues[0].sound_says.clear();
    let without = template.to_toml();
    assert!(without.contains("\nversion = 2\n") && !without.contains("spoken"));
    let read = Template::from_toml("a", &without).expect("readable");
    assert_eq!(read.template.cues, template.cues);
    // A file of version 1 has none of this.
    let mut old = make("mine", &squat(), &[&recording])
        .expect("made")
        .to_toml();
    let begin = old.find("\n[phases]").expect("there");
    let end = old.find("\n[[curve]]").expect("there");
    old.replace_range(begin..end, "");
    let spans = old.find("spans_s").expect("there");
    let line_end = spans
        + old
            .get(spans..)
            .and_then(|rest| rest.find('\n'))
            .expect("a line");
    old.replace_range(spans..=line_end, "");
    let old = old.replace("version = 2", "version = 1");
    let read = Template::from_toml("old", &old).expect("readable").template;
    assert!(read.cues.is_empty() && read.views.is_empty());
}

#[test]
fn the_coach_heeds_words_views_and_what_was_dropped() {
    let squat = squat();
    let recording = squats(3, 95.0, 30.0);
    let mut template = make("mine", &squat, &[&recording]).expect("made");
    let told = |template: &Template, frames: &Frames| -> Vec<String> {
        let mut coach = Coach::new(&squat).with_template(template);
        for (at, pose) in frames.iter().flatten() {
            coach.observe(Some(pose), *at);
        }
        coach.finish();
        let cues = coach.report().cues.iter();
        cues.map(|given| given.cue.text.clone()).collect()
    };
    let leaning = squats(3, 95.0, 60.0);
    let lean = template
        .curves
        .iter()
        .find(|curve| curve.told && curve.measure.name() == "trunk_incl")
        .map(|curve| (curve.measure, curve.limb))
        .expect("a lean");
    template.cues = vec![Spoken {
        measure: lean.0,
        limb: lean.1,
        way: Way::More,
        show: "Chest proud".to_owned(),
        say: String::new(),
        sound: Vec::new(),
        sound_says: String::new(),
    }];
    let said = told(&template, &leaning);
    assert!(said.contains(&"Chest proud".to_owned()), "{said:?}");
    assert!(!told(&template, &squats(3, 95.0, 30.0)).contains(&"Chest proud".to_owned()));
    // Recorded from the side, and to be judged from the front alone: nothing is said.
    let mut front = template.clone();
    front.views = vec![View::Front];
    assert!(!told(&front, &leaning).contains(&"Chest proud".to_owned()));
    let seen = compared(&squat, &front, &leaning);
    assert!(!seen.is_empty(), "something was compared");
    for (is_right, ..) in seen {
        assert_eq!(is_right, None);
    }
    let mut dropped = template.clone();
    for curve in &mut dropped.curves {
        curve.told &= (curve.measure, curve.limb) != lean;
    }
    assert!(!told(&dropped, &leaning).contains(&"Chest proud".to_owned()));
}

#[test]
fn repetitions_are_chosen_trimmed_and_walled() {
    let recording = squats(4, 95.0, 30.0);
    let draft = Draft::of_exercise("mine", &squat(), &[&recording]).expect("repeats");
    assert_eq!(draft.takes().len(), 4);
    let mut choices = draft.choices();
    assert!(choices.iter().all(|choice| choice.kept));
    let walls = Retouch::default().walls;
    let whole = draft.cut(&choices, walls);
    let [begin_s, reach_s, leave_s, end_s] = whole.bounds_s(1).expect("one");
    assert!(begin_s < reach_s && reach_s <= leave_s && leave_s < end_s);
    choices[0].kept = false;
    choices[1].trim_s = Some([begin_s + 0.2, end_s - 0.2]);
    let cutting = draft.cut(&choices, [0.7, 0.7]);
    let [later_s, earlier_s, ..] = cutting.bounds_s(1).expect("one");
    assert!(later_s > begin_s + 0.1 && earlier_s < reach_s);
    let template = draft.template(&cutting).expect("three are kept");
    assert_eq!((template.repetitions, template.made.left_out), (3, 1));
    // A wall that is drawn where it was lies where it was.
    let at = whole.wall_at((reach_s - begin_s) / (end_s - begin_s));
    assert!((at - walls[0]).abs() < 0.08, "{at}");
    for choice in &mut choices {
        choice.kept = false;
    }
    assert!(draft.template(&draft.cut(&choices, walls)).is_err());
}

#[test]
fn a_change_smaller_than_its_error_is_none() {
    let squat = squat();
    let made = |depth: f32| {
        let recording = squats(3, depth, 30.0);
        make("mine", &squat, &[&recording]).expect("made")
    };
    let (a, near, far) = (made(95.0), made(97.0), made(65.0));
    let knee = |found: &[TemplateDifference]| {
        found.iter().any(|one| {
            matches!(one, TemplateDifference::Reach((measure, _), _) if measure.name() == "knee_flex")
        })
    };
    let (found, same) = TemplateDifference::between(&a, &near);
    assert!(!knee(&found) && !same.is_empty(), "{found:?}");
    let (found, _) = TemplateDifference::between(&a, &far);
    assert!(knee(&found), "{found:?}");
    let mut wide = a.clone();
    let place = a.curves.iter().position(|curve| curve.told);
    let place = place.expect("something is told");
    let key = (a.curves[place].measure, a.curves[place].limb);
    let mut retouch = Retouch::of(&wide);
    retouch.band(key).pull(1, Handle::Upper, 60.0);
    retouch.apply(&mut wide);
    assert_ne!(wide.curves[place], a.curves[place]);
    let (found, _) = TemplateDifference::between(&a, &wide);
    let widened = |one: &TemplateDifference| matches!(one, TemplateDifference::Width(known, _) if *known == key);
    assert!(found.iter().any(widened), "{found:?}");
}
