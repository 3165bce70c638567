//! The texts of every language: complete, short enough to be read from across the room, and kind.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::Vec2;
use egui_kittest::Harness;
use fluent_bundle::FluentResource;
use goodform_exercises::{Exercise, Library};

use super::{Language, Texts, cue_id, exercise_id, sentence_id};
use crate::ui::banner::letters;
use crate::ui::fonts::install_fonts;
use crate::ui::layout::SessionFrame;
use crate::ui::pen::{Pen, Type};
use crate::ui::theme::{Theme, sizes};

const PARTS: [&str; 5] = ["name", "setup", "position", "cannot-see", "way"];
/// Letters in a line that is read three metres away.
const LINE_LETTERS: usize = 18;
/// Free on each side of a text on the plate. Units: px of the design.
const PLATE_MARGIN: f32 = 20.0;
/// Between the ring and the column's middle, with a little space left; twice that is the text's room.
const COLUMN_WIDTH: f32 = 168.0;

/// Words in a spoken cue or guidance. German puts "Sie" after the verb and an article before every noun: two more.
fn most_said(language: Language) -> usize {
    match language {
        Language::English => 10,
        Language::German => 12,
    }
}

/// Words that blame, frighten or promise what only people may.
fn forbidden(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "wrong",
            "bad",
            "failed",
            "don't",
            "score",
            "risk",
            "treat",
            "treats",
            "treatment",
            "heal",
            "heals",
            "cure",
            "cures",
            "diagnose",
            "diagnosis",
        ],
        Language::German => &[
            "falsch",
            "falsche",
            "schlecht",
            "schlechte",
            "versagt",
            "gescheitert",
            "fehler",
            "punktzahl",
            "risiko",
            "behandeln",
            "behandelt",
            "behandlung",
            "heilen",
            "heilt",
            "heilung",
            "diagnose",
            "diagnostizieren",
        ],
    }
}

/// A cue says what to do; these say what to leave.
fn negative(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["not", "no", "never", "avoid"],
        Language::German => &[
            "nicht",
            "nie",
            "niemals",
            "kein",
            "keine",
            "keinen",
            "vermeiden",
        ],
    }
}

fn exercises() -> Vec<Exercise> {
    let library = Library::builtin().expect("the library is valid");
    library.exercises().cloned().collect()
}

/// The messages of a file, each with all of its lines.
fn messages(language: Language) -> BTreeMap<&'static str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut now = None;
    for line in language.file().lines() {
        if let Some((id, text)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            let before = found.insert(id, text.trim().to_owned());
            assert_eq!(before, None, "{id} is there twice in {}", language.code());
            now = Some(id);
        } else if line.starts_with([' ', '}'])
            && let Some(text) = now.and_then(|id| found.get_mut(id))
        {
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    found
}

/// The variables a message inserts.
fn inserted(message: &str) -> BTreeSet<&str> {
    let after = message.split('$').skip(1);
    after
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next())
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether a text is read from across the room.
fn is_shown(id: &str) -> bool {
    id.starts_with("banner-")
        || id.starts_with("stage-")
        || id.starts_with("one-hand-stage-")
        || id.starts_with("phase-")
        || (id.starts_with("cue-") && id.contains("-show"))
}

fn is_said(id: &str) -> bool {
    id.starts_with("say-") || (id.starts_with("cue-") && id.contains("-say"))
}

#[test]
fn the_files_have_no_mistakes() {
    for language in Language::ALL {
        let read = FluentResource::try_new(language.file().to_owned());
        let mistakes = read.err().map(|(_, mistakes)| mistakes);
        assert_eq!(mistakes, None, "{}", language.code());
        let texts = Texts::of(language);
        for id in messages(language).keys() {
            assert!(texts.bundle.has_message(id), "{id} in {}", language.code());
        }
    }
}

#[test]
fn all_languages_have_the_same_ids_and_insert_the_same() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let theirs = messages(language);
        let (ids, own): (Vec<_>, Vec<_>) = (english.keys().collect(), theirs.keys().collect());
        assert_eq!(ids, own, "{}", language.code());
        for (id, text) in &theirs {
            let wanted = english.get(id).map(|text| inserted(text));
            assert_eq!(wanted, Some(inserted(text)), "{id} in {}", language.code());
        }
    }
}

#[test]
fn plurals_and_cues_are_found() {
    let texts = Texts::english();
    assert_eq!(texts.with_number("count-name", "count", 1), "1 repetition");
    assert_eq!(texts.with_number("count-name", "count", 2), "2 repetitions");
    assert_eq!(
        texts.cue_show("too_shallow").as_deref(),
        Some("Sit back\na little more")
    );
    assert!(texts.cue_say("too_shallow").is_some());
    assert_eq!(texts.cue_show("no_such_fault"), None);
    let german = Texts::of(Language::German);
    assert_eq!(
        german.with_number("held-name", "seconds", 1),
        "1 Sekunde gehalten"
    );
    assert_eq!(
        german.with_number("held-name", "seconds", 5),
        "5 Sekunden gehalten"
    );
}

#[test]
fn an_exercise_may_have_words_of_its_own() {
    let of = |id| Texts::english().of_exercise(id);
    assert_eq!(of("squat").get("banner-good"), "Good depth");
    assert_eq!(of("calf_raise").get("banner-good"), "Just right");
    assert_eq!(of("squat").get("pause"), "Pause");
}

#[test]
fn where_a_language_has_no_text_the_library_speaks() {
    let texts = Texts::of(Language::German);
    assert_eq!(texts.exercise_name("squat", "Squat"), "Kniebeuge");
    assert_eq!(texts.exercise_name("handstand", "Handstand"), "Handstand");
    assert_eq!(
        texts.sentence("shoulder pain"),
        "Hören Sie auf, wenn die Schulter schmerzt."
    );
    assert_eq!(texts.sentence("full moon"), "full moon");
}

#[test]
fn every_cue_of_the_library_has_its_texts() {
    for language in Language::ALL {
        for exercise in exercises() {
            let texts = Texts::of(language).of_exercise(&exercise.id);
            for fault in &exercise.faults {
                let place = format!("{} of {} in {}", fault.id, exercise.id, language.code());
                assert!(texts.cue_show(&fault.id).is_some(), "no show: {place}");
                assert!(texts.cue_say(&fault.id).is_some(), "no say: {place}");
            }
        }
    }
}

#[test]
fn every_exercise_and_every_sentence_of_the_library_has_its_text() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for exercise in exercises() {
            for part in PARTS {
                let id = exercise_id(part, &exercise.id);
                assert!(texts.bundle.has_message(&id), "{id} in {}", language.code());
            }
            for sentence in exercise.stop.iter().chain(&exercise.contraindications) {
                let id = sentence_id(sentence);
                assert!(texts.bundle.has_message(&id), "{id} in {}", language.code());
                // The id is only the beginning: a changed end must be seen by who translates it.
                let noted = format!("# {sentence}\n{id} = ");
                let file = Language::English.file();
                assert!(file.contains(&noted), "not in en.ftl:\n{noted}");
            }
        }
    }
}

#[test]
fn whatever_leaves_an_exercise_out_is_asked_of_both_and_has_its_reason() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for what in exercises().iter().flat_map(|one| &one.contraindications) {
            let asked = texts.contraindication(what);
            for question in [&asked.question, &asked.at_home] {
                assert!(question.ends_with('?'), "{what}: {question}");
            }
            assert!(!asked.why.is_empty(), "{what} in {}", language.code());
            // Of somebody else, and of oneself.
            let (patient, you) = match language {
                Language::English => ("the patient", "you"),
                Language::German => ("Person", "Ihr"),
            };
            assert!(asked.question.contains(patient), "{}", asked.question);
            assert!(!asked.question.contains(you), "{}", asked.question);
            assert!(!asked.at_home.contains(patient), "{}", asked.at_home);
        }
    }
}

#[test]
fn no_text_is_left_over_from_another_library() {
    let mut wanted = BTreeSet::new();
    for exercise in exercises() {
        let texts = Texts::english().of_exercise(&exercise.id);
        let ending = texts.ending.as_deref().unwrap_or_default();
        for fault in &exercise.faults {
            for part in ["show", "say"] {
                let id = cue_id(&fault.id, part);
                let own = format!("{id}{ending}");
                let has_own = texts.bundle.has_message(&own);
                wanted.insert(if has_own { own } else { id });
            }
        }
        wanted.extend(PARTS.map(|part| exercise_id(part, &exercise.id)));
        let sentences = exercise.stop.iter().chain(&exercise.contraindications);
        wanted.extend(sentences.map(|sentence| sentence_id(sentence)));
        for what in &exercise.contraindications {
            let id = sentence_id(what);
            let end = id.trim_start_matches("sentence");
            wanted.extend(
                ["applies", "applies-why", "applies-home"].map(|part| format!("{part}{end}")),
            );
        }
    }
    for id in messages(Language::English).keys() {
        let of_library = ["cue-", "exercise-", "sentence-", "applies-"]
            .iter()
            .any(|start| id.starts_with(start));
        assert!(!of_library || wanted.contains(*id), "nobody asks for {id}");
    }
}

#[test]
fn what_is_shown_is_two_short_lines() {
    for language in Language::ALL {
        for (id, text) in messages(language).iter().filter(|(id, _)| is_shown(id)) {
            let lines: Vec<_> = text.trim().lines().collect();
            assert!(lines.len() <= 2, "{id} in {}: {text}", language.code());
            for line in lines {
                let letters = line.chars().count();
                assert!(
                    letters <= LINE_LETTERS,
                    "{id} in {}: {line} has {letters} letters",
                    language.code()
                );
            }
        }
    }
}

#[test]
fn what_is_shown_fits_in_its_own_font() {
    let too_wide = RefCell::new(BTreeSet::new());
    let theme = Theme::light();
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1920.0, 1080.0))
        .with_context_setup(install_fonts)
        .build_ui(|ui| {
            let pen = Pen {
                painter: ui.painter().clone(),
                frame: SessionFrame::fit(ui.max_rect()),
                theme: &theme,
                text: 1.0,
            };
            let ink = theme.palette.ink.solid();
            let label = |size| Type::new(&theme.fonts.label, size, ink);
            // Eighteen of the widest letter do not fit: the letters are measured indeed.
            let widest = pen.lay(
                &"M".repeat(LINE_LETTERS),
                &letters(&pen, 1.0),
                f32::INFINITY,
            );
            assert!(widest.size().x > pen.frame.px(sizes::CUE_MAX_WIDTH));
            for language in Language::ALL {
                for (id, text) in messages(language) {
                    let (kind, room) = if is_shown(id) {
                        (letters(&pen, 1.0), sizes::CUE_MAX_WIDTH)
                    } else if id.starts_with("plate-") {
                        let room = sizes::PICTURE[2] - 2.0 * PLATE_MARGIN;
                        (label(sizes::PLATE), room)
                    } else if id.starts_with("waiting-") || id.starts_with("counting-") {
                        (label(38.0), COLUMN_WIDTH)
                    } else {
                        continue;
                    };
                    let width = pen.lay(text.trim(), &kind, f32::INFINITY).size().x;
                    if width > pen.frame.px(room) {
                        let place = format!("{id} in {}: {width} > {room}", language.code());
                        too_wide.borrow_mut().insert(place);
                    }
                }
            }
        });
    harness.run();
    drop(harness);
    let too_wide = too_wide.into_inner();
    assert!(too_wide.is_empty(), "{too_wide:#?}");
}

#[test]
fn what_is_said_is_one_short_phrase() {
    for language in Language::ALL {
        for (id, text) in messages(language).iter().filter(|(id, _)| is_said(id)) {
            let place = format!("{id} in {}: {text}", language.code());
            assert!(words(text).count() <= most_said(language), "{place}");
            assert!(!text.contains('\n') && !text.ends_with('.'), "{place}");
        }
    }
}

#[test]
fn a_setup_is_two_sentences_at_most_and_what_is_not_seen_is_one() {
    let sentences = |text: &str| {
        assert!(text.ends_with('.'), "{text}");
        text.split(". ").count()
    };
    for language in Language::ALL {
        for (id, text) in &messages(language) {
            if id.starts_with("exercise-setup-") {
                assert!(sentences(text) <= 2, "{id} in {}", language.code());
            } else if id.starts_with("exercise-cannot-see-") || id.starts_with("sentence-") {
                assert_eq!(sentences(text), 1, "{id} in {}", language.code());
            }
        }
    }
}

#[test]
fn the_words_are_kind_and_promise_nothing() {
    for language in Language::ALL {
        for (id, text) in &messages(language) {
            let place = format!("{id} in {}: {text}", language.code());
            assert!(!text.contains(['!', '\u{2014}']), "{place}");
            for word in words(text) {
                assert!(!forbidden(language).contains(&word.as_str()), "{place}");
                let cue = id.starts_with("cue-");
                assert!(
                    !cue || !negative(language).contains(&word.as_str()),
                    "{place}"
                );
            }
        }
    }
}
